"""URLs of pages and their lookup: `flickr.urls.*`."""

from __future__ import annotations

import re
import sqlite3
from typing import Any, Final

from .gallery_elements import gallery_details
from .group_membership import IS_LISTED, can_view_group, find_group
from .registry import Call, method
from .render import SITE, page_url, text_element, url_name

__all__: list[str] = []

PERSON: Final = re.compile(r"(?:https?://)?(?:www\.)?flickr\.com/(?:photos|people)/([^/?#]+).*", re.IGNORECASE | re.DOTALL)
GROUP: Final = re.compile(r"(?:https?://)?(?:www\.)?flickr\.com/groups/([^/?#]+).*", re.IGNORECASE | re.DOTALL)
GALLERY: Final = re.compile(
    r"(?:https?://)?(?:www\.)?flickr\.com/photos/([^/?#]+)/galleries/(\d{1,18})(?:[/?#].*)?", re.IGNORECASE | re.DOTALL
)


def _required_person(call: Call) -> sqlite3.Row:
    if not call.has("user_id") and call.me is None:
        raise call.fail(2)
    return call.person(default=call.me)


@method("flickr.urls.getUserPhotos")
def get_user_photos(call: Call) -> dict[str, Any]:
    person = _required_person(call)
    return {"user": {"nsid": person["nsid"], "url": page_url(person)}}


@method("flickr.urls.getUserProfile")
def get_user_profile(call: Call) -> dict[str, Any]:
    person = _required_person(call)
    return {"user": {"nsid": person["nsid"], "url": f"{SITE}/people/{url_name(person)}/"}}


@method("flickr.urls.getGroup")
def get_group(call: Call) -> dict[str, Any]:
    group = find_group(call)
    if not can_view_group(call, group):
        raise call.unknown("group_id")
    return {"group": {"nsid": group["nsid"], "url": f"{SITE}/groups/{group['path_alias'] or group['nsid']}/"}}


@method("flickr.urls.lookupUser")
def lookup_user(call: Call) -> dict[str, Any]:
    named = PERSON.fullmatch(call.argument("url"))
    query = "SELECT * FROM people WHERE ? IN (nsid, path_alias)"
    person = call.world.one(query, named[1]) if named else None
    if person is None:
        raise call.fail(1)
    return {"user": {"id": person["nsid"], "username": text_element(person["username"])}}


@method("flickr.urls.lookupGroup")
def lookup_group(call: Call) -> dict[str, Any]:
    named = GROUP.fullmatch(call.argument("url"))
    query = f"SELECT * FROM groups g WHERE :group IN (g.nsid, g.path_alias) AND {IS_LISTED}"
    group = call.world.one(query, group=named[1], me=call.me) if named else None
    if group is None:
        raise call.fail(1)
    return {"group": {"id": group["nsid"], "groupname": text_element(group["name"])}}


@method("flickr.urls.lookupGallery")
def lookup_gallery(call: Call) -> dict[str, Any]:
    named = GALLERY.fullmatch(call.argument("url"))
    query = "SELECT g.id FROM galleries g JOIN people o ON o.nsid = g.owner WHERE g.id = ? AND ? IN (o.nsid, o.path_alias)"
    gallery = call.world.scalar(query, int(named[2]), named[1]) if named else None
    if gallery is None:
        raise call.unknown("url")
    return {"gallery": gallery_details(call, gallery)}
