"""Files that change before or while they are sent: Flickr receives the bytes that were checked, or no photo."""

from __future__ import annotations

import hashlib
import io
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import BatchProgress, FileError
from flickr_sdk.emulator import Emulator
from flickr_sdk.uploads.journal import UploadJournal
from flickr_sdk.uploads.multipart import MIN_CHUNK as CHUNK
from flickr_sdk.uploads.upload_source import UploadSource

from ..support.pictures import picture, saved
from ..support.upload_parts import uploaded, wrong_tags
from ..support.upload_runner import UPLOAD_PATH, BatchRunner

SIZE = 6 * CHUNK
OLD = 1_700_000_000 * 10**9
"""A modification time that is too long ago for the precision of the file system to matter."""

Change = Callable[[Path], object]


def keep_times(change: Change) -> Change:
    """Return a change that restores the modification time."""

    def changed(path: Path) -> None:
        status = path.stat()
        change(path)
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    return changed


def rewrite(path: Path) -> None:
    """Change the last bytes of a file, but not its size."""
    with path.open("r+b") as file:
        file.seek(-10, os.SEEK_END)
        file.write(b"0123456789")


def rewrite_start(path: Path) -> None:
    """Change bytes of a file that are sent already."""
    with path.open("r+b") as file:
        file.write(b"0123456789")


def replace(path: Path) -> None:
    os.replace(saved(path.with_name("other"), 99, SIZE), path)


def become(make: Callable[[Path], object]) -> Change:
    def change(path: Path) -> None:
        path.unlink()
        make(path)

    return change


def retarget(path: Path) -> None:
    path.unlink()
    path.symlink_to(saved(path.with_name("target"), 98, SIZE))


CHANGES: dict[str, tuple[Change, str]] = {
    "rewritten": (rewrite, "has changed since it was added; add it again"),
    "rewritten with its old times": (keep_times(rewrite), "has changed since it was added; add it again"),
    "replaced": (replace, "has changed since it was added; add it again"),
    "replaced with its old times": (keep_times(replace), "has changed since it was added; add it again"),
    "truncated": (lambda path: os.truncate(path, CHUNK), "has changed since it was added; add it again"),
    "grown": (lambda path: os.truncate(path, SIZE + 1), "has changed since it was added; add it again"),
    "deleted": (Path.unlink, "does not exist; check the path"),
    "directory": (become(Path.mkdir), "is a directory; pass a file"),
    "pipe": (become(os.mkfifo), "is not a regular file"),
    "dangling link": (become(lambda path: path.symlink_to("nowhere")), "does not exist; check the path"),
    "link to another file": (retarget, "has changed since it was added; add it again"),
    "empty": (lambda path: os.truncate(path, 0), "is empty"),
}


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = saved(tmp_path / "a.png", 1, SIZE)
    os.utime(path, ns=(OLD, OLD))
    return path


