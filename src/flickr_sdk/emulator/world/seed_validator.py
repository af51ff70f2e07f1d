"""Validate the entries of a seed and report the path of the first invalid value."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from .database import Database

__all__ = ["SeedValidator"]

T = TypeVar("T")


@dataclass(frozen=True)
class Schema:
    """The schema of one kind of entry.

    Attributes:
        table: The table that stores the entries.
        nested: The schemas of nested lists, by field.
        ids: Fields that are lists of ids.
        strings: Fields that are lists of strings.
        objects: Fields that are objects.
        required: Fields without a default value.
    """

    table: str
    nested: Mapping[str, Schema] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    strings: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    required: tuple[str, ...] = ()


PHOTO_LISTS: Final = {
    "exif": Schema("exif", required=("tagspace", "tag", "label", "raw")),
    "notes": Schema("notes", required=("author", "text")),
    "people": Schema("photo_people", required=("nsid", "added_by")),
    "comments": Schema("comments", required=("author", "text")),
    "faves": Schema("faves", required=("nsid",)),
    "license_changes": Schema("license_changes", required=("old_license", "new_license")),
    "suggestions": Schema("suggestions", required=("suggested_by", "latitude", "longitude")),
}
ALBUM_COMMENTS: Final = Schema("comments", required=("author", "text", "date_create"))
REPLIES: Final = Schema("replies", required=("author", "message", "date_create"))
GROUP_LISTS: Final = {
    "members": Schema("group_members", required=("nsid",)),
    "photos": Schema("pool_photos", required=("photo_id", "added_by", "date_added")),
    "topics": Schema("topics", nested={"replies": REPLIES}, required=("author", "subject", "message", "date_create")),
}
SCHEMAS: Final[Mapping[str, Schema]] = {
    "people": Schema(
        "people",
        nested={"contacts": Schema("contacts", required=("nsid",))},
        objects=("profile",),
        required=("nsid", "username"),
    ),
    "photos": Schema("photos", nested=PHOTO_LISTS, strings=("tags",), required=("owner",)),
    "photosets": Schema("photosets", nested={"comments": ALBUM_COMMENTS}, ids=("photos",), required=("owner", "title", "photos")),
    "collections": Schema("collections", ids=("photosets",), required=("owner", "title")),
    "galleries": Schema(
        "galleries", nested={"photos": Schema("gallery_photos", required=("photo_id",))}, required=("owner", "title")
    ),
    "groups": Schema("groups", nested=GROUP_LISTS, objects=("restrictions", "roles"), required=("nsid", "name", "datecreate")),
}

LARGEST: Final = 2**63 - 1
BOOLEAN: Final = (0, 1)
RANGES: Final[Mapping[str, tuple[float, float]]] = {
    **dict.fromkeys(("id", "photo_id", "width", "height"), (1, LARGEST)),
    **dict.fromkeys(("is_public", "is_friend", "is_family", "hidden", "friend", "family", "ispro", "is_commons"), BOOLEAN),
    **dict.fromkeys(("geo_public", "geo_contact", "geo_friend", "geo_family", "taken_unknown"), BOOLEAN),
    **dict.fromkeys(("perm_comment", "perm_addmeta"), (0, 3)),
    "latitude": (-90, 90),
    "longitude": (-180, 180),
    "accuracy": (0, 16),
    "license": (0, 16),
    "safety_level": (0, 2),
    "privacy": (1, 3),
    "membertype": (2, 4),
}
"""Smallest and largest value by column."""
PATTERNS: Final[Mapping[str, tuple[re.Pattern[str], str]]] = {
    "date_taken": (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", re.ASCII), "a date such as '2024-02-10 23:14:05'"),
    "media": (re.compile("photo|video"), "'photo' or 'video'"),
    "media_status": (re.compile("ready|processing|failed"), "'ready', 'processing' or 'failed'"),
}
"""Pattern of a string and its description, by column."""
DIGITS: Final = re.compile(r"-?\d{1,18}", re.ASCII)


class SeedValidator:
    """Validates the entries of a seed one by one, while they are inserted.

    Args:
        database: The database, whose columns are the known fields.

    Attributes:
        path: The path of the current entry, such as `photosets[2]`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns: dict[str, dict[str, tuple[str, bool]]] = {}
        self.path: str = "people"

    def each(self, name: str, entries: object) -> Iterator[Mapping[str, Any]]:
        """Validate the entries of a section.

        Args:
            name: The section, such as `photos`.
            entries: The entries.

        Yields:
            The validated entries.

        Raises:
            ValueError: An entry is invalid.
        """
        yield from self._each(name, entries, SCHEMAS.get(name) or Schema(name))

    def _each(self, path: str, entries: object, schema: Schema) -> Iterator[Mapping[str, Any]]:
        if isinstance(entries, str | bytes | Mapping) or not isinstance(entries, Iterable):
            raise ValueError(f"the seed's {path} is {entries!r}, expected a list")
        for number, one in enumerate(entries):
            self.path = f"{path}[{number}]"
            if not isinstance(one, Mapping):
                raise ValueError(f"the seed's {self.path} is {one!r}, expected an object")
            self._check_entry(self.path, one, schema)
            self.path = f"{path}[{number}]"
            yield one

    def inside(self, path: str, items: Iterable[T]) -> Iterator[T]:
        """Iterate over a validated list inside an entry, and set `path` to that of each item.

        Args:
            path: The path of the list, such as `groups[0].members`.
            items: The items.

        Yields:
            The items.
        """
        for number, item in enumerate(items):
            self.path = f"{path}[{number}]"
            yield item

    def _check_entry(self, path: str, one: Mapping[str, Any], schema: Schema) -> None:
        for name in schema.required:
            if one.get(name) is None:
                raise ValueError(f"the seed's {path} has no {name!r}")
        for name, value in one.items():
            where = f"{path}.{name}"
            if name in schema.nested:
                for _ in self._each(where, value, schema.nested[name]):
                    pass
            elif schema.table == "collections" and name == "collections":
                for _ in self._each(where, value, schema):
                    pass
            elif name in schema.ids:
                _require(isinstance(value, list | tuple) and all(map(_is_id, value)), where, value, "a list of ids")
            elif name in schema.strings:
                valid = isinstance(value, list | tuple) and all(isinstance(item, str) for item in value)
                _require(valid, where, value, "a list of strings")
            elif name in schema.objects:
                _require(isinstance(value, Mapping), where, value, "an object")
            else:
                self._check_value(schema.table, name, where, value)
        if schema.table == "photosets" and not one["photos"]:
            raise ValueError(f"the seed's {path}.photos is empty; an album needs at least one photo")
        if schema.table == "photos" and (one.get("latitude") is None) != (one.get("longitude") is None):
            raise ValueError(f"the seed's {path} has only one of latitude and longitude; set both or neither")

    def _check_value(self, table: str, name: str, where: str, value: object) -> None:
        columns = self._columns_of(table)
        if name not in columns:
            if table == "photos":
                # `photos.insert` checks the fields of a photo.
                return
            raise ValueError(f"the seed's {where} is not a known field; known fields: {', '.join(sorted(columns))}")
        kind, may_be_null = columns[name]
        if value is None and (may_be_null or name == "id"):
            return
        if kind == "INTEGER":
            whole = (isinstance(value, int) and abs(value) <= LARGEST) or (isinstance(value, str) and DIGITS.fullmatch(value))
            _require(bool(whole), where, value, "an integer")
        elif kind == "REAL":
            _require(isinstance(value, int | float) and math.isfinite(value), where, value, "a number")
        else:
            _require(isinstance(value, str), where, value, "a string")
        if name in RANGES:
            least, most = RANGES[name]
            _require(
                least <= float(str(int(value) if isinstance(value, bool) else value)) <= most, where, value, _range(least, most)
            )
        if name in PATTERNS:
            pattern, expected = PATTERNS[name]
            _require(pattern.fullmatch(str(value)) is not None, where, value, expected)

    def _columns_of(self, table: str) -> dict[str, tuple[str, bool]]:
        """Return the type of each column of a table and whether it may be `NULL`."""
        if table not in self._columns:
            rows = self._database.all(f"PRAGMA table_info({table})")
            self._columns[table] = {row["name"]: (row["type"], not row["notnull"] and not row["pk"]) for row in rows}
        return self._columns[table]


def _range(least: float, most: float) -> str:
    return f"{least} or more" if most == LARGEST else f"{least} to {most}"


def _is_id(value: object) -> bool:
    return (isinstance(value, int) and 0 < value <= LARGEST) or (isinstance(value, str) and value.isascii() and value.isdigit())


def _require(valid: bool, where: str, value: object, expected: str) -> None:
    if not valid:
        raise ValueError(f"the seed's {where} is {value!r}, expected {expected}")
