"""The content that a batch accepts: everything that `upload` accepts and whose checksum can be computed first."""

from __future__ import annotations

import array
import asyncio
import hashlib
import io
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ArgumentError, AsyncFlickr, FileError, UploadEntry
from flickr_sdk.emulator import Emulator

from ..support.clients import AWAITING
from ..support.pictures import picture, saved
from ..support.upload_parts import uploaded, wrong_tags
from ..support.upload_runner import UPLOAD_PATH, BatchRunner

CONTENT = picture(1, 300_000)
DIGEST = hashlib.sha256(CONTENT).hexdigest()


class Parts(Iterable[bytes]):
    """An iterable that can be read again."""

    def __iter__(self) -> Iterator[bytes]:
        return iter([CONTENT[:1000], CONTENT[1000:]])


class BytesPath:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __fspath__(self) -> bytes:
        return os.fsencode(self._path)


def file_after_header() -> io.BytesIO:
    file = io.BytesIO(b"header" + CONTENT)
    file.seek(6)
    return file


class TestAdd:
    @pytest.mark.parametrize(
        "make",
        [
            lambda: CONTENT,
            lambda: bytearray(CONTENT),
            lambda: memoryview(CONTENT),
            lambda: memoryview(array.array("B", CONTENT)),
            lambda: io.BytesIO(CONTENT),
            lambda: io.BufferedReader(io.BytesIO(CONTENT)),
            file_after_header,
        ],
    )
    def test_content_without_a_path_is_uploaded(self, runner: BatchRunner, make: Callable[[], Any]) -> None:
        report = runner.run([make()], arguments={"title": "Aurora", "filename": "aurora.png"})
        (entry,) = report.done
        assert (entry.path, entry.filename, entry.size, entry.digest) == ("", "aurora.png", len(CONTENT), DIGEST)
        assert report.photos == {DIGEST: entry.photo_id}
        assert list(uploaded(runner.emulator).values()) == [DIGEST]
        assert wrong_tags(runner.emulator) == []

    @pytest.mark.parametrize("file", [[CONTENT[:5], CONTENT[5:]], (CONTENT,), Parts(), {CONTENT: None}])
    def test_iterable_that_can_be_read_again_is_uploaded(self, runner: BatchRunner, file: Any) -> None:
        report = runner.run([file], arguments={"length": len(CONTENT)})
        assert [entry.digest for entry in report.done] == [DIGEST]
        assert list(uploaded(runner.emulator).values()) == [DIGEST]

    @pytest.mark.parametrize("make", [str, Path, BytesPath])
    def test_paths_of_all_types_are_uploaded(self, runner: BatchRunner, make: Any) -> None:
        path = saved(runner.folder / "a.png")
        report = runner.run([make(path)], arguments={"filename": "other.png"})
        assert [entry.path for entry in report.done] == [str(path)]
        assert runner.uploaded_titles() == ["other"]

    def test_open_file_of_a_path_is_uploaded_by_its_path(self, runner: BatchRunner) -> None:
        path = saved(runner.folder / "a.png")
        with path.open("rb") as file:
            report = runner.run([file], between=file.close)
        assert [entry.path for entry in report.done] == [str(path)]

    def test_part_of_an_open_file_is_uploaded_from_its_position(self, runner: BatchRunner) -> None:
        path = runner.folder / "container"
        path.write_bytes(b"header" + CONTENT)
        with path.open("rb") as file:
            file.seek(6)
            report = runner.run([file])
        assert [(entry.path, entry.digest) for entry in report.done] == [("", DIGEST)]
        assert list(uploaded(runner.emulator).values()) == [DIGEST]

    @pytest.mark.parametrize("make", [iter, lambda parts: (part for part in parts), lambda parts: map(bytes, parts)])
    def test_iterator_is_rejected(self, runner: BatchRunner, make: Any) -> None:
        with pytest.raises(ArgumentError, match="^upload: .*can be read only once, .* pass a path, bytes or a seekable file"):
            runner.run([make([CONTENT])], arguments={"length": len(CONTENT)})
        assert runner.run([]).entries == ()

    def test_pipe_is_rejected_without_reading_it(self, runner: BatchRunner) -> None:
        read, write = os.pipe()
        with open(read, "rb") as pipe, open(write, "wb") as writer:
            writer.write(picture())
            writer.flush()
            with pytest.raises(ArgumentError, match="can be read only once"):
                runner.run([pipe], arguments={"length": len(picture())})
            assert pipe.read(len(picture())) == picture()

    @pytest.mark.parametrize("file", [b"", bytearray(), io.BytesIO(), io.StringIO("text"), [b"x"]])
    def test_unusable_content_is_rejected_as_in_upload(self, runner: BatchRunner, file: Any) -> None:
        with pytest.raises(FileError):
            runner.run([file])
        assert runner.run([]).entries == ()

    def test_parallel_calls_open_the_journal_once(self, emulator: Emulator, tmp_path: Path) -> None:
        async def main() -> list[UploadEntry]:
            token = emulator.access_token("write")
            async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
                batch = flickr.uploads(tmp_path / "journal")
                entries = await asyncio.gather(*(batch.add(picture(number)) for number in range(20)))
                await batch.aclose()
                return list(entries)

        assert len({entry.digest for entry in asyncio.run(main())}) == 20


