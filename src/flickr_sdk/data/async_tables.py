"""Convert models to records and Arrow tables."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Sequence

# sync-only: from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from .._model.arrow import ROWS, record_batch
from .._model.column_values import Cell, column_values
from .schema import Table, check_rows

if TYPE_CHECKING:
    import pyarrow as pa

    from .._model.base import FlickrModel

ItemT = TypeVar("ItemT")


async def async_chunks(items: AsyncIterable[ItemT], rows: int) -> AsyncIterator[list[ItemT]]:
    """Divide items into lists of `rows`."""
    chunk: list[ItemT] = []
    async for item in items:
        chunk.append(item)
        if len(chunk) == rows:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def async_records(
    photos: AsyncIterable[FlickrModel], columns: Sequence[str] | None = None, *, model: type[FlickrModel] | None = None
) -> AsyncIterator[dict[str, Cell]]:
    """Convert models to flat dictionaries, with a key for each column.

    Args:
        photos: The rows: a walk, a harvest, or any iterable of models.
        columns: The names of the columns, see `columns_of`; the default columns if omitted.
        model: The model of the rows. Defaults to that of the walk, or of the first row.

    Returns:
        An iterator over a dictionary for each row. A value is `None` if the photo or the response lacks it.

    Raises:
        ArgumentError: A column is unknown, or a row is not a model.
        UsageError: The walk or the harvest was read already.
    """
    return _async_rows(photos, Table(photos, columns, model))


async def _async_rows(photos: AsyncIterable[FlickrModel], table: Table) -> AsyncIterator[dict[str, Cell]]:
    table.require_unread()  # another iterator may have read the photos meanwhile
    async for chunk in async_chunks(photos, ROWS):
        chosen = table.columns(chunk)
        names = [column.name for column in chosen]
        for row in zip(*column_values(chunk, chosen), strict=True):
            yield dict(zip(names, row, strict=True))


def async_record_batches(
    photos: AsyncIterable[FlickrModel],
    columns: Sequence[str] | None = None,
    *,
    rows: int = ROWS,
    model: type[FlickrModel] | None = None,
) -> AsyncIterator[pa.RecordBatch]:
    """Convert models to Arrow record batches. Requires the extra `arrow`.

    Args:
        photos: The rows: a walk, a harvest, or any iterable of models.
        columns: The names of the columns, see `columns_of`; the default columns if omitted.
        rows: The number of rows of a batch.
        model: The model of the rows. Defaults to that of the walk, or of the first row.

    Returns:
        An iterator over record batches with the schema of `arrow_schema`. The last one may have fewer rows.

    Raises:
        ArgumentError: A column is unknown, or a row is not a model.
        UsageError: The walk or the harvest was read already.
        ConfigurationError: pyarrow is not installed.
    """
    table = Table(photos, columns, model)
    if table.model is not None:
        table.arrow_schema()
    return _async_batches(photos, table, check_rows(rows))


async def _async_batches(photos: AsyncIterable[FlickrModel], table: Table, rows: int) -> AsyncIterator[pa.RecordBatch]:
    table.require_unread()
    async for chunk in async_chunks(photos, rows):
        yield await asyncio.to_thread(record_batch, chunk, table.columns(chunk), table.arrow_schema(chunk))


async def async_to_arrow(
    photos: AsyncIterable[FlickrModel], columns: Sequence[str] | None = None, *, model: type[FlickrModel] | None = None
) -> pa.Table:
    """Convert models to an Arrow table. Requires the extra `arrow`.

    Args:
        photos: The rows: a walk, a harvest, or any iterable of models.
        columns: The names of the columns, see `columns_of`; the default columns if omitted.
        model: The model of the rows. Defaults to that of the walk, or of the first row.

    Returns:
        A table with the schema of `arrow_schema`.

    Raises:
        ArgumentError: A column is unknown, or a row is not a model.
        UsageError: The walk or the harvest was read already.
        ConfigurationError: pyarrow is not installed.
    """
    table = Table(photos, columns, model)
    if table.model is not None:
        table.arrow_schema()  # before the first request
    batches: list[pa.RecordBatch] = []
    async for chunk in async_chunks(photos, ROWS):
        batches.append(await asyncio.to_thread(record_batch, chunk, table.columns(chunk), table.arrow_schema(chunk)))
    schema = table.arrow_schema()
    import pyarrow

    return pyarrow.Table.from_batches(batches, schema=schema)


# sync-only: def arrow_stream(
# sync-only:     photos: Iterable[FlickrModel],
# sync-only:     columns: Sequence[str] | None = None,
# sync-only:     *,
# sync-only:     rows: int = ROWS,
# sync-only:     model: type[FlickrModel] | None = None,
# sync-only: ) -> pa.RecordBatchReader:
# sync-only:     """Return an Arrow stream that converts models when its batches are read. Requires the extra `arrow`.
# sync-only:
# sync-only:     polars, DuckDB, pandas and pyarrow read it. Pages, walks and harvests are such streams themselves, with their
# sync-only:     default columns.
# sync-only:
# sync-only:     Args:
# sync-only:         photos: The rows: a page, a walk, a harvest, or any iterable of models.
# sync-only:         columns: The names of the columns, see `columns_of`; the default columns if omitted.
# sync-only:         rows: The number of rows of a batch.
# sync-only:         model: The model of the rows. Defaults to that of the page or walk, or to `Photo`.
# sync-only:
# sync-only:     Raises:
# sync-only:         ArgumentError: A column is unknown.
# sync-only:         UsageError: The walk or the harvest was read already.
# sync-only:         ConfigurationError: pyarrow is not installed.
# sync-only:     """
# sync-only:     table = Table(photos, columns, model)
# sync-only:     if table.model is None:
# sync-only:         iterator = iter(photos)
# sync-only:         first = list(islice(iterator, 1))
# sync-only:         table.columns(first)
# sync-only:         photos = chain(first, iterator)
# sync-only:     schema = table.arrow_schema()
# sync-only:     import pyarrow
# sync-only:
# sync-only:     return pyarrow.RecordBatchReader.from_batches(schema, _batches(photos, table, check_rows(rows)))
