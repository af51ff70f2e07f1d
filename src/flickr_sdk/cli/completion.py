"""Complete the ids and one-word titles of the user's albums and groups, from a short-lived cache."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from .client import default_account
from .context import Cli

if TYPE_CHECKING:
    from .. import Flickr

__all__ = ["complete_accounts", "complete_albums", "complete_groups"]

CACHE_SECONDS: Final = 120.0
TIMEOUT_SECONDS: Final = 3.0
"""The time limit of the calls of a completion. Without a response, nothing is completed."""

Completions = list[tuple[str, str]]


def complete_accounts(ctx: typer.Context, incomplete: str) -> Completions:
    """Return the stored accounts."""
    cli = ctx.obj
    with suppress(Exception):
        assert isinstance(cli, Cli)
        return [(name, "") for name in cli.token_store.users(cli.api_key) if name.startswith(incomplete)]
    return []


def complete_albums(ctx: typer.Context, incomplete: str) -> Completions:
    """Return the user's albums."""
    return _complete(ctx, incomplete, "albums", lambda flickr: [(one.id, one.title or "") for one in flickr.photosets.get_list()])


def complete_groups(ctx: typer.Context, incomplete: str) -> Completions:
    """Return the user's groups."""
    return _complete(
        ctx, incomplete, "groups", lambda flickr: [(one.nsid, one.name or "") for one in flickr.walk.groups.pools.get_groups()]
    )


def _complete(ctx: typer.Context, incomplete: str, kind: str, fetch: Callable[[Flickr], Completions]) -> Completions:
    cli = ctx.obj
    # A failed completion prints nothing, because a message would appear in the middle of the command line.
    with suppress(Exception):
        assert isinstance(cli, Cli)
        cli.settings.options |= {"timeout": TIMEOUT_SECONDS, "retries": 0}
        file = _cache_file(cli, kind)
        found = _read(file)
        if found is None:
            found = fetch(cli.flickr)
            _write(file, found)
        ids = [one for one in found if one[0].startswith(incomplete)]
        # Shells differ in how they quote a candidate with spaces.
        titles = [(title, id) for id, title in found if re.fullmatch(r"[\w.-]+", title) and title.startswith(incomplete)]
        return ids or titles
    return []


def _cache_file(cli: Cli, kind: str) -> Path:
    import hashlib

    import platformdirs

    # The default account may change while the cache is valid.
    user = cli.settings.get("user") or default_account(cli.settings, cli.token_store)
    account = (cli.api_key, cli.settings.get("base_url"), user, os.environ.get("FLICKR_OAUTH_TOKEN"))
    name = hashlib.sha256(repr(account).encode()).hexdigest()[:16]
    return Path(platformdirs.user_cache_dir("flickr-sdk")) / f"completion-{kind}-{name}.json"


def _read(file: Path) -> Completions | None:
    try:
        age = time.time() - file.stat().st_mtime
        if not 0 <= age < CACHE_SECONDS:
            return None
        return [(str(id), str(title)) for id, title in json.loads(file.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return None


def _write(file: Path, found: Completions) -> None:
    import tempfile

    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # The temporary file has mode 0600: titles may be private.
    number, temporary = tempfile.mkstemp(dir=file.parent, prefix=".completion-")
    with os.fdopen(number, "w", encoding="utf-8") as stream:
        json.dump(found, stream)
    os.replace(temporary, file)
