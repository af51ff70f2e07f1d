"""Getting all photos of a search that has more than Flickr gives: its time is divided until each part has few enough.

Flickr gives the first 4,000 photos of a search and then repeats itself. But it can be asked for the photos that were uploaded
within some time, and it tells how many there are. A harvest halves the time until every part, a `Shard`, is small enough. Parts
of five minutes and less are of no use: Flickr mixes in photos of the neighbouring minutes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

from .._method.endpoint import Paging
from .._pipeline.commands import Flow, RunBlocking
from ..errors.base import ArgumentError
from ..errors.response_errors import MalformedResponse
from ..walk.pager import WHOLE, Pager, WalkReport, page_size

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page

__all__ = [
    "CheckpointStore",
    "Call",
    "HarvestReport",
    "ShardResult",
    "Shard",
    "Shortfall",
    "TimeRange",
    "check_shard",
    "check_shortest",
    "fetch",
    "plan",
    "span",
]

MIN, MAX = "min_upload_date", "max_upload_date"
FIRST_SECOND: Final = 1_072_915_200
"""The beginning of 2004: Flickr opened in February of that year."""
FUZZY: Final = 300
"""How many seconds a part has at most whose answers hold photos of its neighbours."""
ORDERS: Final = ("date-posted-asc", "date-posted-desc")
"""What the first order leaves out at its end, the second has at its beginning."""

Call = Callable[["Endpoint[Page[Photo]]", Mapping[str, str]], "Flow[Page[Photo]]"]


@dataclass(frozen=True)
class Shard:
    """A part of a search that can be fetched on its own: a plain value, for any pool, queue or cluster.

    Attributes:
        method: The method that searches.
        search: The search's arguments as Flickr's texts, in pairs.
        start: The first second of uploads, as Unix time.
        end: The last second of uploads.
        total: How many photos there are, as Flickr says.
    """

    method: str
    search: tuple[tuple[str, str], ...]
    start: int
    end: int
    total: int


@dataclass(frozen=True)
class ShardResult:
    """What fetching a shard has brought: an iterable of its photos.

    Attributes:
        shard: The shard.
        photos: The photos, each once, the oldest upload first.
        total: How many there are, as Flickr said last.
        duplicates: How many came again and were left out.
        pages: How many pages were asked for.
        limit: Why photos are missing, where Flickr keeps some back.
    """

    shard: Shard
    photos: tuple[Photo, ...] = field(repr=False)
    total: int
    duplicates: int = 0
    pages: int = 0
    limit: str = ""

    @property
    def missing(self) -> int:
        """How many photos of the total did not come; Flickr also counts some that it does not show."""
        return max(0, self.total - len(self.photos))

    def __iter__(self) -> Iterator[Photo]:
        return iter(self.photos)

    def __len__(self) -> int:
        return len(self.photos)


@dataclass(frozen=True)
class Shortfall:
    """A part of the time of which Flickr keeps photos back.

    Attributes:
        start: The first second of uploads, as Unix time.
        end: The last second of uploads.
        missing: How many photos did not come.
        why: What keeps them back.
    """

    start: int
    end: int
    missing: int
    why: str


@dataclass(frozen=True)
class HarvestReport:
    """How far a harvest has come, with what earlier runs have put into its checkpoint.

    Attributes:
        photos: How many photos there are so far, each once.
        shards: How many parts are finished.
        unfinished: How many parts are not, as far as they are known.
        duplicates: How many photos came again and were left out.
        missing: How many photos Flickr counted in the finished parts and did not give. A few are missing from most: Flickr
            counts photos that it does not show.
        shortfalls: The parts of which Flickr keeps photos back.
        done: Whether all parts are finished.
    """

    photos: int = 0
    shards: int = 0
    unfinished: int = 0
    duplicates: int = 0
    missing: int = 0
    shortfalls: tuple[Shortfall, ...] = ()
    done: bool = False


@dataclass(frozen=True)
class TimeRange:
    """A part of the time that is not finished.

    Attributes:
        start: Its first second.
        end: Its last second.
        total: How many photos it has, where they are counted.
    """

    start: int
    end: int
    total: int | None = None


class CheckpointStore(Protocol):
    """Keeps account of the parts of a harvest."""

    def next_slice(self, after: int) -> TimeRange | None:
        """Give the first unfinished part that begins after a moment."""
        ...

    def count(self, part: TimeRange, total: int, halves: tuple[TimeRange, TimeRange] | None) -> None:
        """Write down how many photos a part has, and into what it is divided."""
        ...


def check_shortest(method: str, shortest: object) -> int:
    """Check how short a part may become.

    Args:
        method: The method that searches.
        shortest: The seconds.

    Returns:
        The seconds.

    Raises:
        ArgumentError: Parts of that length are of no use.
    """
    if isinstance(shortest, bool) or not isinstance(shortest, int) or shortest <= FUZZY:
        problem = f"is {shortest!r}; give whole seconds above {FUZZY}, as shorter parts come with photos of their neighbours"
        raise ArgumentError(method, "shortest", problem)
    return shortest


def span(method: str, search: Mapping[str, str], now: int) -> TimeRange:
    """Say from when to when a search reaches.

    Args:
        method: The method that searches.
        search: The search's arguments as texts.
        now: The present, as Unix time.

    Returns:
        The time; unset ends are the beginning of Flickr and the present.

    Raises:
        ArgumentError: An end is no Unix time, or nothing lies between them.
    """
    ends = {MIN: FIRST_SECOND, MAX: now}
    for name in ends.keys() & search.keys():
        if not re.fullmatch(r"-?\d+", search[name]):
            problem = f"is {search[name]!r}; a harvest needs a datetime with a time zone, or a Unix time in seconds"
            raise ArgumentError(method, name, problem)
        ends[name] = int(search[name])
    if ends[MIN] > ends[MAX]:
        raise ArgumentError(method, MIN, f"is {ends[MIN]}, which lies behind {MAX}, {ends[MAX]}")
    return TimeRange(ends[MIN], ends[MAX])


def _arguments(search: Mapping[str, str], part: TimeRange | Shard) -> dict[str, str]:
    return {**search, MIN: str(part.start), MAX: str(part.end)}


def plan(
    call: Call, endpoint: Endpoint[Page[Photo]], search: Mapping[str, str], book: CheckpointStore, after: int, shortest: int
) -> Flow[Shard | None]:
    """Find the next part that is small enough, or too short to be divided.

    Args:
        call: Makes the flow of one call.
        endpoint: The method that searches.
        search: The search's arguments as texts.
        book: Keeps account of the parts.
        after: The last second of the part before.
        shortest: How many seconds a part has at least.

    Yields:
        What is to be done.

    Returns:
        The part; `None` at the end.
    """
    most = (endpoint.paging or Paging()).most
    while True:
        part: TimeRange | None = yield RunBlocking(lambda: book.next_slice(after))
        if part is None:
            return None
        total = part.total
        if total is None:
            total = yield from _count(call, endpoint, _arguments(search, part))
            halves = _halves(part, shortest) if most is not None and total > most else None
            yield RunBlocking(_counted(book, part, total, halves))
            if halves or not total:
                continue
        return Shard(endpoint.method, tuple(search.items()), part.start, part.end, total)


def _counted(
    book: CheckpointStore, part: TimeRange, total: int, halves: tuple[TimeRange, TimeRange] | None
) -> Callable[[], None]:
    return lambda: book.count(part, total, halves)


def _count(call: Call, endpoint: Endpoint[Page[Photo]], arguments: dict[str, str]) -> Flow[int]:
    page = yield from call(endpoint, {**arguments, "page": "1", "per_page": "1"})
    if not isinstance(page.total, int):
        raise MalformedResponse(
            endpoint.method, f"the answer's total is {page.total!r}, and a harvest goes by it; try again later"
        )
    return page.total


def _halves(part: TimeRange, shortest: int) -> tuple[TimeRange, TimeRange] | None:
    if part.end - part.start + 1 < 2 * shortest:
        return None
    middle = (part.start + part.end) // 2
    return TimeRange(part.start, middle), TimeRange(middle + 1, part.end)


def fetch(call: Call, endpoint: Endpoint[Page[Photo]], shard: Shard) -> Flow[ShardResult]:
    """Fetch all photos of a shard.

    Where photos came again in the place of others, or there are more than Flickr gives, the shard is fetched from its other end
    too.

    Args:
        call: Makes the flow of one call.
        endpoint: The method that searches.
        shard: The shard.

    Yields:
        What is to be done.

    Returns:
        What it has brought.
    """
    arguments = _arguments(dict(shard.search), shard)
    size = page_size(endpoint, arguments, None, WHOLE)
    found: dict[str, Photo] = {}
    late: list[Photo] = []
    duplicates = pages = 0
    total, limit = shard.total, ""
    for order in ORDERS:
        pager: Pager[Photo] = Pager(endpoint, {**arguments, "sort": order}, size)
        while (cursors := pager.wanted(1)) and (order == ORDERS[0] or len(found) + len(late) < total):
            page = yield from call(endpoint, pager.arguments(cursors[0]))
            fresh = [one for one in pager.take(cursors[0], page) if one.id not in found]
            if order == ORDERS[0]:
                found.update((one.id, one) for one in fresh)
            else:
                late += fresh
            total = pager.report.total if pager.report.total is not None else total
        duplicates, pages = duplicates + pager.report.duplicates, pages + pager.report.pages
        limit = limit or _limit(endpoint, pager.report, total)
        if not limit or len(found) >= total:
            break
    photos = (*found.values(), *reversed(late))
    return ShardResult(shard, photos, total, duplicates, pages, limit if len(photos) < total else "")


def _limit(endpoint: Endpoint[Any], report: WalkReport, total: int) -> str:
    """Say what kept photos back; nothing where Flickr merely counts more than it shows."""
    most = (endpoint.paging or Paging()).most
    if most is not None and total > most:
        return f"Flickr gives {most:,} of {total:,} photos from either end, and the part is too short to be divided"
    if report.limits:
        return "; ".join(report.limits)
    return f"{report.duplicates} photos came again in the place of others" if report.duplicates else ""


def check_shard(shard: Any) -> Shard:
    """Check that what is to be fetched is a shard.

    Args:
        shard: What it is to be.

    Returns:
        The shard.

    Raises:
        ArgumentError: It is none.
    """
    if not isinstance(shard, Shard):
        raise ArgumentError("fetch_shard", "shard", f"is {shard!r:.80}; give what `harvest.shards()` gives")
    return shard
