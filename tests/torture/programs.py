"""Uploads and downloads of the command-line program."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Final

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from ..support.pictures import picture
from ..support.upload_parts import uploaded, wait_until, wrong_tags

FILES: Final = 6
SIZE: Final = 200_000
ALBUM: Final = "72177720300000001"


class ProgramScenario:
    """Runs the program against an emulator."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._photos = folder / "photos"
        self._stack = ExitStack()
        self._runs = 0

    def __enter__(self) -> ProgramScenario:
        self._emulator = self._stack.enter_context(Emulator())
        self._token = self._emulator.access_token("delete")
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _program(self, *arguments: str) -> Sequence[str]:
        emulator = self._emulator
        account = (emulator.base_url, emulator.api_key, emulator.api_secret, *self._token)
        return ["tests.torture.program_child", str(self._folder / "home"), *account, *arguments]


class ProgramUploadScenario(ProgramScenario):
    """Each file is uploaded once at most, and in the end all are in the album."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._is_done = True
        self._all: set[str] = set()

    def command(self, random: Random) -> Sequence[str]:
        if self._is_done:
            # Upload other photos during the next kills.
            self._runs += 1
            self._is_done = False
            self._photos.mkdir(exist_ok=True)
            for number in range(FILES):
                content = picture(self._runs * FILES + number, SIZE)
                self._all.add(hashlib.sha256(content).hexdigest())
                (self._photos / f"{number}.png").write_bytes(content)
        return self._program("upload", str(self._photos), "--album", "Torture")

    def check(self, *, finished: bool) -> None:
        assert wait_until(lambda: not self._emulator.requests.in_flight)
        photos = uploaded(self._emulator)
        assert [digest for digest, count in Counter(photos.values()).items() if count > 1] == [], "uploaded twice"
        assert set(photos.values()) <= self._all
        assert wrong_tags(self._emulator) == []
        if finished:
            self._is_done = True
            assert set(photos.values()) == self._all, "a file was not uploaded"
            assert sorted(self._in_album()) == sorted(photos), "the album does not have each photo once"

    def _in_album(self) -> list[str]:
        emulator = self._emulator
        with Flickr(emulator.api_key, emulator.api_secret, token=self._token, base_url=emulator.base_url) as flickr:
            albums = [album.id for album in flickr.walk.photosets.get_list() if album.title == "Torture"]
            assert len(albums) == 1, "the album was created twice"
            return [photo.id for photo in flickr.walk_set(albums[0])]


class ProgramDownloadScenario(ProgramScenario):
    """Each file is complete or missing, and in the end all are there and nothing else."""

    def __enter__(self) -> ProgramDownloadScenario:
        super().__enter__()
        emulator, complete = self._emulator, self._folder / "complete"
        with (
            Flickr(emulator.api_key, emulator.api_secret, token=self._token, base_url=emulator.base_url) as flickr,
            flickr.downloads(complete, journal=self._folder / "complete.sqlite") as downloads,
        ):
            downloads.add(flickr.walk_set(ALBUM, extras=["url_o", "media"]))
            assert len(downloads.run().done) == 3
        self._complete = {file.name: file.read_bytes() for file in complete.iterdir()}
        return self

    def command(self, random: Random) -> Sequence[str]:
        return self._program("download", f"https://www.flickr.com/photos/adalindqvist/albums/{ALBUM}", "--to", str(self._photos))

    def check(self, *, finished: bool) -> None:
        files = {file.name: file for file in self._photos.iterdir()} if self._photos.exists() else {}
        found = {name: files[name].read_bytes() for name in self._complete if name in files}
        assert all(self._complete[name] == content for name, content in found.items()), "a file is damaged"
        if finished:
            assert found.keys() == self._complete.keys()
            assert [name for name in files if name not in found and not name.startswith(".flickr-download.sqlite")] == []
            for file in files.values():
                file.unlink()
