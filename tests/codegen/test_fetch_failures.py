"""`fetch` rejects invalid responses, settings and folders with one message."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from flickr_sdk.emulator import Emulator

from ..support.codegen_input import ReflectionServer, argument, content, method_info, reflection_folder, refusal, serve

pytestmark = [pytest.mark.once, pytest.mark.usefixtures("short_pauses")]

NAMES = [f"flickr.boats.{verb}" for verb in ("add", "drop", "getInfo", "getList", "search")]


@pytest.fixture
def server() -> Iterator[ReflectionServer]:
    with serve(ReflectionServer(*(method_info(name, argument("boat_id"), text="Words.") for name in NAMES))) as running:
        yield running


@pytest.fixture
def fetch_failure(tmp_path: Path, server: ReflectionServer, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a `fetch` into an existing folder that fails without changing it, and returns the message."""
    reflection_folder(tmp_path / "out", method_info("flickr.boats.getOld"))
    before = content(tmp_path / "out")

    def run(*arguments: object) -> str:
        message = refusal(capsys, "fetch", *(arguments or ("--base-url", server.base_url)), "--out", tmp_path / "out")
        assert content(tmp_path / "out") == before
        return message

    return run


def fetch(server: ReflectionServer, out: Path, *arguments: str) -> int:
    return main(["fetch", "--base-url", server.base_url, "--out", str(out), *arguments])


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("<html><body>Bad, bad panda</body></html>", ""),
        ("", ""),
        ("[]", ""),
        ('{"stat": "ok"}', ""),
        ({"stat": "fail", "code": 1, "message": "Method not found"}, "error 1: Method not found"),
        ({**method_info(NAMES[1]), "arguments": "none"}, "arguments is 'none', expected"),
        ({**method_info(NAMES[1]), "method": None}, "method"),
        (method_info("flickr.boats.getOther"), "describes flickr.boats.getOther"),
        (method_info(NAMES[1], permission=9), "method.requiredperms: is 9, expected 0 to 3"),
        (method_info(NAMES[1], argument("")), "contains the invalid name ''"),
    ],
)
def test_invalid_method_response_stops_the_fetch(
    body: Any, problem: str, server: ReflectionServer, fetch_failure: Callable[..., str]
) -> None:
    server.responses[NAMES[1]] = body
    message = fetch_failure()
    assert f"flickr.reflection.getMethodInfo of {NAMES[1]}: " in message
    assert message.count("flickr.reflection.getMethodInfo") == 1
    assert problem in message


@pytest.mark.parametrize(
    ("listed", "problem"),
    [
        ("<html><body>Bad, bad panda</body></html>", ""),
        ({"stat": "fail", "code": 100, "message": "Invalid API Key"}, "error 100: Invalid API Key"),
        ({"methods": {"method": []}, "stat": "ok"}, "lists no methods"),
        ({"methods": {"method": [{"_content": NAMES[0]}] * 2}, "stat": "ok"}, f"lists {NAMES[0]} twice"),
        (
            {"methods": {"method": [{"_content": "flickr.../../etc"}]}, "stat": "ok"},
            "lists 'flickr.../../etc', which is not a method name",
        ),
        (
            {"methods": {"method": [{"_content": "flickr.launch"}]}, "stat": "ok"},
            "lists 'flickr.launch', which is not a method name",
        ),
        ({"methods": {"method": [{"_content": 7}]}, "stat": "ok"}, ""),
    ],
)
def test_invalid_list_of_methods_stops_the_fetch(
    listed: Any, problem: str, server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]
) -> None:
    server.listed = listed
    message = fetch_failure()
    assert server.base_url in message
    assert "flickr.reflection.getMethods" in message
    assert problem in message
    assert server.requested == []
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_refused_connection_is_reported_in_one_message(fetch_failure: Callable[..., str]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        assert f"codegen: {url}: flickr.reflection.getMethods: " in fetch_failure("--base-url", url)


def test_invalid_key_is_reported_without_its_value(emulator: Emulator, fetch_failure: Callable[..., str]) -> None:
    message = fetch_failure("--base-url", emulator.base_url, "--api-key", "0123456789abcdef")
    assert "error 100: Invalid API Key" in message
    assert "0123456789abcdef" not in message


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ((), "Flickr: the API key is missing"),
        (("--base-url", "ftp://127.0.0.1"), "pass an origin without a path"),
        (("--base-url", "http://api.example.org"), "plain HTTP is for loopback addresses only"),
    ],
)
def test_invalid_settings_are_reported_in_one_message(
    arguments: tuple[str, ...], problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert problem in refusal(capsys, "fetch", *arguments, "--out", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_invalid_output_folder_is_rejected(server: ReflectionServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, folder = tmp_path / "file", tmp_path / "folder"
    file.write_text("mine")
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    for out, problem in (
        (file, f"{file}: is not a folder that can be replaced"),
        (Path("/"), "/: is not a folder that can be replaced"),
        (folder, f"{folder}: contains files other than reflection; choose an empty folder"),
        (file / "below", "cannot be written: Not a directory"),
        (tmp_path / ("x" * 300), "File name too long"),
    ):
        assert problem in refusal(capsys, "fetch", "--base-url", server.base_url, "--out", out)
    assert server.requested == []
    assert content(tmp_path) == {"file": b"mine", "folder/notes.txt": b"mine"}


def test_partial_folder_with_other_files_is_not_touched(
    server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]
) -> None:
    partial = tmp_path / "out.partial"
    partial.mkdir()
    (partial / "thesis.txt").write_text("mine")
    assert f"{partial}: contains files that `fetch` did not write; move it away" in fetch_failure()
    assert content(partial) == {"thesis.txt": b"mine"}
    assert server.requested == []
