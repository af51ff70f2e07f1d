"""Tables: CPU per row from the bytes of a response to a Parquet file, and the growth of the memory for a million rows.

`python -m benchmarks.bench_data 2000` writes as many pages of 500 photos.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from . import responses
from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

FLOOR, OURS, DUMP, ALL, ETREE = (
    "json.loads, pyarrow",
    "flickr-sdk",
    "pandas, model_dump of given fields",
    "pandas, model_dump",
    "pandas, flickrapi's ElementTree",
)
SIDES_OF_TABLES = {
    FLOOR: ("tables", "json_loads"),
    OURS: ("sdk-tables", "flickr_sdk"),
    DUMP: ("sdk-tables", "model_dump"),
    ALL: ("sdk-tables", "all_fields"),
    ETREE: ("tables", "flickrapi_etree"),
}
FIELDS = frozenset(
    (
        *("id", "owner", "secret", "server", "farm", "title", "ispublic", "isfriend", "isfamily", "dateupload", "datetaken"),
        *("datetakengranularity", "datetakenunknown", "ownername", "views", "latitude", "longitude", "accuracy", "context"),
        *("place_id", "woeid", "geo_is_family", "geo_is_friend", "geo_is_contact", "geo_is_public", "license", "tags", "media"),
        *("media_status", "url_o", "height_o", "width_o"),
    )
)
"""The fields of a response with the extras of the default columns."""
PAGES, PAGES_OF_GROWTH = 40, 2000
ROUNDS = 5
PER_SECOND = 25_000
GROWTH = 16.0
"""The limit of the growth of the memory for a million rows, in MiB."""


def page() -> responses.Response:
    """Create a page of photos with the extras of the default columns."""
    photos = [responses.photo(number, extras="all") for number in range(500)]
    chosen = [{name: value for name, value in one.items() if name in FIELDS} for one in photos]
    return {"photos": {"page": 1, "pages": 40, "perpage": 500, "total": "20000", "photo": chosen}}


def once(environments: Environments, name: str, folder: str, pages: int) -> Numbers:
    """Write a file."""
    environment, side = SIDES_OF_TABLES[name]
    return child([environments.python(environment), SIDES / "tables.py", side, folder, str(pages)]).numbers


def run(environments: Environments, pages: int = PAGES, rounds: int = ROUNDS, pages_of_growth: int = PAGES_OF_GROWTH) -> Outcome:
    with environments.scratch() as folder:
        made = page()
        Path(folder, "page.json").write_bytes(responses.as_json(made))
        Path(folder, "page.xml").write_bytes(responses.as_xml(made))
        found = in_turns({name: partial(once, environments, name, folder, pages) for name in SIDES_OF_TABLES}, rounds, warm=False)
        growth = once(environments, OURS, folder, pages_of_growth)
    rows, limit = pages * 500, 1e6 / PER_SECOND
    cpu = f"CPU per row of a Parquet file with {len(FIELDS)} fields of {rows:,} photos"
    target = Target(OURS, limit, f"{cpu}, in µs; {PER_SECOND:,} rows per second")
    flat = f"Growth of the memory per million rows, from {pages_of_growth * 250:,} to {pages_of_growth * 500:,} rows"
    figures = [
        figure(cpu, "µs", found["cpu"], FLOOR, target, scale=1e6),
        figure(flat, "MiB", {OURS: [growth["growth"]]}, OURS, Target(OURS, GROWTH, f"{flat}, in MiB"), scale=1e6),
        figure("Size of the file per row", "bytes", found["size"], FLOOR),
    ]
    return Outcome(figures, ["sdk-tables", "tables"])


if __name__ == "__main__":
    for one in run(Environments(), PAGES, 1, int(sys.argv[1])).figures:
        print(one.title, one.unit, {name: round(one.median(name), 2) for name in one.sides})
