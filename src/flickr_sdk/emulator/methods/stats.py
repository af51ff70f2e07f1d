"""View counts and popular photos: `flickr.stats.*`, except referrers."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from ..argument_parsing import page_count, parse_timestamp
from ..response_formats import Failure
from ..world.sizes import derive_secret
from .registry import Call, method
from .render import PHOTOS, mixed_count, page_attributes, photo_element
from .stats_arguments import DAY, check_pro, format_day, read_day, read_subject

__all__: list[str] = []

FIRST_FILE: Final = date(2007, 11, 1)
LAST_FILE: Final = date(2010, 4, 1)

VIEWS: Final = "SELECT coalesce(sum(views), 0) FROM daily_stats WHERE owner = :me AND kind = :kind"
ALL_TIME_VIEWS: Final[Mapping[str, str]] = {
    "photo": "SELECT coalesce(sum(views), 0) FROM photos WHERE owner = :me",
    "photostream": VIEWS,
    "photoset": "SELECT coalesce(sum(views), 0) FROM photosets WHERE owner = :me",
    "collection": VIEWS,
    "gallery": "SELECT coalesce(sum(views), 0) FROM galleries WHERE owner = :me",
}
"""Queries for all-time views, by kind."""
ELEMENT_NAMES: Final = {
    "photo": "photos", "photostream": "photostream", "photoset": "sets", "collection": "collections", "gallery": "galleries",
}  # fmt: skip

POPULARITY_ON_DAY: Final = """SELECT p.id,
    (SELECT coalesce(sum(s.views), 0) FROM daily_stats s WHERE s.date = :day AND s.kind = 'photo' AND s.item = p.id || '')
        AS views,
    (SELECT count(*) FROM comments c WHERE c.photo_id = p.id AND date(c.date_create, 'unixepoch') = :day) AS comments,
    (SELECT count(*) FROM faves f WHERE f.photo_id = p.id AND date(f.date_faved, 'unixepoch') = :day) AS favorites
FROM photos p WHERE p.owner = :me"""
"""Views, comments and favorites of each of the calling user's photos on a day."""
ALL_TIME_POPULARITY: Final = (
    "SELECT p.id, p.views, p.count_comments AS comments, p.count_faves AS favorites FROM photos p WHERE p.owner = :me"
)

COUNTS_BY_DAY: Final[Mapping[str, str]] = {
    "views": "SELECT date AS day, item AS id, sum(views) AS number FROM daily_stats WHERE kind = 'photo' AND views > 0",
    "comments": "SELECT date(date_create, 'unixepoch') AS day, photo_id AS id, count(*) AS number FROM comments WHERE 1",
    "favorites": "SELECT date(date_faved, 'unixepoch') AS day, photo_id AS id, count(*) AS number FROM faves WHERE 1",
}
"""Queries for daily counts of each photo, by measure of popularity."""


def _scalar(call: Call, query: str, **values: Any) -> int:
    found = call.world.connection.execute(query, {"me": call.me, **values}).fetchone()
    return int(found[0])


def _views(call: Call, kind: str, day: str | None, item: str | None = None) -> int:
    query = f"{VIEWS} AND :day IN (date, '') AND :item IN (item, '')"
    return _scalar(call, query, kind=kind, day=day or "", item=item or "")


def _comment_count(call: Call, column: str, item: str, day: str | None) -> int:
    query = f"SELECT count(*) FROM comments WHERE {column} = :item AND date(date_create, 'unixepoch') = :day"
    return _scalar(call, query, item=int(item), day=day)


@method("flickr.stats.getPhotoStats")
def get_photo_stats(call: Call) -> dict[str, Any]:
    day = read_day(call)
    photo = call.own_photo()["id"]
    query = f"SELECT * FROM ({POPULARITY_ON_DAY}) WHERE id = :photo"
    row = call.world.connection.execute(query, {"me": call.me, "day": day, "photo": photo}).fetchone()
    return {"stats": {"views": row["views"], "comments": row["comments"], "favorites": row["favorites"]}}


@method("flickr.stats.getPhotosetStats")
def get_photoset_stats(call: Call) -> dict[str, Any]:
    day, item = read_day(call), read_subject(call, "photoset") or ""
    return {"stats": {"views": _views(call, "photoset", day, item), "comments": _comment_count(call, "photoset_id", item, day)}}


@method("flickr.stats.getCollectionStats")
def get_collection_stats(call: Call) -> dict[str, Any]:
    day = read_day(call)
    return {"stats": {"views": _views(call, "collection", day, read_subject(call, "collection"))}}


