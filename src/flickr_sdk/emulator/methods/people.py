"""People: `flickr.people.*`."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..world.selection import Selection
from .registry import Call, method
from .render import SITE, icon_attributes, mixed_count, page_url, photo_list, text_element, url_name

__all__: list[str] = []

TIMEZONE_NUMBERS: Final[Mapping[str, str]] = {
    "PST8PDT": "5",
    "EST5EDT": "14",
    "Europe/London": "27",
    "Asia/Baghdad": "39",
    "Asia/Dubai": "44",
    "Europe/Oslo": "31",
}
"""Flickr's numbers of time zones, from recorded responses; Oslo's is invented."""
UNKNOWN_TIMEZONE: Final = "0"


@method("flickr.people.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    person = call.person()
    if person["is_deleted"]:
        raise call.fail(5)
    mine = person["nsid"] == call.me
    selection = Selection(None, everything=mine)
    selection.where("p.owner = :owner", owner=person["nsid"])
    query = "SELECT min(date_taken) AS taken, min(date_upload) AS posted FROM photos WHERE owner = ? AND (is_public OR ?)"
    first = call.world.one(query, person["nsid"], mine)
    assert first is not None
    element: dict[str, Any] = {
        "id": person["nsid"],
        "nsid": person["nsid"],
        "ispro": person["ispro"],
        "is_deleted": 0,
        **icon_attributes(person),
        "path_alias": person["path_alias"],
        "has_stats": person["ispro"],
    }
    if person["ispro"]:
        element |= {"pro_badge": "standard", "expire": "0"}
    if call.me is not None and call.me != person["nsid"]:
        element |= _relationship(call, person)
    element |= {
        "username": text_element(person["username"]),
        **_optional(person),
        "description": text_element(person["description"]),
        "photosurl": text_element(page_url(person)),
        "profileurl": text_element(f"{SITE}/people/{url_name(person)}/"),
        "mobileurl": text_element(page_url(person)),
        "photos": {
            "firstdatetaken": text_element(first["taken"]),
            "firstdate": text_element(None if first["posted"] is None else str(first["posted"])),
            "count": text_element(selection.count(call.world)),
            **({"views": text_element(_stream_views(call))} if person["nsid"] == call.me else {}),
        },
        "has_adfree": person["ispro"],
        "has_free_standard_shipping": 0,
        "has_free_educational_resources": 0,
    }
    return {"person": element}


def _optional(person: sqlite3.Row) -> dict[str, Any]:
    """Return optional account fields; the response omits those that are empty."""
    element: dict[str, Any] = {}
    if person["realname"]:
        element["realname"] = text_element(person["realname"])
    if person["email"]:
        element["mbox_sha1sum"] = text_element(
            hashlib.sha1(f"mailto:{person['email']}".encode(), usedforsecurity=False).hexdigest()
        )
    if person["location"]:
        element["location"] = text_element(person["location"])
    return element | _timezone(person["timezone"])


def _timezone(name: str) -> dict[str, Any]:
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        # The user chose no time zone, or the machine has no time zone database.
        return {}
    # Flickr returns the offset of winter all year.
    offset = datetime(2024, 1, 1, tzinfo=zone).strftime("%z")
    number = TIMEZONE_NUMBERS.get(name, UNKNOWN_TIMEZONE)
    city = name.rpartition("/")[2].replace("_", " ")
    return {"timezone": {"label": city, "offset": f"{offset[:3]}:{offset[3:]}", "timezone_id": name, "timezone": number}}


def _stream_views(call: Call) -> int | str:
    query = "SELECT coalesce(sum(views), 0) FROM daily_stats WHERE owner = ? AND kind = 'photostream'"
    return mixed_count(call.world.scalar(query, call.me))


def _relationship(call: Call, person: sqlite3.Row) -> dict[str, int]:
    query = "SELECT friend, family, ignored FROM contacts WHERE owner = ? AND nsid = ?"
    mine = call.world.one(query, call.me, person["nsid"])
    theirs = call.relation(person["nsid"])
    return {
        "ignored": mine["ignored"] if mine else 0,
        "contact": int(mine is not None),
        "friend": mine["friend"] if mine else 0,
        "family": mine["family"] if mine else 0,
        "revcontact": int(theirs.contact),
        "revfriend": int(theirs.friend),
        "revfamily": int(theirs.family),
    }


@method("flickr.people.findByUsername")
def find_by_username(call: Call) -> dict[str, Any]:
    return _find_person(call, "SELECT * FROM people WHERE username = ? COLLATE NOCASE", call.argument("username"))


@method("flickr.people.findByEmail")
def find_by_email(call: Call) -> dict[str, Any]:
    return _find_person(call, "SELECT * FROM people WHERE email = ? COLLATE NOCASE", call.argument("find_email"))


def _find_person(call: Call, query: str, value: str) -> dict[str, Any]:
    person = call.world.one(query, value)
    if person is None:
        raise call.fail(1)
    return {"user": {"id": person["nsid"], "nsid": person["nsid"], "username": text_element(person["username"])}}


@method("flickr.people.getPublicPhotos")
def get_public_photos(call: Call) -> dict[str, Any]:
    person = call.person()
    selection = Selection(None)
    selection.where("p.owner = :owner AND p.safety_level < 2", owner=person["nsid"])
    return photo_list(call, selection)
