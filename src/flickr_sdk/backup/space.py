"""Check the free space before a backup downloads files. This module performs I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from ..errors.backup_errors import BackupError

if TYPE_CHECKING:
    from pathlib import Path

    from .session import BackupSession


OTHER_BYTES: Final = 50_000
"""The estimated size of the thumbnail, the documents and the rows in databases of a photo."""


class Usage(Protocol):
    """The usage of a disk."""

    @property
    def free(self) -> int:
        """The free bytes."""
        ...


def check_space(session: BackupSession, disk_usage: Callable[[Path], Usage]) -> None:
    """Raise `BackupError` if the estimated size of the missing files exceeds the free space."""
    count, needed = session.index.missing_files()
    needed += count * OTHER_BYTES
    free = disk_usage(session.store.folder).free
    if needed > free:
        gigabytes = f"the files to download have about {needed / 1e9:.2f} GB, and {free / 1e9:.2f} GB are free"
        problem = f"has too little space: {gigabytes}; free some space, or pass check_free_space=False"
        raise BackupError(str(session.store.folder), problem)
