"""`fetch` rejects invalid responses, settings and folders with one message."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from codegen.cli import main
from flickr_sdk.emulator import Emulator

from ..support.codegen_input import ReflectionServer, answer, argument, content, reflection_folder, refusal, serve

pytestmark = pytest.mark.once

NAMES = [f"flickr.boats.{verb}" for verb in ("add", "drop", "getInfo", "getList", "search")]


@pytest.fixture
def server() -> Iterator[ReflectionServer]:
    with serve(ReflectionServer(*(answer(name, argument("boat_id"), text="Words.") for name in NAMES))) as running:
        yield running


@pytest.fixture
def refused(tmp_path: Path, server: ReflectionServer, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Fetches over an earlier folder, which must fail with one message and leave that folder alone."""
    reflection_folder(tmp_path / "out", answer("flickr.boats.getOld"))
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
        ({**answer(NAMES[1]), "arguments": "none"}, "arguments is 'none', expected"),
        ({**answer(NAMES[1]), "method": None}, "method"),
        (answer("flickr.boats.getOther"), "describes flickr.boats.getOther"),
        (answer(NAMES[1], permission=9), "method.requiredperms: is 9, expected 0 to 3"),
        (answer(NAMES[1], argument("")), "contains the invalid name ''"),
    ],
)
def test_an_answer_that_is_no_reflection_stops_the_fetch(
    body: Any, problem: str, server: ReflectionServer, refused: Callable[..., str]
) -> None:
    server.answers[NAMES[1]] = body
    message = refused()
    assert f"flickr.reflection.getMethodInfo of {NAMES[1]}: " in message
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
def test_a_list_that_is_no_list_of_methods_stops_the_fetch(
    listed: Any, problem: str, server: ReflectionServer, tmp_path: Path, refused: Callable[..., str]
) -> None:
    server.listed = listed
    message = refused()
    assert server.base_url in message
    assert "flickr.reflection.getMethods" in message
    assert problem in message
    assert server.asked == []
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_a_server_that_is_not_there_is_one_message(refused: Callable[..., str]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        assert f"codegen: {url}: flickr.reflection.getMethods: " in refused("--base-url", url)


def test_a_wrong_key_is_one_message_that_does_not_repeat_it(emulator: Emulator, refused: Callable[..., str]) -> None:
    message = refused("--base-url", emulator.base_url, "--api-key", "0123456789abcdef")
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
def test_settings_that_cannot_be_used_are_one_message(
    arguments: tuple[str, ...], problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert problem in refusal(capsys, "fetch", *arguments, "--out", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_an_out_folder_that_cannot_be_is_refused(
    server: ReflectionServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
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
    assert server.asked == []
    assert content(tmp_path) == {"file": b"mine", "folder/notes.txt": b"mine"}


def test_a_folder_that_only_looks_like_an_unfinished_fetch_is_left_alone(
    server: ReflectionServer, tmp_path: Path, refused: Callable[..., str]
) -> None:
    partial = tmp_path / "out.partial"
    partial.mkdir()
    (partial / "thesis.txt").write_text("mine")
    assert f"{partial}: contains files that `fetch` did not write; move it away" in refused()
    assert content(partial) == {"thesis.txt": b"mine"}
    assert server.asked == []
