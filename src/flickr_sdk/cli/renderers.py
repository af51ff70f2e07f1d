"""Write items to standard output as tab-separated fields, CSV, JSON, JSON lines, Parquet, or by a template.

Items are plain values; see `values.plain`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from importlib import import_module
from typing import Any, BinaryIO, Final, TextIO

from .errors import CliError, ExitCode
from .field_paths import lookup
from .template import compile_template
from .terminal_text import TerminalStream, one_line
from .values import Column, as_json, text_of

__all__ = ["select", "write_csv", "write_json", "write_jsonl", "write_parquet", "write_template", "write_tsv"]

Writer = TextIO | TerminalStream
UNSAFE: Final = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
TYPES: Final = {
    **dict.fromkeys(("comments", "favorites", "height", "members", "photos", "videos", "views", "width"), "int64"),
    **dict.fromkeys(("default", "family", "friend", "ispro", "up_to_date"), "bool"),
    **dict.fromkeys(("datecreate", "updated", "uploaded"), "timestamp[us, tz=UTC]"),
    "latitude": "double",
    "longitude": "double",
    "taken": "timestamp[us]",
}
"""The types of columns that may be empty in a list, so that all Parquet files of a command have the same columns."""


def select(item: Any, columns: Sequence[Column]) -> dict[str, Any]:
    """Return the columns of an item."""
    return {column.name: lookup(item, column.path) for column in columns}


def write_tsv(stream: Writer, items: Iterable[Any], columns: Sequence[Column]) -> None:
    """Write one line per item, without a header. Tabs and line breaks of values become spaces."""
    for item in items:
        stream.write("\t".join(one_line(text_of(lookup(item, column.path))) for column in columns) + "\n")


def write_csv(stream: Writer, items: Iterable[Any], columns: Sequence[Column], *, header: bool = True) -> None:
    """Write a header and one record per item."""
    writer = csv.writer(_Rows(stream), lineterminator="\r\n")
    if header:
        writer.writerow([column.name for column in columns])
    for item in items:
        writer.writerow([text_of(lookup(item, column.path)) for column in columns])


class _Rows:
    """Ends the rows of a CSV writer with a line feed. The writer quotes carriage returns only if its own rows end with one."""

    def __init__(self, stream: Writer) -> None:
        self._stream = stream

    def write(self, row: str) -> None:
        self._stream.write(row.removesuffix("\r\n") + "\n")


def write_json(stream: Writer, value: Any) -> None:
    """Write one document."""
    stream.write(_escape(json.dumps(value, ensure_ascii=False, indent=2, default=as_json)) + "\n")


def write_jsonl(stream: Writer, items: Iterable[Any]) -> None:
    """Write one document per line, each as soon as it is available."""
    for item in items:
        stream.write(_escape(json.dumps(item, ensure_ascii=False, separators=(",", ":"), default=as_json)) + "\n")
        stream.flush()


def _escape(document: str) -> str:
    """Escape characters that JSON permits in strings, but that control a terminal, break lines, or have no UTF-8 encoding."""
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", document)


def write_template(stream: Writer, items: Iterable[Any], template: str, paths: Mapping[str, str]) -> None:
    """Write each item with the template and a line break. `paths` maps fields to their paths if these differ."""
    render = compile_template(template, paths)
    for item in items:
        stream.write(render(item) + "\n")


def write_parquet(stream: BinaryIO, items: Iterable[Any], columns: Sequence[Column]) -> None:
    """Write one row per item. Numbers, Booleans, dates and lists of them keep their type; other values become strings."""
    try:
        # Untyped, because the types of pyarrow are incomplete.
        pyarrow: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise CliError(ExitCode.USAGE, "--parquet requires pyarrow", 'run pip install "flickr-sdk[arrow]"') from error
    rows = [select(item, columns) for item in items]
    names = list(dict.fromkeys(column.name for column in columns))
    table = pyarrow.table({name: _arrow_array(pyarrow, name, [row[name] for row in rows]) for name in names})
    buffer = io.BytesIO()
    parquet.write_table(table, buffer)
    stream.write(buffer.getvalue())


def _arrow_array(pyarrow: Any, name: str, values: list[Any]) -> Any:
    """Return a column with the type of its values; if all are missing, with the type for its name."""
    lists = [value for value in values if value is not None]
    if lists and all(isinstance(value, list) for value in lists):
        kind = _arrow_type(pyarrow, name, [one for value in lists for one in value])
        if kind is not None:
            return pyarrow.array(values, type=pyarrow.list_(kind))
    kind = _arrow_type(pyarrow, name, values)
    if kind is None or kind == pyarrow.string():
        # A character without UTF-8 encoding must not prevent the file.
        strings = [None if value is None else text_of(value) for value in values]
        return pyarrow.array(
            [string and string.encode("utf-8", "backslashreplace").decode() for string in strings], type=pyarrow.string()
        )
    return pyarrow.array(values, type=kind)


def _arrow_type(pyarrow: Any, name: str, values: list[Any]) -> Any:
    """Return the common type of values; `None` if they have no common type."""
    types = {
        "bool": pyarrow.bool_(),
        "date": pyarrow.date32(),
        "double": pyarrow.float64(),
        "int64": pyarrow.int64(),
        "string": pyarrow.string(),
        "timestamp[us]": pyarrow.timestamp("us"),
        "timestamp[us, tz=UTC]": pyarrow.timestamp("us", "UTC"),
    }
    kinds = {_kind(value) for value in values if value is not None} or {TYPES.get(name, "string")}
    if kinds == {"double", "int64"}:
        kinds = {"double"}
    return types.get(kinds.pop()) if len(kinds) == 1 else None


def _kind(value: Any) -> str:
    """Return the name of the type of a value; "" if the value becomes a string."""
    if isinstance(value, datetime):
        return "timestamp[us]" if value.tzinfo is None else "timestamp[us, tz=UTC]"
    if isinstance(value, int) and not isinstance(value, bool):
        return "int64" if abs(value) < 2**63 else ""
    return {bool: "bool", float: "double", str: "string", date: "date"}.get(type(value), "")
