"""Tables as JSON Lines, and as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from .._model.columns import COORDINATES
from ..errors.data_errors import DataFileError
from .text_values import with_times_as_text

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from .._model.columns import Column
    from .formats import WriteOptions

ENCODE: Final[Callable[[object], str]] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
HEAD: Final = b'{"type":"FeatureCollection","features":[\n'
TAIL: Final = b"\n]}\n"
MAX_LINE: Final = 2**27
"""The longest line of an existing file, in bytes."""


class JsonLinesFile:
    """See `TableFile`. Each line is a JSON object."""

    head = b""
    separator = b"\n"
    tail = b"\n"

    def __init__(
        self, part: Path, file: BinaryIO, columns: Sequence[Column], model: type[FlickrModel], options: WriteOptions
    ) -> None:
        self._file = file
        self._columns = columns
        self._names = [column.name for column in columns]
        self._is_empty = True
        file.write(self.head)

    def copy(self, existing: Path) -> Iterator[Sequence[object]]:
        """Copy the rows of an existing file. See `TableFile`."""
        with open(existing, "rb") as lines:
            if self.head and lines.readline(len(self.head)) != self.head:
                raise self._invalid(existing, "its first line differs from those of flickr-sdk")
            number = bool(self.head) + 0
            while line := lines.readline(MAX_LINE):
                number += 1
                if self.head and line == TAIL.lstrip():
                    return
                content = line.strip().removesuffix(b",") if self.head else line.strip()
                if not content:
                    continue
                try:
                    found = json.loads(content)
                    identifier = self._id(found)
                except (ValueError, RecursionError, KeyError, TypeError) as error:
                    raise self._invalid(existing, f"line {number} is invalid ({type(error).__name__})") from error
                self._add([content])
                yield (identifier,)
            if self.head:
                raise self._invalid(existing, "its last line is missing")

    def _id(self, found: Any) -> object:
        return found["id"]

    def _invalid(self, existing: Path, problem: str) -> DataFileError:
        return DataFileError(str(existing), f"cannot be appended to: {problem}; pass another file")

    def write(self, values: Sequence[list[Any]]) -> None:
        """Write rows. See `TableFile`."""
        plain = with_times_as_text(self._columns, values)
        for position, column in enumerate(self._columns):
            if column.type == "json":
                plain[position] = [None if value is None else json.loads(value) for value in plain[position]]
        # A string of JSON may contain lone surrogates.
        self._add([line.encode("utf-8", "replace") for line in self._lines(plain)])

    def _lines(self, values: list[list[Any]]) -> Iterator[str]:
        for row in zip(*values, strict=True):
            yield ENCODE(dict(zip(self._names, row, strict=True)))

    def _add(self, lines: Sequence[bytes]) -> None:
        if lines:
            self._file.write((b"" if self._is_empty else self.separator) + self.separator.join(lines))
            self._is_empty = False

    def finish(self) -> None:
        """Write the end of the file. See `TableFile`."""
        self._file.write(b"" if self._is_empty and not self.head else self.tail)

    def close(self) -> None:
        """Release the file. See `TableFile`."""


class GeoJsonLinesFile(JsonLinesFile):
    """See `TableFile`. Each line is a GeoJSON feature."""

    def __init__(
        self, part: Path, file: BinaryIO, columns: Sequence[Column], model: type[FlickrModel], options: WriteOptions
    ) -> None:
        super().__init__(part, file, columns, model, options)
        latitude, longitude = next(pair for pair in COORDINATES if pair[0] in self._names)
        self._places = self._names.index(latitude), self._names.index(longitude)
        self._id_place = self._names.index("id") if "id" in self._names else None

    def _id(self, found: Any) -> object:
        return found["properties"]["id"]

    def _lines(self, values: list[list[Any]]) -> Iterator[str]:
        latitude, longitude = self._places
        names = [name for position, name in enumerate(self._names) if position not in self._places]
        for row in zip(*values, strict=True):
            properties = [value for position, value in enumerate(row) if position not in self._places]
            located = row[latitude] is not None and row[longitude] is not None
            geometry = {"type": "Point", "coordinates": [row[longitude], row[latitude]]} if located else None
            identity = {} if self._id_place is None else {"id": row[self._id_place]}
            feature = {"geometry": geometry, "properties": dict(zip(names, properties, strict=True))}
            yield ENCODE({"type": "Feature", **identity, **feature})


class GeoJsonFile(GeoJsonLinesFile):
    """See `TableFile`. The file is a feature collection."""

    head = HEAD
    separator = b",\n"
    tail = TAIL
