"""Add uploaded photos to albums by title, in the order in which their files were added.

An album is made with its first photo. If the outcome is unknown, the batch looks for the album before it makes another one.
"""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from .._generated.endpoints.photosets import CREATE, GET_LIST, GET_PHOTOS, REORDER_PHOTOS
from .._pipeline.api_call import call_method
from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.events import LOG
from .._pipeline.failure_class import classify
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, MalformedResponse, MaybeDelivered
from ..errors.upload_errors import UploadCancelled
from .account_pages import AccountPages
from .batch import CLOCK_TOLERANCE, FIRST_PAUSE, MAX_PAUSE, affects_all_files
from .step_runner import StepContext, call_step, finish
from .steps import album_key

if TYPE_CHECKING:
    import datetime as dt

    from .journal import UploadEntry
    from .step_journal import RecordedStep

ALBUM_MISSING: Final = 1
MAX_CREATIONS: Final = 3


class AlbumQueue:
    """The albums of a run. One worker at a time adds photos to an album, also those that other workers have uploaded."""

    def __init__(self, unsettled: Iterable[str]) -> None:
        self._lock = threading.Lock()
        self._unsettled = set(unsettled)
        self._claimed: dict[str, bool] = {}
        self.ids: dict[str, str] = {}  # of the account's known albums, by title

    def settle(self, digest: str) -> None:
        """Record that this run is done with uploading a file, so that it does not hold back those after it."""
        with self._lock:
            self._unsettled.discard(digest)

    def is_unsettled(self, digest: str) -> bool:
        """Whether this run has yet to upload a file."""
        with self._lock:
            return digest in self._unsettled

    def claim(self, title: str) -> bool:
        """Claim an album. If another worker has it, that one looks again for photos before it releases the album."""
        with self._lock:
            is_free = title not in self._claimed
            self._claimed[title] = not is_free
            return is_free

    def release(self, title: str, *, always: bool = False) -> bool:
        """Release a claimed album, unless another worker has uploaded a photo since the last call."""
        with self._lock:
            if self._claimed[title] and not always:
                self._claimed[title] = False
                return False
            del self._claimed[title]
            return True


def add_to_albums(
    context: StepContext, queue: AlbumQueue, entry: UploadEntry, report: Callable[[UploadEntry], None]
) -> Flow[None]:
    """Add the photos that are ready to the albums of an entry; `report` gets their entries."""
    for title in (yield from run_blocking(partial(context.journal.albums_of, entry.digest))):
        if not queue.claim(title):
            continue
        is_released = has_failed = False
        try:
            while not (is_released or has_failed):
                previous = ""
                while step := (yield from run_blocking(partial(context.journal.next_in_album, title, queue.is_unsettled))):
                    has_failed = step.digest == previous
                    if has_failed:  # temporarily: the next file of the album or the next run retries
                        break
                    previous = step.digest
                    report((yield from finish(context, step, _add(context, queue, step))))
                is_released = not has_failed and queue.release(title)
        finally:
            if not is_released:
                queue.release(title, always=True)


def sort_albums(context: StepContext) -> Flow[None]:
    """Move the photos of albums to their places if one was added after a photo that belongs behind it."""
    journal = context.journal
    for title, photoset_id in (yield from run_blocking(journal.albums_out_of_order)):
        try:
            yield from _sort(context, title, photoset_id)
        except FlickrError as error:
            reason = error.reason if isinstance(error, MaybeDelivered) else error
            if isinstance(error, UploadCancelled) or affects_all_files(error):
                raise
            LOG.warning("upload: cannot sort the photos of album %r: %s", title, error)
            if classify(reason).transient:
                continue
        yield from run_blocking(partial(journal.change_album, title, out_of_order=0))


def _add(context: StepContext, queue: AlbumQueue, step: RecordedStep) -> Flow[None]:
    journal, title = context.journal, step.album
    yield from run_blocking(partial(journal.mark_out_of_order, step))
    known = (yield from run_blocking(partial(journal.album, title))).photoset_id
    if known is not None:
        try:
            return (yield from call_step(context, step, {"photoset_id": known}))
        except ApiError as error:
            if error.code != ALBUM_MISSING:
                raise
        # It was deleted since an earlier photo was added.
        queue.ids.pop(title, None)
        yield from run_blocking(partial(journal.change_album, title, photoset_id=None))
    found = yield from _find_or_create(context, queue, step)
    if found is not None:
        yield from call_step(context, step, {"photoset_id": found})


