"""Show long text with a pager, as git does."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import threading
from typing import Final, TextIO

__all__ = ["pager_command", "show"]

SHELL_CHARACTERS: Final = frozenset("|&;<>()$`*?[#~=%")
"""Characters of commands that only a shell can run, such as `LESS=-S less` and `col -b | less`."""


def pager_command(configured: str | None) -> list[str]:
    """Return the command of the pager: the setting, `PAGER`, or `less`; empty for no pager."""
    given = configured or os.environ.get("PAGER", "").strip() or "less"
    if os.name == "posix" and any(character in SHELL_CHARACTERS for character in given):
        return ["/bin/sh", "-c", given]
    try:
        command = shlex.split(given)
    except ValueError:
        return []
    return command if command and command[0] != "cat" and shutil.which(command[0]) else []


def show(text: str, stream: TextIO, command: list[str], *, height: int) -> None:
    """Write text; use the pager if it does not fit on the screen."""
    if not command or text.count("\n") < height:
        stream.write(text)
        return
    stream.flush()
    # Quit if it fits, keep colors, and leave the text on the screen.
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    # The pager handles Ctrl+C, which only the main thread receives.
    is_main = threading.current_thread() is threading.main_thread()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment, text=True, encoding="utf-8")
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if is_main else None
    try:
        # The user may quit the pager before it has read everything.
        process.communicate(text)
    except KeyboardInterrupt:
        # Other signals end both programs.
        process.terminate()
        process.wait()
        raise
    finally:
        if is_main:
            signal.signal(signal.SIGINT, before)
