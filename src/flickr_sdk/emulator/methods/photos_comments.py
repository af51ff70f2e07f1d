"""Comments on photos: `flickr.photos.comments.*`."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..argument_parsing import parse_list, parse_timestamp
from ..response_formats import Failure
from ..world import photos
from ..world.selection import PHOTOS, Selection
from .comments import add_comment, comment_element, comments_on, created_comment, find_comment, photo_page_url
from .registry import Call, method
from .render import photo_list

__all__: list[str] = []

HOUR = 3600


def _with_owner(call: Call, photo_id: int) -> sqlite3.Row:
    row = call.world.one(f"{PHOTOS} WHERE p.id = ?", photo_id)
    assert row is not None
    return row


@method("flickr.photos.comments.getList")
def get_list(call: Call) -> dict[str, Any]:
    photo = _with_owner(call, call.photo()["id"])
    since, until = (parse_timestamp(call.arguments.get(name)) for name in ("min_comment_date", "max_comment_date"))
    found = [
        comment_element(one, photo["id"], photo_page_url(photo), photo["owner"])
        for one in comments_on(call, "photo_id", photo["id"])
        if (since is None or one["date_create"] >= since) and (until is None or one["date_create"] <= until)
    ]
    return {"comments": {"photo_id": str(photo["id"]), **({"comment": found} if found else {})}}


@method("flickr.photos.comments.addComment")
def add(call: Call) -> dict[str, Any]:
    photo = _with_owner(call, call.photo()["id"])
    if not call.is_permitted(photo["perm_comment"], photo["owner"]):
        # The reflection of the method does not list this failure.
        raise Failure(99, "Insufficient permission to comment")
    number = add_comment(call, "photo_id", photo["id"])
    photos.update(call.world, photo["id"], last_update=call.now)
    return {"comment": created_comment(call, number, photo["id"], photo_page_url(photo), photo["owner"])}


@method("flickr.photos.comments.deleteComment")
def delete(call: Call) -> dict[str, Any]:
    row = find_comment(call, "photo_id", call.fail(2))
    photo = _with_owner(call, row["photo_id"])
    if call.user not in (row["author"], photo["owner"]):
        raise call.fail(2)
    call.world.connection.execute("DELETE FROM comments WHERE id = ?", (row["id"],))
    photos.update(call.world, photo["id"], last_update=call.now)
    return {}


@method("flickr.photos.comments.editComment")
def edit(call: Call) -> dict[str, Any]:
    row = find_comment(call, "photo_id", call.fail(2))
    if call.user != row["author"]:
        raise call.fail(2)
    call.world.connection.execute("UPDATE comments SET text = ? WHERE id = ?", (call.argument("comment_text"), row["id"]))
    photos.update(call.world, row["photo_id"], last_update=call.now)
    return {}


@method("flickr.photos.comments.getRecentForContacts")
def get_recent_for_contacts(call: Call) -> dict[str, Any]:
    last = "(SELECT max(date_create) FROM comments c WHERE c.photo_id = p.id)"
    selection = Selection(call.me, f"{last} DESC, p.id DESC")
    selection.where("p.owner IN (SELECT nsid FROM contacts WHERE owner = :me)")
    since = parse_timestamp(call.arguments.get("date_lastcomment"))
    earliest = call.now - HOUR
    selection.where(f"p.count_comments AND {last} >= :since", since=max(since or earliest, earliest))
    if call.has("contacts_filter"):
        selection.one_of("p.owner", parse_list(call.argument("contacts_filter")))
    return photo_list(call, selection)
