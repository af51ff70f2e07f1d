"""Walk through 10,000 photos, 200 ms away: four pages fetched ahead, against one page after the other.

The emulator has a process of its own. The sides take turns; what is measured is time that passes, as it is mostly spent waiting.
"""

from __future__ import annotations

import asyncio
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

from flickr_sdk import AsyncFlickr, Flickr, Hooks
from flickr_sdk.emulator import Emulator

from .measure import machine

PHOTOS = 10_000
LATENCY = 0.2
ROUNDS = 3
ADA = "10000001@N01"
SIDES = [(kind, per_page, prefetch) for kind in ("Flickr", "AsyncFlickr") for per_page in (500, 100) for prefetch in (0, 4)]


def serve(to_us: Connection) -> None:
    """Run an emulator with one member's 10,000 photos, all of whose answers are late."""
    photos = [{"id": 52_000_000_000 + number, "owner": ADA, "date_upload": 1_707_652_800 + number} for number in range(PHOTOS)]
    seed = {"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": photos}
    with Emulator(seed=seed) as emulator:
        emulator.faults.add("slow-start", probability=1, delay=LATENCY)
        to_us.send((emulator.base_url, emulator.api_key))
        to_us.recv()


@contextmanager
def server() -> Iterator[tuple[str, str]]:
    """Run the emulator in a process of its own."""
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


def blocking(base_url: str, key: str, per_page: int, prefetch: int, hooks: Hooks) -> list[str]:
    with Flickr(key, base_url=base_url, limiter=False, hooks=hooks) as flickr:
        return [photo.id for photo in flickr.walk.people.get_public_photos(ADA, per_page=per_page, prefetch=prefetch)]


async def awaiting(base_url: str, key: str, per_page: int, prefetch: int, hooks: Hooks) -> list[str]:
    async with AsyncFlickr(key, base_url=base_url, limiter=False, hooks=hooks) as flickr:
        return [photo.id async for photo in flickr.walk.people.get_public_photos(ADA, per_page=per_page, prefetch=prefetch)]


def main() -> None:
    print(machine())
    print(f"{PHOTOS:,} photos, answers {LATENCY * 1000:.0f} ms late, medians of {ROUNDS} runs in turns")
    times: dict[tuple[str, int, int], list[float]] = {side: [] for side in SIDES}
    counts: dict[tuple[str, int, int], InFlight] = {}
    with server() as (base_url, key):
        for _ in range(ROUNDS):
            for kind, per_page, prefetch in SIDES:
                counts[kind, per_page, prefetch] = counted = InFlight()
                start = time.perf_counter()
                if kind == "Flickr":
                    found = blocking(base_url, key, per_page, prefetch, counted.hooks)
                else:
                    found = asyncio.run(awaiting(base_url, key, per_page, prefetch, counted.hooks))
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
