"""Look up galleries and return them as response elements."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from typing import Any, Final

from ..world.selection import PHOTOS
from ..world.visibility import VISIBLE
from .registry import Call
from .render import SIZES_BY_LETTER, dimension_attributes, icon_attributes, image_url, mixed_count, page_url, text_element

__all__ = ["GALLERIES", "find_gallery", "gallery_details", "gallery_summary", "gallery_url"]

GALLERY_ID: Final = re.compile(r"(?:\d+-)?(\d{1,18})", re.ASCII)
MAX_COVERS: Final = 6
LARGE_SQUARE: Final = SIZES_BY_LETTER["q"]

VISIBLE_PHOTOS: Final = f"FROM gallery_photos i JOIN photos p ON p.id = i.photo_id WHERE i.gallery_id = g.id AND {VISIBLE}"
"""The photos of a gallery `g` that are visible to the calling user `:me`."""
GALLERIES: Final = f"""SELECT g.*, o.username, o.path_alias, o.iconserver, o.iconfarm, p.server, p.farm, p.secret,
    p.id AS shown_photo,
    (SELECT count(*) {VISIBLE_PHOTOS} AND p.media = 'photo') AS count_photos,
    (SELECT count(*) {VISIBLE_PHOTOS} AND p.media = 'video') AS count_videos
FROM galleries g JOIN people o ON o.nsid = g.owner LEFT JOIN photos p
    ON p.id = coalesce((SELECT p.id {VISIBLE_PHOTOS} AND p.id = g.primary_photo),
        (SELECT p.id {VISIBLE_PHOTOS} ORDER BY i.position LIMIT 1))"""
"""Start of a query for galleries `g` with their owner `o` and cover photo `p`, as visible to the calling user `:me`.

The cover is the primary photo, or else the first visible one.
"""


def find_gallery(call: Call, *, own: bool = False) -> sqlite3.Row:
    """Return the gallery in `gallery_id`, with or without the owner's number, as a row of `GALLERIES`.

    Raises `Failure` if the gallery does not exist or, with `own`, belongs to another user.
    """
    named = GALLERY_ID.fullmatch(call.argument("gallery_id"))
    row = call.world.one(f"{GALLERIES} WHERE g.id = :id", id=int(named[1]), me=call.me) if named else None
    if row is None or (own and row["owner"] != call.me):
        raise call.unknown("gallery_id")
    return row


def full_id(gallery: sqlite3.Row) -> str:
    """Return a gallery's id with the owner's number in front."""
    return f"{gallery['owner'].partition('@')[0]}-{gallery['id']}"


def gallery_url(gallery: sqlite3.Row) -> str:
    """Return the URL of a gallery's page, without a trailing slash."""
    return page_url(gallery, "galleries", gallery["id"]).rstrip("/")


def gallery_summary(gallery: sqlite3.Row) -> dict[str, Any]:
    """Return a gallery as listed."""
    element: dict[str, Any] = {
        "id": full_id(gallery),
        "gallery_id": str(gallery["id"]),
        "url": gallery_url(gallery),
        "owner": gallery["owner"],
        "username": gallery["username"],
        **icon_attributes(gallery),
        "primary_photo_id": str(gallery["shown_photo"] or ""),
        "date_create": str(gallery["date_create"]),
        "date_update": str(gallery["date_update"]),
        "count_photos": gallery["count_photos"],
        "count_videos": gallery["count_videos"],
        "count_total": gallery["count_photos"] + gallery["count_videos"],
        "count_views": mixed_count(gallery["views"]),
        "count_comments": 0,
        "title": text_element(gallery["title"]),
        "description": text_element(gallery["description"]),
        "sort_group": None,
    }
    if gallery["secret"]:
        element |= {
            "primary_photo_server": str(gallery["server"]),
            "primary_photo_farm": gallery["farm"],
            "primary_photo_secret": gallery["secret"],
        }
    return element


def cover_photos(call: Call, gallery: sqlite3.Row) -> dict[str, Any]:
    """Return the photos on a gallery's cover; empty for a gallery without photos."""
    inside = f"{PHOTOS} JOIN gallery_photos i ON i.photo_id = p.id WHERE i.gallery_id = :id AND {VISIBLE}"
    found = []
    for photo in call.world.all(f"{inside} ORDER BY i.position LIMIT :most", id=gallery["id"], me=call.me, most=MAX_COVERS):
        size = {name: int(value) for name, value in dimension_attributes(photo, LARGE_SQUARE).items()}
        about = {"is_primary": int(photo["id"] == gallery["shown_photo"]), "is_video": int(photo["media"] == "video")}
        found.append({"url": image_url(call, photo, LARGE_SQUARE), **size, **about})
    return {"cover_photos": {"photo": found}} if found else {}


def gallery_details(call: Call, gallery_id: int) -> dict[str, Any]:
    """Return a gallery with its cover and a hash of its state."""
    gallery = call.world.one(f"{GALLERIES} WHERE g.id = :id", id=gallery_id, me=call.me)
    assert gallery is not None
    inside = "SELECT i.photo_id, i.comment FROM gallery_photos i JOIN photos p ON p.id = i.photo_id WHERE i.gallery_id = :id"
    photos = call.world.all(f"{inside} AND {VISIBLE} ORDER BY i.position", id=gallery_id, me=call.me)
    state = repr(([tuple(one) for one in photos], gallery["title"], gallery["description"], gallery["shown_photo"]))
    return {
        **gallery_summary(gallery),
        **cover_photos(call, gallery),
        "current_state": hashlib.md5(state.encode(), usedforsecurity=False).hexdigest(),
    }
