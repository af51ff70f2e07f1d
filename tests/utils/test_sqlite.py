"""SQLite files that threads share and that a forked process opens again."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from flickr_sdk._utils.lock_wait import lock_wait_limited
from flickr_sdk._utils.sqlite import Database, is_locked, open_database

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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_forked_process_does_not_use_the_connection_of_another_thread(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flickr_sdk._utils.sqlite.FORK_SECONDS", 0.05)
    insert(database, 1)
    busy, done = threading.Event(), threading.Event()

    def hold() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO rows VALUES (2)")
            busy.set()
            done.wait(10)

    thread = threading.Thread(target=hold)
    thread.start()
    assert busy.wait(10)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with pytest.raises(sqlite3.OperationalError, match="was in use when this process was forked"):
                values(database)
            os.write(writer, b"refused")
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(writer)
    with open(reader, "rb") as outcome:
        assert outcome.read() == b"refused"
    done.set()
    thread.join()
    assert values(database) == [1, 2]


def test_connection_is_closed_if_a_statement_fails(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        open_database(tmp_path / "rows.sqlite", ("CREATE NONSENSE",), lock_seconds=5.0)
    assert not list(tmp_path.glob("rows.sqlite-*"))


def test_error_rolls_the_transaction_back_and_releases_the_lock(database: Database) -> None:
    def insert_two(last: str) -> None:
        with database.transaction() as connection:
            for value in ("2", last):
                connection.execute(f"INSERT INTO rows VALUES ({value})")

    insert(database, 1)
    with pytest.raises(sqlite3.OperationalError, match="no such column"):
        insert_two("x")
    insert_two("3")
    assert values(database) == [1, 2, 3]


def test_invalid_statement_releases_the_lock(tmp_path: Path) -> None:
    broken = Database(tmp_path / "rows.sqlite", ("CREATE NONSENSE",), lock_seconds=5.0)
    for _ in range(2):
        with pytest.raises(sqlite3.OperationalError, match="syntax error"), broken.transaction():
            pass
    broken.close()


@pytest.mark.parametrize("seconds", [0.0, 0.2])
def test_wait_for_another_thread_is_limited(database: Database, seconds: float) -> None:
    database._lock_seconds = seconds
    insert(database, 1)
    caught: list[BaseException] = []

    def write() -> None:
        try:
            insert(database, 2)
        except sqlite3.OperationalError as error:
            caught.append(error)

    with database.transaction():
        thread = threading.Thread(target=write)
        thread.start()
        thread.join(60)
        assert not thread.is_alive()
    assert [str(error) for error in caught] == ["database is locked by another thread"]
    assert is_locked(caught[0])
    assert values(database) == [1]


def test_wait_for_another_program_is_limited(database: Database) -> None:
    insert(database, 1)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with lock_wait_limited(0.2), pytest.raises(sqlite3.OperationalError) as caught:
            insert(database, 2)
        assert is_locked(caught.value)
        assert values(database) == [1]  # readers do not wait in WAL mode
        other.execute("COMMIT")
    insert(database, 3)
    assert values(database) == [1, 3]


def test_write_begins_when_the_other_program_is_done(database: Database) -> None:
    insert(database, 1)
    with closing(sqlite3.connect(database.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        timer = threading.Timer(0.2, other.execute, ["COMMIT"])
        timer.start()
        insert(database, 2)
        timer.join()
    assert values(database) == [1, 2]


@pytest.mark.parametrize(("error", "locked"), [(sqlite3.OperationalError("x"), False), (ValueError(), False)])
def test_other_errors_are_not_locks(error: Exception, locked: bool) -> None:
    assert is_locked(error) is locked


@pytest.mark.parametrize(
    ("code", "locked"),
    [
        (sqlite3.SQLITE_BUSY, True),
        (sqlite3.SQLITE_LOCKED, True),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, True),
        (sqlite3.SQLITE_FULL, False),
        (sqlite3.SQLITE_NOTADB, False),
    ],
)
def test_only_busy_and_locked_databases_are_worth_waiting_for(code: int, locked: bool) -> None:
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    assert is_locked(error) is locked
    other = sqlite3.DatabaseError()
    other.sqlite_errorcode = code
    assert not is_locked(other)


def test_database_without_a_path_is_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    memory = Database(None, STATEMENTS, lock_seconds=5.0)
    insert(memory, 1)
    assert values(memory) == [1]
    assert memory.path == Path(":memory:")
    memory.close()
    assert list(tmp_path.iterdir()) == []


def test_path_is_absolute_with_the_home_folder_expanded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert Database("~/rows", lock_seconds=1.0).path == Database("rows", lock_seconds=1.0).path == tmp_path / "rows"


def test_files_beside_the_database_become_private(tmp_path: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        (tmp_path / f"rows{suffix}").touch(0o644)
    open_database(tmp_path / "rows", lock_seconds=5.0).close()
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert modes
    assert set(modes.values()) == {0o600}


def test_database_without_wal_keeps_one_file(tmp_path: Path) -> None:
    plain = Database(tmp_path / "rows", STATEMENTS, lock_seconds=5.0, wal=False)
    insert(plain, 1)
    assert [file.name for file in tmp_path.iterdir()] == ["rows"]
    with plain.transaction() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    plain.close()


def test_threads_share_the_connection(database: Database) -> None:
    threads = [threading.Thread(target=insert, args=(database, number)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert values(database) == list(range(8))
