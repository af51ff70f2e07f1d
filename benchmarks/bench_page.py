"""Parsing a page of 500 photos, compared with `json.loads`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from . import responses
from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

FLOOR, OURS = "json.loads", "flickr-sdk"
SIDES_OF_PAGES = {
    FLOOR: ("floor", "json_loads"),
    "pydantic, no type conversion": ("floor", "pydantic"),
    OURS: ("sdk", "flickr_sdk"),
    "flickr-sdk, JSON with schema drift": ("sdk", "flickr_sdk_drift"),
    "flickr-sdk, XML": ("sdk", "flickr_sdk_xml"),
    "flickrapi, etree": ("flickrapi", "flickrapi_etree"),
    "flickrapi, xmlnode": ("flickrapi", "flickrapi_xmlnode"),
    "flickr_api": ("flickr_api", "flickr_api"),
}


def once(command: list[str | Path]) -> Numbers:
    """Parse the pages."""
    return child(command).numbers


def run(environments: Environments) -> Outcome:
    extras = ("few", "some", "all")
    with environments.scratch() as folder:
        for name in extras:
            page = responses.page(name)
            Path(folder, f"{name}.json").write_bytes(responses.as_json(page))
            Path(folder, f"{name}.xml").write_bytes(responses.as_xml(page))
        sizes = {name: Path(folder, f"{name}.json").stat().st_size // 1024 for name in extras}
        commands = {
            name: [environments.python(environment), SIDES / "page.py", side, folder]
            for name, (environment, side) in SIDES_OF_PAGES.items()
        }
        found = in_turns({name: partial(once, command) for name, command in commands.items()})
    fields = {name: len(responses.photo(1, extras=name)) for name in extras}
    titles = {name: f"500 photos of {fields[name]} fields, {sizes[name]:,} KiB of JSON" for name in extras}
    figures = [
        figure(
            titles[name], "ms", found[name], FLOOR,
            Target(OURS, 1.75, f"{titles[name]}: CPU of parsing to models, relative to `json.loads`", of=FLOOR), scale=1000,
        )
        for name in extras
    ]  # fmt: skip
    remarks = {"flickr_api": "omitted for all fields, because it raises a `KeyError` for unknown photo sizes"}
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "floor"], remarks)
