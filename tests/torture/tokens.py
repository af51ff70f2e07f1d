"""Token files that several processes write, one of which is killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from random import Random
from typing import Final

from flickr_sdk.auth import FileStore

KEY: Final = "0123456789abcdef0123456789abcdef"
ACCOUNTS: Final = 20
"""The accounts of each writer, which it stores in a repeated sequence."""
WRITERS: Final = ("killed", "second", "third")


def tokens_of(writer: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Number the tokens of a writer, with their secrets."""
    return ((number, (f"token-{writer}-{number}", f"secret-{writer}-{number}" * 20)) for number in count())


def account(writer: str, number: int) -> str:
    """Return the account of a token."""
    return f"{writer} {number % ACCOUNTS}"


class TokenScenario:
    """Each stored token can be read, with its own secret, under one account, even if a writer was killed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "tokens.json"
        self._others: list[subprocess.Popen[bytes]] = []
        self.checked = 0

    def __enter__(self) -> TokenScenario:
        for writer in WRITERS:
            self._log(writer).touch()
        for writer in WRITERS[1:]:
            command = [sys.executable, "-m", *self._child(writer, 1_000_000)]
            self._others.append(subprocess.Popen(command, stdout=subprocess.DEVNULL))
        return self

    def __exit__(self, *_: object) -> None:
        for other in self._others:
            other.kill()
            other.wait()

    def command(self, random: Random) -> Sequence[str]:
        return self._child(WRITERS[0], random.randrange(5, 20))

    def check(self, *, finished: bool) -> None:
        assert [other.poll() for other in self._others] == [None] * len(self._others), "a writer has failed"
        stored = [self._stored(writer) for writer in WRITERS]  # before the file is read
        store = FileStore(self._file)
        names = store.users(KEY)
        assert len(names) == len(set(names))
        for writer, numbers in zip(WRITERS, stored, strict=True):
            assert numbers == list(range(len(numbers)))
            for number in numbers[-ACCOUNTS:]:
                token = store.get(KEY, account(writer, number))
                assert token is not None, f"the token {number} of {writer} is lost"
                *_, current = token.oauth_token.split("-")
                assert int(current) >= number
                assert int(current) % ACCOUNTS == number % ACCOUNTS
                assert (token.oauth_token, token.oauth_token_secret) == (
                    f"token-{writer}-{current}",
                    f"secret-{writer}-{current}" * 20,
                )
                self.checked += 1
        extra = {path.name for path in self._folder.iterdir()} - {f"{writer}.log" for writer in WRITERS}
        assert extra <= {"tokens.json", "tokens.json.lock", ".tokens.json.flickr-sdk.tmp"}, extra

    def _child(self, writer: str, tokens: int) -> list[str]:
        return ["tests.torture.token_child", str(self._file), writer, str(self._log(writer)), str(tokens)]

    def _log(self, writer: str) -> Path:
        return self._folder / f"{writer}.log"

    def _stored(self, writer: str) -> list[int]:
        return [int(line) for line in self._log(writer).read_bytes().splitlines()]
