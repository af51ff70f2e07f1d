"""Logging in and out: the part of the clients that gets tokens and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from ._shown import shown
from .errors import ConfigurationError

if TYPE_CHECKING:
    from ._core.login import LoginRequest
    from ._core.request import Flow
    from ._core.settings import Settings
    from .stores import TokenStore
    from .tokens import LegacyToken, Perms, Token

__all__ = ["AwaitingLogin", "BlockingLogin"]

T = TypeVar("T")

TIMEOUT = 300.0
"""Seconds that a person has to authorize the application."""


class _Login:
    """What both clients share: the token in use, and the store that it comes from."""

    _settings: Settings
    _store: TokenStore | None = None

    @property
    def token(self) -> Token | None:
        """The token of OAuth that calls are signed with; `None` where nobody is logged in, or by `legacy_token`."""
        return self._settings.token

    @property
    def legacy_token(self) -> LegacyToken | None:
        """The token of the authentication before OAuth that calls are signed with, as `LegacyAuth.client` sets it."""
        return self._settings.legacy_token

    def _use(self, token: Token | None) -> None:
        self._settings = self._settings.replace(token=token, legacy_token=None)

    def _tokens(self) -> TokenStore:
        if self._store is None:
            from .stores import FileStore

            self._store = FileStore()
        return self._store

    def _recall(self, user: str | None) -> None:
        """Have the stored token looked up, where a store or a user was named and no token."""
        store = self._store
        if store is not None and (isinstance(store, type) or not callable(getattr(store, "get", None))):
            kind = store.__name__ if isinstance(store, type) else type(store).__name__
            raise ConfigurationError(f"token_store is {kind}; give a store, such as FileStore(path) of flickr_sdk.stores")
        if user is not None and (not isinstance(user, str) or not user):
            raise ConfigurationError(
                f"user is {shown(user)}; give an account's name: the user's name or NSID, or one of your own"
            )
        settings = self._settings
        if user is not None and user in (settings.api_key, settings.api_secret):
            raise ConfigurationError("user is the API key or its secret; give an account's name")
        if settings.token is not None or (store is None and user is None):
            return
        from ._core.late import LateToken

        def look_up() -> Token | None:
            from .stores._protocol import stored

            token = stored(self._tokens(), settings.api_key, user)
            if token is not None and not settings.api_secret:
                problem = "a stored token needs the API secret too"
                raise ConfigurationError(f"{problem}; pass api_secret=..., or set FLICKR_API_SECRET")
            return token

        self._settings = settings.replace(user=user, late_token=LateToken(look_up))

    def _remember(self, token: Token, *, keep: bool) -> None:
        from ._core.login import refuse_another_user
        from .stores._protocol import stored

        user = self._settings.user
        if user is not None:
            before = self._settings.token
            if before is None and keep:
                before = stored(self._tokens(), self._settings.api_key, user)
            refuse_another_user(user, token, before)
        # Used before it is kept: a store that fails now must not lose what the person has just granted.
        self._use(token)
        if keep:
            self._keep(token, user)

    def _keep(self, token: Token, user: str | None) -> None:
        from .stores._protocol import keep

        keep(self._tokens(), self._settings.api_key, token, user)

    def _forget(self) -> None:
        token = self._settings.token
        self._use(None)
        if token is None or self._store is None:
            return
        for user in self._store.users(self._settings.api_key):
            # Other accounts stay, and so does a newer token of this one.
            kept = self._store.get(self._settings.api_key, user)
            if kept is not None and kept.oauth_token == token.oauth_token:
                self._store.delete(self._settings.api_key, user)

    def _logging_in(
        self,
        perms: Perms,
        headless: bool,
        timeout: float,
        keep: bool,
        open_url: Callable[[str], bool] | None,
        ask: Callable[[str], str],
    ) -> Flow[Token]:
        from ._core.login import check_login, check_timeout, finish, verifier_of
        from ._core.request import Do
        from .auth_flows import by_browser, by_code, open_in_browser

        check_login(self._settings, perms)
        check_timeout(timeout)
        if keep:
            # A store that cannot be read is better met before a person is sent to Flickr.
            yield Do(lambda: self._tokens().users(self._settings.api_key))
        came = None
        if not headless:
            came = yield from by_browser(self._settings, perms, open_url or open_in_browser, timeout)
        begun, answer = came or (yield from by_code(self._settings, perms, ask))
        token = yield from finish(self._settings, begun.state, verifier_of(self._settings, begun.state, answer))
        yield Do(lambda: self._remember(token, keep=keep))
        return token


class BlockingLogin(_Login):
    """Logging in with a client that waits."""

    def _begin(self, user: str | None) -> None:
        """Take the stored token, where a store or a user was named and no token."""
        self._recall(user)
        self._settings = self._settings.replace(token=self._settings.token)

    def _run(self, flow: Flow[T]) -> T:
        raise NotImplementedError

    def start_login(self, callback: str, perms: Perms = "read") -> LoginRequest:
        """Begin the login of a web application's user.

        Args:
            callback: The address of your application that Flickr sends the user back to; `"oob"` for a code to type in.
            perms: What the application may do: `read`, `write` or `delete`.

        Returns:
            The address to send the user to, and the state to keep in the user's session.

        Raises:
            ConfigurationError: There is no API secret, or an argument is none of what it may be.
            OAuthProblem: Flickr refuses.
        """
        from ._core.login import start

        return self._run(start(self._settings, callback, perms))

    def finish_login(self, state: str, answer: str | Mapping[str, str]) -> Token:
        """End the login of a web application's user.

        The client itself stays as it is: make one with `token=` for the user's calls.

        Args:
            state: What `start_login` gave and the user's session kept.
            answer: The parameters or the whole address that the user came back with, or the code that Flickr showed.

        Returns:
            The user's token.

        Raises:
            LoginError: The user refused, or the answer belongs to another login.
            OAuthProblem: Flickr refuses.
        """
        from ._core.login import finish, verifier_of

        return self._run(finish(self._settings, state, verifier_of(self._settings, state, answer)))

    def login(
        self,
        perms: Perms = "read",
        *,
        headless: bool = False,
        timeout: float = TIMEOUT,
        keep: bool = True,
        open_url: Callable[[str], bool] | None = None,
        ask: Callable[[str], str] = input,
    ) -> Token:
        """Log a person in at this machine, and use the token from now on.

        Opens Flickr in a browser and waits for it to come back to a free port of this machine; where there is no browser,
        or with `headless`, shows an address and asks for the code that Flickr shows there.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.
            headless: Whether to ask for a code right away.
            timeout: Seconds to wait for the browser to open and to come back.
            keep: Whether to put the token into the token store, by default a file of the user's own.
            open_url: Opens an address and tells whether it could; by default the machine's browser. Called in a thread.
            ask: Shows a text and gives what was typed in.

        Returns:
            The token.

        Raises:
            LoginError: The person refused, did not come back in time, gave no code, or is another one than the client's `user`.
            OAuthProblem: Flickr refuses.
            ConfigurationError: There is no API secret, or an argument is none of what it may be.
            TokenStoreError: The token cannot be kept.
        """
        return self._run(self._logging_in(perms, headless, timeout, keep, open_url, ask))

    def logout(self) -> None:
        """Forget the token: in this client, and in the store that it may have come from.

        The token stays valid at Flickr until its user revokes it at https://www.flickr.com/services/auth/list.gne.

        Raises:
            TokenStoreError: The store cannot be written.
        """
        from ._core.request import doing

        self._run(doing(self._forget))

    def keep_token(self, token: Token, user: str | None = None) -> None:
        """Put a token into the token store under this client's key, such as what `finish_login` gave.

        The client itself stays whose it is.

        Args:
            token: The token.
            user: The account's name, such as your own name for the user; unset, the user's name at Flickr.

        Raises:
            ConfigurationError: The name is empty.
            TokenStoreError: The token cannot be kept.
        """
        from ._core.request import doing

        self._run(doing(lambda: self._keep(token, user)))


class AwaitingLogin(_Login):
    """Logging in with a client that is awaited."""

    def _begin(self, user: str | None) -> None:
        # It is looked up later: to do so here might hold up the event loop, such as for a locked keyring.
        self._recall(user)

    async def _ready(self) -> None:
        """Take the stored token outside of the event loop, where that was not done yet."""
        late = self._settings.late_token
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

    async def _run(self, flow: Flow[T]) -> T:
        raise NotImplementedError

    async def start_login(self, callback: str, perms: Perms = "read") -> LoginRequest:
        """Begin the login of a web application's user; see `Flickr.start_login`."""
        from ._core.login import start

        return await self._run(start(self._settings, callback, perms))

    async def finish_login(self, state: str, answer: str | Mapping[str, str]) -> Token:
        """End the login of a web application's user; see `Flickr.finish_login`."""
        from ._core.login import finish, verifier_of

        return await self._run(finish(self._settings, state, verifier_of(self._settings, state, answer)))

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
        from ._core.request import doing

        await self._run(doing(self._forget))

    async def keep_token(self, token: Token, user: str | None = None) -> None:
        """Put a token into the token store under this client's key; see `Flickr.keep_token`."""
        from ._core.request import doing

        await self._run(doing(lambda: self._keep(token, user)))