class TestResume:
    def test_content_is_uploaded_after_it_was_added_again(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("http-503", path=UPLOAD_PATH, times=9)
        assert runner.run([CONTENT], max_attempts=1).remaining
        runner.emulator.faults.clear()
        path = saved(runner.folder / "b.png", 2)
        report = runner.run([path])
        assert [entry.path for entry in report.done] == [str(path)]
        (entry,) = report.remaining
        assert entry.error == f"upload: content {DIGEST[:12]} was added without a path; add it again to upload it"
        for file in (io.BytesIO(CONTENT), CONTENT):
            assert len(runner.run([file]).done) == 2
        assert len(uploaded(runner.emulator)) == 2

    def test_content_is_deduplicated_with_files(self, runner: BatchRunner) -> None:
        path = runner.folder / "a.png"
        path.write_bytes(CONTENT)
        report = runner.run([path, CONTENT, bytearray(CONTENT)])
        assert report.photos == {str(path): report.done[0].photo_id}
        assert len(uploaded(runner.emulator)) == 1

    def test_content_with_an_unknown_outcome_is_found_without_it(self, runner: BatchRunner) -> None:
        runner.emulator.faults.add("lost", path=UPLOAD_PATH)
        report = runner.run([CONTENT], max_attempts=1)
        assert [entry.digest for entry in report.done] == [DIGEST]
        with closing(sqlite3.connect(runner.journal)) as connection, connection:
            connection.execute("UPDATE entries SET state = 'unsure', photo_id = NULL")
        assert runner.run([]).photos == report.photos
        assert runner.upload_requests() == 1

    def test_stream_that_is_closed_before_the_run_fails_alone(self, runner: BatchRunner) -> None:
        file = io.BytesIO(CONTENT)
        report = runner.run([file, picture(2)], between=file.close)
        assert len(report.done) == 1
        assert [entry.error for entry in report.failed] == [
            "upload: the BytesIO was closed; open it again, and keep it open until it is uploaded"
        ]

    @pytest.mark.parametrize("change", [lambda file: file.seek(3), lambda file: file.read()])
    def test_stream_that_is_read_before_the_run_is_uploaded_from_its_start(self, runner: BatchRunner, change: Any) -> None:
        file = io.BytesIO(CONTENT)
        runner.run([file], between=lambda: change(file))
        assert list(uploaded(runner.emulator).values()) == [DIGEST]

    def test_stream_whose_content_changes_before_the_run_fails(self, runner: BatchRunner) -> None:
        file = io.BytesIO(CONTENT)

        def change() -> None:
            file.getbuffer()[-5:] = b"12345"

        report = runner.run([file], between=change)
        assert "has changed since it was added; add it again" in report.failed[0].error
        assert not uploaded(runner.emulator)


class TestUndecodableNames:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A file whose name is not valid UTF-8."""
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/fj\xf8rd.png"))
        path.write_bytes(CONTENT)
        return path

    @pytest.mark.parametrize("make", [str, Path, BytesPath])
    def test_file_is_uploaded_once(self, runner: BatchRunner, path: Path, make: Any) -> None:
        reports = [runner.run([make(path)], arguments={"title": "Fjord"}) for _ in range(2)]
        for report in reports:
            assert report.photos == {str(path): report.done[0].photo_id}
        assert list(uploaded(runner.emulator).values()) == [DIGEST]
        assert "fj\\udcf8rd.png" in repr(reports[0].done[0])

    def test_file_in_a_folder_with_such_a_name_is_resumed_from_the_journal(self, runner: BatchRunner) -> None:
        folder = Path(os.fsdecode(os.fsencode(runner.folder) + b"/\xff\xfe"))
        folder.mkdir()
        runner.emulator.faults.add("http-503", path=UPLOAD_PATH, times=9)
        assert runner.run([saved(folder / "a.png")], max_attempts=1).remaining
        runner.emulator.faults.clear()
        assert list(runner.run([]).photos) == [str(folder / "a.png")]

    def test_failure_names_the_file(self, runner: BatchRunner, path: Path) -> None:
        report = runner.run([path], between=path.unlink)
        assert "fj\\udcf8rd.png' does not exist" in report.failed[0].error

    def test_single_upload_and_replacement_send_the_file(self, client: Any, emulator: Emulator, path: Path) -> None:
        photo = client.upload(path)
        assert client.replace(path, photo) == photo
        assert list(uploaded(emulator).values()) == [DIGEST]

    def test_journal_may_have_such_a_name(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(AWAITING, emulator, tmp_path)
        runner.journal = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.sqlite"))
        assert len(runner.run([CONTENT]).done) == 1
        assert runner.journal.exists()
