"""Uploading many files, each exactly once, across crashes and restarts."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self, TypeVar

from ._unpicklable import Unpicklable

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from ._core.batch import Plan, UploadEntry
    from ._core.request import Flow
    from ._core.settings import Settings
    from ._core.tally import Tally, UploadsProgress, UploadsReport
    from ._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from .async_many_uploads import AsyncUploads
    from .stores._journal import UploadJournal
    from .uploads import Tags

__all__ = ["AwaitingManyUploads", "BlockingManyUploads", "ManyUploads", "Told", "Uploads", "is_stop"]

T = TypeVar("T")

CONCURRENCY = 4
MOST_AT_ONCE = 32
Told = Callable[["UploadsProgress"], object]


def _plan(mark: bool, dedup: bool, attempts: int, patience: float) -> Plan:
    from ._core.batch import Plan
    from .errors import ConfigurationError

    if isinstance(attempts, bool) or not isinstance(attempts, int) or attempts < 1:
        raise ConfigurationError(f"attempts is {attempts!r}; give a whole number from 1")
    if isinstance(patience, bool) or not isinstance(patience, (int, float)) or not 0 <= patience <= 86400:
        raise ConfigurationError(f"patience is {patience!r}; give a number of seconds up to 86400")
    return Plan(mark=bool(mark), dedup=bool(dedup), attempts=attempts, patience=float(patience))


def _checked(concurrency: int) -> int:
    from .errors import ConfigurationError

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
            from .stores._journal import UploadJournal

            self._journal = UploadJournal(self._path)
        return self._journal

    def _shut(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _report(self) -> UploadsReport:
        from ._core.tally import UploadsReport

        return UploadsReport(tuple(self._open().entries()))

    def _added(self, settings: Settings, path: str | os.PathLike[str], arguments: dict[str, object]) -> UploadEntry:
        from ._core.upload import checked

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
        from .errors import UsageError

        if not self._running.acquire(blocking=False):
            raise UsageError(f"{self!r} is running already; wait until that run is done")
        try:
            yield
        finally:
            self._running.release()

    def _work(self, tally: Tally, settings: Settings, entry: UploadEntry) -> Flow[object]:
        """Bring one file to its end, unless all is to stop; gives what the function returned that is told."""
        from ._core.batch import breaking_off_waits, settle
        from ._generated.errors import BY_CODE
        from .upload_errors import UploadCancelled

        def progress(sent: int, total: int) -> object:
            if self._stopping.is_set():
                raise UploadCancelled("the uploads were stopped")
            return tally.sent(entry.digest, sent)

        if self._stopping.is_set():
            return None
        flow = settle(settings, self._open(), entry, self._plan, BY_CODE, progress)
        return tally.settled((yield from breaking_off_waits(flow, self._stopping.is_set)))

    def _begun(self, settings: Settings, progress: Told | None) -> Flow[tuple[Tally, list[UploadEntry]]]:
        """Make sure whose journal it is, and list what there is to do."""
        from ._core.batch import account_of
        from ._core.request import doing
        from ._core.tally import Tally
        from ._generated.errors import BY_CODE

        self._stopping.clear()
        nsid = yield from account_of(settings, BY_CODE)
        yield from doing(lambda: self._open().belongs_to(nsid))
        entries = yield from doing(lambda: self._open().entries())
        tally = Tally(entries, settings.clock, progress)
        # Those whose outcome is not known go first: the sooner they are looked for, the fewer photos there are to look at.
        pending = sorted((one for one in entries if one.state in ("waiting", "unsure")), key=lambda one: one.state)
        return tally, pending

    def stop(self) -> None:
        """Let a run come to its end: nothing new is begun, and what is being sent is broken off before Flickr has it.

        May be called by any thread, and by a progress callback.
        """
        self._stopping.set()


class Uploads(ManyUploads):
    """Many uploads with a journal; made by `Flickr.uploads`."""

    def __init__(self, client: BlockingManyUploads, path: str | os.PathLike[str], concurrency: int, plan: Plan) -> None:
        super().__init__(path, concurrency, plan)
        self._client = client
        self._open()

    def add(
        self,
        path: str | os.PathLike[str],
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | int | None = None,
        content_type: ContentType | int | None = None,
        hidden: SearchVisibility | int | None = None,
    ) -> UploadEntry:
        """Put a file into the journal. To add it once more, in another run too, changes nothing.

        Files are known by the checksum of their content. One that is a photo already, under whatever name, stays so; one that
        has failed gets another chance.

        Args:
            path: The file; `~` is the home directory.
            title: The title; unset, Flickr takes the file's name.
            description: The description.
            tags: The tags, as in `upload`.
            is_public: Whether everybody sees it.
            is_friend: Whether friends see it.
            is_family: Whether family sees it.
            safety_level: 1 for safe, 2 for moderate, 3 for restricted.
            content_type: 1 for a photo, 2 for a screenshot, 3 for other pictures, 4 for virtual photography.
            hidden: 1 to let public searches find it, 2 to hide it from them.

        Returns:
            The entry.

        Raises:
            FileError: The file cannot be uploaded.
            ArgumentError: An argument cannot be read.
            UploadJournalError: The journal cannot be used.
        """
        arguments: dict[str, object] = {
            "title": title,
            "description": description,
            "tags": tags,
            "is_public": is_public,
            "is_friend": is_friend,
            "is_family": is_family,
            "safety_level": safety_level,
            "content_type": content_type,
            "hidden": hidden,
        }
        return self._added(self._client._settings, path, arguments)

    def entries(self) -> list[UploadEntry]:
        """List what is in the journal, in the order in which it was added.

        Returns:
            The entries.

        Raises:
            UploadJournalError: The journal cannot be used.
        """
        return self._open().entries()

    def run(self, progress: Told | None = None) -> UploadsReport:
        """Upload what is in the journal and no photo yet. What is added meanwhile is for the next run.

        Args:
            progress: Is told of the totals, the rate and the time left after each step, by the threads that upload, one at a
                time. Raising an error, it stops the run.

        Returns:
            What became of all files. What failed for a reason that may pass is left for another run.

        Raises:
            UploadJournalError: The journal cannot be used, or is another account's.
            FlickrError: Something is wrong that concerns all files: nobody is logged in, or the account is full.
        """
        with self._alone():
            return self._run(progress)

    def _run(self, progress: Told | None) -> UploadsReport:
        client = self._client
        tally, pending = client._run(self._begun(client._settings, progress))
        turns, lock = iter(pending), threading.Lock()
        failures: list[BaseException] = []

        def work() -> None:
            while True:
                with lock:
                    entry = next(turns, None)
                if entry is None or self._stopping.is_set():
                    return
                try:
                    client._run(self._work(tally, client._settings, entry))
                except BaseException as error:
                    if not is_stop(error, self._stopping.is_set()):
                        failures.append(error)
                    self._stopping.set()
                    return

        # They hold up no program that is to end now: the journal knows of what was sent without an answer.
        count = min(self._concurrency, len(pending))
        threads = [threading.Thread(target=work, name="flickr-upload", daemon=True) for _ in range(count)]
        for thread in threads:
            thread.start()
        try:
            for thread in threads:
                thread.join()
        except BaseException:
            # Such as Ctrl-C: what is being sent is broken off, and what is being answered is waited for, until another one.
            self._stopping.set()
            for thread in threads:
                thread.join()
            raise
        if failures:
            raise failures[0]
        return self._report()

    def close(self) -> None:
        """Close the journal, and let other programs have it."""
        self._shut()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()


def is_stop(error: BaseException, stopping: bool) -> bool:
    """Tell whether an error is what `stop` leads to.

    Args:
        error: The error.
        stopping: Whether `stop` was called.

    Returns:
        Whether it is.
    """
    from .upload_errors import UploadCancelled

    return stopping and isinstance(error, UploadCancelled)


class BlockingManyUploads:
    """Uploads of many files by a client that blocks."""

    _settings: Settings

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> T: ...

    def uploads(
        self,
        journal: str | os.PathLike[str],
        *,
        concurrency: int = CONCURRENCY,
        mark: bool = True,
        dedup: bool = True,
        attempts: int = 5,
        patience: float = 60.0,
    ) -> Uploads:
        """Upload many files, each exactly once, whatever happens to the program or the network.

        ::

            with flickr.uploads(journal="upload.sqlite") as uploads:
                for path in Path("Photos").glob("*.jpg"):
                    uploads.add(path, tags=["aurora"])
                report = uploads.run(progress=print)

        Run the same program again after a crash: what is a photo already is not sent again, and what may be one is looked for
        in the account first.

        Args:
            journal: The SQLite file that remembers what was done. It belongs to one account, and one program has it at a time.
            concurrency: How many files are sent at once.
            mark: Whether each photo gets a machine tag with the checksum of its file, by which it is found again after an
                answer got lost.
            dedup: Whether Flickr is asked to refuse files that the account has already. Flickr does not document it.
            attempts: How often a file is sent at most, in one run.
            patience: For how many seconds a photo whose answer got lost is looked for before its file is sent again.

        Returns:
            The uploads; close them, or use them in a `with` statement.

        Raises:
            ConfigurationError: A number cannot be used.
            UploadJournalError: The journal cannot be used.
        """
        return Uploads(self, journal, concurrency, _plan(mark, dedup, attempts, patience))


class AwaitingManyUploads:
    """Uploads of many files by a client that is awaited."""

    _settings: Settings

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> Awaitable[T]: ...

        async def _ready(self) -> None: ...

    def uploads(
        self,
        journal: str | os.PathLike[str],
        *,
        concurrency: int = CONCURRENCY,
        mark: bool = True,
        dedup: bool = True,
        attempts: int = 5,
        patience: float = 60.0,
    ) -> AsyncUploads:
        """Upload many files, each exactly once, whatever happens to the program or the network; see `Flickr.uploads`."""
        from .async_many_uploads import AsyncUploads

        return AsyncUploads(self, journal, concurrency, _plan(mark, dedup, attempts, patience))
