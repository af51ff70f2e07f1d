"""Batches that end early: closed, canceled or interrupted, or because the program's own code fails."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, BatchProgress, FileError, Flickr, UploadCancelled, UsageError
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InvalidToken, UploadError, UploadLimitReached
from flickr_sdk.uploads.journal import UploadJournal
from flickr_sdk.uploads.workers import run_threads

from ..support.clients import AWAITING, BLOCKING
from ..support.pictures import picture
from ..support.upload_parts import uploaded, wait_until, wrong_tags
from ..support.upload_runner import BatchRunner, titles

FILES = 12
SIZE = 100_000


class Boom(Exception):
    """An error of the program."""


def assert_next_run_completes(runner: BatchRunner, number: int = FILES) -> None:
    """The journal is consistent and not locked, and no thread or open file is left."""
    assert wait_until(lambda: not any(thread.name == "flickr-batch" for thread in threading.enumerate()))
    assert wait_until(lambda: not runner.emulator.requests.in_flight)
    with closing(sqlite3.connect(runner.journal)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    report = runner.run([])
    assert (len(report.done), report.failed, report.remaining) == (number, [], [])
    assert runner.uploaded_titles() == titles(number)
    assert wrong_tags(runner.emulator) == []


ERRORS = [
    Boom("stop"),
    ValueError("stop"),
    UploadCancelled("stop"),
    FileError("upload", "another file", "missing", "stop"),
    UploadError("upload", 5, "stop"),
    UploadLimitReached("upload", 6, "stop"),
    InvalidToken("upload", 98, "stop"),
    UsageError("stop"),
    TimeoutError("stop"),
    KeyError("stop"),
]
CALLBACKS = [(BLOCKING, False), (AWAITING, False), (AWAITING, True)]
"""The client, and whether its callback is a coroutine function."""


class TestCallbacks:
    @pytest.mark.parametrize(
        ("error", "instant", "kind", "is_coroutine"),
        [
            # The kinds of errors with one callback of each client, and the instants with every callback.
            *(pytest.param(error, "first chunk", BLOCKING, False) for error in ERRORS),
            *(pytest.param(error, "file done", AWAITING, True) for error in ERRORS),
            *((ERRORS[number], "file done", *callback) for number in (0, 6) for callback in CALLBACKS[:2]),
            *((ERRORS[number], "first chunk", *callback) for number in (0, 6) for callback in CALLBACKS[1:]),
        ],
        ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
    )
    def test_error_of_the_callback_is_raised_once(
        self, emulator: Emulator, tmp_path: Path, error: Exception, instant: str, kind: str, is_coroutine: bool
    ) -> None:
        runner = BatchRunner(kind, emulator, tmp_path)

        def fail(progress: BatchProgress) -> None:
            if progress.sent if instant == "first chunk" else progress.done >= 2:
                raise error

        async def fail_later(progress: BatchProgress) -> None:
            await asyncio.sleep(0)
            fail(progress)

        with pytest.raises(type(error)) as caught:
            runner.run(runner.create_files(FILES, SIZE), progress=fail_later if is_coroutine else fail)
        assert caught.value is error
        with closing(UploadJournal(runner.journal)) as journal:
            assert {entry.state for entry in journal.entries()} <= {"waiting", "done", "unsure"}
        assert_next_run_completes(runner)

    @pytest.mark.parametrize("interrupt", [KeyboardInterrupt, SystemExit])
    def test_interrupt_in_the_callback_ends_the_run(self, runner: BatchRunner, interrupt: type[BaseException]) -> None:
        def stop(progress: BatchProgress) -> None:
            if progress.done >= 2:
                raise interrupt

        with pytest.raises(interrupt):
            runner.run(runner.create_files(FILES, SIZE), progress=stop)
        assert_next_run_completes(runner)


@pytest.fixture
def _ctrl_c() -> Iterator[None]:
    """Let SIGINT interrupt the main thread, also if it is ignored in the process that started the tests."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


class TestInterrupts:
    @pytest.mark.usefixtures("_ctrl_c")
    def test_interrupt_of_the_waiting_thread_ends_all_workers(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(BLOCKING, emulator, tmp_path)
        sent: list[int] = []

        def interrupt(progress: BatchProgress) -> None:
            if progress.sent and not sent:
                sent.append(progress.sent)
                os.kill(os.getpid(), signal.SIGINT)

        with pytest.raises(KeyboardInterrupt):
            runner.run(runner.create_files(FILES, SIZE), progress=interrupt)
        assert sent
        assert_next_run_completes(runner)

    @pytest.mark.usefixtures("_ctrl_c")
    def test_interrupt_waits_for_each_worker(self) -> None:
        started, stopping = threading.Semaphore(0), threading.Event()
        done: list[int] = []

        def work(item: int) -> None:
            started.release()
            assert stopping.wait(60)
            first = next(thread for thread in threading.enumerate() if thread.name == "flickr-batch")
            if threading.current_thread() is first:
                time.sleep(0.3)  # a response that is pending; the interrupted thread waits for this one first
            done.append(item)

        def interrupt() -> None:
            assert all(started.acquire(timeout=60) for _ in range(4))
            os.kill(os.getpid(), signal.SIGINT)

        thread = threading.Thread(target=interrupt)
        thread.start()
        with pytest.raises(KeyboardInterrupt):
            run_threads(work, range(100), 4, stopping, UploadCancelled)
        assert sorted(done) == [0, 1, 2, 3]
        thread.join()

    @pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("can't start new thread")])
    def test_error_while_threads_start_ends_those_that_have_started(
        self, monkeypatch: pytest.MonkeyPatch, error: BaseException
    ) -> None:
        start, started, stopping = threading.Thread.start, list[threading.Thread](), threading.Event()

        def failing_start(thread: threading.Thread) -> None:
            if len(started) == 2:
                raise error
            start(thread)
            started.append(thread)

        monkeypatch.setattr(threading.Thread, "start", failing_start)
        with pytest.raises(type(error)):
            run_threads(lambda item: stopping.wait(60), range(100), 4, stopping, UploadCancelled)
        assert stopping.is_set()
        assert [thread.is_alive() for thread in started] == [False, False]

    @pytest.mark.parametrize("done", [0, 1, 5])
    def test_canceled_task_leaves_a_usable_journal(self, emulator: Emulator, tmp_path: Path, done: int) -> None:
        runner = BatchRunner(AWAITING, emulator, tmp_path)
        tasks: list[asyncio.Task[Any]] = []

        def cancel(progress: BatchProgress) -> None:
            if progress.done >= done:
                tasks[0].cancel()

        async def main() -> None:
            options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url, "limiter": False}
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, **options) as flickr:
                async with flickr.uploads(runner.journal, lookup_timeout=0.0) as uploads:
                    for path in runner.create_files(FILES, SIZE):
                        await uploads.add(path)
                    tasks.append(asyncio.ensure_future(uploads.run(cancel)))
                    with pytest.raises(asyncio.CancelledError):
                        await tasks[0]
                    assert len((await uploads.run()).done) == FILES, "the batch can run again"

        asyncio.run(main())
        assert_next_run_completes(runner)


