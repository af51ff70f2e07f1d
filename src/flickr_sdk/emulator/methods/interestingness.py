"""Interesting photos, ranked by favorites: `flickr.interestingness.*`."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from ..world.selection import Selection
from .registry import Call, method
from .render import photo_list

__all__: list[str] = []

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")


@method("flickr.interestingness.getList")
def get_list(call: Call) -> dict[str, Any]:
    selection = Selection(None, "p.count_faves DESC, p.views DESC, p.id DESC")
    selection.where("p.safety_level = 0 AND NOT p.hidden")
    if call.has("date"):
        start = _day(call)
        since, until = int(start.timestamp()), int((start + timedelta(days=1)).timestamp())
        selection.where("p.date_upload >= :since AND p.date_upload < :until", since=since, until=until)
    return photo_list(call, selection)


def _day(call: Call) -> datetime:
    written = call.argument("date")
    try:
        return datetime.strptime(written if DAY.fullmatch(written) else "", "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise call.fail(1) from None
