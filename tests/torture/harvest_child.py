"""A program that harvests a search: `python -m tests.torture.harvest_child CHECKPOINT PREFETCH`."""

from __future__ import annotations

import sys

from flickr_sdk._generated import models  # noqa: F401  # loaded before the work starts

from .child import start
from .harvests import harvest


def main(checkpoint: str, prefetch: str) -> None:
    start()
    with harvest(checkpoint, int(prefetch)) as photos:
        for _ in photos:
            pass


if __name__ == "__main__":
    main(*sys.argv[1:])
