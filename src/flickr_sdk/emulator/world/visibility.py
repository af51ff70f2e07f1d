"""Permissions on photos: who may see, comment on and edit them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from .database import Database

__all__ = ["LOCATION_VISIBLE", "PUBLIC", "VISIBLE", "Relation", "can_see", "can_see_location", "may", "relation"]

PUBLIC: Final = "p.is_public"
"""A condition on the photo `p`: whether it is public."""

VISIBLE: Final = """(p.is_public OR p.owner = :me
    OR (p.is_friend AND p.owner IN (SELECT owner FROM contacts WHERE nsid = :me AND friend))
    OR (p.is_family AND p.owner IN (SELECT owner FROM contacts WHERE nsid = :me AND family)))"""
"""A condition on the photo `p`: whether the caller `:me`, an NSID or NULL, may see it."""

LOCATION_VISIBLE: Final = """p.latitude IS NOT NULL AND (p.geo_public OR p.owner IS :me OR p.owner IN (
    SELECT owner FROM contacts WHERE nsid = :me AND (p.geo_contact OR p.geo_friend AND friend OR p.geo_family AND family)))"""
"""A condition on the photo `p`: whether it has a location that the caller `:me` may see."""


@dataclass(frozen=True)
class Relation:
    """How an owner has classified another person.

    Attributes:
        same: Whether the person is the owner.
        contact: Whether the person is a contact of the owner.
        friend: Whether the contact is a friend.
        family: Whether the contact is family.
    """

    same: bool = False
    contact: bool = False
    friend: bool = False
    family: bool = False


UNRELATED: Final = Relation()


def relation(database: Database, owner: str, other: str | None) -> Relation:
    """Return the relation of a person to an owner.

    Args:
        database: The database.
        owner: The NSID of the owner.
        other: The NSID of the person; `None` for an unauthenticated caller.

    Returns:
        The relation.
    """
    if other is None:
        return UNRELATED
    if owner == other:
        return Relation(same=True)
    row = database.one("SELECT friend, family FROM contacts WHERE owner = ? AND nsid = ?", owner, other)
    return UNRELATED if row is None else Relation(contact=True, friend=bool(row["friend"]), family=bool(row["family"]))


def can_see(photo: sqlite3.Row, viewer: Relation) -> bool:
    """Return whether a person may see a photo.

    Args:
        photo: The row of the photo.
        viewer: The relation of the viewer to the owner.

    Returns:
        Whether the photo is visible.
    """
    by_friends = photo["is_friend"] and viewer.friend
    return bool(photo["is_public"] or viewer.same or by_friends or (photo["is_family"] and viewer.family))


def can_see_location(photo: sqlite3.Row, viewer: Relation) -> bool:
    """Return whether a photo has a location that a person may see.

    Args:
        photo: The row of the photo.
        viewer: The relation of the viewer to the owner.

    Returns:
        Whether the location is visible.
    """
    if photo["latitude"] is None:
        return False
    some = (photo["geo_contact"] and viewer.contact) or (photo["geo_friend"] and viewer.friend)
    return bool(photo["geo_public"] or viewer.same or some or (photo["geo_family"] and viewer.family))


def may(level: int, viewer: Relation, *, logged_in: bool) -> bool:
    """Return whether a permission level of an owner includes a person.

    Args:
        level: 0 for the owner only, 1 for friends and family, 2 for contacts, 3 for every signed-in user.
        viewer: The relation of the viewer to the owner.
        logged_in: Whether the person is authenticated.

    Returns:
        Whether the person has the permission.
    """
    if viewer.same:
        return True
    allowed = (False, viewer.friend or viewer.family, viewer.contact, logged_in)
    return allowed[min(max(level, 0), 3)]
