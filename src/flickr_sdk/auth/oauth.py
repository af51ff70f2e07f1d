"""The three steps of an OAuth login; see https://www.flickr.com/services/api/auth.oauth.html."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, get_args
from urllib.parse import parse_qs, urlencode, urlsplit

from .._pipeline.call import new_call
from .._pipeline.commands import Flow, Request, Response
from .._pipeline.request_builder import build_signed_request
from .._pipeline.retry import send_with_retries
from .._pipeline.status_errors import status_error
from .._utils.safe_repr import shown, type_name
from .._utils.unpicklable import Unpicklable
from ..errors.base import ConfigurationError
from ..errors.response_errors import MalformedResponse
from ..errors.state_errors import LoginError
from ..types import Perms, Token
from .login_state import read_state, write_state

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig

OUT_OF_BAND: Final = "oob"
"""The callback of an application without a URL: Flickr shows a verification code, which the user types in."""


@dataclass(frozen=True)
class LoginRequest(Unpicklable):
    """A login that was started.

    Attributes:
        url: The page of Flickr to which to redirect the user.
        state: The state for `finish_login`. Store it in the user's session, on the server or in a signed cookie. It is
            signed with the API secret and not encrypted; the request token in it is worthless without the API secret.
    """

    url: str = field(repr=False)
    state: str = field(repr=False)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.url.partition('?')[0]}>"


def check_login(config: ClientConfig, perms: object) -> None:
    """Raise `ConfigurationError` if `perms` is invalid or the API secret is missing."""
    if perms not in get_args(Perms):
        raise ConfigurationError(f"perms is {shown(perms)}; pass 'read', 'write' or 'delete'")
    if not config.api_secret:
        raise ConfigurationError("a login requires the API secret; pass api_secret=..., or set FLICKR_API_SECRET")


def check_same_user(user: str, token: Token, current: Token | None) -> None:
    """Raise `LoginError` if the new token belongs to another user than the client's `user` and its current token."""
    expected = current or Token("", "", user_nsid=user if re.fullmatch(r"\d+@N\d+", user, re.ASCII) else "")
    if expected.user_nsid and token.user_nsid:
        differs = expected.user_nsid != token.user_nsid
    else:
        differs = bool(expected.username and token.username) and expected.username != token.username
    if differs:
        names = [" ".join(filter(None, (each.username, each.user_nsid))) for each in (expected, token)]
        raise LoginError(
            f"user {user!r} is {names[0]}, but {names[1]} authorized the application; no token was stored; "
            f"sign in to Flickr as {names[0]}, or pass another user"
        )


def start_login(config: ClientConfig, callback: str, perms: Perms) -> Flow[LoginRequest]:
    """Get a request token, and return the URL for the user with the signed state."""
    token = yield from get_request_token(config, callback, perms)
    return LoginRequest(authorization_url(config, token), write_state(config, token))


def finish_login(config: ClientConfig, state: str, callback: str | Mapping[str, str]) -> Flow[Token]:
    """Exchange the callback of a login for an access token."""
    parsed = parse_callback(callback)
    request_token = read_state(config, state)
    return (yield from get_access_token(config, request_token, verifier_of(parsed, request_token)))


def authorization_url(config: ClientConfig, request_token: Token) -> str:
    """Return the page of Flickr on which the user authorizes the application."""
    query = urlencode({"oauth_token": request_token.oauth_token, "perms": request_token.perms})
    return f"{config.origins.oauth}authorize?{query}"


def get_request_token(config: ClientConfig, callback: str, perms: Perms) -> Flow[Token]:
    """Get a request token."""
    check_login(config, perms)
    if callback != OUT_OF_BAND:
        _check_callback_url(callback)
    # A retry is harmless: an unused request token expires.
    params = yield from _send_step(
        config, "oauth.request_token", "request_token", None, {"oauth_callback": callback}, writes=False
    )
    return Token(params["oauth_token"], params["oauth_token_secret"], perms)