@method("flickr.stats.getPhotostreamStats")
def get_photostream_stats(call: Call) -> dict[str, Any]:
    return {"stats": {"views": _views(call, "photostream", read_day(call))}}


@method("flickr.stats.getTotalViews")
def get_total_views(call: Call) -> dict[str, Any]:
    day = read_day(call)
    views = {kind: _views(call, kind, day) if day else _scalar(call, query, kind=kind) for kind, query in ALL_TIME_VIEWS.items()}
    element = {"total": {"views": mixed_count(sum(views.values()))}}
    return {"stats": element | {ELEMENT_NAMES[kind]: {"views": mixed_count(count)} for kind, count in views.items()}}


@method("flickr.stats.getPopularPhotos")
def get_popular_photos(call: Call) -> dict[str, Any]:
    day = read_day(call)
    sort = call.argument("sort") or "views"
    if sort not in COUNTS_BY_DAY:
        raise call.fail(5)
    requested = call.paging(25, 100)
    source = f"FROM ({ALL_TIME_POPULARITY if day is None else POPULARITY_ON_DAY}) WHERE views + comments + favorites > 0"
    total = _scalar(call, f"SELECT count(*) {source}", day=day)
    query = f"SELECT * {source} ORDER BY {sort} DESC, id DESC LIMIT :limit OFFSET :offset"
    values = {"me": call.me, "day": day, "limit": requested.per_page, "offset": requested.offset}
    rows = call.world.connection.execute(query, values).fetchall()
    return {"photos": {**page_attributes(call, total, requested), "photo": [_popular(call, one) for one in rows]}}


def _popular(call: Call, found: sqlite3.Row) -> dict[str, Any]:
    """Return a photo with its statistics on a day and of all time."""
    photo = call.world.one(f"{PHOTOS} WHERE p.id = ?", found["id"])
    assert photo is not None, "statistics refer to a missing photo"
    stats = {
        **{name: found[name] for name in COUNTS_BY_DAY},
        "total_views": mixed_count(photo["views"]),
        "total_comments": photo["count_comments"],
        "total_favorites": photo["count_faves"],
    }
    return {**photo_element(call, photo, frozenset()), "stats": stats}


@method("flickr.stats.getMostPopularPhotoDateRange")
def get_most_popular_photo_date_range(call: Call) -> dict[str, Any]:
    # The method's own failures are not recorded. It uses those of similar methods.
    check_pro(call, Failure(1, "User does not have stats"))
    until, days = parse_timestamp(call.argument("date_until")), call.number("num_days")
    if until is None or not 0 <= until < 1 << 33:
        raise Failure(2, "Invalid date")
    if days is None or days < 1:
        raise Failure(2, "Invalid number of days")
    counts = COUNTS_BY_DAY.get(call.argument("sort") or "views")
    if counts is None:
        raise Failure(2, "Invalid sort")
    since = max(0, until - (days - 1) * DAY)
    query = f"""SELECT day, p.id FROM ({counts} GROUP BY 1, 2) i JOIN photos p ON p.id = CAST(i.id AS INTEGER)
        WHERE p.owner = :me AND day BETWEEN :since AND :until ORDER BY day DESC, number, p.id"""
    values = {"me": call.me, "since": format_day(since), "until": format_day(until)}
    # The last row of each day wins: the most popular photo.
    best = {row["day"]: row["id"] for row in call.world.connection.execute(query, values)}
    photos = []
    for day, photo in best.items():
        query = f"SELECT * FROM ({POPULARITY_ON_DAY}) WHERE id = :photo"
        row = call.world.connection.execute(query, {"me": call.me, "day": day, "photo": photo}).fetchone()
        photos.append(_popular(call, row))
    per_page = max(1, len(photos))
    attributes = {"page": 1, "pages": page_count(len(photos), per_page), "perpage": per_page, "total": len(photos)}
    return {"photos": {**attributes, "photo": photos}}


@method("flickr.stats.getCSVFiles")
def get_csv_files(call: Call) -> dict[str, Any]:
    person = call.person(default=call.me)
    # Flickr created these files until `LAST_FILE`; accounts created later have none.
    month = max(FIRST_FILE, datetime.fromisoformat(person["datecreate"]).date().replace(day=1))
    files: list[dict[str, str]] = []
    while month <= LAST_FILE and person["ispro"]:
        for kind in ("monthly", "daily"):
            url = f"{call.images}/65535/stats/{month:%Y%m}_{derive_secret(int(f'{month:%Y%m}'), person['nsid'], kind)}.csv"
            files.append({"href": url, "type": kind, "date": month.isoformat()})
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    return {"stats": {"csvfiles": {"csv": files[::-1]}}}
