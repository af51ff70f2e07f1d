"""Endless iterators over the new photos of a search."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .watch_poll import BaseWatch, WatchQuery

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.commands import Flow


class AsyncWatch(BaseWatch, AsyncIterator["Photo"]):
    """An endless iterator that returns each new photo of a search once, even after restarts if it has a state file.

    ::

        async with flickr.watch(tags=["aurora"], state="aurora.watch") as watch:
            async for photo in watch:
                print(photo.title)

    A photo is stored as seen when the loop requests the next photo. If the program ends before, the next run returns the photo
    again.
    """

    __iter__: ClassVar[None] = None  # async-only

    def __init__(self, query: WatchQuery, run: Callable[[Flow[Any]], Coroutine[Any, Any, Any]]) -> None:
        super().__init__(query)
        self._run = run
        # Concurrent loops may share a watch.
        self._lock = asyncio.Lock()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        super()._after_fork_in_child()
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Photo:
        async with self._lock:
            photo: Photo = await self._run(self._next_photo())
            return photo

    async def aclose(self) -> None:
        """Close the state file, so that another watch can use it."""
        await asyncio.to_thread(self._close_state)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
