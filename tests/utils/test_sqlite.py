"""SQLite files that threads share and that a forked process opens again."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from flickr_sdk._utils.sqlite import Database, open_database

STATEMENTS = ("CREATE TABLE IF NOT EXISTS rows (value INTEGER)",)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    target = Database(tmp_path / "folder" / "rows.sqlite", STATEMENTS, lock_seconds=5.0)
    yield target
    target.close()


def insert(target: Database, value: int) -> None:
    with target.transaction() as connection:
        connection.execute("INSERT INTO rows VALUES (?)", (value,))


def values(target: Database) -> list[int]:
    with target.transaction(writes=False) as connection:
        return [row[0] for row in connection.execute("SELECT value FROM rows ORDER BY value")]


def test_file_is_created_on_first_use_and_private(database: Database) -> None:
    assert not database.path.exists()
    insert(database, 1)
    assert stat.S_IMODE(database.path.stat().st_mode) == 0o600
    with database.transaction() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_closed_database_is_opened_again_on_next_use(database: Database) -> None:
    insert(database, 1)
    database.close()
    database.close()
    insert(database, 2)
    assert values(database) == [1, 2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_forked_process_opens_the_file_again(database: Database) -> None:
    insert(database, 1)
    child = os.fork()
    if not child:
        try:
            insert(database, 2)
            database.close()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    insert(database, 3)
    assert values(database) == [1, 2, 3]


def test_connection_is_closed_if_a_statement_fails(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_database(tmp_path / "rows.sqlite", ("CREATE NONSENSE",), lock_seconds=5.0)
