"""The emulator without a socket: transports for the clients of httpx."""

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

IN_MEMORY: Final = 1024 * 1024
"""How many bytes of an asynchronous body are kept in memory, before the rest goes to a file."""


class EmulatorTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Hands requests to an emulator in this process, whatever host they are meant for.

    It serves `httpx.Client` and `httpx.AsyncClient`. Delays are waited for, unless the emulator has a `VirtualClock` that stands
    still: then they move that clock.

    Args:
        service: Answers requests.
    """

    def __init__(self, service: Dispatcher) -> None:
        self._dispatcher = service

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request.

        Args:
            request: The request.

        Returns:
            The response.

        Raises:
            httpx.TransportError: A fault struck.
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
                    # It is the client's, and no failure of the service.
                    raised.append(error)
                    raise Interrupted("the client failed") from error
                if piece is None:
                    return b""
                rest = piece
            taken, rest = rest[:size], rest[size:]
            return taken

        try:
            stream = self._delivered(request, Body(receive, content_length(_headers(request))))
        except httpx.LocalProtocolError:
            if raised:
                raise raised[0] from None
            raise
        self._wait(stream.before())
        return stream.response()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request.

        Args:
            request: The request.

        Returns:
            The response.

        Raises:
            httpx.TransportError: A fault struck.
        """
        assert isinstance(request.stream, httpx.AsyncByteStream)
        with tempfile.SpooledTemporaryFile(IN_MEMORY) as file:
            async for piece in request.stream:
                file.write(piece)
            file.seek(0)
            stream = self._delivered(request, Body(file.read, content_length(_headers(request))))
        await self._wait_async(stream.before())
        return stream.response()

    def _delivered(self, request: httpx.Request, body: Body) -> _Stream:
        url = request.url
        address = b"".join((url.raw_scheme, b"://", url.netloc, url.raw_path)).decode("ascii")
        try:
            delivery = self._dispatcher.deliver(build_request(request.method, urlsplit(address), _headers(request), body))
        except Interrupted:
            raise httpx.LocalProtocolError("Too little data for declared Content-Length", request=request) from None
        return _Stream(self, request, delivery, formatdate(self._dispatcher.clock(), usegmt=True))

    def _stands_still(self, seconds: float) -> bool:
        """Move a clock that goes only when it is moved."""
        clock = self._dispatcher.clock
        if not isinstance(clock, VirtualClock) or clock.running:
            return False
        clock.advance(seconds)
        return True

    def _wait(self, seconds: float) -> None:
        if seconds > 0 and not self._stands_still(seconds):
            time.sleep(seconds)

    async def _wait_async(self, seconds: float) -> None:
        if seconds > 0 and not self._stands_still(seconds):
            await asyncio.sleep(seconds)


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of an answer, which may come late, in part or not at all."""

    def __init__(self, transport: EmulatorTransport, request: httpx.Request, delivery: Delivery, date: str) -> None:
        self._transport = transport
        self._request = request
        self._delivery = delivery
        self._date = date
        limits = request.extensions.get("timeout", {})
        self._limit: float | None = limits.get("read")
        self._done = False

    def before(self) -> float:
        """Tell how long to wait before the answer, the time limit of the client at most."""
        wait = self._delivery.wait
        return wait if self._limit is None else min(wait, self._limit)

    def response(self) -> httpx.Response:
        """Make the response, or fail in its place."""
        delivery = self._delivery
        if self._limit is not None and delivery.wait > self._limit:
            self._finish()
            raise httpx.ReadTimeout("timed out", request=self._request)
        answer = delivery.response
        if answer is None:
            self._finish()
            if delivery.ending == "reset":
                raise httpx.ReadError("[Errno 104] Connection reset by peer", request=self._request)
            raise httpx.RemoteProtocolError("Server disconnected without sending a response.", request=self._request)
        headers = [
            ("Server", "flickr-emulator"),
            ("Date", self._date),
            ("Content-Type", answer.content_type),
            ("Content-Length", str(len(answer.body))),
            *answer.headers,
        ]
        if delivery.pieces == 1:
            self._finish()
        return httpx.Response(answer.status, headers=headers, stream=self, request=self._request)

    def __iter__(self) -> Iterator[bytes]:
        for piece, wait in self._pieces():
            yield piece
            self._transport._wait(wait)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece, wait in self._pieces():
            yield piece
            await self._transport._wait_async(wait)

    def _pieces(self) -> Iterator[tuple[bytes, float]]:
        """Cut the body into pieces, each with the time to wait after it."""
        delivery = self._delivery
        assert delivery.response is not None
        whole = b"" if self._request.method == "HEAD" else delivery.response.body
        body = whole[: delivery.cut]
        size = max(1, len(body) // delivery.pieces + 1)
        pause = delivery.pause / delivery.pieces
        late = self._limit is not None and pause > self._limit
        starts = range(0, len(body), size)
        for start in starts:
            last = start == starts[-1]
            if last:
                self._finish()
            yield body[start : start + size], 0.0 if last else min(pause, pause if self._limit is None else self._limit)
            if late and not last:
                self._finish()
                raise httpx.ReadTimeout("timed out", request=self._request)
        if delivery.cut is not None:
            text = f"peer closed connection without sending complete message body (received {len(body)} of {len(whole)} bytes)"
            raise httpx.RemoteProtocolError(text, request=self._request)

    def _finish(self) -> None:
        if not self._done:
            self._done = True
            self._delivery.done()

    def close(self) -> None:
        self._finish()

    async def aclose(self) -> None:
        self._finish()


def _headers(request: httpx.Request) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in request.headers.raw}
