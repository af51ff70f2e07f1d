"""Sections 5 and 8 of flickrapi's documentation, version 1.4: Unicode, and short addresses.

Each test is one statement of it; its name begins with the section's number.
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


def test_5_text_is_sent_in_utf_8(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    writer.photos_setMeta(photo_id=PHOTO, title="Money", description="Around \u20ac30,-")
    assert emulator.requests[-1]["title"] == "Money"
    assert emulator.requests[-1]["description"] == "Around €30,-"


def test_5_who_encodes_text_himself_gets_the_same(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    writer.photos_setMeta(photo_id=PHOTO, title=b"Money", description="Around €30,-".encode())
    assert emulator.requests[-1]["description"] == "Around €30,-"


def test_5_bytes_that_are_no_utf_8_are_refused_before_anything_is_sent(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
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
        (UserString("what stands for text"), "what stands for text"),
        ("a 'b' & ~*!() ü \u65e5 \U0001f30c", "a 'b' & ~*!() ü \u65e5 \U0001f30c"),
    ],
)
def test_5_values_may_be_texts_numbers_dates_and_lists(writer: flickrapi.FlickrAPI, value: object, sent: str) -> None:
    assert writer.test_echo(boo=value, format="parsed-json")["boo"] == {"_content": sent}


def test_5_none_takes_away_what_is_sent_by_default(writer: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    assert "boo" not in writer.test_echo(boo=None, format="parsed-json")
    assert writer.test_echo(format=None).startswith(b"<?xml")
    assert "format" not in emulator.requests[-1]
    assert "auth_token" not in json.loads(writer.test_echo(auth_token=None, format="json"))
    assert "auth_token" in json.loads(writer.test_echo(format="json"))


def test_8_a_photos_id_has_a_short_id() -> None:
    assert flickrapi.shorturl.encode("4325695128") == "7Afjsu"
    assert flickrapi.shorturl.encode(4325695128) == "7Afjsu"


def test_8_a_short_id_is_decoded_to_the_photos_id() -> None:
    assert flickrapi.shorturl.decode("7Afjsu") == "4325695128"
    assert flickrapi.shorturl.encode(flickrapi.shorturl.decode("6BTTT6")) == "6BTTT6"


def test_8_a_photo_has_a_short_address() -> None:
    photo = flickrapi.shorturl.decode("6BTTT6")
    assert flickrapi.shorturl.url(photo) == "https://flic.kr/p/6BTTT6"


def test_8_ids_and_addresses_are_texts() -> None:
    from flickr_sdk.compat.flickrapi import shorturl

    assert {type(one) for one in (shorturl.encode(1), shorturl.decode("2"), shorturl.url("1"))} == {str}


@pytest.mark.parametrize("wrong", ["", "abc", "-1"])
def test_8_what_is_no_id_is_a_value_error(wrong: str) -> None:
    with pytest.raises(ValueError, match="is not a photo id"):
        flickrapi.shorturl.encode(wrong)
    with pytest.raises(ValueError, match="shorturl.decode"):
        flickrapi.shorturl.decode(f"{wrong}0")
