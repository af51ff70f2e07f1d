"""What rows of calls are called in places that are shared."""

from __future__ import annotations

import re
from typing import Final

from ..errors.base import ConfigurationError

__all__ = ["checked"]

NAME: Final = re.compile(r"[a-z0-9_]{1,64}")


def checked(name: str) -> str:
    """Refuse a name that could not stand in a table's name or a server's key.

    Args:
        name: The name of a row of calls.

    Returns:
        The same.

    Raises:
        ConfigurationError: It has other characters than lower-case letters, digits and underscores.
    """
    if not NAME.fullmatch(name):
        raise ConfigurationError(f"{name!r} names no row of calls; use lower-case letters, digits and underscores")
    return name
