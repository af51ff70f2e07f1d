"""Checks of numbers."""

from __future__ import annotations

import math

import pytest

from flickr_sdk._utils.number_checks import is_integer, is_number, is_positive_number


@pytest.mark.parametrize("value", [True, False, None, "1", b"1", [1], math.nan])
def test_booleans_nan_and_other_types_are_not_numbers(value: object) -> None:
    assert not is_integer(value)
    assert not is_number(value)
    assert not is_positive_number(value)


def test_bounds_are_inclusive() -> None:
    assert is_integer(1, 1)
    assert is_integer(10, 1, 10)
    assert not is_integer(0, 1)
    assert not is_integer(11, 1, 10)
    assert is_number(0.5, 0.5, 0.5)
    assert not is_number(0.4, 0.5)


def test_float_is_not_an_integer() -> None:
    assert not is_integer(1.0)
    assert is_number(1.0)


@pytest.mark.parametrize(("value", "expected"), [(1, True), (0.1, True), (0, False), (-1, False), (math.inf, False)])
def test_positive_number_is_finite_and_above_zero(value: float, expected: bool) -> None:
    assert is_positive_number(value) is expected
