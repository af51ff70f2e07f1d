"""Many concurrent calls with faults: each returns its own response or raises its own error."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, Retries
from flickr_sdk.emulator import Emulator

KINDS: Any = ("http-502", "http-429", "fail-201", "foreign-xml", "garbage", "truncated", "cut-off", "reset", "close", "lost")
# Without a rate limiter, which would pause all calls for some seconds after every 429.
GIVEN: Any = {"retries": Retries(2, initial_delay=0.01), "limiter": False}
CALLS = 500
"""The number of calls from threads, and of calls from tasks."""


def shaky() -> Emulator:
    """An emulator that fails one request in five, in ten ways."""
    emulator = Emulator()
    for number, kind in enumerate(KINDS):
        # A fault affects only the requests that the faults before it did not affect.
        emulator.faults.add(kind, probability=0.02 / (1 - 0.02 * number), seed=number)
    return emulator


def result(number: int, answer: Any) -> str:
    return "right" if answer.number == {"_content": str(number)} or answer.number == str(number) else "mixed up"


def settled(emulator: Emulator) -> int:
    """Wait until the server has closed all connections, and return the number of open ones."""
    end = time.monotonic() + 60
    while emulator.requests.open_connections and time.monotonic() < end:
        time.sleep(0.02)
    return emulator.requests.open_connections


def files() -> int:
    gc.collect()
    folder = Path("/proc/self/fd")
    return len(os.listdir(folder)) if folder.exists() else 0


def check(came: Counter[str], emulator: Emulator) -> None:
    struck = sum(emulator.faults.struck.values())
    assert came.total() == CALLS
    assert came["right"] > 0.9 * CALLS
    assert came["mixed up"] == 0
    assert set(came) <= {"right", "HttpStatusError", "ServiceUnavailable", "MalformedResponse", "TransportError"}
    assert 0.15 < struck / emulator.requests.total < 0.25
    assert set(emulator.faults.struck) == set(KINDS)
    assert settled(emulator) == 0


def opened() -> tuple[int, int]:
    """Return the number of open files and of threads."""
    return files(), threading.active_count()


def assert_nothing_new_is_open(before: tuple[int, int]) -> None:
    """Check that no files and threads were added. Those of an earlier test may have ended meanwhile."""
    after = opened()
    assert after[0] <= before[0] and after[1] <= before[1], (before, after)


def test_calls_of_eight_threads_get_their_own_results_and_errors() -> None:
    before = opened()
    with shaky() as emulator:
        with Flickr(emulator.api_key, base_url=emulator.base_url, **GIVEN) as flickr:

            def ask(number: int) -> str:
                try:
                    return result(number, flickr.call("flickr.test.echo", number=number))
                except FlickrError as error:
                    return type(error).__name__

            with ThreadPoolExecutor(8) as pool:
                came = Counter(pool.map(ask, range(CALLS)))
        check(came, emulator)
    assert_nothing_new_is_open(before)


def test_calls_of_500_tasks_get_their_own_results_and_errors() -> None:
    before = opened()

    async def ask(flickr: AsyncFlickr, number: int) -> list[str]:
        came = []
        for one in (number, CALLS - 1 - number):
            try:
                came.append(result(one, await flickr.call("flickr.test.echo", number=one)))
            except FlickrError as error:
                came.append(type(error).__name__)
        return came

    async def ask_all(emulator: Emulator) -> Counter[str]:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url, **GIVEN) as flickr:
            several = await asyncio.gather(*(ask(flickr, number) for number in range(CALLS // 2)))
        assert len(asyncio.all_tasks()) == 1
        return Counter(one for came in several for one in came)

    with shaky() as emulator:
        check(asyncio.run(ask_all(emulator)), emulator)
    assert_nothing_new_is_open(before)
