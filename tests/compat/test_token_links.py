"""Token files of flickrapi that are links, or no regular files, are neither read nor changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken
from flickr_sdk.compat.flickrapi.exceptions import CacheDatabaseError
from flickr_sdk.compat.flickrapi.tokencache import LockingTokenCache, OAuthTokenCache, TokenCache

KEY = "0123456789abcdef0123456789abcdef"
TOKEN = FlickrAccessToken("72157720000000001-89abcdef01234567", "0011223344556677", "read")


def legacy(folder: Path) -> tuple[Any, str, Any]:
    cache = TokenCache(KEY, path=folder)
    return cache, cache.get_cached_token_filename(), "token"


def locking(folder: Path) -> tuple[Any, str, Any]:
    cache = LockingTokenCache(KEY, path=folder)
    return cache, cache.get_cached_token_filename(), "token"


def lock_file(folder: Path) -> tuple[Any, str, Any]:
    cache = LockingTokenCache(KEY, path=folder)
    return cache, cache.get_lock_name(), "token"


def database(folder: Path) -> tuple[Any, str, Any]:
    cache = OAuthTokenCache(KEY, path=str(folder))
    return cache, cache.filename, TOKEN


def read(cache: Any, _: Any) -> None:
    _ = cache.token


def write(cache: Any, token: Any) -> None:
    cache.token = token


@pytest.mark.skipif(os.name != "posix", reason="creates links and pipes")
@pytest.mark.parametrize("use", [read, write])
@pytest.mark.parametrize("kind", ["link", "dangling link", "pipe"])
@pytest.mark.parametrize("make", [legacy, locking, lock_file, database])
def test_token_file_that_is_no_regular_file_is_rejected(
    make: Callable[[Path], tuple[Any, str, Any]], kind: str, use: Callable[[Any, Any], None], tmp_path: Path
) -> None:
    cache, name, token = make(tmp_path / "tokens")
    victim = tmp_path / "victim"
    file = Path(name)
    file.parent.mkdir(parents=True, mode=0o700)
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(victim)
    if kind == "link":
        victim.write_text("do not touch")
        victim.chmod(0o644)
    is_absent = kind == "dangling link" and use is read and make is database
    if is_absent:
        use(cache, token)
    else:
        with pytest.raises(CacheDatabaseError, match="is a symbolic link|is not a regular file"):
            use(cache, token)
    assert victim.exists() == (kind == "link")
    if kind == "link":
        assert (victim.read_text(), victim.stat().st_mode & 0o777) == ("do not touch", 0o644)
