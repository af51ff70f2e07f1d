"""The program as a process: in a pipe, on a terminal, interrupted, and what it imports."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from flickr_sdk._generated.methods.photos import PhotosNamespace
from flickr_sdk.cli import main
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, environment

HEAVY = (
    "httpcore",
    "httpx",
    "httpx2",
    "pydantic",
    "rich",
    "flickr_sdk.emulator",
    "flickr_sdk._pipeline",
    "flickr_sdk._generated",
)
MODULES = 195
"""The maximum number of modules that `flickr --help` imports."""


def test_help_imports_no_model_and_no_http_library(settings: dict[str, str]) -> None:
    code = "import sys\nfrom flickr_sdk.cli.app import run\nassert run(sys.argv[1:]) == 0\nprint(*sys.modules, file=sys.stderr)"
    for arguments in (["--help"], ["albums", "--help"]):
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], env=environment(settings), capture_output=True, text=True, check=True
        )
        names = done.stderr.split()
        assert [name for name in names if name.startswith(HEAVY)] == []
        assert len(names) <= MODULES
    assert "Usage: flickr albums" in done.stdout


def test_pipe_and_terminal_show_their_formats(run_program: FlickrCli, run_in_terminal: FlickrCli) -> None:
    piped = run_program("albums", "list")
    assert (piped.code, piped.err) == (0, "")
    assert piped.lines[0].startswith("72177720300000001\tNorthern lights\t")
    shown = run_in_terminal("albums", "list", env={"NO_COLOR": "1"})
    assert shown.code == 0
    assert shown.lines[0].split()[:2] == ["ID", "TITLE"]


def test_pager_may_be_a_shell_command(run_in_terminal: FlickrCli) -> None:
    shown = run_in_terminal("albums", "list", env={"PAGER": "LC_ALL=C tail -n 1 | tr a-z A-Z", "LINES": "3", "NO_COLOR": "1"})
    assert shown.code == 0
    assert [line.split()[1:2] for line in shown.lines] == [["REINDEER"]]


def test_confirmation_is_read_from_the_terminal(run_in_terminal: FlickrCli) -> None:
    result = run_in_terminal("albums", "delete", "72177720300000004", answers={"[y/N]": "n\n"})
    assert result.code == 1
    assert "nothing was changed" in result.out


def test_missing_typer_is_explained(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "typer", None)
    assert main(["--help"]) == 1
    assert "pip install 'flickr-sdk[cli]'" in capsys.readouterr().err


def test_interrupted_batch_reports_what_is_done(
    flickr_cli: FlickrCli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    original = PhotosNamespace.set_tags

    def interrupted(self: PhotosNamespace, photo_id: str, tags: object) -> object:
        calls.append(photo_id)
        if len(calls) % 2 == 0:
            raise KeyboardInterrupt
        return original(self, photo_id, ["x"])

    monkeypatch.setattr(PhotosNamespace, "set_tags", interrupted)
    command = ("photos", "set-tags", "52000000101", "52000000102", "52000000103", "--tags", "x")
    text = flickr_cli(*command)
    assert (text.code, text.lines) == (130, ["52000000101\ttagged"])
    report = flickr_cli(*command, "--json")
    assert (report.code, report.out) == (130, "")
    assert json.loads(report.err)["done"] == [{"id": "52000000101", "status": "tagged"}]


def test_debug_logs_requests_and_json_collects_warnings(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    assert "flickr.photosets.getList: GET" in flickr_cli("albums", "list", "--debug").err
    emulator.faults.add("http-429", retry_after=0)
    warnings = json.loads(flickr_cli("albums", "list", "--json").err)["warnings"]
    assert [one.partition(":")[0] for one in warnings] == ["flickr.photosets.getList"]
    emulator.faults.add("http-429", retry_after=0)
    assert flickr_cli("albums", "list").err.startswith("warning: flickr.photosets.getList")
