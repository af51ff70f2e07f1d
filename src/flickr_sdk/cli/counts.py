"""Counts in messages, such as `2 photos`."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number and a noun, such as `1 photo` or `2 photos`. `many` is the plural if it is not the noun with an `s`."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
