"""The formats of results, on a terminal and in a pipe."""

from __future__ import annotations

import csv
import io
import json

import pytest

from flickr_sdk.cli.table import render_table
from flickr_sdk.cli.values import Column

from .conftest import FlickrCli

ALBUM = "72177720300000001"


def test_terminal_shows_a_table_with_color_unless_it_is_disabled(flickr_cli: FlickrCli) -> None:
    colored = flickr_cli("albums", "list", terminal=True).out
    assert "\x1b[" in colored
    for plain in (
        flickr_cli("albums", "list", terminal=True, env={"NO_COLOR": "1"}).out,
        flickr_cli("albums", "list", "--color", "never", terminal=True).out,
    ):
        assert plain.splitlines()[0].split() == ["ID", "TITLE", "PHOTOS", "VIDEOS", "UPDATED"]
        assert plain.splitlines()[1].split()[:3] == [ALBUM, "Northern", "lights"]
        assert "\x1b" not in plain


def test_narrow_terminal_has_no_urls(flickr_cli: FlickrCli) -> None:
    command = ("search", "--tags", "aurora", "--color", "never")
    narrow = flickr_cli(*command, terminal=True, env={"COLUMNS": "100"}).lines
    wide = flickr_cli(*command, terminal=True, env={"COLUMNS": "200"}).lines
    assert narrow[0].split() == ["ID", "TITLE", "OWNER", "TAKEN", "VIEWS"]
    assert wide[0].split() == ["ID", "TITLE", "OWNER", "TAKEN", "VIEWS", "PAGE_URL"]
    chosen = flickr_cli(*command, "--fields", "id,page_url", terminal=True, env={"COLUMNS": "40"}).lines
    assert chosen[0].split() == ["ID", "PAGE_URL"]


def test_terminal_shows_one_item_as_fields(flickr_cli: FlickrCli) -> None:
    lines = flickr_cli("albums", "show", ALBUM, "--color", "never", terminal=True).lines
    assert lines[0].split() == ["id", ALBUM]


def test_pipe_gets_tabs_without_decoration(flickr_cli: FlickrCli) -> None:
    assert all(line.count("\t") == 4 for line in flickr_cli("albums", "list").lines)
    assert flickr_cli("albums", "show", ALBUM).lines[0] == f"id\t{ALBUM}"


def test_json_has_all_fields_and_jsonl_one_document_per_line(flickr_cli: FlickrCli) -> None:
    albums = json.loads(flickr_cli("albums", "list", "--json").out)
    assert albums[0]["description"] == "Winter skies around Tromsø."
    assert [json.loads(line) for line in flickr_cli("--jsonl", "albums", "list").lines] == albums
    assert json.loads(flickr_cli("albums", "show", ALBUM, "--json").out)["id"] == ALBUM


def test_csv_has_a_header(flickr_cli: FlickrCli) -> None:
    rows = list(csv.DictReader(io.StringIO(flickr_cli("albums", "list", "--csv").out)))
    assert rows[0]["id"] == ALBUM
    assert rows[0]["title"] == "Northern lights"


def test_columns_of_a_table_are_fields_and_unknown_ones_warn(flickr_cli: FlickrCli) -> None:
    listed = ("photos", "list", "--only", "untagged")
    fields = flickr_cli(*listed, "--fields", "owner,taken,datetaken,nothing,dates.x")
    owner, taken, same, *rest = fields.lines[0].split("\t")
    assert (owner, taken, rest) == ("10000001@N01", same, ["", ""])
    assert taken.startswith("20")
    assert [line.partition("; ")[0] for line in fields.err.splitlines()] == [
        f"warning: no item has the field {name!r}" for name in ("nothing", "dates.x")
    ]
    assert "; the fields are id, title, owner, taken, views, page_url, datetaken, " in fields.err
    template = flickr_cli(*listed, "--template", "{taken} {nothing}")
    assert template.lines[0] == f"{taken} "
    assert template.err.count("no item has the field 'nothing'") == 1
    assert flickr_cli(*listed, "--json", "--fields", "nothing").err == ""
    assert flickr_cli("albums", "show", ALBUM, "--fields", "count").err.startswith("warning: no item has the field 'count'")


def test_fields_are_dotted_paths_in_every_format(flickr_cli: FlickrCli) -> None:
    fields = ("--fields", "id,date_update,nothing.here")
    assert json.loads(flickr_cli("albums", "show", ALBUM, "--json", *fields).out) == {
        "id": ALBUM,
        "date_update": "2024-02-29T00:00:00Z",
        "nothing.here": None,
    }
    assert flickr_cli("albums", "list", *fields).lines[0] == f"{ALBUM}\t2024-02-29T00:00:00Z\t"
    assert flickr_cli("albums", "list", "--csv", *fields).lines[0] == "id,date_update,nothing.here"


def test_template_formats_each_item(flickr_cli: FlickrCli) -> None:
    template = r"{{{id}}}\t{title:.5}|{photos:>3}"
    assert flickr_cli("albums", "list", "--template", template).lines[0] == f"{{{ALBUM}}}\tNorth|  2"
    assert flickr_cli("albums", "list", "--template", "{id").code == 2


def test_parquet_is_read_back(flickr_cli: FlickrCli) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    written = flickr_cli("albums", "list", "--parquet").raw
    rows = parquet.read_table(io.BytesIO(written)).to_pylist()
    assert [row["id"] for row in rows] == flickr_cli("albums", "list", "--fields", "id").lines
    assert flickr_cli("albums", "list", "--parquet", terminal=True).code == 2


def test_formats_exclude_each_other(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("albums", "list", "--json", "--csv").code == 2


def test_control_characters_of_titles_do_not_reach_the_terminal(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("albums", "update", ALBUM, "--title", "a\x1b[2Jb\tc").code == 0
    for result in (flickr_cli("albums", "list"), flickr_cli("albums", "list", "--color", "never", terminal=True)):
        assert "\x1b" not in result.out
        assert "a [2Jb" in result.out


def test_short_values_and_sentences_of_a_table_are_complete() -> None:
    remedy = "create an API key at Flickr, and set FLICKR_API_KEY, or run flickr config set api_key"
    row = {"id": "key", "status": "failed", "detail": "no API key is set in the environment or the file", "remedy": remedy}
    shown = render_table([row], [Column(name, name) for name in row], width=60, color=False)
    assert shown.split()[:4] == ["ID", "STATUS", "DETAIL", "REMEDY"]
    assert {"key", "failed", *remedy.split()} <= set(shown.split())
    assert max(map(len, shown.splitlines())) <= 60
