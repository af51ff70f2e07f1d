"""What a type checker takes for a program of 30 lines: CPU and peak memory, with and without what it kept of the last run."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .figure import Outcome, Target, figure
from .lab import HERE, Lab
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
"""A turn of the large one takes as long as all others together."""


def mypy(lab: Lab, environment: str, program: str) -> Numbers:
    """Check with an empty cache, then with the full one."""
    with lab.scratch() as folder:
        command: list[str | Path] = [
            lab.python("tools"), "-m", "mypy", "--config-file=", "--no-error-summary",
            "--python-executable", lab.python(environment), "--cache-dir", folder, PROGRAMS / program,
        ]  # fmt: skip
        # In githubkit's types mypy sees an error that is none.
        ok = (0, 1) if environment == "githubkit" else (0,)
        cold = child(command, cwd=Path(folder), ok=ok)
        warm = child(command, cwd=Path(folder), ok=ok)
    return {"cold": cold.cpu, "cold peak": cold.peak, "warm": warm.cpu}


def basedpyright(lab: Lab, environment: str, program: str) -> Numbers:
    """Check; nothing is kept from run to run."""
    with lab.scratch() as folder:
        checker = lab.python("tools").with_name("basedpyright")
        command = [checker, "--level", "error", "--pythonpath", lab.python(environment), PROGRAMS / program]
        done = child(command, cwd=Path(folder), ok=(0, 1))
    return {"cpu": done.cpu, "peak": done.peak}


def run(lab: Lab) -> Outcome:
    found: dict[str, dict[str, dict[str, list[float]]]] = {}
    for name, checker in {"mypy": mypy, "basedpyright": basedpyright}.items():
        numbers = found[name] = {}
        for sides, rounds in ((SIDES_OF_TYPING, ROUNDS), (LARGE, ROUNDS_OF_LARGE)):
            turns = {side: partial(checker, lab, *where) for side, where in sides.items()}
            for what, values in in_turns(turns, rounds, warm=False).items():
                numbers.setdefault(what, {}).update(values)
    target = Target(OURS, 1.3, "CPU of mypy, cold, on 30 lines, of the same program on httpx and pydantic", of=FLOOR)
    figures = [
        figure("mypy with an empty cache", "s of CPU", found["mypy"]["cold"], FLOOR, target),
        figure("mypy with a full cache", "s of CPU", found["mypy"]["warm"], FLOOR),
        figure("Peak memory of mypy with an empty cache", "MiB", found["mypy"]["cold peak"], FLOOR),
        figure("basedpyright", "s of CPU", found["basedpyright"]["cpu"], FLOOR),
        figure("Peak memory of basedpyright", "MiB", found["basedpyright"]["peak"], FLOOR),
    ]
    return Outcome(figures, ["tools", "sdk", "flickr_api", "githubkit", "floor"])
