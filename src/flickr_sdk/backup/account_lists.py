"""Save the lists of an account: albums, collections, galleries, favorites, contacts, groups and statistics."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
from .list_reader import Listed, ListReader, fetch_pages
from .session import (
    blocking,
    call_persistently,
    dump,
    dump_all,
    tolerate,
    utc_text,
    write_streamed_list,
)

if TYPE_CHECKING:
    from .._generated.models import Gallery, Photoset
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
    arguments = {"user_id": session.person.nsid}
    listed = yield from fetch_pages(session.config, photosets.GET_LIST, arguments, is_exact=session.is_own)
    albums: dict[str, Photoset] = {album.id: album for album in listed.items}
    for position, album in enumerate(albums.values()):
        yield from _save_album(session, album, position)
    if (yield from _write_ids(session, "albums", list(albums), listed)):
        yield from blocking(session.index.keep_albums, albums)
        yield from blocking(_mark_deleted, session, "albums", "album", set(albums))


def _save_album(session: BackupSession, album: Photoset, position: int) -> Flow[None]:
    path, values = album_document(album.id), dump(album)
    document = yield from _read_current(session, path, "album", values, ALBUM_FIELDS)
    listed: Listed | None = None
    if document is None:
        arguments: dict[str, object] = {"photoset_id": album.id, "user_id": session.person.nsid}
        listed = yield from fetch_pages(session.config, photosets.GET_PHOTOS, arguments, is_exact=session.is_own)
        if listed.problem:
            session.add_shortfall(f"photos of album {album.id}", listed.problem, is_temporary=listed.is_temporary)
            document = yield from _read_earlier(session, path, "album")
    if document is None and listed is not None:
        ids = list(dict.fromkeys(photo.id for photo in listed.items))
        comments: list[Json] = []
        if "comments" in session.details and album.count_comments:
            arguments = {"photoset_id": album.id}
            comments = dump_all((yield from call_persistently(session.config, photosets_comments.GET_LIST, arguments)))
        elif "comments" not in session.details:
            comments = ((yield from blocking(session.store.read, path, "album")) or {}).get("comments", [])
        fields: Json = {"id": album.id, "deleted": None, "album": values, "cover": album.primary, "photos": ids}
        fields |= {"complete": False} if listed.problem else {}
        yield from blocking(session.store.write, path, "album", **fields, comments=comments)
        session.counters.albums += 1
    else:
        ids = list((document or {})["photos"])
    yield from blocking(session.index.put_album, album.id, position, album.title, album.primary, ids)


def _read_current(session: BackupSession, path: str, kind: str, values: Json, fields: tuple[str, ...]) -> Flow[Json | None]:
    """Return the document of an album or a gallery; `None` if it is missing, or if the fields have changed at Flickr."""
    document: Json | None = yield from _read_earlier(session, path, kind)
    earlier = (document or {}).get(kind) or {}
    return document if all(earlier.get(name) == values.get(name) for name in fields) else None


def _read_earlier(session: BackupSession, path: str, kind: str) -> Flow[Json | None]:
    """Return the document of an album or a gallery; `None` if it is missing, incomplete, or marked as deleted."""
    document: Json | None = yield from blocking(session.store.read, path, kind)
    is_usable = document is not None and document.get("deleted") is None and document.get("complete") is not False
    return document if is_usable else None


def _write_ids(session: BackupSession, name: str, ids: list[str], listed: Listed) -> Flow[bool]:
    """Write the order of the albums or galleries, and return whether Flickr listed all. The others are put behind them."""
    if listed.problem:
        session.add_shortfall(name, listed.problem, is_temporary=listed.is_temporary)
        earlier = yield from blocking(session.store.read, list_document(name), "list")
        ids = list(dict.fromkeys([*ids, *(earlier or {}).get("items", ())]))
    yield from _write_list(session, name, ids)
    return not listed.problem


def _save_collections(session: BackupSession) -> Flow[None]:
    trees = yield from call_persistently(session.config, collections.GET_TREE, {"user_id": session.person.nsid})
    yield from _write_list(session, "collections", dump_all(trees))


def _save_galleries(session: BackupSession) -> Flow[None]:
    arguments = {"user_id": session.person.nsid}
    listed = yield from fetch_pages(session.config, galleries.GET_LIST, arguments, is_exact=session.is_own)
    found: dict[str, Gallery] = {gallery.id: gallery for gallery in listed.items}
    for gallery in found.values():
        path, values = gallery_document(gallery.id), dump(gallery)
        if (yield from _read_current(session, path, "gallery", values, GALLERY_FIELDS)) is None:
            photos = yield from fetch_pages(session.config, galleries.GET_PHOTOS, {"gallery_id": gallery.id})
            fields: Json = {"id": gallery.id, "deleted": None, "gallery": values, "photos": dump_all(photos.items)}
            if photos.problem:
                session.add_shortfall(f"photos of gallery {gallery.id}", photos.problem, is_temporary=False)
                fields["complete"] = False
            if not photos.problem or (yield from _read_earlier(session, path, "gallery")) is None:
                yield from blocking(session.store.write, path, "gallery", **fields)
    if (yield from _write_ids(session, "galleries", list(found), listed)):
        yield from blocking(_mark_deleted, session, "galleries", "gallery", set(found))


def _save_favorites(session: BackupSession) -> Flow[None]:
    """Save the favorites, the latest first. The first page and the total tell whether there are new ones."""
    endpoint = favorites.GET_LIST if session.is_own else favorites.GET_PUBLIC_LIST
    reader = ListReader(session.config, endpoint, {"user_id": session.person.nsid})
    page = yield from reader.read()
    signature = json.dumps([page.total, [(photo.id, str(photo.date_faved)) for photo in page]])
    document = yield from blocking(session.store.read, list_document("favorites"), "list")
    if document is None or signature != (yield from blocking(session.index.state, "favorites")):
        is_complete = yield from _write_pages(session, "favorites", reader, has_earlier=document is not None)
        yield from blocking(session.index.set_state, favorites=signature if is_complete else "")


def _write_pages(session: BackupSession, name: str, reader: ListReader, *, has_earlier: bool) -> Flow[bool]:
    """Save a long list, one page in memory at a time, after its first page was read. Return whether it is complete.

    An incomplete list does not replace an earlier one.
    """
    index, position = session.index, 0
    yield from blocking(index.begin_list, name)
    while True:
        yield from blocking(index.add_items, name, position, [json.dumps(dump(one), ensure_ascii=False) for one in reader.items])
        position += len(reader.items)
        if reader.next_page is None:
            break
        yield from reader.read()
    if reader.problem:
        session.add_shortfall(name, reader.problem, is_temporary=True)
    if not reader.problem or not has_earlier:
        yield from blocking(write_streamed_list, session, name, list_document(name))
    yield from blocking(index.begin_list, name)
    return not reader.problem


def _save_contacts(session: BackupSession) -> Flow[None]:
    if session.is_own:
        listed = yield from fetch_pages(session.config, contacts.GET_LIST, {}, per_page=CONTACTS_PER_PAGE)
    else:
        arguments = {"user_id": session.person.nsid}
        listed = yield from fetch_pages(session.config, contacts.GET_PUBLIC_LIST, arguments, per_page=CONTACTS_PER_PAGE)
    if listed.problem:
        session.add_shortfall("contacts", listed.problem, is_temporary=True)
    if not listed.problem or (yield from blocking(session.store.read, list_document("contacts"), "list")) is None:
        yield from _write_list(session, "contacts", dump_all(listed.items))


def _save_groups(session: BackupSession) -> Flow[None]:
    endpoint = people.GET_GROUPS if session.is_own else people.GET_PUBLIC_GROUPS
    found = yield from call_persistently(session.config, endpoint, {"user_id": session.person.nsid})
    yield from _write_list(session, "groups", dump_all(found))


def _save_stats(session: BackupSession) -> Flow[None]:
    if (views := (yield from _unless_disabled(call_persistently(session.config, stats.GET_TOTAL_VIEWS, {})))) is not None:
        yield from _write_list(session, "stats", [dump(views)])


def _save_photo_stats(session: BackupSession) -> Flow[None]:
    reader = ListReader(session.config, stats.GET_POPULAR_PHOTOS, {}, per_page=STATS_PER_PAGE)
    if (yield from _unless_disabled(reader.read())) is not None:
        document = yield from blocking(session.store.read, list_document("photo_stats"), "list")
        yield from _write_pages(session, "photo_stats", reader, has_earlier=document is not None)


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
