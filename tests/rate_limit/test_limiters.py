"""Rate limiters: never too many calls in any stretch of time, and everybody's turn comes."""

from __future__ import annotations

import math
import pickle
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flickr_sdk import ConfigurationError, LimiterError
from flickr_sdk.rate_limit import MemoryLimiter, RedisLimiter, SqliteLimiter
from flickr_sdk.rate_limit.limiter import Limiter, Rate
from flickr_sdk.rate_limit.sliding_window import FIRST_PAUSE, LONGEST_PAUSE, pause_after

from ..support.limiters import KINDS, VirtualClock, crowded, limiter_on

steps = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.floats(0, 3, allow_subnormal=False)),
        st.tuples(st.just("take"), st.sampled_from([0.0, 1.0, 60.0])),
        st.tuples(st.just("pause"), st.floats(0.01, 4)),
    ),
    max_size=60,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(steps=steps, calls=st.integers(1, 7), seconds=st.sampled_from([0.5, 1.0, 2.0]), late=st.floats(0, 1))
def test_no_stretch_of_time_has_too_many_calls_and_nobody_waits_longer_than_needed(kind, steps, calls, seconds, late):
    clock = VirtualClock()
    rate = Rate(calls, seconds)
    granted: list[float] = []
    resting = -math.inf
    with tempfile.TemporaryDirectory() as folder, limiter_on(kind, Path(folder), clock, calls, seconds) as limiter:
        for step, number in steps:
            if step == "pass":
                clock.pass_by(number)
            elif step == "pause":
                limiter.pause("key", number)
                resting = max(resting, clock.now + number)
            else:
                earliest = max(clock.now, resting, *granted[-1:])
                if len(granted) >= calls:
                    earliest = max(earliest, granted[-calls] + rate.window)
                place = limiter.take("key", number)
                # Shared limiters count in milliseconds, and round up.
                assert place.wait == pytest.approx(earliest - clock.now, abs=0.01)
                if place.wait != pytest.approx(number, abs=0.01):
                    assert place.granted == (place.wait <= number)
                if place.granted:
                    granted.append(clock.now + place.wait)
        # Calls may go out late by the slack, each by a different part of it.
        out = [due + rate.slack * ((late * n) % 1) for n, due in enumerate(granted)]
        assert not crowded(out, calls, seconds)


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_a_burst_goes_out_at_once_and_the_rest_in_turn(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 5, 10.0) as limiter:
        waits = [limiter.take("key", 100.0).wait for _ in range(15)]
    assert waits[:5] == [0.0] * 5
    assert waits[5:10] == pytest.approx([11.0] * 5, abs=0.01)
    assert waits[10:] == pytest.approx([22.0] * 5, abs=0.02)


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_that_is_too_far_off_is_not_taken(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 1, 10.0) as limiter:
        assert limiter.take("key", 0.0).granted
        for _ in range(3):
            refused = limiter.take("key", 5.0)
            assert not refused.granted
            assert refused.wait == pytest.approx(11.0, abs=0.01)
        clock.pass_by(11.01)
        assert limiter.take("key", 0.0).granted


@pytest.mark.parametrize("kind", KINDS)
def test_each_name_is_counted_by_itself(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 1, 10.0) as limiter:
        limiter.pause("rests", 5.0)
        assert [limiter.take(name, 0.0).granted for name in ("one", "two", "one", "rests")] == [True, True, False, False]


@pytest.mark.parametrize("kind", KINDS)
def test_a_pause_holds_everybody_up_and_a_shorter_one_does_not_end_it(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 5, 10.0) as limiter:
        assert limiter.paused("key") == 0
        limiter.pause("key", 30.0)
        limiter.pause("key", 1.0)
        assert limiter.paused("key") == pytest.approx(30.0, abs=0.01)
        assert limiter.take("key", 60.0).wait == pytest.approx(30.0, abs=0.01)
        clock.pass_by(31)
        assert limiter.paused("key") == 0


