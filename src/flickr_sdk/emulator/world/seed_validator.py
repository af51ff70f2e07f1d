"""Says what is wrong with a seed, and where."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .database import Database

__all__ = ["SeedValidator"]


@dataclass(frozen=True)
class Part:
    """One kind of things in a seed.

    Attributes:
        table: The table that holds them.
        inside: What hangs on each of them, by the name of the list.
        ids: Lists of ids.
        texts: Lists of texts.
        objects: Values that are objects themselves.
        needs: What nothing is made up for.
    """

    table: str
    inside: Mapping[str, Part] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


COMMENTS: Final = Part("comments", needs=("author", "text"))
ON_PHOTOS: Final = {
    "exif": Part("exif"),
    "notes": Part("notes", needs=("author", "text")),
    "people": Part("photo_people", needs=("nsid", "added_by")),
    "comments": COMMENTS,
    "faves": Part("faves", needs=("nsid",)),
    "license_changes": Part("license_changes"),
    "suggestions": Part("suggestions", needs=("suggested_by",)),
}
IN_GROUPS: Final = {
    "members": Part("group_members", needs=("nsid",)),
    "photos": Part("pool_photos", needs=("photo_id",)),
    "topics": Part("topics", inside={"replies": Part("replies", needs=("author",))}, needs=("author",)),
}
PARTS: Final[Mapping[str, Part]] = {
    "people": Part(
        "people",
        inside={"contacts": Part("contacts", needs=("nsid",))},
        objects=("profile",),
        needs=("nsid", "username"),
    ),
    "photos": Part("photos", inside=ON_PHOTOS, texts=("tags",), needs=("owner",)),
    "photosets": Part("photosets", inside={"comments": COMMENTS}, ids=("photos",), needs=("owner", "title", "photos")),
    "collections": Part("collections", ids=("photosets",), needs=("owner", "title")),
    "galleries": Part("galleries", inside={"photos": Part("gallery_photos", needs=("photo_id",))}, needs=("owner", "title")),
    "groups": Part("groups", inside=IN_GROUPS, objects=("restrictions", "roles"), needs=("nsid", "name", "datecreate")),
}

LARGEST: Final = 2**63 - 1
YES_OR_NO: Final = (0, 1)
RANGES: Final[Mapping[str, tuple[float, float]]] = {
    **dict.fromkeys(("id", "photo_id", "width", "height"), (1, LARGEST)),
    **dict.fromkeys(("is_public", "is_friend", "is_family", "hidden", "friend", "family", "ispro", "is_commons"), YES_OR_NO),
    **dict.fromkeys(("geo_public", "geo_contact", "geo_friend", "geo_family", "taken_unknown"), YES_OR_NO),
    **dict.fromkeys(("perm_comment", "perm_addmeta"), (0, 3)),
    "latitude": (-90, 90),
    "longitude": (-180, 180),
    "accuracy": (0, 16),
    "license": (0, 16),
    "safety_level": (0, 2),
    "privacy": (1, 3),
    "membertype": (2, 4),
}
"""The smallest and the largest value, by column."""
FORMS: Final[Mapping[str, tuple[re.Pattern[str], str]]] = {
    "date_taken": (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", re.ASCII), "a date such as '2024-02-10 23:14:05'"),
    "media": (re.compile("photo|video"), "'photo' or 'video'"),
    "media_status": (re.compile("ready|processing|failed"), "'ready', 'processing' or 'failed'"),
}
"""What texts look like, by column."""
DIGITS: Final = re.compile(r"-?\d{1,18}", re.ASCII)


class SeedValidator:
    """Looks at the things in a seed one after the other, as they are put into the database.

    Args:
        world: The world, whose tables tell what there may be.

    Attributes:
        place: Where in the seed it is, such as `photosets[2]`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._columns: dict[str, dict[str, tuple[str, bool]]] = {}
        self.place: str = "people"

    def each(self, name: str, things: object) -> Iterator[Mapping[str, Any]]:
        """Give a part's things, each when it has been looked at.

        Args:
            name: The part.
            things: What the seed says.

        Yields:
            The things.

        Raises:
            ValueError: One of them is not understood.
        """
        yield from self._each(name, things, PARTS.get(name) or Part(name))

    def _each(self, place: str, things: object, part: Part) -> Iterator[Mapping[str, Any]]:
        if isinstance(things, str | bytes | Mapping) or not isinstance(things, Iterable):
            raise ValueError(f"the seed's {place} is {things!r}, expected a list")
        for number, one in enumerate(things):
            self.place = f"{place}[{number}]"
            if not isinstance(one, Mapping):
                raise ValueError(f"the seed's {self.place} is {one!r}, expected an object")
            self._look(self.place, one, part)
            yield one

    def _look(self, place: str, one: Mapping[str, Any], part: Part) -> None:
        for name in part.needs:
            if one.get(name) is None:
                raise ValueError(f"the seed's {place} has no {name!r}")
        for name, value in one.items():
            where = f"{place}.{name}"
            if name in part.inside:
                for _ in self._each(where, value, part.inside[name]):
                    pass
            elif part.table == "collections" and name == "collections":
                for _ in self._each(where, value, part):
                    pass
            elif name in part.ids:
                _demand(isinstance(value, list | tuple) and all(map(_is_id, value)), where, value, "a list of ids")
            elif name in part.texts:
                right = isinstance(value, list | tuple) and all(isinstance(text, str) for text in value)
                _demand(right, where, value, "a list of texts")
            elif name in part.objects:
                _demand(isinstance(value, Mapping), where, value, "an object")
            else:
                self._value(part.table, name, where, value)
        if part.table == "photosets" and not one["photos"]:
            raise ValueError(f"the seed's {place}.photos is empty, and an album has at least one photo")
        if part.table == "photos" and (one.get("latitude") is None) != (one.get("longitude") is None):
            raise ValueError(f"the seed's {place} has one of latitude and longitude, expected both or none")

    def _value(self, table: str, name: str, where: str, value: object) -> None:
        columns = self._of(table)
        if name not in columns:
            if table == "photos":
                # Whoever inserts photos says what there is.
                return
            raise ValueError(f"the seed's {where} is not understood, expected some of {', '.join(sorted(columns))}")
        kind, may_be_null = columns[name]
        if value is None and (may_be_null or name == "id"):
            return
        if kind == "INTEGER":
            whole = (isinstance(value, int) and abs(value) <= LARGEST) or (isinstance(value, str) and DIGITS.fullmatch(value))
            _demand(bool(whole), where, value, "a whole number")
        elif kind == "REAL":
            _demand(isinstance(value, int | float) and math.isfinite(value), where, value, "a number")
        else:
            _demand(isinstance(value, str), where, value, "a text")
        if name in RANGES:
            least, most = RANGES[name]
            _demand(
                least <= float(str(int(value) if isinstance(value, bool) else value)) <= most, where, value, _range(least, most)
            )
        if name in FORMS:
            pattern, expected = FORMS[name]
            _demand(pattern.fullmatch(str(value)) is not None, where, value, expected)

    def _of(self, table: str) -> dict[str, tuple[str, bool]]:
        """Tell of each column of a table which type it has and whether it may be null."""
        if table not in self._columns:
            rows = self._database.all(f"PRAGMA table_info({table})")
            self._columns[table] = {row["name"]: (row["type"], not row["notnull"] and not row["pk"]) for row in rows}
        return self._columns[table]


def _range(least: float, most: float) -> str:
    return f"{least} or more" if most == LARGEST else f"{least} to {most}"


def _is_id(value: object) -> bool:
    return (isinstance(value, int) and 0 < value <= LARGEST) or (isinstance(value, str) and value.isascii() and value.isdigit())


def _demand(right: bool, where: str, value: object, expected: str) -> None:
    if not right:
        raise ValueError(f"the seed's {where} is {value!r}, expected {expected}")
