"""The clients `Flickr` and `AsyncFlickr`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .async_client import AsyncFlickr, BaseAsyncFlickr
    from .parse_response import parse_response
    from .sync_client import BaseFlickr, Flickr

__all__ = ["AsyncFlickr", "BaseAsyncFlickr", "BaseFlickr", "Flickr", "parse_response"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".async_client": "AsyncFlickr BaseAsyncFlickr",
            ".sync_client": "BaseFlickr Flickr",
            ".parse_response": "parse_response",
        },
    )
