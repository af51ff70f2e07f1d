"""Values of upload arguments: those that flickrapi sends are sent, except for ambiguous ones."""

from __future__ import annotations

from typing import Any

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.emulator import Emulator

from .test_flickrapi_programs import PHOTO, file, flickr

__all__ = ["file", "flickr"]


@pytest.mark.parametrize(
    "name", ["title", "is_public", "is_friend", "is_family", "safety_level", "content_type", "hidden", "dedup_check", "async"]
)
@pytest.mark.parametrize("empty", ["", b"", " "])
def test_empty_arguments_of_uploads_are_sent(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, file: str, name: str, empty: str | bytes
) -> None:
    given: Any = {name: empty}
    flickr.upload(file, **given)
    assert emulator.requests[-1][name].strip() == "", "an omitted one would have the default of the user"
    if name == "async":
        flickr.replace(file, PHOTO, **given)
        assert emulator.requests[-1][name] == ""


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("is_public", False, "0"),
        ("is_friend", " 1 ", "1"),
        ("hidden", True, "1"),
        ("safety_level", 2.0, "2"),
        ("content_type", b" 3", "3"),
        ("description", None, None),
        ("hidden", None, None),
    ],
)
def test_values_of_upload_arguments_are_converted(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, file: str, name: str, value: Any, sent: str | None
) -> None:
    given: Any = {name: value}
    flickr.upload(file, **given)
    assert emulator.requests[-1].get(name) == sent


@pytest.mark.parametrize(("name", "value"), [("is_public", "yes"), ("is_public", 2), ("hidden", 1.5), ("async", "now")])
def test_ambiguous_values_of_upload_arguments_are_rejected(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, file: str, name: str, value: Any
) -> None:
    given: Any = {name: value}
    sent = len(emulator.requests)
    with pytest.raises(flickrapi.IllegalArgumentException, match=name):
        flickr.upload(file, **given)
    assert len(emulator.requests) == sent
