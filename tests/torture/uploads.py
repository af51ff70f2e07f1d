"""Upload batches whose files change between runs and during them."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random
from typing import Final

from flickr_sdk.emulator import Emulator

from ..support.pictures import picture
from ..support.upload_parts import uploaded, wait_until, wrong_tags

FILES: Final = 8
SIZE: Final = 200_000
PAUSE: Final = 0.03
"""The seconds between two changes, which must exceed the precision of the file system's timestamps."""


class UploadScenario:
    """Each content is uploaded once at most, under its own checksum, and all are uploaded in the end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "photos"
        self._journal = folder / "upload.sqlite"
        self._stack = ExitStack()
        self._version = 0
        self._known: set[str] = set()
        self._stop = threading.Event()
        self._changes: threading.Thread | None = None
        self._changed: set[str] = set()

    def __enter__(self) -> UploadScenario:
        self._emulator = self._stack.enter_context(Emulator())
        self._token = self._emulator.access_token("write")
        self._folder.mkdir()
        for number in range(FILES):
            self._write(self._folder / f"{number}.png", in_place=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._end_changes()
        self._stack.close()

    def command(self, random: Random) -> Sequence[str]:
        for _ in range(random.randrange(3)):
            self._change(random)
        self._changed.clear()
        if random.random() < 0.6:
            self._stop.clear()
            self._changes = threading.Thread(target=self._change_often, args=(Random(random.random()),))
            self._changes.start()
        emulator, dedup = self._emulator, random.choice(("dedup", "tags only"))
        account = (emulator.base_url, emulator.api_key, emulator.api_secret, *self._token)
        return ["tests.torture.upload_child", str(self._folder), str(self._journal), dedup, *account]

    def check(self, *, finished: bool) -> None:
        self._end_changes()
        assert wait_until(lambda: not self._emulator.requests.in_flight)
        photos = uploaded(self._emulator)
        assert wrong_tags(self._emulator) == []
        assert [digest for digest, count in Counter(photos.values()).items() if count > 1] == [], "uploaded twice"
        assert set(photos.values()) <= self._known, "a photo is a mixture of versions"
        if self._journal.exists():
            for digest, photo_id in self._done():
                assert photos.get(photo_id) == digest, f"photo {photo_id} is not the file in the journal"
        if finished:
            unchanged = [path for path in self._folder.iterdir() if path.name not in self._changed]
            current = {hashlib.sha256(path.read_bytes()).hexdigest() for path in unchanged}
            assert current <= set(photos.values()), "a file was not uploaded"

    def _done(self) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(self._journal)) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return []
            return connection.execute("SELECT digest, photo_id FROM entries WHERE state = 'done'").fetchall()

    def _change_often(self, random: Random) -> None:
        while not self._stop.wait(PAUSE + random.random() * 0.1):
            self._change(random)

    def _end_changes(self) -> None:
        changes, self._changes = self._changes, None
        if changes is not None:
            self._stop.set()
            changes.join()

    def _change(self, random: Random) -> None:
        path = self._folder / f"{random.randrange(FILES)}.png"
        self._changed.add(path.name)
        status = path.stat()
        self._write(path, in_place=random.random() < 0.5)
        if random.random() < 0.7:
            os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    def _write(self, path: Path, *, in_place: bool) -> None:
        """Write a new version, which differs from its predecessor in all parts but not in its size."""
        self._version += 1
        header = picture(self._version)
        content = header + (b"%08d" % self._version) * ((SIZE - len(header)) // 8)
        self._known.add(hashlib.sha256(content).hexdigest())
        if in_place:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                assert os.write(descriptor, content) == len(content)
            finally:
                os.close(descriptor)
        else:
            other = self._folder.parent / "other"
            other.write_bytes(content)
            os.replace(other, path)
