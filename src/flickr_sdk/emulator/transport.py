"""An httpx transport to an emulator in the same process, without a socket."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from email.utils import formatdate
from typing import Final
from urllib.parse import urlsplit

import httpx

from .body import Body, Interrupted
from .clock import VirtualClock
from .dispatcher import Dispatcher, build_request, content_length
from .fault_kinds import Delivery

__all__ = ["EmulatorTransport"]

MAX_IN_MEMORY: Final = 1024 * 1024
"""The size in bytes above which the body of an asynchronous request is written to a temporary file."""


class EmulatorTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Sends requests to an emulator in the same process, regardless of their host.

    It serves `httpx.Client` and `httpx.AsyncClient`. A delay advances the emulator's clock if that is a `VirtualClock` that is
    not running; otherwise the transport sleeps.

    Args:
        dispatcher: Handles the requests.
    """

    def __init__(self, dispatcher: Dispatcher) -> None:
        self._dispatcher = dispatcher

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Handle a request.

        Raises:
            httpx.TransportError: A fault affected the request.
        """
        assert isinstance(request.stream, httpx.SyncByteStream)
        pieces = iter(request.stream)
        rest = b""
        raised: list[BaseException] = []

        def receive(size: int) -> bytes:
            nonlocal rest
            while not rest:
                try:
                    piece = next(pieces, None)
                except BaseException as error:
                    # The request's own stream failed, not the emulator.
                    raised.append(error)
                    raise Interrupted("the request stream failed") from error
                if piece is None:
                    return b""
                rest = piece
            taken, rest = rest[:size], rest[size:]
            return taken

        try:
            stream = self._deliver(request, Body(receive, content_length(_headers(request))))
        except httpx.LocalProtocolError:
            if raised:
                raise raised[0] from None
            raise
        self._sleep(stream.delay)
        return stream.response()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Handle a request.

        Raises:
            httpx.TransportError: A fault affected the request.
        """
        assert isinstance(request.stream, httpx.AsyncByteStream)
        with tempfile.SpooledTemporaryFile(MAX_IN_MEMORY) as file:
            async for piece in request.stream:
                file.write(piece)
            file.seek(0)
            stream = self._deliver(request, Body(file.read, content_length(_headers(request))))
        await self._sleep_async(stream.delay)
        return stream.response()

    def _deliver(self, request: httpx.Request, body: Body) -> _Stream:
        url = request.url
        text = b"".join((url.raw_scheme, b"://", url.netloc, url.raw_path)).decode("ascii")
        try:
            delivery = self._dispatcher.deliver(build_request(request.method, urlsplit(text), _headers(request), body))
        except Interrupted:
            raise httpx.LocalProtocolError("Too little data for declared Content-Length", request=request) from None
        return _Stream(self, request, delivery, formatdate(self._dispatcher.clock(), usegmt=True))

    def _advance_clock(self, seconds: float) -> bool:
        """Advance a `VirtualClock` that is not running, and return whether the emulator has one."""
        clock = self._dispatcher.clock
        if not isinstance(clock, VirtualClock) or clock.running:
            return False
        clock.advance(seconds)
        return True

    def _sleep(self, seconds: float) -> None:
        if seconds > 0 and not self._advance_clock(seconds):
            time.sleep(seconds)

    async def _sleep_async(self, seconds: float) -> None:
        if seconds > 0 and not self._advance_clock(seconds):
            await asyncio.sleep(seconds)


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of a response, with its fault if it has one."""

    def __init__(self, transport: EmulatorTransport, request: httpx.Request, delivery: Delivery, date: str) -> None:
        self._transport = transport
        self._request = request
        self._delivery = delivery
        self._date = date
        timeouts = request.extensions.get("timeout", {})
        self._read_timeout: float | None = timeouts.get("read")
        self._finished = False

    @property
    def delay(self) -> float:
        """The delay before the response in seconds, at most the client's read timeout."""
        return self._limited(self._delivery.delay)

    def _limited(self, delay: float) -> float:
        return delay if self._read_timeout is None else min(delay, self._read_timeout)

    def response(self) -> httpx.Response:
        """Return the response, or raise the error that a fault causes."""
        delivery = self._delivery
        if self._read_timeout is not None and delivery.delay > self._read_timeout:
            self._finish()
            raise httpx.ReadTimeout("timed out", request=self._request)
        response = delivery.response
        if response is None:
            self._finish()
            if delivery.ending == "reset":
                raise httpx.ReadError("[Errno 104] Connection reset by peer", request=self._request)
            raise httpx.RemoteProtocolError("Server disconnected without sending a response.", request=self._request)
        headers = [
            ("Server", "flickr-emulator"),
            ("Date", self._date),
            ("Content-Type", response.content_type),
            ("Content-Length", str(len(response.body))),
            *response.headers,
        ]
        if delivery.pieces == 1:
            self._finish()
        return httpx.Response(response.status, headers=headers, stream=self, request=self._request)

    def __iter__(self) -> Iterator[bytes]:
        for piece, delay in self._pieces():
            yield piece
            self._transport._sleep(delay)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece, delay in self._pieces():
            yield piece
            await self._transport._sleep_async(delay)

    def _pieces(self) -> Iterator[tuple[bytes, float]]:
        """Split the body into pieces, each with the delay after it."""
        delivery = self._delivery
        assert delivery.response is not None
        whole = b"" if self._request.method == "HEAD" else delivery.response.body
        body = whole[: delivery.cut_after]
        size = max(1, len(body) // delivery.pieces + 1)
        delay = delivery.body_duration / delivery.pieces
        times_out = self._read_timeout is not None and delay > self._read_timeout
        starts = range(0, len(body), size)
        for start in starts:
            last = start == starts[-1]
            if last:
                self._finish()
            yield body[start : start + size], 0.0 if last else self._limited(delay)
            if times_out and not last:
                self._finish()
                raise httpx.ReadTimeout("timed out", request=self._request)
        if delivery.cut_after is not None:
            text = f"peer closed connection without sending complete message body (received {len(body)} of {len(whole)} bytes)"
            raise httpx.RemoteProtocolError(text, request=self._request)

    def _finish(self) -> None:
        if not self._finished:
            self._finished = True
            self._delivery.on_sent()

    def close(self) -> None:
        self._finish()

    async def aclose(self) -> None:
        self._finish()


def _headers(request: httpx.Request) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in request.headers.raw}
