"""Who may see and do what with a photo."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from .database import Database

__all__ = ["LOCATION_VISIBLE", "PUBLIC", "VISIBLE", "Relation", "can_see", "can_see_location", "may", "relation"]

PUBLIC: Final = "p.is_public"

VISIBLE: Final = """(p.is_public OR p.owner = :me
    OR (p.is_friend AND p.owner IN (SELECT owner FROM contacts WHERE nsid = :me AND friend))
    OR (p.is_family AND p.owner IN (SELECT owner FROM contacts WHERE nsid = :me AND family)))"""
"""A condition on the photo `p`: whether the caller `:me`, an NSID or null, may see it."""

LOCATION_VISIBLE: Final = """p.latitude IS NOT NULL AND (p.geo_public OR p.owner IS :me OR p.owner IN (
    SELECT owner FROM contacts WHERE nsid = :me AND (p.geo_contact OR p.geo_friend AND friend OR p.geo_family AND family)))"""
"""Whether the caller may know where the photo was taken."""


@dataclass(frozen=True)
class Relation:
    """What one person is to another.

    Attributes:
        same: Whether they are the same.
        contact: Whether the one has the other among the contacts.
        friend: Whether as a friend.
        family: Whether as family.
    """

    same: bool = False
    contact: bool = False
    friend: bool = False
    family: bool = False


NOBODY: Final = Relation()


def relation(database: Database, owner: str, other: str | None) -> Relation:
    """Tell what somebody is to a person.

    Args:
        database: The database.
        owner: The person, by NSID.
        other: Who is asked about, by NSID; `None` for somebody who is not logged in.

    Returns:
        What the person calls the other.
    """
    if other is None:
        return NOBODY
    if owner == other:
        return Relation(same=True)
    row = database.one("SELECT friend, family FROM contacts WHERE owner = ? AND nsid = ?", owner, other)
    return NOBODY if row is None else Relation(contact=True, friend=bool(row["friend"]), family=bool(row["family"]))


def can_see(photo: sqlite3.Row, them: Relation) -> bool:
    """Tell whether somebody may see a photo.

    Args:
        photo: The photo's row.
        them: What they are to its owner.

    Returns:
        Whether they may.
    """
    by_friends = photo["is_friend"] and them.friend
    return bool(photo["is_public"] or them.same or by_friends or (photo["is_family"] and them.family))


def can_see_location(photo: sqlite3.Row, them: Relation) -> bool:
    """Tell whether somebody may see where a photo was taken.

    Args:
        photo: The photo's row.
        them: What they are to its owner.

    Returns:
        Whether there is a location, and they may.
    """
    if photo["latitude"] is None:
        return False
    some = (photo["geo_contact"] and them.contact) or (photo["geo_friend"] and them.friend)
    return bool(photo["geo_public"] or them.same or some or (photo["geo_family"] and them.family))


def may(level: int, them: Relation, *, logged_in: bool) -> bool:
    """Tell whether somebody may do what an owner has left to some.

    Args:
        level: To whom: 0 nobody, 1 friends and family, 2 contacts, 3 everybody.
        them: What they are to the owner.
        logged_in: Whether they are logged in at all.

    Returns:
        Whether they may.
    """
    if them.same:
        return True
    allowed = (False, them.friend or them.family, them.contact, logged_in)
    return allowed[min(max(level, 0), 3)]
