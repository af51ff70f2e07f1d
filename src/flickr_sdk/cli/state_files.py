"""Paths of journals and checkpoints: in the user's state folder, one per account and task."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["state_file"]


def state_file(cli: Cli, kind: str, *identity: object) -> Path:
    """Return the path of a journal, which is always the same for an account and an identity. A dry run creates no folder."""
    import hashlib

    import platformdirs

    token = cli.flickr.token
    account = (cli.api_key, cli.settings.get("base_url"), token and (token.user_nsid or token.oauth_token))
    name = hashlib.sha256(repr((account, identity)).encode()).hexdigest()[:16]
    folder = Path(platformdirs.user_state_dir("flickr-sdk"))
    if not cli.dry_run:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"{kind}-{name}.sqlite"
