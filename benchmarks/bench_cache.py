"""Cached calls, compared with requests over loopback."""

from __future__ import annotations

from functools import partial

from .call_sides import VERSIONS
from .environments import SIDES, Environments
from .figure import Outcome, figure
from .measure import Numbers, child, in_turns
from .static_server import Static, static

TIMES = 400
UNCACHED = "httpx, json.loads (no cache)"
SIDES_OF_CACHES = {
    UNCACHED: ("floor", "httpx"),
    "flickr-sdk, in memory": ("sdk", "flickr_sdk_memory"),
    "flickr-sdk, in SQLite": ("sdk", "flickr_sdk_sqlite"),
    "flickrapi, in memory": ("flickrapi", "flickrapi_cached"),
    "flickr_api, in memory": ("flickr_api", "flickr_api_cached"),
}


def once(environments: Environments, server: Static, environment: str, side: str) -> Numbers:
    """Repeat the same call."""
    before = server.counts()["requests"]
    numbers = child([environments.python(environment), SIDES / "calls.py", side, server.base_url, "info", str(TIMES)]).numbers
    return {**numbers, "requests": server.counts()["requests"] - before}


def run(environments: Environments) -> Outcome:
    with static() as server:
        found = in_turns({name: partial(once, environments, server, *side) for name, side in SIDES_OF_CACHES.items()})
    requests = {name: values[:1] for name, values in found["requests"].items()}
    figures = [
        figure("CPU per call of flickr.photos.getInfo", "µs", found["cpu"], UNCACHED, scale=1e6),
        figure(f"Requests for {TIMES + 20} calls", "requests", requests, UNCACHED),
    ]
    return Outcome(figures, VERSIONS)
