"""The authentication before OAuth: `api_sig`, frobs and mini-tokens.

From https://www.flickr.com/services/api/auth.spec.html.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from .._wire.signing import sign_legacy
from ..errors.base import ConfigurationError, UsageError
from ..errors.response_errors import ApiError, MalformedResponse
from ..errors.state_errors import LoginError
from ..types import LegacyToken, Perms, Token
from .oauth import check_login

if TYPE_CHECKING:
    from .._generated.models import AuthToken, OAuthExchange
    from .._pipeline.call import ClientConfig

__all__ = ["explained", "login_url", "mini_token_digits", "oauth_token_of", "opened", "parts_of", "token_of", "token_text"]


def login_url(settings: ClientConfig, perms: Perms, frob: str | None = None, extra: str | None = None) -> str:
    """Give the address at which a user authorizes the application by the old authentication.

    Args:
        settings: What the client is set to.
        perms: What the application may do: `read`, `write` or `delete`.
        frob: For a desktop application, what `flickr.auth.getFrob` gave; a web application's callback is given one.
        extra: What a web application's callback is given back, such as a random text to know the user's session by.

    Returns:
        The address, signed.

    Raises:
        ConfigurationError: There is no API secret, or `perms` is none of the three.
    """
    check_login(settings, perms)
    params = {
        "api_key": settings.api_key,
        "perms": perms,
        **({"frob": frob} if frob else {}),
        **({"extra": extra} if extra else {}),
    }
    return f"{settings.origins.legacy_auth}?{urlencode(sign_legacy(settings.api_secret, params))}"


def token_text(token: LegacyToken | str) -> str:
    """Give the text of a token, or refuse what is none."""
    text = token.token if isinstance(token, LegacyToken) else token
    if not isinstance(text, str) or not text:
        # What was given is not shown: it may be a token after all.
        raise ConfigurationError(f"token is an empty text or a {type(token).__name__}; give a LegacyToken or its text")
    return text


def token_of(answer: AuthToken, method: str) -> LegacyToken:
    """Read the token out of an answer."""
    user = answer.user
    parts = {"token": answer.token, "perms": answer.perms, "nsid": user.nsid if user else ""}
    for name, value in parts.items():
        if not isinstance(value, str) or not value:
            raise MalformedResponse(method, f"the answer holds no {name}")
    return LegacyToken(answer.token, str(answer.perms), user.nsid, user.username or "", user.fullname or "")


def oauth_token_of(old: LegacyToken, answer: OAuthExchange) -> Token:
    """Read the new token out of an answer."""
    new = answer.access_token
    if not (new and new.oauth_token and new.oauth_token_secret):
        raise MalformedResponse("flickr.auth.oauth.getAccessToken", "the answer holds no token")
    return Token(new.oauth_token, new.oauth_token_secret, old.perms, old.user_nsid, old.username, old.fullname)


def explained(error: ApiError) -> ApiError:
    """Say what a refused frob means."""
    if error.code != 108:
        return error
    reason = "it is used up, too old, or its user has not authorized the application: start again with a new frob"
    return type(error)(error.method, error.code, error.message, reason)


def opened(url: str, could: bool) -> str:
    """Refuse to wait for somebody who was shown nothing."""
    if not could:
        raise LoginError("no browser could be opened; show the address of desktop_login_url(frob, perms) to the user yourself")
    return url


def mini_token_digits(mini_token: str) -> str:
    """Give the digits of a mini-token alone."""
    digits = re.sub(r"[\s-]", "", mini_token) if isinstance(mini_token, str) else ""
    if not re.fullmatch(r"[0-9]{9}", digits):
        raise LoginError("the mini-token is not nine digits; give it as Flickr shows it, such as 123-456-789")
    return digits


def parts_of(part_one: tuple[LegacyToken | None, str | None]) -> tuple[LegacyToken | None, str]:
    """Part what the first phase gave."""
    pair = part_one if isinstance(part_one, tuple) and len(part_one) == 2 else (None, None)
    token, frob = pair
    if isinstance(token, LegacyToken) or (token is None and isinstance(frob, str) and frob):
        return token, frob or ""
    raise UsageError("there is neither a token nor a frob; give get_token_part_two what get_token_part_one gave")
