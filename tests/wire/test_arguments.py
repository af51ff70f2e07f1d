"""Python values are encoded as the strings that Flickr accepts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from flickr_sdk import ArgumentError, BBox
from flickr_sdk._method.endpoint import Param
from flickr_sdk._wire.arguments import encode
from flickr_sdk.models import License, PrivacyFilter

UTC_NOON = dt.datetime(2024, 2, 11, 12, 0, tzinfo=dt.UTC)
NAIVE = dt.datetime(2024, 2, 10, 23, 14, 5)


def encoded(kind: str, value: Any) -> str:
    return encode("flickr.x.y", {"it": Param(kind)}, {"it": value})["it"]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
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
        ("id", 0, "0"),
        ("int", " -7 ", "-7"),
        ("bool", "1", "1"),
        ("bool", "0", "0"),
        ("bool", 1.0, "1"),
        ("float", 100, "100"),
        ("float", 0.12345678912, "0.1234567891"),
        ("float", 1e-11, "0"),
        ("float", " 69.5 ", "69.5"),
        ("str", 7, "7"),
        ("str", True, "1"),
        ("str", False, "0"),
        ("str", 0.5, "0.5"),
        ("str", License(4), "4"),
        ("words", " geo ,url_o ", "geo,url_o"),
        ("tags", ["tab\there"], '"tab\there"'),
        ("tags", [5, True], "5 1"),
        ("tags", 5, "5"),
        ("timestamp", " 1707652800 ", "1707652800"),
        ("timestamp", "-5", "-5"),
        ("phrase", " yesterday ", "yesterday"),
        ("phrase", 5, "5"),
        ("taken", dt.date(2024, 2, 10), "2024-02-10"),
        ("taken", UTC_NOON, "2024-02-11 12:00:00"),
        ("taken", " 2024-02-10T01:02:03 ", "2024-02-10 01:02:03"),
        ("time_or_taken", dt.date(2024, 2, 10), "2024-02-10"),
        ("time_or_taken", 5, "5"),
        ("time_or_taken", "2024-02-10T01:02", "2024-02-10 01:02"),
        ("day", UTC_NOON, "2024-02-11"),
        ("day", " 2024-02-10 ", "2024-02-10"),
        ("day", 1707652800, "1707652800"),
        ("day", " 1707652800 ", "1707652800"),
        ("bbox", BBox(-180, -90, 180, 90), "-180,-90,180,90"),
        ("bbox", (18.5, 69.5, 19.5, 70), "18.5,69.5,19.5,70"),
        ("bbox", "18.5, 69.5, 19.5, 70", "18.5,69.5,19.5,70"),
    ],
)
def test_value_is_encoded_as_flickr_expects_it(kind: str, value: Any, expected: str) -> None:
    assert encoded(kind, value) == expected


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
        ("timestamp", float("inf")),
        ("timestamp", float("nan")),
        ("float", 10**400),
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
def test_invalid_value_raises_an_argument_error(kind: str, value: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^flickr\.x\.y: argument 'it' ") as caught:
        encoded(kind, value)
    assert caught.value.argument == "it"


@pytest.mark.parametrize("kind", ["int", "ints", "float", "timestamp", "timestamps", "day", "taken", "takens", "time_or_taken"])
@pytest.mark.parametrize("digits", ["\u0662\u0660\u0661\u0660", "\uff12\uff10\uff11\uff10", "2_010", "\u00b2"])
def test_digits_that_only_python_reads_are_rejected(kind: str, digits: str) -> None:
    with pytest.raises(ArgumentError, match="'x' must"):
        encode("m", {"x": Param(kind)}, {"x": digits})
    with pytest.raises(ArgumentError, match="a finite number"):
        encode("m", {"x": Param("bbox")}, {"x": f"1,2,3,{digits}"})
    for plain in ("2010", " 2010 "):
        assert encode("m", {"x": Param(kind)}, {"x": plain}) == {"x": "2010"}


@pytest.mark.parametrize("text", ["-1", "+1.5", ".5", "5.", "1e-3", "1E3"])
def test_numbers_in_strings_are_sent_unchanged(text: str) -> None:
    assert encode("m", {"x": Param("float")}, {"x": f" {text} "}) == {"x": text}


def test_none_is_not_sent() -> None:
    assert encode("flickr.x.y", {"it": Param("str")}, {"it": None}) == {}


def test_missing_required_argument_raises_an_error_with_its_name() -> None:
    with pytest.raises(ArgumentError, match="'photo_id' is required"):
        encode("flickr.x.y", {"photo_id": Param("id", required=True)}, {})


def test_unknown_arguments_are_encoded_by_their_python_type() -> None:
    values = {"a": 1, "b": True, "c": "x", "d": [1, "y"], "e": UTC_NOON, "f": 0.5}
    assert encode("flickr.x.y", None, values) == {
        "a": "1",
        "b": "1",
        "c": "x",
        "d": "1,y",
        "e": "1707652800",
        "f": "0.5",
    }


def test_empty_list_is_not_sent_except_for_tags() -> None:
    kinds = {"extras": Param("words"), "ids": Param("ids"), "tags": Param("tags")}
    assert encode("flickr.x.y", kinds, {"extras": [], "ids": (), "tags": []}) == {"tags": ""}


def test_empty_list_does_not_satisfy_a_required_argument() -> None:
    with pytest.raises(ArgumentError, match="'photo_ids' is required"):
        encode("flickr.x.y", {"photo_ids": Param("ids", required=True)}, {"photo_ids": []})


def test_error_contains_the_index_of_an_invalid_list_item() -> None:
    with pytest.raises(ArgumentError, match="must contain a string or a number at index 1, not None"):
        encoded("strs", ["geo", None])


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        ("bool", "yes", "must be True or False, not 'yes'"),
        ("id", "", "must be an id as a string, not ''"),
        ("ids", ["1", "2,3"], "must contain a value without a comma at index 1, not '2,3'"),
        ("words", ["geo", " "], "must contain a non-empty value at index 1, not ' '"),
        ("words", "geo url_o", "must be a list or a comma-separated string, each item a keyword without spaces, not 'geo url_o'"),
        ("tags", ["a", 'say "hi"'], "must contain a tag without quotation marks at index 1, not 'say \"hi\"'"),
        ("str", ["x"], "must be a string or a number, not ['x']"),
        ("str", "a\0b", "must not contain NUL characters"),
        ("str", "\ud800", "must not contain lone surrogates"),
        ("int", "ten", "must be an integer, not 'ten'"),
        ("ints", [1, 1.5], "must contain an integer at index 1, not 1.5"),
        ("float", "north", "must be a finite number, not 'north'"),
        (
            "timestamp",
            NAIVE,
            "must be a timezone-aware datetime or a Unix timestamp, not datetime.datetime(2024, 2, 10, 23, 14, 5)",
        ),
        ("timestamp", "last week", "must be a timezone-aware datetime or a Unix timestamp in seconds, not 'last week'"),
        ("taken", "last week", "must be a datetime or a string such as '2004-11-29 16:01:26', not 'last week'"),
        ("day", "last week", "must be a date or a string such as '2010-02-25', not 'last week'"),
        (
            "bbox",
            (1, 2, 3),
            "must be minimum longitude, minimum latitude, maximum longitude, maximum latitude, not (1, 2, 3)",
        ),
        (
            "bbox",
            (0, 50, 10, 40),
            "must be longitudes from -180 to 180 and latitudes from -90 to 90, the minimum latitude first, not (0, 50, 10, 40)",
        ),
        ("ids", ["1", ""], "must contain an id as a string at index 1, not ''"),
        ("strs", ["a", ""], "must contain a non-empty value at index 1, not ''"),
        ("str", ["x" * 200], f"must be a string or a number, not ['{'x' * 75}..."),
        ("str", ["x" * 76], f"must be a string or a number, not ['{'x' * 76}']"),
    ],
)
def test_error_names_the_expected_and_the_actual_value(kind: str, value: Any, problem: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        encoded(kind, value)
    assert caught.value.problem == problem


@pytest.mark.parametrize("name", ["", "a b", "a=b", "ä", "a\n", "a&b"])
def test_invalid_name_of_an_argument_is_rejected(name: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        encode("flickr.x.y", None, {name: "x"})
    assert caught.value.problem == "is not a valid name; use ASCII letters, digits, '_', '.', ':' and '-'"
    assert caught.value.argument == name
    assert caught.value.method == "flickr.x.y"


def test_every_valid_character_of_a_name_is_sent() -> None:
    assert encode("flickr.x.y", None, {"aZ_0.b:c-d": "x"}) == {"aZ_0.b:c-d": "x"}


def test_missing_argument_names_the_method_and_does_not_depend_on_optional_ones() -> None:
    kinds = {"optional": Param("str"), "photo_id": Param("id", required=True), "title": Param("str", required=True)}
    with pytest.raises(ArgumentError) as caught:
        encode("flickr.x.y", kinds, {"photo_id": "1", "title": None})
    assert (caught.value.method, caught.value.argument, caught.value.problem) == ("flickr.x.y", "title", "is required")


def test_unknown_date_is_encoded_by_its_type_and_an_unknown_list_joined() -> None:
    values = {"a": NAIVE, "b": NAIVE.date(), "c": ("x", "y z"), "d": [], "e": ""}
    assert encode("flickr.x.y", None, values) == {
        "a": "2024-02-10 23:14:05",
        "b": "2024-02-10",
        "c": "x,y z",
        "d": "",
        "e": "",
    }


@pytest.mark.parametrize("name", ["auth_token", "blog_password"])
def test_error_does_not_contain_the_value_of_a_secret(name: str) -> None:
    with pytest.raises(ArgumentError, match=f"argument '{name}' must be a string$"):
        encode("flickr.x.y", {name: Param("str")}, {name: ["hunter2"]})
