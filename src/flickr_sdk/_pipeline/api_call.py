"""One API call as a flow: from its arguments to the parsed response, without I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlencode

from .._wire.arguments import encode, urls_to_look_up
from .._wire.known_values import warn_unknown_values
from ..errors.base import ArgumentError, ConfigurationError
from ..errors.response_errors import ApiError
from . import parser_loading
from .call import new_call
from .commands import Flow, Request, Response
from .request_builder import build_request
from .retry import send_with_retries
from .status_errors import status_error
from .write_verification import SINGLE_USE

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .call import Call, ClientConfig

T = TypeVar("T")

MAX_QUERY_LENGTH: Final = 2000
"""Longer arguments are sent by POST, because proxies and servers reject long URLs."""

EMPTY_BODY: Final = b'{"stat":"ok"}'
"""The JSON response of a method without a payload."""

RESERVED_ARGUMENTS: Final = frozenset(("api_key", "api_sig", "auth_token", "format", "method", "nojsoncallback", "jsoncallback"))
"""Arguments that the client sets, except where a method declares them, as `flickr.auth.checkToken` does `auth_token`."""


def _is_long(params: Mapping[str, str]) -> bool:
    # A character has at most 12 when it is encoded. Nearly all arguments are so short that they need not be encoded here.
    longest = sum(12 * (len(name) + len(value)) + 2 for name, value in params.items())
    return longest > MAX_QUERY_LENGTH and len(urlencode(params)) > MAX_QUERY_LENGTH


def call_method(
    config: ClientConfig, endpoint: Endpoint[T], arguments: Mapping[str, object], *, warn_unknown: bool = False
) -> Flow[T]:
    """Call a method, given its arguments by Flickr's names, and return its result. `None` values are not sent.

    `warn_unknown` issues warnings for unknown values of enumerations.
    """
    encoded, params = yield from encode_call(config, endpoint, arguments, warn_unknown=warn_unknown)
    read = partial(parse_body_of, config, endpoint)
    return (yield from send_call(config, endpoint, encoded, params, read, parser_loading.loading_of(endpoint)))


def encode_call(
    config: ClientConfig, endpoint: Endpoint[Any], arguments: Mapping[str, object], *, warn_unknown: bool
) -> Flow[tuple[Mapping[str, str], Mapping[str, str]]]:
    """Return the encoded arguments of a call, without and with those that the client adds."""
    if config.user is not None and config.token is None and config.legacy_token is None:
        # Without authentication, the call might succeed and return less than the user can see.
        raise ConfigurationError(
            f"{endpoint.method}: no token is stored for user {config.user!r}; call login(), or omit user to call without "
            "authentication"
        )
    encoded: Mapping[str, str] = encode(endpoint.method, endpoint.params, arguments)
    if warn_unknown:
        warn_unknown_values(endpoint.method, endpoint.params, encoded)
    if urls_to_look_up(endpoint.params, encoded):
        encoded = yield from look_up_ids(config, endpoint, encoded, {})
    for name in RESERVED_ARGUMENTS & encoded.keys():
        if name not in (endpoint.params or {}):
            raise ArgumentError(endpoint.method, name, "is set by the client; omit it")
    return encoded, {"method": endpoint.method, "format": "json", "nojsoncallback": "1", **encoded}


def look_up_ids(
    config: ClientConfig, endpoint: Endpoint[Any], arguments: Mapping[str, str], known: dict[str, str]
) -> Flow[dict[str, str]]:
    """Replace the URLs of people, groups and galleries in encoded arguments by their ids; `known` receives the ids by URL."""
    from .url_lookup import replace_urls

    return replace_urls(endpoint.params, arguments, known, partial(call_method, config))


# Not in a generator: type checkers read the body of one when they check a program that uses this package, and the parser with it.
def parse_body_of(config: ClientConfig, endpoint: Endpoint[T], body: bytes, check_deadline: Callable[[], None]) -> T:
    # Waits for modules that another thread imports, because imports that meet could see each other's halves.
    parser_loading.wait()
    from .response_parser import parse_body

    return parse_body(endpoint, body, strict=config.strict, on_drift=config.hooks.drift, check_deadline=check_deadline)


def send_call(
    config: ClientConfig,
    endpoint: Endpoint[Any],
    arguments: Mapping[str, str],
    params: Mapping[str, str],
    read_body: Callable[[bytes, Callable[[], None]], T],
    while_waiting: Callable[[], None] | None = None,
    empty_body: bytes | None = EMPTY_BODY,
    on_call: Callable[[Call], None] | None = None,
) -> Flow[T]:
    """Send a call, or find its response in the cache by its `arguments`.

    `read_body` parses the body, in any format, and calls its second argument from time to time to end at the deadline.
    `while_waiting` is called when a request is sent, and must not block. `empty_body` is a response without a payload in the
    format of the call, the result of a write whose repeat fails because the first attempt was delivered. `on_call` receives the
    call before it is sent.
    """
    verb = "POST" if endpoint.post or _is_long(params) else "GET"
    call = new_call(config, endpoint.method, arguments, writes=endpoint.post or endpoint.method in SINGLE_USE)
    call.while_waiting = while_waiting
    call.idempotent = endpoint.repeats is not None and arguments.keys().isdisjoint(endpoint.repeats.unless)
    done = endpoint.repeats.done if endpoint.repeats else ()
    if on_call is not None:
        on_call(call)
    check_deadline = partial(call.deadline.check, endpoint.method)
    parsed: list[tuple[bytes, T]] = []

    def read(response: Response, base_string: str) -> bytes:
        if response.status != 200:
            raise status_error(endpoint.method, response, base_string, config.now)
        body = response.body
        try:
            result = read_body(body, check_deadline)
        except ApiError as error:
            if empty_body is None or not call.maybe_delivered or error.code not in done:
                raise
            body = empty_body
            result = read_body(body, check_deadline)
        parsed[:] = [(body, result)]
        return body

    def build() -> tuple[Request, str]:
        return build_request(config, endpoint.method, verb, config.origins.rest, params, endpoint.signed)

    def fetch() -> Flow[bytes]:
        return send_with_retries(call, build, read)

    cache = None if call.writes else config.cache
    body = call.body = yield from (cache.get_or_fetch(call, fetch) if cache else fetch())
    # The body of a cached or coalesced response is parsed for each caller: results are never shared.
    return parsed[0][1] if parsed and parsed[0][0] is body else read_body(body, check_deadline)
