"""Parsing a page of 500 photos, and the memory of the photos, compared with `json.loads`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from . import responses
from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

FLOOR, OURS, DRIFT, XML = "json.loads", "flickr-sdk", "flickr-sdk, JSON with schema drift", "flickr-sdk, XML"
EXTRAS = {"few": 1.4, "some": 1.45, "all": 1.3}
"""The pages, with the limits of the time of parsing them, relative to `json.loads`."""
SIDES_OF_PAGES = {
    FLOOR: ("floor", "json_loads"),
    "pydantic, no type conversion": ("floor", "pydantic"),
    OURS: ("sdk", "flickr_sdk"),
    DRIFT: ("sdk", "flickr_sdk_drift"),
    XML: ("sdk", "flickr_sdk_xml"),
    "flickrapi, etree": ("flickrapi", "flickrapi_etree"),
    "flickrapi, xmlnode": ("flickrapi", "flickrapi_xmlnode"),
    "flickr_api": ("flickr_api", "flickr_api"),
}
SIDES_OF_MEMORY = (FLOOR, OURS, XML, "flickrapi, etree")
ROUNDS_OF_MEMORY = 3


def once(command: list[str | Path]) -> Numbers:
    """Parse the pages."""
    return child(command).numbers


def memory_of_photos(environments: Environments, folder: str) -> dict[str, dict[str, list[float]]]:
    """Measure the memory of a photo with each set of fields."""
    found: dict[str, dict[str, list[float]]] = {}
    for extras in EXTRAS:
        turns = {}
        for name in SIDES_OF_MEMORY:
            environment, side = SIDES_OF_PAGES[name]
            turns[name] = partial(once, [environments.python(environment), SIDES / "page_memory.py", side, folder, extras])
        found |= in_turns(turns, ROUNDS_OF_MEMORY, warm=False)
    return found


def run(environments: Environments) -> Outcome:
    with environments.scratch() as folder:
        for name in EXTRAS:
            page = responses.page(name)
            Path(folder, f"{name}.json").write_bytes(responses.as_json(page))
            Path(folder, f"{name}.xml").write_bytes(responses.as_xml(page))
        sizes = {name: Path(folder, f"{name}.json").stat().st_size // 1024 for name in EXTRAS}
        commands = {
            name: [environments.python(environment), SIDES / "page.py", side, folder]
            for name, (environment, side) in SIDES_OF_PAGES.items()
        }
        found = in_turns({name: partial(once, command) for name, command in commands.items()})
        memory = memory_of_photos(environments, folder)
    fields = {name: len(responses.photo(1, extras=name)) for name in EXTRAS}
    figures = []
    for name, limit in EXTRAS.items():
        title = f"500 photos of {fields[name]} fields, {sizes[name]:,} KiB of JSON"
        targets = [
            Target(OURS, limit, f"{title}: CPU of parsing to models, relative to `json.loads`", of=FLOOR),
            Target(DRIFT, 1.8, f"{title}: the same with one value that does not fit its type", of=FLOOR),
            Target(XML, 3.3, f"{title}: the same as XML", of=FLOOR),
        ]
        figures.append(figure(title, "ms", found[name], FLOOR, *targets, scale=1000))
    for name, values in memory.items():
        title = f"Memory of a photo of {fields[name]} fields"
        target = Target(OURS, 0.75, f"{title}, relative to a dictionary of `json.loads`", of=FLOOR)
        figures.append(figure(title, "bytes", values, FLOOR, target))
    remarks = {"flickr_api": "omitted for all fields, because it raises a `KeyError` for unknown photo sizes"}
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "floor"], remarks)
