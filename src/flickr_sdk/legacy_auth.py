"""The authentication before OAuth: frobs, mini-tokens, and tokens without a secret.

Flickr has deprecated it. It is here for applications that still have tokens of that kind, and to move them to OAuth.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from ._core.flow import call
from ._core.legacy import (
    explained,
    login_url,
    mini_token_digits,
    oauth_token_of,
    opened,
    parts_of,
    token_of,
    token_text,
)
from ._core.request import Ask, Do, asking, doing
from ._generated.endpoints.auth import CHECK_TOKEN, GET_FROB, GET_FULL_TOKEN, GET_TOKEN
from ._generated.endpoints.auth_oauth import GET_ACCESS_TOKEN
from ._generated.errors import BY_CODE
from .errors import ApiError, ConfigurationError, InvalidToken
from .stores._legacy import LegacyTokens
from .tokens import LegacyToken

if TYPE_CHECKING:
    from ._core.request import Flow
    from ._core.settings import Settings
    from ._endpoint import Endpoint
    from ._generated.models import AuthToken
    from .client import AsyncFlickr, Flickr
    from .stores import TokenStore
    from .tokens import Perms, Token

    C = TypeVar("C", Flickr, AsyncFlickr)
else:
    C = TypeVar("C")

PartOne = tuple[LegacyToken | None, str | None]

__all__ = ["AsyncLegacyAuth", "LegacyAuth", "LegacyToken"]


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
        if not flickr._settings.api_secret:
            raise ConfigurationError("the old authentication needs the API secret; pass api_secret=..., or set FLICKR_API_SECRET")
        self._flickr: C = flickr
        self._tokens = LegacyTokens(store, flickr._settings.api_key, user)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._flickr._settings.origins.legacy_auth}>"

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
        return login_url(self._flickr._settings, perms, extra=extra)

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
        return login_url(self._flickr._settings, perms, frob)

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
        copy = self._flickr.options()
        copy._settings = copy._settings.replace(token=None, legacy_token=whose)
        return copy

    @property
    def _settings(self) -> Settings:
        return self._flickr._settings

    # The steps, which both flavours share; they ask Flickr as any call does.

    def _validating(self, frob: str, perms: Perms, open_url: Callable[[str], bool] | None) -> Flow[str]:
        from .auth_flows import open_in_browser

        url = self.desktop_login_url(frob, perms)
        could = yield Ask(lambda: (open_url or open_in_browser)(url))
        return opened(url, could)

    def _getting(self, endpoint: Endpoint[AuthToken], arguments: dict[str, object]) -> Flow[LegacyToken]:
        try:
            answer = yield from call(self._settings, endpoint, arguments, BY_CODE)
        except ApiError as error:
            raise explained(error) from None
        token = token_of(answer, endpoint.method)
        yield Do(lambda: self._tokens.keep(token))
        return token

    def _checking(self, token: LegacyToken | str) -> Flow[LegacyToken]:
        answer = yield from call(self._settings, CHECK_TOKEN, {"auth_token": token_text(token)}, BY_CODE)
        return token_of(answer, CHECK_TOKEN.method)

    def _beginning(self, perms: Perms) -> Flow[PartOne]:
        self.web_login_url(perms)  # refuses wrong perms before anything is asked
        kept = yield Do(self._tokens.get)
        if kept is not None:
            try:
                checked = yield from self._checking(kept)
            except InvalidToken:
                yield Do(lambda: self._tokens.forget(kept))
            else:
                if checked.permits(perms):
                    return checked, None
        return None, (yield from call(self._settings, GET_FROB, {}, BY_CODE))

    def _moving(self, token: LegacyToken | str) -> Flow[Token]:
        old = yield from self._checking(token)
        yield Do(lambda: self._tokens.try_out(old))
        new = oauth_token_of(old, (yield from call(self.client(old)._settings, GET_ACCESS_TOKEN, {}, BY_CODE)))
        yield Do(lambda: self._tokens.replace(old, new))
        return new


class LegacyAuth(_Legacy["Flickr"]):
    """The authentication before OAuth, for `Flickr`."""

    def stored_token(self) -> LegacyToken | None:
        """Look up the token that is kept for the user.

        Returns:
            The token; `None` where there is none.

        Raises:
            TokenStoreError: The store cannot be read.
        """
        return self._flickr._run(doing(self._tokens.get))

    def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store, such as one that its user has revoked.

        Args:
            token: The token; unset, the one that is kept for the user.

        Returns:
            Whether there was one.

        Raises:
            TokenStoreError: The store cannot be read or written.
        """
        return self._flickr._run(doing(lambda: self._tokens.forget(token)))

    def validate_frob(self, frob: str, perms: Perms, *, open_url: Callable[[str], bool] | None = None) -> str:
        """Send the user to Flickr to authorize a frob.

        Args:
            frob: What `flickr.auth.get_frob()` gave.
            perms: What the application may do: `read`, `write` or `delete`.
            open_url: Opens an address and tells whether it could; the machine's browser by default.

        Returns:
            The address that was opened.

        Raises:
            ConfigurationError: `perms` is none of the three, or the frob is empty.
            LoginError: There is no browser.
        """
        return self._flickr._run(self._validating(frob, perms, open_url))

    def get_token(self, frob: str) -> LegacyToken:
        """Trade a frob that its user has authorized for a token, and keep the token where there is a store.

        Args:
            frob: The frob; Flickr takes it once.

        Returns:
            The token.

        Raises:
            ApiError: With code 108 where the frob is used up, too old, or not authorized.
            LoginError: It is another user's token than that of the account so far; nothing is kept.
            TokenStoreError: The token cannot be kept.
        """
        return self._flickr._run(self._getting(GET_TOKEN, {"frob": frob}))

    def get_full_token(self, mini_token: str) -> LegacyToken:
        """Trade the digits that Flickr showed the user for a token, and keep the token where there is a store.

        Args:
            mini_token: Nine digits; dashes and spaces do not matter.

        Returns:
            The token.

        Raises:
            LoginError: There are not nine digits.
            ApiError: With code 1 where Flickr does not know them, or no longer.
            LoginError: It is another user's token than that of the account so far; nothing is kept.
            TokenStoreError: The token cannot be kept.
        """
        return self._flickr._run(self._getting(GET_FULL_TOKEN, {"mini_token": mini_token_digits(mini_token)}))

    def check_token(self, token: LegacyToken | str) -> LegacyToken:
        """Ask Flickr whose token it is, and what it permits.

        Args:
            token: The token.

        Returns:
            The token with what Flickr says of it.

        Raises:
            InvalidToken: The token is none, or its user has revoked it.
        """
        return self._flickr._run(self._checking(token))

    def get_token_part_one(self, perms: Perms = "read", auth_callback: Callable[[str, str], object] | None = None) -> PartOne:
        """Take the kept token or, where there is none that is valid and permits enough, send the user to Flickr.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.
            auth_callback: Is given the frob and `perms` and sends the user to Flickr, in place of `validate_frob`.

        Returns:
            A token and `None`, or `None` and a frob: what `get_token_part_two` takes once the user is done.

        Raises:
            ConfigurationError: `perms` is none of the three.
            LoginError: There is no browser.
            TokenStoreError: The store cannot be read or written.
        """
        token, frob = self._flickr._run(self._beginning(perms))
        if frob is not None:
            (auth_callback or self.validate_frob)(frob, perms)
        return token, frob

    def get_token_part_two(self, part_one: PartOne) -> LegacyToken:
        """Give the token, once the user has authorized the application.

        Args:
            part_one: What `get_token_part_one` gave.

        Returns:
            The token; a new one is kept where there is a store.

        Raises:
            UsageError: There is neither a token nor a frob.
            ApiError: With code 108 where the user has not authorized the application.
            TokenStoreError: The token cannot be kept.
        """
        token, frob = parts_of(part_one)
        return token if token is not None else self.get_token(frob)

    def to_oauth(self, token: LegacyToken | str) -> Token:
        """Trade a token for one of OAuth, which takes its place in the store too.

        Args:
            token: The token. Flickr invalidates it.

        Returns:
            The new token, for `Flickr(token=...)`; it permits the same.

        Raises:
            InvalidToken: The token is none, or was revoked or traded before.
            LoginError: It is another user's token than that of the account so far; the old token is still valid then.
            TokenStoreError: The store cannot be written; the old token is still valid then.
        """
        return self._flickr._run(self._moving(token))


