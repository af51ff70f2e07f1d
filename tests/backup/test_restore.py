"""Restores of backups into an empty account, a partly restored account, and the account that was saved."""

from __future__ import annotations

import asyncio
import io
import json
import sqlite3
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from flickr_sdk import AsyncFlickr, BatchProgress, Flickr
from flickr_sdk.backup import Backup, RestoreReport
from flickr_sdk.errors import ArgumentError, BackupError, ConfigurationError, UploadCancelled

from ..support.backups import comparable, comparable_parts, save_account
from ..support.pictures import picture
from .restore_parts import OTHER, OWNER, PARTS, WITH_PARTS, Target, accounts, add_others, fill, fill_briefly, fill_parts

PHOTOS = 5
LISTS = {"flickr.test.login", "flickr.people.getPhotos", "flickr.photosets.getList"}
Both = tuple[Target, Target]


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    with accounts(tmp_path) as made:
        yield made


def titles(target: Target) -> list[str]:
    """Return the titles of the photostream, the oldest first."""
    return [photo.title for photo in target.flickr.people.get_photos("me")][::-1]


def forget(source: Target) -> None:
    """Delete the journals of earlier restores."""
    paths = list(source.folder.glob("restore-*"))
    assert paths
    for path in paths:
        path.unlink()


def test_restored_account_equals_the_saved_one(both: Both, tmp_path: Path) -> None:
    source, target = both
    fill(source)
    saved = comparable(source.saved(source.folder))
    report = target.flickr.restore(source.folder)
    assert (report.photos, report.uploaded, report.present, report.albums) == (PHOTOS, PHOTOS, 0, 3)
    assert (report.problems, report.remaining, report.complete) == ((), 0, True)
    assert comparable(target.saved(tmp_path / "again")) == saved
    lost = {one.what: one.count for one in report.not_restored}
    assert (lost["comments"], lost["photo ids"]) == (1, PHOTOS)
    calls = target.calls()
    again = target.flickr.restore(source.folder)
    assert (again.uploaded, again.present, again.albums, again.photo_ids) == (0, PHOTOS, 0, report.photo_ids)
    assert set(target.calls() - calls) == LISTS


def test_rotated_photo_is_rotated_once(both: Both, tmp_path: Path) -> None:
    source, target = both
    image = Image.new("RGB", (60, 40))
    image.paste((255, 255, 255), (0, 0, 20, 15))
    content = io.BytesIO()
    image.save(content, "JPEG")
    photo_id = source.emulator.world.add_photo(OWNER, content.getvalue())
    source.flickr.photos.transform.rotate(photo_id=photo_id, degrees=90)
    source.saved(source.folder)
    saved = Backup(source.folder)
    file = saved.photo(photo_id).file
    assert file is not None and saved.path_of(file).read_bytes() == content.getvalue()
    new_id = target.flickr.restore(source.folder).photo_ids[photo_id]
    shown = [
        one.flickr.download(each, "t", tmp_path / f"{each}.jpg").read_bytes()
        for one, each in ((source, photo_id), (target, new_id))
    ]
    assert shown[0] == shown[1]


