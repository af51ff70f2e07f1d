"""Remedies of errors that a setting causes: where the rejected key, secret, token or origin comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from .client import default_account, token_variable
from .settings import SETTINGS
from .terminal_text import quoted

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["setting_remedy"]

CHECK: Final = "flickr doctor finds out which one is wrong"
KEYS: Final = "flickr.com/services/apps"


def setting_remedy(cli: Cli, error: BaseException) -> str:
    """Return the remedy of an error that a setting causes, with the source of the setting; "" for other errors."""
    from ..errors import InvalidApiKey, InvalidSignature, InvalidToken, OAuthProblem, TransportError

    problem = error.problem if isinstance(error, OAuthProblem) else ""
    if isinstance(error, InvalidApiKey) or problem == "consumer_key_unknown":
        return f"correct the API key {_place(cli, 'api_key')} (keys: {KEYS})"
    if isinstance(error, InvalidToken) or problem in ("token_rejected", "token_expired"):
        return _token_remedy(cli)
    if isinstance(error, InvalidSignature) or problem == "signature_invalid":
        return _secret_remedy(cli, str(error))
    base_url, source = cli.settings.get_with_source("base_url")
    if not (base_url and isinstance(error, TransportError) and urlsplit(base_url).netloc in str(error)):
        return ""
    unset = f"unset {source}" if source == SETTINGS["base_url"].variable else "run flickr config unset base_url"
    return f"start the server of {_place(cli, 'base_url', base_url)}, or {unset} to call Flickr"


def _place(cli: Cli, name: str, value: str = "") -> str:
    """Return where a setting is set, and the command that sets it there."""
    source = cli.settings.get_with_source(name)[1]
    shown = f" ({value})" if value else ""
    if source == SETTINGS[name].variable:
        return f"{source}{shown}" if value else f"in {source}"
    given = "-" if name == "api_secret" else "KEY"
    return f"{name} in {source}{shown}" if value else f"in {source}: flickr config set {name} {given}"


def _token_remedy(cli: Cli) -> str:
    """Return the remedy of a rejected token."""
    user, source = cli.settings.get_with_source("user")
    variable = token_variable()
    if variable is not None and not (user and source.startswith("--")):
        stored = cli.token_store.users(cli.api_key)
        instead = f"to use the account {stored[-1]!r}" if stored else "and run flickr login"
        return f"{variable} overrides flickr login; unset both variables of the token {instead}, or set those of a valid token"
    account = user or default_account(cli.settings, cli.token_store)
    name = f" --user {quoted(account)}" if account else ""
    return f"run flickr login{name}, because its stored token is revoked or invalid"


def _secret_remedy(cli: Cli, message: str) -> str:
    """Return the remedy of a rejected signature, which one of two secrets causes."""
    if "signature_invalid" in message and "a secret is wrong" not in message:
        return ""  # something else differs from what was signed
    secret = f"correct the API secret {_place(cli, 'api_secret')}"
    if "oauth.request_token" in message:  # has no token
        return secret
    user, source = cli.settings.get_with_source("user")
    if token_variable() and not (user and source.startswith("--")):
        return f"{secret}, or the token secret in FLICKR_OAUTH_TOKEN_SECRET; {CHECK}"
    return f"{secret}, or run flickr login; {CHECK}"
