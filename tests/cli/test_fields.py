"""`--fields` and `--template`: paths through lists, formats, and warnings about unknown fields."""

from __future__ import annotations

import csv
import io
import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import Flickr
from flickr_sdk.cli.errors import CliError
from flickr_sdk.cli.field_paths import MISSING, find
from flickr_sdk.cli.fields import selectable
from flickr_sdk.cli.template import compile_template
from flickr_sdk.cli.values import as_json, plain
from flickr_sdk.errors import FlickrError

from .conftest import FlickrCli

PHOTO = "52000000101"
TAGS = ["Aurora", "northern lights", "camera:lens=20mm"]
PATHS = ("--fields", "tags.raw,sizes.0.label,sizes[-1].label,dates.taken")


def test_paths_through_lists_work_in_every_format(flickr_cli: FlickrCli) -> None:
    command = ("photos", "show", PHOTO, *PATHS)
    names, values = PATHS[1].split(","), [",".join(TAGS), "Square", "Original", "2024-02-10T23:14:05"]
    assert flickr_cli(*command).lines == ["\t".join(values)]
    assert list(csv.reader(io.StringIO(flickr_cli(*command, "--csv").out))) == [names, values]
    expected = dict(zip(names, [TAGS, *values[1:]], strict=True))
    assert json.loads(flickr_cli(*command, "--json").out) == json.loads(flickr_cli(*command, "--jsonl").out) == expected
    template = "{tags.raw} {sizes.0.label} {sizes[-1].label} {dates.taken}"
    assert flickr_cli("photos", "show", PHOTO, "--template", template).lines == [" ".join(values)]
    shown = [" ".join(line.split()) for line in flickr_cli(*command, "--color", "never", terminal=True).lines]
    assert shown[0] == f"tags.raw {', '.join(TAGS)}"


def test_parquet_keeps_lists_and_dates(flickr_cli: FlickrCli) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(flickr_cli("photos", "show", PHOTO, *PATHS, "--parquet").raw))
    assert table.to_pylist()[0]["tags.raw"] == TAGS
    assert str(table.schema.field("dates.taken").type) == "timestamp[us]"
    albums = parquet.read_table(io.BytesIO(flickr_cli("albums", "list", "--parquet").raw))
    assert str(albums.schema.field("updated").type) == "timestamp[us, tz=UTC]"


def test_path_selects_the_field_of_each_item_of_a_list() -> None:
    item = {"a.b": 1, "list": [{"x": 1, "deep": [{"y": 2}, {"y": 3}]}, {"deep": []}], "empty": [], "none": None}
    assert find(item, "a.b") == 1
    assert find(item, "list.x") == [1, None]
    assert find(item, "list.deep.y") == [2, 3]
    assert find(item, "list[0].deep[1].y") == find(item, "list.0.deep.-1.y") == 3
    assert find(item, "empty.x") == []
    assert find(item, "none.x") is None
    for path in ("list.z", "list.9", "list[0].x.y", "other", f"list.{'9' * 5000}"):
        assert find(item, path) is MISSING, path


def test_fields_are_those_of_the_response(flickr: Flickr) -> None:
    photo = next(iter(flickr.walk(tags=["aurora"], extras=["geo", "license", "url_o"])))
    assert photo.page_url  # properties are not fields
    page = flickr.photosets.get_photos("72177720300000001")
    for model in (photo, page, flickr.photos.get_info(PHOTO), flickr.groups.get_info(group_id="20000001@N21")):
        dumped = model.model_dump(mode="json", exclude_unset=True)
        assert json.loads(json.dumps(plain(model), default=as_json)) == dumped
        assert list(plain(model)) == list(dumped)


