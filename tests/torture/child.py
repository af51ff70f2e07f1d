"""The beginning of each child: it announces that its work starts, and kills itself before a file operation if requested."""

from __future__ import annotations

import os
import signal
import sys
from typing import Final

KILL_AT: Final = "TORTURE_KILL_AT"
"""The environment variable with the number of the file operation before which the child kills itself."""
READY: Final = "ready"
OPERATIONS: Final = frozenset(
    (
        "open",
        "os.chmod",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.truncate",
        "fcntl.flock",
        "sqlite3.connect",
    )
)
"""Audit events; `open` includes `os.open`, `os.rename` includes `os.replace`, and `os.remove` includes `os.unlink`."""


def start() -> None:
    """Announce that the work starts. Call it after all imports."""
    if KILL_AT in os.environ:
        _kill_before(int(os.environ[KILL_AT]))
    print(READY, flush=True)


def _kill_before(number: int) -> None:
    left = number

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        # Modules that are loaded late are no files of the scenario.
        if event in OPERATIONS and not str(arguments[0]).endswith((".py", ".pyc", ".so", ".pem")):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
