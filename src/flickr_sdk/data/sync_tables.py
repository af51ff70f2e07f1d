# Derived from flickr_sdk.data.async_tables by codegen. Do not edit.
"""Convert models to records and Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from .._model.arrow import ROWS, record_batch
from .._model.column_values import Cell, column_values
from .schema import Table, check_rows

if TYPE_CHECKING:
    import pyarrow as pa

    from .._model.base import FlickrModel

ItemT = TypeVar("ItemT")


def chunks(items: Iterable[ItemT], rows: int) -> Iterator[list[ItemT]]:
    """Divide items into lists of `rows`."""
    chunk: list[ItemT] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == rows:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def records(
    photos: Iterable[FlickrModel], columns: Sequence[str] | None = None, *, model: type[FlickrModel] | None = None
) -> Iterator[dict[str, Cell]]:
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
    return _rows(photos, Table(photos, columns, model))


def _rows(photos: Iterable[FlickrModel], table: Table) -> Iterator[dict[str, Cell]]:
    table.require_unread()  # another iterator may have read the photos meanwhile
    for chunk in chunks(photos, ROWS):
        chosen = table.columns(chunk)
        names = [column.name for column in chosen]
        for row in zip(*column_values(chunk, chosen), strict=True):
            yield dict(zip(names, row, strict=True))


def record_batches(
    photos: Iterable[FlickrModel],
    columns: Sequence[str] | None = None,
    *,
    rows: int = ROWS,
    model: type[FlickrModel] | None = None,
) -> Iterator[pa.RecordBatch]:
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
    return _batches(photos, table, check_rows(rows))


def _batches(photos: Iterable[FlickrModel], table: Table, rows: int) -> Iterator[pa.RecordBatch]:
    table.require_unread()
    for chunk in chunks(photos, rows):
        yield record_batch(chunk, table.columns(chunk), table.arrow_schema(chunk))


def to_arrow(
    photos: Iterable[FlickrModel], columns: Sequence[str] | None = None, *, model: type[FlickrModel] | None = None
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
    for chunk in chunks(photos, ROWS):
        batches.append(record_batch(chunk, table.columns(chunk), table.arrow_schema(chunk)))
    schema = table.arrow_schema()
    import pyarrow

    return pyarrow.Table.from_batches(batches, schema=schema)


def arrow_stream(
    photos: Iterable[FlickrModel],
    columns: Sequence[str] | None = None,
    *,
    rows: int = ROWS,
    model: type[FlickrModel] | None = None,
) -> pa.RecordBatchReader:
    """Return an Arrow stream that converts models when its batches are read. Requires the extra `arrow`.

    polars, DuckDB, pandas and pyarrow read it. Pages, walks and harvests are such streams themselves, with their
    default columns.

    Args:
        photos: The rows: a page, a walk, a harvest, or any iterable of models.
        columns: The names of the columns, see `columns_of`; the default columns if omitted.
        rows: The number of rows of a batch.
        model: The model of the rows. Defaults to that of the page or walk, or to `Photo`.

    Raises:
        ArgumentError: A column is unknown.
        UsageError: The walk or the harvest was read already.
        ConfigurationError: pyarrow is not installed.
    """
    table = Table(photos, columns, model)
    if table.model is None:
        iterator = iter(photos)
        first = list(islice(iterator, 1))
        table.columns(first)
        photos = chain(first, iterator)
    schema = table.arrow_schema()
    import pyarrow

    return pyarrow.RecordBatchReader.from_batches(schema, _batches(photos, table, check_rows(rows)))
