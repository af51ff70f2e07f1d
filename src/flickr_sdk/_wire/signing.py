"""OAuth 1.0a signatures (RFC 5849), computed without oauthlib's client, which logs tokens and signed parameters."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import field
from functools import lru_cache
from typing import Any, Final

from oauthlib.oauth1.rfc5849 import signature, utils

from .._utils.record import record
from .._utils.unpicklable import Unpicklable
from ..errors.base import UsageError

METHOD: Final = "HMAC-SHA1"
"""The only signature method that Flickr supports."""
UNRESERVED: Final = re.compile(r"[A-Za-z0-9._~-]*")
"""Characters that are sent and signed as they are."""


class BaseString(str):
    """A signature base string. Its repr hides the key and the token from tracebacks that show local variables."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<signature base string>"


@lru_cache(maxsize=64)
def _normalize(base: str) -> str:
    """Normalize a URL for signing; cached, because the same few URLs are signed again and again."""
    return str(signature.base_string_uri(base))


def _escape(text: str) -> str:
    """Percent-encode a string as RFC 5849 requires; most are unchanged."""
    return text if UNRESERVED.fullmatch(text) else str(utils.escape(text))


def _normalize_params(pairs: Iterable[tuple[str, str]]) -> str:
    """Return the arguments as section 3.4.1.3.2 of RFC 5849 normalizes them."""
    return "&".join([f"{name}={value}" for name, value in sorted([(_escape(name), _escape(value)) for name, value in pairs])])


def base_string(verb: str, url: str, params: Iterable[tuple[str, str]]) -> BaseString:
    """Build the signature base string, or raise `UsageError` for an invalid URL. The query of the URL is signed too."""
    # Fragments are not sent, so they are not signed.
    base, _, query = url.partition("#")[0].partition("?")
    uri, query_params = "", []
    # oauthlib's errors quote the query, which may contain secrets, so they must not become the context of the error below.
    with suppress(ValueError):
        uri = _normalize(base)
        query_params = signature.collect_parameters(uri_query=query, with_realm=False) if query else []
        query = ""
    if not uri or query:
        remedy = "percent-encode its query" if uri else "use an http or https URL"
        raise UsageError(f"the URL cannot be signed; {remedy}")
    http_verb: Any = verb  # the stubs require a literal
    return BaseString(signature.signature_base_string(http_verb, uri, _normalize_params([*query_params, *params])))


@record(frozen=True)
class Signer(Unpicklable):
    """The credentials that sign requests. The token is empty for requests of the application itself."""

    api_key: str = field(repr=False)
    api_secret: str = field(repr=False)
    oauth_token: str = field(default="", repr=False)
    oauth_token_secret: str = field(default="", repr=False)

    def __init__(self, api_key: str, api_secret: str, oauth_token: str = "", oauth_token_secret: str = "") -> None:
        vars(self).update(api_key=api_key, api_secret=api_secret, oauth_token=oauth_token, oauth_token_secret=oauth_token_secret)

    # oauthlib reads the secrets from attributes with these names.
    @property
    def client_secret(self) -> str:
        return self.api_secret

    @property
    def resource_owner_secret(self) -> str:
        return self.oauth_token_secret

    def sign(
        self,
        verb: str,
        url: str,
        params: Iterable[tuple[str, str]],
        *,
        nonce: str,
        timestamp: int,
        extra: Mapping[str, str] | None = None,
    ) -> Signed:
        """Sign a request and its arguments; `extra` adds OAuth parameters such as `oauth_callback`."""
        oauth = {
            "oauth_consumer_key": self.api_key,
            "oauth_nonce": nonce,
            "oauth_signature_method": METHOD,
            "oauth_timestamp": str(timestamp),
            "oauth_version": "1.0",
            **({"oauth_token": self.oauth_token} if self.oauth_token else {}),
            **(extra or {}),
        }
        text = base_string(verb, url, [*params, *oauth.items()])
        return Signed({**oauth, "oauth_signature": self.signature(text)}, text)

    def signature(self, text: str) -> str:
        """Return the signature of a base string."""
        return str(signature.sign_hmac_sha1_with_client(text, self))


@record(frozen=True)
class Signed(Unpicklable):
    """The OAuth parameters of a signed request, including the signature, and the signed base string."""

    params: Mapping[str, str] = field(repr=False)
    base_string: str = field(repr=False)

    def __init__(self, params: Mapping[str, str], base_string: str) -> None:
        vars(self).update(params=params, base_string=base_string)


def authorization_header(params: Mapping[str, str]) -> str:
    """Return the `Authorization` header with the given OAuth parameters."""
    return "OAuth " + ", ".join(f'{_escape(name)}="{_escape(value)}"' for name, value in sorted(params.items()))


def sign_legacy(api_secret: str, params: Mapping[str, str]) -> dict[str, str]:
    """Add `api_sig`, the signature of legacy authentication."""
    signed = api_secret + "".join(f"{name}{value}" for name, value in sorted(params.items()))
    # Legacy authentication supports only MD5.
    return {**params, "api_sig": hashlib.md5(signed.encode(), usedforsecurity=False).hexdigest()}
