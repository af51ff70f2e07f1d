"""What a download batch accepts: photos, ids, URLs, lists at Flickr, and iterables of them. Decisions without I/O."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from .._generated.endpoints import favorites, galleries, groups_pools, people, photos, photosets, urls
from .._pipeline.api_call import call_method
from .._utils.number_checks import is_integer
from .._utils.redaction import one_short_line
from .._utils.safe_repr import type_name
from ..errors.base import ArgumentError, UsageError
from ..urls import builders
from ..urls.parser import FlickrUrl, parse_url
from ..urls.short_urls import short_album_url, short_gallery_url
from .sizes import LABELS, UNLABELED

if TYPE_CHECKING:
    from .._generated.enums import PhotoExtra
    from .._generated.models import Gallery, Photo, Photoset
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._model.url_properties import PhotoLinks
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

    Item = PhotoLinks | Photoset | Gallery | FlickrUrl | str | int
    Downloadable = Item | Iterable[Item]
    AsyncDownloadable = Item | Iterable[Item] | AsyncIterable[Item]

ListKind = Literal["album", "favorites", "gallery", "group", "person", "tag"]

PHOTO_KINDS: Final = ("photo", "file", "video")
FAVORITES: Final = re.compile(r"/photos/[^/]+/(favorites|faves)(/|$|[?#])")
NSID: Final = re.compile(r"\d+@N\d+", re.ASCII)
EXAMPLE: Final = "pass a photo, its id, or the URL of a photo, album, gallery, group, person or tag on Flickr"


@dataclasses.dataclass(frozen=True)
class PhotoItem:
    """A photo to download.

    Attributes:
        photo_id: The photo id.
        photo: The photo from a response, or the id.
        album: The title of the album that it was found in; empty if it is unknown.
    """

    photo_id: str
    photo: Any
    album: str = ""


@dataclasses.dataclass(frozen=True)
class PhotoList:
    """A list of photos at Flickr.

    Attributes:
        kind: The kind of list.
        id: The id of the album, gallery or group, the NSID of the person, or the tag; a path alias if `needs_lookup`.
        owner: The NSID or path alias of the owner of an album or a tag; empty if it is unknown.
        url: The URL of the list, which identifies it.
        title: The title of an album from a response; empty if it is unknown.
    """

    kind: ListKind
    id: str
    owner: str
    url: str
    title: str = dataclasses.field(default="", compare=False)


@dataclasses.dataclass(frozen=True)
class InvalidItem:
    """An item of an iterable that is neither a photo nor a list.

    Attributes:
        label: The item, shortened.
        error: The problem.
    """

    label: str
    error: ArgumentError


def parse_item(item: object) -> PhotoItem | PhotoList:
    """Return the photo or the list that an item is.

    Raises:
        ArgumentError: The item is neither.
    """
    if isinstance(item, str):
        text = item.strip()
        return PhotoItem(text, text) if re.fullmatch(r"\d{1,20}", text, re.ASCII) else _parse_url(text)
    if is_integer(item, 0):
        return PhotoItem(str(item), str(item))
    if isinstance(item, FlickrUrl):
        return _from_url(item, "")
    if (found := _parse_model(item)) is not None:
        return found
    photo_id = getattr(item, "id", None)
    if isinstance(photo_id, str) and re.fullmatch(r"\d{1,20}", photo_id, re.ASCII):
        return PhotoItem(photo_id, item)
    raise _invalid(f"is {type_name(item)}")


def parse_item_of_iterable(item: object) -> PhotoItem | PhotoList | InvalidItem:
    """Return the photo or the list that an item is, or the reason why it is neither."""
    try:
        return parse_item(item)
    except ArgumentError as error:
        return InvalidItem(_without_code(one_short_line(item)) if isinstance(item, str) else type_name(item), error)


def as_iterator(source: object, *, accepts_async: bool) -> Iterator[object] | AsyncIterator[object] | None:
    """Return the iterator of an iterable source; `None` for a photo, an id, a URL or a list at Flickr."""
    from .._model.base import FlickrModel
    from .._model.page import Page

    if isinstance(source, (str, bytes, FlickrUrl)) or (isinstance(source, FlickrModel) and not isinstance(source, Page)):
        return None
    if isinstance(source, AsyncIterable):
        if not accepts_async:
            raise _invalid("is an asynchronous iterable, which needs AsyncFlickr")
        return aiter(source)
    return iter(source) if isinstance(source, Iterable) else None


def extras_for(size: str) -> tuple[PhotoExtra, ...]:
    """Return the extras of lists with which a photo in a size needs no further API call."""
    suffix = next((suffix for suffix, label in LABELS.items() if size.lower() in (suffix, label.lower())), None)
    if suffix is None:
        suffix = "o" if size.lower() == "largest" else size if size in UNLABELED else None
    if suffix is None:
        return ("media", "original_format")
    return ("media", "original_format", cast("PhotoExtra", builders.extra_of(suffix)))


def needs_lookup(found: PhotoList) -> bool:
    """Whether the API needs another id than the one in the URL."""
    if found.kind == "gallery":
        return "-" not in found.id
    name = found.owner if found.kind == "tag" else "" if found.kind == "album" else found.id
    return bool(name) and not NSID.fullmatch(name)


def look_up(config: ClientConfig, found: PhotoList) -> Flow[PhotoList]:
    """Replace a path alias by the NSID, and the number of a gallery by its full id."""
    if not needs_lookup(found):
        return found
    if found.kind == "gallery":
        gallery = yield from call_method(config, urls.LOOKUP_GALLERY, {"url": found.url})
        return dataclasses.replace(found, id=gallery.id)
    if found.kind == "group":
        group = yield from call_method(config, urls.LOOKUP_GROUP, {"url": found.url})
        return dataclasses.replace(found, id=group.id)
    alias = found.owner if found.kind == "tag" else found.id
    user = yield from call_method(config, urls.LOOKUP_USER, {"url": builders.photostream_page(alias)})
    return dataclasses.replace(found, owner=user.id) if found.kind == "tag" else dataclasses.replace(found, id=user.id)


def list_call(found: PhotoList, extras: Iterable[str], *, authenticated: bool) -> tuple[Endpoint[Page[Photo]], dict[str, Any]]:
    """Return the paged method of a list, and its arguments."""
    chosen: dict[str, Any] = {"extras": list(extras)}
    calls: dict[ListKind, tuple[Any, dict[str, Any]]] = {
        "album": (photosets.GET_PHOTOS, {"photoset_id": found.id}),
        "favorites": (favorites.GET_LIST if authenticated else favorites.GET_PUBLIC_LIST, {"user_id": found.id}),
        "gallery": (galleries.GET_PHOTOS, {"gallery_id": found.id}),
        "group": (groups_pools.GET_PHOTOS, {"group_id": found.id}),
        "person": (people.GET_PHOTOS if authenticated else people.GET_PUBLIC_PHOTOS, {"user_id": found.id}),
        "tag": (photos.SEARCH, {"tags": [found.id], **({"user_id": found.owner} if found.owner else {})}),
    }
    endpoint, arguments = calls[found.kind]
    if found.kind == "album" and NSID.fullmatch(found.owner):
        arguments = {**arguments, "user_id": found.owner}
    return endpoint, {**arguments, **chosen}


def _parse_model(item: object) -> PhotoItem | PhotoList | None:
    from .._generated.models import Gallery, Photoset

    if isinstance(item, Photoset):
        return PhotoList("album", item.id, item.owner or "", _album_url(item.owner, item.id), item.title)
    if isinstance(item, Gallery):
        found = _parse_url(item.url)
        return dataclasses.replace(found, id=item.id) if isinstance(found, PhotoList) else found
    return None


def _parse_url(text: str) -> PhotoItem | PhotoList:
    try:
        return _from_url(parse_url(text), text)
    except UsageError:
        raise _invalid(f"is {_without_code(one_short_line(text))!r}") from None


def _from_url(found: FlickrUrl, text: str) -> PhotoItem | PhotoList:
    """Return what a URL leads to. The URL of a list is made again, so that all forms of it are one list."""
    if found.kind in PHOTO_KINDS and found.photo_id:
        return PhotoItem(found.photo_id, found.photo_id)
    owner = found.owner or ""
    if found.kind == "album" and found.album_id:
        return PhotoList("album", found.album_id, owner, _album_url(owner, found.album_id))
    if found.kind == "gallery" and found.gallery_id:
        url = builders.gallery_page(owner, found.gallery_id) if owner else short_gallery_url(found.gallery_id)
        return PhotoList("gallery", found.gallery_id, owner, url)
    if found.kind == "group" and found.group:
        return PhotoList("group", found.group, "", builders.group_page(found.group))
    if found.kind == "tag" and found.tag:
        return PhotoList("tag", found.tag, owner, builders.tag_page(found.tag, owner or None))
    if found.kind == "person" and owner:
        page = builders.photostream_page(owner)
        if FAVORITES.search(text):
            return PhotoList("favorites", owner, "", f"{page.rstrip('/')}/favorites/")
        return PhotoList("person", owner, "", page)
    raise _invalid(f"is the URL of a {found.kind.replace('_', ' ')}")


def _album_url(owner: str | None, album_id: str) -> str:
    return builders.album_page(owner, album_id) if owner else short_album_url(album_id)


def _without_code(text: str) -> str:
    """Remove the code of a guest pass, which gives access."""
    return re.sub(r"(/gp/[^/]*/)\w+", r"\1...", text)


def _invalid(problem: str) -> ArgumentError:
    return ArgumentError("downloads.add", "source", f"{problem}; {EXAMPLE}")
