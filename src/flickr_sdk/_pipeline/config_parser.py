"""What a client is set to: key, addresses, limits."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .._utils.safe_repr import shown
from .._version import __version__
from ..config import Hooks, Retries, Timeout
from ..errors.base import ConfigurationError
from ..types import Token
from .call import ClientConfig, Origins, Placement

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer, TracerProvider

    from ..config import DriftHook

__all__ = ["origins", "parse_hooks", "parse_retries", "parse_config", "parse_timeout"]


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def origins(base_url: str | None) -> Origins:
    """Work out the addresses of Flickr's services.

    Args:
        base_url: An origin that all services move to; `None` for Flickr itself.

    Returns:
        The addresses.

    Raises:
        ConfigurationError: The origin is no `https` address; `http` will do on this machine only.
    """
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
        raise ConfigurationError("base_url holds a user name or password; give an origin alone, such as https://api.example.org")
    if parts.scheme not in ("http", "https") or not host or parts.query or parts.fragment or parts.path.strip("/"):
        raise ConfigurationError(
            f"base_url (or FLICKR_BASE_URL) is {shown(base_url)}; give an origin without a path, such as https://api.example.org"
        )
    if parts.scheme == "http" and not is_loopback(host):
        raise ConfigurationError(
            "base_url (or FLICKR_BASE_URL) is plain http to another machine; plain http is for this machine only, use https"
        )
    origin = f"{parts.scheme}://{parts.netloc}"
    services = f"{origin}/services"
    names = {"rest": "rest", "oauth": "oauth", "legacy_auth": "auth", "upload": "upload", "replace": "replace"}
    return Origins(**{name: f"{services}/{path}/" for name, path in names.items()})


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
    environment: Mapping[str, str] = os.environ,
) -> ClientConfig:
    """Put a client's settings together.

    Args:
        api_key: The application's key; from `FLICKR_API_KEY` where it is not given.
        api_secret: The key's secret; from `FLICKR_API_SECRET`.
        base_url: An origin that all services move to; from `FLICKR_BASE_URL`.
        token: Whose calls these are.
        use_environment_token: Without `token`, use `FLICKR_OAUTH_TOKEN` and `FLICKR_OAUTH_TOKEN_SECRET`.
        placement: Where OAuth's parameters go.
        timeout: The limits of a call, or the seconds that it may take.
        retries: How often a call is tried again.
        hooks: What is told of what happens.
        strict: Whether a value that does not fit its documented type is an error.
        on_drift: Is told of every such value.
        app_name: What the application calls itself.
        tracing: What spans are made with.
        environment: The environment's variables.

    Returns:
        The settings.

    Raises:
        ConfigurationError: There is no key, or a setting cannot be used.
    """
    key = environment.get("FLICKR_API_KEY") if api_key is None else api_key
    if not isinstance(key, str) or not key or not key.isascii() or any(char.isspace() for char in key):
        problem = "is no text that a key can be" if key else "is empty" if key == "" else "is missing"
        raise ConfigurationError(
            f"the API key {problem}; pass api_key=..., or set FLICKR_API_KEY (keys: https://www.flickr.com/services/apps/create/)"
        )
    if app_name is not None and not (isinstance(app_name, str) and app_name.isascii() and app_name.isprintable() and app_name):
        raise ConfigurationError(f"app_name is {shown(app_name)}; a User-Agent header holds printable ASCII only")
    secret = api_secret if api_secret is not None else environment.get("FLICKR_API_SECRET", "")
    if not isinstance(secret, str) or not secret.isascii():
        raise ConfigurationError("the API secret is no text that a secret can be; pass api_secret=..., or set FLICKR_API_SECRET")
    if app_name and app_name in (key, secret):
        raise ConfigurationError("app_name is the API key or its secret, and would be sent as it is; give the application's name")
    if token is None and use_environment_token:
        token = _environment_token(environment)
    if token is not None and not secret:
        raise ConfigurationError("a token needs the API secret too; pass api_secret=..., or set FLICKR_API_SECRET")
    if placement not in ("header", "parameters"):
        raise ConfigurationError(f"oauth_placement is {shown(placement)}; give 'header' or 'parameters'")
    agent = f"flickr-sdk/{__version__}"
    return ClientConfig(
        api_key=key,
        api_secret=secret,
        own_token=parse_token(token),
        placement=placement,
        origins=origins((environment.get("FLICKR_BASE_URL") or None) if base_url is None else base_url),
        timeout=parse_timeout(timeout),
        retries=parse_retries(retries),
        hooks=parse_hooks(hooks, on_drift),
        tracer=_tracer(tracing),
        strict=strict,
        user_agent=f"{app_name} {agent}" if app_name else agent,
    )


def parse_token(token: Token | tuple[str, str] | None) -> Token | None:
    """Take a token, or the pair of it and its secret.

    Args:
        token: The token.

    Returns:
        The token; `None` for none.

    Raises:
        ConfigurationError: It is neither.
    """
    if token is None or isinstance(token, Token):
        return token
    if isinstance(token, tuple) and len(token) == 2 and all(isinstance(part, str) and part and part.isascii() for part in token):
        return Token(token[0], token[1])
    raise ConfigurationError("token is neither a Token nor a pair of oauth_token and oauth_token_secret")


def _environment_token(environment: Mapping[str, str]) -> tuple[str, str] | None:
    names = ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")
    missing = [name for name in names if not environment.get(name)]
    if len(missing) == 1:
        (present,) = {*names} - {*missing}
        raise ConfigurationError(f"{present} is set, but {missing[0]} is missing or empty; set both, or neither")
    return None if missing else (environment[names[0]], environment[names[1]])


def _tracer(tracing: TracerProvider | bool) -> Tracer | None:
    if tracing is False:
        return None
    from .tracing import parse_tracing

    return parse_tracing(tracing)


def parse_timeout(timeout: Timeout | float | None) -> Timeout:
    """Take the limits of a call.

    Args:
        timeout: The limits, or the seconds that a whole call may take; `None` for the default.

    Returns:
        The limits.

    Raises:
        ConfigurationError: It is neither.
    """
    if timeout is None:
        return Timeout()
    if isinstance(timeout, Timeout):
        return timeout
    if isinstance(timeout, bool) or not isinstance(timeout, (int, float)) or not 0 < timeout < float("inf"):
        raise ConfigurationError(f"timeout is {shown(timeout)}; give a positive number of seconds, or a Timeout")
    return Timeout(total=timeout)


def parse_retries(retries: Retries | int | None) -> Retries:
    """Take how often a call is tried again.

    Args:
        retries: A number of retries, or a `Retries`; `None` for the default.

    Returns:
        The retries.

    Raises:
        ConfigurationError: It is neither.
    """
    if retries is None:
        return Retries()
    return retries if isinstance(retries, Retries) else Retries(retries)


def parse_hooks(hooks: Hooks | None, on_drift: DriftHook | None) -> Hooks:
    """Put the hooks together.

    Args:
        hooks: The hooks; `None` for none.
        on_drift: The hook for drifts.

    Returns:
        The hooks.

    Raises:
        ConfigurationError: It is no `Hooks`, a hook is no function, or there are two for drifts.
    """
    if hooks is not None and not isinstance(hooks, Hooks):
        raise ConfigurationError(f"hooks is {shown(hooks)}; give a Hooks, such as Hooks(retry=print)")
    if on_drift is None:
        return hooks or Hooks()
    if not callable(on_drift):
        raise ConfigurationError(f"on_drift is {shown(on_drift)}; give a function that takes a Drift")
    if hooks is not None and hooks.drift is not None:
        raise ConfigurationError("on_drift and the hook for drifts are the same thing; give one of them")
    return dataclasses.replace(hooks or Hooks(), drift=on_drift)
