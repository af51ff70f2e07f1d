"""Neighbors of a photo, and the albums, groups and galleries that contain it."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..world.selection import PHOTOS, Selection
from ..world.sizes import SIZES
from .group_membership import GROUPS, IS_LISTED
from .photosets import PHOTOSETS
from .registry import Call, method
from .render import icon_attributes, image_url, url_name

__all__ = ["context", "neighbor"]

SQUARE = SIZES[0]


def neighbor(call: Call, row: sqlite3.Row | None, suffix: str) -> dict[str, Any]:
    """Return a photo next to another as an element, almost empty if `row` is `None`; `suffix` ends the URL of its page."""
    if row is None:
        return {"id": 0, "is_faved": 0}
    query = "SELECT 1 FROM faves WHERE nsid = ? AND photo_id = ?"
    return {
        "id": str(row["id"]),
        "owner": row["owner"],
        "secret": row["secret"],
        "server": str(row["server"]),
        "farm": row["farm"],
        "title": row["title"],
        "url": f"/photos/{url_name(row)}/{row['id']}/in/{suffix}/",
        "thumb": image_url(call, row, SQUARE),
        "license": str(row["license"]),
        "media": row["media"],
        "is_faved": int(call.me is not None and call.world.one(query, call.me, row["id"]) is not None),
    }


def context(call: Call, selection: Selection, photo_id: int, suffix: str) -> dict[str, Any] | None:
    """Return `count`, `prevphoto` and `nextphoto` for a photo in a selection, or `None` if the selection lacks the photo.

    `suffix` follows `in` in the URLs of the neighbors' pages, for example `photostream`.
    """
    ids = selection.ids(call.world)
    if photo_id not in ids:
        return None
    index = ids.index(photo_id)
    previous, following = (ids[index - 1] if index else None), (ids[index + 1] if index + 1 < len(ids) else None)
    rows = [None if one is None else call.world.one(f"{PHOTOS} WHERE p.id = ?", one) for one in (previous, following)]
    return {
        "count": {"_content": str(len(ids))},
        "prevphoto": neighbor(call, rows[0], suffix),
        "nextphoto": neighbor(call, rows[1], suffix),
    }


@method("flickr.photos.getContext")
def get_context(call: Call) -> dict[str, Any]:
    photo = call.photo()
    stream = Selection(call.me, "p.date_upload, p.id")
    stream.where("p.owner = :owner", owner=photo["owner"])
    element = context(call, stream, photo["id"], "photostream")
    assert element is not None, "a visible photo is in its owner's photostream"
    return element


@method("flickr.photos.getAllContexts")
def get_all_contexts(call: Call) -> dict[str, Any]:
    photo = call.photo()["id"]
    values = {"photo": photo, "me": call.me}
    sets = f"{PHOTOSETS} JOIN photoset_photos j ON j.photoset_id = s.id AND j.photo_id = :photo ORDER BY s.position"
    pools = f"{GROUPS} JOIN pool_photos j ON j.group_id = g.nsid AND j.photo_id = :photo WHERE {IS_LISTED} ORDER BY j.date_added"
    galleries = """SELECT g.*, o.username, o.path_alias FROM gallery_photos i JOIN galleries g ON g.id = i.gallery_id
        JOIN people o ON o.nsid = g.owner WHERE i.photo_id = ? ORDER BY i.date_added"""
    found = {
        "set": [_photoset(one) for one in call.world.all(sets, **values)],
        "pool": [_pool(one) for one in call.world.all(pools, **values)],
        "gallery": [_gallery(one) for one in call.world.all(galleries, photo)],
    }
    return {name: items for name, items in found.items() if items}


def _photoset(row: sqlite3.Row) -> dict[str, Any]:
    return {
        "title": row["title"],
        "id": str(row["id"]),
        "primary": str(row["shown_photo"]),
        "secret": row["secret"],
        "server": str(row["server"]),
        "farm": row["farm"],
        "view_count": str(row["views"]),
        "comment_count": str(row["count_comments"]),
        "count_photo": row["count_photos"],
        "count_video": row["count_videos"],
    }


def _pool(row: sqlite3.Row) -> dict[str, Any]:
    return {
        "title": row["name"],
        "url": f"/groups/{row['path_alias'] or row['nsid']}/pool/",
        "id": row["nsid"],
        **icon_attributes(row),
        "members": str(row["members"]),
        "pool_count": str(row["pool_count"]),
    }


def _gallery(row: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": f"{row['owner'].partition('@')[0]}-{row['id']}",
        "title": row["title"],
        "url": f"/photos/{url_name(row)}/galleries/{row['id']}",
        "owner": row["owner"],
        "username": row["username"],
    }
