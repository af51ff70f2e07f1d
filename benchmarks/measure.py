"""Side-by-side measurement: the sides take turns, so that whatever the machine does meets all of them."""

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
"""How many times each side has its turn, unless a comparison says otherwise."""

GAUGE = Path(__file__).parent / "gauge.py"
MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
"""What the system's numbers for memory are divided by."""

Numbers = Mapping[str, float]


@dataclass(frozen=True)
class Child:
    """What became of a process: what it printed, its CPU time in seconds, and its peak memory in MiB."""

    output: str
    cpu: float
    peak: float

    @property
    def numbers(self) -> dict[str, Any]:
        """The JSON object that the process printed last."""
        return json.loads(self.output.strip().splitlines()[-1])


def child(command: Sequence[str | Path], *, ok: Sequence[int] = (0,), cwd: Path | None = None, **environment: str) -> Child:
    """Run a process to its end.

    Args:
        command: The program and its arguments.
        ok: Exit codes that count as success.
        cwd: The folder to run it in.
        **environment: Changes to the environment.

    Returns:
        What it printed and used; its own children count too.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FLICKR_", "PYTHON"))}
    with TemporaryDirectory() as folder:
        used = Path(folder) / "used"
        gauge = [sys.executable, "-I", "-S", str(GAUGE), str(used)]
        done = subprocess.run(
            [*gauge, *(str(part) for part in command)],
            capture_output=True, text=True, cwd=cwd, env=kept | environment, check=False,
        )  # fmt: skip
        if done.returncode not in ok:
            raise RuntimeError(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        cpu, peak = map(float, used.read_text(encoding="utf-8").split())
    return Child(done.stdout, cpu, peak / MIB)


def in_turns(
    sides: Mapping[str, Callable[[], Numbers]], rounds: int = ROUNDS, *, warm: bool = True
) -> dict[str, dict[str, list[float]]]:
    """Measure several sides in turns.

    Args:
        sides: What to run by the side's name; each gives its numbers by name.
        rounds: How many turns each has.
        warm: Whether each has one more turn before, which does not count.

    Returns:
        For each number of each side all its values: `found["cpu"]["flickr-sdk"]`.
    """
    found: dict[str, dict[str, list[float]]] = {}
    for turn in range(not warm, rounds + 1):
        for name, side in sides.items():
            for what, value in side().items():
                values = found.setdefault(what, {}).setdefault(name, [])
                if turn:
                    values.append(value)
    return found
