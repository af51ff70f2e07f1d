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
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, NamedTuple

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
    raw: bytes = b""  # standard output, if it is binary

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
    """Return the environment of a program: the environment of the tests without settings, plus the given settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FLICKR_")}
    return {**kept, "PYTHONPATH": str(ROOT / "src"), **settings, **more}


COMMAND = (sys.executable, "-m", "flickr_sdk.cli")
MANY = 1200
"""Photos of several pages."""
PATIENCE = 60.0
"""The time limit of a program, in seconds. A program that takes longer hangs."""


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


class Terminal:
    """A program on a terminal; `shown` is its output so far."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._main, other = pty.openpty()
        # In a session of its own, whose controlling terminal delivers Ctrl+C.
        self.process = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *command], stdin=other, stdout=other, stderr=other, env=env, close_fds=True
        )
        os.close(other)
        self.shown = ""

    def wait_for(self, text: str) -> None:
        """Read until the program has printed a string."""
        end = time.monotonic() + PATIENCE
        while text not in self.shown:
            assert time.monotonic() < end, f"{text!r} is missing in {self.shown!r}"
            assert self._read(), f"the program ended without {text!r}: {self.shown!r}"

    def type(self, text: str) -> None:
        """Send keys to the program."""
        os.write(self._main, text.encode())

    def close(self) -> None:
        """Close the terminal, which sends SIGHUP to the program."""
        if self._main >= 0:
            os.close(self._main)
            self._main = -1

    def end(self) -> Result:
        """Read until the program ends."""
        while self._main >= 0 and self._read():
            pass
        return Result(self.process.wait(timeout=PATIENCE), self.shown, "")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        self.close()

    def _read(self) -> bool:
        if not select.select([self._main], [], [], PATIENCE)[0]:
            return False
        try:
            data = os.read(self._main, 65536)
        except OSError:  # the program has closed the terminal
            return False
        self.shown += data.decode(errors="replace")
        return bool(data)


TAKE_TERMINAL = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Starts a program in a session of its own, with its terminal as the controlling one."""


@pytest.fixture
def open_terminal(settings: dict[str, str]) -> Iterator[Callable[..., Terminal]]:
    """Starts a command line as a program on a terminal."""
    with ExitStack() as stack:

        def start(*arguments: str, env: Mapping[str, str] | None = None) -> Terminal:
            terminal = Terminal([*COMMAND, *arguments], environment(settings, **(env or {})))
            stack.callback(terminal.stop)
            return terminal

        yield start


@pytest.fixture
def run_in_terminal(open_terminal: Callable[..., Terminal]) -> FlickrCli:
    """Runs a command line as a program on a terminal; `answers` are typed when the program has printed their prompt."""

    def call(*arguments: str, answers: Mapping[str, str] | None = None, env: Mapping[str, str] | None = None) -> Result:
        terminal = open_terminal(*arguments, env=env)
        for prompt, answer in (answers or {}).items():
            terminal.wait_for(prompt)
            terminal.type(answer)
        return terminal.end()

    return call


@pytest.fixture
def start_program(settings: dict[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a command line as a program whose output goes to pipes."""
    with ExitStack() as stack:

        def start(
            *arguments: str, env: Mapping[str, str] | None = None, stdout: IO[str] | int = subprocess.PIPE
        ) -> subprocess.Popen[str]:
            process = stack.enter_context(
                subprocess.Popen(
                    [*COMMAND, *arguments],
                    env=environment(settings, **(env or {})),
                    stdin=subprocess.DEVNULL,
                    stdout=stdout,
                    stderr=subprocess.PIPE,
                    text=True,
                )
            )
            stack.callback(process.kill)
            return process

        yield start


@pytest.fixture
def many(emulator: Emulator) -> str:
    """The NSID of a person with many photos."""
    emulator.world.add_photos({"owner": "10000001@N01", "title": f"{number}", "tags": ["many"]} for number in range(MANY))
    return "10000001@N01"


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
