"""Files that only their owner can read."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

__all__ = ["make_private", "open_mode"]


def open_mode(folder: Path) -> int | None:
    """Tell whether anybody may put a file of their own in the place of one in a folder.

    In a folder that everybody may write to they can; where the sticky bit is set, as on /tmp, they cannot. Only POSIX has such
    modes; a group may well be trusted.

    Args:
        folder: The folder.

    Returns:
        The folder's mode where it is such a one, else `None`.
    """
    if os.name == "posix":
        with suppress(OSError):
            mode = folder.stat().st_mode
            if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
                return stat.S_IMODE(mode)
    return None


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, where there is none; its folder too.

    Args:
        path: The file.

    Raises:
        OSError: It cannot be made.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
