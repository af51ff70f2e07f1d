"""Build requests, unsigned or signed with OAuth."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from .commands import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..types import Token
    from .call import ClientConfig


def build_request(
    config: ClientConfig, method: str, verb: str, url: str, params: Mapping[str, str], authorization: str = ""
) -> Request:
    """Build a request. The method's name is for messages only."""
    return Request(method, verb, url, params, config.user_agent, authorization)


def build_signed_request(
    config: ClientConfig,
    method: str,
    verb: str,
    url: str,
    params: Mapping[str, str],
    *,
    token: Token | None,
    extra: Mapping[str, str] | None = None,
) -> tuple[Request, str]:
    """Build a signed request, with further OAuth parameters in `extra`, and return it with its signature base string."""
    # oauthlib is loaded only by those who sign.
    from .._wire.signing import Signer, authorization_header

    credentials = (token.oauth_token, token.oauth_token_secret) if token else ("", "")
    signer = Signer(config.api_key, config.api_secret, *credentials)
    signed = signer.sign(verb, url, params.items(), nonce=secrets.token_hex(16), timestamp=int(config.now()), extra=extra)
    # An argument with a name of OAuth, such as the `oauth_token` to check, must not be mistaken for the caller's.
    if config.placement == "header" or any(name.startswith("oauth_") for name in params):
        return build_request(config, method, verb, url, params, authorization_header(signed.params)), signed.base_string
    return build_request(config, method, verb, url, {**params, **signed.params}), signed.base_string
