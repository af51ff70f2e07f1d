"""Restrictions and throttles of group pools."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Final

from .registry import Call

__all__ = ["pool_restrictions", "rejection_code", "remaining_quota", "throttle_element"]

DEFAULT_RESTRICTIONS: Final = {
    "photos_ok": 1,
    "videos_ok": 1,
    "images_ok": 1,
    "screens_ok": 1,
    "art_ok": 1,
    "virtual_ok": 1,
    "safe_ok": 1,
    "moderate_ok": 0,
    "restricted_ok": 0,
    "has_geo": 0,
}
"""Restrictions of a pool for which the group sets none."""

DAY: Final = 86_400
WINDOWS: Final = {"day": DAY, "week": 7 * DAY, "month": 30 * DAY}
"""Length of each throttle window in seconds. Other modes count all photos ever added."""

CONTENT_TYPES: Final = {0: ("images_ok", 24), 1: ("screens_ok", 25), 2: ("art_ok", 26), 3: ("virtual_ok", 26)}
"""The restriction on each content type, and the code of the failure for a rejected photo."""


def pool_restrictions(group: sqlite3.Row) -> dict[str, int]:
    """Return 1 for each kind of photo that the pool accepts, 0 for the others, and `has_geo` if it requires a location."""
    restrictions: dict[str, int] = json.loads(group["restrictions"])
    return DEFAULT_RESTRICTIONS | restrictions


def remaining_quota(call: Call, group: sqlite3.Row) -> int:
    """Return how many photos the calling user may still add to a throttled group."""
    mode = group["throttle_mode"]
    since = call.now - WINDOWS[mode] if mode in WINDOWS else 0
    added = "SELECT count(*) FROM pool_photos WHERE group_id = ? AND added_by = ? AND date_added > ?"
    return max(0, int(group["throttle_count"]) - int(call.world.scalar(added, group["nsid"], call.user, since)))


def rejection_code(group: sqlite3.Row, photo: sqlite3.Row) -> int | None:
    """Return the failure code for a photo that the pool rejects, or `None` if it accepts the photo."""
    allowed = pool_restrictions(group)
    kind, code = CONTENT_TYPES.get(photo["content_type"], CONTENT_TYPES[0])
    for is_rejected, failure_code in (
        (photo["media"] == "video" and not allowed["videos_ok"], 21),
        (photo["media"] == "photo" and not allowed["photos_ok"], 22),
        (photo["media"] == "video" and photo["media_status"] != "ready", 23),
        (not allowed[kind], code),
        (photo["safety_level"] == 2 and not allowed["restricted_ok"], 28 if not allowed["moderate_ok"] else 27),
        (photo["safety_level"] == 1 and not allowed["moderate_ok"], 28),
        (photo["latitude"] is None and allowed["has_geo"], 29),
    ):
        if is_rejected:
            return failure_code
    return None


def throttle_element(call: Call, group: sqlite3.Row, mine: int) -> dict[str, Any]:
    """Return the throttle of a group's pool, with the remaining quota if the calling user's member type `mine` is not 0."""
    if group["throttle_mode"] == "none":
        return {"mode": "none"}
    element: dict[str, Any] = {"count": str(group["throttle_count"]), "mode": group["throttle_mode"]}
    return element | ({"remaining": remaining_quota(call, group)} if mine else {})
