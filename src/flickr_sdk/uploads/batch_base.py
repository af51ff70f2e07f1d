"""UploadTask many files, each exactly once, across crashes and restarts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .._utils.unpicklable import Unpicklable

if TYPE_CHECKING:
    import os

    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .batch import Plan, UploadEntry
    from .batch_progress import BatchProgress, BatchReport, ProgressTracker
    from .journal import UploadJournal

__all__ = ["ManyUploads", "BatchProgressCallback", "is_stop"]
CONCURRENCY = 4
MOST_AT_ONCE = 32
BatchProgressCallback = Callable[["BatchProgress"], object]


def _plan(mark: bool, dedup: bool, attempts: int, patience: float) -> Plan:
    from ..errors.base import ConfigurationError
    from .batch import Plan

    if isinstance(attempts, bool) or not isinstance(attempts, int) or attempts < 1:
        raise ConfigurationError(f"attempts is {attempts!r}; give a whole number from 1")
    if isinstance(patience, bool) or not isinstance(patience, (int, float)) or not 0 <= patience <= 86400:
        raise ConfigurationError(f"patience is {patience!r}; give a number of seconds up to 86400")
    return Plan(mark=bool(mark), dedup=bool(dedup), attempts=attempts, patience=float(patience))


def _checked(concurrency: int) -> int:
    from ..errors.base import ConfigurationError

    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or not 1 <= concurrency <= MOST_AT_ONCE:
        raise ConfigurationError(f"concurrency is {concurrency!r}; give a whole number from 1 to {MOST_AT_ONCE}")
    return concurrency


class ManyUploads(Unpicklable):
    """What both kinds of many uploads share.

    Args:
        path: The journal.
        concurrency: How many files are sent at once.
        plan: How to go about it.
    """

    def __init__(self, path: str | os.PathLike[str], concurrency: int, plan: Plan) -> None:
        self._path = path
        self._concurrency = _checked(concurrency)
        self._plan = plan
        self._journal: UploadJournal | None = None
        self._stopping = threading.Event()
        self._running = threading.Lock()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._path}>"

    def _open(self) -> UploadJournal:
        if self._journal is None:
            from .journal import UploadJournal

            self._journal = UploadJournal(self._path)
        return self._journal

    def _shut(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _report(self) -> BatchReport:
        from .batch_progress import BatchReport

        return BatchReport(tuple(self._open().entries()))

    def _added(self, settings: ClientConfig, path: str | os.PathLike[str], arguments: dict[str, object]) -> UploadEntry:
        from .upload import checked

        # What Flickr could not read is refused now, and not when the program may be gone.
        kept = {name: value for name, value in arguments.items() if value is not None}
        tags = kept.get("tags")
        if tags is not None and not isinstance(tags, str):
            kept["tags"] = list(tags)  # type: ignore[call-overload]  # typed by who calls
        texts = checked(settings, "upload", kept)
        return self._open().add(path, texts)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let nobody else run: a file that is being sent would be sent twice."""
        from ..errors.base import UsageError

        if not self._running.acquire(blocking=False):
            raise UsageError(f"{self!r} is running already; wait until that run is done")
        try:
            yield
        finally:
            self._running.release()

    def _work(self, tally: ProgressTracker, settings: ClientConfig, entry: UploadEntry) -> Flow[object]:
        """Bring one file to its end, unless all is to stop; gives what the function returned that is told."""
        from ..errors.upload_errors import UploadCancelled
        from .batch import breaking_off_waits, settle

        def progress(sent: int, total: int) -> object:
            if self._stopping.is_set():
                raise UploadCancelled("the uploads were stopped")
            return tally.sent(entry.digest, sent)

        if self._stopping.is_set():
            return None
        flow = settle(settings, self._open(), entry, self._plan, progress)
        return tally.settled((yield from breaking_off_waits(flow, self._stopping.is_set)))

    def _begun(
        self, settings: ClientConfig, progress: BatchProgressCallback | None
    ) -> Flow[tuple[ProgressTracker, list[UploadEntry]]]:
        """Make sure whose journal it is, and list what there is to do."""
        from .._pipeline.commands import run_blocking
        from .batch import account_of
        from .batch_progress import ProgressTracker

        self._stopping.clear()
        nsid = yield from account_of(settings)
        yield from run_blocking(lambda: self._open().belongs_to(nsid))
        entries = yield from run_blocking(lambda: self._open().entries())
        tally = ProgressTracker(entries, settings.clock, progress)
        # Those whose outcome is not known go first: the sooner they are looked for, the fewer photos there are to look at.
        pending = sorted((one for one in entries if one.state in ("waiting", "unsure")), key=lambda one: one.state)
        return tally, pending

    def stop(self) -> None:
        """Let a run come to its end: nothing new is begun, and what is being sent is broken off before Flickr has it.

        May be called by any thread, and by a progress callback.
        """
        self._stopping.set()


def is_stop(error: BaseException, stopping: bool) -> bool:
    """Tell whether an error is what `stop` leads to.

    Args:
        error: The error.
        stopping: Whether `stop` was called.

    Returns:
        Whether it is.
    """
    from ..errors.upload_errors import UploadCancelled

    return stopping and isinstance(error, UploadCancelled)
