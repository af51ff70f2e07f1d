"""Uploads with steps: albums, locations, licenses, dates and permissions, with lost responses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any, Final

from flickr_sdk.emulator import Emulator

from ..support.pictures import saved
from ..support.upload_parts import uploaded, wait_until, wrong_tags
from .publish_child import ALBUMS, ALL

MAX_NEW_FILES: Final = 4
LOST: Final = 0.05
"""The probability that the response to a step is lost."""


class PublishScenario:
    """Each photo exists once, and is in each of its albums once, in the order of the files; its settings take effect."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "photos"
        self._journal = folder / "upload.sqlite"
        self._stack = ExitStack()
        self._count = 0

    def __enter__(self) -> PublishScenario:
        self._emulator = self._stack.enter_context(Emulator(empty=True))
        self._token = self._emulator.access_token("write")
        for kind in ("lost", "http-503"):
            self._emulator.faults.add(kind, method="flickr.photo*", probability=LOST, seed=1)
        self._folder.mkdir()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def command(self, random: Random) -> Sequence[str]:
        for _ in range(random.randrange(1, MAX_NEW_FILES + 1)):
            saved(self._folder / f"{self._count:04}.png", self._count, random.randrange(100, 50_000))
            self._count += 1
        emulator = self._emulator
        account = (emulator.base_url, emulator.api_key, emulator.api_secret, *self._token)
        return ["tests.torture.publish_child", str(self._folder), str(self._journal), *account]

    def check(self, *, finished: bool) -> None:
        assert wait_until(lambda: not self._emulator.requests.in_flight)
        assert wrong_tags(self._emulator) == []
        photos = uploaded(self._emulator)
        assert [digest for digest, count in Counter(photos.values()).items() if count > 1] == [], "uploaded twice"
        expected = {ALL: self._titles(1), ALBUMS[0]: self._titles(2), ALBUMS[1]: self._titles(2, start=1)}
        albums = self._albums()
        assert set(albums) <= set(expected)
        for title, found in albums.items():
            assert len(set(found)) == len(found), f"a photo is twice in {title}"
            assert set(found) <= set(expected[title])
        if not finished:
            return
        assert len(photos) == self._count, "a file was not uploaded"
        assert albums == {title: titles for title, titles in expected.items() if titles}, "a photo is not at its place"
        for row in self._rows("SELECT * FROM photos"):
            settings = (row["latitude"], row["longitude"], row["license"], row["date_taken"], row["content_type"])
            assert settings == (int(row["title"]) / 100, 5.32, 4, "2024-06-21 12:00:00", 1)
            assert (row["is_public"], row["is_family"], row["perm_comment"]) == (0, 1, 1)

    def _titles(self, step: int, start: int = 0) -> list[str]:
        return [f"{number:04}" for number in range(start, self._count, step)]

    def _albums(self) -> dict[str, list[str]]:
        """Return the titles of the photos of each album in their order."""
        titles = [row["title"] for row in self._rows("SELECT title FROM photosets")]
        assert len(set(titles)) == len(titles), "an album was made twice"
        query = (
            "SELECT s.title AS album, p.title FROM photosets s JOIN photoset_photos i ON i.photoset_id = s.id "
            "JOIN photos p ON p.id = i.photo_id ORDER BY i.position"
        )
        albums: dict[str, list[str]] = {title: [] for title in titles}
        for row in self._rows(query):
            albums[row["album"]].append(row["title"])
        return albums

    def _rows(self, query: str) -> list[Any]:
        with self._emulator.world.transaction():
            return list(self._emulator.world.all(query))
