"""A server with a paged list, and both flavors of the client to walk through it."""

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
    fields: dict[str, Any] = {"id": str(number), "owner": "10000001@N01", "secret": "0a1b2c3d4e", "server": "65535", "farm": 66}
    return fields | {"title": f"Aurora {number}", "ispublic": 1, "isfriend": 0, "isfamily": 0}


def ids(photos: Sequence[Any]) -> list[int]:
    return [int(photo.id) for photo in photos]


@dataclass
class PagedServer:
    """A server with one list.

    Attributes:
        items: The ids, in order, possibly with duplicates.
        root: The key of the list in the response.
        reports: What a page reports about the end of the list: `pages`, `floor` (without a last page that is not full), `itself`
            (one page with its own photos), `next` (whether there is another page), `continuation` or `nothing`.
        total: The total to report; by default the number of items.
        largest: The maximum page size.
        last: The last page, which is also returned for higher numbers.
        requests: The page or continuation, and the page size, of every request that was answered.
        arguments: All arguments of the last request.
        failures: Responses to return once, by page.
        lengths: The number of items in the successive responses for a page that are shorter than the page; the last one repeats.
        gate: The number of concurrent requests that the server waits for before it responds, from the second page on.
    """

    items: Sequence[int]
    root: str = "photos"
    reports: str = "pages"
    total: int | None = None
    largest: int = 500
    last: int | None = None
    requests: list[tuple[str, int]] = field(default_factory=list)
    arguments: dict[str, str] = field(default_factory=dict)
    failures: dict[int, httpx.Response] = field(default_factory=dict)
    lengths: dict[int, list[int]] = field(default_factory=dict)
    gate: int = 0
    in_flight: int = 0
    max_in_flight: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._gate_opened = threading.Event()

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        size = min(int(arguments.get("per_page", 100)), self.largest)
        cursor = arguments.get("continuation", arguments.get("page", "1"))
        self.requests.append((cursor, int(arguments.get("per_page", 100))))
        self.arguments = arguments
        pages = -(-len(self.items) // size)
        number = int(cursor) + 1 if "continuation" in arguments else int(cursor)
        number = min(number, self.last or number)
        start = (number - 1) * size
        album = {"id": "1", "primary": "1", "owner": "10000001@N01", "ownername": "Ada"}
        page: dict[str, Any] = album if self.root == "photoset" else {}
        more = {"date_faved": "1707649200"} if ".favorites." in arguments.get("method", "") else {}
        page |= {"photo": [photo(item) | more for item in self.items[start : start + size]]}
        if self.reports in ("pages", "floor"):
            total = len(self.items) if self.total is None else self.total
            page |= {"page": number, "pages": -(-total // size), "perpage": size, "total": str(total)}
            page |= {"pages": total // size} if self.reports == "floor" else {}
            lengths = self.lengths.get(number, [size])
            del page["photo"][lengths.pop(0) if len(lengths) > 1 else lengths[0] :]
        elif self.reports == "itself":
            page |= {"page": number, "pages": 1, "perpage": size, "total": len(page["photo"])}
        elif self.reports == "next":
            page |= {"page": number, "perpage": size, "has_next_page": int(number < pages)}
        elif self.reports == "continuation":
            page |= {"continuation": str(number) if number < pages else "-1"}
        return {self.root: page, "stat": "ok"}

    def _receive(self, request: httpx.Request) -> tuple[dict[str, str], bool]:
        """Count a request; return its arguments, and whether the server may respond at once."""
        arguments = dict(parse_qsl(request.url.query.decode() or request.content.decode()))
        with self._lock:
            self.in_flight += 1
            self.max_in_flight = max(self.max_in_flight, self.in_flight)
            if self.in_flight >= self.gate:
                self._gate_opened.set()
        return arguments, arguments.get("page") == "1" or self._gate_opened.is_set()

    def _response(self, arguments: dict[str, str]) -> httpx.Response:
        with self._lock:
            self.in_flight -= 1
            failure = self.failures.pop(int(arguments.get("page", 0)), None)
            return failure or httpx.Response(200, json=self.payload(arguments))

    def respond(self, request: httpx.Request) -> httpx.Response:
        arguments, ready = self._receive(request)
        if not ready:
            self._gate_opened.wait(10)
        return self._response(arguments)

    async def respond_async(self, request: httpx.Request) -> httpx.Response:
        arguments, ready = self._receive(request)
        while not ready:
            await asyncio.sleep(0)
            ready = self._gate_opened.is_set()
        # Without this turn of the event loop, requests would never be concurrent.
        await asyncio.sleep(0)
        return self._response(arguments)


class SyncFlavor:
    """Walks and harvests of `Flickr`."""

    def client(self, server: PagedServer, **options: Any) -> Any:
        http = httpx.Client(transport=httpx.MockTransport(server.respond))
        return Flickr(KEY, http_client=http, **{"limiter": False, "retries": 0, **options})

    def all(self, walker: Any) -> list[Any]:
        return list(walker)

    def next(self, walker: Any) -> Any:
        return next(walker)

    def wait(self, value: T) -> T:
        return value

    def close(self, walker: Any) -> None:
        walker.close()


class AsyncFlavor:
    """Walks and harvests of `AsyncFlickr`."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner

    def client(self, server: PagedServer, **options: Any) -> Any:
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_async))
        return AsyncFlickr(KEY, http_client=http, **{"limiter": False, "retries": 0, **options})

    def all(self, walker: Any) -> list[Any]:
        async def collect() -> list[Any]:
            return [item async for item in walker]

        return self._runner.run(collect())

    def next(self, walker: Any) -> Any:
        return self.wait(anext(walker))

    def wait(self, value: Any) -> Any:
        async def awaited() -> Any:
            return await value

        return self._runner.run(awaited())

    def close(self, walker: Any) -> None:
        self.wait(walker.aclose())


Flavor = SyncFlavor | AsyncFlavor
