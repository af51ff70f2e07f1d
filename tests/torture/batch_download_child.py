"""A program that downloads a batch: `python -m tests.torture.batch_download_child ORIGIN FOLDER JOURNAL COUNT`."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import filelock  # noqa: F401  # loaded before the work starts
import httpx

from flickr_sdk import Flickr, Retries
from flickr_sdk.downloads import sync_batch  # noqa: F401
from flickr_sdk.errors import FlickrError
from flickr_sdk.models import PhotoInfo  # noqa: F401

from .child import start


def main(origin: str, folder: str, journal: str, count: str) -> None:
    photos: list[Any] = [
        SimpleNamespace(id=str(number), media="photo", url_o=f"{origin}/65535/{number}_ab0_o.jpg")
        for number in range(1, int(count) + 1)
    ]
    options: dict[str, Any] = {"base_url": origin, "image_limiter": False, "limiter": False}
    retries = Retries(2, initial_delay=0.001)
    with httpx.Client() as http, Flickr("key", **options, retries=retries, http_client=http) as flickr:
        start()
        with flickr.downloads(to=folder, journal=journal, concurrency=3, max_attempts=20, sidecar="json") as downloads:
            downloads.add(iter(photos))
            report = downloads.run()
        assert not report.failed, list(report.failed)
        assert not report.remaining, list(report.remaining)


if __name__ == "__main__":
    # Errors of the library itself are findings; those of a hostile server are not.
    try:
        main(*sys.argv[1:])
    except FlickrError as error:
        sys.exit(f"{type(error).__name__}: {error}")
