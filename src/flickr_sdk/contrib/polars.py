"""Scan a search of Flickr with polars. Requires the extra `polars`.

::

    photos = scan_flickr(flickr, tags=["aurora"], has_geo=True)
    photos.filter(polars.col("views") > 1000).select("id", "views").collect()
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import polars
from polars.io.plugins import register_io_source

from .. import data
from ..errors import UsageError

if TYPE_CHECKING:
    from .. import Flickr

__all__ = ["scan_flickr"]

ROWS = 4096


def scan_flickr(
    flickr: Flickr,
    *,
    columns: list[str] | None = None,
    checkpoint: str | os.PathLike[str] | None = None,
    prefetch: int = 0,
    **search: Any,
) -> polars.LazyFrame:
    """Return a lazy frame of all photos of a search, beyond Flickr's limit of 4,000.

    Each `collect` harvests the search. polars requests only the selected columns, with their extras, and stops after `head(n)`.
    It filters batches of rows as they arrive; pass dates, licenses and bounding boxes as arguments of the search, because
    Flickr then sends fewer photos.

    Args:
        flickr: The client. It has to stay open until the frame is collected.
        columns: The columns of the frame; the default columns if omitted.
        checkpoint: The file with the progress of a harvest, see `flickr.harvest`. It always requests the extras of all columns.
        prefetch: The number of shards to fetch concurrently.
        **search: The arguments of `flickr.harvest`.

    Raises:
        ArgumentError: A column is unknown.
        UsageError: The client is no `Flickr`, such as an `AsyncFlickr`.
    """
    if not hasattr(flickr, "harvest") or hasattr(flickr, "__aenter__"):
        raise UsageError(f"scan_flickr needs a Flickr client, not {type(flickr).__name__}; polars reads synchronously")
    names = columns or data.default_columns()
    schema = polars.DataFrame(data.arrow_schema(names).empty_table()).schema
    if checkpoint is not None:
        # The extras are a part of the search that a checkpoint belongs to, and differ from query to query otherwise.
        search["extras"] = sorted({*search.get("extras", ()), *data.extras_of(names)})

    def read(
        with_columns: list[str] | None, predicate: polars.Expr | None, n_rows: int | None, batch_size: int | None
    ) -> Iterator[polars.DataFrame]:
        chosen = [name for name in names if with_columns is None or name in with_columns]
        left = n_rows
        with flickr.harvest(**search, checkpoint=checkpoint, prefetch=prefetch) as harvest:
            # A query of no columns counts rows.
            for batch in data.record_batches(harvest, chosen or ["id"], rows=min(batch_size or ROWS, left or ROWS)):
                frame = polars.DataFrame(batch)
                if left is not None:
                    frame = frame.head(left)
                    left -= frame.height
                yield frame if predicate is None else frame.filter(predicate)
                if left == 0:
                    return

    return register_io_source(read, schema=schema, validate_schema=True)
