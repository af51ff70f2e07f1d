"""Files of tokens, and tokens as text in files of their own."""

from __future__ import annotations

import os
import shlex
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..._utils.private_file import open_mode
from .exceptions import CacheDatabaseError, IllegalArgumentException, LockingError

if TYPE_CHECKING:
    from filelock import BaseFileLock

__all__ = ["HOME", "LockingTokenCache", "TokenCache", "TokenFile", "close_to_others", "problem", "refuse_open_folder"]

HOME: Final = "~/.flickr"
"""Where tokens are kept unless told otherwise."""


def problem(file: Path, error: Exception) -> CacheDatabaseError:
    reason = error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)
    return CacheDatabaseError(f"the token file {file} cannot be used: {reason}")


def close_to_others(file: Path) -> None:
    """Take the permission from others to read a file that flickrapi made for all to read."""
    if os.name == "posix":
        # Somebody else's file cannot be changed, only read.
        with suppress(OSError):
            mode = file.stat().st_mode
            if stat.S_ISREG(mode) and mode & 0o077:
                file.chmod(stat.S_IMODE(mode) & ~0o077)


def refuse_open_folder(folder: Path) -> None:
    if open_mode(folder) is not None:
        raise CacheDatabaseError(
            f"the token folder {folder} can be written to by everybody; close it: chmod o-w {shlex.quote(str(folder))}"
        )


class TokenFile:
    """The file `<path>/<API key>/auth.token`, which holds the text of a token of before OAuth.

    Neither making a cache nor reading from it makes a file or a folder.

    Attributes:
        api_key: The API key that the token belongs to.
        username: Whose token it is; `None` for nobody's in particular.
        path: The folder of all tokens; it can be set.
    """

    def __init__(self, api_key: str, username: str | None = None, path: str | os.PathLike[str] | None = "") -> None:
        """Make a cache.

        Args:
            api_key: The API key that the token belongs to.
            username: Whose token it is, by any name; it becomes a part of the file's name.
            path: The folder; by default `~/.flickr`.

        Raises:
            IllegalArgumentException: The name cannot be a part of a file's name.
        """
        for part in (api_key, username or ""):
            if any(char in part for char in ("/", "\\", "\0")) or part in (".", ".."):
                raise IllegalArgumentException("api_key or username is no name that a file can have")
        self.api_key = api_key
        self.username = username
        self.path: str = os.fspath(path) if path else HOME

    def get_cached_token_path(self) -> str:
        """Give the folder of the key's tokens.

        Returns:
            The folder's path.
        """
        return os.path.join(os.path.expanduser(self.path), self.api_key)

    def get_cached_token_filename(self) -> str:
        """Give the file of the token.

        Returns:
            The file's path.
        """
        return os.path.join(self.get_cached_token_path(), f"auth-{self.username}.token" if self.username else "auth.token")

    @property
    def _file(self) -> Path:
        return Path(self.get_cached_token_filename())

    def get_cached_token(self) -> str | None:
        """Look the token up.

        Returns:
            The token; `None` where there is none.

        Raises:
            CacheDatabaseError: The file cannot be read.
        """
        file = self._file
        try:
            text = file.read_text(encoding="utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError) as error:
            raise problem(file, error) from None
        refuse_open_folder(file.parent)
        close_to_others(file)
        return text or None

    def set_cached_token(self, token: str) -> None:
        """Keep a token.

        Args:
            token: The token.

        Raises:
            CacheDatabaseError: The file cannot be written.
        """
        if not isinstance(token, str) or not token:
            raise IllegalArgumentException("the token is empty or no text; nothing was kept")
        file = self._file
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            refuse_open_folder(file.parent)
            # Written beside it and put in its place at once: a reader never sees the half of it.
            descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".token-")
            try:
                with open(descriptor, "w", encoding="utf-8") as new:
                    new.write(token)
                os.replace(name, file)
            except BaseException:
                with suppress(OSError):
                    os.unlink(name)
                raise
        except OSError as error:
            raise problem(file, error) from None

    def forget(self) -> None:
        """Forget the token.

        Raises:
            CacheDatabaseError: The file cannot be removed.
        """
        try:
            self._file.unlink(missing_ok=True)
        except NotADirectoryError:
            pass
        except OSError as error:
            raise problem(self._file, error) from None


class TokenCache(TokenFile):
    """Keeps the text of a token of before OAuth in a file of its own: `<path>/<API key>/auth.token`.

    Attributes:
        token: The token; `None` where there is none.
    """

    @property
    def token(self) -> str | None:
        """The token; `None` where there is none."""
        return self.get_cached_token()

    @token.setter
    def token(self, token: str) -> None:
        self.set_cached_token(token)

    @token.deleter
    def token(self) -> None:
        self.forget()


class LockingTokenCache(TokenCache):
    """A `TokenCache` that one process or thread at a time can use."""

    def __init__(self, api_key: str, username: str | None = None, path: str | os.PathLike[str] | None = "") -> None:
        super().__init__(api_key, username, path)
        self._locks: dict[str, BaseFileLock] = {}

    def get_lock_name(self) -> str:
        """Give the file that stands for the lock.

        Returns:
            The file's path.
        """
        return f"{self.get_cached_token_filename()}.lock"

    @property
    def lock(self) -> str:
        """The file that stands for the lock."""
        return self.get_lock_name()

    def acquire(self, timeout: float = 60) -> None:
        """Lock the cache; who has locked it already may do so again.

        Args:
            timeout: How many seconds to wait for another one.

        Raises:
            LockingError: The other one did not come to an end.
            CacheDatabaseError: There can be no lock there.
        """
        from filelock import FileLock, Timeout

        name = self.get_lock_name()
        lock = self._locks.setdefault(name, FileLock(name, mode=0o600))
        try:
            Path(name).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock.acquire(timeout=timeout)
        except Timeout:
            raise LockingError(f"the token cache is locked by somebody else ({name}); waited {timeout:g} s") from None
        except OSError as error:
            raise problem(Path(name), error) from None

    def release(self) -> None:
        """Unlock the cache."""
        lock = self._locks.get(self.get_lock_name())
        if lock is not None:
            lock.release()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.acquire()
        try:
            yield
        finally:
            self.release()

    def get_cached_token(self) -> str | None:
        """Look the token up; see `TokenCache.get_cached_token`."""
        if not os.path.isdir(self.get_cached_token_path()):
            return None
        with self._locked():
            return super().get_cached_token()

    def set_cached_token(self, token: str) -> None:
        """Keep a token; see `TokenCache.set_cached_token`."""
        with self._locked():
            super().set_cached_token(token)

    def forget(self) -> None:
        """Forget the token; see `TokenCache.forget`."""
        if os.path.isdir(self.get_cached_token_path()):
            with self._locked():
                super().forget()
