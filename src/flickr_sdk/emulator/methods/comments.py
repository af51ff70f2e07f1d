"""Helpers for comments on photos and albums."""

from __future__ import annotations

import re
import sqlite3
from typing import Any, Final

from ..response_formats import Failure
from .registry import Call
from .render import icon_attributes, icon_urls, page_url

__all__ = ["add_comment", "comment_element", "comment_id", "created_comment", "find_comment"]

COMMENT_ID: Final = re.compile(r"(?:\d+-(\d+)-)?(\d{1,18})", re.ASCII)
QUERY: Final = """SELECT c.*, a.username, a.realname, a.path_alias, a.iconserver, a.iconfarm
FROM comments c JOIN people a ON a.nsid = c.author"""


def comment_id(owner: str, subject: int, number: int) -> str:
    """Return a comment's full id: the owner's number, the id of the photo or album, and the comment's number."""
    return f"{owner.partition('@')[0]}-{subject}-{number}"


def comments_on(call: Call, column: str, subject: int) -> list[sqlite3.Row]:
    """Return all comments on a photo or album, oldest first; `column` is `photo_id` or `photoset_id`."""
    return call.world.all(f"{QUERY} WHERE c.{column} = ? ORDER BY c.date_create, c.id", subject)


def comment_element(row: sqlite3.Row, subject: int, page: str, owner: str) -> dict[str, Any]:
    """Return a comment as listed; `page` is the URL of the page that shows it, and `owner` the owner of that page."""
    return {
        "id": comment_id(owner, subject, row["id"]),
        "author": row["author"],
        "author_is_deleted": 0,
        "authorname": row["username"],
        **icon_attributes(row),
        "datecreate": str(row["date_create"]),
        "permalink": f"{page}#comment{row['id']}",
        "path_alias": row["path_alias"],
        "realname": row["realname"],
        "_content": row["text"],
    }


def created_comment(call: Call, number: int, subject: int, page: str, owner: str) -> dict[str, Any]:
    """Return a new comment as `flickr.photos.comments.addComment` returns it."""
    row = call.world.one(f"{QUERY} WHERE c.id = ?", number)
    assert row is not None
    element = comment_element(row, subject, page, owner)
    for name in ("author_is_deleted", "iconserver", "iconfarm"):
        del element[name]
    return element | {"iconurls": icon_urls(row, row["author"])}


def add_comment(call: Call, column: str, subject: int) -> int:
    """Store `comment_text` as a comment on a photo or album and return the comment's number."""
    values = {column: subject, "author": call.user, "date_create": call.now, "text": call.argument("comment_text")}
    return call.world.put("comments", **values)


def find_comment(call: Call, column: str, missing: Failure) -> sqlite3.Row:
    """Return the comment in `comment_id`, or raise `missing`; `column` is `photo_id` or `photoset_id`."""
    named = COMMENT_ID.fullmatch(call.argument("comment_id"))
    row = call.world.one("SELECT * FROM comments WHERE id = ?", int(named[2])) if named else None
    if named is None or row is None or row[column] is None or (named[1] and int(named[1]) != row[column]):
        raise missing
    return row


def photo_page_url(row: sqlite3.Row) -> str:
    """Return the URL of a photo's page from a row with `id`, `path_alias` and `owner`."""
    return page_url(row, row["id"])
