"""Back up an account of an emulator that fails and rejects every fifth request, on a disk that runs full now and then."""

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
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture

PHOTOS: Final = 12
SIZE: Final = 60_000
FULL: Final = 0.1
"""The share of runs whose disk is full after some writes."""


class BackupScenario:
    """Documents and files are complete or missing, and equal those of an undisturbed run in the end.

    Photos whose document is complete are not described again, and complete files are not downloaded again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "backup"
        self._reference = folder / "reference"
        self._stack = ExitStack()
        self._described: set[str] = set()
        self._downloaded: set[str] = set()
        self._seen = 0
        self._full = False

    def __enter__(self) -> BackupScenario:
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

    def command(self, random: Random) -> Sequence[str]:
        if self._folder.exists() and len(self._downloaded) == PHOTOS and random.random() < 0.7:
            # Start again, so that there is work for the next kills.
            shutil.rmtree(self._folder)
            self._described.clear()
            self._downloaded.clear()
        self._full = random.random() < FULL
        writes = str(random.randrange(60)) if self._full else "-1"
        emulator = self._emulator
        access = [emulator.base_url, emulator.api_key, emulator.api_secret, *self._token]
        return ["tests.torture.backup_child", *access, str(self._folder), writes]

    def check(self, *, finished: bool) -> None:
        requests = self._emulator.requests[self._seen :]
        self._seen += len(requests)
        described = {str(one.arguments.get("photo_id")) for one in requests if one.method == "flickr.photos.getInfo"}
        assert not described & self._described, "photos with a complete document were described again"
        files = {one.path.rpartition("/")[2].partition("_")[0] for one in requests if one.path.startswith("/65535/")}
        assert not files & self._downloaded, "complete files were downloaded again"
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
        if finished and not self._full:
            assert found == expected, sorted(found.keys() ^ expected.keys())
            assert Counter(Path(path).suffix for path in found)[".png"] == PHOTOS


def documents(folder: Path) -> dict[str, bytes]:
    """Return the documents and files of a backup, without the state of the program."""
    paths = [path for path in folder.rglob("*") if path.is_file() and ".sqlite" not in path.name and path.name != "backup.json"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
