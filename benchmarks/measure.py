"""Interleaved measurement: the sides take turns, so that other load on the machine affects all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROUNDS = 7
"""The default number of measured runs per side."""

RESOURCE_USAGE = Path(__file__).parent / "resource_usage.py"
MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""The number of `ru_maxrss` units in a MiB."""

Numbers = Mapping[str, float]


@dataclass(frozen=True)
class Child:
    """The result of a process: its output, its CPU time in seconds, its peak memory in MiB, and its wall time in seconds."""

    output: str
    cpu: float
    peak: float
    wall: float

    @property
    def numbers(self) -> dict[str, Any]:
        """The JSON object in the last line of the output."""
        return json.loads(self.output.strip().splitlines()[-1])


def child(command: Sequence[str | Path], *, ok: Sequence[int] = (0,), cwd: Path | None = None, **environment: str) -> Child:
    """Run a process and measure it, including its child processes.

    Args:
        command: The program and its arguments.
        ok: The exit codes that count as success.
        cwd: The working directory.
        **environment: Additional environment variables.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FLICKR_", "PYTHON"))}
    with TemporaryDirectory() as folder:
        used = Path(folder) / "used"
        prefix = [sys.executable, "-I", "-S", str(RESOURCE_USAGE), str(used)]
        done = subprocess.run(
            [*prefix, *(str(part) for part in command)],
            capture_output=True, text=True, cwd=cwd, env=kept | environment, check=False,
        )  # fmt: skip
        if done.returncode not in ok:
            raise RuntimeError(
                f"{' '.join(map(str, command))} failed with exit code {done.returncode}:\n{done.stdout}{done.stderr}"
            )
        cpu, peak, wall = map(float, used.read_text(encoding="utf-8").split())
    return Child(done.stdout, cpu, peak / MIB, wall)


def in_turns(
    sides: Mapping[str, Callable[[], Numbers]], rounds: int = ROUNDS, *, warm: bool = True
) -> dict[str, dict[str, list[float]]]:
    """Measure several sides in turns.

    Args:
        sides: A function by the name of the side; it returns its measurements by name.
        rounds: The number of measured runs per side.
        warm: Whether to start with an unmeasured run.

    Returns:
        All values by measurement and side: `found["cpu"]["flickr-sdk"]`.
    """
    found: dict[str, dict[str, list[float]]] = {}
    for turn in range(not warm, rounds + 1):
        for name, side in sides.items():
            for measurement, value in side().items():
                values = found.setdefault(measurement, {}).setdefault(name, [])
                if turn:
                    values.append(value)
    return found
