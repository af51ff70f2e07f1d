"""Iterators over all pages of a list."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Generator, Iterator
from copy import copy
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, cast, overload
from xml.etree import ElementTree

from ..._generated import catalog
from ..._method.endpoint import untyped
from ..._pipeline.commands import run_blocking
from ..._pipeline.method_lookup import find_endpoint
from ..._utils.stack_level import library_stack_level
from ...errors.state_errors import IncompleteWarning
from ...walk.pager import Pager
from ._client import ClientBase
from .call_builder import CallBuilder
from .exceptions import IllegalArgumentException

if TYPE_CHECKING:
    from ..._method.endpoint import Endpoint
    from ..._model.page import Page
    from ..._pipeline.call import ClientConfig
    from ..._pipeline.commands import Flow
    from ...cache.response_cache import ResponseCache
    from ...walk.pager import Cursor
    from ._types import Value

PER_PAGE: Final = 100
"""Flickr's default page size."""


class _Item:
    """An element whose XML attributes are Python attributes, by which the pager deduplicates items."""

    def __init__(self, element: ElementTree.Element) -> None:
        self.element = element

    def __getattr__(self, name: str) -> object:
        # An element without the attribute differs from every other.
        return self.element.get(name) or self


class _Page(list[_Item]):
    """A page with the attributes that the pager reads."""

    def __init__(self, response: ElementTree.Element, searchstring: str) -> None:
        super().__init__(map(_Item, response.findall(searchstring)))
        container = next(iter(response), response)
        self.total: int | None = _number(container.get("total"))
        self.pages: int | None = _number(container.get("pages"))
        self.per_page: int | None = _number(container.get("perpage") or container.get("per_page"))
        more = container.get("has_next_page")
        self.has_next_page: bool | None = None if more is None else more == "1"
        self.continuation: str | None = container.get("continuation")


def _number(text: str | None) -> int | None:
    # `int` rejects other digits, such as superscripts, and thousands of digits.
    return int(text) if text and re.fullmatch(r"[0-9]{1,18}", text) else None


class Walk(Iterator[ElementTree.Element]):
    """An iterator over the elements of all pages, which fetches each page when it needs it.

    It can be sliced: `walk[5:21]` is a separate iterator, which starts at the first page.
    """

    def __init__(self, elements: Callable[[], Generator[ElementTree.Element]]) -> None:
        self._elements = elements
        self._iterator = elements()

    def __next__(self) -> ElementTree.Element:
        return next(self._iterator)

    def close(self) -> None:
        """End the iteration, like the `close` of a generator; no more pages are fetched."""
        self._iterator.close()

    @overload
    def __getitem__(self, index: int) -> ElementTree.Element: ...
    @overload
    def __getitem__(self, index: slice) -> Iterator[ElementTree.Element]: ...
    def __getitem__(self, index: int | slice) -> ElementTree.Element | Iterator[ElementTree.Element]:
        if isinstance(index, int):
            for element in self[index : index + 1] if index >= 0 else ():
                return element
            raise IndexError(f"index {index} is out of range")
        if any(part is not None and part < 0 for part in (index.start, index.stop, index.step)):
            raise IllegalArgumentException("a walk supports no negative indexes; pass indexes from 0")
        return islice(self._elements(), index.start, index.stop, index.step)


def fetch_elements(
    api: ClientBase, endpoint: Endpoint[Any], method: Callable[..., object], searchstring: str, params: dict[str, Value]
) -> Generator[ElementTree.Element]:
    size = params.get("per_page")
    per_page = (_number(str(size)) if isinstance(size, (int, str)) else None) or PER_PAGE
    pager: Pager[_Item] = Pager(endpoint, {}, per_page)
    while cursors := pager.next_pages(1):
        page = api._driver.run(_fetch_page(api, method, searchstring, params, cursors[0], pager))
        for item in pager.add_page(cursors[0], cast("Page[_Item]", page)):
            yield item.element
    if pager.report.limits:
        message = f"{endpoint.method}: items are missing: {'; '.join(pager.report.limits)}"
        warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())


