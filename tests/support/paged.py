"""Lists that come in pages, in all the ways that Flickr has of ending them, and clients of either kind to walk through them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import httpx

from flickr_sdk import AsyncFlickr, Flickr

T = TypeVar("T")

KEY = "0123456789abcdef0123456789abcdef"


def photo(number: int | str) -> dict[str, Any]:
    made: dict[str, Any] = {"id": str(number), "owner": "10000001@N01", "secret": "0a1b2c3d4e", "server": "65535", "farm": 66}
    return made | {"title": f"Aurora {number}", "ispublic": 1, "isfriend": 0, "isfamily": 0}


def ids(photos: Sequence[Any]) -> list[int]:
    return [int(one.id) for one in photos]


@dataclass
class Paged:
    """A server with one list.

    Attributes:
        items: The ids, in order; some may come again.
        root: What the list is called in the answer.
        tells: How it says where it ends: by `pages`, `next` (whether there is another), `continuation`, or by `nothing`.
        total: What it says how many there are; unset, as many as there are.
        largest: How many items a page has at most, whatever is asked for.
        last: The last page that it gives; it answers later ones with this.
        asked: The page or continuation, and the size, of every call that was answered.
        arguments: All arguments of the last call.
        failing: What to answer instead, by page, once.
        gate: How many requests have to be there before one of them is answered, from the second page on.
    """

    items: Sequence[int]
    root: str = "photos"
    tells: str = "pages"
    total: int | None = None
    largest: int = 500
    last: int | None = None
    asked: list[tuple[str, int]] = field(default_factory=list)
    arguments: dict[str, str] = field(default_factory=dict)
    failing: dict[int, httpx.Response] = field(default_factory=dict)
    gate: int = 0
    in_flight: int = 0
    most_in_flight: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._opened = threading.Event()

    def answer(self, given: dict[str, str]) -> dict[str, Any]:
        """Answer a call."""
        size = min(int(given.get("per_page", 100)), self.largest)
        here = given.get("continuation", given.get("page", "1"))
        self.asked.append((here, int(given.get("per_page", 100))))
        self.arguments = given
        pages = -(-len(self.items) // size)
        number = int(here) + 1 if "continuation" in given else int(here)
        number = min(number, self.last or number)
        start = (number - 1) * size
        found: dict[str, Any] = {"id": "1"} if self.root == "photoset" else {}
        found |= {"photo": [photo(one) for one in self.items[start : start + size]]}
        if self.tells == "pages":
            total = len(self.items) if self.total is None else self.total
            found |= {"page": number, "pages": -(-total // size), "perpage": size, "total": str(total)}
        elif self.tells == "next":
            found |= {"page": number, "perpage": size, "has_next_page": int(number < pages)}
        elif self.tells == "continuation":
            found |= {"continuation": str(number) if number < pages else "-1"}
        return {self.root: found, "stat": "ok"}

    def begin(self, request: httpx.Request) -> tuple[dict[str, str], bool]:
        """Count a request that is there; say whether it may be answered at once."""
        given = dict(parse_qsl(request.url.query.decode() or request.content.decode()))
        with self._lock:
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)
            if self.in_flight >= self.gate:
                self._opened.set()
        return given, given.get("page") == "1" or self._opened.is_set()

    def end(self, given: dict[str, str]) -> httpx.Response:
        with self._lock:
            self.in_flight -= 1
            failure = self.failing.pop(int(given.get("page", 0)), None)
            return failure or httpx.Response(200, json=self.answer(given))

    def respond(self, request: httpx.Request) -> httpx.Response:
        given, now = self.begin(request)
        if not now:
            self._opened.wait(10)
        return self.end(given)

    async def respond_later(self, request: httpx.Request) -> httpx.Response:
        given, now = self.begin(request)
        while not now:
            await asyncio.sleep(0)
            now = self._opened.is_set()
        # One turn of the loop for the others, or no two requests would ever be there at once.
        await asyncio.sleep(0)
        return self.end(given)


class Blocking:
    """Walks with `Flickr`."""

    def client(self, server: Paged, **options: Any) -> Any:
        http = httpx.Client(transport=httpx.MockTransport(server.respond))
        return Flickr(KEY, http_client=http, limiter=False, retries=0, **options)

    def all(self, walker: Any) -> list[Any]:
        return list(walker)

    def next(self, walker: Any) -> Any:
        return next(walker)

    def wait(self, value: T) -> T:
        return value

    def close(self, walker: Any) -> None:
        walker.close()


class Awaiting:
    """Walks with `AsyncFlickr`."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner

    def client(self, server: Paged, **options: Any) -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_later))
        return AsyncFlickr(KEY, http_client=http, limiter=False, retries=0, **options)

    def all(self, walker: Any) -> list[Any]:
        async def every() -> list[Any]:
            return [one async for one in walker]

        return self._runner.run(every())

    def next(self, walker: Any) -> Any:
        return self.wait(anext(walker))

    def wait(self, value: Any) -> Any:
        async def awaited() -> Any:
            return await value

        return self._runner.run(awaited())

    def close(self, walker: Any) -> None:
        self.wait(walker.aclose())


Either = Blocking | Awaiting
