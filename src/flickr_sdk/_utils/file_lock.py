"""Lock files between programs with filelock.

Type checkers skip the bodies of these functions when they check a program that uses this package, and filelock with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import os
    from contextlib import AbstractContextManager


class FileLock(Protocol):
    """The part of a lock of filelock that this package uses."""

    @property
    def lock_file(self) -> str: ...

    def acquire(self, timeout: float | None = None, poll_interval: float | None = None) -> AbstractContextManager[object]: ...

    def release(self, force: bool = False) -> None: ...


def create_file_lock(path: str | os.PathLike[str], *, mode: int = 0o644) -> FileLock:
    """Return a lock that all threads of the process share."""
    import filelock

    return filelock.FileLock(path, mode=mode, thread_local=False)


def acquire_file_lock(lock: FileLock) -> bool:
    """Acquire a lock without waiting; return whether it was free. Raises `OSError`."""
    import filelock

    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return False
    return True
