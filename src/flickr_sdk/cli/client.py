"""Create the client of a run: the key, the account, the limits, the hooks."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

from .errors import CliError, ExitCode
from .settings import SETTINGS
from .terminal_text import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from .. import Flickr
    from ..auth import FileStore
    from ..config import RetryEvent, WaitEvent
    from ..types import Token
    from .settings import Settings
    from .write_guard import WriteGuard

__all__ = ["TOKEN_VARIABLES", "api_key", "create_client", "default_account", "find_account", "token_variable"]

TOKEN_VARIABLES: Final = ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")


def api_key(settings: Settings) -> str:
    """Return the API key, or raise an error that says where to set it."""
    key = settings.get("api_key")
    if not key:
        remedy = "set FLICKR_API_KEY and FLICKR_API_SECRET, or run flickr config set api_key KEY"
        raise CliError(ExitCode.USAGE, "the API key is missing", remedy, code="no_api_key")
    return str(key)


def find_account(settings: Settings, store: FileStore, user: str) -> tuple[str, Token]:
    """Return the stored account with this name, username or NSID."""
    names = store.users(api_key(settings))
    if found := _stored(settings, store, user):
        return found
    raise CliError(ExitCode.NOT_SIGNED_IN, *_missing_account(settings, user, names))


def _stored(settings: Settings, store: FileStore, user: str) -> tuple[str, Token] | None:
    key = api_key(settings)
    tokens = [(name, token) for name in reversed(store.users(key)) if (token := store.get(key, name)) is not None]
    for name, token in tokens:
        if name == user:
            return name, token
    return next(((name, token) for name, token in tokens if user in (token.username, token.user_nsid)), None)


def _missing_account(settings: Settings, user: str, names: list[str]) -> tuple[str, str]:
    """Return the message and the remedy for an account without a stored token."""
    problem, login = f"no token is stored for user {user!r}", f"run flickr login --user {quoted(user)}"
    value, source = settings.get_with_source("user")
    if value != user:  # an argument of the command
        return problem, login + (f", or use one of {', '.join(map(quoted, names))}" if names else "")
    others = " or ".join(f"--user {quoted(name)}" for name in names)
    if source.startswith("--"):
        other = f", or pass {others}" if names else ""
        return problem, f"{login}{other}; to see the photos of another person, pass --user-id {quoted(user)}"
    if source == SETTINGS["user"].variable:
        other = f", pass {others}" if names else ""
        return f"{problem}, which {source} selects", f"{login}{other}, or unset {source}"
    other = f", or flickr accounts use NAME with one of {', '.join(map(quoted, names))}, or pass {others}" if names else ""
    unset = "" if names else ", or flickr config unset user"
    return f"{problem}, which the setting user in {source} selects", f"{login}{other}{unset}"


def token_variable() -> str | None:
    """Return the name of the first variable that contains a part of a token; `None` if neither is set."""
    return next((name for name in TOKEN_VARIABLES if os.environ.get(name, "").strip()), None)


def default_account(settings: Settings, store: FileStore) -> str | None:
    """Return the name of the stored account that commands without `--user` use; `None` if they use none.

    The setting `user` selects it; without this setting, it is the account of the last login.
    """
    if token_variable():
        return None
    if user := settings.get_with_source("user", options=False)[0]:
        found = _stored(settings, store, user)
        return None if found is None else found[0]
    return next(reversed(store.users(api_key(settings))), None)


def _account(settings: Settings, store: FileStore) -> dict[str, Any]:
    """Return the arguments of the client that select the account: `--user`, the variables, the user setting, the last login."""
    user, source = settings.get_with_source("user")
    if user and (source.startswith("--") or not token_variable()):
        return {"token": find_account(settings, store, user)[1]}
    if token_variable():
        return {}
    return {"token_store": store}


def create_client(
    settings: Settings, store: FileStore, guard: WriteGuard, report: Callable[[RetryEvent | WaitEvent], None], **account: Any
) -> Flickr:
    """Create a client; `account` replaces the arguments that select the account."""
    from .. import Flickr, Hooks

    return Flickr(
        api_key(settings),
        settings.get("api_secret") or "",
        base_url=settings.get("base_url"),
        timeout=settings.get("timeout"),
        retries=settings.get("retries"),
        hooks=Hooks(call=guard, retry=report, wait=report),
        **(account or _account(settings, store)),
    )
