"""A client whose calls return raw responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from .._pipeline.async_runner import AsyncRunner
from .._pipeline.raw_call import call_raw
from ..errors.base import FlickrError

if TYPE_CHECKING:
    from types import ModuleType

    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from ..types import RawResponse
    from ..walk.async_walker import AsyncRawPages
    from ..walk.walker_base import WalkProgressCallback

T = TypeVar("T")
ItemT = TypeVar("ItemT")


class AsyncRawCaller:
    """Replaces the client of the methods of a namespace."""

    def __init__(self, client: AsyncRunner) -> None:
        self._client = client
        self.catalog: ModuleType = client.catalog

    async def _call(self, endpoint: Endpoint[T], arguments: Mapping[str, object], *, warn_unknown: bool = True) -> RawResponse[T]:
        flow = call_raw(self._client._config, endpoint, arguments, warn_unknown=warn_unknown)
        del arguments  # tracebacks may be printed with local variables
        return await self._client._run(flow)

    def _walk(
        self,
        endpoint: Endpoint[Page[ItemT]],
        arguments: Mapping[str, object],
        per_page: int | None,
        prefetch: int,
        progress: WalkProgressCallback | None,
    ) -> AsyncRawPages[ItemT]:
        from ..walk.async_walker import AsyncRawPages, AsyncWalker
        from ..walk.raw_pages import PageResponses
        from ..walk.walker_base import PagedQuery

        responses: PageResponses[ItemT] = PageResponses()
        try:
            query = PagedQuery.create(
                endpoint,
                arguments,
                config=self._client._config,
                per_page=per_page,
                prefetch=prefetch,
                progress=progress,
                call=responses.call,
            )
        except FlickrError as error:
            error._shorten_traceback()
            raise
        return AsyncRawPages(AsyncWalker(query, self._client._run), responses)
