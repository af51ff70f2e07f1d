"""The file that a download goes to: beside its place until it is whole, and kept for the next attempt where it is not."""

from __future__ import annotations

import io
import json
import os
import re
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ..errors.download_errors import DownloadError

if TYPE_CHECKING:
    from filelock import FileLock

__all__ = ["PartialDownload"]

BUFFER: Final = 512 * 1024
"""How many bytes are written at a time."""
RANGE: Final = re.compile(r"bytes (\d+)-\d+/(\d+)", re.ASCII)


class PartialDownload:
    """What has come of a file, and where it goes.

    Args:
        target: The file that is to be.
        url: Where it comes from; what came from elsewhere is not gone on with.
        resume: Whether to go on with what came before.
        progress: Is told how many bytes there are by now, and how many there will be; `None` for the latter where the server
            does not tell.

    Attributes:
        size: How many bytes there are.
        total: How many there will be; `None` where that is not known.
        failure: What the program's callback, or the disk, has raised.
    """

    def __init__(
        self, target: str, url: str, *, resume: bool, progress: Callable[[int, int | None], object] | None = None
    ) -> None:
        self.target = target
        self.part = f"{target}.part"
        self.size = 0
        self.total: int | None = None
        self.failure: Exception | None = None
        self._about = f"{target}.part.json"
        self._url = url
        self._resume = resume
        self._progress = progress
        self._file: io.FileIO | None = None
        self._buffer = bytearray()
        self._validator = ""
        # A thread may still write when nobody waits for it any more.
        self._lock = threading.RLock()
        self._guard: FileLock | None = None

    def wanted(self) -> dict[str, str]:
        """Say which bytes are missing, as headers of a request.

        Returns:
            The headers; none for the whole file.
        """
        self._save()
        self.size, self._validator = 0, ""
        if self._resume:
            with suppress(OSError, ValueError, TypeError, AttributeError):
                with open(self._about, encoding="utf-8") as file:
                    about = json.load(file)
                if about.get("url") == self._url and isinstance(about.get("validator"), str):
                    self.size = os.path.getsize(self.part)
                    self._validator = about["validator"]
        if not self.size or not self._validator:
            self.size = 0
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": self._validator}

    def begin(self, status: int, headers: Mapping[str, str]) -> bool:
        """Get ready for the body of an answer.

        Args:
            status: The answer's HTTP status.
            headers: Its headers.

        Returns:
            Whether the body is the file's.

        Raises:
            DownloadError: The file cannot be written.
        """
        if status not in (200, 206) or headers.get("content-type", "").startswith("text/"):
            return False
        found = RANGE.fullmatch(headers.get("content-range", "").strip())
        if status == 206:
            if found is None or int(found[1]) != self.size:
                return False
            self.total = int(found[2])
        else:
            # The whole file comes, for it has changed, or the server knows no ranges.
            self.size = 0
            length = headers.get("content-length", "")
            self.total = int(length) if length.isascii() and length.isdigit() else None
        etag = headers.get("etag", "")
        # A weak tag stands for the same picture, not for the same bytes.
        self._validator = etag if etag and not etag.startswith("W/") else headers.get("last-modified", "")
        try:
            os.makedirs(os.path.dirname(self.target) or ".", exist_ok=True)
            self._take()
            with open(self._about, "w", encoding="utf-8") as file:
                json.dump({"url": self._url, "validator": self._validator}, file)
            self._file = io.FileIO(self.part, "r+" if status == 206 else "w")
            self._file.seek(self.size)
            self._file.truncate()
        except OSError as error:
            raise self._failed(error) from error
        return True

    def _take(self) -> None:
        """Have the part to oneself: what two write into it is neither's."""
        import filelock

        if self._guard is None:
            guard = filelock.FileLock(f"{self.part}.lock", thread_local=False)
            try:
                guard.acquire(timeout=0)
            except filelock.Timeout:
                self.failure = DownloadError(f"{self.target!r} is being downloaded already; wait until that is done")
                raise self.failure from None
            self._guard = guard

    def _give_back(self) -> None:
        if self._guard is not None:
            with suppress(OSError):
                os.unlink(f"{self.part}.lock")
            self._guard.release()
            self._guard = None

    def add(self, part: bytes) -> bool:
        """Take bytes.

        Args:
            part: The bytes.

        Returns:
            Whether they have to be written now, with `flush`.
        """
        self._buffer += part
        return len(self._buffer) >= BUFFER

    def flush(self) -> None:
        """Write what was taken.

        Raises:
            DownloadError: The disk is full, or fails.
        """
        with self._lock:
            buffer, self._buffer = self._buffer, bytearray()
            if self._file is None:
                return
            try:
                rest = memoryview(buffer)
                while rest:
                    rest = rest[self._file.write(rest) or 0 :]
            except OSError as error:
                raise self._failed(error) from error
            self.size += len(buffer)

    def tell(self) -> object:
        """Tell how far it is.

        Returns:
            What the function returned that is told: something to await where it is a coroutine function.
        """
        if self._progress is None:
            return None
        try:
            return self._progress(self.size, self.total)
        except Exception as error:
            self.failure = error
            raise

    def finish(self) -> None:
        """Put the file into its place, if it is whole.

        Raises:
            DownloadError: It is not, or cannot be put there.
        """
        self._close()
        if self.total is not None and self.size != self.total:
            self.discard()
            raise DownloadError(f"{self.size} bytes came of {self.total}; download it again")
        try:
            with open(self.part, "rb+") as file:
                os.fsync(file.fileno())
            os.replace(self.part, self.target)
        except OSError as error:
            raise self._failed(error) from error
        with suppress(OSError):
            os.unlink(self._about)
        self._give_back()

    def discard(self) -> None:
        """Throw away what has come."""
        self._close()
        for name in (self.part, self._about):
            with suppress(OSError):
                os.unlink(name)

    def keep(self) -> None:
        """Keep what has come for another attempt, in this program or the next."""
        self._save()
        if self._guard is not None:
            with suppress(OSError):
                if not os.path.getsize(self.part):
                    self.discard()
        self._give_back()

    def _save(self) -> None:
        """Write what has come, as far as that can be, and close the file."""
        with suppress(DownloadError):
            self.flush()
        self._close()

    def _close(self) -> None:
        with self._lock:
            self._buffer = bytearray()
            if self._file is not None:
                self._file.close()
                self._file = None

    def _failed(self, error: OSError) -> DownloadError:
        self.failure = DownloadError(f"{self.target!r} cannot be written: {error.strerror or error}")
        return self.failure
