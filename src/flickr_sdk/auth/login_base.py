"""The base of the sign-in methods of both clients: the current token and the token store."""

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

LOGIN_TIMEOUT = 300.0
"""Seconds that a user has to authorize the application."""


def check_account(config: ClientConfig, name: str, store: object, user: object) -> None:
    """Raise `ConfigurationError` unless the token store, called `name`, and the user are valid or `None`."""
    if store is not None and (isinstance(store, type) or not callable(getattr(store, "get", None))):
        kind = store.__name__ if isinstance(store, type) else type(store).__name__
        raise ConfigurationError(f"{name} is {kind}; pass a store such as FileStore(path) of flickr_sdk.auth")
    if user is not None and (not isinstance(user, str) or not user):
        raise ConfigurationError(f"user is {shown(user)}; pass an account name, a username or an NSID")
    if user is not None and user in (config.api_key, config.api_secret):
        raise ConfigurationError("user is the API key or its secret; pass an account name, a username or an NSID")


class LoginBase:
    """The token of a client, and its token store."""

    _config: ClientConfig
    _store: TokenStore | None = None

    @property
    def token(self) -> Token | None:
        """The OAuth access token that signs calls; `None` if the client is unauthenticated or uses `legacy_token`."""
        return self._config.token

    @property
    def legacy_token(self) -> LegacyToken | None:
        """The token of the deprecated authentication that signs calls, as set by `LegacyAuth.client`."""
        return self._config.legacy_token

    def _use_token(self, token: Token | None) -> None:
        self._config = self._config.replace(token=token, legacy_token=None)

    def _token_store(self) -> TokenStore:
        if self._store is None:
            from .file_store import FileStore

            self._store = FileStore()
        return self._store

    def _use_stored_token(self, user: str | None) -> None:
        """Check `user` and the token store. Without `token=`, the token is read from the store when it is first needed."""
        store, config = self._store, self._config
        check_account(config, "token_store", store, user)
        if config.token is not None or (store is None and user is None):
            return
        from .._pipeline.lazy_token import LazyToken

        def look_up() -> Token | None:
            from .token_store import find_token

            token = find_token(self._token_store(), config.api_key, user)
            if token is not None and not config.api_secret:
                problem = "a stored token requires the API secret"
                raise ConfigurationError(f"{problem}; pass api_secret=..., or set FLICKR_API_SECRET")
            return token

        self._config = config.replace(user=user, lazy_token=LazyToken(look_up))

    def _accept_token(self, token: Token, *, keep: bool) -> None:
        """Use the token of a finished login and, with `keep`, store it."""
        from .oauth import check_same_user
        from .token_store import find_token

        user = self._config.user
        if user is not None:
            current = self._config.token
            if current is None and keep:
                current = find_token(self._token_store(), self._config.api_key, user)
            check_same_user(user, token, current)
        # A store that fails now must not lose the token that the user has just granted.
        self._use_token(token)
        if keep:
            self._store_token(token, user)

    def _store_token(self, token: Token, user: str | None) -> None:
        from .token_store import store_token

        store_token(self._token_store(), self._config.api_key, token, user)

    def _remove_token(self) -> None:
        token = self._config.token
        self._use_token(None)
        if token is None or self._store is None:
            return
        for user in self._store.users(self._config.api_key):
            # Other accounts stay, and so does a newer token of this account.
            stored = self._store.get(self._config.api_key, user)
            if stored is not None and stored.oauth_token == token.oauth_token:
                self._store.delete(self._config.api_key, user)

    def _login(
        self,
        perms: Perms,
        headless: bool,
        timeout: float,
        keep: bool,
        open_url: Callable[[str], bool] | None,
        ask: Callable[[str], str],
    ) -> Flow[Token]:
        from .._pipeline.commands import RunBlocking
        from .._utils.number_checks import is_number
        from .interactive_login import login_with_browser, login_with_code, open_in_browser
        from .oauth import check_login, finish_login

        check_login(self._config, perms)
        if not is_number(timeout) or not 0 < timeout < float("inf"):
            raise ConfigurationError(f"timeout is {shown(timeout)}; pass a positive number of seconds")
        if keep:
            # Fail before the user authorizes the application if the store cannot be read.
            yield RunBlocking(lambda: self._token_store().users(self._config.api_key))
        result = None
        if not headless:
            result = yield from login_with_browser(self._config, perms, open_url or open_in_browser, timeout)
        request, callback = result or (yield from login_with_code(self._config, perms, ask))
        token = yield from finish_login(self._config, request.state, callback)
        yield RunBlocking(lambda: self._accept_token(token, keep=keep))
        return token
