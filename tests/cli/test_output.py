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


def test_narrow_terminal_omits_urls(flickr_cli: FlickrCli) -> None:
    command = ("search", "--tags", "aurora", "--color", "never")
    narrow = flickr_cli(*command, terminal=True, env={"COLUMNS": "100"}).lines
    wide = flickr_cli(*command, terminal=True, env={"COLUMNS": "200"}).lines
    assert narrow[0].split() == ["ID", "TITLE", "OWNERNAME", "TAKEN", "VIEWS"]
    assert wide[0].split() == ["ID", "TITLE", "OWNERNAME", "TAKEN", "VIEWS", "PAGE_URL"]
    chosen = flickr_cli(*command, "--fields", "id,page_url", terminal=True, env={"COLUMNS": "40"}).lines
    assert chosen[0].split() == ["ID", "PAGE_URL"]


def test_terminal_shows_one_item_as_fields(flickr_cli: FlickrCli) -> None:
    lines = flickr_cli("albums", "show", ALBUM, "--color", "never", terminal=True).lines
    assert lines[0].split() == ["id", ALBUM]


def test_pipe_receives_tab_separated_fields(flickr_cli: FlickrCli) -> None:
    assert all(line.count("\t") == 4 for line in flickr_cli("albums", "list").lines)
    assert flickr_cli("albums", "show", ALBUM).lines[0] == f"id\t{ALBUM}"


def test_json_has_all_fields_and_jsonl_one_document_per_line(flickr_cli: FlickrCli) -> None:
    assert next(iter(json.loads(flickr_cli("photos", "list", "--json").out)[0])) == "id"
    albums = json.loads(flickr_cli("albums", "list", "--json").out)
    assert albums[0]["description"] == "Winter skies around Tromsø."
    assert [json.loads(line) for line in flickr_cli("--jsonl", "albums", "list").lines] == albums
    assert json.loads(flickr_cli("albums", "show", ALBUM, "--json").out)["id"] == ALBUM


def test_csv_has_a_header(flickr_cli: FlickrCli) -> None:
    rows = list(csv.DictReader(io.StringIO(flickr_cli("albums", "list", "--csv").out)))
    assert rows[0]["id"] == ALBUM
    assert rows[0]["title"] == "Northern lights"


def test_parquet_is_read_back(flickr_cli: FlickrCli) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    written = flickr_cli("albums", "list", "--parquet").raw
    rows = parquet.read_table(io.BytesIO(written)).to_pylist()
    assert [row["id"] for row in rows] == flickr_cli("albums", "list", "--fields", "id").lines
    assert flickr_cli("albums", "list", "--parquet", terminal=True).code == 2


@pytest.mark.parametrize(
    "command", [("photos", "search", "nothing-has-this-word"), ("albums", "list", "--user-id", "10000003@N03")]
)
def test_empty_list_is_valid_in_every_format(flickr_cli: FlickrCli, command: tuple[str, ...]) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert (flickr_cli(*command).out, flickr_cli(*command, "--jsonl").out, flickr_cli(*command, "--template", "{id}").out) == (
        "",
        "",
        "",
    )
    assert json.loads(flickr_cli(*command, "--json").out) == []
    header = flickr_cli(*command, "--csv").lines
    assert header[0].startswith("id,title,")
    assert len(header) == 1
    full = flickr_cli(command[0], "list", "--parquet").raw
    empty, schema = (parquet.read_table(io.BytesIO(raw)) for raw in (flickr_cli(*command, "--parquet").raw, full))
    assert empty.num_rows == 0
    assert empty.schema == schema.schema
    shown = flickr_cli(*command, terminal=True)
    assert (shown.out, shown.err) == ("", "no items\n")


@pytest.mark.parametrize(("limit", "count"), [("0", 4), ("1", 1), ("9", 4)])
def test_limit_is_the_same_in_every_format(flickr_cli: FlickrCli, limit: str, count: int) -> None:
    command = ("photos", "list", "--limit", limit)
    assert len(json.loads(flickr_cli(*command, "--json").out)) == count
    assert len(flickr_cli(*command, "--csv").lines) == count + 1
    for options in ((), ("--jsonl",), ("--template", "{id}")):
        assert len(flickr_cli(*command, *options).lines) == count
    assert len(flickr_cli(*command, terminal=True).lines) == count + 1
    assert flickr_cli("photos", "list", "--limit", "-1").code == 2


def test_terminal_shows_no_column_without_values(flickr_cli: FlickrCli) -> None:
    command = ("contacts", "list", "--user-id", "10000002@N02", "--color", "never")
    assert flickr_cli(*command, terminal=True).lines[0].split() == ["ID", "USERNAME"]
    assert flickr_cli(*command, "--fields", "id,friend", terminal=True).lines[0].split() == ["ID", "FRIEND"]
    assert flickr_cli(*command, "--csv").lines[0] == "id,username,realname,friend,family"


def test_fields_of_nested_objects_are_lines_of_a_record(flickr_cli: FlickrCli) -> None:
    shown = flickr_cli("groups", "show", "20000001@N21", "--color", "never", terminal=True).lines
    assert shown[0].split() == ["id", "20000001@N21"]
    assert "throttle.mode day" in [" ".join(line.split()) for line in shown]
    assert "throttle.mode\tday" in flickr_cli("groups", "show", "20000001@N21").lines
    assert json.loads(flickr_cli("groups", "show", "20000001@N21", "--json").out)["throttle"]["mode"] == "day"


def test_terminal_shows_names_for_numbers(flickr_cli: FlickrCli) -> None:
    shown = flickr_cli("groups", "members", "20000001@N21", "--color", "never", terminal=True).lines
    assert [line.split()[-1] for line in shown] == ["MEMBERTYPE", "moderator", "member", "admin"]
    assert [line.split("\t")[-1] for line in flickr_cli("groups", "members", "20000001@N21").lines] == ["3", "2", "4"]
    assert json.loads(flickr_cli("groups", "show", "20000001@N21", "--json").out)["privacy"] == 3
    ids = flickr_cli("api", "photos.licenses.getInfo", "--color", "never", terminal=True).lines[1:]
    assert [line.split()[0] for line in ids[:3]] == ["0", "4", "6"]


def test_terminal_shows_no_fields_that_only_build_urls(flickr_cli: FlickrCli) -> None:
    for command in (("albums", "show", ALBUM), ("show", "10000001@N01"), ("galleries", "show", "10000001-72157700000009011")):
        names = {line.split()[0] for line in flickr_cli(*command, "--color", "never", terminal=True).lines}
        assert "id" in names
        assert not [name for name in names if name.endswith(("farm", "server", "secret")) or name == "nsid"]
    assert "secret" in flickr_cli("albums", "show", ALBUM, "--fields", "secret", "--color", "never", terminal=True).out
    assert "farm" in json.loads(flickr_cli("albums", "show", ALBUM, "--json").out)


def test_formats_cannot_be_combined(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("albums", "list", "--json", "--csv").code == 2


def test_short_values_and_sentences_of_a_table_are_complete() -> None:
    remedy = "create an API key at Flickr, and set FLICKR_API_KEY, or run flickr config set api_key"
    row = {"id": "key", "status": "failed", "detail": "no API key is set in the environment or the file", "remedy": remedy}
    shown = render_table([row], [Column(name, name) for name in row], width=60, color=False)
    assert shown.split()[:4] == ["ID", "STATUS", "DETAIL", "REMEDY"]
    assert {"key", "failed", *remedy.split()} <= set(shown.split())
    assert max(map(len, shown.splitlines())) <= 60
