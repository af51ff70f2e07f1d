"""What the methods about statistics share: days, and what they are asked about."""

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
"""For how many days there are statistics without any views."""

SUBJECTS: Final = {"photo": "photo_id", "photoset": "photoset_id", "collection": "collection_id"}
"""What has statistics of its own, and the arguments that name it."""


def check_pro(call: Call, failure: Failure) -> None:
    """Fail where the caller has no statistics: they are for Pro accounts.

    Args:
        call: The call.
        failure: What to raise.

    Raises:
        Failure: The caller has none.
    """
    if not call.person(default=call.me)["ispro"]:
        raise failure


def format_day(start: int) -> str:
    """Write a day.

    Args:
        start: A moment of it, in Unix seconds.

    Returns:
        Such as `2024-02-10`.
    """
    return datetime.fromtimestamp(start, UTC).date().isoformat()


def read_day(call: Call) -> str | None:
    """Read the day that `date` names, and make sure that the caller has statistics of it.

    Args:
        call: The call.

    Returns:
        The day; `None` where none is named.

    Raises:
        Failure: The caller has no statistics, or none of that day.
    """
    check_pro(call, call.fail(1))
    if not call.given("date"):
        return None
    start = parse_timestamp(call.text("date"))
    if start is None or not 0 <= start < 1 << 33:
        raise call.fail(3)
    day, today = format_day(start), call.now - call.now % DAY
    is_kept = today - RETENTION_DAYS * DAY <= start < today + DAY
    if not is_kept and call.world.one("SELECT 1 FROM daily_stats WHERE date = ? AND owner = ?", day, call.user) is None:
        raise call.fail(2)
    return day


def read_subject(call: Call, kind: str) -> str | None:
    """Find what the statistics are asked for.

    Args:
        call: The call.
        kind: `photo`, `photoset`, `collection`, or `photostream`, which needs no id.

    Returns:
        Its id as the table has it; `None` for all of the kind.

    Raises:
        Failure: There is no such thing, or it is not the caller's.
    """
    name = SUBJECTS.get(kind)
    if name is None or not call.given(name):
        return None
    if kind == "photo":
        return str(call.own_photo()["id"])
    if kind == "photoset":
        return str(find_photoset(call, own=True)["id"])
    collection = find_collection(call)
    if collection is None or collection["owner"] != call.me:
        raise call.fail(4)
    return str(collection["id"])
