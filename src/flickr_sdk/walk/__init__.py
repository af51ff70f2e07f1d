"""Iterate over all items of a paged list, or over the new photos of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .._pipeline.short_pages import ShortPage
    from .async_walker import AsyncPages, AsyncRawPages, AsyncWalker
    from .async_watch import AsyncWatch
    from .pager import WalkReport
    from .sync_walker import Pages, RawPages, Walker
    from .sync_watch import Watch
    from .walker_base import WalkProgressCallback

__all__ = [
    "AsyncPages",
    "AsyncRawPages",
    "AsyncWalker",
    "AsyncWatch",
    "Pages",
    "RawPages",
    "ShortPage",
    "WalkProgressCallback",
    "WalkReport",
    "Walker",
    "Watch",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".._pipeline.short_pages": "ShortPage",
            ".async_walker": "AsyncPages AsyncRawPages AsyncWalker",
            ".async_watch": "AsyncWatch",
            ".sync_walker": "Pages RawPages Walker",
            ".sync_watch": "Watch",
            ".pager": "WalkReport",
            ".walker_base": "WalkProgressCallback",
        },
    )
