"""`fetch` writes the whole reflection of a server, or changes nothing."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.derive_sync import PACKAGE
from codegen.generate import OUT
from codegen.load import read_folder, to_json
from codegen.placement import split
from flickr_sdk._generated.catalog import METHODS
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.codegen_input import ReflectionServer, argument, content, method_info, reflection_folder, refusal, serve

pytestmark = [pytest.mark.once, pytest.mark.usefixtures("short_pauses")]

REFLECTION = ROOT / "spec" / "reflection"
NAMES = [f"flickr.boats.{verb}" for verb in ("add", "drop", "getInfo", "getList", "search")]


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory, emulator: Emulator) -> Path:
    """The reflection of the emulator, with descriptions."""
    out = tmp_path_factory.mktemp("fetched") / "reflection"
    assert main(["fetch", "--base-url", emulator.base_url, "--api-key", emulator.api_key, "--out", str(out)]) == 0
    return out


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


def test_reflection_of_the_emulator_equals_the_spec(fetched: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(REFLECTION), str(fetched), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"added": [], "removed": [], "changed": {}}
    assert [file.name for file in fetched.parent.iterdir()] == ["reflection"]


def test_descriptions_are_fetched(fetched: Path) -> None:
    methods = {method.name: method for method in read_folder(fetched)}
    assert len(methods) == len(METHODS)
    assert all(method.description for method in methods.values())
    assert all(one.description for one in methods["flickr.photos.search"].arguments if one.name != "api_key")


def test_facts_equal_the_committed_files_byte_for_byte(
    emulator: Emulator, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    assert main(["fetch", "--facts", "--out", str(tmp_path / "reflection")]) == 0
    assert content(tmp_path) == {f"reflection/{name}": body for name, body in content(REFLECTION).items()}
    captured = capsys.readouterr()
    assert captured.out == f"wrote {tmp_path / 'reflection'}\n"
    count = len(METHODS)
    assert captured.err.splitlines() == [f"{number} of {count} methods" for number in (*range(50, count, 50), count)]


def test_package_generated_from_a_fetched_folder_equals_the_committed_one(fetched: Path, tmp_path: Path) -> None:
    assert main(["generate", "--spec", str(fetched), "--out", str(tmp_path / "package")]) == 0
    stay, placed = split(content(tmp_path / "package"))
    assert stay == content(OUT)
    assert placed == {path: (PACKAGE / path).read_bytes() for path in placed}


def test_fetch_replaces_the_whole_folder(server: ReflectionServer, tmp_path: Path) -> None:
    reflection_folder(tmp_path / "out", method_info("flickr.boats.getOld"))
    neighbour = reflection_folder(tmp_path / "out.old", method_info("flickr.boats.getOldest"))
    assert fetch(server, tmp_path / "out") == 0
    assert [one.name for one in read_folder(tmp_path / "out")] == NAMES
    assert [one.name for one in read_folder(neighbour)] == ["flickr.boats.getOldest"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["out", "out.old"]


def test_second_fetch_writes_the_same_bytes(server: ReflectionServer, tmp_path: Path) -> None:
    assert fetch(server, tmp_path / "one") == fetch(server, tmp_path / "below" / "two") == 0
    assert content(tmp_path / "one") == content(tmp_path / "below" / "two")
    assert server.requested == NAMES * 2


def test_fetch_into_an_empty_working_directory(server: ReflectionServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert fetch(server, Path(".")) == 0
    assert [one.name for one in read_folder(tmp_path / "here")] == NAMES


def test_terminal_shows_progress_in_one_line(
    server: ReflectionServer, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert fetch(server, tmp_path / "out") == 0
    captured = capsys.readouterr()
    assert captured.out == f"wrote {tmp_path / 'out'}\n"
    assert re.findall(r"\r\033\[K +(\d) of 5  (\S+)", captured.err) == [(str(n), name) for n, name in enumerate(NAMES, 1)]
    assert captured.err.count("\n") == 1


def test_interrupted_fetch_is_resumed(server: ReflectionServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, partial = tmp_path / "out", tmp_path / "out.partial"
    running = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "codegen", "fetch", "--base-url", server.base_url, "--out", str(out)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src")))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )

    def interrupt(name: str) -> None:
        if name == NAMES[2]:
            running.send_signal(signal.SIGINT)
            running.wait(60)

    server.before = interrupt
    output, complaint = running.communicate(timeout=60)
    assert (running.returncode, output) == (130, "")
    assert complaint == (f"\ninterrupted; run the same command again to resume from {partial}\ncodegen: interrupted\n")
    assert not out.exists()
    assert {f"{name}.json" for name in NAMES[:2]} <= content(partial).keys()
    assert f"{NAMES[2]}.json" not in content(partial)

    server.before = lambda name: None
    server.requested.clear()
    assert fetch(server, out) == 0
    assert server.requested == [NAMES[0], *NAMES[2:]]
    assert "resuming: 2 of 5 methods are already fetched" in capsys.readouterr().err
    assert [one.name for one in read_folder(out)] == NAMES
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_fetch_is_resumed_after_a_server_failure(
    server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]
) -> None:
    good = server.responses[NAMES[3]]
    server.responses[NAMES[3]] = {"stat": "fail", "code": 105, "message": "Service currently unavailable"}
    message = fetch_failure()
    assert f"flickr.reflection.getMethodInfo of {NAMES[3]}" in message
    assert "error 105: Service currently unavailable" in message
    assert list(dict.fromkeys(server.requested)) == NAMES[:4]  # with retries of the last one

    server.responses[NAMES[3]] = good
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == [NAMES[0], *NAMES[3:]]
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_truncated_file_is_fetched_again(server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]) -> None:
    server.responses[NAMES[4]], good = "", server.responses[NAMES[4]]
    fetch_failure()
    for text in ('{"method"', "{}", "[]", json.dumps(method_info(NAMES[2]))):
        server.responses[NAMES[4]] = ""
        (tmp_path / "out.partial" / f"{NAMES[1]}.json").write_text(text)
        server.requested.clear()
        assert main(["fetch", "--base-url", server.base_url, "--out", str(tmp_path / "out")]) == 2
        assert list(dict.fromkeys(server.requested)) == [NAMES[0], NAMES[1], NAMES[4]]
    server.responses[NAMES[4]] = good
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == [NAMES[0], NAMES[4]]


def test_fetch_starts_over_if_the_server_has_changed(
    server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    server.responses[NAMES[4]], good = "", server.responses[NAMES[4]]
    fetch_failure()
    server.responses.update({name: method_info(name, argument("ship_id")) for name in NAMES[:4]})
    server.responses[NAMES[4]] = good
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == [NAMES[0], *NAMES]
    assert "the server has changed since the earlier run; starting over\n" in capsys.readouterr().err
    assert [one.arguments[-1].name for one in read_folder(tmp_path / "out")] == ["ship_id"] * 4 + ["boat_id"]


@pytest.mark.parametrize(("hours", "resumed"), [(23, True), (25, False), (-1, False)])
def test_partial_fetch_older_than_a_day_is_discarded(
    hours: int, resumed: bool, server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]
) -> None:
    server.responses[NAMES[4]], good = "", server.responses[NAMES[4]]
    fetch_failure()
    source = tmp_path / "out.partial" / "source.json"
    left = json.loads(source.read_bytes())
    source.write_text(json.dumps({**left, "started": left["started"] - hours * 3600}))
    server.responses[NAMES[4]] = good
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == ([NAMES[0], NAMES[4]] if resumed else NAMES)


@pytest.mark.parametrize("source", ["", "[]", "{}", None])
def test_fetch_starts_over_without_a_readable_source_file(
    source: str | None, server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]
) -> None:
    server.responses[NAMES[4]], good = "", server.responses[NAMES[4]]
    fetch_failure()
    file = tmp_path / "out.partial" / "source.json"
    file.unlink() if source is None else file.write_text(source)
    server.responses[NAMES[4]] = good
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == NAMES


def test_failed_final_check_keeps_the_fetched_files(
    server: ReflectionServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    partial = tmp_path / "out.partial"
    stray = partial / "flickr.boats.getOther.json"

    def disturb(name: str) -> None:
        stray.write_text("{}")

    server.before = disturb
    assert fetch(server, tmp_path / "out") == 2
    assert f"codegen: {stray}: is not listed in " in capsys.readouterr().err
    assert "source.json" in content(partial)
    server.before = lambda name: None
    stray.unlink()
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == NAMES[:1]
    assert content(tmp_path / "out").keys() == {"getMethods.json", *(f"{name}.json" for name in NAMES)}


def test_fetched_files_are_kept_if_the_folder_cannot_be_replaced(
    server: ReflectionServer, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(new: Path, out: Path, old: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("codegen.fetch.swap", fail)
        assert fetch(server, tmp_path / "out") == 2
    assert "cannot be written: No space left on device" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
    server.requested.clear()
    assert fetch(server, tmp_path / "out") == 0
    assert server.requested == NAMES[:1]


def test_facts_keep_the_keys_of_example_responses_only(server: ReflectionServer, tmp_path: Path) -> None:
    told = method_info(NAMES[0])
    told["method"].update(response={"_content": '<boat id="1" />'}, explanation={"_content": "A boat."})
    server.responses = {NAMES[0]: told, NAMES[1]: method_info(NAMES[1])}
    assert fetch(server, tmp_path / "out") == fetch(server, tmp_path / "facts", "--facts") == 0
    found = [(one.response, one.explanation) for one in read_folder(tmp_path / "out")]
    assert found == [('<boat id="1" />', "A boat."), ("", "")]
    assert "response" not in json.loads((tmp_path / "out" / f"{NAMES[1]}.json").read_bytes())["method"]
    assert [(one.response, one.explanation) for one in read_folder(tmp_path / "facts")] == [('<boat id="" />', ""), ("", "")]


def _another_list(server: ReflectionServer, out: Path) -> int:
    server.responses["flickr.boats.sink"] = method_info("flickr.boats.sink")
    return fetch(server, out)


@pytest.mark.parametrize(
    "again",
    [_another_list, lambda server, out: fetch(server, out, "--facts")],
    ids=["another list of methods", "facts instead of descriptions"],
)
def test_partial_fetch_with_other_arguments_is_discarded(
    again: Callable[[ReflectionServer, Path], int], server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str]
) -> None:
    server.responses[NAMES[4]], good = "", server.responses[NAMES[4]]
    fetch_failure()
    server.responses[NAMES[4]] = good
    server.requested.clear()
    assert again(server, tmp_path / "out") == 0
    assert server.requested == sorted(server.responses)


def test_partial_fetch_of_another_server_is_discarded(
    server: ReflectionServer, tmp_path: Path, fetch_failure: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLICKR_BASE_URL", server.base_url)
    server.responses[NAMES[4]] = ""
    fetch_failure("--api-key", "key")
    with serve(ReflectionServer(*(method_info(name) for name in NAMES))) as other:
        monkeypatch.setenv("FLICKR_BASE_URL", other.base_url)
        assert main(["fetch", "--api-key", "key", "--out", str(tmp_path / "out")]) == 0
        assert other.requested == NAMES
    assert [one.description for one in read_folder(tmp_path / "out")] == [""] * 5


def test_response_variants_are_normalized(server: ReflectionServer, tmp_path: Path) -> None:
    wild = method_info(NAMES[0], login=1)
    wild["method"].update(needslogin="1", requiredperms="2", description={"_content": "Grüße <b>&amp;</b> 🙂"})
    wild["arguments"]["argument"] = [{"name": "boat_id", "optional": "1", "_content": 'Say "x"'}]
    wild["errors"] = {"error": [{"code": "7", "message": "No", "_content": None}]}
    server.responses = {NAMES[0]: wild}
    assert fetch(server, tmp_path / "out") == 0
    method = read_folder(tmp_path / "out")[0]
    assert (method.needs_login, method.permission, method.description) == (True, "write", "Grüße <b>&amp;</b> 🙂")
    assert [(one.name, one.optional, one.description) for one in method.arguments] == [("boat_id", True, 'Say "x"')]
    assert [(one.code, one.message, one.description) for one in method.errors] == [(7, "No", "")]
    file = tmp_path / "out" / f"{NAMES[0]}.json"
    assert file.read_bytes() == to_json(json.loads(file.read_bytes()))


@pytest.mark.parametrize("snapshot", ["2016-08", "2020-09"])
def test_recorded_reflection_is_fetched_unchanged(snapshot: str, recorded: Path, tmp_path: Path) -> None:
    folder = recorded / "reflection" / snapshot
    answers = [{**json.loads(file.read_bytes()), "stat": "ok"} for file in sorted(folder.glob("flickr.*.json"))]
    assert len(answers) > 200
    with serve(ReflectionServer(*answers)) as server:
        assert fetch(server, tmp_path / "out") == 0
    for fetched, original in zip(read_folder(tmp_path / "out"), read_folder(folder), strict=True):
        assert fetched == original
