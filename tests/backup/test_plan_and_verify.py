"""Estimates before a backup, and checks after it."""

from __future__ import annotations

from collections import Counter

import pytest

from flickr_sdk.backup import DEFAULT_DETAILS, photo_list, plan
from flickr_sdk.errors import ArgumentError, BackupError

from .conftest import PHOTOS, Account
from .test_backup import later


def test_plan_estimates_the_calls_of_each_detail(any_account: Account) -> None:
    plan = any_account.flickr.backup_plan()
    costs = {cost.detail: cost.calls for cost in plan.costs}
    assert (plan.photos, plan.username, plan.details) == (PHOTOS, "nils.berg", DEFAULT_DETAILS)
    assert (costs["photos"], costs["info"], costs["contexts"], costs["albums"], costs["comments"]) == (3, PHOTOS, PHOTOS, 2, 0)
    assert plan.hours == plan.calls / 3600
    assert "info: 5 calls, 0.0 h" in str(plan) and "contexts: 5 calls, 0.0 h (not chosen)" in str(plan)
    _, methods = any_account.methods_of(any_account.backup)
    people = next(cost for cost in plan.costs if cost.detail == "people")
    assert people.is_maximum
    assert plan.calls - people.calls <= sum(1 for method in methods if method) <= plan.calls


