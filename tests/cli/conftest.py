"""Run command lines: most in this process, some as a program in a pipe or on a terminal.

All run against one emulator, whose world is reset after each test that changes it.
"""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest

from flickr_sdk.cli.app import run
from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.request_log import LoggedRequest

from ..conftest import ROOT


class Result(NamedTuple):
    """The outcome of a command line."""

    code: int
    out: str
    err: str
    raw: bytes = b""  # standard output, if it is not text

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


class Stream(io.TextIOWrapper):
    """A standard stream in memory."""

    def __init__(self, text: str = "", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8", newline="\n", write_through=True)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal

    def data(self) -> bytes:
        return bytes(self.buffer.getvalue())  # type: ignore[attr-defined]  # a BytesIO


FlickrCli = Callable[..., Result]


@pytest.fixture
def settings(emulator: Emulator, tmp_path: Path) -> dict[str, str]:
    """The environment variables of a user who has signed in with all permissions and has no configuration file."""
    token = emulator.access_token("delete")
    return {
        "FLICKR_API_KEY": emulator.api_key,
        "FLICKR_API_SECRET": emulator.api_secret,
        "FLICKR_BASE_URL": emulator.base_url,
        "FLICKR_OAUTH_TOKEN": token[0],
        "FLICKR_OAUTH_TOKEN_SECRET": token[1],
        "FLICKR_CONFIG": str(tmp_path / "config.toml"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "HOME": str(tmp_path),
        "COLUMNS": "120",
        "LINES": "40",
        "TERM": "xterm",
        "PAGER": "cat",
    }


@pytest.fixture
def flickr_cli(settings: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> FlickrCli:
    """Runs a command line in this process; `terminal=True` makes all streams look like a terminal."""

    def call(*arguments: str, input: str = "", terminal: bool = False, env: Mapping[str, str | None] | None = None) -> Result:
        with monkeypatch.context() as patch:
            for name, value in {**settings, **(env or {})}.items():
                if value is None:
                    patch.delenv(name, raising=False)
                else:
                    patch.setenv(name, value)
            stdin, out, err = Stream(input, terminal=terminal), Stream(terminal=terminal), Stream(terminal=terminal)
            patch.setattr(sys, "stdin", stdin)
            with redirect_stdout(out), redirect_stderr(err):
                code = run(arguments)
            return Result(code, out.data().decode(errors="replace"), err.data().decode(), out.data())

    return call


def environment(settings: Mapping[str, str], **more: str) -> dict[str, str]:
    """Return the environment of a program: that of the tests without settings, and the settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FLICKR_")}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), **settings, **more}


COMMAND = (sys.executable, "-m", "flickr_sdk.cli")


@pytest.fixture
def run_program(settings: dict[str, str]) -> FlickrCli:
    """Runs a command line as a program whose output goes to pipes."""

    def call(*arguments: str, input: str = "", env: Mapping[str, str] | None = None) -> Result:
        process = subprocess.run(
            [*COMMAND, *arguments],
            input=input,
            env=environment(settings, **(env or {})),
            capture_output=True,
            text=True,
            check=False,
        )
        return Result(process.returncode, process.stdout, process.stderr)

    return call


@pytest.fixture
def run_in_terminal(settings: dict[str, str]) -> FlickrCli:
    """Runs a command line as a program on a terminal; `answers` are typed when the program has printed their prompt."""

    def call(*arguments: str, answers: Mapping[str, str] | None = None, env: Mapping[str, str] | None = None) -> Result:
        main, other = pty.openpty()
        process = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=other,
            stdout=other,
            stderr=other,
            env=environment(settings, **(env or {})),
            close_fds=True,
        )
        os.close(other)
        shown, waiting = b"", dict(answers or {})
        end = time.monotonic() + 60
        try:
            while time.monotonic() < end:
                if not select.select([main], [], [], 1)[0]:
                    continue
                try:
                    data = os.read(main, 65536)
                except OSError:  # the program has closed the terminal
                    break
                if not data:
                    break
                shown += data
                for prompt in [one for one in waiting if one.encode() in shown]:
                    os.write(main, waiting.pop(prompt).encode())
            code = process.wait(timeout=10)
        finally:
            process.kill()
            process.wait()
            os.close(main)
        return Result(code, shown.decode(), "")

    return call


class Sent:
    """The requests that reach the emulator from now on."""

    def __init__(self, emulator: Emulator) -> None:
        self._requests = emulator.requests
        self._before = emulator.requests.total

    def all(self) -> list[LoggedRequest]:
        count = self._requests.total - self._before
        return list(self._requests)[-count:] if count else []

    def writes(self) -> list[str]:
        return [one.method or one.path for one in self.all() if one.verb == "POST"]
