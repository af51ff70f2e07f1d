"""Decide which URLs may be requested, and which redirects may be followed."""

from __future__ import annotations

import ipaddress
import socket
import unicodedata
from contextlib import suppress
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from .._utils.loopback import is_loopback
from .._utils.redaction import one_short_line
from ..errors.download_errors import DownloadError

PRIVATE_NAMES: Final = (".local", ".internal", ".home.arpa")
"""Domains that exist in private networks only, as names without a dot do."""


def require_encryption(url: str) -> SplitResult:
    """Return the parts of a URL. Raises `DownloadError` if it is invalid, or plain http to another machine."""
    parts = _split(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
        location = one_short_line(f"{parts.scheme}://{parts.hostname or ''}")
        raise DownloadError(f"the URL of the file, {location}, is not encrypted; no request was sent")
    return parts


def redirect_target(url: str, location: str) -> str:
    """Return the URL that a response to a request for `url` redirects to.

    Raises:
        DownloadError: The redirect leads from an encrypted to an unencrypted URL, or into a private network or this machine from
            outside. A server could otherwise read files that only this machine can reach.
    """
    try:
        target = urljoin(url, location)
    except ValueError:
        target = location
    before, after = _split(url), require_encryption(target)
    host = one_short_line(after.hostname or "")
    if after.scheme != "https" and before.scheme == "https":
        raise DownloadError(f"{before.hostname} redirected to an unencrypted URL of {host}, which was not requested")
    if _privacy(after.hostname or "") > _privacy(before.hostname or ""):
        raise DownloadError(f"{before.hostname} redirected to the private address {host}, which was not requested")
    return target


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises too
    except ValueError:
        raise DownloadError(f"the URL of the file, {url[:200]!r}, is invalid; no request was sent") from None
    return parts


def _privacy(host: str) -> int:
    """Return 2 for this machine, 1 for private networks, and 0 for the internet."""
    # Hosts may contain other Unicode digits and full stops, which are equivalent to the ASCII ones.
    host = unicodedata.normalize("NFKC", host).replace("\u3002", ".").rstrip(".").lower()
    if host == "localhost" or host.endswith(".localhost"):
        return 2
    address: ipaddress.IPv4Address | ipaddress.IPv6Address | None = None
    with suppress(ValueError):
        address = ipaddress.ip_address(host)
    if address is None:
        with suppress(OSError, UnicodeError):  # such as 127.1 or 0x7f000001
            address = ipaddress.IPv4Address(socket.inet_aton(host))
    address = getattr(address, "ipv4_mapped", None) or address
    if address is None:
        return int("." not in host or host.endswith(PRIVATE_NAMES))
    if address.is_loopback or address.is_unspecified:
        return 2
    return 0 if address.is_global else 1
