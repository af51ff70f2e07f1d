"""The logins of flickrapi: OAuth in version 2, frobs in version 1."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from ..._generated.endpoints.auth_oauth import CHECK_TOKEN
from ..._pipeline.api_call import call_method
from ...auth.sync_legacy_auth import LegacyAuth
from ...errors import InvalidToken
from ._client import ClientBase
from .auth import FlickrAccessToken, level
from .exceptions import IllegalArgumentException, translated

if TYPE_CHECKING:
    from ..._pipeline.call import ClientConfig
    from ..._pipeline.commands import Flow


class Logins(ClientBase):
    """The part of `FlickrAPI` that logs users in."""

    def token_valid(self, perms: str | bytes = "read") -> bool:
        """Return whether Flickr accepts the stored token for `perms`: `read`, `write` or `delete`. Delete an invalid token.

        A valid token with a lower permission is kept, and so is the token if Flickr cannot be reached.

        Raises:
            FlickrError: Flickr cannot be reached.
            IllegalArgumentException: The permission is unknown.
        """
        required, token = level(perms), self.token_cache.token
        if not token:
            return False
        with translated():
            client = self._client()
            try:
                if isinstance(token, str):
                    return LegacyAuth(client).check_token(token).permits(required)
                client._use_token(token.to_token())
                granted = client._run(_granted_permission(client._config, token.token))
            except InvalidToken:
                self._delete_token()
                return False
        levels = FlickrAccessToken.levels
        return granted in levels[levels.index(required) :]

    def _delete_token(self) -> None:
        self.flickr_oauth.token = None
        forget = getattr(self.token_cache, "forget", None)
        if callable(forget):
            forget()
        else:
            delattr(self.token_cache, "token")

    def _store_token(self, token: FlickrAccessToken | str) -> None:
        self.flickr_oauth.forget_explicit_token()
        self.token_cache.token = token  # type: ignore[misc]  # each cache has its own type of token, so the protocol has no setter

    def authenticate_via_browser(self, perms: str | bytes = "read") -> None:
        """Request the permission `read`, `write` or `delete` with the browser of this machine, unless the stored token has it.

        Without a browser, prints Flickr's URL and prompts for the verification code.

        Raises:
            FlickrError: The user refused, or did not finish within five minutes.
        """
        self._authenticate(perms, headless=False)

    def authenticate_console(
        self, perms: str | bytes = "read", auth_callback: Callable[[str, str], object] | Literal[False] | None = None
    ) -> None:
        """Request the permission `read`, `write` or `delete` at a terminal, unless the stored token has it.

        Prints Flickr's URL and prompts for the verification code.

        Args:
            perms: The permission to request.
            auth_callback: If given, the login of version 1 is used; see `get_token_part_one`.

        Raises:
            FlickrError: The user refused, or entered no code.
        """
        if auth_callback is None:
            self._authenticate(perms, headless=True)
            return
        token, frob = self.get_token_part_one(level(perms), auth_callback)
        if not token:
            input("Press ENTER after you authorized this program")
        self.get_token_part_two((token, frob))

    def _authenticate(self, perms: str | bytes, *, headless: bool) -> None:
        if self.token_valid(perms):
            return
        with translated():
            token = self._client().login(level(perms), headless=headless, keep=False, ask=input)
            self._store_token(FlickrAccessToken.from_token(token))

    def get_request_token(self, oauth_callback: str | None = None) -> None:
        """Start a login in steps.

        Args:
            oauth_callback: The URL to which Flickr redirects the user, or `oob` to show a verification code. If omitted, a free
                port of this machine, where `get_access_token` waits.

        Raises:
            FlickrError: Flickr refuses.
        """
        self.flickr_oauth.get_request_token(oauth_callback)

    def get_access_token(self, verifier: str | None = None) -> None:
        """Finish a login in steps: get the access token and store it.

        Args:
            verifier: The verification code, or `oauth_verifier` of the callback. If omitted, waits for the callback on this
                machine.

        Raises:
            FlickrError: Flickr refuses, or no login is in progress.
        """
        if verifier is not None:
            self.flickr_oauth.verifier = verifier
        self._store_token(self.flickr_oauth.get_access_token())

    def web_login_url(self, perms: str) -> str:
        """Return the URL at which the user of a web application authorizes it for `read`, `write` or `delete`.

        Flickr then redirects the user to the callback URL of the API key, with a `frob` for `get_token`.
        """
        with translated():
            return LegacyAuth(self._client()).web_login_url(level(perms))

    def auth_url(self, perms: str = "read", frob: str | None = None) -> str:
        """Return the URL at which the user authorizes the application.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.
            frob: The frob of a legacy login; if omitted, the URL is for the OAuth login that `get_request_token` started.

        Raises:
            FlickrError: No login is in progress.
        """
        if frob is None:
            return self.flickr_oauth.auth_url(level(perms))
        with translated():
            return LegacyAuth(self._client()).desktop_login_url(frob, level(perms))

    def validate_frob(self, frob: str, perms: str) -> None:
        """Open Flickr in the browser, so that the user can authorize a frob for `read`, `write` or `delete`.

        Raises:
            FlickrError: No browser opens.
        """
        with translated():
            LegacyAuth(self._client()).validate_frob(frob, level(perms))

    def get_token(self, frob: str) -> str:
        """Exchange an authorized frob for a token, store the token, and return it.

        Raises:
            FlickrError: The frob is used, expired or not authorized (code 108).
        """
        with translated():
            token = LegacyAuth(self._client()).get_token(frob).token
            self._store_token(token)
        return token

    def get_token_part_one(
        self, perms: str = "read", auth_callback: Callable[[str, str], object] | Literal[False] | None = None
    ) -> tuple[FlickrAccessToken | str | None, str | None]:
        """Return the stored token if it is valid for the permission, or open Flickr in the browser to get a new one.

        Args:
            perms: The permission to request: `read`, `write` or `delete`.
            auth_callback: Called with the frob and `perms` instead of `validate_frob`; `False` to open nothing.

        Returns:
            A token and `None`, or `None` and a frob; pass the pair to `get_token_part_two` once the user is done.

        Raises:
            FlickrError: No browser opens.
            IllegalArgumentException: The permission is unknown, or the callback is not callable.
        """
        if auth_callback not in (None, False) and not callable(auth_callback):
            problem = f"auth_callback={auth_callback!r} is not callable"
            raise IllegalArgumentException(f"{problem}; pass a function that takes frob and perms, or False")
        if self.token_valid(perms):
            return self.token_cache.token, None
        with translated():
            frob = self._client().auth.get_frob()
        if auth_callback is None:
            self.validate_frob(frob, perms)
        elif auth_callback:
            auth_callback(frob, perms)
        return None, frob

    def get_token_part_two(self, token_and_frob: tuple[FlickrAccessToken | str | None, str | None]) -> FlickrAccessToken | str:
        """Return a token for the pair from `get_token_part_one`, and store it, once the user has authorized the application.

        Raises:
            FlickrError: The user has not authorized the application (code 108).
            IllegalArgumentException: Both the token and the frob are missing.
        """
        token, frob = token_and_frob
        if token:
            return token
        if not frob:
            raise IllegalArgumentException("token and frob are both missing; pass the pair that get_token_part_one returned")
        return self.get_token(frob)


def _granted_permission(config: ClientConfig, token: str) -> Flow[str]:
    checked = yield from call_method(config, CHECK_TOKEN, {"oauth_token": token})
    return checked.perms
