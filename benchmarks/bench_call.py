"""Small signed calls in sequence: CPU per call, calls per second, and connections."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from .call_sides import FLOOR, FLOOR_ASYNC, OURS, OURS_ASYNC, VERSIONS, commands, trusting
from .certificates import certified
from .environments import Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns
from .static_server import Static, static

TIMES = 200


def once(server: Static, environment: Mapping[str, str], command: list[str | Path]) -> Numbers:
    """Run a process that makes many calls."""
    before = server.counts()
    numbers = child(command, **environment).numbers
    after = server.counts()
    assert after["requests"] - before["requests"] >= TIMES
    return {**numbers, "connections": after["connections"] - before["connections"]}


def measure(
    environments: Environments, server: Static, call: str, environment: Mapping[str, str] | None = None
) -> dict[str, dict[str, list[float]]]:
    sides = commands(environments, "calls", server.base_url, call, str(TIMES))
    return in_turns({name: partial(once, server, environment or {}, command) for name, command in sides.items()})


def run(environments: Environments) -> Outcome:
    with static() as server:
        login, info = measure(environments, server, "login"), measure(environments, server, "info")
    with certified() as (certificate, authority), static(certificate, authority) as server:
        secure = measure(environments, server, "login", trusting(authority))
    signed = "CPU per signed call of {}, relative to an httpx call with `json.loads`"
    small, large = signed.format("flickr.test.login"), signed.format("flickr.photos.getInfo")
    of_login = [Target(OURS, 1.0, small, of=FLOOR), Target(OURS_ASYNC, 1.2, f"{small}, both async", of=FLOOR_ASYNC)]
    of_info = [Target(OURS, 1.1, large, of=FLOOR), Target(OURS_ASYNC, 1.2, f"{large}, both async", of=FLOOR_ASYNC)]
    figures = [
        figure("CPU per call of flickr.test.login", "µs", login["cpu"], FLOOR, *of_login, scale=1e6),
        figure("CPU per call of flickr.photos.getInfo", "µs", info["cpu"], FLOOR, *of_info, scale=1e6),
        figure("CPU per call of flickr.test.login over TLS", "µs", secure["cpu"], FLOOR, scale=1e6),
        figure("Calls of flickr.test.login per second", "calls/s", login["rate"], FLOOR, better="more"),
        figure(
            f"Connections for {TIMES + 20} calls over TLS", "connections",
            {name: values[:1] for name, values in secure["connections"].items()}, FLOOR,
        ),
    ]  # fmt: skip
    return Outcome(figures, VERSIONS)
