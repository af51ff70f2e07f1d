"""Start a child, kill it at a random instant, check the invariants, and start it again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Final, Protocol

from .child import KILL_AT, READY

MAX_OPERATIONS: Final = 32
"""Children kill themselves before one of this many file operations; more than a short child has."""
PATIENCE: Final = 120.0
"""The seconds that a child may run. One that takes longer hangs."""


class Scenario(Protocol):
    """Files that a child works on, and their invariants."""

    def command(self, random: Random) -> Sequence[str]:
        """Prepare the next run, and return the child: a module and its arguments."""
        ...

    def check(self, *, finished: bool) -> None:
        """Raise `AssertionError` if an invariant is broken. `finished` is false if the child was killed."""
        ...


@dataclass
class Report:
    """The figures of a scenario."""

    kills: int = 0
    at_operations: int = 0
    at_times: int = 0
    finished: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills ({self.at_operations} before a file operation, {self.at_times} at a random time), "
            f"{self.finished} finished runs"
        )


def torture(scenario: Scenario, kills: int, random: Random, *, only_operations: bool = False) -> Report:
    """Kill children of a scenario `kills` times, and let the last one finish.

    Half of the children kill themselves before a random file operation, which is repeatable. The parent kills the others at a
    random time, which also interrupts writes and waits. A scenario may have `operations`, the number of its file operations.
    """
    report, duration = Report(), 0.0
    if not only_operations:
        # The duration of a run depends on the load of the machine.
        duration = _run(scenario, random, kill_at=None, seconds=None) or 0.0
        report.finished += 1
        scenario.check(finished=True)
    operations: int = getattr(scenario, "operations", MAX_OPERATIONS)
    while report.kills < kills:
        at_operation = only_operations or random.random() < 0.5
        number, share = random.randrange(operations), random.random()
        seconds = None if at_operation else share * duration
        taken = _run(scenario, random, kill_at=number if at_operation else None, seconds=seconds)
        if taken is None:
            report.kills += 1
            report.at_operations += at_operation
            report.at_times += not at_operation
            duration *= 1.0 if at_operation else 1.1  # so that some children finish
        else:
            report.finished += 1
            duration = max(taken, 0.01)
        scenario.check(finished=taken is not None)
    assert _run(scenario, random, kill_at=None, seconds=None) is not None
    report.finished += 1
    scenario.check(finished=True)
    return report


def _run(scenario: Scenario, random: Random, *, kill_at: int | None, seconds: float | None) -> float | None:
    """Run a child, and return the duration of its work in seconds; `None` if it was killed."""
    environment = dict(os.environ) | ({} if kill_at is None else {KILL_AT: str(kill_at)})
    command = [sys.executable, "-m", *scenario.command(random)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        try:
            assert child.stdout is not None
            announced = child.stdout.readline().strip()
            start = time.monotonic()
            if seconds is not None:
                with suppress(subprocess.TimeoutExpired):
                    child.wait(seconds)
                child.kill()
            _, errors = child.communicate(timeout=PATIENCE)
        finally:
            child.kill()
    if child.returncode == -signal.SIGKILL:
        return None
    assert (announced, child.returncode) == (READY, 0), f"the child ended with status {child.returncode}: {errors}"
    return time.monotonic() - start
