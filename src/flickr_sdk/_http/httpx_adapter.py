"""Between the flow's requests and errors and those of httpx."""

from __future__ import annotations

import importlib.util
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Final, TypedDict, TypeVar

import httpx

from .._pipeline.commands import Send
from ..errors.base import ConfigurationError
from ..errors.response_errors import TimedOut, TransportError
from .body_reader import overdue, phase_of

__all__ = ["CONNECTIONS", "FAULTS", "Connecting", "arguments", "client_options", "in_environment", "is_the_programs", "translate"]

C = TypeVar("C")

FAULTS: Final = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError)
"""What comes out of httpx where an exchange fails."""

# Nothing of the request was sent yet.
BEFORE: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
STEPS: Final = {
    "ConnectTimeout": ("no connection to", "connect"),
    "PoolTimeout": ("no free connection to", "pool"),
    "WriteTimeout": ("the request was not taken by", "write"),
    "ReadTimeout": ("no answer from", "read"),
}
"""What had not come about when a limit of httpx ran out, and that limit."""
FOR_GOOD: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL)


CONNECTIONS: Final = 50
"""How many connections an HTTP client of our own has at most."""
LIMITS: Final = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)


class ClientOptions(TypedDict):
    """What an HTTP client of our own is made with."""

    limits: httpx.Limits
    http2: bool
    proxy: httpx.Proxy | None
    cookies: CookieJar


def client_options(given: object, kind: type, whose: str, proxy: str | None, http2: bool) -> ClientOptions:
    """Check what an HTTP client is to be made with.

    Args:
        given: The program's own HTTP client, or `None`.
        kind: What that has to be.
        whose: The client that needs it.
        proxy: The address of a proxy.
        http2: Whether to speak HTTP/2.

    Returns:
        The keyword arguments of an HTTP client.

    Raises:
        ConfigurationError: They cannot be used.
    """
    if given is not None and not isinstance(given, kind):
        raise ConfigurationError(f"http_client is a {type(given).__name__}; {whose} needs an httpx.{kind.__name__}")
    if given is not None and (proxy is not None or http2):
        raise ConfigurationError("proxy and http2 are for HTTP clients that the library makes; set them in your http_client")
    if http2 and importlib.util.find_spec("h2") is None:
        raise ConfigurationError("http2=True needs the package h2; run pip install 'flickr-sdk[http2]'")
    if proxy is None:
        return ClientOptions(limits=LIMITS, http2=http2, proxy=None, cookies=_no_cookies())
    made = None
    with suppress(ValueError, TypeError, httpx.InvalidURL):
        made = httpx.Proxy(proxy)
    if made is None or not made.url.host:
        # It is not shown: it may hold a password.
        raise ConfigurationError("proxy is no address of a proxy; give one such as http://proxy.example:3128")
    if made.url.scheme.startswith("socks") and importlib.util.find_spec("socksio") is None:
        raise ConfigurationError("a SOCKS proxy needs the package socksio; run pip install 'httpx[socks]'")
    return ClientOptions(limits=LIMITS, http2=http2, proxy=made, cookies=_no_cookies())


def in_environment(make: Callable[[], C]) -> C:
    """Make an HTTP client, and say where to look if the environment does not allow it.

    Args:
        make: Makes it.

    Returns:
        The client.

    Raises:
        ConfigurationError: A variable of the environment cannot be used. It is not shown, for it may hold a password.
    """
    try:
        return make()
    except (httpx.InvalidURL, ValueError, OSError, ImportError) as error:
        problem = type(error).__name__
    names = "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and SSL_CERT_DIR"
    raise ConfigurationError(f"the environment keeps httpx from making a client ({problem}); look at {names}")


def _no_cookies() -> CookieJar:
    """Make a jar that takes nothing: several accounts may share a client, and a cookie of one must not go with the other."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


class Arguments(TypedDict, total=False):
    """What `httpx.Client.build_request` is given beside verb and address."""

    params: Mapping[str, str]
    data: Mapping[str, str]
    content: Iterator[bytes] | AsyncIterator[bytes]
    headers: dict[str, str]
    timeout: httpx.Timeout
    extensions: dict[str, object]


def arguments(
    send: Send,
    extensions: dict[str, object] | None = None,
    pieces: Iterator[bytes] | AsyncIterator[bytes] | None = None,
) -> Arguments:
    """Put a request into httpx's words.

    Args:
        send: The request and its limits.
        extensions: What httpx passes on to its transport.
        pieces: The body of an upload.

    Returns:
        The keyword arguments of `httpx.Client.build_request`.
    """
    request, limits = send.request, send.limits
    headers = {"User-Agent": request.user_agent, **request.headers}
    if request.sink is not None:
        # What is compressed on its way cannot be gone on with in the middle.
        headers["Accept-Encoding"] = "identity"
    if request.authorization:
        headers["Authorization"] = request.authorization
    timeout = httpx.Timeout(connect=limits.connect, read=limits.read, write=limits.write, pool=limits.pool)
    given = Arguments(headers=headers, timeout=timeout, extensions=extensions or {})
    if request.content is not None and pieces is not None:
        given["content"] = pieces
        # With a length httpx does not send in chunks, which Flickr refuses.
        headers["Content-Type"] = request.content.content_type
        headers["Content-Length"] = str(request.content.length)
    elif request.verb == "GET":
        if request.params:
            # An empty mapping would take away what the address holds.
            given["params"] = request.params
    else:
        given["data"] = request.params
    return given


class Connecting:
    """Follows whether anything of a request was sent yet.

    Attributes:
        begun: Whether the request was given to httpx.
    """

    def __init__(self) -> None:
        self.begun = False
        self._seen = False
        self._sent = False

    @property
    def sent(self) -> bool:
        """Whether Flickr may have got the request; a transport that tells nothing may have sent it."""
        return self.begun and (self._sent or not self._seen)

    async def trace(self, event: str, _: Mapping[str, object]) -> None:
        """Be told what a connection does."""
        self._seen = self._seen or event.startswith("connection.")
        self._sent = self._sent or "send_request" in event


def is_the_programs(send: Send, error: Exception) -> bool:
    """Tell whether an error is no failure of the exchange: what the program gave to be sent, or to be told, has raised it.

    Args:
        send: What was to be sent.
        error: The error.

    Returns:
        Whether the program has to get it as it is.
    """
    return any(one is not None and error is one.failure for one in (send.request.content, send.request.sink))


def translate(send: Send, error: Exception, *, late: bool) -> TransportError:
    """Put an error of httpx into the library's words.

    Args:
        send: What was to be sent.
        error: The error.
        late: Whether the attempt's whole time is over.

    Returns:
        The library's error.
    """
    request, kind = send.request, type(error).__name__
    host = httpx.URL(request.url).netloc.decode("ascii", "replace")
    phase = phase_of(send, sent=not isinstance(error, BEFORE))
    if isinstance(error, httpx.TimeoutException):
        step, name = STEPS.get(kind, STEPS["ReadTimeout"])
        limit: float = getattr(send.limits, name)
        if late or limit >= send.limits.total:
            return overdue(send, step, sent=phase != "connect")
        return TimedOut(request.method, f"{step} {host} within {limit:g} s (Timeout.{name})", phase=phase)
    # What went wrong below HTTP names no arguments; other texts might.
    reason = str(error) if isinstance(error, (httpx.ConnectError, OSError)) else kind
    problem = f"no answer from {host} ({reason or kind}); check the network and try again"
    return TransportError(request.method, problem, phase=phase, retryable=not isinstance(error, FOR_GOOD))
