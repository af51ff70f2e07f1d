"""Favorites: `flickr.favorites.*`."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..argument_parsing import parse_timestamp
from ..world.selection import Selection
from .photos_contexts import context
from .registry import Call, method
from .render import photo_list

__all__: list[str] = []


@method("flickr.favorites.add")
def add(call: Call) -> dict[str, Any]:
    photo = call.find_photo(call.argument("photo_id"))
    if photo is None:
        raise call.fail(4)
    if photo["owner"] == call.user:
        raise call.fail(2)
    if call.world.one("SELECT 1 FROM faves WHERE nsid = ? AND photo_id = ?", call.user, photo["id"]) is not None:
        raise call.fail(3)
    call.world.put("faves", nsid=call.user, photo_id=photo["id"], date_faved=call.now)
    return {}


@method("flickr.favorites.remove")
def remove(call: Call) -> dict[str, Any]:
    deleted = call.world.connection.execute(
        "DELETE FROM faves WHERE nsid = ? AND photo_id = ?", (call.user, call.number("photo_id"))
    )
    if not deleted.rowcount:
        raise call.fail(1)
    return {}


def _favorites(me: str | None, fan: str) -> Selection:
    selection = Selection(me, "f.date_faved DESC, p.id DESC")
    selection.join("JOIN faves f ON f.photo_id = p.id AND f.nsid = :fan", "f.date_faved", fan=fan)
    return selection


def _favorites_response(call: Call, selection: Selection) -> dict[str, Any]:
    for name, comparison in (("min_fave_date", ">="), ("max_fave_date", "<=")):
        date = parse_timestamp(call.arguments.get(name))
        if date is not None:
            selection.where(f"f.date_faved {comparison} :{name}", **{name: date})
    return photo_list(call, selection, extra_attributes=_date_faved)


def _date_faved(row: sqlite3.Row) -> dict[str, Any]:
    return {"date_faved": str(row["date_faved"])}


@method("flickr.favorites.getList")
def get_list(call: Call) -> dict[str, Any]:
    return _favorites_response(call, _favorites(call.me, call.person(default=call.me)["nsid"]))


@method("flickr.favorites.getPublicList")
def get_public_list(call: Call) -> dict[str, Any]:
    return _favorites_response(call, _favorites(None, call.person()["nsid"]))


@method("flickr.favorites.getContext")
def get_context(call: Call) -> dict[str, Any]:
    fan, photo = call.person(), call.photo()
    element = context(call, _favorites(call.me, fan["nsid"]), photo["id"], f"faves-{fan['path_alias'] or fan['nsid']}")
    if element is None:
        raise call.fail(3)
    return element
