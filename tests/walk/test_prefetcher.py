"""A prefetcher stops flows that are no longer needed, and returns or raises every result and error."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from flickr_sdk._http.sync_driver import Driver
from flickr_sdk._pipeline.commands import Flow, RunBlocking, Sleep
from flickr_sdk._pipeline.prefetch import AsyncPrefetcher, Prefetcher

NEVER = 600.0
"""Seconds that a flow sleeps unless it is stopped."""


def prefetch_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "flickr_sdk prefetch"]


def sleeping(started: threading.Event) -> Callable[[], Flow[str]]:
    def flow() -> Flow[str]:
        started.set()
        yield Sleep(NEVER)
        yield RunBlocking(lambda: None)
        return "awake"

    return flow


@pytest.fixture
def prefetcher() -> Prefetcher[Any]:
    return Prefetcher(Driver().run, 2)


@pytest.mark.parametrize("stop", [lambda one: one.close(), lambda one: one.prefetch({})], ids=["closed", "no longer needed"])
def test_sleeping_flow_ends_at_once(prefetcher: Prefetcher[Any], stop: Callable[[Any], None]) -> None:
    started = threading.Event()
    prefetcher.prefetch({1: sleeping(started)})
    assert started.wait(60)
    threads = prefetch_threads()
    assert threads
    stop(prefetcher)
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads)


def test_stopped_flow_yields_no_further_command(prefetcher: Prefetcher[Any]) -> None:
    started, released, sent = threading.Event(), threading.Event(), []

    def flow() -> Flow[None]:
        started.set()
        yield RunBlocking(lambda: released.wait(60))
        yield RunBlocking(lambda: sent.append("second request"))

    prefetcher.prefetch({1: flow})
    assert started.wait(60)
    threads = prefetch_threads()
    prefetcher.close()
    released.set()
    for thread in threads:
        thread.join(60)
    assert sent == []


def test_result_of_a_stopped_flow_is_fetched_again(prefetcher: Prefetcher[Any]) -> None:
    started = threading.Event()
    prefetcher.prefetch({1: sleeping(started)})
    assert started.wait(60)
    # Another thread stops prefetching.
    prefetcher._started[1].stop.set()

    def again() -> Flow[str]:
        yield RunBlocking(lambda: None)
        return "again"

    assert prefetcher.result(1, again) == "again"


def test_error_that_is_no_exception_is_raised_where_the_result_is_needed(prefetcher: Prefetcher[Any]) -> None:
    def flow() -> Flow[None]:
        yield RunBlocking(lambda: None)
        raise KeyboardInterrupt

    prefetcher.prefetch({1: flow})
    with pytest.raises(KeyboardInterrupt):
        prefetcher.result(1, flow)
    assert prefetcher._started == {}


async def run(flow: Flow[Any]) -> Any:
    command = next(flow)
    assert isinstance(command, Sleep)
    await asyncio.sleep(command.seconds)


def test_task_that_is_no_longer_needed_is_canceled() -> None:
    async def left() -> list[bool]:
        prefetcher: AsyncPrefetcher[Any] = AsyncPrefetcher(run, 2)
        prefetcher.prefetch({1: sleeping(threading.Event())})
        await asyncio.sleep(0)
        (task,) = prefetcher._tasks.values()
        prefetcher.prefetch({})
        await asyncio.wait([task], timeout=60)
        return [task.cancelled(), prefetcher._tasks == {}]

    assert asyncio.run(left()) == [True, True]


def test_canceled_waiter_keeps_the_task_and_raises() -> None:
    async def outcome() -> tuple[bool, bool]:
        prefetcher: AsyncPrefetcher[Any] = AsyncPrefetcher(run, 2)
        flow = sleeping(threading.Event())
        prefetcher.prefetch({1: flow})
        (task,) = prefetcher._tasks.values()
        waiter = asyncio.create_task(prefetcher.result(1, flow))
        await asyncio.sleep(0)
        waiter.cancel()
        await asyncio.wait([waiter], timeout=60)
        kept = waiter.cancelled() and not task.done() and prefetcher._tasks == {1: task}
        # Both the task and its waiter are canceled, as at the end of an event loop.
        waiter = asyncio.create_task(prefetcher.result(1, flow))
        await asyncio.sleep(0)
        task.cancel()
        waiter.cancel()
        await asyncio.wait([waiter], timeout=60)
        return kept, waiter.cancelled()

    assert asyncio.run(outcome()) == (True, True)
