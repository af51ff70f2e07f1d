"""Protect the emulator's own pages from other websites: DNS rebinding and cross-site forms."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from .messages import Request, Response

__all__ = ["AllowedHosts", "is_cross_site", "is_loopback"]

Handler = Callable[[Request], Response]


@dataclass(frozen=True)
class AllowedHosts:
    """Rejects requests that a web page of another site may have made.

    A website can resolve its own name to 127.0.0.1 (DNS rebinding). Pages of this website could then read everything that the
    emulator sends to a browser. Such a name has a dot, so IP addresses, `localhost` and names without a dot are allowed.

    Attributes:
        names: Other allowed host names, in lower case.
    """

    names: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, names: Iterable[str]) -> AllowedHosts:
        """Allow more host names."""
        return cls(frozenset(name.lower().rstrip(".") for name in names))

    def allows(self, host: str) -> bool:
        """Return whether a `Host` header is allowed."""
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        except ValueError:
            return False
        return name in self.names or "." not in name or name.endswith(".localhost") or _is_ip_address(name)

    def protect(self, handler: Handler, has_form_token: bool = False) -> Handler:
        """Wrap the handler of a page: reject foreign `Host` headers, and changes that another site requests.

        The forms of pages with `has_form_token` reject such changes themselves.
        """

        def handle(request: Request) -> Response:
            host = request.headers.get("host", "")
            # A proxied request names its host in the URL, which no web page controls.
            if not request.proxied and not self.allows(host):
                return _forbidden(f"the host {host!r} is not allowed; use an IP address, localhost or --allow-host")
            if not has_form_token and request.verb not in ("GET", "HEAD") and is_cross_site(request):
                return _forbidden("the request is from another site")
            return handler(request)

        return handle


def is_cross_site(request: Request) -> bool:
    """Return whether the browser reports that another site made the request."""
    headers = request.headers
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != urlsplit(request.url).netloc


def is_loopback(host: str) -> bool:
    """Return whether a host name or IP address is on this machine only."""
    host = host.lower()
    if host == "localhost" or host.endswith(".localhost"):
        return True
    return _is_ip_address(host) and ipaddress.ip_address(host.partition("%")[0]).is_loopback


def _is_ip_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _forbidden(reason: str) -> Response:
    return Response(f"{reason}\n".encode(), "text/plain; charset=utf-8", 403)
