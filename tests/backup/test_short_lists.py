"""Lists that lack items lose nothing: they are requested again, and reported if items stay missing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.backup import Backup
from flickr_sdk.emulator import Emulator, short_page
from flickr_sdk.errors import MalformedResponse

from .conftest import Account
from .restore_parts import FAST, OTHER

LISTS = {
    "flickr.people.getPhotos": "photos",
    "flickr.photosets.getList": "albums",
    "flickr.photosets.getPhotos": "photos of album {album}",
    "flickr.favorites.getList": "favorites",
    "flickr.contacts.getList": "contacts",
    "flickr.galleries.getList": "galleries",
    "flickr.galleries.getPhotos": "photos of gallery {gallery}",
}
DETAILS = ["albums", "favorites", "contacts", "galleries"]
OPTIONS: dict[str, Any] = {"details": DETAILS, "viewer": False, "xmp": False}


@pytest.fixture(autouse=True)
def _lists_lack_half_of_their_items(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(short_page, "SHARE", 0.5)


@pytest.fixture
def owner(any_account: Account) -> Account:
    """An account with several items in each list."""
    account = any_account
    account.flickr = account.make(token=account.emulator.access_token("delete", user=account.nsid), retries=FAST)
    flickr = account.flickr
    world = account.emulator.world
    other = world.add_person("ida.holm")
    others = [world.add_photo(other, title=f"Other {number}") for number in range(4)]
    for number, photo_id in enumerate(account.photo_ids):
        flickr.photosets.create(title=f"Album {number}", primary_photo_id=photo_id)
    gallery = flickr.galleries.create(title="Gallery", description="Northern lights", primary_photo_id=others[0])
    flickr.galleries.create(title="Another", description="Winter", primary_photo_id=others[0])
    for photo_id in others:
        flickr.favorites.add(photo_id)
        if photo_id != others[0]:
            flickr.galleries.add_photo(gallery_id=gallery.id, photo_id=photo_id)
    for nsid in (other, OTHER, world.add_person("mira.berg")):
        world.add_contact(account.nsid, nsid)
    return account


def saved(folder: Path) -> dict[str, Any]:
    """Return the ids in all lists of a backup, and the photos, albums and galleries that are marked as deleted."""
    backup = Backup(folder)
    return {
        "photos": sorted(photo.id for photo in backup.photos()),
        "albums": [(album.id, album.photo_ids) for album in backup.albums()],
        "galleries": [(one.id, [photo.id for photo in one.photos]) for one in backup.galleries()],
        "favorites": [photo.id for photo in backup.favorites()],
        "contacts": sorted(one.nsid for one in backup.contacts()),
        "deleted": [photo.id for photo in backup.photos() if photo.deleted]
        + [one.id for one in backup.albums(deleted=True) if one.deleted]
        + [one.id for one in backup.galleries(deleted=True) if one.deleted],
    }


@pytest.fixture
def whole(owner: Account, tmp_path: Path) -> dict[str, Any]:
    """What a backup of the complete lists contains."""
    owner.flickr.backup(tmp_path / "whole", **OPTIONS)
    found = saved(tmp_path / "whole")
    assert all(len(items) > 1 for name, items in found.items() if name != "deleted")
    assert found["deleted"] == []
    return found


@pytest.mark.parametrize("method", LISTS)
def test_list_that_is_whole_the_second_time_is_saved_completely(owner: Account, whole: dict[str, Any], method: str) -> None:
    with owner.emulator.faults.add("short-page", method=method, times=1) as fault:
        report = owner.backup(**OPTIONS)
    assert fault.struck == 1
    assert (report.problems, report.complete) == ((), True)
    assert saved(owner.folder) == whole


@pytest.mark.parametrize("method", LISTS)
def test_list_that_stays_short_is_reported_and_saved_by_the_next_run(owner: Account, whole: dict[str, Any], method: str) -> None:
    with owner.emulator.faults.add("short-page", method=method, probability=1) as fault:
        report = owner.backup(**OPTIONS)
    assert fault.struck >= 2
    ids = {"album": owner.album_id, "gallery": next(one for one, photos in whole["galleries"] if len(photos) > 1)}
    assert LISTS[method].format(**ids) in [problem.what for problem in report.problems]
    assert saved(owner.folder)["deleted"] == []
    again = owner.backup(**OPTIONS)
    assert (again.problems, again.complete) == ((), True)
    assert saved(owner.folder) == whole
    assert owner.flickr.verify(owner.folder).up_to_date


@pytest.mark.parametrize("method", LISTS)
def test_short_list_of_a_later_run_removes_nothing(owner: Account, whole: dict[str, Any], method: str) -> None:
    owner.backup(**OPTIONS)
    added = owner.emulator.world.add_photo(owner.nsid, title="New")  # the next run reads the whole list
    with owner.emulator.faults.add("short-page", method=method, probability=1):
        report = owner.backup(**OPTIONS)
    found = saved(owner.folder)
    assert report.deleted == 0
    assert found["deleted"] == []
    assert {*found["photos"]} | {added} >= {*whole["photos"], added}
    assert {*found["albums"]} == {*whole["albums"]}
    assert [one[0] for one in found["galleries"]] == [one[0] for one in whole["galleries"]]
    assert {*found["favorites"]} == {*whole["favorites"]}


def test_verification_with_a_short_list_reports_no_deleted_photos(owner: Account) -> None:
    owner.backup(**OPTIONS)
    for method in ("flickr.people.getPhotos", "flickr.photosets.getList"):
        with owner.emulator.faults.add("short-page", method=method, probability=1):
            report = owner.flickr.verify(owner.folder)
        assert (report.deleted, report.changed_albums, report.up_to_date, report.checked_account) == ((), (), False, False)
    assert owner.flickr.verify(owner.folder).up_to_date


@pytest.mark.parametrize("method", ["flickr.people.getPhotos", "flickr.photosets.getList"])
def test_restore_with_a_short_list_creates_nothing_twice(owner: Account, tmp_path: Path, method: str) -> None:
    owner.backup(details=["info", "albums"], viewer=False, xmp=False)
    shutil.copytree(owner.folder, tmp_path / "copy")
    with Emulator(empty=True) as emulator:
        token = emulator.access_token("delete", user=OTHER)
        options = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url}
        flickr = owner.make(**options, token=token, retries=FAST)
        assert flickr.restore(owner.folder).complete
        before = emulator.world.counts()
        with emulator.faults.add("short-page", method=method, times=1) as fault:
            report = flickr.restore(tmp_path / "copy")  # without the journal of the first restore
        assert (fault.struck, report.uploaded, report.complete) == (1, 0, True)
        assert emulator.world.counts() == before


def test_restore_ends_before_it_changes_an_account_that_it_cannot_list(owner: Account, tmp_path: Path) -> None:
    owner.backup(details=["info"], viewer=False, xmp=False)
    with owner.emulator.faults.add("short-page", method="flickr.people.getPhotos", probability=1):
        before = owner.emulator.world.counts()
        with pytest.raises(MalformedResponse, match=r"the list of the account lacks items: .* retry later"):
            owner.flickr.restore(owner.folder)
        assert owner.emulator.world.counts() == before
