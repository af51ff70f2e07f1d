"""Build requests, unsigned or signed."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING
from urllib.parse import unquote

from .._utils.secret_names import SECRET_NAMES, is_secret_header
from .commands import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..types import Token
    from .call import ClientConfig


def build_request(
    config: ClientConfig, method: str, verb: str, url: str, params: Mapping[str, str], signed: str
) -> tuple[Request, str]:
    """Build a request, signed if it is authenticated or if `signed`, `oauth` or `legacy`, requires a signature."""
    if config.api_secret and (signed == "legacy" or config.legacy_token):
        # Only signed calls load oauthlib.
        from .._wire.signing import sign_legacy

        token = {"auth_token": config.legacy_token.token} if config.legacy_token and signed != "legacy" else {}
        arguments = sign_legacy(config.api_secret, {**params, **token, "api_key": config.api_key})
        return Request(method, verb, url, arguments, config.user_agent, headers=config.headers), ""
    if config.token is None and not (signed and config.api_secret):
        return Request(method, verb, url, {**params, "api_key": config.api_key}, config.user_agent, headers=config.headers), ""
    return build_signed_request(config, method, verb, url, params, token=config.token)


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
    """Sign a request with OAuth, with further OAuth parameters in `extra`, and return it with its signature base string."""
    from .._wire.signing import Signer, authorization_header

    credentials = (token.oauth_token, token.oauth_token_secret) if token else ("", "")
    signer = Signer(config.api_key, config.api_secret, *credentials)
    signed = signer.sign(verb, url, params.items(), nonce=secrets.token_hex(16), timestamp=int(config.now()), extra=extra)
    # An argument with a name of OAuth, such as the `oauth_token` to check, must not be mistaken for the caller's.
    if config.placement == "header" or any(name.startswith("oauth_") for name in params):
        header = authorization_header(signed.params)
        return Request(method, verb, url, params, config.user_agent, header, headers=config.headers), signed.base_string
    return Request(method, verb, url, {**params, **signed.params}, config.user_agent, headers=config.headers), signed.base_string


def request_secrets(request: Request) -> frozenset[str]:
    """Return the secrets in the arguments and headers of a request."""
    header = {name: unquote(value) for name, value in re.findall(r'(\w+)="([^"]*)"', request.authorization)}
    extra = [value for name, value in request.headers.items() if is_secret_header(name)]
    # A value may begin with a word such as Bearer.
    words = {word for value in extra for word in (value, *value.split())}
    return frozenset(each[name] for each in (request.params, header) for name in SECRET_NAMES & each.keys()) | words
