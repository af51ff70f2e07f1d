"""The authentication before OAuth: frobs, mini-tokens, and tokens without a secret.

Flickr has deprecated it. It is here for applications that still have tokens of that kind, and to move them to OAuth.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from .._generated.endpoints.auth import GET_FULL_TOKEN, GET_TOKEN
from .._pipeline.commands import run_blocking
from .._pipeline.sync_runner import Runner
from ..types import LegacyToken
from .legacy_base import PartOne, _Legacy
from .legacy_protocol import mini_token_digits, parts_of

if TYPE_CHECKING:
    from ..types import Perms, Token

ClientT = TypeVar("ClientT", bound=Runner)

__all__ = ["LegacyAuth"]


class LegacyAuth(_Legacy[ClientT]):
    """The authentication before OAuth, for `Flickr`."""

    def stored_token(self) -> LegacyToken | None:
        """Look up the token that is kept for the user.

        Returns:
            The token; `None` where there is none.

        Raises:
            TokenStoreError: The store cannot be read.
        """
        return self._flickr._run(run_blocking(self._tokens.get))

    def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store, such as one that its user has revoked.

        Args:
            token: The token; unset, the one that is kept for the user.

        Returns:
            Whether there was one.

        Raises:
            TokenStoreError: The store cannot be read or written.
        """
        return self._flickr._run(run_blocking(lambda: self._tokens.forget(token)))

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
