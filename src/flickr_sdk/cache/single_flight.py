"""Send one request for all callers that ask for the same response at the same time."""

from __future__ import annotations

from concurrent.futures import Future

from .._utils.fork import ForkAware
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse, TimedOut, TransportError

Outcome = bytes | FlickrError | None
"""The body of the response, an error that all callers share, or `None` if the waiters must send the request themselves."""


class SingleFlight(ForkAware):
    """The requests in flight. The first caller for a key leads and sends the request; the others wait for its outcome."""

    def __init__(self) -> None:
        # Threads share it without a lock: each method changes it once, which is atomic.
        self._in_flight: dict[str, Future[Outcome]] = {}
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        # The leaders are threads of the parent.
        self._in_flight = {}

    def join(self, key: str) -> tuple[Future[Outcome], bool]:
        """Return the outcome to wait for, and whether the caller leads. The leader must call `complete`."""
        own: Future[Outcome] = Future()
        future = self._in_flight.setdefault(key, own)
        return future, future is own

    def complete(self, key: str, future: Future[Outcome], outcome: Outcome) -> None:
        """Hand the outcome to the waiters."""
        if self._in_flight.get(key) is future:  # not if the leader forked: the waiters are threads of its parent
            del self._in_flight[key]
            future.set_result(outcome)


def outcome_of(error: Exception) -> Outcome:
    """Return the outcome of a failed request. An expired limit or a refused slot concerns the leader alone."""
    if isinstance(error, TimedOut):
        return None
    return error if isinstance(error, (ApiError, HttpStatusError, MalformedResponse, TransportError)) else None
