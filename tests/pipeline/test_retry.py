"""Calls are retried while a retry is safe and there is time left; without a network and without waiting."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import (
    ApiError,
    FlickrError,
    HttpStatusError,
    MaybeDelivered,
    OAuthProblem,
    Retries,
    TimedOut,
    Timeout,
    TransportError,
)
from flickr_sdk._generated.endpoints.photos_comments import ADD_COMMENT
from flickr_sdk._method.endpoint import untyped
from flickr_sdk._pipeline.commands import Response, RunBlocking
from flickr_sdk._pipeline.status_errors import retry_after
from flickr_sdk.auth import Token
from flickr_sdk.config import Hooks

from ..support.fake_driver import BAD_GATEWAY, KEY, OK, READ, WRITE, FakeDriver, broken, failed, unsent


def test_read_is_retried_until_it_succeeds() -> None:
    driver = FakeDriver(BAD_GATEWAY, broken(), Response(200, b"<html>"), OK)
    assert driver.run() == {}
    assert len(driver.sent) == 4


def test_backoff_is_random_below_a_ceiling_that_doubles() -> None:
    driver = FakeDriver(*[BAD_GATEWAY] * 6, OK)
    driver.run(retries=Retries(6, initial_delay=1.0, max_delay=5.0))
    assert driver.slept == [1.0, 2.0, 4.0, 5.0, 5.0, 5.0]
    chances = iter([0.25, 0.5, 0.0])
    driver = FakeDriver(*[BAD_GATEWAY] * 3, OK)
    driver.run(retries=Retries(3, initial_delay=1.0), chance=lambda: next(chances))
    assert driver.slept == [0.25, 1.0, 0.0]


def test_last_error_is_raised_with_the_number_of_attempts() -> None:
    driver = FakeDriver(broken(), broken(), BAD_GATEWAY, seconds=0.25)
    error = driver.fails(retries=Retries(2, initial_delay=1.0))
    assert isinstance(error, HttpStatusError)
    assert (error.attempts, error.elapsed) == (3, 3.75)
    assert error.__notes__ == ["3 attempts in 3.8 s"]


def test_zero_retries_send_one_request() -> None:
    driver = FakeDriver(BAD_GATEWAY)
    assert driver.fails(retries=Retries(0)).attempts == 1
    assert driver.slept == []


@pytest.mark.parametrize(
    ("came", "error"),
    [
        (failed(1, "Photo not found"), ApiError),
        (failed(100, "Invalid API Key"), ApiError),
        (Response(404, b""), HttpStatusError),
        (Response(401, b"oauth_problem=timestamp_refused"), OAuthProblem),
        (Response(501, b""), HttpStatusError),
        (TransportError("m", "no such protocol", phase="connect", retryable=False), TransportError),
    ],
)
def test_permanent_failure_is_not_retried(came: Any, error: type[FlickrError]) -> None:
    for endpoint in (READ, WRITE):
        driver = FakeDriver(came)
        assert type(driver.fails(endpoint)) in (error, *error.__subclasses__())
        assert len(driver.sent) == 1


@pytest.mark.parametrize(
    "came",
    [
        unsent(),
        TimedOut("m", "no connection", phase="connect"),
        Response(429, b""),
        Response(408, b""),
        failed(105),
        failed(201, "Sorry, the Flickr API service is not currently available."),
        failed(0, "Sorry, the Flickr API service is not currently available."),
        failed(10, "The Flickr API search databases are temporarily unavailable."),
    ],
)
def test_write_that_flickr_rejected_is_retried(came: Any) -> None:
    for endpoint in (READ, WRITE):
        driver = FakeDriver(came, OK)
        driver.run(endpoint)
        assert len(driver.sent) == 2


@pytest.mark.parametrize(
    "came",
    [
        broken(),
        TimedOut("m", "late"),
        BAD_GATEWAY,
        Response(500, b""),
        Response(503, b"", {"retry-after": "1"}),
        Response(504, b""),
        Response(200, b"<html>"),
        Response(200, b'{"stat":'),
        Response(200, b""),
        Response(401, b"oauth_problem=nonce_used"),
    ],
)
def test_write_that_may_have_arrived_is_not_retried(came: Any) -> None:
    driver = FakeDriver(came)
    error = driver.fails(WRITE, {"photo_id": "1"})
    assert isinstance(error, MaybeDelivered)
    assert error.__cause__ is error.reason
    assert len(driver.sent) == 1
    driver = FakeDriver(came, OK)
    driver.run(READ)
    assert len(driver.sent) == 2


def test_maybe_delivered_has_the_arguments_and_a_check() -> None:
    driver = FakeDriver(broken())
    token = Token("t0ken-t0ken", "s3cret-s3cret")
    error = driver.fails(ADD_COMMENT, {"photo_id": "52000000101", "comment_text": "Lovely"}, token=token)
    assert isinstance(error, MaybeDelivered)
    assert error.arguments == {"photo_id": "52000000101", "comment_text": "Lovely"}
    assert "flickr.photos.comments" in error.check and error.check in str(error)
    assert error.method == "flickr.photos.comments.addComment"
    assert error.attempts == 1
    assert not [one for one in ("t0ken", "s3cret", KEY) if one in f"{error} {error!r} {vars(error)}"]


def test_write_that_failed_with_code_106_is_not_retried() -> None:
    driver = FakeDriver(failed(106, "Write operation failed"))
    assert type(driver.fails(WRITE)).__name__ == "WriteFailed"
    assert len(driver.sent) == 1


def test_retry_after_is_added_to_the_backoff() -> None:
    driver = FakeDriver(Response(429, b"", {"retry-after": "7"}), OK)
    driver.run(retries=Retries(1, initial_delay=0.5))
    assert driver.slept == [7.5]


def test_call_is_not_retried_if_the_backoff_exceeds_the_deadline() -> None:
    driver = FakeDriver(Response(429, b"", {"retry-after": "60"}))
    error = driver.fails(timeout=Timeout(total=30))
    assert isinstance(error, HttpStatusError)
    assert error.retry_after == 60
    assert driver.slept == []


def test_attempts_share_the_total_timeout() -> None:
    driver = FakeDriver(*[broken()] * 50, seconds=4.0)
    error = driver.fails(retries=Retries(40, initial_delay=1.0), timeout=Timeout(total=20, read=9))
    assert error.elapsed <= 20
    assert len(driver.sent) == 4
    assert all(one.limits.read <= one.limits.total <= 20 for one in driver.sent)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        (" 0 ", 0.0),
        ("Sun, 06 Nov 1994 08:49:47 GMT", 10.0),
        ("Sun, 06 Nov 1994 08:49:47 -0000", 10.0),
        ("Sun, 06 Nov 1994 08:49:00 GMT", 0.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("9" * 400, 1e9),
        (f"Sun, 06 Nov {10**20} 08:49:37 GMT", None),
        (f"Sun, 06 Nov 1994 08:49:37 +{10**20}", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1e9),
        ("nan", None),
        ("inf", None),
        ("1e999", None),
        ("\u0661", None),
        ("1.5", 1.5),
        ("1.5.1", None),
    ],
)
def test_retry_after_is_parsed_as_seconds_or_date(header: str, seconds: float | None) -> None:
    assert retry_after(header, 784111777.0) == seconds


def test_each_attempt_has_its_own_signature() -> None:
    driver = FakeDriver(broken(), OK)
    driver.run(token=Token("token", "secret"))
    first, second = (one.request.authorization for one in driver.sent)
    assert first and second and first != second
    assert "oauth_nonce" in first


class RecordingThrottle:
    """A throttle that delays each attempt and records the outcomes."""

    def __init__(self) -> None:
        self.outcomes: list[Any] = []

    def acquire(self, call: Any) -> Any:
        from flickr_sdk._pipeline.retry import pause

        yield RunBlocking(lambda: None)
        yield from pause(call, 500.0, "rate limit")

    def record(self, call: Any, verdict: Any) -> Any:
        self.outcomes.append(verdict)
        yield RunBlocking(lambda: None)


def test_throttle_delays_each_attempt_and_records_its_outcome() -> None:
    throttle, waits = RecordingThrottle(), []
    driver = FakeDriver(Response(429, b""), OK)
    driver.run(throttle=throttle, hooks=Hooks(wait=waits.append), retries=Retries(1, initial_delay=2.0))
    assert [(one.reason, one.seconds) for one in waits] == [("rate limit", 500.0), ("retry", 2.0), ("rate limit", 500.0)]
    rejected, succeeded = throttle.outcomes
    assert rejected.slow_down and succeeded is None
    # The wait for the throttle does not count against the deadline.
    assert driver.sent[1].limits.total == 118.0


def test_disabled_key_is_recorded_as_too_fast() -> None:
    throttle = RecordingThrottle()
    FakeDriver(failed(100, "Invalid API Key (Key has been disabled)")).fails(throttle=throttle)
    FakeDriver(failed(100, "Invalid API Key (Key has invalid format)")).fails(throttle=throttle)
    assert [one.slow_down for one in throttle.outcomes] == [True, False]


class MemoryResponseCache:
    """A response cache without limits."""

    def __init__(self) -> None:
        self.bodies: dict[str, bytes] = {}

    def get_or_fetch(self, call: Any, fetch: Any) -> Any:
        if call.method not in self.bodies:
            self.bodies[call.method] = yield from fetch()
        return self.bodies[call.method]


def test_cache_stores_successful_reads_and_each_caller_parses_them() -> None:
    cache = MemoryResponseCache()
    driver = FakeDriver(BAD_GATEWAY, Response(200, b'{"stat":"ok","photo":{"id":"1"}}'))
    first, second = driver.run(cache=cache), driver.run(cache=cache)
    assert first == second == {"photo": {"id": "1"}}
    assert first is not second
    assert len(driver.sent) == 2
    FakeDriver(failed(1)).fails(untyped("flickr.test.other"), cache=cache)
    FakeDriver(OK).run(WRITE, cache=cache)
    assert list(cache.bodies) == ["flickr.test.null"]


def test_error_of_a_hook_is_logged_and_the_call_continues(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: object) -> None:
        raise ValueError("a bug of the program")

    FakeDriver(OK).run(hooks=Hooks(request=fail))
    assert "the hook for RequestEvent raised an error" in caplog.text
