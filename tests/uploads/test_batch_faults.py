"""Many uploads with a journal: each photo is there exactly once, whatever went wrong."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, FileError, Flickr, Retries, UploadEntry, errors
from flickr_sdk._pipeline.commands import Flow, Sleep
from flickr_sdk.emulator import Emulator, UploadLimits
from flickr_sdk.errors import ArgumentError, InvalidToken, UploadJournalError
from flickr_sdk.uploads.batch import BatchOptions, machine_tag, upload_entry
from flickr_sdk.uploads.journal import UploadJournal

from ..support.clients import AWAITING, BLOCKING
from ..support.pictures import picture, saved
from ..support.upload_person import UPLOAD, Person, titles


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator() as running:
        yield running


@pytest.fixture(params=[BLOCKING, AWAITING])
def ada(request: pytest.FixtureRequest, emulator: Emulator, tmp_path: Path) -> Person:
    return Person(request.param, emulator, tmp_path)


class TestWhatGoesWrong:
    """Faults strike by chance, with seeds, so that the same strike each time; what comes of it must not depend on which."""

    @pytest.mark.parametrize("fault", ["http-502", "lost", "cut-off", "truncated", "garbage"])
    def test_an_answer_that_got_lost_makes_no_second_photo(self, ada: Person, fault: Any) -> None:
        number = 200 if fault in ("http-502", "lost") else 20
        ada.emulator.faults.add(fault, path=UPLOAD, probability=0.3, seed=5, takes_effect=True)
        report = ada.run(ada.files(number))
        assert (len(report.done), report.failed, report.remaining) == (number, [], [])
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
        report = ada.run(ada.files(200, 2000), max_attempts=30)
        assert len(report.done) == 200
        assert sum(ada.emulator.faults.struck.values()) > 50
        assert ada.kept() == titles(200)

    def test_without_marks_flickr_itself_refuses_duplicates(self, ada: Person) -> None:
        ada.emulator.faults.add("lost", path=UPLOAD, times=5)
        report = ada.run(ada.files(10), machine_tag=False)
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
        report = ada.run(ada.files(3), dedup=False, machine_tag=False)
        assert (len(report.done), len(report.failed)) == (2, 1)
        assert "look for the photo yourself" in report.failed[0].error
        assert ada.sent() == 3

    def test_a_clock_that_was_set_back_makes_nobody_wait_for_days(self, ada: Person) -> None:
        paths = ada.files(1)
        ada.emulator.faults.add("lost", path=UPLOAD)
        assert len(ada.run(paths, max_attempts=1).done) == 1
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
            seen.append(world.add_photo("ada.lindqvist", picture(), title="late", tags=[machine_tag(digest)]))

        thread = threading.Thread(target=late)
        thread.start()
        try:
            report = ada.run([path], lookup_timeout=30.0)
        finally:
            added.set()
            thread.join()
        assert [one.photo_id for one in report.done] == seen
        assert ada.sent() == 1

    def test_what_flickr_refuses_for_good_fails_alone_and_can_be_tried_once_more(self, ada: Person) -> None:
        paths = [*ada.files(3), ada.folder / "notes.txt"]
        paths[-1].write_text("no picture")
        report = ada.run(paths)
        assert (len(report.done), len(report.failed), report.remaining) == (3, 1, [])
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
        assert len(ada.run([path], max_attempts=1).remaining) == 1
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
            config = dataclasses.replace(flickr._config, clock=lambda: now[0])

            def settled(wait: float, **more: Any) -> UploadEntry:
                emulator.faults.add("http-503", path=UPLOAD, retry_after=wait, **more)
                flow = upload_entry(
                    config, journal, journal.entries()[0], BatchOptions(lookup_timeout=0.0), lambda sent, total: None
                )
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
        report = ada.run(ada.files(2), max_attempts=1)
        assert (report.done, report.failed, len(report.remaining)) == ([], [], 2)
        assert "105" in report.remaining[0].error
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
        with pytest.raises(errors.UploadLimitReached):
            ada.run([])
        ada.token = good
        with pytest.raises(UploadJournalError, match="belongs to account 10000002@N02, but the client uses account 10000001@N01"):
            ada.run([])

    def test_nobody_uploads_nothing(self, ada: Person) -> None:
        ada.token = None
        with pytest.raises(ConfigurationError, match="the client is unauthenticated"):
            ada.run([])