@pytest.mark.parametrize("kind", KINDS)
def test_threads_share_the_places(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 20, 10.0) as limiter:
        granted: list[bool] = []
        threads = [
            threading.Thread(target=lambda: granted.extend(limiter.take("key", 0.0).granted for _ in range(10))) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert (len(granted), sum(granted)) == (40, 20)


@pytest.mark.parametrize("kind", KINDS)
def test_a_limiter_is_what_the_protocol_says(kind, tmp_path):
    with limiter_on(kind, tmp_path, VirtualClock(), 20, 10.0) as limiter:
        checked: Limiter = limiter
        assert checked.rate == Rate(20, 10.0)
        assert "20, 10)" in repr(checked)
        assert checked.in_memory == (kind == "memory")


@pytest.mark.parametrize(
    ("calls", "seconds", "named"), [(0, 1, "calls"), (1.5, 1, "calls"), (True, 1, "calls"), (1, 0, "seconds")]
)
def test_a_rate_that_cannot_be_is_refused(calls, seconds, named):
    with pytest.raises(ConfigurationError, match=f"^{named} is "):
        MemoryLimiter(calls, seconds)


def test_places_outlive_the_process_that_took_them(tmp_path):
    clock = VirtualClock()
    for granted in (True, True, False):
        with limiter_on("sqlite", tmp_path, clock, 2, 10.0) as limiter:
            assert limiter.take("key", 0.0).granted == granted


def test_a_clock_that_was_set_back_by_days_does_not_stop_everything(tmp_path):
    clock = VirtualClock()
    with limiter_on("sqlite", tmp_path, clock, 2, 10.0) as limiter:
        assert [limiter.take("key", 0.0).granted for _ in range(2)] == [True, True]
        limiter.pause("key", 300.0)
        clock.pass_by(-10 * 86_400)
        assert limiter.take("key", 0.0).wait == pytest.approx(11.0, abs=0.01)


@pytest.mark.parametrize("kind", ["sqlite", "redis"])
def test_old_places_are_swept_away(kind, tmp_path):
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, 5, 1.0) as limiter:
        for _ in range(450):
            clock.pass_by(1.0)
            assert limiter.take("key", 0.0).granted
        assert 0 < limiter._buckets["key"].count() < 250


def test_the_file_is_its_owners_alone_and_the_limiter_can_go_to_other_processes(tmp_path):
    with limiter_on("sqlite", tmp_path / "new", VirtualClock(), 2, 10.0) as limiter:
        limiter.take("key", 0.0)
        assert {file.stat().st_mode & 0o77 for file in (tmp_path / "new").iterdir()} == {0}
        copy = pickle.loads(pickle.dumps(limiter))
    assert (copy.path, copy.rate) == (limiter.path, limiter.rate)


def test_a_file_that_is_none_of_sqlite_is_an_error_that_names_it(tmp_path):
    file = tmp_path / "limits.db"
    file.write_text("not a database " * 100)
    limiter = SqliteLimiter(file)
    with pytest.raises(LimiterError, match=r"limits\.db: cannot be used .*no call was sent"):
        limiter.take("key", 0.0)
    assert file.read_text().startswith("not a database")
    limiter.close()


def test_a_server_that_is_not_there_is_an_error_that_names_it(unused_port):
    limiter = RedisLimiter(f"redis://:geheim@127.0.0.1:{unused_port}/0")
    with pytest.raises(LimiterError, match=f"127.0.0.1:{unused_port}: cannot be used") as caught:
        limiter.take("key", 0.0)
    assert "geheim" not in repr(limiter) + str(caught.value)
    with pytest.raises(LimiterError):
        limiter.pause("key", 1.0)
    with pytest.raises(LimiterError):
        limiter.paused("key")
    limiter.close()


def test_an_address_that_cannot_be_read_is_refused_without_quoting_it():
    with pytest.raises(ConfigurationError, match="redis://localhost") as caught:
        RedisLimiter("geheim@localhost")
    assert "geheim" not in str(caught.value)
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("make", "extra"), [(lambda: SqliteLimiter("x"), "sqlite"), (lambda: RedisLimiter("redis://x"), "redis")]
)
def test_a_missing_package_is_an_error_that_says_how_to_install_it(make, extra, monkeypatch):
    monkeypatch.setattr("flickr_sdk.errors.missing_dependency.find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match=rf'pip install "flickr-sdk\[{extra}\]"'):
        make()


def test_pauses_grow_with_the_strikes_and_follow_what_is_ordered():
    grown = [pause_after(strikes, None) for strikes in range(1, 12)]
    assert grown[0] == FIRST_PAUSE and grown[-1] == LONGEST_PAUSE
    assert grown == sorted(grown)
    assert pause_after(1, 2.0) == 2.0
    assert pause_after(3, 2.0) == grown[2]
    assert pause_after(1, 10**9) == 3600
