"""Compute request signatures: HMAC-SHA1 for OAuth and MD5 for the legacy authentication."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote, urlsplit

from .messages import Pairs, Request

__all__ = ["api_sig", "base_string", "percent_encode", "hmac_sha1", "signed_parameters"]

DEFAULT_PORTS: Final = {"http": ":80", "https": ":443"}


def percent_encode(text: str) -> str:
    """Percent-encode all characters except the unreserved ones."""
    return quote(text, safe="")


def signed_parameters(request: Request) -> Pairs:
    """Collect the signed parameters of the header, the query and the form: all except `oauth_signature`."""
    return tuple(pair for pair in (*(request.oauth_header or ()), *request.query, *request.form) if pair[0] != "oauth_signature")


def base_string(verb: str, url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Build the signature base string (RFC 5849, section 3.4.1).

    Args:
        verb: The HTTP method.
        url: The URL; its query is ignored.
        pairs: The decoded parameters.
    """
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    authority = parts.netloc.rpartition("@")[2].lower().removesuffix(DEFAULT_PORTS.get(scheme, ":"))
    # The RFC sorts by bytes; percent-encoded strings are ASCII, so sorting by characters is the same.
    ordered = sorted((percent_encode(name), percent_encode(value)) for name, value in pairs)
    normalized = "&".join(f"{name}={value}" for name, value in ordered)
    return "&".join(percent_encode(part) for part in (verb.upper(), f"{scheme}://{authority}{parts.path or '/'}", normalized))


def hmac_sha1(text: str, secret: str, token_secret: str = "") -> str:
    """Sign a base string and return the signature in Base64; `token_secret` is empty without a token."""
    key = f"{percent_encode(secret)}&{percent_encode(token_secret)}"
    return base64.b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha1).digest()).decode()


def api_sig(secret: str, arguments: Mapping[str, str]) -> str:
    """Sign the arguments of a legacy call, except `api_sig` itself, and return 32 hexadecimal digits."""
    text = "".join(f"{name}{arguments[name]}" for name in sorted(arguments) if name != "api_sig")
    return hashlib.md5(f"{secret}{text}".encode(), usedforsecurity=False).hexdigest()
