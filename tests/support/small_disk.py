"""A small file system that runs full: a tmpfs on Linux, which only root can mount."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PAGE = 4096


class SmallDisk:
    """A mounted tmpfs, and the file that takes up its space."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    @property
    def free(self) -> int:
        """The free space in bytes."""
        status = os.statvfs(self.folder)
        return status.f_bavail * status.f_frsize

    def leave(self, free: int) -> None:
        """Take up all space except for `free` bytes."""
        with self._ballast.open("ab") as file:
            size = max(0, self.free - free) // PAGE * PAGE
            os.posix_fallocate(file.fileno(), file.seek(0, os.SEEK_END), size or PAGE)

    def release(self) -> None:
        """Give the space back."""
        self._ballast.unlink(missing_ok=True)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk | None]:
    """Mount a small disk; `None` if this user cannot."""
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "flickr-sdk-test", str(folder)]
    folder.mkdir()
    is_mounted = False
    if sys.platform == "linux" and os.geteuid() == 0:
        with suppress(FileNotFoundError):
            is_mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield SmallDisk(folder) if is_mounted else None
    finally:
        if is_mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
