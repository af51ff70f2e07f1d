"""CPU and memory of a whole process that makes one call."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .call_sides import FLOOR, OURS, PEER, VERSIONS, commands, trusting
from .certificates import certified
from .environments import Environments
from .figure import Figure, Outcome, Target, figure
from .measure import Numbers, child, in_turns
from .static_server import static

EXPECTED = "Aurora over the fjord"


def once(command: list[str | Path], environment: dict[str, str]) -> Numbers:
    """Run a process that makes one call, and check its output."""
    done = child(command, **environment)
    assert done.output.strip() == EXPECTED, done.output
    return {"cpu": done.cpu, "peak": done.peak}


def figures(environments: Environments, base_url: str, environment: dict[str, str], suffix: str) -> list[Figure]:
    sides = commands(environments, "cold", base_url, "info")
    found = in_turns({name: partial(once, command, environment) for name, command in sides.items()}, rounds=11)
    description = f"CPU of a process that makes one call{suffix}, relative to flickrapi"
    target = Target(OURS, 1.0, description, of=PEER)
    return [
        figure(f"CPU of a process that makes one call{suffix}", "ms", found["cpu"], PEER, target, scale=1000),
        figure(f"Peak memory of the process{suffix}", "MiB", found["peak"], PEER),
    ]


def run(environments: Environments) -> Outcome:
    with static() as server:
        plain = figures(environments, server.base_url, {}, "")
    with certified() as (certificate, authority), static(certificate, authority) as server:
        secure = figures(environments, server.base_url, trusting(authority), ", over TLS")
    assert FLOOR in plain[0].sides
    return Outcome([*plain, secure[0]], VERSIONS)
