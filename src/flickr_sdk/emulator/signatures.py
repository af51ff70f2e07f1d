"""Signatures, worked out from the requests as they arrived: OAuth's HMAC-SHA1 and the older MD5."""

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
    """Percent-encode everything but the unreserved characters.

    Args:
        text: The text.

    Returns:
        The encoded text.
    """
    return quote(text, safe="")


def signed_parameters(request: Request) -> Pairs:
    """Collect the parameters that a signature covers: those of the header, the query and the form.

    Args:
        request: The request.

    Returns:
        Names and values; `oauth_signature` is not among them.
    """
    return tuple(one for one in (*(request.oauth_header or ()), *request.query, *request.form) if one[0] != "oauth_signature")


def base_string(verb: str, url: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Build the text that is signed, as RFC 5849 (3.4.1) has it.

    Args:
        verb: The HTTP method.
        url: The address; a query in it is ignored.
        pairs: The parameters, decoded.

    Returns:
        The signature base string.
    """
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    authority = parts.netloc.rpartition("@")[2].lower().removesuffix(DEFAULT_PORTS.get(scheme, ":"))
    # Percent-encoded text is ASCII, so the order of its characters is that of its bytes.
    ordered = sorted((percent_encode(name), percent_encode(value)) for name, value in pairs)
    normalized = "&".join(f"{name}={value}" for name, value in ordered)
    return "&".join(percent_encode(one) for one in (verb.upper(), f"{scheme}://{authority}{parts.path or '/'}", normalized))


def hmac_sha1(text: str, secret: str, token_secret: str = "") -> str:
    """Sign a base string.

    Args:
        text: The base string.
        secret: The secret of the key.
        token_secret: The secret of the token, where there is one.

    Returns:
        The signature, in base 64.
    """
    key = f"{percent_encode(secret)}&{percent_encode(token_secret)}"
    return base64.b64encode(hmac.new(key.encode(), text.encode(), hashlib.sha1).digest()).decode()


def api_sig(secret: str, arguments: Mapping[str, str]) -> str:
    """Sign arguments in the older way.

    Args:
        secret: The secret of the key.
        arguments: All arguments; `api_sig` itself is left out.

    Returns:
        The signature, 32 hexadecimal digits.
    """
    text = "".join(f"{name}{arguments[name]}" for name in sorted(arguments) if name != "api_sig")
    return hashlib.md5(f"{secret}{text}".encode(), usedforsecurity=False).hexdigest()
