"""Edit, delete and reorder albums, and `flickr.photosets.getContext`."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..argument_parsing import parse_ids
from ..world.selection import Selection
from .photos_contexts import context
from .photosets import find_photoset
from .registry import Call, method

__all__: list[str] = []


def _photo_ids(call: Call, photoset: sqlite3.Row) -> list[int]:
    query = "SELECT photo_id FROM photoset_photos WHERE photoset_id = ? ORDER BY position"
    return [row["photo_id"] for row in call.world.all(query, photoset["id"])]


def _replace_photos(call: Call, photoset: sqlite3.Row, photos: list[int], primary: int | None = None) -> None:
    """Set the photos of an album and their order. Like Flickr, delete an album without photos."""
    execute = call.world.connection.execute
    execute("DELETE FROM photoset_photos WHERE photoset_id = ?", (photoset["id"],))
    if not photos:
        execute("DELETE FROM photosets WHERE id = ?", (photoset["id"],))
        return
    rows = [(photoset["id"], photo, position) for position, photo in enumerate(photos)]
    call.world.connection.executemany("INSERT INTO photoset_photos (photoset_id, photo_id, position) VALUES (?, ?, ?)", rows)
    if primary is None:
        primary = photoset["primary_photo"] if photoset["primary_photo"] in photos else photos[0]
    execute("UPDATE photosets SET primary_photo = ?, date_update = ? WHERE id = ?", (primary, call.now, photoset["id"]))


def _read_own_photos(call: Call, code: int) -> list[int]:
    """Parse `photo_ids`, all of which must be photos of the calling user."""
    found = list(dict.fromkeys(parse_ids(call.argument("photo_ids"))))
    for one in found:
        photo = call.find_photo(str(one))
        if photo is None or photo["owner"] != call.me:
            raise call.fail(code)
    return found


@method("flickr.photosets.editMeta")
def edit_meta(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    changed = {"title": call.argument("title"), "description": call.argument("description", photoset["description"])}
    query = "UPDATE photosets SET title = ?, description = ?, date_update = ? WHERE id = ?"
    call.world.connection.execute(query, (changed["title"], changed["description"], call.now, photoset["id"]))
    return {}


@method("flickr.photosets.editPhotos")
def edit_photos(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    primary = call.find_photo(call.argument("primary_photo_id"))
    if primary is None or primary["owner"] != call.me:
        raise call.fail(3)
    photos = _read_own_photos(call, 2)
    if not photos:
        raise call.fail(5)
    if primary["id"] not in photos:
        raise call.fail(4)
    _replace_photos(call, photoset, photos, primary["id"])
    return {}


@method("flickr.photosets.removePhoto")
def remove_photo(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    photo = call.photo()["id"]
    photos = _photo_ids(call, photoset)
    if photo not in photos:
        raise call.fail(3)
    _replace_photos(call, photoset, [one for one in photos if one != photo])
    return {}


@method("flickr.photosets.removePhotos")
def remove_photos(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    photos, unwanted = _photo_ids(call, photoset), parse_ids(call.argument("photo_ids"))
    if not set(unwanted) <= set(photos):
        raise call.fail(2)
    _replace_photos(call, photoset, [one for one in photos if one not in unwanted])
    return {}


@method("flickr.photosets.reorderPhotos")
def reorder_photos(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    photos, first = _photo_ids(call, photoset), list(dict.fromkeys(parse_ids(call.argument("photo_ids"))))
    if not set(first) <= set(photos):
        raise call.fail(2)
    # The others follow in their previous order.
    _replace_photos(call, photoset, first + [one for one in photos if one not in first])
    return {}


@method("flickr.photosets.setPrimaryPhoto")
def set_primary_photo(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    photo, photos = call.photo()["id"], _photo_ids(call, photoset)
    if photo not in photos:
        raise call.fail(2)
    _replace_photos(call, photoset, photos, photo)
    return {}


@method("flickr.photosets.delete")
def delete(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call, own=True)
    call.world.connection.execute("DELETE FROM photosets WHERE id = ?", (photoset["id"],))
    return {}


@method("flickr.photosets.orderSets")
def order_sets(call: Call) -> dict[str, Any]:
    mine = [row["id"] for row in call.world.all("SELECT id FROM photosets WHERE owner = ? ORDER BY position", call.user)]
    first = list(dict.fromkeys(parse_ids(call.argument("photoset_ids"))))
    if not set(first) <= set(mine):
        raise call.fail(1)
    # The others follow in their previous order.
    ordered = first + [one for one in mine if one not in first]
    rows = [(position, one) for position, one in enumerate(ordered)]
    call.world.connection.executemany("UPDATE photosets SET position = ? WHERE id = ?", rows)
    return {}


@method("flickr.photosets.getContext")
def get_context(call: Call) -> dict[str, Any]:
    photo, photoset = call.photo()["id"], find_photoset(call)
    inside = Selection(call.me, "i.position")
    inside.join("JOIN photoset_photos i ON i.photo_id = p.id AND i.photoset_id = :photoset", photoset=photoset["id"])
    element = context(call, inside, photo, f"set-{photoset['id']}")
    if element is None:
        raise call.fail(2)
    return element
