"""The kinds of faults and how each changes a response."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any, Final, Literal, get_args

from .messages import Request, Response, error_page
from .response_formats import Failure, format_response
from .short_page import shorten_page

__all__ = ["KINDS", "Delivery", "Effect", "FaultKind", "FaultOptions", "deliver"]

FaultKind = Literal[
    "http-500",
    "http-502",
    "http-503",
    "http-504",
    "http-429",
    "fail-201",
    "fail-0",
    "fail-105",
    "fail-106",
    "disabled-key",
    "foreign-xml",
    "garbage",
    "truncated",
    "cut-off",
    "slow-start",
    "slow-body",
    "reset",
    "close",
    "lost",
    "short-page",
]

Effect = Literal["never", "optional", "always"]
"""Whether a call takes effect despite the fault."""


@dataclass(frozen=True)
class Kind:
    """A kind of fault.

    Attributes:
        description: A short description of the fault.
        effect: Whether the call takes effect despite the fault. `optional` leaves the choice to `takes_effect`.
        options: The names of the supported options.
    """

    description: str
    effect: Effect = "optional"
    options: frozenset[str] = frozenset()


RETRY: Final = frozenset(("retry_after",))
DELAY: Final = frozenset(("delay",))
AFTER: Final = frozenset(("after_bytes",))

KINDS: Final[Mapping[str, Kind]] = {
    "http-500": Kind("HTTP 500 with an HTML page", options=RETRY),
    "http-502": Kind("HTTP 502 with an HTML page", options=RETRY),
    "http-503": Kind("HTTP 503 with an HTML page", options=RETRY),
    "http-504": Kind("HTTP 504 with an HTML page", options=RETRY),
    "http-429": Kind("HTTP 429 with an HTML page", options=RETRY),
    "fail-201": Kind("Flickr error 201: the service is not available"),
    "fail-0": Kind("Flickr error 0: the service is not available"),
    "fail-105": Kind("Flickr error 105: the service is unavailable"),
    "fail-106": Kind("Flickr error 106: a write failed"),
    "disabled-key": Kind("Flickr error 100: the API key has expired"),
    "foreign-xml": Kind("an XML response of another method, regardless of the requested format"),
    "garbage": Kind("a body that is neither JSON nor XML"),
    "truncated": Kind("the first half of the response, sent as a complete body", "always"),
    "cut-off": Kind("the first half of the response, then the connection closes", "always"),
    "slow-start": Kind("the response after a delay", "always", DELAY),
    "slow-body": Kind("the response without a delay, but its body in slow pieces", "always", DELAY),
    "reset": Kind("the connection is reset without a response", options=AFTER),
    "close": Kind("the connection is closed without a response", options=AFTER),
    "lost": Kind("the call takes effect, then the connection is closed without a response", "always"),
    "short-page": Kind("the response, but a page in it lacks about a seventh of its items", "always"),
}
assert tuple(KINDS) == get_args(FaultKind)

UNAVAILABLE: Final = "Sorry, the Flickr API service is not currently available."
FAILURES: Final = {
    "fail-201": Failure(201, UNAVAILABLE),
    "fail-0": Failure(0, UNAVAILABLE),
    "fail-105": Failure(105, "Service currently unavailable"),
    "fail-106": Failure(106, "Write operation failed"),
    "disabled-key": Failure(100, "Invalid API Key (Key has expired)"),
}
PIECES: Final = 10
"""The number of pieces of a slow body."""


@dataclass(frozen=True)
class FaultOptions:
    """The options that some kinds support.

    Attributes:
        retry_after: The `Retry-After` header, in seconds or as an HTTP date; `None` omits the header.
        delay: The delay of the response, or the duration of its body, in seconds.
        after_bytes: The connection ends after this many bytes of the request body; `None` reads the whole body.
    """

    retry_after: float | str | None = None
    delay: float = 1.0
    after_bytes: int | None = None


@dataclass(frozen=True)
class Delivery:
    """A response and how to send it.

    Attributes:
        response: The response; `None` ends the connection without one.
        delay: The delay before the response, in seconds.
        body_duration: The time to send the body, in seconds.
        pieces: The number of pieces in which the body is sent.
        cut_after: The connection ends after this many bytes of the body; `None` sends the whole body.
        ending: How the server ends the connection: `reset` or `close`; empty if it does not.
        fault: The kind of the fault; empty without a fault.
        on_sent: Called before the last bytes are sent.
    """

    response: Response | None
    delay: float = 0.0
    body_duration: float = 0.0
    pieces: int = 1
    cut_after: int | None = None
    ending: Literal["", "close", "reset"] = ""
    fault: str = ""
    on_sent: Callable[[], None] = field(default=lambda: None, repr=False)


def deliver(kind: str, options: FaultOptions, takes_effect: bool, request: Request, handle: Callable[[], Response]) -> Delivery:
    """Return the faulty delivery of a response; `handle` handles the request, with all its effects."""
    if takes_effect:
        response = handle()
    else:
        # Like a gateway, respond after the request has been received.
        request.body.skip(options.after_bytes)
        response = _error_page(500)
    half = len(response.body) // 2
    match kind:
        case "reset" | "close" | "lost":
            return Delivery(None, ending="reset" if kind == "reset" else "close")
        case "truncated":
            return Delivery(replace(response, body=response.body[:half]))
        case "cut-off":
            return Delivery(response, cut_after=half, ending="close")
        case "short-page":
            return Delivery(replace(response, body=shorten_page(response.body)))
        case "slow-start":
            return Delivery(response, delay=options.delay)
        case "slow-body":
            return Delivery(response, body_duration=options.delay, pieces=PIECES)
        case _:
            return Delivery(_replacement(kind, options, request))


def _replacement(kind: str, options: FaultOptions, request: Request) -> Response:
    """Return the response that a fault sends in place of the real one."""
    if kind in FAILURES:
        return format_response(FAILURES[kind].payload, _format_arguments(request))
    if kind == "foreign-xml":
        return Response(_xml_of_another_method(request), "text/xml; charset=utf-8")
    if kind == "garbage":
        return Response(b"Upstream said: \xff\xfe\x00 <not> {json", "text/plain; charset=utf-8")
    response = _error_page(int(kind.removeprefix("http-")))
    if options.retry_after is None:
        return response
    value = options.retry_after
    return replace(response, headers=(("Retry-After", value if isinstance(value, str) else f"{value:g}"),))


def _error_page(status: int) -> Response:
    return error_page(status, HTTPStatus(status).phrase)


def _format_arguments(request: Request) -> Mapping[str, Any]:
    """Return the arguments that choose the format of a failure. Upload responses are always XML."""
    return request.arguments if request.path.startswith("/services/rest") else {}


def _xml_of_another_method(request: Request) -> bytes:
    root = '<photos page="1" pages="0" perpage="100" total="0" />'
    if request.arguments.get("method", "") in ("flickr.photos.search", "flickr.photos.getRecent", "flickr.people.getPhotos"):
        root = '<licenses>\n\t\t<license id="0" name="All Rights Reserved" url="" />\n\t</licenses>'
    return f'<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">\n\t{root}\n</rsp>\n'.encode()
