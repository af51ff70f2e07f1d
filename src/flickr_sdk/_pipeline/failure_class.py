"""Classify a failed attempt: whether a retry may succeed, and whether Flickr may have acted on it."""

from __future__ import annotations

import re
from typing import Final, Literal

from .._utils.record import record
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse, OAuthProblem, SchemaDrift, TransportError

UNAVAILABLE: Final = re.compile(r"not currently available|currently unavailable|temporarily unavailable", re.IGNORECASE)
"""Messages of code 105, but also of 201, 0 and codes of single methods."""
TOO_FAST: Final = re.compile(r"disabled|expired|suspended|too many|limit exceeded|exceeded .*limit", re.IGNORECASE)
"""Messages of code 100. Flickr reports a key that exceeded its limit for long as expired."""
UNAVAILABLE_CODES: Final = frozenset((105, 201))
WRITE_FAILED: Final = 106
INVALID_KEY: Final = 100
REJECTED_TRANSIENT_STATUSES: Final = frozenset((408, 425, 429))
"""Statuses of requests that the server did not act on and that may succeed later."""
PERMANENT_STATUSES: Final = frozenset((501, 505, 506, 508, 510, 511))
"""Statuses from 500 of requests that the server would reject again."""


@record(frozen=True)
class FailureClass:
    """The class of a failed attempt."""

    transient: bool
    # Whether Flickr acted on the request: `no` if it did not arrive or was rejected, `yes` if the response confirms it.
    acted: Literal["no", "maybe", "yes"]
    slow_down: bool = False  # whether Flickr reports that the rate limit is exceeded
    reported: str = "too many requests"  # what Flickr reports, if `slow_down`
    wait: float | None = None  # the minimum number of seconds to wait, if the response has it

    def allows_retry(self, is_delicate: bool) -> bool:
        """Whether a retry may succeed and cannot repeat a delicate call, a write that must not be delivered twice."""
        return self.transient and (self.acted == "no" or not is_delicate)


def classify(error: FlickrError) -> FailureClass:
    if isinstance(error, TransportError):
        return FailureClass(error.retryable, "maybe" if error.phase == "exchange" else "no")
    if isinstance(error, OAuthProblem):
        # A nonce of 128 random bits is only used twice if a proxy has sent the request twice.
        return FailureClass(True, "maybe") if error.problem == "nonce_used" else FailureClass(False, "no")
    if isinstance(error, HttpStatusError):
        return _classify_status(error)
    if isinstance(error, SchemaDrift):
        return FailureClass(False, "yes")
    if isinstance(error, MalformedResponse):
        return FailureClass(error.retryable, "maybe")
    if isinstance(error, ApiError):
        return _classify_code(error)
    return FailureClass(False, "no")


def _classify_status(error: HttpStatusError) -> FailureClass:
    status = error.http_status
    if status in REJECTED_TRANSIENT_STATUSES:
        return FailureClass(True, "no", slow_down=status == 429, wait=error.retry_after)
    if status >= 500 and status not in PERMANENT_STATUSES:
        return FailureClass(True, "no" if error.early else "maybe", wait=error.retry_after)
    return FailureClass(False, "no" if status >= 300 or error.early else "maybe")


def _classify_code(error: ApiError) -> FailureClass:
    if error.code in UNAVAILABLE_CODES or UNAVAILABLE.search(error.message):
        return FailureClass(True, "no")
    if error.code == WRITE_FAILED:
        return FailureClass(True, "maybe")
    if error.code != INVALID_KEY or not TOO_FAST.search(error.message):
        return FailureClass(False, "no")
    return FailureClass(False, "no", slow_down=True, reported=f"error {error.code} ({error.message})")
