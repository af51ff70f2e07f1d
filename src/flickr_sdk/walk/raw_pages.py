"""Keep the responses of the pages that a walk fetches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

from .._pipeline.raw_call import call_raw

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..types import RawResponse

ItemT = TypeVar("ItemT")


class PageResponses(Generic[ItemT]):
    """The responses of pages that were fetched but not returned yet. Concurrent flows may share them."""

    def __init__(self) -> None:
        # A short page has several responses, of which the walk returns one.
        self._responses: dict[str, list[RawResponse[Page[ItemT]]]] = {}

    def call(self, config: ClientConfig, endpoint: Endpoint[Page[ItemT]], arguments: Mapping[str, str]) -> Flow[Page[ItemT]]:
        """Call a method, keep the response, and return its page."""
        response = yield from call_raw(config, endpoint, arguments)
        page = response.parse()
        cursor = arguments.get("continuation") or arguments.get("page", "")
        self._responses.setdefault(cursor, []).append(response)
        return page

    def take(self, page: Page[ItemT]) -> RawResponse[Page[ItemT]]:
        """Return the response of a page, and forget all responses of this page."""
        for cursor, responses in list(self._responses.items()):
            for response in responses:
                if response.parse() is page:
                    del self._responses[cursor]
                    return response
        raise AssertionError("the walk did not fetch this page")
