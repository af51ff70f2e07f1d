"""A batch of many downloads from an image host that rejects a third of the requests."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit import MemoryLimiter

FILES: Final = 10_000
RETRY_AFTER: Final = 0.02
SIZE: Final = "s"


@dataclass
class Outcome:
    """The figures of a batch."""

    done: int
    failed: int
    remaining: int
    requests: int
    rejected: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.done} files with {self.requests} requests in {self.seconds:.0f} s, "
            f"{self.rejected} rejected, {self.failed} failed, {self.remaining} remaining"
        )


def download_despite_rejections(folder: Path, files: int = FILES) -> Outcome:
    """Download photos of an emulator that answers a third of the requests for files with status 429."""
    with Emulator() as emulator:
        owner = emulator.world.add_person("collector")
        emulator.world.add_photos({"owner": owner, "title": str(number), "width": 200, "height": 150} for number in range(files))
        emulator.faults.add("http-429", path="/65535/*", probability=1 / 3, seed=5, retry_after=RETRY_AFTER)
        options = {"base_url": emulator.base_url, "limiter": False, "image_limiter": MemoryLimiter(100_000, 1.0)}
        start = time.monotonic()
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            with flickr.downloads(folder / "photos", journal=folder / "photos.sqlite", size=SIZE, concurrency=8) as downloads:
                downloads.add(f"https://www.flickr.com/photos/{owner}/")
                report = downloads.run()
            rejected = emulator.faults.struck["http-429"]
            return Outcome(
                len(report.done),
                len(report.failed),
                len(report.remaining),
                len(report.done) + rejected,
                rejected,
                time.monotonic() - start,
            )