def test_dry_run_sends_no_write_and_returns_the_requests_of_the_run(both: Both) -> None:
    source, target = both
    others = [add_others(one.emulator) for one in both]
    fill_parts(source, fill(source), others[0])
    source.saved(source.folder, WITH_PARTS)
    plan = target.flickr.restore(source.folder, dry_run=True, include=PARTS)
    assert set(target.calls()) == LISTS | {"flickr.galleries.getList", "flickr.favorites.getList"}
    assert not list(source.folder.glob("restore-*"))
    assert (plan.photos, plan.uploaded, plan.present, plan.albums, plan.dry_run) == (PHOTOS, PHOTOS, 0, 3, True)
    added = {"people": 1, "comments": 5, "groups": 1, "galleries": 3, "favorites": 2}
    assert plan.added == added
    text = "1 people in photos to add, 5 comments to add, 1 photos in groups to add, 3 galleries to add, 2 favorites to add"
    start = "5 photos, 5 to upload (0.0 MB), 0 already there, 3 albums to create"
    assert str(plan).startswith(f"{start}, {text}, {plan.calls} requests, 0.0 h; not restored: ")
    assert plan.hours == plan.calls / 3600
    before = target.calls()
    report = target.flickr.restore(source.folder, include=PARTS)
    sent = target.calls() - before
    sent["upload"] = sent.pop("/services/upload/")
    assert sent == plan.requests
    assert (report.uploaded, report.bytes, report.added, report.calls) == (plan.uploaded, plan.bytes, added, 0)
    assert report.not_restored == plan.not_restored
    plan = target.flickr.restore(source.folder, dry_run=True, include=PARTS)
    assert (plan.uploaded, plan.albums, plan.added) == (0, 0, {})
    before = target.calls()
    target.flickr.restore(source.folder, include=PARTS)
    assert target.calls() - before == plan.requests


def test_dry_run_returns_the_requests_of_a_run_that_continues(both: Both) -> None:
    source, target = both
    others = [add_others(one.emulator) for one in both]
    fill_parts(source, fill(source), others[0])
    source.saved(source.folder, WITH_PARTS)

    def stop(progress: BatchProgress) -> None:
        if progress.done == 3:
            raise UploadCancelled("enough")

    with pytest.raises(UploadCancelled):
        target.flickr.restore(source.folder, include=["people"], progress=stop)
    plan = target.flickr.restore(source.folder, dry_run=True, include=PARTS)
    assert (plan.uploaded, plan.present) == (2, 3)
    before = target.calls()
    assert target.flickr.restore(source.folder, include=PARTS).complete
    sent = target.calls() - before
    sent["upload"] = sent.pop("/services/upload/")
    assert sent == plan.requests


def test_parts_that_other_people_see_are_restored_on_request(both: Both, tmp_path: Path) -> None:
    source, target = both
    others = [add_others(one.emulator) for one in both]
    assert others[0] == others[1]
    fill_parts(source, fill(source), others[0])
    saved = source.saved(source.folder, WITH_PARTS)
    report = target.flickr.restore(source.folder)
    lost = {one.what: one.count for one in report.not_restored}
    parts = {"people in photos": 1, "comments": 4, "comments on albums": 1, "photos in groups": 1, "galleries": 3, "favorites": 2}
    assert parts.items() <= lost.items()
    assert (lost["collections"], lost["contacts"], lost["groups"], report.added) == (1, 2, 1, {})
    with target.emulator.faults.add("lost", method="flickr.galleries.create", times=1, takes_effect=True):
        report = target.flickr.restore(source.folder, include=PARTS)
    assert (report.problems, report.complete, report.uploaded) == ((), True, 0)
    marked = [request.arguments["photo_id"] for request in target.emulator.requests if request.method == "flickr.favorites.add"]
    assert marked == [others[0][2], others[0][1]]
    lost = {one.what: one.count for one in report.not_restored}
    assert not lost.keys() & parts.keys()
    assert (lost["collections"], lost["contacts"], lost["groups"]) == (1, 2, 1)
    again = target.saved(tmp_path / "again", WITH_PARTS)
    assert comparable_parts(again) == comparable_parts(saved)
    assert comparable(again) == comparable(saved)
    forget(source)
    report = target.flickr.restore(source.folder, include=PARTS)
    assert (report.uploaded, report.albums, report.added) == (0, 0, {})
    assert comparable_parts(target.saved(tmp_path / "again", WITH_PARTS)) == comparable_parts(saved)


