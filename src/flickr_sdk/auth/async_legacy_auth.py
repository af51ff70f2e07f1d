"""The authentication that Flickr had before OAuth: frobs, mini-tokens, and tokens without a secret."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from .._generated.endpoints.auth import GET_FULL_TOKEN, GET_TOKEN
from .._pipeline.async_runner import AsyncRunner
from .._pipeline.commands import run_blocking, run_interactive
from ..types import LegacyToken
from .legacy_base import LegacyAuthBase
from .legacy_protocol import PartOne, check_part_one, parse_mini_token

if TYPE_CHECKING:
    from ..types import Perms, Token

ClientT = TypeVar("ClientT", bound=AsyncRunner)


class AsyncLegacyAuth(LegacyAuthBase[ClientT]):
    """The deprecated authentication for `AsyncFlickr`. Use it to move applications that still have its tokens to OAuth."""

    async def stored_token(self) -> LegacyToken | None:
        """Return the user's token from the store, or `None`.

        Raises:
            TokenStoreError: The store cannot be read.
        """
        return await self._flickr._run(run_blocking(self._tokens.get))

    async def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store, for example one that its user has revoked, and return whether it was stored.

        Args:
            token: The token; by default, the result of `stored_token`.

        Raises:
            TokenStoreError: The store cannot be read or written.
        """
        return await self._flickr._run(run_blocking(lambda: self._tokens.delete(token)))

    async def validate_frob(self, frob: str, perms: Perms, *, open_url: Callable[[str], bool] | None = None) -> str:
        """Open Flickr in a browser for the user to authorize a frob, and return the URL.

        Args:
            frob: The result of `flickr.auth.get_frob()`.
            perms: The requested permission: `read`, `write` or `delete`.
            open_url: Opens a URL and returns whether it could; by default, the browser of this machine. Called in a thread
                of its own.

        Raises:
            ConfigurationError: `perms` is invalid, or the frob is empty.
            LoginError: No browser could be opened.
        """
        return await self._flickr._run(self._validate_frob(frob, perms, open_url))

    async def get_token(self, frob: str) -> LegacyToken:
        """Exchange a frob that its user has authorized for a token, and store the token if there is a store.

        Args:
            frob: The frob, which works once.

        Raises:
            ApiError: With code 108 if the frob is used up, expired or not authorized.
            LoginError: The token belongs to another user than the stored token of the account; it is not stored.
            TokenStoreError: The token cannot be stored.
        """
        return await self._flickr._run(self._get_token(GET_TOKEN, {"frob": frob}))

    async def get_full_token(self, mini_token: str) -> LegacyToken:
        """Exchange the mini-token that Flickr showed the user for a token, and store the token if there is a store.

        Args:
            mini_token: Nine digits; dashes and spaces are ignored.

        Raises:
            LoginError: `mini_token` does not consist of nine digits, or the token belongs to another user than the stored
                token of the account; it is not stored.
            ApiError: With code 1 if the mini-token is unknown or expired.
            TokenStoreError: The token cannot be stored.
        """
        return await self._flickr._run(self._get_token(GET_FULL_TOKEN, {"mini_token": parse_mini_token(mini_token)}))

    async def check_token(self, token: LegacyToken | str) -> LegacyToken:
        """Return a token with the user and the permission that Flickr reports for it.

        Args:
            token: The token.

        Raises:
            InvalidToken: The token is unknown or revoked.
        """
        return await self._flickr._run(self._check_token(token))

    async def get_token_part_one(
        self, perms: Perms = "read", auth_callback: Callable[[str, str], object] | None = None
    ) -> PartOne:
        """Return the stored token if it is valid and permits `perms`; otherwise, have the user authorize a new frob.

        Args:
            perms: The requested permission: `read`, `write` or `delete`.
            auth_callback: Called with the frob and `perms` instead of `validate_frob`. It may be a coroutine function; other
                callbacks are called in a thread.

        Returns:
            A token and `None`, or `None` and a frob. Pass it to `get_token_part_two` after the user's authorization.

        Raises:
            ConfigurationError: `perms` is invalid.
            LoginError: No browser could be opened.
            TokenStoreError: The store cannot be read or written.
        """
        token, frob = await self._flickr._run(self._get_token_part_one(perms))
        if frob is not None:
            authorize = auth_callback or self.validate_frob
            # sync-only: authorize(frob, perms)
            result = await self._flickr._run(run_interactive(lambda: authorize(frob, perms)))  # async-only
            if inspect.isawaitable(result):  # async-only
                await result
        return token, frob

    async def get_token_part_two(self, part_one: PartOne) -> LegacyToken:
        """Return the token after the user has authorized the application; a new token is stored if there is a store.

        Args:
            part_one: The result of `get_token_part_one`.

        Raises:
            UsageError: `part_one` contains neither a token nor a frob.
            ApiError: With code 108 if the user has not authorized the application.
            TokenStoreError: The token cannot be stored.
        """
        token, frob = check_part_one(part_one)
        return token if token is not None else await self.get_token(frob)

    async def to_oauth(self, token: LegacyToken | str) -> Token:
        """Exchange a token for an OAuth token with the same permission, and replace it in the store.

        Args:
            token: The token, which Flickr invalidates. Pass the new one to `AsyncFlickr(token=...)`.

        Raises:
            InvalidToken: The token is unknown, revoked or already exchanged.
            LoginError: The token belongs to another user than the stored token of the account; it stays valid.
            TokenStoreError: The store cannot be written; the old token stays valid.
        """
        return await self._flickr._run(self._to_oauth(token))
