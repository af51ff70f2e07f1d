"""Estimate the calls, the bytes and the hours of a harvest before it starts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .._method.endpoint import Pagination
from .._pipeline.api_call import call_method
from ..rate_limit.limiter import Rate
from ..rate_limit.throttle import Throttle
from .photo_pages import as_json
from .sharding import TimeRange, arguments_of

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .harvest_base import HarvestQuery

SAMPLE: Final = 100
"""The number of photos whose size is measured."""
AVERAGE_SHARD: Final = 0.72
"""The average size of a shard, as a part of Flickr's limit: halves of a time range that has up to twice as many photos."""
FLICKR_RATE: Final = Rate(3600, 3600)


@dataclass(frozen=True)
class HarvestPlan:
    """The estimated cost of a harvest, or of the rest of it if a checkpoint exists.

    Attributes:
        photos: The number of photos that Flickr reports for the search.
        remaining: How many of them are not in the checkpoint.
        shards: The number of shards to fetch.
        calls: The number of calls, without retries.
        hours: The duration of the calls at the client's rate limit, or at Flickr's limit for a key if the client has none.
        bytes: The size of the responses.
    """

    photos: int
    remaining: int
    shards: int
    calls: int
    hours: float
    bytes: int

    def __str__(self) -> str:
        rest = "" if self.remaining == self.photos else f", {self.remaining:,} of them remaining"
        return (
            f"{self.photos:,} photos{rest}: about {self.calls:,} calls, {self.hours:,.1f} hours at the rate limit, "
            f"{self.bytes / 1e6:,.1f} MB"
        )


def plan(query: HarvestQuery, ranges: Iterable[TimeRange], finished: int) -> Flow[HarvestPlan]:
    """Count the photos of the unfinished time ranges, and measure the first ones."""
    method = query.endpoint.paging or Pagination()
    most = method.max_items or math.inf
    remaining = shards = calls = 0
    sizes: list[int] = []
    for one in ranges:
        total = one.total
        if total is None or not sizes:
            arguments = {**arguments_of(query.arguments, one), "page": "1", "per_page": str(1 if sizes else SAMPLE)}
            page = yield from call_method(query.config, query.endpoint, arguments)
            sizes += [len(as_json(photo).encode("utf-8", "surrogatepass")) for photo in page]
            total = max(page.total or 0, len(page))
        parts = 1 if total <= most else math.ceil(total / (most * AVERAGE_SHARD))
        remaining += total
        shards += parts if total else 0
        # The last page of a shard is half full on average. Each range is counted, also those that are halved.
        calls += 2 * parts - 1 + math.ceil(total / method.max_per_page + (parts - 1) / 2)
    average = sum(sizes) / len(sizes) if sizes else 0.0
    rate = _rate(query.config)
    hours = calls * rate.seconds / rate.calls / 3600
    return HarvestPlan(finished + remaining, remaining, shards, calls, hours, round(average * remaining))


def _rate(config: ClientConfig) -> Rate:
    throttle = config.throttle
    return throttle.limiter.rate if isinstance(throttle, Throttle) else FLICKR_RATE
