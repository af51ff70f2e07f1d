"""Convert photos and other models to records, Arrow tables and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .._model.column_values import Cell
    from .._model.columns import Column, ColumnType
    from ..types import FileFormat, IfExists, WriteReport
    from .async_files import async_write
    from .async_tables import async_record_batches, async_records, async_to_arrow
    from .schema import arrow_schema, columns_of, default_columns, extras_of
    from .sync_files import write
    from .sync_tables import arrow_stream, record_batches, records, to_arrow

__all__ = [
    "Cell",
    "Column",
    "ColumnType",
    "FileFormat",
    "IfExists",
    "WriteReport",
    "arrow_schema",
    "arrow_stream",
    "async_record_batches",
    "async_records",
    "async_to_arrow",
    "async_write",
    "columns_of",
    "default_columns",
    "extras_of",
    "record_batches",
    "records",
    "to_arrow",
    "write",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".._model.column_values": "Cell",
            ".._model.columns": "Column ColumnType",
            "..types": "FileFormat IfExists WriteReport",
            ".async_tables": "async_record_batches async_records async_to_arrow",
            ".async_files": "async_write",
            ".schema": "arrow_schema columns_of default_columns extras_of",
            ".sync_tables": "arrow_stream record_batches records to_arrow",
            ".sync_files": "write",
        },
    )
