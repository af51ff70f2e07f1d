"""Walking through all pages of a list."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Generator, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, cast, overload
from xml.etree import ElementTree

from ..._generated import catalog
from ..._method.endpoint import untyped
from ..._pipeline.method_lookup import find_endpoint
from ..._utils.stack_level import library_stack_level
from ...errors.state_errors import IncompleteWarning
from ...walk.pager import Pager
from .call_builder import CallBuilder
from .exceptions import IllegalArgumentException

if TYPE_CHECKING:
    from ..._method.endpoint import Endpoint
    from ..._model.page import Page
    from ._types import Value

__all__ = ["Walk", "Walkers"]

PER_PAGE: Final = 100
"""What Flickr gives in one page where it is asked for no number."""


class _Item:
    """An element of a page, as the core's pager looks at it: what tells it from others are its attributes."""

    def __init__(self, element: ElementTree.Element) -> None:
        self.element = element

    def __getattr__(self, name: str) -> object:
        # Without such an attribute, an element is not the same as any other.
        return self.element.get(name) or self


class _Page(list[_Item]):
    """A page, as the core's pager looks at it."""

    def __init__(self, answer: ElementTree.Element, searchstring: str) -> None:
        super().__init__(map(_Item, answer.findall(searchstring)))
        container = next(iter(answer), answer)
        self.total: int | None = _number(container.get("total"))
        self.pages: int | None = _number(container.get("pages"))
        self.per_page: int | None = _number(container.get("perpage") or container.get("per_page"))
        more = container.get("has_next_page")
        self.has_next_page: bool | None = None if more is None else more == "1"
        self.continuation: str | None = container.get("continuation")


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


class Walk(Iterator[ElementTree.Element]):
    """The elements of all pages of a list, each page fetched when its first element is asked for.

    It is an iterator, and can be sliced: `walk[5:21]` walks from the beginning, by itself.
    """

    def __init__(
        self,
        endpoint: Endpoint[Any],
        method: Callable[..., ElementTree.Element],
        searchstring: str,
        params: dict[str, Value],
    ) -> None:
        self._endpoint = endpoint
        self._method = method
        self._searchstring = searchstring
        self._params = params
        self._own = self._elements()

    def __next__(self) -> ElementTree.Element:
        return next(self._own)

    def close(self) -> None:
        """End the walk, as the generators of flickrapi can be ended; nothing more is fetched."""
        self._own.close()

    @overload
    def __getitem__(self, index: int) -> ElementTree.Element: ...
    @overload
    def __getitem__(self, index: slice) -> Iterator[ElementTree.Element]: ...
    def __getitem__(self, index: int | slice) -> ElementTree.Element | Iterator[ElementTree.Element]:
        if isinstance(index, int):
            for element in self[index : index + 1] if index >= 0 else ():
                return element
            raise IndexError(f"the list has no element {index}")
        if any(part is not None and part < 0 for part in (index.start, index.stop, index.step)):
            raise IllegalArgumentException("a walk goes from the beginning on; it has no negative positions")
        return islice(self._elements(), index.start, index.stop, index.step)

    def _elements(self) -> Generator[ElementTree.Element]:
        size = self._params.get("per_page")
        per_page = int(size) if isinstance(size, (int, str)) and str(size).isdigit() else PER_PAGE
        pager: Pager[_Item] = Pager(self._endpoint, {}, max(1, per_page))
        while cursors := pager.next_pages(1):
            which = {"continuation": cursors[0]} if isinstance(cursors[0], str) else {"page": cursors[0]}
            page = _Page(self._method(**self._params, **which), self._searchstring)
            for item in pager.add_page(cursors[0], cast("Page[_Item]", page)):
                yield item.element
        if pager.report.limits:
            message = f"{self._endpoint.method}: items are missing: {'; '.join(pager.report.limits)}"
            warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())


class Walkers:
    """Walking through lists. All of them need the format `etree`, as the constructor sets it unless told otherwise."""

    default_format: str

    def data_walker(self, method: Callable[..., object], searchstring: str = "*/photo", **params: Value) -> Walk:
        """Walk through all pages of a list.

        Args:
            method: What gives a page: a method of the API, or any function that takes `page` and gives an element.
            searchstring: Where the wanted elements stand below the answer, as `Element.findall` takes it.
            **params: The method's arguments.

        Returns:
            An iterator over the elements, which can be sliced. A page is fetched when its first element is asked for; what
            Flickr gives twice comes once. Where Flickr keeps items back, an `IncompleteWarning` says so at the end.

        Raises:
            IllegalArgumentException: The object's format is not `etree`.
        """
        if self.default_format != "etree":
            raise IllegalArgumentException(f"walking needs the format 'etree', and this object has {self.default_format!r}")
        if isinstance(method, CallBuilder):
            endpoint = find_endpoint(catalog, method.method_name)
        else:
            endpoint = untyped(getattr(method, "__name__", "data_walker"))
        return Walk(endpoint, cast("Callable[..., ElementTree.Element]", method), searchstring, params)

    def _walk(self, method: str, searchstring: str, params: dict[str, Value]) -> Walk:
        # Looked up, as a program may have put something of its own in the method's place.
        return self.data_walker(getattr(self, method), searchstring, **params)

    def walk(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the photos that a search finds.

        Args:
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photos.search`.

        Returns:
            See `data_walker`.
        """
        return self._walk("photos_search", "*/photo", {"per_page": per_page, **kwargs})

    def walk_set(self, photoset_id: str, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the photos of an album.

        Args:
            photoset_id: The album's id.
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photosets.getPhotos`.

        Returns:
            See `data_walker`.
        """
        return self._walk("photosets_getPhotos", "*/photo", {"photoset_id": photoset_id, "per_page": per_page, **kwargs})

    def walk_user(self, user_id: str = "me", per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through somebody's photos.

        Args:
            user_id: The user's NSID, or `me`.
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.people.getPhotos`.

        Returns:
            See `data_walker`.
        """
        return self._walk("people_getPhotos", "*/photo", {"user_id": user_id, "per_page": per_page, **kwargs})

    def walk_user_updates(self, min_date: str | int, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the calling user's photos that were changed since a moment.

        Args:
            min_date: The moment.
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photos.recentlyUpdated`.

        Returns:
            See `data_walker`.
        """
        return self._walk("photos_recentlyUpdated", "*/photo", {"min_date": min_date, "per_page": per_page, **kwargs})

    def walk_contacts(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the calling user's contacts.

        Args:
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.contacts.getList`.

        Returns:
            See `data_walker`.
        """
        return self._walk("contacts_getList", "*/contact", {"per_page": per_page, **kwargs})

    def walk_photosets(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through a user's albums.

        Args:
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photosets.getList`.

        Returns:
            See `data_walker`.
        """
        return self._walk("photosets_getList", "*/photoset", {"per_page": per_page, **kwargs})
