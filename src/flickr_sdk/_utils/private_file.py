"""State files that only their owner can read, in folders in which no other user can replace them."""

from __future__ import annotations

import errno
import os
import shlex
import stat
import threading
from contextlib import suppress
from pathlib import Path

from .fork import ForkAware


class UnsafeFileError(PermissionError):
    """A state file that another user controls, or that is no regular file. `strerror` is the problem and its remedy."""

    def __str__(self) -> str:
        return f"{self.filename} {self.strerror}"


class _Creation(ForkAware):
    """The lock under which this process creates files.

    Closing any descriptor of a file drops all locks that SQLite holds on it for this process. So no thread may use a file before
    the descriptor that created it is closed.
    """

    def __init__(self) -> None:
        self._after_fork_in_child()
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        self.lock = threading.Lock()


_creation = _Creation()


def open_mode(folder: Path) -> int | None:
    """Return the mode of a folder in which any user can replace the files of others; `None` for other folders."""
    # These are world-writable folders without the sticky bit that /tmp has, on POSIX systems. Groups are trusted.
    if os.name == "posix":
        with suppress(OSError):
            mode = folder.stat().st_mode
            if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
                return stat.S_IMODE(mode)
    return None


def check_folder(path: Path) -> None:
    """Raise `UnsafeFileError` if every user can replace a file, because its folder is world-writable."""
    mode = open_mode(path.parent)
    if mode is not None:
        remedy = f"run chmod o-w {shlex.quote(str(path.parent))}, or use another file"
        raise _unsafe(path, f"is in a world-writable folder ({path.parent}, mode {mode:04o}); {remedy}")


def make_folder(folder: Path) -> None:
    """Create a folder and its missing parents with mode 0700, regardless of the umask."""
    missing = []
    while not os.path.lexists(folder):
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        with suppress(FileExistsError):  # another process was faster
            each.mkdir(mode=0o700)
            each.chmod(0o700)  # a umask can remove the owner's permissions too


def check_file(path: Path) -> os.stat_result | None:
    """Return the status of a file of this user, or `None` if it is missing.

    Raises:
        UnsafeFileError: The file is a link or no regular file, belongs to another user, or is in a world-writable folder.
        OSError: The status cannot be read.
    """
    try:
        status = os.lstat(path)
    except FileNotFoundError:
        return None
    if stat.S_ISLNK(status.st_mode):
        raise _unsafe(path, "is a symbolic link; pass the path of the file itself")
    if not stat.S_ISREG(status.st_mode):
        kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
        raise _unsafe(path, f"is {kind}; pass the path of a file")
    check_folder(path)
    if os.name == "posix" and status.st_uid != os.geteuid():
        raise _unsafe(path, f"belongs to another user (uid {status.st_uid}); use a file of your own")
    return status


def restrict(path: Path) -> bool:
    """Check a file as `check_file` does, remove the permissions of other users, and return whether it exists."""
    status = check_file(path)
    # No descriptor is opened, because closing it would drop the locks of SQLite.
    if status is not None and os.name == "posix" and status.st_mode & 0o077:
        with suppress(OSError):  # the file system has no modes or is read-only, or the file was deleted
            os.chmod(path, stat.S_IMODE(status.st_mode) & 0o700)
    return status is not None


def prepare_lock(path: Path, lock: Path) -> None:
    """Create the folder of a file and of its lock file, and check all three. Raises `UnsafeFileError` or `OSError`."""
    make_folder(path.parent)
    check_folder(path)
    restrict(path)
    restrict(lock)


def make_private(path: Path) -> None:
    """Create an empty file with mode 0600, and its folder with mode 0700; restrict an existing file.

    Raises:
        UnsafeFileError: See `check_file`.
        OSError: The file or its folder cannot be created.
    """
    with _creation.lock:
        if restrict(path):
            return
        make_folder(path.parent)
        check_folder(path)
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        except FileExistsError:  # another process was faster
            restrict(path)
            return
        try:
            if os.chmod in os.supports_fd:
                os.chmod(descriptor, 0o600)  # a umask can remove the owner's permissions too
        finally:
            os.close(descriptor)


def open_private(path: str, flags: int) -> int:
    """Open a regular file that only its owner can read, without following a link or waiting for the writer of a pipe."""
    descriptor = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0), 0o600)
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
        os.close(descriptor)
        raise FileNotFoundError(f"{path!r} is a special file or has several hard links")
    return descriptor


def _unsafe(path: Path, problem: str) -> UnsafeFileError:
    return UnsafeFileError(errno.EPERM, problem, str(path))
