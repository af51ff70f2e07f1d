"""Hostile responses end every kind of request with a result or a `FlickrError`, within the limits of time and memory."""

from __future__ import annotations

import pytest

from ..support.hostile import attack, response
from ..support.request_kinds import CLIENT_KINDS

pytestmark = pytest.mark.once


def test_hostile_responses_raise_only_errors_of_the_library_in_time() -> None:
    count = 4 * len(CLIENT_KINDS)
    outcomes, failures = attack(seed=11, count=count, timeout=2)
    assert failures == []
    assert sum(outcomes.values()) == count
    assert len(outcomes) > 4


def test_responses_depend_on_the_seed_and_the_number_only() -> None:
    made = [response(1, number) for number in range(20)]
    assert made == [response(1, number) for number in range(20)]
    assert made != [response(2, number) for number in range(20)]
