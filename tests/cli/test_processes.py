"""Every command as a process, in a pipe and on a terminal, in every format; and dry runs, which send no write."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from ..support.fork_server import ForkServer
from ..support.pictures import picture
from ..support.upload_parts import wait_until
from .command_lines import READS, TESTED_APART, WRITES
from .conftest import FlickrCli, Result, Sent, Terminal, environment

parquet = pytest.importorskip("pyarrow.parquet")

FORMATS = ("--json", "--jsonl", "--csv", "--parquet", "")
AURORA, HERD = "52000000101", "72177720300000004"
ALBUM = "https://www.flickr.com/photos/adalindqvist/albums/72177720300000001"
VIDEO = "52000000104"
UNSIGNED = {"FLICKR_OAUTH_TOKEN": "", "FLICKR_OAUTH_TOKEN_SECRET": ""}

FILES: list[tuple[str, ...]] = [
    ("upload", "{photos}"),
    ("photos", "upload", "{photos}"),
    ("download", ALBUM, "--to", "{tmp}/downloads"),
    ("photos", "download", AURORA, "--to", "{tmp}/downloads"),
    ("harvest", "--user-id", "me", "-o", "{tmp}/all.csv", "--if-exists", "replace"),
    ("harvest", "--user-id", "me", "--plan"),
    ("backup", "--to", "{tmp}/backup", "--no-viewer"),
    ("backup", "--plan"),
    ("verify", "{tmp}/saved"),
    ("restore", "{tmp}/saved"),
    ("checksums", "find", "{photos}"),
]
"""Commands that read or write files, which may run again with the same result. `{tmp}` and `{photos}` are folders."""
OTHERS: list[tuple[str, ...]] = [
    ("watch", "--user-id", "me", "--since", "2000-01-01", "--every", "0.1", "--limit", "2"),
    ("doctor",),
    ("open", AURORA, "--print"),
    ("accounts", "list"),
    ("config", "path"),
    ("config", "get", "api_key"),
    ("url", "build", "photo", AURORA, "--owner", "adalindqvist"),
    ("licenses", AURORA),
    ("replace", AURORA, "{photos}/0.png", "--yes"),
    ("checksums", "add", AURORA),
    ("checksums", "verify", AURORA),
]


ALONE = {
    ("login",),
    ("logout",),
    ("accounts", "use"),
    ("emulator",),
    ("completion",),
    ("config", "set"),
    ("config", "unset"),
    ("stats", "referrers"),
}
"""Commands with their own tests below."""


def test_every_command_runs_as_a_process() -> None:
    run = {line[:size] for line in (*FILES, *OTHERS) for size in (1, 2)} | ALONE
    assert TESTED_APART - run == set()


@pytest.fixture(scope="module")
def server() -> Iterator[ForkServer]:
    with ForkServer() as running:
        yield running


@pytest.fixture
def run_forked(server: ForkServer, settings: dict[str, str]) -> Callable[..., Result]:
    """Runs a command line as a forked process whose output goes to files."""

    def call(*arguments: str, env: dict[str, str] | None = None, input: str = "") -> Result:
        code, out, err = server.run(arguments, environment(settings, **(env or {})), input=input)
        return Result(code, out.decode(errors="replace"), err.decode(), out)

    return call


def sign_in(run: Callable[..., Result], emulator: Emulator) -> None:
    """Store a token, in two steps without a terminal."""
    started = json.loads(run("login", "--no-browser", "--json", env=UNSIGNED).out)
    code = emulator.authorize(started["url"], user="10000001@N01")
    assert run("login", "--code", code, input=started["state"] + "\n", env=UNSIGNED).code == 0


def text_of(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def assert_same_in_every_format(run: Callable[..., Result], arguments: tuple[str, ...]) -> list[str]:
    """Run a command in every format, and return the values of its first column."""
    results = {form: run(*arguments, *form.split()) for form in FORMATS}
    for form, result in results.items():
        assert (result.code, result.err) == (0, ""), f"{form}: {result}"
        assert form == "--parquet" or "\x1b" not in result.out
    document = json.loads(results["--json"].out)
    is_list = isinstance(document, list) or "items" in document
    items = document if isinstance(document, list) else document.get("items", [document])
    lines = [json.loads(line) for line in results["--jsonl"].lines]
    assert [sorted(line) for line in lines] == [sorted(item) for item in items] != []
    rows = list(csv.reader(io.StringIO(results["--csv"].out)))
    name, first = rows[0][0], [row[0] for row in rows[1:]]
    table = parquet.read_table(io.BytesIO(results["--parquet"].raw))
    assert [text_of(value) for value in table.column(name).to_pylist()] == first
    assert len(first) == len(items)
    if name in items[0]:
        assert [text_of(item[name]) for item in items] == [text_of(line[name]) for line in lines] == first
    template = run(*arguments, "--template", f"{{{name}}}")
    assert (template.code, template.err, template.lines) == (0, "", first)
    plain = [line.split("\t") for line in results[""].lines]
    if is_list:
        assert [cells[0] for cells in plain] == first
    else:
        # A record has one field per line; some results are one line of text.
        assert plain[0] in ([name, first[0]], [first[0]]) or len(plain[0]) == 1
    return first


@pytest.mark.parametrize("arguments", READS, ids=" ".join)
def test_reading_command_has_the_same_items_in_every_format(
    run_forked: Callable[..., Result], arguments: tuple[str, ...]
) -> None:
    assert_same_in_every_format(run_forked, arguments)


@pytest.mark.parametrize("arguments", READS, ids=" ".join)
def test_reading_command_on_a_terminal(server: ForkServer, settings: dict[str, str], arguments: tuple[str, ...]) -> None:
    env = environment(settings)
    code, colored = server.run_in_terminal([*arguments, "--limit", "3"], env)
    assert (code, b"Traceback" in colored) == (0, False)
    code, plain = server.run_in_terminal([*arguments, "--limit", "3"], {**env, "NO_COLOR": "1"})
    assert (code, b"\x1b" in plain) == (0, False)
    without_color = re.sub(rb"\x1b\[[0-9;]*m", b"", colored)
    assert [line.rstrip() for line in without_color.splitlines()] == [line.rstrip() for line in plain.splitlines()] != []


@pytest.fixture
def prepared(
    run_forked: Callable[..., Result], flickr: Flickr, emulator: Emulator, tmp_path: Path
) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """Creates what a command line needs, and replaces its placeholders for folders."""
    flickr.photos.delete(VIDEO)  # a video without a file
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(2):
        (photos / f"{number}.png").write_bytes(picture(number))

    def fill(arguments: tuple[str, ...]) -> tuple[str, ...]:
        filled = tuple(one.format(tmp=tmp_path, photos=photos) for one in arguments)
        if str(tmp_path / "saved") in filled:
            assert run_forked("backup", "--to", str(tmp_path / "saved"), "--no-viewer").code == 0
        if filled[:2] == ("checksums", "verify"):
            assert run_forked("checksums", "add", *filled[2:]).code == 0
        if filled[0] == "accounts":
            sign_in(run_forked, emulator)
        return filled

    return fill


@pytest.mark.parametrize("arguments", [*FILES, *OTHERS], ids=" ".join)
def test_other_command_has_the_same_result_in_every_format(
    run_forked: Callable[..., Result],
    prepared: Callable[[tuple[str, ...]], tuple[str, ...]],
    emulator: Emulator,
    arguments: tuple[str, ...],
) -> None:
    emulator.clock.set(time.time())
    assert_same_in_every_format(run_forked, prepared(arguments))


@pytest.mark.parametrize("arguments", [*FILES, *OTHERS], ids=" ".join)
def test_other_command_on_a_terminal(
    server: ForkServer,
    settings: dict[str, str],
    prepared: Callable[[tuple[str, ...]], tuple[str, ...]],
    emulator: Emulator,
    arguments: tuple[str, ...],
) -> None:
    emulator.clock.set(time.time())
    code, shown = server.run_in_terminal(prepared(arguments), environment(settings))
    assert code == 0, shown
    assert shown.strip() != b""
    assert b"Traceback" not in shown


def test_settings_are_stored_and_removed_by_processes(run_forked: Callable[..., Result]) -> None:
    assert run_forked("config", "set", "limit", "7") == Result(0, "", "")
    assert run_forked("config", "get", "limit").lines == ["7"]
    assert run_forked("config", "unset", "limit") == Result(0, "", "")
    assert run_forked("config", "get", "limit").lines == []


def test_command_without_items_prints_nothing_in_a_pipe(run_forked: Callable[..., Result]) -> None:
    command = ("stats", "referrers", "--domain", "flickr.com")
    results = {form: run_forked(*command, *form.split()) for form in FORMATS}
    assert {(result.code, result.err) for result in results.values()} == {(0, "")}
    assert json.loads(results["--json"].out) == []
    assert results["--jsonl"].out == results[""].out == ""
    assert len(results["--csv"].lines) == 1
    assert parquet.read_table(io.BytesIO(results["--parquet"].raw)).num_rows == 0


def test_default_account_is_selected_by_a_process(run_forked: Callable[..., Result], emulator: Emulator) -> None:
    sign_in(run_forked, emulator)
    assert run_forked("accounts", "use", "10000001@N01", env=UNSIGNED).code == 0
    listed = run_forked("accounts", "list", "--fields", "id,default", env=UNSIGNED)
    assert listed.out == "10000001@N01\ttrue\n"
    stored = run_forked("config", "get", "user", env=UNSIGNED)
    assert stored.out == "ada.lindqvist\n"


def test_completion_script_is_printed(run_forked: Callable[..., Result], server: ForkServer, settings: dict[str, str]) -> None:
    piped = run_forked("completion", "bash")
    assert (piped.code, piped.err) == (0, "")
    assert "_FLICKR_COMPLETE" in piped.out
    code, shown = server.run_in_terminal(["completion", "bash"], environment(settings))
    assert (code, shown.decode().replace("\r\n", "\n")) == (0, piped.out)


@pytest.mark.parametrize(
    "command", [("backup", "--to", "{tmp}/backup"), ("download", ALBUM, "--to", "{tmp}/downloads")], ids=" ".join
)
def test_events_are_json_lines(
    run_forked: Callable[..., Result], prepared: Callable[[tuple[str, ...]], tuple[str, ...]], command: tuple[str, ...]
) -> None:
    result = run_forked(*prepared(command), "--events", "--jsonl")
    assert result.code == 0
    events = [json.loads(line)["event"] for line in result.err.splitlines()]
    assert (events[0], events[-1]) == ("start", "end")
    assert set(events) == {"start", "progress", "end"}
    assert all(json.loads(line) for line in result.lines)


def test_browser_signs_in_and_logout_signs_out(
    open_terminal: Callable[..., Terminal], run_forked: Callable[..., Result], emulator: Emulator, tmp_path: Path
) -> None:
    # Writes the URL that it should show to a file.
    (tmp_path / "browser").write_text(f'echo "$1" > {tmp_path}/url\n')
    browser = {"BROWSER": f"sh {tmp_path}/browser %s"}
    terminal = open_terminal("login", "--perms", "delete", "--json", env={**UNSIGNED, **browser})
    assert wait_until(lambda: (tmp_path / "url").exists() and (tmp_path / "url").read_text().endswith("\n"))
    with urlopen(emulator.authorize((tmp_path / "url").read_text().strip(), user="10000001@N01")) as page:
        assert page.status == 200
    result = terminal.end()
    assert result.code == 0
    assert json.loads(result.out)["username"] == "ada.lindqvist"
    assert run_forked("whoami", "--fields", "id", env=UNSIGNED).lines == ["10000001@N01"]
    planned = run_forked("logout", "--dry-run", env=UNSIGNED)
    assert planned[:3] == (0, "logout account=ada.lindqvist\n", "")
    assert run_forked("logout", "--json", env=UNSIGNED).code == 0
    assert run_forked("whoami", env=UNSIGNED).code == 4


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_emulator_serves_on_a_terminal_until_it_is_stopped(
    open_terminal: Callable[..., Terminal], number: signal.Signals
) -> None:
    terminal = open_terminal("emulator", "--port", "0")
    terminal.wait_for("export FLICKR_OAUTH_TOKEN_SECRET=")
    terminal.process.send_signal(number)
    result = terminal.end()
    assert (result.code, "Traceback" in result.out) == (0, False)
    assert result.lines[0].startswith("listening on http://127.0.0.1:")


SAMPLE = [READS[number] for number in range(0, len(READS), 5)]


@pytest.mark.parametrize("arguments", SAMPLE, ids=" ".join)
def test_forked_process_prints_what_the_program_prints(
    run_forked: Callable[..., Result], run_program: FlickrCli, arguments: tuple[str, ...]
) -> None:
    assert run_program(*arguments)[:3] == run_forked(*arguments)[:3]


@pytest.mark.parametrize(("arguments", "methods"), WRITES, ids=lambda value: " ".join(value[:2]))
def test_dry_run_and_read_only_mode_of_a_process_send_no_write(
    run_forked: Callable[..., Result], emulator: Emulator, arguments: tuple[str, ...], methods: list[str]
) -> None:
    sent = Sent(emulator)
    planned = run_forked(*arguments, "--dry-run")
    assert (planned.code, planned.err) == (0, "")
    assert [line.split()[0] for line in planned.lines] == [f"flickr.{name}" for name in methods]
    refused = run_forked(*arguments, "--yes", "--read-only", "--json")
    assert (refused.code, refused.out, json.loads(refused.err)["code"]) == (5, "", "read_only")
    assert sent.writes() == []


GROUP = "20000001@N21"
WRITING = list({arguments[:2]: arguments for arguments, _ in WRITES if arguments[0] != "api"}.values())
"""One command line of each command that changes data. A method without a result prints nothing."""


@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_writing_command_has_the_same_result_in_every_format(
    run_forked: Callable[..., Result],
    server: ForkServer,
    settings: dict[str, str],
    emulator: Emulator,
    flickr: Flickr,
    arguments: tuple[str, ...],
) -> None:
    def start(line: tuple[str, ...]) -> list[str]:
        """Undo the last run, create what the command requires, and return its complete arguments."""
        emulator.world.reset()
        words = [*line, "--yes"]
        if line[:2] == ("groups", "join"):
            flickr.groups.leave(GROUP)
            words.append("--accept-rules")
        if line[:2] == ("favorites", "add"):
            words.remove(AURORA)  # one's own photo
        if line[:2] == ("comments", "edit"):
            words[2] = flickr.photos.comments.add_comment(AURORA, comment_text="First").id
        if line[:2] == ("comments", "delete"):
            words[2] = flickr.photosets.comments.add_comment(HERD, comment_text="First").id
        return words

    assert_same_in_every_format(lambda *line: run_forked(*start(line)), arguments)
    code, shown = server.run_in_terminal(start(arguments), environment(settings))
    assert code == 0, shown
    assert shown.strip() != b""
    assert b"Traceback" not in shown


PLANNED: list[tuple[tuple[str, ...], str]] = [
    (("upload", "{photos}"), "upload file="),
    (("photos", "upload", "{photos}"), "upload file="),
    (("replace", AURORA, "{photos}/0.png"), f"replace photo_id={AURORA}"),
    (("restore", "{tmp}/saved"), "flickr.people.getPhotos requests="),
    (("download", ALBUM, "--to", "{tmp}/downloads"), f"download photo_id={AURORA}"),
    (("backup", "--to", "{tmp}/backup"), "photos\t"),
    (("harvest", "--user-id", "me", "-o", "{tmp}/all.csv"), "photos\t"),
    (("checksums", "add", AURORA), "flickr.photos.addTags "),
    (("login", "--perms", "read"), "login perms=read"),
    (("completion", "bash", "--install"), "completion install shell=bash"),
    (("config", "set", "limit", "5"), "config set name=limit value=5"),
    (("config", "set", "api_secret", "0123456789abcdef"), "config set name=api_secret 'value=(set)'"),
]
"""Dry runs, and the prefix of their first line."""


@pytest.mark.parametrize(
    ("arguments", "first"), PLANNED, ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else ""
)
def test_dry_run_of_other_commands_changes_nothing(
    run_forked: Callable[..., Result],
    prepared: Callable[[tuple[str, ...]], tuple[str, ...]],
    emulator: Emulator,
    tmp_path: Path,
    arguments: tuple[str, ...],
    first: str,
) -> None:
    filled = prepared(arguments)
    sent, files = Sent(emulator), {path for path in tmp_path.rglob("*") if path.is_file()}
    planned = run_forked(*filled, "--dry-run")
    assert (planned.code, planned.err) == (0, "")
    assert planned.out.startswith(first)
    assert sent.writes() == []
    new = {path for path in tmp_path.rglob("*") if path.is_file()} - files
    # Checkpoints and journals are the program's own.
    assert {path for path in new if ".local" not in path.parts and "cache" not in path.parts} == set()


@pytest.mark.parametrize(
    "arguments",
    [("upload", "{photos}"), ("replace", AURORA, "{photos}/0.png"), ("restore", "{tmp}/saved"), ("checksums", "add", AURORA)],
    ids=" ".join,
)
def test_read_only_mode_of_other_commands_sends_no_write(
    run_forked: Callable[..., Result],
    prepared: Callable[[tuple[str, ...]], tuple[str, ...]],
    emulator: Emulator,
    arguments: tuple[str, ...],
) -> None:
    filled, sent = prepared(arguments), Sent(emulator)
    for env, option in (({"FLICKR_READ_ONLY": "1"}, []), ({}, ["--read-only"])):
        assert run_forked(*filled, "--yes", *option, env=env).code == 5
    assert sent.writes() == []
