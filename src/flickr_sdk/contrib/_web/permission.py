"""Check the permission that a decorator or dependency requires, when the application starts."""

from __future__ import annotations

import difflib
from typing import TypeGuard, get_args

from ...auth import Perms
from ...errors import ConfigurationError


def _is_permission(value: object) -> TypeGuard[Perms]:
    """Whether Flickr has this permission."""
    return isinstance(value, str) and value in get_args(Perms)


def checked_permission(value: object, name: str = "perms") -> Perms:
    """Return a permission, or raise `ConfigurationError`.

    Args:
        value: The permission.
        name: The name of the argument or setting.
    """
    if _is_permission(value):
        return value
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} is of type {type(value).__name__}; pass 'read', 'write' or 'delete'")
    closest = difflib.get_close_matches(value.lower(), get_args(Perms), 1)
    remedy = f"did you mean {closest[0]!r}?" if closest else "pass 'read', 'write' or 'delete'"
    raise ConfigurationError(f"{name} is {value[:20]!r}; {remedy}")
