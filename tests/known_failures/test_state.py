"""Known failures of state files, and of processes that share them."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from flickr_sdk import Flickr, LimiterError
from flickr_sdk.cache import SqliteCache
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit import SqliteLimiter

from ..conftest import ROOT

FORKED = """
import os, sys, threading
from flickr_sdk import Flickr, Hooks

arrived = threading.Event()
hooks = Hooks(request=lambda _: arrived.set())
flickr = Flickr(sys.argv[1], base_url=sys.argv[2], cache=True, limiter=False, timeout=20, hooks=hooks)
thread = threading.Thread(target=lambda: flickr.photos.get_info(photo_id="52000000101"))
thread.start()
arrived.wait()
child = os.fork()
if not child:
    try:
        os._exit(flickr.photos.get_info(photo_id="52000000101").id == "52000000101")
    finally:
        os._exit(2)
thread.join()
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_61_forked_process_sends_its_own_requests(emulator: Emulator) -> None:
    emulator.faults.add("slow-start", method="flickr.photos.getInfo", delay=0.5, times=1)
    command = [sys.executable, "-c", FORKED, emulator.api_key, emulator.base_url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "1\n", done.stderr


def test_62_cache_and_limiter_files_are_private_and_no_links(tmp_path: Path) -> None:
    path = tmp_path / "state"
    for kind in (SqliteCache, SqliteLimiter):
        path.unlink(missing_ok=True)
        path.touch(0o644)
        with closing(kind(path)) as opened:
            if isinstance(opened, SqliteCache):
                opened.set("key", b"value")
            else:
                opened.reserve("key", 0.0)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (tmp_path / "link").symlink_to(path)
    with pytest.raises(PermissionError, match="is a symbolic link"):
        SqliteCache(tmp_path / "link").set("key", b"value")
    with pytest.raises(LimiterError, match="is a symbolic link"):
        SqliteLimiter(tmp_path / "link").reserve("key", 0.0)


def test_63_clock_that_was_ahead_blocks_no_calls(tmp_path: Path) -> None:
    now = [1_800_000_000.0 + 7200]
    with closing(SqliteLimiter(tmp_path / "limits", 5, 60.0, clock=lambda: now[0])) as limiter:
        assert limiter.reserve("key", 0.0).granted
        now[0] -= 7200
        assert [limiter.reserve("key", 0.0).granted for _ in range(5)] == [True] * 4 + [False]
        assert limiter.reserve("key", 0.0).wait < 65


def test_64_locked_cache_does_not_fail_the_call(emulator: Emulator, tmp_path: Path) -> None:
    with closing(SqliteCache(tmp_path / "cache")) as cache, closing(sqlite3.connect(tmp_path / "cache")) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("CREATE TABLE other (value)")
        other.execute("BEGIN EXCLUSIVE")
        with Flickr(emulator.api_key, base_url=emulator.base_url, cache=cache, timeout=4) as flickr:
            assert flickr.photos.get_info(photo_id="52000000101").id == "52000000101"
