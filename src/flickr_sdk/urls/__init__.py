"""Build and parse the URLs of photos, pages, icons and short links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .builders import album_page as album_page
    from .builders import buddy_icon as buddy_icon
    from .builders import extra_of as extra_of
    from .builders import gallery_page as gallery_page
    from .builders import group_page as group_page
    from .builders import photo_page as photo_page
    from .builders import photo_source as photo_source
    from .builders import photostream_page as photostream_page
    from .builders import profile_page as profile_page
    from .parser import FlickrUrl, parse_url

__all__ = [
    "FlickrUrl",
    "album_page",
    "buddy_icon",
    "extra_of",
    "gallery_page",
    "group_page",
    "parse_url",
    "photo_page",
    "photo_source",
    "photostream_page",
    "profile_page",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".builders": (
                "album_page buddy_icon extra_of gallery_page group_page photo_page photo_source photostream_page profile_page"
            ),
            ".parser": "FlickrUrl parse_url",
        },
    )
