"""Read the body of a response within the limits of time and size."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from .._pipeline.commands import Response
from ..errors.response_errors import MalformedResponse, Phase, TimedOut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._pipeline.commands import Send

MAX_RESPONSE_BYTES: Final = 32 * 2**20
"""The maximum size of a response. The largest that Flickr sends, 500 photos with all extras, has about 2 MiB."""


def phase_of(send: Send, *, sent: bool) -> Phase:
    """Return the phase in which an attempt failed; `sent` is true if any of the request may have been sent."""
    content = send.request.content
    if not sent:
        return "connect"
    return "send" if content is not None and not content.exhausted else "exchange"


def overdue(send: Send, step: str = "no response from", *, sent: bool = True) -> TimedOut:
    """Return the error of a call whose total limit, which the message quotes as configured, expired in some step."""
    host = urlsplit(send.request.url).netloc
    problem = f"{step} {host} within {send.limits.call:g} s (Timeout.total)"
    return TimedOut(send.request.method, problem, phase=phase_of(send, sent=sent))


class BodyReader:
    """Collects the chunks of one body. The time limit of the attempt starts with the reader."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.deadline: float = time.monotonic() + send.limits.total
        self._chunks: list[bytes] = []
        self._size = 0

    @property
    def is_overdue(self) -> bool:
        return time.monotonic() >= self.deadline

    def add(self, chunk: bytes) -> None:
        self._size += len(chunk)
        if self._size > MAX_RESPONSE_BYTES:
            error = MalformedResponse(self._send.request.method, f"the response is larger than {MAX_RESPONSE_BYTES // 2**20} MiB")
            error.retryable = False
            raise error
        self.check_deadline()
        self._chunks.append(chunk)

    def check_deadline(self) -> None:
        if self.is_overdue:
            raise overdue(self._send)

    def response(self, status: int, headers: Mapping[str, str], *, saved: bool = False) -> Response:
        used = {name: headers[name] for name in ("date", "location", "retry-after") if name in headers}
        return Response(status, b"".join(self._chunks), used, saved)
