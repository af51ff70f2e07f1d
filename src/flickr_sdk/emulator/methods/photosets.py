"""Albums, which Flickr calls photosets: `flickr.photosets.*`."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..argument_parsing import page_count, parse_ids, parse_list
from ..world.selection import Selection
from ..world.visibility import VISIBLE
from .registry import Call, method
from .render import EXTRAS, PHOTOS, page_attributes, page_url, photo_element, text_element

__all__: list[str] = []

FIRST_ATTRIBUTES = ("id", "secret", "server", "farm", "title")
VISIBLE_PHOTOS = f"FROM photoset_photos i JOIN photos p ON p.id = i.photo_id WHERE i.photoset_id = s.id AND {VISIBLE}"
"""The photos of a photoset `s` that are visible to the calling user `:me`."""
PHOTOSETS = f"""SELECT s.*, o.username, o.path_alias, p.id AS shown_photo, p.secret, p.server, p.farm,
    (SELECT count(*) {VISIBLE_PHOTOS} AND p.media = 'photo') AS count_photos,
    (SELECT count(*) {VISIBLE_PHOTOS} AND p.media = 'video') AS count_videos,
    (SELECT count(*) FROM comments c WHERE c.photoset_id = s.id) AS count_comments
FROM photosets s JOIN people o ON o.nsid = s.owner LEFT JOIN photos p
    ON p.id = coalesce((SELECT p.id {VISIBLE_PHOTOS} AND p.id = s.primary_photo),
        (SELECT p.id {VISIBLE_PHOTOS} ORDER BY i.position LIMIT 1))"""
"""Start of a query for photosets `s` with their owner `o` and cover photo `p`, as visible to the calling user `:me`.

