"""Create the client of a run: the key, the account, the limits, the hooks."""

from __future__ import annotations

import os
import shlex
from typing import TYPE_CHECKING, Any

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from .. import Flickr
    from ..auth import FileStore
    from ..config import RetryEvent, WaitEvent
    from ..types import Token
    from .settings import Settings
    from .write_guard import WriteGuard

__all__ = ["api_key", "create_client", "find_account"]


def api_key(settings: Settings) -> str:
    """Return the API key, or raise an error that says where to set it."""
    key = settings.get("api_key")
    if not key:
        remedy = "set FLICKR_API_KEY and FLICKR_API_SECRET, or run flickr config set api_key KEY"
        raise CliError(ExitCode.USAGE, "the API key is missing", remedy, code="no_api_key")
    return str(key)


def find_account(settings: Settings, store: FileStore, user: str) -> tuple[str, Token]:
    """Return the stored account with this name, username or NSID."""
    key = api_key(settings)
    names = store.users(key)
    tokens = [(name, token) for name in reversed(names) if (token := store.get(key, name)) is not None]
    for name, token in tokens:
        if name == user:
            return name, token
    for name, token in tokens:
        if user in (token.username, token.user_nsid):
            return name, token
    quoted = shlex.quote(user)
    remedy = f"run flickr login --user {quoted}" + (f", or use one of {', '.join(names)}" if names else "")
    if settings.options.get("user"):
        remedy += f"; to see the photos of another person, pass --user-id {quoted}"
    raise CliError(ExitCode.NOT_SIGNED_IN, f"no token is stored for user {user!r}", remedy)


def _environment_has_token() -> bool:
    return any(os.environ.get(name, "").strip() for name in ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET"))


def _account(settings: Settings, store: FileStore) -> dict[str, Any]:
    """Return the arguments of the client that select the account: `--user`, the variables, the user setting, the last login."""
    user, source = settings.get_with_source("user")
    if user and (source.startswith("--") or not _environment_has_token()):
        return {"token": find_account(settings, store, user)[1]}
    if _environment_has_token():
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
