"""A clock that is ahead or behind for a while neither blocks the calls of other clocks nor lets them exceed the limit."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.rate_limit import SqliteLimiter

from ..support.limiters import KINDS, VirtualClock, crowded, limiter_on

CALLS, SECONDS = 5, 60.0
WINDOW = 62.0
"""The seconds that a slot counts: the interval and twice the slack."""
JUMPS = (7200.0, -7200.0, 30.0, -30.0, 400 * 86_400.0, -400 * 86_400.0)
every_jump = pytest.mark.parametrize("jump", JUMPS)


class Machine:
    """Limiters that share a file but not a clock. `now` is the true time."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        self.now = 1_800_000_000.0

    def limiter(self, offset: float = 0.0) -> SqliteLimiter:
        """Create a limiter whose clock differs from the true time."""
        limiter = SqliteLimiter(self._folder / "limits.db", CALLS, SECONDS, clock=lambda: self.now + offset)
        return self._stack.enter_context(closing(limiter))


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    with ExitStack() as stack:
        yield Machine(tmp_path, stack)


@every_jump
def test_call_of_another_clock_delays_no_call_beyond_the_window(machine: Machine, jump: float) -> None:
    limiter, other = machine.limiter(), machine.limiter(jump)
    assert other.reserve("key", 0.0).granted
    other.pause("key", 10.0)
    for _ in range(CALLS - 1):
        assert limiter.reserve("key", WINDOW + 1).wait <= WINDOW
    assert limiter.paused("key") <= WINDOW
    machine.now += 200
    for _ in range(CALLS):
        assert limiter.reserve("key", WINDOW + 1).wait <= 0.01


@every_jump
@pytest.mark.parametrize("every", [7, 20, 50])
def test_calls_of_another_clock_never_let_normal_clocks_exceed_the_limit(machine: Machine, jump: float, every: int) -> None:
    one, two, other = machine.limiter(), machine.limiter(), machine.limiter(jump)
    sent: list[float] = []
    for turn in range(400):
        machine.now += 3.7
        if turn % every == 0:
            other.reserve("key", 0.0)
        if (one, two)[turn % 2].reserve("key", 0.0).granted:
            sent.append(machine.now)
    assert len(sent) > 20
    assert not crowded(sent, CALLS, SECONDS)


@every_jump
def test_reserved_slots_keep_their_distance_beside_another_clock(machine: Machine, jump: float) -> None:
    limiter, other = machine.limiter(), machine.limiter(jump)
    due = [limiter.reserve("key", 1e6).due for _ in range(2 * CALLS)]
    other.reserve("key", 1e6)
    due += [limiter.reserve("key", 1e6).due for _ in range(2 * CALLS)]
    assert not crowded(due, CALLS, SECONDS)
    assert max(due) - machine.now <= 5 * WINDOW


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("jump", [jump for jump in JUMPS if jump > 0])
def test_clock_that_is_set_back_delays_no_call_beyond_the_window(kind: str, jump: float, tmp_path: Path) -> None:
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, CALLS, SECONDS) as limiter:
        clock.advance(jump)
        granted = [limiter.reserve("key", 0.0).granted for _ in range(CALLS)]
        limiter.pause("key", 300.0)
        clock.advance(-jump)
        slot = limiter.reserve("key", 0.0)
        assert (slot.granted, 0 < slot.wait <= WINDOW + 0.01) == (False, True)
        assert granted == [True] * CALLS
        assert limiter.paused("key") <= WINDOW + 0.01
        # After a small change, the recorded times are reached again before the pause is over.
        clock.advance(WINDOW + 0.01 if jump > 300.0 else jump + 300.01)
        assert [limiter.reserve("key", 0.0).granted for _ in range(CALLS + 1)] == [True] * CALLS + [False]


@pytest.mark.parametrize("kind", KINDS)
def test_calls_before_a_clock_is_ahead_count_after_it_is_corrected(kind: str, tmp_path: Path) -> None:
    clock = VirtualClock()
    with limiter_on(kind, tmp_path, clock, CALLS, SECONDS) as limiter:
        before = [limiter.reserve("key", 0.0).granted for _ in range(CALLS - 1)]
        clock.advance(40.0)
        assert limiter.reserve("key", 0.0).granted
        clock.advance(-40.0)
        slot = limiter.reserve("key", 0.0)
        assert before == [True] * (CALLS - 1)
        assert (slot.granted, slot.wait <= WINDOW + 0.01) == (False, True)


def test_times_of_the_first_release_are_migrated(tmp_path: Path) -> None:
    file, clock = tmp_path / "limits.db", VirtualClock()
    now = int(clock.now * 1000)
    with closing(sqlite3.connect(file)) as old, old:
        old.execute("CREATE TABLE pauses (name TEXT PRIMARY KEY, until INTEGER NOT NULL)")
        old.execute("CREATE TABLE calls_key (name VARCHAR, item_timestamp INTEGER)")
        times: list[Any] = [(now - 1000,), (now + 7_200_000,)]
        old.executemany("INSERT INTO calls_key (item_timestamp) VALUES (?)", times)
        old.executemany("INSERT INTO pauses VALUES (?, ?)", [("key", now + 7_200_000), ("other", now + 50_000)])
    with limiter_on("sqlite", tmp_path, clock, CALLS, SECONDS) as limiter:
        assert limiter.paused("key") == pytest.approx(WINDOW)
        assert limiter.paused("other") == pytest.approx(50.0)
        clock.advance(WINDOW)
        granted = [limiter.reserve("key", 0.0).granted for _ in range(CALLS)]
    assert granted == [True] * (CALLS - 1) + [False]
