"""Wall time of the program: its help and its completion, which import neither an HTTP library nor models."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .environments import Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

BASE = 'python -c "import typer"'
HELP = {
    "flickr --help": ["--help"],
    "flickr albums --help": ["albums", "--help"],
    "flickr api photos.search --help": ["api", "photos.search", "--help"],
}
COMPLETIONS = {
    "arguments: flickr api photos.search --ex": "--extras",
    "methods: flickr api photos.geo.": "photos.geo.setLocation",
    "commands: flickr al": "albums",
}
"""The completed lines after a description, and a completion that each must have."""
ARGUMENTS = next(iter(COMPLETIONS))
ROUNDS = 21


def print_help(command: list[str | Path]) -> Numbers:
    """Run a process, and measure its wall time and its CPU time."""
    done = child(command)
    return {"wall": done.wall, "cpu": done.cpu}


def complete(program: Path, line: str, expected: str) -> Numbers:
    """Complete a line as bash does."""
    words = line.split(": ")[1]
    done = child([program], _FLICKR_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(len(words.split()) - 1))
    assert expected in done.output, done.output
    return {"wall": done.wall}


def run(environments: Environments) -> Outcome:
    python = environments.python("sdk-cli")
    program = python.parent / "flickr"
    sides = {BASE: partial(print_help, [python, "-c", "import typer"])}
    sides |= {name: partial(print_help, [program, *arguments]) for name, arguments in HELP.items()}
    found = in_turns(sides, ROUNDS)
    completed = in_turns({line: partial(complete, program, line, one) for line, one in COMPLETIONS.items()}, ROUNDS)
    target = Target("flickr --help", 1.6, "wall time of `flickr --help`, relative to `import typer`", of=BASE)
    limit = Target(ARGUMENTS, 150, "wall time in ms of the completion of a method's arguments")
    return Outcome(
        [
            figure("Wall time of the help", "ms", found["wall"], BASE, target, scale=1000),
            figure("CPU of the help", "ms", found["cpu"], BASE, scale=1000),
            figure("Wall time of a completion", "ms", completed["wall"], ARGUMENTS, limit, scale=1000),
        ],
        ["sdk-cli"],
    )
