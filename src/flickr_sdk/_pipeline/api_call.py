"""One call, from arguments to payload, as a generator that never does I/O itself.

The generator yields what is to be done, such as sending a request, and is sent what came of it. The same flow serves both
clients: only the drivers know whether sending blocks or is awaited.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlencode

from .._wire.params import encode
from .._wire.signing import sign_legacy
from ..errors.base import ArgumentError, ConfigurationError
from .call import new_call
from .commands import Flow, Request, Response
from .request_builder import build_request, build_signed_request
from .response_parser import parse_body
from .retry import send_with_retries
from .status_errors import status_error
from .write_verification import USED_UP

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .call import ClientConfig

__all__ = ["call_method", "send_call"]

T = TypeVar("T")

LONGEST_QUERY: Final = 2000
"""Longer argument lists go by POST: servers on the way refuse long addresses."""

OWN_ARGUMENTS: Final = frozenset(("api_key", "api_sig", "auth_token", "format", "method", "nojsoncallback", "jsoncallback"))
"""What the client sends by itself; `auth_token` is an argument of its own in `flickr.auth.checkToken`."""


def call_method(
    settings: ClientConfig,
    endpoint: Endpoint[T],
    arguments: Mapping[str, object],
) -> Flow[T]:
    """Make one call.

    Args:
        settings: What the client is set to.
        endpoint: The method.
        arguments: The arguments by Flickr's names; `None` values are not sent.

    Yields:
        What is to be done.

    Returns:
        The payload.

    Raises:
        FlickrError: The call cannot be sent, gets no answer, or Flickr answers with a failure.
        MaybeDelivered: A write got no answer, and may or may not have taken place.
    """
    if settings.user is not None and settings.token is None and settings.legacy_token is None:
        # As nobody the call might succeed, with less in its answer than the user would get.
        raise ConfigurationError(
            f"{endpoint.method}: no token is stored for user {settings.user!r}; log in with login(), or leave user out for "
            "calls in nobody's name"
        )
    texts = encode(endpoint.method, endpoint.params, arguments)
    for name in OWN_ARGUMENTS & texts.keys():
        if name not in (endpoint.params or {}):
            raise ArgumentError(endpoint.method, name, "is sent by the client itself; leave it out")
    params = {"method": endpoint.method, "format": "json", "nojsoncallback": "1", **texts}

    def read(body: bytes) -> T:
        on_drift = settings.hooks.drift
        return parse_body(endpoint, body, strict=settings.strict, on_drift=on_drift)

    return (yield from send_call(settings, endpoint, texts, params, read))


def send_call(
    settings: ClientConfig,
    endpoint: Endpoint[Any],
    arguments: Mapping[str, str],
    params: Mapping[str, str],
    read_body: Callable[[bytes], T],
) -> Flow[T]:
    """Send what a call consists of, and have the answer's body read, whatever format it was asked for in.

    Args:
        settings: What the client is set to.
        endpoint: The method.
        arguments: What the answer depends on, as texts: what a cache tells calls apart by.
        params: All that is sent but key and signature.
        read_body: Reads the body. It raises a `FlickrError` for a failure, which decides on another attempt, and must stand
            being called again with the same bytes.

    Yields:
        What is to be done.

    Returns:
        What `read_body` made of the body.

    Raises:
        FlickrError: The call gets no answer, or a failure.
        MaybeDelivered: A write got no answer, and may or may not have taken place.
    """
    verb = "POST" if endpoint.post or len(urlencode(params)) > LONGEST_QUERY else "GET"
    one = new_call(settings, endpoint.method, arguments, writes=endpoint.post or endpoint.method in USED_UP)
    decoded: list[tuple[bytes, T]] = []

    def read(response: Response, base_string: str) -> bytes:
        if response.status != 200:
            raise status_error(endpoint.method, response, base_string, settings.now)
        decoded[:] = [(response.body, read_body(response.body))]
        return response.body

    def fetch() -> Flow[bytes]:
        return send_with_retries(one, lambda: _request(settings, endpoint, verb, params), read)

    cached = settings.cache is not None and not one.writes
    body = yield from (settings.cache.get_or_fetch(one, fetch) if cached and settings.cache else fetch())
    # What others asked for or was kept is read anew: answers are never shared.
    return decoded[0][1] if decoded and decoded[0][0] is body else read_body(body)


def _request(settings: ClientConfig, endpoint: Endpoint[Any], verb: str, params: Mapping[str, str]) -> tuple[Request, str]:
    """Make a call's request, signed where somebody is logged in or the method asks for it."""
    if settings.api_secret and (endpoint.signed == "legacy" or settings.legacy_token):
        whose = {"auth_token": settings.legacy_token.token} if settings.legacy_token and endpoint.signed != "legacy" else {}
        legacy = sign_legacy(settings.api_secret, {**params, **whose, "api_key": settings.api_key})
        return build_request(settings, endpoint.method, verb, settings.origins.rest, legacy), ""
    if settings.token is None and not (endpoint.signed and settings.api_secret):
        return build_request(settings, endpoint.method, verb, settings.origins.rest, {**params, "api_key": settings.api_key}), ""
    return build_signed_request(settings, endpoint.method, verb, settings.origins.rest, params, token=settings.token)
