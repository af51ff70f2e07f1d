"""People: `flickr.people.*`."""

from __future__ import annotations

import sqlite3
from typing import Any

from ..world.selection import Selection
from .registry import Call, method
from .render import SITE, alias, icon, page_url, photo_list, text

__all__: list[str] = []


@method("flickr.people.getInfo")
def get_info(call: Call) -> dict[str, Any]:
    person = call.person()
    if person["is_deleted"]:
        raise call.fail(5)
    shown = Selection(None, everything=person["nsid"] == call.me)
    shown.where("p.owner = :owner", owner=person["nsid"])
    first = call.world.one(
        "SELECT min(date_taken) AS taken, min(date_upload) AS posted FROM photos WHERE owner = ?", person["nsid"]
    )
    assert first is not None
    made: dict[str, Any] = {
        "id": person["nsid"],
        "nsid": person["nsid"],
        "ispro": person["ispro"],
        "is_deleted": 0,
        **icon(person),
        "path_alias": person["path_alias"],
        "has_stats": person["ispro"],
    }
    if person["ispro"]:
        made |= {"pro_badge": "standard", "expire": "0"}
    if call.me is not None and call.me != person["nsid"]:
        made |= _relation(call, person)
    made |= {
        "username": text(person["username"]),
        "realname": text(person["realname"]),
        "location": text(person["location"]),
        "description": text(person["description"]),
        "photosurl": text(page_url(person)),
        "profileurl": text(f"{SITE}/people/{alias(person)}/"),
        "mobileurl": text(page_url(person)),
        "photos": {
            "firstdatetaken": text(first["taken"]),
            "firstdate": text(None if first["posted"] is None else str(first["posted"])),
            "count": text(shown.count(call.world)),
        },
        "has_adfree": person["ispro"],
        "has_free_standard_shipping": 0,
        "has_free_educational_resources": 0,
    }
    return {"person": made}


def _relation(call: Call, person: sqlite3.Row) -> dict[str, int]:
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
    return _found(call, "SELECT * FROM people WHERE username = ? COLLATE NOCASE", call.text("username"))


@method("flickr.people.findByEmail")
def find_by_email(call: Call) -> dict[str, Any]:
    return _found(call, "SELECT * FROM people WHERE email = ? COLLATE NOCASE", call.text("find_email"))


def _found(call: Call, query: str, value: str) -> dict[str, Any]:
    person = call.world.one(query, value)
    if person is None:
        raise call.fail(1)
    return {"user": {"id": person["nsid"], "nsid": person["nsid"], "username": text(person["username"])}}


@method("flickr.people.getPublicPhotos")
def get_public_photos(call: Call) -> dict[str, Any]:
    person = call.person()
    chosen = Selection(None)
    chosen.where("p.owner = :owner AND p.safety_level < 2", owner=person["nsid"])
    return photo_list(call, chosen)
