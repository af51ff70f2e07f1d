"""The authentication before OAuth: frobs, mini-tokens, and tokens without a secret.

Flickr has deprecated it. It is here for applications that still have tokens of that kind, and to move them to OAuth.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Generic, TypeVar

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
from .errors import ApiError, ConfigurationError, InvalidToken
from .tokens import LegacyToken

if TYPE_CHECKING:
    from .client import AsyncFlickr, Flickr
    from .stores import TokenStore
    from .tokens import Perms, Token

    C = TypeVar("C", Flickr, AsyncFlickr)
else:
    C = TypeVar("C")

R = TypeVar("R")

__all__ = ["AsyncLegacyAuth", "LegacyAuth", "LegacyToken"]

MARK: Final = "legacy:"
"""Stands before the API key where tokens are kept, so that nobody takes a token of this kind for one of OAuth."""


class _Legacy(Generic[C]):
    """What both flavours share: addresses, what is kept, and what comes of Flickr's answers."""

    def __init__(self, flickr: C, *, store: TokenStore | None = None, user: str | None = None) -> None:
        """Make one.

        Args:
            flickr: The client to call Flickr with; it needs the API secret.
            store: Where tokens are kept by API key and user, such as a `FileStore`; unset, they are kept nowhere. A store that
                holds tokens of OAuth will do: the two kinds do not meet in it.
            user: The account's name in the store; unset, the user's name, and for looking up the account stored last.

        Raises:
            ConfigurationError: The client has no API secret.
        """
        if not flickr._settings.api_secret:
            raise ConfigurationError("the old authentication needs the API secret; pass api_secret=..., or set FLICKR_API_SECRET")
        self._flickr: C = flickr
        self._store = store
        self._user = user

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

    def _kept(self) -> LegacyToken | None:
        kept = None if self._store is None else self._store.get(self._key, self._user)
        # Only a store that ignores the key it is asked for can give a token of OAuth, which has a secret.
        if kept is None or kept.oauth_token_secret:
            return None
        return LegacyToken(kept.oauth_token, kept.perms, kept.user_nsid, kept.username, kept.fullname)

    def _forget(self, token: LegacyToken | str | None) -> bool:
        if self._store is None:
            return False
        if token is None:
            return self._store.delete(self._key, self._user)
        text, found = token_text(token), False
        for name in self._store.users(self._key):
            kept = self._store.get(self._key, name)
            if kept is not None and kept.oauth_token == text:
                found = self._store.delete(self._key, name) or found
        return found

    @property
    def _key(self) -> str:
        return f"{MARK}{self._flickr._settings.api_key}"

    def _keep(self, token: LegacyToken) -> LegacyToken:
        if self._store is not None:
            self._store.set(self._key, token.as_stored(), self._user)
        return token

    def _replace(self, old: LegacyToken, new: Token) -> Token:
        if self._store is not None:
            self._store.set(self._flickr._settings.api_key, new, self._user)
            self._forget(old)
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
        return self._kept()

    def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store, such as one that its user has revoked.

        Args:
            token: The token; unset, the one that is kept for the user.

        Returns:
            Whether there was one.

        Raises:
            TokenStoreError: The store cannot be read or written.
        """
        return self._forget(token)

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
        from .auth_flows import open_in_browser

        url = self.desktop_login_url(frob, perms)
        return opened(url, (open_url or open_in_browser)(url))

    def get_token(self, frob: str) -> LegacyToken:
        """Trade a frob that its user has authorized for a token, and keep the token where there is a store.

        Args:
            frob: The frob; Flickr takes it once.

        Returns:
            The token.

        Raises:
            ApiError: With code 108 where the frob is used up, too old, or not authorized.
            TokenStoreError: The token cannot be kept.
        """
        try:
            answer = self._flickr.auth.get_token(frob=frob)
        except ApiError as error:
            raise explained(error) from None
        return self._keep(token_of(answer, "flickr.auth.getToken"))

    def get_full_token(self, mini_token: str) -> LegacyToken:
        """Trade the digits that Flickr showed the user for a token, and keep the token where there is a store.

        Args:
            mini_token: Nine digits; dashes and spaces do not matter.

        Returns:
            The token.

        Raises:
            LoginError: There are not nine digits.
            ApiError: With code 1 where Flickr does not know them, or no longer.
            TokenStoreError: The token cannot be kept.
        """
        answer = self._flickr.auth.get_full_token(mini_token=mini_token_digits(mini_token))
        return self._keep(token_of(answer, "flickr.auth.getFullToken"))

    def check_token(self, token: LegacyToken | str) -> LegacyToken:
        """Ask Flickr whose token it is, and what it permits.

        Args:
            token: The token.

        Returns:
            The token with what Flickr says of it.

        Raises:
            InvalidToken: The token is none, or its user has revoked it.
        """
        return token_of(self._flickr.auth.check_token(auth_token=token_text(token)), "flickr.auth.checkToken")

    def get_token_part_one(
        self, perms: Perms = "read", auth_callback: Callable[[str, str], object] | None = None
    ) -> tuple[LegacyToken | None, str | None]:
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
        self.web_login_url(perms)  # refuses wrong perms before anything is asked
        kept = self.stored_token()
        if kept is not None:
            try:
                checked = self.check_token(kept)
            except InvalidToken:
                self.forget(kept)
            else:
                if checked.permits(perms):
                    return checked, None
        frob = self._flickr.auth.get_frob()
        (auth_callback or self.validate_frob)(frob, perms)
        return None, frob

    def get_token_part_two(self, part_one: tuple[LegacyToken | None, str | None]) -> LegacyToken:
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
            TokenStoreError: The store cannot be written; the old token is still valid then.
        """
        old = self.check_token(token)
        self._keep(old)  # a store that cannot be written must show it while the old token lives
        return self._replace(old, oauth_token_of(old, self.client(old).auth.oauth.get_access_token()))


