"""From the bytes of a 500-photo page to objects, against `json.loads` of the same page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from . import answers
from .figure import Outcome, Target, figure
from .lab import SIDES, Lab
from .measure import Numbers, child, in_turns

FLOOR, OURS = "json.loads", "flickr-sdk"
SIDES_OF_PAGES = {
    FLOOR: ("floor", "json_loads"),
    "pydantic alone, types as they stand": ("floor", "pydantic"),
    OURS: ("sdk", "flickr_sdk"),
    "flickr-sdk, one drift in the page": ("sdk", "flickr_sdk_drift"),
    "flickr-sdk, XML": ("sdk", "flickr_sdk_xml"),
    "flickrapi, etree": ("flickrapi", "flickrapi_etree"),
    "flickrapi, xmlnode": ("flickrapi", "flickrapi_xmlnode"),
    "flickr_api": ("flickr_api", "flickr_api"),
}


def once(command: list[str | Path]) -> Numbers:
    """Let a side read the pages."""
    return child(command).numbers


def run(lab: Lab) -> Outcome:
    extras = ("few", "some", "all")
    with lab.scratch() as folder:
        for name in extras:
            page = answers.page(name)
            Path(folder, f"{name}.json").write_bytes(answers.as_json(page))
            Path(folder, f"{name}.xml").write_bytes(answers.as_xml(page))
        sizes = {name: Path(folder, f"{name}.json").stat().st_size // 1024 for name in extras}
        commands = {
            name: [lab.python(environment), SIDES / "page.py", side, folder]
            for name, (environment, side) in SIDES_OF_PAGES.items()
        }
        found = in_turns({name: partial(once, command) for name, command in commands.items()})
    fields = {name: len(answers.photo(1, extras=name)) for name in extras}
    titles = {name: f"500 photos of {fields[name]} fields, {sizes[name]:,} KiB of JSON" for name in extras}
    figures = [
        figure(
            titles[name], "ms", found[name], FLOOR,
            Target(OURS, 1.75, f"{titles[name]}: CPU of bytes to models, of `json.loads`", of=FLOOR), scale=1000,
        )
        for name in extras
    ]  # fmt: skip
    remarks = {"flickr_api": "is missing in the last, where it stops with a `KeyError` at sizes of photos that it does not know"}
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "floor"], remarks)
