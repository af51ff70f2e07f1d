"""The deprecated authentication: signed login URLs, frobs and mini-tokens; see https://www.flickr.com/services/api/auth.spec.html."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from .._utils.safe_repr import type_name
from .._wire.signing import sign_legacy
from ..errors.base import ConfigurationError, UsageError
from ..errors.response_errors import MalformedResponse
from ..errors.state_errors import LoginError
from ..types import LegacyToken, Perms, Token
from .oauth import check_login

if TYPE_CHECKING:
    from .._generated.models import AuthToken, OAuthExchange
    from .._pipeline.call import ClientConfig

PartOne = tuple[LegacyToken | None, str | None]
"""The result of `get_token_part_one`: a token or a frob."""


def login_url(config: ClientConfig, perms: Perms, frob: str | None = None, extra: str | None = None) -> str:
    """Return the signed URL at which a user authorizes the application."""
    check_login(config, perms)
    params = {"api_key": config.api_key, "perms": perms, "frob": frob or "", "extra": extra or ""}
    signed = sign_legacy(config.api_secret, {name: value for name, value in params.items() if value})
    return f"{config.origins.legacy_auth}?{urlencode(signed)}"


def token_string(token: LegacyToken | str) -> str:
    """Return the string of a token, or raise `ConfigurationError` if it is invalid."""
    value = token.token if isinstance(token, LegacyToken) else token
    if not isinstance(value, str) or not value:
        # The message does not show the value, which may be a token.
        problem = "an empty string" if value == "" else type_name(token)
        raise ConfigurationError(f"token is {problem}; pass a LegacyToken or its string")
    return value


def parse_token(response: AuthToken, method: str) -> LegacyToken:
    """Return the token of a response."""
    # A response that drifted contains values of any type.
    user = getattr(response, "user", None)
    found = {name: _text(response, name) for name in ("token", "perms")} | {"nsid": _text(user, "nsid")}
    for name, value in found.items():
        if not value:
            raise MalformedResponse(method, f"the response contains no {name}; check the proxy and base_url")
    names = _text(user, "username"), _text(user, "fullname")
    return LegacyToken(found["token"], found["perms"], found["nsid"], *names)


def parse_oauth_token(old: LegacyToken, response: OAuthExchange) -> Token:
    """Return the OAuth token of a response."""
    new = getattr(response, "access_token", None)
    token, secret = _text(new, "oauth_token"), _text(new, "oauth_token_secret")
    if not (token and secret):
        raise MalformedResponse("flickr.auth.oauth.getAccessToken", "the response contains no token; sign in with OAuth instead")
    return Token(token, secret, old.perms, old.user_nsid, old.username, old.fullname)


def _text(value: object, name: str) -> str:
    text = getattr(value, name, None)
    return str(text) if isinstance(text, str) else ""


def parse_mini_token(mini_token: str) -> str:
    """Return the nine digits without dashes and spaces."""
    digits = re.sub(r"[\s-]", "", mini_token) if isinstance(mini_token, str) else ""
    if not re.fullmatch(r"[0-9]{9}", digits):
        raise LoginError("mini_token does not consist of nine digits; enter it as Flickr shows it, such as 123-456-789")
    return digits


def check_part_one(part_one: PartOne) -> tuple[LegacyToken | None, str]:
    """Return the token and the frob, or raise `UsageError` if both are missing."""
    token, frob = part_one if isinstance(part_one, tuple) and len(part_one) == 2 else (None, None)
    if isinstance(token, LegacyToken) or (token is None and isinstance(frob, str) and frob):
        return token, frob or ""
    raise UsageError("part_one contains neither a token nor a frob; pass the result of get_token_part_one")
