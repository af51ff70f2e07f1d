"""An unknown value of an argument is sent unchanged, with a warning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from flickr_sdk import UnknownValueWarning
from flickr_sdk.compat import flickrapi
from flickr_sdk.emulator import Emulator


@pytest.mark.parametrize(
    "call",
    [
        lambda api: api.photos_search(text="aurora", extras="geo, date_takn"),
        lambda api: api.photos.search(text="aurora", extras=["geo", "date_takn"]),
        lambda api: list(api.walk(text="aurora", extras="geo,date_takn")),
    ],
    ids=["flat", "dotted", "walk"],
)
def test_named_methods_warn(flickr: flickrapi.FlickrAPI, emulator: Emulator, call: Callable[[Any], Any]) -> None:
    with pytest.warns(
        UnknownValueWarning, match=r"extras\[1\]='date_takn' is not a known value; did you mean 'date_taken'?"
    ) as caught:
        call(flickr)
    assert str(caught[0].message).endswith("; do_flickr_call accepts any value")
    assert str(emulator.requests[-1]["extras"]).endswith("date_takn")


def test_call_by_name_accepts_any_value(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.do_flickr_call("flickr.photos.search", text="aurora", extras="date_takn")
    assert emulator.requests[-1]["extras"] == "date_takn"
