"""The base of upload and download batches: the journal that is open while a batch is, and runs that exclude each other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from .._pipeline.config_parser import parse_path
from .._utils.close_names import NamesClose
from .._utils.fork import ForkAware
from .._utils.number_checks import is_integer
from .._utils.unpicklable import Unpicklable
from ..errors.base import ConfigurationError, UsageError
from .journal_file import JournalFile

if TYPE_CHECKING:
    import os

MAX_CONCURRENCY: Final = 32

Journal = TypeVar("Journal", bound=JournalFile)


class JournaledBatch(Unpicklable, ForkAware, NamesClose, Generic[Journal]):
    """A batch with a journal, without the part that runs flows."""

    def __init__(self, journal_type: type[Journal], path: str | os.PathLike[str] | None, concurrency: int) -> None:
        if not is_integer(concurrency, 1, MAX_CONCURRENCY):
            raise ConfigurationError(f"concurrency is {concurrency!r}; pass an integer from 1 to {MAX_CONCURRENCY}")
        self._path = None if path is None else parse_path("journal", path)
        self._journal_type = journal_type
        self._concurrency = concurrency
        self._opened_journal: Journal | None = None
        self._closed = False
        self._create_locks()
        self._watch_forks()

    def _create_locks(self) -> None:
        self._stopping = threading.Event()
        self._running = threading.Lock()
        self._opening = threading.Lock()

    def _after_fork_in_child(self) -> None:
        self._create_locks()

    def _journal(self) -> Journal:
        with self._opening:
            if self._closed:
                raise self._journal_type.closed_error(self._path)
            if self._opened_journal is None:
                self._opened_journal = self._journal_type(self._path)
            return self._opened_journal

    def _close_journal(self) -> None:
        self._stopping.set()
        with self._opening:
            self._closed = True
            journal, self._opened_journal = self._opened_journal, None
        if journal is not None:
            journal.close()

    @contextmanager
    def _exclusive_run(self) -> Iterator[None]:
        """Prevent a second run, which would transfer the files of the first one again."""
        if not self._running.acquire(blocking=False):
            raise UsageError(f"{self!r} is already running; wait until that run has finished")
        try:
            yield
        finally:
            self._running.release()
