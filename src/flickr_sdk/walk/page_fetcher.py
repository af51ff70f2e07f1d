"""Fetch one page of a list, again if it is short."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .._pipeline.api_call import call_method, look_up_ids
from .._wire.arguments import urls_to_look_up
from ..errors.response_errors import MalformedResponse

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .._pipeline.short_pages import ShortPages

ItemT = TypeVar("ItemT")
CallPage = Callable[["ClientConfig", "Endpoint[Any]", Mapping[str, str]], "Flow[Any]"]
"""Calls a method, and returns a page of its list."""


def fetch_page(
    config: ClientConfig,
    endpoint: Endpoint[Page[ItemT]],
    arguments: Mapping[str, str],
    short_pages: ShortPages,
    call: CallPage = call_method,
    ids: dict[str, str] | None = None,
) -> Flow[Page[ItemT]]:
    """Return the page that the arguments select. If a short page is requested again, return the longest response.

    `ids` contains the ids of URLs that earlier pages looked up.
    """
    if ids is not None and urls_to_look_up(endpoint.params, arguments):
        arguments = yield from look_up_ids(config, endpoint, arguments, ids)

    def fetch(config: ClientConfig) -> Flow[Page[ItemT]]:
        page: Page[ItemT] = yield from call(config, endpoint, arguments)
        # A direct call of the method would return a response of another type.
        if not isinstance(getattr(page, "items", None), list):
            raise MalformedResponse(endpoint.method, "the response is not a page of a list; check the proxy and base_url")
        return page

    number = arguments.get("page")
    # Only numbered pages have a page size.
    return (yield from fetch(config) if number is None else short_pages.fetch(config, int(number), fetch))
