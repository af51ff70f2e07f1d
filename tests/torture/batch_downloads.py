"""Download batches from a server that breaks connections and rejects requests."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random
from typing import Final

from ..support.download_runner import content_of, image_server
from ..support.file_server import FileRequest, FileResponse, ranged

FILES: Final = 8
SIZE: Final = 700_000


class BatchDownloadScenario:
    """Each file and each sidecar is complete or missing, and a file that the journal knows is not requested again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "photos"
        self._journal = folder / "photos.sqlite"
        self._stack = ExitStack()
        self._random = Random(0)
        self._done: set[str] = set()
        self._repeated: list[str] = []
        self._runs = 0

    def __enter__(self) -> BatchDownloadScenario:
        self._server = self._stack.enter_context(image_server())
        self._server.change = self._respond
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def command(self, random: Random) -> Sequence[str]:
        self._random = Random(random.random())
        if self._done == {str(number) for number in range(1, FILES + 1)}:
            # Start again, so that there is work for the next kills.
            self._runs += 1
            self._done.clear()
            for path in (*self._folder.iterdir(), *self._journal.parent.glob(f"{self._journal.name}*")):
                path.unlink()
        module = "tests.torture.batch_download_child"
        return [module, self._server.origin, str(self._folder), str(self._journal), str(FILES)]

    def check(self, *, finished: bool) -> None:
        assert self._repeated == [], "files that the journal knows were requested again"
        names = {path.name for path in self._folder.iterdir()} if self._folder.exists() else set()
        complete = {f"{number}_o.jpg": content_of(number, SIZE, self._runs) for number in range(1, FILES + 1)}
        for name in names & complete.keys():
            assert (self._folder / name).read_bytes() == complete[name], f"{name} is damaged"
        assert all(f"{name.partition('.jpg')[0]}.jpg" in complete for name in names), names
        sidecars = {name for name in names if name.endswith("_o.jpg.json")}
        for name in sidecars:
            assert f"{json.loads((self._folder / name).read_bytes())['photo']['id']}_o.jpg.json" == name
        entries = self._entries()
        for photo_id, path, digest in entries:
            assert hashlib.sha256((self._folder / path).read_bytes()).hexdigest() == digest
            assert path == f"{photo_id}_o.jpg"
            assert f"{path}.json" in sidecars
        self._done = {photo_id for photo_id, _, _ in entries}
        if finished:
            assert names == {*complete, *(f"{name}.json" for name in complete)}, names
            assert len(entries) == FILES

    def _entries(self) -> list[tuple[str, str, str]]:
        """Return the files that are done, according to the journal."""
        if not self._journal.exists():
            return []
        with closing(sqlite3.connect(self._journal)) as connection:
            if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return []
            return connection.execute("SELECT photo_id, path, digest FROM entries WHERE state = 'done'").fetchall()

    def _respond(self, request: FileRequest, number: str) -> FileResponse:
        if number in self._done:
            self._repeated.append(number)
        response = ranged(request, content_of(number, SIZE, self._runs), f'"{number}-{self._runs}"')
        chance = self._random.random()
        if chance < 0.2:
            return FileResponse(429, {"Retry-After": "0.01"})
        if chance < 0.3:
            return FileResponse(503)
        if chance < 0.6:
            response.body = response.body[: self._random.randrange(len(response.body) or 1)]
        return response
