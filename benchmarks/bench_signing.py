"""CPU of a signature, from the arguments to the header."""

from __future__ import annotations

from functools import partial

from .environments import SIDES, Environments
from .figure import Outcome, Target, figure
from .measure import Numbers, child, in_turns

LIBRARY, OURS = "oauthlib client", "flickr-sdk (oauthlib functions)"
SIDES_OF_SIGNING = {
    LIBRARY: ("sdk", "oauthlib"),
    OURS: ("sdk", "flickr_sdk"),
    "authlib client": ("floor", "authlib"),
    "minimal implementation": ("floor", "minimal"),
}


def once(environments: Environments, environment: str, side: str) -> Numbers:
    """Measure a side."""
    return child([environments.python(environment), SIDES / "signing.py", side]).numbers


def run(environments: Environments) -> Outcome:
    found = in_turns({name: partial(once, environments, *side) for name, side in SIDES_OF_SIGNING.items()}, rounds=9)
    target = Target(OURS, 1.1, "CPU per signature, relative to the oauthlib client", of=LIBRARY)
    return Outcome([figure("CPU per signature", "µs", found["cpu"], LIBRARY, target, scale=1e6)], ["sdk", "floor"])