def test_photos_of_other_people_that_no_longer_exist_are_problems(both: Both) -> None:
    source, target = both
    others = [add_others(one.emulator) for one in both]
    fill_parts(source, fill(source), others[0])
    source.saved(source.folder, WITH_PARTS)
    with target.emulator.world.transaction() as connection:
        connection.execute("DELETE FROM photos WHERE id = ?", (others[0][1],))
    report = target.flickr.restore(source.folder, include=["favorites"])
    assert [(one.id, one.what) for one in report.problems] == [(others[0][1], "favorite")]
    assert report.added == {"favorites": 1}
    report = target.flickr.restore(source.folder, include=["galleries"])
    assert [one.what for one in report.problems] == ["favorite", "gallery", "gallery"]
    assert report.added == {"galleries": 3}
    found = target.flickr.galleries.get_list()
    assert [(one.title, one.count_photos, one.primary_photo_id) for one in found][:2] == [("New", 2, others[0][2])] * 2


@pytest.mark.parametrize(("has_twin", "is_lost"), [(False, False), (True, False), (True, True)])
def test_photos_without_space_for_a_machine_tag_are_uploaded_once(
    both: Both, tmp_path: Path, has_twin: bool, is_lost: bool
) -> None:
    source, target = both
    tags = [f"tag {number}" for number in range(75)]
    for number in (1, 1 if has_twin else 2, 3):
        source.emulator.world.add_photo(OWNER, picture(number), title="Busy", tags=tags, date_upload=1500000000 + number)
    saved = comparable(source.saved(source.folder))
    if is_lost:
        with target.emulator.faults.add("lost", path="/services/upload/", times=1):
            report = target.flickr.restore(source.folder)
        # The photo cannot be looked for before Flickr lists it.
        assert [(one.what, one.error.endswith("look for the photo yourself")) for one in report.problems] == [("upload", True)]
    first = target.flickr.restore(source.folder)
    assert first.complete
    forget(source)
    before = target.calls()
    again = target.flickr.restore(source.folder)
    assert (again.uploaded, again.present, again.photo_ids) == (0, 3, first.photo_ids)
    assert "/services/upload/" not in target.calls() - before
    assert comparable(target.saved(tmp_path / "again")) == saved


def test_metadata_of_restored_photos_does_not_stay_in_memory(both: Both) -> None:
    source, target = both
    (photo_id,) = fill_briefly(source)[:1]
    (path,) = source.folder.glob(f"photos/*/{photo_id}.json")
    document = path.read_text("utf-8")
    count = 300
    for number in range(60000000000, 60000000000 + count):
        (source.folder / f"photos/{number % 100:02}").mkdir(exist_ok=True)
        (source.folder / f"photos/{number % 100:02}/{number}.json").write_text(document.replace(photo_id, str(number)), "utf-8")
    target.flickr.restore(source.folder, dry_run=True)  # loads the modules
    tracemalloc.start()
    try:
        assert target.flickr.restore(source.folder, dry_run=True).photos == 2 + count
        assert tracemalloc.get_traced_memory()[1] < 3000 * count
    finally:
        tracemalloc.stop()


def test_restored_photos_are_recognized_by_their_tags_without_the_journal(both: Both, tmp_path: Path) -> None:
    source, target = both
    fill_briefly(source)
    first = target.flickr.restore(source.folder)
    forget(source)
    before = target.calls()
    again = target.flickr.restore(source.folder)
    assert (again.uploaded, again.present, again.albums) == (0, 2, 0)
    # Their values are compared instead of set again.
    assert target.calls() - before == Counter([*LISTS, "flickr.photosets.getPhotos", *["flickr.photos.getInfo"] * 2])
    assert (again.photo_ids, again.album_ids) == (first.photo_ids, first.album_ids)
    assert comparable(target.saved(tmp_path / "again")) == comparable(Backup(source.folder))


def test_journal_of_an_earlier_version_is_upgraded(both: Both) -> None:
    source, target = both
    fill_briefly(source)
    first = target.flickr.restore(source.folder)
    with closing(sqlite3.connect(source.folder / f"restore-{OTHER}.sqlite")) as connection:
        connection.executescript(
            "ALTER TABLE restored_albums DROP COLUMN commented; DROP TABLE restored_galleries; PRAGMA user_version = 101;"
        )
    before = target.calls()
    again = target.flickr.restore(source.folder)
    assert (again.photo_ids, again.album_ids) == (first.photo_ids, first.album_ids)
    assert set(target.calls() - before) == LISTS


