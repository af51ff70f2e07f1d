"""Read the lists of the account. Pages that lack items are requested again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .._pipeline.api_call import call_method
from .._pipeline.short_pages import ShortPages

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

ItemT = TypeVar("ItemT")

PAGE_SIZE: Final = 500
MAX_PAGES: Final = 100


class AccountPages(Generic[ItemT]):
    """The pages of a list: `for fetch in pages: page = yield from fetch`.

    Attributes:
        short_pages: The pages that lacked items.
    """

    def __init__(self, config: ClientConfig, endpoint: Endpoint[Page[ItemT]], arguments: Mapping[str, Any]) -> None:
        self.short_pages: ShortPages = ShortPages(endpoint, PAGE_SIZE, is_exact=True)
        self._config = config
        self._endpoint = endpoint
        self._arguments = arguments
        self._is_last = False

    def __iter__(self) -> Iterator[Flow[Page[ItemT]]]:
        for number in range(1, MAX_PAGES + 1):
            yield self._fetch(number)
            if self._is_last:
                return

    def _fetch(self, number: int) -> Flow[Page[ItemT]]:
        arguments = {**self._arguments, "page": number, "per_page": PAGE_SIZE}
        call = partial(call_method, endpoint=self._endpoint, arguments=arguments)
        page: Page[ItemT] = yield from self.short_pages.fetch(self._config, number, call)
        self.short_pages.add(number, page)
        # A page before the last one may be short or empty.
        self._is_last = len(page) < PAGE_SIZE if page.pages is None else number >= page.pages
        return page
