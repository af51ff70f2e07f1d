"""Between the flow's requests and errors and those of httpx."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import Final, TypedDict

import httpx

from .._core.request import Request
from ..errors import TimedOut, TransportError

__all__ = ["arguments", "translate"]


SECRET: Final = re.compile(rb"\b(api_key|api_sig|auth_token|frob|mini_token|oauth_\w+)=")
"""The arguments that make an address one of Flickr's and none for a log."""


def _without_arguments(record: logging.LogRecord) -> bool:
    """Cut the arguments off the addresses that httpx logs: they hold keys, and more."""
    if isinstance(record.args, tuple):
        record.args = tuple(
            value.copy_with(query=None) if isinstance(value, httpx.URL) and SECRET.search(value.query) else value
            for value in record.args
        )
    return True


logging.getLogger("httpx").addFilter(_without_arguments)


class Arguments(TypedDict, total=False):
    """What `httpx.Client.request` is given beside verb and address."""

    params: Mapping[str, str]
    data: Mapping[str, str]
    headers: dict[str, str]
    timeout: float
    follow_redirects: bool


def arguments(request: Request) -> Arguments:
    """Put a request into httpx's words.

    Args:
        request: The request.

    Returns:
        The keyword arguments of `httpx.Client.request`.
    """
    headers = {"User-Agent": request.user_agent}
    if request.authorization:
        headers["Authorization"] = request.authorization
    given = Arguments(headers=headers, timeout=request.timeout, follow_redirects=False)
    if request.verb == "GET":
        given["params"] = request.params
    else:
        given["data"] = request.params
    return given


def translate(request: Request, error: httpx.HTTPError) -> TransportError:
    """Put an error of httpx into the library's words.

    Args:
        request: The request that failed.
        error: The error.

    Returns:
        The library's error.
    """
    kind = type(error).__name__
    host = httpx.URL(request.url).netloc.decode("ascii", "replace")
    if isinstance(error, httpx.TimeoutException):
        step = {"ConnectTimeout": "connecting to", "PoolTimeout": "a free connection to"}.get(kind, "an answer from")
        return TimedOut(request.method, f"waited {request.timeout:g} s for {step} {host} in vain")
    # What went wrong below HTTP names no arguments; other texts might.
    reason = str(error) if isinstance(error, httpx.ConnectError) else kind
    return TransportError(request.method, f"no answer from {host} ({reason or kind}); check the network and try again")
