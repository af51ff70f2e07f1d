"""The names under which limiters count calls."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from ..errors.base import ConfigurationError

NAME: Final = re.compile(r"[a-z0-9_]{1,64}")


def limiter_key(*parts: str) -> str:
    """Return the name of the calls that share these parts, such as a URL and an API key, without revealing them."""
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def validate_name(name: str) -> str:
    """Return a name that is safe in the name of a table and in a Redis key, or raise `ConfigurationError`."""
    if not NAME.fullmatch(name):
        raise ConfigurationError(f"limiter name {name!r} is invalid; use 1 to 64 lower-case letters, digits and underscores")
    return name
