"""Drift: a value of a response that does not fit its documented type."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Drift:
    """A value of a response that does not fit its documented type.

    Attributes:
        method: The Flickr name of the method.
        path: The path of the value in the response, such as `photos.photo[3].views`.
        value: The value as Flickr returned it, or `None` if it is missing. Responses that may contain a token have a
            placeholder instead.
        expected: The documented type in words, such as `an integer`.
        missing: Whether the response lacks a required value.
    """

    method: str
    path: str
    value: object
    expected: str
    missing: bool = False
