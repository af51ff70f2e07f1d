"""Code with the URLs of models that type checkers must accept. It never runs."""

from __future__ import annotations

from typing import assert_type

from flickr_sdk import Flickr
from flickr_sdk.models import ContextPhoto
from flickr_sdk.urls import SharedSecretSuffix, SizeSuffix


def urls_of_photos(flickr: Flickr) -> None:
    photo = flickr.photos.search(tags=["aurora"])[0]
    assert_type(photo.url(), str)
    assert_type(photo.url("q"), str)
    assert_type(photo.url("k"), str | None)
    assert_type(photo.url(photo.title), str | None)
    assert_type(photo.page_url, str)
    assert_type(flickr.photos.get_info("1").page_url, str)
    chosen: SharedSecretSuffix = "z" if photo.views else "b"
    assert_type(photo.url(chosen), str)
    suffixes: tuple[SizeSuffix, ...] = ("q", "", "o")
    assert_type([photo.url(suffix) for suffix in suffixes], list[str | None])


def urls_of_other_models(flickr: Flickr, neighbor: ContextPhoto) -> None:
    assert_type(neighbor.url("b"), str | None)
    assert_type(neighbor.page_url, str | None)
    assert_type(flickr.photosets.get_list()[0].page_url, str | None)
    assert_type(flickr.galleries.get_list(user_id="1@N1")[0].page_url, str)
