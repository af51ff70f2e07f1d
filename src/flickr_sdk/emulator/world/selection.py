"""Which photos a list shows: conditions that are collected, then counted and read page by page."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from .database import Database
from .visibility import PUBLIC, VISIBLE

__all__ = ["PHOTOS", "Selection"]

PHOTOS: Final = """SELECT p.*, o.username, o.realname, o.path_alias, o.iconserver, o.iconfarm, o.ispro,
    o.datecreate AS owner_datecreate
FROM photos p JOIN people o ON o.nsid = p.owner"""
"""The start of a query for what lists tell of a photo `p` and its owner `o`."""


MANY: Final = 2000
"""From so many photos on it is faster to look through all in order than to find those that fit and sort them."""

INDEXES: Final[Mapping[str, str]] = {
    "p.date_upload": "photos_by_upload",
    "p.date_taken": "photos_by_taken",
    "p.count_faves, p.views": "photos_by_interest",
}
"""What has photos in order, by the beginning of that order."""


class Selection:
    """Photos that somebody may see, and that meet all conditions.

    In conditions, the photo is `p`, and the caller's NSID is `:me`.

    Args:
        me: Who looks, by NSID; `None` for somebody who is not logged in.
        order: The order, as SQL.
        everything: Whether also photos are taken that the caller may not see.
    """

    def __init__(self, me: str | None, order: str = "p.date_upload DESC, p.id DESC", *, everything: bool = False) -> None:
        self.order = order
        self.values: dict[str, Any] = {"me": me}
        self._columns = ""
        self._joins: list[str] = []
        shown = PUBLIC if me is None else VISIBLE
        self._conditions: list[tuple[str, str]] = [] if everything else [(shown, shown)]

    def where(self, condition: str, one_by_one: str | None = None, /, **values: Any) -> None:
        """Add a condition.

        Args:
            condition: The condition, as SQL.
            one_by_one: Another way to say the same, which is faster when one photo after the other is looked at.
            **values: What its names stand for.
        """
        self._conditions.append((condition, one_by_one or condition))
        self.values |= values

    def join(self, table: str, columns: str = "", **values: Any) -> None:
        """Join another table.

        Args:
            table: The table with its condition, such as `JOIN faves f ON f.photo_id = p.id`.
            columns: What the list tells of it, such as `f.date_faved`.
            **values: What its names stand for.
        """
        self._joins.append(table)
        self._columns += f", {columns}" if columns else ""
        self.values |= values

    def one_of(self, column: str, items: list[int] | list[str], *, negated: bool = False) -> None:
        """Demand that a column has one of some values.

        Args:
            column: The column.
            items: The values.
            negated: Whether it must have none of them.
        """
        names = {f"{column.replace('.', '_')}_{number}": one for number, one in enumerate(items)}
        marks = ", ".join(f":{name}" for name in names)
        self.where(f"{column} {'NOT ' if negated else ''}IN ({marks})", **names)

    def _source(self, index: str | None = None) -> str:
        conditions = " AND ".join(one[index is not None] for one in self._conditions) or "1"
        return f"FROM photos p {f'INDEXED BY {index}' if index else ''} {' '.join(self._joins)} WHERE {conditions}"

    def _index(self, total: int) -> str | None:
        """Choose what has the photos in order, where that pays."""
        if total < MANY or self._joins:
            return None
        order = self.order.replace(" DESC", "")
        return next((index for beginning, index in INDEXES.items() if order.startswith(beginning)), None)

    def count(self, database: Database) -> int:
        """Count the photos.

        Args:
            database: The database.

        Returns:
            How many there are.
        """
        return int(database.connection.execute(f"SELECT count(*) {self._source()}", self.values).fetchone()[0])

    def count_by(self, database: Database, column: str) -> dict[str, int]:
        """Count the photos by what a column says of them.

        Args:
            database: The database.
            column: The column.

        Returns:
            How many photos there are by value, where there is a value.
        """
        query = f"SELECT {column}, count(*) {self._source()} GROUP BY 1"
        return {row[0]: row[1] for row in database.connection.execute(query, self.values) if row[0] is not None}

    def ids(self, database: Database) -> list[int]:
        """Read the ids of all photos, in order.

        Args:
            database: The database.

        Returns:
            The ids.
        """
        query = f"SELECT p.id {self._source()} ORDER BY {self.order}"
        return [row[0] for row in database.connection.execute(query, self.values)]

    def rows(self, database: Database, limit: int, offset: int = 0, *, total: int = 0) -> list[tuple[sqlite3.Row, sqlite3.Row]]:
        """Read a part of the list.

        Args:
            database: The database.
            limit: How many photos at most.
            offset: How many come before.
            total: How many there are, as far as that is known.

        Returns:
            What `PHOTOS` says of each, and what the joined tables say, with the photo's `id`.
        """
        # First the ids alone, which an index often has in order; then all else of the few that are wanted.
        query = f"SELECT p.id{self._columns} {self._source(self._index(total))} ORDER BY {self.order} LIMIT :limit OFFSET :offset"
        found = database.connection.execute(query, {**self.values, "limit": limit, "offset": offset}).fetchall()
        numbers = [one["id"] for one in found]
        details: dict[int, sqlite3.Row] = {}
        for start in range(0, len(numbers), 500):
            part = numbers[start : start + 500]
            rows = database.connection.execute(f"{PHOTOS} WHERE p.id IN ({', '.join('?' * len(part))})", part)
            details.update((row["id"], row) for row in rows)
        return [(details[one["id"]], one) for one in found]
