"""Many uploads with a journal: each photo is there exactly once, whatever went wrong."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
import hashlib
import inspect
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import (
    AsyncFlickr,
    ConfigurationError,
    FileError,
    Flickr,
    Hooks,
    Retries,
    UploadCancelled,
    UploadEntry,
    UploadError,
    UsageError,
    upload_errors,
)
from flickr_sdk._core.batch import Plan, mark_of, settle
from flickr_sdk._core.request import Flow, Sleep
from flickr_sdk._core.tally import Tally
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.uploading import UploadLimits
from flickr_sdk.errors import ArgumentError, InvalidToken
from flickr_sdk.network import ResponseEvent
from flickr_sdk.stores._journal import UploadJournal
from flickr_sdk.upload_errors import UploadJournalError

from .either import AWAITING, BLOCKING
from .pictures import picture, saved

UPLOAD = "/services/upload/"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator() as running:
        yield running


class Person:
    """Somebody who uploads with one of the clients, one run after the other."""

    def __init__(self, kind: str, emulator: Emulator, folder: Path) -> None:
        self.kind, self.emulator, self.folder = kind, emulator, folder
        self.journal = folder / "upload.sqlite"
        self.token: Any = emulator.access_token("write")
        self.titles: dict[str, str] = {}

    def run(self, paths: list[Path], *, progress: Any = None, arguments: dict[str, Any] | None = None, **options: Any) -> Any:
        """Add files and upload them, and give the report."""
        given: dict[str, Any] = {"token": self.token, "base_url": self.emulator.base_url, "limiter": False}
        given |= {"retries": Retries(1, first=0.01, longest=0.02)}
        options = {"journal": self.journal, "patience": 0.0, **options}
        key, secret = self.emulator.api_key, self.emulator.api_secret
        arguments = arguments or {}
        if self.kind == BLOCKING:
            with Flickr(key, secret, **given) as flickr, flickr.uploads(**options) as uploads:
                for path in paths:
                    uploads.add(path, **arguments)
                return uploads.run(progress)

        async def go() -> Any:
            async with AsyncFlickr(key, secret, **given) as flickr, flickr.uploads(**options) as uploads:
                for path in paths:
                    await uploads.add(path, **arguments)
                return await uploads.run(progress)

        return asyncio.run(go())

    def files(self, number: int, size: int = 0) -> list[Path]:
        return [saved(self.folder / f"{one:03}.png", one, size) for one in range(number)]

    def kept(self) -> list[str]:
        """The titles of the photos that were uploaded."""
        with self.emulator.world.transaction():
            query = "SELECT title FROM photos JOIN uploads ON photo_id = id ORDER BY title"
            return [row["title"] for row in self.emulator.world.all(query)]

    def sent(self) -> int:
        return sum(one.path == UPLOAD for one in self.emulator.requests)


@pytest.fixture(params=[BLOCKING, AWAITING])
def ada(request: pytest.FixtureRequest, emulator: Emulator, tmp_path: Path) -> Person:
    return Person(request.param, emulator, tmp_path)


def titles(number: int) -> list[str]:
    return [f"{one:03}" for one in range(number)]


class TestTheWholeWay:
    def test_each_file_is_a_photo_once_however_often_the_program_runs(self, ada: Person) -> None:
        paths = ada.files(12)
        report = ada.run(paths, arguments={"tags": ["aurora", "northern lights"], "is_public": False})
        assert (len(report.done), report.failed, report.left) == (12, [], [])
        assert set(report.photos) == {str(path) for path in paths}
        assert ada.kept() == titles(12)
        for again in ([], paths, [*paths, *paths]):
            assert ada.run(again).photos == report.photos
        assert ada.sent() == 12
        request = next(one for one in ada.emulator.requests if one.path == UPLOAD)
        assert request["is_public"] == "0"
        assert request["tags"].startswith('aurora "northern lights" flickrsdk:sha256=')
        assert request["dedup_check"] == "1"

    def test_files_are_known_by_what_is_in_them(self, ada: Person) -> None:
        (first, second) = ada.files(2)
        copy = ada.folder / "copy.png"
        copy.write_bytes(first.read_bytes())
        report = ada.run([first, second, copy])
        assert len(report.entries) == 2
        first.rename(ada.folder / "renamed.png")
        second.unlink()
        assert len(ada.run([ada.folder / "renamed.png"]).done) == 2
        assert ada.sent() == 2

    def test_never_more_than_were_allowed_are_under_way(self, ada: Person) -> None:
        ada.emulator.faults.add("slow-start", path=UPLOAD, times=10, delay=0.05)
        ada.run(ada.files(10), concurrency=3)
        assert ada.emulator.requests.most_in_flight == 3

    def test_coroutine_functions_are_awaited(self, emulator: Emulator, tmp_path: Path) -> None:
        told = []

        async def tell(progress: Any) -> None:
            await asyncio.sleep(0)
            told.append(progress)

        ada = Person(AWAITING, emulator, tmp_path)
        ada.run(ada.files(3), progress=tell)
        assert max(one.done for one in told) == 3

    def test_totals_rate_and_time_left_are_told(self, ada: Person) -> None:
        told: list[Any] = []
        size = 300_000
        ada.run(ada.files(6, size), progress=told.append)
        assert [one.files for one in told] == [6] * len(told)
        assert [one.bytes for one in told] == [6 * size] * len(told)
        assert told[-1].sent == told[-1].bytes
        assert [one.done for one in told] == sorted(one.done for one in told)
        assert (told[-1].done, told[-1].failed) == (6, 0)
        assert str(told[-1]).startswith("6 of 6 files, 100 %")


class TestWhatGoesWrong:
    """Faults strike by chance, with seeds, so that the same strike each time; what comes of it must not depend on which."""

    @pytest.mark.parametrize("fault", ["http-502", "lost", "cut-off", "truncated", "garbage"])
    def test_an_answer_that_got_lost_makes_no_second_photo(self, ada: Person, fault: Any) -> None:
        number = 200 if fault in ("http-502", "lost") else 20
        ada.emulator.faults.add(fault, path=UPLOAD, probability=0.3, seed=5, takes_effect=True)
        report = ada.run(ada.files(number))
        assert (len(report.done), report.failed, report.left) == (number, [], [])
        assert ada.emulator.faults.struck[fault] > number / 10
        assert ada.kept() == titles(number)
        # What is there is found, and not sent again.
        assert ada.sent() == number

    @pytest.mark.once
    def test_connections_that_break_off_cost_a_second_attempt_and_no_photo(self, ada: Person) -> None:
        ada.emulator.faults.add("reset", path=UPLOAD, probability=0.2, seed=1, after_bytes=1000)
        ada.emulator.faults.add("reset", path=UPLOAD, probability=0.2, seed=2)
        ada.emulator.faults.add("close", path=UPLOAD, probability=0.2, seed=3, after_bytes=10)
        ada.emulator.faults.add("lost", path=UPLOAD, probability=0.2, seed=4)
        report = ada.run(ada.files(200, 2000), attempts=30)
        assert len(report.done) == 200
        assert sum(ada.emulator.faults.struck.values()) > 50
        assert ada.kept() == titles(200)

    def test_without_marks_flickr_itself_refuses_duplicates(self, ada: Person) -> None:
        ada.emulator.faults.add("lost", path=UPLOAD, times=5)
        report = ada.run(ada.files(10), mark=False)
        assert len(report.done) == 10
        assert ada.kept() == titles(10)
        assert ada.sent() == 15

    def test_without_dedup_the_account_is_asked(self, ada: Person) -> None:
        ada.emulator.faults.add("lost", path=UPLOAD, times=5)
        assert len(ada.run(ada.files(10), dedup=False).done) == 10
        assert ada.kept() == titles(10)
        assert ada.sent() == 10

    def test_with_neither_nobody_can_tell_and_nothing_is_sent_twice(self, ada: Person) -> None:
        ada.emulator.faults.add("lost", path=UPLOAD, times=1)
        report = ada.run(ada.files(3), dedup=False, mark=False)
        assert (len(report.done), len(report.failed)) == (2, 1)
        assert "look for it yourself" in report.failed[0].error
        assert ada.sent() == 3

    def test_a_clock_that_was_set_back_makes_nobody_wait_for_days(self, ada: Person) -> None:
        paths = ada.files(1)
        ada.emulator.faults.add("lost", path=UPLOAD)
        assert len(ada.run(paths, attempts=1).done) == 1
        with sqlite3.connect(ada.journal) as journal:
            journal.execute("UPDATE entries SET state = 'unsure', photo_id = NULL, asked = asked + 864000")
        journal.close()
        # It is found though it was uploaded long before it was sent, as the journal has it.
        before = ada.sent()
        assert len(ada.run([], dedup=False).done) == 1
        with sqlite3.connect(ada.journal) as journal:
            journal.execute("UPDATE entries SET state = 'unsure', photo_id = NULL, digest = 'another', asked = asked + 864000")
        journal.close()
        # Nobody finds that one, so it is sent again after no more than the patience, which is none.
        ada.run([], dedup=False)
        assert ada.sent() == before + 1

    def test_it_is_found_beyond_as_many_newer_photos_as_a_page_holds(self, ada: Person) -> None:
        photos = ada.run(ada.files(1)).photos
        with sqlite3.connect(ada.journal) as journal:
            journal.execute("UPDATE entries SET state = 'unsure', photo_id = NULL")
        journal.close()
        soon = int(time.time()) + 60
        newer = ({"owner": "adalindqvist", "title": "newer", "date_upload": soon + one} for one in range(1001))
        assert len(ada.emulator.world.add_photos(newer)) == 1001
        assert ada.run([], dedup=False).photos == photos
        asked = ada.emulator.requests.of("flickr.people.getPhotos")
        assert [(one["page"], one["per_page"]) for one in asked] == [("1", "500"), ("2", "500"), ("3", "500")]
        assert ada.sent() == 1

    def test_a_photo_that_shows_up_late_is_waited_for(self, ada: Person) -> None:
        (path,) = ada.files(1)
        ada.emulator.faults.add("http-504", path=UPLOAD)
        world, seen = ada.emulator.world, []
        added = threading.Event()

        def late() -> None:
            # Two looks find nothing; then Flickr is done with what it got.
            while len(ada.emulator.requests.of("flickr.people.getPhotos")) < 2 and not added.wait(0.01):
                pass
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            seen.append(world.add_photo("ada.lindqvist", picture(), title="late", tags=[mark_of(digest)]))

        thread = threading.Thread(target=late)
        thread.start()
        try:
            report = ada.run([path], patience=30.0)
        finally:
            added.set()
            thread.join()
        assert [one.photo_id for one in report.done] == seen
        assert ada.sent() == 1

    def test_what_flickr_refuses_for_good_fails_alone_and_can_be_tried_once_more(self, ada: Person) -> None:
        paths = [*ada.files(3), ada.folder / "notes.txt"]
        paths[-1].write_text("no picture")
        report = ada.run(paths)
        assert (len(report.done), len(report.failed), report.left) == (3, 1, [])
        assert report.failed[0].path == str(paths[-1])
        assert "error 5" in report.failed[0].error
        assert ada.run([]).failed == report.failed
        assert ada.sent() == 4
        ada.run([paths[-1]])
        assert ada.sent() == 5

    def test_what_is_no_file_is_refused_before_it_is_in_the_journal(self, ada: Person) -> None:
        for wrong in (ada.folder / "nowhere.png", ada.folder):
            with pytest.raises(FileError):
                ada.run([wrong])
        with pytest.raises(ArgumentError, match="is_public"):
            ada.run(ada.files(1), arguments={"is_public": "perhaps"})
        assert ada.run([]).entries == ()

    def test_a_file_that_was_changed_since_is_not_sent_as_what_it_was(self, ada: Person) -> None:
        (path,) = ada.files(1)
        ada.token = ada.emulator.access_token("write")
        ada.emulator.faults.add("http-503", path=UPLOAD, times=99)
        assert len(ada.run([path], attempts=1).left) == 1
        ada.emulator.faults.clear()
        saved(path, 77, 500)
        report = ada.run([])
        assert "add it again" in report.failed[0].error
        report = ada.run([path])
        assert len(report.done) == 1
        assert len(report.entries) == 2

    def test_it_sends_again_when_flickr_has_said_and_leaves_what_would_take_too_long(
        self, emulator: Emulator, tmp_path: Path
    ) -> None:
        ada, now, slept = Person(BLOCKING, emulator, tmp_path), [0.0], list[float]()

        def slept_through(flow: Flow[UploadEntry]) -> Flow[UploadEntry]:
            came: object = None
            with contextlib.suppress(StopIteration):
                while True:
                    command = flow.send(came)
                    if not isinstance(command, Sleep):
                        came = yield command
                        continue
                    slept.append(command.seconds)
                    now[0] += command.seconds
                    came = None
            return journal.entries()[0]

        options: dict[str, Any] = {"token": ada.token, "base_url": emulator.base_url, "limiter": False}
        options |= {"retries": Retries(0, first=1, longest=2)}
        journal = UploadJournal(ada.journal)
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            settings = dataclasses.replace(flickr._settings, clock=lambda: now[0])

            def settled(wait: float, **more: Any) -> UploadEntry:
                emulator.faults.add("http-503", path=UPLOAD, retry_after=wait, **more)
                flow = settle(settings, journal, journal.entries()[0], Plan(patience=0.0), {}, lambda sent, total: None)
                return flickr._run(slept_through(flow))

            journal.add(ada.files(1)[0], {})
            entry = settled(86_400)
            assert (entry.state, slept, ada.sent()) == ("waiting", [], 1)
            assert settled(3600, times=2).state == "done"
            assert slept == [3600, 3600]
        journal.close()
        assert ada.sent() == 4

    def test_what_may_pass_is_left_for_the_next_run(self, ada: Person) -> None:
        ada.emulator.faults.add("fail-105", path=UPLOAD, times=99)
        report = ada.run(ada.files(2), attempts=1)
        assert (report.done, report.failed, len(report.left)) == ([], [], 2)
        assert "105" in report.left[0].error
        ada.emulator.faults.clear()
        assert len(ada.run([]).done) == 2

    def test_a_revoked_token_or_a_full_account_ends_the_run(self, ada: Person) -> None:
        paths = ada.files(3)
        good, ada.token = ada.token, ada.emulator.access_token("write")
        ada.emulator.revoke(ada.token)
        with pytest.raises(InvalidToken):
            ada.run(paths)
        ben = ada.emulator.access_token("write", "10000002@N02")
        ada.emulator.upload_limits = UploadLimits(count=1)
        ada.token = ben
        with pytest.raises(upload_errors.UploadLimitReached):
            ada.run([])
        ada.token = good
        with pytest.raises(UploadJournalError, match="is the journal of account 10000002@N02, and 10000001@N01 is logged in"):
            ada.run([])

    def test_nobody_uploads_nothing(self, ada: Person) -> None:
        ada.token = None
        with pytest.raises(ConfigurationError, match="nobody is logged in"):
            ada.run([])


class TestStopping:
    def test_the_callback_stops_the_run_and_the_next_goes_on(self, ada: Person) -> None:
        def stop(progress: Any) -> None:
            if progress.done >= 3:
                raise UploadCancelled("enough for today")

        with pytest.raises(UploadCancelled, match="enough for today"):
            ada.run(ada.files(30, 100_000), progress=stop)
        assert 3 <= len(ada.kept()) < 30
        report = ada.run([])
        assert len(report.done) == 30
        assert ada.kept() == titles(30)

    def test_stop_lets_it_end_without_an_error(self, emulator: Emulator, tmp_path: Path) -> None:
        ada = Person(BLOCKING, emulator, tmp_path)
        options: dict[str, Any] = {"token": ada.token, "base_url": emulator.base_url}
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr, flickr.uploads(ada.journal) as uploads:
            for path in ada.files(10, 50_000):
                uploads.add(path)
            report = uploads.run(progress=lambda _: uploads.stop())
            assert report.left
            assert not report.failed
            assert len(uploads.run().done) == 10
        assert ada.kept() == titles(10)

    def test_stop_waits_for_nobody_who_waits_for_another_attempt(self, emulator: Emulator, tmp_path: Path) -> None:
        emulator.faults.add("http-503", path=UPLOAD, times=99)
        key, secret, token = emulator.api_key, emulator.api_secret, emulator.access_token("write")

        def stop(event: ResponseEvent) -> None:
            if event.method == "upload":
                uploads.stop()

        options: dict[str, Any] = {"token": token, "base_url": emulator.base_url, "hooks": Hooks(response=stop)}
        options |= {"retries": Retries(0, first=3600, longest=3600)}
        journal: dict[str, Any] = {"journal": tmp_path / "upload.sqlite", "patience": 0.0}
        uploads: Any
        with Flickr(key, secret, **options) as flickr, flickr.uploads(**journal) as uploads:
            uploads.add(saved(tmp_path / "a.png"))
            assert len(uploads.run().left) == 1

        async def go() -> None:
            nonlocal uploads
            async with AsyncFlickr(key, secret, **options) as flickr, flickr.uploads(**journal) as uploads:
                assert len((await uploads.run()).left) == 1

        asyncio.run(go())
        assert sum(one.path == UPLOAD for one in emulator.requests) == 2

    def test_a_cancelled_task_leaves_a_journal_that_the_next_run_goes_on_with(self, emulator: Emulator, tmp_path: Path) -> None:
        ada = Person(AWAITING, emulator, tmp_path)
        tasks: list[asyncio.Task[Any]] = []

        async def cancelled() -> None:
            options: dict[str, Any] = {"token": ada.token, "base_url": emulator.base_url}
            async with (
                AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr,
                flickr.uploads(ada.journal) as uploads,
            ):
                for path in ada.files(20, 100_000):
                    await uploads.add(path)
                tasks.append(
                    asyncio.ensure_future(uploads.run(progress=lambda progress: progress.done > 4 and tasks[0].cancel()))
                )
                with pytest.raises(asyncio.CancelledError):
                    await tasks[0]

        asyncio.run(cancelled())
        assert len(ada.run([]).done) == 20
        assert ada.kept() == titles(20)


class TestTheJournal:
    def test_one_program_has_it_at_a_time(self, tmp_path: Path) -> None:
        first = UploadJournal(tmp_path / "journal")
        with pytest.raises(UploadJournalError, match="used by another program"):
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
        with journal._using() as connection:
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
        with pytest.raises(UploadJournalError, match="something else"):
            UploadJournal(tmp_path / "database")
        with pytest.raises(UploadJournalError):
            UploadJournal(tmp_path)

    def test_nobody_runs_it_twice_at_once(self, emulator: Emulator, tmp_path: Path) -> None:
        ada = Person(BLOCKING, emulator, tmp_path)
        options: dict[str, Any] = {"token": ada.token, "base_url": emulator.base_url}
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr, flickr.uploads(ada.journal) as uploads:
            uploads.add(ada.files(1)[0])
            with pytest.raises(UsageError, match="running already"):
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
            for wrong in ({"concurrency": 0}, {"concurrency": 99}, {"attempts": 0}, {"patience": -1}, {"patience": float("inf")}):
                with pytest.raises(ConfigurationError, match=next(iter(wrong))):
                    flickr.uploads(tmp_path / "journal", **wrong)  # type: ignore[arg-type]  # the point of the test

    def test_the_awaited_one_offers_what_the_other_does(self) -> None:
        from flickr_sdk.async_many_uploads import AsyncUploads
        from flickr_sdk.many_uploads import Uploads

        for name in ("add", "entries", "run", "stop"):
            both = [inspect.signature(getattr(one, name)) for one in (Uploads, AsyncUploads)]
            assert both[0].parameters == both[1].parameters


class TestTally:
    def test_rate_and_time_left_are_those_of_the_last_half_minute(self) -> None:
        now, told = [0.0], []
        entries = [UploadEntry(name, name, 1000) for name in "ab"]
        tally = Tally(entries, lambda: now[0], told.append)
        assert (tally.progress().rate, tally.progress().seconds_left) == (None, None)
        now[0] = 2.0
        tally.sent("a", 500)
        assert (told[-1].rate, told[-1].seconds_left) == (250.0, 6.0)
        now[0] = 3.0
        # Sent anew, it begins anew.
        tally.sent("a", 100)
        assert told[-1].sent == 100
        tally.settled(UploadEntry("a", "a", 1000, state="done"))
        assert (told[-1].done, told[-1].sent) == (1, 1000)
        now[0] = 5.0
        tally.sent("b", 900)
        assert str(told[-1]) == "1 of 2 files, 95 %, 0.0 MB/s, 0 s left"
        tally.sent("b", 1000)
        assert str(told[-1]) == "1 of 2 files, 100 %, waiting for Flickr"
        tally.settled(UploadEntry("b", "b", 1000, state="failed"))
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


def test_refusals_are_upload_errors() -> None:
    assert issubclass(upload_errors.UploadLimitReached, UploadError)
