"""Testimonials: `flickr.testimonials.*`."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, Final

from ..argument_parsing import page_count
from .registry import Call, method

__all__: list[str] = []

PER_PAGE: Final = 10
TESTIMONIALS: Final = "SELECT t.* FROM testimonials t"
STATUS_CONDITIONS: Final = {"All": "1", "Pending": "t.date_approved = 0", "": "t.date_approved > 0"}
"""Condition for the testimonials that a method lists, by the word in its name; without a word, the approved ones."""


def _user_element(call: Call, nsid: str) -> dict[str, Any]:
    person = call.world.one("SELECT * FROM people WHERE nsid = ?", nsid)
    assert person is not None
    return {
        "nsid": nsid,
        "path_alias": person["path_alias"] or "",
        "username": person["username"],
        "ispro": person["ispro"],
        "is_ad_free": person["ispro"],
        "realname": person["realname"],
    }


def _testimonial_element(call: Call, row: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": str(row["id"]),
        "date_create": str(row["date_create"]),
        "date_approved": str(row["date_approved"]),
        "approved": int(row["date_approved"] > 0),
        "body": row["text"],
        "by_user": _user_element(call, row["author"]),
        "about_user": _user_element(call, row["about"]),
    }


def _list(call: Call, where: str, *values: str) -> dict[str, Any]:
    requested = call.paging(PER_PAGE)
    total = call.world.scalar(f"SELECT count(*) FROM testimonials t WHERE {where}", *values)
    query = f"{TESTIMONIALS} WHERE {where} ORDER BY t.date_create DESC, t.id DESC LIMIT ? OFFSET ?"
    found = call.world.all(query, *values, requested.per_page, requested.offset)
    attributes = {
        "page": requested.page,
        "pages": page_count(total, requested.per_page),
        "perpage": requested.per_page,
        "total": total,
    }
    return {"testimonials": {**attributes, "testimonial": [_testimonial_element(call, one) for one in found]}}


def _register_lists(word: str, status: str) -> None:
    """Register the three methods that list testimonials of one status."""

    def about(call: Call) -> dict[str, Any]:
        return _list(call, f"{status} AND t.about = ?", call.person(default=call.me)["nsid"])

    def by(call: Call) -> dict[str, Any]:
        return _list(call, f"{status} AND t.author = ?", call.person(default=call.me)["nsid"])

    def about_by(call: Call) -> dict[str, Any]:
        # Testimonials by the calling user about another user.
        return _list(call, f"{status} AND t.about = ? AND t.author = ?", call.person()["nsid"], call.user)

    element: dict[str, Callable[[Call], dict[str, Any]]] = {"About": about, "By": by, "AboutBy": about_by}
    for name, handler in element.items():
        method(f"flickr.testimonials.get{word}Testimonials{name}")(handler)


for _word, _status in STATUS_CONDITIONS.items():
    _register_lists(_word, _status)


def _find_testimonial(call: Call, column: str) -> sqlite3.Row:
    row = call.world.one(f"{TESTIMONIALS} WHERE t.id = ? AND t.{column} = ?", call.number("testimonial_id"), call.user)
    if row is None:
        raise call.fail(2)
    return row


@method("flickr.testimonials.addTestimonial")
def add(call: Call) -> dict[str, Any]:
    about = call.person()["nsid"]
    if about == call.me:
        raise call.fail(2)
    if call.world.one(f"{TESTIMONIALS} WHERE t.author = ? AND t.about = ?", call.user, about) is not None:
        raise call.fail(4)
    values = {"author": call.user, "about": about, "text": call.argument("testimonial_text"), "date_create": call.now}
    number = call.world.put("testimonials", **values)
    return _response(call, number)


def _response(call: Call, number: int) -> dict[str, Any]:
    row = call.world.one(f"{TESTIMONIALS} WHERE t.id = ?", number)
    assert row is not None
    return {"testimonial": _testimonial_element(call, row)}


@method("flickr.testimonials.approveTestimonial")
def approve(call: Call) -> dict[str, Any]:
    row = _find_testimonial(call, "about")
    if row["date_approved"]:
        raise call.fail(3)
    call.world.connection.execute("UPDATE testimonials SET date_approved = ? WHERE id = ?", (call.now, row["id"]))
    return {}


@method("flickr.testimonials.editTestimonial")
def edit(call: Call) -> dict[str, Any]:
    row = _find_testimonial(call, "author")
    if call.person()["nsid"] != row["about"]:
        raise call.fail(2)
    # An edited testimonial must be approved again.
    query = "UPDATE testimonials SET text = ?, date_approved = 0 WHERE id = ?"
    call.world.connection.execute(query, (call.argument("testimonial_text"), row["id"]))
    return _response(call, row["id"])


@method("flickr.testimonials.deleteTestimonial")
def delete(call: Call) -> dict[str, Any]:
    query = f"{TESTIMONIALS} WHERE t.id = ? AND ? IN (t.author, t.about)"
    row = call.world.one(query, call.number("testimonial_id"), call.user)
    if row is None:
        raise call.fail(2)
    call.world.connection.execute("DELETE FROM testimonials WHERE id = ?", (row["id"],))
    return {}
