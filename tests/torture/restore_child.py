"""A program that restores a backup: `python -m tests.torture.restore_child ORIGIN KEY SECRET TOKEN SECRET FOLDER JOURNAL`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import partial

import filelock  # noqa: F401  # loaded before the work starts

from flickr_sdk import Flickr, Hooks, Retries
from flickr_sdk.backup import RestorePart, restore_photo, sync_restore  # noqa: F401
from flickr_sdk.errors import FlickrError
from flickr_sdk.uploads.batch import BatchOptions

from .child import KILL_AT, start
from .publish_child import operation

READS = 20
"""The files that a run opens before it changes the account, which few kills need to interrupt."""
MAX_RUNS = 20
PARTS: tuple[RestorePart, ...] = ("people", "comments", "groups", "galleries", "favorites")


def main(origin: str, key: str, secret: str, token: str, token_secret: str, folder: str, journal: str) -> None:
    restore_photo.BatchOptions = partial(BatchOptions, lookup_timeout=0.2)  # type: ignore[assignment,misc]  # a shorter wait
    if KILL_AT in os.environ:
        number = int(os.environ[KILL_AT])
        os.environ[KILL_AT] = str(number if number < 3 else READS + 7 * number)
    retries, hooks = Retries(2, initial_delay=0.001, max_delay=0.01), Hooks(request=operation, response=operation)
    options = {"limiter": False, "retries": retries, "hooks": hooks, "base_url": origin}
    with Flickr(key, secret, token=(token, token_secret), **options) as flickr:  # type: ignore[arg-type]  # of many types
        with suppress(FlickrError):
            flickr.test.echo()  # loads the certificates and the modules of the pipeline
        restore = partial(flickr.restore, folder, include=PARTS, journal=journal)
        start()
        report, runs = restore(), 1
        while report.remaining and runs < MAX_RUNS:
            report, runs = restore(), runs + 1
        assert report.complete, (report, report.problems)


if __name__ == "__main__":
    main(*sys.argv[1:])
