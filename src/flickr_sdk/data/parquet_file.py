"""Tables as Parquet. Requires the extra `arrow`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from .._model.arrow import arrow_schema, record_batch_of_values
from ..errors.data_errors import DataFileError
from .text_values import check_columns

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from .._model.columns import Column
    from .formats import WriteOptions

GROUP_ROWS: Final = 32_768
"""The rows of a row group. Their columns are kept in memory until the group is complete."""
COMPRESSION: Final = "zstd"


class ParquetFile:
    """See `TableFile`."""

    def __init__(
        self, part: Path, file: BinaryIO, columns: Sequence[Column], model: type[FlickrModel], options: WriteOptions
    ) -> None:
        self._schema = arrow_schema(columns, model)
        from pyarrow import parquet

        self._writer = parquet.ParquetWriter(file, self._schema, compression=COMPRESSION)
        self._batches: list[Any] = []
        self._rows = 0

    def copy(self, existing: Path) -> Iterator[Sequence[object]]:
        """Copy the rows of an existing file. See `TableFile`."""
        import pyarrow
        from pyarrow import parquet

        try:
            with parquet.ParquetFile(existing) as old:
                _check(existing, old.schema_arrow, self._schema)
                for batch in old.iter_batches(GROUP_ROWS):
                    self._add(batch)
                    yield batch.column("id").to_pylist()
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            raise DataFileError(str(existing), f"is not a valid Parquet file: {error!s:.200}; pass another file") from error

    def write(self, values: Sequence[list[Any]]) -> None:
        """Write rows. See `TableFile`."""
        self._add(record_batch_of_values(values, self._schema))

    def _add(self, batch: Any) -> None:
        self._batches.append(batch)
        self._rows += batch.num_rows
        if self._rows >= GROUP_ROWS:
            self._write_group()

    def _write_group(self) -> None:
        import pyarrow

        if self._batches:
            table = pyarrow.Table.from_batches([batch.cast(self._schema) for batch in self._batches], schema=self._schema)
            self._batches, self._rows = [], 0
            self._writer.write_table(table, row_group_size=GROUP_ROWS * 2)

    def finish(self) -> None:
        """Write the end of the file. See `TableFile`."""
        self._write_group()
        self._writer.close()

    def close(self) -> None:
        """Release the file. See `TableFile`."""
        self._batches = []
        self._writer.close()


def _check(existing: Path, old: Any, new: Any) -> None:
    import pyarrow

    check_columns(existing, old.names, new.names)
    for field in new:
        # Parquet has no times in seconds.
        types = (field.type, pyarrow.timestamp("ms")) if field.type == pyarrow.timestamp("s") else (field.type,)
        found = old.field(field.name).type
        if found not in types:
            problem = f"has a column {field.name!r} of type {found} instead of {field.type}; pass another file"
            raise DataFileError(str(existing), problem)
