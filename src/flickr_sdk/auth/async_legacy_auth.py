"""The authentication before OAuth: frobs, mini-tokens, and tokens without a secret.

Flickr has deprecated it. It is here for applications that still have tokens of that kind, and to move them to OAuth.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from .._generated.endpoints.auth import GET_FULL_TOKEN, GET_TOKEN
from .._pipeline.async_runner import AsyncRunner
from .._pipeline.commands import run_blocking, run_interactive
from ..types import LegacyToken
from .legacy_base import PartOne, _Legacy
from .legacy_protocol import mini_token_digits, parts_of

if TYPE_CHECKING:
    from ..types import Perms, Token

ClientT = TypeVar("ClientT", bound=AsyncRunner)

__all__ = ["AsyncLegacyAuth"]


class AsyncLegacyAuth(_Legacy[ClientT]):
    """The authentication before OAuth, for `AsyncFlickr`; see `LegacyAuth`."""

    async def stored_token(self) -> LegacyToken | None:
        """Look up the token that is kept for the user; see `LegacyAuth.stored_token`."""
        return await self._flickr._run(run_blocking(self._tokens.get))

    async def forget(self, token: LegacyToken | str | None = None) -> bool:
        """Remove a token from the store; see `LegacyAuth.forget`."""
        return await self._flickr._run(run_blocking(lambda: self._tokens.forget(token)))

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
            done = await self._flickr._run(run_interactive(lambda: send(frob, perms)))
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
