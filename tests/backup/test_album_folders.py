"""Folders of albums: relative links in order, their updates, and file systems without symbolic links."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from .conftest import Account
from .test_backup import later

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the system may forbid symbolic links")


def links_in(folder: Path) -> dict[str, str]:
    """Return the names of the links in a folder, with the contents of their files."""
    return {path.name: path.read_bytes().hex() for path in sorted(folder.iterdir()) if path.is_symlink()}


def test_folder_of_an_album_contains_relative_links_in_order(account: Account) -> None:
    account.backup(album_folders=True)
    (folder,) = (path for path in account.folder.joinpath("albums").iterdir() if path.is_dir())
    assert folder.name == f"Winter-{account.album_id}"
    ids = [account.photo_ids[number] for number in (2, 4, 0)]
    expected = {
        f"00{position} Photo {number}-{photo_id}.png": account.contents[photo_id].hex()
        for position, number, photo_id in zip((1, 2, 3), (2, 4, 0), ids, strict=True)
    }
    assert links_in(folder) == expected
    # The backup may be moved.
    moved = account.folder.rename(account.folder.with_name("moved"))
    assert links_in(moved / "albums" / folder.name) == expected


def test_folders_follow_changes_and_keep_files_of_others(account: Account) -> None:
    flickr, ids = account.flickr, account.photo_ids
    account.backup(album_folders=True)
    later(account.emulator)
    own = account.folder / "albums" / f"Winter-{account.album_id}" / "notes.txt"
    own.write_text("mine")
    flickr.photosets.edit_meta(account.album_id, title="a/b: CON")
    flickr.photosets.remove_photo(account.album_id, ids[4])
    flickr.photosets.add_photo(account.album_id, ids[1])
    report = account.backup(album_folders=True)
    assert report.problems == ()
    (folder,) = (path for path in account.folder.joinpath("albums").iterdir() if path.is_dir())
    assert folder.name == f"a_b_ CON-{account.album_id}"
    assert (folder / "notes.txt").read_text() == "mine"
    assert [name.rpartition("-")[2] for name in links_in(folder)] == [f"{ids[number]}.png" for number in (2, 0, 1)]
    assert account.flickr.verify(account.folder).up_to_date


def test_file_system_without_links_is_a_problem_and_the_lists_remain(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "symlink", fail)
    report = account.backup(album_folders=True)
    (problem,) = report.problems
    assert (problem.what, report.complete) == ("album_folders", True)
    assert "Operation not permitted: the file system or the user cannot create symbolic links" in problem.error
    assert [album.album.title for album in account.saved.albums()] == ["Winter"]
