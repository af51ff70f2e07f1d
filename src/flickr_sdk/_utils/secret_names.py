"""The names of values that no message, repr or log shows."""

from __future__ import annotations

from typing import Final

__all__ = ["BODY_EXCERPT", "HIDDEN", "SECRET_NAMES", "response_may_hold_secret"]

BODY_EXCERPT: Final = 200
"""How many characters of an unreadable body an error message shows."""

HIDDEN: Final = "[not shown: it may hold a key or a token]"
"""Stands for what an answer held."""

SECRET_NAMES: Final = frozenset(
    (
        "api_key",
        "api_sig",
        "auth_token",
        "frob",
        "mini_token",
        "oauth_consumer_key",
        "oauth_nonce",
        "oauth_signature",
        "oauth_token",
        "oauth_token_secret",
        "oauth_verifier",
    )
)
"""Names of arguments and fields whose values no message, repr or log shows."""


def response_may_hold_secret(method: str) -> bool:
    """Tell whether the answer of a method, or of a step of the login, may hold a key or a token."""
    return method.startswith(("flickr.auth.", "flickr.test.echo", "oauth."))
