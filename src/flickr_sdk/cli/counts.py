"""Numbers with nouns in messages."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, noun: str) -> str:
    """Return a number and a regular noun, such as `1 photo` or `2 photos`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
