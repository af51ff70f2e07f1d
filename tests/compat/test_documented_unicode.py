"""Sections 5 and 8 of flickrapi's documentation, version 1.4: Unicode and short URLs.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import UserString
from decimal import Decimal

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.emulator import Emulator

PHOTO = "52000000101"


@pytest.fixture
def writer(emulator: Emulator) -> flickrapi.FlickrAPI:
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("write"))


def test_5_strings_are_sent_as_utf_8(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    writer.photos_setMeta(photo_id=PHOTO, title="Money", description="Around \u20ac30,-")
    assert emulator.requests[-1]["title"] == "Money"
    assert emulator.requests[-1]["description"] == "Around €30,-"


def test_5_encoded_bytes_are_sent_unchanged(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    writer.photos_setMeta(photo_id=PHOTO, title=b"Money", description="Around €30,-".encode())
    assert emulator.requests[-1]["description"] == "Around €30,-"


def test_5_invalid_utf_8_is_rejected_without_a_request(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.IllegalArgumentException, match="title is not valid UTF-8"):
        writer.photos_setMeta(photo_id=PHOTO, title="Zürich".encode("latin-1"), description="")
    assert len(emulator.requests) == before


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        ("10", "10"),
        (10, "10"),
        (69.5, "69.5"),
        (True, "1"),
        (dt.date(2026, 1, 2), "2026-01-02"),
        (["1", 2], "1,2"),
        (Decimal("69.50"), "69.50"),
        ([b"1", Decimal(2)], "1,2"),
        (UserString("like a string"), "like a string"),
        ("a 'b' & ~*!() ü \u65e5 \U0001f30c", "a 'b' & ~*!() ü \u65e5 \U0001f30c"),
    ],
)
def test_5_values_are_converted(writer: flickrapi.FlickrAPI, value: object, sent: str) -> None:
    assert writer.test_echo(boo=value, format="parsed-json")["boo"] == {"_content": sent}


def test_5_none_removes_a_default_argument(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    assert "boo" not in writer.test_echo(boo=None, format="parsed-json")
    assert writer.test_echo(format=None).startswith(b"<?xml")
    assert "format" not in emulator.requests[-1]
    assert "auth_token" not in json.loads(writer.test_echo(auth_token=None, format="json"))
    assert "auth_token" in json.loads(writer.test_echo(format="json"))


def test_8_photo_id_is_encoded() -> None:
    assert flickrapi.shorturl.encode("4325695128") == "7Afjsu"
    assert flickrapi.shorturl.encode(4325695128) == "7Afjsu"


def test_8_short_id_is_decoded() -> None:
    assert flickrapi.shorturl.decode("7Afjsu") == "4325695128"
    assert flickrapi.shorturl.encode(flickrapi.shorturl.decode("6BTTT6")) == "6BTTT6"


def test_8_url_returns_the_short_url() -> None:
    photo = flickrapi.shorturl.decode("6BTTT6")
    assert flickrapi.shorturl.url(photo) == "https://flic.kr/p/6BTTT6"


def test_8_ids_and_urls_are_strings() -> None:
    from flickr_sdk.compat.flickrapi import shorturl

    assert {type(value) for value in (shorturl.encode(1), shorturl.decode("2"), shorturl.url("1"))} == {str}


@pytest.mark.parametrize("wrong", ["", "abc", "-1"])
def test_8_invalid_id_raises_value_error(wrong: str) -> None:
    with pytest.raises(ValueError, match="is not a photo id"):
        flickrapi.shorturl.encode(wrong)
    with pytest.raises(ValueError, match="shorturl.decode"):
        flickrapi.shorturl.decode(f"{wrong}0")
