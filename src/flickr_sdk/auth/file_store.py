"""Tokens in a file that processes and threads can share."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Final

from .._pipeline.config_parser import parse_path
from .._utils.private_file import UnsafeFileError, check_file, prepare_lock, restrict
from ..errors.base import ConfigurationError
from ..errors.state_errors import TokenStoreError
from ..types import Token
from . import token_file_format
from .token_file_format import Content
from .token_store import account_name, fingerprint

LOCK_SECONDS: Final = 10.0
LOCK_POLL_SECONDS: Final = 0.01


class FileStore:
    """Stores tokens in a file that only its owner can read.

    Processes and threads can share a file: writes are atomic and exclude each other, and reads never wait. Creating a store
    and reading from it create no file and no folder.
    """

    def __init__(self, path: str | os.PathLike[str] | None = None, *, lock_timeout: float = LOCK_SECONDS) -> None:
        """Create a store.

        Args:
            path: The file; `~` is expanded. By default, `flickr-sdk/tokens.json` in the user's configuration folder.
            lock_timeout: The maximum time in seconds that a write waits for another process.

        Raises:
            ConfigurationError: The path is invalid.
        """
        self._path = None if path is None else parse_path("path", path)
        self._lock_timeout = lock_timeout

    @property
    def path(self) -> Path:
        """The file, which may not exist yet."""
        if self._path is None:
            self._path = _default_path()
        return self._path

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Return a token; see `TokenStore.get`."""
        content = self._read()
        return None if content is None else token_file_format.find(content, fingerprint(api_key), user, str(self.path))

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Store a token; see `TokenStore.set`."""
        name = account_name(token, user)
        self._edit(lambda content: token_file_format.put(content, fingerprint(api_key), name, token))

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Delete a token; see `TokenStore.delete`."""
        key = fingerprint(api_key)

        def remove(content: Content) -> bool:
            names = token_file_format.account_names(content, key)
            name = user if user is not None or not names else names[-1]
            return name is not None and token_file_format.remove(content, key, name)

        # The first check creates and locks no file.
        content = self._read()
        return content is not None and remove(content) and self._edit(remove)

    def users(self, api_key: str) -> list[str]:
        """List the accounts; see `TokenStore.users`."""
        content = self._read()
        return [] if content is None else token_file_format.account_names(content, fingerprint(api_key))

    def __repr__(self) -> str:
        return f"FileStore({'' if self._path is None else repr(str(self._path))})"

    def __reduce__(self) -> tuple[Callable[[str, float], FileStore], tuple[str, float]]:
        return _restore, (str(self.path), self._lock_timeout)

    def _read(self) -> Content | None:
        try:
            data = self.path.read_bytes() if check_file(self.path) else None
        except FileNotFoundError:
            return None
        except UnsafeFileError as error:
            raise TokenStoreError(str(self.path), str(error.strerror)) from None
        except (OSError, ValueError) as error:
            remedy = "check the permissions of the file and its folder, or use another file"
            raise self._error(f"cannot be read ({_reason(error)})", remedy) from error
        if data is None:
            return None
        content = token_file_format.parse(data, str(self.path))
        restrict(self.path)  # after parsing, so that a file of another program keeps its mode
        return content

    def _edit(self, change: Callable[[Content], bool | None]) -> bool:
        """Read, change and write the file under the lock, unless `change` returns `False`. Return whether it was written."""
        file = self.path
        lock = file.with_name(f"{file.name}.lock")
        self._read()  # rejects a file of another program before a lock file is created
        try:
            prepare_lock(file, lock)
        except UnsafeFileError as error:
            raise TokenStoreError(str(error.filename), str(error.strerror)) from None
        except OSError as error:
            remedy = "create the folder, or use another file"
            raise self._error(f"is in a folder that cannot be created ({_reason(error)})", remedy) from error
        self._check_writable(file)
        with self._acquire(lock):
            content = self._read() or token_file_format.empty()
            if change(content) is False:
                return False
            try:
                _replace(file, token_file_format.serialize(content))
            except OSError as error:
                remedy = "check the free space and the permissions of its folder, or use another file"
                raise self._error(f"cannot be written ({_reason(error)}); the file was not changed", remedy) from error
        return True

    def _check_writable(self, file: Path) -> None:
        # A rename replaces the file even if it is read-only.
        try:
            # Root may write every file, so the mode is checked too.
            owner_may_write = file.stat().st_mode & stat.S_IWUSR
            writable = os.access(file, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
        except OSError:
            return
        if not (owner_may_write and writable):
            raise self._error("is read-only; the file was not changed", "make it writable, or use another file")

    # Not a generator: type checkers skip the body when they check a program that uses this package, and filelock with it.
    def _acquire(self, lock: Path) -> AbstractContextManager[object]:
        import filelock

        file_lock = filelock.FileLock(lock, mode=0o600)
        try:
            return file_lock.acquire(timeout=self._lock_timeout, poll_interval=LOCK_POLL_SECONDS)
        except filelock.Timeout:
            if not os.path.lexists(lock):  # filelock also waits if the folder accepts no new files
                raise self._error("is in a folder that accepts no new files", "use another file") from None
            problem = f"is in use: another process has held {lock} for {self._lock_timeout:g} s"
            raise self._error(problem, "retry, end that process, or use another file") from None
        except OSError as error:
            problem = f"cannot be locked with {lock} ({_reason(error)}); the file was not changed"
            raise self._error(problem, "make its folder writable, or use another file") from error

    def _error(self, problem: str, remedy: str) -> TokenStoreError:
        return TokenStoreError(str(self.path), f"{problem}; {remedy}")


# Not in a property that sets an attribute: type checkers read its body, and platformdirs with it.
def _default_path() -> Path:
    import platformdirs

    folder = None
    with suppress(RuntimeError):
        folder = platformdirs.user_config_path("flickr-sdk", appauthor=False)
    # Without a home folder, some versions of platformdirs raise an error and others return `~`.
    if folder is None or not folder.is_absolute():
        raise ConfigurationError("the user has no home folder for the token file; pass a file: FileStore(path)")
    return folder / "tokens.json"


def _restore(path: str, lock_timeout: float) -> FileStore:
    return FileStore(path, lock_timeout=lock_timeout)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__


def _replace(file: Path, data: bytes) -> None:
    """Write a temporary file, flush it to disk, and rename it."""
    # The lock is held, so an existing temporary file was left by a process that was killed.
    temporary = file.with_name(f".{file.name}.flickr-sdk.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with open(temporary, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as stream:
            temporary.chmod(0o600)  # a umask can remove the owner's permissions too
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    # The rename is durable once the folder is flushed, which not every system supports.
    with suppress(OSError):
        descriptor = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
