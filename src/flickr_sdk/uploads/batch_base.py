"""The base of the upload batches of both clients: the journal, the prepared work, and stopping."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .._generated.endpoints.test import LOGIN
from .._pipeline.api_call import call_method
from .._pipeline.commands import run_blocking
from .._utils.safe_repr import shown
from ..errors.base import ArgumentError, ConfigurationError
from ..errors.upload_errors import UploadCancelled
from .albums import AlbumQueue, add_to_albums, sort_albums
from .batch import interruptible, upload_entry
from .batch_progress import ProgressTracker
from .deleted_photos import find_deleted
from .journal import UploadEntry, UploadJournal
from .journaled_batch import JournaledBatch
from .metadata import with_metadata
from .step_runner import StepContext, run_steps
from .steps import parse_steps, with_privacy
from .upload import encode_arguments, select_arguments

if TYPE_CHECKING:
    import os

    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .batch import BatchOptions
    from .batch_progress import BatchProgressCallback

ORDER: Final = ("unsure", "uploaded", "waiting")
"""The states of the entries that a run works on, in this order."""


class UploadRun(NamedTuple):
    """What the workers of a run share."""

    tracker: ProgressTracker
    context: StepContext
    queue: AlbumQueue


class BatchBase(JournaledBatch[UploadJournal]):
    """An upload batch, without the part that runs flows."""

    def __init__(self, path: str | os.PathLike[str], concurrency: int, options: BatchOptions) -> None:
        super().__init__(UploadJournal, path, concurrency)
        self._options = options

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._path}>"

    def stop(self) -> None:
        """End the run early: start no further upload, and cancel those whose file Flickr has not fully received.

        Any thread and any progress callback may call it.
        """
        self._stopping.set()

    def _add(self, config: ClientConfig, catalog: ModuleType, arguments: Mapping[str, Any]) -> UploadEntry:
        # Invalid arguments are rejected now, because a later run may happen without this program.
        arguments = with_metadata(arguments)
        steps = parse_steps(catalog, arguments)
        encoded = encode_arguments(config, "upload", select_arguments("upload", with_privacy(arguments)))
        return self._journal().add(arguments["file"], encoded, arguments["length"], arguments["filename"], steps)

    def _entries(self) -> list[UploadEntry]:
        return self._journal().entries()

    def _require_account(self, config: ClientConfig) -> Flow[None]:
        if config.token is None and config.legacy_token is None:
            raise ConfigurationError("uploads: the client is unauthenticated; call login(perms='write') or pass token")
        account = yield from call_method(dataclasses.replace(config, cache=None), LOGIN, {})
        yield from run_blocking(lambda: self._journal().require_account(account.id))

    def _find_deleted(self, config: ClientConfig, entries: Iterable[UploadEntry] | None) -> Flow[list[UploadEntry]]:
        # Another account may not see the photos of this one.
        yield from self._require_account(config)
        given = tuple((yield from run_blocking(self._entries)) if entries is None else entries)
        found = [entry for entry in given if entry.photo_id is not None]
        deleted = yield from find_deleted(config, [entry.photo_id for entry in found if entry.photo_id])
        mark = self._journal().mark_deleted
        return (
            yield from run_blocking(
                lambda: [mark(entry.digest, entry.photo_id) for entry in found if entry.photo_id and entry.photo_id in deleted]
            )
        )

    def _reset(self, entries: Iterable[UploadEntry]) -> None:
        self._journal().reset(entries)

    def _prepare(
        self, config: ClientConfig, catalog: ModuleType, progress: BatchProgressCallback | None
    ) -> Flow[tuple[UploadRun, list[UploadEntry]]]:
        """Check the journal's account, and list the files to upload."""
        self._stopping.clear()
        if progress is not None and not callable(progress):
            raise ArgumentError("uploads", "progress", f"is {shown(progress)}; pass a function")
        yield from self._require_account(config)
        entries = yield from run_blocking(self._entries)
        # Unknown outcomes come first: the sooner they are looked for, the fewer newer photos there are.
        pending = sorted((entry for entry in entries if entry.state in ORDER), key=lambda entry: ORDER.index(entry.state))
        context = StepContext(config, catalog, self._journal(), self._options)
        queue = AlbumQueue(entry.digest for entry in pending)
        return UploadRun(ProgressTracker(entries, config.clock, progress), context, queue), pending

    def _upload(self, config: ClientConfig, run: UploadRun, entry: UploadEntry) -> Flow[object]:
        """Upload one file, perform its steps, and return what the progress callback returned."""
        tracker, is_stopping = run.tracker, self._stopping.is_set

        def progress(sent: int, total: int) -> object:
            if self._stopping.is_set():
                raise UploadCancelled("the batch was stopped")
            return tracker.set_sent(entry.digest, sent)

        if self._stopping.is_set():
            return None
        flow = upload_entry(config, self._journal(), entry, self._options, progress)
        entry = yield from interruptible(flow, is_stopping)
        if entry.state == "uploaded":
            entry = yield from interruptible(run_steps(run.context, entry), is_stopping)
        tracker.set_entry(entry)
        run.queue.settle(entry.digest)
        yield from interruptible(add_to_albums(run.context, run.queue, entry, tracker.set_entry), is_stopping)
        return tracker.notify()

    def _sort_albums(self, run: UploadRun) -> Flow[None]:
        """Finish a run that was not stopped."""
        if not self._stopping.is_set():
            yield from interruptible(sort_albums(run.context), self._stopping.is_set)
