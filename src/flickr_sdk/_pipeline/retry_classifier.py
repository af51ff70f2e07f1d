"""What a failed attempt means: whether another one may help, and whether Flickr may have acted on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse, OAuthProblem, SchemaDrift, TransportError

__all__ = ["FailureClass", "classify"]

Acted = Literal["no", "maybe", "yes"]

UNAVAILABLE: Final = re.compile(r"not currently available|currently unavailable|temporarily unavailable", re.IGNORECASE)
"""Flickr says this with code 105, but also with 201, 0 and codes of single methods."""
TOO_FAST: Final = re.compile(r"disabled|expired|suspended|too many|limit exceeded|exceeded .*limit", re.IGNORECASE)
"""Of a key that was called too often for too long, Flickr says that it has expired."""
UNAVAILABLE_CODES: Final = frozenset((105, 201))
WRITE_FAILED: Final = 106
INVALID_KEY: Final = 100
REFUSED_AND_TRANSIENT: Final = frozenset((408, 425, 429))
"""Statuses with which a server says that it has not acted, and that another attempt may succeed."""
FOR_GOOD: Final = frozenset((501, 505, 506, 508, 510, 511))
"""Statuses with which a server refuses a request and would refuse it again."""


@dataclass(frozen=True)
class FailureClass:
    """What a failed attempt means.

    Attributes:
        transient: Whether another attempt may succeed.
        acted: Whether Flickr acted on the request: `no` where it provably never arrived or was refused, `yes` where it answered
            that it did, else `maybe`.
        slow_down: Whether Flickr says that calls come too fast.
        wait: The least number of seconds to wait, where the answer says so.
    """

    transient: bool
    acted: Acted
    slow_down: bool = False
    wait: float | None = None

    def allows_retry(self, writes: bool) -> bool:
        """Tell whether to try again.

        Args:
            writes: Whether the call changes something at Flickr.

        Returns:
            Whether another attempt may help and cannot do harm.
        """
        return self.transient and (self.acted == "no" or not writes)


def classify(error: FlickrError) -> FailureClass:
    """Say what a failed attempt means.

    Args:
        error: How it failed.

    Returns:
        The verdict.
    """
    if isinstance(error, TransportError):
        return FailureClass(error.retryable, "maybe" if error.phase == "exchange" else "no")
    if isinstance(error, OAuthProblem):
        # A nonce of 128 random bits is used already when somebody on the way has sent the request twice.
        return FailureClass(True, "maybe") if error.problem == "nonce_used" else FailureClass(False, "no")
    if isinstance(error, HttpStatusError):
        return _of_status(error)
    if isinstance(error, SchemaDrift):
        return FailureClass(False, "yes")
    if isinstance(error, MalformedResponse):
        return FailureClass(error.retryable, "maybe")
    if isinstance(error, ApiError):
        return _of_code(error)
    return FailureClass(False, "no")


def _of_status(error: HttpStatusError) -> FailureClass:
    status = error.http_status
    if status in REFUSED_AND_TRANSIENT:
        return FailureClass(True, "no", slow_down=status == 429, wait=error.retry_after)
    if status >= 500 and status not in FOR_GOOD:
        return FailureClass(True, "no" if error.early else "maybe", wait=error.retry_after)
    return FailureClass(False, "no" if status >= 300 or error.early else "maybe")


def _of_code(error: ApiError) -> FailureClass:
    if error.code in UNAVAILABLE_CODES or UNAVAILABLE.search(error.message):
        return FailureClass(True, "no")
    if error.code == WRITE_FAILED:
        return FailureClass(True, "maybe")
    return FailureClass(False, "no", slow_down=error.code == INVALID_KEY and bool(TOO_FAST.search(error.message)))
