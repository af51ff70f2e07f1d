"""The three steps of an OAuth login: a request token, the user's permission, an access token.

From https://www.flickr.com/services/api/auth.oauth.html.
"""

from __future__ import annotations

import hmac
import json
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
from .._utils.safe_repr import shown
from .._utils.unpicklable import Unpicklable
from ..errors.base import ConfigurationError
from ..errors.response_errors import MalformedResponse
from ..errors.state_errors import LoginError
from ..types import Perms, Token
from .login_state import seal, unseal

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig

__all__ = ["OUT_OF_BAND", "LoginRequest", "check_login", "check_timeout", "finish", "refuse_another_user", "start", "verifier_of"]

OUT_OF_BAND: Final = "oob"
"""The callback of an application that has no address: Flickr shows the user a code to type in."""


@dataclass(frozen=True)
class LoginRequest(Unpicklable):
    """A login that has begun.

    Attributes:
        url: Where the user has to be sent.
        state: What `finish_login` needs; keep it in the user's session. It is text, and sealed with the API secret, so that
            it may be kept in a cookie too.
    """

    url: str = field(repr=False)
    state: str = field(repr=False)


def check_login(settings: ClientConfig, perms: object) -> None:
    """Refuse a login that Flickr would not begin.

    Args:
        settings: What the client is set to.
        perms: What the application asks for.

    Raises:
        ConfigurationError: There is no API secret, or `perms` is none of the three.
    """
    if perms not in get_args(Perms):
        raise ConfigurationError(f"perms is {shown(perms)}; give 'read', 'write' or 'delete'")
    if not settings.api_secret:
        raise ConfigurationError("a login needs the API secret; pass api_secret=..., or set FLICKR_API_SECRET")


def check_timeout(timeout: float) -> None:
    """Refuse a time limit that is none.

    Args:
        timeout: Seconds.

    Raises:
        ConfigurationError: The limit is not a positive, finite number.
    """
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout < float("inf"):
        raise ConfigurationError(f"timeout is {shown(timeout)}; give a positive number of seconds")


def refuse_another_user(user: str, token: Token, before: Token | None) -> None:
    """Refuse a token of somebody else than whom a client is for.

    Args:
        user: Whom the client is for: a user's name or NSID, or an account's name.
        token: The new token.
        before: The token that the account has so far.

    Raises:
        LoginError: The token is another user's.
    """
    if before is None:
        nsid = user if re.fullmatch(r"\d+@N\d+", user, re.ASCII) else ""
        before = Token("", "", user_nsid=nsid)
    differs = (
        (before.user_nsid != token.user_nsid)
        if before.user_nsid and token.user_nsid
        else (bool(before.username and token.username) and before.username != token.username)
    )
    if differs:
        expected, came = (" ".join(filter(None, (one.username, one.user_nsid))) for one in (before, token))
        raise LoginError(
            f"the login was for user {user!r}, who is {expected}, but {came} authorized the application; nothing was kept. "
            "Log in at Flickr as the first, or name another user"
        )


def start(settings: ClientConfig, callback: str, perms: Perms) -> Flow[LoginRequest]:
    """Ask for a request token.

    Args:
        settings: What the client is set to.
        callback: Where Flickr sends the user afterwards, or `OUT_OF_BAND`.
        perms: What the application may do: `read`, `write` or `delete`.

    Yields:
        What is to be done.

    Returns:
        The address for the user, and the state to keep.

    Raises:
        ConfigurationError: There is no API secret, or `perms` is none of the three.
        OAuthProblem: Flickr refuses.
        MalformedResponse: Flickr's answer holds no token.
    """
    check_login(settings, perms)
    if callback != OUT_OF_BAND:
        try:
            parts = urlsplit(callback)
        except (TypeError, ValueError, AttributeError):
            parts = urlsplit("")
        sound = (
            isinstance(callback, str)
            and callback.isascii()
            and callback.isprintable()
            and " " not in callback
            and not parts.fragment
        )
        if parts.scheme not in ("http", "https") or not parts.hostname or not sound:
            raise ConfigurationError(f"callback is {shown(callback)}; give an http or https address in ASCII, percent-encoded")
    step = "oauth.request_token"
    # Every request token serves as well as any other.
    texts = yield from _ask(settings, step, "request_token", None, {"oauth_callback": callback}, writes=False)
    state = {"oauth_token": texts["oauth_token"], "oauth_token_secret": texts["oauth_token_secret"], "perms": perms}
    query = urlencode({"oauth_token": texts["oauth_token"], "perms": perms})
    return LoginRequest(f"{settings.origins.oauth}authorize?{query}", seal(settings.api_secret, json.dumps(state)))


