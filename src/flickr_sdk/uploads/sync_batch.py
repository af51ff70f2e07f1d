# Derived from flickr_sdk.uploads.async_batch by codegen. Do not edit.
"""Upload many files, each exactly once, across crashes and restarts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self

from .._utils.short_traceback import ShortTracebacks
from ..errors.upload_errors import UploadCancelled
from .batch_base import BatchBase
from .batch_progress import BatchReport
from .workers import run_threads

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from .._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from .._pipeline.sync_runner import Runner
    from .batch import BatchOptions
    from .batch_progress import BatchProgressCallback
    from .journal import UploadEntry
    from .upload_arguments import Tags
    from .upload_source import Uploadable


class Uploads(BatchBase):
    """An upload batch with a journal; returned by `Flickr.uploads`. Once closed, its methods raise `UsageError`."""

    def __init__(self, client: Runner, path: str | os.PathLike[str], concurrency: int, options: BatchOptions) -> None:
        with ShortTracebacks():
            super().__init__(path, concurrency, options)
            self._journal()
        self._client = client

    def add(
        self,
        file: Uploadable,
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | Literal[1, 2, 3] | None = None,
        content_type: ContentType | Literal[1, 2, 3, 4, 9] | None = None,
        hidden: SearchVisibility | Literal[1, 2] | None = None,
        length: int | None = None,
        filename: str | None = None,
    ) -> UploadEntry:
        """Add a file to the journal. The arguments are those of `upload`.

        The checksum of the content identifies a file: adding it again, or a copy of it, changes nothing. A failed file becomes
        `waiting` again. A file that changes before it is uploaded becomes `failed`.

        The journal keeps the path of a file, but not the content of other arguments. Keep an open file open until `run` has
        uploaded it. After a restart, add bytes and open files without a path again.

        Returns:
            The entry.

        Raises:
            FileError: The file cannot be uploaded.
            ArgumentError: An argument is invalid, or the content can be read only once, such as that of an iterator or a pipe.
            UploadJournalError: The journal cannot be read or written.
        """
        with ShortTracebacks():
            return self._add(self._client._config, locals())

    def entries(self) -> list[UploadEntry]:
        """List the entries of the journal, in the order in which they were added.

        Raises:
            UploadJournalError: The journal cannot be read.
        """
        with ShortTracebacks():
            return self._entries()

    def run(self, progress: BatchProgressCallback | None = None) -> BatchReport:
        """Upload the files of the journal that are not uploaded yet. Files that are added meanwhile wait for the next run.

        Args:
            progress: Called with a `BatchProgress` after each step, never concurrently. An error
                that it raises stops the run.

        Returns:
            The entries of all files. Files with temporary failures remain for the next run.

        Raises:
            UploadJournalError: The journal cannot be used, or belongs to another account.
            UsageError: The batch is closed, or already running.
            FlickrError: An error that affects all files, such as a revoked token or a full account.
        """

        def upload(entry: UploadEntry) -> None:
            client._run(self._upload(client._config, tracker, entry))

        client = self._client
        with ShortTracebacks(), self._exclusive_run():
            tracker, pending = client._run(self._prepare(client._config, progress))
            run_threads(upload, pending, min(self._concurrency, len(pending)), self._stopping, UploadCancelled)
            return BatchReport(tuple(self._entries()))

    def close(self) -> None:
        """Close the batch and its journal, so that other programs can use it."""
        self._close_journal()

    def __enter__(self) -> Self:
        with ShortTracebacks():
            self._journal()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()
