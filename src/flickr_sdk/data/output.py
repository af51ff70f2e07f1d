"""Write a table to `PATH.part`, and rename it when it is complete. This module performs I/O."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from .._model.column_values import column_values
from .._pipeline.config_parser import parse_path
from ..errors.base import ArgumentError, ConfigurationError
from ..errors.data_errors import DataFileError
from ..types import IfExists, WriteReport
from .formats import TableFile, WriteOptions, file_class, format_of
from .text_values import id_key

if TYPE_CHECKING:
    from .._model.base import FlickrModel
    from .._model.columns import Column
    from .._utils.file_lock import FileLock
    from .schema import Table

LOCK_ATTEMPTS: Final = 10
FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT))


def parse_options(path: object, *, format: str | None, if_exists: IfExists, escape_formulas: bool, table: str) -> WriteOptions:
    """Validate the options of `write`."""
    try:
        target = parse_path("path", path)
    except ConfigurationError as error:
        raise ArgumentError("write", "path", str(error).partition(" ")[2]) from None
    return WriteOptions(target, format_of(target, format), if_exists, bool(escape_formulas), table)


class Output:
    """A file that is being written as `PATH.part`, under the lock `PATH.part.lock`.

    A program that is killed leaves the part behind, which the next one deletes. So the file is either as it was before, or
    complete.
    """

    def __init__(self, table: Table, options: WriteOptions) -> None:
        self._table = table
        self._options = options
        self._path = options.path
        self._part = options.path.with_name(f"{options.path.name}.part")
        self._lock: FileLock | None = None
        self._file: BinaryIO | None = None
        self._rows: TableFile | None = None
        self._known: set[int | str] | None = None
        self._old: os.stat_result | None = None
        self._written = self._skipped = 0
        # A canceled task leaves a thread behind that may still write.
        self._writing = threading.Lock()

    def open(self) -> None:
        """Check the file, and create the part. Raises `DataFileError`."""
        if not self._path.parent.is_dir():
            raise DataFileError(str(self._path), "is in a folder that does not exist; create the folder")
        try:
            self._acquire_lock()
            self._check()
            with suppress(FileNotFoundError):
                os.unlink(self._part)
            self._file = open(self._part, "x+b")  # noqa: SIM115  # `close` closes it
            if self._table.model is not None:
                self._begin(())
        except OSError as error:
            raise self._error(error) from error

    def _check(self) -> None:
        try:
            self._old = os.lstat(self._path)
        except FileNotFoundError:
            return
        if not stat.S_ISREG(self._old.st_mode):
            raise DataFileError(str(self._path), "is not a regular file; use another path")
        if self._options.if_exists == "error":
            problem = "exists; pass if_exists='replace' or 'append', or use another path"
            raise DataFileError(str(self._path), problem)
        if self._options.format == "sqlite" and self._options.if_exists == "replace":
            from .sqlite_file import check_siblings

            check_siblings(self._path)

    def _begin(self, items: Sequence[Any]) -> TableFile:
        columns = self._table.columns(items)
        assert self._file is not None
        assert self._table.model is not None
        rows = file_class(self._options.format)(self._part, self._file, columns, self._table.model, self._options)
        self._rows = rows
        if self._options.if_exists == "append":
            if "id" not in [column.name for column in columns]:
                problem = "lacks 'id', by which appended rows are recognized; add it, or use if_exists='replace'"
                raise ArgumentError("write", "columns", problem)
            existing = () if self._old is None else rows.copy(self._path)
            self._known = {id_key(one) for some in existing for one in some}
        return rows

    def add(self, items: Sequence[FlickrModel]) -> None:
        """Write the rows of some photos. Raises `DataFileError`."""
        try:
            with self._writing:
                self._add(items)
        except OSError as error:
            raise self._error(error) from error

    def _add(self, items: Sequence[FlickrModel]) -> None:
        if self._file is None:
            return  # the task was canceled
        rows = self._rows or self._begin(items)
        columns = self._table.columns(items)
        if self._known is not None:
            new = self._unknown(items, columns, self._known)
            self._skipped += len(items) - len(new)
            items = new
        if items:
            rows.write(column_values(items, columns))
            self._written += len(items)

    def _unknown(self, items: Sequence[FlickrModel], columns: Sequence[Column], known: set[int | str]) -> list[FlickrModel]:
        # The id as it is written, which differs from the model's if it drifted.
        [ids] = column_values(items, [column for column in columns if column.name == "id"])
        new = []
        for item, identifier in zip(items, map(id_key, ids), strict=True):
            if identifier not in known:
                new.append(item)
                if identifier != "":
                    known.add(identifier)
        return new

    def finish(self) -> WriteReport:
        """Complete the file, and move it to its place. Raises `DataFileError`."""
        try:
            with self._writing:
                report = self._finish()
        except OSError as error:
            raise self._error(error) from error
        self.close()
        return report

    def _finish(self) -> WriteReport:
        rows = self._rows or self._begin(())
        rows.finish()
        assert self._file is not None
        if not self._file.closed:
            self._file.flush()
            os.fsync(self._file.fileno())
        rows.close()
        self._file.close()  # Windows moves no open file
        # Appended rows of a SQLite database are in the existing file already.
        if self._options.format != "sqlite" or self._known is None or self._old is None:
            self._publish()
        size = os.stat(self._path).st_size
        return WriteReport(self._path, self._options.format, self._written, self._skipped, size)

    def _publish(self) -> None:
        now = None
        with suppress(FileNotFoundError):
            now = os.lstat(self._path)
        if _version(now) != _version(self._old):
            raise DataFileError(str(self._path), "changed while it was being written; run the program again")
        if self._old is not None:
            os.chmod(self._part, stat.S_IMODE(self._old.st_mode))
        os.replace(self._part, self._path)
        if os.name == "posix":
            folder = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def close(self) -> None:
        """Delete an incomplete part, and release the lock."""
        with self._writing:
            self._close()

    def _close(self) -> None:
        with suppress(Exception):  # an incomplete file, which is deleted
            if self._rows is not None:
                self._rows.close()
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._lock is not None:
            with suppress(OSError):
                os.unlink(self._part)
            with suppress(OSError):
                os.unlink(f"{self._part}.lock")
            self._lock.release()
            self._lock = None

    def _acquire_lock(self) -> None:
        from .._utils.file_lock import acquire_file_lock, create_file_lock

        lock = create_file_lock(f"{self._part}.lock")
        for _ in range(LOCK_ATTEMPTS):
            if acquire_file_lock(lock):
                self._lock = lock
                return
            # The lock file is missing if another program has just finished.
            if os.path.lexists(lock.lock_file):
                break
        raise DataFileError(str(self._path), "is being written by another program; wait until it has finished")

    def _error(self, error: OSError) -> DataFileError:
        remedy = "free some space" if error.errno in FULL else "check its folder, or use another path"
        return DataFileError(str(self._path), f"cannot be written: {error.strerror or error}; {remedy}")


def _version(status: os.stat_result | None) -> tuple[int, ...] | None:
    return status and (status.st_ino, status.st_size, status.st_mtime_ns)
