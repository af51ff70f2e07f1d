"""Calls that wait for the rate limiter."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import logging
import math
import pickle
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr, Hooks, HttpStatusError, LimiterError, RateLimited
from flickr_sdk._pipeline.call import ClientConfig, new_call
from flickr_sdk._pipeline.commands import Sleep
from flickr_sdk._pipeline.failure_class import FailureClass
from flickr_sdk.config import MAX_WAIT, WaitEvent
from flickr_sdk.rate_limit import MemoryLimiter, SqliteLimiter
from flickr_sdk.rate_limit.throttle import FIRST_PAUSE, MAX_PAUSE, Throttle, backoff, parse_max_wait

from ..support.limiters import VirtualClock, crowded

TOO_FAST = FailureClass(True, "no", slow_down=True)


class Simulation:
    """Calls that arrive, wait and are sent, on a clock that advances only while all of them wait."""

    def __init__(self, throttle, clock, lateness):
        self.throttle, self.clock, self.lateness = throttle, clock, itertools.cycle(lateness)
        self.call = new_call(ClientConfig("key", clock=clock), "flickr.test.null", {}, writes=False)
        self.order = itertools.count()
        self.queue = []
        self.sent = []
        self.rejected = []

    def arrive(self, seconds):
        heapq.heappush(self.queue, (self.clock.now + seconds, next(self.order), self.throttle.acquire(self.call)))

    def respond(self, seconds, verdict):
        heapq.heappush(self.queue, (self.clock.now + seconds, next(self.order), self.throttle.record(self.call, verdict)))

    def run(self):
        while self.queue:
            time, number, flow = heapq.heappop(self.queue)
            self.clock.now = max(self.clock.now, time)
            try:
                command = next(flow)
            except StopIteration:
                if flow.__name__ == "acquire":
                    self.sent.append(self.clock.now)
            except RateLimited as error:
                self.rejected.append(error)
            else:
                assert isinstance(command, Sleep)
                heapq.heappush(self.queue, (self.clock.now + command.seconds + next(self.lateness), number, flow))


@settings(max_examples=200, deadline=None)
@given(
    arrivals=st.lists(st.floats(0, 10, allow_subnormal=False), max_size=60),
    rejections=st.lists(st.floats(0, 10, allow_subnormal=False), max_size=3),
    lateness=st.lists(st.sampled_from([0.0, 0.001, 0.04, 0.049, 0.2, 3.0]), min_size=1, max_size=7),
    calls=st.integers(1, 8),
)
def test_late_calls_are_all_sent_within_the_rate(arrivals, rejections, lateness, calls):
    clock = VirtualClock(0.0)
    simulation = Simulation(Throttle(MemoryLimiter(calls, 1.0, clock=clock), "key", MAX_WAIT), clock, [*lateness, 0.0])
    for arrival in arrivals:
        simulation.arrive(arrival)
    for rejection in rejections:
        simulation.respond(rejection, TOO_FAST)
    simulation.run()
    assert not crowded(simulation.sent, calls, 1.0)
    assert (len(simulation.sent), simulation.rejected) == (len(arrivals), [])


@settings(max_examples=100, deadline=None)
@given(arrivals=st.lists(st.floats(0, 5, allow_subnormal=False), max_size=40), max_wait=st.floats(0, 4), calls=st.integers(1, 5))
def test_call_that_would_wait_longer_than_allowed_is_rejected_at_once(arrivals, max_wait, calls):
    clock = VirtualClock(0.0)
    simulation = Simulation(Throttle(MemoryLimiter(calls, 1.0, clock=clock), "key", max_wait), clock, [0.0])
    for arrival in arrivals:
        simulation.arrive(arrival)
    simulation.run()
    assert not crowded(simulation.sent, calls, 1.0)
    assert len(simulation.sent) + len(simulation.rejected) == len(arrivals)
    assert all(error.wait > max_wait for error in simulation.rejected)
    assert len(simulation.sent) >= min(calls, len(arrivals))


def test_waiting_calls_are_not_sent_during_a_pause_that_begins_meanwhile():
    clock = VirtualClock(0.0)
    simulation = Simulation(Throttle(MemoryLimiter(1, 1.0, clock=clock), "key", MAX_WAIT), clock, [0.0])
    for _ in range(4):
        simulation.arrive(0)
    simulation.respond(0.5, TOO_FAST)
    simulation.run()
    first, *others = simulation.sent
    assert (first, len(others)) == (0, 3)
    assert min(others) >= 0.5 + FIRST_PAUSE
    assert not crowded(others, 1, 0.99)


def test_punctual_calls_use_every_slot():
    clock = VirtualClock(0.0)
    limiter = MemoryLimiter(10, 1.0, clock=clock)
    simulation = Simulation(Throttle(limiter, "key", MAX_WAIT), clock, [0.0])
    for _ in range(100):
        simulation.arrive(0.0)
    simulation.run()
    assert len(simulation.sent) == 100
    assert simulation.sent[-1] == pytest.approx(9 * limiter.rate.window)


def test_simultaneous_rejections_count_once_and_later_ones_double_the_pause():
    clock = VirtualClock(0.0)
    limiter = MemoryLimiter(10, 1.0, clock=clock)
    simulation = Simulation(Throttle(limiter, "key", MAX_WAIT), clock, [0.0])
    pauses = []
    for time_of_response, verdict in [(0, TOO_FAST), (0, TOO_FAST), (5, TOO_FAST), (10, TOO_FAST), (20, None), (20, TOO_FAST)]:
        clock.now = float(time_of_response)
        simulation.respond(0.0, verdict)
        simulation.run()
        pauses.append(limiter.paused("key"))
    assert pauses == [1.0, 1.0, 2.0, 4.0, 0.0, 1.0]
    simulation.respond(0.0, FailureClass(True, "no", slow_down=True, wait=30.0))
    simulation.run()
    assert limiter.paused("key") == 30.0


def test_backoff_grows_with_rejections_and_follows_retry_after():
    pauses = [backoff(rejections, None) for rejections in range(1, 12)]
    assert pauses[0] == FIRST_PAUSE and pauses[-1] == MAX_PAUSE
    assert pauses == sorted(pauses)
    assert backoff(1, 2.0) == 2.0
    assert backoff(3, 2.0) == pauses[2]
    assert backoff(1, 10**9) == 3600


def test_clients_of_an_api_key_share_a_limiter_by_default(emulator):
    with Flickr("one-key", base_url=emulator.base_url) as one, Flickr("one-key", base_url=emulator.base_url) as two:
        with Flickr("other-key", base_url=emulator.base_url) as other, Flickr("one-key", limiter=False) as none:
            assert one._config.throttle.limiter is two._config.throttle.limiter
            assert one._config.throttle.name == two._config.throttle.name != other._config.throttle.name
            assert "one-key" not in one._config.throttle.name
            assert none._config.throttle is None
    assert (one._config.throttle.limiter.rate.calls, one._config.throttle.limiter.rate.seconds) == (3600, 3600.0)


def test_wait_is_reported_to_the_hook_and_logged(emulator, caplog):
    waits = []
    limiter = MemoryLimiter(2, 1.0)
    caplog.set_level(logging.INFO, "flickr_sdk")
    hooks = Hooks(wait=waits.append)
    with Flickr(emulator.api_key, base_url=emulator.base_url, limiter=limiter, hooks=hooks) as flickr:
        began = time.monotonic()
        for _ in range(3):
            flickr.test.echo()
    assert time.monotonic() - began >= 1.0
    # On a busy machine, a call may wake too late for its slot and wait for another one.
    assert waits
    for wait, record in zip(waits, caplog.records, strict=True):
        assert isinstance(wait, WaitEvent)
        assert (wait.method, wait.reason) == ("flickr.test.echo", "rate limit")
        assert 0 < wait.seconds <= limiter.rate.window
        assert record.getMessage() == f"flickr.test.echo: waiting {wait.seconds:.1f} s for the rate limiter"


def test_on_limit_raise_raises_rate_limited_with_a_remedy(own):
    with Flickr(own.api_key, base_url=own.base_url, limiter=MemoryLimiter(1, 60), on_limit="raise") as flickr:
        flickr.test.echo()
        with pytest.raises(RateLimited, match=r"flickr.test.echo: .*1 calls in 60 s.*on_limit='wait'") as caught:
            flickr.test.echo()
        with pytest.raises(RateLimited, match="waits at most 5 s"):
            flickr.options(on_limit=5).test.echo()
    assert len(own.requests) == 1
    assert 0 < caught.value.wait < 63
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (str(copy), copy.wait, copy.method) == (str(caught.value), caught.value.wait, "flickr.test.echo")


def test_every_attempt_reserves_a_slot(own):
    own.faults.add("http-502", times=2)
    with Flickr(own.api_key, base_url=own.base_url, limiter=MemoryLimiter(3, 60), on_limit="raise") as flickr:
        flickr.test.echo()
        with pytest.raises(RateLimited):
            flickr.test.echo()
    assert len(own.requests) == 3


@pytest.mark.parametrize("fault", ["http-429", "disabled-key"])
def test_rejection_by_flickr_pauses_all_clients_that_share_the_limiter(own, fault, caplog):
    limiter = MemoryLimiter(10, 60)
    one, two = (Flickr(own.api_key, base_url=own.base_url, limiter=limiter, on_limit="raise", retries=0) for _ in range(2))
    with one, two:
        own.faults.add(fault, **({"retry_after": 7} if fault == "http-429" else {}))
        with pytest.raises(Exception, match="429|expired|disabled") as caught:
            one.test.echo()
        assert not isinstance(caught.value, RateLimited)
        with pytest.raises(RateLimited) as refused:
            two.test.echo()
    assert len(own.requests) == 1
    assert refused.value.wait == pytest.approx(7 if fault == "http-429" else 1, abs=0.5)
    reported = "too many requests" if fault == "http-429" else f"error 100 ({caught.value.message})"
    assert f"Flickr reports {reported}; the rate limiter pauses" in caplog.text


def test_call_is_retried_after_429_and_the_pause(own):
    waits = []
    own.faults.add("http-429", retry_after=0.2)
    hooks = Hooks(wait=waits.append)
    with Flickr(own.api_key, base_url=own.base_url, limiter=MemoryLimiter(10, 60), hooks=hooks) as flickr:
        flickr.test.echo()
    assert len(own.requests) == 2
    assert sum(wait.seconds for wait in waits) >= 0.2


def test_failing_limiter_raises_limiter_error_and_no_request_is_sent(own, tmp_path):
    (tmp_path / "limits.db").write_text("not a database " * 100)
    limiter = SqliteLimiter(tmp_path / "limits.db")
    with Flickr(own.api_key, base_url=own.base_url, limiter=limiter) as flickr, pytest.raises(LimiterError, match="limits.db"):
        flickr.test.echo()
    assert len(own.requests) == 0


def test_threads_never_exceed_the_limit(own):
    sent = []
    hooks = Hooks(request=lambda _: sent.append(time.monotonic()))
    with Flickr(own.api_key, base_url=own.base_url, limiter=MemoryLimiter(20, 1.0), hooks=hooks) as flickr:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda _: flickr.test.echo(), range(50)))
    assert len(own.requests) == len(sent) == 50
    assert not crowded(sent, 20, 1.0)


def test_tasks_wait_without_blocking_the_event_loop_while_the_file_is_locked(own, tmp_path):
    limiter = SqliteLimiter(tmp_path / "limits.db", 5, 0.5)
    limiter.reserve("key", 0.0)
    other = sqlite3.connect(tmp_path / "limits.db")

    async def main():
        async with AsyncFlickr(own.api_key, base_url=own.base_url, limiter=limiter) as flickr:
            other.execute("BEGIN IMMEDIATE")
            calls = asyncio.gather(*(flickr.test.echo() for _ in range(12)))
            # A blocked event loop would never unlock the file.
            for _ in range(20):
                await asyncio.sleep(0.01)
                assert not own.requests
            other.rollback()
            await calls

    asyncio.run(main())
    other.close()
    limiter.close()
    assert len(own.requests) == 12


def test_image_host_has_its_own_limiter(own):
    with Flickr(own.api_key, base_url=own.base_url, limiter=MemoryLimiter(1, 60), on_limit="raise") as flickr:
        flickr.test.echo()
        flickr.wait_for_image_host()
    images = MemoryLimiter(2, 60)
    with Flickr(own.api_key, base_url=own.base_url, image_limiter=images, on_limit="raise") as flickr:
        flickr.wait_for_image_host()
        with pytest.raises(RateLimited, match="image host"):
            flickr.wait_for_image_host(retry_after=5)
        with pytest.raises(ConfigurationError, match="retry_after"):
            flickr.wait_for_image_host(retry_after=math.inf)
        flickr.test.echo()
    with Flickr(own.api_key, base_url=own.base_url, image_limiter=False, on_limit="raise") as flickr:
        flickr.wait_for_image_host(retry_after=5)

    async def main():
        async with AsyncFlickr(own.api_key, base_url=own.base_url, image_limiter=images, on_limit="raise") as flickr:
            await flickr.wait_for_image_host()

    with pytest.raises(RateLimited):
        asyncio.run(main())


@pytest.mark.parametrize(
    "options",
    [
        {"on_limit": "never"},
        {"on_limit": -1},
        {"on_limit": True},
        {"on_limit": math.nan},
        {"limiter": 3600},
        {"image_limiter": "x"},
    ],
)
def test_invalid_limiter_option_raises_configuration_error(options):
    with pytest.raises(ConfigurationError, match=f"^{next(iter(options))}( is |=)"):
        Flickr("key", **options)


def test_on_limit_sets_the_longest_wait():
    assert [parse_max_wait(on_limit) for on_limit in ("wait", "raise", 5, 0.5)] == [MAX_WAIT, 0.0, 5.0, 0.5]


def test_429_raises_http_status_error_without_retries(own):
    own.faults.add("http-429")
    with Flickr(own.api_key, base_url=own.base_url, limiter=MemoryLimiter(10, 60), retries=0) as flickr:
        with pytest.raises(HttpStatusError) as caught:
            flickr.test.echo()
    assert caught.value.http_status == 429
