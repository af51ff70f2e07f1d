"""Logging in and out: the part of the clients that gets tokens and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from .._pipeline.async_runner import AsyncRunner
from .login_base import TIMEOUT, _Login

if TYPE_CHECKING:
    from ..types import Perms, Token
    from .oauth import LoginRequest

__all__ = ["AsyncAuthMethods"]
T = TypeVar("T")


class AsyncAuthMethods(_Login, AsyncRunner):
    """Logging in with a client that is awaited."""

    def _begin(self, user: str | None) -> None:
        # It is looked up later: to do so here might hold up the event loop, such as for a locked keyring.
        self._recall(user)

    async def _ready(self) -> None:
        """Take the stored token outside of the event loop, where that was not done yet."""
        late = self._config.lazy_token
        if late is not None and not late.known:
            import asyncio

            await asyncio.to_thread(late.get)

    @property
    def token(self) -> Token | None:
        """The token of OAuth that calls are signed with; `None` where nobody is logged in, or by `legacy_token`.

        A stored one is taken when `async with` begins, or else with the first call. Asked for before, it is read at once, and
        holds up the event loop for as long.
        """
        return super().token

    async def start_login(self, callback: str, perms: Perms = "read") -> LoginRequest:
        """Begin the login of a web application's user; see `Flickr.start_login`."""
        from .oauth import start

        return await self._run(start(self._config, callback, perms))

    async def finish_login(self, state: str, answer: str | Mapping[str, str]) -> Token:
        """End the login of a web application's user; see `Flickr.finish_login`."""
        from .oauth import finish, verifier_of

        return await self._run(finish(self._config, state, verifier_of(self._config, state, answer)))

    async def login(
        self,
        perms: Perms = "read",
        *,
        headless: bool = False,
        timeout: float = TIMEOUT,
        keep: bool = True,
        open_url: Callable[[str], bool] | None = None,
        ask: Callable[[str], str] = input,
    ) -> Token:
        """Log a person in at this machine, and use the token from now on; see `Flickr.login`.

        `open_url` and `ask` are called in threads of their own, and the token store in another.
        """
        return await self._run(self._logging_in(perms, headless, timeout, keep, open_url, ask))

    async def logout(self) -> None:
        """Forget the token: in this client, and in the store that it may have come from; see `Flickr.logout`."""
        from .._pipeline.commands import run_blocking

        await self._run(run_blocking(self._forget))

    async def save_token(self, token: Token, user: str | None = None) -> None:
        """Put a token into the token store under this client's key; see `Flickr.save_token`."""
        from .._pipeline.commands import run_blocking

        await self._run(run_blocking(lambda: self._keep(token, user)))
