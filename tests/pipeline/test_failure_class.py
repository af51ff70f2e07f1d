"""The class of each failure: whether a retry may succeed, and whether Flickr may have acted."""

from __future__ import annotations

from typing import Any

import pytest

from flickr_sdk import ApiError, FlickrError, HttpStatusError, MalformedResponse, OAuthProblem, SchemaDrift, TimedOut
from flickr_sdk._pipeline.failure_class import FailureClass, classify
from flickr_sdk.errors import ConfigurationError, TransportError

METHOD = "flickr.test.null"


def status(code: int, *, early: bool = False, retry_after: float | None = None) -> HttpStatusError:
    error = HttpStatusError(METHOD, "x", http_status=code)
    error.early, error.retry_after = early, retry_after
    return error


def malformed(*, retryable: bool) -> MalformedResponse:
    error = MalformedResponse(METHOD, "x")
    error.retryable = retryable
    return error


def outcome(error: FlickrError) -> tuple[bool, str]:
    found = classify(error)
    return found.transient, found.acted


@pytest.mark.parametrize("retryable", [True, False])
@pytest.mark.parametrize(("phase", "acted"), [("connect", "no"), ("send", "no"), ("exchange", "maybe")])
@pytest.mark.parametrize("kind", [TransportError, TimedOut])
def test_network_error_depends_on_its_phase(kind: type[TransportError], phase: Any, acted: str, retryable: bool) -> None:
    assert outcome(kind(METHOD, "x", phase=phase, retryable=retryable)) == (retryable, acted)


@pytest.mark.parametrize("code", [408, 425, 429])
def test_rejected_request_may_be_retried_even_if_it_writes(code: int) -> None:
    found = classify(status(code, retry_after=7))
    assert found == FailureClass(True, "no", slow_down=code == 429, wait=7)
    assert found.allows_retry(is_delicate=True) and found.allows_retry(is_delicate=False)


@pytest.mark.parametrize("code", [500, 502, 503, 504, 507, 509, 520, 599])
def test_server_error_may_be_retried_unless_it_writes(code: int) -> None:
    found = classify(status(code, retry_after=7))
    assert found == FailureClass(True, "maybe", wait=7)
    assert (found.allows_retry(is_delicate=True), found.allows_retry(is_delicate=False)) == (False, True)
    assert outcome(status(code, early=True)) == (True, "no")


@pytest.mark.parametrize("code", [300, 304, 400, 401, 403, 404, 413, 414, 424, 426, 428, 430, 499])
@pytest.mark.parametrize("early", [True, False])
def test_rejected_request_is_not_retried(code: int, early: bool) -> None:
    found = classify(status(code, early=early, retry_after=7))
    assert found == FailureClass(False, "no")
    assert not found.allows_retry(is_delicate=False)


@pytest.mark.parametrize("code", [501, 505, 506, 508, 510, 511])
def test_permanent_server_error_is_not_retried(code: int) -> None:
    assert outcome(status(code)) == (False, "no")


@pytest.mark.parametrize("code", [199, 201, 204, 206, 299])
def test_other_success_is_not_retried_but_may_have_taken_effect(code: int) -> None:
    assert outcome(status(code)) == (False, "maybe")
    assert outcome(status(code, early=True)) == (False, "no")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OAuthProblem(METHOD, "nonce_used"), (True, "maybe")),
        (OAuthProblem(METHOD, "nonce_used", http_status=503), (True, "maybe")),
        (OAuthProblem(METHOD, "signature_invalid"), (False, "no")),
        (OAuthProblem(METHOD, "token_rejected", http_status=503), (False, "no")),
        (SchemaDrift(METHOD, "a", 1, "b"), (False, "yes")),
        (malformed(retryable=True), (True, "maybe")),
        (malformed(retryable=False), (False, "maybe")),
        (ConfigurationError("x"), (False, "no")),
        (ConfigurationError("the token store is temporarily unavailable"), (False, "no")),
        (FlickrError("x"), (False, "no")),
    ],
)
def test_other_errors_have_a_class(error: FlickrError, expected: tuple[bool, str]) -> None:
    assert outcome(error) == expected
    assert not classify(error).slow_down


@pytest.mark.parametrize(
    ("code", "message", "expected"),
    [
        (105, "x", (True, "no")),
        (201, "x", (True, "no")),
        (0, "Sorry, the Flickr API service is not currently available.", (True, "no")),
        (10, "The search API is TEMPORARILY unavailable", (True, "no")),
        (3, "The service is currently unavailable", (True, "no")),
        (106, "Write operation failed", (True, "maybe")),
        (0, "x", (False, "no")),
        (1, "Photo not found", (False, "no")),
        (104, "x", (False, "no")),
        (107, "x", (False, "no")),
        (200, "x", (False, "no")),
    ],
)
def test_error_code_or_message_determines_the_class(code: int, message: str, expected: tuple[bool, str]) -> None:
    found = classify(ApiError(METHOD, code, message))
    assert ((found.transient, found.acted), found.slow_down) == (expected, False)


REASONS = ["Key has expired", "API key disabled", "suspended", "Too many requests", "rate limit exceeded", "exceeded the limit"]


@pytest.mark.parametrize("message", REASONS)
def test_disabled_key_slows_all_clients_down(message: str) -> None:
    found = classify(ApiError(METHOD, 100, message))
    assert found == FailureClass(False, "no", slow_down=True, reported=f"error 100 ({message})")
    assert not classify(ApiError(METHOD, 98, message)).slow_down, "only error 100 is about the key"


@pytest.mark.parametrize("message", ["Invalid API Key (Key has invalid format)", "Invalid API Key (Key not found)", ""])
def test_invalid_key_does_not_slow_other_clients_down(message: str) -> None:
    assert classify(ApiError(METHOD, 100, message)) == FailureClass(False, "no")


@pytest.mark.parametrize("writes", [True, False])
def test_confirmed_write_is_never_retried(writes: bool) -> None:
    assert not FailureClass(False, "yes").allows_retry(writes)
    assert FailureClass(True, "yes").allows_retry(writes) is not writes