class TestClosing:
    # With one upload at a time, no other upload notices that the journal is closed.
    @pytest.mark.parametrize("concurrency", [1, 4])
    def test_batch_that_is_closed_during_its_run_raises_a_usage_error(
        self, emulator: Emulator, runner: BatchRunner, concurrency: int
    ) -> None:
        options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url, "limiter": False}
        paths = runner.create_files(FILES, SIZE)
        closed = f"the batch with the journal {runner.journal} is closed; create another batch with uploads"
        key, secret = emulator.api_key, emulator.api_secret
        if runner.kind == BLOCKING:
            with Flickr(key, secret, **options) as flickr, flickr.uploads(runner.journal, concurrency=concurrency) as uploads:
                for path in paths:
                    uploads.add(path)
                with pytest.raises(UsageError, match=closed):
                    uploads.run(lambda progress: uploads.close() if progress.done >= 2 else None)
        else:

            async def main() -> None:
                async with (
                    AsyncFlickr(key, secret, **options) as flickr,
                    flickr.uploads(runner.journal, concurrency=concurrency) as uploads,
                ):
                    for path in paths:
                        await uploads.add(path)

                    async def close(progress: BatchProgress) -> None:
                        if progress.done >= 2:
                            await uploads.aclose()

                    with pytest.raises(UsageError, match=closed):
                        await uploads.run(close)

            asyncio.run(main())
        assert_next_run_completes(runner)

    def test_client_that_is_closed_during_a_run_ends_it_with_one_error(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(BLOCKING, emulator, tmp_path)
        options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url, "limiter": False}
        with (
            Flickr(emulator.api_key, emulator.api_secret, **options) as flickr,
            flickr.uploads(runner.journal, lookup_timeout=0.0) as uploads,
        ):
            for path in runner.create_files(FILES, SIZE):
                uploads.add(path)
            with pytest.raises(UsageError, match="this client is closed"):
                uploads.run(lambda progress: flickr.close() if progress.done >= 2 else None)
        assert_next_run_completes(runner)


class FailingParts(Iterable[bytes]):
    """An iterable whose first or second iteration fails."""

    def __init__(self, error: Exception, *, at: int) -> None:
        self._error, self._at, self._count = error, at, 0

    def __iter__(self) -> Iterator[bytes]:
        self._count += 1
        if self._count >= self._at:
            yield picture(1)[:10]
            raise self._error
        yield picture(1)


class FailingFile(io.BytesIO):
    def read(self, size: int | None = -1) -> bytes:
        raise Boom("read")


class TestContent:
    @pytest.mark.parametrize("file", [FailingParts(Boom("read"), at=1), FailingFile(picture(1))])
    def test_error_of_the_content_is_raised_by_add(self, runner: BatchRunner, file: Any) -> None:
        with pytest.raises(Boom, match="read"):
            runner.run([picture(2), file], arguments={"length": len(picture(1)), "title": "000"})
        assert_next_run_completes_with(runner, 1)

    def test_read_error_of_the_content_is_a_file_error(self, runner: BatchRunner) -> None:
        with pytest.raises(FileError, match="cannot be read: Input/output error"):
            runner.run([FailingParts(OSError(5, "Input/output error"), at=1)], arguments={"length": len(picture(1))})
        assert runner.run([]).entries == ()

    def test_error_of_the_content_ends_the_run_with_an_intact_journal(self, runner: BatchRunner) -> None:
        # The first iteration computes the checksum.
        file = FailingParts(Boom("read"), at=2)
        with pytest.raises(Boom, match="read"):
            runner.run([file], arguments={"length": len(picture(1))})
        assert not uploaded(runner.emulator)
        assert len(runner.run([picture(1)]).done) == 1

    def test_error_of_the_loop_around_add_closes_the_batch(self, runner: BatchRunner) -> None:
        def files() -> Iterator[Any]:
            yield picture(2)
            raise Boom("loop")

        with pytest.raises(Boom, match="loop"):
            runner.run(files(), arguments={"title": "000"})  # type: ignore[arg-type]  # any iterable will do
        assert_next_run_completes_with(runner, 1)


def assert_next_run_completes_with(runner: BatchRunner, number: int) -> None:
    """The journal has the files that were added before the error, whose content must be added again."""
    report = runner.run([])
    assert len(report.remaining) == number
    assert len(runner.run([picture(2)]).done) == number
