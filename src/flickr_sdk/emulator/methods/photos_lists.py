"""Lists of photos, such as `flickr.photos.search`, and photo counts."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Final

from ..argument_parsing import parse_date_taken, parse_int, parse_list, parse_relative_time, parse_timestamp
from ..world.search import apply_common_filters, read_search
from ..world.selection import Selection
from ..world.visibility import VISIBLE
from .registry import Call, method
from .render import photo_element, photo_list

__all__: list[str] = []

POPULAR_ORDERS: Final = {
    "interesting": "p.count_faves DESC, p.views DESC, p.id DESC",
    "views": "p.views DESC, p.id DESC",
    "comments": "p.count_comments DESC, p.id DESC",
    "faves": "p.count_faves DESC, p.id DESC",
}
MAX_CONTACTS_PHOTOS: Final = 50


@method("flickr.photos.search")
def search(call: Call) -> dict[str, Any]:
    found = read_search(call)
    return photo_list(call, found.selection, requested=found.paging, max_shown=found.limit)


@method("flickr.photos.getRecent")
def get_recent(call: Call) -> dict[str, Any]:
    selection = Selection(None)
    selection.where("p.safety_level = 0 AND NOT p.hidden")
    return photo_list(call, selection)


@method("flickr.photos.getPopular")
def get_popular(call: Call) -> dict[str, Any]:
    owner = call.person(default=call.me)["nsid"]
    selection = Selection(call.me, POPULAR_ORDERS.get(call.argument("sort"), POPULAR_ORDERS["interesting"]))
    selection.where("p.owner = :owner", owner=owner)
    # Flickr reports the photos of the page as the whole list, regardless of the page number.
    photos = photo_list(call, selection)["photos"]
    return {"photos": {**photos, "pages": 1, "total": len(photos["photo"])}}


def _own_photos(call: Call) -> Selection:
    """Select photos of the calling user by the arguments that these lists share."""
    selection = Selection(call.user)
    selection.where("p.owner = :me")
    apply_common_filters(call, selection)
    return selection


@method("flickr.photos.getNotInSet")
def get_not_in_set(call: Call) -> dict[str, Any]:
    selection = _own_photos(call)
    selection.where("p.id NOT IN (SELECT photo_id FROM photoset_photos)")
    return photo_list(call, selection)


@method("flickr.photos.getUntagged")
def get_untagged(call: Call) -> dict[str, Any]:
    selection = _own_photos(call)
    selection.where("p.count_tags = 0")
    return photo_list(call, selection)


@method("flickr.photos.getWithGeoData")
def get_with_geo_data(call: Call) -> dict[str, Any]:
    selection = _own_photos(call)
    selection.where("p.latitude IS NOT NULL")
    return photo_list(call, selection)


@method("flickr.photos.getWithoutGeoData")
def get_without_geo_data(call: Call) -> dict[str, Any]:
    selection = _own_photos(call)
    selection.where("p.latitude IS NULL")
    return photo_list(call, selection)


@method("flickr.photos.recentlyUpdated")
def recently_updated(call: Call) -> dict[str, Any]:
    start = parse_relative_time(call.argument("min_date"), call.now)
    if start is None:
        raise call.fail(2)
    selection = Selection(call.user, "p.last_update DESC, p.id DESC")
    selection.where("p.owner = :me AND p.last_update >= :since", since=start)
    return photo_list(call, selection)


def _contacts_photos(call: Call, owner: str, me: str | None) -> dict[str, Any]:
    selection = Selection(me)
    people = "p.owner IN (SELECT nsid FROM contacts WHERE owner = :owner AND NOT ignored"
    people += " AND (friend OR family))" if call.flag("just_friends") else ")"
    if call.flag("include_self"):
        people = f"({people} OR p.owner = :owner)"
    selection.where(people, owner=owner)
    if call.flag("single_photo"):
        own = "SELECT q.id FROM photos q WHERE q.owner = p.owner AND q.is_public"
        selection.where(f"p.id = ({own} ORDER BY q.date_upload DESC, q.id DESC LIMIT 1)")
    count = min(max(1, parse_int(call.arguments.get("count")) or 10), MAX_CONTACTS_PHOTOS)
    photos = []
    for row, _ in selection.rows(call.world, count):
        one = photo_element(call, row, call.extras())
        first = {name: one.pop(name) for name in ("id", "secret", "server", "farm", "owner")}
        photos.append({**first, "username": row["username"], **one})
    return {"photos": {"photo": photos, "total": len(photos), "page": 1, "per_page": count, "pages": min(len(photos), 1)}}


@method("flickr.photos.getContactsPhotos")
def get_contacts_photos(call: Call) -> dict[str, Any]:
    return _contacts_photos(call, call.user, call.user)


@method("flickr.photos.getContactsPublicPhotos")
def get_contacts_public_photos(call: Call) -> dict[str, Any]:
    return _contacts_photos(call, call.person()["nsid"], None)


@method("flickr.photos.getCounts")
def get_counts(call: Call) -> dict[str, Any]:
    uploaded = sorted(one for one in map(parse_timestamp, parse_list(call.arguments.get("dates"))) if one is not None)
    days = sorted(
        one
        for one in (parse_date_taken(part.removesuffix(" UTC")) for part in parse_list(call.arguments.get("taken_dates")))
        if one
    )
    if not uploaded and not days:
        raise call.fail(1)
    column, edges = ("date_upload", list[int | str](uploaded)) if uploaded else ("date_taken", list[int | str](days))
    counted = f"SELECT count(*) FROM photos p WHERE p.owner = :me AND {VISIBLE} AND p.{column} >= :since AND p.{column} < :until"
    found = []
    for since, until in pairwise(edges):
        count = call.world.connection.execute(counted, {"me": call.user, "since": since, "until": until}).fetchone()[0]
        found.append({"count": str(count), "fromdate": str(since), "todate": str(until)})
    return {"photocounts": {"photocount": found}}
