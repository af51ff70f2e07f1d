"""Photos that were deleted from the account after their upload."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, UploadJournalError, UsageError
from flickr_sdk.emulator import Emulator, short_page
from flickr_sdk.uploads import UploadEntry, Uploads

from ..support.pictures import picture
from ..support.upload_runner import UPLOAD_PATH


@pytest.fixture
def flickr(emulator: Emulator) -> Iterator[Flickr]:
    token = emulator.access_token("delete")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, limiter=False) as client:
        yield client


@pytest.fixture
def open_batch(flickr: Flickr, tmp_path: Path) -> Callable[[], Uploads]:
    return lambda: flickr.uploads(tmp_path / "upload.sqlite", lookup_timeout=0.0)


def add_all(uploads: Uploads, count: int = 5, **arguments: Any) -> list[UploadEntry]:
    return [uploads.add(picture(number), title=f"T{number}", **arguments) for number in range(count)]


def calls(emulator: Emulator, method: str) -> int:
    return sum(request.get("method") == method for request in emulator.requests)


def sent(emulator: Emulator) -> int:
    return sum(request.path == UPLOAD_PATH for request in emulator.requests)


def test_deleted_photo_is_uploaded_again_only_after_a_reset(
    flickr: Flickr, emulator: Emulator, open_batch: Callable[[], Uploads]
) -> None:
    with open_batch() as uploads:
        add_all(uploads, album="Summer")
        photos = [entry.photo_id for entry in uploads.run().done]
        assert len(photos) == 5
        assert uploads.find_deleted() == []
        flickr.photos.delete(str(photos[1]))
        [deleted] = uploads.find_deleted()
        assert (deleted.photo_id, deleted.state) == (photos[1], "done")
        assert uploads.find_deleted(entry for entry in uploads.entries() if entry.photo_id != photos[1]) == []
        add_all(uploads)
        uploads.run()
        assert sent(emulator) == 5
        uploads.reset([deleted])
    # Another program continues after a reset, and an old entry changes nothing.
    with open_batch() as uploads:
        add_all(uploads)
        again = uploads.run()
        uploads.reset([deleted])
        uploads.run()
        assert uploads.find_deleted() == []
    assert sent(emulator) == 6
    [new] = {entry.photo_id for entry in again.done} - set(photos)
    [album] = [one for one in flickr.photosets.get_list() if one.title == "Summer"]
    assert {photo.id for photo in flickr.walk_set(album.id)} == {*photos, new} - {photos[1]}


def test_reset_file_with_a_lost_response_is_uploaded_once(
    flickr: Flickr, emulator: Emulator, open_batch: Callable[[], Uploads]
) -> None:
    with open_batch() as uploads:
        [entry] = add_all(uploads, 1)
        [entry] = uploads.run().done
        flickr.photos.delete(str(entry.photo_id))
        uploads.reset(uploads.find_deleted())
        add_all(uploads, 1)
        emulator.faults.add("lost", path=UPLOAD_PATH)
        [again] = uploads.run().done
    titles = [photo.title for photo in flickr.people.get_photos("me", min_upload_date=1)]
    assert titles.count("T0") == 1
    assert again.photo_id != entry.photo_id


def test_missing_steps_of_a_deleted_photo_are_not_performed(
    flickr: Flickr, emulator: Emulator, open_batch: Callable[[], Uploads]
) -> None:
    with open_batch() as uploads:
        add_all(uploads, 2)
        first = uploads.run().done[0]
        flickr.photos.delete(str(first.photo_id))
        add_all(uploads, 2, album="Late")
        [deleted] = uploads.find_deleted()
        assert (deleted.state, deleted.error) == ("failed", f"photo {first.photo_id} was deleted after its upload")
        report = uploads.run()
        assert ([entry.photo_id for entry in report.failed], len(report.done)) == ([first.photo_id], 1)
        assert calls(emulator, "flickr.photosets.create") == 1
        assert calls(emulator, "flickr.photosets.addPhoto") == 0


def test_photos_that_the_list_lacks_are_not_deleted(
    flickr: Flickr, emulator: Emulator, open_batch: Callable[[], Uploads], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(short_page, "SHARE", 1.0)
    with open_batch() as uploads:
        add_all(uploads)
        report = uploads.run()
        first = str(report.done[0].photo_id)
        flickr.photos.delete(first)
        with emulator.faults.add("short-page", method="flickr.people.getPhotos", times=100) as short:
            assert [entry.photo_id for entry in uploads.find_deleted()] == [first]
            assert short.struck
        assert calls(emulator, "flickr.photos.getInfo") == 5


def test_few_photos_are_requested_without_the_list(flickr: Flickr, emulator: Emulator, open_batch: Callable[[], Uploads]) -> None:
    with open_batch() as uploads:
        add_all(uploads)
        uploads.run()
        before = calls(emulator, "flickr.people.getPhotos")
        uploads.find_deleted(uploads.entries()[:1])
        assert (calls(emulator, "flickr.people.getPhotos") - before, calls(emulator, "flickr.photos.getInfo")) == (0, 1)
        uploads.find_deleted()
        assert (calls(emulator, "flickr.people.getPhotos") - before, calls(emulator, "flickr.photos.getInfo")) == (1, 1)
        assert uploads.find_deleted(()) == []


def test_journal_of_another_account_is_rejected(emulator: Emulator, open_batch: Callable[[], Uploads], tmp_path: Path) -> None:
    with open_batch() as uploads:
        add_all(uploads, 1)
        uploads.run()
    other = emulator.access_token("write", user="10000002@N02")
    with (
        Flickr(emulator.api_key, emulator.api_secret, token=other, base_url=emulator.base_url) as flickr,
        flickr.uploads(tmp_path / "upload.sqlite") as uploads,
        pytest.raises(UploadJournalError, match="belongs to account"),
    ):
        uploads.find_deleted()
    with pytest.raises(UsageError, match="closed"):
        uploads.reset([])


def test_async_client_finds_and_resets_deleted_photos(
    flickr: Flickr, emulator: Emulator, open_batch: Callable[[], Uploads], tmp_path: Path
) -> None:
    with open_batch() as uploads:
        add_all(uploads, 2)
        first = uploads.run().done[0]
    flickr.photos.delete(str(first.photo_id))

    async def go() -> tuple[list[UploadEntry], list[UploadEntry]]:
        token = emulator.access_token("write")
        async with (
            AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client,
            client.uploads(tmp_path / "upload.sqlite") as uploads,
        ):
            found = await uploads.find_deleted()
            await uploads.reset(found)
            return found, await uploads.entries()

    found, entries = asyncio.run(go())
    assert [entry.photo_id for entry in found] == [first.photo_id]
    assert sorted((entry.state, entry.photo_id is None) for entry in entries) == [("done", False), ("waiting", True)]
