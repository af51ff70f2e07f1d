"""A program that uploads a folder into albums: `python -m tests.torture.publish_child FOLDER JOURNAL URL KEY SECRET TOKEN...`."""

from __future__ import annotations

import sys
from pathlib import Path

import filelock  # noqa: F401  # loaded before the work starts

from flickr_sdk import Flickr, Hooks, Retries
from flickr_sdk.uploads import Permissions, Step

from .child import start

ALBUMS = ("Summer", "Winter")
"""Each file is in one of these, and in `ALL`."""
ALL = "All"
MAX_RUNS = 20


def operation(event: object) -> None:
    """Count a request or a response as a file operation, so that some children die between them and the journal."""
    sys.audit("open", "a request or a response", "", 0)


def main(folder: str, journal: str, url: str, key: str, secret: str, *token: str) -> None:
    first, second = token
    retries, hooks = Retries(2, initial_delay=0.001, max_delay=0.01), Hooks(request=operation, response=operation)
    with Flickr(key, secret, token=(first, second), base_url=url, limiter=False, retries=retries, hooks=hooks) as flickr:
        flickr.test.echo()  # loads the certificates and the modules of the pipeline
        start()
        with flickr.uploads(journal, lookup_timeout=0.2) as uploads:
            for path in sorted(Path(folder).iterdir()):
                number = int(path.stem)
                uploads.add(
                    path,
                    title=path.stem,
                    album=[ALL, ALBUMS[number % 2]],
                    geo=(number / 100, 5.32),
                    license=4,
                    date_taken="2024-06-21 12:00:00",
                    permissions=Permissions(is_family=True, perm_comment=1),
                    after=Step("flickr.photos.setContentType", content_type=2),
                )
            report, runs = uploads.run(), 1
            while report.remaining and runs < MAX_RUNS:
                report, runs = uploads.run(), runs + 1
            assert (report.failed, report.remaining) == ([], [])


if __name__ == "__main__":
    main(*sys.argv[1:])
