"""Interrupt programs of the command line."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Callable
from typing import Final

from ..cli.conftest import Sent, Terminal

SIGNALS: Final = [signal.SIGINT, signal.SIGTERM]
UPLOADS: Final = "/services/upload/"
ADA: Final = "10000001@N01"

Start = Callable[..., "subprocess.Popen[str]"]
Open = Callable[..., Terminal]


def interrupt(process: subprocess.Popen[str], number: signal.Signals, *, json_output: bool = False) -> str | None:
    """Interrupt a program, check how it ends, and return its standard output."""
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    if json_output:
        assert json.loads(err)["code"] == "interrupted"
    else:
        assert "error: the command was interrupted" in err
    assert "Traceback" not in err
    return out


def uploads_of(sent: Sent) -> list[str]:
    """Return the uploads that reached the emulator."""
    return [one.path for one in sent.all() if one.path == UPLOADS and one.received]
