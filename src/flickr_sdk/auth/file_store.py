"""Tokens in a file that many processes and threads can use at once."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final, Protocol

from .._utils.private_file import open_mode
from ..errors.base import ConfigurationError
from ..errors.state_errors import TokenStoreError
from ..types import Token
from . import token_file_format
from .token_file_format import Content
from .token_store import account_name, fingerprint

__all__ = ["FileStore"]

FOLDER: Final = "flickr-sdk"
FILE: Final = "tokens.json"
LOCK_SECONDS: Final = 10.0
LOCK_POLL_SECONDS: Final = 0.01


class _Guard(Protocol):
    def release(self) -> None: ...


class FileStore:
    """Keeps tokens in a file that only its owner can read.

    Many processes and threads can use one file: writers wait for each other, and readers see the file either as it was or
    as it will be. Neither making a store nor reading from it makes a file or a folder.

    Attributes:
        path: The file.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, lock_timeout: float = LOCK_SECONDS) -> None:
        """Make a store.

        Args:
            path: The file; `~` is understood. Unset, it is `tokens.json` in the folder `flickr-sdk` among the user's settings.
            lock_timeout: How many seconds a writer waits for another one.
        """
        self._path = None if path is None else Path(os.path.expanduser(path)).absolute()
        self._lock_timeout = lock_timeout

    @property
    def path(self) -> Path:
        """The file, whether there is one or not."""
        if self._path is None:
            import platformdirs

            folder = None
            with suppress(RuntimeError):
                folder = platformdirs.user_config_path(FOLDER, appauthor=False)
            # Some versions of platformdirs raise an error without a home folder, others give `~` back.
            if folder is None or not folder.is_absolute():
                raise ConfigurationError("there is no home folder to keep tokens in; name a file: FileStore(path)")
            self._path = folder / FILE
        return self._path

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Look a token up; see `TokenStore.get`.

        Raises:
            TokenStoreError: The file cannot be read.
        """
        content = self._read(self.path)
        return None if content is None else token_file_format.find(content, fingerprint(api_key), user, str(self.path))

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Keep a token, in place of the one that the account had; see `TokenStore.set`.

        Raises:
            TokenStoreError: The file cannot be read or written.
        """
        name = account_name(token, user)

        def put(content: Content) -> bool:
            token_file_format.put(content, fingerprint(api_key), name, token)
            return True

        self._edit(put)

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Forget a token; see `TokenStore.delete`.

        Raises:
            TokenStoreError: The file cannot be read or written.
        """
        key = fingerprint(api_key)

        def remove(content: Content) -> bool:
            names = token_file_format.names(content, key)
            name = user if user is not None or not names else names[-1]
            return name is not None and token_file_format.remove(content, key, name)

        # Looked at first, as there may be no file, and making one or locking it would be for nothing.
        content = self._read(self.path)
        return content is not None and remove(content) and self._edit(remove)

    def users(self, api_key: str) -> list[str]:
        """List the accounts that have a token; see `TokenStore.users`.

        Raises:
            TokenStoreError: The file cannot be read.
        """
        content = self._read(self.path)
        return [] if content is None else token_file_format.names(content, fingerprint(api_key))

    def __repr__(self) -> str:
        return f"FileStore({'' if self._path is None else repr(str(self._path))})"

    def __reduce__(self) -> tuple[Callable[[str, float], FileStore], tuple[str, float]]:
        return _restore, (str(self.path), self._lock_timeout)

    def _read(self, file: Path) -> Content | None:
        try:
            mode = file.stat().st_mode
            # Reading from a pipe would wait for ever; replacing a device would break the system.
            if not stat.S_ISREG(mode):
                raise self._error("is a folder" if stat.S_ISDIR(mode) else "is no regular file", "Name a file")
            self._refuse_open_folder(file.parent)
            data = file.read_bytes()
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise self._error(f"cannot be read ({_reason(error)})", "See that it and its folder are yours to read") from error
        return token_file_format.read(data, str(self.path))

    def _edit(self, change: Callable[[Content], bool]) -> bool:
        """Read, change and write the file while nobody else does; tell whether there was anything to change."""
        # A link is followed first: the lock then stands beside the one file that all its names lead to.
        try:
            file = Path(os.path.realpath(self.path))
        except (OSError, ValueError) as error:
            raise self._error(f"cannot be a file ({_reason(error)})", "Look at its name") from error
        lock = file.with_name(f"{file.name}.lock")
        self._read(file)  # before the lock is made, so that a file of another program gets no lock file beside it
        try:
            _make_folder(file.parent)
        except OSError as error:
            raise self._error(f"has no folder, and it cannot be made ({_reason(error)})", "Make it yourself") from error
        self._refuse_open_folder(file.parent)
        self._refuse_read_only(file)
        with self._locked(lock):
            content = self._read(file) or token_file_format.empty()
            if not change(content):
                return False
            try:
                _replace(file, token_file_format.write(content))
            except OSError as error:
                remedy = "See that there is room and that its folder can be written to"
                raise self._error(f"cannot be written ({_reason(error)}); it was left as it is", remedy) from error
        return True

    def _refuse_open_folder(self, folder: Path) -> None:
        mode = open_mode(folder)
        if mode is not None:
            problem = f"is in a folder that everybody can write to ({folder}, mode {mode:04o})"
            raise self._error(problem, f"Close it: chmod o-w {shlex.quote(str(folder))}")

    def _refuse_read_only(self, file: Path) -> None:
        # A file is replaced, not written to, so the system itself would let a read-only one go.
        try:
            # Root is allowed everything, so the mode is asked too.
            meant = file.stat().st_mode & stat.S_IWUSR
            allowed = os.access(file, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
        except OSError:
            return
        if not (meant and allowed):
            raise self._error("is read-only; it was left as it is", "Make it writable")

    @contextmanager
    def _locked(self, lock: Path) -> Iterator[None]:
        guard = self._acquired(lock)
        try:
            yield
        finally:
            guard.release()

    # A function of its own, and no generator: type checkers skip its body in a program that is checked, and filelock with it.
    def _acquired(self, lock: Path) -> _Guard:
        import filelock

        guard = filelock.FileLock(lock, mode=0o600)
        try:
            guard.acquire(timeout=self._lock_timeout, poll_interval=LOCK_POLL_SECONDS)
        except filelock.Timeout:
            problem = f"is in use: another process has not let go of {lock} for {self._lock_timeout:g} seconds"
            raise self._error(problem, "Try again, or end that process") from None
        except OSError as error:
            problem = f"cannot be locked with {lock} ({_reason(error)}); it was left as it is"
            raise self._error(problem, "Make its folder writable") from error
        return guard

    def _error(self, problem: str, remedy: str) -> TokenStoreError:
        alternative = "" if remedy == "Name a file" else ", or name another file"
        return TokenStoreError(str(self.path), f"{problem}. {remedy}{alternative}")


def _restore(path: str, lock_timeout: float) -> FileStore:
    return FileStore(path, lock_timeout=lock_timeout)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it; only their owner gets in, whatever the umask."""
    missing = []
    while not os.path.lexists(folder):
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        with suppress(FileExistsError):  # another process was faster
            one.mkdir(mode=0o700)
            one.chmod(0o700)  # a umask can take rights away from the owner too


def _replace(file: Path, data: bytes) -> None:
    """Write a file beside another one, and put it in its place when it is whole and on the disk."""
    # The lock is ours, so nobody else is writing to a file of this name: it was left by a process that was killed.
    temporary = file.with_name(f".{file.name}.flickr-sdk.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with open(temporary, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as stream:
            temporary.chmod(0o600)  # a umask can take rights away from the owner too
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    # The new name is on the disk only when the folder is; not every system can say so.
    with suppress(OSError):
        descriptor = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
