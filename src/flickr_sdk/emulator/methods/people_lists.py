"""Lists of a person's photos, photos of a person, and a person's groups."""

from __future__ import annotations

from typing import Any

from ..world.search import apply_common_filters
from ..world.selection import Selection
from .group_membership import ADMIN, GROUPS, MODERATOR, member_type
from .pool_rules import pool_restrictions, throttle_element
from .registry import Call, method
from .render import icon_attributes, mixed_count, photo_list, text_element

__all__: list[str] = []


@method("flickr.people.getPhotos")
def get_photos(call: Call) -> dict[str, Any]:
    person = call.person()
    if person["is_deleted"]:
        raise call.fail(5)
    owner = person["nsid"]
    selection = Selection(call.me)
    selection.where("p.owner = :owner", owner=owner)
    apply_common_filters(call, selection)
    return photo_list(call, selection)


@method("flickr.people.getPhotosOf")
def get_photos_of(call: Call) -> dict[str, Any]:
    person = call.person()["nsid"]
    selection = Selection(call.me, "i.date_added DESC, p.id DESC")
    selection.join("JOIN photo_people i ON i.photo_id = p.id AND i.nsid = :person", "i.date_added", person=person)
    if call.has("owner_id"):
        owner = call.me if call.argument("owner_id") == "me" else call.argument("owner_id")
        selection.where("p.owner = :owner", owner=owner)
    dated = "date_person_added" in call.extras()
    return photo_list(call, selection, extra_attributes=lambda row: {"datepersonadded": str(row["date_added"])} if dated else {})


def _groups(call: Call, person: str, where: str) -> list[dict[str, Any]]:
    joined = (
        f"{GROUPS} JOIN group_members i ON i.group_id = g.nsid AND i.nsid = :person WHERE {where} ORDER BY g.name COLLATE NOCASE"
    )
    elements = []
    for group in call.world.all(joined, person=person, me=call.me):
        mine = member_type(call, group)
        one = {
            "nsid": group["nsid"],
            "name": group["name"],
            "iconfarm": group["iconfarm"],
            "iconserver": icon_attributes(group)["iconserver"],
            # Flickr writes false as an empty value in both formats.
            "admin": 1 if member_type(call, group, person) == ADMIN else "",
            "eighteenplus": group["eighteenplus"],
            "invitation_only": group["invitation_only"],
            "members": str(group["members"]),
            "pool_count": mixed_count(group["pool_count"]),
            "topic_count": mixed_count(group["topic_count"]),
            "is_member": int(mine > 0),
            "is_moderator": int(mine == MODERATOR),
            "is_admin": int(mine == ADMIN),
        }
        extras = call.extras()
        one |= {"privacy": text_element(group["privacy"])} if "privacy" in extras else {}
        one |= {"throttle": throttle_element(call, group, mine)} if "throttle" in extras else {}
        one |= {"restrictions": pool_restrictions(group)} if "restrictions" in extras else {}
        elements.append(one)
    return elements


@method("flickr.people.getGroups")
def get_groups(call: Call) -> dict[str, Any]:
    person = call.person()["nsid"]
    # Other users do not see private groups.
    where = "1" if person == call.me else "g.privacy > 1"
    groups = _groups(call, person, where)
    if call.has("per_page"):
        requested = call.paging()
        start = (requested.page - 1) * requested.per_page
        groups = groups[start : start + requested.per_page]
    return {"groups": {"group": groups}}


@method("flickr.people.getPublicGroups")
def get_public_groups(call: Call) -> dict[str, Any]:
    found = _groups(call, call.person()["nsid"], "g.privacy > 1")
    for one in found:
        # Only authenticated calls return the number of topics.
        del one["topic_count"]
    return {"groups": {"group": found}}
