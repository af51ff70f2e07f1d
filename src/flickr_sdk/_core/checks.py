"""How to find out whether a write took place that got no answer."""

from __future__ import annotations

from typing import Final

__all__ = ["USED_UP", "how_to_check"]

USED_UP: Final = frozenset(("flickr.auth.getToken", "flickr.auth.getFullToken", "oauth.access_token"))
"""Change nothing, but use up what they are given: sent again, they would be refused."""


def how_to_check(method: str) -> str:
    """Say how to find out whether a write took place.

    Args:
        method: Flickr's name for the writing method, or a step of the login.

    Returns:
        What to do, as one sentence without a full stop.
    """
    if method in USED_UP:
        return "start the login again, for the permission may be used up"
    namespace = method.rpartition(".")[0]
    return f"look with a reading method of {namespace} whether it did"
