"""From the arguments of `flickr.photos.search` to a selection of photos."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from ..reading import Paging, moment, names, paging, taken
from .selection import Selection
from .words import clean

if TYPE_CHECKING:
    from ..methods.registry import Call

__all__ = ["search_photos"]

ORDERS: Final[Mapping[str, str]] = {
    "date-posted-desc": "p.date_upload DESC, p.id DESC",
    "date-posted-asc": "p.date_upload, p.id",
    "date-taken-desc": "p.date_taken DESC, p.id DESC",
    "date-taken-asc": "p.date_taken, p.id",
    "interestingness-desc": "p.count_faves DESC, p.views DESC, p.id DESC",
    "interestingness-asc": "p.count_faves, p.views, p.id",
    "relevance": "p.count_faves DESC, p.count_comments DESC, p.views DESC, p.id DESC",
}
WORD: Final = re.compile(r'"([^"]+)"|(\S+)')


def search_photos(call: Call) -> tuple[Selection, Paging]:
    """Read the arguments of a search.

    Args:
        call: The call.

    Returns:
        The photos, and which page of them is asked for.

    Raises:
        Failure: An argument is refused.
    """
    chosen = Selection(call.me, ORDERS.get(call.text("sort"), ORDERS["date-posted-desc"]))
    _owner(call, chosen)
    _group(call, chosen)
    _text(call, chosen)
    _tags(call, chosen)
    _dates(call, chosen)
    return chosen, paging(call.arguments)


def _owner(call: Call, chosen: Selection) -> None:
    if not call.given("user_id"):
        return
    value = call.me if call.text("user_id") == "me" else call.text("user_id")
    if value is None:
        raise call.fail(2)
    chosen.where("p.owner = :owner", owner=value)


def _group(call: Call, chosen: Selection) -> None:
    if not call.given("group_id"):
        return
    chosen.join("JOIN pool_photos g ON g.photo_id = p.id AND g.group_id = :group_id", group_id=call.text("group_id"))


def _text(call: Call, chosen: Selection) -> None:
    words = [first or second for first, second in WORD.findall(call.text("text"))]
    for number_, word in enumerate(words):
        name = f"word_{number_}"
        chosen.where(f"(p.title || ' ' || p.description || ' ' || p.tags) LIKE :{name}", **{name: f"%{word}%"})


def _tags(call: Call, chosen: Selection) -> None:
    wanted = [clean(one) for one in names(call.text("tags"))]
    wanted = [one for one in wanted if one]
    if wanted:
        marks = {f"tag_{number_}": one for number_, one in enumerate(wanted)}
        inside = ", ".join(f":{one}" for one in marks)
        chosen.where(f"p.id IN (SELECT photo_id FROM tags WHERE clean IN ({inside}))", **marks)


def _dates(call: Call, chosen: Selection) -> None:
    for name, comparison in (("min_upload_date", ">="), ("max_upload_date", "<=")):
        uploaded = moment(call.arguments.get(name))
        if uploaded is not None:
            chosen.where(f"p.date_upload {comparison} :{name}", **{name: uploaded})
    for name, comparison in (("min_taken_date", ">="), ("max_taken_date", "<=")):
        day = taken(call.arguments.get(name))
        if day is not None:
            chosen.where(f"p.date_taken {comparison} :{name}", **{name: day})
