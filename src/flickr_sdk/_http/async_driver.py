"""Run flows over the client's own connections, or with the HTTP client of the program."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import httpcore

from .._pipeline.commands import (
    Command,
    Flow,
    RequestBody,
    Response,
    ResponseSink,
    RunBlocking,
    RunInteractive,
    Send,
    Sleep,
    WaitForFuture,
)
from .._pipeline.flow_steps import FlowSteps
from ..errors.base import FlickrError, UsageError
from ..errors.response_errors import TransportError
from .body_reader import BodyReader, overdue
from .connection_trace import ConnectionTrace
from .driver_base import DriverBase
from .log_filter import hide_secrets
from .routed_transport import MAX_CONNECTIONS, AsyncRoutedTransport
from .transport_errors import from_callback, translate

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from ..types import AsyncHttpClient
    from .exchange import Exchange

T = TypeVar("T")


def _in_asyncio() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def _chunks(content: RequestBody) -> AsyncIterator[bytes]:
    # httpcore requests the next chunk when the connection has accepted the one before.
    while chunk := await asyncio.to_thread(content.read):
        yield chunk
        reported = content.report_progress()
        if inspect.isawaitable(reported):
            with content.recording_failure():
                await reported


async def _save(exchange: Exchange[AsyncIterator[bytes], Awaitable[None]], reader: BodyReader, sink: ResponseSink) -> None:
    async def flush() -> None:
        await asyncio.to_thread(sink.flush)
        reported = sink.report_progress()
        if inspect.isawaitable(reported):
            await reported

    async for chunk in exchange.chunks:
        reader.check_deadline()
        if sink.write(chunk):
            await flush()
    await flush()


class _Connections(NamedTuple):
    """The connections of one event loop."""

    transport: AsyncRoutedTransport
    slots: asyncio.Semaphore  # limits concurrent requests, because each request in httpcore's own queue slows down all others


class AsyncDriver(DriverBase["AsyncHttpClient"]):
    """Runs flows. A `client` that is passed stays open when the driver is closed."""

    def __init__(self, client: AsyncHttpClient | None = None, *, proxy: str | None = None, http2: bool = False) -> None:
        super().__init__(client, "AsyncClient", "AsyncFlickr", proxy, http2)
        # A connection belongs to its event loop, and a program may run several loops, one after the other.
        self._own: dict[asyncio.AbstractEventLoop, _Connections] = {}
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self._abandon(self._own)
        self._own = {}

    async def _open(self, send: Send, trace: ConnectionTrace) -> Exchange[AsyncIterator[bytes], Awaitable[None]]:
        chunks = None if send.request.content is None else _chunks(send.request.content)
        if self._given is None or self._library is None:
            return await self._connections().transport.open(send, chunks, {"trace": trace.record})
        from .given_client import open_async_exchange

        return await open_async_exchange(self._given, self._library, send, chunks, {"trace": trace.record})

    def _connections(self) -> _Connections:
        """Return the connections of the event loop. The first request creates them."""
        loop = asyncio.get_running_loop()
        if loop not in self._own:
            for closed in [other for other in list(self._own) if other.is_closed()]:
                self._own.pop(closed, None)
            self._own[loop] = _Connections(AsyncRoutedTransport(self._proxy, self._http2), asyncio.Semaphore(MAX_CONNECTIONS))
        return self._own[loop]

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow and return its result. Raises a `UsageError` outside of asyncio."""
        if not _in_asyncio():
            raise UsageError("AsyncFlickr requires a running asyncio event loop; use asyncio.run, or Flickr")
        with FlowSteps(flow) as steps:
            for command in steps:
                with steps.outcome():
                    steps.value = await self._execute(command)
        return steps.result

    async def _execute(self, command: Command) -> object:
        match command:
            case Send():
                return await self._send(command)
            case Sleep(seconds):
                await asyncio.sleep(seconds)
                return None
            case RunBlocking(work):
                return await asyncio.to_thread(work)
            case RunInteractive(work):
                return await _run_in_daemon_thread(work)
            case WaitForFuture(future, seconds):
                # `wait` does not cancel the future if this task is canceled.
                await asyncio.wait([asyncio.wrap_future(future)], timeout=seconds)
                return None

    @asynccontextmanager
    async def _slot(self, send: Send) -> AsyncIterator[None]:
        """Hold one of the connections. A client that was passed has its own limits."""
        if self._given is not None:
            yield
            return
        slots = self._connections().slots
        try:
            async with asyncio.timeout(send.limits.pool):
                await slots.acquire()
        except TimeoutError:
            raise httpcore.PoolTimeout("no free connection") from None
        try:
            yield
        finally:
            slots.release()

    async def _send(self, send: Send) -> Response:
        reader, trace, sink = BodyReader(send), ConnectionTrace(send.while_waiting), send.request.sink
        failure: TransportError
        self._check_usable()
        try:
            async with asyncio.timeout(send.limits.total), self._slot(send):
                trace.started = True
                with hide_secrets():
                    exchange = await self._open(send, trace)
                    try:
                        if exchange.is_failure:
                            return reader.response(exchange.status, exchange.headers)
                        reader.begin(exchange.status, exchange.headers, is_decoded=exchange.is_decoded)
                        saved = sink is not None and await asyncio.to_thread(sink.accept, exchange.status, exchange.headers)
                        if sink is not None and saved:
                            await _save(exchange, reader, sink)
                        else:
                            async for chunk in exchange.chunks:
                                if not reader.add(chunk):
                                    break
                            reader.finish()
                    finally:
                        await exchange.close()
        except FlickrError:
            raise
        except TimeoutError as error:
            if from_callback(send, error):
                raise
            failure = overdue(send) if trace.may_be_sent else overdue(send, "no connection to", sent=False)
        except self._errors as error:
            if from_callback(send, error):
                raise
            failure = translate(send, error, is_overdue=reader.is_overdue)
        else:
            return reader.response(exchange.status, exchange.headers, saved=saved)
        # Raised outside of the handler: the context would be the HTTP library's error, and with it the request, key and token.
        try:
            raise failure
        finally:
            del failure  # its traceback refers to this frame

    async def close(self) -> None:
        """Close the driver's own connections."""
        self.closed = True
        own = self._own.pop(asyncio.get_running_loop(), None)
        self._own.clear()
        if own is not None:
            await own.transport.aclose()


async def _run_in_daemon_thread(work: Callable[[], T]) -> T:
    """Run a function in a thread that neither the event loop nor the interpreter joins at its end."""
    loop = asyncio.get_running_loop()
    result: asyncio.Future[T] = loop.create_future()

    def settle(set_outcome: Callable[[], None]) -> None:
        if not result.done():
            set_outcome()

    def run() -> None:
        set_outcome: Callable[[], None]
        try:
            set_outcome = partial(result.set_result, work())
        except BaseException as error:  # raised in the task that waits
            set_outcome = partial(result.set_exception, error)
        with suppress(RuntimeError):  # the loop is closed, so no task waits
            loop.call_soon_threadsafe(settle, set_outcome)

    Thread(target=run, daemon=True).start()
    return await result
