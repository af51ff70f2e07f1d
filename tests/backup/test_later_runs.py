"""Arbitrary changes between the runs of a backup: it ends as a new backup of the same account."""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flickr_sdk import Flickr
from flickr_sdk.backup import DETAILS
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import FlickrError

from ..support.pictures import picture

UNREPORTED = ("contexts", "favorited_by")
"""Details that change although Flickr reports no change of the photo."""
OPERATIONS = (
    *("title", "delete", "replace", "tag", "comment", "location", "permissions", "note", "person", "license", "date", "favorite"),
    *("add", "create album", "add to album", "remove from album", "edit album", "delete album", "set cover"),
)
STEPS = st.lists(
    st.lists(st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 99)), min_size=1, max_size=4), min_size=1, max_size=3
)


def change(emulator: Emulator, flickr: Flickr, nsid: str, operation: str, number: int, folder: Path) -> None:
    """Change the account, if it has a photo or an album to change. Invalid changes are rejected."""
    if operation == "add":
        emulator.world.add_photo(nsid, picture(number, 500), title=f"New {number}")
    photos, albums = flickr.people.get_photos("me"), flickr.photosets.get_list()
    if not photos:
        return
    photo_id, album_id = photos[number % len(photos)].id, albums[number % len(albums)].id if albums else ""
    file = folder / "new.png"
    file.write_bytes(picture(number, 100 + number))
    changes: dict[str, Any] = {
        "title": lambda: flickr.photos.set_meta(photo_id=photo_id, title=f"Title {number}", description="Changed"),
        "delete": lambda: flickr.photos.delete(photo_id),
        "replace": lambda: flickr.replace(file, photo_id),
        "tag": lambda: flickr.photos.add_tags(photo_id=photo_id, tags=[f"tag {number}"]),
        "comment": lambda: flickr.photos.comments.add_comment(photo_id=photo_id, comment_text="Nice"),
        "location": lambda: flickr.photos.geo.set_location(photo_id=photo_id, lat=number - 50, lon=number),
        "permissions": lambda: flickr.photos.set_perms(photo_id=photo_id, is_public=number % 2, is_friend=0, is_family=1),
        "note": lambda: flickr.photos.notes.add(photo_id, 1, 1, 1, 1, "A note"),
        "person": lambda: flickr.photos.people.add(photo_id, "10000003@N03"),
        "license": lambda: flickr.photos.licenses.set_license(photo_id=photo_id, license_id=4),
        "date": lambda: flickr.photos.set_dates(photo_id=photo_id, date_taken="2020-01-01 00:00:00"),
        "favorite": lambda: flickr.favorites.add("52000000301"),
        "create album": lambda: flickr.photosets.create(title=f"Album {number}", primary_photo_id=photo_id),
        "add to album": lambda: flickr.photosets.add_photo(photoset_id=album_id, photo_id=photo_id),
        "remove from album": lambda: flickr.photosets.remove_photo(photoset_id=album_id, photo_id=photo_id),
        "edit album": lambda: flickr.photosets.edit_meta(album_id, title=f"Edited {number}"),
        "delete album": lambda: flickr.photosets.delete(album_id),
        "set cover": lambda: flickr.photosets.set_primary_photo(photoset_id=album_id, photo_id=photo_id),
    }
    if operation in changes:
        with suppress(FlickrError):
            changes[operation]()


def contents(folder: Path) -> dict[str, Any]:
    """Return the documents and files, without those that are marked as deleted."""
    found: dict[str, Any] = {}
    for path in folder.rglob("*.json"):
        document = json.loads(path.read_bytes())
        if path.name != "backup.json" and not document.get("deleted"):
            found[path.relative_to(folder).as_posix()] = document
            file = document.get("file")
            for name in [file["path"], f"{file['path']}.xmp"] if file else []:
                found[name] = (folder / name).read_bytes()
    return found


@pytest.mark.once
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True, database=None)
@given(STEPS)
def test_backup_after_changes_equals_a_new_backup(emulator: Emulator, steps: list[list[tuple[str, int]]]) -> None:
    emulator.world.reset()
    nsid = emulator.world.add_person("nils.berg", ispro=True)
    for number in range(3):
        emulator.world.add_photo(nsid, picture(number), title=f"Photo {number}")
    token = emulator.access_token("delete", user=nsid)
    options: dict[str, Any] = {"details": [one for one in DETAILS if one not in UNREPORTED], "viewer": False}
    with (
        tempfile.TemporaryDirectory() as name,
        Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, limiter=False) as flickr,
    ):
        folder = Path(name)
        flickr.backup(folder / "backup", **options)
        for step in steps:
            emulator.clock.advance(5)
            for operation, number in step:
                change(emulator, flickr, nsid, operation, number, folder)
            flickr.backup(folder / "backup", **options)
        assert flickr.verify(folder / "backup").up_to_date
        flickr.backup(folder / "new", **options)
        assert contents(folder / "backup") == contents(folder / "new")
