"""Create the client of a run: the key, the account, the limits, the hooks."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Protocol

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from .. import Flickr
    from ..auth import FileStore
    from ..config import RetryEvent, WaitEvent
    from ..types import Token
    from .output import Output
    from .settings import Settings
    from .write_guard import WriteGuard

__all__ = ["Run", "api_key", "create_client", "find_account"]


class Run(Protocol):
    """The parts of `context.Cli` that a client needs."""

    settings: Settings
    output: Output

    @property
    def guard(self) -> WriteGuard:
        """The hook in front of calls."""
        ...

    @property
    def token_store(self) -> FileStore:
        """The stored access tokens."""
        ...

    def event(self, kind: str, **values: Any) -> None:
        """Write an event."""
        ...


def api_key(run: Run) -> str:
    """Return the API key, or raise an error that says where to set it."""
    key = run.settings.get("api_key")
    if not key:
        remedy = "set FLICKR_API_KEY and FLICKR_API_SECRET, or run flickr config set api_key KEY"
        raise CliError(ExitCode.USAGE, "the API key is missing", remedy, code="no_api_key")
    return str(key)


def find_account(run: Run, user: str) -> tuple[str, Token]:
    """Return the stored account with this name, username or NSID."""
    key = api_key(run)
    names = run.token_store.users(key)
    tokens = [(name, token) for name in reversed(names) if (token := run.token_store.get(key, name)) is not None]
    for name, token in tokens:
        if name == user:
            return name, token
    for name, token in tokens:
        if user in (token.username, token.user_nsid):
            return name, token
    remedy = f"run flickr login --user {user}" + (f", or use one of {', '.join(names)}" if names else "")
    raise CliError(ExitCode.NOT_SIGNED_IN, f"no token is stored for user {user!r}", remedy)


def _environment_has_token() -> bool:
    return any(os.environ.get(name, "").strip() for name in ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET"))


def _account(run: Run) -> dict[str, Any]:
    """Return the arguments of the client that select the account: `--user`, the variables, the user setting, the last login."""
    user, source = run.settings.get_with_source("user")
    if user and (source.startswith("--") or not _environment_has_token()):
        return {"token": find_account(run, user)[1]}
    if _environment_has_token():
        return {}
    return {"token_store": run.token_store}


def create_client(run: Run, **account: Any) -> Flickr:
    """Create a client; `account` replaces the arguments that select the account."""
    from .. import Flickr, Hooks

    settings = run.settings
    hooks = Hooks(
        call=run.guard,
        retry=lambda event: _report_retry(run, event),
        wait=lambda event: _report_wait(run, event),
    )
    return Flickr(
        api_key(run),
        settings.get("api_secret") or "",
        base_url=settings.get("base_url"),
        timeout=settings.get("timeout"),
        retries=settings.get("retries"),
        hooks=hooks,
        **(account or _account(run)),
    )


def _report_retry(run: Run, event: RetryEvent) -> None:
    run.event("retry", method=event.method, attempt=event.attempt, error=str(event.error), wait=event.wait)


def _report_wait(run: Run, event: WaitEvent) -> None:
    run.event("wait", method=event.method, seconds=event.seconds, reason=event.reason)
    if event.seconds >= 5:
        run.output.note(f"{event.method}: waiting {event.seconds:.0f} s ({event.reason})")
