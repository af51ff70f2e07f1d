"""The methods of a client that harvest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..walk.async_client_methods import AsyncWalkMethods
from ..walk.walk_calls import _calls

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .async_harvest import AsyncHarvest
    from .sharding import Shard, ShardResult

__all__ = ["AsyncHarvestMethods"]


class AsyncHarvestMethods(AsyncWalkMethods):
    """The methods of a client that harvest."""

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> AsyncHarvest:
        from .async_harvest import AsyncHarvest
        from .harvest_base import Search

        return AsyncHarvest(Search.through(endpoint, arguments, call=_calls(self._config), **options), self._run)

    async def fetch_shard(self, shard: Shard) -> ShardResult:
        """Fetch all photos of a shard, which another machine may have planned.

        Args:
            shard: One of `harvest.shards()`.

        Returns:
            The photos, for `harvest.add`.

        Raises:
            FlickrError: A call failed.
        """
        from .._pipeline.method_lookup import find_endpoint
        from .sharding import check_shard, fetch

        endpoint = find_endpoint(self.catalog, check_shard(shard).method)
        return await self._run(fetch(_calls(self._config), endpoint, shard))
