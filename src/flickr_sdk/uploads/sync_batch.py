"""UploadTask many files, each exactly once, across crashes and restarts."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self, TypeVar

from .._pipeline.sync_runner import Runner
from .batch_base import CONCURRENCY, BatchProgressCallback, ManyUploads, _plan, is_stop

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from .._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from .batch import Plan, UploadEntry
    from .batch_progress import BatchReport
    from .upload_arguments import Tags

__all__ = ["BatchMethods", "Uploads"]
T = TypeVar("T")


class Uploads(ManyUploads):
    """Many uploads with a journal; made by `Flickr.uploads`."""

    def __init__(self, client: BatchMethods, path: str | os.PathLike[str], concurrency: int, plan: Plan) -> None:
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
        return self._added(self._client._config, path, arguments)

    def entries(self) -> list[UploadEntry]:
        """List what is in the journal, in the order in which it was added.

        Returns:
            The entries.

        Raises:
            UploadJournalError: The journal cannot be used.
        """
        return self._open().entries()

    def run(self, progress: BatchProgressCallback | None = None) -> BatchReport:
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

    def _run(self, progress: BatchProgressCallback | None) -> BatchReport:
        client = self._client
        tally, pending = client._run(self._begun(client._config, progress))
        turns, lock = iter(pending), threading.Lock()
        failures: list[BaseException] = []

        def work() -> None:
            while True:
                with lock:
                    entry = next(turns, None)
                if entry is None or self._stopping.is_set():
                    return
                try:
                    client._run(self._work(tally, client._config, entry))
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


class BatchMethods(Runner):
    """Uploads of many files by a client that blocks."""

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
