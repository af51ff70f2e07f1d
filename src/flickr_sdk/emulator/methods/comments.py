"""Comments, on photos and on albums: what both share."""

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
    """Write the id of a comment.

    Args:
        owner: The NSID of whoever owns what is commented on.
        subject: The id of what is commented on.
        number: The comment's own number.

    Returns:
        The three, joined.
    """
    return f"{owner.partition('@')[0]}-{subject}-{number}"


def comments_on(call: Call, column: str, subject: int) -> list[sqlite3.Row]:
    """Find all comments on something.

    Args:
        call: The call.
        column: `photo_id` or `photoset_id`.
        subject: Its id.

    Returns:
        The rows, oldest first.
    """
    return call.world.all(f"{QUERY} WHERE c.{column} = ? ORDER BY c.date_create, c.id", subject)


def comment_element(row: sqlite3.Row, subject: int, page: str, owner: str) -> dict[str, Any]:
    """Write a comment as it stands in lists.

    Args:
        row: Its row.
        subject: What it is on.
        page: The address of the page that shows it, with a slash at its end.
        owner: Whose page that is.

    Returns:
        The element.
    """
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
    """Write a comment as the answer to its making has it.

    Args:
        call: The call.
        number: The comment.
        subject: What it is on.
        page: The address of the page that shows it.
        owner: Whose page that is.

    Returns:
        The element.
    """
    row = call.world.one(f"{QUERY} WHERE c.id = ?", number)
    assert row is not None
    made = comment_element(row, subject, page, owner)
    for name in ("author_is_deleted", "iconserver", "iconfarm"):
        del made[name]
    return made | {"iconurls": icon_urls(row, row["author"])}


def add_comment(call: Call, column: str, subject: int) -> int:
    """Put the caller's comment on something.

    Args:
        call: The call, with `comment_text`.
        column: `photo_id` or `photoset_id`.
        subject: Its id.

    Returns:
        The comment's number.
    """
    values = {column: subject, "author": call.user, "date_create": call.now, "text": call.text("comment_text")}
    return call.world.put("comments", **values)


def find_comment(call: Call, column: str, missing: Failure) -> sqlite3.Row:
    """Find the comment that `comment_id` names.

    Args:
        call: The call.
        column: What it is on: `photo_id` or `photoset_id`.
        missing: What to raise where there is none.

    Returns:
        Its row.

    Raises:
        Failure: There is no such comment.
    """
    named = COMMENT_ID.fullmatch(call.text("comment_id"))
    row = call.world.one("SELECT * FROM comments WHERE id = ?", int(named[2])) if named else None
    if named is None or row is None or row[column] is None or (named[1] and int(named[1]) != row[column]):
        raise missing
    return row


def photo_page_url(row: sqlite3.Row) -> str:
    """Write the address of a photo's page.

    Args:
        row: A row with `id`, `path_alias` and `owner`.

    Returns:
        The address.
    """
    return page_url(row, row["id"])
