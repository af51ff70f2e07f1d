"""Runs command lines in forked processes, which start ten times faster than an interpreter.

A program of its own, because a process with threads must not fork. `ForkServer` starts it and sends it requests with the file
descriptors of the standard streams; each forked process runs the program as the console script does.
"""

from __future__ import annotations

import gc
import json
import os
import pty
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Self

MAX_MESSAGE = 1_000_000


class ForkServer:
    """Starts processes of the program."""

    def __enter__(self) -> Self:
        mine, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket = mine
        with other:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.support.fork_server", str(other.fileno())], pass_fds=[other.fileno()]
            )
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()
        self._process.wait(timeout=60)

    def run(self, arguments: Sequence[str], env: Mapping[str, str], *, input: str = "") -> tuple[int, bytes, bytes]:
        """Run a command line in pipes, and return the exit code and the output."""
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            stdin.write(input.encode())
            stdin.seek(0)
            self._start(arguments, env, [stdin.fileno(), out.fileno(), err.fileno()])
            code = self._wait()
            out.seek(0)
            err.seek(0)
            return code, out.read(), err.read()

    def run_in_terminal(self, arguments: Sequence[str], env: Mapping[str, str]) -> tuple[int, bytes]:
        """Run a command line on a terminal, and return the exit code and the output."""
        main, other = pty.openpty()
        try:
            self._start(arguments, env, [other, other, other])
        finally:
            os.close(other)
        shown = b""
        try:
            while data := os.read(main, 65536):
                shown += data
        except OSError:  # the process has closed the terminal
            pass
        finally:
            os.close(main)
        return self._wait(), shown

    def _start(self, arguments: Sequence[str], env: Mapping[str, str], files: list[int]) -> None:
        message = json.dumps({"arguments": list(arguments), "env": dict(env)}).encode()
        socket.send_fds(self._socket, [message], files)

    def _wait(self) -> int:
        return int(self._socket.recv(100))


WARM_UP = [
    ["albums", "list", "--json"],
    ["photos", "list", "--limit", "1"],
    ["photos", "show", "52000000101"],
    ["groups", "search", "night", "--limit", "1"],
    ["people", "show"],
]
"""The commands that the server itself runs, so that forked processes find what they import."""


def main(number: int) -> None:
    import pyarrow.parquet  # noqa: F401
    import rich.table  # noqa: F401

    import flickr_sdk.cli.table  # noqa: F401
    from flickr_sdk.cli.app import run

    with socket.socket(fileno=number) as requests:
        is_warm = False
        while True:
            message, files, _, _ = socket.recv_fds(requests, MAX_MESSAGE, 3)
            if not message:
                return
            request = json.loads(message)
            # A request without a token cannot list what the account has.
            if not is_warm and request["env"].get("FLICKR_OAUTH_TOKEN"):
                os.environ.update(request["env"])
                with open(os.devnull, "w") as null, redirect_stdout(null), redirect_stderr(null):
                    assert [run(line) for line in WARM_UP] == [0] * len(WARM_UP)
                assert threading.active_count() == 1
                gc.freeze()
                is_warm = True
            process = os.fork()
            if process == 0:
                start(request, files, requests)
            for file in files:
                os.close(file)
            _, status = os.waitpid(process, 0)
            requests.send(str(os.waitstatus_to_exitcode(status)).encode())


def start(request: dict[str, object], files: list[int], requests: socket.socket) -> None:
    """Run the program in a forked process."""
    requests.close()
    for target, file in enumerate(files):
        os.dup2(file, target)
    for file in files:
        os.close(file)
    os.environ.clear()
    os.environ.update(request["env"])  # type: ignore[call-overload]  # strings
    sys.argv[1:] = request["arguments"]  # type: ignore[assignment]  # strings
    from flickr_sdk.cli import main as program

    code = program()
    sys.stderr.flush()
    # The end of the interpreter takes longer than most commands.
    os._exit(code)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    main(int(sys.argv[1]))
