"""Permissions, dates, safety levels, content types, licenses and rotation of photos."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from ..argument_parsing import parse_date_taken, parse_int, parse_timestamp
from ..world import photos
from ..world.licenses import AVAILABLE_LICENSES, LICENSES
from ..world.sizes import derive_secret
from .registry import Call, method
from .render import visibility_flags

__all__: list[str] = []

MAX_GRANULARITY: Final = 10


@method("flickr.photos.getPerms")
def get_perms(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    levels = {"permcomment": photo["perm_comment"], "permaddmeta": photo["perm_addmeta"], "permprint": photo["perm_print"]}
    return {"perms": {"id": str(photo["id"]), **visibility_flags(photo), **levels}}


@method("flickr.photos.setPerms")
def set_perms(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    changes = {name: int(call.flag(name)) for name in ("is_public", "is_friend", "is_family")}
    for name in ("perm_comment", "perm_addmeta"):
        level = parse_int(call.arguments.get(name))
        if level is not None and 0 <= level <= 3:
            changes[name] = level
    photos.update(call.world, photo["id"], **changes)
    return {"photoid": {"_content": str(photo["id"]), "secret": photo["secret"], "originalsecret": photo["originalsecret"]}}


@method("flickr.photos.setDates")
def set_dates(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    changes: dict[str, Any] = {}
    if call.has("date_posted"):
        posted = parse_timestamp(call.argument("date_posted"))
        if posted is None or not 0 < posted <= call.now:
            raise call.fail(4)
        changes["date_upload"] = posted
    if call.has("date_taken"):
        day = parse_date_taken(call.argument("date_taken"))
        if day is None:
            raise call.fail(5)
        if datetime.fromisoformat(day).timestamp() > call.now + 86400:
            raise call.fail(6)
        changes |= {"date_taken": day, "taken_unknown": 0}
    if call.has("date_taken_granularity"):
        granularity = parse_int(call.argument("date_taken_granularity"))
        if granularity is None or not 0 <= granularity <= MAX_GRANULARITY:
            raise call.fail(3)
        changes["taken_granularity"] = granularity
    if not changes:
        raise call.fail(2)
    photos.update(call.world, photo["id"], **changes)
    return {}


@method("flickr.photos.setSafetyLevel")
def set_safety_level(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    changes: dict[str, Any] = {}
    if call.has("safety_level"):
        level = parse_int(call.argument("safety_level"))
        if level is None or not 1 <= level <= 3:
            raise call.fail(2)
        # The argument counts from one, all responses count from zero.
        changes["safety_level"] = level - 1
    if call.has("hidden"):
        changes["hidden"] = int(call.flag("hidden"))
    if not changes:
        raise call.fail(2)
    photos.update(call.world, photo["id"], **changes)
    return {}


@method("flickr.photos.setContentType")
def set_content_type(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    kind = parse_int(call.argument("content_type"))
    if kind is None or not 1 <= kind <= 4:
        raise call.fail(2)
    photos.update(call.world, photo["id"], content_type=kind - 1)
    return {}


@method("flickr.photos.licenses.setLicense")
def set_license(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    wanted = parse_int(call.argument("license_id"))
    if wanted not in LICENSES:
        raise call.fail(2)
    if wanted not in AVAILABLE_LICENSES:
        raise call.fail(4)
    if wanted != photo["license"]:
        change = {"old_license": photo["license"], "new_license": wanted}
        call.world.connection.execute(
            "INSERT INTO license_changes (photo_id, date_change, old_license, new_license) VALUES (?, ?, ?, ?)",
            (photo["id"], call.now, *change.values()),
        )
        photos.update(call.world, photo["id"], license=wanted)
    return {}


@method("flickr.photos.licenses.getAvailable")
def get_available_licenses(call: Call) -> dict[str, Any]:
    call.photo()
    if call.has("owner_id") and not call.world.exists("person", call.argument("owner_id")):
        raise call.fail(2)
    return {"available_licenses": {"license": _license_elements(AVAILABLE_LICENSES)}}


@method("flickr.photos.licenses.getInfo")
def get_licenses(_: Call) -> dict[str, Any]:
    return {"licenses": {"license": _license_elements(LICENSES)}}


def _license_elements(licenses: Mapping[int, tuple[str, str]]) -> list[dict[str, str]]:
    return [{"id": str(one), "name": name, "url": url} for one, (name, url) in licenses.items()]


@method("flickr.photos.licenses.getLicenseHistory")
def get_license_history(call: Call) -> dict[str, Any]:
    photo = call.photo()
    changes = call.world.all("SELECT * FROM license_changes WHERE photo_id = ? ORDER BY date_change, id", photo["id"])
    return {
        "license_history": [
            {
                "date_change": str(one["date_change"]),
                "old_license": LICENSES[one["old_license"]][0],
                "old_license_url": LICENSES[one["old_license"]][1],
                "new_license": LICENSES[one["new_license"]][0],
                "new_license_url": LICENSES[one["new_license"]][1],
            }
            for one in changes
        ]
    }


@method("flickr.photos.transform.rotate")
def rotate(call: Call) -> dict[str, Any]:
    photo = call.own_photo()
    degrees = parse_int(call.argument("degrees"))
    if degrees not in (90, 180, 270):
        raise call.fail(2)
    turned = {"width": photo["height"], "height": photo["width"]} if degrees != 180 else {}
    # A rotated photo is a new file with new URLs.
    secrets = {name: derive_secret(photo["id"], photo[name], degrees) for name in ("secret", "originalsecret")}
    photos.update(call.world, photo["id"], rotation=(photo["rotation"] + degrees) % 360, **turned, **secrets)
    return {"photoid": {"_content": str(photo["id"]), **secrets}}
