"""The replacement of flickrapi that type checkers must accept. This code never runs."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

import flickr_sdk.compat.flickrapi as flickrapi


class Followed:
    def read(self, size: int) -> bytes:
        return bytes(size)


def flickrapis(key: str, photo: str) -> None:
    flickr = flickrapi.FlickrAPI(key, "secret")
    assert_type(flickr, flickrapi.FlickrAPI[flickrapi.Element])
    assert_type(flickr.photos_search(text="x", per_page="10", min_upload_date=dt.date(2026, 1, 2)), flickrapi.Element)
    assert_type(flickr.photos.geo.getLocation(photo_id=photo, timeout=5), flickrapi.Element)
    assert_type(flickr.photos_getInfo(photo_id=photo, format="xmlnode"), flickrapi.XMLNode)
    assert_type(flickr.photos_getInfo(photo_id=photo, format="parsed-json"), dict[str, Any])
    assert_type(flickr.photos_getInfo(photo_id=photo, format="rest"), bytes)
    assert_type(flickr.photos_getInfo(photo_id=photo, format=key), flickrapi.Element | flickrapi.XMLNode | dict[str, Any] | bytes)
    assert_type(flickrapi.FlickrAPI(key, format="xmlnode").photos_getInfo(photo_id=photo).photo[0].title[0].text, str)
    assert_type(flickrapi.FlickrAPI(key, format="parsed-json").photos.getInfo(photo_id=photo), dict[str, Any])
    assert_type(flickrapi.FlickrAPI(key, format="json", cache=True).photos.getInfo(photo_id=photo), bytes)
    some = flickrapi.FlickrAPI(key, "secret", None, None, key)
    assert_type(some.photos_getInfo(photo_id=photo), flickrapi.Element | flickrapi.XMLNode | dict[str, Any] | bytes)
    assert_type(flickr.upload("a.jpg", title="A"), flickrapi.Element)
    assert_type(flickr.upload("a.jpg", Followed()), flickrapi.Element)
    assert_type(next(flickr.walk(text="x")).get("title"), str | None)
    flickr.cache = flickrapi.SimpleCache(timeout=300, max_entries=200)
    flickr.token_cache = flickrapi.LockingTokenCache(key)
    assert_type(flickrapi.FlickrError("failed", 1).code, int | None)
