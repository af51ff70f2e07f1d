"""The JSON format of the token file, without I/O."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any, Final

from ..errors.state_errors import TokenStoreError
from ..types import Token
from .token_store import token_from_dict

FORMAT: Final = "flickr-sdk tokens"
VERSION: Final = 1
NO_JSON: Final = object()

Content = dict[str, Any]
"""The decoded file; unknown keys are kept when it is written again."""


def empty() -> Content:
    """Return the content of a file without tokens."""
    return {"format": FORMAT, "version": VERSION, "keys": {}}


def parse(data: bytes, file: str) -> Content:
    """Decode a token file; errors name `file`."""
    content: Any = NO_JSON
    # An error raised in here would carry the decoder's error, which contains the whole file.
    with suppress(ValueError, RecursionError):
        content = json.loads(data)
    if content is NO_JSON:
        raise _error(file, "is damaged or not a token file (invalid JSON)", "move it away and sign in again, or use another file")
    version = content.get("version") if isinstance(content, dict) and content.get("format") == FORMAT else None
    if type(version) is not int:
        raise _error(file, "is not a token file of flickr-sdk", "use another file")
    if version < 1:
        problem = f"is damaged: its version is {version}, and the first version is 1"
        raise _error(file, problem, "move it away and sign in again, or use another file")
    if version > VERSION:
        problem = f"was written by a newer flickr-sdk (version {version}; this release reads up to {VERSION})"
        raise _error(file, problem, "update flickr-sdk, or use another file")
    keys = content.get("keys")
    if not (isinstance(keys, dict) and all(_are_accounts(accounts) for accounts in keys.values())):
        raise _damaged(file)
    result: Content = content
    return result


def serialize(content: Content) -> bytes:
    """Encode a token file."""
    return json.dumps(content).encode("ascii") + b"\n"


def find(content: Content, key: str, user: str | None, file: str) -> Token | None:
    """Return the token of an account; by default, the token that was stored last."""
    for account in reversed(content["keys"].get(key, [])):
        if user is None or account["user"] == user:
            token = token_from_dict(account["token"])
            if token is None:
                raise _damaged(file)
            return token
    return None


def account_names(content: Content, key: str) -> list[str]:
    """List the accounts of an API key; the account that was stored last comes last."""
    return [account["user"] for account in content["keys"].get(key, [])]


def put(content: Content, key: str, user: str, token: Token) -> None:
    """Store a token as the last one of an API key."""
    remove(content, key, user)
    content["keys"].setdefault(key, []).append({"user": user, "token": token.as_dict()})


def remove(content: Content, key: str, user: str) -> bool:
    """Remove an account, and return whether it was stored."""
    accounts = content["keys"].get(key, [])
    others = [account for account in accounts if account["user"] != user]
    if len(others) == len(accounts):
        return False
    if others:
        content["keys"][key] = others
    else:
        del content["keys"][key]
    return True


def _are_accounts(accounts: object) -> bool:
    return isinstance(accounts, list) and all(
        isinstance(each, dict) and isinstance(each.get("user"), str) and isinstance(each.get("token"), dict) for each in accounts
    )


def _error(file: str, problem: str, remedy: str) -> TokenStoreError:
    return TokenStoreError(file, f"{problem}; the file was not changed; {remedy}")


def _damaged(file: str) -> TokenStoreError:
    return _error(file, "is a damaged token file", "move it away and sign in again, or use another file")
