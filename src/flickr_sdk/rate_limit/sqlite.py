"""A rate limiter in a file that the processes of one machine share."""

from __future__ import annotations

import math
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from .._pipeline.config_parser import parse_path
from .._utils.private_file import UnsafeFileError
from .._utils.sqlite import Database, is_locked
from ..errors.state_errors import LimiterError
from .limiter import Rate, Reservation, validate_name

LOCK_SECONDS: Final = 30.0
"""The longest wait for another program; a call waits for its remaining time at most."""
LONGEST_OLD_PAUSE: Final = 3_600_000

OPEN: Final = (
    "PRAGMA synchronous=NORMAL",
    "CREATE TABLE IF NOT EXISTS pauses (name TEXT PRIMARY KEY, until INTEGER NOT NULL)",
)
# All times are in milliseconds. `reserved` is when a slot was reserved. If that is in the future, the clock of that call was
# ahead, or this clock is behind. The slot then counts from when that was first noticed, `seen`, and a pause lasts for the window
# at most. Which clock is wrong is unknown, so no time is overwritten, and no slot is deleted because of its age.
AHEAD: Final = "SELECT 1 FROM {table} WHERE reserved > :now LIMIT 1"
MARK: Final = "UPDATE {table} SET seen = :now WHERE reserved > :now AND (seen IS NULL OR seen > :now)"
DUE: Final = "SELECT item_timestamp AS due FROM {table} WHERE item_timestamp >= :now - :window - 1"
DUE_AHEAD: Final = (
    f"SELECT due FROM ({DUE} AND reserved <= :now"
    " UNION ALL SELECT seen + item_timestamp - reserved FROM {table} WHERE reserved > :now)"
)
NEWEST: Final = " ORDER BY due DESC LIMIT 1 OFFSET :offset"
TRIM: Final = "DELETE FROM {table} WHERE rowid <= (SELECT max(rowid) FROM {table}) - ?"


class SqliteLimiter:
    """A sliding-window rate limiter in a file, which processes, threads and tasks can share.

    The file must be on a local disk; use `RedisLimiter` for several machines. Each API key has its own count. Only the owner can
    read the file.

    Attributes:
        rate: The rate that it enforces.
        clock: Returns the time as a Unix timestamp.
        path: The absolute path of the file.
    """

    in_memory: bool = False

    def __init__(
        self,
        path: str | os.PathLike[str],
        limit: int = 3600,
        seconds: float = 3600.0,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Create a limiter. The file is created on first use.

        Args:
            path: The file; `~` is expanded.
            limit: The number of calls that may be sent in any interval. All processes must use the same `limit` and `seconds`.
            seconds: The length of the interval in seconds.
            clock: Returns the time as a Unix timestamp.

        Raises:
            ConfigurationError: The path or a number is invalid.
        """
        self.rate: Rate = Rate(limit, seconds)
        self._database = Database(parse_path("path", path), OPEN, lock_seconds=LOCK_SECONDS)
        self.path: Path = self._database.path
        self._window = math.ceil(self.rate.window * 1000)
        self.clock: Callable[[], float] = clock

    def reserve(self, name: str, max_wait: float) -> Reservation:
        """Reserve the next slot, unless it is too far away. See `Limiter.reserve`."""
        with self._transaction(name) as (connection, table, now):
            values = {"now": now, "window": self._window}
            ahead = connection.execute(AHEAD.format(table=table), values).fetchone()
            if ahead:
                connection.execute(MARK.format(table=table), values)
            due_at = (DUE_AHEAD if ahead else DUE).format(table=table) + NEWEST
            newest = connection.execute(due_at, {**values, "offset": 0}).fetchone()
            oldest_counted = connection.execute(due_at, {**values, "offset": self.rate.calls - 1}).fetchone()
            due = max(now, self._paused_until(connection, name, now), newest[0] if newest else now)
            if oldest_counted:
                due = max(due, oldest_counted[0] + self._window + 1)
            wait = (due - now) / 1000
            if wait <= max_wait:
                connection.execute(f"INSERT INTO {table} (item_timestamp, reserved) VALUES (?, ?)", (due, now))
                # Slots of other clocks count beside the last ones.
                connection.execute(TRIM.format(table=table), (2 * self.rate.calls,))
            return Reservation(wait <= max_wait, due / 1000, wait)

    def pause(self, name: str, seconds: float) -> None:
        """Grant no slot for `seconds`. See `Limiter.pause`."""
        with self._transaction(name) as (connection, _, now):
            until = math.ceil((self.clock() + seconds) * 1000)
            if until > self._paused_until(connection, name, now):
                row = (name, until, now)
                connection.execute("INSERT OR REPLACE INTO pauses (name, until, reserved) VALUES (?, ?, ?)", row)

    def paused(self, name: str) -> float:
        """Return the seconds that a pause still lasts, or 0. See `Limiter.paused`."""
        with self._transaction(name) as (connection, _, now):
            return max(0.0, self._paused_until(connection, name, now) / 1000 - self.clock())

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        self._database.close()

    def __repr__(self) -> str:
        return f"SqliteLimiter({str(self.path)!r}, {self.rate.calls}, {self.rate.seconds:g})"

    def __reduce__(self) -> tuple[type[SqliteLimiter], tuple[str, int, float]]:
        return type(self), (str(self.path), self.rate.calls, self.rate.seconds)

    @contextmanager
    def _transaction(self, name: str) -> Iterator[tuple[sqlite3.Connection, str, int]]:
        """Lock the file among threads and processes, and provide the table of slots and the time."""
        table = f"calls_{validate_name(name)}"
        try:
            with self._database.transaction() as connection:
                connection.execute(f"CREATE TABLE IF NOT EXISTS {table} (item_timestamp INTEGER NOT NULL)")
                _add_columns(connection, table, "item_timestamp")
                _add_columns(connection, "pauses", f"until - {LONGEST_OLD_PAUSE}")
                connection.execute(f"CREATE INDEX IF NOT EXISTS {table}_times ON {table} (item_timestamp)")
                connection.execute(f"CREATE INDEX IF NOT EXISTS {table}_reserved ON {table} (reserved)")
                yield connection, table, math.floor(self.clock() * 1000)
        except UnsafeFileError as error:
            raise LimiterError(str(error.filename), str(error.strerror)) from error
        except (sqlite3.Error, OSError) as error:
            if is_locked(error):
                raise LimiterError(str(self.path), "is locked by another program; retry later, or end that program") from error
            problem = f"cannot be used as a rate limiter ({error}); check that it is a file of your own on a local disk"
            raise LimiterError(str(self.path), problem) from error

    def _paused_until(self, connection: sqlite3.Connection, name: str, now: int) -> int:
        connection.execute(MARK.format(table="pauses"), {"now": now})
        row = connection.execute("SELECT until, reserved, seen FROM pauses WHERE name = ?", (name,)).fetchone()
        if row is None:
            return 0
        until, reserved, seen = row
        return int(until if reserved <= now else seen + min(until - reserved, self._window))


def _add_columns(connection: sqlite3.Connection, table: str, reserved: str) -> None:
    """Add the columns that flickr-sdk 0.1.0 lacked."""
    if "reserved" not in [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN reserved INTEGER NOT NULL DEFAULT 0")
        connection.execute(f"ALTER TABLE {table} ADD COLUMN seen INTEGER")
        connection.execute(f"UPDATE {table} SET reserved = {reserved}")
