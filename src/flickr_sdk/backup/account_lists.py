"""Save the lists of an account: albums, collections, galleries, favorites, contacts, groups and statistics."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._generated.endpoints import (
    collections,
    contacts,
    favorites,
    galleries,
    people,
    photosets,
    photosets_comments,
    stats,
)
from ..errors.response_errors import ApiError
from .layout import Json, album_document, gallery_document, list_document
from .session import (
    PER_PAGE,
    blocking,
    call_persistently,
    dump,
    dump_all,
    fetch_pages,
    tolerate,
    utc_text,
    write_streamed_list,
)

if TYPE_CHECKING:
    from .._generated.models import Gallery, Photoset
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.commands import Flow
    from .session import BackupSession

T = TypeVar("T")

CONTACTS_PER_PAGE: Final = 1000
STATS_PER_PAGE: Final = 100
OWN: Final = ("stats", "photo_stats")
"""The lists that only the owner can read."""
NO_STATS: Final = 1
"""The code of accounts without statistics."""
ALBUM_FIELDS: Final = ("title", "description", "primary", "secret", "date_update", "photos", "videos", "count_comments")
"""The fields of an album that change with it, or with the file of its cover (`secret`). Its views change all the time."""
GALLERY_FIELDS: Final = ("title", "description", "primary_photo_id", "date_update", "count_photos", "count_videos")


def account_steps(session: BackupSession) -> Iterator[Flow[object]]:
    """Yield the chosen steps of the account, each of which saves a list."""
    steps = {
        "albums": save_albums,
        "collections": _save_collections,
        "galleries": _save_galleries,
        "favorites": _save_favorites,
        "contacts": _save_contacts,
        "groups": _save_groups,
        "stats": _save_stats,
        "photo_stats": _save_photo_stats,
    }
    for name, step in steps.items():
        if name in session.details and (session.is_own or name not in OWN):
            yield tolerate(session, name, step(session))


def save_albums(session: BackupSession) -> Flow[None]:
    """Save new and changed albums, and the order of all."""
    found = yield from fetch_pages(session.config, photosets.GET_LIST, {"user_id": session.person.nsid})
    albums: dict[str, Photoset] = {album.id: album for album in found}
    for position, album in enumerate(albums.values()):
        yield from _save_album(session, album, position)
    yield from blocking(session.store.write, list_document("albums"), "list", name="albums", items=list(albums))
    yield from blocking(session.index.keep_albums, albums)
    yield from blocking(_mark_deleted, session, "albums", "album", set(albums))


def _save_album(session: BackupSession, album: Photoset, position: int) -> Flow[None]:
    path, values = album_document(album.id), dump(album)
    document = yield from _read_current(session, path, "album", values, ALBUM_FIELDS)
    if document is None:
        photos = yield from fetch_pages(
            session.config, photosets.GET_PHOTOS, {"photoset_id": album.id, "user_id": session.person.nsid}
        )
        ids = list(dict.fromkeys(photo.id for photo in photos))
        comments: list[Json] = []
        if "comments" in session.details and album.count_comments:
            arguments = {"photoset_id": album.id}
            comments = dump_all((yield from call_persistently(session.config, photosets_comments.GET_LIST, arguments)))
        elif "comments" not in session.details:
            comments = ((yield from blocking(session.store.read, path, "album")) or {}).get("comments", [])
        fields: Json = {"id": album.id, "deleted": None, "album": values, "cover": album.primary, "photos": ids}
        yield from blocking(session.store.write, path, "album", **fields, comments=comments)
        session.counters.albums += 1
    else:
        ids = list(document["photos"])
    yield from blocking(session.index.put_album, album.id, position, album.title, album.primary, ids)


def _read_current(session: BackupSession, path: str, kind: str, values: Json, fields: tuple[str, ...]) -> Flow[Json | None]:
    """Return the document of an album or a gallery; `None` if it is missing, or if the fields have changed at Flickr."""
    document: Json | None = yield from blocking(session.store.read, path, kind)
    if document is None or document.get("deleted") is not None:
        return None
    earlier = document.get(kind) or {}
    return document if all(earlier.get(name) == values.get(name) for name in fields) else None


def _save_collections(session: BackupSession) -> Flow[None]:
    trees = yield from call_persistently(session.config, collections.GET_TREE, {"user_id": session.person.nsid})
    yield from _write_list(session, "collections", dump_all(trees))


def _save_galleries(session: BackupSession) -> Flow[None]:
    found = yield from fetch_pages(session.config, galleries.GET_LIST, {"user_id": session.person.nsid})
    listed: dict[str, Gallery] = {gallery.id: gallery for gallery in found}
    for gallery in listed.values():
        path, values = gallery_document(gallery.id), dump(gallery)
        if (yield from _read_current(session, path, "gallery", values, GALLERY_FIELDS)) is None:
            photos = yield from fetch_pages(session.config, galleries.GET_PHOTOS, {"gallery_id": gallery.id})
            fields: Json = {"id": gallery.id, "deleted": None, "gallery": values, "photos": dump_all(photos)}
            yield from blocking(session.store.write, path, "gallery", **fields)
    yield from _write_list(session, "galleries", list(listed))
    yield from blocking(_mark_deleted, session, "galleries", "gallery", set(listed))


def _save_favorites(session: BackupSession) -> Flow[None]:
    """Save the favorites, the latest first. The first page and the total tell whether there are new ones."""
    endpoint = favorites.GET_LIST if session.is_own else favorites.GET_PUBLIC_LIST
    arguments = {"user_id": session.person.nsid, "per_page": PER_PAGE}
    page = yield from call_persistently(session.config, endpoint, arguments)
    signature = json.dumps([page.total, [(photo.id, str(photo.date_faved)) for photo in page]])
    document = yield from blocking(session.store.read, list_document("favorites"), "list")
    if document is None or signature != (yield from blocking(session.index.state, "favorites")):
        yield from _write_pages(session, "favorites", endpoint, arguments, page)
        yield from blocking(session.index.set_state, favorites=signature)


def _write_pages(
    session: BackupSession, name: str, endpoint: Endpoint[Any], arguments: Mapping[str, object], page: Page[Any]
) -> Flow[None]:
    """Save a long list, one page in memory at a time, from its first page on."""
    index = session.index
    number, position = 1, 0
    yield from blocking(index.begin_list, name)
    while True:
        yield from blocking(index.add_items, name, position, [json.dumps(dump(one), ensure_ascii=False) for one in page])
        position += len(page)
        if number >= (page.pages or 1) or not page:
            break
        number += 1
        page = yield from call_persistently(session.config, endpoint, {**arguments, "page": number})
    yield from blocking(write_streamed_list, session, name, list_document(name))
    yield from blocking(index.begin_list, name)


def _save_contacts(session: BackupSession) -> Flow[None]:
    if session.is_own:
        found = yield from fetch_pages(session.config, contacts.GET_LIST, {}, per_page=CONTACTS_PER_PAGE)
    else:
        arguments = {"user_id": session.person.nsid}
        found = yield from fetch_pages(session.config, contacts.GET_PUBLIC_LIST, arguments, per_page=CONTACTS_PER_PAGE)
    yield from _write_list(session, "contacts", dump_all(found))


def _save_groups(session: BackupSession) -> Flow[None]:
    endpoint = people.GET_GROUPS if session.is_own else people.GET_PUBLIC_GROUPS
    found = yield from call_persistently(session.config, endpoint, {"user_id": session.person.nsid})
    yield from _write_list(session, "groups", dump_all(found))


def _save_stats(session: BackupSession) -> Flow[None]:
    if (views := (yield from _unless_disabled(call_persistently(session.config, stats.GET_TOTAL_VIEWS, {})))) is not None:
        yield from _write_list(session, "stats", [dump(views)])


def _save_photo_stats(session: BackupSession) -> Flow[None]:
    endpoint, arguments = stats.GET_POPULAR_PHOTOS, {"per_page": STATS_PER_PAGE}
    if (page := (yield from _unless_disabled(call_persistently(session.config, endpoint, arguments)))) is not None:
        yield from _write_pages(session, "photo_stats", endpoint, arguments, page)


def _unless_disabled(flow: Flow[T]) -> Flow[T | None]:
    """Return the result of a call of statistics; `None` for accounts without statistics."""
    try:
        return (yield from flow)
    except ApiError as error:
        if error.code != NO_STATS:
            raise
        return None


def _write_list(session: BackupSession, name: str, items: list[Any]) -> Flow[None]:
    return blocking(session.store.write, list_document(name), "list", name=name, items=items)


def _mark_deleted(session: BackupSession, folder: str, kind: str, listed: set[str]) -> None:
    """Mark the documents of albums or galleries that were deleted at Flickr. Performs I/O."""
    for path in sorted(session.store.folder.joinpath(folder).glob("*.json")):
        if path.stem not in listed:
            document = session.store.read(f"{folder}/{path.name}", kind)
            if document is not None and document.get("deleted") is None:
                fields = {name: value for name, value in document.items() if name not in ("format", "version")}
                session.store.write(f"{folder}/{path.name}", kind, **{**fields, "deleted": utc_text(session.started)})
