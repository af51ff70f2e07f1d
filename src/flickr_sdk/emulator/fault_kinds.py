"""The kinds of faults, and what each makes of an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, get_args

from .messages import Request, Response, error_page
from .response_formats import Failure, format_response

__all__ = ["KINDS", "Delivery", "Effect", "FaultKind", "Options", "deliver"]

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
]

Effect = Literal["never", "optional", "always"]
"""Whether a call that a fault strikes does what it was asked to do."""


@dataclass(frozen=True)
class Kind:
    """A kind of fault.

    Attributes:
        text: What happens, in a few words.
        effect: Whether the call takes effect all the same. Where it may, it does so if it is asked for.
        options: What can be chosen.
    """

    text: str
    effect: Effect = "optional"
    options: frozenset[str] = frozenset()


RETRY: Final = frozenset(("retry_after",))
DELAY: Final = frozenset(("delay",))
AFTER: Final = frozenset(("after_bytes",))

KINDS: Final[Mapping[str, Kind]] = {
    "http-500": Kind("HTTP 500 with a page of HTML", options=RETRY),
    "http-502": Kind("HTTP 502 with a page of HTML", options=RETRY),
    "http-503": Kind("HTTP 503 with a page of HTML", options=RETRY),
    "http-504": Kind("HTTP 504 with a page of HTML", options=RETRY),
    "http-429": Kind("HTTP 429 with a page of HTML", options=RETRY),
    "fail-201": Kind("Flickr's error 201, the service is not available"),
    "fail-0": Kind("Flickr's error 0, the service is not available"),
    "fail-105": Kind("Flickr's error 105, the service is unavailable"),
    "fail-106": Kind("Flickr's error 106, a write failed"),
    "disabled-key": Kind("Flickr's error 100, the key has expired"),
    "foreign-xml": Kind("the XML of another method, whatever format was asked for"),
    "garbage": Kind("a text in no format"),
    "truncated": Kind("the first half of the true answer, as if it were whole", "always"),
    "cut-off": Kind("the first half of the true answer, then the connection ends", "always"),
    "slow-start": Kind("the true answer, late", "always", DELAY),
    "slow-body": Kind("the true answer, at once but bit by bit", "always", DELAY),
    "reset": Kind("the connection is reset in place of an answer", options=AFTER),
    "close": Kind("the connection is closed in place of an answer", options=AFTER),
    "lost": Kind("the call takes effect, then the connection is closed in place of an answer", "always"),
}
assert tuple(KINDS) == get_args(FaultKind)

REASONS: Final = {
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
UNAVAILABLE: Final = "Sorry, the Flickr API service is not currently available."
FAILURES: Final = {
    "fail-201": Failure(201, UNAVAILABLE),
    "fail-0": Failure(0, UNAVAILABLE),
    "fail-105": Failure(105, "Service currently unavailable"),
    "fail-106": Failure(106, "Write operation failed"),
    "disabled-key": Failure(100, "Invalid API Key (Key has expired)"),
}
PIECES: Final = 10
"""In how many pieces a slow body comes."""


@dataclass(frozen=True)
class Options:
    """What can be chosen of some kinds.

    Attributes:
        retry_after: The header of that name: seconds, or a date as HTTP writes it; `None` for none.
        delay: How long the answer, or all of its body, takes, in seconds.
        after_bytes: After how many bytes of the request's body the connection ends; `None` for all.
    """

    retry_after: float | str | None = None
    delay: float = 1.0
    after_bytes: int | None = None


@dataclass(frozen=True)
class Delivery:
    """An answer and how it is sent.

    Attributes:
        response: What is sent; `None` for nothing.
        wait: How long to wait before, in seconds.
        pause: How long the body takes, in seconds.
        pieces: In how many pieces the body is sent.
        cut: After how many bytes of the body the connection ends; `None` for none.
        ending: How the connection ends: `reset`, `close`, or empty where the client decides.
        fault: The kind of the fault that struck; empty for none.
        done: Called just before the last of it is sent.
    """

    response: Response | None
    wait: float = 0.0
    pause: float = 0.0
    pieces: int = 1
    cut: int | None = None
    ending: Literal["", "close", "reset"] = ""
    fault: str = ""
    done: Callable[[], None] = field(default=lambda: None, repr=False)


def deliver(kind: str, options: Options, takes_effect: bool, request: Request, act: Callable[[], Response]) -> Delivery:
    """Let a fault strike.

    Args:
        kind: The kind.
        options: What was chosen.
        takes_effect: Whether the call does what it was asked to do.
        request: The request.
        act: Answers it, with all its effects.

    Returns:
        What becomes of the answer.
    """
    if takes_effect:
        answer = act()
    else:
        # As from a gateway, the answer comes when the request was sent.
        request.body.skip(options.after_bytes)
        answer = error_page(500, REASONS[500])
    half = len(answer.body) // 2
    match kind:
        case "reset" | "close" | "lost":
            return Delivery(None, ending="reset" if kind == "reset" else "close")
        case "truncated":
            return Delivery(replace(answer, body=answer.body[:half]))
        case "cut-off":
            return Delivery(answer, cut=half, ending="close")
        case "slow-start":
            return Delivery(answer, wait=options.delay)
        case "slow-body":
            return Delivery(answer, pause=options.delay, pieces=PIECES)
        case _:
            return Delivery(_instead(kind, options, request))


def _instead(kind: str, options: Options, request: Request) -> Response:
    """Make the answer that comes in place of the true one."""
    if kind in FAILURES:
        return format_response(FAILURES[kind].payload, _wanted(request))
    if kind == "foreign-xml":
        return Response(_foreign(request), "text/xml; charset=utf-8")
    if kind == "garbage":
        return Response(b"Upstream said: \xff\xfe\x00 <not> {json", "text/plain; charset=utf-8")
    status = int(kind.removeprefix("http-"))
    answer = error_page(status, REASONS[status])
    if options.retry_after is None:
        return answer
    value = options.retry_after
    return replace(answer, headers=(("Retry-After", value if isinstance(value, str) else f"{value:g}"),))


def _wanted(request: Request) -> Mapping[str, Any]:
    """Tell in which format a failure is read: uploads are answered in XML, whatever is asked for."""
    return request.arguments if request.path.startswith("/services/rest") else {}


def _foreign(request: Request) -> bytes:
    """Write the answer of a method that was not asked."""
    root = '<photos page="1" pages="0" perpage="100" total="0" />'
    if request.arguments.get("method", "") in ("flickr.photos.search", "flickr.photos.getRecent", "flickr.people.getPhotos"):
        root = '<licenses>\n\t\t<license id="0" name="All Rights Reserved" url="" />\n\t</licenses>'
    return f'<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">\n\t{root}\n</rsp>\n'.encode()
