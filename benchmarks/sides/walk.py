"""Walk through the photos of a user, 500 per page, and print the cost: `walk.py SIDE URL KEY SECRET PHOTOS`."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

ADA = "10000001@N01"
PER_PAGE = 500

Found = tuple[list[str], int, int]
"""The ids, the number of calls, and the maximum of concurrent calls; 0 if unknown."""


class InFlight:
    """Counts concurrent requests."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._now = self.most = self.all = 0

    def count(self, change: int) -> None:
        with self._lock:
            self._now += change
            self.all += change > 0
            self.most = max(self.most, self._now)


def _hooks(counted: InFlight) -> Any:
    from flickr_sdk import Hooks

    return Hooks(request=lambda _: counted.count(1), response=lambda _: counted.count(-1))


def flickr_sdk(base: str, key: str, secret: str, prefetch: int = 0) -> Found:
    from flickr_sdk import Flickr

    counted = InFlight()
    with Flickr(key, secret, base_url=base, hooks=_hooks(counted)) as flickr:
        walker = flickr.walk.people.get_public_photos(ADA, per_page=PER_PAGE, prefetch=prefetch)
        return [photo.id for photo in walker], counted.all, counted.most


def flickr_sdk_prefetch(base: str, key: str, secret: str) -> Found:
    return flickr_sdk(base, key, secret, 4)


def flickr_sdk_async(base: str, key: str, secret: str, prefetch: int = 0) -> Found:
    from flickr_sdk import AsyncFlickr

    counted = InFlight()

    async def walk() -> list[str]:
        async with AsyncFlickr(key, secret, base_url=base, hooks=_hooks(counted)) as flickr:
            walker = flickr.walk.people.get_public_photos(ADA, per_page=PER_PAGE, prefetch=prefetch)
            return [photo.id async for photo in walker]

    return asyncio.run(walk()), counted.all, counted.most


def flickr_sdk_async_prefetch(base: str, key: str, secret: str) -> Found:
    return flickr_sdk_async(base, key, secret, 4)


def flickrapi(base: str, key: str, secret: str) -> Found:
    from flickrapi import FlickrAPI

    flickr = FlickrAPI(key, secret, store_token=False, format="etree")
    flickr.REST_URL = f"{base}/services/rest/"
    ids: list[str] = []
    page = pages = 1
    # Its walks fail on Python 3.9 and later, which have no `getchildren`.
    while page <= pages:
        photos = flickr.people.getPublicPhotos(user_id=ADA, per_page=PER_PAGE, page=page).find("photos")
        ids += [photo.get("id") for photo in photos]
        page, pages = page + 1, int(photos.get("pages"))
    return ids, 0, 0


def flickr_api(base: str, key: str, secret: str) -> Found:
    import flickr_api as package
    from flickr_api import method_call
    from flickr_api.objects import Person, Walker

    rest = f"{base}/services/rest/"
    defaults = method_call.call_api.__defaults__
    method_call.call_api.__defaults__ = tuple(rest if one == method_call.REST_URL else one for one in defaults)
    package.set_keys(api_key=key, api_secret=secret)
    return [photo.id for photo in Walker(Person(id=ADA).getPublicPhotos, per_page=PER_PAGE)], 0, 0


SIDES: dict[str, Callable[[str, str, str], Found]] = {
    side.__name__: side
    for side in (flickr_sdk, flickr_sdk_prefetch, flickr_sdk_async, flickr_sdk_async_prefetch, flickrapi, flickr_api)
}

if __name__ == "__main__":
    cpu, start = time.process_time(), time.perf_counter()
    ids, calls, most = SIDES[sys.argv[1]](*sys.argv[2:5])
    found = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - start}
    assert len(ids) == len(set(ids)) == int(sys.argv[5]), (len(ids), len(set(ids)))
    print(json.dumps({**found, "calls": calls, "most": most}))
