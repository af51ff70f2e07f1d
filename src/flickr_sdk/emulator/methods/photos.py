"""Information on one photo: `flickr.photos.getInfo`, `getSizes`, `getFavorites` and `getExif`."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..argument_parsing import page_count
from ..world.places import with_ancestors
from ..world.sizes import ORIGINAL, VIDEO_SIZES, VideoSize, available_sizes, video_dimensions
from ..world.visibility import can_see_location
from .registry import Call, method
from .render import (
    SITE,
    dimension_attributes,
    format_coordinate,
    icon_attributes,
    image_url,
    page_url,
    text_element,
    url_name,
    video_url,
    visibility_flags,
)

__all__: list[str] = []


@method("flickr.photos.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    photo = call.photo(by_secret=True)
    owner = call.world.one("SELECT * FROM people WHERE nsid = ?", photo["owner"])
    assert owner is not None
    mine = photo["owner"] == call.me
    element: dict[str, Any] = {
        "id": str(photo["id"]),
        "secret": photo["secret"],
        "server": str(photo["server"]),
        "farm": photo["farm"],
        "dateuploaded": str(photo["date_upload"]),
        "isfavorite": int(_is_favorite(call, photo)),
        "license": str(photo["license"]),
        "safety_level": str(photo["safety_level"]),
        "rotation": photo["rotation"],
        "originalsecret": photo["originalsecret"],
        "originalformat": photo["originalformat"],
        "owner": {
            "nsid": owner["nsid"],
            "username": owner["username"],
            "realname": owner["realname"],
            "location": owner["location"],
            **icon_attributes(owner),
            "path_alias": owner["path_alias"],
            "gift": {"gift_eligible": not owner["ispro"], "eligible_durations": _gifts(owner), "new_flow": True},
        },
        "title": text_element(photo["title"]),
        "description": text_element(photo["description"]),
        "visibility": visibility_flags(photo),
        "dates": {
            "posted": str(photo["date_upload"]),
            "taken": photo["date_taken"],
            "takengranularity": str(photo["taken_granularity"]) if photo["taken_granularity"] else 0,
            "takenunknown": str(photo["taken_unknown"]),
            "lastupdate": str(photo["last_update"]),
        },
    }
    if mine:
        element["permissions"] = {"permcomment": photo["perm_comment"], "permaddmeta": photo["perm_addmeta"]}
    element |= {
        "views": str(photo["views"]),
        "editability": {
            "cancomment": int(call.is_permitted(photo["perm_comment"], photo["owner"])),
            "canaddmeta": int(call.is_permitted(photo["perm_addmeta"], photo["owner"])),
        },
        "publiceditability": {"cancomment": int(photo["perm_comment"] == 3), "canaddmeta": int(photo["perm_addmeta"] == 3)},
        "usage": {"candownload": 1, "canblog": int(mine), "canprint": int(mine), "canshare": 1},
        "comments": text_element(str(photo["count_comments"])),
        "notes": {"note": [_note(one) for one in _notes(call, photo)]},
        "people": {"haspeople": int(photo["count_people"] > 0)},
        "tags": {"tag": [tag_element(one) for one in photo_tags(call, photo["id"])]},
    }
    if can_see_location(photo, call.relation(photo["owner"])):
        element["location"] = location_element(photo)
        element["geoperms"] = geo_perms(photo)
    element["urls"] = {"url": [{"type": "photopage", "_content": f"{SITE}/photos/{url_name(owner)}/{photo['id']}/"}]}
    element["media"] = photo["media"]
    if photo["media"] == "video":
        element["video"] = _video(photo)
    if photo["media_status"] != "ready":
        # Flickr returns these as strings while it processes a video.
        element["visibility"] = {name: str(value) for name, value in element["visibility"].items()}
    return {"photo": element}


def _gifts(owner: sqlite3.Row) -> list[str]:
    return [] if owner["ispro"] else ["year", "month", "week"]


def _is_favorite(call: Call, photo: sqlite3.Row) -> bool:
    if call.me is None:
        return False
    return call.world.one("SELECT 1 FROM faves WHERE nsid = ? AND photo_id = ?", call.me, photo["id"]) is not None


def _notes(call: Call, photo: sqlite3.Row) -> list[sqlite3.Row]:
    if not photo["count_notes"]:
        return []
    query = "SELECT n.*, a.username, a.realname, a.ispro FROM notes n JOIN people a ON a.nsid = n.author WHERE photo_id = ?"
    return call.world.all(f"{query} ORDER BY n.id", photo["id"])


def _note(note: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": str(note["id"]),
        "photo_id": str(note["photo_id"]),
        "author": note["author"],
        "authorname": note["username"],
        "authorrealname": note["realname"],
        "authorispro": note["ispro"],
        "authorisdeleted": 0,
        **{name: str(note[name]) for name in ("x", "y", "w", "h")},
        "_content": note["text"],
    }


def photo_tags(call: Call, photo_id: int) -> list[sqlite3.Row]:
    """Return the tags of a photo with the usernames of their authors, oldest first."""
    query = "SELECT t.*, a.username FROM tags t JOIN people a ON a.nsid = t.author WHERE t.photo_id = ? ORDER BY t.id"
    return call.world.all(query, photo_id)


def full_tag_id(tag: sqlite3.Row) -> str:
    """Return the id of a tag on its photo."""
    return f"{tag['author'].partition('@')[0]}-{tag['photo_id']}-{tag['id']}"


def tag_element(tag: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": full_tag_id(tag),
        "author": tag["author"],
        "authorname": tag["username"],
        "raw": tag["raw"],
        "_content": tag["clean"],
        "machine_tag": 1 if tag["namespace"] else False,
    }


def location_element(photo: sqlite3.Row) -> dict[str, Any]:
    places = with_ancestors(photo["place"])
    found: dict[str, Any] = {
        "latitude": format_coordinate(photo["latitude"]),
        "longitude": format_coordinate(photo["longitude"]),
        "accuracy": str(photo["accuracy"]),
        "context": str(photo["geo_context"]),
    }
    for place in places:
        if place.kind == "continent":
            # Only older responses contain the continent.
            continue
        found[place.kind] = {"_content": place.name, "place_id": place.place_id, "woeid": place.woeid}
    if places:
        found |= {"place_id": places[0].place_id, "woeid": places[0].woeid}
    return found


def geo_perms(photo: sqlite3.Row) -> dict[str, int]:
    """Return who may see the location of a photo."""
    return {f"is{audience}": photo[f"geo_{audience}"] for audience in ("public", "contact", "friend", "family")}


def _video(photo: sqlite3.Row) -> dict[str, Any]:
    if photo["media_status"] != "ready":
        has_failed = photo["media_status"] == "failed"
        return {"ready": 0, "failed": int(has_failed), "pending": int(not has_failed), "width": None, "height": None}
    return {
        "ready": 1,
        "failed": 0,
        "pending": 0,
        "duration": str(photo["duration"] or 0),
        "width": str(photo["width"]),
        "height": str(photo["height"]),
    }


@method("flickr.photos.getSizes")
def get_sizes(call: Call) -> dict[str, Any]:
    photo = call.photo()
    owner = call.world.one("SELECT nsid, path_alias FROM people WHERE nsid = ?", photo["owner"])
    assert owner is not None
    mine = int(photo["owner"] == call.me)
    sizes: list[dict[str, Any]] = [
        {
            "label": size.label,
            **dimension_attributes(photo, size),
            "source": image_url(call, photo, size),
            "url": page_url(owner, photo["id"], "sizes", size.page),
            "media": "photo",
        }
        for size in (*available_sizes(photo["width"], photo["height"]), *((ORIGINAL,) if photo["width"] else ()))
    ]
    if photo["media"] == "video" and photo["media_status"] == "ready":
        sizes += [_video_size(call, photo, owner, size) for size in VIDEO_SIZES]
    return {"sizes": {"canblog": mine, "canprint": mine, "candownload": 1, "size": sizes}}


def _video_size(call: Call, photo: sqlite3.Row, owner: sqlite3.Row, size: VideoSize) -> dict[str, Any]:
    shown = video_dimensions(size, photo["width"], photo["height"])
    return {
        "label": size.label,
        # Flickr returns no dimensions for the original.
        "width": str(shown.width) if size.width else "",
        "height": str(shown.height) if size.width else "",
        "source": video_url(call, photo, owner, size),
        "url": page_url(owner, photo["id"]),
        "media": "video",
    }


@method("flickr.photos.getFavorites")
def get_favorites(call: Call) -> dict[str, Any]:
    photo = call.photo()
    requested = call.paging(10, 50)
    query = """SELECT f.date_faved, a.* FROM faves f JOIN people a ON a.nsid = f.nsid WHERE f.photo_id = ?
        ORDER BY f.date_faved DESC, f.nsid LIMIT ? OFFSET ?"""
    people = []
    for one in call.world.all(query, photo["id"], requested.per_page, requested.offset):
        people.append(
            {"nsid": one["nsid"], "username": one["username"], "favedate": str(one["date_faved"]), **icon_attributes(one)}
        )
    return {
        "photo": {
            "id": str(photo["id"]),
            "secret": photo["secret"],
            "server": str(photo["server"]),
            "farm": photo["farm"],
            "page": requested.page,
            "pages": page_count(photo["count_faves"], requested.per_page),
            "perpage": requested.per_page,
            "total": str(photo["count_faves"]),
            "person": people,
        }
    }


@method("flickr.photos.getExif")
def get_exif(call: Call) -> dict[str, Any]:
    photo = call.photo(by_secret=True)
    rows = call.world.all("SELECT * FROM exif WHERE photo_id = ? ORDER BY position", photo["id"])
    exif = [
        {
            "tagspace": one["tagspace"],
            "tagspaceid": 0,
            "tag": one["tag"],
            "label": one["label"],
            "raw": {"_content": one["raw"]},
            **({} if one["clean"] is None else {"clean": {"_content": one["clean"]}}),
        }
        for one in rows
    ]
    attributes = {"id": str(photo["id"]), "secret": photo["secret"], "server": str(photo["server"]), "farm": photo["farm"]}
    return {"photo": {**attributes, "camera": photo["camera"], "exif": exif}}
