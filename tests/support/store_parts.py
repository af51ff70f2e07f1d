"""Helpers for tests of token stores: tokens, keyrings, file modes and error messages."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from flickr_sdk.auth import Token
from flickr_sdk.errors import FlickrError, TokenStoreError

KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
OTHER_KEY = "ffeeddccbbaa99887766554433221100"
FINGERPRINT = "a1bf4dc2c0cea821"

ALICE = Token("72157720-alice-token", "alice-token-secret", "write", "52000000@N01", "alice", "Alice Å")
BOB = Token("72157720-bob-token", "bob-token-secret", "read", "52000001@N01", "bob \U0001f98a", "")
SECRETS = [KEY, OTHER_KEY, ALICE.oauth_token, ALICE.oauth_token_secret, BOB.oauth_token, BOB.oauth_token_secret]


class FakeKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring leaves it without types
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("no such entry")


class TalkativeKeyring(FakeKeyring):
    """A keyring that fails like backends that run a command."""

    def set_password(self, service: str, username: str, password: str) -> NoReturn:
        raise subprocess.CalledProcessError(1, ["keep", username, password])


@contextmanager
def using(backend: KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)


@contextmanager
def umask(value: int) -> Iterator[None]:
    before = os.umask(value)
    try:
        yield
    finally:
        os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refusal(act: Callable[[], object], kind: type[FlickrError] = TokenStoreError) -> str:
    """Return the message of the error that a call raises, and check that the error contains no secret."""
    with pytest.raises(kind) as caught:
        act()
    seen: BaseException | None = caught.value
    while seen is not None:
        held = f"{seen} {seen!r} {seen.args} {vars(seen)} {getattr(seen, 'doc', '')} {getattr(seen, 'cmd', '')}"
        assert not [secret for secret in SECRETS if secret in held]
        seen = seen.__cause__ or seen.__context__
    return str(caught.value)
