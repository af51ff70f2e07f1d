"""Backups of an account at the emulator: contents, the calls of later runs, changes, deletions and problems."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import Flickr, Retries
from flickr_sdk.backup import BackupProgress
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.world.images import draw_photo
from flickr_sdk.errors import ApiError, ArgumentError, BackupError, DownloadCancelled

from ..support.pictures import picture
from .conftest import PHOTOS, Account


def contents(folder: Path) -> dict[str, bytes]:
    """Return the documents and files of a backup, without those that only the program uses."""
    paths = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(("index.sqlite", "downloads"))]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.name != "backup.json"}


def later(emulator: Emulator) -> None:
    """Let a second pass, so that a change has another time than the run before."""
    emulator.clock.advance(2)


def test_backup_contains_files_details_and_lists(any_account: Account) -> None:
    account = any_account
    report = account.backup()
    assert (report.photos, report.changed, report.downloaded, report.albums) == (PHOTOS, PHOTOS, PHOTOS, 1)
    assert (report.problems, report.remaining, report.complete) == ((), 0, True)
    photos = {photo.id: photo for photo in account.saved.photos()}
    assert photos.keys() == account.contents.keys()
    for number, (photo_id, content) in enumerate(account.contents.items()):
        photo = photos[photo_id]
        assert photo.file is not None and photo.info is not None
        path = account.saved.path_of(photo.file)
        assert (path.suffix, path.read_bytes()) == (".png", content)
        assert (photo.file.size, photo.file.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert (photo.photo.title, photo.deleted) == (f"Photo {number}", None)
        assert sorted(tag.raw for tag in photo.info.tags) == [f"tag {number}", "winter"]
        assert photo.info.visibility.ispublic == (number % 2 == 0)
        assert photo.info.permissions is not None
    (album,) = account.saved.albums()
    assert (album.album.title, album.cover) == ("Winter", account.photo_ids[2])
    assert album.photo_ids == tuple(account.photo_ids[number] for number in (2, 4, 0))
    assert account.saved.account.username == "nils.berg"
    assert account.saved.account.person is not None


def test_files_are_single_regular_files_with_unchanged_bytes_and_their_own_ending(account: Account) -> None:
    expected = {f"{photo_id}.png": content for photo_id, content in account.contents.items()}
    uploads = {
        "jpg": draw_photo(1, 40, 30, 40, 30),
        "gif": b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
        "mp4": b"\0\0\0\x18ftypmp42" + bytes(99),
        "mov": b"\0\0\0\x14ftypqt  " + bytes(99),
    }
    for ending, content in uploads.items():
        expected[f"{account.flickr.upload(content, filename=f'a.{ending}', title=ending)}.{ending}"] = content
    account.backup(details=[], set_times=True)
    paths = [path for path in account.folder.glob("photos/*/*") if path.suffix not in (".json", ".xmp")]
    assert {path.name: path.read_bytes() for path in paths} == expected
    for path in paths:
        assert path.is_file() and not path.is_symlink() and os.stat(path).st_nlink == 1


def test_xmp_sidecars_are_beside_files_and_follow_changes(account: Account) -> None:
    account.backup()
    photo_id = account.photo_ids[0]
    path = account.folder / "photos" / photo_id[-2:] / f"{photo_id}.png.xmp"
    assert "Photo 0" in path.read_text(encoding="utf-8") and "winter" in path.read_text(encoding="utf-8")
    assert len(list(account.folder.glob("photos/*/*.xmp"))) == PHOTOS
    later(account.emulator)
    account.flickr.photos.set_meta(photo_id=photo_id, title="Renamed", description="")
    account.backup()
    assert "Renamed" in path.read_text(encoding="utf-8")


def test_sidecars_can_be_left_out(account: Account) -> None:
    account.backup(xmp=False, details=["info"])
    assert list(account.folder.glob("photos/*/*.xmp")) == []


def test_second_run_without_changes_needs_few_calls_and_changes_no_file(account: Account) -> None:
    account.backup()
    before = contents(account.folder)
    report, methods = account.methods_of(account.backup)
    assert len(methods) <= 12
    assert "flickr.photos.recentlyUpdated" in methods and "flickr.photos.getInfo" not in methods
    assert (report.changed, report.downloaded, report.deleted, report.albums) == (0, 0, 0, 0)
    assert contents(account.folder) == before


def test_only_changed_photos_and_albums_are_fetched(any_account: Account) -> None:
    account = any_account
    account.backup()
    later(account.emulator)
    changed, commented = account.photo_ids[1], account.photo_ids[3]
    account.flickr.photos.set_meta(photo_id=changed, title="Renamed", description="")
    account.flickr.photos.comments.add_comment(photo_id=commented, comment_text="Nice")
    account.flickr.photosets.add_photo(photoset_id=account.album_id, photo_id=changed)
    report, methods = account.methods_of(account.backup)
    assert (report.changed, report.downloaded, report.albums) == (2, 0, 1)
    assert (methods.count("flickr.photos.getInfo"), methods.count("flickr.photosets.getPhotos")) == (2, 1)
    assert account.saved.photo(changed).photo.title == "Renamed"
    assert [comment.text for comment in account.saved.photo(commented).comments] == ["Nice"]
    assert account.saved.album(account.album_id).photo_ids[-1] == changed
    assert account.saved.photo(changed).file is not None


def test_new_photo_is_added(account: Account) -> None:
    account.backup()
    later(account.emulator)
    added = account.emulator.world.add_photo(account.nsid, picture(77), title="New")
    report = account.backup()
    assert (report.photos, report.changed, report.downloaded) == (PHOTOS + 1, 1, 1)
    file = account.saved.photo(added).file
    assert file is not None and account.saved.path_of(file).read_bytes() == picture(77)


def test_photo_deleted_at_flickr_stays_and_is_marked(account: Account) -> None:
    account.backup()
    later(account.emulator)
    deleted = account.photo_ids[4]
    account.flickr.photos.delete(photo_id=deleted)
    account.flickr.photosets.delete(photoset_id=account.album_id)
    report = account.backup()
    assert (report.photos, report.deleted) == (PHOTOS - 1, 1)
    photo = account.saved.photo(deleted)
    assert photo.deleted is not None and photo.file is not None
    assert account.saved.path_of(photo.file).read_bytes() == account.contents[deleted]
    assert account.saved.photo(account.photo_ids[0]).deleted is None
    assert list(account.saved.albums()) == []
    (album,) = account.saved.albums(deleted=True)
    assert album.deleted is not None
    report, methods = account.methods_of(account.backup)
    assert report.deleted == 0 and len(methods) <= 12


def test_replaced_photo_is_downloaded_again(any_account: Account, tmp_path: Path) -> None:
    account = any_account
    account.backup()
    later(account.emulator)
    replaced = account.photo_ids[0]
    new = tmp_path / "new.png"
    new.write_bytes(picture(99, 500))
    account.flickr.replace(new, replaced)
    report = account.backup()
    assert (report.changed, report.downloaded) == (1, 1)
    file = account.saved.photo(replaced).file
    assert file is not None and account.saved.path_of(file).read_bytes() == picture(99, 500)
    assert (file.size, file.sha256) == (500, hashlib.sha256(picture(99, 500)).hexdigest())


def test_public_photos_of_another_account_are_compared_by_lists(account: Account, tmp_path: Path) -> None:
    client = account.make()
    folder = tmp_path / "other"
    report = client.backup(folder, user=account.nsid, details=["info", "albums"])
    public = [photo_id for number, photo_id in enumerate(account.photo_ids) if number % 2 == 0]
    assert (report.photos, report.downloaded) == (len(public), len(public))
    later(account.emulator)
    account.flickr.photos.set_meta(photo_id=public[0], title="Renamed", description="")
    account.flickr.photos.delete(photo_id=public[1])
    report, methods = account.methods_of(lambda: client.backup(folder, user=account.nsid, details=["info", "albums"]))
    assert (report.changed, report.downloaded, report.deleted) == (1, 0, 1)
    assert "flickr.photos.recentlyUpdated" not in methods and methods.count("flickr.people.getPublicPhotos") == 1


def test_index_that_was_deleted_is_made_again_without_calls_for_each_photo(account: Account) -> None:
    account.backup()
    before = contents(account.folder)
    for path in (*account.folder.glob("index.sqlite*"), *account.folder.glob("downloads.sqlite*")):
        path.unlink()
    report, methods = account.methods_of(account.backup)
    assert "flickr.photos.getInfo" not in methods and "" not in methods
    assert (report.changed, report.downloaded, report.remaining) == (0, 0, 0)
    assert contents(account.folder) == before
    with closing(sqlite3.connect(account.folder / "index.sqlite")) as connection:
        rows = connection.execute("SELECT id, sha256 FROM photos").fetchall()
        tags = connection.execute("SELECT count(*) FROM tags WHERE tag = 'winter'").fetchone()[0]
    assert dict(rows) == {number: hashlib.sha256(content).hexdigest() for number, content in account.contents.items()}
    assert tags == PHOTOS


def test_damaged_document_is_written_again(account: Account) -> None:
    account.backup()
    photo_id = account.photo_ids[0]
    path = account.folder / "photos" / photo_id[-2:] / f"{photo_id}.json"
    before = path.read_bytes()
    path.write_bytes(before[:100])
    for index in account.folder.glob("index.sqlite*"):
        index.unlink()
    account.backup()
    assert json.loads(path.read_bytes()) == json.loads(before)


def test_other_details_are_added_later_without_downloads(account: Account) -> None:
    account.backup(details=["info"])
    report, methods = account.methods_of(lambda: account.backup(details=["info", "contexts", "favorited_by"]))
    assert (report.changed, report.downloaded) == (PHOTOS, 0)
    assert methods.count("flickr.photos.getAllContexts") == PHOTOS
    contexts = account.saved.photo(account.photo_ids[2]).contexts
    assert contexts is not None and [one.title for one in contexts.set] == ["Winter"]
    _, methods = account.methods_of(lambda: account.backup(details=["info"]))
    assert account.saved.photo(account.photo_ids[2]).contexts is not None


def test_changes_that_flickr_does_not_report_are_saved_by_a_refresh(any_account: Account) -> None:
    account, details = any_account, ["contexts", "comments"]
    photo_id = account.photo_ids[0]
    account.flickr.photos.comments.add_comment(photo_id=photo_id, comment_text="Nice")
    account.backup(details=[*details, "exif"])
    before = account.saved.photo(photo_id)
    with account.emulator.world.transaction() as connection:  # without a new time of the last change
        connection.execute("DELETE FROM photoset_photos WHERE photo_id = ?", (photo_id,))
        connection.execute("DELETE FROM comments WHERE photo_id = ?", (photo_id,))
    assert account.backup(details=details).changed == 0
    report, methods = account.methods_of(lambda: account.backup(details=details, refresh=True))
    assert (report.changed, report.downloaded, methods.count("flickr.photos.getAllContexts")) == (PHOTOS, 0, PHOTOS)
    after = account.saved.photo(photo_id)
    assert before.contexts is not None and after.contexts is not None
    assert (len(before.contexts.set), len(after.contexts.set)) == (1, 0)
    assert (len(before.comments), len(after.comments), after.exif == before.exif) == (1, 0, True)
    assert account.backup(details=details).changed == 0


def test_temporary_faults_are_survived(any_account: Account) -> None:
    account = any_account
    client = account.make(token=account.emulator.access_token("read", user=account.nsid), retries=Retries(0, 0.01))
    with (
        account.emulator.faults.add("http-503", method="flickr.photos.getInfo", times=3),
        account.emulator.faults.add("http-429", path="/65535/*", times=1, retry_after=0),
    ):
        report = client.backup(account.folder)
    assert (report.problems, report.remaining, report.downloaded) == ((), 0, PHOTOS)


def test_photo_that_is_deleted_during_the_run_is_a_problem_and_marked_by_the_next_run(account: Account) -> None:
    emulator, deleted = account.emulator, account.photo_ids[1]

    def delete(progress: BackupProgress) -> None:
        if progress.stage == "photos":
            token = emulator.access_token("delete", user=account.nsid)
            with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                flickr.photos.delete(photo_id=deleted)

    report = account.backup(progress=delete)
    assert {(one.photo_id, one.what) for one in report.problems} == {(deleted, "info"), (deleted, "file")}
    assert (report.downloaded, report.remaining) == (PHOTOS - 1, 0)
    report = account.backup()
    assert (report.problems, report.deleted, report.photos) == ((), 1, PHOTOS - 1)
    assert account.saved.photo(deleted).deleted is not None


def test_too_little_space_is_reported_before_any_download(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(".")._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    before = len(account.emulator.requests)
    with pytest.raises(BackupError, match="has too little space: .* are free; free some space"):
        account.backup()
    assert not any(request.path.startswith("/65535/") for request in account.emulator.requests[before:])
    assert account.backup(check_free_space=False).downloaded == PHOTOS


@pytest.mark.parametrize("database", ["index.sqlite", "downloads.sqlite"])
def test_full_disk_is_named_if_a_database_cannot_grow(account: Account, monkeypatch: pytest.MonkeyPatch, database: str) -> None:
    connect = sqlite3.connect

    def connect_small(path: Any, *arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(path, *arguments, **options)
        if str(path).endswith(database):
            connection.execute("PRAGMA max_page_count=3")
        return connection

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", connect_small)
        with pytest.raises(BackupError, match=rf"{database}: cannot be written, because the disk is full; free some space"):
            account.backup()
    assert account.backup().complete


def test_progress_names_the_stage(account: Account) -> None:
    seen: list[BackupProgress] = []
    account.backup(progress=seen.append)
    stages = list(dict.fromkeys(one.stage for one in seen))
    assert stages[:4] == ["photos", "lists", "details", "files"]
    assert [one.done for one in seen if one.stage == "details"] == list(range(1, PHOTOS + 1))
    assert str(seen[0]) == "photos: 5 of 5"


def test_run_that_the_callback_stops_is_continued(any_account: Account) -> None:
    account = any_account

    def stop(progress: BackupProgress) -> None:
        if progress.stage == "details" and progress.done == 2:
            raise DownloadCancelled("enough")

    with pytest.raises(DownloadCancelled, match="enough"):
        account.backup(progress=stop)
    report, methods = account.methods_of(account.backup)
    assert (report.changed, report.downloaded) == (PHOTOS - 2, PHOTOS)
    assert methods.count("flickr.photos.getInfo") == PHOTOS - 2


def test_folder_in_use_and_folder_of_another_account_are_refused(account: Account) -> None:
    account.backup()
    other = account.make(token=account.emulator.access_token("read"))
    with pytest.raises(BackupError, match=r"is the backup of nils\.berg \(.*\), with private photos; use another folder"):
        other.backup(account.folder)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"details": ["info", "comentsx"]}, "contains 'comentsx', which is not a detail; did you mean 'comments'?"),
        ({"details": [3]}, "contains 3, which is not a detail; the details are info, comments"),
        ({"progress": 5}, "is 5; pass a function"),
    ],
)
def test_invalid_arguments_are_refused(account: Account, options: Any, problem: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        account.backup(**options)
    assert problem in str(caught.value)


def test_me_needs_a_token(account: Account) -> None:
    with pytest.raises(ArgumentError, match="is 'me', which needs a client with a token"):
        account.make().backup(account.folder)


def test_statistics_are_saved_for_accounts_that_have_them(any_account: Account) -> None:
    account = any_account
    commented, viewed = account.photo_ids[:2]
    account.flickr.photos.comments.add_comment(photo_id=commented, comment_text="Nice")
    with account.emulator.world.transaction() as connection:
        connection.execute("UPDATE photos SET views = 7 WHERE id = ?", (viewed,))
    account.backup(details=["stats", "photo_stats"])
    counted = {one.id: (one.stats.views, one.stats.comments) for one in account.saved.photo_stats() if one.stats}
    assert counted == {commented: (0, 1), viewed: (7, 0)}
    views = account.saved.stats()
    assert views is not None and views.photos is not None and views.photos.views == 7


def test_account_without_statistics_is_saved(account: Account) -> None:
    nsid = account.emulator.world.add_person("mira.solberg")
    client = account.make(token=account.emulator.access_token("read", user=nsid))
    report, methods = account.methods_of(lambda: client.backup(account.folder, details=["stats", "photo_stats"]))
    assert {"flickr.stats.getTotalViews", "flickr.stats.getPopularPhotos"} <= set(methods)
    assert (report.problems, account.saved.stats(), account.saved.photo_stats()) == ((), None, [])


def test_video_that_is_still_being_processed_is_downloaded_by_a_later_run(account: Account) -> None:
    world = account.emulator.world
    film = world.add_photo(account.nsid, b"\0\0\0\x18ftypmp42" + bytes(100), media="video", media_status="processing")
    report = account.backup()
    assert [(one.photo_id, one.what) for one in report.problems] == [(film, "processing")]
    assert report.problems[0].error == f"download: Flickr is still processing video {film}; retry later"
    assert report.processing == (film,)
    assert (report.remaining, report.complete) == (1, False)
    assert str(report) == "6 photos, 6 changed, 5 downloaded, 0 deleted at Flickr, 1 problem, 1 remaining"
    with world.transaction() as connection:
        connection.execute("UPDATE photos SET media_status = 'ready' WHERE id = ?", (film,))
    report, methods = account.methods_of(account.backup)
    assert (report.downloaded, report.problems, report.complete) == (1, (), True)
    assert "flickr.photos.getInfo" not in methods


def test_revoked_token_ends_the_run(account: Account) -> None:
    client = account.make(token=("72157720800000000-0000000000000000", "0" * 16))
    with pytest.raises(ApiError):
        client.backup(account.folder)
