"""The replacement of flickrapi accepts the models of `flickr_sdk` in place of ids."""

from __future__ import annotations

import pytest

from flickr_sdk import Flickr
from flickr_sdk.compat import flickrapi
from flickr_sdk.emulator import Emulator

ADA, PHOTO = "10000001@N01", "52000000101"


def test_models_are_ids(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as typed:
        photo, album = typed.photos.get_info(PHOTO), typed.photosets.get_list(ADA)[0]
    flickr.photos.getInfo(photo_id=photo)
    assert emulator.requests[-1]["photo_id"] == PHOTO
    flickr.photosets_getList(user_id=photo.owner, photo_ids=[photo, "52000000102"])
    assert (emulator.requests[-1]["user_id"], emulator.requests[-1]["photo_ids"]) == (ADA, f"{PHOTO},52000000102")
    flickr.do_flickr_call("flickr.photosets.getPhotos", photoset_id=album)
    assert emulator.requests[-1]["photoset_id"] == album.id
    with pytest.raises(flickrapi.FlickrError):
        flickr.do_flickr_call("flickr.photos.getSomethingNew", subject=photo)
    assert emulator.requests[-1]["subject"] == PHOTO


def test_model_of_another_kind_is_rejected(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as typed:
        album = typed.photosets.get_list(ADA)[0]
    calls = len(emulator.requests)
    with pytest.raises(flickrapi.exceptions.IllegalArgumentException, match="must be a photo, its id or its URL, not the album"):
        flickr.photos.getInfo(photo_id=album)
    assert len(emulator.requests) == calls
