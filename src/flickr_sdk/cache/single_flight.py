"""Send one request for all callers that ask for the same response at the same time."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse, TimedOut, TransportError

Outcome = bytes | FlickrError | None
"""The body of the response, an error that all callers share, or `None` if the waiters must send the request themselves."""


class SingleFlight:
    """The requests in flight. The first caller for a key leads and sends the request; the others wait for its outcome."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._in_flight: dict[str, Future[Outcome]] = {}

    def join(self, key: str) -> tuple[Future[Outcome], bool]:
        """Return the outcome to wait for, and whether the caller leads. The leader must call `complete`."""
        with self._lock:
            future = self._in_flight.get(key)
            if future is not None:
                return future, False
            future = self._in_flight[key] = Future()
            return future, True

    def complete(self, key: str, outcome: Outcome) -> None:
        """Hand the outcome to the waiters."""
        with self._lock:
            future = self._in_flight.pop(key)
        future.set_result(outcome)


def outcome_of(error: Exception) -> Outcome:
    """Return the outcome of a failed request. An expired limit or a refused slot concerns the leader alone."""
    if isinstance(error, TimedOut):
        return None
    return error if isinstance(error, (ApiError, HttpStatusError, MalformedResponse, TransportError)) else None
