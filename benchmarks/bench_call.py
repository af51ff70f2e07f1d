"""Small signed calls, one after the other: CPU a call, calls a second, and the connections that they use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from .certificates import certified
from .figure import Outcome, Target, figure
from .lab import Lab
from .measure import Numbers, child, in_turns
from .server import Static, static
from .sides_of_calls import FLOOR, OURS, VERSIONS, commands, trusting

TIMES = 200


def once(server: Static, environment: Mapping[str, str], command: list[str | Path]) -> Numbers:
    """Run a process that asks many times."""
    before = server.counts()
    numbers = child(command, **environment).numbers
    after = server.counts()
    assert after["requests"] - before["requests"] >= TIMES
    return {**numbers, "connections": after["connections"] - before["connections"]}


def ask(lab: Lab, server: Static, what: str, environment: Mapping[str, str] | None = None) -> dict[str, dict[str, list[float]]]:
    sides = commands(lab, "calls", server.base_url, what, str(TIMES))
    return in_turns({name: partial(once, server, environment or {}, command) for name, command in sides.items()})


def run(lab: Lab) -> Outcome:
    with static() as server:
        login, info = ask(lab, server, "login"), ask(lab, server, "info")
    with certified() as (certificate, authority), static(certificate, authority) as server:
        secure = ask(lab, server, "login", trusting(authority))
    target = Target(OURS, 1.7, "CPU of a small signed call, of a bare httpx call with `json.loads`", of=FLOOR)
    figures = [
        figure("CPU of a call of flickr.test.login", "µs", login["cpu"], FLOOR, target, scale=1e6),
        figure("CPU of a call of flickr.photos.getInfo", "µs", info["cpu"], FLOOR, scale=1e6),
        figure("CPU of a call of flickr.test.login over TLS", "µs", secure["cpu"], FLOOR, scale=1e6),
        figure("Calls of flickr.test.login a second", "calls/s", login["rate"], FLOOR, better="more"),
        figure(
            f"Connections for {TIMES + 20} calls over TLS", "connections",
            {name: values[:1] for name, values in secure["connections"].items()}, FLOOR,
        ),
    ]  # fmt: skip
    return Outcome(figures, VERSIONS)
