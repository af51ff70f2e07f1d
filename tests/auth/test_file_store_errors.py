"""The token file: invalid files, permissions and failed writes."""

from __future__ import annotations

import fcntl
import json
import os
import pickle
import pwd
import re
import resource
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from flickr_sdk.auth import FileStore
from flickr_sdk.errors import ConfigurationError, TokenStoreError

from ..support.downloads import reject_new_files
from ..support.store_parts import ALICE, BOB, FINGERPRINT, KEY, listing, refusal


@pytest.fixture
def bound_by_modes() -> Iterator[Path]:
    """A folder of another user than root, because file modes do not restrict root. The test runs as that user."""
    folder = Path(tempfile.mkdtemp())
    user, root = pwd.getpwnam("nobody").pw_uid, os.geteuid() == 0
    try:
        if root:
            os.chown(folder, user, -1)
            try:
                os.seteuid(user)
            except PermissionError:
                pytest.skip("this container does not let root change its user, and file modes do not restrict root")
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for inner in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
            inner.chmod(0o700)
        shutil.rmtree(folder)


VERSION_1 = {"format": "flickr-sdk tokens", "version": 1}
ACCOUNT = {"user": "alice", "token": ALICE.as_dict()}
BAD_FILES = {
    "empty": (b"", "invalid JSON"),
    "cut short": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [ACCOUNT]}}).encode()[:-9], "invalid JSON"),
    "binary": (b"\x89PNG\xff\xfe" + ALICE.oauth_token.encode(), "invalid JSON"),
    "too deep": (b"[" * 100_000, "invalid JSON"),
    "null": (b"null", "is not a token file of flickr-sdk"),
    "another program's": (json.dumps({"token": ALICE.oauth_token}).encode(), "is not a token file of flickr-sdk"),
    "a list": (json.dumps([ALICE.oauth_token]).encode(), "is not a token file of flickr-sdk"),
    "only a version": (b'{"version": 1, "keys": {}}', "is not a token file of flickr-sdk"),
    "no version": (b'{"format": "flickr-sdk tokens", "keys": {}}', "is not a token file of flickr-sdk"),
    "version 0": (
        b'{"format": "flickr-sdk tokens", "version": 0, "keys": {}}',
        "is damaged: its version is 0, and the first version is 1",
    ),
    "version -1": (
        b'{"format": "flickr-sdk tokens", "version": -1}',
        "is damaged: its version is -1, and the first",
    ),
    "version true": (b'{"format": "flickr-sdk tokens", "version": true, "keys": {}}', "is not a token file of flickr-sdk"),
    "version 2": (
        b'{"format": "flickr-sdk tokens", "version": 2, "vault": []}',
        "newer flickr-sdk (version 2; this ",
    ),
    "no keys": (json.dumps(VERSION_1).encode(), "damaged token file"),
    "keys of another kind": (json.dumps({**VERSION_1, "keys": [ACCOUNT]}).encode(), "damaged token file"),
    "accounts of another kind": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: ACCOUNT}}).encode(), "damaged token file"),
    "no account": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [ALICE.oauth_token]}}).encode(), "damaged token file"),
    "no user": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [{"token": {}}]}}).encode(), "damaged token file"),
    "no token": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [{"user": "alice"}]}}).encode(), "damaged token file"),
}


@pytest.mark.parametrize(("content", "problem"), BAD_FILES.values(), ids=BAD_FILES)
def test_invalid_token_file_is_reported_and_not_changed(file: Path, content: bytes, problem: str) -> None:
    file.write_bytes(content)
    store = FileStore(file)
    for act in (
        lambda: store.get(KEY),
        lambda: store.get(KEY, "alice"),
        lambda: store.users(KEY),
        lambda: store.set(KEY, BOB),
        lambda: store.delete(KEY),
    ):
        message = refusal(act)
        assert message.startswith(f"{file}: ")
        assert problem in message
        assert "; the file was not changed; " in message
        assert "use another file" in message
    assert file.read_bytes() == content
    assert listing(file.parent) == ["tokens.json"]


def test_damaged_token_is_reported_and_others_stay_readable(file: Path) -> None:
    broken = {"user": "bob", "token": {"oauth_token": BOB.oauth_token, "oauth_token_secret": 7}}
    file.write_text(json.dumps({**VERSION_1, "keys": {FINGERPRINT: [broken, ACCOUNT]}}))
    store = FileStore(file)
    assert store.get(KEY) == ALICE
    assert "damaged token file" in refusal(lambda: store.get(KEY, "bob"))
    store.set(KEY, ALICE)
    assert json.loads(file.read_text())["keys"][FINGERPRINT][0] == broken


def test_store_error_names_the_file_and_can_be_pickled(file: Path) -> None:
    file.write_text("no")
    with pytest.raises(TokenStoreError) as caught:
        FileStore(file).get(KEY)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.store, again.problem, str(again)) == (str(file), caught.value.problem, str(caught.value))


