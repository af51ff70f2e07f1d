"""Walkers and harvests that threads or tasks share return every item exactly once."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from ..support.paged import AsyncFlavor, PagedServer, SyncFlavor, ids
from ..support.searched import DAY, NOON, SearchServer, upload_times

WORKERS = 4
SPAN = {"min_upload_date": NOON, "max_upload_date": NOON + DAY - 1}


@pytest.fixture
def frequent_thread_switches() -> Iterator[None]:
    """Switch threads as often as possible."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def collect_with_threads(items: Iterator[Any]) -> list[Any]:
    collected: list[Any] = []
    errors: list[BaseException] = []

    def work() -> None:
        try:
            collected.extend(items)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    return collected


async def collect_with_tasks(items: AsyncIterator[Any]) -> list[Any]:
    collected: list[Any] = []

    async def work() -> None:
        async for item in items:
            collected.append(item)

    await asyncio.gather(*(work() for _ in range(WORKERS)))
    return collected


@pytest.mark.parametrize("prefetch", [0, 3])
def test_threads_may_share_a_walker(frequent_thread_switches: None, prefetch: int) -> None:
    server = PagedServer(range(3000))
    walker = SyncFlavor().client(server).walk(tags=["aurora"], prefetch=prefetch)
    assert sorted(ids(collect_with_threads(walker))) == list(range(3000))
    assert (len(server.requests), walker.report.duplicates, walker.report.limits) == (6, 0, ())


@pytest.mark.parametrize("prefetch", [0, 3])
def test_tasks_may_share_a_walker(prefetch: int) -> None:
    server = PagedServer(range(3000))
    with asyncio.Runner() as runner:
        walker = AsyncFlavor(runner).client(server).walk(tags=["aurora"], prefetch=prefetch)
        assert sorted(ids(runner.run(collect_with_tasks(walker)))) == list(range(3000))
    assert (len(server.requests), walker.report.duplicates, walker.report.limits) == (6, 0, ())


def test_tasks_may_share_the_pages_of_a_walk() -> None:
    server = PagedServer(range(3000))
    with asyncio.Runner() as runner:
        pages = AsyncFlavor(runner).client(server).walk(tags=["aurora"]).pages()
        assert [len(page) for page in runner.run(collect_with_tasks(pages))] == [500] * 6
    assert len(server.requests) == 6


@pytest.mark.parametrize("prefetch", [0, 2])
def test_threads_may_share_a_harvest(frequent_thread_switches: None, prefetch: int) -> None:
    harvest = SyncFlavor().client(SearchServer(upload_times(9000))).harvest(tags=["aurora"], prefetch=prefetch, **SPAN)
    assert sorted(ids(collect_with_threads(harvest))) == list(range(9000))
    assert harvest.report.done
    harvest.close()


@pytest.mark.parametrize("prefetch", [0, 2])
def test_tasks_may_share_a_harvest(prefetch: int) -> None:
    with asyncio.Runner() as runner:
        harvest = AsyncFlavor(runner).client(SearchServer(upload_times(9000))).harvest(tags=["aurora"], prefetch=prefetch, **SPAN)
        assert sorted(ids(runner.run(collect_with_tasks(harvest)))) == list(range(9000))
        assert harvest.report.done
        runner.run(harvest.aclose())


def test_walk_continues_after_another_task_closed_the_walker() -> None:
    async def run(server: PagedServer, walker: Any) -> list[Any]:
        first = [await anext(walker)]
        rest = asyncio.create_task(collect_with_tasks(walker))
        while server.in_flight < 2:
            await asyncio.sleep(0)
        await walker.aclose()
        server.gate = 0
        return first + await rest

    server = PagedServer(range(100), gate=3)
    with asyncio.Runner() as runner:
        walker = AsyncFlavor(runner).client(server).walk(per_page=20, prefetch=2)
        assert sorted(ids(runner.run(run(server, walker)))) == list(range(100))
