"""Write items to standard output as tab-separated fields, CSV, JSON, JSON lines, Parquet, or by a template.

Items are plain values; see `values.plain`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any, BinaryIO, TextIO

from .errors import CliError, ExitCode
from .template import compile_template
from .values import Column, lookup, one_line, text_of

__all__ = ["select", "write_csv", "write_json", "write_jsonl", "write_parquet", "write_template", "write_tsv"]


def select(item: Any, columns: Sequence[Column]) -> dict[str, Any]:
    """Return the columns of an item."""
    return {column.name: lookup(item, column.path) for column in columns}


def write_tsv(stream: TextIO, items: Iterable[Any], columns: Sequence[Column]) -> None:
    """Write one line per item, without a header. Tabs and line breaks of values become spaces."""
    for item in items:
        stream.write("\t".join(one_line(text_of(lookup(item, column.path))) for column in columns) + "\n")


def write_csv(stream: TextIO, items: Iterable[Any], columns: Sequence[Column], *, header: bool = True) -> None:
    """Write a header and one record per item."""
    writer = csv.writer(stream, lineterminator="\n")
    if header:
        writer.writerow([column.name for column in columns])
    for item in items:
        writer.writerow([text_of(lookup(item, column.path)) for column in columns])


def write_json(stream: TextIO, value: Any) -> None:
    """Write one document."""
    json.dump(value, stream, ensure_ascii=False, indent=2, default=str)
    stream.write("\n")


def write_jsonl(stream: TextIO, items: Iterable[Any]) -> None:
    """Write one document per line, each as soon as it is known."""
    for item in items:
        stream.write(json.dumps(item, ensure_ascii=False, separators=(",", ":"), default=str) + "\n")
        stream.flush()


def write_template(stream: TextIO, items: Iterable[Any], template: str) -> None:
    """Write each item by the template, and a line break."""
    render = compile_template(template)
    for item in items:
        stream.write(render(item) + "\n")


def write_parquet(stream: BinaryIO, items: Iterable[Any], columns: Sequence[Column]) -> None:
    """Write one row per item. Values that are not of one simple type in all rows become text."""
    try:
        # Not typed: pyarrow ships no complete types.
        pyarrow: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise CliError(ExitCode.USAGE, "--parquet requires pyarrow", "run pip install pyarrow") from error
    rows = [select(item, columns) for item in items]
    arrays = {}
    for column in columns:
        values = [row[column.name] for row in rows]
        kinds = {type(value) for value in values if value is not None}
        simple = len(kinds) == 1 and kinds <= {str, int, float, bool}
        arrays[column.name] = values if simple else [None if value is None else text_of(value) for value in values]
    types = {name: None if any(value is not None for value in values) else pyarrow.string() for name, values in arrays.items()}
    table = pyarrow.table({name: pyarrow.array(values, type=types[name]) for name, values in arrays.items()})
    buffer = io.BytesIO()
    parquet.write_table(table, buffer)
    stream.write(buffer.getvalue())
