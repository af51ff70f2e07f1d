"""Access tokens of OAuth, and the login that gets them."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import urlsplit

from ..._pipeline.call import Origins
from ..._pipeline.config_parser import origins
from ...auth import oauth
from ...auth.callback_server import CallbackServer
from ...auth.interactive_login import open_in_browser, prompt_for_code
from ...errors.base import ConfigurationError
from ...types import Token
from ._access_token import FlickrAccessToken, level
from ._http_session import Session
from .exceptions import FlickrError, IllegalArgumentException, translated

if TYPE_CHECKING:
    from ...client.sync_client import Flickr
    from ._access_token import AnyTokenCache

__all__ = ["FlickrAccessToken", "OAuthFlickrInterface", "OAuthTokenHTTPServer", "checked_url"]

OAUTH: Final = Origins().oauth
REQUEST_TOKEN: Final = f"{OAUTH}request_token"
AUTHORIZE: Final = f"{OAUTH}authorize"
ACCESS_TOKEN: Final = f"{OAUTH}access_token"
LOGIN_SECONDS: Final = 300.0
"""How long a person has to authorize the application."""


class _Api(Protocol):
    """What a login needs of the API object."""

    @property
    def api_key(self) -> str: ...

    @property
    def token_cache(self) -> AnyTokenCache: ...

    def _client(self) -> Flickr: ...


class OAuthTokenHTTPServer(CallbackServer):
    """Waits on this machine for a user to come back from Flickr."""

    @property
    def oauth_callback_url(self) -> str:
        """The callback to give to Flickr."""
        return self.url

    def wait_for_oauth_verifier(self, timeout: float | None = None) -> str:
        """Wait for the user.

        Args:
            timeout: How many seconds; 300 by default.

        Returns:
            The callback's path with its parameters, which does for a verifier.

        Raises:
            FlickrError: Nobody came.
        """
        with translated():
            return self.wait(LOGIN_SECONDS if timeout is None else timeout)


class OAuthFlickrInterface:
    """A login by OAuth that is under way.

    A web application keeps `resource_owner_key`, `resource_owner_secret` and `requested_permissions` in the user's session,
    and sets them on the object that serves the callback.

    Attributes:
        resource_owner_key: The request token; `None` where no login was begun.
        resource_owner_secret: Its secret.
        requested_permissions: What the user was asked for.
        verifier: What the user came back with.
        auth_http_server: What waits for the user on this machine.
        session: What stands for the session of requests; `session.headers` takes a `User-Agent`.
        used: The token that calls are signed with in place of the stored one.
        REQUEST_TOKEN_URL: Where request tokens come from.
        AUTHORIZE_URL: Where users are sent to.
        ACCESS_TOKEN_URL: Where access tokens come from. The three have to be neighbours; one that is set moves all.
    """

    REQUEST_TOKEN_URL: str = REQUEST_TOKEN
    AUTHORIZE_URL: str = AUTHORIZE
    ACCESS_TOKEN_URL: str = ACCESS_TOKEN

    def __init__(self, api: _Api) -> None:
        self._api = api
        self.resource_owner_key: str | None = None
        self.resource_owner_secret: str | None = None
        self.requested_permissions: str | None = None
        self.verifier: str | None = None
        self.auth_http_server: OAuthTokenHTTPServer | None = None
        self.session: Session = Session()
        self.used: FlickrAccessToken | None = None

    def __repr__(self) -> str:
        return f"<OAuthFlickrInterface {'with' if self.resource_owner_key else 'without'} a request token>"

    @property
    def key(self) -> str:
        """The application's key."""
        return self._api.api_key

    @property
    def token(self) -> FlickrAccessToken | None:
        """The token that calls are signed with. One that is set here is used in place of the stored one, and stored nowhere."""
        stored = self._api.token_cache.token
        return self.used or (stored if isinstance(stored, FlickrAccessToken) else None)

    @token.setter
    def token(self, token: FlickrAccessToken | None) -> None:
        if token is not None and not isinstance(token, FlickrAccessToken):
            raise IllegalArgumentException(f"token is of the kind {type(token).__name__}; give a FlickrAccessToken")
        self.used = token
        self.requested_permissions = token.access_level if token else None

    @property
    def client_key(self) -> str:
        """The application's key."""
        return self._api.api_key

    @property
    def client(self) -> OAuthFlickrInterface:
        """The login itself, for programs that reach for `flickr_oauth.oauth.client.resource_owner_secret`."""
        return self

    @property
    def oauth(self) -> OAuthFlickrInterface:
        """The login itself; see `client`."""
        return self

    def moved(self, found: Origins) -> Origins:
        """Give the addresses of Flickr's services, those of the login as they were set here."""
        urls = {REQUEST_TOKEN: self.REQUEST_TOKEN_URL, AUTHORIZE: self.AUTHORIZE_URL, ACCESS_TOKEN: self.ACCESS_TOKEN_URL}
        moved = {checked_url(url).rpartition("/")[0] for own, url in urls.items() if url != own}
        strays = [url for own, url in urls.items() if not url.endswith(own.removeprefix(OAUTH))]
        if strays or len(moved) > 1:
            raise ConfigurationError(
                "the addresses of the login's steps are no neighbours called request_token, authorize and access_token"
            )
        return dataclasses.replace(found, oauth=f"{moved.pop()}/") if moved else found

    def get_request_token(self, oauth_callback: str | None = None) -> None:
        """Begin a login; see `FlickrAPI.get_request_token`."""
        self._stop()
        if oauth_callback is None:
            self.auth_http_server = OAuthTokenHTTPServer()
            oauth_callback = self.auth_http_server.url
        with translated():
            client = self._api._client()
            try:
                # What is asked for is told to Flickr by `auth_url` only.
                token = client._run(oauth.get_request_token(client._config, oauth_callback, "read"))
            except BaseException:
                self._stop()
                raise
        self.resource_owner_key, self.resource_owner_secret = token.oauth_token, token.oauth_token_secret
        self.verifier = self.requested_permissions = None
        if self.auth_http_server is not None:
            self.auth_http_server.expect(token.oauth_token)

    def auth_url(self, perms: str = "read") -> str:
        """Give the address at which the user authorizes the application; see `FlickrAPI.auth_url`."""
        if self.resource_owner_key is None:
            raise FlickrError("no login was begun; call get_request_token() first")
        self.requested_permissions = level(perms)
        request_token = Token(self.resource_owner_key, "", self.requested_permissions)
        return oauth.authorization_url(self._api._client()._config, request_token)

    def auth_via_browser(self, perms: str = "read") -> None:
        """Open Flickr in the browser, and wait for the user to come back to this machine.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.

        Raises:
            FlickrError: No login for this machine was begun, there is no browser, or nobody came.
        """
        url = self.auth_url(perms)
        if self.auth_http_server is None:
            raise FlickrError("the login is for another address; call get_request_token() without one first")
        if not open_in_browser(url):
            raise FlickrError("no browser could be opened; show the user the address that auth_url() gives")
        self.verifier = self.auth_http_server.wait_for_oauth_verifier()

    def auth_via_console(self, perms: str = "read") -> None:
        """Show Flickr's address, and wait for the user to come back to this machine, or ask for the code that Flickr shows.

        Args:
            perms: What the application may do: `read`, `write` or `delete`.

        Raises:
            FlickrError: No login was begun, nobody came, or there is no code.
        """
        url = self.auth_url(perms)
        if self.auth_http_server is None:
            with translated():
                self.verifier = prompt_for_code(url, input)
            return
        print(f"Open {url}\nand authorize the application.")
        self.verifier = self.auth_http_server.wait_for_oauth_verifier()

    def get_access_token(self) -> FlickrAccessToken:
        """Trade the user's permission for a token.

        Returns:
            The token; it is not kept.

        Raises:
            FlickrError: No login was begun, nobody came back, or Flickr refuses.
        """
        if self.resource_owner_key is None or self.resource_owner_secret is None:
            raise FlickrError("no login was begun; call get_request_token() first")
        if self.verifier is None and self.auth_http_server is None:
            raise FlickrError("there is no verifier; give the code that Flickr showed, or the callback's oauth_verifier")
        if self.verifier is None and self.auth_http_server is not None:
            self.verifier = self.auth_http_server.wait_for_oauth_verifier()
        request_token = Token(self.resource_owner_key, self.resource_owner_secret, self.requested_permissions or "")
        with translated():
            client = self._api._client()
            verifier = _verifier(self.verifier or "", request_token)
            token = client._run(oauth.get_access_token(client._config, request_token, verifier))
            if token.perms not in FlickrAccessToken.levels:
                # Another process asked the user, and did not tell for what.
                client._use_token(token)
                granted = client.auth.oauth.check_token(oauth_token=token.oauth_token).perms
                token = dataclasses.replace(token, perms=str(granted))
        self._stop()
        self.resource_owner_key = self.resource_owner_secret = self.verifier = None
        return FlickrAccessToken.from_token(token)

    def _stop(self) -> None:
        if self.auth_http_server is not None:
            self.auth_http_server.close()
            self.auth_http_server = None


def _verifier(given: str, request_token: Token) -> str:
    """Read a verifier: the code of nine digits, a callback's address, or what stands in one."""
    if "=" in given or re.fullmatch(r"[\d\s-]+", given):
        return oauth.verifier_of(oauth.parse_callback(given), request_token)
    return given.strip()


def checked_url(url: str) -> str:
    """Refuse an address that secrets must not go to.

    Args:
        url: The address.

    Returns:
        The same.

    Raises:
        ConfigurationError: It is no `https` address; `http` will do on this machine only.
    """
    parts = urlsplit(url)
    origins(f"{parts.scheme}://{parts.netloc}")
    return url
