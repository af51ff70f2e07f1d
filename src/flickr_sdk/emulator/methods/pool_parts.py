"""What the pools of groups take, and how much of it."""

from __future__ import annotations

import json
import sqlite3
from typing import Final

from .registry import Call

__all__ = ["refused", "remaining", "restrictions"]

RESTRICTIONS: Final = {
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
"""What a pool takes where its group says nothing else."""

DAY: Final = 86_400
WINDOWS: Final = {"day": DAY, "week": 7 * DAY, "month": 30 * DAY}
"""The time, in seconds, in which a throttle counts; one that is not here counts for ever."""

KINDS: Final = {0: ("images_ok", 24), 1: ("screens_ok", 25), 2: ("art_ok", 26), 3: ("virtual_ok", 26)}
"""By content type: the restriction, and the failure that tells of it."""


def restrictions(group: sqlite3.Row) -> dict[str, int]:
    """Tell what a pool takes.

    Args:
        group: The group's row.

    Returns:
        1 for each kind that it takes, 0 for the others, and whether it demands a location.
    """
    given: dict[str, int] = json.loads(group["restrictions"])
    return RESTRICTIONS | given


def remaining(call: Call, group: sqlite3.Row) -> int:
    """Tell how many photos the caller may still add.

    Args:
        call: The call.
        group: The group's row, which has a throttle.

    Returns:
        How many.
    """
    mode = group["throttle_mode"]
    since = call.now - WINDOWS[mode] if mode in WINDOWS else 0
    added = "SELECT count(*) FROM pool_photos WHERE group_id = ? AND added_by = ? AND date_added > ?"
    return max(0, int(group["throttle_count"]) - int(call.world.scalar(added, group["nsid"], call.user, since)))


def refused(group: sqlite3.Row, photo: sqlite3.Row) -> int | None:
    """Tell why a pool does not take a photo.

    Args:
        group: The group's row.
        photo: The photo's row.

    Returns:
        The code of the failure; `None` where the pool takes it.
    """
    takes = restrictions(group)
    kind, code = KINDS.get(photo["content_type"], KINDS[0])
    for refuses, why in (
        (photo["media"] == "video" and not takes["videos_ok"], 21),
        (photo["media"] == "photo" and not takes["photos_ok"], 22),
        (photo["media"] == "video" and photo["media_status"] != "ready", 23),
        (not takes[kind], code),
        (photo["safety_level"] == 2 and not takes["restricted_ok"], 28 if not takes["moderate_ok"] else 27),
        (photo["safety_level"] == 1 and not takes["moderate_ok"], 28),
        (photo["latitude"] is None and takes["has_geo"], 29),
    ):
        if refuses:
            return why
    return None
