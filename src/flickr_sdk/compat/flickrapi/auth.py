"""OAuth access tokens, and the login that creates them."""

from __future__ import annotations

import dataclasses
import logging
import re
from collections import UserDict
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, cast
from urllib.parse import parse_qsl, urlsplit

from ..._pipeline.call import Origins
from ..._pipeline.config_parser import origins
from ..._utils.safe_repr import shown
from ...auth import oauth
from ...auth.callback_server import CallbackServer
from ...auth.interactive_login import open_in_browser, prompt_for_code
from ...errors.base import ConfigurationError
from ...types import Token
from .exceptions import FlickrError, IllegalArgumentException, translated

if TYPE_CHECKING:
    from ...client.sync_client import Flickr
    from ...config import Timeout
    from ...types import Perms

__all__ = ["FlickrAccessToken", "OAuthFlickrInterface", "OAuthTokenHTTPServer"]

OAUTH: Final = Origins().oauth
REQUEST_TOKEN: Final = f"{OAUTH}request_token"
AUTHORIZE: Final = f"{OAUTH}authorize"
ACCESS_TOKEN: Final = f"{OAUTH}access_token"
LOGIN_SECONDS: Final = 300.0
"""How long a user has to authorize the application."""
USER_AGENT: Final = "User-Agent"


@dataclasses.dataclass(unsafe_hash=True)
class FlickrAccessToken:
    """An OAuth access token with its user.

    Attributes:
        token: The token.
        token_secret: The secret of the access token.
        access_level: The granted permission: `read`, `write` or `delete`.
        fullname: The user's real name.
        username: The user's name at Flickr.
        user_nsid: The user's NSID.

    Raises:
        IllegalArgumentException: A part is not a string, or the access level is unknown.
    """

    levels: ClassVar[tuple[str, str, str]] = ("read", "write", "delete")

    token: str = dataclasses.field(repr=False)
    token_secret: str = dataclasses.field(repr=False)
    access_level: str = dataclasses.field(repr=False)
    fullname: str = ""
    username: str = ""
    user_nsid: str = ""

    def __post_init__(self) -> None:
        if not all(isinstance(part, str) for part in vars(self).values()):
            raise IllegalArgumentException("every part of a token must be a string")
        self.access_level = self.access_level.lower()
        if self.access_level not in self.levels:
            raise IllegalArgumentException("access_level must be 'read', 'write' or 'delete'")

    def has_level(self, access_level: str) -> bool:
        """Check whether the token permits `read`, `write` or `delete`. Each level includes the lower ones.

        Raises:
            ValueError: The access level is unknown.
        """
        return self.levels.index(access_level) <= self.levels.index(self.access_level)

    def to_token(self) -> Token:
        """Return the token as a `flickr_sdk.Token`, which `Flickr(token=...)` accepts."""
        return Token(self.token, self.token_secret, self.access_level, self.user_nsid, self.username, self.fullname)

    @classmethod
    def from_token(cls, token: Token) -> FlickrAccessToken:
        """Create a token from a `flickr_sdk.Token`.

        A token with unknown permissions becomes one for `delete`; Flickr still checks each call.
        """
        return cls(
            token.oauth_token, token.oauth_token_secret, token.perms or "delete", token.fullname, token.username, token.user_nsid
        )


class AnyTokenCache(Protocol):
    """A token cache, of this package or of the program."""

    @property
    def token(self) -> FlickrAccessToken | str | None:
        """The OAuth token, or a legacy token as a string; `None` if it is missing."""
        ...


def level(perms: str | bytes) -> Perms:
    """Return the permission as a string, or raise `IllegalArgumentException` if it is unknown."""
    name = perms.decode("utf-8", "replace") if isinstance(perms, bytes) else perms
    if name not in FlickrAccessToken.levels:
        raise IllegalArgumentException(f"perms={shown(name)} is not a known permission; pass 'read', 'write' or 'delete'")
    return cast("Perms", name)


class Headers(UserDict[str, str]):
    """The headers of every request. Programs can set `User-Agent`; the client sets all others."""

    def __setitem__(self, name: str, value: str) -> None:
        if name.lower() != USER_AGENT.lower():
            raise IllegalArgumentException(f"the header {name!r} is set by the client; only {USER_AGENT} can be set")
        if not (isinstance(value, str) and value and value.isascii() and value.isprintable()):
            raise IllegalArgumentException(f"the header {USER_AGENT} must be printable ASCII")
        super().__setitem__(USER_AGENT, value)


class Session:
    """A stand-in for a session of `requests`.

    Attributes:
        headers: The headers of every request.
    """

    def __init__(self) -> None:
        self.headers: Headers = Headers()

    def close(self) -> None:
        """Do nothing: all API objects of a process share their connections."""


class _Api(Protocol):
    """The part of `FlickrAPI` that a login uses."""

    @property
    def api_key(self) -> str: ...

    @property
    def token_cache(self) -> AnyTokenCache: ...

    def _client(self) -> Flickr: ...


