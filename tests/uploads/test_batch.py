"""Many uploads with a journal: each photo is there exactly once, however often the program runs or is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, Hooks, Retries, UploadCancelled, UploadError, errors
from flickr_sdk.config import ResponseEvent
from flickr_sdk.emulator import Emulator

from ..support.clients import AWAITING, BLOCKING
from ..support.pictures import saved
from ..support.upload_person import UPLOAD, Person, titles


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator() as running:
        yield running


@pytest.fixture(params=[BLOCKING, AWAITING])
def ada(request: pytest.FixtureRequest, emulator: Emulator, tmp_path: Path) -> Person:
    return Person(request.param, emulator, tmp_path)


class TestTheWholeWay:
    def test_each_file_is_a_photo_once_however_often_the_program_runs(self, ada: Person) -> None:
        paths = ada.files(12)
        report = ada.run(paths, arguments={"tags": ["aurora", "northern lights"], "is_public": False})
        assert (len(report.done), report.failed, report.remaining) == (12, [], [])
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
            assert report.remaining
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
        journal: dict[str, Any] = {"journal": tmp_path / "upload.sqlite", "lookup_timeout": 0.0}
        uploads: Any
        with Flickr(key, secret, **options) as flickr, flickr.uploads(**journal) as uploads:
            uploads.add(saved(tmp_path / "a.png"))
            assert len(uploads.run().remaining) == 1

        async def go() -> None:
            nonlocal uploads
            async with AsyncFlickr(key, secret, **options) as flickr, flickr.uploads(**journal) as uploads:
                assert len((await uploads.run()).remaining) == 1

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


def test_refusals_are_upload_errors() -> None:
    assert issubclass(errors.UploadLimitReached, UploadError)
