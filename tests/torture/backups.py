"""Back up an account of an emulator that fails or rejects every fifth request, to a disk that runs full twice."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Final

from flickr_sdk import Flickr
from flickr_sdk.backup.layout import MANIFEST
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture
from ..support.small_disk import small_disk

PHOTOS: Final = 12
SIZE: Final = 60_000
DISK: Final = 8
"""The size of the disk in megabytes."""
FULL_AT: Final = (2, 25)
"""The runs at which the disk becomes full. A run that is killed before the disk is full is repeated with a full disk."""


class BackupScenario:
    """Documents and files are complete or missing, and equal those of an undisturbed run in the end.

    What is complete is not requested again: the details and the file of a photo, and the photos of an album.
    """

    operations: Final = 900
    """The number of file operations of an undisturbed run, any of which may be the last of a run."""

    def __init__(self, folder: Path) -> None:
        self._disk_folder = folder / "disk"
        self._folder = self._disk_folder / "backup"
        self._reference = folder / "reference"
        self._stack = ExitStack()
        self._described: set[str] = set()
        self._downloaded: set[str] = set()
        self._albums: set[str] = set()
        self._seen = self._runs = self._times_full = self._requests = 0
        self._full = False

    def __enter__(self) -> BackupScenario:
        self._disk = self._stack.enter_context(small_disk(self._disk_folder, DISK))
        emulator = self._emulator = self._stack.enter_context(Emulator())
        world = emulator.world
        nsid = world.add_person("nils.berg", ispro=True)
        ids = [
            world.add_photo(nsid, picture(number, SIZE + number), title=f"Photo {number} \u2603", tags=[f"tag {number}"])
            for number in range(PHOTOS)
        ]
        self._token = emulator.access_token("delete", user=nsid)
        options = {"token": self._token, "base_url": emulator.base_url}
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            for start in (0, 4):
                album = flickr.photosets.create(title=f"Album {start}", primary_photo_id=ids[start])
                for photo_id in ids[start + 1 : start + 8]:
                    flickr.photosets.add_photo(photoset_id=album.id, photo_id=photo_id)
            for photo_id in ids[::3]:
                flickr.photos.comments.add_comment(photo_id=photo_id, comment_text="Nice")
            flickr.backup(self._reference)
        emulator.faults.add("http-503", probability=0.08, seed=1)
        emulator.faults.add("http-429", probability=0.05, seed=2, retry_after=0)
        emulator.faults.add("cut-off", probability=0.04, seed=3)
        emulator.faults.add("reset", probability=0.03, seed=4)
        self._seen = len(emulator.requests)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def remarks(self) -> str:
        disk = f"a disk of {DISK} MB" if self._disk else "a simulated disk, because only root can mount one,"
        return f"{disk} ran full {self._times_full} times, {self._requests} requests, none for what was complete"

    def command(self, random: Random) -> Sequence[str]:
        self._runs += 1
        self._full = self._times_full < len(FULL_AT) and self._runs >= FULL_AT[self._times_full]
        is_complete = len(self._downloaded) == PHOTOS
        if self._folder.exists() and is_complete and (self._full or random.random() < 0.7):
            # Start again, so that there is work for the next kills.
            shutil.rmtree(self._folder)
            for known in (self._described, self._downloaded, self._albums):
                known.clear()
        writes = -1
        if self._full and self._disk is not None:
            self._disk.leave(random.randrange((PHOTOS - len(self._downloaded)) * SIZE // 2))
        elif self._full:
            writes = random.randrange(PHOTOS - len(self._downloaded))
        emulator = self._emulator
        access = [emulator.base_url, emulator.api_key, emulator.api_secret, *self._token]
        return ["tests.torture.backup_child", *access, str(self._folder), str(int(self._full)), str(writes)]

    def check(self, *, finished: bool) -> None:
        # A child that finishes although the disk is full reports an error.
        self._times_full += self._full and finished
        if self._disk is not None:
            self._disk.release()
        self._check_requests()
        expected, found = documents(self._reference), documents(self._folder)
        for path, content in found.items():
            if path.endswith(".tmp") or ".part" in path:
                continue
            if path.startswith("photos/") and path.endswith(".json"):
                document = json.loads(content)
                if document["file"] is None:
                    document["file"] = json.loads(expected[path])["file"]
                assert document == json.loads(expected[path]), f"{path} differs"
                self._described.add(document["id"])
            else:
                assert content == expected[path], f"{path} differs"
                if path.startswith("photos/") and path.endswith(".png"):
                    self._downloaded.add(Path(path).stem)
                elif path.startswith("albums/"):
                    self._albums.add(Path(path).stem)
        if finished and not self._full:
            first, last = (json.loads((folder / MANIFEST).read_bytes()) for folder in (self._reference, self._folder))
            assert first | {"started": last["started"]} == last
            assert found == expected, sorted(found.keys() ^ expected.keys())
            assert Counter(Path(path).suffix for path in found)[".png"] == PHOTOS

    def _check_requests(self) -> None:
        """Check that the last run requested nothing that was complete before."""
        requests = self._emulator.requests[self._seen :]
        self._seen += len(requests)
        self._requests += len(requests)
        described = {str(one.arguments["photo_id"]) for one in requests if "photo_id" in one.arguments}
        assert not described & self._described, "details of photos with a complete document were requested again"
        albums = {str(one.arguments["photoset_id"]) for one in requests if "photoset_id" in one.arguments}
        assert not albums & self._albums, "the photos of albums with a complete document were requested again"
        files = {one.path.rpartition("/")[2].partition("_")[0] for one in requests if one.path.startswith("/65535/")}
        assert not files & self._downloaded, "complete files were downloaded again"


def documents(folder: Path) -> dict[str, bytes]:
    """Return the documents and files of a backup, without the state of the program. The manifest has the time of the run."""
    paths = [path for path in folder.rglob("*") if path.is_file() and ".sqlite" not in path.name]
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths if path.name != MANIFEST}
    return found | {MANIFEST: b""} if (folder / MANIFEST).exists() else found
