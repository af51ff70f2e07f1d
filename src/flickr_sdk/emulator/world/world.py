"""The world: a database of people and photos that one emulator has for itself."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from . import photos
from .images import MissingPillow, measured
from .quirks import Quirks
from .schema import create
from .seed import Seed, fill, read_seed

__all__ = ["World"]

VERSION: Final = 2
"""Of the tables. A file of another version is refused."""

FIRST: Final[Mapping[str, int]] = {
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
"""Where ids begin. A new one is larger than all that there were."""

EXISTING: Final[Mapping[str, str]] = {
    "gallery": "galleries WHERE id = CAST(? AS INTEGER)",
    "group": "groups WHERE ? IN (nsid, path_alias)",
    "person": "people WHERE nsid = ?",
    "photo": "photos WHERE id = CAST(? AS INTEGER)",
    "photoset": "photosets WHERE id = CAST(? AS INTEGER)",
}


class World:
    """People, photos, and all that connects them.

    One connection serves all threads, one at a time: whoever reads or writes does so inside `transaction`.

    Args:
        seed: What the world begins with: `None` for the small made-up world, or a description in the seed's form, as a mapping
            or as the path of a JSON file.
        data: The file that keeps the world; without one it is kept in memory and ends with the emulator. A file that holds a
            world already is taken as it is, without the seed.
        empty: Whether only the people are taken from the seed.
        clock: Tells the time, in Unix seconds.
        quirks: The limits and oddities that searches have.

    Attributes:
        quirks: The limits and oddities that searches have.
        has_full_text: Whether words are found by an index, which SQLite may lack.

    Raises:
        ValueError: The seed is not understood, or the file holds something else.
        OSError: A file cannot be read.
    """

    def __init__(
        self,
        seed: Seed | None = None,
        *,
        data: str | os.PathLike[str] | None = None,
        empty: bool = False,
        clock: Callable[[], float],
        quirks: Quirks | None = None,
    ) -> None:
        self.quirks: Quirks = quirks or Quirks()
        self._clock = clock
        self._seed = read_seed(seed)
        self._empty = empty
        self._lock = threading.RLock()
        self._depth = 0
        path = ":memory:" if data is None else os.fspath(data)
        try:
            self.connection: sqlite3.Connection = sqlite3.connect(
                path, timeout=1.0, check_same_thread=False, cached_statements=512
            )
        except sqlite3.OperationalError as error:
            raise OSError(f"cannot open {path}: {error}") from None
        self.connection.row_factory = sqlite3.Row
        try:
            self._open(path)
        except BaseException:
            self.connection.close()
            raise

    def _open(self, path: str) -> None:
        try:
            # A file is one emulator's alone, from the first look at it on.
            self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.connection.execute("BEGIN EXCLUSIVE")
            version = self.scalar("PRAGMA user_version")
            is_new = not self.scalar("SELECT count(*) FROM sqlite_master")
            self.connection.commit()
        except sqlite3.OperationalError as error:
            raise OSError(f"cannot use {path}, another emulator may be using it: {error}") from None
        except sqlite3.DatabaseError:
            raise ValueError(f"{path} holds something else, expected a world of the emulator") from None
        if not is_new and version != VERSION:
            raise ValueError(f"{path} holds something else, expected a world of the emulator of version {VERSION}")
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA temp_store = MEMORY")
        # What a crash may lose is a world for tests.
        self.connection.execute("PRAGMA synchronous = OFF")
        has_full_text = "SELECT count(*) FROM sqlite_master WHERE name = 'photos_text'"
        if is_new:
            # All at once: whoever is stopped in the middle leaves an empty file, which is filled the next time.
            with self.transaction():
                create(self.connection)
                self.has_full_text: bool = bool(self.scalar(has_full_text))
                fill(self, self._seed, only_people=self._empty)
                self.connection.execute(f"PRAGMA user_version = {VERSION}")
        else:
            self.has_full_text = bool(self.scalar(has_full_text))

    # Asking.

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Have the world for oneself, and either all changes or none.

        It may be used inside itself: then the outermost decides. Calls of the emulator wait until it ends, so make none inside.

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
        """Find a row.

        Args:
            query: What to ask.
            *values: What the question marks stand for.
            **named: What names such as `:me` stand for, in a query without question marks.

        Returns:
            The first row, if there is any.
        """
        with self._lock:
            row: sqlite3.Row | None = self.connection.execute(query, named or values).fetchone()
        return row

    def all(self, query: str, *values: Any, **named: Any) -> list[sqlite3.Row]:
        """Find rows.

        Args:
            query: What to ask.
            *values: What the question marks stand for.
            **named: What names such as `:me` stand for, in a query without question marks.

        Returns:
            All rows.
        """
        with self._lock:
            return self.connection.execute(query, named or values).fetchall()

    def scalar(self, query: str, *values: Any, **named: Any) -> Any:
        """Find a value.

        Args:
            query: What to ask.
            *values: What the question marks stand for.
            **named: What names such as `:me` stand for, in a query without question marks.

        Returns:
            The first column of the first row; `None` where there is no row.
        """
        row = self.one(query, *values, **named)
        return None if row is None else row[0]

    def knows(self, thing: str, value: str) -> bool:
        """Tell whether something exists, whoever may see it.

        Args:
            thing: `photo`, `photoset`, `gallery`, `group` or `person`.
            value: Its id.

        Returns:
            Whether it does.
        """
        number = value.rpartition("-")[2] if thing == "gallery" else value
        if thing in ("gallery", "photo", "photoset") and not (number.isascii() and number.isdigit()):
            return False
        return self.one(f"SELECT 1 FROM {EXISTING[thing]}", number) is not None

    def now(self) -> int:
        """Tell the time, in Unix seconds."""
        return int(self._clock())

    def nsid(self, name: str) -> str:
        """Find a person's NSID.

        Args:
            name: The NSID, the username or the path alias.

        Returns:
            The NSID.

        Raises:
            ValueError: There is nobody of that name.
        """
        found = self.scalar("SELECT nsid FROM people WHERE ? IN (nsid, username, path_alias) ORDER BY nsid = ? DESC", name, name)
        if found is None:
            there = ", ".join(
                f"{one['username']} ({one['nsid']})" for one in self.all("SELECT nsid, username FROM people LIMIT 10")
            )
            raise ValueError(f"there is no user {name!r} in the world; there are {there or 'none'}")
        return str(found)

    # Changing.

    def reserve(self, table: str, number: int) -> int:
        """Take ids that were never used.

        Args:
            table: What they are for.
            number: How many.

        Returns:
            The first of them; the others follow it.
        """
        with self.transaction() as connection:
            last = self.scalar("SELECT last FROM counters WHERE name = ?", table)
            if last is None:
                last = max(FIRST[table], self.scalar(f"SELECT max(id) FROM {table}") or 0)
            connection.execute("INSERT OR REPLACE INTO counters VALUES (?, ?)", (table, last + number))
        return int(last) + 1

    def put(self, table: str, **values: Any) -> int:
        """Insert a row.

        Args:
            table: The table.
            **values: Its columns. An `id` is made up where the table has ids of its own and none is given.

        Returns:
            The id; 0 where the table has none.
        """
        with self.transaction() as connection:
            if table in FIRST and values.get("id") is None:
                values["id"] = self.reserve(table, 1)
            names, marks = ", ".join(values), ", ".join("?" * len(values))
            connection.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
        return int(values.get("id") or 0) if table in FIRST else 0

    def add_person(self, username: str, **values: Any) -> str:
        """Add a person.

        Args:
            username: The name that others see.
            **values: More of the person, by the names of the seed's form, such as `realname`, `path_alias` and `ispro`.

        Returns:
            The NSID.
        """
        with self.transaction():
            number = 10000001 + int(self.scalar("SELECT count(*) FROM people"))
            values.setdefault("nsid", f"{number}@N{number % 100:02}")
            if "profile" in values:
                values["profile"] = json.dumps(values["profile"])
            self.put("people", username=username, **values)
        return str(values["nsid"])

    def add_contact(self, owner: str, nsid: str, *, friend: bool = False, family: bool = False) -> None:
        """Let a person call another one a contact, or change what the other one is.

        Args:
            owner: Who calls, by NSID, username or path alias.
            nsid: Who is called, in the same forms.
            friend: Whether as a friend.
            family: Whether as family.
        """
        with self.transaction() as connection:
            values = (self.nsid(owner), self.nsid(nsid), friend, family)
            connection.execute("INSERT OR REPLACE INTO contacts (owner, nsid, friend, family) VALUES (?, ?, ?, ?)", values)

    def add_photo(
        self,
        owner: str,
        content: bytes | None = None,
        *,
        title: str = "",
        description: str = "",
        tags: Sequence[str] = (),
        date_upload: int | None = None,
        date_taken: str | None = None,
        **values: Any,
    ) -> str:
        """Add a photo, as if it had just been uploaded.

        Args:
            owner: Whose it is, by NSID, username or path alias.
            content: The image's bytes; without any, a picture is made up when somebody asks for it.
            title: Its title.
            description: Its description.
            tags: Its tags as people write them, one by one.
            date_upload: When it was uploaded, in Unix seconds; now by default.
            date_taken: When it was taken, such as `2024-02-10 23:14:05`.
            **values: More of the photo, by the names of the seed's form, such as `is_public`, `license` and `latitude`.

        Returns:
            Its id.

        Raises:
            ValueError: There is no such owner, or a name is not understood.
        """
        given: dict[str, Any] = {"owner": owner, "title": title, "description": description, "tags": tags, **values}
        given |= {} if date_upload is None else {"date_upload": date_upload}
        given |= {} if date_taken is None else {"date_taken": date_taken}
        if content is not None and "width" not in values:
            given |= dict(zip(("width", "height", "originalformat"), _measured(content), strict=True))
        with self.transaction():
            (photo_id,) = photos.insert(self, [given])
            if content is not None:
                self.connection.execute("INSERT INTO originals VALUES (?, ?)", (photo_id, content))
        return str(photo_id)

    def add_photos(self, many: Iterable[Mapping[str, Any]]) -> list[str]:
        """Add many photos fast.

        Args:
            many: What is known of each, by the names of the seed's form; `owner` has to be there.

        Returns:
            Their ids, in order.

        Raises:
            ValueError: One of them is not understood; then none is added.
        """
        with self.transaction():
            return [str(one) for one in photos.insert(self, many)]

    def counts(self) -> dict[str, int]:
        """Count what there is.

        Returns:
            The number of rows by table, such as `people` and `photos`.
        """
        with self.transaction():
            names = self.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' ORDER BY name")
            own = [row["name"] for row in names if not row["name"].startswith(("sqlite_", "photos_text", "counters"))]
            return {name: int(self.scalar(f"SELECT count(*) FROM {name}")) for name in own}

    @property
    def changes(self) -> int:
        """How many rows were ever changed. It stays the same for as long as the world does."""
        with self._lock:
            return self.connection.total_changes

    def reset(self) -> None:
        """Make the world what it was when it began, with the seed alone."""
        with self.transaction() as connection:
            # Everything hangs on these.
            for table in ("people", "groups", "counters"):
                connection.execute(f"DELETE FROM {table}")
            fill(self, self._seed, only_people=self._empty)

    def close(self) -> None:
        """Let the database go."""
        with self._lock:
            self.connection.close()

    def __del__(self) -> None:
        if hasattr(self, "connection"):
            self.connection.close()


def _measured(content: bytes) -> tuple[int | None, int | None, str]:
    """Measure an image, as far as that is possible."""
    try:
        return measured(content) or (None, None, "jpg")
    except MissingPillow:
        return (None, None, "jpg")
