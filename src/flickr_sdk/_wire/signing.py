"""OAuth 1.0a signatures (RFC 5849), made with oauthlib's functions.

Only the functions that compute are used, not oauthlib's client, which writes tokens and signed parameters to its log.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from oauthlib.oauth1.rfc5849 import signature, utils

from .._utils.unpicklable import Unpicklable
from ..errors.base import UsageError

__all__ = ["BaseString", "Signed", "Signer", "authorization_header", "base_string", "sign_legacy"]

METHOD: Final = "HMAC-SHA1"
"""The one signature method that Flickr has."""


class BaseString(str):
    """A text that is signed; it holds the key and the token, so tracebacks that print local variables are not shown it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<signature base string>"


@lru_cache(maxsize=64)
def _normalized(base: str) -> str:
    """Write an address as it is signed; there are few of them, and each is signed again and again."""
    return str(signature.base_string_uri(base))


def base_string(verb: str, url: str, params: Iterable[tuple[str, str]]) -> BaseString:
    """Build the text that is signed.

    Args:
        verb: GET or POST.
        url: The address; arguments in its query are a part of the text.
        params: The arguments and OAuth's parameters.

    Returns:
        The signature base string.

    Raises:
        UsageError: The address is none, or its query is not percent-encoded.
    """
    # A fragment is never sent, so it is not signed.
    base, _, query = url.partition("#")[0].partition("?")
    uri, queried = "", []
    # oauthlib's errors quote the query, which may hold secrets: none is carried along.
    with suppress(ValueError):
        uri = _normalized(base)
        queried = signature.collect_parameters(uri_query=query, with_realm=False) if query else []
        query = ""
    if not uri or query:
        problem = "its query is not percent-encoded" if uri else "it is no http or https address"
        raise UsageError(f"the address cannot be signed: {problem}")
    pairs: Any = [*queried, *params]  # the stubs ask for a dict, which holds no name twice
    http_verb: Any = verb  # the stubs ask for a literal
    return BaseString(signature.signature_base_string(http_verb, uri, signature.normalize_parameters(pairs)))


@dataclass(frozen=True)
class Signer(Unpicklable):
    """Whose signature it is.

    Attributes:
        api_key: The application's key.
        api_secret: Its secret.
        oauth_token: The token; empty for calls of the application itself.
        oauth_token_secret: The token's secret.
    """

    api_key: str = field(repr=False)
    api_secret: str = field(repr=False)
    oauth_token: str = field(default="", repr=False)
    oauth_token_secret: str = field(default="", repr=False)

    # The names under which oauthlib asks for the secrets.
    @property
    def client_secret(self) -> str:
        """The application's secret."""
        return self.api_secret

    @property
    def resource_owner_secret(self) -> str:
        """The token's secret."""
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
        """Sign a request.

        Args:
            verb: GET or POST.
            url: The address; arguments in its query are signed too.
            params: The arguments, in query or form. A photo's bytes are none of them.
            nonce: What makes the request unique.
            timestamp: When it is sent, in Unix seconds.
            extra: Further OAuth parameters, such as `oauth_callback`.

        Returns:
            The OAuth parameters to send with the request, and what was signed.
        """
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
        """Sign a base string.

        Args:
            text: The base string.

        Returns:
            The signature.
        """
        return str(signature.sign_hmac_sha1_with_client(text, self))


@dataclass(frozen=True)
class Signed(Unpicklable):
    """A signature.

    Attributes:
        params: The OAuth parameters to send, the signature among them.
        base_string: What was signed.
    """

    params: Mapping[str, str] = field(repr=False)
    base_string: str = field(repr=False)


def authorization_header(params: Mapping[str, str]) -> str:
    """Write OAuth parameters as the value of an `Authorization` header.

    Args:
        params: The parameters.

    Returns:
        The header's value.
    """
    return "OAuth " + ", ".join(f'{utils.escape(name)}="{utils.escape(value)}"' for name, value in sorted(params.items()))


def sign_legacy(api_secret: str, params: Mapping[str, str]) -> dict[str, str]:
    """Add `api_sig`, the signature of the authentication before OAuth."""
    signed = api_secret + "".join(f"{name}{value}" for name, value in sorted(params.items()))
    # Flickr's scheme is MD5 and has no alternative.
    return {**params, "api_sig": hashlib.md5(signed.encode(), usedforsecurity=False).hexdigest()}
