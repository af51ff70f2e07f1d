"""Walk through 10,000 photos, 200 ms away: four pages fetched ahead, against one page after the other.

The server has a process of its own. The sides take turns; what is measured is time that passes, as it is mostly spent waiting.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from typing import ClassVar
from urllib.parse import parse_qsl, urlsplit

from flickr_sdk import AsyncFlickr, Flickr, Hooks

from .bench_parse import photo
from .measure import machine

PHOTOS = 10_000
LATENCY = 0.2
ROUNDS = 3
ADA = "10000001@N01"
PAGES = (500, 100)
SIDES = [(kind, per_page, prefetch) for kind in ("Flickr", "AsyncFlickr") for per_page in PAGES for prefetch in (0, 4)]


class Late(BaseHTTPRequestHandler):
    """Answers with pages that were made beforehand: what is measured is the walk, not how long a server thinks."""

    protocol_version = "HTTP/1.1"
    pages: ClassVar[dict[tuple[int, int], bytes]] = {}

    def do_GET(self) -> None:
        given = dict(parse_qsl(urlsplit(self.path).query))
        body = self.pages[int(given["page"]), int(given["per_page"])]
        time.sleep(LATENCY)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def serve(to_us: Connection) -> None:
    """Run the server until it is told to end."""
    for per_page in PAGES:
        for number in range(1, PHOTOS // per_page + 1):
            photos = [photo(one, extras="some") for one in range((number - 1) * per_page, number * per_page)]
            told = {"page": number, "pages": PHOTOS // per_page, "perpage": per_page, "total": str(PHOTOS), "photo": photos}
            Late.pages[number, per_page] = json.dumps({"photos": told, "stat": "ok"}).encode()
    with ThreadingHTTPServer(("127.0.0.1", 0), Late) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        to_us.send(f"http://127.0.0.1:{server.server_port}")
        to_us.recv()
        server.shutdown()


@contextmanager
def server() -> Iterator[str]:
    """Run the server in a process of its own."""
    ours, theirs = Pipe()
    process = Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    yield ours.recv()
    ours.send("stop")
    process.join()


class InFlight:
    """Counts the requests that are on their way at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._now = self.most = self.all = 0

    @property
    def hooks(self) -> Hooks:
        return Hooks(request=lambda _: self._count(1), response=lambda _: self._count(-1))

    def _count(self, change: int) -> None:
        with self._lock:
            self._now += change
            self.all += change > 0
            self.most = max(self.most, self._now)


def blocking(base_url: str, per_page: int, prefetch: int, hooks: Hooks) -> list[str]:
    with Flickr("key", base_url=base_url, limiter=False, hooks=hooks) as flickr:
        return [photo.id for photo in flickr.walk.people.get_public_photos(ADA, per_page=per_page, prefetch=prefetch)]


async def awaiting(base_url: str, per_page: int, prefetch: int, hooks: Hooks) -> list[str]:
    async with AsyncFlickr("key", base_url=base_url, limiter=False, hooks=hooks) as flickr:
        return [photo.id async for photo in flickr.walk.people.get_public_photos(ADA, per_page=per_page, prefetch=prefetch)]


def main() -> None:
    print(machine())
    print(f"{PHOTOS:,} photos, answers {LATENCY * 1000:.0f} ms late, medians of {ROUNDS} runs in turns")
    times: dict[tuple[str, int, int], list[float]] = {side: [] for side in SIDES}
    counts: dict[tuple[str, int, int], InFlight] = {}
    with server() as base_url:
        for _ in range(ROUNDS):
            for kind, per_page, prefetch in SIDES:
                counts[kind, per_page, prefetch] = counted = InFlight()
                start = time.perf_counter()
                if kind == "Flickr":
                    found = blocking(base_url, per_page, prefetch, counted.hooks)
                else:
                    found = asyncio.run(awaiting(base_url, per_page, prefetch, counted.hooks))
                times[kind, per_page, prefetch].append(time.perf_counter() - start)
                assert len(found) == len(set(found)) == PHOTOS
    for kind, per_page, prefetch in SIDES:
        seconds = statistics.median(times[kind, per_page, prefetch])
        alone = statistics.median(times[kind, per_page, 0])
        counted = counts[kind, per_page, prefetch]
        print(
            f"{kind:11}  {per_page} a page, prefetch={prefetch}: {seconds:6.2f} s, {seconds / alone:.2f} of one after the other; "
            f"{counted.all} calls, {counted.most} at once"
        )


if __name__ == "__main__":
    main()
