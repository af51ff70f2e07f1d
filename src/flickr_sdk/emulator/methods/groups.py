"""Groups, their members, and `flickr.groups.pools.getGroups`: `flickr.groups.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import page_count, parse_ids, parse_paging
from .group_membership import (
    ADMIN,
    GROUPS,
    MEMBER,
    MODERATOR,
    ROLES,
    can_view_group,
    find_group,
    member_type,
    role_labels,
)
from .pool_rules import pool_restrictions, throttle_element
from .registry import Call, method
from .render import icon_attributes, mixed_count, page_attributes, text_element

__all__: list[str] = []

PUBLIC: Final = 3
MAX_GROUPS: Final = 30_000
MAX_WORDS: Final = 50


@method("flickr.groups.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    value = call.argument("group_id") or call.argument("group_path_alias")
    group = call.world.one(f"{GROUPS} WHERE :group IN (g.nsid, g.path_alias)", group=value, me=call.me)
    if group is None:
        raise call.unknown("group_id")
    if not can_view_group(call, group):
        raise call.fail(2)
    mine = member_type(call, group)
    founder = "SELECT nsid FROM group_members WHERE group_id = ? AND membertype = ? ORDER BY date_joined, nsid"
    element: dict[str, Any] = {
        "id": group["nsid"],
        "nsid": group["nsid"],
        "path_alias": group["path_alias"],
        **icon_attributes(group),
        "name": text_element(group["name"]),
        "description": text_element(group["description"]),
        "rules": text_element(group["rules"]),
        "members": text_element(str(group["members"])),
        "pool_count": text_element(str(group["pool_count"])),
        "topic_count": text_element(str(group["topic_count"])),
        "privacy": text_element(str(group["privacy"])),
        "lang": None,
        "ispoolmoderated": group["moderated"],
        "roles": role_labels(group),
        "photo_limit_opt_out": 0,
        "eighteenplus": group["eighteenplus"],
        "invitation_only": group["invitation_only"],
        "is_member": int(mine > 0),
        "is_moderator": int(mine == MODERATOR),
        "is_admin": int(mine == ADMIN),
        "is_founder": int(mine > 0 and call.world.scalar(founder, group["nsid"], ADMIN) == call.me),
        "datecreate": text_element(group["datecreate"]),
        "dateactivity": text_element(str(group["dateactivity"])),
        "throttle": throttle_element(call, group, mine),
        "restrictions": pool_restrictions(group),
    }
    return {"group": element}


@method("flickr.groups.search")
def search(call: Call) -> dict[str, Any]:
    requested = parse_paging(call.arguments)
    words = {f"word_{place}": f"%{word}%" for place, word in enumerate(call.argument("text").split()[:MAX_WORDS])}
    # Unauthenticated calls find no groups for adults, because the user's age is unknown.
    conditions = ["g.privacy > 1", *(["g.eighteenplus = 0"] if call.me is None else [])]
    conditions += [f"(g.name || ' ' || g.description) LIKE :{word}" for word in words]
    where = " AND ".join(conditions)
    total = call.world.scalar(f"SELECT count(*) FROM groups g WHERE {where}", **words)
    query = f"{GROUPS} WHERE {where} ORDER BY members DESC, g.nsid LIMIT :limit OFFSET :offset"
    page = {"limit": requested.per_page, "offset": requested.offset}
    elements = []
    for group in call.world.all(query, me=call.me, **words, **page):
        one = {
            "nsid": group["nsid"],
            "name": group["name"],
            "eighteenplus": group["eighteenplus"],
            **icon_attributes(group),
            "members": str(group["members"]),
            "pool_count": mixed_count(group["pool_count"]),
            "topic_count": mixed_count(group["topic_count"]),
            "privacy": str(group["privacy"]),
        }
        elements.append(one | ({"path_alias": group["path_alias"]} if group["path_alias"] else {}))
    return {"groups": {**page_attributes(call, total, requested), "group": elements}}


@method("flickr.groups.join")
def join(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(2))
    if member_type(call, group):
        raise call.fail(4)
    if not can_view_group(call, group):
        raise call.fail(3)
    if group["invitation_only"] or group["privacy"] != PUBLIC:
        raise call.fail(5)
    _check_rules_accepted(call, group)
    if call.world.scalar("SELECT count(*) FROM group_members WHERE nsid = ?", call.user) >= MAX_GROUPS:
        raise call.fail(10)
    call.world.put("group_members", group_id=group["nsid"], nsid=call.user, membertype=MEMBER, date_joined=call.now)
    return {}


@method("flickr.groups.joinRequest")
def join_request(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(2))
    if member_type(call, group):
        raise call.fail(4)
    if not can_view_group(call, group):
        raise call.fail(3)
    if not group["invitation_only"] and group["privacy"] == PUBLIC:
        raise call.fail(5)
    _check_rules_accepted(call, group)
    query = "SELECT 1 FROM join_requests WHERE group_id = ? AND nsid = ?"
    if call.world.one(query, group["nsid"], call.user) is not None:
        raise call.fail(7)
    call.world.put("join_requests", group_id=group["nsid"], nsid=call.user, message=call.argument("message"))
    return {}


def _check_rules_accepted(call: Call, group: sqlite3.Row) -> None:
    if group["rules"] and not call.flag("accept_rules"):
        raise call.fail(6)


@method("flickr.groups.leave")
def leave(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(2))
    if not member_type(call, group):
        raise call.fail(3)
    execute = call.world.connection.execute
    execute("DELETE FROM group_members WHERE group_id = ? AND nsid = ?", (group["nsid"], call.user))
    if call.flag("delete_photos"):
        execute("DELETE FROM pool_photos WHERE group_id = ? AND added_by = ?", (group["nsid"], call.user))
    remaining = "SELECT nsid, membertype FROM group_members WHERE group_id = ? ORDER BY membertype = ? DESC, date_joined, nsid"
    first = call.world.one(remaining, group["nsid"], ADMIN)
    if first is None:
        execute("DELETE FROM groups WHERE nsid = ?", (group["nsid"],))
    elif first["membertype"] != ADMIN:
        # A group always has an administrator: the longest-standing member is promoted.
        promote = "UPDATE group_members SET membertype = ? WHERE group_id = ? AND nsid = ?"
        execute(promote, (ADMIN, group["nsid"], first["nsid"]))
    return {}


@method("flickr.groups.members.getList")
def get_members(call: Call) -> dict[str, Any]:
    group = find_group(call)
    if not can_view_group(call, group):
        raise call.fail(1)
    requested = parse_paging(call.arguments)
    types = [one for one in parse_ids(call.argument("membertypes")) if one in ROLES] or list(ROLES)
    marks = ", ".join("?" * len(types))
    source = f"FROM group_members m JOIN people o ON o.nsid = m.nsid WHERE m.group_id = ? AND m.membertype IN ({marks})"
    total = call.world.scalar(f"SELECT count(*) {source}", group["nsid"], *types)
    query = f"SELECT m.membertype, o.* {source} ORDER BY m.date_joined DESC, o.nsid LIMIT ? OFFSET ?"
    elements = []
    for person in call.world.all(query, group["nsid"], *types, requested.per_page, requested.offset):
        one = {
            "nsid": person["nsid"],
            "username": person["username"],
            **icon_attributes(person),
            "membertype": str(person["membertype"]),
        }
        elements.append(one | ({"realname": person["realname"]} if person["realname"] else {}))
    return {"members": {**page_attributes(call, total, requested), "member": elements}}


@method("flickr.groups.pools.getGroups")
def get_pool_groups(call: Call) -> dict[str, Any]:
    requested = parse_paging(call.arguments, 400, 400)
    joined = "JOIN group_members mine ON mine.group_id = g.nsid AND mine.nsid = :me"
    query = f"{GROUPS} {joined} ORDER BY g.name COLLATE NOCASE, g.nsid LIMIT :limit OFFSET :offset"
    total = call.world.scalar("SELECT count(*) FROM group_members WHERE nsid = ?", call.user)
    elements = []
    for group in call.world.all(query, me=call.user, limit=requested.per_page, offset=requested.offset):
        mine = member_type(call, group)
        one = {
            "nsid": group["nsid"],
            "id": group["nsid"],
            "name": group["name"],
            "member": 1,
            "moderator": int(mine == MODERATOR),
            "admin": int(mine == ADMIN),
            "privacy": group["privacy"],
            "photos": mixed_count(group["pool_count"]),
            **icon_attributes(group),
            "member_count": str(group["members"]),
            "topic_count": mixed_count(group["topic_count"]),
            "pool_count": mixed_count(group["pool_count"]),
        }
        elements.append(one)
    page = {
        "page": requested.page,
        "pages": page_count(total, requested.per_page),
        "per_page": requested.per_page,
        "total": total,
    }
    return {"groups": {**page, "group": elements}}