@pytest.mark.parametrize(
    ("format", "start"),
    [
        ((), "warning: no item has the field 'titel'; did you mean title?"),
        (("--csv",), "warning: no item has the field 'titel'; "),
        (("--json",), '{"warnings": ["no item has the field \'titel\'; '),
        (("--jsonl",), '{"event": "warning", "message": "no item has the field \'titel\'; '),
        (("--events",), '{"event": "warning", "message": "no item has the field \'titel\'; '),
        (("--template", "{titel}"), "warning: no item has the field 'titel'; "),
    ],
)
def test_unknown_field_warns_in_every_format(flickr_cli: FlickrCli, format: tuple[str, ...], start: str) -> None:
    fields = () if "--template" in format else ("--fields", "id,titel")
    result = flickr_cli("photos", "list", *fields, *format)
    assert result.code == 0
    assert result.err.startswith(start)
    assert result.err.count("\n") == 1
    assert "titel'" not in result.out
    if "--json" in format:
        assert {"titel"} < set(json.loads(result.out)[0])
        assert len(json.loads(result.err)["warnings"]) == 1


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("photos list --fields licence", "license or license_name"),
        ("photos list --fields lat", "latitude"),
        ("photos list --fields date_taken", "taken"),
        ("photos list --fields date-upload", "uploaded"),
        ("photos list --fields url", "page_url"),
        ("photos list --fields dateTaken", "datetaken"),
        ("photos list --fields longitud", "longitude"),
        (f"photos show {PHOTO} --fields lon", "longitude or location.longitude"),
        (f"photos show {PHOTO} --fields dates.takn", "dates.taken"),
        (f"photos sizes {PHOTO} --fields lable", "label"),
        ("albums list --fields name", "title or username"),
    ],
)
def test_warning_suggests_the_field_that_is_meant(flickr_cli: FlickrCli, line: str, meant: str) -> None:
    name = line.rpartition(" ")[2]
    assert flickr_cli(*line.split()).err == f"warning: no item has the field {name!r}; did you mean {meant}?\n"


def test_missing_size_is_not_a_misspelling() -> None:
    warnings: list[str] = []
    rows = [{"id": "1", "url_o": "https://live.staticflickr.com/1_o.jpg"}]
    assert list(selectable(rows, ["id", "url_l", "urlo"], [], warnings.append)) == rows
    assert warnings == [
        "no item has the field 'url_l'; the fields are id, url_o",
        "no item has the field 'urlo'; did you mean url_o?",
    ]


def test_fields_of_extras_are_requested(flickr_cli: FlickrCli) -> None:
    shown = flickr_cli("photos", "list", "--fields", "id,latitude,longitude,license_name,count_faves,url_o,tags")
    assert (shown.code, shown.err) == (0, "")
    row = next(line.split("\t") for line in shown.lines if line.startswith(PHOTO))
    assert (float(row[1]), float(row[2])) == (69.649208, 18.955324)


def test_warning_names_the_fields_of_the_parent(flickr_cli: FlickrCli) -> None:
    list_error = flickr_cli("photos", "list", "--fields", "xyz").err
    assert list_error.startswith(
        "warning: no item has the field 'xyz'; the fields are id, title, ownername, taken, views, page_url, lat"
    )
    err = flickr_cli("photos", "show", PHOTO, "--fields", "dates.x,tags.y,nothing.x").err.splitlines()
    assert [line.partition("; ")[2].partition(" are ")[0] for line in err] == [
        "the fields of dates",
        "the fields of tags",
        "the fields",
    ]
    # A column of the table is a field too, and an empty list may have any.
    known = flickr_cli("photos", "list", "--fields", "ownername,taken,datetaken,uploaded")
    assert known.err == ""
    # Flickr does not know when the video was taken.
    assert known.lines[0].split("\t")[1:3] == ["", "2024-03-01T11:00:00"]
    assert known.lines[1].split("\t")[1] == known.lines[1].split("\t")[2] != ""
    assert flickr_cli("photos", "show", "52000000103", "--fields", "tags.raw").err == ""
    assert flickr_cli("photos", "search", "nothing-has-this-word", "--fields", "x").err == ""


def test_selected_column_of_the_table_has_its_value(flickr_cli: FlickrCli) -> None:
    show = ("photos", "show", PHOTO)
    assert flickr_cli(*show, "--fields", "owner,tags").lines == [f"ada.lindqvist\t{','.join(TAGS)}"]
    assert flickr_cli(*show, "--template", "{owner} {tags} {owner.nsid}").lines == [
        f"ada.lindqvist {','.join(TAGS)} 10000001@N01"
    ]
    assert flickr_cli(*show, "--csv", "--fields", "owner,owner.nsid").lines[1] == "ada.lindqvist,10000001@N01"
    assert flickr_cli("people", "show", "--fields", "photos").lines == ["4"]
    document = json.loads(flickr_cli(*show, "--json", "--fields", "owner,tags").out)
    assert (document["owner"]["nsid"], document["tags"][0]["raw"]) == ("10000001@N01", "Aurora")


def test_options_without_effect_are_rejected(flickr_cli: FlickrCli) -> None:
    for options in (("--fields", "id", "--template", "{id}"), ("--template", ""), ("--fields", ""), ("--fields", "id,,title")):
        result = flickr_cli("photos", "list", *options)
        assert (result.code, result.out) == (2, ""), options


