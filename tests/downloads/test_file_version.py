"""The metadata of a partial download decides whether a response continues it, and names the reason if it does not."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk.downloads.file_version import FileVersion

URL = "https://live.staticflickr.com/1_ab_o.jpg"
OLD, LATER = "Sun, 11 Feb 2024 12:00:00 GMT", "Sun, 11 Feb 2024 12:00:01 GMT"
FIRST = {"etag": '"1"', "last-modified": OLD, "content-length": "1000"}
PART = {"etag": '"1"', "last-modified": OLD, "content-range": "bytes 400-999/1000", "content-length": "600"}
VERSION = FileVersion.from_headers(FIRST, URL, f"{URL}?s=1#top")


def test_version_has_the_metadata_of_the_first_response() -> None:
    assert FileVersion(URL, URL, '"1"', '"1"', OLD, 1000) == VERSION
    assert FileVersion.from_headers({}, URL, URL) == FileVersion(URL, URL, "", "", "", None)


@pytest.mark.parametrize(
    ("headers", "validator"),
    [
        ({"etag": ' "1" '}, '"1"'),
        ({"etag": 'W/"1"'}, ""),
        ({"etag": 'W/"1"', "last-modified": OLD, "date": LATER}, OLD),
        ({"last-modified": OLD, "date": LATER}, OLD),
        ({"last-modified": OLD, "date": OLD}, ""),
        ({"last-modified": LATER, "date": OLD}, ""),
        ({"last-modified": OLD}, ""),
        ({"last-modified": "yesterday", "date": LATER}, ""),
        ({"last-modified": "Sun, 11 Feb 2024 12:00:00 -0000", "date": LATER}, ""),
    ],
)
def test_validator_identifies_one_version_only(headers: dict[str, str], validator: str) -> None:
    assert FileVersion.from_headers(headers, URL, URL).validator == validator


@pytest.mark.parametrize("length", ["", "-1", "1e3", "9" * 19, "\u0661"])
def test_invalid_length_is_unknown(length: str) -> None:
    assert FileVersion.from_headers({**FIRST, "content-length": length}, URL, URL).total is None


@pytest.mark.parametrize("version", [VERSION, FileVersion.from_headers({"etag": '"2"'}, URL, URL)])
def test_version_is_read_as_written(version: FileVersion) -> None:
    assert FileVersion.from_json(version.to_json(), URL) == version


@pytest.mark.parametrize(
    "changes",
    [
        {"url": f"{URL}?other"},
        {"total": 0},
        {"total": -5},
        {"total": "1000"},
        {"total": True},
        {"validator": ""},
        {"validator": "a\nb"},
        {"validator": None},
        {"etag": 1},
        {"last_modified": 1},
        {"location": 1},
    ],
)
def test_invalid_metadata_is_ignored(changes: dict[str, Any]) -> None:
    assert FileVersion.from_json({**VERSION.to_json(), **changes}, URL) is None


@pytest.mark.parametrize("data", [None, [], "text", {}])
def test_other_json_is_ignored(data: object) -> None:
    assert FileVersion.from_json(data, URL) is None


@pytest.mark.parametrize(("validator", "etag", "modified"), [('"1"', '"1"', ""), (OLD, "", OLD)])
def test_metadata_of_a_previous_release_is_completed(validator: str, etag: str, modified: str) -> None:
    version = FileVersion.from_json({"url": URL, "validator": validator, "written_by": "0.0"}, URL)
    assert version == FileVersion(URL, "", validator, etag, modified, None)


@pytest.mark.parametrize(
    ("changes", "location"),
    [
        ({}, URL),
        ({}, f"{URL}?s=2"),
        ({"content-length": "", "content-range": "BYTES 400-999/1000"}, URL),
        ({"last-modified": ""}, URL),
    ],
)
def test_part_of_the_same_version_is_accepted(changes: dict[str, str], location: str) -> None:
    assert VERSION.end_of_part({**PART, **changes}, location, 400) == (1000, 1000)


def test_part_without_an_etag_is_accepted_if_the_date_is_the_validator() -> None:
    version = FileVersion.from_headers({"last-modified": OLD, "date": LATER}, URL, URL)
    assert version.end_of_part({**PART, "etag": ""}, URL, 400) == (1000, 1000)
    assert version.end_of_part({**PART, "etag": "", "last-modified": ""}, URL, 400) == (
        "without the ETag or Last-Modified of the first part"
    )


def test_part_may_end_before_the_end_of_the_file() -> None:
    headers = {**PART, "content-range": "bytes 400-400/1000", "content-length": "1"}
    assert VERSION.end_of_part(headers, URL, 400) == (401, 1000)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"content-range": ""}, "with the Content-Range ''"),
        ({"content-range": "bytes 400-999/*"}, "with the Content-Range 'bytes 400-999/*'"),
        ({"content-range": "bytes 401-999/1000"}, "with bytes 401 to 999 of 1000 instead of those from 400"),
        ({"content-range": "bytes 400-399/1000"}, "with bytes 400 to 399 of 1000 instead of those from 400"),
        ({"content-range": "bytes 400-1000/1000"}, "with bytes 400 to 1000 of 1000 instead of those from 400"),
        ({"content-length": "599"}, "with a Content-Length that differs from its Content-Range"),
        ({"etag": '"2"'}, "of another version: its ETag is '\"2\"' instead of '\"1\"'"),
        ({"last-modified": LATER}, f"of another version: its Last-Modified is {LATER!r} instead of {OLD!r}"),
        (
            {"content-range": "bytes 400-1000/1001", "content-length": ""},
            "of another version: it has 1001 bytes instead of 1000",
        ),
        ({"etag": ""}, "without the ETag or Last-Modified of the first part"),
    ],
)
def test_other_part_is_rejected_with_the_reason(changes: dict[str, str], problem: str) -> None:
    assert VERSION.end_of_part({**PART, **changes}, URL, 400) == problem


def test_part_behind_a_redirect_to_another_file_is_rejected() -> None:
    assert VERSION.end_of_part(PART, "https://live.staticflickr.com/2.jpg", 400) == "of another file, after a redirect"
    unlocated = FileVersion(URL, "", '"1"', '"1"', OLD, 1000)
    assert unlocated.end_of_part(PART, "https://live.staticflickr.com/2.jpg", 400) == (1000, 1000)


@pytest.mark.parametrize(
    ("headers", "offset", "is_complete"),
    [
        ({"content-range": "bytes */1000"}, 1000, True),
        ({"content-range": "bytes */1000", "etag": '"1"', "last-modified": OLD}, 1000, True),
        ({"content-range": "bytes */1000", "etag": '"2"'}, 1000, False),
        ({"content-range": "bytes */1000", "last-modified": LATER}, 1000, False),
        ({"content-range": "bytes */1001"}, 1000, False),
        ({"content-range": "bytes */999"}, 999, False),
        ({"content-range": "bytes */*"}, 1000, False),
        ({}, 1000, False),
    ],
)
def test_unsatisfied_range_confirms_the_whole_file_only(headers: dict[str, str], offset: int, is_complete: bool) -> None:
    assert VERSION.is_complete(headers, URL, offset) is is_complete
    assert not VERSION.is_complete(headers, "https://live.staticflickr.com/2.jpg", offset)
