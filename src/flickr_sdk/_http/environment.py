"""The proxies and certificates that environment variables configure. Values are never shown: they may contain a password."""

from __future__ import annotations

import os
import re
import ssl
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import urlsplit

from .._utils.loopback import is_loopback
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    import httpx

    class Location(Protocol):
        """The part of a URL that decides on its proxy."""

        @property
        def scheme(self) -> str: ...

        @property
        def host(self) -> str: ...

        @property
        def port(self) -> int | None: ...


ENTRY: Final = re.compile(r"(?:(?P<scheme>[a-z]+)://)?(?:\[(?P<ip>[^]]+)\]|(?P<name>[^:]+))(?::(?P<port>\d+))?")
"""An entry of `NO_PROXY`; an IPv6 address or network without brackets does not match."""


class EnvironmentProxies:
    """The proxies of the environment at one time. An entry that no request would use is not parsed."""

    def __init__(self) -> None:
        self._proxies = _configured_proxies()

    def select(self, url: Location) -> str | None:
        """Return the URL of the proxy for a request; `None` for a direct connection."""
        name = next((name for name in (url.scheme, "all") if self._proxies.get(name)), None)
        # A proxy would receive the Authorization headers of requests that never leave this machine.
        if name is None or is_loopback(url.host) or _is_exempt(url, self._proxies.get("no", "")):
            return None
        proxy = self._proxies[name]
        proxy = proxy if "://" in proxy else f"http://{proxy}"
        try:
            parse_proxy(proxy)
        except ConfigurationError as error:
            problem = str(error).removeprefix("proxy ")
        else:
            return proxy
        raise ConfigurationError(f"the environment variable {name.upper()}_PROXY {problem}, or unset the variable")


def _configured_proxies() -> Mapping[str, str]:
    has_settings = os.name == "nt" or sys.platform == "darwin"
    if not has_settings and not any(name.lower().endswith("_proxy") for name in os.environ):
        return {}
    # The standard library reads the variables in both cases, and the system settings of Windows and macOS.
    from urllib.request import getproxies  # loads the HTTP client of the standard library

    return getproxies()


def parse_proxy(proxy: str) -> httpx.Proxy:
    """Parse the URL of a proxy. Raises a `ConfigurationError` that does not show it."""
    import httpx  # only needed for a proxy

    parsed = None
    with suppress(ValueError, TypeError, AttributeError, httpx.InvalidURL):
        _ = urlsplit(proxy).port  # rejects more URLs than httpx
        parsed = httpx.Proxy(proxy)
    if parsed is None or not parsed.url.host:
        raise ConfigurationError("proxy is not the URL of a proxy; pass one such as http://proxy.example:3128")
    if parsed.url.scheme.startswith("socks"):
        with suppress(ImportError):
            import socksio  # type: ignore[import-not-found] # noqa: F401  # optional

            return parsed
        raise ConfigurationError("proxy requires the package socksio; run pip install 'httpx[socks]'")
    return parsed


def _is_exempt(url: Location, no_proxy: str) -> bool:
    """Whether `NO_PROXY` lists the host, its domain or its network. Invalid entries are ignored."""
    port = str(url.port or {"http": 80, "https": 443}.get(url.scheme))
    for entry in re.split(r"[\s,]+", no_proxy.lower()):
        parts = ENTRY.fullmatch(entry)
        scheme, listed_port = (parts["scheme"], parts["port"]) if parts else (None, None)
        if scheme in (None, "all", url.scheme) and listed_port in (None, port):
            listed = (parts["ip"] or parts["name"]) if parts else entry
            if listed == "*" or _contains(listed, url.host):
                return True
    return False


def _contains(listed: str, host: str) -> bool:
    import ipaddress

    with suppress(ValueError):
        address = ipaddress.ip_address(host)
        with suppress(ValueError):
            return address in ipaddress.ip_network(listed, strict=False)
        return False
    domain = listed.removeprefix("*").removeprefix(".")
    return bool(domain) and f".{host}".endswith(f".{domain}")


def tls_context() -> ssl.SSLContext:
    """Return a context that verifies certificates, with those of `SSL_CERT_FILE`, `SSL_CERT_DIR` or certifi."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if sys.version_info >= (3, 13):
        # `ssl.create_default_context` does the same, but fails if `SSLKEYLOGFILE` is not writable.
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN | ssl.VERIFY_X509_STRICT
    file, folders = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    problem = invalid = ""
    try:
        if file:
            problem = "SSL_CERT_FILE is not a readable file of certificates; correct or unset it"
            context.load_verify_locations(cafile=file)
        elif folders:
            problem = "SSL_CERT_DIR is not a folder; correct or unset it"
            if not any(map(os.path.isdir, folders.split(os.pathsep))):
                raise NotADirectoryError
            context.load_verify_locations(capath=folders)
        else:
            import certifi

            problem = "SSL_CERT_FILE is not set, and the package certifi has no certificates; install certifi again"
            context.load_verify_locations(cafile=certifi.where())
    except (OSError, ValueError):
        invalid = problem
    if invalid:
        raise ConfigurationError(f"the environment variable {invalid}")
    if (key_log := os.environ.get("SSLKEYLOGFILE")) and not sys.flags.ignore_environment:
        with suppress(OSError, ValueError):
            context.keylog_filename = key_log
    return context
