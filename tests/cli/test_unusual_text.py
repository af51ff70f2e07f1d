"""Titles with control characters, line breaks, wide characters and other writing directions in every format."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from flickr_sdk.cli.field_paths import flat_paths
from flickr_sdk.cli.fields import selectable
from flickr_sdk.cli.renderers import write_csv, write_json, write_jsonl, write_parquet, write_tsv
from flickr_sdk.cli.table import render_record, render_table
from flickr_sdk.cli.terminal_text import one_line, printable
from flickr_sdk.cli.values import Column, plain
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli

OWNER = "10000002@N02"
TITLES = {
    "line breaks": "first\nsecond\r\nthird\u2028fourth\x85fifth",
    "carriage return": "first\rsecond",
    "tab": "left\tright",
    "clear screen": "a\x1b[2J\x1b[Hb",
    "window title": "a\x1b]0;owned\x07b",
    "link": "a\x1b]8;;https://example.org\x1b\\\\b\x1b]8;;\x1b\\\\",
    "one-byte sequence": "a\x9b2Jb\x90q\x9c",
    "null": "a\x00b\x7fc",
    "direction": "abc\u202etxt.exe\u2066x",
    "Hebrew and Arabic": "\u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645",
    "wide": "\u65e5\u6ca1\u306e\u6d77\u5cb8",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f3\U0001f1f4",
    "markup": "[red]a[/b] {id} %s <b>",
    "long": "x" * 20_000,
    "quotes": "a\"b,c;'d",
}
DANGEROUS = {*map(chr, range(32)), *map(chr, range(127, 160)), "\u2028", "\u202e", "\u2066"} - {"\n", "\t"}
FORMATS: tuple[tuple[str, ...], ...] = (
    (),
    ("--json",),
    ("--jsonl",),
    ("--csv",),
    ("--template", "{id} {title}"),
    ("--fields", "id,title"),
)


@pytest.fixture
def photos(emulator: Emulator) -> dict[str, str]:
    """Photos of Ben with these titles, by id."""
    ids = emulator.world.add_photos({"owner": OWNER, "title": title, "description": title} for title in TITLES.values())
    return dict(zip(ids, TITLES.values(), strict=True))


def test_titles_are_the_same_values_in_every_format(flickr_cli: FlickrCli, photos: dict[str, str]) -> None:
    command = ("photos", "list", "--user-id", OWNER)
    fields = ("--fields", "id,title,views")
    lines = flickr_cli(*command, *fields).out.split("\n")
    assert all(line.splitlines() == [line] for line in lines if line)
    cells = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
    documents = {one["id"]: one["title"] for one in json.loads(flickr_cli(*command, "--json").out)}
    json_lines = {json.loads(line)["id"]: json.loads(line)["title"] for line in flickr_cli(*command, "--jsonl").lines}
    rows = csv.DictReader(io.StringIO(flickr_cli(*command, *fields, "--csv").out, newline=""))
    records = {row["id"]: row["title"] for row in rows}
    template = flickr_cli(*command, "--template", r"{id}\t{title}<end>").out.split("<end>\n")
    rendered = dict(one.split("\t", 1) for one in template if one)
    for id, title in photos.items():
        assert cells[id] == [one_line(title), "0"]
        assert documents[id] == json_lines[id] == records[id] == title
        assert rendered[id] == title


def test_no_control_character_reaches_a_terminal(flickr_cli: FlickrCli, photos: dict[str, str]) -> None:
    def shown(*command: str) -> str:
        result = flickr_cli(*command, "--color", "never", terminal=True)
        assert result.code == 0, result.err
        assert DANGEROUS.isdisjoint(result.out + result.err), command
        return result.out

    for options in FORMATS:
        assert shown("photos", "list", "--user-id", OWNER, *options).count("\n") > len(photos)
    for id, title in photos.items():
        if len(title) < 100:
            text = "".join(shown("photos", "show", id).split())
            assert "".join(printable(title).split()) in text
            shown("photos", "show", id, "--template", "{title}")
            shown("licenses", id)
            shown("api", "photos.getInfo", f"photo_id={id}", "--raw")


def test_errors_and_prompts_have_no_control_characters(flickr_cli: FlickrCli) -> None:
    for command in (("photos", "show", "1\x1b[2J"), ("photos", "list", "--fields", "a\x1b]0;b\x07"), ("show", "\x9b2J")):
        for options in ((), ("--json",), ("--events",)):
            result = flickr_cli(*command, *options, terminal=True)
            assert result.err
            assert DANGEROUS.isdisjoint(result.err), command


def test_parquet_keeps_every_string() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    stream = io.BytesIO()
    titles = [*TITLES.values(), "half a pair \ud83d", None]
    write_parquet(stream, [{"title": title} for title in titles], [Column("title", "title")])
    stream.seek(0)
    assert parquet.read_table(stream)["title"].to_pylist() == [*TITLES.values(), r"half a pair \ud83d", None]


def test_json_escapes_characters_without_utf_8() -> None:
    stream = io.StringIO()
    write_json(stream, {"title": "half a pair \ud83d\x9b"})
    assert stream.getvalue().encode("utf-8")
    assert json.loads(stream.getvalue()) == {"title": "half a pair \ud83d\x9b"}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.datetimes()
    | st.datetimes(timezones=st.just(dt.UTC)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
ITEMS = st.lists(st.dictionaries(st.sampled_from(["id", "x"]) | st.text(max_size=3), VALUES, max_size=4), max_size=4)
NAMES = st.sampled_from(["id", "x", "x.a", "x[0]"]) | st.text(min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(items=ITEMS, names=st.lists(NAMES, min_size=1, max_size=4), width=st.integers(1, 120))
def test_every_value_is_written_in_every_format(items: list[dict[str, Any]], names: list[str], width: int) -> None:
    columns = [Column(name, name) for name in names]
    rows = list(selectable([plain(item) for item in items], names, columns, lambda message: None))
    lines, table, documents = io.StringIO(), io.StringIO(newline=""), io.StringIO()
    write_tsv(lines, rows, columns)
    write_csv(table, rows, columns)
    write_jsonl(documents, rows)
    table.seek(0)
    assert len(lines.getvalue().splitlines()) == len(documents.getvalue().splitlines()) == len(rows)
    assert len(list(csv.reader(table))) == len(rows) + 1
    for document in documents.getvalue().encode().splitlines():
        json.loads(document, parse_constant=lambda name: pytest.fail(f"{name} is not JSON"))
    if rows:
        shown = render_table(rows, columns, width=width, color=False)
        shown += render_record(rows[0], [Column(path, path) for path in flat_paths(rows[0])], width=width, color=False)
        assert DANGEROUS.isdisjoint(shown)


def test_columns_are_aligned_with_wide_characters() -> None:
    rows = [{"id": str(number), "title": title, "end": "|"} for number, title in enumerate(TITLES.values()) if len(title) < 99]
    columns = [Column(name, name) for name in rows[0]]
    for width in (60, 200):
        lines = render_table(rows, columns, width=width, color=False).splitlines()
        assert len(lines) == len(rows) + 1
        ends = {cell_len(line[: line.rindex("|")]) for line in lines[1:]}
        assert len(ends) == 1
        assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [1, 12, 30, 45, 60, 80, 300])
def test_narrow_table_omits_columns_and_keeps_ids(width: int) -> None:
    ids = [f"5200000010{number}" for number in range(3)]
    rows = [
        {"id": id, "title": "\u65e5" * 40, "views": 10**6, "taken": "2024-02-10T23:14:05", "page_url": "u" * 60} for id in ids
    ]
    columns = [Column(name, name) for name in rows[0]]
    lines = render_table(rows, columns, width=width, color=False).splitlines()
    assert [line.split()[0] for line in lines] == ["ID", *ids]
    assert all(
        name in lines[0] for name in ("TITLE", *(["VIEWS"] if width >= 45 else []), *(["PAGE_URL"] if width >= 300 else []))
    )
    assert max(map(cell_len, lines)) <= max(width, len(ids[0]) + 2 + 10)
    fixed = render_table(rows, columns, width=width, color=False, fixed=True).splitlines()
    assert fixed[0].split() == ["ID", "TITLE", "VIEWS", "TAKEN", "PAGE_URL"]
    assert len(fixed) == len(rows) + 1


def test_field_names_are_not_markup() -> None:
    item = {"[red]": 1, "[/b]": "x", "a\x1b[2J": 2}
    columns = [Column(name, name) for name in item]
    assert render_table([item], columns, width=80, color=False).split("\n")[0].split() == ["[RED]", "[/B]", "A", "[2J"]
    assert "[/b]" in render_record(item, columns, width=80, color=False)
    stream = io.StringIO()
    write_tsv(stream, [item], columns)
    assert stream.getvalue() == "1\tx\t2\n"