class TestJournal:
    @pytest.mark.parametrize("change", CHANGES)
    def test_file_that_changed_since_it_was_added_fails_alone(self, runner: BatchRunner, old_file: Path, change: str) -> None:
        make_change, message = CHANGES[change]
        others = [saved(runner.folder / f"{number}.png", number, 500) for number in (2, 3, 4)]
        report = runner.run([old_file, *others], between=lambda: make_change(old_file))
        assert [entry.path for entry in report.failed] == [str(old_file)]
        assert message in report.failed[0].error
        assert sorted(report.photos) == sorted(str(path) for path in others)
        assert len(uploaded(runner.emulator)) == 3
        assert wrong_tags(runner.emulator) == []

    @pytest.mark.parametrize("change", ["rewritten", "rewritten with its old times", "replaced", "replaced with its old times"])
    def test_changed_file_is_uploaded_after_it_was_added_again(self, runner: BatchRunner, old_file: Path, change: str) -> None:
        make_change, _ = CHANGES[change]
        assert runner.run([old_file], between=lambda: make_change(old_file)).failed
        for _ in range(2):
            assert len(runner.run([old_file]).done) == 1
        assert list(uploaded(runner.emulator).values()) == [hashlib.sha256(old_file.read_bytes()).hexdigest()]
        assert wrong_tags(runner.emulator) == []

    @pytest.mark.parametrize("change", ["rewritten", "rewritten with its old times", "replaced with its old times"])
    def test_file_that_changed_after_its_upload_is_uploaded_too(self, runner: BatchRunner, old_file: Path, change: str) -> None:
        runner.run([old_file])
        CHANGES[change][0](old_file)
        assert len(runner.run([old_file]).done) == 2
        assert len(uploaded(runner.emulator)) == 2
        assert wrong_tags(runner.emulator) == []

    @pytest.mark.parametrize("change", [rewrite, keep_times(rewrite)])
    def test_file_that_changes_while_it_is_sent_creates_no_photo(
        self, runner: BatchRunner, old_file: Path, change: Change
    ) -> None:
        def change_once(progress: BatchProgress) -> None:
            if progress.sent and not changed:
                changed.append(progress)
                change(old_file)

        changed: list[BatchProgress] = []
        report = runner.run([old_file, saved(runner.folder / "b.png", 2)], progress=change_once, concurrency=1)
        assert changed
        assert (len(report.done), [entry.path for entry in report.failed]) == (1, [str(old_file)])
        assert "has changed since it was added; add it again" in report.failed[0].error
        assert len(uploaded(runner.emulator)) == 1
        assert wrong_tags(runner.emulator) == []

    def test_file_that_changes_before_a_retry_creates_no_photo(self, runner: BatchRunner, old_file: Path) -> None:
        runner.emulator.faults.add("reset", path=UPLOAD_PATH, after_bytes=3 * CHUNK)

        def change_once(progress: BatchProgress) -> None:
            if runner.emulator.faults.struck["reset"]:
                keep_times(rewrite)(old_file)

        report = runner.run([old_file], progress=change_once)
        assert "has changed since it was added" in report.failed[0].error
        assert not uploaded(runner.emulator)

    def test_touched_file_with_the_same_content_is_uploaded(self, runner: BatchRunner, old_file: Path) -> None:
        def touch() -> None:
            old_file.touch()
            old_file.chmod(0o600)
            os.replace(saved(old_file.with_name("copy"), 1, SIZE), old_file)

        assert len(runner.run([old_file], between=touch).done) == 1
        assert wrong_tags(runner.emulator) == []

    def test_checksum_of_an_unchanged_file_is_not_computed_again(
        self, old_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settled = os.stat(old_file).st_ctime_ns + 10 * 10**9
        monkeypatch.setattr("time.time_ns", lambda: settled)
        reads: list[int] = []
        with closing(UploadJournal(tmp_path / "journal")) as journal:
            digest = journal.add(old_file, {}).digest
            monkeypatch.setattr(UploadSource, "read", lambda source, size: reads.append(size))
            assert journal.add(old_file, {}).digest == digest
        assert reads == []

    def test_checksum_of_a_failed_file_is_computed_again(
        self, old_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settled = os.stat(old_file).st_ctime_ns + 10 * 10**9
        monkeypatch.setattr("time.time_ns", lambda: settled)
        with closing(UploadJournal(tmp_path / "journal")) as journal:
            entry = journal.add(old_file, {})
            # As on a file system that does not record the time of the change.
            with closing(sqlite3.connect(tmp_path / "journal")) as connection, connection:
                for table in ("entries", "files"):
                    connection.execute(f"UPDATE {table} SET digest = 'outdated'")
            assert journal.add(old_file, {}).digest == "outdated"
            journal.change("outdated", state="failed")
            assert journal.add(old_file, {}).digest == entry.digest

    def test_file_that_changed_a_moment_ago_is_read_again(self, tmp_path: Path) -> None:
        path = saved(tmp_path / "a.png", 1, SIZE)
        with closing(UploadJournal(tmp_path / "journal")) as journal:
            digest = journal.add(path, {}).digest
            keep_times(rewrite)(path)
            with closing(sqlite3.connect(tmp_path / "journal")) as connection:
                assert connection.execute("SELECT identity FROM files").fetchall() == [("",)]
            assert journal.add(path, {}).digest != digest


class TestSingleUploads:
    @pytest.mark.parametrize("method", ["upload", "replace", "start_upload", "start_replace"])
    @pytest.mark.parametrize("change", [keep_times(rewrite_start), keep_times(lambda path: path.write_bytes(picture(2, SIZE)))])
    @pytest.mark.parametrize("max_hashed", [SIZE, SIZE - 1], ids=["hashed", "large"])
    def test_change_with_old_times_creates_no_photo(
        self,
        client: Any,
        emulator: Emulator,
        old_file: Path,
        method: str,
        change: Change,
        max_hashed: int,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("flickr_sdk.uploads.upload_source.MAX_HASHED", max_hashed)
        photo_id = [client.upload(picture(5))] if method.endswith("replace") else []
        before = uploaded(emulator)
        with pytest.raises(FileError, match="was modified during the upload; upload it again") as caught:
            getattr(client, method)(old_file, *photo_id, progress=lambda sent, total: change(old_file))
        assert caught.value.kind == "changed"
        assert uploaded(emulator) == before

    @pytest.mark.parametrize(
        "harmless",
        [lambda path: path.chmod(0o600), lambda path: path.rename(path.with_name("b.png")), lambda path: path.unlink()],
        ids=["chmod", "rename", "delete"],
    )
    @pytest.mark.parametrize("is_open", [False, True])
    @pytest.mark.parametrize("max_hashed", [SIZE, SIZE - 1], ids=["hashed", "large"])
    def test_change_of_other_properties_than_the_content_is_accepted(
        self,
        client: Any,
        emulator: Emulator,
        old_file: Path,
        harmless: Callable[[Path], None],
        is_open: bool,
        max_hashed: int,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("flickr_sdk.uploads.upload_source.MAX_HASHED", max_hashed)

        def change_once(sent: int, total: int) -> None:
            if not changed:
                changed.append(sent)
                harmless(old_file)

        changed: list[int] = []
        expected = hashlib.sha256(old_file.read_bytes()).hexdigest()
        with old_file.open("rb") as file:
            client.upload(file if is_open else old_file, progress=change_once)
        assert changed
        assert list(uploaded(emulator).values()) == [expected]

    @pytest.mark.parametrize("move", [lambda file: file.seek(0), lambda file: file.read(10), lambda file: file.seek(0, 2)])
    @pytest.mark.parametrize("is_real", [False, True])
    def test_stream_whose_position_moves_creates_no_photo(
        self, client: Any, emulator: Emulator, old_file: Path, move: Callable[[Any], object], is_real: bool
    ) -> None:
        with old_file.open("rb") if is_real else io.BytesIO(old_file.read_bytes()) as file:
            with pytest.raises(FileError, match="was read or rewound by the program during the upload") as caught:
                client.upload(file, progress=lambda sent, total: move(file))
        assert caught.value.kind == "changed"
        assert not uploaded(emulator)

    def test_stream_that_is_closed_during_the_upload_creates_no_photo(self, client: Any, emulator: Emulator) -> None:
        file = io.BytesIO(picture(1, SIZE))
        with pytest.raises(FileError, match="BytesIO was closed; open it again, and keep it open") as caught:
            client.upload(file, progress=lambda sent, total: file.close())
        assert caught.value.kind == "unreadable"
        assert not uploaded(emulator)

    def test_file_that_became_a_pipe_is_rejected_without_waiting(
        self, client: Any, old_file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real_open = os.open

        def open_pipe(path: Any, flags: int, *args: Any, **options: Any) -> int:
            if path == str(old_file) and not old_file.is_fifo():
                become(os.mkfifo)(old_file)
            return real_open(path, flags, *args, **options)

        monkeypatch.setattr(os, "open", open_pipe)
        with pytest.raises(FileError) as caught:
            client.upload(old_file)
        assert caught.value.kind == "special"
        assert old_file.is_fifo()

    def test_list_of_bytes_is_sent_again_after_a_broken_connection(self, client: Any, emulator: Emulator) -> None:
        content = picture(1, 2**24)  # more than the sockets buffer, so that the reset interrupts it
        emulator.faults.add("reset", path=UPLOAD_PATH, after_bytes=3 * CHUNK)
        client.upload([content[:100], content[100:]], length=len(content))
        assert emulator.faults.struck["reset"] == 1
        assert list(uploaded(emulator).values()) == [hashlib.sha256(content).hexdigest()]
