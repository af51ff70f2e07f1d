"""Harvest a search with the workers of a Dask cluster, which together keep to Flickr's limit of 3,600 calls an hour.

Each worker has a client of its own. They share the limiter's file, so they have to be on one machine; workers of several machines
share a `RedisLimiter`.
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
    """Make the client of this process; the key comes from `FLICKR_API_KEY`."""
    return Flickr(limiter=SqliteLimiter(os.environ["LIMITER"]))


def fetch(shard: Shard) -> ShardResult:
    """Fetch a part of the harvest: what a worker does."""
    return flickr().fetch_shard(shard)


def photos_of_day(cluster: Client, day: datetime, user_id: str, checkpoint: str) -> Iterator[Photo]:
    """Get all photos that a member has uploaded on a day.

    Args:
        cluster: The cluster.
        day: Its first moment.
        user_id: The member's NSID.
        checkpoint: The file that keeps what was fetched.

    Yields:
        The photos, as the workers bring them.
    """
    begin = int(day.timestamp())
    with flickr().harvest(
        user_id=user_id, min_upload_date=begin, max_upload_date=begin + 86_399, checkpoint=checkpoint
    ) as harvest:
        # A part is on its way to a worker as soon as it is found.
        futures = as_completed([cluster.submit(fetch, shard) for shard in harvest.shards()], with_results=True)
        for _, haul in futures:
            yield from harvest.add(haul)


def main() -> None:
    """Count the photos of a day."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as local, Client(local) as cluster:
        photos = list(photos_of_day(cluster, datetime(2024, 2, 11, tzinfo=UTC), "10000001@N01", "day.sqlite"))
        print(f"{len(photos)} photos, {len({photo.id for photo in photos})} ids")
    flickr().close()


if __name__ == "__main__":
    main()
