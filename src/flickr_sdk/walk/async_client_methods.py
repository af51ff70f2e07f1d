"""What a client walks with: behind `flickr.walk` and its like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from .._pipeline.async_runner import AsyncRunner
from .walk_calls import _calls

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .async_walker import AsyncWalker
    from .walker_base import WalkProgressCallback

__all__ = ["AsyncWalkMethods"]
ItemT = TypeVar("ItemT")
T = TypeVar("T")


class AsyncWalkMethods(AsyncRunner):
    """Walking, by a client that is awaited."""

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: WalkProgressCallback | None,
    ) -> AsyncWalker[ItemT]:
        from .async_walker import AsyncWalker
        from .walker_base import Walk

        options = {"asked": per_page, "prefetch": prefetch, "progress": progress, "call": _calls(self._config)}
        return AsyncWalker(Walk.through(endpoint, arguments, **options), self._run)
