"""The photos of the emulated account, and responses with odd values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

from flickr_sdk import parse_response
from flickr_sdk.models import PhotoPage

ADA = "10000001@N01"
NOON = 1_707_652_800
DAY = {"user_id": ADA, "min_upload_date": NOON, "max_upload_date": NOON + 86_399}
TITLES = ("Aurora", "=1+1", 'Fjord, "north"', "Nord-\nlys", "أورورا", "")


def seed(number: int) -> dict[str, Any]:
    """Return a photo of the account. Every third one has a location."""
    located = {"latitude": 69.6 + number / 10_000, "longitude": 18.9, "accuracy": 16} if number % 3 == 0 else {}
    return {
        "id": 52_000_000_000 + number,
        "owner": ADA,
        "title": TITLES[number % len(TITLES)],
        "date_upload": NOON + 9 * number,
        "license": number % 11,
        "tags": ["aurora", "night"][: number % 3],
        **located,
    }


PHOTOS = [seed(number) for number in range(700)]

ODD_STRINGS = [
    "",
    "=SUM(A1)",
    "-1",
    "+1",
    "@x",
    "\ttab",
    'a "quote"',
    "a, b; c",
    "line\nfeed",
    "cr\rlf\r\n",
    "\ud83d",
    "NULL",
    "\x00",
]
STRINGS = st.one_of(st.text(max_size=20), st.sampled_from(ODD_STRINGS))
REQUIRED = {
    "owner": st.just(ADA),
    "secret": st.just("1a2b3c4d5e"),
    "server": st.just("65535"),
    "farm": st.sampled_from([66, 66, "six"]),  # may drift
    "title": STRINGS,
}
EXTRAS = {
    "dateupload": st.integers(-(2**31), 2**32).map(str),
    "datetaken": st.datetimes().map(lambda taken: taken.replace(microsecond=0).isoformat(" ")),
    "datetakenunknown": st.sampled_from(["0", "1", 0, 1]),
    "ownername": STRINGS,
    "license": st.one_of(st.integers(0, 20).map(str), st.just("")),
    "latitude": st.one_of(st.just(0), st.floats(-90, 90).map(lambda value: round(value, 6))),
    "longitude": st.one_of(st.just(0), st.floats(-180, 180).map(lambda value: round(value, 6))),
    "accuracy": st.sampled_from(["0", 0, "16"]),
    "tags": STRINGS,
    "views": st.one_of(st.just(""), st.integers(0, 2**40).map(str), st.integers(2**63, 2**70)),
    "media": st.sampled_from(["photo", "video", "hologram"]),
    "url_o": STRINGS,
    "width_o": st.integers(0, 10**6).map(str),
}
# Few sets of keys, because each one has a parser of its own.
PHOTO = st.one_of(st.fixed_dictionaries({**REQUIRED, **EXTRAS}), st.fixed_dictionaries(REQUIRED))
ODD_PHOTOS = st.lists(PHOTO, max_size=4)
"""Photos of a response, with strings that some formats escape, and with numbers that do not fit."""


def odd_page(photos: Sequence[Mapping[str, object]]) -> PhotoPage:
    """Parse a response with these photos."""
    numbered = [{"id": str(52_000_000_000 + number), **photo} for number, photo in enumerate(photos)]
    body = {"photos": {"page": 1, "pages": 1, "perpage": 500, "total": len(photos), "photo": numbered}, "stat": "ok"}
    page: PhotoPage = parse_response("flickr.photos.search", json.dumps(body).encode(), on_drift=lambda drift: None)
    return page
