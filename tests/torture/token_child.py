"""A program that stores tokens: `python -m tests.torture.token_child FILE WRITER LOG COUNT`.

The line of a token is appended to the log when it is stored.
"""

from __future__ import annotations

import os
import sys
from itertools import islice

import filelock  # noqa: F401  # loaded before the work starts

from flickr_sdk.auth import FileStore, Token

from .child import start
from .tokens import KEY, account, tokens_of


def main(file: str, writer: str, log: str, count: str) -> None:
    store = FileStore(file, lock_timeout=60)
    with open(log, "rb") as lines:
        first = len(lines.read().splitlines())
    start()
    with open(log, "ab", buffering=0) as lines:
        for number, (token, secret) in islice(tokens_of(writer), first, first + int(count)):
            store.set(KEY, Token(token, secret), account(writer, number))
            os.write(lines.fileno(), b"%d\n" % number)


if __name__ == "__main__":
    main(*sys.argv[1:])
