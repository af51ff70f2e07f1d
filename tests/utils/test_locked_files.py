"""A locked, damaged or full state file holds up no call beyond its time limit."""

from __future__ import annotations

import asyncio
import logging
import os
import resource
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, CheckpointError, Flickr, LimiterError
from flickr_sdk.cache import SqliteCache
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit import SqliteLimiter

from ..conftest import ROOT

pytestmark = pytest.mark.once

TIMEOUT = 2.0
LONGEST = 20.0
"""Seconds that a call may take on a busy machine. The state files themselves wait for 5, 10 and 30 seconds."""
Call = Callable[..., object]


def call_sync(emulator: Emulator, **options: Any) -> object:
    with Flickr(emulator.api_key, base_url=emulator.base_url, timeout=TIMEOUT, **{"limiter": False, **options}) as flickr:
        return flickr.photos.get_info(photo_id="52000000101").id


def call_async(emulator: Emulator, **options: Any) -> object:
    async def call() -> object:
        client = AsyncFlickr(emulator.api_key, base_url=emulator.base_url, timeout=TIMEOUT, **{"limiter": False, **options})
        async with client as flickr:
            return (await flickr.photos.get_info(photo_id="52000000101")).id

    return asyncio.run(call())


both = pytest.mark.parametrize("call", [call_sync, call_async])


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Lock a file against readers and writers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("CREATE TABLE IF NOT EXISTS other (value)")
        yield
        other.rollback()


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < LONGEST


def warnings_of(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


@both
def test_locked_cache_is_a_miss(call: Call, emulator: Emulator, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with closing(SqliteCache(tmp_path / "cache")) as cache:
        cache.set("key", b"value")
        cache.close()
        with locked(tmp_path / "cache"):
            assert call(emulator, cache=cache) == "52000000101"
        assert warnings_of(caplog) == ["cache SqliteCache failed, requests are sent anyway: database is locked"]
        assert cache.get("key") == b"value"


@both
@pytest.mark.parametrize("content", [b"no database" * 1000, b"SQLite format 3\0" + b"\xff" * 8000], ids=["text", "header"])
def test_damaged_cache_is_a_miss(
    call: Call, content: bytes, emulator: Emulator, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "cache"
    path.write_bytes(content)
    with closing(SqliteCache(path)) as cache:
        assert call(emulator, cache=cache) == "52000000101"
    assert len(warnings_of(caplog)) == 1
    assert path.read_bytes() == content


@both
def test_cache_whose_page_is_damaged_is_a_miss(call: Call, emulator: Emulator, tmp_path: Path) -> None:
    path = tmp_path / "cache"
    with closing(SqliteCache(path)) as cache:
        assert call(emulator, cache=cache) == "52000000101"
    pages = path.read_bytes()
    path.write_bytes(pages[:4096] + b"\xff" * (len(pages) - 4096))
    with closing(SqliteCache(path)) as cache:
        assert call(emulator, cache=cache) == "52000000101"
    assert len(pages) > 4096


FULL_DISK = """
import resource, signal, sys
from flickr_sdk import Flickr
from flickr_sdk.cache import SqliteCache

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
cache = SqliteCache(sys.argv[3])
cache.set("key", b"value")
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
with Flickr(sys.argv[1], base_url=sys.argv[2], cache=cache, limiter=False) as flickr:
    for number in range(60):
        assert flickr.photos.get_info(photo_id="52000000101", secret=str(number)).id == "52000000101"
print(len(cache) < 60)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="this system does not limit the size of files")
def test_cache_on_a_full_disk_is_a_miss(emulator: Emulator, tmp_path: Path) -> None:
    command = [sys.executable, "-c", FULL_DISK, emulator.api_key, emulator.base_url, str(tmp_path / "cache")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("True\n", 0), done.stderr
    assert done.stderr.count("cache SqliteCache failed, requests are sent anyway") == 1


@both
def test_locked_limiter_fails_within_the_time_limit(call: Call, emulator: Emulator, tmp_path: Path) -> None:
    with closing(SqliteLimiter(tmp_path / "limits")) as limiter:
        assert call(emulator, limiter=limiter) == "52000000101"
        before = len(emulator.requests)
        limiter.close()
        with locked(tmp_path / "limits"), pytest.raises(LimiterError, match="is locked by another program; retry later"):
            call(emulator, limiter=limiter)
        assert len(emulator.requests) == before
        assert call(emulator, limiter=limiter) == "52000000101"


def test_wait_for_a_slot_does_not_count_and_the_wait_for_a_lock_does(emulator: Emulator, tmp_path: Path) -> None:
    with closing(SqliteLimiter(tmp_path / "limits", 1, 2.5)) as limiter:
        assert call_sync(emulator, limiter=limiter) == "52000000101"
        assert call_sync(emulator, limiter=limiter) == "52000000101"


def test_locked_checkpoint_fails_within_the_time_limit(emulator: Emulator, tmp_path: Path) -> None:
    path = tmp_path / "checkpoint"
    with Flickr(emulator.api_key, base_url=emulator.base_url, timeout=TIMEOUT, limiter=False) as flickr:
        with flickr.harvest(tags=["nothing"], checkpoint=path) as harvest:
            assert list(harvest) == []
        with locked(path), flickr.harvest(tags=["nothing"], checkpoint=path) as harvest:
            with pytest.raises(CheckpointError, match="database is locked"):
                list(harvest)


@pytest.mark.parametrize("readers", [False, True])
def test_short_locks_are_waited_for(readers: bool, tmp_path: Path) -> None:
    script = "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
    script += "c.execute('PRAGMA locking_mode=EXCLUSIVE')\n" * readers
    script += "c.execute('BEGIN IMMEDIATE'); c.execute('CREATE TABLE other (value)'); print(flush=True); time.sleep(0.3)"
    with closing(SqliteCache(tmp_path / "cache")) as cache:
        cache.set("key", b"value")
        cache.close()
        with subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "cache")], stdout=subprocess.PIPE) as other:
            assert other.stdout is not None
            other.stdout.readline()
            cache.set("key", b"other value")
        assert cache.get("key") == b"other value"
