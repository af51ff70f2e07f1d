"""The authentication before OAuth: frobs, mini-tokens, and tokens without a secret.

Flickr has deprecated it. It is here for applications that still have tokens of that kind, and to move them to OAuth.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from .._generated.endpoints.auth import CHECK_TOKEN, GET_FROB
from .._generated.endpoints.auth_oauth import GET_ACCESS_TOKEN
from .._pipeline.api_call import call_method
from .._pipeline.commands import RunBlocking, RunInteractive
from ..errors import InvalidToken
from ..errors.base import ConfigurationError
from ..errors.response_errors import ApiError
from ..types import LegacyToken
from .legacy_protocol import explained, login_url, oauth_token_of, opened, token_of, token_text
from .legacy_token_store import LegacyTokenStore

if TYPE_CHECKING:
    from .._generated.models import AuthToken
    from .._method.endpoint import Endpoint
    from .._pipeline.async_runner import AsyncRunner
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .._pipeline.sync_runner import Runner
    from ..types import Perms, Token
    from .token_store import TokenStore

C = TypeVar("C", bound="Runner | AsyncRunner")

PartOne = tuple[LegacyToken | None, str | None]


class _Legacy(Generic[C]):
    """What both flavours share: addresses, what is kept, and what comes of Flickr's answers."""

    def __init__(self, flickr: C, *, store: TokenStore | None = None, user: str | None = None) -> None:
        """Make one.

        Args:
            flickr: The client to call Flickr with; it needs the API secret.
            store: Where tokens are kept by API key and user, such as a `FileStore`; unset, they are kept nowhere. A store that
                holds tokens of OAuth will do: the two kinds do not meet in it.
            user: The account in the store: a name of your own, or the user's name or NSID. Unset, a token is kept under its
                user's name, and the one that was stored last is looked up.

        Raises:
            ConfigurationError: The client has no API secret.
        """
        if not flickr._config.api_secret:
            raise ConfigurationError("the old authentication needs the API secret; pass api_secret=..., or set FLICKR_API_SECRET")
        self._flickr: C = flickr
        self._tokens = LegacyTokenStore(store, flickr._config.api_key, user)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._flickr._config.origins.legacy_auth}>"

    def web_login_url(self, perms: Perms, *, extra: str | None = None) -> str:
        """Give the address to send a web application's user to.

        Flickr sends the user back to the callback address of the API key, with a `frob` for `get_token`.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.
            extra: What comes back beside the frob, such as a random text that the user's session holds too.

        Returns:
            The address, signed.

        Raises:
            ConfigurationError: `perms` is none of the three.
        """
        return login_url(self._flickr._config, perms, extra=extra)

    def desktop_login_url(self, frob: str, perms: Perms) -> str:
        """Give the address at which a desktop application's user authorizes a frob.

        Args:
            frob: What `flickr.auth.get_frob()` gave.
            perms: What the application may do: `read`, `write` or `delete`.

        Returns:
            The address, signed.

        Raises:
            ConfigurationError: `perms` is none of the three, or the frob is empty.
        """
        if not frob:
            raise ConfigurationError("frob is empty; get one with flickr.auth.get_frob()")
        return login_url(self._flickr._config, perms, frob)

    def client(self, token: LegacyToken | str) -> C:
        """Make a copy of the client whose calls are the user's; both share their connections.

        Args:
            token: The user's token.

        Returns:
            The copy. It signs with `auth_token` and `api_sig`, not with OAuth.

        Raises:
            ConfigurationError: The token is empty or none.
        """
        whose = token if isinstance(token, LegacyToken) else LegacyToken(token_text(token))
        token_text(whose)
        return cast("C", self._flickr._with_config(self._config.replace(token=None, legacy_token=whose)))

    @property
    def _config(self) -> ClientConfig:
        return self._flickr._config

    # The steps, which both flavours share; they ask Flickr as any call does.

    def _validating(self, frob: str, perms: Perms, open_url: Callable[[str], bool] | None) -> Flow[str]:
        from .interactive_login import open_in_browser

        url = self.desktop_login_url(frob, perms)
        could = yield RunInteractive(lambda: (open_url or open_in_browser)(url))
        return opened(url, could)

    def _getting(self, endpoint: Endpoint[AuthToken], arguments: dict[str, object]) -> Flow[LegacyToken]:
        try:
            answer = yield from call_method(self._config, endpoint, arguments)
        except ApiError as error:
            raise explained(error) from None
        token = token_of(answer, endpoint.method)
        yield RunBlocking(lambda: self._tokens.keep(token))
        return token

    def _checking(self, token: LegacyToken | str) -> Flow[LegacyToken]:
        answer = yield from call_method(self._config, CHECK_TOKEN, {"auth_token": token_text(token)})
        return token_of(answer, CHECK_TOKEN.method)

    def _beginning(self, perms: Perms) -> Flow[PartOne]:
        self.web_login_url(perms)  # refuses wrong perms before anything is asked
        kept = yield RunBlocking(self._tokens.get)
        if kept is not None:
            try:
                checked = yield from self._checking(kept)
            except InvalidToken:
                yield RunBlocking(lambda: self._tokens.forget(kept))
            else:
                if checked.permits(perms):
                    return checked, None
        return None, (yield from call_method(self._config, GET_FROB, {}))

    def _moving(self, token: LegacyToken | str) -> Flow[Token]:
        old = yield from self._checking(token)
        yield RunBlocking(lambda: self._tokens.try_out(old))
        new = oauth_token_of(old, (yield from call_method(self.client(old)._config, GET_ACCESS_TOKEN, {})))
        yield RunBlocking(lambda: self._tokens.replace(old, new))
        return new
