"""Numbers with nouns in messages."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number and a noun, such as `1 photo` or `2 photos`. `many` is the plural if an `s` does not make it."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
