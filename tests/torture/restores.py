"""Restore a backup to an account of an emulator that fails or rejects every fifth request."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from random import Random
from typing import Any, Final

from flickr_sdk import Flickr, Retries
from flickr_sdk.emulator import Emulator

from ..backup.restore_parts import OTHER, OWNER, WITH_PARTS, Target, add_others, fill_parts
from ..support.backups import comparable, comparable_parts
from ..support.pictures import picture

PHOTOS: Final = 6
FAULTS: Final = {"http-503": 0.06, "http-429": 0.06, "reset": 0.03, "cut-off": 0.03, "lost": 0.02}
"""The kinds of faults and their probabilities. A call with a lost response takes effect."""
TAKEN: Final = "2014-05-06 07:08:09"
COUNTS: Final = {"comments": 4, "galleries": 3, "faves": 2}
"""The number of rows of the parts that other people see."""
ALBUMS: Final = {"Backward": (5, 4, 3, 2, 1, 0), "Even": (2, 0, 4), "Odd": (5, 1)}
"""The numbers of the photos of each album in their order; the last one is on the cover."""


class RestoreScenario:
    """Each photo, note, comment, album and gallery exists once, and a photo is not public before its values are set.

    In the end, the account equals the one that was saved.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "backup"
        self._again = folder / "again"
        self._journal = folder / "restore.sqlite"
        self._stack = ExitStack()
        self._is_finished = False
        self.restored = 0

    def __enter__(self) -> RestoreScenario:
        with Emulator(empty=True) as source:
            with client_of(source, OWNER) as flickr:
                account = Target(source, flickr, self._folder)
                fill(account)
                saved = account.saved(self._folder, WITH_PARTS)
                self._expected = comparable(saved), comparable_parts(saved)
        self._emulator = self._stack.enter_context(Emulator(empty=True))
        self._start_again()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _start_again(self) -> None:
        """Empty the account and forget the journal, which gives the next kills work."""
        self._emulator.world.reset()
        for path in self._journal.parent.glob(f"{self._journal.name}*"):
            path.unlink()
        add_others(self._emulator)
        self._token = self._emulator.access_token("write", user=OTHER)
        self._is_finished = False

    def command(self, random: Random) -> Sequence[str]:
        if self._is_finished:
            self._start_again()
        if random.random() < 0.1:
            # The machine tags identify the photos without the journal.
            self._journal.unlink(missing_ok=True)
        self._emulator.faults.clear()
        for kind, probability in FAULTS.items():
            options: dict[str, Any] = {"retry_after": 0} if kind == "http-429" else {}
            self._emulator.faults.add(kind, probability=probability, seed=random.randrange(10**6), **options)  # type: ignore[arg-type]  # the kinds of the table
        emulator = self._emulator
        access = (emulator.base_url, emulator.api_key, emulator.api_secret, *self._token)
        return ["tests.torture.restore_child", *access, str(self._folder), str(self._journal)]

    def check(self, *, finished: bool) -> None:
        self._emulator.faults.clear()
        photos = self._rows("SELECT * FROM photos WHERE owner = ?", OTHER)
        titles = [row["title"] for row in photos]
        assert len(set(titles)) == len(titles), "a photo was uploaded twice"
        for row in photos:
            if row["is_public"]:
                assert (row["license"], row["date_taken"], row["geo_contact"]) == (4, TAKEN, 1), "public before it is finished"
            assert row["count_notes"] <= 1, "a note was added twice"
        albums = [row["title"] for row in self._rows("SELECT title FROM photosets")]
        assert len(set(albums)) == len(albums) <= len(ALBUMS), "an album was created twice"
        for table in ("comments", "galleries", "faves"):
            (count,) = self._rows(f"SELECT count(*) FROM {table}")[0]
            assert count <= COUNTS[table], f"{table} were added twice"
        self._is_finished = finished
        if finished:
            assert len(photos) == PHOTOS
            self.restored += 1
            with client_of(self._emulator, OTHER) as flickr:
                again = Target(self._emulator, flickr, self._again).saved(self._again / str(self.restored), WITH_PARTS)
                assert (comparable(again), comparable_parts(again)) == self._expected

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._emulator.world.transaction():
            return list(self._emulator.world.all(query, *values))


def client_of(emulator: Emulator, user: str) -> Flickr:
    token = emulator.access_token("delete", user=user)
    retries = Retries(2, initial_delay=0.01)
    return Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url, retries=retries, limiter=False)


def fill(account: Target) -> None:
    """Add photos, two of which have the same file, albums, and the parts that other people see."""
    others = add_others(account.emulator)
    place = {"latitude": 67.85, "longitude": 20.2253, "accuracy": 12, "geo_public": 0, "geo_contact": 1}
    values: dict[str, Any] = {"license": 4, "date_taken": TAKEN, "perm_comment": 1, **place}
    ids = [
        account.emulator.world.add_photo(
            OWNER,
            picture(max(number, 1)),
            title=f"Photo {number}",
            tags=[f"tag {number}"],
            date_upload=1500000000 + number,
            **values,
        )
        for number in range(PHOTOS)
    ]
    flickr = account.flickr
    for photo_id in ids[::2]:
        flickr.photos.notes.add(photo_id, 0, 0, 1, 1, "A note")
    for title, numbers in ALBUMS.items():
        members = [ids[number] for number in numbers]
        album = flickr.photosets.create(title=title, primary_photo_id=members[0])
        flickr.photosets.edit_photos(album.id, members[-1], members)
    fill_parts(account, ids, others)
