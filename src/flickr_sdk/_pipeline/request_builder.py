"""Requests, plain and signed, and what an answer's HTTP status says about them."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from .commands import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..types import Token
    from .call import ClientConfig

__all__ = ["build_request", "build_signed_request"]


def build_request(
    settings: ClientConfig, method: str, verb: str, url: str, params: Mapping[str, str], authorization: str = ""
) -> Request:
    """Make a request.

    Args:
        settings: What the client is set to.
        method: The API's method, for messages.
        verb: GET or POST.
        url: The address.
        params: The arguments.
        authorization: The header of that name.

    Returns:
        The request.
    """
    return Request(method, verb, url, params, settings.user_agent, authorization)


def build_signed_request(
    settings: ClientConfig,
    method: str,
    verb: str,
    url: str,
    params: Mapping[str, str],
    *,
    token: Token | None,
    extra: Mapping[str, str] | None = None,
) -> tuple[Request, str]:
    """Make a request and sign it.

    Args:
        settings: What the client is set to.
        method: The API's method, for messages.
        verb: GET or POST.
        url: The address.
        params: The arguments.
        token: Whose request it is; `None` for the application's own.
        extra: Further OAuth parameters.

    Returns:
        The request, and the base string that was signed.
    """
    # oauthlib is needed by those who sign only.
    from .._wire.signing import Signer, authorization_header

    pair = (token.oauth_token, token.oauth_token_secret) if token else ("", "")
    signer = Signer(settings.api_key, settings.api_secret, *pair)
    signed = signer.sign(verb, url, params.items(), nonce=secrets.token_hex(16), timestamp=int(settings.now()), extra=extra)
    # An argument of OAuth's own name, such as the `oauth_token` to be checked, must not be taken for the caller's.
    if settings.placement == "header" or any(name.startswith("oauth_") for name in params):
        return build_request(settings, method, verb, url, params, authorization_header(signed.params)), signed.base_string
    return build_request(settings, method, verb, url, {**params, **signed.params}), signed.base_string
