"""Walkers and harvests that several threads or tasks go through together give every item once, and nothing less."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from ..support.paged import Awaiting, Blocking, Paged, ids
from ..support.searched import DAY, NOON, Searched, uploads

WORKERS = 4
SPAN = {"min_upload_date": NOON, "max_upload_date": NOON + DAY - 1}


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def by_threads(items: Iterator[Any]) -> list[Any]:
    got: list[Any] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            got.extend(items)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=work) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    return got


async def by_tasks(items: AsyncIterator[Any]) -> list[Any]:
    got: list[Any] = []

    async def work() -> None:
        async for item in items:
            got.append(item)

    await asyncio.gather(*(work() for _ in range(WORKERS)))
    return got


@pytest.mark.parametrize("prefetch", [0, 3])
def test_threads_may_share_a_walker(hasty: None, prefetch: int) -> None:
    server = Paged(range(3000))
    walker = Blocking().client(server).walk(tags=["aurora"], prefetch=prefetch)
    assert sorted(ids(by_threads(walker))) == list(range(3000))
    assert (len(server.asked), walker.report.duplicates, walker.report.limits) == (6, 0, ())


@pytest.mark.parametrize("prefetch", [0, 3])
def test_tasks_may_share_a_walker(prefetch: int) -> None:
    server = Paged(range(3000))
    with asyncio.Runner() as runner:
        walker = Awaiting(runner).client(server).walk(tags=["aurora"], prefetch=prefetch)
        assert sorted(ids(runner.run(by_tasks(walker)))) == list(range(3000))
    assert (len(server.asked), walker.report.duplicates, walker.report.limits) == (6, 0, ())


def test_tasks_may_share_the_pages_of_a_walk() -> None:
    server = Paged(range(3000))
    with asyncio.Runner() as runner:
        pages = Awaiting(runner).client(server).walk(tags=["aurora"]).pages()
        assert [len(page) for page in runner.run(by_tasks(pages))] == [500] * 6
    assert len(server.asked) == 6


@pytest.mark.parametrize("prefetch", [0, 2])
def test_threads_may_share_a_harvest(hasty: None, prefetch: int) -> None:
    harvest = Blocking().client(Searched(uploads(9000))).harvest(tags=["aurora"], prefetch=prefetch, **SPAN)
    assert sorted(ids(by_threads(harvest))) == list(range(9000))
    assert harvest.report.done
    harvest.close()


@pytest.mark.parametrize("prefetch", [0, 2])
def test_tasks_may_share_a_harvest(prefetch: int) -> None:
    with asyncio.Runner() as runner:
        harvest = Awaiting(runner).client(Searched(uploads(9000))).harvest(tags=["aurora"], prefetch=prefetch, **SPAN)
        assert sorted(ids(runner.run(by_tasks(harvest)))) == list(range(9000))
        assert harvest.report.done
        runner.run(harvest.aclose())


def test_a_walker_that_another_task_closes_goes_on() -> None:
    async def run(server: Paged, walker: Any) -> list[Any]:
        first = [await anext(walker)]
        rest = asyncio.create_task(by_tasks(walker))
        while server.in_flight < 2:
            await asyncio.sleep(0)
        await walker.aclose()
        server.gate = 0
        return first + await rest

    server = Paged(range(100), gate=3)
    with asyncio.Runner() as runner:
        walker = Awaiting(runner).client(server).walk(per_page=20, prefetch=2)
        assert sorted(ids(runner.run(run(server, walker)))) == list(range(100))
