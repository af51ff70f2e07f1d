"""Checkpoints of harvests that are killed."""

from __future__ import annotations

import bisect
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final

from ..support.paged import SyncFlavor
from ..support.searched import SPAN, SearchServer, upload_times

PHOTOS: Final = 9000
TIMES: Final = upload_times(PHOTOS)


def harvest(checkpoint: str | Path, prefetch: int = 0) -> Any:
    """Harvest a search of a server in this process."""
    server: Any = SearchServer(TIMES)
    return SyncFlavor().client(server).harvest(tags=["aurora"], checkpoint=checkpoint, prefetch=prefetch, **SPAN)


class HarvestScenario:
    """Finished shards are complete in the checkpoint, each photo is stored once, and the last run returns all photos."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "aurora.sqlite"
        self._finished: set[int] = set()
        self.shards = 0

    def __enter__(self) -> HarvestScenario:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def command(self, random: Random) -> Sequence[str]:
        return ["tests.torture.harvest_child", str(self._file), str(random.choice((0, 3)))]

    def check(self, *, finished: bool) -> None:
        if self._file.exists() and self._file.stat().st_size:
            self._check_file()
        if finished:
            with harvest(self._file) as photos:
                assert [int(photo.id) for photo in photos] == list(range(PHOTOS))
                assert photos.report.done
                assert photos.report.duplicates == photos.report.missing == 0
            # The next run begins another harvest.
            self._file.unlink()
            self._finished = set()
        names = {path.name for path in self._folder.iterdir()}
        assert names <= {"aurora.sqlite", "aurora.sqlite-journal"}, names

    def _check_file(self) -> None:
        with closing(sqlite3.connect(self._file)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if not file.execute("SELECT 1 FROM sqlite_master").fetchone():
                return  # killed before the first transaction
            ranges = file.execute("SELECT start, finish, done FROM slices ORDER BY start").fetchall()
            ids = [int(identifier) for (identifier,) in file.execute("SELECT id FROM photos")]
        assert len(ids) == len(set(ids))
        assert [start for start, _, _ in ranges[1:]] == [end + 1 for _, end, _ in ranges[:-1]], "a range is missing or double"
        done = {start for start, _, finished in ranges if finished}
        assert self._finished <= done, "a finished shard is lost"
        expected = [
            number
            for start, end, finished in ranges
            if finished
            for number in range(bisect.bisect_left(TIMES, start), bisect.bisect_right(TIMES, end))
        ]
        assert sorted(ids) == expected
        self.shards += len(done - self._finished)
        self._finished = done
