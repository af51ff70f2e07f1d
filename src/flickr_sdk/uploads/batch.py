"""Upload one file of a batch exactly once, regardless of earlier attempts.

If the outcome of an upload is unknown, the batch searches the account for the photo. Flickr shows new photos with a delay, so the
search continues until a timeout expires. Then the batch sends the file again with `dedup_check`, and Flickr rejects a duplicate.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._generated.endpoints.people import GET_PHOTOS
from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.events import LOG
from .._pipeline.failure_class import classify
from .._pipeline.flow_steps import FlowSteps
from .._utils.number_checks import is_integer, is_number
from ..config import MAX_WAIT
from ..errors.backup_errors import BackupError
from ..errors.base import ArgumentError, ConfigurationError, FlickrError, UsageError
from ..errors.response_errors import ApiError, MaybeDelivered, OAuthProblem
from ..errors.state_errors import LimiterError, RateLimited
from ..errors.upload_errors import DuplicatePhoto, FileError, UploadCancelled, UploadError, UploadJournalError, UploadLimitReached
from .account_pages import AccountPages
from .recorded_callback import RecordedCallback
from .upload import upload

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .journal import State, UploadEntry, UploadJournal
    from .multipart import UploadProgressCallback
    from .upload_source import UploadSource

T = TypeVar("T")

NAMESPACE: Final = "flickrsdk:sha256"
"""Namespace and predicate of the machine tag; its value is the checksum of the file."""
CLOCK_TOLERANCE: Final = 3600.0
"""The largest expected difference between the clocks of this machine and of Flickr, in seconds."""
FIRST_PAUSE: Final = 1.0
MAX_PAUSE: Final = 15.0
MAX_SLEEP: Final = 0.25
"""Waits are divided into steps of so many seconds, so that `stop` takes effect soon."""


@dataclasses.dataclass(frozen=True)
class BatchOptions:
    """The options of `Flickr.uploads`, except for the concurrency."""

    machine_tag: bool = True
    dedup: bool = True
    max_attempts: int = 5
    lookup_timeout: float = 60.0
    tag_name: str = NAMESPACE
    """The namespace and predicate of the machine tag; its value is the identity of the entry."""

    def __post_init__(self) -> None:
        if not is_integer(self.max_attempts, 1):
            raise ConfigurationError(f"max_attempts is {self.max_attempts!r}; pass an integer of at least 1")
        if not is_number(self.lookup_timeout, 0, 86400):
            raise ConfigurationError(f"lookup_timeout is {self.lookup_timeout!r}; pass a number of seconds from 0 to 86400")


def machine_tag(digest: str, name: str = NAMESPACE) -> str:
    """Return the machine tag that identifies the photo of a file."""
    return f"{name}={digest}"


def upload_entry(
    config: ClientConfig,
    journal: UploadJournal,
    entry: UploadEntry,
    options: BatchOptions,
    progress: Callable[[int, int], object],
) -> Flow[UploadEntry]:
    """Upload a file until it is `uploaded`, `done` or `failed`, or must wait for another run.

    Raises the errors of `progress`, and errors that would affect the other files too, such as a revoked token.
    """
    update = partial(journal.change, entry.digest)
    recorded = RecordedCallback(progress)
    attempts, pause, not_before = 0, config.retries.initial_delay, config.clock()
    while entry.state in ("waiting", "unsure"):
        if entry.state == "unsure":
            entry = yield from _resolve(config, journal, entry, options)
            continue
        if not journal.has_content(entry):
            problem = f"upload: {entry.label} was added without a path; add it again to upload it"
            entry = yield from run_blocking(partial(update, error=problem))
            break
        if attempts == options.max_attempts:
            break
        if attempts:
            delay = not_before - config.clock()
            if delay > MAX_WAIT:
                break
            yield Sleep(max(pause, delay))
            pause = min(2 * pause, config.retries.max_delay)
        attempts += 1
        try:
            entry = yield from _send(config, journal, entry, options, recorded)
        except FlickrError as error:
            reason = error.reason if isinstance(error, MaybeDelivered) else error
            not_before = config.clock() + (classify(reason).wait or 0.0)
            from_callback = recorded.raised(error)
            # The journal has the state `unsure` if the whole file was sent. It keeps it unless Flickr has rejected the file.
            state = "waiting" if from_callback else _state_after(error)
            entry = yield from run_blocking(partial(update, error=str(error), **({} if state is None else {"state": state})))
            if from_callback or isinstance(error, UploadCancelled) or affects_all_files(error):
                raise
    return entry


def interruptible(
    flow: Flow[T], is_stopping: Callable[[], bool], cancellation: Callable[[str], FlickrError] = UploadCancelled
) -> Flow[T]:
    """Raise `UploadCancelled` or a similar error inside a waiting flow when the batch stops, as a wait may last for hours."""
    with FlowSteps(flow) as steps:
        for command in steps:
            with steps.outcome():
                if not isinstance(command, Sleep):
                    steps.value = yield command
                    continue
                remaining = command.seconds
                while remaining > 0:
                    if is_stopping():
                        raise cancellation("the batch was stopped")
                    yield Sleep(min(remaining, MAX_SLEEP))
                    remaining -= MAX_SLEEP
    return steps.result


def _send(
    config: ClientConfig, journal: UploadJournal, entry: UploadEntry, options: BatchOptions, progress: UploadProgressCallback
) -> Flow[UploadEntry]:
    """Send a file once, and record the result."""
    update = partial(journal.change, entry.digest)
    arguments = dict(entry.arguments)
    if options.machine_tag:
        arguments["tags"] = f"{arguments.get('tags', '')} {machine_tag(entry.digest, options.tag_name)}".strip()
    if options.dedup:
        arguments["dedup_check"] = "1"

    def open_file() -> UploadSource:
        source = journal.open(entry)
        # Once the last boundary is sent, the outcome is unknown until Flickr responds. That must be on the disk before.
        source.before_end = lambda: update(state="unsure", attempts=entry.attempts + 1, sent_at=config.now(), error="")
        return source

    try:
        photo_id = (yield from upload(config, "upload", arguments, open_file, progress=progress)).require_photo().id
    except DuplicatePhoto as duplicate:
        photo_id = duplicate.photo_id
        if not photo_id:
            raise
        LOG.info("upload: %s is already uploaded as photo %s", entry.label, photo_id)
        return (yield from run_blocking(partial(journal.record_photo, entry.digest, photo_id, is_duplicate=True)))
    return (yield from run_blocking(partial(journal.record_photo, entry.digest, photo_id)))


def _resolve(config: ClientConfig, journal: UploadJournal, entry: UploadEntry, options: BatchOptions) -> Flow[UploadEntry]:
    """Search for the photo of an `unsure` entry until it must have appeared."""
    update, pause = partial(journal.change, entry.digest), FIRST_PAUSE
    deadline = config.clock() + options.lookup_timeout
    while options.machine_tag:
        photo_id = yield from _find_photo(config, entry, options)
        if photo_id is not None:
            LOG.info("upload: found %s as photo %s", entry.label, photo_id)
            return (yield from run_blocking(partial(journal.record_photo, entry.digest, photo_id)))
        # The second value bounds the wait if the system clock was set back.
        remaining = min(entry.sent_at + options.lookup_timeout - config.now(), deadline - config.clock())
        if remaining <= 0:
            break
        yield Sleep(min(pause, remaining))
        pause = min(2 * pause, MAX_PAUSE)
    if not options.machine_tag and not options.dedup:
        problem = "was sent without a response, and cannot be found without machine_tag and dedup; look for the photo yourself"
        return (yield from run_blocking(partial(update, state="failed", error=f"upload: {entry.label} {problem}")))
    LOG.info("upload: found no photo of %s; sending it again", entry.label)
    return (yield from run_blocking(partial(update, state="waiting")))


def _find_photo(config: ClientConfig, entry: UploadEntry, options: BatchOptions) -> Flow[str | None]:
    """Search the photos that were uploaded since the file was sent."""
    uncached, tag = dataclasses.replace(config, cache=None), machine_tag(entry.digest, options.tag_name)
    arguments: dict[str, Any] = {
        "user_id": "me",
        "min_upload_date": int(min(entry.sent_at, config.now()) - CLOCK_TOLERANCE),
        "extras": ["machine_tags"],
    }
    for fetch in AccountPages(uncached, GET_PHOTOS, arguments):
        for photo in (yield from fetch):
            if tag in (photo.machine_tags or "").split():
                return photo.id
    return None


def _state_after(error: FlickrError) -> State | None:
    """Return the state after a failed attempt; `None` if the photo may exist once the whole file was sent."""
    if affects_all_files(error):
        return "waiting"
    if isinstance(error, (UploadError, FileError, ArgumentError, OAuthProblem)):
        return "failed"
    if isinstance(error, MaybeDelivered):
        return None
    return "waiting" if classify(error).acted == "no" else None


def affects_all_files(error: FlickrError) -> bool:
    """Whether an error would affect the other files too, so that it ends the run."""
    if isinstance(error, OAuthProblem) and error.expired:
        # Other files may be smaller.
        return False
    if isinstance(error, UsageError) and not isinstance(error, ArgumentError):
        return True  # for example a closed client
    journal_errors = (BackupError, UploadJournalError)  # of a restore, and of a batch
    if isinstance(error, (ConfigurationError, LimiterError, OAuthProblem, RateLimited, UploadLimitReached, *journal_errors)):
        return True
    # An invalid signature, token or key, or missing permissions.
    return isinstance(error, ApiError) and not isinstance(error, UploadError) and error.code in (95, 96, 97, 98, 99, 100)
