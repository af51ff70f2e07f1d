"""Read a seed, which describes people, photos and other objects as JSON, and insert it into a database."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any, Final

from . import photos
from .database import Database
from .seed_validator import SeedValidator

__all__ = ["Seed", "fill", "read_seed"]

Seed = str | os.PathLike[str] | Mapping[str, Any]

PLAIN_TABLES: Final = ("testimonials", "blogs", "subscriptions", "daily_stats")
"""Sections whose entries are rows of the table of the same name."""
REASONS: Final = {"FOREIGN KEY constraint failed": "it refers to an object that does not exist"}
"""Explanations of SQLite's error messages."""
MISSING: Final = "NOT NULL constraint failed: "
SECTIONS: Final = ("people", "photos", "photosets", "collections", "galleries", "groups", *PLAIN_TABLES)


def read_seed(seed: Seed | None) -> Mapping[str, Any]:
    """Read a seed and check its sections.

    Args:
        seed: A mapping, or the path of a JSON file; `None` for the built-in world.

    Returns:
        The seed.

    Raises:
        ValueError: The seed is not a JSON object, has an unknown section, or has no people.
        OSError: The file cannot be read.
    """
    if isinstance(seed, Mapping):
        found: object = seed
        name = "the seed"
    else:
        file = resources.files(__name__.rpartition(".")[0]) / "seed.json" if seed is None else Path(seed)
        name = str(file)
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except OSError as error:
            raise type(error)(f"cannot read {name}: {error.strerror}; pass the path of a JSON file") from None
        except ValueError as error:
            raise ValueError(f"{name} is not valid JSON: {error}") from None
    if not isinstance(found, Mapping):
        raise ValueError(f"{name} is not a JSON object")
    unknown = [one for one in found if one not in SECTIONS]
    if unknown:
        raise ValueError(f"{name} has an unknown section {unknown[0]!r}; known sections: {', '.join(SECTIONS)}")
    if not found.get("people"):
        raise ValueError(f"{name} has no people; add at least one, such as {{'nsid': '10000001@N01', 'username': 'ada'}}")
    return found


def fill(database: Database, seed: Mapping[str, Any], *, only_people: bool) -> None:
    """Insert a seed into an empty database.

    Args:
        database: The database.
        seed: The seed.
        only_people: Whether to skip everything except the people.

    Raises:
        ValueError: An entry is invalid.
    """
    validator = SeedValidator(database)
    sections = {name: validator.each(name, seed.get(name, ())) for name in SECTIONS}
    try:
        _people(database, validator, list(sections["people"]))
        if only_people:
            return
        photos.insert(database, sections["photos"])
        _photosets(database, validator, sections["photosets"])
        _collections(database, validator, sections["collections"], None)
        _galleries(database, validator, sections["galleries"])
        _groups(database, validator, sections["groups"])
        for table in PLAIN_TABLES:
            for one in sections[table]:
                database.put(table, **one)
    except sqlite3.Error as error:
        # Photos are inserted in batches, so that the invalid one may be an earlier one.
        position = f"or before {validator.path}" if validator.path.startswith("photos[") else validator.path
        raise ValueError(f"the seed is invalid at {position}: {_reason(str(error))}") from None


def _reason(message: str) -> str:
    if message.startswith(MISSING):
        return f"it has no {message.rpartition('.')[2]!r}"
    return REASONS.get(message, message)


def _people(database: Database, validator: SeedValidator, people: Sequence[Mapping[str, Any]]) -> None:
    for one in validator.inside("people", people):
        own = {name: value for name, value in one.items() if name != "contacts"}
        if "profile" in own:
            own["profile"] = json.dumps(own["profile"])
        database.put("people", **own)
    for number, one in enumerate(people):
        for contact in validator.inside(f"people[{number}].contacts", one.get("contacts", ())):
            database.put("contacts", owner=one["nsid"], **contact)


def _photosets(database: Database, validator: SeedValidator, photosets: Iterable[Mapping[str, Any]]) -> None:
    for position, one in enumerate(photosets):
        path = validator.path
        inside = [int(photo) for photo in one["photos"]]
        own = {name: value for name, value in one.items() if name not in ("photos", "comments")}
        own.setdefault("primary_photo", inside[0])
        own.setdefault("position", position)
        own.setdefault("date_create", database.now())
        own.setdefault("date_update", own["date_create"])
        photoset = database.put("photosets", **own)
        for number, photo in enumerate(validator.inside(f"{path}.photos", inside)):
            database.put("photoset_photos", photoset_id=photoset, photo_id=photo, position=number)
        for comment in validator.inside(f"{path}.comments", one.get("comments", ())):
            database.put("comments", photoset_id=photoset, **comment)


def _collections(
    database: Database, validator: SeedValidator, collections: Iterable[Mapping[str, Any]], parent: int | None
) -> None:
    for position, one in enumerate(collections):
        path = validator.path
        own = {name: value for name, value in one.items() if name not in ("photosets", "collections")}
        own.setdefault("date_create", database.now())
        collection = database.put("collections", parent=parent, position=position, **own)
        for number, photoset in enumerate(validator.inside(f"{path}.photosets", one.get("photosets", ()))):
            database.put("collection_photosets", collection_id=collection, photoset_id=int(photoset), position=number)
        inner = validator.inside(f"{path}.collections", one.get("collections", ()))
        _collections(database, validator, inner, collection)


def _galleries(database: Database, validator: SeedValidator, galleries: Iterable[Mapping[str, Any]]) -> None:
    for one in galleries:
        path = validator.path
        own = {name: value for name, value in one.items() if name != "photos"}
        own.setdefault("date_create", database.now())
        own.setdefault("date_update", own["date_create"])
        gallery = database.put("galleries", **own)
        for number, photo in enumerate(validator.inside(f"{path}.photos", one.get("photos", ()))):
            database.put(
                "gallery_photos", **{"gallery_id": gallery, "position": number, "date_added": own["date_update"], **photo}
            )


def _groups(database: Database, validator: SeedValidator, groups: Iterable[Mapping[str, Any]]) -> None:
    for one in groups:
        path = validator.path
        own = {name: value for name, value in one.items() if name not in ("members", "photos", "topics")}
        for name in ("restrictions", "roles"):
            if name in own:
                own[name] = json.dumps(own[name])
        database.put("groups", **own)
        for member in validator.inside(f"{path}.members", one.get("members", ())):
            database.put("group_members", group_id=one["nsid"], **member)
        for photo in validator.inside(f"{path}.photos", one.get("photos", ())):
            database.put("pool_photos", group_id=one["nsid"], **photo)
        for topic in validator.inside(f"{path}.topics", one.get("topics", ())):
            replies = validator.inside(f"{validator.path}.replies", topic.get("replies", ()))
            number = database.put("topics", group_id=one["nsid"], **{name: topic[name] for name in topic if name != "replies"})
            for reply in replies:
                database.put("replies", topic_id=number, **reply)
