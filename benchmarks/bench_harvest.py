"""Harvests: CPU per photo, growth of the memory, and the size of a checkpoint.

`python -m benchmarks.bench_harvest 1000000` measures one harvest of a million photos.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from . import responses
from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns
from .search_server import FIRST_UPLOAD, template
from .static_server import listening

FLOOR, OURS, OURS_STORED = "httpx, json.loads", "flickr-sdk", "flickr-sdk, checkpoint"
SIDES_OF_HARVESTS = {FLOOR: ("floor", "httpx"), OURS: ("sdk", "flickr_sdk"), OURS_STORED: ("sdk", "flickr_sdk")}
PHOTOS, PHOTOS_OF_CHECKPOINT = 200_000, 8_000
ROUNDS = 3
PER_SECOND = 60_000
GROWTH = 16.0
"""The limit of the growth of the memory for a million photos, in MiB: an id takes 10 bytes."""
RAW = "JSON of Flickr"


def once(environments: Environments, name: str, base_url: str, photos: int) -> Numbers:
    """Harvest photos."""
    environment, side = SIDES_OF_HARVESTS[name]
    with environments.scratch() as folder:
        checkpoint = Path(folder, "harvest.sqlite") if name == OURS_STORED else ""
        command = [environments.python(environment), SIDES / "harvest.py", side, base_url]
        return child([*command, str(photos), str(FIRST_UPLOAD), str(checkpoint)]).numbers


def run(environments: Environments, photos: int = PHOTOS, rounds: int = ROUNDS) -> Outcome:
    with listening("benchmarks.search_server", "few") as url:
        turns = {name: partial(once, environments, name, url, photos) for name in SIDES_OF_HARVESTS}
        found = in_turns(turns, rounds, warm=False)
    with listening("benchmarks.search_server", "all") as url:
        stored = once(environments, OURS_STORED, url, PHOTOS_OF_CHECKPOINT)
    limit = 1e6 / PER_SECOND
    what = f"Harvest of {photos:,} photos: {{}}"
    growth = "growth of the memory per million photos"
    targets = [
        Target(name, limit, what.format(f"CPU per photo, in µs ({name}); {PER_SECOND:,} per second"))
        for name in (OURS, OURS_STORED)
    ]
    flat = [Target(name, GROWTH, what.format(f"{growth}, in MiB ({name})")) for name in (OURS, OURS_STORED)]
    fields = len(responses.photo(0, extras="all"))
    size = f"Size of a checkpoint per photo of {fields} fields"
    figures = [
        figure(what.format("CPU per photo"), "µs", found["cpu"], FLOOR, *targets, scale=1e6),
        figure(what.format(growth), "MiB", found["growth"], FLOOR, *flat, scale=1e6),
        figure(
            size, "bytes", {RAW: [len(template("all"))], OURS_STORED: [round(stored["size"])]}, RAW,
            Target(OURS_STORED, 1000, f"{size}, in bytes"),
        ),
    ]  # fmt: skip
    return Outcome(figures, ["sdk", "floor"])


if __name__ == "__main__":
    for one in run(Environments(), int(sys.argv[1]), rounds=1).figures:
        print(one.title, one.unit, {name: round(one.median(name), 2) for name in one.sides})
