"""Look up groups, the roles of their members, and who may see their content."""

from __future__ import annotations

import json
import sqlite3
from typing import Final

from ..response_formats import Failure
from ..world.visibility import VISIBLE
from .registry import Call

__all__ = [
    "ADMIN",
    "GROUPS",
    "IS_LISTED",
    "MEMBER",
    "MODERATOR",
    "ROLES",
    "can_view_group",
    "find_group",
    "member_type",
    "role_labels",
    "role_name",
]

MEMBER: Final = 2
MODERATOR: Final = 3
ADMIN: Final = 4
ROLES: Final = {MEMBER: "member", MODERATOR: "moderator", ADMIN: "admin"}
"""Role names by Flickr's member type."""

PRIVATE: Final = 1

GROUPS: Final = f"""SELECT g.*,
    (SELECT count(*) FROM group_members m WHERE m.group_id = g.nsid) AS members,
    (SELECT count(*) FROM pool_photos i JOIN photos p ON p.id = i.photo_id WHERE i.group_id = g.nsid AND {VISIBLE}) AS pool_count,
    (SELECT count(*) FROM topics t WHERE t.group_id = g.nsid) AS topic_count
FROM groups g"""
"""Start of a query for groups `g`, with the counts that the calling user `:me` may see."""
IS_LISTED: Final = (
    f"(g.privacy <> {PRIVATE} OR EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = g.nsid AND m.nsid = :me))"
)
"""Condition on a group `g`: the calling user `:me` may know that it exists."""


def member_type(call: Call, group: sqlite3.Row, nsid: str | None = None) -> int:
    """Return the member type of a user, by default the calling user, in a group; 0 for non-members."""
    query = "SELECT membertype FROM group_members WHERE group_id = ? AND nsid = ?"
    return int(call.world.scalar(query, group["nsid"], nsid or call.me) or 0)


def role_name(call: Call, group: sqlite3.Row, nsid: str) -> str:
    """Return the role of a user in a group. Former members count as members."""
    return ROLES.get(member_type(call, group, nsid), "member")


def can_view_group(call: Call, group: sqlite3.Row) -> bool:
    """Return whether the group is not private or the calling user is a member."""
    return group["privacy"] != PRIVATE or member_type(call, group) > 0


def find_group(call: Call, missing: Failure | None = None) -> sqlite3.Row:
    """Return the group in `group_id`, an NSID or path alias, as a row of `GROUPS`, or raise `missing` or the method's failure."""
    row = call.world.one(f"{GROUPS} WHERE :group IN (g.nsid, g.path_alias)", group=call.argument("group_id"), me=call.me)
    if row is None:
        raise missing or call.unknown("group_id")
    return row


def role_labels(group: sqlite3.Row) -> dict[str, str]:
    """Return the group's own label for each role."""
    labels: dict[str, str] = json.loads(group["roles"])
    return {name: labels.get(name, name.capitalize()) for name in ROLES.values()}
