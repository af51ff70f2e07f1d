"""The state of a login between `start_login` and `finish_login`: JSON that is signed with HMAC-SHA256.

The state is signed, not encrypted. It contains the request token and its secret, which are worthless without the API secret:
RFC 5849 requires both secrets to sign a request. An attacker who reads the state can neither sign in with it nor modify it.
"""

from __future__ import annotations

import base64
import hmac
import json
from typing import TYPE_CHECKING, Any, Final, cast

from ..errors.state_errors import LoginError
from ..types import Token

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig

MAX_AGE: Final = 24 * 3600.0
"""Seconds until a state expires; Flickr's request tokens expire earlier."""
KEY_LABEL: Final = b"flickr-sdk login state"
"""Derives a key of its own from the API secret, which also signs requests."""


def write_state(config: ClientConfig, request_token: Token) -> str:
    """Return the state as ASCII that needs no encoding in URLs and cookies."""
    content = {
        "oauth_token": request_token.oauth_token,
        "oauth_token_secret": request_token.oauth_token_secret,
        "perms": request_token.perms,
        "issued_at": int(config.now()),
    }
    payload = _encode(json.dumps(content, separators=(",", ":")).encode())
    return f"{payload}.{_signature(config, payload)}"


def read_state(config: ClientConfig, state: object) -> Token:
    """Return the request token of a state, or raise `LoginError` if it is invalid or too old."""
    payload, _, signature = state.partition(".") if isinstance(state, str) and state.isascii() else ("", "", "")
    if not payload or not hmac.compare_digest(signature, _signature(config, payload)):
        raise LoginError(
            "the login state is missing, damaged or from another application; "
            "store the state of start_login in the session and start the login again"
        )
    if config.now() - _decode(payload)["issued_at"] > MAX_AGE:
        raise LoginError("the login was started more than 24 hours ago; start the login again")
    return Token.from_dict(_decode(payload))


def _signature(config: ClientConfig, payload: str) -> str:
    key = hmac.digest(config.api_secret.encode(), KEY_LABEL, "sha256")
    return _encode(hmac.digest(key, payload.encode(), "sha256"))


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _decode(payload: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))))
