"""Tables as CSV (RFC 4180): UTF-8, with a header, and empty fields for null."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from ..errors.data_errors import DataFileError
from .text_values import check_columns, with_times_as_text

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from .._model.columns import Column
    from .formats import WriteOptions

FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""The beginnings of strings that spreadsheets may read as formulas."""
BOOLS: Final = {True: "true", False: "false", None: None}
MAX_FIELD: Final = 2**27
"""The longest field of an existing file, in characters."""


class CsvFile:
    """See `TableFile`."""

    def __init__(
        self, part: Path, file: BinaryIO, columns: Sequence[Column], model: type[FlickrModel], options: WriteOptions
    ) -> None:
        self._file = file
        self._columns = columns
        self._names = [column.name for column in columns]
        self._escape = options.escape_formulas
        self._text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
        self._writer = csv.writer(self._text, lineterminator="\r\n")
        self._writer.writerow(self._names)

    def copy(self, existing: Path) -> Iterator[Sequence[object]]:
        """Copy the rows of an existing file. See `TableFile`."""
        previous = csv.field_size_limit(MAX_FIELD)
        try:
            with open(existing, encoding="utf-8-sig", newline="") as lines:  # a spreadsheet adds a byte order mark
                rows = csv.reader(lines, strict=True)
                header = next(rows, [])
                check_columns(existing, header, self._names)
                position = self._names.index("id")
                for row in rows:
                    if len(row) != len(header):
                        raise ValueError(f"line {rows.line_num} has {len(row)} fields, not {len(header)}")
                    self._writer.writerow(row)
                    yield (row[position],)
        except (csv.Error, ValueError) as error:
            raise DataFileError(str(existing), f"is not a valid CSV file: {error}; pass another file") from error
        finally:
            csv.field_size_limit(previous)

    def write(self, values: Sequence[list[Any]]) -> None:
        """Write rows. See `TableFile`."""
        cells = with_times_as_text(self._columns, values)
        for position, column in enumerate(self._columns):
            if column.type == "bool":
                cells[position] = [BOOLS[value] for value in cells[position]]
            elif self._escape and column.type in ("string", "json"):
                cells[position] = [f"'{value}" if value and value.startswith(FORMULAS) else value for value in cells[position]]
        self._writer.writerows(zip(*cells, strict=True))

    def finish(self) -> None:
        """Write the end of the file. See `TableFile`."""
        self._text.flush()

    def close(self) -> None:
        """Release the file. See `TableFile`."""
        self._text.detach()
