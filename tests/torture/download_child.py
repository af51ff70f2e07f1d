"""A program that downloads one file: `python -m tests.torture.download_child URL TARGET`."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import filelock  # noqa: F401  # loaded before the work starts
import httpx

from flickr_sdk import Flickr, Retries
from flickr_sdk.downloads import download  # noqa: F401
from flickr_sdk.errors import FlickrError

from .child import start


def main(url: str, target: str) -> None:
    photo: Any = SimpleNamespace(id="1", media="photo", url_o=url)
    retries = Retries(5, initial_delay=0.001)
    # The HTTP client loads certificates before the work starts.
    with httpx.Client() as http, Flickr("key", image_limiter=False, retries=retries, http_client=http) as flickr:
        start()
        flickr.download(photo, to=target)


if __name__ == "__main__":
    # Errors of the library itself are findings; those of a hostile server are not.
    try:
        main(*sys.argv[1:])
    except FlickrError as error:
        sys.exit(f"{type(error).__name__}: {error}")
