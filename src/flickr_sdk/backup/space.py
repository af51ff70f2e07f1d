"""Check the free space before a backup downloads files. This module performs I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from ..errors.backup_errors import BackupError

if TYPE_CHECKING:
    from pathlib import Path

    from .session import BackupSession


class Usage(Protocol):
    """The usage of a disk."""

    @property
    def free(self) -> int:
        """The free bytes."""
        ...


def check_space(session: BackupSession, disk_usage: Callable[[Path], Usage]) -> None:
    """Raise `BackupError` if the estimated size of the missing files exceeds the free space."""
    _, needed = session.index.missing_files()
    free = disk_usage(session.store.folder).free
    if needed > free:
        gigabytes = f"the files to download have about {needed / 1e9:.1f} GB, and {free / 1e9:.1f} GB are free"
        problem = f"has too little space: {gigabytes}; free some space, or pass check_free_space=False"
        raise BackupError(str(session.store.folder), problem)
