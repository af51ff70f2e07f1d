"""Which attempts of an idempotent write are retried, and which errors of a repeat are a success; without a network."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import ApiError, HttpStatusError, MaybeDelivered, RateLimited, Retries, TransportError
from flickr_sdk._generated.endpoints.favorites import ADD
from flickr_sdk._generated.endpoints.galleries import ADD_PHOTO
from flickr_sdk._generated.endpoints.photos import SET_META
from flickr_sdk._pipeline.commands import Response

from .test_retry import BAD_GATEWAY, OK, FakeDriver, broken, failed, unsent

PHOTO = {"photo_id": "52000000401"}
META = {"photo_id": "52000000101", "title": "Aurora"}
ALREADY = failed(3, "Photo is already in favorites")


@pytest.mark.parametrize(
    "lost", [BAD_GATEWAY, broken(), Response(200, b"<html>"), Response(401, b"oauth_problem=nonce_used"), failed(106)]
)
def test_idempotent_write_is_retried_like_a_read(lost: Any) -> None:
    driver = FakeDriver(lost, OK)
    assert driver.run(ADD, PHOTO) is None
    assert len(driver.sent) == 2


@pytest.mark.parametrize("lost", [BAD_GATEWAY, broken(), failed(106)])
def test_repeat_that_finds_the_change_is_a_success(lost: Any) -> None:
    assert FakeDriver(lost, ALREADY).run(ADD, PHOTO) is None
    assert FakeDriver(lost, unsent(), ALREADY).run(ADD, PHOTO) is None


@pytest.mark.parametrize("first", [[], [unsent()], [failed(105, "unavailable")], [Response(429, b"")]])
def test_change_that_existed_before_is_an_error(first: list[Any]) -> None:
    error = FakeDriver(*first, ALREADY).fails(ADD, PHOTO)
    assert isinstance(error, ApiError)
    assert error.code == 3
    assert "an earlier attempt" not in str(getattr(error, "__notes__", ""))


def test_other_error_of_a_repeat_is_raised_with_a_note() -> None:
    error = FakeDriver(broken(), failed(1, "Photo not found")).fails(ADD, PHOTO)
    assert isinstance(error, ApiError)
    assert error.code == 1
    assert error.__notes__[0] == "an earlier attempt of this call may have taken effect"


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        (broken(), TransportError),
        (unsent(), TransportError),
        (BAD_GATEWAY, HttpStatusError),
        (Response(429, b""), HttpStatusError),
        (Response(404, b""), HttpStatusError),
        (failed(105, "Service currently unavailable"), ApiError),
    ],
)
def test_write_stays_uncertain_if_all_repeats_fail(last: Any, reason: type[Exception]) -> None:
    error = FakeDriver(broken(), last).fails(SET_META, META, retries=Retries(1))
    assert isinstance(error, MaybeDelivered)
    assert isinstance(error.reason, reason)
    assert error.repeatable
    assert str(error).endswith("repeat it, which is harmless")
    assert error.attempts == 2


def test_write_stays_uncertain_if_later_repeats_are_not_sent() -> None:
    error = FakeDriver(broken(), unsent(), unsent()).fails(SET_META, META, retries=Retries(2))
    assert isinstance(error, MaybeDelivered)
    assert error.attempts == 3


def test_write_that_flickr_reports_as_failed_is_not_uncertain() -> None:
    error = FakeDriver(failed(106), failed(106)).fails(SET_META, META, retries=Retries(1))
    assert isinstance(error, ApiError)
    assert error.code == 106
    error = FakeDriver(broken(), failed(2)).fails(SET_META, META, retries=Retries(1))
    assert isinstance(error, ApiError)
    assert error.code == 2


class LimitedAfterOne:
    """A throttle that admits one attempt."""

    def acquire(self, call: Any) -> Any:
        if call.attempts:
            raise RateLimited(call.method, 60.0, "the limit is reached")
        yield from ()

    def record(self, call: Any, verdict: Any) -> Any:
        yield from ()


def test_write_stays_uncertain_if_the_rate_limit_forbids_the_repeat() -> None:
    error = FakeDriver(broken()).fails(SET_META, META, throttle=LimitedAfterOne())
    assert isinstance(error, MaybeDelivered)
    assert isinstance(error.reason, RateLimited)
    read = FakeDriver(broken()).fails(throttle=LimitedAfterOne())
    assert isinstance(read, RateLimited)


def test_repeat_with_an_argument_that_forbids_it_is_not_sent() -> None:
    arguments = {"gallery_id": "1", **PHOTO}
    assert FakeDriver(broken(), failed(8)).run(ADD_PHOTO, arguments) is None
    assert FakeDriver(broken(), OK).run(ADD_PHOTO, {**arguments, "comment": None}) is None
    driver = FakeDriver(broken(), OK)
    error = driver.fails(ADD_PHOTO, {**arguments, "comment": "Lovely"})
    assert isinstance(error, MaybeDelivered)
    assert not error.repeatable
    assert len(driver.sent) == 1
