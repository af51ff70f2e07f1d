"""Harvests: all photos of a search, beyond the 4,000 that Flickr gives at most."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, Self

from .._pipeline.events import call_hook
from .._pipeline.prefetch import AsyncPrefetcher
from .harvest_base import BEFORE_ALL, Search, _Harvest
from .sharding import (
    Shard,
    ShardResult,
    check_shard,
)

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.commands import Flow

__all__ = ["AsyncHarvest"]


class AsyncHarvest(_Harvest, AsyncIterator["Photo"]):
    """All photos of a search, to be awaited; see `Harvest`.

    ::

        async with flickr.harvest(tags=["aurora"], checkpoint="aurora.sqlite") as harvest:
            async for photo in harvest:
                print(photo.title)
    """

    __iter__: ClassVar[None] = None

    def __init__(self, search: Search, run: Callable[[Flow[Any]], Coroutine[Any, Any, Any]]) -> None:
        super().__init__(search)
        self._run = run
        self._ahead: AsyncPrefetcher[ShardResult] = AsyncPrefetcher(run, search.prefetch)
        # Tasks may share a harvest.
        self._lock = asyncio.Lock()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Photo:
        if self._photos:
            return self._photos.popleft()
        async with self._lock:
            while not self._photos:
                if not await self._more():
                    self._end()
                    raise StopAsyncIteration
            return self._photos.popleft()

    async def _more(self) -> bool:
        self._photos.extend(await asyncio.to_thread(self._replay))
        if self._photos:
            return True
        while self._has_room():
            self._enter(await self._run(self._search.next_shard(self._opened(), self._planned)))
            self._ahead.want(self._window)
        if not self._window:
            self._report = self._opened().report()
            return False
        shard, flow = next(iter(self._window.items()))
        haul = await self._ahead.take(shard, flow)
        new = await asyncio.to_thread(self._add, haul)
        self._window.pop(shard, None)
        self._photos.extend(new)
        call_hook(self._search.progress, self._report)
        return True

    async def shards(self) -> AsyncIterator[Shard]:
        """Find the parts that are not finished, to be fetched elsewhere; see `Harvest.shards`.

        Yields:
            Plain values for `fetch_shard`, each as soon as it is found.
        """
        planned, book = BEFORE_ALL, await asyncio.to_thread(self._opened)
        while (shard := await self._run(self._search.next_shard(book, planned))) is not None:
            planned = shard.end
            yield shard

    async def fetch_shard(self, shard: Shard) -> ShardResult:
        """Fetch all photos of a part; see `Harvest.fetch_shard`.

        Args:
            shard: One of `shards()`.

        Returns:
            The photos, for `add`.

        Raises:
            FlickrError: A call has failed; none of the photos are lost, for nothing is written down yet.
        """
        haul: ShardResult = await self._run(self._search.fetching(check_shard(shard))())
        return haul

    async def add(self, haul: ShardResult) -> list[Photo]:
        """Add what fetching a part has brought.

        Args:
            haul: What `fetch_shard` gave.

        Returns:
            The photos that no other part has brought.

        Raises:
            CheckpointError: It belongs to another harvest, or the checkpoint cannot be written.
        """
        new = await asyncio.to_thread(self._add, haul)
        call_hook(self._search.progress, self._report)
        return new

    async def aclose(self) -> None:
        """Cancel what is fetched ahead, and close the checkpoint."""
        await self._ahead.close()
        await asyncio.to_thread(self._close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
