"""Send requests with the HTTP client that the program passes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Iterator
from typing import TYPE_CHECKING, Any, cast

from .connection_trace import sync_trace
from .exchange import Exchange, request_headers, timeouts

if TYPE_CHECKING:
    import httpx

    from .._pipeline.commands import Send
    from ..types import AsyncHttpClient, HttpClient
    from .http_library import HttpLibrary


def _options(
    library: HttpLibrary,
    send: Send,
    chunks: Iterator[bytes] | AsyncIterator[bytes] | None,
    extensions: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the arguments of `httpx.Client.build_request` besides verb and URL; `chunks` are the body of an upload."""
    request = send.request
    options: dict[str, Any] = {
        "headers": request_headers(send),
        "timeout": library.timeout(timeouts(send)),
        "extensions": extensions,
    }
    if chunks is not None:
        options["content"] = chunks
    elif request.verb == "GET":
        # An empty mapping would remove the query of the URL.
        options["params"] = request.params or None
    else:
        options["data"] = request.params
    return options


def open_exchange(
    given: HttpClient, library: HttpLibrary, send: Send, chunks: Iterator[bytes] | None
) -> Exchange[Iterator[bytes], None]:
    """Send a request."""
    client = cast("httpx.Client", given)
    try:
        # Values with keys and tokens get no name here: tracebacks may be printed with local variables.
        response = client.send(
            client.build_request(
                send.request.verb,
                send.request.url,
                **_options(library, send, chunks, sync_trace(send.while_waiting)),
            ),
            stream=True,
            auth=None,  # the pipeline sets the header
            follow_redirects=False,
        )
    except library.status_error as error:
        # An event hook may raise this.
        response = error.response
        return Exchange(response.status_code, response.headers, iter(()), response.close, is_failure=True)
    # The library decodes whole chunks, of unlimited size. A transport or event hook of the program may have read the body.
    is_decoded = response.is_stream_consumed
    chunks = response.iter_bytes() if is_decoded else response.iter_raw()
    return Exchange(response.status_code, response.headers, chunks, response.close, is_decoded=is_decoded)


async def open_async_exchange(
    given: AsyncHttpClient,
    library: HttpLibrary,
    send: Send,
    chunks: AsyncIterator[bytes] | None,
    extensions: dict[str, Any],
) -> Exchange[AsyncIterator[bytes], Awaitable[None]]:
    """Send a request."""
    client = cast("httpx.AsyncClient", given)
    try:
        response = await client.send(
            client.build_request(send.request.verb, send.request.url, **_options(library, send, chunks, extensions)),
            stream=True,
            auth=None,
            follow_redirects=False,
        )
    except library.status_error as error:
        response = error.response
        return Exchange(response.status_code, response.headers, _nothing(), response.aclose, is_failure=True)
    is_decoded = response.is_stream_consumed
    chunks = response.aiter_bytes() if is_decoded else response.aiter_raw()
    return Exchange(response.status_code, response.headers, chunks, response.aclose, is_decoded=is_decoded)


async def _nothing() -> AsyncIterator[bytes]:
    return
    yield b""  # makes this a generator
