"""Build a query for a list of photos, then count it and read it page by page."""

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
"""The start of a query for a photo `p` and its owner `o`, with all columns that lists need."""

INDEX_SCAN_THRESHOLD: Final = 2000
"""From this number of photos on, scanning an index in order is faster than filtering and sorting."""

ORDER_INDEXES: Final[Mapping[str, str]] = {
    "p.date_upload": "photos_by_upload",
    "p.date_taken": "photos_by_taken",
    "p.count_faves, p.views": "photos_by_interest",
}
"""The index that stores photos in an order, by the first columns of the order."""


class Selection:
    """Photos that the caller may see and that match all conditions.

    In a condition, `p` is the photo and `:me` is the NSID of the caller.

    Args:
        me: The NSID of the caller; `None` for an unauthenticated caller.
        order: The `ORDER BY` clause.
        everything: Whether to include photos that the caller may not see.
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
            condition: The SQL condition.
            one_by_one: An equivalent condition that is faster when an index is scanned photo by photo.
            **values: Values of the named placeholders.
        """
        self._conditions.append((condition, one_by_one or condition))
        self.values |= values

    def join(self, table: str, columns: str = "", **values: Any) -> None:
        """Join another table.

        Args:
            table: The `JOIN` clause, such as `JOIN faves f ON f.photo_id = p.id`.
            columns: The columns to select from it, such as `f.date_faved`.
            **values: Values of the named placeholders.
        """
        self._joins.append(table)
        self._columns += f", {columns}" if columns else ""
        self.values |= values

    def one_of(self, column: str, items: list[int] | list[str], *, negated: bool = False) -> None:
        """Add the condition that a column has one of several values.

        Args:
            column: The column.
            items: The values.
            negated: Whether the column must have none of the values.
        """
        names = {f"{column.replace('.', '_')}_{number}": one for number, one in enumerate(items)}
        marks = ", ".join(f":{name}" for name in names)
        self.where(f"{column} {'NOT ' if negated else ''}IN ({marks})", **names)

    def _source(self, index: str | None = None) -> str:
        conditions = " AND ".join(one[index is not None] for one in self._conditions) or "1"
        return f"FROM photos p {f'INDEXED BY {index}' if index else ''} {' '.join(self._joins)} WHERE {conditions}"

    def _index(self, total: int) -> str | None:
        """Return an index to scan in order, if that is faster than sorting."""
        if total < INDEX_SCAN_THRESHOLD or self._joins:
            return None
        order = self.order.replace(" DESC", "")
        return next((index for beginning, index in ORDER_INDEXES.items() if order.startswith(beginning)), None)

    def count(self, database: Database) -> int:
        """Count the photos.

        Args:
            database: The database.

        Returns:
            The number of photos.
        """
        return int(database.connection.execute(f"SELECT count(*) {self._source()}", self.values).fetchone()[0])

    def count_by(self, database: Database, column: str) -> dict[str, int]:
        """Count the photos by the value of a column.

        Args:
            database: The database.
            column: The column.

        Returns:
            The number of photos by value, without `NULL`.
        """
        query = f"SELECT {column}, count(*) {self._source()} GROUP BY 1"
        return {row[0]: row[1] for row in database.connection.execute(query, self.values) if row[0] is not None}

    def ids(self, database: Database) -> list[int]:
        """Return the ids of all photos, in order.

        Args:
            database: The database.

        Returns:
            The ids.
        """
        query = f"SELECT p.id {self._source()} ORDER BY {self.order}"
        return [row[0] for row in database.connection.execute(query, self.values)]

    def rows(self, database: Database, limit: int, offset: int = 0, *, total: int = 0) -> list[tuple[sqlite3.Row, sqlite3.Row]]:
        """Return one page of photos.

        Args:
            database: The database.
            limit: The maximum number of photos.
            offset: The number of photos to skip.
            total: The total number of photos, if it is known; it decides whether an index is scanned.

        Returns:
            For each photo, the columns of `PHOTOS`, and the columns of the joined tables with the photo's `id`.
        """
        # Select only the ids first, which an index often stores in order, then the details of one page.
        query = f"SELECT p.id{self._columns} {self._source(self._index(total))} ORDER BY {self.order} LIMIT :limit OFFSET :offset"
        found = database.connection.execute(query, {**self.values, "limit": limit, "offset": offset}).fetchall()
        numbers = [one["id"] for one in found]
        details: dict[int, sqlite3.Row] = {}
        for start in range(0, len(numbers), 500):
            part = numbers[start : start + 500]
            rows = database.connection.execute(f"{PHOTOS} WHERE p.id IN ({', '.join('?' * len(part))})", part)
            details.update((row["id"], row) for row in rows)
        return [(details[one["id"]], one) for one in found]
