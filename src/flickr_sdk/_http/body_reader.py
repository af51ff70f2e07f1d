"""Read the body of a response within the limits of time and size."""

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


def phase_of(send: Send, *, sent: bool) -> Phase:
    """Return the phase in which an attempt failed; `sent` tells whether any of the request may have been sent."""
    content = send.request.content
    if not sent:
        return "connect"
    return "send" if content is not None and not content.exhausted else "exchange"


def overdue(send: Send, step: str = "no response from", *, sent: bool = True) -> TimedOut:
    """Return the error of a call whose total limit expired in some step.

    It quotes the configured limit, not what earlier attempts have left of it.
    """
    host = urlsplit(send.request.url).netloc
    problem = f"{step} {host} within {send.limits.call:g} s (Timeout.total)"
    return TimedOut(send.request.method, problem, phase=phase_of(send, sent=sent))


class BodyReader:
    """Collects the chunks of one body. The time limit of the attempt starts with the reader."""

    def __init__(self, send: Send, clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self.deadline: float = clock() + send.limits.total
        self._chunks: list[bytes] = []
        self._size = 0

    @property
    def is_overdue(self) -> bool:
        """Whether the time limit of the attempt has expired."""
        return self._clock() >= self.deadline

    def add(self, chunk: bytes) -> None:
        """Add the next chunk. Raises `MalformedResponse` if the body is too large, and `TimedOut`."""
        self._size += len(chunk)
        if self._size > self._send.limits.largest:
            largest = self._send.limits.largest / 2**20
            error = MalformedResponse(self._send.request.method, f"the response is larger than {largest:.3g} MiB")
            error.retryable = False
            raise error
        self.check_deadline()
        self._chunks.append(chunk)

    def check_deadline(self) -> None:
        """Raise `TimedOut` if the time limit has expired."""
        if self.is_overdue:
            raise overdue(self._send)

    def response(self, status: int, headers: Mapping[str, str], *, saved: bool = False) -> Response:
        """Return the complete response."""
        used = {name: headers[name] for name in ("date", "location", "retry-after") if name in headers}
        return Response(status, b"".join(self._chunks), used, saved)
