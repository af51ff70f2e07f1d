"""A program that writes a harvest to a file: `python -m tests.torture.write_child CHECKPOINT FILE IF_EXISTS PREFETCH`."""

from __future__ import annotations

import sys

import pyarrow.parquet  # noqa: F401  # loaded before the work starts

from flickr_sdk._generated import models  # noqa: F401  # loaded before the work starts
from flickr_sdk.data import write  # noqa: F401  # loaded before the work starts

from .child import start
from .harvests import harvest


def main(checkpoint: str, path: str, if_exists: str, prefetch: str) -> None:
    start()
    harvest(checkpoint, int(prefetch)).write(path, if_exists=if_exists)


if __name__ == "__main__":
    main(*sys.argv[1:])
