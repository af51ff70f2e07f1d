"""The part of a harvest that both clients share: its state, and its checkpoint."""

from __future__ import annotations

import datetime as dt
import os
import threading
import time
import warnings
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from .._pipeline.api_call import call_method, look_up_ids
from .._pipeline.commands import Flow
from .._pipeline.config_parser import parse_path
from .._utils.close_names import NamesClose
from .._utils.fork import ForkAware
from .._utils.number_checks import is_integer
from .._utils.safe_repr import shown
from .._utils.stack_level import library_stack_level
from .._utils.unpicklable import Unpicklable
from .._wire.arguments import encode, urls_to_look_up
from .._wire.known_values import warn_unknown_values
from ..errors.base import ArgumentError, UsageError
from ..errors.state_errors import IncompleteWarning
from ..walk.extras import already_read, missing_extras, with_extras
from ..walk.search_identity import describe_search
from .checkpoint import Checkpoint
from .sharding import FUZZY_SECONDS, HarvestReport, Shard, ShardResult, TimeRange, fetch, next_shard, upload_range

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.base import FlickrModel
    from .._model.page import Page
    from .._pipeline.call import ClientConfig

HarvestProgressCallback = Callable[[HarvestReport], object]
"""A callback that is called with a `HarvestReport` after each shard."""
BEFORE_ALL = -(2**62)


@dataclass(frozen=True)
class HarvestQuery:
    """The search that a harvest splits into shards, and the options of `harvest()`."""

    endpoint: Endpoint[Page[Photo]]
    arguments: Mapping[str, str]
    config: ClientConfig
    checkpoint: str | os.PathLike[str] | None
    shortest: int
    prefetch: int
    replay: bool
    progress: HarvestProgressCallback | None
    time_range: TimeRange
    ids: dict[str, str] = field(default_factory=dict)  # by URL, after the lookup

    @classmethod
    def create(
        cls, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], *, config: ClientConfig, **options: Any
    ) -> HarvestQuery:
        """Validate the options, and encode the arguments."""
        method, prefetch, shortest = endpoint.method, options["prefetch"], options["shortest"]
        if not is_integer(prefetch, 0):
            raise ArgumentError(method, "prefetch", f"is {prefetch!r}; pass the number of shards as an integer, or 0")
        if not is_integer(shortest, FUZZY_SECONDS + 1):
            problem = f"pass an integer above {FUZZY_SECONDS} seconds, because Flickr mixes up shorter time ranges"
            raise ArgumentError(method, "shortest", f"is {shortest!r}; {problem}")
        if options["progress"] is not None and not callable(options["progress"]):
            raise ArgumentError(method, "progress", f"is {shown(options['progress'])}; pass a function")
        if options["checkpoint"] is not None:
            options["checkpoint"] = parse_path("checkpoint", options["checkpoint"])
        encoded = encode(method, endpoint.params, arguments)
        warn_unknown_values(method, endpoint.params, encoded)
        return cls(endpoint, encoded, config, time_range=upload_range(method, encoded, int(time.time())), **options)

    def open_checkpoint(self) -> Checkpoint:
        """Open the checkpoint, or create it."""
        # The default of max_upload_date, the time of the first run, is not part of what identifies the search.
        search, alias = describe_search(self.config, self.endpoint.method, self.arguments)
        return Checkpoint(self.checkpoint, search, self.time_range, self.config.timeout.total, alias)

    def next_shard(self, checkpoint: Checkpoint, after: int) -> Flow[Shard | None]:
        """Return the first unfinished shard that starts later than `after`."""
        call, arguments = partial(call_method, self.config), self.arguments
        if urls_to_look_up(self.endpoint.params, arguments):
            # A shard has the id, so that other clients need not look it up.
            arguments = yield from look_up_ids(self.config, self.endpoint, arguments, self.ids)
        return (yield from next_shard(self.endpoint, arguments, call, self.shortest, checkpoint, after))

    def fetch_flow(self, shard: Shard) -> Callable[[], Flow[ShardResult]]:
        """Return a factory of the flow that fetches a shard."""
        return partial(fetch, self.config, self.endpoint, shard)


def _utc(timestamp: int) -> str:
    return f"{dt.datetime.fromtimestamp(timestamp, dt.UTC):%Y-%m-%d %H:%M:%S} UTC"


