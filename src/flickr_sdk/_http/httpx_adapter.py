"""Translate between the requests and errors of the pipeline and those of httpx."""

from __future__ import annotations

import importlib.util
from collections.abc import AsyncIterator, Iterator, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

from .._pipeline.commands import Send
from .._utils.safe_repr import type_name
from ..errors.base import ConfigurationError
from ..errors.response_errors import TimedOut, TransportError
from .body_reader import overdue, phase_of
from .content_decoder import ACCEPT_ENCODING
from .environment import parse_proxy

HTTPX_ERRORS: Final = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError)
NOT_SENT: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
"""Errors that occur before any of the request is sent."""
PERMANENT: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL)
"""Errors that a retry would repeat."""
STEPS: Final = {
    "ConnectTimeout": ("no connection to", "connect"),
    "PoolTimeout": ("no free connection to", "pool"),
    "WriteTimeout": ("the request was not accepted by", "write"),
    "ReadTimeout": ("no response from", "read"),
}
"""The step that each timeout of httpx ended, and its field of `Timeout`."""


def check_options(given: object, kind: type, owner: str, proxy: str | None, http2: bool) -> httpx.Proxy | None:
    """Check the HTTP arguments of a client, and return its proxy."""
    if given is not None and not isinstance(given, kind):
        raise ConfigurationError(f"http_client is {type_name(given)}; {owner} requires an httpx.{kind.__name__}")
    if given is not None and (proxy is not None or http2):
        raise ConfigurationError("proxy and http2 do not apply to http_client; configure them there")
    if http2 and importlib.util.find_spec("h2") is None:
        raise ConfigurationError("http2=True requires the package h2; run pip install 'flickr-sdk[http2]'")
    return None if proxy is None else parse_proxy(proxy)


def no_cookies() -> CookieJar:
    """Return a jar that stays empty: accounts may share a client, and must not share cookies."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def request_options(
    send: Send, chunks: Iterator[bytes] | AsyncIterator[bytes] | None, extensions: dict[str, object] | None = None
) -> dict[str, Any]:
    """Return the arguments of `httpx.Client.build_request` besides verb and URL; `chunks` are the body of an upload."""
    request, limits = send.request, send.limits
    headers = {"User-Agent": request.user_agent, **request.headers}
    # A compressed download could not be resumed.
    headers["Accept-Encoding"] = ACCEPT_ENCODING if request.sink is None else "identity"
    if request.authorization:
        headers["Authorization"] = request.authorization
    timeout = httpx.Timeout(connect=limits.connect, read=limits.read, write=limits.write, pool=limits.pool)
    options: dict[str, Any] = {"headers": headers, "timeout": timeout, "extensions": extensions}
    if request.content is not None and chunks is not None:
        options["content"] = chunks
        # Without a length httpx uses chunked encoding, which Flickr rejects.
        headers["Content-Type"] = request.content.content_type
        headers["Content-Length"] = str(request.content.length)
    elif request.verb == "GET":
        # An empty mapping would remove the query of the URL.
        options["params"] = request.params or None
    else:
        options["data"] = request.params
    return options


class ConnectionTrace:
    """Records whether any of a request has been sent."""

    def __init__(self) -> None:
        self.started = False  # whether httpx has the request
        self._traced = False
        self._sent = False

    @property
    def may_be_sent(self) -> bool:
        """Whether Flickr may have received the request, which is unknown with a transport that does not trace."""
        return self.started and (self._sent or not self._traced)

    async def record(self, event: str, _: Mapping[str, object]) -> None:
        self._traced = self._traced or event.startswith("connection.")
        self._sent = self._sent or "send_request" in event


def from_callback(send: Send, error: Exception) -> bool:
    """Whether the program's own code, such as a callback or an upload source, raised the error."""
    return any(one is not None and error is one.failure for one in (send.request.content, send.request.sink))


def translate(send: Send, error: Exception, *, is_overdue: bool) -> TransportError:
    """Translate an error of httpx; `is_overdue` is true if the time limit of the attempt has expired."""
    request, kind = send.request, type(error).__name__
    host = urlsplit(request.url).netloc  # httpx may have rejected the URL
    phase = phase_of(send, sent=not isinstance(error, NOT_SENT))
    if isinstance(error, httpx.TimeoutException):
        step, name = STEPS.get(kind, STEPS["ReadTimeout"])
        limit: float = getattr(send.limits, name)
        if is_overdue or limit >= send.limits.total:
            return overdue(send, step, sent=phase != "connect")
        return TimedOut(request.method, f"{step} {host} within {limit:g} s (Timeout.{name})", phase=phase)
    # Messages of errors below HTTP do not quote arguments; others may.
    reason = str(error) if isinstance(error, (httpx.ConnectError, OSError)) else kind
    problem = f"no response from {host} ({reason or kind}); check the network and try again"
    return TransportError(request.method, problem, phase=phase, retryable=not isinstance(error, PERMANENT))
