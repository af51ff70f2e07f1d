"""Signals: an interrupted command exits with 130, leaves nothing half-written, and the next run does the rest exactly once."""

from __future__ import annotations

import csv
import json
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.cli.interrupts import SAME_INTERRUPT_SECONDS
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.pictures import picture
from ..support.upload_parts import uploaded, wait_until
from .conftest import COMMAND, FlickrCli, Sent, Terminal, environment

ADA = "10000001@N01"
ALBUM = "https://www.flickr.com/photos/adalindqvist/albums/72177720300000001"
UPLOADS = "/services/upload/"
IMAGES = "/65535/*"
SIGNALS = [signal.SIGINT, signal.SIGTERM]
MANY = 1200
"""Photos of several pages."""

Start = Callable[..., "subprocess.Popen[str]"]
Open = Callable[..., Terminal]


def interrupt(process: subprocess.Popen[str], number: signal.Signals, *, json_output: bool = False) -> str | None:
    """Interrupt a program, check how it ends, and return its standard output."""
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    if json_output:
        assert json.loads(err)["code"] == "interrupted"
    else:
        assert "error: the command was interrupted" in err
    assert "Traceback" not in err
    return out


@pytest.fixture
def many(emulator: Emulator) -> Iterator[str]:
    """The NSID of a person with many photos."""
    emulator.world.add_photos({"owner": ADA, "title": f"{number}", "tags": ["many"]} for number in range(MANY))
    return ADA


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Photos"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.png").write_bytes(picture(number))
    return folder


@pytest.mark.parametrize("number", [*SIGNALS, signal.SIGHUP])
def test_signal_interrupts_a_command(start_program: Start, emulator: Emulator, number: signal.Signals) -> None:
    sent = Sent(emulator)
    with emulator.faults.add("slow-start", delay=10):
        process = start_program("albums", "list", "--json")
        assert wait_until(lambda: bool(sent.all()))
        assert interrupt(process, number, json_output=True) == ""


def test_two_signals_count_as_one(start_program: Start, emulator: Emulator) -> None:
    sent = Sent(emulator)
    with emulator.faults.add("slow-start", delay=10):
        process = start_program("albums", "list", "--json")
        assert wait_until(lambda: bool(sent.all()))
        process.send_signal(signal.SIGINT)
        process.send_signal(signal.SIGTERM)
        assert interrupt(process, signal.SIGINT, json_output=True) == ""


