"""Identical requests at the same time: one is sent, and all callers get its response."""

from __future__ import annotations

import asyncio
import itertools
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from flickr_sdk import ApiError, AsyncFlickr, Hooks, TimedOut
from flickr_sdk.cache.single_flight import SingleFlight

PHOTO = "52000000101"


class RequestGate:
    """A hook that blocks requests just before they are sent."""

    def __init__(self):
        self.reached, self.opened = threading.Event(), threading.Event()
        self.hooks = Hooks(request=self.wait)

    def wait(self, _):
        self.reached.set()
        assert self.opened.wait(60), "the requests were not released"


def test_identical_calls_of_ten_threads_share_one_request(own, client, cache):
    flickr = client(cache)
    own.faults.add("slow-start", delay=0.3)
    with ThreadPoolExecutor(10) as pool:
        results = list(pool.map(lambda _: flickr.photos.get_info(photo_id=PHOTO), range(10)))
    assert len(own.requests) == 1
    assert len({id(info) for info in results}) == 10
    assert {info.id for info in results} == {PHOTO}


def test_identical_calls_of_fifty_tasks_share_one_request(own, cache):
    own.faults.add("slow-start", delay=0.3)

    async def main():
        async with AsyncFlickr(own.api_key, base_url=own.base_url, cache=cache) as flickr:
            return await asyncio.gather(*(flickr.photos.get_info(photo_id=PHOTO) for _ in range(50)))

    results = asyncio.run(main())
    assert len(own.requests) == 1
    assert len({id(info) for info in results}) == 50


def test_different_calls_do_not_wait_for_each_other(own, client):
    flickr, gate = client(True), RequestGate()
    with ThreadPoolExecutor(1) as pool:
        blocked = pool.submit(flickr.options(hooks=gate.hooks).photos.get_info, photo_id=PHOTO)
        assert gate.reached.wait(60)
        flickr.photos.get_sizes(photo_id=PHOTO)
        assert not blocked.done()
        gate.opened.set()
        assert blocked.result().id == PHOTO


def test_failure_is_shared_but_each_caller_gets_its_own_error(own, client, monkeypatch):
    gate, join, callers = RequestGate(), SingleFlight.join, itertools.count(1)
    flickr = client(True, hooks=gate.hooks)

    def counting_join(requests, key):
        result = join(requests, key)
        if next(callers) == 10:
            gate.opened.set()
        return result

    monkeypatch.setattr(SingleFlight, "join", counting_join)

    def request(_):
        with pytest.raises(ApiError, match="not found") as caught:
            flickr.photos.get_info(photo_id="1")
        return caught.value

    with ThreadPoolExecutor(10) as pool:
        errors = list(pool.map(request, range(10)))
    assert len(own.requests) == 1
    assert len({id(error) for error in errors}) == 10
    assert {(type(error), error.code, str(error), error.attempts) for error in errors} == {
        (type(errors[0]), 1, str(errors[0]), 1)
    }


def test_time_limit_of_the_leader_does_not_apply_to_the_waiters(own, client):
    flickr, reached = client(True, retries=0), threading.Event()
    own.faults.add("slow-start", delay=30)
    with ThreadPoolExecutor(2) as pool:
        short = flickr.options(timeout=0.5, hooks=Hooks(request=lambda _: reached.set()))
        timed_out = pool.submit(short.photos.get_info, photo_id=PHOTO)
        assert reached.wait(60)
        waiting = pool.submit(flickr.photos.get_info, photo_id=PHOTO)
        with pytest.raises(TimedOut):
            timed_out.result()
        assert waiting.result().id == PHOTO
    assert len(own.requests) == 2


def test_waiter_waits_no_longer_than_its_own_time_limit(own, client):
    flickr, gate = client(True), RequestGate()
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(flickr.options(hooks=gate.hooks).photos.get_info, photo_id=PHOTO)
        assert gate.reached.wait(60)
        with pytest.raises(TimedOut, match=r"within 0\.2 s \(Timeout\.total\) to an identical request of another caller"):
            flickr.options(timeout=0.2).photos.get_info(photo_id=PHOTO)
        gate.opened.set()
        assert waiting.result().id == PHOTO
    assert len(own.requests) == 1


@pytest.mark.parametrize("cancelled", ["leader", "waiter"])
def test_canceled_task_does_not_affect_the_other_callers(own, cancelled):
    own.faults.add("slow-start", delay=1.0)

    async def main():
        async with AsyncFlickr(own.api_key, base_url=own.base_url, cache=True) as flickr:
            tasks = [asyncio.create_task(flickr.photos.get_info(photo_id=PHOTO)) for _ in range(5)]
            while not own.requests:
                await asyncio.sleep(0.01)
            tasks[0 if cancelled == "leader" else 3].cancel()
            return await asyncio.gather(*tasks, return_exceptions=True)

    results = asyncio.run(main())
    photos = [result.id for result in results if not isinstance(result, asyncio.CancelledError)]
    assert photos == [PHOTO] * 4
    assert len(own.requests) == (2 if cancelled == "leader" else 1)


def test_reads_during_a_refresh_return_the_right_response(own, client):
    flickr = client(True)
    fresh = flickr.options(cache="refresh")
    start = threading.Barrier(8)

    def request(number):
        start.wait()
        return (fresh if number % 2 else flickr).photos.get_info(photo_id=PHOTO).id

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(request, range(8))) == {PHOTO}
    assert 4 <= len(own.requests) <= 5