class OAuthTokenHTTPServer(CallbackServer):
    """An HTTP server on this machine that receives the OAuth callback."""

    @property
    def oauth_callback_url(self) -> str:
        """The callback URL."""
        return self.url

    def wait_for_oauth_verifier(self, timeout: float | None = None) -> str:
        """Wait for the callback, 300 seconds by default, and return its verifier.

        Raises:
            FlickrError: The callback did not arrive in time, or the user refused.
        """
        with translated():
            callback = oauth.parse_callback(self.wait(LOGIN_SECONDS if timeout is None else timeout))
        # The server accepts only the callback of its own login.
        return str(callback["oauth_verifier"]) if isinstance(callback, Mapping) else callback


class OAuthFlickrInterface:
    """An OAuth login in progress.

    A web application stores `resource_owner_key`, `resource_owner_secret` and `requested_permissions` in the user's session,
    and sets them on the object that handles the callback.

    Attributes:
        requested_permissions: The permission that the user is asked for.
        verifier: The verification code or the callback.
        auth_http_server: The server that waits for the callback on this machine.
        session: A stand-in for the session of `requests`; `session.headers` accepts a `User-Agent`.
        explicit_token: The token to use instead of the stored one.
        default_timeout: The time limit of calls without `timeout=`.
        log: The logger of the package.
        REQUEST_TOKEN_URL: The URL of request tokens.
        AUTHORIZE_URL: The URL at which users authorize the application.
        ACCESS_TOKEN_URL: The URL of access tokens. The three must share a parent; setting one changes all.
    """

    REQUEST_TOKEN_URL: str = REQUEST_TOKEN
    AUTHORIZE_URL: str = AUTHORIZE
    ACCESS_TOKEN_URL: str = ACCESS_TOKEN

    def __init__(self, api: _Api, timeout: Timeout | float | None = None) -> None:
        self._api = api
        self._key: str | None = None
        self._secret: str | None = None
        self._login_started = False
        self._key_was_set = False
        self.default_timeout: Timeout | float | None = timeout
        self.log: logging.Logger = logging.getLogger("flickr_sdk")
        self.requested_permissions: str | None = None
        self.verifier: str | None = None
        self.auth_http_server: OAuthTokenHTTPServer | None = None
        self.session: Session = Session()
        self.explicit_token: FlickrAccessToken | None = None

    def __repr__(self) -> str:
        return f"<OAuthFlickrInterface {'with' if self._login_started else 'without'} a request token>"

    @property
    def key(self) -> str:
        """The API key."""
        return self._api.api_key

    client_key = key

    @property
    def resource_owner_key(self) -> str | None:
        """The request token during a login, and the access token afterwards; `None` before a login starts.

        An access token whose key and secret are set here signs calls, but is not stored.
        """
        return self._key or (self.token.token if self.token else None)

    @resource_owner_key.setter
    def resource_owner_key(self, key: str | None) -> None:
        self._key = key
        self._key_was_set = self._login_started = bool(key)

    @property
    def resource_owner_secret(self) -> str | None:
        """The secret of `resource_owner_key`."""
        return self._secret or (self.token.token_secret if self.token and not self._key else None)

    @resource_owner_secret.setter
    def resource_owner_secret(self, secret: str | None) -> None:
        self._secret = secret

    @property
    def signing_token(self) -> FlickrAccessToken | Token | None:
        """The token that the program has set, which replaces the stored one."""
        if self._key_was_set and self._key and self._secret:
            return Token(self._key, self._secret)
        return self.explicit_token

    def forget_explicit_token(self) -> None:
        """Sign calls with the stored token again."""
        self.explicit_token = None
        if self._key_was_set:
            self._key = self._secret = None
            self._key_was_set = self._login_started = False

    @property
    def token(self) -> FlickrAccessToken | None:
        """The token that signs calls. A token that is set here replaces the stored one, but is not stored."""
        stored = self._api.token_cache.token
        return self.explicit_token or (stored if isinstance(stored, FlickrAccessToken) else None)

    @token.setter
    def token(self, token: FlickrAccessToken | None) -> None:
        if token is not None and not isinstance(token, FlickrAccessToken):
            raise IllegalArgumentException(f"token has the unsupported type {type(token).__name__}; set a FlickrAccessToken")
        self.explicit_token = token
        self._key = self._secret = self.verifier = None
        self._key_was_set = self._login_started = False
        self.requested_permissions = token.access_level if token else None

    @property
    def client(self) -> OAuthFlickrInterface:
        """The login itself, for programs that read `flickr_oauth.oauth.client.resource_owner_secret`."""
        return self

    oauth = client
    oauth_token = token

    def with_login_urls(self, found: Origins) -> Origins:
        """Apply the login URLs that the program has set to the URLs of Flickr's services."""
        urls = {REQUEST_TOKEN: self.REQUEST_TOKEN_URL, AUTHORIZE: self.AUTHORIZE_URL, ACCESS_TOKEN: self.ACCESS_TOKEN_URL}
        parents = {require_https(url).rpartition("/")[0] for default, url in urls.items() if url != default}
        invalid = [url for default, url in urls.items() if not url.endswith(default.removeprefix(OAUTH))]
        if invalid or len(parents) > 1:
            raise ConfigurationError(
                "the login URLs must share a parent and end with /request_token, /authorize and /access_token; set all three"
            )
        return dataclasses.replace(found, oauth=f"{parents.pop()}/") if parents else found

    def get_request_token(self, oauth_callback: str | None = None) -> None:
        """Start a login; see `FlickrAPI.get_request_token`."""
        self._stop()
        if oauth_callback is None:
            self.auth_http_server = OAuthTokenHTTPServer()
            oauth_callback = self.auth_http_server.url
        with translated():
            client = self._api._client()
            try:
                # Only `auth_url` passes the permission to Flickr.
                token = client._run(oauth.get_request_token(client._config, oauth_callback, "read"))
            except BaseException:
                self._stop()
                raise
        self._key, self._secret = token.oauth_token, token.oauth_token_secret
        self._login_started, self._key_was_set = True, False
        self.verifier = self.requested_permissions = None
        if self.auth_http_server is not None:
            self.auth_http_server.expect(token.oauth_token)

    def auth_url(self, perms: str = "read") -> str:
        """Return the URL at which the user authorizes the application; see `FlickrAPI.auth_url`."""
        if self._key is None or not self._login_started:
            raise FlickrError("no login is in progress; call get_request_token() first")
        self.requested_permissions = level(perms)
        request_token = Token(self._key, "", self.requested_permissions)
        return oauth.authorization_url(self._api._client()._config, request_token)

    def auth_via_browser(self, perms: str = "read") -> None:
        """Open Flickr in the browser, and wait for the callback on this machine.

        Raises:
            FlickrError: No login with a callback on this machine is in progress, no browser opens, or the callback does not
                arrive in time.
        """
        url = self.auth_url(perms)
        if self.auth_http_server is None:
            raise FlickrError("the login uses another callback; call get_request_token() without an argument first")
        if not open_in_browser(url):
            raise FlickrError("no browser could be opened; show the user the URL from auth_url()")
        self.verifier = self.auth_http_server.wait_for_oauth_verifier()

    def auth_via_console(self, perms: str = "read") -> None:
        """Print Flickr's URL, and wait for the callback on this machine, or prompt for the verification code.

        Raises:
            FlickrError: No login is in progress, the callback does not arrive in time, or no code is entered.
        """
        url = self.auth_url(perms)
        if self.auth_http_server is None:
            with translated():
                self.verifier = prompt_for_code(url, input)
            return
        print(f"Open {url}\nand authorize the application.")
        self.verifier = self.auth_http_server.wait_for_oauth_verifier()

    def get_access_token(self) -> FlickrAccessToken:
        """Return an access token, once the user has authorized the application. It signs calls, but is not stored.

        Raises:
            FlickrError: No login is in progress, the callback does not arrive in time, or Flickr refuses.
        """
        if self._key is None or self._secret is None or not self._login_started:
            raise FlickrError("no login is in progress; call get_request_token() first")
        if self.verifier is None:
            if self.auth_http_server is None:
                raise FlickrError("the verifier is missing; pass the code that Flickr showed, or oauth_verifier of the callback")
            self.verifier = self.auth_http_server.wait_for_oauth_verifier()
        request_token = Token(self._key, self._secret, self.requested_permissions or "")
        with translated():
            client = self._api._client()
            verifier = _verifier(self.verifier or "", request_token)
            token = client._run(oauth.get_access_token(client._config, request_token, verifier))
            if token.perms not in FlickrAccessToken.levels:
                # Another process started the login, and `requested_permissions` was not restored.
                client._use_token(token)
                granted = client.auth.oauth.check_token(oauth_token=token.oauth_token).perms
                token = dataclasses.replace(token, perms=str(granted))
        self._stop()
        self._key, self._secret, self.verifier = token.oauth_token, token.oauth_token_secret, None
        self._login_started = self._key_was_set = False
        self.explicit_token = FlickrAccessToken.from_token(token)
        return self.explicit_token

    @staticmethod
    def parse_oauth_response(data: str | bytes) -> dict[str, str]:
        """Return the parameters in the response to a step of a login."""
        return dict(parse_qsl(data.decode() if isinstance(data, bytes) else data))

    def _stop(self) -> None:
        if self.auth_http_server is not None:
            self.auth_http_server.close()
            self.auth_http_server = None


def _verifier(value: str, request_token: Token) -> str:
    """Extract the verifier from a verification code, a callback URL, or the value of `oauth_verifier`."""
    if "=" in value or re.fullmatch(r"[\d\s-]+", value):
        return oauth.verifier_of(oauth.parse_callback(value), request_token)
    return value.strip()


def require_https(url: str) -> str:
    """Return a URL, or raise `ConfigurationError` if it would send secrets in clear text to another machine."""
    parts = urlsplit(url)
    try:
        origins(f"{parts.scheme}://{parts.netloc}")
    except ConfigurationError:
        where = f"{parts.scheme}://{parts.hostname}"
        raise ConfigurationError(f"requests to {where} are not secure; use https, plain HTTP is for loopback only") from None
    return url
