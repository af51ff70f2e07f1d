"""Read the body of a response within the limits of time and size."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from .._pipeline.commands import Response
from ..errors.response_errors import MalformedResponse, Phase, TimedOut
from .content_decoder import UndecodableBody, UnsupportedEncoding, decoder_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._pipeline.commands import Send

MAX_RESPONSE_BYTES: Final = 32 * 2**20
"""The maximum size of a response, decoded or not. The largest that Flickr sends, 500 photos with all extras, has about 2 MiB."""
MAX_ERROR_BYTES: Final = 2**18
"""The maximum number of bytes that are read of an error page. Its start names the cause."""


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
    """Decodes and collects one body. The time limit of the attempt starts with the reader."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.deadline: float = time.monotonic() + send.limits.total
        self._chunks: list[bytes] = []
        self._received = 0
        self._decoded = 0
        self._truncated = False
        self._is_error = False
        self._decoder = decoder_for("")

    @property
    def is_overdue(self) -> bool:
        return time.monotonic() >= self.deadline

    def begin(self, status: int, headers: Mapping[str, str], *, is_decoded: bool) -> None:
        """Prepare for the body of a response; `is_decoded` is true if the program's transport or event hook has read it."""
        # The sink rejects compressed files. A response that it does not accept is an error page.
        encoding, is_file = headers.get("content-encoding", ""), self._send.request.sink is not None
        self._is_error = is_file or status != 200
        try:
            self._decoder = decoder_for("" if is_decoded else encoding)
        except UndecodableBody as error:
            self._fail_to_decode(error)

    def add(self, chunk: bytes) -> bool:
        """Add bytes as received, and return whether to continue reading."""
        self._received += len(chunk)
        self.check_deadline()
        limit = MAX_ERROR_BYTES if self._is_error else MAX_RESPONSE_BYTES
        try:
            for piece in () if self._truncated else self._decoder.decode(chunk):
                self.check_deadline()
                self._chunks.append(piece[: limit - self._decoded])
                self._decoded += len(piece)
                if max(self._received, self._decoded) > limit:
                    self._truncated = True
                    break
        except UndecodableBody as error:
            self._fail_to_decode(error)
        if self._truncated and not self._is_error:
            raise self._malformed(f"the response is larger than {MAX_RESPONSE_BYTES // 2**20} MiB", retryable=False)
        return not self._truncated

    def finish(self) -> None:
        """Check that the body is complete."""
        try:
            if not self._truncated:
                self._decoder.finish()
        except UndecodableBody as error:
            self._fail_to_decode(error)

    def check_deadline(self) -> None:
        if self.is_overdue:
            raise overdue(self._send)

    def response(self, status: int, headers: Mapping[str, str], *, saved: bool = False) -> Response:
        return Response(status, b"".join(self._chunks), headers, saved, self._truncated)

    def _fail_to_decode(self, error: UndecodableBody) -> None:
        if not self._is_error:
            raise self._malformed(str(error), retryable=not isinstance(error, UnsupportedEncoding)) from None
        self._truncated = True  # the status code is sufficient

    def _malformed(self, problem: str, *, retryable: bool) -> MalformedResponse:
        error = MalformedResponse(self._send.request.method, problem)
        error.retryable = retryable
        return error
