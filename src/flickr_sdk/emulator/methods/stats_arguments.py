"""Parse the arguments that methods for statistics share: the day and the photo, album or collection."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from ..argument_parsing import parse_timestamp
from ..response_formats import Failure
from .collections import find_collection
from .photosets import find_photoset
from .registry import Call

__all__ = ["DAY", "SUBJECTS", "check_pro", "format_day", "read_day", "read_subject"]

DAY: Final = 86400
RETENTION_DAYS: Final = 28
"""Days for which statistics exist even without views."""

SUBJECTS: Final = {"photo": "photo_id", "photoset": "photoset_id", "collection": "collection_id"}
"""The id argument of each kind of object that has statistics."""


def check_pro(call: Call, failure: Failure) -> None:
    """Raise `failure` unless the calling user has a Pro account, which statistics require."""
    if not call.person(default=call.me)["ispro"]:
        raise failure


def format_day(start: int) -> str:
    """Return the UTC date of a Unix timestamp, for example `2024-02-10`."""
    return datetime.fromtimestamp(start, UTC).date().isoformat()


def read_day(call: Call) -> str | None:
    """Return the day in `date`, or `None` if it is missing; raises `Failure` if the user has no statistics of that day."""
    check_pro(call, call.fail(1))
    if not call.has("date"):
        return None
    start = parse_timestamp(call.argument("date"))
    if start is None or not 0 <= start < 1 << 33:
        raise call.fail(3)
    day, today = format_day(start), call.now - call.now % DAY
    is_kept = today - RETENTION_DAYS * DAY <= start < today + DAY
    if not is_kept and call.world.one("SELECT 1 FROM daily_stats WHERE date = ? AND owner = ?", day, call.user) is None:
        raise call.fail(2)
    return day


def read_subject(call: Call, kind: str) -> str | None:
    """Return the id of the calling user's object in an argument, or `None` for all objects of the kind.

    `kind` is `photo`, `photoset`, `collection`, or `photostream`, which has no id.
    """
    name = SUBJECTS.get(kind)
    if name is None or not call.has(name):
        return None
    if kind == "photo":
        return str(call.own_photo()["id"])
    if kind == "photoset":
        return str(find_photoset(call, own=True)["id"])
    collection = find_collection(call)
    if collection is None or collection["owner"] != call.me:
        raise call.fail(4)
    return str(collection["id"])
