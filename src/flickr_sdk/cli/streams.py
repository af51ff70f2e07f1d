"""Detect that the reader of standard output has closed the pipe."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

__all__ = ["PipeClosed", "flush_output", "writing_output"]


class PipeClosed(Exception):
    """The reader of standard output has closed the pipe, as `head -1` does."""


@contextmanager
def writing_output() -> Iterator[None]:
    """Raise `PipeClosed` if the reader of standard output has closed the pipe."""
    try:
        yield
    except BrokenPipeError:
        # The interpreter would flush the rest at its end and report the error.
        with suppress(OSError, ValueError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
            os.close(null)
        raise PipeClosed from None


def flush_output() -> None:
    """Flush the buffer. Raise `PipeClosed` if the reader has closed the pipe."""
    with writing_output():
        sys.stdout.flush()
