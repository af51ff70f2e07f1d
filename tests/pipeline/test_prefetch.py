"""Prefetched flows are stopped when they are no longer needed, and their results are dropped after use."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable

import pytest

from flickr_sdk._http.async_driver import AsyncDriver
from flickr_sdk._http.sync_driver import Driver
from flickr_sdk._pipeline.commands import Flow, RunBlocking, Sleep
from flickr_sdk._pipeline.prefetch import AsyncPrefetcher, Prefetcher

HOUR = 3600.0


class Work:
    """Flows that wait for an hour, unless they are stopped, and count."""

    def __init__(self, seconds: float = HOUR) -> None:
        self.seconds = seconds
        self.started, self.ended = 0, 0
        self.has_started, self.has_ended = threading.Event(), threading.Event()

    def __call__(self) -> Flow[str]:
        self.started += 1
        self.has_started.set()
        try:
            yield Sleep(self.seconds)
            return f"result {self.started}"
        finally:
            self.ended += 1
            self.has_ended.set()


def stop_by_omission(prefetcher: Prefetcher[str]) -> None:
    prefetcher.prefetch({})


@pytest.mark.parametrize("stop", [stop_by_omission, Prefetcher.close])
def test_waiting_flow_of_a_thread_is_stopped(stop: Callable[[Prefetcher[str]], None]) -> None:
    work, prefetcher = Work(), Prefetcher[str](Driver().run, 2)
    prefetcher.prefetch({1: work})
    assert work.has_started.wait(60)
    stop(prefetcher)
    assert work.has_ended.wait(60)
    work.has_ended.clear()
    prefetcher.prefetch({1: work})
    assert prefetcher._started.keys() == {1}, "a stopped flow is dropped, and starts again"
    prefetcher.close()
    assert work.has_ended.wait(60)


def test_flow_that_is_still_needed_continues_in_its_thread() -> None:
    first, second = Work(0.01), Work(0.01)
    prefetcher = Prefetcher[str](Driver().run, 2)
    prefetcher.prefetch({1: first})
    prefetcher.prefetch({1: first, 2: second})
    assert [prefetcher.result(1, first), prefetcher.result(2, second)] == ["result 1", "result 1"]
    assert (first.started, second.started) == (1, 1)
    assert prefetcher.result(1, first) == "result 2", "a result is returned once"


@pytest.mark.parametrize("is_closed", [False, True])
def test_waiting_flow_of_a_task_is_canceled(is_closed: bool) -> None:
    async def main() -> None:
        work, prefetcher = Work(), AsyncPrefetcher[str](AsyncDriver().run, 2)
        for number in (1, 2):
            prefetcher.prefetch({1: work})
            while work.started < number:
                await asyncio.sleep(0)
            if is_closed:
                await prefetcher.close()
            else:
                prefetcher.prefetch({})
            while work.ended < number:
                await asyncio.sleep(0)
        assert prefetcher._tasks == {}

    asyncio.run(asyncio.wait_for(main(), 60))


def test_canceled_consumer_leaves_the_flow_to_the_next_one() -> None:
    async def main() -> None:
        work, prefetcher = Work(0.2), AsyncPrefetcher[str](AsyncDriver().run, 2)
        prefetcher.prefetch({1: work})
        consumer = asyncio.create_task(prefetcher.result(1, work))
        while not work.started:
            await asyncio.sleep(0)
        consumer.cancel()
        with pytest.raises(asyncio.CancelledError):
            await consumer
        assert await prefetcher.result(1, work) == "result 1"
        assert (work.started, work.ended) == (1, 1)
        assert await prefetcher.result(1, work) == "result 2", "a result is returned once"

    asyncio.run(asyncio.wait_for(main(), 60))


async def waiting_consumer() -> tuple[Work, AsyncPrefetcher[str], asyncio.Task[str]]:
    """Return a task that waits for the result of a prefetched flow, after the flow has started."""
    work, prefetcher = Work(), AsyncPrefetcher[str](AsyncDriver().run, 2)
    prefetcher.prefetch({1: work})
    consumer = asyncio.create_task(prefetcher.result(1, work))
    while not work.started:
        await asyncio.sleep(0)
    return work, prefetcher, consumer


def test_consumer_that_is_canceled_together_with_the_flow_does_not_run_it_again() -> None:
    async def main() -> None:
        work, prefetcher, consumer = await waiting_consumer()
        prefetcher._tasks[1].cancel()
        consumer.cancel()
        with pytest.raises(asyncio.CancelledError):
            await consumer
        assert (work.started, work.ended) == (1, 1)

    asyncio.run(asyncio.wait_for(main(), 60))


def test_consumer_runs_a_flow_that_another_task_has_stopped() -> None:
    async def main() -> None:
        work, prefetcher, consumer = await waiting_consumer()
        work.seconds = 0.0
        await prefetcher.close()
        assert await consumer == "result 2"

    asyncio.run(asyncio.wait_for(main(), 60))


def test_failed_flow_raises_its_error_where_its_result_is_requested() -> None:
    def fail() -> Flow[str]:
        yield Sleep(0.0)
        raise LookupError("inside")

    prefetcher = Prefetcher[str](Driver().run, 2)
    prefetcher.prefetch({1: fail})
    with pytest.raises(LookupError, match="inside"):
        prefetcher.result(1, fail)
    assert prefetcher._started == {}

    async def main() -> list[str]:
        problems: list[str] = []
        asyncio.get_running_loop().set_exception_handler(lambda _, context: problems.append(context["message"]))
        tasks = AsyncPrefetcher[str](AsyncDriver().run, 2)
        tasks.prefetch({1: fail, 2: fail})
        with pytest.raises(LookupError, match="inside"):
            await tasks.result(1, fail)
        await asyncio.sleep(0.05)
        tasks.prefetch({})
        del tasks
        gc.collect()
        await asyncio.sleep(0)
        return problems

    assert asyncio.run(main()) == [], "asyncio reports an error that nobody requested"


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_limited_number_of_flows_runs_at_once(limit: int) -> None:
    running, most, lock = 0, 0, threading.Lock()
    reached = threading.Event()

    def count(number: int) -> Callable[[], Flow[int]]:
        def flow() -> Flow[int]:
            nonlocal running, most
            with lock:
                running += 1
                most = max(most, running)
                if running >= max(1, limit):
                    reached.set()
            yield RunBlocking(lambda: reached.wait(60))
            yield Sleep(0.01)
            with lock:
                running -= 1
            return number

        return flow

    flows = {number: count(number) for number in range(6)}
    prefetcher = Prefetcher[int](Driver().run, limit)
    prefetcher.prefetch(flows)
    assert len(prefetcher._started) == (6 if limit else 0)
    assert [prefetcher.result(number, flow) for number, flow in flows.items()] == list(range(6))
    assert most == max(1, limit)
    reached.clear()

    async def main() -> list[int]:
        tasks = AsyncPrefetcher[int](AsyncDriver().run, limit)
        tasks.prefetch(flows)
        assert len(tasks._tasks) == (6 if limit else 0)
        return [await tasks.result(number, flow) for number, flow in flows.items()]

    most = 0
    assert asyncio.run(main()) == list(range(6))
    assert most == max(1, limit)
