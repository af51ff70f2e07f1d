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
from .._utils.sqlite import Database
from ..errors.state_errors import LimiterError
from .limiter import Rate, Reservation, validate_name

LOCK_SECONDS: Final = 30.0
HORIZON: Final = 86_400_000
"""Milliseconds ahead, beyond which no slot is ever reserved: a later one was reserved before the clock was set back."""

OPEN: Final = (
    "PRAGMA synchronous=NORMAL",
    "CREATE TABLE IF NOT EXISTS pauses (name TEXT PRIMARY KEY, until INTEGER NOT NULL)",
)
PAUSE: Final = "INSERT INTO pauses VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET until = max(until, excluded.until)"


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
        with self._transaction(name) as (connection, table):
            now = math.floor(self.clock() * 1000)
            connection.execute("DELETE FROM pauses WHERE until > ?", (now + HORIZON,))
            connection.execute(f"UPDATE {table} SET item_timestamp = ? WHERE item_timestamp > ?", (now, now + HORIZON))
            connection.execute(f"DELETE FROM {table} WHERE item_timestamp < ?", (now - self._window - 1,))
            slot = f"SELECT item_timestamp FROM {table} ORDER BY item_timestamp DESC LIMIT 1 OFFSET ?"
            newest = connection.execute(slot, (0,)).fetchone()
            oldest_counted = connection.execute(slot, (self.rate.calls - 1,)).fetchone()
            due = max(now, self._paused_until(connection, name), newest[0] if newest else now)
            if oldest_counted:
                due = max(due, oldest_counted[0] + self._window + 1)
            wait = (due - now) / 1000
            if wait <= max_wait:
                connection.execute(f"INSERT INTO {table} (item_timestamp) VALUES (?)", (due,))
            return Reservation(wait <= max_wait, due / 1000, wait)

    def pause(self, name: str, seconds: float) -> None:
        """Grant no slot for `seconds`. See `Limiter.pause`."""
        with self._transaction(name) as (connection, _):
            connection.execute(PAUSE, (name, math.ceil((self.clock() + seconds) * 1000)))

    def paused(self, name: str) -> float:
        """Return the seconds that a pause still lasts, or 0. See `Limiter.paused`."""
        with self._transaction(name) as (connection, _):
            return max(0.0, self._paused_until(connection, name) / 1000 - self.clock())

    def close(self) -> None:
        """Close the file. The next use opens it again."""
        self._database.close()

    def __repr__(self) -> str:
        return f"SqliteLimiter({str(self.path)!r}, {self.rate.calls}, {self.rate.seconds:g})"

    def __reduce__(self) -> tuple[type[SqliteLimiter], tuple[str, int, float]]:
        return type(self), (str(self.path), self.rate.calls, self.rate.seconds)

    @contextmanager
    def _transaction(self, name: str) -> Iterator[tuple[sqlite3.Connection, str]]:
        """Lock the file among threads and processes, and provide the table of slots."""
        table = f"calls_{validate_name(name)}"
        try:
            with self._database.connection() as connection, connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(f"CREATE TABLE IF NOT EXISTS {table} (item_timestamp INTEGER NOT NULL)")
                connection.execute(f"CREATE INDEX IF NOT EXISTS {table}_times ON {table} (item_timestamp)")
                yield connection, table
        except (sqlite3.Error, OSError) as error:
            problem = f"cannot be used as a rate limiter ({error}); check that it is a file of your own on a local disk"
            raise LimiterError(str(self.path), problem) from error

    def _paused_until(self, connection: sqlite3.Connection, name: str) -> int:
        row = connection.execute("SELECT until FROM pauses WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0
