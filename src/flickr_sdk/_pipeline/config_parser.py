"""Parse the arguments of a client and the environment variables into its configuration."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard
from urllib.parse import urlsplit

from .._utils.loopback import is_loopback
from .._utils.number_checks import is_positive_number
from .._utils.safe_repr import shown
from .._version import __version__
from ..config import Hooks, Retries, Timeout
from ..errors.base import ConfigurationError
from ..types import Token
from .call import ClientConfig, Origins, Placement
from .tracing import parse_tracing

if TYPE_CHECKING:
    from opentelemetry.trace import TracerProvider

    from ..config import DriftHook


def origins(base_url: str | None) -> Origins:
    """Return the URLs of all services below an origin; those of Flickr for `None`."""
    if base_url is None:
        return Origins()
    try:
        parts = urlsplit(base_url)
        host = parts.hostname or ""
        host.encode("idna")
        _ = parts.port
    except (AttributeError, TypeError, ValueError):
        host, parts = "", urlsplit("")
    if any(char.isspace() for char in str(base_url)):
        host = ""
    if parts.username or parts.password:
        raise ConfigurationError("base_url contains a user name or password; pass an origin such as https://api.example.org")
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or parts.path.strip("/"):
        raise ConfigurationError(
            f"base_url (or FLICKR_BASE_URL) is {shown(base_url)}; pass an origin without a path, such as https://api.example.org"
        )
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError(
            "base_url (or FLICKR_BASE_URL) is plain HTTP to another host; use https, plain HTTP is for loopback addresses only"
        )
    services = f"{parts.scheme}://{parts.netloc}/services"
    paths = {"rest": "rest", "oauth": "oauth", "legacy_auth": "auth", "upload": "upload", "replace": "replace"}
    return Origins(**{name: f"{services}/{path}/" for name, path in paths.items()})


def parse_config(
    api_key: str | None,
    api_secret: str | None,
    base_url: str | None,
    *,
    token: Token | tuple[str, str] | None = None,
    use_environment_token: bool = False,
    placement: Placement = "header",
    timeout: Timeout | float | None = None,
    retries: Retries | int | None = None,
    hooks: Hooks | None = None,
    strict: bool = False,
    on_drift: DriftHook | None = None,
    app_name: str | None = None,
    tracing: TracerProvider | bool = False,
) -> ClientConfig:
    """Return the configuration of a client; see `Flickr` for the arguments. Raises a `ConfigurationError`."""
    if os.environ.get("FLICKR_LOG"):
        from .log_setup import set_up_log

        set_up_log()
    key = os.environ.get("FLICKR_API_KEY") if api_key is None else api_key
    if not _is_ascii_word(key):
        problem = "is invalid" if key else "is empty" if key == "" else "is missing"
        raise ConfigurationError(
            f"the API key {problem}; pass api_key=..., or set FLICKR_API_KEY (keys: https://www.flickr.com/services/apps/create/)"
        )
    if app_name is not None and not (isinstance(app_name, str) and app_name.isascii() and app_name.isprintable() and app_name):
        raise ConfigurationError(f"app_name is {shown(app_name)}; pass printable ASCII, as User-Agent headers require")
    secret = api_secret if api_secret is not None else os.environ.get("FLICKR_API_SECRET", "")
    if secret != "" and not _is_ascii_word(secret):
        raise ConfigurationError("the API secret is invalid; pass api_secret=..., or set FLICKR_API_SECRET")
    if app_name and app_name in (key, secret):
        raise ConfigurationError("app_name is the API key or its secret, and would be sent as it is; pass the application's name")
    if token is None and use_environment_token:
        token = _environment_token()
    if placement not in ("header", "parameters"):
        raise ConfigurationError(f"oauth_placement is {shown(placement)}; pass 'header' or 'parameters'")
    agent = f"flickr-sdk/{__version__}"
    return ClientConfig(
        api_key=key,
        api_secret=secret,
        own_token=parse_signing_token(token, secret),
        placement=placement,
        origins=origins((os.environ.get("FLICKR_BASE_URL") or None) if base_url is None else base_url),
        timeout=parse_timeout(timeout),
        retries=parse_retries(retries),
        hooks=parse_hooks(hooks, on_drift),
        tracer=None if tracing is False else parse_tracing(tracing),
        strict=strict,
        user_agent=f"{app_name} {agent}" if app_name else agent,
    )


def _environment_token() -> tuple[str, str] | None:
    names = ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")
    token, secret = (os.environ.get(name, "") for name in names)
    if bool(token) != bool(secret):
        present, missing = names if token else reversed(names)
        raise ConfigurationError(f"{present} is set, but {missing} is missing or empty; set both, or neither")
    for name, value in zip(names, (token, secret), strict=True):
        if token and not _is_ascii_word(value):
            raise ConfigurationError(f"{name} contains a space or a non-ASCII character; set it to the value that Flickr issued")
    return (token, secret) if token else None


def _is_ascii_word(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value != "" and value.isascii() and value.isprintable() and " " not in value


def parse_signing_token(token: Token | tuple[str, str] | None, api_secret: str) -> Token | None:
    """Return an access token that signs calls, which requires the API secret."""
    if token is not None and not api_secret:
        raise ConfigurationError("a token requires the API secret; pass api_secret=..., or set FLICKR_API_SECRET")
    return parse_token(token)


def parse_token(token: Token | tuple[str, str] | None) -> Token | None:
    """Return an access token, given as a `Token` or a pair of strings."""
    if isinstance(token, tuple) and len(token) == 2:
        token = Token(*token)
    if token is None:
        return None
    if isinstance(token, Token) and _is_ascii_word(token.oauth_token) and _is_ascii_word(token.oauth_token_secret):
        values = token.as_dict().values()
        if all(isinstance(value, str) for value in values):
            return token
    raise ConfigurationError("token is invalid; pass a Token, or a pair of oauth_token and oauth_token_secret")


def parse_path(name: str, value: object) -> Path:
    """Return the absolute path of a file; `~` is expanded."""
    return Path(os.path.expanduser(path_string(name, value))).absolute()


def path_string(name: str, value: object) -> str:
    """Return a path as a string, or raise an error that names the argument if no file can have this path."""
    if not isinstance(value, (str, os.PathLike)) or not value:
        raise ConfigurationError(f"{name} is {shown(value)}; pass the path of a file")
    path = os.fsdecode(value)
    if "\0" in path:
        raise ConfigurationError(
            f"{name} is {path!r}, which cannot be written: it has an embedded null character; use another path"
        )
    return path


def parse_timeout(timeout: Timeout | float | None) -> Timeout:
    """Return the limits of a call, given as a `Timeout` or in seconds."""
    if timeout is None:
        return Timeout()
    if isinstance(timeout, Timeout):
        return timeout
    if not is_positive_number(timeout):
        raise ConfigurationError(f"timeout is {shown(timeout)}; pass a positive number of seconds, or a Timeout")
    return Timeout(total=timeout)


def parse_retries(retries: Retries | int | None) -> Retries:
    """Return the retries of a call, given as a `Retries` or as their maximum number."""
    if retries is None:
        return Retries()
    return retries if isinstance(retries, Retries) else Retries(retries)


def parse_hooks(hooks: Hooks | None, on_drift: DriftHook | None) -> Hooks:
    """Return the hooks, including `on_drift`."""
    if hooks is not None and not isinstance(hooks, Hooks):
        raise ConfigurationError(f"hooks is {shown(hooks)}; pass a Hooks, such as Hooks(retry=print)")
    if on_drift is None:
        return hooks or Hooks()
    if not callable(on_drift):
        raise ConfigurationError(f"on_drift is {shown(on_drift)}; pass a function that accepts a Drift")
    if hooks is not None and hooks.drift is not None:
        raise ConfigurationError("on_drift and Hooks(drift=...) are the same hook; pass one of them")
    return dataclasses.replace(hooks or Hooks(), drift=on_drift)
