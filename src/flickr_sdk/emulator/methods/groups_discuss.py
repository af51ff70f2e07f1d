"""Group discussions: `flickr.groups.discuss.topics.*` and `flickr.groups.discuss.replies.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import page_count, parse_paging
from ..response_formats import Failure
from .group_membership import GROUPS, MODERATOR, can_view_group, find_group, member_type, role_name
from .registry import Call, method
from .render import icon_attributes, mixed_count, text_element

__all__: list[str] = []

MAX_MESSAGE: Final = 65_536

TOPICS: Final = """SELECT t.*, o.username, o.path_alias, o.iconserver, o.iconfarm, o.ispro,
    (SELECT count(*) FROM replies r WHERE r.topic_id = t.id) AS count_replies,
    (SELECT max(r.id) FROM replies r WHERE r.topic_id = t.id) AS last_reply,
    (SELECT max(r.date_create) FROM replies r WHERE r.topic_id = t.id) AS date_reply
FROM topics t JOIN people o ON o.nsid = t.author"""
REPLIES: Final = """SELECT r.*, o.username, o.path_alias, o.iconserver, o.iconfarm, o.ispro
FROM replies r JOIN people o ON o.nsid = r.author"""


def _author_attributes(call: Call, group: sqlite3.Row, post: sqlite3.Row) -> dict[str, Any]:
    return {
        "author": post["author"],
        "authorname": post["username"],
        "author_path_alias": post["path_alias"] or "",
        "author_is_deleted": 0,
        "is_pro": post["ispro"],
        "role": role_name(call, group, post["author"]),
    }


def _is_author(call: Call, post: sqlite3.Row) -> bool:
    return call.me is not None and post["author"] == call.me


def _may_reply(call: Call, group: sqlite3.Row, topic: sqlite3.Row) -> bool:
    mine = member_type(call, group)
    return mine >= MODERATOR or (mine > 0 and not topic["is_locked"])


def _group_attributes(group: sqlite3.Row) -> dict[str, Any]:
    return {"group_id": group["nsid"], "group_alias": group["path_alias"] or "", "name": group["name"]}


def _dates(topic: sqlite3.Row) -> dict[str, str]:
    return {"datecreate": str(topic["date_create"]), "datelastpost": str(topic["date_reply"] or topic["date_create"])}


def _permissions(call: Call, group: sqlite3.Row, post: sqlite3.Row) -> dict[str, int]:
    moderates = member_type(call, group) >= MODERATOR
    return {"can_edit": int(_is_author(call, post)), "can_delete": int(_is_author(call, post) or moderates)}


def _topic(call: Call, group: sqlite3.Row, topic: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": str(topic["id"]),
        "subject": topic["subject"],
        "message": text_element(topic["message"]),
        **_author_attributes(call, group, topic),
        **icon_attributes(topic),
        "count_replies": mixed_count(topic["count_replies"]),
        **_permissions(call, group, topic),
        "can_reply": int(_may_reply(call, group, topic)),
        "is_sticky": topic["is_sticky"],
        "is_locked": topic["is_locked"],
        **_dates(topic),
        "last_reply": mixed_count(topic["last_reply"]),
    }


def _reply(call: Call, group: sqlite3.Row, reply: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": str(reply["id"]),
        "message": text_element(reply["message"]),
        **_author_attributes(call, group, reply),
        **icon_attributes(reply),
        **_permissions(call, group, reply),
        "datecreate": str(reply["date_create"]),
        "lastedit": str(reply["last_edit"]),
    }


def _find_topic(call: Call, unavailable: Failure | None = None) -> tuple[sqlite3.Row, sqlite3.Row]:
    """Return the group and the topic in `topic_id`; `group_id` is optional."""
    topic = call.world.one(f"{TOPICS} WHERE t.id = ?", call.number("topic_id"))
    if topic is None:
        raise call.fail(1)
    group = call.world.one(f"{GROUPS} WHERE g.nsid = :group", group=topic["group_id"], me=call.me)
    assert group is not None
    if call.has("group_id") and call.argument("group_id") not in (group["nsid"], group["path_alias"]):
        raise call.fail(1)
    if not can_view_group(call, group):
        raise unavailable or call.fail(1)
    return group, topic


def _find_reply(call: Call, topic: sqlite3.Row) -> sqlite3.Row:
    reply = call.world.one(f"{REPLIES} WHERE r.id = ? AND r.topic_id = ?", call.number("reply_id"), topic["id"])
    if reply is None:
        raise call.fail(2)
    return reply


@method("flickr.groups.discuss.topics.getList")
def get_topics(call: Call) -> dict[str, Any]:
    group = find_group(call)
    if not can_view_group(call, group):
        raise call.fail(2)
    requested = parse_paging(call.arguments)
    query = f"{TOPICS} WHERE t.group_id = ? ORDER BY t.is_sticky DESC, coalesce(date_reply, t.date_create) DESC LIMIT ? OFFSET ?"
    topics = call.world.all(query, group["nsid"], requested.per_page, requested.offset)
    element = {
        "group_id": group["nsid"],
        "path_alias": group["path_alias"],
        **icon_attributes(group),
        "name": group["name"],
        "members": str(group["members"]),
        "privacy": group["privacy"],
        "lang": None,
        "ispoolmoderated": group["moderated"],
        "total": mixed_count(group["topic_count"]),
        "page": requested.page,
        "per_page": requested.per_page,
        "pages": page_count(group["topic_count"], requested.per_page),
        "topic": [_topic(call, group, one) for one in topics],
    }
    return {"topics": element}


@method("flickr.groups.discuss.topics.getInfo")
def get_topic(call: Call) -> dict[str, Any]:
    group, topic = _find_topic(call, call.fail(2))
    return {"topic": _topic(call, group, topic) | _group_attributes(group) | {"lastedit": str(topic["last_edit"])}}


@method("flickr.groups.discuss.topics.add")
def add_topic(call: Call) -> dict[str, Any]:
    group = find_group(call)
    if not member_type(call, group):
        raise call.fail(2)
    if len(call.argument("message")) > MAX_MESSAGE:
        raise call.fail(3)
    values = {"group_id": group["nsid"], "author": call.user, "date_create": call.now}
    call.world.put("topics", subject=call.argument("subject"), message=call.argument("message"), **values)
    return {}


@method("flickr.groups.discuss.replies.getList")
def get_replies(call: Call) -> dict[str, Any]:
    group, topic = _find_topic(call)
    requested = parse_paging(call.arguments)
    total = topic["count_replies"]
    query = f"{REPLIES} WHERE r.topic_id = ? ORDER BY r.date_create, r.id LIMIT ? OFFSET ?"
    replies = call.world.all(query, topic["id"], requested.per_page, requested.offset)
    about = {
        "topic_id": str(topic["id"]),
        "subject": topic["subject"],
        "message": text_element(topic["message"]),
        **_group_attributes(group),
        **icon_attributes(group),
        **_author_attributes(call, group, topic),
        **{f"author_{name}": value for name, value in icon_attributes(topic).items()},
        **_permissions(call, group, topic),
        "can_reply": int(_may_reply(call, group, topic)),
        "is_sticky": topic["is_sticky"],
        # Flickr returns false here where other methods return 0.
        "is_locked": topic["is_locked"] or "",
        **_dates(topic),
        "lastedit": str(topic["last_edit"]),
        "total": mixed_count(total),
        "page": requested.page,
        "per_page": requested.per_page,
        "pages": page_count(total, requested.per_page),
    }
    return {"replies": {"topic": about, "reply": [_reply(call, group, one) for one in replies]}}


@method("flickr.groups.discuss.replies.getInfo")
def get_reply(call: Call) -> dict[str, Any]:
    group, topic = _find_topic(call)
    return {"reply": _reply(call, group, _find_reply(call, topic))}


@method("flickr.groups.discuss.replies.add")
def add_reply(call: Call) -> dict[str, Any]:
    group, topic = _find_topic(call)
    if not _may_reply(call, group, topic):
        raise call.fail(2)
    call.world.put("replies", topic_id=topic["id"], author=call.user, message=call.argument("message"), date_create=call.now)
    return {}


@method("flickr.groups.discuss.replies.edit")
def edit_reply(call: Call) -> dict[str, Any]:
    group, topic = _find_topic(call)
    reply = _find_reply(call, topic)
    if not member_type(call, group):
        raise call.fail(5)
    if not _is_author(call, reply):
        raise call.fail(4)
    change = "UPDATE replies SET message = ?, last_edit = ? WHERE id = ?"
    call.world.connection.execute(change, (call.argument("message"), call.now, reply["id"]))
    return {}


@method("flickr.groups.discuss.replies.delete")
def delete_reply(call: Call) -> dict[str, Any]:
    group, topic = _find_topic(call)
    reply = _find_reply(call, topic)
    if not _permissions(call, group, reply)["can_delete"]:
        raise call.fail(3)
    call.world.connection.execute("DELETE FROM replies WHERE id = ?", (reply["id"],))
    return {}
