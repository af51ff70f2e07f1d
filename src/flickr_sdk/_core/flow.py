"""One call, from arguments to payload, as a generator that never does I/O itself.

The generator yields a `Request` and is sent the `Response`, or is thrown the `TransportError` that came instead. The same flow
serves both clients: only the drivers know whether sending blocks or is awaited.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlencode

from .._wire.params import encode
from ..errors import ArgumentError
from .decode import decode
from .legacy import sign_legacy
from .request import Flow, Request
from .requests import request, signed_request, status_error

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
    params = {"method": endpoint.method, "format": "json", "nojsoncallback": "1", **texts}
    verb = "POST" if endpoint.post or len(urlencode(params)) > LONGEST_QUERY else "GET"
    request, base_string = _request(settings, endpoint, verb, params)
    response = yield request
    if response.status != 200:
        raise status_error(endpoint.method, response, base_string, error_types)
    return decode(
        endpoint,
        response.body,
        strict=settings.strict,
        on_drift=settings.on_drift,
        error_types=error_types,
    )


def _request(settings: Settings, endpoint: Endpoint[Any], verb: str, params: dict[str, str]) -> tuple[Request, str]:
    """Make a call's request, signed where somebody is logged in or the method asks for it."""
    if settings.api_secret and (endpoint.signed == "legacy" or settings.legacy_token):
        whose = {"auth_token": settings.legacy_token} if settings.legacy_token and endpoint.signed != "legacy" else {}
        legacy = sign_legacy(settings.api_secret, {**params, **whose, "api_key": settings.api_key})
        return request(settings, endpoint.method, verb, settings.origins.rest, legacy), ""
    if settings.token is None and not (endpoint.signed and settings.api_secret):
        return request(settings, endpoint.method, verb, settings.origins.rest, {**params, "api_key": settings.api_key}), ""
    return signed_request(settings, endpoint.method, verb, settings.origins.rest, params, token=settings.token)
