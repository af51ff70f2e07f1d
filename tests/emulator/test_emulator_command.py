"""Test the command `python -m flickr_sdk.emulator`."""

from __future__ import annotations

import json
import re
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..support.signing import OAuth

REST = "/services/rest/"


@contextmanager
def process(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "flickr_sdk.emulator", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        try:
            yield running
        finally:
            running.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_command_serves_until_signalled(number: signal.Signals) -> None:
    with process() as running:
        assert running.stdout
        assert select.select([running.stdout], [], [], 20)[0], "the command prints its URL"
        first = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", running.stdout.readline())
        assert first
        exports = dict(re.findall(r"^export (\w+)=(.*)$", "".join(running.stdout.readline() for _ in range(5)), re.MULTILINE))
        assert exports["FLICKR_BASE_URL"] == first[1]
        key, secret = exports["FLICKR_API_KEY"], exports["FLICKR_API_SECRET"]
        arguments = {"method": "flickr.panda.getList", "api_key": key, "format": "json", "nojsoncallback": "1"}
        with httpx.Client(base_url=first[1]) as client:
            assert json.loads(client.get(REST, params=arguments, auth=OAuth(key, secret)).content)["stat"] == "ok"
            running.send_signal(number)
            assert running.communicate(timeout=20) == ("", "")
    assert running.returncode == 0


def test_command_warns_at_startup_if_pillow_is_missing() -> None:
    code = "import sys; sys.modules['PIL'] = None; from flickr_sdk.emulator.__main__ import main; main([])"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        try:
            assert running.stderr
            assert select.select([running.stderr], [], [], 20)[0], "the command prints a warning"
            assert 'pip install "flickr-sdk[emulator]"' in running.stderr.readline()
            running.send_signal(signal.SIGTERM)
            out, _ = running.communicate(timeout=20)
        finally:
            running.kill()
    assert len(re.findall("^export ", out, re.MULTILINE)) == 5


def test_invalid_callback_url_prints_one_error() -> None:
    with process("--legacy-callback", "/back") as running:
        out, message = running.communicate(timeout=20)
    assert (running.returncode, out) == (2, "")
    assert message.endswith("--legacy-callback is '/back', expected a URL such as http://localhost:8000/callback\n")


@pytest.mark.parametrize("seconds", ["-3", "nan", "inf"])
def test_invalid_ticket_delay_prints_one_error(seconds: str) -> None:
    with process("--ticket-delay", seconds) as running:
        out, message = running.communicate(timeout=20)
    assert (running.returncode, out) == (2, "")
    assert re.search(rf"--ticket-delay is {seconds}[.0]*, expected a number of seconds, 0 or more\n\Z", message)


def test_invalid_ticket_delay_of_the_emulator_is_rejected(emulator: Emulator) -> None:
    with pytest.raises(ValueError, match="ticket_delay is -3, expected a number of seconds, 0 or more"):
        Emulator(ticket_delay=-3)
    with pytest.raises(ValueError, match="ticket_delay is -1, expected"):
        emulator.ticket_delay = -1


def test_missing_seed_file_prints_one_error(tmp_path: Path) -> None:
    file = tmp_path / "seed.json"
    with process("--seed", str(file)) as running:
        out, message = running.communicate(timeout=20)
    assert (running.returncode, out) == (1, "")
    assert message == f"cannot read {file}: No such file or directory; pass the path of a JSON file\n"


@pytest.mark.parametrize("port", ["used", "99999", "-1"])
def test_unavailable_port_prints_one_error(emulator: Emulator, port: str) -> None:
    wanted = emulator.base_url.rpartition(":")[2] if port == "used" else port
    with process("--port", wanted) as running:
        out, message = running.communicate(timeout=20)
    assert running.returncode == 1
    assert out == ""
    assert re.fullmatch(rf"cannot listen on 127\.0\.0\.1:{wanted}: [^\n]+\n", message)
