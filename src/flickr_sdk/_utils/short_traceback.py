"""Leave the library's own frames out of tracebacks: the line that called the library, and the message, show the cause."""

from __future__ import annotations

import sys
from types import FrameType, TracebackType
from typing import Final

from .log_level import log_level

DEPENDENCIES: Final = frozenset(("anyio", "filelock", "h11", "h2", "httpcore", "httpx", "oauthlib", "pydantic", "redis"))
"""Packages that the library calls, and that call it back."""


def shorten(error: BaseException) -> None:
    """Remove the library's frames from the tracebacks of an error that the library raises, and of its causes.

    Frames of the program stay, such as those of a callback that raised the error. So do tracebacks that began in the program.
    With `FLICKR_LOG=debug`, all frames stay.
    """
    if log_level() == "debug":
        return
    seen: list[BaseException] = []
    remaining: list[BaseException | None] = [error]
    while remaining:
        one = remaining.pop()
        if one is not None and one not in seen:
            seen.append(one)
            remaining += (one.__cause__, one.__context__)
            if one.__traceback__ is not None and _package(one.__traceback__.tb_frame) == "flickr_sdk":
                one.__traceback__ = _frames_of_program(one.__traceback__)


def _frames_of_program(traceback: TracebackType) -> TracebackType | None:
    kept: list[TracebackType] = []
    entry: TracebackType | None = traceback
    is_inside = True
    while entry is not None:
        package = _package(entry.tb_frame)
        # Frames of other packages count as the library's until it calls back into the program.
        is_inside = package == "flickr_sdk" or (is_inside and (package in sys.stdlib_module_names or package in DEPENDENCIES))
        if not is_inside:
            kept.append(entry)
        entry = entry.tb_next
    shortened = None
    for entry in reversed(kept):
        shortened = TracebackType(shortened, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return shortened


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]


class ShortTracebacks:
    """A context whose library errors have a short traceback."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        shorten_own = getattr(error, "_shorten_traceback", None)
        if shorten_own is not None:
            shorten_own()
