# Derived from flickr_sdk.harvest.async_client_methods by codegen. Do not edit.
"""The base of the generated client methods that harvest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..walk.sync_client_methods import WalkMethods

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .sharding import Shard, ShardResult
    from .sync_harvest import Harvest


class HarvestMethods(WalkMethods):
    """The methods of a client that harvest."""

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> Harvest:
        from .._utils.short_traceback import ShortTracebacks
        from .harvest_base import HarvestQuery
        from .sync_harvest import Harvest

        with ShortTracebacks():
            query = HarvestQuery.create(endpoint, arguments, config=self._config, **options)
        return Harvest(query, self._run)

    def fetch_shard(self, shard: Shard) -> ShardResult:
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
        return self._run(fetch(self._config, endpoint, shard))
