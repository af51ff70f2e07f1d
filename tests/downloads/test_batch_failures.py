"""Files that a download batch cannot get, and why; rejections by the image host."""

from __future__ import annotations

import errno
import io
import os
import threading
import time
from typing import Any

import pytest

from flickr_sdk import RateLimited
from flickr_sdk.errors import ApiError, DownloadJournalError, InvalidApiKey
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.download_runner import DownloadRunner, ImageServer
from ..support.file_server import FileRequest, FileResponse


def failing(code: int, message: str) -> FileResponse:
    body = f'{{"stat": "fail", "code": {code}, "message": "{message}"}}'
    return FileResponse(200, {"Content-Type": "application/json"}, body.encode())


class TestReport:
    def test_it_says_why_files_are_not_there(self, batches: DownloadRunner, images: ImageServer) -> None:
        square = b'{"label": "Square", "width": 75, "height": 75, "source": "https://x.org/4_s.jpg", "url": "", "media": "photo"}'
        no_original = b'{"sizes": {"canblog": 0, "canprint": 0, "candownload": 0, "size": [%s]}, "stat": "ok"}' % square
        answers = {
            "2": failing(1, "Photo not found"),
            "3": failing(2, "Permission denied"),
            "4": FileResponse(200, {"Content-Type": "application/json"}, no_original),
        }
        images.change_lookup = answers.get

        def change(request: FileRequest, number: str) -> FileResponse | None:
            return {"5": FileResponse(404), "6": FileResponse(500), "7": FileResponse(200, {}, b"<html>")}.get(number)

        images.change = change
        report = batches.run([*(str(number) for number in range(1, 8)), "x", "https://www.flickr.com/gp/ada/Code12", None])
        assert [entry.photo_id for entry in report.done] == ["1"]
        reasons = {entry.photo_id or entry.url: entry.reason for entry in report.failed}
        invalid = ("x", "https://www.flickr.com/gp/ada/...", "None")
        assert reasons == {
            "2": "not_found",
            "3": "private",
            "4": "no_such_size",
            "5": "missing_file",
            **dict.fromkeys(invalid, "invalid"),
        }
        assert {entry.photo_id: entry.reason for entry in report.remaining} == {"6": "network", "7": "network"}
        assert all(entry.error for entry in report.failed + report.remaining)
        assert (
            report.failed + list(report.remaining)
            == list(report.failed) + report.remaining
            == [*report.failed, *report.remaining]
        )
        assert not report.complete
        wrong: Any = "x"
        with pytest.raises(TypeError):
            _ = report.failed + wrong
        assert str(report) == "1 downloaded, 0 already there, 7 failed, 2 remaining"
        assert "Code12" not in str(list(report.failed))
        # Failed files are tried again only if they are added again; temporary failures always.
        images.change_lookup, images.change = lambda photo_id: None, lambda request, number: None
        again = batches.run()
        assert (sorted(entry.photo_id for entry in again.done), again.complete) == (["1", "6", "7"], True)
        assert len(batches.run(["2", "3"], "4").done) == 6

    def test_old_url_is_looked_up_again(self, batches: DownloadRunner, images: ImageServer) -> None:
        photo = images.photo(1)
        images.versions["1"] += 1
        images.change = lambda request, number: FileResponse(404) if "_ab0_" in request.path else None
        assert batches.run([photo]).downloaded == 1
        assert (batches.folder / "1_o.jpg").read_bytes() == images.content(1)

    def test_error_that_affects_all_files_is_raised(self, batches: DownloadRunner, images: ImageServer) -> None:
        images.change_lookup = lambda photo_id: failing(100, "Invalid API Key (Key has invalid format)")
        with pytest.raises(InvalidApiKey) as caught:
            batches.run([str(number) for number in range(1, 50)], concurrency=2)
        assert isinstance(caught.value, ApiError)
        assert len(images.lookups) <= 4

    @pytest.mark.parametrize("space", [0, 4000, 10_000])
    def test_full_disk_ends_the_run(
        self, batches: DownloadRunner, images: ImageServer, space: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        left = [space]

        class LimitedFile(io.FileIO):
            def write(self, data: Any) -> int:
                if not left[0]:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                written = super().write(memoryview(data)[: left[0]]) or 0
                left[0] -= written
                return written

        with monkeypatch.context() as patch:
            patch.setattr("io.FileIO", LimitedFile)
            report = batches.run(images.photos(range(1, 21)), concurrency=1)
        assert (report.stopped, len(report.done)) == ("disk_full", space // images.size)
        assert [entry.reason for entry in report.remaining] == ["disk_full"]
        assert len(images.requests) == len(report.done) + 1
        report = batches.run(images.photos(range(1, 21)))
        assert (len(report.done), report.remaining, report.stopped) == (20, [], "")


class TestRejections:
    def test_a_third_of_429s_fails_no_file(self, batches: DownloadRunner, images: ImageServer) -> None:
        count = 150
        pauses: list[float] = []

        class Recorded(MemoryLimiter):
            def pause(self, name: str, seconds: float) -> None:
                pauses.append(seconds)
                super().pause(name, seconds)

        numbers = iter(range(10**9))
        images.change = lambda request, number: FileResponse(429, {"Retry-After": "0.01"}) if next(numbers) % 3 == 0 else None
        batches.client_options |= {"image_limiter": Recorded(1000, 1.0), "retries": 0}
        report = batches.run((images.photo(number) for number in range(1, count + 1)), max_attempts=1)
        assert (len(report.done), report.failed, report.remaining) == (count, [], [])
        assert pauses
        assert min(pauses) >= 0.01
        assert len(images.requests) <= 1.6 * count

    @pytest.mark.parametrize("is_limited", [True, False])
    def test_no_request_is_sent_before_the_retry_after_has_passed(
        self, batches: DownloadRunner, images: ImageServer, is_limited: bool
    ) -> None:
        times: list[float] = []
        lock = threading.Lock()

        def change(request: FileRequest, number: str) -> FileResponse | None:
            with lock:
                times.append(time.monotonic())
                return FileResponse(429, {"Retry-After": "0.3"}) if len(times) == 2 else None

        images.change = change
        batches.client_options["image_limiter"] = MemoryLimiter(1000, 1.0) if is_limited else False
        assert batches.run(images.photos([1, 2, 3, 4]), concurrency=1).downloaded == 4
        assert len(times) == 5
        assert times[2] - times[1] >= 0.3

    def test_pause_holds_back_all_downloads(self, batches: DownloadRunner, images: ImageServer) -> None:
        rejected, began = threading.Event(), list[str]()
        limiter = MemoryLimiter(1000, 1.0)

        def change(request: FileRequest, number: str) -> FileResponse | None:
            began.append(number)
            if not rejected.is_set():
                rejected.set()
                return FileResponse(429, {"Retry-After": "600"})
            return None

        images.change = change
        batches.client_options |= {"image_limiter": limiter, "on_limit": "raise", "retries": 0}
        with pytest.raises(RateLimited):
            batches.run(images.photos(range(1, 100)), concurrency=4)
        # Those that had acquired their slots before the rejection arrived.
        assert len(began) < 99


def test_journal_of_another_program_is_refused(batches: DownloadRunner, images: ImageServer) -> None:
    batches.journal.write_bytes(b"not a database" * 1000)
    with pytest.raises(DownloadJournalError, match="cannot be used .*; check the file and its folder, or pass another file"):
        batches.run([images.photo(1)])
