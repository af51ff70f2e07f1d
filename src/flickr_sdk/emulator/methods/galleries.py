"""Galleries, which present photos of other users: `flickr.galleries.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import page_count, parse_ids, parse_int, parse_list
from ..world.selection import PHOTOS, Selection
from ..world.visibility import VISIBLE
from .gallery_elements import GALLERIES, cover_photos, find_gallery, full_id, gallery_details, gallery_summary, gallery_url
from .registry import Call, method
from .render import EXTRAS, icon_attributes, photo_list, text_element

__all__: list[str] = []

MAX_PHOTOS: Final = 500
MAX_COMMENT: Final = 10_000
END_OF_LIST: Final = "-1"


@method("flickr.galleries.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    return {"gallery": gallery_details(call, find_gallery(call)["id"])}


@method("flickr.galleries.getList")
def get_list(call: Call) -> dict[str, Any]:
    owner = call.person(default=call.me)["nsid"]
    requested = call.paging()
    continued = parse_int(call.arguments.get("continuation"))
    offset = requested.offset if continued is None else max(0, continued)
    total = call.world.scalar("SELECT count(*) FROM galleries WHERE owner = ?", owner)
    photo_ids = {f"photo_{place}": one for place, one in enumerate(parse_ids(call.argument("photo_ids"))[:MAX_PHOTOS])}
    gallery_ids = f"SELECT i.gallery_id FROM gallery_photos i JOIN photos p ON p.id = i.photo_id WHERE {VISIBLE} AND p.id"
    with_photos = f"{gallery_ids} IN ({', '.join(f':{name}' for name in photo_ids)})"
    query = f"{GALLERIES} WHERE g.owner = :owner ORDER BY g.id IN ({with_photos}) DESC, g.date_create DESC, g.id DESC"
    named = {"owner": owner, "me": call.me, **photo_ids}
    found = call.world.all(f"{query} LIMIT :limit OFFSET :offset", **named, limit=requested.per_page, offset=offset)
    matching_ids = {row[0] for row in call.world.all(with_photos, me=call.me, **photo_ids)}
    element: dict[str, Any] = {"total": total, "pages": page_count(total, requested.per_page), "per_page": requested.per_page}
    if continued is None:
        element["page"] = requested.page
    else:
        element["continuation"] = str(offset + len(found)) if offset + len(found) < total else END_OF_LIST
    return {"galleries": {**element, "user_id": owner, "gallery": [_list_item(call, one, matching_ids) for one in found]}}


def _list_item(call: Call, gallery: sqlite3.Row, matching_ids: set[int]) -> dict[str, Any]:
    element = gallery_summary(gallery)
    if gallery["id"] in matching_ids:
        element["sort_group"] = "has_photo"
    if call.flag("cover_photos"):
        element |= cover_photos(call, gallery)
    extras = parse_list(call.argument("primary_photo_extras"))
    primary = call.world.one(f"{PHOTOS} WHERE p.id = ?", gallery["shown_photo"]) if extras else None
    if primary is not None:
        parts = [EXTRAS[name](call, primary) for name in EXTRAS if name in extras]
        element["primary_photo_extras"] = {key: value for part in parts for key, value in part.items()}
    return element


@method("flickr.galleries.getListForPhoto")
def get_list_for_photo(call: Call) -> dict[str, Any]:
    photo, requested = call.photo(), call.paging()
    total = call.world.scalar("SELECT count(*) FROM gallery_photos WHERE photo_id = ?", photo["id"])
    joined = "JOIN gallery_photos j ON j.gallery_id = g.id AND j.photo_id = :photo"
    query = f"{GALLERIES} {joined} ORDER BY j.date_added DESC, g.id DESC LIMIT :limit OFFSET :offset"
    named = {"photo": photo["id"], "me": call.me, "limit": requested.per_page, "offset": requested.offset}
    found = [gallery_summary(one) for one in call.world.all(query, **named)]
    page = {
        "total": total,
        "page": requested.page,
        "pages": page_count(total, requested.per_page),
        "per_page": requested.per_page,
    }
    return {"galleries": {**page, "photo_id": str(photo["id"]), "gallery": found}}


@method("flickr.galleries.getPhotos")
def get_photos(call: Call) -> dict[str, Any]:
    gallery = find_gallery(call)
    selection = Selection(call.me, "i.position")
    selection.join("JOIN gallery_photos i ON i.photo_id = p.id AND i.gallery_id = :gallery", "i.comment", gallery=gallery["id"])

    def more(joined: sqlite3.Row) -> dict[str, Any]:
        element: dict[str, Any] = {"is_primary": int(joined["id"] == gallery["shown_photo"])}
        comment = joined["comment"]
        return element | {"has_comment": int(bool(comment)), **({"comment": text_element(comment)} if comment else {})}

    response = photo_list(call, selection, requested=call.paging(500), extra_attributes=more)
    # Unlike in most lists, the total is a number.
    response["photos"]["total"] = int(response["photos"]["total"])
    if call.flag("get_gallery_info"):
        response["gallery"] = gallery_summary(gallery)
    if call.flag("get_user_info"):
        owners = {one["owner"] for one in response["photos"]["photo"]}
        people = [call.world.one("SELECT * FROM people WHERE nsid = ?", nsid) for nsid in sorted(owners)]
        users = [{"nsid": one["nsid"], "username": one["username"], **icon_attributes(one)} for one in people if one is not None]
        response["users"] = {"user": users}
    return response


@method("flickr.galleries.create")
def create(call: Call) -> dict[str, Any]:
    primary = _eligible_photo(call, "primary_photo_id", 3, 3) if call.has("primary_photo_id") else None
    values = {"title": call.argument("title"), "description": call.argument("description"), "owner": call.user}
    dates = {"date_create": call.now, "date_update": call.now}
    number = call.world.put("galleries", **values, **dates, primary_photo=primary["id"] if primary else None)
    if primary is not None:
        call.world.put("gallery_photos", gallery_id=number, photo_id=primary["id"], position=0, date_added=call.now)
    if call.flag("full_result"):
        return {"gallery": gallery_details(call, number)}
    gallery = call.world.one(f"{GALLERIES} WHERE g.id = :id", id=number, me=call.me)
    assert gallery is not None
    return {"gallery": {"id": full_id(gallery), "url": gallery_url(gallery).removeprefix("https://www.flickr.com")}}


def _eligible_photo(call: Call, name: str, missing: int, ineligible: int | None = None) -> sqlite3.Row:
    """Return a photo that the calling user may add to a gallery: public, safe, and owned by another user."""
    photo = call.find_photo(call.argument(name))
    if photo is None:
        raise call.fail(missing)
    for is_excluded, code in ((photo["owner"] == call.me, 7), (not photo["is_public"], 6), (photo["safety_level"] > 0, 11)):
        if is_excluded:
            raise call.fail(ineligible or code)
    return photo


@method("flickr.galleries.editMeta")
def edit_meta(call: Call) -> dict[str, Any]:
    gallery = find_gallery(call, own=True)
    description = call.argument("description", gallery["description"])
    query = "UPDATE galleries SET title = ?, description = ?, date_update = ? WHERE id = ?"
    call.world.connection.execute(query, (call.argument("title"), description, call.now, gallery["id"]))
    return {}


@method("flickr.galleries.addPhoto")
def add_photo(call: Call) -> dict[str, Any]:
    gallery = find_gallery(call, own=True)
    photo = _eligible_photo(call, "photo_id", 3)
    if len(call.argument("comment")) > MAX_COMMENT:
        raise call.fail(4)
    query = (
        "SELECT count(*), coalesce(sum(photo_id = ?), 0), coalesce(max(position), -1) FROM gallery_photos WHERE gallery_id = ?"
    )
    row = call.world.one(query, photo["id"], gallery["id"])
    assert row is not None
    if row[1]:
        raise call.fail(8)
    if row[0] >= MAX_PHOTOS:
        raise call.fail(10)
    values = {"position": row[2] + 1, "comment": call.argument("comment"), "date_added": call.now}
    call.world.put("gallery_photos", gallery_id=gallery["id"], photo_id=photo["id"], **values)
    _touch(call, gallery, gallery["primary_photo"] or photo["id"])
    return {"gallery": gallery_details(call, gallery["id"])} if call.flag("full_response") else {}


def _touch(call: Call, gallery: sqlite3.Row, primary: int | None) -> None:
    query = "UPDATE galleries SET primary_photo = ?, date_update = ? WHERE id = ?"
    call.world.connection.execute(query, (primary, call.now, gallery["id"]))


def _photo_ids(call: Call, gallery: sqlite3.Row) -> list[int]:
    query = "SELECT photo_id FROM gallery_photos WHERE gallery_id = ? ORDER BY position"
    return [row["photo_id"] for row in call.world.all(query, gallery["id"])]


@method("flickr.galleries.editPhoto")
def edit_photo(call: Call) -> dict[str, Any]:
    gallery = find_gallery(call, own=True)
    photo = call.number("photo_id")
    if photo not in _photo_ids(call, gallery):
        raise call.unknown("photo_id")
    query = "UPDATE gallery_photos SET comment = ? WHERE gallery_id = ? AND photo_id = ?"
    call.world.connection.execute(query, (call.argument("comment"), gallery["id"], photo))
    _touch(call, gallery, gallery["primary_photo"])
    return {}


@method("flickr.galleries.editPhotos")
def edit_photos(call: Call) -> dict[str, Any]:
    gallery = find_gallery(call, own=True)
    requested_ids, current_ids = list(dict.fromkeys(parse_ids(call.argument("photo_ids")))), _photo_ids(call, gallery)
    primary = call.number("primary_photo_id")
    if primary not in requested_ids or not set(requested_ids) <= set(current_ids):
        raise call.unknown("photo_id")
    execute = call.world.connection.execute
    for one in set(current_ids) - set(requested_ids):
        execute("DELETE FROM gallery_photos WHERE gallery_id = ? AND photo_id = ?", (gallery["id"], one))
    for position, one in enumerate(requested_ids):
        execute("UPDATE gallery_photos SET position = ? WHERE gallery_id = ? AND photo_id = ?", (position, gallery["id"], one))
    _touch(call, gallery, primary)
    return {}


@method("flickr.galleries.removePhoto")
def remove_photo(call: Call) -> dict[str, Any]:
    gallery = find_gallery(call, own=True)
    photo, photo_ids = call.number("photo_id"), _photo_ids(call, gallery)
    if photo not in photo_ids:
        raise call.fail(4)
    query = "DELETE FROM gallery_photos WHERE gallery_id = ? AND photo_id = ?"
    call.world.connection.execute(query, (gallery["id"], photo))
    remaining = [one for one in photo_ids if one != photo]
    keeps = gallery["primary_photo"] in remaining
    _touch(call, gallery, gallery["primary_photo"] if keeps else next(iter(remaining), None))
    return {"gallery": gallery_details(call, gallery["id"])} if call.flag("full_response") else {}
