"""Insert, update and delete photos and their tags."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any, Final

from .database import Database
from .places import place_at
from .sizes import check_dimensions, derive_secret
from .tags import Tag, unique_tags

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
"""Default values of the columns that callers may set."""

VIDEO_DEFAULTS: Final[Mapping[str, Any]] = {"width": 1920, "height": 1080, "duration": 10}
"""Default values of videos. A video that is ready always has them."""

GENERATED: Final = ("id", "owner", "secret", "originalsecret", "date_upload", "date_taken", "last_update")
CURRENT_TIME: Final = object()
LIST_INDEX: Final = object()
RELATED: Final[Mapping[str, tuple[str, Mapping[str, object]]]] = {
    "exif": ("exif", {"position": LIST_INDEX}),
    "notes": ("notes", {"x": 0, "y": 0, "w": 50, "h": 50, "date_create": CURRENT_TIME}),
    "people": ("photo_people", {"date_added": CURRENT_TIME}),
    "comments": ("comments", {"date_create": CURRENT_TIME}),
    "faves": ("faves", {"date_faved": CURRENT_TIME}),
    "license_changes": ("license_changes", {"date_change": CURRENT_TIME}),
    "suggestions": ("suggestions", {"date_suggested": CURRENT_TIME}),
}
"""Lists inside a photo of the seed: the table of their items, and the default values of its columns."""
LISTS: Final = ("tags", *RELATED)
COLUMNS: Final = (*GENERATED, *DEFAULTS, "tags", "machine_tags", "count_tags")
INSERT: Final = f"INSERT INTO photos ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
VALUES: Final = itemgetter(*DEFAULTS)
INSERT_TEXT: Final = "INSERT INTO photos_text (rowid, title, description, tags) VALUES (?, ?, ?, ?)"
TEXTS: Final = itemgetter(*(COLUMNS.index(one) for one in ("id", "title", "description", "tags")))
DIMENSIONS: Final = itemgetter(COLUMNS.index("width"), COLUMNS.index("height"))
INSERT_TAG: Final = (
    "INSERT OR IGNORE INTO tags (id, photo_id, author, raw, clean, namespace, predicate, value, date_added)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
BATCH_SIZE: Final = 5000


def format_taken_date(timestamp: float) -> str:
    """Format a timestamp as a date taken.

    Args:
        timestamp: A Unix timestamp in seconds.

    Returns:
        The date in UTC, such as `2024-02-10 23:14:05`.
    """
    return datetime.fromtimestamp(timestamp, UTC).isoformat(" ", "seconds")[:19]


def insert(database: Database, photos: Iterable[Mapping[str, Any]], *, drawn: bool = True) -> list[int]:
    """Insert photos.

    Args:
        database: The database.
        photos: The fields of each photo in the seed format; `owner` is required.
        drawn: Whether the emulator draws the images, because they have no content.

    Returns:
        The ids, in order.

    Raises:
        ValueError: A field or an owner is unknown, or the dimensions are invalid.
    """
    owners: dict[str, str] = {}
    ids: list[int] = []
    rows: list[tuple[Any, ...]] = []
    tags: list[tuple[Any, ...]] = []
    with_related: list[tuple[int, Mapping[str, Any]]] = []
    now = database.now()
    new = _new_ids(database)
    for given in photos:
        row, own = _row(database, given, owners, new, now)
        check_dimensions(*DIMENSIONS(row), drawn=drawn)
        ids.append(row[0])
        rows.append(row)
        tags += [(None, row[0], row[1], one.raw, one.clean, one.namespace, one.predicate, one.value, row[4]) for one in own]
        if given.keys() & RELATED.keys():
            with_related.append((row[0], given))
        if len(rows) >= BATCH_SIZE:
            _flush(database, rows, tags)
    _flush(database, rows, tags)
    for photo_id, given in with_related:
        _insert_related(database, photo_id, given, now)
    return ids


def _new_ids(database: Database) -> Iterator[int]:
    """Generate new ids. They are reserved in batches: one query per id would take longer than the insert."""
    while True:
        first = database.reserve("photos", BATCH_SIZE)
        yield from range(first, first + BATCH_SIZE)


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
    unknown = given.keys() - DEFAULTS.keys() - {*GENERATED, *LISTS}
    if unknown:
        known = ", ".join(sorted({*DEFAULTS, *GENERATED, *LISTS}))
        raise ValueError(f"{min(unknown)!r} is not a known field of a photo; known fields: {known}")
    name = given.get("owner")
    if name is None:
        raise ValueError("a photo has no owner; set owner to an NSID, a username or a path alias")
    if name not in owners:
        owners[name] = database.nsid(name)
    photo_id = int(given["id"]) if given.get("id") else next(ids)
    uploaded = int(given.get("date_upload", now))
    taken = given.get("date_taken")
    values = {**DEFAULTS, **given}
    if values["media"] == "video":
        may_be_unknown = values["media_status"] != "ready"
        for column, value in VIDEO_DEFAULTS.items():
            if column not in given or (given[column] is None and not may_be_unknown):
                values[column] = value
    if taken is None and "taken_unknown" not in given:
        values["taken_unknown"] = 1
    tags = unique_tags(given.get("tags", ()))
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


def _insert_related(database: Database, photo_id: int, given: Mapping[str, Any], now: int) -> None:
    """Insert the exif, notes, comments and other lists of a photo."""
    for kind, (table, defaults) in RELATED.items():
        for number, one in enumerate(given.get(kind, ())):
            values = {
                name: now if value is CURRENT_TIME else number if value is LIST_INDEX else value
                for name, value in defaults.items()
            }
            database.put(table, photo_id=photo_id, **{**values, **one})


def update(database: Database, photo_id: int, **values: Any) -> None:
    """Update a photo and its `last_update`.

    Args:
        database: The database.
        photo_id: The id of the photo.
        **values: The new values by column.
    """
    values.setdefault("last_update", database.now())
    columns = ", ".join(f"{name} = ?" for name in values)
    database.connection.execute(f"UPDATE photos SET {columns} WHERE id = ?", (*values.values(), photo_id))


def delete(database: Database, photo_id: int) -> None:
    """Delete a photo. Albums that become empty are deleted too; other albums get a new primary photo.

    Args:
        database: The database.
        photo_id: The id of the photo.
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
        photo_id: The id of the photo.
        author: The NSID of the author of the tags.
        tags: The tags.

    Returns:
        The rows of the tags that the photo did not have.
    """
    existing = {one["clean"] for one in database.all("SELECT clean FROM tags WHERE photo_id = ?", photo_id)}
    added: list[int] = []
    for tag in tags:
        if tag.clean not in existing:
            existing.add(tag.clean)
            added.append(database.reserve("tags", 1))
            values = (added[-1], photo_id, author, tag.raw, tag.clean, tag.namespace, tag.predicate, tag.value, database.now())
            database.connection.execute(INSERT_TAG, values)
    _copy_tags(database, photo_id)
    return [row for one in added if (row := database.one("SELECT * FROM tags WHERE id = ?", one))]


def set_tags(database: Database, photo_id: int, author: str, tags: Iterable[Tag]) -> None:
    """Replace the tags of a photo. Tags that remain keep their ids.

    Args:
        database: The database.
        photo_id: The id of the photo.
        author: The NSID of the author of new tags.
        tags: The new tags.
    """
    wanted = list(tags)
    kept = {one.clean for one in wanted}
    for row in database.all("SELECT id, clean FROM tags WHERE photo_id = ?", photo_id):
        if row["clean"] not in kept:
            database.connection.execute("DELETE FROM tags WHERE id = ?", (row["id"],))
    add_tags(database, photo_id, author, wanted)


def remove_tag(database: Database, tag_id: int, photo_id: int) -> None:
    """Remove a tag from a photo.

    Args:
        database: The database.
        tag_id: The id of the tag.
        photo_id: The id of the photo.
    """
    database.connection.execute("DELETE FROM tags WHERE id = ?", (tag_id,))
    _copy_tags(database, photo_id)


def _copy_tags(database: Database, photo_id: int) -> None:
    """Copy the tags into the row of the photo, where lists and the full-text index read them."""
    rows = database.all("SELECT clean, namespace FROM tags WHERE photo_id = ? ORDER BY id", photo_id)
    words = " ".join(one["clean"] for one in rows)
    machine = " ".join(one["clean"] for one in rows if one["namespace"])
    update(database, photo_id, tags=words, machine_tags=machine, count_tags=len(rows))
