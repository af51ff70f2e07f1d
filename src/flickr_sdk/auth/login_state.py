"""Texts that others keep for the application and cannot read: what a login needs between its two halves."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import Final

__all__ = ["seal", "unseal"]

NONCE: Final = 16
TAG: Final = 32


def _keys(secret: str) -> tuple[bytes, bytes]:
    names = (b"flickr-sdk login state: stream", b"flickr-sdk login state: tag")
    stream, tag = (hmac.digest(secret.encode(), name, "sha256") for name in names)
    return stream, tag


def _masked(key: bytes, nonce: bytes, data: bytes) -> bytes:
    stream = hashlib.shake_256(key + nonce).digest(len(data))
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def seal(secret: str, text: str) -> str:
    """Make a text unreadable, and unchangeable, for whoever does not know a secret.

    Args:
        secret: The secret.
        text: The text.

    Returns:
        The sealed text, in ASCII that needs no encoding in addresses and cookies.
    """
    stream, tag = _keys(secret)
    nonce = secrets.token_bytes(NONCE)
    masked = _masked(stream, nonce, text.encode())
    return base64.urlsafe_b64encode(nonce + hmac.digest(tag, nonce + masked, "sha256") + masked).decode()


def unseal(secret: str, sealed: str) -> str | None:
    """Read what was sealed.

    Args:
        secret: The secret that it was sealed with.
        sealed: The sealed text.

    Returns:
        The text; `None` where it was not sealed with this secret, or was changed since.
    """
    try:
        data = base64.b64decode(sealed.encode("ascii"), b"-_", validate=True)
    except (AttributeError, ValueError):  # a session that forgot gives None
        return None
    nonce, given, masked = data[:NONCE], data[NONCE : NONCE + TAG], data[NONCE + TAG :]
    stream, tag = _keys(secret)
    if len(given) < TAG or not hmac.compare_digest(given, hmac.digest(tag, nonce + masked, "sha256")):
        return None
    return _masked(stream, nonce, masked).decode()
