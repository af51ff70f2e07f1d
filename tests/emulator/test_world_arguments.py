"""Methods that respond from the world accept any argument: they return a response or one of their failures."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk.emulator import Emulator, catalog
from flickr_sdk.emulator.argument_parsing import Paging, parse_date_taken, parse_paging, parse_relative_time, parse_timestamp
from flickr_sdk.emulator.methods import HANDLERS

from ..support.signing import OAuth
from ..support.worlds import AURORA
from .test_emulator import KNOWN

CATALOG = catalog.load_catalog()
ODD = (
    "-1",
    "0",
    "1e400",
    "nan",
    "9" * 30,
    "-" + "9" * 18,
    "2024-13-45 99:99:99",
    "0000-00-00 00:00:00",
    "1,2,,x,-,9999999999999999999999",
    '"',
    "'); DROP TABLE photos; --",
    "a\x00b\ud7ff\U0001f4f7 * AND NOT ( ^",
    "%_*:=",
    "٣",
)
"""Values that are invalid or unusual."""


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    with Emulator() as emulator:
        yield emulator


@pytest.fixture(scope="module")
def call(running: Emulator) -> Iterator[Any]:
    auth = OAuth(running.api_key, running.api_secret, *running.access_token("delete"))
    with httpx.Client(base_url=running.base_url) as http:

        def ask(method: str, arguments: dict[str, str]) -> dict[str, Any]:
            common = {"method": method, "api_key": running.api_key, "format": "json", "nojsoncallback": "1"}
            answer = http.post("/services/rest/", data={**arguments, **common}, auth=auth)
            assert answer.status_code == 200, (method, arguments)
            return dict(answer.json())

        yield ask


@pytest.mark.parametrize("odd", ODD, ids=range(len(ODD)))
def test_invalid_values_return_a_response_or_a_documented_failure(
    call: Any, running: Emulator, odd: str, caplog: pytest.LogCaptureFixture
) -> None:
    asked = 0
    for method in sorted(HANDLERS):
        names = [one["name"] for one in CATALOG.reflection[method]["arguments"]["argument"] if one["name"] != "api_key"]
        before = running.world.changes
        answer = call(method, {name: KNOWN.get(name, odd) for name in names})
        codes = {code for code, _ in CATALOG.errors(method)}
        assert answer["stat"] == "ok" or answer["code"] in codes or answer["code"] in (1, 2, 99), (method, answer)
        if running.world.changes != before:
            running.world.reset()
        asked += 1
    assert asked > 100
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_search_finds_unusual_strings(call: Any, running: Emulator) -> None:
    for text in ('fjord "at" dusk', "O'Neil's 100% (best) * photo^2", "日没 و غروب", "<b>&amp;</b>"):
        call("flickr.photos.setMeta", {"photo_id": AURORA, "title": text})
        found = call("flickr.photos.search", {"text": text.replace('"', "")})["photos"]["photo"]
        assert [one["title"] for one in found] == [text]
    running.world.reset()


@pytest.mark.parametrize(
    ("text", "unix", "day"),
    [
        ("1707606845", 1707606845, "2024-02-10 23:14:05"),
        ("1707606845.7", 1707606845, "2024-02-10 23:14:05"),
        ("2024-02-10 23:14:05", 1707606845, "2024-02-10 23:14:05"),
        ("2024-02-10T23:14:05Z", 1707606845, "2024-02-10 23:14:05"),
        ("2024-2-10", 1707523200, "2024-02-10 00:00:00"),
        ("2024-02", 1706745600, "2024-02-01 00:00:00"),
        ("2024", 1704067200, "2024-01-01 00:00:00"),
        ("-86400", -86400, "1969-12-31 00:00:00"),
        ("0", 0, "1970-01-01 00:00:00"),
        ("100", 100, "1970-01-01 00:01:40"),
        ("0001-01-01", -62135596800, "0001-01-01 00:00:00"),
        ("soon", None, None),
        ("2024-02-30", None, None),
        ("", None, None),
        ("999999999999999", 999999999999999, None),
    ],
)
def test_dates_are_parsed_as_timestamps_and_as_mysql_dates(text: str, unix: int | None, day: str | None) -> None:
    assert (parse_timestamp(text), parse_date_taken(text)) == (unix, day)


@pytest.mark.parametrize(
    ("phrase", "seconds"),
    [("now", 0), ("today", 43200), ("yesterday", 129600), ("3 days ago", 259200), ("last week", 604800), ("-2 hours", 7200)],
)
def test_relative_dates_are_parsed(phrase: str, seconds: int) -> None:
    noon = 1707566400
    assert parse_relative_time(phrase, noon) == noon - seconds
    assert parse_relative_time("2024-02-10", noon) == noon - 43200
    assert parse_relative_time("when it rained", noon) is None


@pytest.mark.parametrize(
    ("sent", "page"),
    [
        ({}, Paging(1, 100)),
        ({"page": "3", "per_page": "7"}, Paging(3, 7)),
        ({"page": "-2", "per_page": "-2"}, Paging(1, 100)),
        ({"page": "x", "per_page": "x"}, Paging(1, 100)),
        ({"page": "10001", "per_page": "501"}, Paging(10_000, 500)),
    ],
)
def test_invalid_page_arguments_are_corrected(sent: dict[str, str], page: Paging) -> None:
    assert parse_paging(sent) == page
