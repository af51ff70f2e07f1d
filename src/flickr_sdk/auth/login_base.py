"""Logging in and out: the part of the clients that gets tokens and keeps them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .._utils.safe_repr import shown
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..types import LegacyToken, Perms, Token
    from .token_store import TokenStore

TIMEOUT = 300.0
"""Seconds that a person has to authorize the application."""


class _Login:
    """What both clients share: the token in use, and the store that it comes from."""

    _config: ClientConfig
    _store: TokenStore | None = None

    @property
    def token(self) -> Token | None:
        """The token of OAuth that calls are signed with; `None` where nobody is logged in, or by `legacy_token`."""
        return self._config.token

    @property
    def legacy_token(self) -> LegacyToken | None:
        """The token of the authentication before OAuth that calls are signed with, as `LegacyAuth.client` sets it."""
        return self._config.legacy_token

    def _use(self, token: Token | None) -> None:
        self._config = self._config.replace(token=token, legacy_token=None)

    def _tokens(self) -> TokenStore:
        if self._store is None:
            from .file_store import FileStore

            self._store = FileStore()
        return self._store

    def _recall(self, user: str | None) -> None:
        """Have the stored token looked up, where a store or a user was named and no token."""
        store = self._store
        if store is not None and (isinstance(store, type) or not callable(getattr(store, "get", None))):
            kind = store.__name__ if isinstance(store, type) else type(store).__name__
            raise ConfigurationError(f"token_store is {kind}; give a store, such as FileStore(path) of flickr_sdk.auth")
        if user is not None and (not isinstance(user, str) or not user):
            raise ConfigurationError(
                f"user is {shown(user)}; give an account's name: the user's name or NSID, or one of your own"
            )
        settings = self._config
        if user is not None and user in (settings.api_key, settings.api_secret):
            raise ConfigurationError("user is the API key or its secret; give an account's name")
        if settings.token is not None or (store is None and user is None):
            return
        from .._pipeline.lazy_token import LazyToken

        def look_up() -> Token | None:
            from .token_store import stored

            token = stored(self._tokens(), settings.api_key, user)
            if token is not None and not settings.api_secret:
                problem = "a stored token needs the API secret too"
                raise ConfigurationError(f"{problem}; pass api_secret=..., or set FLICKR_API_SECRET")
            return token

        self._config = settings.replace(user=user, lazy_token=LazyToken(look_up))

    def _remember(self, token: Token, *, keep: bool) -> None:
        from .oauth import refuse_another_user
        from .token_store import stored

        user = self._config.user
        if user is not None:
            before = self._config.token
            if before is None and keep:
                before = stored(self._tokens(), self._config.api_key, user)
            refuse_another_user(user, token, before)
        # Used before it is kept: a store that fails now must not lose what the person has just granted.
        self._use(token)
        if keep:
            self._keep(token, user)

    def _keep(self, token: Token, user: str | None) -> None:
        from .token_store import keep

        keep(self._tokens(), self._config.api_key, token, user)

    def _forget(self) -> None:
        token = self._config.token
        self._use(None)
        if token is None or self._store is None:
            return
        for user in self._store.users(self._config.api_key):
            # Other accounts stay, and so does a newer token of this one.
            kept = self._store.get(self._config.api_key, user)
            if kept is not None and kept.oauth_token == token.oauth_token:
                self._store.delete(self._config.api_key, user)

    def _logging_in(
        self,
        perms: Perms,
        headless: bool,
        timeout: float,
        keep: bool,
        open_url: Callable[[str], bool] | None,
        ask: Callable[[str], str],
    ) -> Flow[Token]:
        from .._pipeline.commands import RunBlocking
        from .interactive_login import by_browser, by_code, open_in_browser
        from .oauth import check_login, check_timeout, finish, verifier_of

        check_login(self._config, perms)
        check_timeout(timeout)
        if keep:
            # A store that cannot be read is better met before a person is sent to Flickr.
            yield RunBlocking(lambda: self._tokens().users(self._config.api_key))
        came = None
        if not headless:
            came = yield from by_browser(self._config, perms, open_url or open_in_browser, timeout)
        begun, answer = came or (yield from by_code(self._config, perms, ask))
        token = yield from finish(self._config, begun.state, verifier_of(self._config, begun.state, answer))
        yield RunBlocking(lambda: self._remember(token, keep=keep))
        return token
