"""The authentication before OAuth: `api_sig`, frobs and mini-tokens.

From https://www.flickr.com/services/api/auth.spec.html.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from ..errors import ApiError, ConfigurationError, LoginError, MalformedResponse, UsageError
from ..tokens import Token

if TYPE_CHECKING:
    from .._generated.models import AuthToken, OAuthExchange
    from .settings import Settings

__all__ = [
    "LegacyToken",
    "explained",
    "login_url",
    "mini_token_digits",
    "oauth_token_of",
    "opened",
    "parts_of",
    "sign_legacy",
    "token_of",
    "token_text",
]


def sign_legacy(api_secret: str, params: Mapping[str, str]) -> dict[str, str]:
    """Sign arguments as before OAuth: the MD5 of the secret and all names and values, sorted by name.

    Args:
        api_secret: The application's secret.
        params: The arguments.

    Returns:
        The arguments and `api_sig`.
    """
    text = api_secret + "".join(f"{name}{value}" for name, value in sorted(params.items()))
    # Flickr's scheme is MD5; nothing safer is on offer there.
    return {**params, "api_sig": hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()}


def login_url(settings: Settings, perms: str, frob: str | None = None, extra: str | None = None) -> str:
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
    if perms not in ("read", "write", "delete"):
        raise ConfigurationError(f"perms is {perms!r}; give 'read', 'write' or 'delete'")
    if not settings.api_secret:
        raise ConfigurationError("a login needs the API secret; pass api_secret=..., or set FLICKR_API_SECRET")
    params = {
        "api_key": settings.api_key,
        "perms": perms,
        **({"frob": frob} if frob else {}),
        **({"extra": extra} if extra else {}),
    }
    return f"{settings.origins.legacy_auth}?{urlencode(sign_legacy(settings.api_secret, params))}"


@dataclass(frozen=True)
class LegacyToken:
    """A token of the authentication before OAuth: what a user lets the application do.

    Attributes:
        token: The token, which has no secret beside it.
        perms: What it permits: `read`, `write` or `delete`.
        user_nsid: The NSID of its user.
        username: The user's name.
        fullname: The user's real name.
    """

    token: str = field(repr=False)
    perms: str = ""
    user_nsid: str = ""
    username: str = ""
    fullname: str = ""

    def permits(self, perms: str) -> bool:
        """Tell whether the token permits something.

        Args:
            perms: `none`, `read`, `write` or `delete`.

        Returns:
            Whether it does; a token whose permission is not known is taken to.
        """
        return self.as_stored().permits(perms)

    def as_stored(self) -> Token:
        """Give the token in the shape that token stores keep: that of one of OAuth without a secret."""
        return Token(self.token, "", self.perms, self.user_nsid, self.username, self.fullname)


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
    digits = re.sub(r"[\s-]", "", mini_token)
    if not re.fullmatch(r"[0-9]{9}", digits):
        raise LoginError("the mini-token is not nine digits; give it as Flickr shows it, such as 123-456-789")
    return digits


def parts_of(part_one: tuple[LegacyToken | None, str | None]) -> tuple[LegacyToken | None, str]:
    """Part what the first phase gave."""
    token, frob = part_one
    if token is None and not frob:
        raise UsageError("there is neither a token nor a frob; give get_token_part_two what get_token_part_one gave")
    return token, cast(str, frob)
