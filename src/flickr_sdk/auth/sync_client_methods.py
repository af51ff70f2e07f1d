"""Logging in and out: the part of the clients that gets tokens and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from .._pipeline.sync_runner import Runner
from .login_base import TIMEOUT, _Login

if TYPE_CHECKING:
    from ..types import Perms, Token
    from .oauth import LoginRequest

__all__ = ["AuthMethods"]
T = TypeVar("T")


class AuthMethods(_Login, Runner):
    """Logging in with a client that waits."""

    def _begin(self, user: str | None) -> None:
        """Take the stored token, where a store or a user was named and no token."""
        self._recall(user)
        self._config = self._config.replace(token=self._config.token)

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
        from .oauth import start

        return self._run(start(self._config, callback, perms))

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
        from .oauth import finish, verifier_of

        return self._run(finish(self._config, state, verifier_of(self._config, state, answer)))

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
        from .._pipeline.commands import run_blocking

        self._run(run_blocking(self._forget))

    def save_token(self, token: Token, user: str | None = None) -> None:
        """Put a token into the token store under this client's key, such as what `finish_login` gave.

        The client itself stays whose it is.

        Args:
            token: The token.
            user: The account's name, such as your own name for the user; unset, the user's name at Flickr.

        Raises:
            ConfigurationError: The name is empty.
            TokenStoreError: The token cannot be kept.
        """
        from .._pipeline.commands import run_blocking

        self._run(run_blocking(lambda: self._keep(token, user)))
