"""Divide a search into shards, which are ranges of upload times that Flickr returns completely, and fetch them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from .._method.endpoint import Pagination
from .._pipeline.commands import RunBlocking
from .._pipeline.short_pages import tolerance
from .._utils.plural import plural
from ..errors.base import ArgumentError
from ..errors.response_errors import MalformedResponse
from ..walk.page_fetcher import fetch_page
from ..walk.pager import WHOLE, Pager, WalkReport, page_size

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

MIN, MAX = "min_upload_date", "max_upload_date"
MIN_TAKEN, MAX_TAKEN = "min_taken_date", "max_taken_date"
TAKEN: Final = re.compile(r"\d{4}-\d\d")
FIRST_SECOND: Final = 1_072_915_200
"""The beginning of 2004. Flickr opened in February of that year."""
FUZZY_SECONDS: Final = 300
"""The longest time range for which Flickr also returns photos of the neighboring minutes."""
ORDERS: Final = ("date-posted-asc", "date-posted-desc")
"""The second order returns first what the first order cuts off at the end."""

Call = Callable[["Endpoint[Page[Photo]]", Mapping[str, str]], "Flow[Page[Photo]]"]


@dataclass(frozen=True)
class Shard:
    """A part of a search that can be fetched independently, by any thread, process or machine. It can be pickled.

    Attributes:
        method: The API method that searches, `flickr.photos.search`.
        search: The names and values of the search arguments, as Flickr receives them.
        start: The first second of the upload time, a Unix timestamp.
        end: The last second of the upload time, a Unix timestamp.
        total: The number of photos that Flickr reports.
    """

    method: str
    search: tuple[tuple[str, str], ...]
    start: int
    end: int
    total: int


@dataclass(frozen=True)
class ShardResult:
    """The photos of a shard. Iterate over it to get them.

    Attributes:
        shard: The shard.
        photos: The photos without duplicates, ordered by upload time.
        total: The last total that Flickr reported. If Flickr reported a much lower total than when the shard was planned, the
            planned total.
        duplicates: The number of repeated photos that were left out.
        pages: The number of pages fetched.
        limit: Why photos are missing; empty if Flickr cut nothing off.
        retryable: Whether fetching the shard again may return the missing photos. The shard then stays unfinished.
    """

    shard: Shard
    photos: tuple[Photo, ...] = field(repr=False)
    total: int
    duplicates: int = 0
    pages: int = 0
    limit: str = ""
    retryable: bool = False

    @property
    def missing(self) -> int:
        """The number of photos that Flickr counted but did not return. Flickr also counts some photos that it does not show."""
        return max(0, self.total - len(self.photos))

    def __iter__(self) -> Iterator[Photo]:
        return iter(self.photos)

    def __len__(self) -> int:
        return len(self.photos)


@dataclass(frozen=True)
class Shortfall:
    """A range of upload times in which Flickr did not return all photos.

    Attributes:
        start: The first second, a Unix timestamp.
        end: The last second, a Unix timestamp.
        missing: The number of missing photos.
        why: The reason.
    """

    start: int
    end: int
    missing: int
    why: str


@dataclass(frozen=True)
class HarvestReport:
    """The progress of a harvest, including earlier runs with the same checkpoint.

    Attributes:
        photos: The number of photos, without duplicates.
        shards: The number of finished shards.
        unfinished: The number of unfinished shards that are known so far.
        duplicates: The number of repeated photos that were left out.
        missing: The number of photos that Flickr counted in the finished shards but did not return. A few are normal: Flickr
            also counts photos that it does not show.
        shortfalls: The time ranges in which Flickr did not return all photos.
        done: Whether all shards are finished. A shard with incomplete pages stays unfinished; the next run fetches it again.
    """

    photos: int = 0
    shards: int = 0
    unfinished: int = 0
    duplicates: int = 0
    missing: int = 0
    shortfalls: tuple[Shortfall, ...] = ()
    done: bool = False

    def __str__(self) -> str:
        text = f"{plural(self.photos, 'photo')}, {plural(self.shards, 'finished shard')}, {self.unfinished} unfinished"
        text += f", {plural(self.duplicates, 'duplicate')} left out" if self.duplicates else ""
        return f"{text}, {self.missing} missing{'' if self.done else ' (not done)'}"


@dataclass(frozen=True)
class TimeRange:
    """A range of upload times, from its first to its last second; `total` is the number of photos, if it is known."""

    start: int
    end: int
    total: int | None = None


class RangeStore(Protocol):
    """The store of the time ranges of a harvest; implemented by `checkpoint`."""

    def next_range(self, after: int) -> TimeRange | None:
        """Return the first unfinished time range that begins after a Unix timestamp."""
        ...

    def record_total(self, time_range: TimeRange, total: int, halves: tuple[TimeRange, TimeRange] | None) -> None:
        """Store the number of photos in a time range, or replace the range by its halves."""
        ...


def upload_range(method: str, search: Mapping[str, str], now: int) -> TimeRange:
    """Return the upload times of a search; missing ends default to the beginning of Flickr and to now."""
    ends = {MIN: FIRST_SECOND, MAX: now}
    for name in ends.keys() & search.keys():
        if not re.fullmatch(r"-?\d+", search[name]):
            problem = f"is {search[name]!r}; pass a timezone-aware datetime or a Unix timestamp"
            raise ArgumentError(method, name, problem)
        ends[name] = int(search[name])
    if ends[MIN] > ends[MAX]:
        raise ArgumentError(method, MIN, f"is {ends[MIN]}, which is later than {MAX}, {ends[MAX]}; swap them")
    _check_taken_dates(method, search)
    return TimeRange(ends[MIN], ends[MAX])


def _check_taken_dates(method: str, search: Mapping[str, str]) -> None:
    """Raise `ArgumentError` if the range of the taken dates is empty. Only times of the same form are compared."""
    earliest, latest = search.get(MIN_TAKEN, ""), search.get(MAX_TAKEN, "")
    if earliest.isdecimal() and latest.isdecimal() and (len(earliest) == 4) == (len(latest) == 4):  # timestamps, or years
        swapped = int(earliest) > int(latest)
    else:
        # `2024-02` may be compared with `2024-02-11`, because the shorter one may end later.
        length = min(len(earliest), len(latest))
        swapped = bool(TAKEN.match(earliest) and TAKEN.match(latest)) and earliest[:length] > latest[:length]
    if swapped:
        raise ArgumentError(method, MIN_TAKEN, f"is {earliest}, which is later than {MAX_TAKEN}, {latest}; swap them")


def arguments_of(search: Mapping[str, str], time_range: TimeRange | Shard) -> dict[str, str]:
    """Limit a search to a range of upload times."""
    return {**search, MIN: str(time_range.start), MAX: str(time_range.end)}


def next_shard(
    endpoint: Endpoint[Page[Photo]], search: Mapping[str, str], call: Call, shortest: int, checkpoint: RangeStore, after: int
) -> Flow[Shard | None]:
    """Return the first unfinished shard that starts later than `after`, halving time ranges that have too many photos."""
    method, most = endpoint.method, (endpoint.paging or Pagination()).max_items
    while True:
        time_range: TimeRange | None = yield RunBlocking(partial(checkpoint.next_range, after))
        if time_range is None:
            return None
        start, end, total = time_range.start, time_range.end, time_range.total
        if total is None:
            page = yield from call(endpoint, {**arguments_of(search, time_range), "page": "1", "per_page": "1"})
            if not isinstance(page.total, int):
                problem = f"the total in the response is {page.total!r}, but a harvest needs a number; retry later"
                raise MalformedResponse(method, problem)
            # A total of 0 may be wrong.
            total = max(page.total, len(page))
            halves = None
            if most is not None and total > most and end - start + 1 >= 2 * shortest:
                middle = (start + end) // 2
                halves = TimeRange(start, middle), TimeRange(middle + 1, end)
            yield RunBlocking(partial(checkpoint.record_total, time_range, total, halves))
            if halves or not total:
                continue
        return Shard(method, tuple(search.items()), start, end, total)


def fetch(config: ClientConfig, endpoint: Endpoint[Page[Photo]], shard: Shard) -> Flow[ShardResult]:
    """Fetch all photos of a shard, in the opposite order too if Flickr repeats photos in place of others or cuts some off."""
    arguments = arguments_of(dict(shard.search), shard)
    size = page_size(endpoint, arguments, None, WHOLE)
    ascending: dict[str, Photo] = {}
    descending: list[Photo] = []
    duplicates = pages = 0
    total, limit, incomplete = shard.total, "", ""
    for order in ORDERS:
        pager: Pager[Photo] = Pager(endpoint, {**arguments, "sort": order}, size, total=total)
        while (cursors := pager.next_pages(1)) and (order == ORDERS[0] or len(ascending) + len(descending) < total):
            page = yield from fetch_page(config, endpoint, pager.page_arguments(cursors[0]), pager.short_pages)
            photos = [photo for photo in pager.add_page(cursors[0], page) if photo.id not in ascending]
            if order == ORDERS[0]:
                ascending.update((photo.id, photo) for photo in photos)
            else:
                descending += photos
            total = _plausible_total(total, pager.report.total, size)
        duplicates, pages = duplicates + pager.report.duplicates, pages + pager.report.pages
        incomplete = pager.short_pages.limit
        limit = limit or _limit(endpoint, pager.report, total, incomplete)
        if not (limit or incomplete) or len(ascending) >= total:
            break
    found = (*ascending.values(), *reversed(descending))
    reason = (limit or incomplete) if len(found) < total else ""
    return ShardResult(shard, found, total, duplicates, pages, reason, bool(reason and not limit))


def _plausible_total(known: int, reported: int | None, size: int) -> int:
    """Return the total that Flickr reports, or the known one if too many photos disappear while a shard is fetched."""
    return known if reported is None or reported < known - max(tolerance(size), known // 10) else reported


def _limit(endpoint: Endpoint[Any], report: WalkReport, total: int, incomplete: str) -> str:
    """Return why photos are permanently missing; an empty string if Flickr only counts more photos than it shows."""
    most = (endpoint.paging or Pagination()).max_items
    if most is not None and total > most:
        return f"Flickr returns only {most:,} of {total:,} photos in each order, and the shard is too short to be split"
    limits = [limit for limit in report.limits if limit != incomplete]
    if limits:
        return limits[0]
    return f"Flickr returned {report.duplicates} photos twice instead of others" if report.duplicates else ""


def check_shard(shard: Any) -> Shard:
    """Raise `ArgumentError` unless the value is a shard."""
    if not isinstance(shard, Shard):
        raise ArgumentError("fetch_shard", "shard", f"is {shard!r:.80}; pass a shard from `harvest.shards()`")
    return shard
