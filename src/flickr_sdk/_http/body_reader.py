"""Collects the parts of an answer's body, within the limits of time and size."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .._pipeline.commands import Response
from ..errors.response_errors import MalformedResponse, Phase, TimedOut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._pipeline.commands import Send

__all__ = ["BodyReader", "overdue", "phase_of"]


def phase_of(send: Send, *, sent: bool) -> Phase:
    """Say how far a failed attempt came.

    Args:
        send: What was to be sent.
        sent: Whether any of it may have been sent.

    Returns:
        The phase that it failed in.
    """
    content = send.request.content
    if not sent:
        return "connect"
    return "send" if content is not None and not content.exhausted else "exchange"


def overdue(send: Send, step: str = "no answer from", *, sent: bool = True) -> TimedOut:
    """Make the error of a call that took too long as a whole.

    It names the limit that was set, and not what earlier attempts had left of it.

    Args:
        send: What was to be sent.
        step: What had not come about when its time ran out.
        sent: Whether Flickr may have got the request.

    Returns:
        The error.
    """
    host = urlsplit(send.request.url).netloc
    problem = f"{step} {host} within {send.limits.call:g} s (Timeout.total)"
    return TimedOut(send.request.method, problem, phase=phase_of(send, sent=sent))


class BodyReader:
    """Collects the parts of one body.

    Args:
        send: What was sent; its time runs from now on.
        clock: Tells the time in seconds.
    """

    def __init__(self, send: Send, clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self.until: float = clock() + send.limits.total
        self._parts: list[bytes] = []
        self._size = 0

    @property
    def late(self) -> bool:
        """Whether the attempt's whole time is over."""
        return self._clock() >= self.until

    def add(self, part: bytes) -> None:
        """Take the next part.

        Args:
            part: The bytes.

        Raises:
            MalformedResponse: There is more than any answer has.
            TimedOut: The time is over.
        """
        self._size += len(part)
        if self._size > self._send.limits.largest:
            largest = self._send.limits.largest / 2**20
            error = MalformedResponse(self._send.request.method, f"the answer is larger than {largest:.3g} MiB")
            error.retryable = False
            raise error
        self.check()
        self._parts.append(part)

    def check(self) -> None:
        """Make sure that there is time left.

        Raises:
            TimedOut: The time is over.
        """
        if self.late:
            raise overdue(self._send)

    def response(self, status: int, headers: Mapping[str, str], *, saved: bool = False) -> Response:
        """Put the answer together.

        Args:
            status: The HTTP status.
            headers: The headers.
            saved: Whether the body went to the request's sink.

        Returns:
            The answer.
        """
        kept = {name: headers[name] for name in ("date", "location", "retry-after") if name in headers}
        return Response(status, b"".join(self._parts), kept, saved)
