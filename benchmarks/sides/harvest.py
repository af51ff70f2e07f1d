"""Harvest photos and print the cost: `harvest.py SIDE URL PHOTOS FIRST_UPLOAD CHECKPOINT`.

Each photo is uploaded one second after the previous one.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

SHARD, PER_PAGE = 4000, 500
KEY = "1" * 32

Side = Callable[[str, int, int, str], Iterator[str]]


def httpx(base: str, photos: int, first: int, _: str) -> Iterator[str]:
    """Fetch the pages of known shards as dictionaries: the baseline."""
    import httpx as package

    parameters = {"method": "flickr.photos.search", "api_key": KEY, "format": "json", "nojsoncallback": "1"}
    parameters |= {"sort": "date-posted-asc", "per_page": str(PER_PAGE)}
    seen: set[str] = set()
    with package.Client() as http:
        for start in range(first, first + photos, SHARD):
            end = min(start + SHARD, first + photos) - 1
            for page in range(1, -(-(end - start + 1) // PER_PAGE) + 1):
                span = {"min_upload_date": str(start), "max_upload_date": str(end), "page": str(page)}
                response = http.get(f"{base}/services/rest/", params=parameters | span)
                for photo in json.loads(response.content)["photos"]["photo"]:
                    if photo["id"] not in seen:
                        seen.add(photo["id"])
                        yield photo["id"]


def flickr_sdk(base: str, photos: int, first: int, checkpoint: str) -> Iterator[str]:
    from flickr_sdk import Flickr

    span = {"min_upload_date": first, "max_upload_date": first + photos - 1}
    with (
        Flickr(KEY, base_url=base, limiter=None) as flickr,
        flickr.harvest(tags=["aurora"], checkpoint=checkpoint or None, **span) as harvest,
    ):
        for photo in harvest:
            yield photo.id


SIDES: dict[str, Side] = {side.__name__: side for side in (httpx, flickr_sdk)}


def resident() -> float:
    """Return the resident memory of this process in MiB, on Linux."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) / 256


if __name__ == "__main__":
    side, base, photos, first, checkpoint = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
    cpu, count, early, most = time.process_time(), 0, 0.0, 0.0
    for _ in SIDES[side](base, photos, first, checkpoint):
        count += 1
        if count % SHARD == 0:
            most = max(most, resident())
            early = most if count <= photos // 2 else early
    assert count == photos, (count, photos)
    size = Path(checkpoint).stat().st_size / photos if checkpoint else 0
    growth = (most - early) / (photos - photos // 2)
    print(json.dumps({"cpu": (time.process_time() - cpu) / photos, "growth": growth, "size": size}))
