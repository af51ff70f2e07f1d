"""The documents of a backup: what is written can be read, and damaged documents are reported."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.backup import Backup, BackupFile
from flickr_sdk.backup.layout import file_to_json, is_backup_path, new_document, photo_document
from flickr_sdk.backup.store import BackupStore
from flickr_sdk.errors import BackupError

NSID = "10000001@N01"
PHOTO = "52000000101"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[BackupStore]:
    return BackupStore(tmp_path / "backup", NSID, "ada.lindqvist", is_own=True)


def test_models_are_read_as_they_were_written(store: BackupStore, flickr: Flickr) -> None:
    photo, info = flickr.people.get_photos("me", extras=["geo", "url_o", "media"])[-1], None
    info = flickr.photos.get_info(photo.id)
    comments = flickr.photos.comments.get_list(photo.id)
    file = BackupFile(f"photos/{photo.id[-2:]}/{photo.id}.jpg", 3, "0" * 64, "v")
    parts = {name: model.model_dump(mode="json", exclude_unset=True) for name, model in (("photo", photo), ("info", info))}
    document = new_document("photo", id=photo.id, deleted=None, file=file_to_json(file), **parts)
    document["comments"] = [one.model_dump(mode="json", exclude_unset=True) for one in comments]
    store.write_photo(photo.id, document)
    backup = Backup(store.folder)
    found = backup.photo(photo.id)
    assert (found.file, found.photo, found.info, found.comments, found.deleted) == (file, photo, info, tuple(comments), None)
    assert [one.id for one in backup.photos()] == [photo.id]
    assert backup.path_of(file) == store.folder / "photos" / photo.id[-2:] / f"{photo.id}.jpg"


def test_albums_keep_the_order_of_the_account_and_deleted_ones_follow(store: BackupStore, flickr: Flickr) -> None:
    albums = {album.id: album.model_dump(mode="json", exclude_unset=True) for album in flickr.photosets.get_list()}
    first, second = albums
    for number, album in albums.items():
        store.write(f"albums/{number}.json", "album", id=number, deleted=None, album=album, cover=PHOTO, photos=[PHOTO, "2", "1"])
    store.write("account/albums.json", "list", items=[second])
    backup = Backup(store.folder)
    assert [album.id for album in backup.albums()] == [second]
    assert [album.id for album in backup.albums(deleted=True)] == [second, first]
    album = backup.album(second)
    assert (album.cover, album.photo_ids) == (PHOTO, (PHOTO, "2", "1"))
    assert (backup.collections(), backup.favorites(), backup.contacts(), backup.groups()) == ([], [], [], [])


def test_damaged_documents_are_reported_with_their_path(store: BackupStore) -> None:
    path = store.folder / photo_document(PHOTO)
    path.parent.mkdir(parents=True)
    documents = [
        "",
        "[]",
        "[" * 100_000,
        '{"format": "flickr-backup/album", "version": 1}',
        json.dumps(new_document("photo", id=PHOTO)),
        json.dumps(new_document("photo", id=PHOTO, photo={"id": PHOTO})),
    ]
    for document in documents:
        path.write_text(document)
        with pytest.raises(BackupError, match=r"01/52000000101\.json: is damaged") as caught:
            Backup(store.folder).photo(PHOTO)
        assert "\n" not in str(caught.value)


def test_documents_of_a_later_version_are_refused(store: BackupStore) -> None:
    manifest = store.folder / "backup.json"
    manifest.write_text(json.dumps({**json.loads(manifest.read_text()), "version": 2}))
    with pytest.raises(BackupError, match="has the format version 2"):
        Backup(store.folder)


def test_links_are_not_followed(store: BackupStore, tmp_path: Path) -> None:
    outside = tmp_path / "outside.json"
    outside.write_text(json.dumps(new_document("photo", id=PHOTO)))
    path = store.folder / photo_document(PHOTO)
    path.parent.mkdir(parents=True)
    path.symlink_to(outside)
    with pytest.raises(BackupError):
        Backup(store.folder).photo(PHOTO)


@pytest.mark.parametrize("path", ["", "/etc/passwd", "photos/../../x", "C:/x", "a\\b", "a//b", "a/\x00"])
def test_paths_of_files_stay_inside_of_the_backup(path: str) -> None:
    assert not is_backup_path(path)


def test_folder_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="is not a backup"):
        Backup(tmp_path)
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    with pytest.raises(BackupError, match="contains other files"):
        BackupStore(tmp_path, NSID, "ada.lindqvist", is_own=True)


def test_backup_of_another_account_is_refused(store: BackupStore) -> None:
    with pytest.raises(BackupError, match=r"is the backup of ada\.lindqvist"):
        BackupStore(store.folder, "10000002@N02", "ben.okafor", is_own=True)
    assert Backup(store.folder).account.username == "ada.lindqvist"


def test_documents_are_private(store: BackupStore) -> None:
    store.write("account/groups.json", "list", items=[])
    paths = [path for path in store.folder.rglob("*") if path.is_file()]
    assert len(paths) == 2
    for path in paths:
        assert os.stat(path).st_mode & 0o077 == 0