def finish(settings: ClientConfig, state: str, verifier: str) -> Flow[Token]:
    """Trade the user's permission for an access token.

    Args:
        settings: What the client is set to.
        state: What `start` gave.
        verifier: The code that Flickr gave the user or the callback.

    Yields:
        What is to be done.

    Returns:
        The token.

    Raises:
        LoginError: The state is none.
        MaybeDelivered: No answer came; the permission may be used up.
        OAuthProblem: Flickr refuses.
        MalformedResponse: Flickr's answer holds no token.
    """
    begun = _unpack(settings, state)
    step = "oauth.access_token"
    # A verifier is used up: sent again, it would be refused.
    texts = yield from _ask(settings, step, "access_token", begun, {"oauth_verifier": verifier}, writes=True)
    return Token(
        texts["oauth_token"],
        texts["oauth_token_secret"],
        perms=begun.perms,
        user_nsid=texts.get("user_nsid", ""),
        username=texts.get("username", ""),
        fullname=texts.get("fullname", ""),
    )


def verifier_of(settings: ClientConfig, state: str, answer: str | Mapping[str, str]) -> str:
    """Read the verifier out of what came back, and refuse what belongs to another login.

    Args:
        settings: What the client is set to.
        state: What `start` gave.
        answer: The callback's address or its parameters, or the code that the user typed in, dashes optional.

    Returns:
        The verifier.

    Raises:
        LoginError: The user refused, the answer belongs to another login, or it holds no verifier.
    """
    if isinstance(answer, str) and "=" not in answer:
        return _code(answer)
    if isinstance(answer, str):
        found = parse_qs(answer.partition("?")[2] or answer)
        params: Mapping[str, str] = {name: values[0] for name, values in found.items()}
    elif isinstance(answer, Mapping):
        params = answer
    else:
        raise LoginError("the answer is neither the callback's address or parameters nor the code that Flickr showed")
    if params.get("oauth_problem"):
        raise LoginError("the user did not authorize the application; start the login again to ask once more")
    begun = _unpack(settings, state)
    token = params.get("oauth_token") or ""
    if not isinstance(token, str) or not hmac.compare_digest(token.encode("utf-8", "surrogatepass"), begun.oauth_token.encode()):
        raise LoginError("the callback belongs to another login; start again in the same browser session")
    verifier = params.get("oauth_verifier")
    if not isinstance(verifier, str) or not verifier:
        raise LoginError("the callback holds no oauth_verifier; start the login again")
    return verifier


def _code(text: str) -> str:
    """Read the code that a user typed in, whatever its dashes."""
    digits = re.sub(r"[\s\-\u2010-\u2015\u2212]", "", text)
    if not (digits.isascii() and digits.isdigit()):
        raise LoginError("the answer is neither Flickr's code of nine digits, such as 123-456-789, nor the callback's address")
    if len(digits) != 9:
        raise LoginError(f"the code has {len(digits)} digits; Flickr's has nine, such as 123-456-789")
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"


def _ask(
    settings: ClientConfig, step: str, path: str, token: Token | None, extra: Mapping[str, str], *, writes: bool
) -> Flow[dict[str, str]]:
    """Make one step of the login, and give the parameters that Flickr answered."""

    def build() -> tuple[Request, str]:
        return build_signed_request(settings, step, "GET", f"{settings.origins.oauth}{path}", {}, token=token, extra=extra)

    def read(response: Response, base_string: str) -> dict[str, str]:
        if response.status != 200 or "oauth_problem" in _texts_in(response):
            raise status_error(step, response, base_string, settings.now, is_call=False)
        if not all(_texts_in(response).get(name) for name in ("oauth_token", "oauth_token_secret")):
            # The body may hold a token's half: it is shown nowhere.
            raise MalformedResponse(step, "the answer holds no token", http_status=response.status)
        return _texts_in(response)

    return (yield from send_with_retries(new_call(settings, step, {}, writes=writes), build, read))


def _texts_in(response: Response) -> dict[str, str]:
    text = response.body[:20_000].decode("utf-8", "replace").strip()
    return {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}


def _unpack(settings: ClientConfig, state: str) -> Token:
    """Read the request token, and what it was asked for, out of a login's state."""
    text = unseal(settings.api_secret, state)
    if text is None:
        raise LoginError("the state is not what start_login gave; start the login again")
    return Token.from_dict(json.loads(text))
