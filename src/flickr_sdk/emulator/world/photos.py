"""Photos in the world: how they come in, change and go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any, Final

from .database import Database
from .places import place_at
from .sizes import derive_secret
from .tags import Tag, unique

__all__ = ["DEFAULTS", "add_tags", "delete", "insert", "remove_tag", "set_tags", "format_taken_date", "update"]

DEFAULTS: Final[Mapping[str, Any]] = {
    "server": 65535,
    "farm": 66,
    "title": "",
    "description": "",
    "is_public": 1,
    "is_friend": 0,
    "is_family": 0,
    "perm_comment": 3,
    "perm_addmeta": 2,
    "perm_print": 0,
    "license": 0,
    "safety_level": 0,
    "content_type": 0,
    "hidden": 0,
    "taken_granularity": 0,
    "taken_unknown": 0,
    "views": 0,
    "media": "photo",
    "media_status": "ready",
    "duration": None,
    "rotation": 0,
    "width": 1600,
    "height": 1200,
    "originalformat": "jpg",
    "camera": "",
    "latitude": None,
    "longitude": None,
    "accuracy": 16,
    "geo_context": 0,
    "place": None,
    "geo_public": 1,
    "geo_contact": 0,
    "geo_friend": 0,
    "geo_family": 0,
}
"""What a photo is where nothing else is said: the columns that anybody may set."""

MADE: Final = ("id", "owner", "secret", "originalsecret", "date_upload", "date_taken", "last_update")
NOW: Final = object()
NUMBER: Final = object()
ATTACHED: Final[Mapping[str, tuple[str, Mapping[str, object]]]] = {
    "exif": ("exif", {"position": NUMBER}),
    "notes": ("notes", {"x": 0, "y": 0, "w": 50, "h": 50, "date_create": NOW}),
    "people": ("photo_people", {"date_added": NOW}),
    "comments": ("comments", {"date_create": NOW}),
    "faves": ("faves", {"date_faved": NOW}),
    "license_changes": ("license_changes", {"date_change": NOW}),
    "suggestions": ("suggestions", {"date_suggested": NOW}),
}
"""What may hang on a photo: the table that holds it, and what is said where nothing is given."""
OTHER: Final = ("tags", *ATTACHED)
COLUMNS: Final = (*MADE, *DEFAULTS, "tags", "machine_tags", "count_tags")
INSERT: Final = f"INSERT INTO photos ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
VALUES: Final = itemgetter(*DEFAULTS)
INSERT_TEXT: Final = "INSERT INTO photos_text (rowid, title, description, tags) VALUES (?, ?, ?, ?)"
TEXTS: Final = itemgetter(*(COLUMNS.index(one) for one in ("id", "title", "description", "tags")))
INSERT_TAG: Final = (
    "INSERT OR IGNORE INTO tags (id, photo_id, author, raw, clean, namespace, predicate, value, date_added)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
PIECE: Final = 5000


def format_taken_date(moment: float) -> str:
    """Write a moment as a date taken.

    Args:
        moment: Unix seconds.

    Returns:
        Such as `2024-02-10 23:14:05`, in UTC.
    """
    return datetime.fromtimestamp(moment, UTC).isoformat(" ", "seconds")[:19]


def insert(database: Database, photos: Iterable[Mapping[str, Any]]) -> list[int]:
    """Put photos into the database.

    Args:
        database: The database.
        photos: What is known of each, by the names of the seed's form; `owner` has to be there.

    Returns:
        Their ids, in order.

    Raises:
        ValueError: A name is unknown, or there is no such owner.
    """
    owners: dict[str, str] = {}
    ids: list[int] = []
    rows: list[tuple[Any, ...]] = []
    tags: list[tuple[Any, ...]] = []
    attached: list[tuple[int, Mapping[str, Any]]] = []
    now = database.now()
    new = _new_ids(database)
    for given in photos:
        row, own = _row(database, given, owners, new, now)
        ids.append(row[0])
        rows.append(row)
        tags += [(None, row[0], row[1], one.raw, one.clean, one.namespace, one.predicate, one.value, row[4]) for one in own]
        if given.keys() & ATTACHED.keys():
            attached.append((row[0], given))
        if len(rows) >= PIECE:
            _flush(database, rows, tags)
    _flush(database, rows, tags)
    for photo_id, given in attached:
        _attach(database, photo_id, given, now)
    return ids


def _new_ids(database: Database) -> Iterator[int]:
    """Count on from the last id. Ids are taken piece by piece, for to ask for each would take longer than all else."""
    while True:
        first = database.reserve("photos", PIECE)
        yield from range(first, first + PIECE)


def _flush(database: Database, rows: list[tuple[Any, ...]], tags: list[tuple[Any, ...]]) -> None:
    database.connection.executemany(INSERT, rows)
    if database.has_full_text:
        database.connection.executemany(INSERT_TEXT, map(TEXTS, rows))
    first = database.reserve("tags", len(tags))
    database.connection.executemany(INSERT_TAG, [(first + number, *tag[1:]) for number, tag in enumerate(tags)])
    rows.clear()
    tags.clear()


def _row(
    database: Database, given: Mapping[str, Any], owners: dict[str, str], ids: Iterator[int], now: int
) -> tuple[tuple[Any, ...], Sequence[Tag]]:
    unknown = given.keys() - DEFAULTS.keys() - {*MADE, *OTHER}
    if unknown:
        raise ValueError(f"a photo has no {min(unknown)!r}, expected some of {', '.join(sorted({*DEFAULTS, *MADE, *OTHER}))}")
    name = given.get("owner")
    if name is None:
        raise ValueError("a photo has no owner")
    if name not in owners:
        owners[name] = database.nsid(name)
    photo_id = int(given["id"]) if given.get("id") else next(ids)
    uploaded = int(given.get("date_upload", now))
    taken = given.get("date_taken")
    values = {**DEFAULTS, **given}
    if taken is None and "taken_unknown" not in given:
        values["taken_unknown"] = 1
    tags = unique(given.get("tags", ()))
    latitude, longitude = values["latitude"], values["longitude"]
    if latitude is None or longitude is None:
        values["accuracy"] = 0
    elif values["place"] is None:
        values["place"] = place_at(latitude, longitude)
    made = (
        photo_id,
        owners[name],
        given.get("secret") or derive_secret(photo_id),
        given.get("originalsecret") or derive_secret(photo_id, "o"),
        uploaded,
        taken or format_taken_date(uploaded),
        int(given.get("last_update", uploaded)),
    )
    words = " ".join(one.clean for one in tags)
    machine = " ".join(one.clean for one in tags if one.namespace)
    return (*made, *VALUES(values), words, machine, len(tags)), tags


def _attach(database: Database, photo_id: int, given: Mapping[str, Any], now: int) -> None:
    """Put what hangs on a photo into the database."""
    for thing, (table, defaults) in ATTACHED.items():
        for number, one in enumerate(given.get(thing, ())):
            made = {name: now if value is NOW else number if value is NUMBER else value for name, value in defaults.items()}
            database.put(table, photo_id=photo_id, **{**made, **one})


def update(database: Database, photo_id: int, **values: Any) -> None:
    """Change a photo, and note when.

    Args:
        database: The database.
        photo_id: The photo.
        **values: The new values, by column.
    """
    values.setdefault("last_update", database.now())
    columns = ", ".join(f"{name} = ?" for name in values)
    database.connection.execute(f"UPDATE photos SET {columns} WHERE id = ?", (*values.values(), photo_id))


def delete(database: Database, photo_id: int) -> None:
    """Delete a photo. Albums that are empty then go with it, and others get another primary photo.

    Args:
        database: The database.
        photo_id: The photo.
    """
    run = database.connection.execute
    run("DELETE FROM photos WHERE id = ?", (photo_id,))
    run("DELETE FROM photosets WHERE primary_photo = ? AND id NOT IN (SELECT photoset_id FROM photoset_photos)", (photo_id,))
    for table, inside, key in (("photosets", "photoset_photos", "photoset_id"), ("galleries", "gallery_photos", "gallery_id")):
        first = f"SELECT photo_id FROM {inside} i WHERE i.{key} = {table}.id ORDER BY position LIMIT 1"
        run(f"UPDATE {table} SET primary_photo = ({first}) WHERE primary_photo = ?", (photo_id,))


def add_tags(database: Database, photo_id: int, author: str, tags: Iterable[Tag]) -> list[sqlite3.Row]:
    """Add tags to a photo.

    Args:
        database: The database.
        photo_id: The photo.
        author: Who adds them, by NSID.
        tags: The tags.

    Returns:
        The rows of those that were not there yet.
    """
    there = {one["clean"] for one in database.all("SELECT clean FROM tags WHERE photo_id = ?", photo_id)}
    added: list[int] = []
    for tag in tags:
        if tag.clean not in there:
            there.add(tag.clean)
            added.append(database.reserve("tags", 1))
            values = (added[-1], photo_id, author, tag.raw, tag.clean, tag.namespace, tag.predicate, tag.value, database.now())
            database.connection.execute(INSERT_TAG, values)
    _retell(database, photo_id)
    return [row for one in added if (row := database.one("SELECT * FROM tags WHERE id = ?", one))]


def set_tags(database: Database, photo_id: int, author: str, tags: Iterable[Tag]) -> None:
    """Replace the tags of a photo. Those that stay keep their ids.

    Args:
        database: The database.
        photo_id: The photo.
        author: Who does so, by NSID.
        tags: The tags.
    """
    wanted = list(tags)
    kept = {one.clean for one in wanted}
    for row in database.all("SELECT id, clean FROM tags WHERE photo_id = ?", photo_id):
        if row["clean"] not in kept:
            database.connection.execute("DELETE FROM tags WHERE id = ?", (row["id"],))
    add_tags(database, photo_id, author, wanted)


def remove_tag(database: Database, tag_id: int, photo_id: int) -> None:
    """Take a tag from its photo.

    Args:
        database: The database.
        tag_id: The tag.
        photo_id: The photo.
    """
    database.connection.execute("DELETE FROM tags WHERE id = ?", (tag_id,))
    _retell(database, photo_id)


def _retell(database: Database, photo_id: int) -> None:
    """Write the tags of a photo beside it, where lists and the search for words find them."""
    rows = database.all("SELECT clean, namespace FROM tags WHERE photo_id = ? ORDER BY id", photo_id)
    words = " ".join(one["clean"] for one in rows)
    machine = " ".join(one["clean"] for one in rows if one["namespace"])
    update(database, photo_id, tags=words, machine_tags=machine, count_tags=len(rows))
