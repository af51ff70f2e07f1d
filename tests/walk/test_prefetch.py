"""Walkers fetch pages ahead, as many as asked for and no more, and leave nothing behind that runs."""

from __future__ import annotations

import asyncio
import gc
import threading

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, Hooks
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.paged import Either, Paged, ids


def test_pages_are_fetched_ahead_as_many_at_once_as_asked_for_and_no_more(either: Either) -> None:
    server = Paged(range(100), gate=4)
    walker = either.client(server).walk(per_page=5, prefetch=4)
    assert ids(either.all(walker)) == list(range(100))
    assert server.most_in_flight == 4
    assert sorted(server.asked) == sorted((str(number), 5) for number in range(1, 21))


def test_without_prefetch_one_page_is_asked_for_after_the_other(either: Either) -> None:
    server = Paged(range(50))
    assert len(either.all(either.client(server).walk(per_page=5))) == 50
    assert (server.most_in_flight, len(server.asked)) == (1, 10)


def test_a_slice_fetches_nothing_ahead_that_lies_behind_it(either: Either) -> None:
    server = Paged(range(100))
    assert ids(either.all(either.client(server).walk(per_page=5, prefetch=8)[:12])) == list(range(12))
    assert sorted(server.asked) == [("1", 5), ("2", 5), ("3", 5)]


@pytest.mark.parametrize("prefetch", [0, 4])
@pytest.mark.parametrize("tells", ["next", "continuation", "nothing"])
def test_lists_that_do_not_tell_their_length_are_walked_to_their_end(either: Either, tells: str, prefetch: int) -> None:
    server = Paged(range(23), tells=tells)
    walker = either.client(server).walk.galleries.get_photos("7-8", per_page=5, prefetch=prefetch)
    assert ids(either.all(walker)) == list(range(23))
    assert 5 <= len(server.asked) <= 5 + max(0, prefetch - 1)
    assert walker.report.limits == ()


def test_the_first_pages_are_fetched_at_once_before_anybody_knows_how_many_there_are(either: Either) -> None:
    server = Paged(range(7))
    walker = either.client(server).walk(prefetch=3)
    assert ids(either.all(walker)) == list(range(7))
    assert {page for page, _ in server.asked} <= {"1", "2", "3"}
    assert (walker.report.pages, walker.report.duplicates) == (1, 0)
    # Never behind the cap, where there is one.
    server = Paged(range(30))
    assert len(either.all(either.client(server).walk(prefetch=20, per_page=500))) == 30
    assert len(server.asked) <= 8


def test_a_consumer_that_goes_away_leaves_no_request_behind(either: Either) -> None:
    server = Paged(range(1000))
    walker = either.client(server).walk(per_page=5, prefetch=4)
    assert int(either.next(walker).id) == 0
    either.close(walker)
    made = server.most_in_flight
    assert made <= 4
    assert len(server.asked) <= 1 + 4
    # The walk can go on: closing stops what is fetched ahead, no more.
    assert ids(either.all(walker[:7])) == list(range(7))
    assert len(either.all(walker)) == 999


def test_threads_of_a_forgotten_walker_stop_waiting_for_the_rate_limiter() -> None:
    waiting = threading.Event()

    server = Paged(range(100))
    with httpx.Client(transport=httpx.MockTransport(server.respond)) as http:
        hooks = Hooks(wait=lambda event: waiting.set())
        flickr = Flickr("key", http_client=http, limiter=MemoryLimiter(2, 3600), hooks=hooks)
        walker = flickr.walk(per_page=5, prefetch=2)
        assert next(walker).id == "0"
        assert waiting.wait(10)
        ahead = [one for one in threading.enumerate() if one.name == "flickr_sdk ahead"]
        assert ahead
        del walker
        gc.collect()
        for thread in ahead:
            thread.join(10)
        assert not [one for one in ahead if one.is_alive()]


def test_a_cancelled_task_takes_what_was_fetched_ahead_with_it() -> None:
    async def run() -> tuple[int, set[str]]:
        server = Paged(range(1000), gate=5)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_later))
        async with AsyncFlickr("key", http_client=http, limiter=False) as flickr:
            async with flickr.walk(per_page=5, prefetch=4) as walker:
                await anext(walker)
                # The gate never opens for four: they hang until they are cancelled.
                while server.in_flight < 4:
                    await asyncio.sleep(0)
            left = asyncio.all_tasks() - {asyncio.current_task()}
        return len(server.asked), len(left)

    assert asyncio.run(run()) == (1, 0)


def test_tasks_of_a_forgotten_walker_are_cancelled() -> None:
    async def run() -> int:
        server = Paged(range(1000), gate=5)
        http = httpx.AsyncClient(transport=httpx.MockTransport(server.respond_later))
        async with AsyncFlickr("key", http_client=http, limiter=False) as flickr:
            async for photo in flickr.walk(per_page=5, prefetch=4):
                assert photo.id == "0"
                break
            gc.collect()
            for _ in range(50):
                await asyncio.sleep(0)
            return len(asyncio.all_tasks() - {asyncio.current_task()})

    assert asyncio.run(run()) == 0