def _fetch_page(
    api: ClientBase,
    method: Callable[..., object],
    searchstring: str,
    params: dict[str, Value],
    cursor: Cursor,
    pager: Pager[_Item],
) -> Flow[_Page]:
    """Return a page; of repeated responses to the same request, the longest."""
    config = api._flickr._config.replace(cache=api._response_cache)

    def fetch(attempt: ClientConfig) -> Flow[_Page]:
        send = method
        if isinstance(method, CallBuilder) and attempt.cache is not config.cache:
            # A cache would return the short page again.
            refreshing = copy(api)
            refreshing._response_cache = cast("ResponseCache", attempt.cache)
            send = CallBuilder(cast("Any", refreshing), method.method_name)
        which = {"continuation": cursor} if isinstance(cursor, str) else {"page": cursor}
        response = yield from run_blocking(lambda: send(**params, **which))  # a partial would show the arguments
        return _Page(cast("ElementTree.Element", response), searchstring)

    return (yield from fetch(config) if isinstance(cursor, str) else pager.short_pages.fetch(config, cursor, fetch))


class Walkers(ClientBase):
    """The part of `FlickrAPI` that iterates over lists. Requires the default format, `etree`."""

    def data_walker(self, method: Callable[..., object], searchstring: str = "*/photo", **params: Value) -> Walk:
        """Iterate over all pages of a list.

        Args:
            method: The API method, or any function that accepts `page` and returns the XML of a page.
            searchstring: The path of the elements in the response, as in `Element.findall`.
            **params: The arguments of the method.

        Returns:
            An iterator over the elements, which can be sliced. It fetches each page when it needs it, and returns each element
            once. If Flickr withholds elements, it issues an `IncompleteWarning` at the end.

        Raises:
            IllegalArgumentException: The format of the object is not `etree`.
        """
        if self.default_format != "etree":
            raise IllegalArgumentException(
                f"a walk requires the format 'etree', not {self.default_format!r}; create the object with it"
            )
        if isinstance(method, CallBuilder):
            endpoint = find_endpoint(catalog, method.method)
        else:
            endpoint = untyped(getattr(method, "__name__", "data_walker"))
        return Walk(partial(fetch_elements, self, endpoint, method, searchstring, params))

    def _walk(self, method: str, searchstring: str, params: dict[str, Value]) -> Walk:
        # Looked up by name, because tests replace methods.
        return self.data_walker(getattr(self, method), searchstring, **params)

    def walk(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Iterate over the photos of a search. `**kwargs` are the arguments of `flickr.photos.search`."""
        return self._walk("photos_search", "*/photo", {"per_page": per_page, **kwargs})

    def walk_set(self, photoset_id: str, per_page: int = 50, **kwargs: Value) -> Walk:
        """Iterate over the photos of an album. `**kwargs` are the arguments of `flickr.photosets.getPhotos`."""
        return self._walk("photosets_getPhotos", "*/photo", {"photoset_id": photoset_id, "per_page": per_page, **kwargs})

    def walk_user(self, user_id: str = "me", per_page: int = 50, **kwargs: Value) -> Walk:
        """Iterate over the photos of a user: an NSID, or `me`. `**kwargs` are the arguments of `flickr.people.getPhotos`."""
        return self._walk("people_getPhotos", "*/photo", {"user_id": user_id, "per_page": per_page, **kwargs})

    def walk_user_updates(self, min_date: str | int, per_page: int = 50, **kwargs: Value) -> Walk:
        """Iterate over the calling user's photos that changed since `min_date`, a Unix timestamp.

        `**kwargs` are the arguments of `flickr.photos.recentlyUpdated`.
        """
        return self._walk("photos_recentlyUpdated", "*/photo", {"min_date": min_date, "per_page": per_page, **kwargs})

    def walk_contacts(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Iterate over the contacts of the calling user. `**kwargs` are the arguments of `flickr.contacts.getList`."""
        return self._walk("contacts_getList", "*/contact", {"per_page": per_page, **kwargs})

    def walk_photosets(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Iterate over the albums of a user. `**kwargs` are the arguments of `flickr.photosets.getList`."""
        return self._walk("photosets_getList", "*/photoset", {"per_page": per_page, **kwargs})