def test_folder_pipe_and_device_are_rejected(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    cases = {
        tmp_path: "is a folder; pass the path of a file",
        pipe: "is not a regular file",
        Path(os.devnull): "is not a regular file",
    }
    for path, problem in cases.items():
        assert problem in refusal(lambda path=path: FileStore(path).get(KEY))  # type: ignore[misc]  # mypy cannot infer the lambda
        assert problem in refusal(lambda path=path: FileStore(path).set(KEY, ALICE))  # type: ignore[misc]  # as above
    assert Path(os.devnull).is_char_device()
    assert pipe.is_fifo()


def test_folder_that_accepts_no_files_is_named_as_the_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reject_new_files(tmp_path, monkeypatch)
    store = FileStore(tmp_path / "tokens.json", lock_timeout=0.1)
    assert re.search("(accepts no new files|No such file).*; ", refusal(lambda: store.set(KEY, ALICE)))


def test_path_of_another_type_is_rejected() -> None:
    for path in (3, b"tokens.json", ""):
        with pytest.raises(ConfigurationError, match="path is .*; pass the path of a file"):
            FileStore(path)  # type: ignore[arg-type]  # the point of the test


def test_circular_link_is_rejected(file: Path) -> None:
    file.symlink_to(file)
    assert "is a symbolic link; pass the path of the file itself" in refusal(lambda: FileStore(file).set(KEY, ALICE))


def test_invalid_file_name_is_rejected(tmp_path: Path) -> None:
    store = FileStore(tmp_path / ("x" * 300))
    assert "use another file" in refusal(lambda: store.get(KEY))
    assert "use another file" in refusal(lambda: store.set(KEY, ALICE))
    with pytest.raises(ConfigurationError, match="null character"):
        FileStore(tmp_path / "a\0b")
    assert listing(tmp_path) == []


def test_unreadable_file_is_not_changed(bound_by_modes: Path) -> None:
    file = bound_by_modes / "tokens.json"
    store = FileStore(file)
    store.set(KEY, ALICE)
    file.chmod(0)
    for act in (lambda: store.get(KEY), lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        message = refusal(act)
        assert message.startswith(f"{file}: ")
        assert "Permission denied" in message or "is read-only" in message
    file.chmod(0o600)
    assert store.users(KEY) == ["alice"]


def test_read_only_file_is_not_replaced_even_by_root(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    file.chmod(0o400)
    before = file.stat()
    for act in (lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        assert "is read-only; the file was not changed; make it writable, or use another file" in refusal(act)
    assert store.get(KEY) == ALICE
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_mode) == (before.st_ino, before.st_mtime_ns, before.st_mode)


@pytest.mark.parametrize("locked_before", [True, False])
def test_file_in_a_read_only_folder_is_read_and_not_replaced(bound_by_modes: Path, locked_before: bool) -> None:
    file = bound_by_modes / "tokens.json"
    store = FileStore(file)
    store.set(KEY, ALICE)
    lock = file.with_name("tokens.json.lock")
    lock.touch(0o600)
    if not locked_before:
        lock.unlink()
    before = file.read_bytes()
    bound_by_modes.chmod(0o500)
    assert store.get(KEY) == ALICE
    for act in (lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        message = refusal(act)
        assert message.startswith(f"{file}: ")
        assert "(Permission denied); the file was not changed; " in message
        assert "or use another file" in message
    assert file.read_bytes() == before


def test_folder_that_cannot_be_created_is_reported(bound_by_modes: Path) -> None:
    bound_by_modes.chmod(0o500)
    file = bound_by_modes / "new" / "tokens.json"
    assert "is in a folder that cannot be created (Permission denied); create the folder" in refusal(
        lambda: FileStore(file).set(KEY, ALICE)
    )
    assert listing(bound_by_modes) == []


def test_file_in_place_of_the_folder_is_reported(file: Path) -> None:
    file.write_text("notes")
    store = FileStore(file / "tokens.json")
    assert "(Not a directory)" in refusal(lambda: store.get(KEY))
    assert "(Not a directory)" in refusal(lambda: store.set(KEY, ALICE))
    assert file.read_text() == "notes"


def test_failed_write_does_not_change_the_file(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    before = file.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 10, limits[1]))  # as if the disk were full
    try:
        with pytest.raises(TokenStoreError, match=re.escape("cannot be written (File too large); the file was not changed")):
            store.set(KEY, BOB)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert file.read_bytes() == before
    assert ".tokens.json.flickr-sdk.tmp" not in listing(file.parent)
    store.set(KEY, BOB)
    assert store.get(KEY) == BOB


def test_lock_timeout_names_the_lock_and_reads_do_not_wait(file: Path) -> None:
    FileStore(file).set(KEY, ALICE)
    store = FileStore(file, lock_timeout=0.05)
    lock = file.with_name("tokens.json.lock")
    with lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        for one in (store, pickle.loads(pickle.dumps(store))):
            message = refusal(lambda one=one: one.set(KEY, BOB))
            assert f"is in use: another process has held {lock} for 0.05 s; retry" in message
        assert store.get(KEY) == ALICE
    store.set(KEY, BOB)
    assert store.get(KEY) == BOB
