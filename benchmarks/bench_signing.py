"""What a signature costs, from arguments to the header."""

from __future__ import annotations

from functools import partial

from .figure import Outcome, Target, figure
from .lab import SIDES, Lab
from .measure import Numbers, child, in_turns

LIBRARY, OURS = "oauthlib's client", "flickr-sdk, with oauthlib's functions"
SIDES_OF_SIGNING = {
    LIBRARY: ("sdk", "oauthlib"),
    OURS: ("sdk", "flickr_sdk"),
    "authlib's client": ("floor", "authlib"),
    "the least that has to be done": ("floor", "by_hand"),
}


def once(lab: Lab, environment: str, side: str) -> Numbers:
    """Let a side sign."""
    return child([lab.python(environment), SIDES / "signing.py", side]).numbers


def run(lab: Lab) -> Outcome:
    found = in_turns({name: partial(once, lab, *side) for name, side in SIDES_OF_SIGNING.items()}, rounds=9)
    target = Target(OURS, 1.1, "CPU of a signature, of oauthlib's own client", of=LIBRARY)
    return Outcome([figure("CPU of a signature", "µs", found["cpu"], LIBRARY, target, scale=1e6)], ["sdk", "floor"])