def get_access_token(config: ClientConfig, request_token: Token, verifier: str) -> Flow[Token]:
    """Exchange an authorized request token for an access token."""
    # A verifier works once: a retry would be rejected.
    params = yield from _send_step(
        config, "oauth.access_token", "access_token", request_token, {"oauth_verifier": verifier}, writes=True
    )
    return Token(
        params["oauth_token"],
        params["oauth_token_secret"],
        perms=request_token.perms,
        user_nsid=params.get("user_nsid", ""),
        username=params.get("username", ""),
        fullname=params.get("fullname", ""),
    )


def parse_callback(callback: str | Mapping[str, str]) -> str | Mapping[str, object]:
    """Return the verification code that the user typed in, or the query parameters of the callback."""
    if isinstance(callback, str) and "=" not in callback:
        return _parse_code(callback)
    params: Mapping[str, object]
    if isinstance(callback, str):
        params = {name: values[0] for name, values in parse_qs(callback.partition("?")[2] or callback).items()}
    elif isinstance(callback, Mapping):
        params = callback
    else:
        kind = type_name(callback)
        raise LoginError(f"the callback is {kind}; pass its URL, its query parameters or the verification code from Flickr")
    if params.get("oauth_problem"):
        raise LoginError("the user did not authorize the application; start the login again to ask the user again")
    return params


def verifier_of(parsed: str | Mapping[str, object], request_token: Token) -> str:
    """Return the verifier of a parsed callback, or raise `LoginError` if it is missing or belongs to another login."""
    if isinstance(parsed, str):
        return parsed
    token, verifier = parsed.get("oauth_token"), parsed.get("oauth_verifier")
    given = token.encode("utf-8", "surrogatepass") if isinstance(token, str) else b""
    if not hmac.compare_digest(given, request_token.oauth_token.encode()):
        raise LoginError("the callback belongs to another login; start the login again in the same browser session")
    if not isinstance(verifier, str) or not verifier:
        raise LoginError("the callback contains no oauth_verifier; start the login again")
    return verifier


def _check_callback_url(callback: str) -> None:
    try:
        parts = urlsplit(callback)
        is_url = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.fragment
        is_url = is_url and isinstance(callback, str) and callback.isascii() and callback.isprintable() and " " not in callback
    except (TypeError, ValueError, AttributeError):
        is_url = False
    if not is_url:
        raise ConfigurationError(f"callback is {shown(callback)}; pass a percent-encoded http or https URL without a fragment")


def _parse_code(text: str) -> str:
    """Return a verification code as Flickr shows it; dashes of any kind and spaces are optional."""
    digits = re.sub(r"[\s\-\u2010-\u2015\u2212]", "", text)
    if not (digits.isascii() and digits.isdigit()):
        remedy = "enter it as Flickr shows it, such as 123-456-789, or pass the URL of the callback with its parameters"
        raise LoginError(f"the verification code does not consist of nine digits; {remedy}")
    if len(digits) != 9:
        raise LoginError(f"the verification code has {len(digits)} digits instead of nine; enter it as Flickr shows it")
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def _send_step(
    config: ClientConfig, step: str, path: str, token: Token | None, extra: Mapping[str, str], *, writes: bool
) -> Flow[dict[str, str]]:
    """Send a signed request to an OAuth endpoint, and return the parameters of the response."""

    def build() -> tuple[Request, str]:
        return build_signed_request(config, step, "GET", f"{config.origins.oauth}{path}", {}, token=token, extra=extra)

    def read(response: Response, base_string: str) -> dict[str, str]:
        if response.status != 200 or "oauth_problem" in _params(response):
            raise status_error(step, response, base_string, config.now, is_call=False)
        if not all(_params(response).get(name) for name in ("oauth_token", "oauth_token_secret")):
            # The message does not quote the body, which may contain half a token.
            raise MalformedResponse(
                step, "the response contains no token; check the proxy and base_url", http_status=response.status
            )
        return _params(response)

    return (yield from send_with_retries(new_call(config, step, {}, writes=writes), build, read))


# Called again instead of assigned, so that no traceback with local variables shows a token.
def _params(response: Response) -> dict[str, str]:
    text = response.body[:20_000].decode("utf-8", "replace").strip()
    return {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}
