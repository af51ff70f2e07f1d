"""The journal of many uploads, and what is told of it."""

from __future__ import annotations

import dataclasses
import inspect
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, FileError, Flickr, UploadEntry, UsageError
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import UploadJournalError
from flickr_sdk.uploads.batch_progress import ProgressTracker
from flickr_sdk.uploads.journal import UploadJournal

from ..support.clients import BLOCKING
from ..support.pictures import picture, saved
from ..support.upload_person import Person


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator() as running:
        yield running


class TestTheJournal:
    def test_one_program_has_it_at_a_time(self, tmp_path: Path) -> None:
        first = UploadJournal(tmp_path / "journal")
        with pytest.raises(UploadJournalError, match="in use by another program"):
            UploadJournal(tmp_path / "journal")
        first.close()
        UploadJournal(tmp_path / "journal").close()

    def test_only_its_owner_can_read_it(self, tmp_path: Path) -> None:
        UploadJournal(tmp_path / "journal").close()
        assert os.stat(tmp_path / "journal").st_mode & 0o077 == 0

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            ("arguments", "{"),
            ("arguments", "[1]"),
            ("arguments", "null"),
            ("arguments", '{"title": 1}'),
            ("arguments", b"\xff"),
            ("state", "sent"),
        ],
    )
    def test_a_damaged_one_is_refused_in_words(self, tmp_path: Path, column: str, value: str | bytes) -> None:
        journal = UploadJournal(tmp_path / "upload.sqlite")
        digest = journal.add(saved(tmp_path / "a.png"), {"title": "Aurora"}).digest
        with journal._transaction() as connection:
            connection.execute(f"UPDATE entries SET {column} = ?", (value,))
        for use in (journal.entries, lambda: journal.change(digest, error="")):
            with pytest.raises(UploadJournalError, match="cannot be used"):
                use()
        journal.close()

    def test_what_is_no_journal_is_left_alone(self, tmp_path: Path) -> None:
        other = tmp_path / "other"
        other.write_text("a text " * 200)
        with pytest.raises(UploadJournalError, match="cannot be used"):
            UploadJournal(other)
        assert other.read_text().startswith("a text")
        with sqlite3.connect(tmp_path / "database") as connection:
            connection.execute("CREATE TABLE photos (id)")
        connection.close()
        with pytest.raises(UploadJournalError, match="not an upload journal"):
            UploadJournal(tmp_path / "database")
        with pytest.raises(UploadJournalError):
            UploadJournal(tmp_path)

    def test_nobody_runs_it_twice_at_once(self, emulator: Emulator, tmp_path: Path) -> None:
        ada = Person(BLOCKING, emulator, tmp_path)
        options: dict[str, Any] = {"token": ada.token, "base_url": emulator.base_url}
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr, flickr.uploads(ada.journal) as uploads:
            uploads.add(ada.files(1)[0])
            with pytest.raises(UsageError, match="already running"):
                uploads.run(progress=lambda _: uploads.run())
            assert len(uploads.run().done) == 1

    def test_a_name_that_is_no_text_is_refused(self, tmp_path: Path) -> None:
        path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.png")
        with open(path, "wb") as file:
            file.write(picture())
        journal = UploadJournal(tmp_path / "journal")
        for wrong in (path, "~\0"):
            with pytest.raises(FileError, match="rename it"):
                journal.add(wrong, {})
        journal.close()

    def test_numbers_that_cannot_be_are_refused(self, emulator: Emulator, tmp_path: Path) -> None:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            for wrong in (
                {"concurrency": 0},
                {"concurrency": 99},
                {"max_attempts": 0},
                {"lookup_timeout": -1},
                {"lookup_timeout": float("inf")},
            ):
                with pytest.raises(ConfigurationError, match=next(iter(wrong))):
                    flickr.uploads(tmp_path / "journal", **wrong)  # type: ignore[arg-type]  # the point of the test

    def test_the_awaited_one_offers_what_the_other_does(self) -> None:
        from flickr_sdk.uploads.async_batch import AsyncUploads
        from flickr_sdk.uploads.sync_batch import Uploads

        for name in ("add", "entries", "run", "stop"):
            both = [inspect.signature(getattr(one, name)) for one in (Uploads, AsyncUploads)]
            assert both[0].parameters == both[1].parameters


class TestTally:
    def test_rate_and_time_left_are_those_of_the_last_half_minute(self) -> None:
        now, told = [0.0], []
        entries = [UploadEntry(name, name, 1000) for name in "ab"]
        tally = ProgressTracker(entries, lambda: now[0], told.append)
        assert (tally.progress().rate, tally.progress().seconds_left) == (None, None)
        now[0] = 2.0
        tally.set_sent("a", 500)
        assert (told[-1].rate, told[-1].seconds_left) == (250.0, 6.0)
        now[0] = 3.0
        # Sent anew, it begins anew.
        tally.set_sent("a", 100)
        assert told[-1].sent == 100
        tally.finish(UploadEntry("a", "a", 1000, state="done"))
        assert (told[-1].done, told[-1].sent) == (1, 1000)
        now[0] = 5.0
        tally.set_sent("b", 900)
        assert str(told[-1]) == "1 of 2 files, 95 %, 0.0 MB/s, 0 s left"
        tally.set_sent("b", 1000)
        assert str(told[-1]) == "1 of 2 files, 100 %, waiting for Flickr"
        tally.finish(UploadEntry("b", "b", 1000, state="failed"))
        assert str(told[-1]).startswith("1 of 2 files, 100 %, 1 failed, 0.0 MB/s")
        assert (told[-1].failed, told[-1].bytes, told[-1].sent) == (1, 1000, 1000)


def test_an_entry_shows_in_short_what_became_of_the_file() -> None:
    entry = UploadEntry("0a" * 32, "/photos/fjord.jpg", 1000, arguments={"description": "A fjord. " * 100})
    assert repr(entry) == "<UploadEntry '/photos/fjord.jpg' waiting>"
    done = dataclasses.replace(entry, state="done", photo_id="53000000001")
    assert repr(done) == "<UploadEntry '/photos/fjord.jpg' done, photo 53000000001>"
    failed = dataclasses.replace(entry, state="failed", error="upload: no photo " + "." * 5000)
    assert repr(failed).startswith("<UploadEntry '/photos/fjord.jpg' failed, upload: no photo ...")
    assert len(repr(failed)) < 300
