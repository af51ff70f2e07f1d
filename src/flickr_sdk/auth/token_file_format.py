"""What stands in a token file: from bytes and back, without touching a file."""

from __future__ import annotations

import json
from typing import Any, Final

from ..errors.state_errors import TokenStoreError
from ..types import Token
from .token_store import token_from

__all__ = ["FORMAT", "VERSION", "Content", "empty", "find", "names", "put", "read", "remove", "write"]

FORMAT: Final = "flickr-sdk tokens"
VERSION: Final = 1
_UNTOUCHED: Final = "it was left as it is"

Content = dict[str, Any]
"""A token file as JSON says it; what this version does not know is kept when it is written again."""


def empty() -> Content:
    """Give the content of a file that holds no token yet."""
    return {"format": FORMAT, "version": VERSION, "keys": {}}


def read(data: bytes, file: str) -> Content:
    """Read a token file.

    Args:
        data: What the file holds.
        file: The file's name, for messages.

    Returns:
        The content.

    Raises:
        TokenStoreError: The file is damaged, another program's, or of a newer version.
    """
    content: Any = None
    is_json = True
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        # No error is raised in here: it would carry the decoder's, and that one holds the whole text of the file.
        is_json = False
    if not is_json:
        problem = "holds no valid JSON: it is damaged, or another program's"
        raise TokenStoreError(file, f"{problem}; {_UNTOUCHED}. Move it away and log in again, or name another file")
    version = content.get("version") if isinstance(content, dict) and content.get("format") == FORMAT else None
    if type(version) is not int:
        raise TokenStoreError(file, f"is no token file of flickr-sdk; {_UNTOUCHED}. Name another file")
    if version < 1:
        problem = f"says that it has form {version}, which no flickr-sdk writes (this one knows {VERSION}): it is damaged"
        raise TokenStoreError(file, f"{problem}; {_UNTOUCHED}. Move it away and log in again, or name another file")
    if version > VERSION:
        problem = f"was written by a newer flickr-sdk (form {version}, this one knows {VERSION})"
        raise TokenStoreError(file, f"{problem}; {_UNTOUCHED}. Update flickr-sdk, or name another file")
    keys = content.get("keys")
    if not (isinstance(keys, dict) and all(_are_accounts(accounts) for accounts in keys.values())):
        raise _damaged(file)
    found: Content = content
    return found


def write(content: Content) -> bytes:
    """Give the bytes of a token file."""
    return json.dumps(content).encode("ascii") + b"\n"


def find(content: Content, key: str, user: str | None, file: str) -> Token | None:
    """Look a token up: that of an account or, without a name, the one that was stored last."""
    for account in reversed(content["keys"].get(key, [])):
        if user is None or account["user"] == user:
            token = token_from(account["token"])
            if token is None:
                raise _damaged(file)
            return token
    return None


def names(content: Content, key: str) -> list[str]:
    """List the accounts of an API key, the one that was stored last at the end."""
    return [account["user"] for account in content["keys"].get(key, [])]


def put(content: Content, key: str, user: str, token: Token) -> None:
    """Store a token as the last one of an API key."""
    remove(content, key, user)
    content["keys"].setdefault(key, []).append({"user": user, "token": token.as_dict()})


def remove(content: Content, key: str, user: str) -> bool:
    """Remove an account and tell whether there was one."""
    accounts = content["keys"].get(key, [])
    left = [account for account in accounts if account["user"] != user]
    if len(left) == len(accounts):
        return False
    if left:
        content["keys"][key] = left
    else:
        del content["keys"][key]
    return True


def _are_accounts(accounts: object) -> bool:
    return isinstance(accounts, list) and all(
        isinstance(one, dict) and isinstance(one.get("user"), str) and isinstance(one.get("token"), dict) for one in accounts
    )


def _damaged(file: str) -> TokenStoreError:
    return TokenStoreError(file, f"is a damaged token file; {_UNTOUCHED}. Move it away and log in again, or name another file")