class AsyncLegacyAuth(_Legacy["AsyncFlickr"]):
    """The authentication before OAuth, for `AsyncFlickr`; see `LegacyAuth`."""

    async def stored_token(self) -> LegacyToken | None:
        """Look up the token that is kept for the user; see `LegacyAuth.stored_token`."""
        return await self._flickr._run(doing(self._tokens.get))

    async def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store; see `LegacyAuth.forget`."""
        return await self._flickr._run(doing(lambda: self._tokens.forget(token)))

    async def validate_frob(self, frob: str, perms: Perms, *, open_url: Callable[[str], bool] | None = None) -> str:
        """Send the user to Flickr to authorize a frob; see `LegacyAuth.validate_frob`.

        `open_url` is called in a thread of its own.
        """
        return await self._flickr._run(self._validating(frob, perms, open_url))

    async def get_token(self, frob: str) -> LegacyToken:
        """Trade a frob that its user has authorized for a token; see `LegacyAuth.get_token`."""
        return await self._flickr._run(self._getting(GET_TOKEN, {"frob": frob}))

    async def get_full_token(self, mini_token: str) -> LegacyToken:
        """Trade the digits that Flickr showed the user for a token; see `LegacyAuth.get_full_token`."""
        return await self._flickr._run(self._getting(GET_FULL_TOKEN, {"mini_token": mini_token_digits(mini_token)}))

    async def check_token(self, token: LegacyToken | str) -> LegacyToken:
        """Ask Flickr whose token it is, and what it permits; see `LegacyAuth.check_token`."""
        return await self._flickr._run(self._checking(token))

    async def get_token_part_one(
        self, perms: Perms = "read", auth_callback: Callable[[str, str], Awaitable[object] | object] | None = None
    ) -> PartOne:
        """Take the kept token, or send the user to Flickr; see `LegacyAuth.get_token_part_one`.

        `auth_callback` is awaited, or else called in a thread of its own.
        """
        token, frob = await self._flickr._run(self._beginning(perms))
        if frob is not None:
            send = auth_callback or self.validate_frob
            done = await self._flickr._run(asking(lambda: send(frob, perms)))
            if inspect.isawaitable(done):
                await done
        return token, frob

    async def get_token_part_two(self, part_one: PartOne) -> LegacyToken:
        """Give the token, once the user has authorized the application; see `LegacyAuth.get_token_part_two`."""
        token, frob = parts_of(part_one)
        return token if token is not None else await self.get_token(frob)

    async def to_oauth(self, token: LegacyToken | str) -> Token:
        """Trade a token for one of OAuth; see `LegacyAuth.to_oauth`."""
        return await self._flickr._run(self._moving(token))
