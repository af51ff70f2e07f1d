"""The journal of an upload batch."""

from __future__ import annotations

import dataclasses
import inspect
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ArgumentError, ConfigurationError, Flickr, UploadEntry, UsageError
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import UploadJournalError
from flickr_sdk.uploads import BatchReport, Uploads
from flickr_sdk.uploads.journal import UploadJournal
from flickr_sdk.uploads.journal_file import JournalFile

from ..support.clients import BLOCKING
from ..support.downloads import reject_new_files
from ..support.pictures import picture, saved
from ..support.upload_runner import BatchRunner


class TestJournal:
    def test_journal_in_use_cannot_be_opened_again(self, tmp_path: Path) -> None:
        first = UploadJournal(tmp_path / "journal")
        with pytest.raises(UploadJournalError, match="in use by another program"):
            UploadJournal(tmp_path / "journal")
        first.close()
        UploadJournal(tmp_path / "journal").close()

    def test_unusable_journal_is_named_with_the_problem_and_the_remedy(self, tmp_path: Path) -> None:
        def problem_of(act: Callable[[], object]) -> tuple[str, str]:
            with pytest.raises(UploadJournalError) as caught:
                act()
            return caught.value.journal, caught.value.problem

        path = tmp_path / "journal"
        first = UploadJournal(path)
        in_use = "is in use by another program or batch; wait until it is closed"
        assert problem_of(lambda: UploadJournal(path)) == (str(path), in_use)
        first.require_account("1@N01")
        first.require_account("1@N01")
        other = "belongs to account 1@N01, but the client uses account 2@N01; use one journal per account"
        assert problem_of(lambda: first.require_account("2@N01")) == (str(path), other)
        first.close()
        closed = f"the batch with the journal {path} is closed; create another batch with uploads()"
        with pytest.raises(UsageError) as caught:
            first.entries()
        assert str(caught.value) == closed
        with closing(sqlite3.connect(tmp_path / "newer")) as newer:
            newer.execute("PRAGMA user_version=99")
        version = "is not an upload journal of this version; pass another file"
        assert problem_of(lambda: UploadJournal(tmp_path / "newer")) == (str(tmp_path / "newer"), version)
        remedy = "check the file and its folder, or pass another file"
        path.write_bytes(b"text " * 500)
        assert problem_of(lambda: UploadJournal(path)) == (str(path), f"cannot be used (file is not a database); {remedy}")
        damaged = UploadJournal(tmp_path / "damaged")
        damaged.add(picture(), {})
        with damaged._transaction() as connection:
            connection.execute("UPDATE entries SET path = 'a', state = 'lost'")
        assert problem_of(damaged.entries) == (
            str(tmp_path / "damaged"),
            f"cannot be used (unknown state 'lost' of 'a'); {remedy}",
        )
        with damaged._transaction() as connection:
            connection.execute("UPDATE entries SET arguments = '[]'")
        assert problem_of(damaged.entries)[1] == f"cannot be used (invalid arguments of 'a'); {remedy}"
        damaged.close()

    def test_file_of_a_failed_or_rejected_journal_is_free_again(self, tmp_path: Path) -> None:
        path = tmp_path / "journal"
        for _ in range(2):
            path.write_bytes(b"text " * 500)
            with pytest.raises(UploadJournalError):
                UploadJournal(path)
            path.unlink()
            UploadJournal(path).close()

    def test_temporary_journal_has_no_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        journal = JournalFile.__new__(UploadJournal)
        journal._contents = {}
        JournalFile.__init__(journal, None)
        thread = threading.Thread(target=journal.add, args=(picture(), {}))
        thread.start()
        thread.join()
        assert [entry.state for entry in journal.entries()] == ["waiting"]
        assert list(tmp_path.iterdir()) == []
        journal.close()
        with pytest.raises(UsageError) as caught:
            journal.entries()
        assert str(caught.value) == "the batch is closed; create another batch with uploads()"

    def test_only_the_owner_can_read_the_journal(self, tmp_path: Path) -> None:
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
    def test_damaged_journal_raises_journal_error(self, tmp_path: Path, column: str, value: str | bytes) -> None:
        journal = UploadJournal(tmp_path / "upload.sqlite")
        digest = journal.add(saved(tmp_path / "a.png"), {"title": "Aurora"}).digest
        with journal._transaction() as connection:
            connection.execute(f"UPDATE entries SET {column} = ?", (value,))
        for use in (journal.entries, lambda: journal.change(digest, error="")):
            with pytest.raises(UploadJournalError, match="cannot be used"):
                use()
        journal.close()

    def test_other_files_are_not_overwritten(self, tmp_path: Path) -> None:
        other = tmp_path / "other"
        other.write_text("some text " * 200)
        with pytest.raises(UploadJournalError, match="cannot be used .*; check the file and its folder, or pass another file$"):
            UploadJournal(other)
        assert other.read_text().startswith("some text")
        with sqlite3.connect(tmp_path / "database") as connection:
            connection.execute("CREATE TABLE photos (id)")
        connection.close()
        with pytest.raises(UploadJournalError, match="not an upload journal"):
            UploadJournal(tmp_path / "database")
        for path in (tmp_path, tmp_path / "a\0b"):
            with pytest.raises(UploadJournalError, match="or pass another file"):
                UploadJournal(path)

    def test_folder_that_accepts_no_files_is_named_as_the_cause(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        reject_new_files(tmp_path, monkeypatch)
        with pytest.raises(UploadJournalError, match="(accepts no new files|No such file).*; .*pass another file"):
            UploadJournal(tmp_path / "journal")

    def test_closed_batch_raises_usage_error(self, client: Any, tmp_path: Path) -> None:
        batch, file = client.uploads(journal=tmp_path / "journal"), saved(tmp_path / "a.png")
        closed = "is closed; create another batch with uploads"
        if isinstance(batch, Uploads):
            with batch:
                batch.add(file)
            for use in (batch.run, batch.entries, batch.__enter__, lambda: batch.add(file)):
                with pytest.raises(UsageError, match=closed):
                    use()
        else:

            async def go() -> None:
                async with batch:
                    await batch.add(file)
                for use in (batch.run, batch.entries, batch.__aenter__, lambda: batch.add(file)):
                    with pytest.raises(UsageError, match=closed):
                        await use()

            client._runner.run(go())
        UploadJournal(tmp_path / "journal").close()

    def test_values_of_other_types_are_rejected(self, emulator: Emulator, tmp_path: Path) -> None:
        token = emulator.access_token("write")
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
            for journal in (3, b"journal", ""):
                with pytest.raises(ConfigurationError, match="journal is .*; pass the path of a file"):
                    flickr.uploads(journal=journal)  # type: ignore[arg-type]  # the point of the test
            with flickr.uploads(journal=tmp_path / "journal") as batch:
                for file in (3, None, object()):
                    with pytest.raises(ArgumentError, match="'file' is .*; pass a path, an open binary file, bytes"):
                        batch.add(file)  # type: ignore[arg-type]  # the point of the test
                for other in ({"length": -1}, {"filename": ""}, {"filename": "a\0b"}):
                    with pytest.raises(ArgumentError, match=next(iter(other))):
                        batch.add(picture(), **other)  # type: ignore[arg-type]  # the point of the test
                with pytest.raises(ArgumentError, match="argument 'progress' is 3; pass a function"):
                    batch.run(progress=3)  # type: ignore[arg-type]  # the point of the test

    def test_concurrent_run_is_rejected(self, emulator: Emulator, tmp_path: Path) -> None:
        runner = BatchRunner(BLOCKING, emulator, tmp_path)
        options: dict[str, Any] = {"token": runner.token, "base_url": emulator.base_url}
        with Flickr(emulator.api_key, emulator.api_secret, **options) as flickr, flickr.uploads(runner.journal) as uploads:
            uploads.add(runner.create_files(1)[0])
            with pytest.raises(UsageError, match="already running"):
                uploads.run(progress=lambda _: uploads.run())
            assert len(uploads.run().done) == 1

    def test_numbers_out_of_range_are_rejected(self, emulator: Emulator, tmp_path: Path) -> None:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            options: list[dict[str, Any]] = [
                {"concurrency": 0},
                {"concurrency": 99},
                {"max_attempts": 0},
                {"lookup_timeout": -1},
                {"lookup_timeout": float("inf")},
            ]
            for option in options:
                with pytest.raises(ConfigurationError, match=next(iter(option))):
                    flickr.uploads(tmp_path / "journal", **option)

    @pytest.mark.parametrize(
        ("state", "title", "filename", "after"),
        [
            ("waiting", "second", "b.png", "waiting"),
            # Flickr may have the file with the first title, which a search would find.
            ("unsure", "first", "a.png", "unsure"),
            ("failed", "second", "b.png", "waiting"),
            ("done", "first", "a.png", "done"),
        ],
    )
    def test_entry_that_is_added_again_has_new_arguments_unless_it_was_sent(
        self, tmp_path: Path, state: str, title: str, filename: str, after: str
    ) -> None:
        first, second = saved(tmp_path / "1.png"), saved(tmp_path / "2.png")
        journal = UploadJournal(tmp_path / "journal")
        entry = journal.add(first, {"title": "first"}, filename="a.png")
        journal.change(entry.digest, state=state, error="" if state in ("waiting", "done") else "why")
        again = journal.add(second, {"title": "second"}, filename="b.png")
        assert again == journal.entries()[0]
        assert (again.state, dict(again.arguments), again.filename) == (after, {"title": title}, filename)
        assert again.path == str(first if state == "done" else second)
        assert again.error == ("why" if state == "unsure" else "")
        journal.close()

    def test_content_without_a_path_keeps_the_path_of_its_entry(self, tmp_path: Path) -> None:
        path = saved(tmp_path / "1.png")
        os.utime(path, ns=(10**18, 10**18))
        journal = UploadJournal(tmp_path / "journal")
        journal.add(path, {})
        again = journal.add(picture(), {})
        assert (again.path, again.modified) == (str(path), 10**18)
        journal.close()

    def test_both_flavors_have_the_same_parameters(self) -> None:
        from flickr_sdk.uploads.async_batch import AsyncUploads
        from flickr_sdk.uploads.sync_batch import Uploads

        for name in ("add", "entries", "run", "stop"):
            signatures = [inspect.signature(getattr(cls, name)) for cls in (Uploads, AsyncUploads)]
            assert signatures[0].parameters == signatures[1].parameters


def test_entry_repr_is_short() -> None:
    entry = UploadEntry("0a" * 32, "/photos/fjord.jpg", 1000, arguments={"description": "A fjord. " * 100})
    assert repr(entry) == "<UploadEntry '/photos/fjord.jpg' waiting>"
    done = dataclasses.replace(entry, state="done", photo_id="53000000001")
    assert repr(done) == "<UploadEntry '/photos/fjord.jpg' done, photo 53000000001>"
    failed = dataclasses.replace(entry, state="failed", error="upload: no photo " + "." * 5000)
    assert repr(failed).startswith("<UploadEntry '/photos/fjord.jpg' failed, upload: no photo ...")
    assert len(repr(failed)) < 300
    step = dataclasses.replace(failed, photo_id="53000000001", error="photos.setPerms: no permission")
    assert str(step) == "<UploadEntry '/photos/fjord.jpg' failed, photo 53000000001, photos.setPerms: no permission>"
    report = BatchReport((entry, done, failed, step))
    assert str(report) == "4 files, 1 done, 2 failed, 1 remaining"


@pytest.mark.parametrize(
    ("code", "free", "message"),
    [
        (sqlite3.SQLITE_FULL, 10**9, "cannot be written, because the disk is full; free some space"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, 4096, "cannot be written, because the disk is full; free some space"),
        (sqlite3.SQLITE_IOERR, 10**9, r"cannot be used \(disk I/O error\); check the file and its folder"),
    ],
)
def test_full_disk_is_named_if_sqlite_reports_an_io_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, free: int, message: str
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = code
    with closing(UploadJournal(tmp_path / "journal")) as journal:
        with pytest.raises(UploadJournalError, match=message), journal._transaction():
            raise failure


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="this system does not list the open files of a process")
def test_forked_process_inherits_no_open_journal(tmp_path: Path) -> None:
    def opened() -> bool:
        folder = Path("/proc/self/fd")
        return any(
            os.readlink(folder / name).endswith("/journal") for name in os.listdir(folder) if os.path.lexists(folder / name)
        )

    journal = UploadJournal(tmp_path / "journal")
    assert opened()
    child = os.fork()
    if not child:
        os._exit(int(opened()))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    journal.require_account("1@N01")
    assert opened()
    journal.close()
