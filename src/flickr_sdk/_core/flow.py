"""One call, from arguments to payload, as a generator that never does I/O itself.

The generator yields a `Request` and is sent the `Response`, or is thrown the `TransportError` that came instead. The same flow
serves both clients: only the drivers know whether sending blocks or is awaited.
"""

from __future__ import annotations

from collections.abc import Mapping
from http.client import responses
from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import parse_qs, urlencode

from .._wire.params import encode
from ..errors import ArgumentError, HttpStatusError
from .decode import decode
from .request import Flow, Request, Response

if TYPE_CHECKING:
    from .._endpoint import Endpoint
    from ..errors import ApiError
    from .settings import Settings

__all__ = ["call"]

T = TypeVar("T")

LONGEST_QUERY: Final = 2000
"""Longer argument lists go by POST: servers on the way refuse long addresses."""

OWN_ARGUMENTS: Final = frozenset(("api_key", "api_sig", "auth_token", "format", "method", "nojsoncallback", "jsoncallback"))
"""What the client sends by itself; `auth_token` is an argument of its own in `flickr.auth.checkToken`."""


def call(
    settings: Settings,
    endpoint: Endpoint[T],
    arguments: Mapping[str, object],
    error_types: dict[int, type[ApiError]],
) -> Flow[T]:
    """Make one call.

    Args:
        settings: What the client is set to.
        endpoint: The method.
        arguments: The arguments by Flickr's names; `None` values are not sent.
        error_types: The classes of the common error codes.

    Yields:
        The request to send.

    Returns:
        The payload.

    Raises:
        FlickrError: The call cannot be sent, gets no answer, or Flickr answers with a failure.
    """
    texts = encode(endpoint.method, endpoint.params, arguments)
    for name in OWN_ARGUMENTS & texts.keys():
        if name not in (endpoint.params or {}):
            raise ArgumentError(endpoint.method, name, "is sent by the client itself; leave it out")
    params = {"method": endpoint.method, "api_key": settings.api_key, "format": "json", "nojsoncallback": "1", **texts}
    response = yield Request(
        method=endpoint.method,
        verb="POST" if endpoint.post or len(urlencode(params)) > LONGEST_QUERY else "GET",
        url=settings.origins.rest,
        params=params,
        timeout=settings.timeout,
        user_agent=settings.user_agent,
    )
    if response.status != 200:
        raise _status_error(endpoint.method, response)
    return decode(
        endpoint,
        response.body,
        strict=settings.strict,
        on_drift=settings.on_drift,
        error_types=error_types,
    )


def _status_error(method: str, response: Response) -> HttpStatusError:
    text = response.body[:4000].decode("utf-8", "replace")
    problem = parse_qs(text).get("oauth_problem", [""])[0]
    phrase = responses.get(response.status, "")
    reason = f"HTTP status {response.status} {phrase}".rstrip() + (f", oauth_problem {problem}" if problem else "")
    # An OAuth problem quotes the signed request, key and token included.
    return HttpStatusError(method, reason, http_status=response.status, body="" if problem else text)
