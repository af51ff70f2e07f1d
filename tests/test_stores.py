"""Token stores: what they keep, where they keep it, and what they refuse to touch."""

from __future__ import annotations

import fcntl
import json
import logging
import os
import pickle
import pwd
import re
import resource
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn

import keyring
import platformdirs
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError

import flickr_sdk.stores
from flickr_sdk.errors import ConfigurationError, FlickrError, TokenStoreError
from flickr_sdk.stores import DjangoSessionStore, FileStore, KeyringStore, MappingStore, MemoryStore, TokenStore
from flickr_sdk.tokens import Token

KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
OTHER_KEY = "ffeeddccbbaa99887766554433221100"
FINGERPRINT = "a1bf4dc2c0cea821"

ALICE = Token("72157720-alice-token", "alice-token-secret", "write", "52000000@N01", "alice", "Alice Å")
BOB = Token("72157720-bob-token", "bob-token-secret", "read", "52000001@N01", "bob \U0001f98a", "")
SECRETS = [KEY, OTHER_KEY, ALICE.oauth_token, ALICE.oauth_token_secret, BOB.oauth_token, BOB.oauth_token_secret]


class FakeKeyring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring leaves it without types
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("no such entry")


class TalkativeKeyring(FakeKeyring):
    """A keyring that fails as those do that run a command."""

    def set_password(self, service: str, username: str, password: str) -> NoReturn:
        raise subprocess.CalledProcessError(1, ["keep", username, password])


@contextmanager
def using(backend: KeyringBackend) -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(before)


@pytest.fixture
def fake() -> Iterator[FakeKeyring]:
    backend = FakeKeyring()
    with using(backend):
        yield backend


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tokens.json"


@pytest.fixture(params=["memory", "file", "keyring"])
def store(request: pytest.FixtureRequest, file: Path) -> TokenStore:
    if request.param == "keyring":
        request.getfixturevalue("fake")
    makers: dict[str, Callable[[], TokenStore]] = {
        "memory": MemoryStore,
        "file": lambda: FileStore(file),
        "keyring": KeyringStore,
    }
    return makers[request.param]()


@contextmanager
def umask(value: int) -> Iterator[None]:
    before = os.umask(value)
    try:
        yield
    finally:
        os.umask(before)


