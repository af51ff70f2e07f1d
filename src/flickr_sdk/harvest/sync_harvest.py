"""Harvests: all photos of a search, beyond the 4,000 that Flickr gives at most."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self

from .._pipeline.events import call_hook
from .._pipeline.prefetch import Prefetcher
from .harvest_base import BEFORE_ALL, Search, _Harvest
from .sharding import (
    Shard,
    ShardResult,
    check_shard,
)

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._pipeline.commands import Flow

__all__ = ["Harvest"]


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
        self._ahead: Prefetcher[ShardResult] = Prefetcher(run, search.prefetch)
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
        call_hook(self._search.progress, self._report)
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

    def fetch_shard(self, shard: Shard) -> ShardResult:
        """Fetch all photos of a part; the client has the same method, for workers that have no harvest.

        Args:
            shard: One of `shards()`.

        Returns:
            The photos, for `add`.

        Raises:
            FlickrError: A call has failed; none of the photos are lost, for nothing is written down yet.
        """
        haul: ShardResult = self._run(self._search.fetching(check_shard(shard))())
        return haul

    def add(self, haul: ShardResult) -> list[Photo]:
        """Add what fetching a part has brought.

        Args:
            haul: What `fetch_shard` gave.

        Returns:
            The photos that no other part has brought.

        Raises:
            CheckpointError: It belongs to another harvest, or the checkpoint cannot be written.
        """
        new = self._add(haul)
        call_hook(self._search.progress, self._report)
        return new

    def close(self) -> None:
        """Stop what is fetched ahead, and close the checkpoint."""
        self._ahead.close()
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
