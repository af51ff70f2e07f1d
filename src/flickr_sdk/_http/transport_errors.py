"""Check the HTTP arguments of a client, and translate the errors of HTTP libraries."""

from __future__ import annotations

import importlib.util
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ..errors.base import ConfigurationError
from ..errors.response_errors import TimedOut, TransportError
from .body_reader import overdue, phase_of
from .environment import parse_proxy

if TYPE_CHECKING:
    import httpx

    from .._pipeline.commands import Send

# The classes of errors have the same names in httpx, httpx2 and httpcore.
NOT_SENT: Final = frozenset(("ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol"))
"""Errors that occur before any of the request is sent."""
PERMANENT: Final = frozenset(("UnsupportedProtocol", "LocalProtocolError", "InvalidURL"))
"""Errors that a retry would repeat."""
STEPS: Final = {
    "ConnectTimeout": ("no connection to", "connect"),
    "PoolTimeout": ("no free connection to", "pool"),
    "WriteTimeout": ("the request was not accepted by", "write"),
    "ReadTimeout": ("no response from", "read"),
}
"""The step that each timeout ended, and its field of `Timeout`."""


def check_options(given: object, proxy: str | None, http2: bool) -> httpx.Proxy | None:
    """Check the HTTP arguments of a client, and return its proxy."""
    if given is not None and (proxy is not None or http2):
        raise ConfigurationError("proxy and http2 do not apply to http_client; configure them there")
    if http2 and importlib.util.find_spec("h2") is None:
        raise ConfigurationError("http2=True requires the package h2; run pip install 'flickr-sdk[http2]'")
    return None if proxy is None else parse_proxy(proxy)


def from_callback(send: Send, error: Exception) -> bool:
    """Whether the program's own code, such as a callback or an upload source, raised the error."""
    return any(one is not None and error is one.failure for one in (send.request.content, send.request.sink))


def translate(send: Send, error: Exception, *, is_overdue: bool) -> TransportError:
    """Translate an error of an HTTP library; `is_overdue` is true if the time limit of the attempt has expired."""
    request, kind = send.request, type(error).__name__
    kinds = {one.__name__ for one in type(error).__mro__}
    host = urlsplit(request.url).netloc  # the URL may have been rejected
    phase = phase_of(send, sent=not kinds & NOT_SENT)
    if "TimeoutException" in kinds:
        step, name = STEPS.get(kind, STEPS["ReadTimeout"])
        limit: float = getattr(send.limits, name)
        if is_overdue or limit >= send.limits.total:
            return overdue(send, step, sent=phase != "connect")
        return TimedOut(request.method, f"{step} {host} within {limit:g} s (Timeout.{name})", phase=phase)
    # Messages of errors below HTTP do not quote arguments; others may.
    reason = str(error) if "ConnectError" in kinds or isinstance(error, OSError) else kind
    problem = f"no response from {host} ({reason or kind}); check the network and retry"
    return TransportError(request.method, problem, phase=phase, retryable=not kinds & PERMANENT)