@pytest.fixture
def bound_by_modes() -> Iterator[Path]:
    """A folder of somebody whom file modes bind, and be that user: they do not bind root."""
    folder = Path(tempfile.mkdtemp())
    user, root = pwd.getpwnam("nobody").pw_uid, os.geteuid() == 0
    try:
        if root:
            os.chown(folder, user, -1)
            try:
                os.seteuid(user)
            except PermissionError:
                pytest.skip("root may not become another user here, and no file mode binds root")
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for inner in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
            inner.chmod(0o700)
        shutil.rmtree(folder)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def listing(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refusal(act: Callable[[], object], kind: type[FlickrError] = TokenStoreError) -> str:
    """Give the message of the error that a call raises, after looking for secrets in all that comes with it."""
    with pytest.raises(kind) as caught:
        act()
    seen: BaseException | None = caught.value
    while seen is not None:
        held = f"{seen} {seen!r} {seen.args} {vars(seen)} {getattr(seen, 'doc', '')} {getattr(seen, 'cmd', '')}"
        assert not [secret for secret in SECRETS if secret in held]
        seen = seen.__cause__ or seen.__context__
    return str(caught.value)


# What all stores have in common


def test_a_token_comes_back_as_it_was_stored(store: TokenStore) -> None:
    assert store.get(KEY) is None
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    assert store.get(KEY, "alice") == ALICE
    assert store.get(KEY, "bob \U0001f98a") == BOB


def test_every_store_has_the_four_methods_of_the_protocol(store: TokenStore) -> None:
    assert isinstance(store, TokenStore)
    assert isinstance(MappingStore({}), TokenStore)
    assert not isinstance({}, TokenStore)


def test_without_a_name_the_account_that_was_stored_last_is_meant(store: TokenStore) -> None:
    store.set(KEY, ALICE, "first")
    store.set(KEY, BOB, "second")
    assert store.get(KEY) == BOB
    store.set(KEY, ALICE, "first")
    assert store.get(KEY) == ALICE
    assert store.users(KEY) == ["second", "first"]
    assert store.delete(KEY)
    assert store.get(KEY) == BOB
    assert store.users(KEY) == ["second"]


def test_a_name_that_is_not_known_gives_no_token_and_never_that_of_somebody_else(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    assert store.get(KEY, "bob") is None
    assert store.get(KEY, "Alice") is None
    assert store.get(KEY, "") is None
    assert not store.delete(KEY, "bob")
    assert not store.delete(KEY, "")
    assert store.users(KEY) == ["alice"]


def test_the_tokens_of_two_api_keys_do_not_meet(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(OTHER_KEY, BOB, "alice")
    assert (store.get(KEY), store.get(OTHER_KEY)) == (ALICE, BOB)
    assert store.delete(KEY)
    assert (store.get(KEY), store.get(OTHER_KEY)) == (None, BOB)
    assert (store.users(KEY), store.users(OTHER_KEY)) == ([], ["alice"])


def test_an_account_is_named_by_the_caller_or_the_user_name_or_the_nsid(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(KEY, Token("t", "s", user_nsid="52000002@N01"))
    store.set(KEY, Token("t", "s"))
    store.set(KEY, ALICE, "work/1: äö")
    assert store.users(KEY) == ["alice", "52000002@N01", "default", "work/1: äö"]
    assert store.get(KEY, "work/1: äö") == ALICE


def test_an_account_with_an_empty_name_is_refused(store: TokenStore) -> None:
    assert "user is empty" in refusal(lambda: store.set(KEY, ALICE, ""), ConfigurationError)
    assert store.users(KEY) == []


def test_a_new_token_takes_the_place_of_the_old_one(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(KEY, BOB, "alice")
    assert store.users(KEY) == ["alice"]
    assert store.get(KEY) == BOB


def test_a_token_can_be_forgotten_once(store: TokenStore) -> None:
    assert not store.delete(KEY)
    store.set(KEY, ALICE)
    assert store.delete(KEY, "alice")
    assert not store.delete(KEY, "alice")
    assert not store.delete(KEY)
    assert store.get(KEY) is None
    assert store.users(KEY) == []


def test_texts_that_no_encoding_knows_are_kept_too(store: TokenStore) -> None:
    strange = Token("t", "s", username="\ud800\x00\n", fullname='"\\')
    store.set(KEY, strange)
    assert store.get(KEY) == strange


def test_threads_can_share_a_store(store: TokenStore) -> None:
    failures: list[BaseException] = []
    start = threading.Barrier(8)

    def write(number: int) -> None:
        try:
            start.wait()
            for turn in range(10):
                store.set(KEY, ALICE, f"{number}-{turn}")
                assert store.get(KEY, f"{number}-{turn}") == ALICE
                if turn % 2:
                    assert store.delete(KEY, f"{number}-{turn}")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert sorted(store.users(KEY)) == sorted(f"{number}-{turn}" for number in range(8) for turn in range(0, 10, 2))


# Secrets


def test_no_store_shows_a_secret(store: TokenStore, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    session: dict[str, Any] = {}
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        for one in (store, MappingStore(session), DjangoSessionStore(session)):
            one.set(KEY, ALICE)
            one.set(OTHER_KEY, BOB)
            one.get(KEY)
            one.delete(KEY)
            shown = f"{one} {one!r} {vars(one) if not isinstance(one, MappingStore) else ''}"
            assert not [secret for secret in SECRETS if secret in shown]
    assert not [secret for secret in SECRETS if secret in caplog.text]
    assert warned == []


def test_the_api_key_is_written_nowhere(file: Path, fake: FakeKeyring) -> None:
    session: dict[str, Any] = {}
    for store in (FileStore(file), KeyringStore(), MappingStore(session)):
        store.set(KEY, ALICE)
    for kept in (file.read_text(), str(fake.entries), str(session)):
        assert KEY not in kept
        assert FINGERPRINT in kept


def test_a_store_in_memory_or_in_a_session_refuses_to_be_pickled() -> None:
    session: dict[str, Any] = {}
    memory = MemoryStore()
    for store in (memory, MappingStore(session), DjangoSessionStore(session)):
        store.set(KEY, ALICE)
        with pytest.raises(TypeError, match="would be written down"):
            pickle.dumps(store)


def test_a_pickled_file_store_names_its_file_and_holds_no_token(file: Path) -> None:
    store = FileStore(file, lock_timeout=3)
    store.set(KEY, ALICE)
    pickled = pickle.dumps(store)
    assert not [secret for secret in SECRETS if secret.encode() in pickled]
    again = pickle.loads(pickled)
    assert (again.path, again.get(KEY)) == (file, ALICE)


def test_a_pickled_keyring_store_names_its_service_and_holds_no_token(fake: FakeKeyring) -> None:
    store = KeyringStore("another")
    store.set(KEY, ALICE)
    pickled = pickle.dumps(store)
    assert not [secret for secret in SECRETS if secret.encode() in pickled]
    assert pickle.loads(pickled).get(KEY) == ALICE


# Importing


def test_a_store_loads_what_it_needs_when_it_needs_it() -> None:
    script = """
import sys
import flickr_sdk.stores
heavy = {"filelock", "platformdirs", "keyring", "json", "hashlib", "flickr_sdk.stores._file"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
store = flickr_sdk.stores.FileStore()
assert not {"filelock", "platformdirs", "keyring"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_public_names_are_listed_and_others_are_attribute_errors() -> None:
    names = dir(flickr_sdk.stores)
    assert {"FileStore", "KeyringStore", "MemoryLimiter", "SqliteLimiter", "TokenStore"} <= set(names)
    assert names == sorted(names)
    assert [getattr(flickr_sdk.stores, name).__name__ for name in names] == names
    with pytest.raises(AttributeError):
        _ = flickr_sdk.stores.FileStor  # type: ignore[attr-defined]  # the point of the test


# The file: where it is and who may read it


def test_the_default_file_is_in_the_folder_of_the_users_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    store = FileStore()
    assert store.path == platformdirs.user_config_path("flickr-sdk", appauthor=False) / "tokens.json"
    assert repr(FileStore()) == "FileStore()"
    assert listing(tmp_path) == []
    if sys.platform == "linux":
        store.set(KEY, ALICE)
        assert (tmp_path / "flickr-sdk" / "tokens.json").is_file()


def test_a_user_without_a_home_is_asked_for_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_knows(user: int) -> NoReturn:
        raise KeyError(user)

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody_knows)
    assert "FileStore(path)" in refusal(lambda: FileStore().get(KEY), ConfigurationError)


def test_a_path_keeps_its_meaning_when_the_program_changes_its_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    store, home = FileStore("tokens.json"), FileStore("~/tokens.json")
    monkeypatch.chdir("/")
    assert (store.path, home.path) == (tmp_path / "tokens.json", tmp_path / "home" / "tokens.json")


def test_neither_making_a_store_nor_reading_from_it_makes_anything(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "folder" / "tokens.json")
    assert store.get(KEY) is None
    assert store.users(KEY) == []
    assert not store.delete(KEY)
    assert listing(tmp_path) == []


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777], ids=oct)
def test_only_the_owner_can_read_the_file_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    file = tmp_path / "new" / "folder" / "tokens.json"
    with umask(mask):
        FileStore(file).set(KEY, ALICE)
        FileStore(file).set(KEY, BOB)
    assert [mode(path) for path in (file, file.parent, file.parent.parent)] == [0o600, 0o700, 0o700]
    assert [mode(path) & 0o077 for path in file.parent.iterdir()] == [0, 0]
    assert listing(file.parent) == ["tokens.json", "tokens.json.lock"]


def test_no_moment_of_a_write_shows_the_token_to_others(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []
    real = os.fsync

    def look(descriptor: int) -> None:
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode):
            modes.append((stat.S_IMODE(status.st_mode), status.st_size > 0))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", look)
    with umask(0):
        FileStore(file).set(KEY, ALICE)
    assert modes == [(0o600, True)]


def test_a_new_file_or_folder_is_closed_to_others_from_its_first_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Who opens a file before its mode is set can still read it afterwards.
    monkeypatch.setattr(Path, "chmod", lambda path, mode: None)
    file = tmp_path / "new" / "tokens.json"
    with umask(0):
        FileStore(file).set(KEY, ALICE)
    assert [mode(path) for path in (file, file.parent)] == [0o600, 0o700]


def test_a_file_that_others_can_read_is_closed_to_them_by_the_next_write(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    file.chmod(0o644)
    assert store.get(KEY) == ALICE
    assert mode(file) == 0o644
    store.set(KEY, BOB)
    assert mode(file) == 0o600


def test_a_folder_that_exists_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    FileStore(tmp_path / "tokens.json").set(KEY, ALICE)
    assert mode(tmp_path) == 0o755


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real" / "tokens.json")  # leads nowhere yet
    FileStore(link).set(KEY, ALICE)
    FileStore(link).set(KEY, BOB)
    assert link.is_symlink()
    assert listing(tmp_path) == ["link.json", "real"]
    assert listing(tmp_path / "real") == ["tokens.json", "tokens.json.lock"]
    assert FileStore(tmp_path / "real" / "tokens.json").users(KEY) == ["alice", "bob \U0001f98a"]


def test_what_a_newer_version_may_add_to_the_file_is_kept(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    content = json.loads(file.read_text())
    content["later"] = {"more": 1}
    content["keys"][FINGERPRINT][0]["noted"] = "yes"
    content["keys"][FINGERPRINT][0]["token"]["scope"] = ["x"]
    file.write_text(json.dumps(content))
    store.set(KEY, BOB)
    after = json.loads(file.read_text())
    assert after["later"] == {"more": 1}
    assert after["keys"][FINGERPRINT][0] == content["keys"][FINGERPRINT][0]
    assert store.get(KEY, "alice") == ALICE


def test_what_a_killed_process_left_is_cleared_away_by_the_next_write(file: Path) -> None:
    left = file.with_name(".tokens.json.flickr-sdk.tmp")
    left.write_text("half a tok")
    FileStore(file).set(KEY, ALICE)
    assert not left.exists()
    assert FileStore(file).get(KEY) == ALICE


# The file: what is refused, and left as it was

VERSION_1 = {"format": "flickr-sdk tokens", "version": 1}
ACCOUNT = {"user": "alice", "token": ALICE.as_dict()}
BAD_FILES = {
    "empty": (b"", "no valid JSON"),
    "cut short": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [ACCOUNT]}}).encode()[:-9], "no valid JSON"),
    "binary": (b"\x89PNG\xff\xfe" + ALICE.oauth_token.encode(), "no valid JSON"),
    "too deep": (b"[" * 100_000, "no valid JSON"),
    "null": (b"null", "no token file of flickr-sdk"),
    "another program's": (json.dumps({"token": ALICE.oauth_token}).encode(), "no token file of flickr-sdk"),
    "a list": (json.dumps([ALICE.oauth_token]).encode(), "no token file of flickr-sdk"),
    "only a version": (b'{"version": 1, "keys": {}}', "no token file of flickr-sdk"),
    "no version": (b'{"format": "flickr-sdk tokens", "keys": {}}', "no token file of flickr-sdk"),
    "version 0": (b'{"format": "flickr-sdk tokens", "version": 0, "keys": {}}', "no token file of flickr-sdk"),
    "version true": (b'{"format": "flickr-sdk tokens", "version": true, "keys": {}}', "no token file of flickr-sdk"),
    "version 2": (b'{"format": "flickr-sdk tokens", "version": 2, "vault": []}', "newer flickr-sdk (form 2, this one knows 1)"),
    "no keys": (json.dumps(VERSION_1).encode(), "damaged token file"),
    "keys of another kind": (json.dumps({**VERSION_1, "keys": [ACCOUNT]}).encode(), "damaged token file"),
    "accounts of another kind": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: ACCOUNT}}).encode(), "damaged token file"),
    "no account": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [ALICE.oauth_token]}}).encode(), "damaged token file"),
    "no user": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [{"token": {}}]}}).encode(), "damaged token file"),
    "no token": (json.dumps({**VERSION_1, "keys": {FINGERPRINT: [{"user": "alice"}]}}).encode(), "damaged token file"),
}


@pytest.mark.parametrize(("content", "problem"), BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_is_no_good_token_file_is_named_and_left_alone(file: Path, content: bytes, problem: str) -> None:
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
        assert "it was left as it is. " in message
        assert "name another file" in message.lower()
    assert file.read_bytes() == content
    assert listing(file.parent) == ["tokens.json"]


def test_a_damaged_token_is_named_and_the_others_can_still_be_got(file: Path) -> None:
    broken = {"user": "bob", "token": {"oauth_token": BOB.oauth_token, "oauth_token_secret": 7}}
    file.write_text(json.dumps({**VERSION_1, "keys": {FINGERPRINT: [broken, ACCOUNT]}}))
    store = FileStore(file)
    assert store.get(KEY) == ALICE
    assert "damaged token file" in refusal(lambda: store.get(KEY, "bob"))
    store.set(KEY, ALICE)
    assert json.loads(file.read_text())["keys"][FINGERPRINT][0] == broken


def test_an_error_says_where_and_can_be_pickled(file: Path) -> None:
    file.write_text("no")
    with pytest.raises(TokenStoreError) as caught:
        FileStore(file).get(KEY)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.store, again.problem, str(again)) == (str(file), caught.value.problem, str(caught.value))


def test_a_folder_a_pipe_or_a_device_is_no_token_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    cases = {tmp_path: "is a folder. Name a file", pipe: "is no regular file", Path(os.devnull): "is no regular file"}
    for path, problem in cases.items():
        assert problem in refusal(lambda path=path: FileStore(path).get(KEY))  # type: ignore[misc]  # mypy cannot infer the lambda
        assert problem in refusal(lambda path=path: FileStore(path).set(KEY, ALICE))  # type: ignore[misc]  # as above
    assert Path(os.devnull).is_char_device()
    assert pipe.is_fifo()


def test_a_link_that_leads_to_itself_is_refused(file: Path) -> None:
    file.symlink_to(file)
    assert "cannot be read (Too many levels of symbolic links)" in refusal(lambda: FileStore(file).set(KEY, ALICE))


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    for name in ("x" * 300, "a\0b"):
        store = FileStore(tmp_path / name)
        assert "name another file" in refusal(lambda: store.get(KEY))  # noqa: B023  # called at once
        assert "name another file" in refusal(lambda: store.set(KEY, ALICE))  # noqa: B023  # called at once
    assert listing(tmp_path) == []


def test_a_file_that_cannot_be_read_is_left_alone(bound_by_modes: Path) -> None:
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


def test_a_read_only_file_is_read_and_never_replaced_even_by_root(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    file.chmod(0o400)
    before = file.stat()
    for act in (lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        assert "is read-only; it was left as it is. Make it writable, or name another file" in refusal(act)
    assert store.get(KEY) == ALICE
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns, after.st_mode) == (before.st_ino, before.st_mtime_ns, before.st_mode)


@pytest.mark.parametrize("locked_before", [True, False])
def test_a_file_in_a_read_only_folder_is_read_and_never_replaced(bound_by_modes: Path, locked_before: bool) -> None:
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
        assert "(Permission denied); it was left as it is. " in message
        assert "or name another file" in message
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(bound_by_modes: Path) -> None:
    bound_by_modes.chmod(0o500)
    file = bound_by_modes / "new" / "tokens.json"
    assert "has no folder, and it cannot be made (Permission denied). Make it yourself" in refusal(
        lambda: FileStore(file).set(KEY, ALICE)
    )
    assert listing(bound_by_modes) == []


def test_a_file_where_the_folder_should_be_is_told(file: Path) -> None:
    file.write_text("notes")
    store = FileStore(file / "tokens.json")
    assert "(Not a directory)" in refusal(lambda: store.get(KEY))
    assert "(Not a directory)" in refusal(lambda: store.set(KEY, ALICE))
    assert file.read_text() == "notes"


def test_a_write_that_fails_halfway_leaves_the_file_as_it_was(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    before = file.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 10, limits[1]))  # as if the disk were full
    try:
        with pytest.raises(TokenStoreError, match=re.escape("cannot be written (File too large); it was left as it is")):
            store.set(KEY, BOB)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert file.read_bytes() == before
    assert ".tokens.json.flickr-sdk.tmp" not in listing(file.parent)
    store.set(KEY, BOB)
    assert store.get(KEY) == BOB


def test_a_writer_that_waits_too_long_says_for_what_and_readers_do_not_wait(file: Path) -> None:
    FileStore(file).set(KEY, ALICE)
    store = FileStore(file, lock_timeout=0.05)
    lock = file.with_name("tokens.json.lock")
    with lock.open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        message = refusal(lambda: store.set(KEY, BOB))
        assert f"is in use: another process has not let go of {lock} for 0.05 seconds. Try again" in message
        assert store.get(KEY) == ALICE
    store.set(KEY, BOB)
    assert store.get(KEY) == BOB


# The keyring


def test_the_keyring_has_an_entry_for_each_account(fake: FakeKeyring) -> None:
    KeyringStore().set(KEY, ALICE)
    KeyringStore().set(KEY, BOB)
    assert {service for service, _ in fake.entries} == {"flickr-sdk"}
    assert sorted(name for _, name in fake.entries) == [FINGERPRINT, f"{FINGERPRINT}/alice", f"{FINGERPRINT}/bob \U0001f98a"]
    assert KeyringStore().get(KEY, "alice") == ALICE
    assert KeyringStore("another").get(KEY) is None


def test_forgetting_the_last_account_leaves_nothing_in_the_keyring(fake: FakeKeyring) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    assert store.delete(KEY)
    assert store.delete(KEY)
    assert fake.entries == {}


def test_an_account_that_was_deleted_in_the_systems_own_tool_is_passed_over(fake: FakeKeyring) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    del fake.entries["flickr-sdk", f"{FINGERPRINT}/bob \U0001f98a"]
    assert store.get(KEY) == ALICE
    assert store.users(KEY) == ["alice"]
    assert not store.delete(KEY, "bob \U0001f98a")
    assert store.delete(KEY)
    assert store.get(KEY) is None


def test_an_account_that_the_list_lacks_can_be_got_and_forgotten_by_its_name(fake: FakeKeyring) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    del fake.entries["flickr-sdk", FINGERPRINT]
    assert store.users(KEY) == []
    assert store.get(KEY, "alice") == ALICE
    assert store.delete(KEY, "alice")
    assert fake.entries == {}


@pytest.mark.parametrize("text", ["", "null", "{", "7", '"text"', "{}", "[1]", '{"oauth_token": 1, "oauth_token_secret": 2}'])
def test_a_damaged_entry_of_the_keyring_is_named_and_left_alone(fake: FakeKeyring, text: str) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    entry = "flickr-sdk", f"{FINGERPRINT}/alice"
    fake.entries[entry] = text
    message = refusal(lambda: store.get(KEY))
    assert message.startswith(f"keyring service 'flickr-sdk': its entry '{FINGERPRINT}/alice' is damaged")
    assert fake.entries[entry] == text
    fake.entries["flickr-sdk", FINGERPRINT] = text
    for act in (lambda: store.users(KEY), lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        assert f"its entry '{FINGERPRINT}' is damaged" in refusal(act)
    assert fake.entries == {entry: text, ("flickr-sdk", FINGERPRINT): text}


def test_without_the_package_keyring_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    message = refusal(KeyringStore, ConfigurationError)
    assert message == 'KeyringStore needs the package keyring; install it with: pip install "flickr-sdk[keyring]"'


def test_a_system_without_a_keyring_is_told_what_to_do() -> None:
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]  # keyring leaves it without types
        store = KeyringStore()
        for act in (lambda: store.get(KEY), lambda: store.users(KEY), lambda: store.set(KEY, ALICE), lambda: store.delete(KEY)):
            message = refusal(act, ConfigurationError)
            assert "no keyring that Python can use" in message
            assert 'pip install "flickr-sdk[keyring]"' in message
            assert "FileStore" in message


def test_a_keyring_that_is_switched_off_does_not_swallow_a_token() -> None:
    with using(null.Keyring()):  # type: ignore[no-untyped-call]  # keyring leaves it without types
        assert KeyringStore().get(KEY) is None
        assert "keeps nothing" in refusal(lambda: KeyringStore().set(KEY, ALICE), ConfigurationError)


def test_the_words_of_a_keyring_that_fails_are_not_repeated_as_they_may_hold_the_secret() -> None:
    with using(TalkativeKeyring()):
        message = refusal(lambda: KeyringStore().set(KEY, ALICE))
    assert message.startswith("keyring service 'flickr-sdk': the keyring refused to set an entry (CalledProcessError). Unlock")


# Sessions and other mappings


def test_a_session_keeps_the_token_of_its_visitor() -> None:
    session: dict[str, Any] = {"cart": [1]}
    store = MappingStore(session)
    assert store.get(KEY) is None
    assert not store.delete(KEY)
    store.set(KEY, ALICE)
    assert store.get(KEY) == store.get(KEY, "alice") == ALICE
    assert store.users(KEY) == ["alice"]
    assert store.get(KEY, "bob") is None
    assert not store.delete(KEY, "bob")
    store.set(KEY, BOB, "somebody")
    assert store.users(KEY) == ["somebody"]
    assert store.get(KEY, "alice") is None
    assert store.delete(KEY)
    assert session == {"cart": [1]}


def test_a_session_does_not_give_the_token_of_another_api_key() -> None:
    session: dict[str, Any] = {}
    MappingStore(session).set(KEY, ALICE)
    other = MappingStore(session)
    assert (other.get(OTHER_KEY), other.users(OTHER_KEY), other.delete(OTHER_KEY)) == (None, [], False)
    assert other.get(KEY) == ALICE


def test_a_session_gets_texts_that_json_can_hold() -> None:
    session: dict[str, Any] = {}
    MappingStore(session, "photos").set(KEY, ALICE)
    again = json.loads(json.dumps(session))
    assert again == session
    assert list(again) == ["photos"]
    assert MappingStore(again, "photos").get(KEY) == ALICE


def test_a_session_that_counts_its_changes_is_told_of_each() -> None:
    class Counting(dict[str, Any]):
        modified = False

    session = Counting()
    store = MappingStore(session)
    store.get(KEY)
    assert not session.modified
    store.set(KEY, ALICE)
    assert session.modified
    session.modified = False
    store.get(KEY)
    store.delete(KEY, "bob")
    assert not session.modified
    store.delete(KEY)
    assert session.modified


@pytest.mark.parametrize(
    "value",
    [
        "a token",
        7,
        [],
        {},
        ALICE.as_dict(),
        {**ALICE.as_dict(), "api_key": "x"},
        {"api_key": "x", "user": "alice", "oauth_token": ""},
    ],
)
def test_what_another_program_put_in_the_session_is_left_alone(value: object) -> None:
    session: dict[str, Any] = {"flickr_token": value}
    store = MappingStore(session)
    for act in (lambda: store.get(KEY), lambda: store.users(KEY), lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        message = refusal(act)
        assert message.startswith("session key 'flickr_token': what stands there is no token, or a damaged one")
    assert session == {"flickr_token": value}


def test_a_request_without_a_session_is_told_what_is_missing() -> None:
    message = refusal(lambda: DjangoSessionStore(SimpleNamespace(method="GET")), ConfigurationError)
    assert "SessionMiddleware" in message


def test_a_django_session_is_saved_with_its_token_and_read_in_the_next_request() -> None:
    # Django's settings are for a whole process, so it gets one of its own.
    script = f"""
import django.conf
django.conf.settings.configure(SECRET_KEY="k" * 50, SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies")
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from flickr_sdk.stores import DjangoSessionStore
from flickr_sdk.tokens import Token

alice = Token.from_dict({ALICE.as_dict()!r})

def visit(cookie, view):
    request = HttpRequest()
    if cookie:
        request.COOKIES["sessionid"] = cookie
    def answer(request):
        view(request)
        return HttpResponse()
    cookies = SessionMiddleware(answer)(request).cookies
    return cookies["sessionid"].value if "sessionid" in cookies else None

def nothing_yet(request):
    assert DjangoSessionStore(request).get("key") is None

def log_in(request):
    DjangoSessionStore(request).set("key", alice)

def look(request):
    assert DjangoSessionStore(request).get("key") == DjangoSessionStore(request.session).get("key", "alice") == alice

def log_out(request):
    assert DjangoSessionStore(request).delete("key")

assert visit(None, nothing_yet) is None
cookie = visit(None, log_in)
assert cookie
assert visit(cookie, look) is None, "reading changes nothing"
cookie = visit(cookie, log_out)
assert cookie
visit(cookie, nothing_yet)
print("done")
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, text=True)
    assert done.stdout == "done\n"


def test_the_module_of_django_sessions_does_not_import_django() -> None:
    script = (
        "import sys\nfrom flickr_sdk.stores import DjangoSessionStore\nDjangoSessionStore({})\nassert 'django' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
