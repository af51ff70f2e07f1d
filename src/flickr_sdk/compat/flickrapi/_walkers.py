"""Walking through all pages of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final, cast, overload
from xml.etree import ElementTree

from .exceptions import IllegalArgumentException

if TYPE_CHECKING:
    from ...network import Timeout
    from ._types import Value

__all__ = ["Walk", "Walkers"]

NONE_NEW: Final = 2
"""After how many pages without anything new a walk ends: Flickr repeats the last page of some lists for ever."""


class Walk(Iterator[ElementTree.Element]):
    """The elements of all pages of a list, each page fetched when its first element is asked for.

    It is an iterator, and can be sliced: `walk[5:21]` walks from the beginning, by itself.
    """

    def __init__(self, method: Callable[..., ElementTree.Element], searchstring: str, params: dict[str, Value]) -> None:
        self._method = method
        self._searchstring = searchstring
        self._params = params
        self._own = self._elements()

    def __next__(self) -> ElementTree.Element:
        return next(self._own)

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

    def _elements(self) -> Iterator[ElementTree.Element]:
        seen: set[str] = set()
        page = idle = 0
        while idle < NONE_NEW:
            page += 1
            answer = self._method(page=page, **self._params)
            found = answer.findall(self._searchstring)
            yield from (fresh := [one for one in found if _is_new(one, seen)])
            idle = 0 if fresh else idle + 1
            if not _has_more(answer, page):
                return


def _is_new(element: ElementTree.Element, seen: set[str]) -> bool:
    key = element.get("id") or element.get("nsid")
    if key is None:
        return True
    known = key in seen
    seen.add(key)
    return not known


def _has_more(answer: Iterable[ElementTree.Element], page: int) -> bool:
    container = next(iter(answer), None)
    if container is None:
        return False
    pages = container.get("pages")
    return page < int(pages) if pages else container.get("has_next_page") == "1"


class Walkers:
    """Walking through lists. All of them need the format `etree`, as the constructor sets it unless told otherwise."""

    default_format: str

    if TYPE_CHECKING:

        def do_flickr_call(self, _method_name: str, timeout: Timeout | float | None = None, **kwargs: Value) -> object: ...

    def data_walker(self, method: Callable[..., object], searchstring: str = "*/photo", **params: Value) -> Walk:
        """Walk through all pages of a list.

        Args:
            method: What gives a page: a method of the API, or any function that takes `page` and gives an element.
            searchstring: Where the wanted elements stand below the answer, as `Element.findall` takes it.
            **params: The method's arguments.

        Returns:
            An iterator over the elements, which can be sliced. A page is fetched when its first element is asked for; what
            Flickr gives twice comes once.

        Raises:
            IllegalArgumentException: The object's format is not `etree`.
        """
        if self.default_format != "etree":
            raise IllegalArgumentException(f"walking needs the format 'etree', and this object has {self.default_format!r}")
        return Walk(cast("Callable[..., ElementTree.Element]", method), searchstring, params)

    def _walk(self, method: str, searchstring: str, params: dict[str, Value]) -> Walk:
        return self.data_walker(partial(self.do_flickr_call, method), searchstring, **params)

    def walk(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the photos that a search finds.

        Args:
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photos.search`.

        Returns:
            See `data_walker`.
        """
        return self._walk("flickr.photos.search", "*/photo", {"per_page": per_page, **kwargs})

    def walk_set(self, photoset_id: str, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the photos of an album.

        Args:
            photoset_id: The album's id.
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photosets.getPhotos`.

        Returns:
            See `data_walker`.
        """
        return self._walk("flickr.photosets.getPhotos", "*/photo", {"photoset_id": photoset_id, "per_page": per_page, **kwargs})

    def walk_user(self, user_id: str = "me", per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through somebody's photos.

        Args:
            user_id: The user's NSID, or `me`.
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.people.getPhotos`.

        Returns:
            See `data_walker`.
        """
        return self._walk("flickr.people.getPhotos", "*/photo", {"user_id": user_id, "per_page": per_page, **kwargs})

    def walk_user_updates(self, min_date: str | int, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the calling user's photos that were changed since a moment.

        Args:
            min_date: The moment.
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photos.recentlyUpdated`.

        Returns:
            See `data_walker`.
        """
        return self._walk("flickr.photos.recentlyUpdated", "*/photo", {"min_date": min_date, "per_page": per_page, **kwargs})

    def walk_contacts(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through the calling user's contacts.

        Args:
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.contacts.getList`.

        Returns:
            See `data_walker`.
        """
        return self._walk("flickr.contacts.getList", "*/contact", {"per_page": per_page, **kwargs})

    def walk_photosets(self, per_page: int = 50, **kwargs: Value) -> Walk:
        """Walk through a user's albums.

        Args:
            per_page: How many to fetch at once.
            **kwargs: The arguments of `flickr.photosets.getList`.

        Returns:
            See `data_walker`.
        """
        return self._walk("flickr.photosets.getList", "*/photoset", {"per_page": per_page, **kwargs})
