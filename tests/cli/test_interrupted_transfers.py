"""Interrupted transfers leave no incomplete files, and the next run completes them exactly once."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.cli.interrupts import SAME_INTERRUPT_SECONDS
from flickr_sdk.emulator import Emulator

from ..support.interrupts import SIGNALS, UPLOADS, Open, Start, interrupt, uploads_of
from ..support.pictures import picture
from ..support.upload_parts import uploaded, wait_until
from .conftest import MANY, FlickrCli, Sent

ALBUM = "https://www.flickr.com/photos/adalindqvist/albums/72177720300000001"
IMAGES = "/65535/*"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Photos"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.png").write_bytes(picture(number))
    return folder


@pytest.mark.parametrize("number", SIGNALS)
def test_interrupted_upload_is_continued_without_duplicates(
    start_program: Start, run_program: FlickrCli, emulator: Emulator, folder: Path, number: signal.Signals
) -> None:
    sent, command = Sent(emulator), ("upload", str(folder), "--album", "Trip")
    with emulator.faults.add("slow-start", path=UPLOADS, delay=1, times=100):
        process = start_program(*command, "--jsonl")
        assert wait_until(lambda: len(uploads_of(sent)) >= 2)
        interrupt(process, number, json_output=True)
    # The program has waited for the responses of its uploads.
    assert 2 <= len(uploaded(emulator)) == len(uploads_of(sent)) < 6
    done = run_program(*command, "--json")
    assert done.code == 0, done.err
    assert sorted(Counter(uploaded(emulator).values()).values()) == [1] * 6
    assert {one["id"] for one in json.loads(done.out)} == set(uploaded(emulator))
    assert len(uploads_of(sent)) == 6


def test_second_ctrl_c_ends_an_upload_at_once(
    start_program: Start, run_program: FlickrCli, emulator: Emulator, folder: Path
) -> None:
    sent, command = Sent(emulator), ("upload", str(folder))
    with emulator.faults.add("slow-start", path=UPLOADS, delay=20, times=100):
        process = start_program(*command)
        assert wait_until(lambda: len(uploads_of(sent)) >= 4)
        process.send_signal(signal.SIGINT)
        time.sleep(SAME_INTERRUPT_SECONDS + 0.1)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert (process.wait(timeout=30), process.communicate()) == (130, ("", ""))
    assert len(uploaded(emulator)) == 4
    assert run_program(*command).code == 0
    assert sorted(Counter(uploaded(emulator).values()).values()) == [1] * 6
    assert len(uploads_of(sent)) == 6


def test_deleted_photos_are_uploaded_again_once_by_a_killed_program(
    start_program: Start, run_program: FlickrCli, flickr: Flickr, emulator: Emulator, folder: Path
) -> None:
    ids = run_program("upload", str(folder), "--fields", "id").lines
    flickr.photos.delete(ids[0])
    flickr.photos.delete(ids[1])
    sent, command = Sent(emulator), ("upload", str(folder), "--reupload-deleted", "--concurrency", "1", "--json")
    with emulator.faults.add("slow-start", path=UPLOADS, delay=20, times=100):
        process = start_program(*command)
        assert wait_until(lambda: len(uploads_of(sent)) == 1)
        process.kill()
        process.communicate()
    rows = json.loads(run_program(*command).out)
    # The killed program sent the first file.
    assert Counter(row["status"] for row in rows) == {"present": 5, "uploaded": 1}
    assert len(uploads_of(sent)) == 2
    titles = Counter(photo.title for photo in flickr.people.get_photos("me"))
    assert [titles[str(number)] for number in range(6)] == [1] * 6
    assert [row["status"] for row in json.loads(run_program(*command).out)] == ["present"] * 6


def assert_only_complete_files(folder: Path, complete: Path) -> None:
    """Check that a folder contains only complete files, journals, and partial downloads, which resume."""
    found = {file.relative_to(folder): file for file in folder.rglob("*.jpg")}
    assert {name: file.read_bytes() for name, file in found.items()} == {name: (complete / name).read_bytes() for name in found}


@pytest.mark.parametrize("number", SIGNALS)
def test_interrupted_download_is_resumed(
    start_program: Start, run_program: FlickrCli, emulator: Emulator, tmp_path: Path, number: signal.Signals
) -> None:
    assert run_program("download", ALBUM, "--to", str(tmp_path / "complete")).code == 0
    sent, to = Sent(emulator), tmp_path / "photos"
    command = ("download", ALBUM, "--to", str(to), "--concurrency", "1")
    with emulator.faults.add("slow-body", path=IMAGES, delay=2, times=100):
        process = start_program(*command, "--jsonl")
        assert wait_until(lambda: any(one.path.startswith("/65535/") for one in sent.all()))
        interrupt(process, number, json_output=True)
    assert_only_complete_files(to, tmp_path / "complete")
    done = run_program(*command)
    assert done.code == 0, done.err
    assert_only_complete_files(to, tmp_path / "complete")
    assert len(done.lines) == 3
    assert not list(to.rglob("*.part"))


@pytest.mark.parametrize("number", SIGNALS)
def test_interrupted_backup_is_continued(
    start_program: Start, run_program: FlickrCli, flickr: Flickr, emulator: Emulator, tmp_path: Path, number: signal.Signals
) -> None:
    flickr.photos.delete("52000000104")  # a video without a file
    sent, to = Sent(emulator), tmp_path / "backup"
    with emulator.faults.add("slow-body", path=IMAGES, delay=2, times=100):
        process = start_program("backup", "--to", str(to), "--no-viewer", "--json")
        assert wait_until(lambda: any(one.path.startswith("/65535/") for one in sent.all()))
        assert interrupt(process, number, json_output=True) == ""
    done = run_program("backup", "--to", str(to), "--no-viewer", "--json")
    assert done.code == 0, done.err
    assert json.loads(run_program("verify", str(to), "--json").out)["intact"] is True


@pytest.mark.parametrize("number", SIGNALS)
def test_interrupted_restore_is_continued_without_duplicates(
    start_program: Start, run_program: FlickrCli, flickr: Flickr, emulator: Emulator, tmp_path: Path, number: signal.Signals
) -> None:
    flickr.photos.delete("52000000104")
    folder = tmp_path / "backup"
    assert run_program("backup", "--to", str(folder), "--no-viewer").code == 0
    token = emulator.access_token("delete", user="10000002@N02")
    env = {"FLICKR_OAUTH_TOKEN": token[0], "FLICKR_OAUTH_TOKEN_SECRET": token[1]}
    sent, before = Sent(emulator), set(uploaded(emulator))
    with emulator.faults.add("slow-start", path=UPLOADS, delay=1, times=100):
        process = start_program("restore", str(folder), "--json", env=env)
        assert wait_until(lambda: len(uploads_of(sent)) >= 1)
        assert interrupt(process, number, json_output=True) == ""
    done = run_program("restore", str(folder), "--json", env=env)
    assert done.code == 0, done.err
    new = {photo: digest for photo, digest in uploaded(emulator).items() if photo not in before}
    assert sorted(Counter(new.values()).values()) == [1, 1, 1]


def rows_of(file: Path) -> list[str]:
    """Return the ids in a file of a harvest."""
    if file.suffix == ".sqlite":
        with closing(sqlite3.connect(file)) as connection:
            (table,) = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' LIMIT 1").fetchone()
            return [str(id) for (id,) in connection.execute(f"SELECT id FROM {table}")]
    if file.suffix == ".parquet":
        parquet = pytest.importorskip("pyarrow.parquet")
        return [str(row["id"]) for row in parquet.read_table(file, columns=["id"]).to_pylist()]
    text = file.read_text()
    if file.suffix == ".csv":
        return [row["id"] for row in csv.DictReader(text.splitlines())]
    lines = json.loads(text)["features"] if file.suffix == ".geojson" else [json.loads(line) for line in text.splitlines()]
    return [str(one.get("id") or one["properties"]["id"]) for one in lines]


@pytest.mark.parametrize("format", ["csv", "jsonl", "geojson", "geojsonl", "sqlite", "parquet"])
def test_interrupted_harvest_writes_each_photo_once(
    start_program: Start, run_program: FlickrCli, emulator: Emulator, many: str, tmp_path: Path, format: str
) -> None:
    number = SIGNALS[len(format) % 2]
    sent, file = Sent(emulator), tmp_path / f"photos.{format}"
    command = ("harvest", "--user-id", many, "--tags", "many", "-o", str(file))
    with emulator.faults.add("slow-start", method="flickr.photos.search", delay=0.3, times=100):
        process = start_program(*command, "--json")
        assert wait_until(lambda: len(sent.all()) >= 3)
        assert interrupt(process, number, json_output=True) == ""
    assert not file.exists()
    done = run_program(*command, "--json")
    assert done.code == 0, done.err
    written = Counter(rows_of(file))
    assert (len(written), max(written.values())) == (MANY, 1)
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("photos")] == [file.name]


def test_closed_terminal_interrupts_an_upload(
    open_terminal: Open, run_program: FlickrCli, emulator: Emulator, folder: Path
) -> None:
    sent = Sent(emulator)
    with emulator.faults.add("slow-start", path=UPLOADS, delay=1, times=100):
        terminal = open_terminal("upload", str(folder))
        assert wait_until(lambda: len(uploads_of(sent)) >= 2)
        terminal.close()
        assert terminal.process.wait(timeout=30) == 130
    assert run_program("upload", str(folder)).code == 0
    assert sorted(Counter(uploaded(emulator).values()).values()) == [1] * 6


def test_progress_bar_is_removed_by_an_interrupt(open_terminal: Open, emulator: Emulator, folder: Path) -> None:
    sent = Sent(emulator)
    with emulator.faults.add("slow-start", path=UPLOADS, delay=20, times=100):
        terminal = open_terminal("upload", str(folder))
        assert wait_until(lambda: len(uploads_of(sent)) >= 4)
        terminal.wait_for("\x1b[?25l")  # hides the cursor
        terminal.type("\x03")
        terminal.wait_for("press Ctrl+C again to stop at once")
        terminal.type("\x03")
        result = terminal.end()
    assert result.code == 130
    assert result.out.rfind("\x1b[?25h") > result.out.rfind("\x1b[?25l")
