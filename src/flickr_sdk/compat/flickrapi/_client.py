"""Where calls go, whose they are, and who sends them."""

from __future__ import annotations

import dataclasses
import threading
from numbers import Number
from typing import TYPE_CHECKING, Final

from ..._http.sync_driver import Driver
from ..._pipeline.call import ClientConfig, Origins
from ..._pipeline.config_parser import origins, parse_timeout
from ...errors.base import ConfigurationError
from ...types import LegacyToken, Token
from ._access_token import FlickrAccessToken
from .auth import OAuthFlickrInterface, checked_url
from .exceptions import IllegalArgumentException

if TYPE_CHECKING:
    from ..._pipeline.sync_runner import DriverProtocol
    from ...cache.response_cache import ResponseCache
    from ...client.sync_client import Flickr
    from ...config import Timeout
    from ._access_token import AnyTokenCache

__all__ = ["Calls", "text"]

HOST: Final = "api.flickr.com"
OWN: Final = Origins()


class _Shared:
    """The connections that all objects of a process share."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._driver: Driver | None = None

    def driver(self) -> Driver:
        with self._lock:
            if self._driver is None or self._driver.closed:
                self._driver = Driver()
            return self._driver


SHARED: Final = _Shared()


def text(name: str, value: object) -> object:
    """Take an argument's value as the core knows it.

    Args:
        name: What the value is for.
        value: The value. Bytes are text in UTF-8; a number of any other kind than Python's own, such as `Decimal` or those of
            numpy, and what stands for text, such as Django's translations, are sent as `str` writes them.

    Returns:
        The value; any other kind as it is.

    Raises:
        IllegalArgumentException: The bytes are no UTF-8.
    """
    if isinstance(value, (str, int, float)):
        return value
    # A text of Django's that is translated when it is shown can be iterated over: it would be taken for a list of letters.
    if isinstance(value, Number) or (hasattr(value, "encode") and hasattr(value, "upper")):
        return str(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return [text(name, one) for one in value]
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise IllegalArgumentException(f"{name} is bytes that are no UTF-8; give text") from None


class Calls:
    """Puts together what a call needs: its settings, and a driver."""

    flickr_host: str = HOST
    REST_URL: str = OWN.rest
    UPLOAD_URL: str = OWN.upload
    REPLACE_URL: str = OWN.replace

    token_cache: AnyTokenCache
    flickr_oauth: OAuthFlickrInterface
    _flickr: Flickr
    _layer: ResponseCache | None
    _shares: bool

    @property
    def _driver(self) -> DriverProtocol:
        """What sends the requests."""
        return SHARED.driver() if self._shares else self._flickr._driver

    def _config(
        self, timeout: Timeout | float | None = None, given: dict[str, object] | None = None, method: str = ""
    ) -> ClientConfig:
        """Put the settings of a call together: whose it is, where it goes, what keeps its answer."""
        own = self._flickr._config
        whose: object = self.flickr_oauth.used or self.token_cache.token
        if given is not None and method != "flickr.auth.checkToken":
            whose = given.pop("auth_token", whose)
        elif given is not None and isinstance(whose, str):
            given.setdefault("auth_token", whose)
        settings = self._moved(own).replace(cache=self._layer, timeout=own.timeout if timeout is None else parse_timeout(timeout))
        if whose and not own.api_secret:
            raise ConfigurationError("a token needs the secret too; pass secret=...")
        if not whose:
            return settings
        if isinstance(whose, (str, LegacyToken)):
            return settings.replace(legacy_token=whose if isinstance(whose, LegacyToken) else LegacyToken(whose))
        if isinstance(whose, (FlickrAccessToken, Token)):
            return settings.replace(token=whose.to_token() if isinstance(whose, FlickrAccessToken) else whose)
        # Calls in nobody's name would succeed, with less in their answers.
        kind = type(whose).__name__
        raise ConfigurationError(f"token_cache.token is of the kind {kind}; give a FlickrAccessToken, or an older token's text")

    def _moved(self, settings: ClientConfig) -> ClientConfig:
        """Give settings the addresses, and the name of the application, that the program has set."""
        return settings.replace(origins=self._origins(), user_agent=self.flickr_oauth.session.agent or settings.user_agent)

    def _origins(self) -> Origins:
        """Work out where requests go, by the attributes that programs set."""
        found = self._flickr._config.origins
        if self.flickr_host != HOST:
            try:
                found = origins(f"http://{self.flickr_host}")
            except ConfigurationError:  # plain http is for this machine only
                found = origins(f"https://{self.flickr_host}")
        for name, url in (("rest", self.REST_URL), ("upload", self.UPLOAD_URL), ("replace", self.REPLACE_URL)):
            if url != getattr(OWN, name):
                found = dataclasses.replace(found, **{name: checked_url(url)})
        return self.flickr_oauth.moved(found)

    def _client(self) -> Flickr:
        """Make a client for a step of the login: nobody's, and without a cache."""
        if not self._flickr._config.api_secret:
            raise IllegalArgumentException("a login needs the secret; pass secret=...")
        copy = self._flickr.options()
        copy._config = self._moved(copy._config)
        copy._driver = self._driver
        return copy
