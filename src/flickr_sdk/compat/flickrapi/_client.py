"""The configuration of each call: its token, its URLs and its driver."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from numbers import Number
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from ..._http.sync_driver import Driver
from ..._pipeline.call import ClientConfig, Origins
from ..._pipeline.config_parser import origins, parse_timeout, parse_token
from ...errors.base import ConfigurationError
from ...types import LegacyToken, Token
from .auth import USER_AGENT, FlickrAccessToken, OAuthFlickrInterface, require_https
from .exceptions import IllegalArgumentException

if TYPE_CHECKING:
    from ..._method.endpoint import Param
    from ..._pipeline.sync_runner import DriverProtocol
    from ...cache.response_cache import ResponseCache
    from ...client.sync_client import Flickr
    from ...config import Timeout
    from .auth import AnyTokenCache

HOST: Final = "api.flickr.com"
FLICKR: Final = Origins()
LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


RESERVED_ARGUMENTS: Final = ("api_sig", "method", "oauth_consumer_key", "oauth_signature")

SHARED_DRIVER: Final = Driver()
"""The HTTP connections that all API objects of a process share."""


def normalize_value(name: str, value: object) -> object:
    """Convert the value of an argument to a type that `flickr_sdk` accepts, if flickrapi accepts it."""
    if isinstance(value, (str, int, float)):
        return value
    # Decimals, numbers of numpy, and lazy translations of Django, which look like lists of letters.
    if isinstance(value, Number) or (hasattr(value, "encode") and hasattr(value, "upper")):
        return str(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return [normalize_value(name, item) for item in value]
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise IllegalArgumentException(f"{name} is not valid UTF-8; pass a string") from None


def model_params(params: Mapping[str, Param] | None, arguments: Mapping[str, object]) -> dict[str, Param]:
    """Return the parameters whose arguments are models in place of ids. flickrapi sends all other values unchecked."""
    found = {}
    for name, value in arguments.items():
        items = [item for item in (value if isinstance(value, list) else [value]) if not isinstance(item, (str, int, float))]
        if items and params and name in params:
            from ..._wire.identities import kind_of

            if any(kind_of(item) is not None for item in items):
                found[name] = params[name]
    return found


class ClientBase:
    """The part of `FlickrAPI` that configures calls."""

    flickr_host: str = HOST
    flickr_rest_form: str = "/services/rest/"
    flickr_auth_form: str = "/services/auth/"
    flickr_upload_form: str = "/services/upload/"
    flickr_replace_form: str = "/services/replace/"
    REST_URL: str = FLICKR.rest
    UPLOAD_URL: str = FLICKR.upload
    REPLACE_URL: str = FLICKR.replace

    default_format: str
    token_cache: AnyTokenCache
    flickr_oauth: OAuthFlickrInterface
    _flickr: Flickr
    _response_cache: ResponseCache | None
    _uses_shared_driver: bool

    @property
    def api_key(self) -> str:
        """The API key."""
        return self._flickr._config.api_key

    @property
    def secret(self) -> str:
        """The API secret, or an empty string."""
        return self._flickr._config.api_secret

    @property
    def _driver(self) -> DriverProtocol:
        return SHARED_DRIVER if self._uses_shared_driver else self._flickr._driver

    def _check_reserved(self, method: str, arguments: dict[str, object]) -> None:
        """Reject arguments that only the client sets. Takes `api_key` out of the arguments."""
        for value in (method, arguments.get("format")):
            if isinstance(value, str) and LONE_SURROGATE.search(value):
                raise IllegalArgumentException(f"{value!a} contains a lone surrogate, which cannot be sent; pass a known name")
        for name in RESERVED_ARGUMENTS:
            if name in arguments:
                raise IllegalArgumentException(f"{method}: {name} is set by the client; omit it")
        if arguments.pop("api_key", self.api_key) != self.api_key:
            raise IllegalArgumentException(f"{method}: api_key differs from the key of the object; create another object")

    def _config(
        self, timeout: Timeout | float | None = None, arguments: dict[str, object] | None = None, method: str = ""
    ) -> ClientConfig:
        """Build the configuration of a call. Takes `auth_token` out of the arguments."""
        client = self._flickr._config
        token: object = self.flickr_oauth.signing_token or self.token_cache.token
        if arguments is not None and method != "flickr.auth.checkToken":
            given = arguments.pop("auth_token", token)
            # Programs pass the object's own token, also as a string.
            token = token if isinstance(token, FlickrAccessToken) and given in (token.token, str(token)) else given
        elif arguments is not None and isinstance(token, str):
            arguments.setdefault("auth_token", token)
        timeout = self.flickr_oauth.default_timeout if timeout is None else timeout
        config = self._with_program_settings(client).replace(
            cache=self._response_cache, timeout=client.timeout if timeout is None else parse_timeout(timeout)
        )
        if token and not client.api_secret:
            raise ConfigurationError("a token requires the API secret; pass secret=...")
        if not token:
            return config
        if isinstance(token, (str, LegacyToken)):
            return config.replace(legacy_token=token if isinstance(token, LegacyToken) else LegacyToken(token))
        if isinstance(token, (FlickrAccessToken, Token)):
            return config.replace(token=parse_token(token.to_token() if isinstance(token, FlickrAccessToken) else token))
        # An unauthenticated call would succeed, but return less.
        kind = type(token).__name__
        raise ConfigurationError(f"token_cache.token has the unsupported type {kind}; set a FlickrAccessToken or a legacy token")

    def _with_program_settings(self, config: ClientConfig) -> ClientConfig:
        """Apply the URLs and the user agent that the program has set on attributes."""
        user_agent = self.flickr_oauth.session.headers.get(USER_AGENT, config.user_agent)
        return config.replace(origins=self._origins(), user_agent=user_agent)

    def _origins(self) -> Origins:
        found = self._flickr._config.origins
        if self.flickr_host != HOST:
            try:
                found = origins(f"http://{self.flickr_host}")
            except ConfigurationError:  # plain http is for loopback only
                found = origins(f"https://{self.flickr_host}")
        paths = {"rest": self.flickr_rest_form, "upload": self.flickr_upload_form, "replace": self.flickr_replace_form}
        for name, path in {**paths, "legacy_auth": self.flickr_auth_form}.items():
            found = dataclasses.replace(found, **{name: require_https(urljoin(getattr(found, name), path))})
        for name, url in (("rest", self.REST_URL), ("upload", self.UPLOAD_URL), ("replace", self.REPLACE_URL)):
            if url != getattr(FLICKR, name):
                found = dataclasses.replace(found, **{name: require_https(url)})
        return self.flickr_oauth.with_login_urls(found)

    def _client(self) -> Flickr:
        """Return an unauthenticated client without a cache, for a step of a login."""
        if not self._flickr._config.api_secret:
            raise IllegalArgumentException("a login requires the API secret; pass secret=...")
        client = self._flickr.options()
        client._config = self._with_program_settings(client._config)
        client._driver = self._driver
        return client