def test_photo_that_was_deleted_after_its_restore_is_restored_again(both: Both) -> None:
    source, target = both
    ids = fill_briefly(source)
    first = target.flickr.restore(source.folder)
    target.flickr.photos.delete(first.photo_ids[ids[0]])
    again = target.flickr.restore(source.folder)
    assert (again.uploaded, again.present, again.albums, again.problems) == (1, 1, 0, ())
    assert titles(target) == ["Photo 1", "Photo 2"]
    (album,) = target.flickr.photosets.get_list()
    members = [photo.id for photo in target.flickr.photosets.get_photos(photoset_id=album.id)]
    assert members == [again.photo_ids[one] for one in (ids[1], ids[0])]


def test_deleted_photos_return_to_the_account_that_was_saved(both: Both) -> None:
    source, _ = both
    ids = fill_briefly(source)
    source.flickr.photos.delete(ids[0])
    source.flickr.photos.set_meta(photo_id=ids[1], title="Renamed", description="")
    report = source.flickr.restore(source.folder)
    assert (report.uploaded, report.present, report.albums, report.problems) == (1, 1, 0, ())
    assert [(one.what, one.count) for one in report.not_restored] == [("photo ids", 1)]
    assert titles(source) == ["Photo 1", "Renamed"]
    (album,) = source.flickr.photosets.get_list()
    assert len(source.flickr.photosets.get_photos(photoset_id=album.id)) == 2


def test_file_that_the_account_contains_is_not_uploaded_again(both: Both, tmp_path: Path) -> None:
    source, target = both
    ids = fill_briefly(source)
    present = target.flickr.upload(picture(1), title="By hand", tags=["old"])
    report = target.flickr.restore(source.folder)
    assert (report.uploaded, report.photo_ids[ids[0]]) == (1, present)
    assert comparable(target.saved(tmp_path / "again")) == comparable(Backup(source.folder))
    forget(source)
    assert target.flickr.restore(source.folder).photo_ids == report.photo_ids


def test_damaged_and_missing_files_are_problems_until_they_are_there(both: Both) -> None:
    source, target = both
    ids = fill_briefly(source)
    paths = [next(source.folder.glob(f"photos/*/{photo_id}.png")) for photo_id in ids]
    paths[0].write_bytes(b"damaged")
    paths[1].unlink()
    report = target.flickr.restore(source.folder)
    assert {(one.id, one.what) for one in report.problems if one.what == "file"} == {(one, "file") for one in ids}
    assert [one.error.split(" ", 1)[1] for one in report.problems[:2]] == [
        "is damaged; run the backup again with verify=True",
        "cannot be read: No such file or directory; run the backup again with verify=True",
    ]
    assert (report.problems[2].what, report.problems[2].error) == ("album", "none of its photos is restored")
    assert (report.uploaded, report.complete) == (0, False)
    paths[0].write_bytes(picture(1))
    paths[1].write_bytes(picture(2))
    report = target.flickr.restore(source.folder)
    assert (report.uploaded, report.albums, report.problems, report.complete) == (2, 1, (), True)


def test_refused_step_is_a_problem_that_the_next_run_tries_again(both: Both) -> None:
    source, target = both
    ids = fill_briefly(source)
    document = next(source.folder.glob(f"photos/*/{ids[0]}.json"))
    content = json.loads(document.read_text("utf-8"))
    saved, content["info"]["license"] = content["info"]["license"], "7"
    document.write_text(json.dumps(content), "utf-8")
    report = target.flickr.restore(source.folder)
    ((photo_id, what, _),) = [(one.id, one.what, one.error) for one in report.problems]
    assert (photo_id, what, report.uploaded, report.albums) == (ids[0], "license", 2, 1)
    content["info"]["license"] = saved
    document.write_text(json.dumps(content), "utf-8")
    before = target.calls()
    assert target.flickr.restore(source.folder).complete
    assert set(target.calls() - before) == LISTS | {"flickr.photos.licenses.setLicense"}


