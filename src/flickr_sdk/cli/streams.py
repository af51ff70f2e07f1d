"""The standard streams of the program: always open, in UTF-8, with documented errors."""

from __future__ import annotations

import io
import os
import select
import signal
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["PipeClosed", "flush_output", "open_streams", "watching_reader", "writing_output"]

STDIN, STDOUT, STDERR = 0, 1, 2


class PipeClosed(Exception):
    """The reader of standard output has closed the pipe, as `head -1` does."""


def open_streams() -> None:
    """Replace the standard streams.

    Streams that the parent process has closed discard all data. A closed pipe raises `PipeClosed`, and other errors of
    standard output raise `CliError`. Errors of standard error are ignored, because they must not end a long task.
    """
    for number in (STDIN, STDOUT, STDERR):
        _open_if_closed(number)
    if sys.stdin is None:
        sys.stdin = open(STDIN, encoding="utf-8", closefd=False)  # noqa: SIM115  # until the process ends
    if os.name == "posix":
        sys.stdout = _text_stream(_Results(STDOUT, "wb", closefd=False), line_buffering=sys.stdout is None or sys.stdout.isatty())
        sys.stderr = _text_stream(_Messages(STDERR, "wb", closefd=False), line_buffering=True)
        return
    # On Windows, consoles have their own file type.
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # a text stream


def _open_if_closed(number: int) -> None:
    """Open a closed file descriptor, so that no other file gets its number."""
    try:
        os.fstat(number)
    except OSError:
        # `open` uses the lowest free number, which is this one.
        os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)


def _text_stream(file: io.RawIOBase, *, line_buffering: bool) -> io.TextIOWrapper:
    # Without UTF-8, some locales could not write every title.
    return io.TextIOWrapper(
        io.BufferedWriter(file), encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=line_buffering
    )


class _File(io.FileIO):
    def _write_all(self, data: ReadableBuffer) -> int:
        """Write data. If the file is in non-blocking mode, such as a terminal that another program has changed, wait for it."""
        while True:
            written: int | None = super().write(data)
            if written is not None:
                return written
            select.select([], [self], [])

    def _discard(self) -> None:
        """Discard all later data, because streams write their buffers when they are closed."""
        with suppress(OSError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, self.fileno())
            os.close(null)


class _Results(_File):
    """Standard output."""

    def write(self, data: ReadableBuffer) -> int:
        try:
            return self._write_all(data)
        except BrokenPipeError:
            self._discard()
            raise PipeClosed from None
        except OSError as error:
            self._discard()
            problem = f"cannot write to standard output: {error.strerror or error}"
            raise CliError(ExitCode.OTHER, problem, "redirect the output to another file or pipe") from None


class _Messages(_File):
    """Standard error."""

    def write(self, data: ReadableBuffer) -> int:
        try:
            return self._write_all(data)
        except OSError:
            self._discard()
            return memoryview(data).nbytes


@contextmanager
def writing_output() -> Iterator[None]:
    """Raise `PipeClosed` if the reader of standard output has closed the pipe."""
    try:
        yield
    except BrokenPipeError:
        # At its end, the interpreter would flush the rest and report the error.
        with suppress(OSError, ValueError):
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, sys.stdout.fileno())
            os.close(null)
        raise PipeClosed from None


def flush_output() -> None:
    """Flush the buffer. Raise `PipeClosed` if the reader has closed the pipe."""
    with writing_output():
        sys.stdout.flush()


@contextmanager
def watching_reader() -> Iterator[None]:
    """Raise `PipeClosed` as soon as the reader of standard output closes the pipe, even if nothing is written."""
    output = _output_pipe()
    # The signal ends a pause of the main thread.
    if output is None or not callable(signal.getsignal(signal.SIGTERM)):
        yield
        return
    end, ended = os.pipe()
    closed = threading.Event()
    main = threading.main_thread().ident

    def wait() -> None:
        poll = select.poll()
        poll.register(output, 0)  # errors only
        poll.register(end, 0)
        if output in dict(poll.poll()) and main is not None:
            closed.set()
            signal.pthread_kill(main, signal.SIGTERM)

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    try:
        yield
    except KeyboardInterrupt:
        if closed.is_set():
            raise PipeClosed from None
        raise
    finally:
        os.close(ended)
        thread.join()
        os.close(end)


def _output_pipe() -> int | None:
    """Return the file descriptor of standard output if it is a pipe whose reader can be watched."""
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):
        return None
    mode = os.fstat(number).st_mode
    return number if hasattr(select, "poll") and (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)) else None
