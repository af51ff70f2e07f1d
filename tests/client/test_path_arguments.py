"""Paths that no file can have raise an error that names the argument."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, DownloadError, FileError, FlickrError
from flickr_sdk.auth import FileStore
from flickr_sdk.cache import SqliteCache
from flickr_sdk.compat.flickrapi import FlickrAPI
from flickr_sdk.compat.flickrapi.tokencache import DiskTokenCache, LockingTokenCache, OAuthTokenCache, TokenCache
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit import SqliteLimiter

from ..support.clients import Make
from ..support.pictures import picture

KEY, SECRET = "0123456789abcdef0123456789abcdef", "0123456789abcdef"


class BytesPath:
    def __fspath__(self) -> bytes:
        return b"a\0b"


@pytest.mark.parametrize("path", ["a\0b", "a\0b.jpg", "\0", "~\0", "~\0/x/", "/tmp/a\0/", Path("a\0b"), BytesPath()])
@pytest.mark.parametrize(
    ("name", "use"),
    [
        ("journal", lambda client, path: client.uploads(journal=path)),
        ("checkpoint", lambda client, path: client.harvest(tags=["aurora"], checkpoint=path)),
        ("to", lambda client, path: client.download("14898030836", to=path)),
        ("path", lambda client, path: SqliteCache(path)),
        ("path", lambda client, path: SqliteLimiter(path)),
        ("path", lambda client, path: FileStore(path)),
        ("path", lambda client, path: TokenCache(KEY, path=path)),
        ("path", lambda client, path: LockingTokenCache(KEY, path=path)),
        ("path", lambda client, path: DiskTokenCache(KEY, path=path)),
        ("path", lambda client, path: OAuthTokenCache(KEY, path=path)),
        ("token_cache_location", lambda client, path: FlickrAPI(KEY, SECRET, token_cache_location=path)),
    ],
)
def test_null_character_in_a_path_is_rejected(
    make: Make, emulator: Emulator, name: str, use: Callable[[Any, Any], object], path: Any
) -> None:
    before = len(emulator.requests)
    with pytest.raises(FlickrError) as caught:
        use(make(), path)
    assert isinstance(caught.value, DownloadError if name == "to" else ConfigurationError)
    problem = "which cannot be written: it has an embedded null character; use another path"
    source = "download: " if name == "to" else ""
    assert str(caught.value) == f"{source}{name} is {os.fsdecode(path)!r}, {problem}"
    assert len(emulator.requests) == before


@pytest.mark.parametrize("path", ["a\0b.jpg", "~\0"])
def test_null_character_in_the_path_of_an_upload_is_a_file_error(make: Make, emulator: Emulator, path: str) -> None:
    client = make(token=emulator.access_token("write"))
    photo = client.upload(picture())
    for use in (client.upload, client.start_upload, lambda file: client.replace(file, photo)):
        with pytest.raises(FileError, match="embedded null") as caught:
            use(path)
        assert (caught.value.kind, caught.value.file) == ("unreadable", repr(path))
