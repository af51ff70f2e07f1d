"""Upload a small and a large file, and print the cost of the large one: `upload.py SIDE URL SMALL LARGE`."""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from clients import KEY, SECRET, TOKEN, TOKEN_SECRET

reported: list[tuple[int, int]] = []


def report(sent: int, total: int) -> None:
    reported[:] = [(sent, total)]


def peak() -> float:
    """Return the peak memory of this process in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def measured(small: str, large: str) -> Iterator[str]:
    """Yield the two files, and print the cost of the second one."""
    yield small
    before, cpu, start = peak(), time.process_time(), time.perf_counter()
    yield large
    found = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - start, "peak": peak() - before}
    size = Path(large).stat().st_size
    # If the side reports progress, it must report every byte of the file, and no more than the request has.
    assert not reported or size <= reported[0][0] == reported[0][1] < size + 10_000, reported
    print(json.dumps({**found, "rate": size / 2**20 / found["wall"]}))


def httpx(base: str, files: Iterator[str]) -> None:
    import httpx as package

    with package.Client(timeout=600) as client:
        for name in files:
            with open(name, "rb") as file:
                client.post(f"{base}/services/upload/", files={"photo": file}).raise_for_status()


def httpx_async(base: str, files: Iterator[str]) -> None:
    import httpx as package

    async def run() -> None:
        async with package.AsyncClient(timeout=600) as client:
            for name in files:
                with open(name, "rb") as file:
                    (await client.post(f"{base}/services/upload/", files={"photo": file})).raise_for_status()

    asyncio.run(run())


def flickr_sdk(base: str, files: Iterator[str]) -> None:
    from flickr_sdk import Flickr

    with Flickr(KEY, SECRET, token=(TOKEN, TOKEN_SECRET), base_url=base) as flickr:
        for name in files:
            flickr.upload(name, progress=report)


def flickr_sdk_async(base: str, files: Iterator[str]) -> None:
    from flickr_sdk import AsyncFlickr

    async def run() -> None:
        async with AsyncFlickr(KEY, SECRET, token=(TOKEN, TOKEN_SECRET), base_url=base) as flickr:
            for name in files:
                await flickr.upload(name, progress=report)

    asyncio.run(run())


def flickrapi(base: str, files: Iterator[str]) -> None:
    from flickrapi import FlickrAPI
    from flickrapi.auth import FlickrAccessToken

    token = FlickrAccessToken(TOKEN, TOKEN_SECRET, "write", "Ada Lindqvist", "ada.lindqvist", "10000001@N01")
    client = FlickrAPI(KEY, SECRET, token=token, store_token=False)
    client.UPLOAD_URL = f"{base}/services/upload/"
    for name in files:
        client.upload(name)


def flickr_api(base: str, files: Iterator[str]) -> None:
    import flickr_api as package
    from flickr_api import auth
    from flickr_api import upload as upload_task

    # In the package, the function of the same name hides the module.
    module: Any = sys.modules["flickr_api.upload"]
    module.UPLOAD_URL = f"{base}/services/upload/"
    package.set_keys(api_key=KEY, api_secret=SECRET)
    package.set_auth_handler(auth.AuthHandler(callback="oob", access_token_key=TOKEN, access_token_secret=TOKEN_SECRET))
    for name in files:
        upload_task(photo_file=name)


SIDES: dict[str, Callable[[str, Iterator[str]], None]] = {
    side.__name__: side for side in (httpx, httpx_async, flickr_sdk, flickr_sdk_async, flickrapi, flickr_api)
}

if __name__ == "__main__":
    SIDES[sys.argv[1]](sys.argv[2], measured(*sys.argv[3:]))
