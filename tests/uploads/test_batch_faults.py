"""Upload batches with faults: each file is uploaded exactly once."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, FileError, Flickr, Retries, UploadEntry, errors
from flickr_sdk._pipeline.commands import Flow, Sleep
from flickr_sdk.emulator import Emulator, UploadLimits
from flickr_sdk.errors import ArgumentError, InvalidToken, UploadJournalError
from flickr_sdk.uploads.batch import BatchOptions, machine_tag, upload_entry
from flickr_sdk.uploads.journal import UploadJournal

from ..support.clients import BLOCKING
from ..support.pictures import picture, saved
from ..support.upload_runner import UPLOAD_PATH, BatchRunner, titles


class TestFaults:
    """Random faults have seeds, so that each run has the same faults."""

    @pytest.mark.parametrize("fault", ["http-502", "lost", "cut-off", "truncated", "garbage"])
    def test_lost_response_causes_no_duplicate(self, runner: BatchRunner, fault: Any) -> None:
        number = 60 if fault in ("http-502", "lost") else 20
        runner.emulator.faults.add(fault, path=UPLOAD_PATH, probability=0.3, seed=5, takes_effect=True)
        report = runner.run(runner.create_files(number))
        assert (len(report.done), report.failed, report.remaining) == (number, [], [])
        assert runner.emulator.faults.struck[fault] > number / 10
        assert runner.uploaded_titles() == titles(number)
        # Found photos are not sent again.
        assert runner.upload_requests() == number

    @pytest.mark.once
    def test_broken_connections_are_retried_without_duplicates(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("reset", path=UPLOAD_PATH, probability=0.2, seed=1, after_bytes=1000)
        runner.emulator.faults.add("reset", path=UPLOAD_PATH, probability=0.2, seed=2)
        runner.emulator.faults.add("close", path=UPLOAD_PATH, probability=0.2, seed=3, after_bytes=10)
        runner.emulator.faults.add("lost", path=UPLOAD_PATH, probability=0.2, seed=4)
        report = runner.run(runner.create_files(80, 2000), max_attempts=30)
        assert len(report.done) == 80
        assert sum(runner.emulator.faults.struck.values()) > 20
        assert runner.uploaded_titles() == titles(80)

    def test_dedup_prevents_duplicates_without_machine_tags(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("lost", path=UPLOAD_PATH, times=5)
        report = runner.run(runner.create_files(10), machine_tag=False)
        assert len(report.done) == 10
        assert runner.uploaded_titles() == titles(10)
        assert runner.upload_requests() == 15
        lost = [entry for entry in report.done if entry.attempts > 1]
        assert [entry for entry in report.done if entry.is_duplicate] == lost
        assert lost

    def test_machine_tags_prevent_duplicates_without_dedup(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("lost", path=UPLOAD_PATH, times=5)
        assert len(runner.run(runner.create_files(10), dedup=False).done) == 10
        assert runner.uploaded_titles() == titles(10)
        assert runner.upload_requests() == 10

    def test_unknown_outcome_fails_without_dedup_and_machine_tags(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("lost", path=UPLOAD_PATH, times=1)
        report = runner.run(runner.create_files(3), dedup=False, machine_tag=False)
        assert (len(report.done), len(report.failed)) == (2, 1)
        assert "look for the photo yourself" in report.failed[0].error
        assert runner.upload_requests() == 3

    def test_lookup_timeout_is_bounded_after_clock_was_set_back(self, runner: BatchRunner) -> None:
        paths = runner.create_files(1)
        runner.emulator.faults.add("lost", path=UPLOAD_PATH)
        assert len(runner.run(paths, max_attempts=1).done) == 1
        with sqlite3.connect(runner.journal) as journal:
            journal.execute("UPDATE entries SET state = 'unsure', photo_id = NULL, asked = asked + 864000")
        journal.close()
        # The photo is found, although its upload time is long before the time in the journal.
        before = runner.upload_requests()
        assert len(runner.run([], dedup=False).done) == 1
        with sqlite3.connect(runner.journal) as journal:
            journal.execute("UPDATE entries SET state = 'unsure', photo_id = NULL, digest = 'another', asked = asked + 864000")
        journal.close()
        # This photo cannot be found, so the file is sent again when the timeout of 0 seconds expires.
        runner.run([], dedup=False)
        assert runner.upload_requests() == before + 1

    def test_photo_is_found_on_a_later_page(self, runner: BatchRunner) -> None:
        photos = runner.run(runner.create_files(1)).photos
        with sqlite3.connect(runner.journal) as journal:
            journal.execute("UPDATE entries SET state = 'unsure', photo_id = NULL")
        journal.close()
        soon = int(time.time()) + 60
        newer = ({"owner": "adalindqvist", "title": "newer", "date_upload": soon + index} for index in range(1001))
        assert len(runner.emulator.world.add_photos(newer)) == 1001
        assert runner.run([], dedup=False).photos == photos
        searches = runner.emulator.requests.of("flickr.people.getPhotos")
        assert [(search["page"], search["per_page"]) for search in searches] == [("1", "500"), ("2", "500"), ("3", "500")]
        assert runner.upload_requests() == 1

    def test_photo_that_appears_late_is_found(self, runner: BatchRunner) -> None:
        (path,) = runner.create_files(1)
        runner.emulator.faults.add("http-504", path=UPLOAD_PATH)
        world = runner.emulator.world
        photo_ids: list[str] = []
        added = threading.Event()

        def add_late() -> None:
            # The photo appears after two searches.
            while len(runner.emulator.requests.of("flickr.people.getPhotos")) < 2 and not added.wait(0.01):
                pass
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            photo_ids.append(world.add_photo("ada.lindqvist", picture(), title="late", tags=[machine_tag(digest)]))

        thread = threading.Thread(target=add_late)
        thread.start()
        try:
            report = runner.run([path], lookup_timeout=30.0)
        finally:
            added.set()
            thread.join()
        assert [entry.photo_id for entry in report.done] == photo_ids
        assert runner.upload_requests() == 1

    def test_rejected_file_can_be_added_again(self, runner: BatchRunner) -> None:
        paths = [*runner.create_files(3), runner.folder / "notes.txt"]
        paths[-1].write_text("no picture")
        report = runner.run(paths)
        assert (len(report.done), len(report.failed), report.remaining) == (3, 1, [])
        assert report.failed[0].path == str(paths[-1])
        assert "error 5" in report.failed[0].error
        assert runner.run([]).failed == report.failed
        assert runner.upload_requests() == 4
        runner.run([paths[-1]])
        assert runner.upload_requests() == 5

    def test_invalid_file_or_argument_is_not_added(self, runner: BatchRunner) -> None:
        for path in (runner.folder / "nowhere.png", runner.folder):
            with pytest.raises(FileError):
                runner.run([path])
        with pytest.raises(ArgumentError, match="is_public"):
            runner.run(runner.create_files(1), arguments={"is_public": "perhaps"})
        assert runner.run([]).entries == ()

    def test_changed_file_must_be_added_again(self, runner: BatchRunner) -> None:
        (path,) = runner.create_files(1)
        runner.token = runner.emulator.access_token("write")
        runner.emulator.faults.add("http-503", path=UPLOAD_PATH, times=99)
        assert len(runner.run([path], max_attempts=1).remaining) == 1
        runner.emulator.faults.clear()
        saved(path, 77, 500)
        report = runner.run([])
        assert "add it again" in report.failed[0].error
        report = runner.run([path])
        assert len(report.done) == 1
        assert len(report.entries) == 2

    def test_retry_after_is_respected_up_to_the_maximum_wait(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(BLOCKING, emulator, tmp_path)
        now, sleeps = [0.0], list[float]()

        def skip_sleeps(flow: Flow[UploadEntry]) -> Flow[UploadEntry]:
            result: object = None
            with contextlib.suppress(StopIteration):
                while True:
                    command = flow.send(result)
                    if not isinstance(command, Sleep):
                        result = yield command
                        continue
                    sleeps.append(command.seconds)
                    now[0] += command.seconds
                    result = None
            return journal.entries()[0]

        options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url, "limiter": False}
        options |= {"retries": Retries(0, initial_delay=1, max_delay=2)}
        journal = UploadJournal(runner.journal)
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr:
            config = dataclasses.replace(flickr._config, clock=lambda: now[0])

            def run_entry(wait: float, **more: Any) -> UploadEntry:
                emulator.faults.add("http-503", path=UPLOAD_PATH, retry_after=wait, **more)
                flow = upload_entry(
                    config, journal, journal.entries()[0], BatchOptions(lookup_timeout=0.0), lambda sent, total: None
                )
                return flickr._run(skip_sleeps(flow))

            journal.add(runner.create_files(1)[0], {})
            entry = run_entry(86_400)
            assert (entry.state, sleeps, runner.upload_requests()) == ("waiting", [], 1)
            assert run_entry(3600, times=2).state == "done"
            assert sleeps == [3600, 3600]
        journal.close()
        assert runner.upload_requests() == 4

    def test_temporary_failure_remains_for_the_next_run(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("fail-105", path=UPLOAD_PATH, times=99)
        report = runner.run(runner.create_files(2), max_attempts=1)
        assert (report.done, report.failed, len(report.remaining)) == ([], [], 2)
        assert "105" in report.remaining[0].error
        runner.emulator.faults.clear()
        assert len(runner.run([]).done) == 2

    def test_account_errors_end_the_run(self, runner: BatchRunner) -> None:
        paths = runner.create_files(3)
        good, runner.token = runner.token, runner.emulator.access_token("write")
        runner.emulator.revoke(runner.token)
        with pytest.raises(InvalidToken):
            runner.run(paths)
        ben = runner.emulator.access_token("write", "10000002@N02")
        runner.emulator.upload_limits = UploadLimits(count=1)
        runner.token = ben
        with pytest.raises(errors.UploadLimitReached):
            runner.run([])
        runner.token = good
        with pytest.raises(UploadJournalError, match="belongs to account 10000002@N02, but the client uses account 10000001@N01"):
            runner.run([])

    def test_unauthenticated_run_is_rejected(self, runner: BatchRunner) -> None:
        runner.token = None
        with pytest.raises(ConfigurationError, match="the client is unauthenticated"):
            runner.run([])
