"""Fetch all photos of a search, beyond Flickr's limit of 4,000, in shards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._utils.lazy_names import lazy_names

if TYPE_CHECKING:
    from .async_harvest import AsyncHarvest
    from .harvest_base import HarvestProgressCallback
    from .plan import HarvestPlan
    from .sharding import HarvestReport, Shard, ShardResult, Shortfall
    from .sync_harvest import Harvest

__all__ = [
    "AsyncHarvest",
    "Harvest",
    "HarvestPlan",
    "HarvestProgressCallback",
    "HarvestReport",
    "Shard",
    "ShardResult",
    "Shortfall",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            ".async_harvest": "AsyncHarvest",
            ".harvest_base": "HarvestProgressCallback",
            ".plan": "HarvestPlan",
            ".sync_harvest": "Harvest",
            ".sharding": "HarvestReport Shard ShardResult Shortfall",
        },
    )
