"""Photos in group pools: `flickr.groups.pools.*`, except `getGroups`."""

from __future__ import annotations

from typing import Any, Final

from ..world.selection import PHOTOS, Selection
from ..world.tags import normalize_tag
from .group_membership import MODERATOR, can_view_group, find_group, member_type
from .photos_contexts import context
from .pool_rules import rejection_code, remaining_quota
from .registry import Call, method
from .render import photo_list

__all__: list[str] = []

MAX_POOLS: Final = 60


@method("flickr.groups.pools.getPhotos")
def get_photos(call: Call) -> dict[str, Any]:
    group = find_group(call)
    if not can_view_group(call, group):
        raise call.fail(4 if call.me is None else 2)
    selection = Selection(call.me, "i.date_added DESC, p.id DESC")
    selection.join("JOIN pool_photos i ON i.photo_id = p.id AND i.group_id = :group", "i.date_added", group=group["nsid"])
    if call.has("user_id"):
        if call.argument("user_id") != "me" and not call.world.exists("person", call.argument("user_id")):
            raise call.fail(3)
        selection.where("p.owner = :owner", owner=call.person()["nsid"])
    if call.has("tags"):
        selection.where(
            "EXISTS (SELECT 1 FROM tags t WHERE t.photo_id = p.id AND t.clean = :tag)", tag=normalize_tag(call.argument("tags"))
        )
    usernames = {row["nsid"]: row["username"] for row in call.world.all("SELECT nsid, username FROM people")}
    response = photo_list(call, selection, extra_attributes=lambda joined: {"dateadded": str(joined["date_added"])})
    for one in response["photos"]["photo"]:
        one.setdefault("ownername", usernames[one["owner"]])
    return response


@method("flickr.groups.pools.getContext")
def get_context(call: Call) -> dict[str, Any]:
    group = find_group(call, call.fail(3))
    if not can_view_group(call, group):
        raise call.fail(3)
    photo = call.photo()
    pool = Selection(call.me, "i.date_added, p.id")
    pool.join("JOIN pool_photos i ON i.photo_id = p.id AND i.group_id = :group", group=group["nsid"])
    element = context(call, pool, photo["id"], f"pool-{group['path_alias'] or group['nsid']}")
    if element is None:
        raise call.fail(2)
    return element


@method("flickr.groups.pools.add")
def add(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    group = find_group(call)
    mine = member_type(call, group)
    if not mine:
        raise call.fail(2)
    key = (group["nsid"], photo["id"])
    if call.world.one("SELECT 1 FROM pool_photos WHERE group_id = ? AND photo_id = ?", *key) is not None:
        raise call.fail(3)
    if call.world.one("SELECT 1 FROM pending_photos WHERE group_id = ? AND photo_id = ?", *key) is not None:
        raise call.fail(7)
    if call.world.scalar("SELECT count(*) FROM pool_photos WHERE photo_id = ?", photo["id"]) >= MAX_POOLS:
        raise call.fail(4)
    code = rejection_code(group, photo)
    if code is not None:
        raise call.fail(code)
    if group["throttle_mode"] != "none" and remaining_quota(call, group) == 0:
        raise call.fail(5)
    values = {"group_id": group["nsid"], "photo_id": photo["id"], "added_by": call.user, "date_added": call.now}
    if group["moderated"] and mine < MODERATOR:
        call.world.put("pending_photos", **values)
        call.fail_after_commit(call.fail(6))
        return {}
    call.world.put("pool_photos", **values)
    call.world.connection.execute("UPDATE groups SET dateactivity = ? WHERE nsid = ?", (call.now, group["nsid"]))
    return {}


@method("flickr.groups.pools.remove")
def remove(call: Call) -> dict[str, Any]:
    group = find_group(call)
    value = call.number("photo_id")
    query = f"{PHOTOS} JOIN pool_photos i ON i.photo_id = p.id WHERE i.group_id = ? AND p.id = ?"
    photo = call.world.one(query, group["nsid"], value)
    if photo is None:
        raise call.fail(2)
    if photo["owner"] != call.me and member_type(call, group) < MODERATOR:
        raise call.fail(3)
    call.world.connection.execute("DELETE FROM pool_photos WHERE group_id = ? AND photo_id = ?", (group["nsid"], photo["id"]))
    return {}
