"""Checks of numbers. A `bool` is an `int` in Python, but never a valid count or duration."""

from __future__ import annotations

import math
from typing import TypeGuard


def is_integer(value: object, minimum: float = -math.inf, maximum: float = math.inf) -> TypeGuard[int]:
    """Whether a value is an `int` from `minimum` to `maximum`, and not a `bool`."""
    return isinstance(value, int) and not isinstance(value, bool) and minimum <= value <= maximum


def is_number(value: object, minimum: float = -math.inf, maximum: float = math.inf) -> TypeGuard[float]:
    """Whether a value is an `int` or a `float` from `minimum` to `maximum`, and neither a `bool` nor NaN."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and minimum <= value <= maximum


def is_positive_number(value: object) -> TypeGuard[float]:
    """Whether a value is a finite number above 0."""
    return is_number(value) and 0 < value < math.inf
