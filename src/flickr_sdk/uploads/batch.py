"""UploadTask many files, each exactly once: what to do with one of them, whatever has happened to it before.

An upload that nobody knows the outcome of is looked for in the account. What is found there was uploaded. What is not found may
still come, for Flickr shows new photos with a delay; so it is looked for until that time is over, and only then sent again, with
`dedup_check`, with which Flickr itself refuses a file that it has.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeVar

from .._generated.endpoints.people import GET_PHOTOS
from .._generated.endpoints.test import LOGIN
from .._pipeline.api_call import call_method
from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.events import LOG
from .._pipeline.retry_classifier import classify
from ..config import MAX_WAIT
from ..errors.base import ConfigurationError, FlickrError, UsageError
from ..errors.response_errors import ApiError, MaybeDelivered, OAuthProblem
from ..errors.state_errors import LimiterError, RateLimited
from ..errors.upload_errors import DuplicatePhoto, FileError, UploadCancelled, UploadError, UploadJournalError, UploadLimitReached
from .upload import Sent, upload
from .upload_source import UploadSource, open_photo

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .multipart import UploadProgressCallback

__all__ = ["Journal", "Plan", "State", "UploadEntry", "account_of", "breaking_off_waits", "mark_of", "settle"]

T = TypeVar("T")
State = Literal["waiting", "unsure", "done", "failed"]

NAMESPACE: Final = "flickrsdk:sha256"
"""The machine tag by which an upload is found again; its value is the checksum of the file."""
MARGIN: Final = 3600.0
"""How far the clocks of this machine and of Flickr may be apart, in seconds."""
LARGEST_PAGE: Final = 500
MOST_PAGES: Final = 100
FIRST_LOOK: Final = 1.0
LONGEST_PAUSE: Final = 15.0
LONGEST_SHOWN: Final = 200
STEP_OF_WAITS: Final = 0.25
"""How many seconds somebody who stops the uploads waits at most for those who wait."""


@dataclasses.dataclass(frozen=True, repr=False)
class UploadEntry:
    """A file in the journal of many uploads.

    Attributes:
        digest: The SHA-256 of its bytes, which it is known by.
        path: Where it lies.
        size: How many bytes it has.
        modified: When it was last written to, in nanoseconds.
        arguments: What is to be said of the photo, by Flickr's names.
        state: `waiting` for its turn, `unsure` where it was sent and no answer came, `done`, or `failed` for good.
        photo_id: The photo; `None` while there is none.
        attempts: How many times it was sent.
        asked: When it was last sent as a whole, in Unix seconds.
        error: What last went wrong with it; empty where nothing did.
    """

    digest: str
    path: str
    size: int
    modified: int = 0
    arguments: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    state: State = "waiting"
    photo_id: str | None = None
    attempts: int = 0
    asked: float = 0.0
    error: str = ""

    def __repr__(self) -> str:
        about = f", photo {self.photo_id}" if self.photo_id else f", {self.error[:LONGEST_SHOWN]}" if self.error else ""
        return f"<UploadEntry {self.path!r} {self.state}{about}>"


class Journal(Protocol):
    """Where the states of files are kept. All its methods may block, and may be called by any thread."""

    def change(self, digest: str, **values: Any) -> UploadEntry:
        """Change an entry, on the disk too, and give what it is now."""
        ...


@dataclasses.dataclass(frozen=True)
class Plan:
    """How files are uploaded.

    Attributes:
        mark: Whether each photo is given a machine tag by which it is found again.
        dedup: Whether Flickr is asked to refuse files that the account has.
        attempts: How often a file is sent at most, in one run.
        patience: For how many seconds a photo is looked for that may or may not be there.
    """

    mark: bool = True
    dedup: bool = True
    attempts: int = 5
    patience: float = 60.0


def mark_of(digest: str) -> str:
    """Give the machine tag of a file.

    Args:
        digest: Its checksum.

    Returns:
        The tag.
    """
    return f"{NAMESPACE}={digest}"


def account_of(settings: ClientConfig) -> Flow[str]:
    """Ask whose account it is.

    Args:
        settings: What the client is set to.

    Yields:
        What is to be done.

    Returns:
        The NSID.

    Raises:
        FlickrError: Nobody is logged in, or Flickr does not answer.
    """
    if settings.token is None and settings.legacy_token is None:
        raise ConfigurationError("uploads: nobody is logged in; log in with perms='write', or give a token")
    user = yield from call_method(dataclasses.replace(settings, cache=None), LOGIN, {})
    return user.id


def settle(
    settings: ClientConfig,
    journal: Journal,
    entry: UploadEntry,
    plan: Plan,
    progress: UploadProgressCallback,
) -> Flow[UploadEntry]:
    """Bring one file to its end.

    Args:
        settings: What the client is set to.
        journal: Where its state is kept.
        entry: The file.
        plan: How to go about it.
        progress: Is told of the bytes that were sent; raising `UploadCancelled`, it stops the upload.

    Yields:
        What is to be done.

    Returns:
        The entry as it is in the journal then: `done`, `failed`, or, where another run may succeed, `waiting` or `unsure`.

    Raises:
        FlickrError: Something is wrong that the other files would meet too, such as a token that was revoked.
    """
    change = partial(journal.change, entry.digest)
    raised: list[BaseException] = []

    def told(count: int, total: int) -> object:
        try:
            return progress(count, total)
        except Exception as error:
            raised.append(error)
            raise

    sent, pause, not_before = 0, settings.retries.first, settings.clock()
    while entry.state in ("waiting", "unsure"):
        if entry.state == "unsure":
            entry = yield from _looked_for(settings, journal, entry, plan)
            continue
        if sent == plan.attempts:
            break
        if sent:
            # What was looked for meanwhile has taken its time too.
            asked = not_before - settings.clock()
            if asked > MAX_WAIT:
                break
            yield Sleep(max(pause, asked))
            pause = min(2 * pause, settings.retries.longest)
        sent += 1
        try:
            entry = yield from _sent(settings, journal, entry, plan, told)
        except FlickrError as error:
            not_before = settings.clock() + _wait_of(error)
            # That the whole was given out stands in the journal by now, and stays there unless Flickr has refused it.
            own = any(error is one for one in raised)
            state = "waiting" if own else _state_after(error)
            entry = yield from run_blocking(partial(change, error=str(error), **({} if state is None else {"state": state})))
            if own or isinstance(error, UploadCancelled) or _concerns_all(error):
                raise
    return entry


def breaking_off_waits(flow: Flow[T], stopping: Callable[[], bool]) -> Flow[T]:
    """Let the waits of an upload end when all is to stop: Flickr, or a rate limiter, may ask for hours.

    What was begun is not given up: the upload is told, and brings the journal up to date.

    Args:
        flow: The upload.
        stopping: Whether all is to stop.

    Yields:
        What is to be done; waits in steps.

    Returns:
        What the upload returns.

    Raises:
        UploadCancelled: It was stopped while it waited.
    """
    came: object = None
    try:
        command = next(flow)
        while True:
            try:
                if isinstance(command, Sleep):
                    left, came = command.seconds, None
                    while left > 0:
                        if stopping():
                            raise UploadCancelled("the uploads were stopped")
                        yield Sleep(min(left, STEP_OF_WAITS))
                        left -= STEP_OF_WAITS
                else:
                    came = yield command
            except Exception as error:
                command = flow.throw(error)
            else:
                command = flow.send(came)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]  # typeshed types StopIteration.value as Any
    finally:
        flow.close()


def _sent(
    settings: ClientConfig,
    journal: Journal,
    entry: UploadEntry,
    plan: Plan,
    progress: UploadProgressCallback,
) -> Flow[UploadEntry]:
    """Send a file once, and write down what came of it."""
    change = partial(journal.change, entry.digest)
    arguments = dict(entry.arguments)
    if plan.mark:
        arguments["tags"] = _with_mark(arguments.get("tags"), mark_of(entry.digest))
    if plan.dedup:
        arguments["dedup_check"] = "1"

    def opened() -> UploadSource:
        photo = open_photo("upload", entry.path)
        if (photo.size, photo.modified) != (entry.size, entry.modified):
            photo.close()
            raise FileError("upload", repr(entry.path), "changed", "is another file than the one that was added; add it again")
        # From the last boundary on nobody knows whether the photo is there, until Flickr answers: that has to be on the disk.
        photo.before_end = lambda: change(state="unsure", attempts=entry.attempts + 1, asked=settings.now(), error="")
        return photo

    photo: Sent
    try:
        photo = yield from upload(settings, "upload", arguments, opened, progress=progress)
    except DuplicatePhoto as duplicate:
        if not duplicate.photo_id:
            raise
        LOG.info("upload: %s was there already, as photo %s", entry.path, duplicate.photo_id)
        return (yield from run_blocking(partial(change, state="done", photo_id=duplicate.photo_id, error="")))
    assert photo.photo is not None, "no ticket was asked for"
    return (yield from run_blocking(partial(change, state="done", photo_id=photo.photo.id, error="")))


def _looked_for(settings: ClientConfig, journal: Journal, entry: UploadEntry, plan: Plan) -> Flow[UploadEntry]:
    """Look for a photo that may be there, as long as it may still come."""
    change, pause = partial(journal.change, entry.digest), FIRST_LOOK
    until = settings.clock() + plan.patience
    while plan.mark:
        photo_id = yield from _found(settings, entry)
        if photo_id is not None:
            LOG.info("upload: %s is there, as photo %s", entry.path, photo_id)
            return (yield from run_blocking(partial(change, state="done", photo_id=photo_id, error="")))
        # A clock that was set back must not make it wait for days.
        left = min(entry.asked + plan.patience - settings.now(), until - settings.clock())
        if left <= 0:
            break
        yield Sleep(min(pause, left))
        pause = min(2 * pause, LONGEST_PAUSE)
    if not plan.mark and not plan.dedup:
        problem = "was sent, and no answer came; without mark and dedup nobody can tell whether it is there: look for it yourself"
        return (yield from run_blocking(partial(change, state="failed", error=f"upload: {entry.path!r} {problem}")))
    LOG.info("upload: %s is not there, and is sent again", entry.path)
    return (yield from run_blocking(partial(change, state="waiting")))


def _found(settings: ClientConfig, entry: UploadEntry) -> Flow[str | None]:
    """Look for a photo among those that were uploaded since it was sent."""
    fresh, tag = dataclasses.replace(settings, cache=None), mark_of(entry.digest)
    arguments: dict[str, Any] = {
        "user_id": "me",
        "min_upload_date": int(min(entry.asked, settings.now()) - MARGIN),
        "extras": ["machine_tags"],
        "per_page": LARGEST_PAGE,
    }
    for number in range(1, MOST_PAGES + 1):
        page = yield from call_method(fresh, GET_PHOTOS, {**arguments, "page": number})
        for photo in page:
            if tag in (photo.machine_tags or "").split():
                return photo.id
        if len(page) < LARGEST_PAGE:
            break
    return None


def _with_mark(tags: str | Sequence[str] | None, mark: str) -> str | list[str]:
    if isinstance(tags, str):
        return f"{tags} {mark}".strip()
    return [*(tags or ()), mark]


def _state_after(error: FlickrError) -> State | None:
    """Say what a failed upload is; `None` where it may have arrived if it was sent as a whole."""
    if _concerns_all(error):
        return "waiting"
    if isinstance(error, (UploadError, FileError, UsageError)):
        return "failed"
    if isinstance(error, MaybeDelivered):
        return None
    return "waiting" if classify(error).acted == "no" else None


def _wait_of(error: FlickrError) -> float:
    """Tell for how many seconds Flickr asks to be left alone."""
    return classify(error.reason if isinstance(error, MaybeDelivered) else error).wait or 0.0


def _concerns_all(error: FlickrError) -> bool:
    """Tell whether other files would fail in the same way: an account that is full, a token or a key that is none."""
    if isinstance(error, (ConfigurationError, LimiterError, OAuthProblem, RateLimited, UploadJournalError, UploadLimitReached)):
        return True
    return isinstance(error, ApiError) and not isinstance(error, UploadError) and error.code in (95, 96, 97, 98, 99, 100)
