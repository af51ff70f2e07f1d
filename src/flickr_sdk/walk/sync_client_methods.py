# Derived from flickr_sdk.walk.async_client_methods by codegen. Do not edit.
"""The base of the generated client methods that iterate over paged lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .._pipeline.sync_runner import Runner
from ..errors.base import FlickrError

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .sync_walker import Walker
    from .sync_watch import Watch
    from .walker_base import WalkProgressCallback

ItemT = TypeVar("ItemT")


class WalkMethods(Runner):
    """Makes walkers and watches for a client."""

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: WalkProgressCallback | None,
    ) -> Walker[ItemT]:
        from .sync_walker import Walker
        from .walker_base import PagedQuery

        # The query has the configuration, not the client, so that prefetching does not keep the client alive.
        config = self._config
        try:
            query = PagedQuery.create(endpoint, arguments, config=config, per_page=per_page, prefetch=prefetch, progress=progress)
        except FlickrError as error:
            error._shorten_traceback()
            raise
        return Walker(query, self._run)

    def _watch(self, endpoint: Endpoint[Page[Photo]], arguments: Mapping[str, object], **options: Any) -> Watch:
        from .sync_watch import Watch
        from .watch_poll import WatchQuery

        try:
            query = WatchQuery.create(endpoint, arguments, config=self._config, **options)
        except FlickrError as error:
            error._shorten_traceback()
            raise
        return Watch(query, self._run)
