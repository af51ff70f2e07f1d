"""Contacts: `flickr.contacts.*`."""

from __future__ import annotations

import sqlite3
from typing import Any, Final

from ..argument_parsing import page_count, parse_timestamp
from .registry import Call, method
from .render import icon_attributes

__all__: list[str] = []

MAX_PER_PAGE: Final = 1000
SUGGESTIONS_PER_PAGE: Final = 6
DAY: Final = 86_400

FILTERS: Final = {
    "friends": "c.friend",
    "family": "c.family",
    "both": "c.friend AND c.family",
    "neither": "NOT c.friend AND NOT c.family",
    "ignored": "c.ignored",
    "nonignored": "NOT c.ignored",
    "all": "1",
    "ff": "(c.friend OR c.family)",
}
BY_NAME: Final = "o.username COLLATE NOCASE"
ORDERS: Final = {"": BY_NAME, "name": BY_NAME, "time": "c.nsid"}
SOURCE: Final = "FROM contacts c JOIN people o ON o.nsid = c.nsid WHERE c.owner = ?"


def _ignored(call: Call, contact: sqlite3.Row) -> dict[str, int]:
    reverse = call.world.scalar("SELECT ignored FROM contacts WHERE owner = ? AND nsid = ?", contact["nsid"], contact["owner"])
    return {"ignored": contact["ignored"], "rev_ignored": int(reverse or 0)}


def _identity(contact: sqlite3.Row) -> dict[str, Any]:
    return {"nsid": contact["nsid"], "username": contact["username"], **icon_attributes(contact)}


def _relationship(contact: sqlite3.Row) -> dict[str, Any]:
    names = ("realname", "friend", "family", "path_alias")
    return {name: contact[name] for name in names}


def _page(call: Call, owner: str, where: str, default: int, order: str) -> tuple[dict[str, Any], list[sqlite3.Row]]:
    requested = call.paging(default, MAX_PER_PAGE)
    total = call.world.scalar(f"SELECT count(*) {SOURCE} AND {where}", owner)
    query = f"SELECT c.*, o.* {SOURCE} AND {where} ORDER BY {order}, o.nsid LIMIT ? OFFSET ?"
    attributes = {
        "page": requested.page,
        "pages": page_count(total, requested.per_page),
        "per_page": requested.per_page,
        "perpage": requested.per_page,
    }
    return {**attributes, "total": total}, call.world.all(query, owner, requested.per_page, requested.offset)


def _contact_list(element: dict[str, Any], contacts: list[dict[str, Any]]) -> dict[str, Any]:
    # Flickr omits the list if it is empty.
    return {"contacts": {**element, **({"contact": contacts} if contacts else {})}}


@method("flickr.contacts.getList")
def get_list(call: Call) -> dict[str, Any]:
    if call.argument("sort") not in ORDERS:
        raise call.fail(1)
    where = FILTERS.get(call.argument("filter"), FILTERS["nonignored"])
    element, found = _page(call, call.user, where, MAX_PER_PAGE, ORDERS[call.argument("sort")])
    return _contact_list(
        element, [{**_identity(one), **_ignored(call, one), **_relationship(one), "location": one["location"]} for one in found]
    )


@method("flickr.contacts.getPublicList")
def get_public_list(call: Call) -> dict[str, Any]:
    element, found = _page(call, call.person()["nsid"], FILTERS["nonignored"], MAX_PER_PAGE, BY_NAME)
    return _contact_list(element, [{**_identity(one), **_ignored(call, one)} for one in found])


@method("flickr.contacts.getTaggingSuggestions")
def get_tagging_suggestions(call: Call) -> dict[str, Any]:
    element, found = _page(call, call.user, FILTERS["nonignored"], SUGGESTIONS_PER_PAGE, BY_NAME)
    return _contact_list(element, [{**_identity(one), **_relationship(one)} for one in found])


@method("flickr.contacts.getListRecentlyUploaded")
def get_list_recently_uploaded(call: Call) -> dict[str, Any]:
    since = parse_timestamp(call.arguments.get("date_lastupload"))
    where = FILTERS["ff"] if call.argument("filter") == "ff" else FILTERS["nonignored"]
    contacts = []
    for one in call.world.all(f"SELECT c.*, o.* {SOURCE} AND {where} ORDER BY o.nsid", call.user):
        relation = call.relation(one["nsid"])
        visible = "is_public OR (is_friend AND ?) OR (is_family AND ?)"
        query = f"SELECT count(*) FROM photos WHERE owner = ? AND date_upload >= ? AND ({visible})"
        values = (one["nsid"], call.now - DAY if since is None else since, relation.friend, relation.family)
        count = call.world.scalar(query, *values)
        if count:
            contacts.append({**_identity(one), **_relationship(one), "photos_uploaded": str(count)})
    return _contact_list({"total": len(contacts)}, contacts)
