"""Delete photos and change their titles, descriptions and tags."""

from __future__ import annotations

import re
import sqlite3
from typing import Any

from ..world import photos
from ..world.tags import parse_tags
from .photos import full_tag_id, photo_tags, tag_element
from .registry import Call, method
from .render import text_element

__all__: list[str] = []

MAX_TAGS = 75
TAG_ID = re.compile(r"(?:(\d+)-(\d+)-)?(\d{1,18})", re.ASCII)


@method("flickr.photos.delete")
def delete(call: Call) -> dict[str, Any]:
    photos.delete(call.world, call.own_photo()["id"])
    return {}


@method("flickr.photos.setMeta")
def set_meta(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    changes = {name: call.argument(name) for name in ("title", "description") if name in call.arguments}
    if not changes:
        raise call.fail(2)
    photos.update(call.world, photo["id"], **changes)
    written = {name: changes.get(name, photo[name]) for name in ("title", "description")}
    return {"photo": {name: text_element(value) for name, value in written.items()}}


def _taggable_photo(call: Call) -> sqlite3.Row:
    photo = call.photo()
    if not call.is_permitted(photo["perm_addmeta"], photo["owner"]):
        raise call.unknown("photo_id")
    return photo


@method("flickr.photos.addTags")
def add_tags(call: Call) -> dict[str, Any]:
    photo = _taggable_photo(call)
    tags = parse_tags(call.argument("tags"))
    added = photos.add_tags(call.world, photo["id"], call.user, tags)
    if call.world.scalar("SELECT count_tags FROM photos WHERE id = ?", photo["id"]) > MAX_TAGS:
        raise call.fail(2)
    new = {one["id"] for one in added}
    new_tags = [one for one in photo_tags(call, photo["id"]) if one["id"] in new]
    elements = [tag_element(one) | {"id": str(one["id"]), "full_tag_id": full_tag_id(one)} for one in new_tags]
    return {"tags": {"tag": elements}}


@method("flickr.photos.setTags")
def set_tags(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    tags = parse_tags(call.argument("tags"))
    if len(tags) > MAX_TAGS:
        raise call.fail(2)
    photos.set_tags(call.world, photo["id"], call.user, tags)
    return {}


@method("flickr.photos.removeTag")
def remove_tag(call: Call) -> dict[str, Any]:
    named = TAG_ID.fullmatch(call.argument("tag_id"))
    tag = call.world.one("SELECT * FROM tags WHERE id = ?", int(named[3])) if named else None
    if tag is None or (named and named[2] and int(named[2]) != tag["photo_id"]):
        raise call.fail(1)
    owner = call.world.scalar("SELECT owner FROM photos WHERE id = ?", tag["photo_id"])
    if call.user not in (tag["author"], owner):
        raise call.fail(1)
    photos.remove_tag(call.world, tag["id"], tag["photo_id"])
    return {}
