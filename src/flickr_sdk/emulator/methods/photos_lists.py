"""Lists of photos: `flickr.photos.search` and others."""

from __future__ import annotations

from typing import Any

from ..world.search import search_photos
from ..world.selection import Selection
from .registry import Call, method
from .render import photo_list

__all__: list[str] = []


@method("flickr.photos.search")
def search(call: Call) -> dict[str, Any]:
    chosen, asked = search_photos(call)
    return photo_list(call, chosen, asked=asked)


@method("flickr.photos.getRecent")
def get_recent(call: Call) -> dict[str, Any]:
    chosen = Selection(None)
    chosen.where("p.safety_level = 0 AND NOT p.hidden")
    return photo_list(call, chosen)
