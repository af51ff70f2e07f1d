"""What people have and are in: their photos, photos of them, their groups."""

from __future__ import annotations

from typing import Any

from ..world.search import apply_common_filters
from ..world.selection import Selection
from .group_parts import ADMIN, GROUPS, MODERATOR, counted, membership
from .groups import throttle
from .pool_parts import restrictions
from .registry import Call, method
from .render import icon, photo_list, text

__all__: list[str] = []


@method("flickr.people.getPhotos")
def get_photos(call: Call) -> dict[str, Any]:
    person = call.person()
    if person["is_deleted"]:
        raise call.fail(5)
    owner = person["nsid"]
    chosen = Selection(call.me)
    chosen.where("p.owner = :owner", owner=owner)
    apply_common_filters(call, chosen)
    return photo_list(call, chosen)


@method("flickr.people.getPhotosOf")
def get_photos_of(call: Call) -> dict[str, Any]:
    person = call.person()["nsid"]
    chosen = Selection(call.me, "i.date_added DESC, p.id DESC")
    chosen.join("JOIN photo_people i ON i.photo_id = p.id AND i.nsid = :person", "i.date_added", person=person)
    if call.given("owner_id"):
        owner = call.me if call.text("owner_id") == "me" else call.text("owner_id")
        chosen.where("p.owner = :owner", owner=owner)
    dated = "date_person_added" in call.extras()
    return photo_list(call, chosen, more=lambda row: {"datepersonadded": str(row["date_added"])} if dated else {})


def _groups(call: Call, person: str, where: str) -> list[dict[str, Any]]:
    joined = (
        f"{GROUPS} JOIN group_members i ON i.group_id = g.nsid AND i.nsid = :person WHERE {where} ORDER BY g.name COLLATE NOCASE"
    )
    made = []
    for group in call.world.all(joined, person=person, me=call.me):
        mine = membership(call, group)
        one = {
            "nsid": group["nsid"],
            "name": group["name"],
            "iconfarm": group["iconfarm"],
            "iconserver": icon(group)["iconserver"],
            # False prints as nothing, in either format.
            "admin": 1 if membership(call, group, person) == ADMIN else "",
            "eighteenplus": group["eighteenplus"],
            "invitation_only": group["invitation_only"],
            "members": str(group["members"]),
            "pool_count": counted(group["pool_count"]),
            "topic_count": counted(group["topic_count"]),
            "is_member": int(mine > 0),
            "is_moderator": int(mine == MODERATOR),
            "is_admin": int(mine == ADMIN),
        }
        extras = call.extras()
        one |= {"privacy": text(group["privacy"])} if "privacy" in extras else {}
        one |= {"throttle": throttle(call, group, mine)} if "throttle" in extras else {}
        one |= {"restrictions": restrictions(group)} if "restrictions" in extras else {}
        made.append(one)
    return made


@method("flickr.people.getGroups")
def get_groups(call: Call) -> dict[str, Any]:
    person = call.person()["nsid"]
    # Private groups are nobody else's business.
    where = "1" if person == call.me else "g.privacy > 1"
    return {"groups": {"group": _groups(call, person, where)}}


@method("flickr.people.getPublicGroups")
def get_public_groups(call: Call) -> dict[str, Any]:
    found = _groups(call, call.person()["nsid"], "g.privacy > 1")
    for one in found:
        # The topics are told to those who are logged in.
        del one["topic_count"]
    return {"groups": {"group": found}}
