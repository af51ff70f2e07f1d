"""Who is calling, and whether they may: signatures, nonces, timestamps, tokens and permissions are verified here."""

from __future__ import annotations

import hmac
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from .accounts import PERMISSIONS, Accounts, Grant
from .clock import VirtualClock
from .messages import OAuthProblem, Request
from .response_formats import Failure
from .signatures import api_sig, base_string, hmac_sha1, percent_encode, signed_parameters

__all__ = ["Caller", "Authenticator", "is_oauth"]

REQUIRED: Final = ("oauth_consumer_key", "oauth_signature_method", "oauth_signature", "oauth_nonce", "oauth_timestamp")
"""Parameters that make a request one of OAuth. A lone `oauth_token` is an argument like others."""

TOLERANCE: Final = 300
"""How far a timestamp may be off, in seconds."""

SIGNED_ANYWAY: Final = frozenset(
    ("flickr.auth.checkToken", "flickr.auth.getFrob", "flickr.auth.getFullToken", "flickr.auth.getToken")
)
"""Methods that have to be signed, although reflection denies it."""


@dataclass(frozen=True)
class Caller:
    """Who made a request.

    Attributes:
        key: The key.
        grant: The token; `None` for somebody who is not logged in.
        signed: Whether the request has a valid signature.
        oauth: Whether it is one of OAuth.
    """

    key: str
    grant: Grant | None = None
    signed: bool = False
    oauth: bool = False


def is_oauth(request: Request) -> bool:
    """Tell whether a request has to be verified by the rules of OAuth.

    Args:
        request: The request.

    Returns:
        Whether it has an `Authorization` header of OAuth's scheme, or OAuth's parameters.

    Raises:
        OAuthProblem: The header is malformed.
    """
    return request.oauth_header is not None or any(name in request.arguments for name in REQUIRED)


class Authenticator:
    """Lets requests pass, or refuses them.

    Args:
        accounts: The valid keys and tokens.
        clock: Tells the time, in Unix seconds.
    """

    def __init__(self, accounts: Accounts, clock: Callable[[], float]) -> None:
        self._accounts = accounts
        self._clock = clock
        self._nonces: dict[tuple[str, str, str], int] = {}
        self._most_nonces = 1000
        self._lock = threading.Lock()

    def verify(self, request: Request, token_secret: Callable[[str, str], str]) -> tuple[str, str]:
        """Verify a request by the rules of OAuth 1.0a.

        Args:
            request: The request.
            token_secret: Finds the secret of a token; called with the key and the token, where there is one.

        Returns:
            The key and the token; the token is empty where there is none.

        Raises:
            OAuthProblem: Something is wrong with it.
        """
        protocol = _protocol(request)
        key, token = protocol["oauth_consumer_key"], protocol.get("oauth_token", "")
        if key not in self._accounts.keys:
            raise OAuthProblem("consumer_key_unknown")
        if protocol["oauth_signature_method"] != "HMAC-SHA1":
            raise OAuthProblem("signature_method_rejected", status=400)
        if protocol.get("oauth_version", "1.0") != "1.0":
            raise OAuthProblem("version_rejected", "oauth_acceptable_versions=1.0-1.0", status=400)
        timestamp = self._timestamp(protocol["oauth_timestamp"])
        secret = token_secret(key, token) if token else ""
        text = base_string(request.verb, request.url, signed_parameters(request))
        expected = hmac_sha1(text, self._accounts.keys[key], secret)
        if not hmac.compare_digest(expected.encode(), protocol["oauth_signature"].encode()):
            raise OAuthProblem("signature_invalid", f"debug_sbs={text}")
        if not self._is_new((key, token, protocol["oauth_nonce"]), timestamp):
            raise OAuthProblem("nonce_used")
        return key, token

    def _moments(self) -> list[float]:
        """Tell what time it may be for a client, who knows nothing of a clock that was moved."""
        now = self._clock()
        return [now, time.time()] if isinstance(self._clock, VirtualClock) else [now]

    def _timestamp(self, text: str) -> int:
        now = int(self._clock())
        known = re.fullmatch(r"\d{1,15}", text, re.ASCII)
        if not known or all(abs(int(text) - int(one)) > TOLERANCE for one in self._moments()):
            raise OAuthProblem("timestamp_refused", f"oauth_acceptable_timestamps={now - TOLERANCE}-{now + TOLERANCE}")
        return int(text)

    def _is_new(self, nonce: tuple[str, str, str], timestamp: int) -> bool:
        """Remember a nonce for as long as its timestamp would be accepted."""
        with self._lock:
            if self._nonces.get(nonce) == timestamp:
                return False
            if len(self._nonces) >= self._most_nonces:
                oldest = min(self._moments()) - TOLERANCE - 1
                self._nonces = {one: sent for one, sent in self._nonces.items() if sent >= oldest}
                self._most_nonces = max(1000, 2 * len(self._nonces))
            self._nonces[nonce] = timestamp
            return True

    def authenticate_oauth(self, request: Request) -> Caller:
        """Find out who made a request of OAuth.

        Args:
            request: The request.

        Returns:
            The caller, whose token may be revoked.

        Raises:
            OAuthProblem: Something is wrong with the request.
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
        """Find out who made a request of the older scheme, or one without any.

        Args:
            key: A valid key.
            arguments: All arguments.

        Returns:
            The caller, whose token may be revoked.

        Raises:
            Failure: The signature is wrong, or missing beside a token, or the token is none.
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
        """Let a caller pass who may call a method.

        Args:
            caller: The caller.
            method: What reflection says of the method.

        Raises:
            Failure: The caller may not.
            OAuthProblem: A token is missing from a request of OAuth.
        """
        grant = caller.grant
        if grant is not None and self._accounts.is_revoked(grant):
            raise Failure(98, "Invalid auth token")
        if not method["needslogin"]:
            if (method["needssigning"] or method["name"] in SIGNED_ANYWAY) and not caller.signed:
                raise Failure(97, "Missing signature")
            return
        if grant is None and caller.oauth:
            raise OAuthProblem("parameter_absent", "oauth_parameters_absent=oauth_token", status=400)
        needed = PERMISSIONS[max(1, method["requiredperms"])]
        if grant is None or not grant.permits(needed):
            granted = grant.perms if grant else "none"
            raise Failure(99, f"Insufficient permissions. Method requires {needed} privileges; {granted} granted.")


def _protocol(request: Request) -> dict[str, str]:
    """Collect the parameters of OAuth, which all stand either in the header, or in the address and the form."""
    place = request.oauth_header if request.oauth_header is not None else (*request.query, *request.form)
    pairs = [one for one in place if one[0].startswith("oauth_")]
    twice = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
    if twice:
        raise OAuthProblem("parameter_rejected", f"oauth_parameters_rejected={percent_encode('&'.join(twice))}", status=400)
    protocol = dict(pairs)
    absent = [name for name in REQUIRED if not protocol.get(name)]
    if absent:
        raise OAuthProblem("parameter_absent", f"oauth_parameters_absent={percent_encode('&'.join(absent))}", status=400)
    return protocol
