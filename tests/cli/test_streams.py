"""Standard streams that are closed, full or pipes without a reader."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flickr_sdk.emulator import Emulator

from .conftest import Sent, environment

ALBUM = "72177720300000004"
FULL = "error: cannot write to standard output: No space left on device"

needs_full_device = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")


def run_line(settings: dict[str, str], line: str) -> subprocess.CompletedProcess[str]:
    """Run a line of bash with the command `flickr`. The exit code is that of `flickr`, even if it writes to a pipe."""
    script = f'flickr() {{ "{sys.executable}" -m flickr_sdk.cli "$@"; }}\n{line}\nexit "${{PIPESTATUS[0]}}"'
    return subprocess.run(["bash", "-c", script], env=environment(settings), capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        *(f"flickr albums list {form}" for form in ("", "--json", "--jsonl", "--csv", "--parquet", "--template '{id}'")),
        "flickr --help",
        "flickr albums --help",
        "flickr --version",
        "flickr api --list",
        "flickr api test.echo --raw",
        "flickr config path",
        "flickr emulator --help",
        f"flickr albums delete {ALBUM} --dry-run",
    ],
)
def test_closed_pipe_is_silent(settings: dict[str, str], command: str) -> None:
    done = run_line(settings, f"{command} | true")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_head_of_a_list_is_silent(settings: dict[str, str]) -> None:
    done = run_line(settings, "flickr api --list | head -1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "flickr.activity.userComments\n", "")


@needs_full_device
@pytest.mark.parametrize(
    "command", ["albums list", "albums list --csv", "albums list --parquet", "--help", "api test.echo --raw", "config path"]
)
def test_full_disk_is_an_error(settings: dict[str, str], command: str) -> None:
    done = run_line(settings, f"flickr {command} > /dev/full")
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, FULL)
    assert len(done.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("line", "code", "first"),
    [
        ("flickr albums list >&-", 0, ""),
        ("flickr albums list --parquet >&-", 0, ""),
        ("flickr --help >&-", 0, ""),
        ("flickr albums list 2>&-", 0, "72177720300000001"),
        ("flickr albums show 1 2>&-", 3, ""),
        ("flickr albums list <&-", 0, "72177720300000001"),
        ("flickr albums list <&- >&- 2>&-", 0, ""),
        (f"flickr albums add {ALBUM} - <&-", 0, ""),
        ("flickr albums show 1 2>&1 | true", 3, ""),
    ],
)
def test_closed_streams_do_not_change_the_exit_code(settings: dict[str, str], line: str, code: int, first: str) -> None:
    done = run_line(settings, line)
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout.partition("\t")[0] == first


def test_prompt_without_standard_input_is_an_error(settings: dict[str, str], emulator: Emulator) -> None:
    sent = Sent(emulator)
    done = run_line(settings, f"flickr albums delete {ALBUM} <&-")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: the command needs confirmation")
    assert done.stderr.endswith("\nremedy: pass --yes\n")
    assert sent.all() == []


@needs_full_device
@pytest.mark.parametrize("redirection", ["2>/dev/full", "2>&1 >/dev/null | true"])
def test_backup_continues_if_standard_error_cannot_be_written(settings: dict[str, str], tmp_path: Path, redirection: str) -> None:
    done = run_line(settings, f"flickr backup --to '{tmp_path}/backup' --no-viewer --events {redirection}")
    assert done.returncode == 0
    assert len(list((tmp_path / "backup").rglob("*.jpg"))) >= 2
