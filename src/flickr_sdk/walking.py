"""What a client walks with: behind `flickr.walk` and its like."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from types import ModuleType

    from ._core.harvesting import Haul, Shard
    from ._core.request import Flow
    from ._core.settings import Settings
    from ._endpoint import Endpoint
    from ._generated.models import Photo
    from ._model.page import Page
    from .harvests import AsyncHarvest, Harvest
    from .walkers import AsyncWalker, Progress, Walker

__all__ = ["AwaitingWalks", "BlockingWalks"]

ItemT = TypeVar("ItemT")
T = TypeVar("T")


def _calls(settings: Settings) -> Callable[[Endpoint[T], Mapping[str, str]], Flow[T]]:
    """Give what makes the flow of a call; it knows the settings, not the client."""
    from ._core.flow import call
    from ._generated.errors import BY_CODE

    return lambda endpoint, arguments: call(settings, endpoint, arguments, BY_CODE)


class BlockingWalks:
    """Walking, by a client that blocks."""

    _settings: Settings
    catalog: ModuleType

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> T: ...

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: Progress | None,
    ) -> Walker[ItemT]:
        from .walkers import Walk, Walker

        options = {"asked": per_page, "prefetch": prefetch, "progress": progress, "call": _calls(self._settings)}
        return Walker(Walk.through(endpoint, arguments, **options), self._run)

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> Harvest:
        from .harvests import Harvest, Search

        return Harvest(Search.through(endpoint, arguments, call=_calls(self._settings), **options), self._run)

    def fetch_shard(self, shard: Shard) -> Haul:
        """Fetch all photos of a part of a harvest, which may have been found elsewhere.

        Args:
            shard: One of `harvest.shards()`.

        Returns:
            The photos, for `harvest.add`.

        Raises:
            FlickrError: A call has failed.
        """
        from ._core.harvesting import check_shard, fetch
        from ._core.registry import find

        endpoint = find(self.catalog, check_shard(shard).method)
        return self._run(fetch(_calls(self._settings), endpoint, shard))


class AwaitingWalks:
    """Walking, by a client that is awaited."""

    _settings: Settings
    catalog: ModuleType

    if TYPE_CHECKING:

        async def _run(self, flow: Flow[T]) -> T: ...

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: Progress | None,
    ) -> AsyncWalker[ItemT]:
        from .walkers import AsyncWalker, Walk

        options = {"asked": per_page, "prefetch": prefetch, "progress": progress, "call": _calls(self._settings)}
        return AsyncWalker(Walk.through(endpoint, arguments, **options), self._run)

    def _harvest(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> AsyncHarvest:
        from .harvests import AsyncHarvest, Search

        return AsyncHarvest(Search.through(endpoint, arguments, call=_calls(self._settings), **options), self._run)

    async def fetch_shard(self, shard: Shard) -> Haul:
        """Fetch all photos of a part of a harvest, which may have been found elsewhere.

        Args:
            shard: One of `harvest.shards()`.

        Returns:
            The photos, for `harvest.add`.

        Raises:
            FlickrError: A call has failed.
        """
        from ._core.harvesting import check_shard, fetch
        from ._core.registry import find

        endpoint = find(self.catalog, check_shard(shard).method)
        return await self._run(fetch(_calls(self._settings), endpoint, shard))
