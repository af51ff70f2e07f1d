"""The requests and responses of httpcore, made from those of the pipeline."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar
from urllib.parse import urlencode

import httpcore

from .._utils.redaction import redact_url
from .content_decoder import ACCEPT_ENCODING
from .log_filter import SECRET

if TYPE_CHECKING:
    from .._pipeline.commands import Send
    from .target import Target

Chunks = TypeVar("Chunks")
Closed = TypeVar("Closed")

_LOG: Final = logging.getLogger("httpx")
"""The logger of httpx, which programs may have configured."""


class Exchange(Generic[Chunks, Closed]):
    """A response whose body is unread. It must be closed."""

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        chunks: Chunks,
        close: Callable[[], Closed],
        *,
        is_decoded: bool = False,
        is_failure: bool = False,
    ) -> None:
        self.status = status
        self.headers = headers  # keys are in lower case
        self.chunks = chunks
        self.close = close
        self.is_decoded = is_decoded  # whether the program's own HTTP client has read the body
        self.is_failure = is_failure  # whether an event hook of the program has rejected the response


def timeouts(send: Send) -> dict[str, float]:
    """Return the limits of an attempt by their names in httpx and httpcore."""
    limits = send.limits
    return {"connect": limits.connect, "read": limits.read, "write": limits.write, "pool": limits.pool}


def request_headers(send: Send) -> dict[str, str]:
    """Return the headers of a request, without those that HTTP itself requires."""
    request = send.request
    headers = {
        # A compressed download could not be resumed.
        "Accept-Encoding": ACCEPT_ENCODING if request.sink is None else "identity",
        "User-Agent": request.user_agent,
        **request.headers,
    }
    if request.authorization:
        headers["Authorization"] = request.authorization
    if request.content is not None:
        # Flickr rejects chunked encoding, which a body without a length has.
        headers["Content-Type"] = request.content.content_type
        headers["Content-Length"] = str(request.content.length)
    return headers


def core_request(
    send: Send, target: Target, chunks: Iterator[bytes] | AsyncIterator[bytes] | None, extensions: dict[str, Any] | None = None
) -> httpcore.Request:
    """Return the request for httpcore; `chunks` are the body of an upload."""
    # Values with keys and tokens get no name here: tracebacks may be printed with local variables.
    request, form = send.request, _Form(send)
    return httpcore.Request(
        request.verb,
        target.url(form.query),
        headers=[
            (b"Host", target.authority),
            (b"Accept", b"*/*"),
            (b"Connection", b"keep-alive"),
            *((name.encode("ascii"), value.encode("ascii")) for name, value in request_headers(send).items()),
            *form.headers,
        ],
        content=form.body if chunks is None else chunks,
        extensions={"timeout": timeouts(send), **(extensions or {})},
    )


class _Form:
    """The arguments of a request: in its URL, or in its body."""

    def __init__(self, send: Send) -> None:
        self.query = ""
        self.body = b""
        self.headers: Sequence[tuple[bytes, bytes]] = ()
        request = send.request
        if request.content is not None:
            return
        if request.verb == "GET":
            self.query = urlencode(request.params)
            return
        self.body = urlencode(request.params).encode()
        length = (b"Content-Length", str(len(self.body)).encode())
        self.headers = [length, (b"Content-Type", b"application/x-www-form-urlencoded")] if self.body else [length]


def response_headers(response: httpcore.Response) -> dict[str, str]:
    """Return the headers of a response by their names in lower case."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in response.headers:
        name, value = raw_name.decode("latin-1").lower(), _decode(raw_value)
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _decode(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def log_response(send: Send, response: httpcore.Response) -> None:
    """Log the line that httpx logs for each request, without secrets."""
    if not _LOG.isEnabledFor(logging.INFO):
        return
    extensions = response.extensions
    version = extensions.get("http_version", b"HTTP/1.1").decode("ascii", "ignore")
    reason = extensions.get("reason_phrase", b"").decode("ascii", "ignore")
    _LOG.info('HTTP Request: %s %s "%s %d %s"', send.request.verb, _visible_url(send), version, response.status, reason)


def _visible_url(send: Send) -> str:
    query = urlencode(send.request.params) if send.request.verb == "GET" else ""
    url, _, own = send.request.url.partition("?")
    query = query or own
    shown = redact_url(url)
    # Image hosts redirect to URLs whose arguments grant access.
    return f"{shown}?{query}" if query and shown == url and not SECRET.search(query.encode()) else shown
