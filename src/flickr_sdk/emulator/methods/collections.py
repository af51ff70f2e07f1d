"""Collections of albums or other collections: `flickr.collections.*`."""

from __future__ import annotations

import re
import sqlite3
from typing import Any, Final

from ..world.selection import Selection
from .photosets import IS_SHOWN
from .registry import Call, method
from .render import page_url, text_element, visibility_flags

__all__ = ["find_collection"]

COLLECTION_ID: Final = re.compile(r"(?:\d+-)?(\d{1,18})", re.ASCII)
NO_ICON: Final = "https://combo.staticflickr.com/pw/images/collection_default"
MAX_ICON_PHOTOS: Final = 12


def _id(collection: sqlite3.Row) -> str:
    return f"{collection['owner'].partition('@')[0]}-{collection['id']}"


def _icons(call: Call, collection: sqlite3.Row) -> dict[str, str]:
    if not collection["secret"]:
        return {"iconlarge": f"{NO_ICON}_l.gif", "iconsmall": f"{NO_ICON}_s.gif"}
    base = f"{call.images}/{collection['server']}/cols/{collection['id']}_{collection['secret']}"
    return {"iconlarge": f"{base}_l.jpg", "iconsmall": f"{base}_s.jpg"}


def find_collection(call: Call) -> sqlite3.Row | None:
    """Return the collection in `collection_id`, in either form of its id, or `None`."""
    named = COLLECTION_ID.fullmatch(call.argument("collection_id"))
    return call.world.one("SELECT * FROM collections WHERE id = ?", int(named[1])) if named else None


def _sets(call: Call, collection: int) -> list[sqlite3.Row]:
    query = f"""SELECT s.* FROM collection_photosets c JOIN photosets s ON s.id = c.photoset_id
        WHERE c.collection_id = :collection AND {IS_SHOWN} ORDER BY c.position"""
    return call.world.all(query, collection=collection, me=call.me)


def _children(call: Call, collection: int) -> list[sqlite3.Row]:
    return call.world.all("SELECT * FROM collections WHERE parent = ? ORDER BY position, id", collection)


def _tree_element(call: Call, collection: sqlite3.Row) -> dict[str, Any]:
    element: dict[str, Any] = {
        "id": _id(collection),
        "title": collection["title"],
        "description": collection["description"],
        **_icons(call, collection),
    }
    sets = [
        {"id": str(one["id"]), "title": one["title"], "description": one["description"]} for one in _sets(call, collection["id"])
    ]
    below = [_tree_element(call, one) for one in _children(call, collection["id"])]
    return element | ({"set": sets} if sets else {}) | ({"collection": below} if below else {})


@method("flickr.collections.getTree")
def get_tree(call: Call) -> dict[str, Any]:
    if call.argument("collection_id") not in ("", "0"):
        top = find_collection(call)
        if top is None:
            raise call.fail(2)
        return {"collections": {"collection": [_tree_element(call, top)]}}
    if not call.has("user_id") and call.me is None:
        raise call.fail(1)
    owner = call.person(default=call.me)["nsid"]
    roots = call.world.all("SELECT * FROM collections WHERE owner = ? AND parent IS NULL ORDER BY position, id", owner)
    return {"collections": {"collection": [_tree_element(call, one) for one in roots]}}


@method("flickr.collections.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    collection = find_collection(call)
    if collection is None or collection["owner"] != call.me:
        raise call.fail(1)
    selection = Selection(call.me, "i.position")
    selection.join(
        "JOIN photoset_photos i ON i.photo_id = p.id JOIN collection_photosets c ON c.photoset_id = i.photoset_id",
    )
    selection.where("c.collection_id = :collection", collection=collection["id"])
    photos = [
        {
            "id": str(photo["id"]),
            "owner": photo["owner"],
            "secret": photo["secret"],
            "server": str(photo["server"]),
            "farm": photo["farm"],
            "title": photo["title"],
            **visibility_flags(photo),
            "url": page_url(photo, photo["id"]),
        }
        for photo, _ in selection.rows(call.world, MAX_ICON_PHOTOS)
    ]
    element = {
        "id": _id(collection),
        "title": text_element(collection["title"]),
        "description": text_element(collection["description"]),
        "child_count": len(_sets(call, collection["id"])) + len(_children(call, collection["id"])),
        "datecreate": str(collection["date_create"]),
        **_icons(call, collection),
        "iconphotos": {"photo": photos},
        "server": str(collection["server"]),
        "secret": collection["secret"],
    }
    return {"collection": element}
