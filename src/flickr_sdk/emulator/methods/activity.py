"""Recent activity on photos and albums: `flickr.activity.*`."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from ..world.visibility import VISIBLE
from .comments import comment_id
from .registry import Call, method
from .render import icon_attributes, mixed_count, text_element

__all__: list[str] = []

EVENTS: Final = """SELECT 'photo' AS subject, e.photo_id AS subject_id, 'comment' AS type, e.author AS actor,
    e.date_create AS date, e.text AS content, e.id AS number
FROM comments e WHERE e.photo_id IS NOT NULL
UNION ALL SELECT 'photoset', e.photoset_id, 'comment', e.author, e.date_create, e.text, e.id
FROM comments e WHERE e.photoset_id IS NOT NULL
UNION ALL SELECT 'photo', e.photo_id, 'note', e.author, e.date_create, e.text, e.id FROM notes e
UNION ALL SELECT 'photo', e.photo_id, 'fave', e.nsid, e.date_faved, NULL, 0 FROM faves e
UNION ALL SELECT 'photo', e.photo_id, 'tag', e.author, e.date_added, e.clean, e.id FROM tags e
UNION ALL SELECT 'photo', e.photo_id, 'added_to_gallery', g.owner, e.date_added, NULL, g.id
FROM gallery_photos e JOIN galleries g ON g.id = e.gallery_id"""
"""All events on photos and albums: the subject, the type, the acting user, the time, the text, and the id of the new object."""

SUBJECTS: Final[Mapping[str, str]] = {
    "photo": f"SELECT p.id FROM photos p WHERE {VISIBLE}",
    "photoset": "SELECT p.id FROM photosets p WHERE 1",
}
"""The photos and albums that are visible to the calling user."""

PHOTO: Final = """SELECT p.*, o.username, o.realname, o.iconserver, o.iconfarm
FROM photos p JOIN people o ON o.nsid = p.owner WHERE p.id = ?"""
PHOTOSET: Final = """SELECT s.*, o.username, o.realname, o.iconserver, o.iconfarm, p.secret, p.server, p.farm,
    (SELECT count(*) FROM photoset_photos i WHERE i.photoset_id = s.id) AS count_photos,
    (SELECT count(*) FROM comments c WHERE c.photoset_id = s.id) AS count_comments
FROM photosets s JOIN people o ON o.nsid = s.owner LEFT JOIN photos p ON p.id = s.primary_photo WHERE s.id = ?"""

UNITS: Final = {"d": 86400, "h": 3600}
TIMEFRAME: Final = re.compile(r"(\d{1,4})([dh])", re.ASCII)


@method("flickr.activity.userPhotos")
def user_photos(call: Call) -> dict[str, Any]:
    found = TIMEFRAME.fullmatch(call.argument("timeframe"))
    # The emulator does not record visits: without a timeframe, it returns all events.
    since = call.now - int(found[1]) * UNITS[found[2]] if found else 0
    own = " OR ".join(f"subject = '{kind}' AND subject_id IN ({visible} AND p.owner = :me)" for kind, visible in SUBJECTS.items())
    return _items(call, f"({own}) AND actor <> :me AND date >= :since", since)


@method("flickr.activity.userComments")
def user_comments(call: Call) -> dict[str, Any]:
    commented = " OR ".join(
        f"subject = '{kind}' AND subject_id IN ({visible} AND p.owner <> :me)"
        f" AND subject_id IN (SELECT {kind}_id FROM comments WHERE author = :me)"
        for kind, visible in SUBJECTS.items()
    )
    return _items(call, f"({commented}) AND type = 'comment'", 0)


def _items(call: Call, condition: str, since: int) -> dict[str, Any]:
    """Return events grouped by photo or album, the most recently active first."""
    query = f"SELECT e.*, a.username, a.realname, a.iconserver, a.iconfarm FROM ({EVENTS}) e JOIN people a ON a.nsid = e.actor"
    values = {"me": call.me, "since": since}
    events = call.world.connection.execute(f"{query} WHERE {condition} ORDER BY date, type, number", values)
    by_item: dict[tuple[str, int], list[sqlite3.Row]] = {}
    for event in events:
        by_item.setdefault((event["subject"], event["subject_id"]), []).append(event)
    items = sorted(by_item.items(), key=lambda item: (-item[1][-1]["date"], item[0]))
    requested = call.paging(10, 50)
    shown = [_item(call, *name, events) for name, events in items[requested.offset : requested.offset + requested.per_page]]
    pages = -(-len(items) // requested.per_page)
    return {"items": {"item": shown, "page": requested.page, "pages": pages, "perpage": requested.per_page, "total": len(items)}}


def _item(call: Call, kind: str, number: int, events: list[sqlite3.Row]) -> dict[str, Any]:
    row = call.world.one(PHOTO if kind == "photo" else PHOTOSET, number)
    assert row is not None, "an event refers to a missing photo or album"
    element: dict[str, Any] = {
        "type": kind,
        "id": str(row["id"]),
        "owner": row["owner"],
        "ownername": row["username"],
        "realname": row["realname"],
        **icon_attributes(row),
    }
    element |= {"primary": str(row["primary_photo"])} if kind == "photoset" else {}
    element |= {"secret": row["secret"], "server": str(row["server"]), "farm": row["farm"]} if row["secret"] else {}
    if kind == "photo":
        counts = {"comments": "count_comments", "notes": "count_notes", "views": "views", "faves": "count_faves"}
        element["media"] = row["media"]
    else:
        counts = {"comments": "count_comments", "views": "views", "photos": "count_photos"}
    element |= {name: mixed_count(row[column]) for name, column in counts.items()}
    return element | {"title": text_element(row["title"]), "activity": {"event": [_event(one, row) for one in events]}}


def _event(event: sqlite3.Row, item: sqlite3.Row) -> dict[str, Any]:
    element: dict[str, Any] = {
        "type": event["type"],
        "user": event["actor"],
        "username": event["username"],
        **icon_attributes(event),
        "dateadded": str(event["date"]),
        "is_muted": False,
        "realname": event["realname"],
    }
    if event["type"] == "comment":
        element["commentid"] = comment_id(item["owner"], item["id"], event["number"])
    elif event["type"] == "note":
        element["noteid"] = str(event["number"])
    elif event["type"] == "tag":
        element["tagid"] = comment_id(event["actor"], item["id"], event["number"])
    elif event["type"] == "added_to_gallery":
        element["galleryid"] = f"{event['actor'].partition('@')[0]}-{event['number']}"
    return element | ({} if event["content"] is None else {"_content": event["content"]})
