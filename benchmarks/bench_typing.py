"""CPU and peak memory of type checkers for a program of 30 lines, with empty and full caches."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .environments import HERE, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

PROGRAMS = HERE / "programs"
FLOOR, OURS = "httpx and pydantic", "flickr-sdk"
SIDES_OF_TYPING = {
    FLOOR: ("floor", "httpx_pydantic.py"),
    OURS: ("sdk", "flickr_sdk.py"),
    "flickr_api": ("flickr_api", "flickr_api.py"),
}
LARGE = {"githubkit": ("githubkit", "githubkit.py")}
ROUNDS, ROUNDS_OF_LARGE = 5, 3
"""A run of the large one takes as long as all others together."""


def mypy(environments: Environments, environment: str, program: str) -> Numbers:
    """Check with an empty cache, and again with a full one."""
    with environments.scratch() as folder:
        command: list[str | Path] = [
            environments.python("tools"), "-m", "mypy", "--config-file=", "--no-error-summary",
            "--python-executable", environments.python(environment), "--cache-dir", folder, PROGRAMS / program,
        ]  # fmt: skip
        # mypy reports a false positive in the types of githubkit.
        ok = (0, 1) if environment == "githubkit" else (0,)
        cold = child(command, cwd=Path(folder), ok=ok)
        warm = child(command, cwd=Path(folder), ok=ok)
    return {"cold": cold.cpu, "cold peak": cold.peak, "warm": warm.cpu}


def basedpyright(environments: Environments, environment: str, program: str) -> Numbers:
    """Check without a cache, which basedpyright does not have."""
    with environments.scratch() as folder:
        checker = environments.python("tools").with_name("basedpyright")
        command = [checker, "--level", "error", "--pythonpath", environments.python(environment), PROGRAMS / program]
        done = child(command, cwd=Path(folder), ok=(0, 1))
    return {"cpu": done.cpu, "peak": done.peak}


def run(environments: Environments) -> Outcome:
    found: dict[str, dict[str, dict[str, list[float]]]] = {}
    for name, checker in {"mypy": mypy, "basedpyright": basedpyright}.items():
        numbers = found[name] = {}
        for sides, rounds in ((SIDES_OF_TYPING, ROUNDS), (LARGE, ROUNDS_OF_LARGE)):
            turns = {side: partial(checker, environments, *where) for side, where in sides.items()}
            for measurement, values in in_turns(turns, rounds, warm=False).items():
                numbers.setdefault(measurement, {}).update(values)
    target = Target(OURS, 1.45, "CPU of mypy with an empty cache on 30 lines, relative to httpx and pydantic", of=FLOOR)
    figures = [
        figure("CPU of mypy with an empty cache", "s", found["mypy"]["cold"], FLOOR, target),
        figure("CPU of mypy with a full cache", "s", found["mypy"]["warm"], FLOOR),
        figure("Peak memory of mypy with an empty cache", "MiB", found["mypy"]["cold peak"], FLOOR),
        figure("CPU of basedpyright", "s", found["basedpyright"]["cpu"], FLOOR),
        figure("Peak memory of basedpyright", "MiB", found["basedpyright"]["peak"], FLOOR),
    ]
    return Outcome(figures, ["tools", "sdk", "flickr_api", "githubkit", "floor"])
