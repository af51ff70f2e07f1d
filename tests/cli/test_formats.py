"""Every reading command in every format, in this process."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from flickr_sdk.cli.values import text_of

from .command_lines import READS
from .conftest import FlickrCli

TYPED = re.compile(r"true|false|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+Z?|-?[0-9]{1,9}(\\.[0-9]+)?")
IDS = ("id", "server", "secret", "timezone")


@pytest.mark.parametrize("arguments", READS, ids=" ".join)
def test_formats_have_the_same_items(flickr_cli: FlickrCli, arguments: tuple[str, ...]) -> None:
    document = json.loads(flickr_cli(*arguments, "--json").out)
    lines = [json.loads(line) for line in flickr_cli(*arguments, "--jsonl").lines]
    items = document.get("items", [document]) if isinstance(document, dict) else document
    assert lines == items != []
    rows = list(csv.DictReader(io.StringIO(flickr_cli(*arguments, "--csv").out)))
    assert len(rows) == len(items)
    for item, row in zip(items, rows, strict=True):
        # A column has the value of the field with its name. The column of an object has one of the object's values.
        assert {name for name, text in row.items() if text and "." not in name} <= set(item)
        for name, text in row.items():
            value = item.get(name)
            assert isinstance(value, (dict, list)) or text_of(value) == text or "." in name, name
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(flickr_cli(*arguments, "--parquet").raw))
    assert (table.num_rows, table.column_names) == (len(rows), list(rows[0]))
    for name, kind in zip(table.column_names, table.schema.types, strict=True):
        # Columns of numbers or times keep their types.
        strings = {row[name] for row in rows if row[name]}
        if str(kind) == "string":
            assert name.endswith(IDS) or not strings or not all(map(TYPED.fullmatch, strings)), (name, strings)
    tabs = flickr_cli(*arguments)
    assert (tabs.code, tabs.err) == (0, "")
    assert "\x1b" not in tabs.out
    if isinstance(document, list) or "items" in document:
        assert [line.split("\t")[0] for line in tabs.lines] == [next(iter(row.values())) for row in rows]
    name = "id" if "id" in items[0] else next(iter(items[0]))
    assert (
        flickr_cli(*arguments, "--fields", name, "--limit", "0").lines
        == flickr_cli(*arguments, "--template", f"{{{name}}}").lines
    )
