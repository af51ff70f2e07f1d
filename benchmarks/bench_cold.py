"""From nothing to the first answer: the CPU of a whole process that asks once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .certificates import certified
from .figure import Figure, Outcome, Target, figure
from .lab import Lab
from .measure import Numbers, child, in_turns
from .server import static
from .sides_of_calls import FLOOR, OURS, PEER, VERSIONS, commands, trusting

EXPECTED = "Aurora over the fjord"


def once(command: list[str | Path], environment: dict[str, str]) -> Numbers:
    """Run a process that asks once, and see that it was answered."""
    done = child(command, **environment)
    assert done.output.strip() == EXPECTED, done.output
    return {"cpu": done.cpu, "peak": done.peak}


def figures(lab: Lab, base_url: str, environment: dict[str, str], how: str) -> list[Figure]:
    sides = commands(lab, "cold", base_url, "info")
    found = in_turns({name: partial(once, command, environment) for name, command in sides.items()}, rounds=11)
    words = f"CPU of a cold process up to its first answer{how}, of flickrapi's"
    target = Target(OURS, 1.0, words, of=PEER)
    return [
        figure(f"CPU of a cold process that asks once{how}", "ms", found["cpu"], PEER, target, scale=1000),
        figure(f"Peak memory of that process{how}", "MiB", found["peak"], PEER),
    ]


def run(lab: Lab) -> Outcome:
    with static() as server:
        plain = figures(lab, server.base_url, {}, "")
    with certified() as (certificate, authority), static(certificate, authority) as server:
        secure = figures(lab, server.base_url, trusting(authority), ", over TLS")
    assert FLOOR in plain[0].sides
    return Outcome([*plain, secure[0]], VERSIONS)
