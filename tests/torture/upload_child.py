"""A program that uploads a folder: `python -m tests.torture.upload_child FOLDER JOURNAL DEDUP URL KEY SECRET TOKEN...`."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import filelock  # noqa: F401  # loaded before the work starts

from flickr_sdk import Flickr, Retries
from flickr_sdk.errors import FileError

from .child import start


def main(folder: str, journal: str, dedup: str, url: str, key: str, secret: str, *token: str) -> None:
    first, second = token
    retries = Retries(1, initial_delay=0.001)
    with Flickr(key, secret, token=(first, second), base_url=url, limiter=False, retries=retries) as flickr:
        flickr.test.echo()  # loads the certificates and the modules of the pipeline
        start()
        with flickr.uploads(journal, lookup_timeout=0.2, dedup=dedup == "dedup") as uploads:
            for path in sorted(Path(folder).iterdir()):
                # A file that is replaced while it is read is added by the next run.
                with suppress(FileError):
                    uploads.add(path, title=path.stem)
            uploads.run()


if __name__ == "__main__":
    main(*sys.argv[1:])
