"""What came of a call, and how it looks in Python."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from ..catalog import load_python_api
from ..messages import Response
from .api_caller import Called
from .code_block import code_block, shown_body
from .markup import Markup, counted, join, prose, tag
from .method_info import Method
from .python_snippet import python_call

__all__ = ["answer_part", "failure_of"]

FAILURE: Final = re.compile(
    rb'<rsp stat="fail">\s*<err code="(?P<rest>\d+)"'
    rb"|<name>faultCode</name>\s*<value><int>(?P<xmlrpc>\d+)"
    rb"|<faultcode>flickr\.error\.(?P<soap>\d+)</faultcode>"
)
"""A failure in the formats that are XML. What people write is escaped there, and cannot look like one."""
SUCCESS: Final = re.compile(rb'<rsp stat="ok">|<methodResponse>|<x:FlickrResponse')
FAILURE_IN_PHP: Final = re.compile(rb'a:\d+:\{s:4:"stat";s:4:"fail";s:4:"code";i:(\d+);')
SUCCESS_IN_PHP: Final = re.compile(rb'a:\d+:\{.*s:4:"stat";s:2:"ok";\}', re.DOTALL)
LARGEST: Final = 200_000
"""How much is shown of an answer as it was sent, in characters."""


def failure_of(body: bytes) -> int | None:
    """Tell whether an answer is a failure.

    Args:
        body: The answer, in any format.

    Returns:
        The code of the failure, or `None` for a success.

    Raises:
        ValueError: It is neither.
    """
    if body.startswith(b"{"):
        answer = json.loads(body)
        if answer.get("stat") == "ok":
            return None
        return int(answer["code"])
    is_php = body.startswith(b"a:")
    failure = FAILURE_IN_PHP.match(body) if is_php else FAILURE.search(body)
    if failure is not None:
        return int(next(filter(None, failure.groups())))
    if (SUCCESS_IN_PHP.fullmatch(body) if is_php else SUCCESS.search(body)) is None:
        raise ValueError("this is no answer of Flickr's")
    return None


def answer_part(method: Method, sent: Mapping[str, str], called: Called | None) -> Markup:
    """Show what came of a call, or what it would look like.

    Args:
        method: The method.
        sent: The arguments that were sent, or would be.
        called: What came of the call; `None` where none was made.

    Returns:
        The part of the page.
    """
    parts: list[Markup | None] = []
    code: int | None = None
    outcome = join(("The answer is ", tag("code", method.returns), "."))
    if called is not None:
        good = False
        if called.answer is not None and called.answer.status == HTTPStatus.OK and called.cut is None:
            try:
                code = failure_of(called.body)
                good = code is None
            except (ValueError, LookupError, TypeError, RecursionError):
                pass  # What a fault has made of the answer is no failure with a code either.
        parts += _came(called, good)
        if not good:
            outcome = _raised(code)
    parts += [
        tag("h2" if called is None else "h3", "In Python", id=None if called else "answered"),
        tag("p", "With ", tag("code", "Flickr"), class_="hint"),
        code_block(python_call(method, sent), "The call with Flickr"),
        tag("p", "With ", tag("code", "AsyncFlickr"), class_="hint"),
        code_block(python_call(method, sent, awaited=True), "The call with AsyncFlickr"),
        tag("p", outcome, class_="hint", id="outcome"),
    ]
    if called is not None:
        parts += [tag("h3", "Request"), code_block(called.sent, "The request")]
    parts.append(_errors(method, code))
    return tag("section", *parts, id="answer", class_="answer", tabindex=-1, aria_labelledby="answered")


def _raised(code: int | None) -> Markup:
    """Name the error that the client raises."""
    if code is None:
        return join(("The client tries again where that does no harm, or raises a ", tag("code", "FlickrError"), "."))
    name = load_python_api().errors.get(str(code), "ApiError")
    return join(("The client raises ", tag("code", name), f" with code {code}."))


def _errors(method: Method, code: int | None) -> Markup:
    """List the errors, with that which came brought to the eye."""
    rows = (
        tag("tr", tag("td", one), tag("td", message), tag("td", prose(text)), class_="this" if one == code else None)
        for one, message, text in method.errors
    )
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Code", "Message", "What it means")))
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    region = tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Errors")
    known = any(one == code for one, _, _ in method.errors)
    return tag("details", tag("summary", counted(len(method.errors), "error")), region, open=known)


def _came(called: Called, good: bool) -> list[Markup | None]:
    """Show what came of a call."""
    answer = called.answer
    heading = tag("h2", "Answer", id="answered")
    struck = tag("p", f"The fault {called.fault} struck.", class_="notice") if called.fault else None
    if answer is None:
        return [heading, struck, tag("p", "The connection ended without an answer.", role="status")]
    text, parts = shown_body(called.body, answer.content_type)
    line = tag(
        "p",
        tag("span", "ok" if good else "failed", class_="badge good" if good else "badge bad"),
        f" {_status(answer)}, {answer.content_type.partition(';')[0]}, {counted(len(called.body), 'byte')}",
        role="status",
    )
    late = tag("p", f"On a socket it would have taken {called.wait:g} seconds.", class_="hint") if called.wait else None
    raw = called.body.decode("utf-8", "replace")
    as_is = None
    if text != raw:
        block = tag(
            "pre", tag("code", raw[:LARGEST]), tabindex=0, class_="raw", role="region", aria_label="The answer as it was sent"
        )
        as_is = tag("details", tag("summary", "The same as it was sent"), block)
    return [heading, struck, line, late, code_block(text, "The answer", parts), as_is]


def _status(answer: Response) -> str:
    try:
        return f"{answer.status} {HTTPStatus(answer.status).phrase}"
    except ValueError:
        return str(answer.status)
