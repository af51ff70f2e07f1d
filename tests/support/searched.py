"""A server that searches as Flickr does: 4,000 photos at most, then the last page again; totals that count too much; photos that
come twice; and photos of the neighbouring minutes where five minutes or less are asked for."""

from __future__ import annotations

import bisect
import math
import threading
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

import httpx

from .paged import photo

MOST = 4000
FUZZY = 300
NOON = 1_707_652_800
"""Noon of the day 11 February 2024, in UTC."""
DAY = 86_400


def uploads(many: int, start: int = NOON, length: int = DAY) -> list[int]:
    """Spread uploads over a time, unevenly: four times as many at its ends as there would be, and half as many in its middle."""
    shares = [(number + 0.5) / many for number in range(many)]
    return [start + int(length * (share - 0.12 * math.sin(math.tau * share))) for share in shares]


class Searched:
    """Photos with the moments of their upload.

    Args:
        moments: When each photo was uploaded, in rising order; a photo's id is its number.
        hidden: Photos that are counted and not shown.
        twice: After how many photos of a page its last comes a second time, in the place of the one that follows; 0 for never.

    Attributes:
        asked: How often each part of the time was asked for, by its ends, the size of the page, its number and the order.
        failing: After how many answers the server is gone.
    """

    def __init__(self, moments: Iterable[int], *, hidden: Iterable[int] = (), twice: int = 0) -> None:
        self.moments = sorted(moments)
        self.hidden = frozenset(hidden)
        self.twice = twice
        self.asked: Counter[tuple[int, int, int, int, str]] = Counter()
        self.failing: int | None = None
        self.in_flight = self.most_in_flight = 0
        self._lock = threading.Lock()

    @property
    def calls(self) -> int:
        return sum(self.asked.values())

    def slices(self) -> set[tuple[int, int]]:
        """The parts of the time whose photos were asked for, not only their number."""
        return {(start, end) for start, end, size, _, _ in self.asked if size > 1}

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        start, end = int(given["min_upload_date"]), int(given["max_upload_date"])
        size, number, order = int(given["per_page"]), int(given["page"]), given.get("sort", "date-posted-desc")
        self.asked[start, end, size, number, order] += 1
        if end - start + 1 <= FUZZY:
            start, end = start - 60, end + 60
        found = list(range(bisect.bisect_left(self.moments, start), bisect.bisect_right(self.moments, end)))
        total = len(found)
        if order.endswith("desc"):
            found.reverse()
        number = min(number, max(1, -(-min(total, MOST) // size)))
        page = [one for one in found[:MOST][(number - 1) * size : number * size] if one not in self.hidden]
        if self.twice and len(page) > self.twice:
            page[self.twice] = page[self.twice - 1]
        answer = {"page": number, "pages": -(-total // size), "perpage": size, "total": str(total)}
        return {"photos": {**answer, "photo": [photo(one) for one in page]}, "stat": "ok"}

    def respond(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            with self._lock:
                if self.failing is not None:
                    self.failing -= 1
                    if self.failing < 0:
                        return httpx.Response(502, text="<html>Bad Gateway</html>")
                given = dict(parse_qsl(request.url.query.decode() or request.content.decode()))
                return httpx.Response(200, json=self.answer(given))
        finally:
            with self._lock:
                self.in_flight -= 1

    async def respond_later(self, request: httpx.Request) -> httpx.Response:
        return self.respond(request)
