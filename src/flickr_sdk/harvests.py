"""Harvests: all photos of a search, beyond the 4,000 that Flickr gives at most."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import threading
import time
import warnings
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from ._core.decode import frames_of_the_library
from ._core.harvesting import (
    Call,
    HarvestReport,
    Haul,
    Shard,
    Shortfall,
    Slice,
    check_shard,
    check_shortest,
    fetch,
    plan,
    span,
)
from ._core.observe import tell
from ._drivers.ahead import Tasks, Threads
from ._unpicklable import Unpicklable
from ._wire.params import encode
from .errors import ArgumentError, IncompleteWarning
from .stores._checkpoint import Checkpoint

if TYPE_CHECKING:
    from ._core.request import Flow
    from ._endpoint import Endpoint
    from ._generated.models import Photo
    from ._model.page import Page

__all__ = ["AsyncHarvest", "Harvest", "HarvestProgress", "HarvestReport", "Haul", "Search", "Shard", "Shortfall"]

T = TypeVar("T")

HarvestProgress = Callable[[HarvestReport], object]
"""Is told after each part how far a harvest has come."""

BEFORE_ALL = -(2**62)


@dataclass(frozen=True)
class Search:
    """What is to be harvested, and how.

    Attributes:
        endpoint: The method that searches.
        arguments: The search's arguments as texts.
        call: Makes the flow of one call.
        checkpoint: The file that the next run goes on from.
        shortest: How many seconds a part of the time has at least.
        prefetch: How many parts are fetched at once; with 0, each when it is needed.
        replay: Whether the photos that earlier runs have brought are given again.
        progress: Is told after each part how far the harvest has come.
        whole: The time that the search reaches over.
    """

    endpoint: Endpoint[Page[Photo]]
    arguments: Mapping[str, str]
    call: Call
    checkpoint: str | os.PathLike[str] | None
    shortest: int
    prefetch: int
    replay: bool
    progress: HarvestProgress | None
    whole: Slice

    @classmethod
    def through(cls, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], *, call: Call, **options: Any) -> Search:
        """Make a search of a call's arguments.

        Args:
            endpoint: The method.
            arguments: The arguments by Flickr's names.
            call: Makes the flow of one call.
            **options: The other attributes.

        Returns:
            The search.

        Raises:
            ArgumentError: An argument cannot be used.
        """
        method, prefetch = endpoint.method, options["prefetch"]
        if isinstance(prefetch, bool) or not isinstance(prefetch, int) or prefetch < 0:
            raise ArgumentError(method, "prefetch", f"is {prefetch!r}; give a whole number of parts, 0 for none")
        check_shortest(method, options["shortest"])
        texts = encode(method, endpoint.params, arguments)
        return cls(endpoint, texts, call, whole=span(method, texts, int(time.time())), **options)

    def open(self) -> Checkpoint:
        """Open the account, which begins where the last run ended."""
        # An end that is not given is the moment of the first run, so it is no part of what the next one is compared by.
        said = json.dumps({"method": self.endpoint.method, **self.arguments}, sort_keys=True, ensure_ascii=False)
        return Checkpoint(self.checkpoint, said, self.whole)

    def next_shard(self, book: Checkpoint, after: int) -> Flow[Shard | None]:
        """Find the next part that is to be fetched."""
        return plan(self.call, self.endpoint, self.arguments, book, after, self.shortest)

    def fetching(self, shard: Shard) -> Callable[[], Flow[Haul]]:
        """Give what makes the flow that fetches a part."""
        return partial(fetch, self.call, self.endpoint, shard)


def _moment(seconds: int) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat(" ", "seconds").removesuffix("+00:00") + " UTC"


class _Harvest(Unpicklable):
    """What both harvests share: the account, and what came that nobody took yet."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._book: Checkpoint | None = None
        self._window: dict[Shard, Callable[[], Flow[Haul]]] = {}
        self._photos: deque[Photo] = deque()
        self._planned = BEFORE_ALL
        self._all_planned = False
        self._replayed = 0
        self._report = HarvestReport()
        self._warned = False
        self._opening = threading.Lock()

    def __repr__(self) -> str:
        report = self._report
        parts = f"{report.photos} photos of {report.shards} parts{', done' * report.done}"
        return f"<{type(self).__name__} {self._search.endpoint.method}: {parts}>"

    @property
    def report(self) -> HarvestReport:
        """How far the harvest has come, and what is missing and why."""
        return self._report

    def _opened(self) -> Checkpoint:
        with self._opening:
            if self._book is None:
                self._book = self._search.open()
                self._replayed = 0 if self._search.replay else self._book.last
                self._report = self._book.report()
            return self._book

    def _add(self, haul: Haul) -> list[Photo]:
        book = self._opened()
        new = book.add(haul)
        self._report = book.report()
        return new

    def _replay(self) -> list[Photo]:
        """Give some of what earlier runs have brought."""
        book = self._opened()
        self._replayed, photos = book.kept(self._replayed)
        return photos

    def _has_room(self) -> bool:
        return not self._all_planned and len(self._window) < max(1, self._search.prefetch)

    def _enter(self, shard: Shard | None) -> None:
        """Let a part be fetched."""
        if shard is None:
            self._all_planned = True
        else:
            self._planned = shard.end
            self._window[shard] = self._search.fetching(shard)

    def _end(self) -> None:
        """Say once what Flickr kept back."""
        shortfalls = self._report.shortfalls
        if shortfalls and not self._warned:
            self._warned = True
            first = shortfalls[0]
            message = (
                f"{self._search.endpoint.method}: {sum(one.missing for one in shortfalls):,} photos are missing of "
                f"{len(shortfalls)} parts of the time; from {_moment(first.start)} to {_moment(first.end)}: {first.why}"
            )
            warnings.warn(message, IncompleteWarning, stacklevel=frames_of_the_library())

    def _close(self) -> None:
        book, self._book = self._book, None
        self._window.clear()
        self._planned, self._all_planned = BEFORE_ALL, False
        if book is not None:
            book.close()


