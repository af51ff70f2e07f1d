"""Write the library's log: warnings only, or all records with `--debug`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable

from .terminal_text import printable

__all__ = ["LogHandler"]


class LogHandler(logging.Handler):
    """Passes warnings to a callback; with `debug`, writes all records to standard error."""

    def __init__(self, warn: Callable[[str], None], *, debug: bool) -> None:
        super().__init__()
        self._warn = warn
        self.debug = debug

    def emit(self, record: logging.LogRecord) -> None:
        """Report a record."""
        if self.debug:
            sys.stderr.write(f"{record.levelname.lower()}: {printable(record.getMessage())}\n")
        elif record.levelno >= logging.WARNING:
            self._warn(record.getMessage())
