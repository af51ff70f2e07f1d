"""Rate limiters: the rate is never exceeded, and no call waits longer than necessary."""

from __future__ import annotations

import math
import pickle
import sqlite3
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import ConfigurationError, LimiterError
from flickr_sdk.rate_limit import MemoryLimiter, RedisLimiter, SqliteLimiter
from flickr_sdk.rate_limit.limiter import Limiter, Rate

from ..support.limiters import KINDS, VirtualClock, crowded, limiter_on

steps = st.lists(
    st.one_of(
        st.tuples(st.just("advance"), st.floats(0, 3, allow_subnormal=False)),
        st.tuples(st.just("reserve"), st.sampled_from([0.0, 1.0, 60.0])),
        st.tuples(st.just("pause"), st.floats(0.01, 4)),
    ),
    max_size=60,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(steps=steps, calls=st.integers(1, 7), seconds=st.sampled_from([0.5, 1.0, 2.0]), lateness=st.floats(0, 1))
def test_rate_is_never_exceeded_and_no_call_waits_longer_than_necessary(kind, steps, calls, seconds, lateness):
    clock = VirtualClock()
    rate = Rate(calls, seconds)
    slots: list[float] = []
    paused_until = -math.inf
    with tempfile.TemporaryDirectory() as folder, limiter_on(kind, Path(folder), clock, calls, seconds) as limiter:
        for step, number in steps:
            if step == "advance":
                clock.advance(number)
            elif step == "pause":
                limiter.pause("key", number)
                paused_until = max(paused_until, clock.now + number)
            else:
                earliest = max(clock.now, paused_until, *slots[-1:])
                if len(slots) >= calls:
                    earliest = max(earliest, slots[-calls] + rate.window)
                slot = limiter.reserve("key", number)
                # Limiters in files and on servers count milliseconds, and round up.
                assert slot.wait == pytest.approx(earliest - clock.now, abs=0.01)
                if slot.wait != pytest.approx(number, abs=0.01):
                    assert slot.granted == (slot.wait <= number)
                if slot.granted:
                    slots.append(clock.now + slot.wait)
        # Calls may be sent late, each by a different part of the slack.
        sent = [due + rate.slack * ((lateness * n) % 1) for n, due in enumerate(slots)]
        assert not crowded(sent, calls, seconds)


@pytest.mark.parametrize("kind", KINDS)
def test_burst_is_granted_at_once_and_later_calls_in_order(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 5, 10.0) as limiter:
        waits = [limiter.reserve("key", 100.0).wait for _ in range(15)]
    assert waits[:5] == [0.0] * 5
    assert waits[5:10] == pytest.approx([11.0] * 5, abs=0.01)
    assert waits[10:] == pytest.approx([22.0] * 5, abs=0.02)


@pytest.mark.parametrize("kind", KINDS)
def test_slot_beyond_max_wait_is_not_reserved(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 1, 10.0) as limiter:
        assert limiter.reserve("key", 0.0).granted
        for _ in range(3):
            refused = limiter.reserve("key", 5.0)
            assert not refused.granted
            assert refused.wait == pytest.approx(11.0, abs=0.01)
        clock.advance(11.01)
        assert limiter.reserve("key", 0.0).granted


@pytest.mark.parametrize("kind", KINDS)
def test_max_wait_may_be_infinite(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 1, 10.0) as limiter:
        waits = [limiter.reserve("key", math.inf).wait for _ in range(3)]
    assert waits == pytest.approx([0.0, 11.0, 22.0], abs=0.02)


@pytest.mark.parametrize("kind", KINDS)
def test_each_name_has_its_own_count(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 1, 10.0) as limiter:
        limiter.pause("paused", 5.0)
        assert [limiter.reserve(name, 0.0).granted for name in ("a", "b", "a", "paused")] == [True, True, False, False]


@pytest.mark.parametrize("kind", KINDS)
def test_pause_delays_all_calls_and_a_shorter_pause_does_not_end_it(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 5, 10.0) as limiter:
        assert limiter.paused("key") == 0
        limiter.pause("key", 30.0)
        limiter.pause("key", 1.0)
        assert limiter.paused("key") == pytest.approx(30.0, abs=0.01)
        assert limiter.reserve("key", 60.0).wait == pytest.approx(30.0, abs=0.01)
        clock.advance(31)
        assert limiter.paused("key") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_threads_share_the_slots(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 20, 10.0) as limiter:
        granted: list[bool] = []
        threads = [
            threading.Thread(target=lambda: granted.extend(limiter.reserve("key", 0.0).granted for _ in range(10)))
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert (len(granted), sum(granted)) == (40, 20)


@pytest.mark.parametrize("kind", KINDS)
def test_limiter_implements_the_protocol(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 20, 10.0) as created:
        limiter: Limiter = created
        assert limiter.rate == Rate(20, 10.0)
        assert "20, 10)" in repr(limiter)
        assert limiter.in_memory == (kind == "memory")


@pytest.mark.parametrize(
    ("limit", "seconds", "named"),
    [(0, 1, "limit"), (1.5, 1, "limit"), (True, 1, "limit"), (1, 0, "seconds"), (1, math.inf, "seconds")],
)
def test_invalid_rate_raises_configuration_error(limit, seconds, named):
    with pytest.raises(ConfigurationError, match=f"^{named}="):
        MemoryLimiter(limit, seconds)


@pytest.mark.parametrize("kind", ["sqlite", "redis"])
def test_invalid_name_raises_configuration_error(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 2, 10.0) as limiter:
        for name in ("", "a b", 'a"; DROP TABLE pauses', "a" * 65):
            with pytest.raises(ConfigurationError, match="limiter name .* is invalid"):
                limiter.reserve(name, 0.0)


def test_slots_in_a_file_outlive_the_process(tmp_path):
    clock = VirtualClock()
    for granted in (True, True, False):
        with limiter_on("sqlite", tmp_path, clock, 2, 10.0) as limiter:
            assert limiter.reserve("key", 0.0).granted == granted


def test_calls_are_not_blocked_after_the_clock_is_set_back_by_days(tmp_path):
    clock = VirtualClock()
    with limiter_on("sqlite", tmp_path, clock, 2, 10.0) as limiter:
        assert [limiter.reserve("key", 0.0).granted for _ in range(2)] == [True, True]
        limiter.pause("key", 300.0)
        clock.advance(-10 * 86_400)
        assert limiter.reserve("key", 0.0).wait == pytest.approx(11.0, abs=0.01)


@pytest.mark.parametrize("kind", ["sqlite", "redis"])
def test_expired_slots_are_deleted(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 5, 1.0) as limiter:
        for _ in range(450):
            clock.advance(1.0)
            assert limiter.reserve("key", 0.0).granted
        if kind == "sqlite":
            connection = sqlite3.connect(limiter.path)
            (count,) = connection.execute("SELECT count(*) FROM calls_key").fetchone()
            connection.close()
        else:
            count = limiter._server.zcard("flickr-sdk:{key}:calls")
    assert 0 < count < 250


def test_redis_deletes_the_keys_of_a_limiter_that_is_no_longer_used(tmp_path):
    clock = VirtualClock()
    with limiter_on("redis", tmp_path, clock, 5, 10.0) as limiter:
        limiter.reserve("key", 0.0)
        limiter.pause("key", 5.0)
        assert len(limiter._server.keys()) == 2
        clock.advance(11 + 61)
        assert limiter._server.keys() == []


def test_limiter_file_is_private_and_the_limiter_can_be_pickled(tmp_path):
    with limiter_on("sqlite", tmp_path / "new", VirtualClock(), 2, 10.0) as limiter:
        limiter.reserve("key", 0.0)
        assert {file.stat().st_mode & 0o77 for file in (tmp_path / "new").iterdir()} == {0}
        copy = pickle.loads(pickle.dumps(limiter))
    assert (copy.path, copy.rate) == (limiter.path, limiter.rate)


def test_file_that_is_not_a_database_raises_limiter_error_and_is_unchanged(tmp_path):
    file = tmp_path / "limits.db"
    file.write_text("not a database " * 100)
    limiter = SqliteLimiter(file)
    with pytest.raises(LimiterError, match=r"limits\.db: cannot be used as a rate limiter \(file is not a database\)"):
        limiter.reserve("key", 0.0)
    assert file.read_text().startswith("not a database")
    limiter.close()


def test_unreachable_server_raises_limiter_error_without_the_password(unused_port):
    limiter = RedisLimiter(f"redis://:geheim@127.0.0.1:{unused_port}/0")
    with pytest.raises(LimiterError, match=f"127.0.0.1:{unused_port}: the Redis server cannot be used") as caught:
        limiter.reserve("key", 0.0)
    assert "geheim" not in repr(limiter) + str(caught.value)
    with pytest.raises(LimiterError):
        limiter.pause("key", 1.0)
    with pytest.raises(LimiterError):
        limiter.paused("key")
    limiter.close()


def test_invalid_redis_url_is_rejected_without_being_quoted():
    with pytest.raises(ConfigurationError, match="redis://localhost") as caught:
        RedisLimiter("geheim@localhost")
    assert "geheim" not in str(caught.value)
    assert caught.value.__context__ is None


def test_missing_redis_package_raises_an_error_with_the_install_command(monkeypatch):
    monkeypatch.setattr("flickr_sdk.errors.missing_dependency.find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match=r'pip install "flickr-sdk\[redis\]"'):
        RedisLimiter("redis://x")