def _find_or_create(context: StepContext, queue: AlbumQueue, step: RecordedStep) -> Flow[str | None]:
    """Return the id of an existing album; `None` if it was made with the photo of the step."""
    config, journal, title = context.config, context.journal, step.album
    creating = (yield from run_blocking(partial(journal.album, title))).creating
    for attempt in range(MAX_CREATIONS):
        found = yield from _look_up(context, queue, title, creating)
        if found is not None:
            yield from run_blocking(partial(journal.change_album, title, photoset_id=found, creating=0.0))
            return found
        creating = config.now()
        # The next run must know of a creation whose response is lost.
        yield from run_blocking(partial(journal.change_album, title, creating=creating))
        try:
            album = yield from call_method(config, CREATE, {"title": title, "primary_photo_id": step.photo_id})
        except FlickrError as error:
            if not isinstance(error, MaybeDelivered) and classify(error).acted == "no":
                yield from run_blocking(partial(journal.change_album, title, creating=0.0))
                raise
            if attempt == MAX_CREATIONS - 1:
                raise
        else:
            queue.ids[title] = album.id
            yield from run_blocking(partial(journal.change_album, title, photoset_id=album.id, creating=0.0))
            return None
    raise AssertionError("unreachable")


def _look_up(context: StepContext, queue: AlbumQueue, title: str, creating: float) -> Flow[str | None]:
    """Return the id of an album of the account. One that may just have been created is searched for until it must be shown."""
    if not creating:
        if title not in queue.ids:
            queue.ids.update((yield from _list_albums(context, since=0.0)))
        return queue.ids.get(title)
    config, timeout, pause = context.config, context.options.lookup_timeout, FIRST_PAUSE
    deadline = config.clock() + timeout
    while True:
        ids = yield from _list_albums(context, since=creating - CLOCK_TOLERANCE)
        # The second value bounds the wait if the system clock was set back.
        remaining = min(creating + timeout - config.now(), deadline - config.clock())
        if title in ids or remaining <= 0:
            return ids.get(title)
        yield Sleep(min(pause, remaining))
        pause = min(2 * pause, MAX_PAUSE)


def _list_albums(context: StepContext, *, since: float) -> Flow[dict[str, str]]:
    """Return the ids of the account's albums by title; of those with the same title, that of the newest."""
    config = dataclasses.replace(context.config, cache=None)
    newest: dict[str, tuple[dt.datetime, str]] = {}
    pages = AccountPages(config, GET_LIST, {})
    for fetch in pages:
        for album in (yield from fetch):
            if album.date_create.timestamp() >= since:
                created = (album.date_create, album.id)
                newest[album_key(album.title)] = max(created, newest.get(album_key(album.title), created))
    if pages.short_pages.limit:  # a missing album would be created a second time
        raise MalformedResponse(GET_LIST.method, f"the list of albums lacks items: {pages.short_pages.limit}")
    return {title: photoset_id for title, (_, photoset_id) in newest.items()}


def _sort(context: StepContext, title: str, photoset_id: str) -> Flow[None]:
    """Sort the photos of the journal among the places that they have in an album. Other photos stay at their places."""
    config = dataclasses.replace(context.config, cache=None)
    current: list[str] = []
    for fetch in AccountPages(config, GET_PHOTOS, {"photoset_id": photoset_id}):
        current += [photo.id for photo in (yield from fetch)]
    recorded = yield from run_blocking(partial(context.journal.photos_in_album, title))
    places = {photo_id: place for place, photo_id in enumerate(recorded)}
    ours = iter(sorted((photo_id for photo_id in current if photo_id in places), key=places.__getitem__))
    wanted = [next(ours) if photo_id in places else photo_id for photo_id in current]
    moved = [place for place, photo_id in enumerate(current) if wanted[place] != photo_id]
    if moved:
        # The photos behind these keep their order.
        first = wanted[: moved[-1] + 1]
        yield from call_method(context.config, REORDER_PHOTOS, {"photoset_id": photoset_id, "photo_ids": first})
