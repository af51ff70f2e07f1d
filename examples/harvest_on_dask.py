"""Harvest a search with the workers of a Dask cluster, which together respect Flickr's limit of 3,600 calls an hour.

Each worker has its own client. The clients share the file of a limiter, so all workers run on one machine. Workers on several
machines share a `RedisLimiter` instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache

from dask.distributed import Client, LocalCluster, as_completed

from flickr_sdk import Flickr
from flickr_sdk.harvest import Shard, ShardResult
from flickr_sdk.models import Photo
from flickr_sdk.rate_limit import SqliteLimiter

__all__ = ["fetch", "photos_of_day"]


@cache
def flickr() -> Flickr:
    """Create the client of this process. The API key comes from `FLICKR_API_KEY`."""
    return Flickr(limiter=SqliteLimiter(os.environ["LIMITER"]))


def fetch(shard: Shard) -> ShardResult:
    """Fetch a shard in a worker."""
    return flickr().fetch_shard(shard)


def photos_of_day(cluster: Client, day: datetime, user_id: str, checkpoint: str) -> Iterator[Photo]:
    """Fetch all photos that a user uploaded on one day.

    Args:
        cluster: The cluster.
        day: The start of the day, timezone-aware.
        user_id: The user's NSID.
        checkpoint: The file that stores the progress.

    Yields:
        The photos, shard by shard as the workers finish.
    """
    start = int(day.timestamp())
    with flickr().harvest(
        user_id=user_id, min_upload_date=start, max_upload_date=start + 86_399, checkpoint=checkpoint
    ) as harvest:
        # `submit` sends a shard to a worker while the harvest looks for the next one.
        futures = [cluster.submit(fetch, shard) for shard in harvest.shards()]
        for _, result in as_completed(futures, with_results=True):
            yield from harvest.add(result)


def main() -> None:
    """Count the photos of a day."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as local, Client(local) as cluster:
        photos = list(photos_of_day(cluster, datetime(2024, 2, 11, tzinfo=UTC), "10000001@N01", "day.sqlite"))
        print(f"{len(photos)} photos, {len({photo.id for photo in photos})} ids")
    flickr().close()


if __name__ == "__main__":
    main()
