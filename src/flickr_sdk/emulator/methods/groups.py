"""Groups and their members: `flickr.groups.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import page_count, parse_ids, parse_paging
from .group_parts import ADMIN, GROUPS, MEMBER, MODERATOR, ROLES, counted, find_group, inside, membership, own_words
from .pool_parts import remaining, restrictions
from .registry import Call, method
from .render import icon, page_of, text

__all__ = ["throttle"]

OPEN: Final = 3
MOST_GROUPS: Final = 30_000
MOST_WORDS: Final = 50


@method("flickr.groups.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    value = call.text("group_id") or call.text("group_path_alias")
    group = call.world.one(f"{GROUPS} WHERE :group IN (g.nsid, g.path_alias)", group=value, me=call.me)
    if group is None:
        raise call.unknown("group_id")
    if not inside(call, group):
        raise call.fail(2)
    mine = membership(call, group)
    founder = "SELECT nsid FROM group_members WHERE group_id = ? AND membertype = ? ORDER BY date_joined, nsid"
    made: dict[str, Any] = {
        "id": group["nsid"],
        "nsid": group["nsid"],
        "path_alias": group["path_alias"],
        **icon(group),
        "name": text(group["name"]),
        "description": text(group["description"]),
        "rules": text(group["rules"]),
        "members": text(str(group["members"])),
        "pool_count": text(str(group["pool_count"])),
        "topic_count": text(str(group["topic_count"])),
        "privacy": text(str(group["privacy"])),
        "lang": None,
        "ispoolmoderated": group["moderated"],
        "roles": own_words(group),
        "photo_limit_opt_out": 0,
        "eighteenplus": group["eighteenplus"],
        "invitation_only": group["invitation_only"],
        "is_member": int(mine > 0),
        "is_moderator": int(mine == MODERATOR),
        "is_admin": int(mine == ADMIN),
        "is_founder": int(mine > 0 and call.world.scalar(founder, group["nsid"], ADMIN) == call.me),
        "datecreate": text(group["datecreate"]),
        "dateactivity": text(str(group["dateactivity"])),
        "throttle": throttle(call, group, mine),
        "restrictions": restrictions(group),
    }
    return {"group": made}


def throttle(call: Call, group: sqlite3.Row, mine: int) -> dict[str, Any]:
    """Write how many photos a group's pool takes of each member.

    Args:
        call: The call.
        group: The group's row.
        mine: What the caller is in the group.

    Returns:
        The element, with what is left for a member.
    """
    if group["throttle_mode"] == "none":
        return {"mode": "none"}
    made: dict[str, Any] = {"count": str(group["throttle_count"]), "mode": group["throttle_mode"]}
    return made | ({"remaining": remaining(call, group)} if mine else {})


@method("flickr.groups.search")
def search(call: Call) -> dict[str, Any]:
    asked = parse_paging(call.arguments)
    words = {f"word_{place}": f"%{word}%" for place, word in enumerate(call.text("text").split()[:MOST_WORDS])}
    # Nobody's age is known who is not logged in.
    fits = ["g.privacy > 1", *(["g.eighteenplus = 0"] if call.me is None else [])]
    fits += [f"(g.name || ' ' || g.description) LIKE :{word}" for word in words]
    where = " AND ".join(fits)
    total = call.world.scalar(f"SELECT count(*) FROM groups g WHERE {where}", **words)
    query = f"{GROUPS} WHERE {where} ORDER BY members DESC, g.nsid LIMIT :limit OFFSET :offset"
    page = {"limit": asked.per_page, "offset": asked.offset}
    made = []
    for group in call.world.all(query, me=call.me, **words, **page):
        one = {
            "nsid": group["nsid"],
            "name": group["name"],
            "eighteenplus": group["eighteenplus"],
            **icon(group),
            "members": str(group["members"]),
            "pool_count": counted(group["pool_count"]),
            "topic_count": counted(group["topic_count"]),
            "privacy": str(group["privacy"]),
        }
        made.append(one | ({"path_alias": group["path_alias"]} if group["path_alias"] else {}))
    return {"groups": {**page_of(call, total, asked), "group": made}}


@method("flickr.groups.join")
def join(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(2))
    if membership(call, group):
        raise call.fail(4)
    if not inside(call, group):
        raise call.fail(3)
    if group["invitation_only"] or group["privacy"] != OPEN:
        raise call.fail(5)
    _accept(call, group)
    if call.world.scalar("SELECT count(*) FROM group_members WHERE nsid = ?", call.user) >= MOST_GROUPS:
        raise call.fail(10)
    call.world.put("group_members", group_id=group["nsid"], nsid=call.user, membertype=MEMBER, date_joined=call.now)
    return {}


@method("flickr.groups.joinRequest")
def join_request(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(2))
    if membership(call, group):
        raise call.fail(4)
    if not inside(call, group):
        raise call.fail(3)
    if not group["invitation_only"] and group["privacy"] == OPEN:
        raise call.fail(5)
    _accept(call, group)
    asked = "SELECT 1 FROM join_requests WHERE group_id = ? AND nsid = ?"
    if call.world.one(asked, group["nsid"], call.user) is not None:
        raise call.fail(7)
    call.world.put("join_requests", group_id=group["nsid"], nsid=call.user, message=call.text("message"))
    return {}


def _accept(call: Call, group: sqlite3.Row) -> None:
    if group["rules"] and not call.flag("accept_rules"):
        raise call.fail(6)


@method("flickr.groups.leave")
def leave(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(2))
    if not membership(call, group):
        raise call.fail(3)
    execute = call.world.connection.execute
    execute("DELETE FROM group_members WHERE group_id = ? AND nsid = ?", (group["nsid"], call.user))
    if call.flag("delete_photos"):
        execute("DELETE FROM pool_photos WHERE group_id = ? AND added_by = ?", (group["nsid"], call.user))
    left = "SELECT nsid, membertype FROM group_members WHERE group_id = ? ORDER BY membertype = ? DESC, date_joined, nsid"
    first = call.world.one(left, group["nsid"], ADMIN)
    if first is None:
        execute("DELETE FROM groups WHERE nsid = ?", (group["nsid"],))
    elif first["membertype"] != ADMIN:
        # A group is never without an administrator: whoever has been in it for longest becomes one.
        promote = "UPDATE group_members SET membertype = ? WHERE group_id = ? AND nsid = ?"
        execute(promote, (ADMIN, group["nsid"], first["nsid"]))
    return {}


@method("flickr.groups.members.getList")
def get_members(call: Call) -> dict[str, Any]:
    group = find_group(call)
    if not inside(call, group):
        raise call.fail(1)
    asked = parse_paging(call.arguments)
    types = [one for one in parse_ids(call.text("membertypes")) if one in ROLES] or list(ROLES)
    marks = ", ".join("?" * len(types))
    source = f"FROM group_members m JOIN people o ON o.nsid = m.nsid WHERE m.group_id = ? AND m.membertype IN ({marks})"
    total = call.world.scalar(f"SELECT count(*) {source}", group["nsid"], *types)
    query = f"SELECT m.membertype, o.* {source} ORDER BY m.date_joined DESC, o.nsid LIMIT ? OFFSET ?"
    made = []
    for person in call.world.all(query, group["nsid"], *types, asked.per_page, asked.offset):
        one = {"nsid": person["nsid"], "username": person["username"], **icon(person), "membertype": str(person["membertype"])}
        made.append(one | ({"realname": person["realname"]} if person["realname"] else {}))
    return {"members": {**page_of(call, total, asked), "member": made}}


@method("flickr.groups.pools.getGroups")
def get_pool_groups(call: Call) -> dict[str, Any]:
    asked = parse_paging(call.arguments, 400, 400)
    joined = "JOIN group_members mine ON mine.group_id = g.nsid AND mine.nsid = :me"
    query = f"{GROUPS} {joined} ORDER BY g.name COLLATE NOCASE, g.nsid LIMIT :limit OFFSET :offset"
    total = call.world.scalar("SELECT count(*) FROM group_members WHERE nsid = ?", call.user)
    made = []
    for group in call.world.all(query, me=call.user, limit=asked.per_page, offset=asked.offset):
        mine = membership(call, group)
        one = {
            "nsid": group["nsid"],
            "id": group["nsid"],
            "name": group["name"],
            "member": 1,
            "moderator": int(mine == MODERATOR),
            "admin": int(mine == ADMIN),
            "privacy": group["privacy"],
            "photos": counted(group["pool_count"]),
            **icon(group),
            "member_count": str(group["members"]),
            "topic_count": counted(group["topic_count"]),
            "pool_count": counted(group["pool_count"]),
        }
        made.append(one)
    page = {"page": asked.page, "pages": page_count(total, asked.per_page), "per_page": asked.per_page, "total": total}
    return {"groups": {**page, "group": made}}
