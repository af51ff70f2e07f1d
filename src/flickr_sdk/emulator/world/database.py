"""The SQLite database of a world: transactions, queries, ids and the clock."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final

from .schema import create_tables

__all__ = ["Database"]

VERSION: Final = 2
"""Version of the tables. A file of another version is rejected."""

FIRST_IDS: Final[Mapping[str, int]] = {
    "photos": 53000000000,
    "photosets": 72177720300000000,
    "collections": 72157700000008000,
    "galleries": 72157700000009000,
    "comments": 72157700000007000,
    "notes": 72157700000006000,
    "topics": 72157700000000500,
    "replies": 72157700000000600,
    "testimonials": 72157700000003000,
    "suggestions": 72157700000010000,
    "blogs": 72157700000004000,
    "tags": 500,
}
"""The lower bound of new ids, by table. Ids increase and are never reused."""

LOOKUPS: Final[Mapping[str, str]] = {
    "gallery": "galleries WHERE id = CAST(? AS INTEGER)",
    "group": "groups WHERE ? IN (nsid, path_alias)",
    "person": "people WHERE nsid = ?",
    "photo": "photos WHERE id = CAST(? AS INTEGER)",
    "photoset": "photosets WHERE id = CAST(? AS INTEGER)",
}


def _make_private(name: str) -> None:
    """Create a file that only its owner can read, because it will contain API secrets and tokens; restrict an existing one."""
    try:
        status = os.lstat(name)
    except FileNotFoundError:
        os.close(os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        return
    if not stat.S_ISREG(status.st_mode):
        raise OSError("it is a link or no regular file; pass the path of the file itself")
    if os.name == "posix" and status.st_uid != os.geteuid():
        raise OSError(f"it belongs to another user (uid {status.st_uid}); pass a file of your own")
    with suppress(PermissionError):
        os.chmod(name, 0o600)


class Database:
    """A SQLite database that all threads share through one connection.

    A single query needs no transaction. Code that runs several statements wraps them in `transaction`.

    Args:
        path: The database file; `None` for a database in memory.
        clock: Returns the current time as a Unix timestamp in seconds.

    Attributes:
        connection: The connection. Use it inside `transaction` only.
        has_full_text: Whether photos have a full-text index. Some builds of SQLite lack FTS5.

    Raises:
        ValueError: The file is not a world of this version.
        OSError: The file cannot be opened, or another emulator has locked it.
    """

    def __init__(self, path: str | os.PathLike[str] | None, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.RLock()
        self._depth = 0
        name = ":memory:" if path is None else os.fspath(path)
        try:
            if name != ":memory:":
                _make_private(name)
            self.connection: sqlite3.Connection = sqlite3.connect(
                name, timeout=1.0, check_same_thread=False, cached_statements=512
            )
        except (sqlite3.OperationalError, OSError) as error:
            raise OSError(f"cannot open {name}: {error}") from None
        self.connection.row_factory = sqlite3.Row
        try:
            self._open(name)
        except BaseException:
            self.connection.close()
            raise

    def _open(self, name: str) -> None:
        try:
            # Lock the file before the first read: one emulator at a time may use it.
            self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.connection.execute("BEGIN EXCLUSIVE")
            version = self.scalar("PRAGMA user_version")
            self._is_new: bool = not self.scalar("SELECT count(*) FROM sqlite_master")
            self.connection.commit()
        except sqlite3.OperationalError as error:
            raise OSError(f"cannot lock {name}: {error}; if another emulator uses it, pass another file") from None
        except sqlite3.DatabaseError:
            raise ValueError(f"{name} is not a database; expected a world of the emulator") from None
        if not self._is_new and version != VERSION:
            raise ValueError(f"{name} has schema version {version}; expected a world of the emulator with version {VERSION}")
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA temp_store = MEMORY")
        # A crash may lose the data: it is test data.
        self.connection.execute("PRAGMA synchronous = OFF")
        self.has_full_text: bool = self._detect_full_text()

    def _detect_full_text(self) -> bool:
        return bool(self.scalar("SELECT count(*) FROM sqlite_master WHERE name = 'photos_text'"))

    def _create(self, fill: Callable[[], None]) -> None:
        """Create the tables and fill them in one transaction, so that a crash leaves an empty file."""
        with self.transaction() as connection:
            create_tables(connection)
            self.has_full_text = self._detect_full_text()
            fill()
            connection.execute(f"PRAGMA user_version = {VERSION}")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Lock the database, and commit all changes or none of them.

        Transactions nest; the outermost one commits or rolls back. API calls wait until the transaction ends, so do not call the
        emulator inside one.

        Yields:
            The connection.
        """
        with self._lock:
            self._depth += 1
            try:
                yield self.connection
            except BaseException:
                if self._depth == 1:
                    self.connection.rollback()
                raise
            else:
                if self._depth == 1:
                    self.connection.commit()
            finally:
                self._depth -= 1

    def one(self, query: str, *values: Any, **named: Any) -> sqlite3.Row | None:
        """Return the first row of a query.

        Args:
            query: The SQL query.
            *values: Values of the `?` placeholders.
            **named: Values of named placeholders such as `:me`; a query uses one style of placeholders.

        Returns:
            The first row; `None` for an empty result.
        """
        with self._lock:
            row: sqlite3.Row | None = self.connection.execute(query, named or values).fetchone()
        return row

    def all(self, query: str, *values: Any, **named: Any) -> list[sqlite3.Row]:
        """Return all rows of a query.

        Args:
            query: The SQL query.
            *values: Values of the `?` placeholders.
            **named: Values of named placeholders such as `:me`; a query uses one style of placeholders.

        Returns:
            The rows.
        """
        with self._lock:
            return self.connection.execute(query, named or values).fetchall()

    def scalar(self, query: str, *values: Any, **named: Any) -> Any:
        """Return the first column of the first row of a query.

        Args:
            query: The SQL query.
            *values: Values of the `?` placeholders.
            **named: Values of named placeholders such as `:me`; a query uses one style of placeholders.

        Returns:
            The value; `None` for an empty result.
        """
        row = self.one(query, *values, **named)
        return None if row is None else row[0]

    def exists(self, kind: str, value: str) -> bool:
        """Return whether an object exists, visible or not.

        Args:
            kind: `photo`, `photoset`, `gallery`, `group` or `person`.
            value: The id of the object.

        Returns:
            Whether it exists.
        """
        number = value.rpartition("-")[2] if kind == "gallery" else value
        if kind in ("gallery", "photo", "photoset") and not (number.isascii() and number.isdigit()):
            return False
        return self.one(f"SELECT 1 FROM {LOOKUPS[kind]}", number) is not None

    def now(self) -> int:
        """Return the current time as a Unix timestamp in seconds."""
        return int(self._clock())

    def nsid(self, name: str) -> str:
        """Return the NSID of a person.

        Args:
            name: An NSID, a username or a path alias.

        Returns:
            The NSID.

        Raises:
            ValueError: No person has this name.
        """
        found = self.scalar("SELECT nsid FROM people WHERE ? IN (nsid, username, path_alias) ORDER BY nsid = ? DESC", name, name)
        if found is None:
            known = ", ".join(
                f"{one['username']} ({one['nsid']})" for one in self.all("SELECT nsid, username FROM people LIMIT 10")
            )
            raise ValueError(f"unknown user {name!r}; known users: {known or 'none'}")
        return str(found)

    def reserve(self, table: str, number: int) -> int:
        """Reserve consecutive ids that were never used.

        Args:
            table: The table that the ids are for.
            number: How many ids to reserve.

        Returns:
            The first reserved id.
        """
        with self.transaction() as connection:
            last = self.scalar("SELECT last FROM counters WHERE name = ?", table)
            if last is None:
                last = max(FIRST_IDS[table], self.scalar(f"SELECT max(id) FROM {table}") or 0)
            connection.execute("INSERT OR REPLACE INTO counters VALUES (?, ?)", (table, last + number))
        return int(last) + 1

    def put(self, table: str, **values: Any) -> int:
        """Insert a row.

        Args:
            table: The table.
            **values: Values by column. If the table generates ids and `id` is omitted, a new id is reserved.

        Returns:
            The id of the row; 0 for a table without generated ids.
        """
        with self.transaction() as connection:
            if table in FIRST_IDS and values.get("id") is None:
                values["id"] = self.reserve(table, 1)
            names, marks = ", ".join(values), ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
        return int(values.get("id") or 0) if table in FIRST_IDS else 0

    def counts(self) -> dict[str, int]:
        """Count the rows of each table.

        Returns:
            The number of rows by table, such as `people` and `photos`.
        """
        with self.transaction():
            names = self.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
            own = [row["name"] for row in names if not row["name"].startswith(("sqlite_", "photos_text", "counters", "saved_"))]
            return {name: int(self.scalar(f"SELECT count(*) FROM {name}")) for name in own}

    @property
    def changes(self) -> int:
        """The number of rows changed since the database was opened. It stays constant while nothing is written."""
        with self._lock:
            return self.connection.total_changes

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self.connection.close()

    def __del__(self) -> None:
        if hasattr(self, "connection"):
            self.connection.close()
