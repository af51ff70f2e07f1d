"""The base of the generated client methods that harvest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..walk.async_client_methods import AsyncWalkMethods

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .async_harvest import AsyncHarvest
    from .sharding import Shard, ShardResult


class AsyncHarvestMethods(AsyncWalkMethods):
    """The methods of a client that harvest."""

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> AsyncHarvest:
        from .._utils.short_traceback import ShortTracebacks
        from .async_harvest import AsyncHarvest
        from .harvest_base import HarvestQuery

        with ShortTracebacks():
            query = HarvestQuery.create(endpoint, arguments, config=self._config, **options)
        return AsyncHarvest(query, self._run)

    async def fetch_shard(self, shard: Shard) -> ShardResult:
        """Fetch all photos of a shard. Any client can do it, on any machine, because a shard contains the search.

        Args:
            shard: A shard from `harvest.shards()`.

        Returns:
            The photos, for `harvest.add`.

        Raises:
            FlickrError: A call failed.
        """
        from .._pipeline.method_lookup import find_endpoint
        from .sharding import check_shard, fetch

        endpoint = find_endpoint(self.catalog, check_shard(shard).method)
        return await self._run(fetch(self._config, endpoint, shard))
