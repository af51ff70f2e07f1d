"""Build and parse the URLs of photos, pages, icons and short links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .builders import OwnSecretSuffix as OwnSecretSuffix
    from .builders import SharedSecretSuffix as SharedSecretSuffix
    from .builders import SizeSuffix as SizeSuffix
    from .builders import album_page as album_page
    from .builders import buddy_icon as buddy_icon
    from .builders import collection_page as collection_page
    from .builders import extra_of as extra_of
    from .builders import gallery_page as gallery_page
    from .builders import group_page as group_page
    from .builders import guest_pass_page as guest_pass_page
    from .builders import photo_page as photo_page
    from .builders import photo_source as photo_source
    from .builders import photostream_page as photostream_page
    from .builders import profile_page as profile_page
    from .builders import tag_page as tag_page
    from .builders import topic_page as topic_page
    from .parser import FlickrUrl, parse_url
    from .short_urls import short_album_url as short_album_url
    from .short_urls import short_gallery_url as short_gallery_url

__all__ = [
    "FlickrUrl",
    "OwnSecretSuffix",
    "SharedSecretSuffix",
    "SizeSuffix",
    "album_page",
    "buddy_icon",
    "collection_page",
    "extra_of",
    "gallery_page",
    "group_page",
    "guest_pass_page",
    "parse_url",
    "photo_page",
    "photo_source",
    "photostream_page",
    "profile_page",
    "short_album_url",
    "short_gallery_url",
    "tag_page",
    "topic_page",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".builders": (
                "OwnSecretSuffix SharedSecretSuffix SizeSuffix album_page buddy_icon collection_page extra_of gallery_page "
                "group_page guest_pass_page photo_page photo_source photostream_page profile_page tag_page topic_page"
            ),
            ".parser": "FlickrUrl parse_url",
            ".short_urls": "short_album_url short_gallery_url",
        },
    )
