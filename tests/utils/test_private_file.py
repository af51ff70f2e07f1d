"""State files of all kinds: only their owner can read them, and no other user can replace them."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from flickr_sdk import CheckpointError, Flickr, FlickrError, Token
from flickr_sdk._utils.private_file import make_private
from flickr_sdk.auth import FileStore
from flickr_sdk.cache import SqliteCache
from flickr_sdk.harvest import Shard, ShardResult
from flickr_sdk.rate_limit import SqliteLimiter

pytestmark = pytest.mark.skipif(os.name != "posix", reason="this system has no file modes")

KEY = "0123456789abcdef0123456789abcdef"


def use_cache(path: Path) -> None:
    with closing(SqliteCache(path)) as cache:
        cache.set("key", b"value")
        check_siblings(path)
        assert cache.get("key") == b"value"


def use_limiter(path: Path) -> None:
    with closing(SqliteLimiter(path)) as limiter:
        limiter.reserve("key", 0.0)
        check_siblings(path)


def use_checkpoint(path: Path) -> None:
    result = ShardResult(Shard("flickr.photos.search", (), 1, 2, 0), (), 0)
    with Flickr(KEY, limiter=False) as flickr, flickr.harvest(checkpoint=path) as harvest:
        try:
            harvest.add(result)
        except CheckpointError as error:
            if "does not belong to this harvest" not in str(error):
                raise


def use_journal(path: Path) -> None:
    with Flickr(KEY, "secret", limiter=False) as flickr, flickr.uploads(path) as batch:
        batch.entries()
        check_siblings(path)


def use_tokens(path: Path) -> None:
    FileStore(path).set(KEY, Token("token", "secret"))
    assert FileStore(path).get(KEY) is not None


def read_tokens(path: Path) -> None:
    FileStore(path).get(KEY)


USES = {
    "cache": use_cache,
    "limiter": use_limiter,
    "checkpoint": use_checkpoint,
    "journal": use_journal,
    "tokens": use_tokens,
}
every_state_file = pytest.mark.parametrize("use", USES.values(), ids=USES)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def check_siblings(path: Path) -> None:
    assert {mode(each) for each in path.parent.iterdir()} == {0o600}


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def refusal(act: Callable[[Path], object], path: Path) -> str:
    with pytest.raises((FlickrError, OSError)) as caught:
        act(path)
    return str(caught.value)


@every_state_file
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277], ids=oct)
def test_new_files_and_folders_are_private_with_any_umask(use: Callable[[Path], None], mask: int, tmp_path: Path) -> None:
    with umask(mask):
        use(tmp_path / "new" / "folder" / "state")
    assert [mode(tmp_path / "new"), mode(tmp_path / "new" / "folder")] == [0o700, 0o700]
    assert {mode(each) for each in (tmp_path / "new" / "folder").iterdir()} == {0o600}


@every_state_file
@pytest.mark.parametrize("open_mode", [0o644, 0o666, 0o640, 0o604], ids=oct)
def test_readable_files_are_made_private(use: Callable[[Path], None], open_mode: int, tmp_path: Path) -> None:
    path = tmp_path / "state"
    use(path)
    path.chmod(open_mode)
    use(path)
    assert mode(path) == 0o600


@pytest.mark.parametrize("use", [use_cache, use_limiter, use_journal])
def test_readable_files_of_an_interrupted_program_are_made_private(use: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / "state"
    use(path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE other (value)")
        other.execute("BEGIN")
        for suffix in ("", "-wal", "-shm"):
            path.with_name(f"state{suffix}").chmod(0o644)
        other.rollback()
        use(path)
        check_siblings(path)


@every_state_file
def test_folder_that_every_user_can_write_to_is_refused(use: Callable[[Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    use(folder / "state")
    for open_mode in (0o777, 0o702):
        folder.chmod(open_mode)
        for name in ("state", "other"):
            message = refusal(use, folder / name)
            assert f"is in a world-writable folder ({folder}, mode {open_mode:04o})" in message
            assert f"run chmod o-w '{folder}', or use another file" in message
    assert not (folder / "other").exists()
    for safe_mode in (0o1777, 0o775, 0o700):
        folder.chmod(safe_mode)
        use(folder / "state")


@every_state_file
def test_links_are_not_followed(use: Callable[[Path], None], tmp_path: Path) -> None:
    path, target = tmp_path / "state", tmp_path / "target"
    path.symlink_to(target)
    assert "state" in (message := refusal(use, path))
    assert "is a symbolic link; pass the path of the file itself" in message
    assert not target.exists()
    use(target)
    before = target.read_bytes()
    assert "is a symbolic link" in refusal(use, path)
    assert target.read_bytes() == before


@pytest.mark.parametrize("use", [use_cache, use_limiter, use_journal, use_checkpoint])
@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_links_beside_a_database_are_not_followed(use: Callable[[Path], None], suffix: str, tmp_path: Path) -> None:
    path, target = tmp_path / "state", tmp_path / "target"
    use(path)
    target.write_bytes(b"notes")
    path.with_name(f"state{suffix}").symlink_to(target)
    assert f"state{suffix}" in refusal(use, path)
    assert target.read_bytes() == b"notes"


@pytest.mark.parametrize("use", [use_journal, use_tokens])
def test_lock_file_that_is_a_link_is_not_followed(use: Callable[[Path], None], tmp_path: Path) -> None:
    target = tmp_path / "target"
    (tmp_path / "state.lock").symlink_to(target)
    assert "state.lock is a symbolic link" in refusal(use, tmp_path / "state").replace(".lock: ", ".lock ")
    assert not target.exists()


@every_state_file
def test_pipes_and_folders_are_refused(use: Callable[[Path], None], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "is not a regular file; pass the path of a file" in refusal(use, tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    assert "is a folder; pass the path of a file" in refusal(use, tmp_path / "folder")


@pytest.mark.parametrize("use", [*USES.values(), read_tokens], ids=[*USES, "tokens read"])
def test_file_of_another_user_is_refused(use: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, owner = tmp_path / "state", os.geteuid()
    (use_tokens if use is read_tokens else use)(path)
    path.chmod(0o644)
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    assert f"belongs to another user (uid {owner}); use a file of your own" in refusal(use, path)
    assert mode(path) == 0o644


def test_private_file_is_created_once_and_keeps_its_content(tmp_path: Path) -> None:
    path = tmp_path / "state"
    make_private(path)
    path.write_bytes(b"content")
    make_private(path)
    assert path.read_bytes() == b"content"


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and Windows reject file names that are not Unicode")
@every_state_file
def test_file_name_that_is_not_unicode_is_accepted(use: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"st\xffte")
    use(path)
    assert mode(path) == 0o600
    path.chmod(0o644)
    use(path)
    assert mode(path) == 0o600


@every_state_file
@pytest.mark.parametrize("name", ["st\0ate", "\0", "state\0"])
def test_file_name_with_a_null_character_is_refused(use: Callable[[Path], None], name: str, tmp_path: Path) -> None:
    assert "null character" in refusal(use, tmp_path / name)
    assert list(tmp_path.iterdir()) == []
