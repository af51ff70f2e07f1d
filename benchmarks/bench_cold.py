"""CPU, memory and wall time of a whole process that makes one call."""

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
ROUNDS = 11


def once(command: list[str | Path], environment: dict[str, str]) -> Numbers:
    """Run a process that makes one call, and check its output."""
    done = child(command, **environment)
    assert done.output.strip() == EXPECTED, done.output
    return {"cpu": done.cpu, "peak": done.peak, "wall": done.wall}


def figures(environments: Environments, base_url: str, environment: dict[str, str], suffix: str) -> list[Figure]:
    sides = commands(environments, "cold", base_url, "info")
    found = in_turns({name: partial(once, command, environment) for name, command in sides.items()}, ROUNDS)
    description = f"CPU of a process that makes one call{suffix}, relative to flickrapi"
    target = Target(OURS, 1.55, description, of=PEER)
    return [
        figure(f"CPU of a process that makes one call{suffix}", "ms", found["cpu"], PEER, target, scale=1000),
        figure(f"Peak memory of the process{suffix}", "MiB", found["peak"], PEER),
    ]


def behind_slow_server(environments: Environments, delay: float) -> Figure:
    """Measure the wall time behind a server that responds after a delay in seconds."""
    with static(delay=delay) as server:
        sides = commands(environments, "cold", server.base_url, "info")
        found = in_turns({name: partial(once, command, {}) for name, command in sides.items()}, ROUNDS)
    title = "Wall time of a process that makes one call, behind a slow server"
    return figure(title, "ms", found["wall"], PEER, Target(OURS, 1.1, f"{title}, relative to flickrapi", of=PEER), scale=1000)


def run(environments: Environments) -> Outcome:
    with static() as server:
        plain = figures(environments, server.base_url, {}, "")
    # The server takes as long as flickrapi's process computes.
    delay = plain[0].median(PEER) / 1000
    slow = behind_slow_server(environments, delay)
    with certified() as (certificate, authority), static(certificate, authority) as server:
        secure = figures(environments, server.base_url, trusting(authority), ", over TLS")
    assert FLOOR in plain[0].sides
    return Outcome([*plain, secure[0], slow], VERSIONS, {"slow server": f"it responded after {delay * 1000:.0f} ms"})
