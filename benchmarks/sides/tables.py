"""Write pages of photos to a Parquet file and print the cost per row: `tables.py SIDE FOLDER PAGES`.

The folder contains `page.json` and `page.xml`. Every page has ids of its own, so that they compress as those of Flickr.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

PER_PAGE = 500
BATCH = 8
"""The pages of a row group of the sides that collect them."""

Side = Callable[[Iterator[bytes], Path], None]


def written(frames: Iterable[Any], target: Path) -> None:
    """Write tables of pyarrow as row groups."""
    from pyarrow import parquet

    frames = iter(frames)
    first = next(frames)
    with parquet.ParquetWriter(target, first.schema, compression="zstd") as writer:
        for frame in chain([first], frames):
            writer.write_table(frame.cast(first.schema))


def batches(pages: Iterator[list[Any]]) -> Iterator[list[Any]]:
    found: list[Any] = []
    for page in pages:
        found += page
        if len(found) >= BATCH * PER_PAGE:
            yield found
            found = []
    if found:
        yield found


def json_loads(bodies: Iterator[bytes], target: Path) -> None:
    """Write the dictionaries of `json.loads`, whose numbers and dates are strings: the baseline."""
    import pyarrow

    pages = (json.loads(body)["photos"]["photo"] for body in bodies)
    written((pyarrow.Table.from_pylist(photos) for photos in batches(pages)), target)


def flickr_sdk(bodies: Iterator[bytes], target: Path) -> None:
    from flickr_sdk import data, parse_response

    data.write((photo for body in bodies for photo in parse_response("flickr.photos.search", body)), target)


def model_dump(bodies: Iterator[bytes], target: Path) -> None:
    import pandas
    import pyarrow

    from flickr_sdk import parse_response

    def frames() -> Iterator[Any]:
        for photos in batches(list(parse_response("flickr.photos.search", body)) for body in bodies):
            frame = pandas.DataFrame([photo.model_dump(exclude_unset=True) for photo in photos])
            yield pyarrow.Table.from_pandas(frame, preserve_index=False)

    written(frames(), target)


def all_fields(bodies: Iterator[bytes], target: Path) -> None:
    """Dump the absent fields too, as `model_dump()` does."""
    import pandas

    from flickr_sdk import parse_response

    photos = [photo.model_dump() for body in bodies for photo in parse_response("flickr.photos.search", body)]
    pandas.DataFrame(photos).to_parquet(target, compression="zstd")


def flickrapi_etree(bodies: Iterator[bytes], target: Path) -> None:
    import pandas
    import pyarrow
    from flickrapi import FlickrAPI

    client = FlickrAPI("key", "secret", store_token=False)

    def frames() -> Iterator[Any]:
        for photos in batches(client.parse_etree(body).findall("photos/photo") for body in bodies):
            yield pyarrow.Table.from_pandas(pandas.DataFrame([photo.attrib for photo in photos]), preserve_index=False)

    written(frames(), target)


SIDES: dict[str, Side] = {side.__name__: side for side in (json_loads, flickr_sdk, model_dump, all_fields, flickrapi_etree)}


def resident() -> float:
    """Return the resident memory of this process in MiB, on Linux."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) / 256


def main(side: str, folder: Path, pages: int) -> None:
    body = (folder / ("page.xml" if side == "flickrapi_etree" else "page.json")).read_bytes()
    early = most = 0.0

    def bodies() -> Iterator[bytes]:
        nonlocal early, most
        for number in range(pages):
            yield body.replace(b'"52000', b'"%05d' % (52000 + number))
            if number % 16 == 15:
                most = max(most, resident())
                early = most if number <= pages // 2 else early

    SIDES[side](iter([body]), folder / f"warm-{side}.parquet")  # imports, and creates the parser
    gc.collect()
    cpu = time.process_time()
    SIDES[side](bodies(), folder / f"{side}.parquet")
    rows = pages * PER_PAGE
    cost = (time.process_time() - cpu) / rows
    size = (folder / f"{side}.parquet").stat().st_size
    print(json.dumps({"cpu": cost, "growth": (most - early) / (rows / 2), "size": size / rows}))
    for file in folder.glob(f"*{side}.parquet"):
        file.unlink()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
