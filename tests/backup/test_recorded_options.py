"""The options that a backup records, and those that later runs take from it."""

from __future__ import annotations

import errno
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.backup import BackupProgress
from flickr_sdk.backup.index import BackupIndex
from flickr_sdk.errors import BackupError, DownloadCancelled
from flickr_sdk.uploads import journal_file

from .conftest import PHOTOS, Account
from .test_backup import later


def cancel(_: BackupProgress) -> None:
    raise DownloadCancelled("cancelled")


def test_later_runs_save_the_recorded_details_and_keep_those_of_earlier_runs(account: Account) -> None:
    photo_id, document = account.photo_ids[0], "photos/{}/{}.json"
    path = account.folder / document.format(photo_id[-2:], photo_id)
    account.flickr.photosets.comments.add_comment(photoset_id=account.album_id, comment_text="Nice")

    def change_and_backup(title: str, **options: Any) -> Any:
        later(account.emulator)
        account.flickr.photos.set_meta(photo_id=photo_id, title=title, description="")
        account.flickr.photosets.edit_meta(photoset_id=account.album_id, title=title, description="")
        account.backup(viewer=False, **options)
        found = json.loads(path.read_text(encoding="utf-8"))
        assert found["photo"]["title"] == account.saved.album(account.album_id).album.title == title
        return found

    account.backup(viewer=False, details=["info", "comments", "exif", "contexts", "albums"])
    with pytest.raises(DownloadCancelled):
        account.backup(progress=cancel)
    found = change_and_backup("Second")
    assert found["details"] == ["info", "comments", "contexts", "exif"]
    assert found["exif"] and found["contexts"]["set"]
    found = change_and_backup("Third", details=["info", "albums"])
    assert found["details"] == ["info"] and found["exif"] and found["contexts"]["set"]
    assert [one.text for one in account.saved.album(account.album_id).comments] == ["Nice"]
    assert account.saved.account.details == ("info", "albums")
    account.backup(viewer=False, details=["exif", "contexts"])
    assert json.loads(path.read_text(encoding="utf-8"))["details"] == ["info", "contexts", "exif"]


def test_missing_sidecars_are_written_without_calls_and_changed_ones_with_verify(any_account: Account) -> None:
    account = any_account
    account.backup(viewer=False, xmp=False)
    account.backup(viewer=False)
    assert not list(account.folder.glob("photos/*/*.xmp"))
    account.backup(viewer=False, xmp=True)
    paths = sorted(account.folder.glob("photos/*/*.xmp"))
    expected = [path.read_bytes() for path in paths]
    assert len(paths) == PHOTOS and all(expected)
    assert account.flickr.verify(account.folder, account=False).intact
    missing, empty, changed = paths[:3]
    missing.unlink()
    empty.write_bytes(b"")
    changed.write_bytes(expected[2][:-20])
    report = account.flickr.verify(account.folder, account=False)
    names = [path.relative_to(account.folder).as_posix() for path in paths]
    assert (report.missing, sorted(report.damaged)) == ((names[0],), names[1:3])
    _, methods = account.methods_of(lambda: account.backup(viewer=False))
    assert "flickr.photos.getInfo" not in methods
    assert [path.read_bytes() == one for path, one in zip(paths, expected, strict=True)] == [True, True, False, True, True]
    account.backup(viewer=False, verify=True)
    assert [path.read_bytes() for path in paths] == expected


def test_album_folders_are_updated_by_later_runs_until_they_are_turned_off(account: Account) -> None:
    account.backup(viewer=False, album_folders=True)
    for title, options in (("Second", {}), ("Third", {"album_folders": False}), ("Fourth", {})):
        later(account.emulator)
        account.flickr.photosets.edit_meta(photoset_id=account.album_id, title=title, description="")
        account.backup(viewer=False, **options)
    assert [path.name for path in account.folder.glob("albums/*") if path.is_dir()] == [f"Second-{account.album_id}"]


@pytest.mark.parametrize(
    "failure", [OSError(errno.EROFS, "Read-only file system"), sqlite3.OperationalError("readonly database")]
)
def test_read_only_folder_is_named_and_nothing_is_to_be_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError | sqlite3.Error
) -> None:
    if isinstance(failure, sqlite3.Error):
        failure.sqlite_errorcode = sqlite3.SQLITE_READONLY_DBMOVED

    def fail(*_: object, **__: object) -> None:
        raise failure

    monkeypatch.setattr(journal_file, "open_database", fail)
    with pytest.raises(BackupError, match="check that the file and its folder are writable$"):
        BackupIndex(tmp_path / "index.sqlite")
