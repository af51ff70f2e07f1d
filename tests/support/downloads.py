"""Helpers for tests of downloads."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.emulator import Emulator

SIZE = 3_000_000
"""The size of the original in bytes."""
FILES = "/65535/*"
"""The paths of files on the image host."""


def file_requests(emulator: Emulator) -> list[Any]:
    """Return the requests to the image host."""
    return [request for request in emulator.requests if request.path.startswith("/65535/")]


def reject_new_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a folder behave like /proc, in which no file can be created."""
    os_open = os.open

    def fail_inside(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
        if str(path).startswith(str(folder)) and flags & os.O_CREAT:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return os_open(path, flags, *arguments, **options)

    monkeypatch.setattr(os, "open", fail_inside)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
