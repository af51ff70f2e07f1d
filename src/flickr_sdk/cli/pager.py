"""Show long text with a pager, as git does."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from contextlib import suppress
from typing import TextIO

__all__ = ["pager_command", "show"]


def pager_command(configured: str | None) -> list[str]:
    """Return the command of the pager: the setting, `PAGER`, or `less`; empty for none."""
    given = configured or os.environ.get("PAGER", "").strip() or "less"
    try:
        command = shlex.split(given)
    except ValueError:
        return []
    return command if command and command[0] != "cat" and shutil.which(command[0]) else []


def show(text: str, stream: TextIO, command: list[str], *, height: int) -> None:
    """Write text that fits on the screen; show longer text with the pager."""
    if not command or text.count("\n") < height:
        stream.write(text)
        return
    stream.flush()
    # Quit if it fits, keep colors, and leave the text on the screen.
    environment = {"LESS": "FRX", "LV": "-c", **os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment, text=True, encoding="utf-8") as process:
        assert process.stdin is not None
        # The user may leave the pager before its end.
        with suppress(BrokenPipeError):
            process.stdin.write(text)
            process.stdin.close()
        while True:
            try:
                process.wait()
                break
            except KeyboardInterrupt:
                continue  # Ctrl+C belongs to the pager
