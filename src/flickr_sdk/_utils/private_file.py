"""Files that only their owner can read."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path


def open_mode(folder: Path) -> int | None:
    """Return the mode of a folder in which any user can replace the files of others; `None` for other folders."""
    # These are world-writable folders without the sticky bit that /tmp has, on POSIX systems. Groups are trusted.
    if os.name == "posix":
        with suppress(OSError):
            mode = folder.stat().st_mode
            if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
                return stat.S_IMODE(mode)
    return None


def make_private(path: Path) -> None:
    """Create an empty file that only its owner can read, and its folder, unless they exist. Raises `OSError`."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
