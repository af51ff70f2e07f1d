"""The token file: location, permissions and atomic writes."""

from __future__ import annotations

import json
import os
import pwd
import stat
import sys
from pathlib import Path
from typing import NoReturn

import platformdirs
import pytest

from flickr_sdk.auth import FileStore
from flickr_sdk.errors import ConfigurationError

from ..support.store_parts import ALICE, BOB, FINGERPRINT, KEY, listing, mode, refusal, umask


def test_default_file_is_in_the_configuration_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    store = FileStore()
    assert store.path == platformdirs.user_config_path("flickr-sdk", appauthor=False) / "tokens.json"
    assert repr(FileStore()) == "FileStore()"
    assert listing(tmp_path) == []
    if sys.platform == "linux":
        store.set(KEY, ALICE)
        assert (tmp_path / "flickr-sdk" / "tokens.json").is_file()


def test_missing_home_folder_is_a_configuration_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_knows(user: int) -> NoReturn:
        raise KeyError(user)

    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody_knows)
    assert "FileStore(path)" in refusal(lambda: FileStore().get(KEY), ConfigurationError)


def test_relative_path_is_resolved_when_the_store_is_created(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    store, home = FileStore("tokens.json"), FileStore("~/tokens.json")
    monkeypatch.chdir("/")
    assert (store.path, home.path) == (tmp_path / "tokens.json", tmp_path / "home" / "tokens.json")


def test_creating_a_store_and_reading_create_no_file(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "folder" / "tokens.json")
    assert store.get(KEY) is None
    assert store.users(KEY) == []
    assert not store.delete(KEY)
    assert listing(tmp_path) == []


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777], ids=oct)
def test_file_has_mode_0600_with_any_umask(tmp_path: Path, mask: int) -> None:
    file = tmp_path / "new" / "folder" / "tokens.json"
    with umask(mask):
        FileStore(file).set(KEY, ALICE)
        FileStore(file).set(KEY, BOB)
    assert [mode(path) for path in (file, file.parent, file.parent.parent)] == [0o600, 0o700, 0o700]
    assert [mode(path) & 0o077 for path in file.parent.iterdir()] == [0, 0]
    assert listing(file.parent) == ["tokens.json", "tokens.json.lock"]


def test_temporary_file_is_private_during_a_write(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_new_file_and_folder_are_created_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A process that opens the file before its mode is set can still read it afterwards.
    monkeypatch.setattr(Path, "chmod", lambda path, mode: None)
    file = tmp_path / "new" / "tokens.json"
    with umask(0):
        FileStore(file).set(KEY, ALICE)
    assert [mode(path) for path in (file, file.parent)] == [0o600, 0o700]


def test_next_use_makes_a_readable_file_private(file: Path) -> None:
    store = FileStore(file)
    store.set(KEY, ALICE)
    for act in (lambda: store.get(KEY), lambda: store.users(KEY), lambda: store.set(KEY, BOB)):
        file.chmod(0o644)
        act()
        assert mode(file) == 0o600
    file.chmod(0o444)
    assert store.get(KEY) == BOB
    assert mode(file) == 0o400


def test_existing_folder_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    FileStore(tmp_path / "tokens.json").set(KEY, ALICE)
    assert mode(tmp_path) == 0o755


@pytest.mark.parametrize("open_mode", [0o777, 0o702], ids=oct)
def test_world_writable_folder_is_rejected(tmp_path: Path, open_mode: int) -> None:
    folder = tmp_path / "a folder"
    folder.mkdir()
    store = FileStore(folder / "tokens.json")
    folder.chmod(open_mode)
    remedy = f"run chmod o-w '{folder}', or use another file"
    assert remedy in refusal(lambda: store.set(KEY, ALICE))
    assert listing(folder) == []
    folder.chmod(0o700)
    store.set(KEY, ALICE)
    before = store.path.read_bytes()
    folder.chmod(open_mode)
    for act in (lambda: store.get(KEY), lambda: store.users(KEY), lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        message = refusal(act)
        assert message.startswith(f"{store.path}: is in a world-writable folder ({folder}, mode {open_mode:04o})")
        assert remedy in message
    assert store.path.read_bytes() == before


@pytest.mark.parametrize("mode_of_folder", [0o1777, 0o775, 0o755, 0o700], ids=oct)
def test_sticky_or_group_writable_folder_is_accepted(tmp_path: Path, mode_of_folder: int) -> None:
    tmp_path.chmod(mode_of_folder)
    FileStore(tmp_path / "tokens.json").set(KEY, ALICE)
    assert FileStore(tmp_path / "tokens.json").get(KEY) == ALICE


def test_symbolic_link_is_rejected_and_linked_folder_accepted(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real" / "tokens.json")  # leads nowhere yet
    assert "link.json: is a symbolic link; pass the path of the file itself" in refusal(lambda: FileStore(link).set(KEY, ALICE))
    assert listing(tmp_path / "real") == []
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    FileStore(tmp_path / "folder" / "tokens.json").set(KEY, ALICE)
    for act in (lambda: FileStore(link).get(KEY), lambda: FileStore(link).users(KEY), lambda: FileStore(link).delete(KEY)):
        assert "is a symbolic link" in refusal(act)
    assert FileStore(tmp_path / "real" / "tokens.json").users(KEY) == ["alice"]


def test_unknown_keys_of_the_file_are_kept(file: Path) -> None:
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


def test_next_write_removes_the_temporary_file_of_a_killed_process(file: Path) -> None:
    left = file.with_name(".tokens.json.flickr-sdk.tmp")
    left.write_text("half a tok")
    FileStore(file).set(KEY, ALICE)
    assert not left.exists()
    assert FileStore(file).get(KEY) == ALICE
