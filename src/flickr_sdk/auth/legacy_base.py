"""The base class of `LegacyAuth` and its asynchronous variant."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .._generated.endpoints.auth import CHECK_TOKEN, GET_FROB
from .._generated.endpoints.auth_oauth import GET_ACCESS_TOKEN
from .._pipeline.api_call import call_method
from .._pipeline.call import ClientConfig
from .._pipeline.commands import RunBlocking, RunInteractive
from .._utils.safe_repr import shown
from ..errors import InvalidToken
from ..errors.base import ConfigurationError
from ..errors.response_errors import ApiError
from ..errors.state_errors import LoginError
from ..types import LegacyToken
from .legacy_protocol import PartOne, login_url, parse_oauth_token, parse_token, token_string
from .legacy_token_store import LegacyTokenStore
from .login_base import check_account

if TYPE_CHECKING:
    from .._generated.models import AuthToken
    from .._method.endpoint import Endpoint
    from .._pipeline.async_runner import AsyncRunner
    from .._pipeline.commands import Flow
    from .._pipeline.sync_runner import Runner
    from ..types import Perms, Token
    from .token_store import TokenStore

ClientT = TypeVar("ClientT", bound="Runner | AsyncRunner")


class LegacyAuthBase(Generic[ClientT]):
    """The part of `LegacyAuth` that does not depend on the flavor."""

    def __init__(self, flickr: ClientT, *, store: TokenStore | None = None, user: str | None = None) -> None:
        """Create a helper for the deprecated authentication.

        Args:
            flickr: The client that sends the calls; it needs the API secret.
            store: The token store, such as a `FileStore`; by default, tokens are not stored. The store may also contain
                OAuth tokens: it stores the two kinds separately.
            user: An account name of your own, a username or an NSID. By default, a token is stored under its username, and
                the token that was stored last is read.

        Raises:
            ConfigurationError: The client has no API secret, or an argument is invalid.
        """
        if not isinstance(getattr(flickr, "_config", None), ClientConfig):
            raise ConfigurationError(f"flickr is {shown(flickr)}; pass a client such as Flickr()")
        check_account(flickr._config, "store", store, user)
        if not flickr._config.api_secret:
            raise ConfigurationError(
                "the deprecated authentication requires the API secret; pass api_secret=..., or set FLICKR_API_SECRET"
            )
        self._flickr: ClientT = flickr
        self._tokens = LegacyTokenStore(store, flickr._config.api_key, user)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._flickr._config.origins.legacy_auth}>"

    def web_login_url(self, perms: Perms, *, extra: str | None = None) -> str:
        """Return the signed URL to which to redirect a web application's user.

        Flickr redirects the user to the callback URL of the API key, with a `frob` for `get_token`.

        Args:
            perms: The requested permission: `read`, `write` or `delete`.
            extra: A value that Flickr returns beside the frob, such as a random string that the user's session holds too.

        Raises:
            ConfigurationError: `perms` is invalid.
        """
        return login_url(self._config, perms, extra=extra)

    def desktop_login_url(self, frob: str, perms: Perms) -> str:
        """Return the signed URL at which a desktop application's user authorizes a frob.

        Args:
            frob: The result of `flickr.auth.get_frob()`.
            perms: The requested permission: `read`, `write` or `delete`.

        Raises:
            ConfigurationError: `perms` is invalid, or the frob is empty.
        """
        if not frob:
            raise ConfigurationError("frob is empty; get one with flickr.auth.get_frob()")
        return login_url(self._config, perms, frob)

    def client(self, token: LegacyToken | str) -> ClientT:
        """Return a copy of the client that makes the user's calls; both share their connections.

        The copy signs with `auth_token` and `api_sig` instead of OAuth.

        Args:
            token: The user's token.

        Raises:
            ConfigurationError: The token is empty or of another type.
        """
        legacy_token = token if isinstance(token, LegacyToken) else LegacyToken(token_string(token))
        token_string(legacy_token)
        return cast("ClientT", self._flickr._with_config(self._config.replace(token=None, legacy_token=legacy_token)))

    @property
    def _config(self) -> ClientConfig:
        return self._flickr._config

    # The flows of both flavors.

    def _validate_frob(self, frob: str, perms: Perms, open_url: Callable[[str], bool] | None) -> Flow[str]:
        from .interactive_login import open_in_browser

        url = self.desktop_login_url(frob, perms)
        opened = yield RunInteractive(lambda: (open_url or open_in_browser)(url))
        if not opened:
            raise LoginError("no browser could be opened; show the URL of desktop_login_url(frob, perms) to the user")
        return url

    def _get_token(self, endpoint: Endpoint[AuthToken], arguments: dict[str, object]) -> Flow[LegacyToken]:
        try:
            response = yield from call_method(self._config, endpoint, arguments)
        except ApiError as error:
            if error.code == 108:
                error.explanation = "the frob is used up, expired, or not authorized by its user: start again with a new frob"
            raise
        token = parse_token(response, endpoint.method)
        yield RunBlocking(lambda: self._tokens.set(token))
        return token

    def _check_token(self, token: LegacyToken | str) -> Flow[LegacyToken]:
        response = yield from call_method(self._config, CHECK_TOKEN, {"auth_token": token_string(token)})
        return parse_token(response, CHECK_TOKEN.method)

    def _get_token_part_one(self, perms: Perms) -> Flow[PartOne]:
        self.web_login_url(perms)  # raises for invalid perms before the first call
        stored = yield RunBlocking(self._tokens.get)
        if stored is not None:
            try:
                checked = yield from self._check_token(stored)
            except InvalidToken:
                yield RunBlocking(lambda: self._tokens.delete(stored))
            else:
                if checked.permits(perms):
                    return checked, None
        return None, (yield from call_method(self._config, GET_FROB, {}))

    def _to_oauth(self, token: LegacyToken | str) -> Flow[Token]:
        old = yield from self._check_token(token)
        yield RunBlocking(lambda: self._tokens.check_replace(old))
        new = parse_oauth_token(old, (yield from call_method(self.client(old)._config, GET_ACCESS_TOKEN, {})))
        yield RunBlocking(lambda: self._tokens.replace(old, new))
        return new
