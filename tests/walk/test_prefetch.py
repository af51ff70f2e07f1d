"""Walkers prefetch as many pages as requested, and stop prefetching when they are closed or garbage-collected."""

from __future__ import annotations

import asyncio
import gc
import threading

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, Hooks, Retries
from flickr_sdk.rate_limit import MemoryLimiter
from flickr_sdk.walk import WalkReport

from ..support.paged import Flavor, PagedServer, SyncFlavor, ids


def test_prefetch_is_the_number_of_concurrent_requests(flavor: Flavor) -> None:
    server = PagedServer(range(100), gate=4)
    walker = flavor.client(server).walk(per_page=5, prefetch=4)
    assert ids(flavor.all(walker)) == list(range(100))
    assert server.max_in_flight == 4
    assert sorted(server.requests) == sorted((str(number), 5) for number in range(1, 21))


def test_without_prefetch_pages_are_fetched_one_by_one(flavor: Flavor) -> None:
    server = PagedServer(range(50))
    assert len(flavor.all(flavor.client(server).walk(per_page=5))) == 50
    assert (server.max_in_flight, len(server.requests)) == (1, 10)


def test_pages_after_a_slice_are_not_prefetched(flavor: Flavor) -> None:
    server = PagedServer(range(100))
    assert ids(flavor.all(flavor.client(server).walk(per_page=5, prefetch=8)[:12])) == list(range(12))
    assert sorted(server.requests) == [("1", 5), ("2", 5), ("3", 5)]


@pytest.mark.parametrize("prefetch", [0, 4])
@pytest.mark.parametrize("reports", ["next", "continuation", "nothing"])
def test_lists_of_unknown_length_are_walked_to_their_end(flavor: Flavor, reports: str, prefetch: int) -> None:
    server = PagedServer(range(23), reports=reports)
    walker = flavor.client(server).walk.galleries.get_photos("7-8", per_page=5, prefetch=prefetch)
    assert ids(flavor.all(walker)) == list(range(23))
    assert 5 <= len(server.requests) <= 5 + max(0, prefetch - 1)
    assert walker.report.limits == ()


def test_first_pages_are_prefetched_while_their_number_is_unknown(flavor: Flavor) -> None:
    server = PagedServer(range(7))
    walker = flavor.client(server).walk(prefetch=3)
    assert ids(flavor.all(walker)) == list(range(7))
    assert {page for page, _ in server.requests} <= {"1", "2", "3"}
    assert (walker.report.pages, walker.report.duplicates) == (1, 0)
    # Pages beyond the limit of 4,000 photos are not requested.
    server = PagedServer(range(30))
    assert len(flavor.all(flavor.client(server).walk(prefetch=20, per_page=500))) == 30
    assert len(server.requests) <= 8


def test_closed_walker_sends_no_more_requests_and_can_resume(flavor: Flavor) -> None:
    server = PagedServer(range(1000))
    walker = flavor.client(server).walk(per_page=5, prefetch=4)
    assert int(flavor.next(walker).id) == 0
    flavor.close(walker)
    assert server.max_in_flight <= 4
    assert len(server.requests) <= 1 + 4
    # Closing only stops prefetching.
    assert ids(flavor.all(walker[:7])) == list(range(7))
    assert len(flavor.all(walker)) == 999


def test_threads_of_a_collected_walker_stop_waiting_for_the_rate_limiter() -> None:
    waiting = threading.Event()

    server = PagedServer(range(100))
    with httpx.Client(transport=httpx.MockTransport(server.respond)) as http:
        hooks = Hooks(wait=lambda event: waiting.set())
        flickr = Flickr("key", http_client=http, limiter=MemoryLimiter(2, 3600), hooks=hooks)
        walker = flickr.walk(per_page=5, prefetch=2)
        assert next(walker).id == "0"
        assert waiting.wait(60)
        threads = [thread for thread in threading.enumerate() if thread.name == "flickr_sdk prefetch"]
        assert threads
        del walker
        gc.collect()
        for thread in threads:
            thread.join(60)
        assert not [thread for thread in threads if thread.is_alive()]


def test_closed_walker_cancels_its_tasks() -> None:
    async def run() -> tuple[int, int]:
        server = PagedServer(range(1000), gate=5)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_async))
        async with AsyncFlickr("key", http_client=http, limiter=False) as flickr:
            async with flickr.walk(per_page=5, prefetch=4) as walker:
                await anext(walker)
                # Four requests do not open the gate for five: they block until they are canceled.
                while server.in_flight < 4:
                    await asyncio.sleep(0)
            left = asyncio.all_tasks() - {asyncio.current_task()}
        return len(server.requests), len(left)

    assert asyncio.run(run()) == (1, 0)


def test_tasks_of_a_collected_walker_are_canceled() -> None:
    async def run() -> int:
        server = PagedServer(range(1000), gate=5)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_async))
        async with AsyncFlickr("key", http_client=http, limiter=False) as flickr:
            async for photo in flickr.walk(per_page=5, prefetch=4):
                assert photo.id == "0"
                break
            gc.collect()
            for _ in range(50):
                await asyncio.sleep(0)
            return len(asyncio.all_tasks() - {asyncio.current_task()})

    assert asyncio.run(run()) == 0


def test_walk_that_is_interrupted_leaves_no_threads() -> None:
    def interrupt(report: WalkReport) -> None:
        if report.pages == 2:
            raise KeyboardInterrupt

    # Short pages wait before they are requested again.
    server = PagedServer(range(100), lengths={number: [3] for number in range(3, 20)})
    client = SyncFlavor().client(server, retries=Retries(max_retries=3, initial_delay=60.0, max_delay=60.0))
    with pytest.raises(KeyboardInterrupt), client.walk(per_page=5, prefetch=4, progress=interrupt) as walker:
        list(walker)
    for thread in threading.enumerate():
        if thread.name == "flickr_sdk prefetch":
            thread.join(60)
            assert not thread.is_alive()
    assert walker.report.pages == 2
