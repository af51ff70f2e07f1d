"""Standard output whose reader may be gone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

__all__ = ["PipeClosed", "flush_output", "writing_output"]


class PipeClosed(Exception):
    """The reader of standard output needs no more, such as `head -1`."""


@contextmanager
def writing_output() -> Iterator[None]:
    """Raise `PipeClosed` if the reader of standard output is gone."""
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
    """Write what is buffered, and find out whether the reader is gone."""
    with writing_output():
        sys.stdout.flush()