class Harvest(_Harvest, Iterator["Photo"]):
    """All photos of a search, each once, part by part of the time of their upload.

    ::

        with flickr.harvest(tags=["aurora"], checkpoint="aurora.sqlite") as harvest:
            for photo in harvest:
                print(photo.title)

    A harvest is an iterator: after an error the next loop goes on where it was. With a checkpoint, the next run of the program
    does so too.
    """

    def __init__(self, search: Search, run: Callable[[Flow[Any]], Any]) -> None:
        super().__init__(search)
        self._run = run
        self._ahead: Threads[Haul] = Threads(run, search.prefetch)
        # Threads may share a harvest. It may be asked for a photo by its own progress function, too.
        self._lock = threading.RLock()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Photo:
        with self._lock:
            while not self._photos:
                if not self._more():
                    self._end()
                    raise StopIteration
            return self._photos.popleft()

    def _more(self) -> bool:
        self._photos.extend(self._replay())
        if self._photos:
            return True
        while self._has_room():
            self._enter(self._run(self._search.next_shard(self._opened(), self._planned)))
            self._ahead.want(self._window)
        if not self._window:
            self._report = self._opened().report()
            return False
        shard, flow = next(iter(self._window.items()))
        haul = self._ahead.take(shard, flow)
        new = self._add(haul)
        self._window.pop(shard, None)
        self._photos.extend(new)
        tell(self._search.progress, self._report)
        return True

    def shards(self) -> Iterator[Shard]:
        """Find the parts that are not finished, to be fetched elsewhere: by threads, processes, Dask or Spark.

        Yields:
            Plain values for `fetch_shard`, each as soon as it is found.
        """
        planned = BEFORE_ALL
        while (shard := self._run(self._search.next_shard(self._opened(), planned))) is not None:
            planned = shard.end
            yield shard

    def fetch_shard(self, shard: Shard) -> Haul:
        """Fetch all photos of a part; the client has the same method, for workers that have no harvest.

        Args:
            shard: One of `shards()`.

        Returns:
            The photos, for `add`.

        Raises:
            FlickrError: A call has failed; none of the photos are lost, for nothing is written down yet.
        """
        haul: Haul = self._run(self._search.fetching(check_shard(shard))())
        return haul

    def add(self, haul: Haul) -> list[Photo]:
        """Add what fetching a part has brought.

        Args:
            haul: What `fetch_shard` gave.

        Returns:
            The photos that no other part has brought.

        Raises:
            CheckpointError: It belongs to another harvest, or the checkpoint cannot be written.
        """
        new = self._add(haul)
        tell(self._search.progress, self._report)
        return new

    def close(self) -> None:
        """Stop what is fetched ahead, and close the checkpoint."""
        self._ahead.close()
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


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
        self._ahead: Tasks[Haul] = Tasks(run, search.prefetch)
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
        tell(self._search.progress, self._report)
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

    async def fetch_shard(self, shard: Shard) -> Haul:
        """Fetch all photos of a part; see `Harvest.fetch_shard`.

        Args:
            shard: One of `shards()`.

        Returns:
            The photos, for `add`.

        Raises:
            FlickrError: A call has failed; none of the photos are lost, for nothing is written down yet.
        """
        haul: Haul = await self._run(self._search.fetching(check_shard(shard))())
        return haul

    async def add(self, haul: Haul) -> list[Photo]:
        """Add what fetching a part has brought.

        Args:
            haul: What `fetch_shard` gave.

        Returns:
            The photos that no other part has brought.

        Raises:
            CheckpointError: It belongs to another harvest, or the checkpoint cannot be written.
        """
        new = await asyncio.to_thread(self._add, haul)
        tell(self._search.progress, self._report)
        return new

    async def aclose(self) -> None:
        """Cancel what is fetched ahead, and close the checkpoint."""
        await self._ahead.close()
        await asyncio.to_thread(self._close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
