"""One request for all who ask the same at the same time."""

from __future__ import annotations

import copy
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field

from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, HttpStatusError, MalformedResponse, TimedOut, TransportError

__all__ = ["SingleFlight", "Outcome"]


@dataclass(frozen=True)
class Outcome:
    """How a request ended.

    Attributes:
        body: The body of a good answer; `None` for none.
        error: The failure that concerns all who asked; `None` where each must ask for itself.
    """

    body: bytes | None = field(default=None, repr=False)
    error: FlickrError | None = None


class SingleFlight:
    """The requests that are under way. Threads and tasks can share it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._flying: dict[str, Future[Outcome]] = {}

    def join(self, key: str) -> tuple[Future[Outcome], bool]:
        """Join a request that is under way, or begin one.

        Args:
            key: What is asked for.

        Returns:
            What will tell how the request ends, and whether it is the caller who has to make it and call `land`.
        """
        with self._lock:
            future = self._flying.get(key)
            if future is not None:
                return future, False
            future = self._flying[key] = Future()
            return future, True

    def land(self, key: str, outcome: Outcome) -> None:
        """Tell all who joined how the request ended.

        Args:
            key: What was asked for.
            outcome: How it ended.
        """
        with self._lock:
            future = self._flying.pop(key)
        future.set_result(outcome)


def outcome_of(error: BaseException) -> Outcome:
    """Say what a failure means to those who waited for the same answer.

    Args:
        error: The failure of the one who asked.

    Returns:
        The outcome: a time limit, a place of the rate limiter or a wish for strictness is one caller's own affair.
    """
    shared = isinstance(error, (ApiError, HttpStatusError, MalformedResponse, TransportError)) and not isinstance(error, TimedOut)
    return Outcome(error=error if shared and isinstance(error, FlickrError) else None)


def own_copy(error: FlickrError) -> FlickrError:
    """Copy an error for another one who raises it: a traceback belongs to one only.

    Args:
        error: The error.

    Returns:
        The copy.
    """
    return copy.copy(error)
