"""Download batches: each photo once, lazily, in parallel, and resumed."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from typing import Any

import pytest

from flickr_sdk import ArgumentError, BatchProgress, DownloadCancelled
from flickr_sdk.downloads import DownloadEntry

from ..support.clients import AWAITING, BLOCKING
from ..support.download_runner import DownloadRunner, ImageServer
from ..support.file_server import FileRequest, FileResponse, ranged

COUNT = 12


def test_repeated_runs_download_each_photo_once(batches: DownloadRunner, images: ImageServer) -> None:
    photos = images.photos(range(1, COUNT + 1))
    report = batches.run(photos[0], [*photos, photos[0]], iter(photos))
    assert (report.downloaded, report.skipped, len(report.done)) == (COUNT, 0, COUNT)
    assert (report.failed, report.remaining, report.stopped) == ([], [], "")
    assert report.bytes == sum(entry.size for entry in report.done) == COUNT * images.size
    assert batches.names() == sorted(f"{number}_o.jpg" for number in range(1, COUNT + 1))
    for number in range(1, COUNT + 1):
        assert (batches.folder / f"{number}_o.jpg").read_bytes() == images.content(number)
    for again in ([], [photos], photos):
        report = batches.run(*again)
        assert (report.downloaded, report.skipped, len(report.done)) == (0, COUNT if again else 0, COUNT)
    assert sorted(map(int, images.gets())) == list(range(1, COUNT + 1))
    assert len(images.requests) == COUNT


def test_last_progress_is_complete_if_the_list_ends_after_the_last_file(batches: DownloadRunner, images: ImageServer) -> None:
    downloaded, seen = threading.Event(), list[BatchProgress]()

    def one_photo() -> Iterator[Any]:
        yield images.photo(1)
        assert downloaded.wait(60)

    def record(progress: BatchProgress) -> None:
        seen.append(progress)
        if progress.done:
            downloaded.set()

    batches.run(one_photo(), progress=record, concurrency=2)
    assert [progress.is_listing for progress in seen if progress.done] == [True, False]
    assert (seen[-1].files, seen[-1].done) == (1, 1)


def test_iterable_is_read_as_files_are_downloaded(batches: DownloadRunner, images: ImageServer) -> None:
    drawn: list[int] = []

    def endless() -> Iterator[Any]:
        for number in itertools.count(1):
            drawn.append(number)
            yield images.photo(number)

    def stop(progress: BatchProgress) -> None:
        if progress.done == 5:
            raise DownloadCancelled("enough")

    with pytest.raises(DownloadCancelled, match="enough"):
        batches.run(endless(), progress=stop, concurrency=3)
    assert 5 <= len(drawn) <= 5 + 2 * 3
    report = batches.run()
    assert (len(report.done), report.failed, report.remaining) == (len(drawn), [], [])


def test_asynchronous_iterables_are_read(images: ImageServer, tmp_path: Any) -> None:
    async def photos() -> AsyncIterator[Any]:
        for number in range(1, 4):
            await asyncio.sleep(0)
            yield images.photo(number)

    report = DownloadRunner(AWAITING, tmp_path, images.origin).run(photos())
    assert sorted(entry.photo_id for entry in report.done) == ["1", "2", "3"]
    with pytest.raises(ArgumentError, match="needs AsyncFlickr"):
        DownloadRunner(BLOCKING, tmp_path, images.origin).run(photos())


@pytest.mark.parametrize("concurrency", [1, 3])
def test_concurrency_limits_parallel_downloads(batches: DownloadRunner, images: ImageServer, concurrency: int) -> None:
    # Each request waits for the others, except for the last ones.
    barrier = threading.Barrier(concurrency)

    def wait(request: FileRequest, number: str) -> None:
        barrier.wait(timeout=60)

    images.change = wait
    assert batches.run(images.photos(range(1, 3 * concurrency + 1)), concurrency=concurrency).downloaded == 3 * concurrency
    assert images.most_in_flight == concurrency


def test_interrupted_download_resumes_at_the_byte(batches: DownloadRunner, images: ImageServer) -> None:
    images.size = 1_200_000
    broken = True

    def cut(request: FileRequest, number: str) -> FileResponse:
        response = ranged(request, images.content(number), '"1"')
        if broken:
            response.body = response.body[:400_000]
        return response

    images.change = cut
    report = batches.run(images.photos([1]), max_attempts=1)
    (entry,) = report.remaining
    assert (entry.reason, report.done, report.failed) == ("network", [], [])
    assert batches.names() == ["1_o.jpg.part", "1_o.jpg.part.json"]
    broken = False
    report = batches.run()
    assert (report.downloaded, report.bytes) == (1, 400_000)
    assert images.requests[-1].headers["Range"] == "bytes=800000-"
    assert (batches.folder / "1_o.jpg").read_bytes() == images.content(1)
    assert batches.names() == ["1_o.jpg"]


class TestFilesThatAreThere:
    def test_damaged_and_missing_files_are_downloaded_again(self, batches: DownloadRunner, images: ImageServer) -> None:
        photos = images.photos([1, 2, 3])
        batches.run(photos)
        (batches.folder / "1_o.jpg").unlink()
        (batches.folder / "2_o.jpg").write_bytes(b"short")
        report = batches.run(photos)
        assert (report.downloaded, report.skipped, report.remaining) == (2, 1, [])
        assert sorted(images.gets()) == ["1", "1", "2", "2", "3"]
        for number in (1, 2, 3):
            assert (batches.folder / f"{number}_o.jpg").read_bytes() == images.content(number)

    def test_verify_finds_changes_that_keep_the_size(self, batches: DownloadRunner, images: ImageServer) -> None:
        photos = images.photos([1, 2])
        batches.run(photos)
        file = batches.folder / "1_o.jpg"
        file.write_bytes(bytes(images.size))
        assert batches.run(photos).skipped == 2
        # Without sources too: the journal knows all files.
        report = batches.run(verify=True)
        assert (report.downloaded, report.skipped) == (1, 1)
        assert file.read_bytes() == images.content(1)

    def test_without_a_journal_files_are_compared_by_size(self, batches: DownloadRunner, images: ImageServer) -> None:
        photos = images.photos([1, 2, 3])
        batches.folder.mkdir()
        (batches.folder / "1_o.jpg").write_bytes(images.content(1))
        (batches.folder / "2_o.jpg").write_bytes(images.content(2)[:-1])
        report = batches.run(photos, journal=None)
        assert (report.downloaded, report.skipped, len(report.done)) == (2, 1, 3)
        assert sorted(images.gets()) == ["2", "3"]
        assert [request.verb for request in images.requests].count("HEAD") == 2
        assert (batches.folder / "2_o.jpg").read_bytes() == images.content(2)

    def test_host_that_does_not_send_sizes_is_asked_for_the_file(self, batches: DownloadRunner, images: ImageServer) -> None:
        images.change = lambda request, number: FileResponse(405) if request.verb == "HEAD" else None
        batches.folder.mkdir()
        (batches.folder / "1_o.jpg").write_bytes(images.content(1))
        assert batches.run(images.photos([1]), journal=None).downloaded == 1

    def test_replaced_photo_is_downloaded_again(self, batches: DownloadRunner, images: ImageServer) -> None:
        batches.run(images.photos([1, 2]))
        images.versions["1"] += 1
        report = batches.run(images.photos([1, 2]))
        assert (report.downloaded, report.skipped) == (1, 1)
        assert (batches.folder / "1_o.jpg").read_bytes() == images.content(1)
        assert batches.run(images.photos([1, 2])).skipped == 2

    @pytest.mark.parametrize("is_moved", [True, False])
    def test_program_that_ends_while_a_file_is_moved_loses_nothing(
        self, batches: DownloadRunner, images: ImageServer, is_moved: bool
    ) -> None:
        batches.run(images.photos([1]))
        with closing(sqlite3.connect(batches.journal)) as connection, connection:
            connection.execute("UPDATE entries SET state = 'waiting'")
        for ending in (".json", ".lock"):
            (batches.folder / f"1_o.jpg.part{ending}").write_text("{}")
        if not is_moved:
            # An older version has the same size.
            (batches.folder / "1_o.jpg").write_bytes(bytes(images.size))
        report = batches.run()
        assert (report.downloaded, report.skipped) == ((0, 1) if is_moved else (1, 0))
        assert images.gets() == ["1"] * (1 if is_moved else 2)
        assert batches.names() == ["1_o.jpg"]
        assert (batches.folder / "1_o.jpg").read_bytes() == images.content(1)


class TestJournal:
    def test_entries_stay_readable_after_the_batch_is_closed(self, batches: DownloadRunner, images: ImageServer) -> None:
        for journal in (batches.journal, None):
            report = batches.run(images.photos([1, 2, 3]), journal=journal, concurrency=1)
            assert sorted(entry.photo_id for entry in report.done) == ["1", "2", "3"]
            assert isinstance(report.done[0], DownloadEntry)
            assert (report.done[-1].path, [entry.path for entry in report.done[:2]]) == ("3_o.jpg", ["1_o.jpg", "2_o.jpg"])
            assert repr(report.done).startswith("[<DownloadEntry photo 1 done, '1_o.jpg'>, ")
            assert report.done == list(report.done)
            with pytest.raises(IndexError):
                report.done[3]
            shutil.rmtree(batches.folder)

    def test_path_outside_of_the_folder_is_ignored(self, batches: DownloadRunner, images: ImageServer) -> None:
        batches.run(images.photos([1]))
        outside = batches.folder.parent / "outside.jpg"
        for path in ("../outside.jpg", str(outside), "a/../../outside.jpg", "..\\outside.jpg"):
            with closing(sqlite3.connect(batches.journal)) as connection, connection:
                connection.execute("UPDATE entries SET path = ?, state = 'waiting', digest = ''", (path,))
            assert [entry.path for entry in batches.run().done] == ["1_o.jpg"]
            assert not outside.exists()


class TestEnds:
    def test_callback_may_stop_the_run(self, batches: DownloadRunner, images: ImageServer) -> None:
        error = ValueError("mine")

        def fail(progress: BatchProgress) -> None:
            if progress.done == 2:
                raise error

        with pytest.raises(ValueError, match="mine") as caught:
            batches.run(images.photos(range(1, COUNT + 1)), progress=fail)
        assert caught.value is error
        report = batches.run(images.photos(range(1, COUNT + 1)))
        assert len(report.done) == COUNT
        assert len(set(images.gets())) == COUNT

    def test_error_of_an_iterable_ends_the_run(self, batches: DownloadRunner, images: ImageServer) -> None:
        def photos() -> Iterator[Any]:
            yield from images.photos([1, 2])
            raise OSError("disk unplugged")

        with pytest.raises(OSError, match="disk unplugged"):
            batches.run(photos())
        assert len(batches.run(images.photos([1, 2])).done) == 2
