"""Files of harvests that are killed."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final

from ..support.searched import SearchServer, upload_times
from .harvests import PHOTOS

ENDINGS: Final = ("csv", "jsonl", "geojson", "sqlite", "parquet")
OLD: Final = ("90001", "90002")
"""The ids of the rows of the file to which a run appends."""


def read_ids(path: Path) -> list[str]:
    """Return the ids of a file in order; raises an error if the file is incomplete."""
    if path.suffix == ".csv":
        with open(path, encoding="utf-8", newline="") as lines:
            return [row["id"] for row in csv.DictReader(lines, strict=True)]
    if path.suffix == ".jsonl":
        return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]
    if path.suffix == ".geojson":
        return [one["id"] for one in json.loads(path.read_text(encoding="utf-8"))["features"]]
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as file:
            assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return [identifier for (identifier,) in file.execute("SELECT id FROM photos ORDER BY rowid")]
    import pyarrow.parquet

    return [str(one) for one in pyarrow.parquet.read_table(path).column("id").to_pylist()]


def create(path: Path) -> None:
    """Write a file with two photos, to which runs append."""
    from ..support.paged import SyncFlavor

    server: Any = SearchServer(upload_times(2))
    day = SyncFlavor().client(server).harvest(tags=["aurora"])
    photos = [photo.model_copy(update={"id": old}) for photo, old in zip(day, OLD, strict=False)]
    from flickr_sdk import data

    data.write(photos, path, if_exists="append")


class WriteScenario:
    """A file is as it was before the run, or it contains all photos once. The last run completes it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._checkpoint = folder / "aurora.checkpoint"
        self._random = Random(len(ENDINGS))
        self._path = folder / "none.csv"
        self._append = False
        self._is_finished = True

    def __enter__(self) -> WriteScenario:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def command(self, random: Random) -> Sequence[str]:
        if self._is_finished:
            self._is_finished = False
            self._path = self._folder / f"photos.{self._random.choice(ENDINGS)}"
            self._append = self._random.random() < 0.5
            if self._append:
                create(self._path)
        mode = "append" if self._append else "replace"
        return ["tests.torture.write_child", str(self._checkpoint), str(self._path), mode, str(random.choice((0, 3)))]

    def check(self, *, finished: bool) -> None:
        expected = [*(OLD if self._append else ()), *map(str, range(PHOTOS))]
        if self._path.exists():
            found = read_ids(self._path)
            assert found in (list(OLD) if self._append else [], expected), len(found)
            assert not finished or found == expected
        else:
            assert not self._append
            assert not finished
        parts = {"aurora.checkpoint", "aurora.checkpoint-journal", self._path.name}
        if not finished:
            parts |= {f"{self._path.name}.part", f"{self._path.name}.part.lock"}
            if self._append and self._path.suffix == ".sqlite":
                parts.add(f"{self._path.name}-journal")
        names = {path.name for path in self._folder.iterdir()}
        assert names <= parts, names - parts
        if finished:
            self._is_finished = True
            for path in self._folder.iterdir():
                path.unlink()
