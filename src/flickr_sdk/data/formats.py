"""The file formats of tables, and the options of `write`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol

from .._utils.fork import import_module
from .._utils.record import record
from .._utils.safe_repr import shown
from ..errors.base import ArgumentError
from ..types import FileFormat, IfExists

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from .._model.columns import Column

FORMATS: Final[dict[str, str]] = {
    "parquet": "parquet_file.ParquetFile",
    "csv": "csv_file.CsvFile",
    "jsonl": "json_file.JsonLinesFile",
    "geojson": "json_file.GeoJsonFile",
    "geojsonl": "json_file.GeoJsonLinesFile",
    "sqlite": "sqlite_file.SqliteFile",
}
ENDINGS: Final[dict[str, FileFormat]] = {
    ".parquet": "parquet",
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".geojson": "geojson",
    ".geojsonl": "geojsonl",
    ".geojsons": "geojsonl",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
}


@record(frozen=True)
class WriteOptions:
    """The options of `write`, validated.

    Attributes:
        path: The file.
        format: The format.
        if_exists: What to do if the file exists.
        escape_formulas: Whether to put an apostrophe before strings of a CSV file that a spreadsheet would read as formulas.
        table: The name of the table in a SQLite file.
    """

    path: Path
    format: FileFormat
    if_exists: IfExists
    escape_formulas: bool
    table: str

    def __post_init__(self) -> None:
        if self.if_exists not in ("error", "replace", "append"):
            problem = f"is {shown(self.if_exists)}; use 'error', 'replace' or 'append'"
            raise ArgumentError("write", "if_exists", problem)
        if not isinstance(self.table, str) or not self.table.isidentifier() or self.table.lower().startswith("sqlite_"):
            raise ArgumentError("write", "table", f"is {shown(self.table)}; use letters, digits and underscores")

    @property
    def needs_location(self) -> bool:
        """Whether the format has a geometry."""
        return self.format in ("geojson", "geojsonl")


def format_of(path: Path, format: str | None) -> FileFormat:
    """Return the format, by default that of the file extension. Raises `ArgumentError`."""
    if format is None:
        found = ENDINGS.get(path.suffix.lower())
        if found is None:
            problem = f"is {path.name!r}, whose extension is not supported; use {', '.join(sorted(ENDINGS))}, or pass format="
            raise ArgumentError("write", "path", problem)
        return found
    for known in set(ENDINGS.values()):
        if format == known:
            return known
    raise ArgumentError("write", "format", f"is {shown(format)}; use one of {', '.join(sorted(FORMATS))}")


class TableFile(Protocol):
    """A file that is written row by row. It is complete when `finish` returns.

    `columns` are those of the rows, followed by the coordinates that a geometry needs if the columns lack them.
    """

    def __init__(
        self, part: Path, file: BinaryIO, columns: Sequence[Column], model: type[FlickrModel], options: WriteOptions
    ) -> None:
        """Begin the file."""
        ...

    def copy(self, existing: Path) -> Iterator[Sequence[object]]:
        """Copy the rows of an existing file, and yield their ids. Raises `DataFileError` if it has other columns."""
        ...

    def write(self, values: Sequence[list[Any]]) -> None:
        """Write rows, given as a list of values for each column."""
        ...

    def finish(self) -> None:
        """Write the end of the file."""
        ...

    def close(self) -> None:
        """Release the file, which may be incomplete."""
        ...


def file_class(format: FileFormat) -> Callable[..., TableFile]:
    """Return the class of a format. The modules of the others are not loaded."""
    module, _, name = FORMATS[format].partition(".")
    found: Callable[..., TableFile] = getattr(import_module(f"{__package__}.{module}"), name)
    return found
