"""Harvests: all photos of a search, beyond the 4,000 that Flickr gives at most."""

from __future__ import annotations

import datetime as dt
import json
import os
import threading
import time
import warnings
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from .._utils.stack_level import library_stack_level
from .._utils.unpicklable import Unpicklable
from .._wire.params import encode
from ..errors.base import ArgumentError
from ..errors.state_errors import IncompleteWarning
from .checkpoint import Checkpoint
from .sharding import (
    Call,
    HarvestReport,
    Shard,
    ShardResult,
    TimeRange,
    check_shortest,
    fetch,
    plan,
    span,
)

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.commands import Flow

__all__ = ["HarvestProgressCallback", "Search"]
HarvestProgressCallback = Callable[[HarvestReport], object]
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
    progress: HarvestProgressCallback | None
    whole: TimeRange

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

    def fetching(self, shard: Shard) -> Callable[[], Flow[ShardResult]]:
        """Give what makes the flow that fetches a part."""
        return partial(fetch, self.call, self.endpoint, shard)


def _moment(seconds: int) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat(" ", "seconds").removesuffix("+00:00") + " UTC"


class _Harvest(Unpicklable):
    """What both harvests share: the account, and what came that nobody took yet."""

    def __init__(self, search: Search) -> None:
        self._search = search
        self._book: Checkpoint | None = None
        self._window: dict[Shard, Callable[[], Flow[ShardResult]]] = {}
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

    def _add(self, haul: ShardResult) -> list[Photo]:
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
            warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())

    def _close(self) -> None:
        book, self._book = self._book, None
        self._window.clear()
        self._planned, self._all_planned = BEFORE_ALL, False
        if book is not None:
            book.close()
