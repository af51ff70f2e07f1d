"""Render the result of a call: the response, the Python code and the possible errors."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from ..catalog import load_python_api
from ..messages import Response
from .api_caller import CallResult
from .code_block import code_block, format_body
from .markup import Markup, inline_code, join, pluralize, tag
from .method_info import Method
from .python_snippet import python_snippet

__all__ = ["error_code", "result_section"]

FAILURE: Final = re.compile(
    rb'<rsp stat="fail">\s*<err code="(?P<rest>\d+)"'
    rb"|<name>faultCode</name>\s*<value><int>(?P<xmlrpc>\d+)"
    rb"|<faultcode>flickr\.error\.(?P<soap>\d+)</faultcode>"
)
"""A failure in the XML formats. User text is escaped in XML and cannot match."""
SUCCESS: Final = re.compile(rb'<rsp stat="ok">|<methodResponse>|<x:FlickrResponse')
FAILURE_IN_PHP: Final = re.compile(rb'a:\d+:\{s:4:"stat";s:4:"fail";s:4:"code";i:(\d+);')
SUCCESS_IN_PHP: Final = re.compile(rb'a:\d+:\{.*s:4:"stat";s:2:"ok";\}', re.DOTALL)
MAX_SHOWN_CHARACTERS: Final = 200_000
"""How many characters of a raw response are shown."""


def error_code(body: bytes) -> int | None:
    """Return the error code of a response in any format.

    Args:
        body: The response body.

    Returns:
        The error code; `None` for a success.

    Raises:
        ValueError: The body is neither a success nor a failure.
    """
    if body.startswith(b"{"):
        payload = json.loads(body)
        if payload.get("stat") == "ok":
            return None
        return int(payload["code"])
    is_php = body.startswith(b"a:")
    failure = FAILURE_IN_PHP.match(body) if is_php else FAILURE.search(body)
    if failure is not None:
        return int(next(filter(None, failure.groups())))
    if (SUCCESS_IN_PHP.fullmatch(body) if is_php else SUCCESS.search(body)) is None:
        raise ValueError("the body is neither a success nor a failure of Flickr")
    return None


def result_section(method: Method, sent: Mapping[str, str], called: CallResult | None) -> Markup:
    """Render the result of a call and its Python code, or the code alone.

    Args:
        method: The method.
        sent: The arguments of the call.
        called: The result; `None` if no call was made.

    Returns:
        The section of the page.
    """
    parts: list[Markup | None] = []
    code: int | None = None
    outcome = join(("Returns ", tag("code", method.returns), "."))
    if called is not None:
        good = False
        if called.response is not None and called.response.status == HTTPStatus.OK and called.cut is None:
            try:
                code = error_code(called.body)
                good = code is None
            except (ValueError, LookupError, TypeError, RecursionError):
                pass  # A fault corrupted the response: there is no error code.
        parts += _response_section(called, good)
        if not good:
            outcome = _raised_error(code)
    parts += [
        tag("h2" if called is None else "h3", "Python code", id=None if called else "result-heading"),
        tag("p", "Synchronous, with ", tag("code", "Flickr"), class_="hint"),
        code_block(python_snippet(method, sent), "Python code for Flickr"),
        tag("p", "Asynchronous, with ", tag("code", "AsyncFlickr"), class_="hint"),
        code_block(python_snippet(method, sent, awaited=True), "Python code for AsyncFlickr"),
        tag("p", outcome, class_="hint", id="outcome"),
    ]
    if called is not None:
        parts += [tag("h3", "Request"), code_block(called.sent, "Request")]
    parts.append(_errors(method, code))
    return tag("section", *parts, id="result", class_="result", tabindex=-1, aria_labelledby="result-heading")


def _raised_error(code: int | None) -> Markup:
    """Name the exception that the client raises."""
    if code is None:
        return join(("The client retries the call if that is safe, and otherwise raises ", tag("code", "FlickrError"), "."))
    name = load_python_api().errors.get(str(code), "ApiError")
    return join(("The client raises ", tag("code", name), f" with code {code}."))


def _errors(method: Method, code: int | None) -> Markup:
    """Render the table of errors, with the received error highlighted."""
    rows = (
        tag("tr", tag("td", one), tag("td", message), tag("td", inline_code(text)), class_="current" if one == code else None)
        for one, message, text in method.errors
    )
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Code", "Message", "Description")))
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    region = tag("div", table, class_="wide", tabindex=0, role="region", aria_label="Errors")
    known = any(one == code for one, _, _ in method.errors)
    return tag("details", tag("summary", pluralize(len(method.errors), "error")), region, open=known)


def _response_section(called: CallResult, good: bool) -> list[Markup | None]:
    """Render the response of a call."""
    response = called.response
    heading = tag("h2", "Response", id="result-heading")
    fault = tag("p", f"The fault {called.fault} was applied.", class_="notice") if called.fault else None
    if response is None:
        return [heading, fault, tag("p", "The connection closed without a response.", role="status")]
    text, parts = format_body(called.body, response.content_type)
    line = tag(
        "p",
        tag("span", "ok" if good else "failed", class_="badge good" if good else "badge bad"),
        f" {_status(response)}, {response.content_type.partition(';')[0]}, {pluralize(len(called.body), 'byte')}",
        role="status",
    )
    delay = (
        tag("p", f"Over a socket, the response would have taken {called.wait:g} seconds.", class_="hint") if called.wait else None
    )
    raw = called.body.decode("utf-8", "replace")
    raw_section = None
    if text != raw:
        block = tag(
            "pre", tag("code", raw[:MAX_SHOWN_CHARACTERS]), tabindex=0, class_="raw", role="region", aria_label="Raw response"
        )
        raw_section = tag("details", tag("summary", "Raw response"), block)
    return [heading, fault, line, delay, code_block(text, "Response", parts), raw_section]


def _status(response: Response) -> str:
    try:
        return f"{response.status} {HTTPStatus(response.status).phrase}"
    except ValueError:
        return str(response.status)
