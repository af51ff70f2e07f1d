"""Authenticate requests: verify signatures, nonces, timestamps, tokens and permissions."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote, urlsplit

from .accounts import PERMISSIONS, Accounts, Grant
from .clock import VirtualClock
from .messages import OAuthProblem, Pairs, Request
from .response_formats import Failure

__all__ = ["Authenticator", "Caller", "api_sig", "base_string", "hmac_sha1", "is_oauth", "percent_encode"]

DEFAULT_PORTS: Final = {"http": ":80", "https": ":443"}
REQUIRED: Final = ("oauth_consumer_key", "oauth_signature_method", "oauth_signature", "oauth_nonce", "oauth_timestamp")
"""Any of these parameters makes a request an OAuth request. An `oauth_token` alone is an ordinary argument."""

TOLERANCE: Final = 300
"""The maximum difference between a timestamp and the clock, in seconds."""

ALWAYS_SIGNED: Final = frozenset(
    ("flickr.auth.checkToken", "flickr.auth.getFrob", "flickr.auth.getFullToken", "flickr.auth.getToken")
)
"""Methods that must be signed, although their reflection says that signing is optional."""


@dataclass(frozen=True)
class Caller:
    """The sender of a request.

    Attributes:
        key: The API key.
        grant: The grant of the token; `None` for an unauthenticated request.
        signed: Whether the request has a valid signature.
        oauth: Whether the request uses OAuth.
    """

    key: str
    grant: Grant | None = None
    signed: bool = False
    oauth: bool = False


def is_oauth(request: Request) -> bool:
    """Return whether a request has an OAuth `Authorization` header or OAuth parameters.

    Raises:
        OAuthProblem: The header is malformed.
    """
    return request.oauth_header is not None or any(name in request.arguments for name in REQUIRED)


class Authenticator:
    """Authenticates requests and checks their permissions.

    Args:
        accounts: The valid keys and tokens.
        clock: Returns the current time as a Unix timestamp.
    """

    def __init__(self, accounts: Accounts, clock: Callable[[], float]) -> None:
        self._accounts = accounts
        self._clock = clock
        self._nonces: dict[tuple[str, str, str], int] = {}
        self._max_nonces = 1000
        self._lock = threading.Lock()

    def verify(self, request: Request, token_secret: Callable[[str, str], str]) -> tuple[str, str]:
        """Verify an OAuth 1.0a request.

        Args:
            request: The request.
            token_secret: Returns the secret of a token; called with the key and the token if the request has a token.

        Returns:
            The key and the token; the token may be empty.

        Raises:
            OAuthProblem: The request is invalid.
        """
        protocol = _protocol(request)
        key, token = protocol["oauth_consumer_key"], protocol.get("oauth_token", "")
        if key not in self._accounts.keys:
            raise OAuthProblem("consumer_key_unknown")
        if protocol["oauth_signature_method"] != "HMAC-SHA1":
            raise OAuthProblem("signature_method_rejected", status=400)
        if protocol.get("oauth_version", "1.0") != "1.0":
            raise OAuthProblem("version_rejected", "oauth_acceptable_versions=1.0-1.0", status=400)
        timestamp = self._valid_timestamp(protocol["oauth_timestamp"])
        secret = token_secret(key, token) if token else ""
        base = base_string(request.verb, request.url, signed_parameters(request))
        expected = hmac_sha1(base, self._accounts.keys[key], secret)
        if not hmac.compare_digest(expected.encode(), protocol["oauth_signature"].encode()):
            raise OAuthProblem("signature_invalid", f"debug_sbs={base}")
        if not self._store_nonce((key, token, protocol["oauth_nonce"]), timestamp):
            raise OAuthProblem("nonce_used")
        return key, token

    def _accepted_times(self) -> list[float]:
        """Return the times that a client may use: it does not know of a clock that was changed."""
        now = self._clock()
        return [now, time.time()] if isinstance(self._clock, VirtualClock) else [now]

    def _valid_timestamp(self, value: str) -> int:
        now = int(self._clock())
        is_number = re.fullmatch(r"\d{1,15}", value, re.ASCII)
        if not is_number or all(abs(int(value) - int(one)) > TOLERANCE for one in self._accepted_times()):
            raise OAuthProblem("timestamp_refused", f"oauth_acceptable_timestamps={now - TOLERANCE}-{now + TOLERANCE}")
        return int(value)

    def _store_nonce(self, nonce: tuple[str, str, str], timestamp: int) -> bool:
        """Store a nonce until its timestamp expires, and return whether it is new."""
        with self._lock:
            if self._nonces.get(nonce) == timestamp:
                return False
            if len(self._nonces) >= self._max_nonces:
                oldest = min(self._accepted_times()) - TOLERANCE - 1
                self._nonces = {one: sent for one, sent in self._nonces.items() if sent >= oldest}
                self._max_nonces = max(1000, 2 * len(self._nonces))
            self._nonces[nonce] = timestamp
            return True

    def authenticate_oauth(self, request: Request) -> Caller:
        """Return the caller of an OAuth request. Its token may be revoked.

        Raises:
            OAuthProblem: The request is invalid.
        """
        found: list[Grant] = []

        def secret(key: str, token: str) -> str:
            grant = self._accounts.find_token(token, key, oauth=True)
            if grant is None:
                raise OAuthProblem("token_rejected")
            found.append(grant)
            return grant.secret

        key, _ = self.verify(request, secret)
        return Caller(key, found[0] if found else None, signed=True, oauth=True)

    def authenticate_legacy(self, key: str, arguments: Mapping[str, str]) -> Caller:
        """Return the caller of a request with legacy authentication or none. Its token may be revoked.

        Args:
            key: A valid API key.
            arguments: All arguments of the request.

        Raises:
            Failure: The signature or the token is invalid, or a request with a token is not signed.
        """
        caller = Caller(key)
        signature, token = arguments.get("api_sig"), arguments.get("auth_token")
        if signature is not None:
            expected = api_sig(self._accounts.keys[key], arguments)
            if not hmac.compare_digest(expected.encode(), signature.encode()):
                raise Failure(96, "Invalid signature")
            caller = replace(caller, signed=True)
        if token:
            if signature is None:
                raise Failure(97, "Missing signature")
            grant = self._accounts.find_token(token, key, oauth=False)
            if grant is None:
                raise Failure(98, "Invalid auth token")
            caller = replace(caller, grant=grant)
        return caller

    def check_permission(self, caller: Caller, method: Mapping[str, Any]) -> None:
        """Check that a caller may call a method.

        Args:
            caller: The caller.
            method: The method's reflection.

        Raises:
            Failure: The caller lacks a signature, a valid token or the permission.
            OAuthProblem: An OAuth request has no token.
        """
        grant = caller.grant
        if grant is not None and self._accounts.is_revoked(grant):
            raise Failure(98, "Invalid auth token")
        if not method["needslogin"]:
            if (method["needssigning"] or method["name"] in ALWAYS_SIGNED) and not caller.signed:
                raise Failure(97, "Missing signature")
            return
        if grant is None and caller.oauth:
            raise OAuthProblem("parameter_absent", "oauth_parameters_absent=oauth_token", status=400)
        needed = PERMISSIONS[max(1, method["requiredperms"])]
        if grant is None or not grant.permits(needed):
            granted = grant.perms if grant else "none"
            raise Failure(99, f"Insufficient permissions. Method requires {needed} privileges; {granted} granted.")


def _protocol(request: Request) -> dict[str, str]:
    """Return the OAuth parameters, which are either all in the header or all in the query and the form."""
    pairs = request.oauth_header if request.oauth_header is not None else (*request.query, *request.form)
    pairs = tuple(one for one in pairs if one[0].startswith("oauth_"))
    repeated = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
    if repeated:
        raise OAuthProblem("parameter_rejected", f"oauth_parameters_rejected={percent_encode('&'.join(repeated))}", status=400)
    protocol = dict(pairs)
    absent = [name for name in REQUIRED if not protocol.get(name)]
    if absent:
        raise OAuthProblem("parameter_absent", f"oauth_parameters_absent={percent_encode('&'.join(absent))}", status=400)
    return protocol


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
