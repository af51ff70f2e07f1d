"""A rate limiter in a file that the processes of one machine share."""

from __future__ import annotations

import math
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .._utils.private_file import make_private
from ..errors.missing_dependency import need
from ..errors.state_errors import LimiterError
from .limiter import Rate, Reservation
from .limiter_key import checked

if TYPE_CHECKING:
    from pyrate_limiter import SQLiteBucket

__all__ = ["SqliteLimiter"]

LOCK_SECONDS: Final = 30.0
FARTHEST: Final = 86_400_000
"""No place is given so many milliseconds ahead: one that is there came of a clock that was set back since."""
SWEEP: Final = 200
"""After how many calls those that are too old to matter are deleted."""

PAUSE: Final = "INSERT INTO pauses VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET until = max(until, excluded.until)"


class SqliteLimiter:
    """Counts the calls of all processes that use one file. Threads and tasks can share it too.

    It needs `pip install "flickr-sdk[sqlite]"`. The file must be on a disk of this machine; use `RedisLimiter` for several
    machines. Each API key is counted by itself.

    Attributes:
        rate: What it allows.
        path: The file.
    """

    in_memory: bool = False

    def __init__(
        self,
        path: str | os.PathLike[str],
        calls: int = 3600,
        seconds: float = 3600.0,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Make a limiter; the file is made when it is first used.

        Args:
            path: The file; `~` is understood.
            calls: How many calls may go out in any stretch of time. All processes must say the same.
            seconds: The length of the stretch.
            clock: Tells the time of day in seconds.

        Raises:
            ConfigurationError: A number cannot be used, or a package is missing.
        """
        need("pyrate_limiter", "sqlite")
        self.rate: Rate = Rate(calls, seconds)
        self.path: Path = Path(os.path.expanduser(path)).absolute()
        self._clock = clock
        self._left_behind: list[sqlite3.Connection | None] = []
        self._open()

    def _open(self) -> None:
        self._process = os.getpid()
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._buckets: dict[str, SQLiteBucket] = {}
        self._taken = 0

    def clock(self) -> float:
        """Tell the time of day in seconds."""
        return self._clock()

    def take(self, name: str, patience: float) -> Reservation:
        """Take the next place.

        Args:
            name: Whose calls are counted together.
            patience: How many seconds a call would wait; a place that is further off is not taken.

        Returns:
            The place.

        Raises:
            LimiterError: The file cannot be used.
        """
        from pyrate_limiter import RateItem

        with self._locked(name) as (connection, bucket):
            now = math.floor(self._clock() * 1000)
            self._mend(connection, bucket, now)
            newest, blocking = bucket.peek(0), bucket.peek(self.rate.calls - 1)
            due = max(now, self._paused_until(connection, name), newest.timestamp if newest else now)
            if blocking is not None:
                due = max(due, blocking.timestamp + bucket.rates[0].interval + 1)
            wait = (due - now) / 1000
            if wait > patience:
                return Reservation(False, due / 1000, wait)
            if bucket.put(RateItem("call", due)):
                return Reservation(True, due / 1000, wait)
        raise self._error("is changed by something else while it is locked")

    def pause(self, name: str, seconds: float) -> None:
        """Give no place for some time; a longer pause that is under way stays.

        Args:
            name: Whose calls are counted together.
            seconds: How long.

        Raises:
            LimiterError: The file cannot be used.
        """
        with self._locked(name) as (connection, _):
            until = math.ceil((self._clock() + seconds) * 1000)
            connection.execute(PAUSE, (name, until))
            connection.commit()

    def paused(self, name: str) -> float:
        """Tell how many seconds a pause has left.

        Args:
            name: Whose calls are counted together.

        Returns:
            The seconds; 0 where there is no pause.

        Raises:
            LimiterError: The file cannot be used.
        """
        with self._locked(name) as (connection, _):
            return max(0.0, self._paused_until(connection, name) / 1000 - self._clock())

    def close(self) -> None:
        """Close the file; it is opened again when the limiter is used."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
                self._connection = None
                self._buckets.clear()

    def __repr__(self) -> str:
        return f"SqliteLimiter({str(self.path)!r}, {self.rate.calls}, {self.rate.seconds:g})"

    def __reduce__(self) -> tuple[type[SqliteLimiter], tuple[str, int, float]]:
        return type(self), (str(self.path), self.rate.calls, self.rate.seconds)

    @contextmanager
    def _locked(self, name: str) -> Iterator[tuple[sqlite3.Connection, SQLiteBucket]]:
        """Have the file to oneself, among threads and processes."""
        checked(name)
        # A connection must be neither used nor closed beyond a fork, and the lock may be held by a thread that was left behind.
        if self._process != os.getpid():
            self._left_behind.append(self._connection)
            self._open()
        with self._lock:
            try:
                connection = self._connected()
                bucket = self._bucket(connection, name)
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield connection, bucket
                finally:
                    if connection.in_transaction:
                        connection.rollback()
                self._sweep(bucket)
            except (sqlite3.Error, OSError) as error:
                raise self._error(f"cannot be used ({error})") from error

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            make_private(self.path)
            connection = sqlite3.connect(self.path, timeout=LOCK_SECONDS, check_same_thread=False)
            try:
                connection.execute("PRAGMA journal_mode=WAL")
                connection.execute("PRAGMA synchronous=NORMAL")
                connection.execute("CREATE TABLE IF NOT EXISTS pauses (name TEXT PRIMARY KEY, until INTEGER NOT NULL)")
                connection.commit()
            except sqlite3.Error:
                connection.close()
                raise
            self._connection = connection
        return self._connection

    def _bucket(self, connection: sqlite3.Connection, name: str) -> SQLiteBucket:
        if name not in self._buckets:
            from pyrate_limiter import Rate as Allowed
            from pyrate_limiter import SQLiteBucket
            from pyrate_limiter import SQLiteQueries as Queries

            table = f"calls_{name}"
            connection.execute(Queries.CREATE_BUCKET_TABLE.format(table=table))
            connection.execute(Queries.CREATE_INDEX_ON_TIMESTAMP.format(index_name=f"{table}_times", table_name=table))
            connection.commit()
            allowed = Allowed(self.rate.calls, math.ceil(self.rate.window * 1000))
            self._buckets[name] = SQLiteBucket([allowed], connection, table)
        return self._buckets[name]

    def _mend(self, connection: sqlite3.Connection, bucket: SQLiteBucket, now: int) -> None:
        """Bring back what lies too far ahead: nobody could wait until then."""
        connection.execute("DELETE FROM pauses WHERE until > ?", (now + FARTHEST,))
        connection.execute(f"UPDATE '{bucket.table}' SET item_timestamp = ? WHERE item_timestamp > ?", (now, now + FARTHEST))

    def _paused_until(self, connection: sqlite3.Connection, name: str) -> int:
        row = connection.execute("SELECT until FROM pauses WHERE name = ?", (name,)).fetchone()
        return int(row[0]) if row else 0

    def _sweep(self, bucket: SQLiteBucket) -> None:
        self._taken += 1
        if self._taken % SWEEP == 0:
            bucket.leak(math.floor(self._clock() * 1000))

    def _error(self, problem: str) -> LimiterError:
        return LimiterError(str(self.path), f"{problem}; no call was sent. See that it is a file of your own on a local disk")