def test_large_account_needs_a_call_for_each_page_and_those_of_the_chosen_details(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (photo_list, plan):
        monkeypatch.setattr(module, "PER_PAGE", 2)
    details = ["info", "collections"]
    expected = account.flickr.backup_plan(details=details)
    report, methods = account.methods_of(lambda: account.backup(details=details, viewer=False))
    called = Counter(method for method in methods if method)
    assert report.photos == PHOTOS and called.total() == expected.calls
    assert (called["flickr.people.getPhotos"], called["flickr.photos.getInfo"]) == (-(-PHOTOS // 2), PHOTOS)
    assert called.keys() - {"flickr.people.getPhotos", "flickr.photos.getInfo"} == {
        "flickr.test.login",
        "flickr.people.getInfo",
        "flickr.collections.getTree",
    }


def test_intact_backup_is_up_to_date(any_account: Account) -> None:
    any_account.backup()
    report = any_account.flickr.verify(any_account.folder)
    assert report.intact and report.up_to_date
    assert (report.files, report.bytes) == (PHOTOS, sum(map(len, any_account.contents.values())))


def test_damaged_and_missing_files_are_found_without_requests_and_repaired_by_a_run(account: Account) -> None:
    account.backup()
    files = [photo.file for photo in account.saved.photos()]
    damaged, shorter, missing = (account.saved.path_of(file) for file in files[:3] if file is not None)
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    shorter.write_bytes(b"")
    missing.unlink()
    report, methods = account.methods_of(lambda: account.flickr.verify(account.folder, account=False))
    paths = [path.relative_to(account.folder).as_posix() for path in (damaged, shorter, missing)]
    assert (report.damaged, report.missing, methods) == (tuple(paths[:2]), (paths[2],), [])
    assert not report.intact and not report.up_to_date
    account.backup(verify=True)
    assert account.flickr.verify(account.folder).up_to_date


def test_backup_without_all_files_is_not_up_to_date(account: Account) -> None:
    added = account.emulator.world.add_photo(account.nsid, media="video", media_status="processing")
    account.backup(details=[])
    report = account.flickr.verify(account.folder)
    assert (report.without_file, report.intact, report.up_to_date) == ((added,), True, False)
    assert str(report).startswith("5 files intact, 0 damaged, 0 missing, 1 photo without a file; 0 not saved")


def test_damaged_documents_are_found(account: Account) -> None:
    photo_id = account.flickr.walk_set(account.album_id)[0].id
    others = [account.flickr.photosets.create(title=title, primary_photo_id=photo_id).id for title in ("Fog", "Rain")]
    account.backup()
    albums = [account.folder / "albums" / f"{album_id}.json" for album_id in (account.album_id, others[0])]
    photo = next(account.folder.glob("photos/*/*.json"))
    for path in (*albums, photo):
        path.write_text("{")
    report = account.flickr.verify(account.folder)
    assert set(report.damaged) == {path.relative_to(account.folder).as_posix() for path in (*albums, photo)}
    assert set(report.changed_albums) == {account.album_id, others[0]}, "the third album was compared"


@pytest.mark.parametrize("options", [{"verify": True}, {"refresh": True}])
def test_damaged_and_missing_documents_are_written_again(any_account: Account, options: dict[str, bool]) -> None:
    any_account.backup()
    paths = sorted(any_account.folder.glob("photos/*/*.json"))
    contents = [path.read_bytes() for path in paths]
    favorites = any_account.folder / "account" / "favorites.json"
    favorites.unlink()
    paths[0].unlink()
    paths[1].write_text("{")
    paths[2].write_text('{"format": "flickr-backup/photo", "version": 1}')
    report, methods = any_account.methods_of(lambda: any_account.backup(**options))
    assert report.downloaded == report.remaining == methods.count("") == 0
    assert [path.read_bytes() for path in paths] == contents and favorites.exists()
    assert any_account.flickr.verify(any_account.folder).up_to_date


def test_damaged_description_and_index_can_be_deleted_as_the_errors_say(account: Account) -> None:
    account.backup()
    manifest, index = account.folder / "backup.json", account.folder / "index.sqlite"
    manifest.write_text("{")
    with pytest.raises(BackupError, match="delete it and run the backup again"):
        account.backup()
    manifest.unlink()
    other = account.make(token=account.emulator.access_token("read", user="ada.lindqvist"))
    with pytest.raises(BackupError, match="contains other files"):
        other.backup(account.folder)
    index.write_bytes(b"damaged" * 100)
    with pytest.raises(BackupError, match="delete it, and the next backup recreates it"):
        account.backup()
    index.unlink()
    report, methods = account.methods_of(account.backup)
    assert (report.changed, report.downloaded, methods.count("")) == (0, 0, 0)
    assert account.flickr.verify(account.folder).up_to_date


def test_changed_albums_are_listed(any_account: Account) -> None:
    account = any_account
    account.backup()
    kept = account.album_id
    later(account.emulator)
    added = account.flickr.photosets.create(title="New", primary_photo_id=account.photo_ids[0]).id
    account.flickr.photosets.edit_meta(photoset_id=kept, title="Renamed", description="")
    report = account.flickr.verify(account.folder)
    assert report.intact and not report.up_to_date and not report.changed
    assert set(report.changed_albums) == {kept, added} and str(report).endswith(", 2 albums changed")
    account.backup()
    assert account.flickr.verify(account.folder).up_to_date
    account.flickr.photosets.delete(photoset_id=kept)
    assert account.flickr.verify(account.folder).changed_albums == (kept,)


def test_differences_from_the_account_are_listed(account: Account) -> None:
    account.backup()
    later(account.emulator)
    account.flickr.photos.set_meta(photo_id=account.photo_ids[0], title="Renamed", description="")
    account.flickr.photos.delete(photo_id=account.photo_ids[1])
    added = account.emulator.world.add_photo(account.nsid)
    report = account.flickr.verify(account.folder)
    assert report.intact and not report.up_to_date
    assert (report.changed, report.deleted, report.not_saved) == ((account.photo_ids[0],), (account.photo_ids[1],), (added,))


def test_backup_of_another_account_is_not_compared(account: Account) -> None:
    account.backup()
    other = account.make(token=account.emulator.access_token("read"))
    with pytest.raises(ArgumentError, match=r"is the backup of nils\.berg; use a client with the token of that account"):
        other.verify(account.folder)
    assert other.verify(account.folder, account=False).intact
    with pytest.raises(BackupError, match="is not a backup"):
        other.verify(account.folder.parent)