def test_photos_keep_their_order_if_flickr_refuses_their_upload_dates(both: Both) -> None:
    source, target = both
    fill_briefly(source, start=4000000000)
    report = target.flickr.restore(source.folder)
    assert report.problems == ()
    assert {one.what: one.count for one in report.not_restored}["upload dates"] == 2
    assert titles(target) == ["Photo 1", "Photo 2"]


def test_asynchronous_run_reports_its_progress_and_is_continued_after_a_stop(both: Both) -> None:
    source, target = both
    fill_briefly(source)
    seen: list[str] = []

    async def stop(progress: Any) -> None:
        seen.append(str(progress))
        if progress.done == 1:
            raise UploadCancelled("enough")

    async def restore() -> RestoreReport:
        token = target.emulator.access_token("write", user=OTHER)
        keys = (target.emulator.api_key, target.emulator.api_secret)
        async with AsyncFlickr(*keys, token=token, base_url=target.emulator.base_url) as flickr:
            with pytest.raises(UploadCancelled, match="enough"):
                await flickr.restore(source.folder, progress=stop)
            return await flickr.restore(source.folder)

    report = asyncio.run(restore())
    assert (report.uploaded, report.present, report.complete) == (1, 1, True)
    assert seen[0].startswith("0 of 2 files")
    assert titles(target) == ["Photo 1", "Photo 2"]


def test_temporary_faults_are_survived(both: Both, tmp_path: Path) -> None:
    source, target = both
    fill_briefly(source)
    with ExitStack() as stack:
        for method in ("flickr.photos.setDates", "flickr.photosets.create", "flickr.people.getPhotos"):
            stack.enter_context(target.emulator.faults.add("lost", method=method, times=2, takes_effect=True))
        stack.enter_context(target.emulator.faults.add("lost", path="/services/upload/", times=1, takes_effect=True))
        report = target.flickr.restore(source.folder)
    assert report.complete
    assert comparable(target.saved(tmp_path / "again")) == comparable(Backup(source.folder))


def test_run_ends_while_flickr_is_not_available_and_is_continued(both: Both) -> None:
    source, target = both
    for number in range(4):
        source.emulator.world.add_photo(OWNER, picture(number), title=f"Photo {number}", date_upload=1500000000 + number)
    save_account(source.flickr, source.folder)
    with target.emulator.faults.add("fail-105", path="/services/upload/", probability=1.0):
        report = target.flickr.restore(source.folder)
    assert (report.uploaded, report.remaining, report.complete) == (0, 4, False)
    assert target.flickr.restore(source.folder).complete
    assert titles(target) == [f"Photo {number}" for number in range(4)]


def test_invalid_input_is_refused(both: Both, tmp_path: Path) -> None:
    source, target = both
    fill_briefly(source)
    with pytest.raises(BackupError, match="is not a backup, because backup.json is missing"):
        target.flickr.restore(tmp_path)
    with pytest.raises(ArgumentError, match="contains 'favourites', which is not a part; did you mean 'favorites'"):
        target.flickr.restore(source.folder, include=["favourites"])  # type: ignore[list-item]  # the point of the test
    with pytest.raises(ArgumentError, match="'progress' is 5; pass a function"):
        target.flickr.restore(source.folder, progress=5)  # type: ignore[arg-type]  # the point of the test
    anonymous = Flickr(target.emulator.api_key, base_url=target.emulator.base_url)
    with anonymous, pytest.raises(ConfigurationError, match="restore: the client is unauthenticated"):
        anonymous.restore(source.folder)
    target.flickr.restore(source.folder, journal=tmp_path / "journal")
    token = target.emulator.access_token("write", user=OWNER)
    keys = (target.emulator.api_key, target.emulator.api_secret)
    with Flickr(*keys, token=token, base_url=target.emulator.base_url) as other:
        with pytest.raises(BackupError, match=f"belongs to account {OTHER}"):
            other.restore(source.folder, journal=tmp_path / "journal")
