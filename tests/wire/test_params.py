"""Python values as Flickr's argument texts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from flickr_sdk import ArgumentError, BBox
from flickr_sdk._method.endpoint import Param
from flickr_sdk._wire.params import encode
from flickr_sdk.models import License, PrivacyFilter

UTC_NOON = dt.datetime(2024, 2, 11, 12, 0, tzinfo=dt.UTC)
NAIVE = dt.datetime(2024, 2, 10, 23, 14, 5)


def written(kind: str, value: Any) -> str:
    return encode("flickr.x.y", {"it": Param(kind)}, {"it": value})["it"]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("id", "52000000101", "52000000101"),
        ("id", 52000000101, "52000000101"),
        ("id", " 1 ", "1"),
        ("ids", ["1", "2"], "1,2"),
        ("ids", "1, 2", "1,2"),
        ("ids", ("1",), "1"),
        ("ids", (str(n) for n in range(3)), "0,1,2"),
        ("int", 5, "5"),
        ("int", PrivacyFilter(1), "1"),
        ("ints", [License(4), 5], "4,5"),
        ("bool", True, "1"),
        ("bool", False, "0"),
        ("bool", 0, "0"),
        ("float", 69.649208, "69.649208"),
        ("float", -1e-7, "-0.0000001"),
        ("float", 5, "5"),
        ("float", -0.0, "0"),
        ("str", "a, b", "a, b"),
        ("str", "", ""),
        ("strs", ["aurora", "northern lights"], "aurora,northern lights"),
        ("words", ["geo", "url_o"], "geo,url_o"),
        ("words", "geo, url_o", "geo,url_o"),
        ("tags", ["aurora", "northern lights", "a,b"], 'aurora "northern lights" "a,b"'),
        ("tags", 'one "two three"', 'one "two three"'),
        ("timestamp", UTC_NOON, "1707652800"),
        ("timestamp", 1707652800, "1707652800"),
        ("timestamp", 1707652800.7, "1707652800"),
        ("timestamp", dt.datetime(1960, 1, 1, tzinfo=dt.UTC), "-315619200"),
        ("timestamp", "2024-02-10T23:14:05", "2024-02-10 23:14:05"),
        ("phrase", "yesterday", "yesterday"),
        ("phrase", UTC_NOON, "1707652800"),
        ("timestamps", [UTC_NOON, 5], "1707652800,5"),
        ("taken", NAIVE, "2024-02-10 23:14:05"),
        ("taken", "2024-02", "2024-02"),
        ("taken", "2024-00-00T19:59:59", "2024-00-00 19:59:59"),
        ("taken", "2024-12-31 23:59", "2024-12-31 23:59"),
        ("takens", [NAIVE, "2024"], "2024-02-10 23:14:05,2024"),
        ("time_or_taken", NAIVE, "2024-02-10 23:14:05"),
        ("time_or_taken", UTC_NOON, "1707652800"),
        ("day", dt.date(2024, 2, 10), "2024-02-10"),
        ("day", NAIVE, "2024-02-10"),
        ("day", "2024-02-10", "2024-02-10"),
        ("bbox", BBox(-180, -90, 180, 90), "-180,-90,180,90"),
        ("bbox", (18.5, 69.5, 19.5, 70), "18.5,69.5,19.5,70"),
        ("bbox", "18.5, 69.5, 19.5, 70", "18.5,69.5,19.5,70"),
    ],
)
def test_a_value_is_written_as_flickr_reads_it(kind: str, value: Any, text: str) -> None:
    assert written(kind, value) == text


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("id", ""),
        ("id", True),
        ("id", None.__class__),
        ("ids", ["1", ""]),
        ("ids", ["1,2"]),
        ("int", "ten"),
        ("int", 1.5),
        ("int", True),
        ("bool", "yes"),
        ("float", "north"),
        ("float", float("nan")),
        ("float", True),
        ("str", ["x"]),
        ("str", b"x"),
        ("words", "geo url_o"),
        ("words", ["geo", "date_taken date_upload"]),
        ("words", ["geo, url_o"]),
        ("tags", ['say "hi"']),
        ("timestamp", NAIVE),
        ("timestamp", ""),
        ("timestamp", "yesterday"),
        ("day", "2024-13-45"),
        ("taken", "last week"),
        ("taken", "2024-13"),
        ("taken", "2024-02-32"),
        ("taken", "2024-02-10 24:00"),
        ("time_or_taken", "2024-02-10 23:60:00"),
        ("day", "last week"),
        ("bbox", (1, 2, 3)),
        ("bbox", (0, 50, 10, 40)),
        ("str", "a\0b"),
        ("str", "\ud800"),
    ],
)
def test_a_value_that_flickr_cannot_read_is_refused(kind: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^flickr\.x\.y: argument 'it' ") as caught:
        written(kind, value)
    assert caught.value.argument == "it"


def test_none_is_not_sent() -> None:
    assert encode("flickr.x.y", {"it": Param("str")}, {"it": None}) == {}


def test_a_missing_required_argument_is_named() -> None:
    with pytest.raises(ArgumentError, match="'photo_id' is required and missing"):
        encode("flickr.x.y", {"photo_id": Param("id", required=True)}, {})


def test_arguments_that_are_not_known_are_written_by_what_they_are() -> None:
    values = {"a": 1, "b": True, "c": "x", "d": [1, "y"], "e": UTC_NOON, "f": 0.5}
    assert encode("flickr.x.y", None, values) == {
        "a": "1",
        "b": "1",
        "c": "x",
        "d": "1,y",
        "e": "1707652800",
        "f": "0.5",
    }


def test_an_empty_list_is_not_sent_but_an_empty_list_of_tags_takes_all_away() -> None:
    kinds = {"extras": Param("words"), "ids": Param("ids"), "tags": Param("tags")}
    assert encode("flickr.x.y", kinds, {"extras": [], "ids": (), "tags": []}) == {"tags": ""}


def test_an_empty_list_is_no_value_for_a_required_argument() -> None:
    with pytest.raises(ArgumentError, match="'photo_ids' is required and missing"):
        encode("flickr.x.y", {"photo_ids": Param("ids", required=True)}, {"photo_ids": []})


def test_a_bad_item_of_a_list_is_named_as_one() -> None:
    with pytest.raises(ArgumentError, match="holds None; give text or a number"):
        written("strs", ["geo", None])
