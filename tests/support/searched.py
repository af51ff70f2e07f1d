"""A server that searches with the quirks of Flickr, and harvests of its photos.

It returns at most 4,000 photos and then repeats the last page. It counts photos that it does not show, and returns photos
twice. If a search covers five minutes or less, it adds photos of the neighboring minutes.
"""

from __future__ import annotations

import bisect
import math
import threading
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

import httpx

from .paged import Flavor, ids, photo

MAX_PHOTOS = 4000
FUZZY_SECONDS = 300
NOON = 1_707_652_800
"""2024-02-11 12:00:00 UTC."""
DAY = 86_400
SPAN = {"min_upload_date": NOON, "max_upload_date": NOON + DAY - 1}


def upload_times(count: int, start: int = NOON, length: int = DAY) -> list[int]:
    """Spread uploads unevenly over a time range: four times the average density at its ends, about half of it in the middle."""
    shares = [(number + 0.5) / count for number in range(count)]
    return [start + int(length * (share - 0.12 * math.sin(math.tau * share))) for share in shares]


class SearchServer:
    """A server whose photos have the given upload times; the id of a photo is its position in their order.

    Args:
        times: The upload time of each photo.
        hidden: Photos that are counted but not shown.
        repeat_at: The position on each page at which the previous photo is repeated in place of another; 0 for none.

    Attributes:
        requests: The number of requests by time range, page size, page and order.
        fail_after: The number of responses after which the server fails.
    """

    def __init__(self, times: Iterable[int], *, hidden: Iterable[int] = (), repeat_at: int = 0) -> None:
        self.times = sorted(times)
        self.hidden = frozenset(hidden)
        self.repeat_at = repeat_at
        self.requests: Counter[tuple[int, int, int, int, str]] = Counter()
        self.fail_after: int | None = None
        self.in_flight = self.max_in_flight = 0
        self._lock = threading.Lock()

    @property
    def calls(self) -> int:
        return sum(self.requests.values())

    def fetched_ranges(self) -> set[tuple[int, int]]:
        """The time ranges whose photos were fetched, not only counted."""
        return {(start, end) for start, end, size, _, _ in self.requests if size > 1}

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        start, end = int(arguments["min_upload_date"]), int(arguments["max_upload_date"])
        size, number, order = int(arguments["per_page"]), int(arguments["page"]), arguments.get("sort", "date-posted-desc")
        self.requests[start, end, size, number, order] += 1
        if end - start + 1 <= FUZZY_SECONDS:
            start, end = start - 60, end + 60
        found = list(range(bisect.bisect_left(self.times, start), bisect.bisect_right(self.times, end)))
        total = len(found)
        if order.endswith("desc"):
            found.reverse()
        number = min(number, max(1, -(-min(total, MAX_PHOTOS) // size)))
        page = [item for item in found[:MAX_PHOTOS][(number - 1) * size : number * size] if item not in self.hidden]
        if self.repeat_at and len(page) > self.repeat_at:
            page[self.repeat_at] = page[self.repeat_at - 1]
        counts = {"page": number, "pages": -(-total // size), "perpage": size, "total": str(total)}
        return {"photos": {**counts, "photo": [photo(item) for item in page]}, "stat": "ok"}

    def respond(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.in_flight += 1
            self.max_in_flight = max(self.max_in_flight, self.in_flight)
        try:
            with self._lock:
                if self.fail_after is not None:
                    self.fail_after -= 1
                    if self.fail_after < 0:
                        return httpx.Response(502, text="<html>Bad Gateway</html>")
                arguments = dict(parse_qsl(request.url.query.decode() or request.content.decode()))
                return httpx.Response(200, json=self.payload(arguments))
        finally:
            with self._lock:
                self.in_flight -= 1

    async def respond_async(self, request: httpx.Request) -> httpx.Response:
        return self.respond(request)


def harvested(flavor: Flavor, server: SearchServer, **options: Any) -> list[int]:
    """Harvest all photos of a server, and return their ids."""
    harvest = flavor.client(server).harvest(tags=["aurora"], **{**SPAN, **options})
    try:
        return ids(flavor.all(harvest))
    finally:
        flavor.close(harvest)
