"""Walk through 10,000 photos, near and 200 ms away: with four pages fetched ahead, and one page after the other."""

from __future__ import annotations

from functools import partial

from .album import PHOTOS
from .figure import Outcome, Target, figure
from .lab import SIDES, Lab
from .measure import child, in_turns
from .server import listening
from .sides_of_calls import VERSIONS

ALONE, AHEAD = "flickr-sdk, one page after the other", "flickr-sdk, prefetch=4"
ALONE_ASYNC, AHEAD_ASYNC = "flickr-sdk, asynchronous, one after the other", "flickr-sdk, asynchronous, prefetch=4"
SIDES_OF_WALKS = {
    ALONE: ("sdk", "flickr_sdk"),
    AHEAD: ("sdk", "flickr_sdk_ahead"),
    ALONE_ASYNC: ("sdk", "flickr_sdk_async"),
    AHEAD_ASYNC: ("sdk", "flickr_sdk_async_ahead"),
    "flickrapi": ("flickrapi", "flickrapi"),
    "flickr_api": ("flickr_api", "flickr_api"),
}
LATENCY = 0.2
ROUNDS = 5


def walks(lab: Lab, latency: float) -> dict[str, dict[str, list[float]]]:
    """Let all sides walk, with answers that are so late."""
    with listening("benchmarks.album", str(latency)) as address:
        base_url, key, secret = address.split("?")
        turns = {
            name: partial(
                lambda command: child(command).numbers,
                [lab.python(where), SIDES / "walk.py", side, base_url, key, secret, str(PHOTOS)],
            )
            for name, (where, side) in SIDES_OF_WALKS.items()
        }
        return in_turns(turns, ROUNDS, warm=False)


def run(lab: Lab) -> Outcome:
    near, far = walks(lab, 0.0), walks(lab, LATENCY)
    targets = [
        Target(ahead, 0.33, f"walking 10,000 photos 200 ms away, prefetch 4, of one page after the other{how}", of=alone)
        for ahead, alone, how in ((AHEAD, ALONE, ""), (AHEAD_ASYNC, ALONE_ASYNC, ", asynchronous"))
    ]
    figures = [
        figure("Walking 10,000 photos, answers 200 ms late", "s on the clock", far["wall"], ALONE, *targets),
        figure("Walking 10,000 photos, answers not late", "s on the clock", near["wall"], ALONE),
        figure("CPU of walking 10,000 photos, answers not late", "s", near["cpu"], ALONE),
    ]
    remarks = {
        name: f"{far['calls'][name][0]:.0f} calls, {max(far['most'][name]):.0f} at once"
        for name in (ALONE, AHEAD, ALONE_ASYNC, AHEAD_ASYNC)
    }
    remarks["flickrapi"] = "page by page in a loop: its own walkers fail on every Python since 3.9"
    return Outcome(figures, VERSIONS, remarks)
