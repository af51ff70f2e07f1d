"""Side-by-side measurement: all sides in one process, taking turns, so that whatever the machine does meets all of them."""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version


@dataclass(frozen=True)
class Result:
    """The CPU times of one side, in seconds a call."""

    name: str
    times: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.times)


def compare(sides: Mapping[str, Callable[[], object]], *, rounds: int = 9, seconds: float = 0.15) -> list[Result]:
    """Time several functions in turns.

    Args:
        sides: The functions by name; the first is what the others are measured against.
        rounds: How many times each has its turn.
        seconds: How long a turn lasts, about.

    Returns:
        The CPU times of each.
    """
    calls = {}
    for name, side in sides.items():
        side()
        start = time.process_time()
        side()
        calls[name] = max(1, int(seconds / max(time.process_time() - start, 1e-6)))
    times: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, side in sides.items():
            start = time.process_time()
            for _ in range(calls[name]):
                side()
            times[name].append((time.process_time() - start) / calls[name])
    return [Result(name, tuple(found)) for name, found in times.items()]


def table(title: str, results: list[Result]) -> str:
    """Write a table: ratios to the first side, and the spread."""
    base = results[0].median
    width = max(len(one.name) for one in results)
    lines = [title, f"{'':{width}}  ratio     min   median      max  (microseconds of CPU)"]
    for one in results:
        numbers = "  ".join(f"{value * 1e6:7.0f}" for value in (min(one.times), one.median, max(one.times)))
        lines.append(f"{one.name:{width}}  {one.median / base:5.2f}  {numbers}")
    return "\n".join(lines)


def machine() -> str:
    """Name what the figures were measured on."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("pydantic", "pydantic_core", "httpx"))
    return f"Python {platform.python_version()}, {packages}, {platform.machine()} {platform.system()}"


def raw(results: list[Result]) -> str:
    """Give the raw times as JSON."""
    return json.dumps({one.name: one.times for one in results})