class AsyncLegacyAuth(_Legacy["AsyncFlickr"]):
    """The authentication before OAuth, for `AsyncFlickr`; see `LegacyAuth`."""

    async def stored_token(self) -> LegacyToken | None:
        """Look up the token that is kept for the user; see `LegacyAuth.stored_token`."""
        return await _in_thread(self._kept)

    async def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store; see `LegacyAuth.forget`."""
        return await _in_thread(self._forget, token)

    async def validate_frob(self, frob: str, perms: Perms, *, open_url: Callable[[str], bool] | None = None) -> str:
        """Send the user to Flickr to authorize a frob; see `LegacyAuth.validate_frob`.

        `open_url` is called in a thread of its own.
        """
        from .auth_flows import open_in_browser

        url = self.desktop_login_url(frob, perms)
        return opened(url, await _in_thread(open_url or open_in_browser, url))

    async def get_token(self, frob: str) -> LegacyToken:
        """Trade a frob that its user has authorized for a token; see `LegacyAuth.get_token`."""
        try:
            answer = await self._flickr.auth.get_token(frob=frob)
        except ApiError as error:
            raise explained(error) from None
        return await _in_thread(self._keep, token_of(answer, "flickr.auth.getToken"))

    async def get_full_token(self, mini_token: str) -> LegacyToken:
        """Trade the digits that Flickr showed the user for a token; see `LegacyAuth.get_full_token`."""
        answer = await self._flickr.auth.get_full_token(mini_token=mini_token_digits(mini_token))
        return await _in_thread(self._keep, token_of(answer, "flickr.auth.getFullToken"))

    async def check_token(self, token: LegacyToken | str) -> LegacyToken:
        """Ask Flickr whose token it is, and what it permits; see `LegacyAuth.check_token`."""
        return token_of(await self._flickr.auth.check_token(auth_token=token_text(token)), "flickr.auth.checkToken")

    async def get_token_part_one(
        self, perms: Perms = "read", auth_callback: Callable[[str, str], Awaitable[object] | object] | None = None
    ) -> tuple[LegacyToken | None, str | None]:
        """Take the kept token, or send the user to Flickr; see `LegacyAuth.get_token_part_one`.

        `auth_callback` is awaited, or else called in a thread of its own.
        """
        self.web_login_url(perms)  # refuses wrong perms before anything is asked
        kept = await self.stored_token()
        if kept is not None:
            try:
                checked = await self.check_token(kept)
            except InvalidToken:
                await self.forget(kept)
            else:
                if checked.permits(perms):
                    return checked, None
        frob = await self._flickr.auth.get_frob()
        done = await _in_thread(auth_callback or self.validate_frob, frob, perms)
        if inspect.isawaitable(done):
            await done
        return None, frob

    async def get_token_part_two(self, part_one: tuple[LegacyToken | None, str | None]) -> LegacyToken:
        """Give the token, once the user has authorized the application; see `LegacyAuth.get_token_part_two`."""
        token, frob = parts_of(part_one)
        return token if token is not None else await self.get_token(frob)

    async def to_oauth(self, token: LegacyToken | str) -> Token:
        """Trade a token for one of OAuth; see `LegacyAuth.to_oauth`."""
        old = await self.check_token(token)
        await _in_thread(self._keep, old)  # a store that cannot be written must show it while the old token lives
        new = oauth_token_of(old, await self.client(old).auth.oauth.get_access_token())
        return await _in_thread(self._replace, old, new)


async def _in_thread(function: Callable[..., R], *arguments: object) -> R:
    """Call what may wait for a file or a person."""
    import asyncio

    return await asyncio.to_thread(function, *arguments)
