"""One API call as a flow: from its arguments to the parsed response, without I/O.

The flow yields commands, such as sending a request, and receives their results. Both clients run the same flow; only their
drivers differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlencode

from .._wire.params import encode
from ..errors.base import ArgumentError, ConfigurationError
from .call import new_call
from .commands import Flow, Request, Response
from .request_builder import build_request, build_signed_request
from .response_parser import parse_body
from .retry import send_with_retries
from .status_errors import status_error
from .write_verification import SINGLE_USE

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .call import ClientConfig

T = TypeVar("T")

MAX_QUERY_LENGTH: Final = 2000
"""Longer arguments are sent by POST, because proxies and servers reject long URLs."""

RESERVED_ARGUMENTS: Final = frozenset(("api_key", "api_sig", "auth_token", "format", "method", "nojsoncallback", "jsoncallback"))
"""Arguments that the client sets, except where a method declares them, as `flickr.auth.checkToken` does `auth_token`."""


def call_method(config: ClientConfig, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> Flow[T]:
    """Call a method and return its result.

    Args:
        config: The configuration of the client.
        endpoint: The method.
        arguments: The arguments by Flickr's names; `None` values are not sent.

    Raises:
        FlickrError: The request cannot be sent, or fails.
        MaybeDelivered: A write got no valid response, and may have taken effect.
    """
    if config.user is not None and config.token is None and config.legacy_token is None:
        # Without authentication, the call might succeed and return less than the user can see.
        raise ConfigurationError(
            f"{endpoint.method}: no token is stored for user {config.user!r}; call login(), or omit user to call without "
            "authentication"
        )
    texts = encode(endpoint.method, endpoint.params, arguments)
    for name in RESERVED_ARGUMENTS & texts.keys():
        if name not in (endpoint.params or {}):
            raise ArgumentError(endpoint.method, name, "is set by the client; omit it")
    params = {"method": endpoint.method, "format": "json", "nojsoncallback": "1", **texts}

    def read(body: bytes) -> T:
        return parse_body(endpoint, body, strict=config.strict, on_drift=config.hooks.drift)

    return (yield from send_call(config, endpoint, texts, params, read))


def send_call(
    config: ClientConfig,
    endpoint: Endpoint[Any],
    arguments: Mapping[str, str],
    params: Mapping[str, str],
    read_body: Callable[[bytes], T],
) -> Flow[T]:
    """Send the parameters of a call, or find its response in the cache, and read the body, in any format.

    Args:
        config: The configuration of the client.
        endpoint: The method.
        arguments: The arguments that the response depends on, which are part of the cache key.
        params: All parameters to send, without key and signature.
        read_body: Reads the body. It raises a `FlickrError` for a failure, which may cause a retry, and may be called again with
            the same bytes.

    Raises:
        FlickrError: The request fails.
        MaybeDelivered: A write got no valid response, and may have taken effect.
    """
    verb = "POST" if endpoint.post or len(urlencode(params)) > MAX_QUERY_LENGTH else "GET"
    call = new_call(config, endpoint.method, arguments, writes=endpoint.post or endpoint.method in SINGLE_USE)
    parsed: list[tuple[bytes, T]] = []

    def read(response: Response, base_string: str) -> bytes:
        if response.status != 200:
            raise status_error(endpoint.method, response, base_string, config.now)
        parsed[:] = [(response.body, read_body(response.body))]
        return response.body

    def fetch() -> Flow[bytes]:
        return send_with_retries(call, lambda: _request(config, endpoint, verb, params), read)

    cached = config.cache is not None and not call.writes
    body = yield from (config.cache.get_or_fetch(call, fetch) if cached and config.cache else fetch())
    # The body of a cached or coalesced response is parsed for each caller: results are never shared.
    return parsed[0][1] if parsed and parsed[0][0] is body else read_body(body)


def _request(config: ClientConfig, endpoint: Endpoint[Any], verb: str, params: Mapping[str, str]) -> tuple[Request, str]:
    """Build the request of a call, signed if it is authenticated or if the method requires a signature."""
    method, url = endpoint.method, config.origins.rest
    if config.api_secret and (endpoint.signed == "legacy" or config.legacy_token):
        # oauthlib is loaded only by those who sign.
        from .._wire.signing import sign_legacy

        token = {"auth_token": config.legacy_token.token} if config.legacy_token and endpoint.signed != "legacy" else {}
        signed = sign_legacy(config.api_secret, {**params, **token, "api_key": config.api_key})
        return build_request(config, method, verb, url, signed), ""
    if config.token is None and not (endpoint.signed and config.api_secret):
        return build_request(config, method, verb, url, {**params, "api_key": config.api_key}), ""
    return build_signed_request(config, method, verb, url, params, token=config.token)