class BaseHarvest(Unpicklable, ForkAware, NamesClose):
    """The state of a harvest: its checkpoint, the scheduled shards, and the photos that were not returned yet."""

    def __init__(self, query: HarvestQuery) -> None:
        self._query = query
        self._checkpoint: Checkpoint | None = None
        self._scheduled: dict[Shard, Callable[[], Flow[ShardResult]]] = {}
        self._photos: deque[Photo] = deque()
        self._planned_until = BEFORE_ALL
        self._all_planned = False
        self._last_replayed = 0
        self._report = HarvestReport()
        self._warned = False
        self._has_started = False
        self._opening = threading.Lock()
        self._closed = False

    def _after_fork_in_child(self) -> None:
        self._opening = threading.Lock()

    def __repr__(self) -> str:
        progress = f"{self._report.photos} photos of {self._report.shards} shards{', done' * self._report.done}"
        return f"<{type(self).__name__} {self._query.endpoint.method}: {progress}>"

    @property
    def report(self) -> HarvestReport:
        """The progress of the harvest, and which photos are missing and why."""
        return self._report

    @property
    def __item_model__(self) -> type[FlickrModel]:
        """The model of the photos, for tables."""
        from .._generated.models import Photo

        return Photo

    def __require_unread__(self) -> None:
        """Raise `UsageError` if the harvest has started: a table would lack its first photos."""
        if self._has_started:
            raise already_read(self, "create another harvest, or read it once, into a table or a file")

    def __request_extras__(self, extras: Sequence[str]) -> None:
        """Request the extras that the columns of a table need."""
        arguments = with_extras(self._query.endpoint, self._query.arguments, extras)
        if arguments == self._query.arguments:
            return
        with self._opening:
            if self._checkpoint is not None:
                raise missing_extras(self, self._query.arguments, arguments)
            self._query = replace(self._query, arguments=arguments)

    def _check_write(self) -> None:
        """Raise `UsageError` if the harvest has started, or does not replay the photos of earlier runs."""
        self.__require_unread__()
        if not self._query.replay:
            raise UsageError("write needs the photos of earlier runs too; create the harvest without replay=False")

    def _unfinished(self) -> tuple[list[TimeRange], int]:
        """Return the unfinished time ranges, and the number of photos in the checkpoint. A new one is not created."""
        path = self._query.checkpoint
        if self._checkpoint is None and (path is None or not os.path.lexists(path)):
            return [self._query.time_range], 0
        checkpoint = self._open()
        return checkpoint.unfinished_ranges(), checkpoint.report().photos

    def _open(self) -> Checkpoint:
        """Return the checkpoint, opening it on first use."""
        with self._opening:
            if self._closed:
                raise UsageError(f"{self!r} is closed; create another harvest")
            if self._checkpoint is None:
                self._checkpoint = self._query.open_checkpoint()
                if self._checkpoint.extras:
                    # All photos of the file have the same fields.
                    arguments = {**self._query.arguments, "extras": self._checkpoint.extras}
                    self._query = replace(self._query, arguments=arguments)
                self._last_replayed = 0 if self._query.replay else self._checkpoint.last_number
                self._report = self._checkpoint.report()
            return self._checkpoint

    def _add(self, result: ShardResult) -> list[Photo]:
        if not isinstance(result, ShardResult):
            raise ArgumentError("harvest", "result", f"is {shown(result)}; pass the result of `fetch_shard`")
        self._has_started = True
        checkpoint = self._open()
        photos = checkpoint.add(result)
        self._report = checkpoint.report()
        return photos

    def _replay(self) -> list[Photo]:
        """Return the next photos of earlier runs."""
        self._last_replayed, photos = self._open().earlier_photos(self._last_replayed)
        return photos

    def _can_schedule(self) -> bool:
        return not self._all_planned and len(self._scheduled) < max(1, self._query.prefetch)

    def _schedule(self, shard: Shard | None) -> None:
        if shard is None:
            self._all_planned = True
        else:
            self._planned_until = shard.end
            self._scheduled[shard] = self._query.fetch_flow(shard)

    def _warn_if_incomplete(self) -> None:
        shortfalls = self._report.shortfalls
        if shortfalls and not self._warned:
            self._warned = True
            first, missing = shortfalls[0], sum(shortfall.missing for shortfall in shortfalls)
            message = (
                f"{self._query.endpoint.method}: {missing:,} photos are missing in {len(shortfalls)} shards; "
                f"the first is from {_utc(first.start)} to {_utc(first.end)}: {first.why}"
            )
            warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())

    def _close_checkpoint(self) -> None:
        with self._opening:
            self._closed = True
            checkpoint, self._checkpoint = self._checkpoint, None
        self._scheduled.clear()
        self._photos.clear()
        if checkpoint is not None:
            checkpoint.close()
