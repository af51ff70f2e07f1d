"""HTTP requests and answers, as the services of the emulator see them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final
from urllib.parse import unquote, urlsplit

from .body import Body
from .request_log import LoggedRequest

__all__ = ["OAuthProblem", "Pairs", "Request", "Response", "error_page"]

Pairs = tuple[tuple[str, str], ...]

SCHEME: Final = re.compile(r"\s*OAuth(?:\s+|$)", re.IGNORECASE)
PARAMETER: Final = re.compile(r'\s*([^\s=",]+)\s*=\s*"([^"]*)"\s*')


@dataclass(frozen=True)
class Response:
    """An HTTP answer."""

    body: bytes
    content_type: str
    status: int = 200
    headers: Pairs = ()


class OAuthProblem(Exception):
    """A request that OAuth refuses.

    Attributes:
        name: What is wrong, in the words of OAuth's problem reporting: `signature_invalid`.
        status: The HTTP status.
    """

    def __init__(self, name: str, detail: str = "", *, status: int = 401) -> None:
        """Make a problem.

        Args:
            name: What is wrong.
            detail: What follows in the body, percent-encoded by the caller.
            status: The HTTP status.
        """
        super().__init__(name, detail, status)
        self.name = name
        self.detail = detail
        self.status = status

    @property
    def response(self) -> Response:
        """The answer that reports it."""
        body = f"oauth_problem={self.name}" + (f"&{self.detail}" if self.detail else "")
        return Response(body.encode(), "text/plain; charset=utf-8", self.status)


@dataclass(frozen=True)
class Request:
    """An HTTP request.

    Attributes:
        verb: The HTTP method.
        url: The address without its query, as the client wrote it.
        query: The decoded names and values of the query, in order.
        form: Those of the body, where it is a form and the route does not read it as a stream.
        authorization: The header of that name.
        headers: All headers, by their names in lower case.
        body: What was not read as a form.
        logged: What the log says of this request. Handlers add what only they know: who calls, and the arguments of a body
            that they read themselves.
    """

    verb: str
    url: str
    query: Pairs = field(default=(), repr=False)
    form: Pairs = field(default=(), repr=False)
    authorization: str = field(default="", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: Body = field(default_factory=lambda: Body.of(b""), repr=False)
    logged: LoggedRequest = field(default_factory=LoggedRequest)

    @cached_property
    def path(self) -> str:
        """The path of the address."""
        return urlsplit(self.url).path or "/"

    @property
    def origin(self) -> str:
        """The scheme and host of the address, as the client wrote them."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    @cached_property
    def oauth_header(self) -> Pairs | None:
        """The parameters of an `Authorization` header with OAuth's scheme, `realm` left out; `None` without one.

        Raises:
            OAuthProblem: The header is malformed.
        """
        scheme = SCHEME.match(self.authorization)
        if scheme is None:
            return None
        found: list[tuple[str, str]] = []
        for part in filter(str.strip, self.authorization[scheme.end() :].split(",")):
            parameter = PARAMETER.fullmatch(part)
            if parameter is None:
                raise OAuthProblem("parameter_rejected", "oauth_parameters_rejected=Authorization", status=400)
            if parameter[1].lower() != "realm":
                found.append((unquote(parameter[1]), unquote(parameter[2])))
        return tuple(found)

    @property
    def arguments(self) -> Mapping[str, str]:
        """What was sent in the address and the form; of a name that stands there twice, the last value."""
        return dict((*self.query, *self.form))

    @property
    def all_arguments(self) -> Mapping[str, str]:
        """The same, together with the parameters of the header."""
        return {**dict(self.oauth_header or ()), **self.arguments}


def error_page(status: int, reason: str) -> Response:
    """Make a page that says no more than the status does.

    Args:
        status: The HTTP status.
        reason: What it means.

    Returns:
        The page.
    """
    return Response(f"<html><body><h1>{status} {reason}</h1></body></html>\n".encode(), "text/html", status)
