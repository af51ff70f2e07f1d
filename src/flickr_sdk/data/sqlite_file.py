"""Tables in a SQLite database."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from .._utils.sqlite import SIBLINGS
from ..errors.data_errors import DataFileError
from .text_values import check_columns, with_times_as_text

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from .._model.columns import Column
    from .formats import WriteOptions

TYPES: Final = {"int64": "INTEGER", "bool": "INTEGER", "float64": "REAL"}
LOCK_SECONDS: Final = 10.0
UNSAFE: Final = ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF")
"""The file is incomplete until it is moved to its place, and synchronized before."""


def quoted(name: str) -> str:
    """Quote a name for SQL."""
    return '"{}"'.format(name.replace('"', '""'))


class SqliteFile:
    """See `TableFile`. To append, the new rows are collected in a file of their own, and added in one transaction."""

    def __init__(
        self, part: Path, file: BinaryIO, columns: Sequence[Column], model: type[FlickrModel], options: WriteOptions
    ) -> None:
        self._part = part
        self._columns = columns
        self._table = options.table
        self._existing: Path | None = None
        self._connection = sqlite3.connect(part, isolation_level=None, check_same_thread=False)
        for pragma in UNSAFE:
            self._connection.execute(pragma)
        self._connection.execute(self._create())
        self._connection.execute("BEGIN")
        self._insert = f"INSERT INTO {quoted(options.table)} VALUES ({', '.join('?' * len(columns))})"

    def _create(self) -> str:
        columns = ", ".join(
            f"{quoted(column.name)} {TYPES.get(column.type, 'TEXT')}{'' if column.nullable else ' NOT NULL'}"
            for column in self._columns
        )
        return f"CREATE TABLE IF NOT EXISTS {quoted(self._table)} ({columns})"

    def copy(self, existing: Path) -> Iterator[Sequence[object]]:
        """Check the columns of an existing file, and yield the ids of its rows. See `TableFile`."""
        self._existing = existing
        try:
            with closing(sqlite3.connect(existing, timeout=LOCK_SECONDS)) as connection:
                self._check(existing, connection)
                try:
                    rows = connection.execute(f"SELECT id FROM {quoted(self._table)}")
                except sqlite3.OperationalError:
                    return  # the table is missing, and will be created
                while some := rows.fetchmany(10_000):
                    yield [identifier for (identifier,) in some]
        except (sqlite3.Error, ValueError) as error:  # a name that is not UTF-8
            raise DataFileError(str(existing), f"cannot be read: {error}; pass another file") from error

    def _check(self, existing: Path, connection: sqlite3.Connection) -> None:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({quoted(self._table)})")]
        if names:
            check_columns(existing, names, [column.name for column in self._columns])

    def write(self, values: Sequence[list[Any]]) -> None:
        """Write rows. See `TableFile`."""
        self._connection.executemany(self._insert, zip(*with_times_as_text(self._columns, values), strict=True))

    def finish(self) -> None:
        """Complete the file, or add its rows to the existing one. See `TableFile`."""
        self._connection.execute("COMMIT")
        self._connection.close()
        if self._existing is not None:
            self._merge(self._existing)

    def _merge(self, existing: Path) -> None:
        table = quoted(self._table)
        try:
            with closing(sqlite3.connect(existing, timeout=LOCK_SECONDS, isolation_level=None)) as connection:
                connection.execute("ATTACH ? AS new", (str(self._part),))
                connection.execute("BEGIN IMMEDIATE")
                self._check(existing, connection)
                connection.execute(self._create())
                known = f"SELECT id FROM main.{table} WHERE id IS NOT NULL"
                connection.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table} WHERE id NOT IN ({known})")
                connection.execute("COMMIT")
        except (sqlite3.Error, ValueError) as error:  # a name that is not UTF-8
            raise DataFileError(str(existing), f"cannot be appended to: {error}; close other programs, and retry") from error

    def close(self) -> None:
        """Release the file. See `TableFile`."""
        self._connection.close()


def check_siblings(path: Path) -> None:
    """Raise `DataFileError` if a database has a journal or a log, which would be applied to the file that replaces it."""
    for suffix in SIBLINGS:
        if os.path.lexists(f"{path}{suffix}"):
            raise DataFileError(str(path), f"is in use, because {path.name}{suffix} exists; close the program that uses it")
