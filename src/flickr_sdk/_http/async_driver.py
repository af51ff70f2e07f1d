"""Sends requests with `httpx.AsyncClient`."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from threading import Thread
from typing import NamedTuple, TypeVar

import httpx

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
from ..errors.base import FlickrError, UsageError
from ..errors.response_errors import TransportError
from .body_reader import BodyReader, overdue
from .httpx_adapter import CONNECTIONS, FAULTS, Connecting, arguments, client_options, in_environment, is_the_programs, translate
from .log_filter import quiet

__all__ = ["AsyncDriver"]

T = TypeVar("T")


def _in_asyncio() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


async def _pieces(content: RequestBody) -> AsyncIterator[bytes]:
    """Give out a body piece by piece: httpx asks for the next when the connection has taken the one before."""
    while piece := await asyncio.to_thread(content.read):
        yield piece
        told = content.report_progress()
        if inspect.isawaitable(told):
            with content.recording_failure():
                await told


class _Own(NamedTuple):
    """What belongs to one event loop.

    Attributes:
        client: The HTTP client.
        turns: Where those wait who wait for a connection: the longer httpx's own queue, the longer it takes for every request.
    """

    client: httpx.AsyncClient
    turns: asyncio.Semaphore


async def _take(response: httpx.Response, collector: BodyReader, sink: ResponseSink) -> None:
    """Hand on a body as it comes."""

    async def write() -> None:
        await asyncio.to_thread(sink.flush)
        told = sink.report_progress()
        if inspect.isawaitable(told):
            await told

    async for part in response.aiter_raw():
        collector.check()
        if sink.write(part):
            await write()
    await write()


class AsyncDriver:
    """Runs flows to their end.

    Args:
        client: The HTTP client to use; it stays open when the driver is closed. Without one, the driver has its own.
        proxy: The address of a proxy for the driver's own client.
        http2: Whether the driver's own client speaks HTTP/2.

    Raises:
        ConfigurationError: They cannot be used.
    """

    def __init__(self, client: httpx.AsyncClient | None = None, *, proxy: str | None = None, http2: bool = False) -> None:
        self._options = client_options(client, httpx.AsyncClient, "AsyncFlickr", proxy, http2)
        self._given = client
        self._closed = False
        # A connection belongs to the event loop that it was made in, and a program may run one after the other.
        self._own: dict[asyncio.AbstractEventLoop, _Own] = {}
        self._making: dict[asyncio.AbstractEventLoop, asyncio.Lock] = {}

    async def _client(self) -> httpx.AsyncClient:
        """Give the HTTP client; one of our own is made with the first request, in a thread, for it reads the certificates."""
        if self._closed:
            raise UsageError("this client is closed; make a new one")
        if self._given is not None:
            if self._given.is_closed:
                raise UsageError("the http_client of this client is closed; make a new one")
            return self._given
        loop = asyncio.get_running_loop()
        if loop not in self._own:
            for over in [one for one in list(self._own) if one.is_closed()]:
                self._own.pop(over, None)
                self._making.pop(over, None)
            async with self._making.setdefault(loop, asyncio.Lock()):
                if loop not in self._own:
                    made = await asyncio.to_thread(in_environment, lambda: httpx.AsyncClient(**self._options))
                    self._own[loop] = _Own(made, asyncio.Semaphore(CONNECTIONS))
            return await self._client()  # it may have been closed meanwhile
        return self._own[loop].client

    async def run(self, flow: Flow[T]) -> T:
        """Run a flow.

        Args:
            flow: The flow.

        Returns:
            What the flow returns.

        Raises:
            UsageError: There is no event loop of asyncio.
        """
        if not _in_asyncio():
            raise UsageError("AsyncFlickr runs in the event loop of asyncio, and there is none; use asyncio.run, or Flickr")
        try:
            command = next(flow)
            while True:
                try:
                    came = await self._act(command)
                except Exception as error:
                    command = flow.throw(error)
                else:
                    command = flow.send(came)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]  # typeshed types StopIteration.value as Any
        finally:
            # An interrupted flow must give back what it holds now, not when it is collected.
            flow.close()

    async def _act(self, command: Command) -> object:
        match command:
            case Send():
                return await self._send(command)
            case Sleep(seconds):
                await asyncio.sleep(seconds)
                return None
            case RunBlocking(work):
                return await asyncio.to_thread(work)
            case RunInteractive(work):
                return await _aside(work)
            case WaitForFuture(future, seconds):
                # Who waits may go away; what it waited for goes on.
                await asyncio.wait([asyncio.wrap_future(future)], timeout=seconds)
                return None

    @asynccontextmanager
    async def _turn(self, send: Send) -> AsyncIterator[None]:
        """Hold one of the connections; a client of the program's own has limits of its own."""
        if self._given is not None:
            yield
            return
        turns = self._own[asyncio.get_running_loop()].turns
        try:
            async with asyncio.timeout(send.limits.pool):
                await turns.acquire()
        except TimeoutError:
            raise httpx.PoolTimeout("no connection is free") from None
        try:
            yield
        finally:
            turns.release()

    async def _send(self, send: Send) -> Response:
        collector, connecting = BodyReader(send), Connecting()
        content, sink = send.request.content, send.request.sink
        failure: TransportError
        client = await self._client()
        try:
            async with asyncio.timeout(send.limits.total), self._turn(send):
                connecting.begun = True
                with quiet():
                    # What holds keys and tokens gets no name here: tracebacks may be printed with local variables.
                    response = await client.send(
                        client.build_request(
                            send.request.verb,
                            send.request.url,
                            **arguments(send, {"trace": connecting.trace}, None if content is None else _pieces(content)),
                        ),
                        stream=True,
                        auth=None,  # the header is ours
                        follow_redirects=False,
                    )
                    try:
                        saved = sink is not None and await asyncio.to_thread(sink.accept, response.status_code, response.headers)
                        if sink is not None and saved:
                            await _take(response, collector, sink)
                        else:
                            async for part in response.aiter_bytes():
                                collector.add(part)
                    finally:
                        await response.aclose()
        except FlickrError:
            raise
        except TimeoutError as error:
            if is_the_programs(send, error):
                raise
            failure = overdue(send) if connecting.sent else overdue(send, "no connection to", sent=False)
        except httpx.HTTPStatusError as error:
            # A client of the program's own may raise this for an answer.
            return collector.response(error.response.status_code, error.response.headers)
        except FAULTS as error:
            if is_the_programs(send, error):
                raise
            failure = translate(send, error, late=collector.late)
        else:
            return collector.response(response.status_code, response.headers, saved=saved)
        # Raised out here, as it would carry httpx's error along, and with that the request and its key and token.
        try:
            raise failure
        finally:
            del failure  # its traceback holds this frame, and this frame would hold it

    async def close(self) -> None:
        """Close the driver's own HTTP client."""
        self._closed = True
        own = self._own.pop(asyncio.get_running_loop(), None)
        self._own.clear()
        if own is not None:
            await own.client.aclose()


async def _aside(work: Callable[[], T]) -> T:
    """RunBlocking some work in a thread that neither the event loop nor the program waits for when they end."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(settling: Callable[[], None]) -> None:
        if not done.done():
            settling()

    def run() -> None:
        settling: Callable[[], None]
        try:
            settling = partial(done.set_result, work())
        except BaseException as error:  # raised where it can be seen, which is not in this thread
            settling = partial(done.set_exception, error)
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, settling)

    Thread(target=run, daemon=True).start()
    return await done
