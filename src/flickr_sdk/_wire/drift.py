"""A value of a response that does not fit its documented type."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Drift"]


@dataclass(frozen=True)
class Drift:
    """One value that does not fit its documented type.

    Attributes:
        method: The method that was called.
        path: Where the value stands in the answer, such as `photos.photo[3].views`.
        value: The value as Flickr sent it; `None` also where a required value is missing. Of an answer that may hold a token, it
            is not told.
        expected: What the documented type is, in words.
        missing: Whether the value is missing altogether.
    """

    method: str
    path: str
    value: object
    expected: str
    missing: bool = False
