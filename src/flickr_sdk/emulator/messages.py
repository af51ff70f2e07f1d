"""HTTP requests and responses, as the emulator's handlers see them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import unquote, urlsplit

from .body import Body
from .request_log import LoggedRequest

__all__ = ["OAuthProblem", "Pairs", "Request", "Response", "error_page", "media_type"]

Pairs = tuple[tuple[str, str], ...]

OAUTH_SCHEME: Final = re.compile(r"\s*OAuth(?:\s+|$)", re.IGNORECASE)
OAUTH_PARAMETER: Final = re.compile(r'\s*([^\s=",]+)\s*=\s*"([^"]*)"\s*')


@dataclass(frozen=True)
class Response:
    """An HTTP response."""

    body: bytes
    content_type: str
    status: int = 200
    headers: Pairs = ()


class OAuthProblem(Exception):
    """A request that fails OAuth verification.

    Args:
        name: The problem as OAuth Problem Reporting names it, such as `signature_invalid`.
        detail: The rest of the response body, already percent-encoded.
        status: The HTTP status.
    """

    def __init__(self, name: str, detail: str = "", *, status: int = 401) -> None:
        super().__init__(name, detail, status)
        self.name = name
        self.detail = detail
        self.status = status

    @property
    def response(self) -> Response:
        """The response that reports the problem."""
        body = f"oauth_problem={self.name}" + (f"&{self.detail}" if self.detail else "")
        return Response(body.encode(), "text/plain; charset=utf-8", self.status)


@dataclass(frozen=True)
class Request:
    """An HTTP request.

    Attributes:
        verb: The HTTP method.
        url: The URL without its query, as the client sent it.
        query: The decoded names and values of the query, in order.
        form: The decoded names and values of a form body, unless the route streams its body.
        authorization: The `Authorization` header.
        headers: All headers; the names are in lower case.
        body: The body, unless it was parsed as a form.
        proxied: Whether the request line had a full URL, as for a proxy.
        logged: The log entry of this request. Handlers add what only they know: the caller, and the arguments of a body
            that they read themselves.
    """

    verb: str
    url: str
    query: Pairs = field(default=(), repr=False)
    form: Pairs = field(default=(), repr=False)
    authorization: str = field(default="", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: Body = field(default_factory=lambda: Body.of(b""), repr=False)
    proxied: bool = False
    logged: LoggedRequest = field(default_factory=LoggedRequest)

    @cached_property
    def path(self) -> str:
        """The path of the URL."""
        return urlsplit(self.url).path or "/"

    @property
    def origin(self) -> str:
        """The scheme and host of the URL, as the client sent them."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @cached_property
    def oauth_header(self) -> Pairs | None:
        """The parameters of an OAuth `Authorization` header without `realm`; `None` if there is no such header.

        Raises:
            OAuthProblem: The header is malformed.
        """
        scheme = OAUTH_SCHEME.match(self.authorization)
        if scheme is None:
            return None
        found: list[tuple[str, str]] = []
        for part in filter(str.strip, self.authorization[scheme.end() :].split(",")):
            parameter = OAUTH_PARAMETER.fullmatch(part)
            if parameter is None:
                raise OAuthProblem("parameter_rejected", "oauth_parameters_rejected=Authorization", status=400)
            if parameter[1].lower() != "realm":
                found.append((unquote(parameter[1]), unquote(parameter[2])))
        return tuple(found)

    @property
    def arguments(self) -> Mapping[str, str]:
        """The arguments of the query and the form; the last value of a repeated name."""
        return dict((*self.query, *self.form))

    @property
    def all_arguments(self) -> Mapping[str, str]:
        """The arguments of the query, the form and the OAuth header."""
        return {**dict(self.oauth_header or ()), **self.arguments}


def error_page(status: int, reason: str) -> Response:
    """Return an HTML page that shows a status and its reason phrase."""
    return Response(f"<html><body><h1>{status} {reason}</h1></body></html>\n".encode(), "text/html", status)


def media_type(content_type: str) -> str:
    """Return the media type in a `Content-Type` header, in lower case. As in PHP, a comma also ends the media type."""
    return re.split("[;,]", content_type, maxsplit=1)[0].strip().lower()
