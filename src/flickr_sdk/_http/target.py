"""Split URLs into the parts that httpcore sends."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import httpcore

if TYPE_CHECKING:
    import httpx

_PLAIN_URL: Final = re.compile(
    r"(?P<scheme>https?)://(?P<host>127\.0\.0\.1|[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*)(?::(?P<port>[1-9]\d{0,4}))?"
    r"(?P<path>(?:/[A-Za-z0-9_~-][A-Za-z0-9_~.-]*)*/?)"
)
"""URLs that httpx would send unchanged, such as Flickr's. httpx normalizes all others."""
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}


class InvalidURL(Exception):
    """The URL cannot be requested."""


class Target(NamedTuple):
    """The parts of a URL."""

    scheme: str
    host: str
    port: int | None  # `None` for the default port of the scheme
    authority: bytes  # the `Host` header
    path: str
    query: str

    @property
    def origin(self) -> tuple[str, str, int | None]:
        return self[:3]

    def url(self, query: str) -> httpcore.URL:
        """Return the URL with a query; an empty one keeps the query of the URL."""
        query = query or self.query
        path = f"{self.path}?{query}" if query else self.path
        return httpcore.URL(scheme=self.scheme.encode(), host=self.host.encode(), port=self.port, target=path.encode())


@lru_cache(maxsize=64)
def parse_target(url: str) -> Target:
    """Split a URL; cached, because a program requests few URLs many times. Raises `InvalidURL`."""
    plain = _PLAIN_URL.fullmatch(url)
    port = int(plain["port"]) if plain and plain["port"] else None
    if plain is None or (port is not None and (port > 65535 or port == _DEFAULT_PORTS[plain["scheme"]])):
        return _normalize(url)
    host = plain["host"]
    return Target(plain["scheme"], host, port, (f"{host}:{port}" if port else host).encode(), plain["path"] or "/", "")


def _normalize(url: str) -> Target:
    import httpx  # most programs only request plain URLs

    with suppress(httpx.InvalidURL):
        return _split(httpx.URL(url))
    raise InvalidURL("the URL is invalid")


def _split(parsed: httpx.URL) -> Target:
    path, _, query = parsed.raw_path.decode("ascii").partition("?")
    return Target(parsed.scheme, parsed.raw_host.decode("ascii"), parsed.port, parsed.netloc, path, query)
