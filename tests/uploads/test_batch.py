"""Upload batches: repeated, stopped and resumed runs upload each file exactly once."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, BatchProgress, Flickr, Hooks, Retries, UploadCancelled, UploadError, errors
from flickr_sdk.config import ResponseEvent
from flickr_sdk.emulator import Emulator

from ..support.clients import AWAITING, BLOCKING
from ..support.pictures import saved
from ..support.upload_runner import UPLOAD_PATH, BatchRunner, titles


class TestRun:
    def test_repeated_runs_upload_each_file_once(self, runner: BatchRunner) -> None:
        paths = runner.create_files(12)
        report = runner.run(paths, arguments={"tags": ["aurora", "northern lights"], "is_public": False})
        assert (len(report.done), report.failed, report.remaining) == (12, [], [])
        assert set(report.photos) == {str(path) for path in paths}
        assert runner.uploaded_titles() == titles(12)
        for again in ([], paths, [*paths, *paths]):
            assert runner.run(again).photos == report.photos
        assert runner.upload_requests() == 12
        request = next(request for request in runner.emulator.requests if request.path == UPLOAD_PATH)
        assert request["is_public"] == "0"
        assert request["tags"].startswith('aurora "northern lights" flickrsdk:sha256=')
        assert request["dedup_check"] == "1"

    def test_files_are_identified_by_their_content(self, runner: BatchRunner) -> None:
        (first, second) = runner.create_files(2)
        copy = runner.folder / "copy.png"
        copy.write_bytes(first.read_bytes())
        report = runner.run([first, second, copy])
        assert len(report.entries) == 2
        first.rename(runner.folder / "renamed.png")
        second.unlink()
        assert len(runner.run([runner.folder / "renamed.png"]).done) == 2
        assert runner.upload_requests() == 2

    def test_concurrency_limits_parallel_uploads(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("slow-start", path=UPLOAD_PATH, times=10, delay=0.05)
        runner.run(runner.create_files(10), concurrency=3)
        assert runner.emulator.requests.most_in_flight == 3

    def test_coroutine_function_is_awaited(self, emulator: Emulator, tmp_path: Path) -> None:
        calls: list[BatchProgress] = []

        async def callback(progress: BatchProgress) -> None:
            await asyncio.sleep(0)
            calls.append(progress)

        runner = BatchRunner(AWAITING, emulator, tmp_path)
        runner.run(runner.create_files(3), progress=callback)
        assert max(progress.done for progress in calls) == 3

    def test_progress_reports_totals(self, runner: BatchRunner) -> None:
        calls: list[BatchProgress] = []
        size = 300_000
        runner.run(runner.create_files(6, size), progress=calls.append)
        assert [progress.files for progress in calls] == [6] * len(calls)
        assert [progress.bytes for progress in calls] == [6 * size] * len(calls)
        assert calls[-1].sent == calls[-1].bytes
        assert [progress.done for progress in calls] == sorted(progress.done for progress in calls)
        assert (calls[-1].done, calls[-1].failed) == (6, 0)
        assert str(calls[-1]).startswith("6 of 6 files, 100 %")


class TestStopping:
    def test_run_resumes_after_callback_canceled_it(self, runner: BatchRunner) -> None:
        def stop(progress: BatchProgress) -> None:
            if progress.done >= 3:
                raise UploadCancelled("enough for today")

        with pytest.raises(UploadCancelled, match="enough for today"):
            runner.run(runner.create_files(30, 100_000), progress=stop)
        assert 3 <= len(runner.uploaded_titles()) < 30
        report = runner.run([])
        assert len(report.done) == 30
        assert runner.uploaded_titles() == titles(30)

    def test_stop_ends_run_without_error(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(BLOCKING, emulator, tmp_path)
        options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url}
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr, flickr.uploads(runner.journal) as uploads:
            for path in runner.create_files(10, 50_000):
                uploads.add(path)
            report = uploads.run(progress=lambda _: uploads.stop())
            assert report.remaining
            assert not report.failed
            again = uploads.run()
            assert (len(again.done), report.complete, again.complete) == (10, False, True)
        assert runner.uploaded_titles() == titles(10)

    def test_stop_interrupts_wait_before_retry(self, emulator: Emulator, tmp_path: Path) -> None:
        emulator.faults.add("http-503", path=UPLOAD_PATH, times=99)
        key, secret, token = emulator.api_key, emulator.api_secret, emulator.access_token("write")

        def stop(event: ResponseEvent) -> None:
            if event.method == "upload":
                uploads.stop()

        options: dict[str, Any] = {"token": token, "base_url": emulator.base_url, "hooks": Hooks(response=stop)}
        options |= {"retries": Retries(0, initial_delay=3600, max_delay=3600)}
        journal: dict[str, Any] = {"journal": tmp_path / "upload.sqlite", "lookup_timeout": 0.0}
        uploads: Any
        with Flickr(key, secret, **options) as flickr, flickr.uploads(**journal) as uploads:
            uploads.add(saved(tmp_path / "a.png"))
            assert len(uploads.run().remaining) == 1

        async def main() -> None:
            nonlocal uploads
            async with AsyncFlickr(key, secret, **options) as flickr, flickr.uploads(**journal) as uploads:
                assert len((await uploads.run()).remaining) == 1

        asyncio.run(main())
        assert sum(request.path == UPLOAD_PATH for request in emulator.requests) == 2

    def test_run_resumes_after_canceled_task(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(AWAITING, emulator, tmp_path)
        tasks: list[asyncio.Task[Any]] = []

        async def cancel_task() -> None:
            options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url}
            async with (
                AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr,
                flickr.uploads(runner.journal) as uploads,
            ):
                for path in runner.create_files(20, 100_000):
                    await uploads.add(path)
                tasks.append(
                    asyncio.ensure_future(uploads.run(progress=lambda progress: progress.done > 4 and tasks[0].cancel()))
                )
                with pytest.raises(asyncio.CancelledError):
                    await tasks[0]

        asyncio.run(cancel_task())
        assert len(runner.run([]).done) == 20
        assert runner.uploaded_titles() == titles(20)


def test_rejections_are_upload_errors() -> None:
    assert issubclass(errors.UploadLimitReached, UploadError)
