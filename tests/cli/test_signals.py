"""Signals: an interrupted command exits with 130, at any time."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flickr_sdk.cli.interrupts import SAME_INTERRUPT_SECONDS
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.interrupts import ADA, SIGNALS, Open, Start, interrupt
from ..support.upload_parts import wait_until
from .conftest import COMMAND, MANY, FlickrCli, Sent, environment


@pytest.mark.parametrize("number", [*SIGNALS, signal.SIGHUP])
def test_signal_interrupts_a_command(start_program: Start, emulator: Emulator, number: signal.Signals) -> None:
    sent = Sent(emulator)
    with emulator.faults.add("slow-start", delay=10):
        process = start_program("albums", "list", "--json")
        assert wait_until(lambda: bool(sent.all()))
        assert interrupt(process, number, json_output=True) == ""


def test_two_signals_in_quick_succession_count_as_one(start_program: Start, emulator: Emulator) -> None:
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


def test_watch_ends_when_its_pipe_is_closed(settings: dict[str, str]) -> None:
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


def test_pager_handles_ctrl_c(open_terminal: Open, many: str) -> None:
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
        pytest.param(
            """
# Receives what the alarm of a deferred interrupt writes if it arrives just before a wait.
wakeup = signal.set_wakeup_fd(-1)
signal.set_wakeup_fd(wakeup)
""",
            "interrupts._handled_at = time.monotonic(); interrupts._is_deferred = True; os.write(wakeup, b'\\x0e')",
            id="deferred just before a wait",
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