STARTED = """
import flickr_sdk.cli.interrupts
install = flickr_sdk.cli.interrupts.Interrupts.install
def announce(self):
    install(self)
    print(flush=True)
flickr_sdk.cli.interrupts.Interrupts.install = announce
import sys
sys.argv[1:] = ["albums", "list"]
from flickr_sdk.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize("number", [*SIGNALS, signal.SIGHUP])
def test_signal_during_the_imports_is_silent(settings: dict[str, str], emulator: Emulator, number: signal.Signals) -> None:
    seen = set()
    for pause in (0.0, 0.02, 0.05, 0.1, 0.2):
        with emulator.faults.add("slow-start", delay=10):
            with subprocess.Popen(
                [sys.executable, "-c", STARTED],
                env=environment(settings),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            ) as process:
                assert process.stdout is not None
                process.stdout.readline()
                time.sleep(pause)
                process.send_signal(number)
                out, err = process.communicate(timeout=30)
        seen.add((process.returncode, out, err))
    assert (130, "", "") in seen
    assert seen <= {(130, "", ""), (130, "", "error: the command was interrupted\nremedy: run it again\n")}


def test_signals_that_the_parent_ignores_are_ignored(settings: dict[str, str], emulator: Emulator) -> None:
    sent = Sent(emulator)
    with emulator.faults.add("slow-start", delay=0.5):
        command = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", *COMMAND, "albums", "list", "--fields", "id"]
        with subprocess.Popen(command, env=environment(settings), stdout=subprocess.PIPE, text=True) as process:
            assert wait_until(lambda: bool(sent.all()))
            process.send_signal(signal.SIGHUP)
            assert process.communicate(timeout=30)[0].startswith("72177720300000001")
    assert process.returncode == 0


def uploads_of(sent: Sent) -> list[str]:
    return [one.path for one in sent.all() if one.path == UPLOADS and one.received]


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


def assert_only_complete_files(folder: Path, complete: Path) -> None:
    """Check that a folder has complete files only, apart from partial downloads, which resume, and journals."""
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


@pytest.mark.parametrize(
    "command",
    [
        ("search", "--tags", "many", "--jsonl"),
        ("search", "--tags", "many", "--json"),
        ("api", "photos.search", "tags=many", "--all", "--jsonl"),
    ],
    ids=" ".join,
)
def test_interrupted_list_has_complete_items(
    start_program: Start, emulator: Emulator, many: str, tmp_path: Path, command: tuple[str, ...]
) -> None:
    sent, file = Sent(emulator), tmp_path / "out"
    with emulator.faults.add("slow-start", method="flickr.photos.search", delay=0.4, times=100), file.open("w") as out:
        process = start_program(*command, stdout=out)
        assert wait_until(lambda: len(sent.all()) >= 2)
        interrupt(process, signal.SIGINT, json_output=True)
    if "--json" in command:
        assert file.read_text() == ""
    else:
        assert 0 < len([json.loads(line)["id"] for line in file.read_text().splitlines()]) < MANY


@pytest.mark.parametrize("number", SIGNALS)
def test_watch_is_interrupted_during_its_pause(
    start_program: Start, run_program: FlickrCli, emulator: Emulator, tmp_path: Path, number: signal.Signals
) -> None:
    command = ("watch", "--user-id", ADA, "--since", "2000-01-01", "--every", "600", "--state", str(tmp_path / "state"))
    process = start_program(*command)
    assert process.stdout is not None
    first = [process.stdout.readline().split("\t")[0] for _ in range(4)]
    interrupt(process, number)
    # The program repeats the last photo if it was interrupted before it asked for the next one.
    new = emulator.world.add_photos({"owner": ADA, "title": "New", "date_upload": int(time.time()) + n} for n in range(2))
    again = run_program(*command, "--limit", "2")
    ids = [line.split("\t")[0] for line in again.lines]
    assert (again.code, ids) in [(0, new), (0, [first[-1], new[0]])]


def test_watch_ends_when_its_reader_ends(settings: dict[str, str]) -> None:
    command = [*COMMAND, "watch", "--user-id", ADA, "--since", "2000-01-01", "--every", "600"]
    with subprocess.Popen(
        command, env=environment(settings), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        assert [process.stdout.readline() for _ in range(4)][-1] != ""
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


LESS = {"PAGER": "less", "LESS": "RPsREADY"}
"""The environment of `less` with a prompt that tests recognize."""
UNSIGNED = {"FLICKR_OAUTH_TOKEN": "", "FLICKR_OAUTH_TOKEN_SECRET": ""}


def test_ctrl_c_at_a_prompt_changes_nothing(open_terminal: Open, emulator: Emulator) -> None:
    sent = Sent(emulator)
    terminal = open_terminal("albums", "delete", "72177720300000004")
    terminal.wait_for("[y/N]")
    terminal.type("\x03")
    result = terminal.end()
    assert (result.code, sent.writes()) == (130, [])
    assert result.lines[-2:] == ["error: the command was interrupted", "remedy: run it again"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_login_is_interrupted_while_it_waits_for_the_browser(
    start_program: Start, open_terminal: Open, emulator: Emulator, tmp_path: Path, number: signal.Signals
) -> None:
    terminal = open_terminal("login", env={**UNSIGNED, "BROWSER": "true %s"})
    terminal.wait_for("open this URL")
    terminal.process.send_signal(number)
    result = terminal.end()
    assert result.code == 130
    assert "Traceback" not in result.out
    assert not [file for file in tmp_path.rglob("*") if file.name.startswith("tokens")]


def test_ctrl_c_belongs_to_the_pager(open_terminal: Open, many: str) -> None:
    terminal = open_terminal("search", "--tags", "many", "--limit", "90", env=LESS)
    terminal.wait_for("READY")
    terminal.type("\x03")
    time.sleep(SAME_INTERRUPT_SECONDS + 0.1)
    terminal.type("\x03")
    time.sleep(0.1)
    assert terminal.process.poll() is None
    # less may discard what is typed while it handles Ctrl+C.
    assert wait_until(lambda: terminal.process.poll() is not None or terminal.type("q"))
    result = terminal.end()
    assert result.code == 0
    assert "error" not in result.out


def test_sigterm_ends_the_pager_too(open_terminal: Open, many: str) -> None:
    terminal = open_terminal("search", "--tags", "many", "--limit", "90", env=LESS)
    terminal.wait_for("READY")
    terminal.process.send_signal(signal.SIGTERM)
    result = terminal.end()
    assert result.code == 130
    assert result.out.rstrip().endswith("remedy: run it again")


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
        terminal.wait_for("press Ctrl+C again to end at once")
        terminal.type("\x03")
        result = terminal.end()
    assert result.code == 130
    assert result.out.rfind("\x1b[?25h") > result.out.rfind("\x1b[?25l")


RUN = """
import os, signal, sys, threading, time
from flickr_sdk.cli.interrupts import Interrupts
interrupts = Interrupts()
interrupts.install()
interrupts.watch_delivery()
{definitions}
def command():
    {command}
    time.sleep(60)
    return 0
sys.exit(interrupts.run(command))
"""


@pytest.mark.parametrize(
    ("definitions", "command"),
    [
        pytest.param(
            """
class Thing:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.01)
""",
            "Thing()",
            id="destructor",
        ),
        pytest.param("", "import replaces_interrupts", id="import"),
        pytest.param(
            """
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
def send():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    time.sleep(0.2)
    signal.pthread_kill(threading.get_ident(), signal.SIGINT)
""",
            "threading.Thread(target=send).start(); threading.Event().wait(60)",
            id="wait for a lock",
        ),
    ],
)
def test_interrupt_is_not_lost(tmp_path: Path, definitions: str, command: str) -> None:
    module = """
import os, signal, time
try:
    os.kill(os.getpid(), signal.SIGINT)
    time.sleep(0.05)
except KeyboardInterrupt:
    raise ImportError("replaced")
"""
    (tmp_path / "replaces_interrupts.py").write_text(module)
    code = RUN.format(definitions=definitions, command=command)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment({"PYTHONPATH": f"{ROOT / 'src'}:{tmp_path}"}),
        capture_output=True,
        timeout=30,
    )
    assert (done.returncode, done.stderr) == (130, b"")
