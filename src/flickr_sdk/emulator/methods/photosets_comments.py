"""Comments on albums: `flickr.photosets.comments.*`."""

from __future__ import annotations

import sqlite3
from typing import Any

from .comments import add_comment, comment_element, comment_id, comments_on, find_comment
from .photosets import find_photoset
from .registry import Call, method
from .render import page_url

__all__: list[str] = []


def _comments_url(photoset: sqlite3.Row) -> str:
    # No trailing slash, unlike on the pages of photos.
    return page_url(photoset, "sets", photoset["id"], "comments").rstrip("/")


@method("flickr.photosets.comments.getList")
def get_list(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call)
    found = comments_on(call, "photoset_id", photoset["id"])
    elements = [comment_element(one, photoset["id"], _comments_url(photoset), photoset["owner"]) for one in found]
    return {"comments": {"photoset_id": str(photoset["id"]), **({"comment": elements} if elements else {})}}


@method("flickr.photosets.comments.addComment")
def add(call: Call) -> dict[str, Any]:
    photoset = find_photoset(call)
    number = add_comment(call, "photoset_id", photoset["id"])
    return {"comment": {"id": comment_id(photoset["owner"], photoset["id"], number)}}


@method("flickr.photosets.comments.deleteComment")
def delete(call: Call) -> dict[str, Any]:
    found = find_comment(call, "photoset_id", call.fail(2))
    owner = call.world.scalar("SELECT owner FROM photosets WHERE id = ?", found["photoset_id"])
    if call.user not in (found["author"], owner):
        raise call.fail(2)
    call.world.connection.execute("DELETE FROM comments WHERE id = ?", (found["id"],))
    return {}


@method("flickr.photosets.comments.editComment")
def edit(call: Call) -> dict[str, Any]:
    found = find_comment(call, "photoset_id", call.fail(2))
    if call.user != found["author"]:
        raise call.fail(2)
    call.world.connection.execute("UPDATE comments SET text = ? WHERE id = ?", (call.argument("comment_text"), found["id"]))
    return {}
