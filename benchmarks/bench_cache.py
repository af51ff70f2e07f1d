"""An answer out of a cache, against asking for it over loopback."""

from __future__ import annotations

from functools import partial

from .figure import Outcome, figure
from .lab import SIDES, Lab
from .measure import Numbers, child, in_turns
from .server import Static, static
from .sides_of_calls import VERSIONS

TIMES = 400
ASKED = "asked by httpx, json.loads"
SIDES_OF_CACHES = {
    ASKED: ("floor", "httpx"),
    "flickr-sdk, in memory": ("sdk", "flickr_sdk_memory"),
    "flickr-sdk, in SQLite": ("sdk", "flickr_sdk_sqlite"),
    "flickrapi, in memory": ("flickrapi", "flickrapi_cached"),
    "flickr_api, in memory": ("flickr_api", "flickr_api_cached"),
}


def once(lab: Lab, server: Static, environment: str, side: str) -> Numbers:
    """Let a side ask for the same again and again."""
    before = server.counts()["requests"]
    numbers = child([lab.python(environment), SIDES / "calls.py", side, server.base_url, "info", str(TIMES)]).numbers
    return {**numbers, "requests": server.counts()["requests"] - before}


def run(lab: Lab) -> Outcome:
    with static() as server:
        found = in_turns({name: partial(once, lab, server, *side) for name, side in SIDES_OF_CACHES.items()})
    requests = {name: values[:1] for name, values in found["requests"].items()}
    figures = [
        figure("CPU of an answer of flickr.photos.getInfo", "µs", found["cpu"], ASKED, scale=1e6),
        figure(f"Requests for {TIMES + 20} answers", "requests", requests, ASKED),
    ]
    return Outcome(figures, VERSIONS)
