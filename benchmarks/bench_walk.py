"""Walks through 10,000 photos with and without latency, with and without prefetch."""

from __future__ import annotations

from functools import partial

from .call_sides import VERSIONS
from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import child, in_turns
from .photostream_server import PHOTOS
from .static_server import listening

SEQUENTIAL, PREFETCH = "flickr-sdk, no prefetch", "flickr-sdk, prefetch=4"
SEQUENTIAL_ASYNC, PREFETCH_ASYNC = "flickr-sdk, async, no prefetch", "flickr-sdk, async, prefetch=4"
SIDES_OF_WALKS = {
    SEQUENTIAL: ("sdk", "flickr_sdk"),
    PREFETCH: ("sdk", "flickr_sdk_prefetch"),
    SEQUENTIAL_ASYNC: ("sdk", "flickr_sdk_async"),
    PREFETCH_ASYNC: ("sdk", "flickr_sdk_async_prefetch"),
    "flickrapi": ("flickrapi", "flickrapi"),
    "flickr_api": ("flickr_api", "flickr_api"),
}
LATENCY = 0.2
ROUNDS = 5


def walks(environments: Environments, latency: float) -> dict[str, dict[str, list[float]]]:
    """Measure all sides with a latency in seconds."""
    with listening("benchmarks.photostream_server", str(latency)) as url:
        base_url, key, secret = url.split("?")
        turns = {
            name: partial(
                lambda command: child(command).numbers,
                [environments.python(where), SIDES / "walk.py", side, base_url, key, secret, str(PHOTOS)],
            )
            for name, (where, side) in SIDES_OF_WALKS.items()
        }
        return in_turns(turns, ROUNDS, warm=False)


def run(environments: Environments) -> Outcome:
    near, far = walks(environments, 0.0), walks(environments, LATENCY)
    targets = [
        Target(
            prefetch,
            0.33,
            f"Walking 10,000 photos with 200 ms latency: prefetch=4{suffix}, relative to no prefetch",
            of=sequential,
        )
        for prefetch, sequential, suffix in ((PREFETCH, SEQUENTIAL, ""), (PREFETCH_ASYNC, SEQUENTIAL_ASYNC, ", async"))
    ]
    figures = [
        figure("Walking 10,000 photos with 200 ms latency", "s of wall time", far["wall"], SEQUENTIAL, *targets),
        figure("Walking 10,000 photos without latency", "s of wall time", near["wall"], SEQUENTIAL),
        figure("CPU of walking 10,000 photos without latency", "s", near["cpu"], SEQUENTIAL),
    ]
    remarks = {
        name: f"{far['calls'][name][0]:.0f} calls, at most {max(far['most'][name]):.0f} concurrent"
        for name in (SEQUENTIAL, PREFETCH, SEQUENTIAL_ASYNC, PREFETCH_ASYNC)
    }
    remarks["flickrapi"] = "pages are fetched in a loop, because its walks fail on Python 3.9 and later"
    return Outcome(figures, VERSIONS, remarks)
