"""Pandas, each with a stream of photos: `flickr.panda.*`."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from ..world.selection import Selection
from ..world.visibility import LOCATION_VISIBLE
from .registry import Call, method
from .render import photo_element

__all__: list[str] = []

INTERVAL: Final = 60
PANDAS: Final[Mapping[str, tuple[str, str]]] = {
    "ling ling": ("p.date_upload DESC, p.id DESC", "1"),
    "hsing hsing": ("p.count_faves DESC, p.views DESC, p.id DESC", "1"),
    "wang wang": ("p.date_upload DESC, p.id DESC", LOCATION_VISIBLE),
}
"""Order and condition of each panda's photos. The last panda shows only photos with a visible location."""


@method("flickr.panda.getList")
def get_list(_: Call) -> dict[str, Any]:
    return {"pandas": {"panda": [{"_content": name} for name in PANDAS]}}


@method("flickr.panda.getPhotos")
def get_photos(call: Call) -> dict[str, Any]:
    name = call.argument("panda_name")
    if name not in PANDAS:
        raise call.fail(2)
    order, condition = PANDAS[name]
    selection = Selection(None, order)
    selection.where(f"p.safety_level = 0 AND NOT p.hidden AND {condition}")
    requested = call.paging()
    total = selection.count(call.world)
    extras = call.extras()
    elements = [
        _photo(call, one, extras) for one, _ in selection.rows(call.world, requested.per_page, requested.offset, total=total)
    ]
    # Pandas update their photos once a minute.
    last_update = str(call.now - call.now % INTERVAL) if total else 0
    attributes = {"interval": INTERVAL if total else 0, "lastupdate": last_update, "total": total, "panda": name}
    return {"photos": {**attributes, "photo": elements}}


def _photo(call: Call, photo: sqlite3.Row, extras: frozenset[str]) -> dict[str, Any]:
    element = photo_element(call, photo, extras)
    for name in ("ispublic", "isfriend", "isfamily"):
        del element[name]
    return {**element, "ownername": photo["username"]}
