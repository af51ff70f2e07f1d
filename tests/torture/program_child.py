"""The command-line program: `python -m tests.torture.program_child HOME URL KEY SECRET TOKEN TOKEN_SECRET ARGUMENT...`."""

from __future__ import annotations

import os
import sys
from functools import partialmethod

import filelock  # noqa: F401  # loaded before the work starts
import rich  # noqa: F401

import flickr_sdk.cli.app
import flickr_sdk.cli.commands.download
import flickr_sdk.cli.commands.upload
import flickr_sdk.downloads.sync_batch
import flickr_sdk.uploads.sync_batch
from flickr_sdk import Flickr
from flickr_sdk.models import PhotoInfo  # noqa: F401

from .child import start

NAMES = ("BASE_URL", "API_KEY", "API_SECRET", "OAUTH_TOKEN", "OAUTH_TOKEN_SECRET")


def main(home: str, *arguments: str) -> int:
    account, line = arguments[: len(NAMES)], arguments[len(NAMES) :]
    os.environ.update({f"FLICKR_{name}": value for name, value in zip(NAMES, account, strict=True)})
    os.environ.update({f"XDG_{name}_HOME": home for name in ("CONFIG", "CACHE", "STATE")})
    # The emulator lists photos at once.
    Flickr.uploads = partialmethod(Flickr.uploads, lookup_timeout=0.2)  # type: ignore[method-assign,assignment]
    sys.argv[1:] = line
    start()
    return flickr_sdk.cli.main()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
