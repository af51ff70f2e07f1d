# Derived from flickr_sdk.auth.async_client_methods by codegen. Do not edit.
"""The client methods that sign users in and out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from .._pipeline.sync_runner import Runner
from .login_base import LOGIN_TIMEOUT, LoginBase

if TYPE_CHECKING:
    from ..types import Perms, Token
    from .oauth import LoginRequest


class AuthMethods(LoginBase, Runner):
    """The sign-in methods of a client."""

    def _init_auth(self, user: str | None) -> None:
        self._use_stored_token(user)
        # Read here, so that a store that cannot be read fails where the client is made.
        self._config = self._config.replace(token=self._config.token)

    def start_login(self, callback: str, perms: Perms = "read") -> LoginRequest:
        """Start the login of a web application's user.

        Args:
            callback: The URL of your application to which Flickr redirects the user; `"oob"` for a verification code that
                the user types in.
            perms: The requested permission: `read`, `write` or `delete`.

        Returns:
            The URL to which to redirect the user, and the state to store in the user's session.

        Raises:
            ConfigurationError: The API secret is missing, or an argument is invalid.
            OAuthProblem: Flickr rejects the request.
        """
        from .oauth import start_login

        return self._run(start_login(self._config, callback, perms))

    def finish_login(self, state: str, callback: str | Mapping[str, str]) -> Token:
        """Finish the login of a web application's user, and return the access token.

        The client itself does not use the token: make a client with `token=` for the user's calls.

        Args:
            state: The state of `start_login`, from the user's session.
            callback: The URL or the query parameters with which the user came back, or the verification code from Flickr.

        Raises:
            LoginError: The user refused, the state is invalid or older than 24 hours, or the callback belongs to another
                login.
            OAuthProblem: Flickr rejects the request.
        """
        from .oauth import finish_login

        return self._run(finish_login(self._config, state, callback))

    def login(
        self,
        perms: Perms = "read",
        *,
        headless: bool = False,
        timeout: float = LOGIN_TIMEOUT,
        keep: bool = True,
        open_url: Callable[[str], bool] | None = None,
        ask: Callable[[str], str] = input,
    ) -> Token:
        """Sign a user in at this machine, and use and return the access token.

        Opens Flickr in a browser, prints its URL to the standard error stream, and waits for the callback on a free local
        port. Without a browser, or with `headless`, asks for the verification code that Flickr shows at a URL.

        Args:
            perms: The requested permission: `read`, `write` or `delete`.
            headless: Ask for a verification code without trying a browser.
            timeout: The maximum time in seconds for the user to authorize the application in the browser.
            keep: Save the token in the token store; by default a file of the user's own.
            open_url: Opens a URL and returns whether it succeeded; by default, in the browser of this machine. Called in a
                thread. With `open_url`, the URL is not printed.
            ask: Shows a prompt and returns what the user typed.

        Raises:
            LoginError: The user refused, did not come back in time, entered no code, or is not the client's `user`.
            OAuthProblem: Flickr rejects the request.
            ConfigurationError: The API secret is missing, or an argument is invalid.
            TokenStoreError: The token cannot be saved.
        """
        return self._run(self._login(perms, headless, timeout, keep, open_url, ask))

    def logout(self) -> None:
        """Remove the token from this client and from the store that it was read from.

        The token stays valid until the user revokes it at https://www.flickr.com/services/auth/list.gne.

        Raises:
            TokenStoreError: The store cannot be written.
        """
        from .._pipeline.commands import run_blocking

        self._run(run_blocking(self._remove_token))

    def save_token(self, token: Token, user: str | None = None) -> None:
        """Save a token, such as the result of `finish_login`, in the token store under this client's API key.

        The client itself does not use the token.

        Args:
            token: The access token.
            user: An account name of your own; by default, the user's name at Flickr.

        Raises:
            ConfigurationError: The name is empty.
            TokenStoreError: The token cannot be saved.
        """
        from .._pipeline.commands import run_blocking

        self._run(run_blocking(lambda: self._store_token(token, user)))
