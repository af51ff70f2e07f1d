"""Legacy tokens in files, as flickrapi 1 stores them, and the permissions of token files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..._pipeline.config_parser import path_string
from ..._utils.fork import ForkAware
from ..._utils.private_file import UnsafeFileError, check_folder, restrict
from .exceptions import CacheDatabaseError, IllegalArgumentException, LockingError

if TYPE_CHECKING:
    from filelock import BaseFileLock

DEFAULT_PATH: Final = "~/.flickr"


def token_file_error(file: Path, error: Exception) -> CacheDatabaseError:
    reason = error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)
    return CacheDatabaseError(f"the token file {file} cannot be used: {reason}")


def secure(file: Path) -> None:
    """Reject links and files of others, and remove the permissions of other users, to whom flickrapi gives read access."""
    try:
        check_folder(file)
        restrict(file)
    except UnsafeFileError as error:
        raise CacheDatabaseError(f"the token file {error}") from None
    except OSError:
        pass  # reading or writing the file fails too


class TokenFile:
    """A legacy token in the file `<path>/<API key>/auth.token`. Only storing a token creates the file and its directory.

    Attributes:
        api_key: The API key of the token.
        username: The name of the token's user, which is a part of the file name; `None` for the default user.
        path: The directory of all token files. Defaults to `~/.flickr`; assign to this attribute to change it.

    Raises:
        IllegalArgumentException: The API key or the username is not valid in a file name.
    """

    def __init__(self, api_key: str, username: str | None = None, path: str | os.PathLike[str] | None = "") -> None:
        for part in (api_key, username or ""):
            if any(char in part for char in ("/", "\\", "\0")) or part in (".", ".."):
                raise IllegalArgumentException("api_key or username is not valid in a file name; pass one without slashes")
        self.api_key = api_key
        self.username = username
        self.path: str = path_string("path", path) if path else DEFAULT_PATH

    def get_cached_token_path(self) -> str:
        """Return the directory of the API key's tokens."""
        return os.path.join(os.path.expanduser(self.path), self.api_key)

    def get_cached_token_filename(self) -> str:
        """Return the path of the token file."""
        return os.path.join(self.get_cached_token_path(), f"auth-{self.username}.token" if self.username else "auth.token")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        yield

    def get_cached_token(self) -> str | None:
        """Return the token, or `None`.

        Raises:
            CacheDatabaseError: The file cannot be read.
        """
        file = Path(self.get_cached_token_filename())
        secure(file)
        try:
            with self._locked():
                text = file.read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError) as error:
            raise token_file_error(file, error) from None
        return text or None

    def set_cached_token(self, token: str) -> None:
        """Store a token.

        Raises:
            CacheDatabaseError: The file cannot be written.
            IllegalArgumentException: The token is empty, or not a string.
        """
        if not isinstance(token, str) or not token:
            raise IllegalArgumentException("the token is empty or not a string, and was not stored; pass the token of a login")
        file = Path(self.get_cached_token_filename())
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            secure(file)
            with self._locked():
                _replace(file, token)
        except OSError as error:
            raise token_file_error(file, error) from None

    def forget(self) -> None:
        """Delete the token.

        Raises:
            CacheDatabaseError: The file cannot be deleted.
        """
        file = Path(self.get_cached_token_filename())
        try:
            with suppress(NotADirectoryError), self._locked():
                file.unlink(missing_ok=True)
        except OSError as error:
            raise token_file_error(file, error) from None


def _replace(file: Path, token: str) -> None:
    """Replace the file atomically, so that no reader sees a partial token."""
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".token-")
    try:
        with open(descriptor, "w", encoding="utf-8") as new:
            new.write(token)
        os.replace(name, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


class TokenCache(TokenFile):
    """A legacy token in the file `<path>/<API key>/auth.token`."""

    @property
    def token(self) -> str | None:
        """The token, or `None`."""
        return self.get_cached_token()

    @token.setter
    def token(self, token: str) -> None:
        self.set_cached_token(token)

    @token.deleter
    def token(self) -> None:
        self.forget()


class LockingTokenCache(ForkAware, TokenCache):
    """A `TokenCache` that one process or thread at a time can use."""

    def __init__(self, api_key: str, username: str | None = None, path: str | os.PathLike[str] | None = "") -> None:
        super().__init__(api_key, username, path)
        self._locks: dict[str, BaseFileLock] = {}
        self._abandoned: list[dict[str, BaseFileLock]] = []
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        # Releasing these locks would release those of the parent.
        self._abandoned.append(self._locks)
        self._locks = {}

    def get_lock_name(self) -> str:
        """Return the path of the lock file."""
        return f"{self.get_cached_token_filename()}.lock"

    @property
    def lock(self) -> str:
        """The path of the lock file."""
        return self.get_lock_name()

    def acquire(self, timeout: float = 60) -> None:
        """Lock the cache, waiting up to `timeout` seconds. The lock is reentrant.

        Raises:
            LockingError: The timeout expired.
            CacheDatabaseError: The lock file cannot be used.
        """
        from filelock import FileLock, Timeout

        name = self.get_lock_name()
        lock = self._locks.setdefault(name, FileLock(name, mode=0o600))
        try:
            Path(name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            secure(Path(name))
            lock.acquire(timeout=timeout)
        except Timeout:
            raise LockingError(
                f"the token cache is locked by another process or thread after {timeout:g} s ({name}); retry later"
            ) from None
        except OSError as error:
            raise token_file_error(Path(name), error) from None

    def release(self) -> None:
        """Unlock the cache.

        Raises:
            LockingError: Another process or object has locked it.
        """
        from filelock import FileLock, Timeout

        name = self.get_lock_name()
        lock = self._locks.get(name)
        if lock is not None and lock.is_locked:
            lock.release()
        elif os.path.exists(name):
            try:
                FileLock(name, mode=0o600).acquire(timeout=0).lock.release()
            except Timeout:
                raise LockingError(f"the lock of the token cache belongs to another process or object ({name})") from None

    @contextmanager
    def _locked(self) -> Iterator[None]:
        # A missing directory contains no token, and reading does not create it.
        if not os.path.isdir(self.get_cached_token_path()):
            yield
            return
        self.acquire()
        try:
            yield
        finally:
            self.release()
