"""Convert models to Arrow. Requires the extra `arrow`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from ..errors.base import UsageError
from ..errors.missing_dependency import need
from .column_values import column_values
from .columns import Column, ColumnType, choose_columns

if TYPE_CHECKING:
    import pyarrow as pa

    from .base import FlickrModel

ROWS: Final = 4096
"""The number of rows of a record batch."""


def _pyarrow() -> Any:
    need("pyarrow", "arrow")
    import pyarrow

    return pyarrow


def _arrow_type(type_: ColumnType) -> Any:
    arrow = _pyarrow()
    return {
        "string": arrow.string(),
        "int64": arrow.int64(),
        "float64": arrow.float64(),
        "bool": arrow.bool_(),
        "timestamp[us, tz=UTC]": arrow.timestamp("us", tz="UTC"),
        "timestamp[s]": arrow.timestamp("s"),
        "date32": arrow.date32(),
        "json": arrow.string(),
    }[type_]


def arrow_schema(columns: Sequence[Column], model: type[FlickrModel]) -> pa.Schema:
    """Return the Arrow schema of some columns. The metadata of the fields contains the descriptions."""
    arrow = _pyarrow()
    fields = []
    for column in columns:
        metadata = {"description": column.doc, **({"format": "json"} if column.type == "json" else {})}
        fields.append(arrow.field(column.name, _arrow_type(column.type), nullable=column.nullable, metadata=metadata))
    return arrow.schema(fields, metadata={"flickr_sdk.model": model.__name__})


def record_batch(items: Sequence[FlickrModel], columns: Sequence[Column], schema: pa.Schema) -> pa.RecordBatch:
    """Convert models to a record batch."""
    return record_batch_of_values(column_values(items, columns), schema)


def record_batch_of_values(values: Sequence[list[Any]], schema: pa.Schema) -> pa.RecordBatch:
    """Convert checked values to a record batch."""
    arrow = _pyarrow()
    arrays = [arrow.array(several, type=field.type) for several, field in zip(values, schema, strict=True)]
    return arrow.RecordBatch.from_arrays(arrays, schema=schema)


def page_stream(items: Sequence[Any], model: type[FlickrModel] | None, requested_schema: object) -> object:
    """Return the default columns of the items of a page as the capsule of an Arrow stream."""
    if model is None:
        raise UsageError("a page of strings has no columns; make a table of list(page)")
    columns = choose_columns(model)
    schema = arrow_schema(columns, model)
    batches = [record_batch(items, columns, schema)] if items else []
    return _pyarrow().RecordBatchReader.from_batches(schema, batches).__arrow_c_stream__(requested_schema)
