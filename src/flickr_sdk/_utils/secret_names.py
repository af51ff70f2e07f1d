"""Names of arguments and fields that hold secrets."""

from __future__ import annotations

import re
from typing import Final

BODY_EXCERPT: Final = 200
"""The number of characters of a body that an error shows."""

HIDDEN: Final = "[not shown: it may contain a key or a token]"
"""Replaces a value that may be a secret."""

SECRET_NAMES: Final = frozenset(
    (
        "api_key",
        "api_sig",
        "auth_token",
        "blog_password",
        "frob",
        "mini_token",
        "oauth_consumer_key",
        "oauth_nonce",
        "oauth_signature",
        "oauth_token",
        "oauth_token_secret",
        "oauth_verifier",
        "password",
        "verifier",
    )
)
"""Arguments and fields whose values appear in no message, repr or log."""

SECRET_HEADER: Final = re.compile("auth|cookie|credential|key|password|secret|session|signature|token", re.IGNORECASE)
"""The names of HTTP headers whose values may be secrets."""


def response_may_hold_secret(method: str) -> bool:
    """Whether the response of a method, or of a step of the login, may contain a key or a token."""
    return method.startswith(("flickr.auth.", "flickr.test.echo", "oauth."))


def is_secret_header(name: str) -> bool:
    """Whether the value of a header with this name may be a secret."""
    return SECRET_HEADER.search(name) is not None