The cover is the primary photo, or else the first visible one.
"""
IS_SHOWN = f"(s.owner = :me OR EXISTS (SELECT 1 {VISIBLE_PHOTOS}))"
"""Condition on a photoset `s`: the calling user owns it or may see at least one of its photos."""


def find_photoset(call: Call, name: str = "photoset_id", *, own: bool = False) -> sqlite3.Row:
    """Return the photoset in an argument as a row of `PHOTOSETS`.

    Raises `Failure` if the photoset does not exist, if the calling user may see none of its photos, or, with `own`, if it belongs
    to another user.
    """
    named = parse_ids(call.argument(name))
    row = call.world.one(f"{PHOTOSETS} WHERE s.id = :id AND {IS_SHOWN}", id=named[0], me=call.me) if len(named) == 1 else None
    if row is None or (own and row["owner"] != call.me):
        raise call.unknown(name)
    return row


def _count(value: int) -> int | str:
    """Return a count in the mixed types of photosets: one is a string, any other a number."""
    return str(value) if value == 1 else value


def photoset_summary(call: Call, row: sqlite3.Row) -> dict[str, Any]:
    """Return a photoset as listed."""
    return {
        "id": str(row["id"]),
        "owner": row["owner"],
        "username": row["username"],
        "primary": str(row["shown_photo"]),
        "secret": row["secret"],
        "server": str(row["server"]),
        "farm": row["farm"],
        "count_views": str(row["views"]),
        "count_comments": str(row["count_comments"]),
        "count_photos": _count(row["count_photos"]),
        "count_videos": _count(row["count_videos"]),
        "title": text_element(row["title"]),
        "description": text_element(row["description"]),
        "can_comment": int(call.me is not None),
        "date_create": str(row["date_create"]),
        "date_update": str(row["date_update"]),
    }


@method("flickr.photosets.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    row = find_photoset(call)
    element = photoset_summary(call, row)
    element |= {"photos": row["count_photos"] + row["count_videos"], "visibility_can_see_set": 1, "needs_interstitial": 0}
    return {"photoset": element}


@method("flickr.photosets.getList")
def get_list(call: Call) -> dict[str, Any]:
    owner = call.person(default=call.me)["nsid"]
    requested = call.paging(500, 500)
    mine = f"s.owner = :owner AND {IS_SHOWN}"
    total = call.world.scalar(f"SELECT count(*) FROM photosets s WHERE {mine}", owner=owner, me=call.me)
    query = f"{PHOTOSETS} WHERE {mine} ORDER BY s.position, s.date_create DESC LIMIT :limit OFFSET :offset"
    page = {"limit": requested.per_page, "offset": requested.offset}
    extras = frozenset(parse_list(call.argument("primary_photo_extras")))
    elements = []
    for row in call.world.all(query, owner=owner, me=call.me, **page):
        one = photoset_summary(call, row)
        one |= {"photos": _count(row["count_photos"]), "videos": _count(row["count_videos"])}
        one |= {"visibility_can_see_set": 1, "needs_interstitial": 0}
        primary = call.world.one(f"{PHOTOS} WHERE p.id = ?", row["shown_photo"]) if extras else None
        if primary is not None:
            # Only the attributes that the extras add.
            attributes = [EXTRAS[name](call, primary) for name in EXTRAS if name in extras]
            one["primary_photo_extras"] = {key: value for part in attributes for key, value in part.items()}
        elements.append(one)
    return {"photosets": {**page_attributes(call, total, requested), "cancreate": int(owner == call.me), "photoset": elements}}


@method("flickr.photosets.getPhotos")
def get_photos(call: Call) -> dict[str, Any]:
    row = find_photoset(call)
    selection = Selection(call.me, "i.position")
    selection.join("JOIN photoset_photos i ON i.photo_id = p.id AND i.photoset_id = :photoset", photoset=row["id"])
    wanted = {"photos": "photo", "videos": "video"}.get(call.argument("media"))
    if wanted:
        selection.where("p.media = :media", media=wanted)
    requested = call.paging(500, 500)
    total = selection.count(call.world)
    if requested.page > max(1, page_count(total, requested.per_page)):
        # Other lists return an empty page.
        raise call.unknown("photoset_id")
    extras = call.extras()
    inside = []
    for photo, _ in selection.rows(call.world, requested.per_page, requested.offset):
        one = photo_element(call, photo, extras)
        first = {name: one.pop(name) for name in FIRST_ATTRIBUTES}
        del one["owner"]
        inside.append({**first, "isprimary": str(int(photo["id"] == row["shown_photo"])), **one})
    # Flickr returns these in the form in which they were sent.
    page: int | str = str(requested.page) if call.has("page") else requested.page
    per_page: int | str = str(requested.per_page) if call.has("per_page") else requested.per_page
    element = {
        "id": str(row["id"]),
        "primary": str(row["shown_photo"]),
        "owner": row["owner"],
        "ownername": row["username"],
        "photo": inside,
        "page": page,
        "per_page": per_page,
        "perpage": per_page,
        "pages": page_count(total, requested.per_page),
        "title": row["title"],
        "total": str(total),
    }
    return {"photoset": element}


@method("flickr.photosets.create")
def create(call: Call) -> dict[str, Any]:
    primary = call.own_photo("primary_photo_id")
    world = call.world
    # A new album comes first.
    world.connection.execute("UPDATE photosets SET position = position + 1 WHERE owner = ?", (call.user,))
    photoset = world.put(
        "photosets",
        owner=call.user,
        title=call.argument("title"),
        description=call.argument("description"),
        primary_photo=primary["id"],
        date_create=call.now,
        date_update=call.now,
    )
    world.put("photoset_photos", photoset_id=photoset, photo_id=primary["id"], position=0)
    owner = world.one("SELECT nsid, path_alias FROM people WHERE nsid = ?", call.user)
    assert owner is not None
    return {"photoset": {"id": str(photoset), "url": page_url(owner, "sets", photoset)}}


@method("flickr.photosets.addPhoto")
def add_photo(call: Call) -> dict[str, Any]:
    row = find_photoset(call, own=True)
    photo = call.own_photo()
    query = "SELECT 1 FROM photoset_photos WHERE photoset_id = ? AND photo_id = ?"
    if call.world.one(query, row["id"], photo["id"]) is not None:
        raise call.fail(3)
    last = call.world.scalar("SELECT max(position) FROM photoset_photos WHERE photoset_id = ?", row["id"])
    position = 0 if last is None else last + 1
    call.world.put("photoset_photos", photoset_id=row["id"], photo_id=photo["id"], position=position)
    call.world.connection.execute("UPDATE photosets SET date_update = ? WHERE id = ?", (call.now, row["id"]))
    return {}
