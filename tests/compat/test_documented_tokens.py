"""Sections 3.4 to 3.6 of flickrapi's documentation, version 1.4: stored tokens.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.compat.flickrapi.tokencache import DiskTokenCache, LockingTokenCache
from flickr_sdk.emulator import Emulator

from ..support.application import ADA
from .test_documented_login import who


def test_3_4_store_token_false_neither_reads_nor_stores_tokens(emulator: Emulator, home: Path) -> None:
    stored = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    kept = stored.get_token(emulator.frob("read"))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    assert flickr.token_cache.token is None
    flickr.get_token(emulator.frob("read"))
    assert who(flickr) == ADA
    assert (home / ".flickr" / emulator.api_key / "auth.token").read_text() == kept


def test_3_5_tokens_are_stored_in_the_home_directory(flickr: flickrapi.FlickrAPI, emulator: Emulator, home: Path) -> None:
    token = flickr.get_token(emulator.frob("read"))
    assert (home / ".flickr" / emulator.api_key / "auth.token").read_text() == token


def test_3_5_token_cache_has_the_attributes_of_both_versions(flickr: flickrapi.FlickrAPI, emulator: Emulator, home: Path) -> None:
    cache = flickr.token
    assert isinstance(cache, DiskTokenCache)
    folder = home / ".flickr"
    assert cache.get_cached_token_filename() == str(folder / emulator.api_key / "auth.token")
    assert (cache.filename, cache.lookup_key, cache.username) == (str(folder / "oauth-tokens.sqlite"), "", None)
    cache.token = flickrapi.FlickrAccessToken(*emulator.access_token("read", ADA), "read")
    cache.set_cached_token(emulator.legacy_token("read", ADA))
    assert cache.token == cache.get_cached_token() == Path(cache.get_cached_token_filename()).read_text()
    assert who(flickr) == ADA
    cache.token = flickrapi.FlickrAccessToken(*emulator.access_token("read", ADA), "read")
    assert cache.get_cached_token() is None, "a new token replaces the previous one"
    cache.forget()
    assert cache.token is None


def test_3_5_token_path_can_be_changed(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, home: Path, tmp_path: Path, opened: list[str]
) -> None:
    flickr.token.path = str(tmp_path / "flickrtokens")
    (token, frob) = flickr.get_token_part_one(perms="write")
    flickr.get_token_part_two((token, frob))
    assert who(flickr) == ADA
    assert (tmp_path / "flickrtokens" / emulator.api_key / "auth.token").is_file()
    assert list(home.iterdir()) == []


def test_3_5_reading_the_token_creates_no_file(flickr: flickrapi.FlickrAPI, home: Path) -> None:
    assert flickr.token_cache.token is None
    assert not flickr.token_valid()
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("kind", [flickrapi.TokenCache, LockingTokenCache])
def test_3_6_token_file_is_named_after_the_key_and_private(kind: type[flickrapi.TokenCache], tmp_path: Path) -> None:
    cache = kind("a1b2c3", path=str(tmp_path / "tokens"))
    cache.token = "72157-token"
    file = tmp_path / "tokens" / "a1b2c3" / "auth.token"
    assert cache.get_cached_token_filename() == str(file)
    assert file.read_text() == "72157-token"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert kind("a1b2c3", path=str(tmp_path / "tokens")).token == "72157-token"
    cache.forget()
    assert kind("a1b2c3", path=str(tmp_path / "tokens")).token is None


def test_3_6_token_cache_can_be_replaced_by_a_locking_one(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.token_cache = LockingTokenCache(emulator.api_key)
    flickr.get_token(emulator.frob("read"))
    assert who(flickr) == ADA
    assert LockingTokenCache(emulator.api_key).token == flickr.token_cache.token


def test_3_6_locking_cache_accepts_a_username(flickr: flickrapi.FlickrAPI, emulator: Emulator, home: Path) -> None:
    flickr.token_cache = LockingTokenCache(emulator.api_key, "ada")
    flickr.get_token(emulator.frob("read"))
    assert who(flickr) == ADA
    assert (home / ".flickr" / emulator.api_key / "auth-ada.token").is_file()


HOLDER = """
import sys
from flickr_sdk.compat.flickrapi.tokencache import LockingTokenCache
cache = LockingTokenCache("a1b2c3")
cache.token = "of the other process"
cache.acquire()
print("locked", flush=True)
sys.stdin.readline()
cache.release()
print("released", flush=True)
sys.stdin.readline()
"""


class NonBlockingCache(LockingTokenCache):
    """A cache that does not wait for the lock."""

    def acquire(self, timeout: float = 0) -> None:
        super().acquire(timeout)


def test_3_6_locking_cache_excludes_other_processes() -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == "locked\n"
        cache = LockingTokenCache("a1b2c3")
        with pytest.raises(flickrapi.LockingError, match="locked by another process"):
            cache.acquire(timeout=0.05)
        non_blocking = NonBlockingCache("a1b2c3")
        with pytest.raises(flickrapi.LockingError):
            non_blocking.get_cached_token()
        with pytest.raises(flickrapi.LockingError):
            non_blocking.set_cached_token("of this process")
        with pytest.raises(flickrapi.LockingError):
            non_blocking.forget()
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.stdout.readline() == "released\n"
        assert cache.token == "of the other process"
        other.stdin.write("\n")


def test_3_6_locking_cache_excludes_other_threads() -> None:
    cache = LockingTokenCache("a1b2c3")
    read: list[str | None] = []

    def work(number: int) -> None:
        for _ in range(5):
            cache.token = f"token-{number}"
            read.append(cache.token)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read) == 20
    assert set(read) <= {f"token-{number}" for number in range(4)}


def test_3_6_default_cache_writes_tokens_atomically(tmp_path: Path) -> None:
    tokens = {str(number) * 50_000 for number in range(3)}
    caches = [flickrapi.TokenCache("a1b2c3", path=str(tmp_path)) for _ in range(2)]
    caches[0].token = min(tokens)
    done = threading.Event()
    read: set[str | None] = set()

    def look() -> None:
        while not done.is_set():
            read.add(caches[1].token)

    reader = threading.Thread(target=look)
    reader.start()
    for _ in range(30):
        for token in sorted(tokens):
            caches[0].token = token
    done.set()
    reader.join()
    assert read
    assert read <= tokens
    assert [file.name for file in (tmp_path / "a1b2c3").iterdir()] == ["auth.token"]


def test_3_6_lock_of_a_dead_process_is_released() -> None:
    code = HOLDER.replace("sys.stdin.readline()", "sys.exit()", 1)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "locked\n"
    assert LockingTokenCache("a1b2c3").token == "of the other process"