def test_error_as_json_contains_the_warnings(flickr_cli: FlickrCli) -> None:
    result = flickr_cli("photos", "set-tags", "1", "2", "--tags", "x", "--json")
    assert "warnings" not in json.loads(result.err)
    broken = flickr_cli("photos", "list", "--json", "--fields", "titel", "--template", "{id}")
    assert json.loads(broken.err)["code"] == "usage"


def test_selected_fields_are_requested(flickr_cli: FlickrCli) -> None:
    template = flickr_cli("photos", "list", "--template", "{id} {license_name} {tags} {width_o}").lines[-1]
    fields = flickr_cli("photos", "list", "--fields", "id,license_name,tags,width_o").lines[-1]
    assert template == f"{PHOTO} All rights reserved aurora northernlights camera:lens=20mm 4000"
    assert fields.split("\t")[1:] == ["All rights reserved", "aurora northernlights camera:lens=20mm", "4000"]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{taken:%Y}", "2024"),
        ("{dates.posted:%d.%m.%y %H:%M%z}", "11.02.24 11:00+0000"),
        ("{taken:.4}|{taken:>20.10}", "2024|          2024-02-10"),
        ("{views:,}|{views:>6}|{views:06d}|{views:s}|{location.latitude:.2f}", "1,532|  1532|001532|1532|69.65"),
        ("{title:.6}|{title:*^25}|{tags.raw:.6}", "Aurora|**Aurora over the fjord**|Aurora"),
        ("{camera:>4}|{camera:,}|{camera:%Y}|{camera:.2f}", "    |||"),
        (r"{{{id}}}\t{media}", f"{{{PHOTO}}}\tphoto"),
    ],
)
def test_template_formats_values(flickr_cli: FlickrCli, template: str, expected: str) -> None:
    item = {
        **json.loads(flickr_cli("photos", "show", PHOTO, "--json").out),
        "taken": "2024-02-10T23:14:05",
        "camera": None,
    }
    assert compile_template(template)(item) == expected
    assert flickr_cli("photos", "show", PHOTO, "--template", template.replace("camera", "usage.none")).lines == [expected]


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("{id", "an unmatched '{' at position 0"),
        ("id}", "an unmatched '}' at position 2"),
        ("{}", "'{}', which is not a field"),
        ("{title!r}", "'{title!r}', which is not a field"),
        ("{my title}", "'{my title}', which is not a field"),
        ("{title:999999999999}", "a width above 10000 in '{title:999999999999}'"),
        ("{title:.99999}", "a precision above 10000 in '{title:.99999}'"),
        ("{title:0000000000000099999}", "a width above 10000 in '{title:0000000000000099999}'"),
        ("{taken:%Q}", "an unknown format in '{taken:%Q}'"),
        ("{views:c}", "an unknown format in '{views:c}'"),
        ("{title:>>>}", "an unknown format in '{title:>>>}'"),
    ],
)
def test_invalid_template_is_rejected_before_a_request(flickr_cli: FlickrCli, template: str, problem: str) -> None:
    result = flickr_cli("photos", "list", "--template", template, env={"FLICKR_BASE_URL": "http://127.0.0.1:1"})
    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[0] == f"error: --template has {problem}"


PARTS = [
    "{id",
    "{x",
    "}",
    ":",
    "%Y",
    "%",
    "{{",
    "}}",
    ">",
    "0",
    "9" * 12,
    "9",
    ",",
    ".",
    "2",
    "f",
    "d",
    "[0]",
    "!",
    r"\n",
    "\u00e9",
]


@settings(max_examples=150, deadline=None)
@given(
    template=st.lists(st.sampled_from(PARTS) | st.text(max_size=1), max_size=8).map("".join),
    value=st.none() | st.integers() | st.floats() | st.text(max_size=3) | st.datetimes(),
)
def test_every_template_renders_or_is_a_usage_error(template: str, value: object) -> None:
    text = ""
    with suppress(CliError):
        text = compile_template(template)({"id": "1", "x": value})
    assert len(text) < 100_000


@pytest.mark.parametrize("template", ["{title:d}", "{title:%Y}", "{views:.2}", "{title:,}", "{views:%Y}"])
def test_format_for_another_type_is_an_error(flickr_cli: FlickrCli, template: str) -> None:
    result = flickr_cli("photos", "show", PHOTO, "--template", template)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("error: --template cannot format ")
    with pytest.raises(FlickrError, match=r"^--template cannot format "):
        compile_template(template)({"title": "Aurora", "views": 1532})
