"""A program that backs up an account: `python -m tests.torture.backup_child ORIGIN KEY SECRET TOKEN SECRET FOLDER FULL WRITES`.

FULL is 1 if the disk becomes full, so that the program must report it. With WRITES of 0 or more, the disk is simulated: it is
full after so many writes, for documents as well as for downloads and databases.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sqlite3
import sys
from pathlib import Path
from typing import Any

import filelock  # noqa: F401  # loaded before the work starts
import httpx

from flickr_sdk import Flickr, Retries
from flickr_sdk.backup import index, sync_run  # noqa: F401
from flickr_sdk.downloads import batch, partial_download, sync_batch  # noqa: F401
from flickr_sdk.errors import FlickrError

from .child import start


def fill_disk(folder: str, writes: int) -> None:
    """Let creating and replacing files below a folder fail after so many operations."""
    left = [writes]
    replace, connect = os.replace, sqlite3.connect

    def spend(path: object) -> None:
        if str(path).startswith(folder):
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

    def replace_or_fail(source: Any, target: Any, **options: Any) -> None:
        spend(target)
        replace(source, target, **options)

    class FullFile(io.FileIO):
        def write(self, data: Any) -> int:
            spend(self.name)
            return super().write(data) or 0

    def connect_small(path: Any, *arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(path, *arguments, **options)
        if str(path).startswith(folder):
            connection.execute(f"PRAGMA max_page_count={12 + writes // 4}")
        return connection

    os.replace = replace_or_fail  # type: ignore[assignment]  # fewer overloads
    partial_download.io.FileIO = FullFile  # type: ignore[misc]  # what a full disk does
    sqlite3.connect = connect_small  # type: ignore[assignment]  # fewer overloads


def main(origin: str, key: str, secret: str, token: str, token_secret: str, folder: str, full: str, writes: str) -> None:
    if int(writes) >= 0:
        fill_disk(str(Path(folder)), int(writes))
    retries = Retries(2, initial_delay=0.001)
    options: dict[str, Any] = {"limiter": False, "image_limiter": False, "retries": retries, "base_url": origin}
    with httpx.Client() as http, Flickr(key, secret, token=(token, token_secret), http_client=http, **options) as flickr:
        start()
        try:
            report = flickr.backup(folder, concurrency=3, check_free_space=False)
        except FlickrError as error:
            if full == "1" and re.search("No space left|disk is full|disk I/O error|unable to open", str(error)):
                return
            raise
        if full == "1":
            assert report.stopped == "disk_full", report
        else:
            assert report.complete and not report.problems, (report, report.problems)


if __name__ == "__main__":
    main(*sys.argv[1:])
