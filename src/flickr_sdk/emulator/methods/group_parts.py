"""Groups as their methods share them: who is what in them, and who may look inside."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Final

from ..response_formats import Failure
from ..world.visibility import VISIBLE
from .registry import Call

__all__ = [
    "ADMIN",
    "GROUPS",
    "MEMBER",
    "MODERATOR",
    "OPEN",
    "ROLES",
    "counted",
    "find_group",
    "inside",
    "membership",
    "own_words",
    "role",
]

MEMBER: Final = 2
MODERATOR: Final = 3
ADMIN: Final = 4
ROLES: Final = {MEMBER: "member", MODERATOR: "moderator", ADMIN: "admin"}
"""The types of members, as Flickr counts them."""

PRIVATE: Final = 1

GROUPS: Final = f"""SELECT g.*,
    (SELECT count(*) FROM group_members m WHERE m.group_id = g.nsid) AS members,
    (SELECT count(*) FROM pool_photos i JOIN photos p ON p.id = i.photo_id WHERE i.group_id = g.nsid AND {VISIBLE}) AS pool_count,
    (SELECT count(*) FROM topics t WHERE t.group_id = g.nsid) AS topic_count
FROM groups g"""
"""The start of a query for what the caller `:me` may know of a group `g`."""
OPEN: Final = f"(g.privacy <> {PRIVATE} OR EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = g.nsid AND m.nsid = :me))"
"""A condition on the group `g`: whether the caller `:me` may know that it is there."""


def membership(call: Call, group: sqlite3.Row, nsid: str | None = None) -> int:
    """Tell what somebody is in a group.

    Args:
        call: The call.
        group: The group's row.
        nsid: The person; the caller by default.

    Returns:
        The type of member; 0 for none.
    """
    query = "SELECT membertype FROM group_members WHERE group_id = ? AND nsid = ?"
    return int(call.world.scalar(query, group["nsid"], nsid or call.me) or 0)


def role(call: Call, group: sqlite3.Row, nsid: str) -> str:
    """Name what somebody is in a group.

    Args:
        call: The call.
        group: The group's row.
        nsid: The person.

    Returns:
        The role's name; those who have left are members still.
    """
    return ROLES.get(membership(call, group, nsid), "member")


def inside(call: Call, group: sqlite3.Row) -> bool:
    """Tell whether the caller may look into a group.

    Args:
        call: The call.
        group: The group's row.

    Returns:
        Whether the group is public, or the caller is in it.
    """
    return group["privacy"] != PRIVATE or membership(call, group) > 0


def find_group(call: Call, missing: Failure | None = None) -> sqlite3.Row:
    """Find the group that `group_id` names, by its NSID or its path alias.

    Args:
        call: The call.
        missing: The failure where there is none, in place of the method's own.

    Returns:
        Its row, as `GROUPS` tells.

    Raises:
        Failure: There is no such group.
    """
    row = call.world.one(f"{GROUPS} WHERE :group IN (g.nsid, g.path_alias)", group=call.text("group_id"), me=call.me)
    if row is None:
        raise missing or call.unknown("group_id")
    return row


def own_words(group: sqlite3.Row) -> dict[str, str]:
    """Write what a group calls its members.

    Args:
        group: The group's row.

    Returns:
        The words by role.
    """
    given: dict[str, str] = json.loads(group["roles"])
    return {name: given.get(name, name.capitalize()) for name in ROLES.values()}


def counted(value: Any) -> int | str:
    """Write a count as Flickr does for groups, where zero is a number and all else a string.

    Args:
        value: The count.

    Returns:
        What stands in the answer.
    """
    return str(value) if value else 0
