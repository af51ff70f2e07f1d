"""What the steps of a restore share: the account, the backup, the journal, and calls that survive faults."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._generated.endpoints import people, photos, test
from .._pipeline.api_call import call_method
from .._pipeline.commands import Sleep, run_blocking
from .._pipeline.failure_class import classify
from ..config import MAX_WAIT
from ..errors.backup_errors import BackupError
from ..errors.base import ArgumentError, ConfigurationError, FlickrError
from ..errors.response_errors import ApiError, MalformedResponse, MaybeDelivered
from .layout import require_id
from .list_reader import ListReader
from .restore_journal import RestoreJournal
from .restore_losses import Losses
from .restore_parts import RestorePart
from .restore_values import ID_TAG, MAX_TAGS, Likeness, likeness_of, values_of
from .store import Backup

if TYPE_CHECKING:
    import os

    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow

T = TypeVar("T")

MAX_ATTEMPTS: Final = 6
"""How many times a step with temporary failures is tried, with the client's own retries in each of them."""
OWN_ID: Final = re.compile(rf"{ID_TAG}=([0-9]+)")
AUTHENTICATION_CODES: Final = frozenset(range(95, 101))
NOT_FOUND: Final = 1


@dataclasses.dataclass(frozen=True, slots=True)
class SavedPhoto:
    """A photo of the backup to restore."""

    id: str
    posted: float
    size: int
    has_twin: bool = False
    """Whether the backup contains the same file as another photo."""


@dataclasses.dataclass
class RestoreSession:
    """A run of a restore.

    Attributes:
        config: The configuration of the client, without a cache.
        backup: The backup.
        nsid: The account.
        owner: The account of the backup.
        include: The optional parts to restore.
        journal: The journal; `None` for a dry run without an earlier run.
        photos: The photos to restore, the oldest first.
        without_file: The ids of photos whose file the backup lacks. The account may contain them.
        listed: The ids in the backup by which each photo of the account is marked.
        photo_ids: The ids of the account's photos by their ids in the backup.
        unmarked: The ids in the backup of photos that cannot have a machine tag, the oldest first, by what
            their restored copies have in common with them.
        finished: The ids of the account's photos whose steps an earlier run has done, by their ids in the backup.
        requests: The requests that list the account, by method.
        added: How many items of optional parts this run added.
        losses: What the API cannot set.
        problems: Problems with documents of the backup.
        remaining: The number of photos and albums with temporary problems.
    """

    config: ClientConfig
    backup: Backup
    nsid: str
    owner: str
    include: frozenset[RestorePart]
    journal: RestoreJournal | None
    photos: list[SavedPhoto] = dataclasses.field(default_factory=list)
    without_file: list[str] = dataclasses.field(default_factory=list)
    listed: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    photo_ids: dict[str, str] = dataclasses.field(default_factory=dict)
    unmarked: dict[Likeness, list[str]] = dataclasses.field(default_factory=dict)
    finished: dict[str, str] = dataclasses.field(default_factory=dict)
    requests: Counter[str] = dataclasses.field(default_factory=Counter)
    added: Counter[RestorePart] = dataclasses.field(default_factory=Counter)
    losses: Losses = dataclasses.field(default_factory=Losses)
    problems: list[tuple[str, str, str]] = dataclasses.field(default_factory=list)
    remaining: int = 0

    @property
    def open_journal(self) -> RestoreJournal:
        """The journal of a run that changes the account."""
        assert self.journal is not None
        return self.journal

    def is_marked(self, saved_id: str, new_id: str) -> bool:
        """Return whether a photo of the account has the machine tag of a restored photo."""
        return saved_id in self.listed.get(new_id, ())

    def is_finished(self, saved_id: str, new_id: str) -> bool:
        """Return whether a photo of the account needs no step."""
        return self.finished.get(saved_id) == new_id or self.is_original(saved_id, new_id)

    @property
    def is_same_account(self) -> bool:
        """Whether the photos return to the account from which they came, which may still contain some of them."""
        return self.nsid == self.owner

    def is_original(self, saved_id: str, found_id: str) -> bool:
        """Whether a photo or album of the account is the one that was saved."""
        return saved_id == found_id and self.is_same_account


def open_backup(folder: str | os.PathLike[str]) -> Backup:
    """Open the backup. Performs I/O."""
    return Backup(folder)


def start_session(
    config: ClientConfig,
    backup: Backup,
    journal: str | os.PathLike[str] | None,
    include: frozenset[RestorePart],
    *,
    dry_run: bool,
) -> Flow[RestoreSession]:
    """Find the account, open the journal, and list the photos of the backup and of the account."""
    if config.token is None and config.legacy_token is None:
        raise ConfigurationError("restore: the client is unauthenticated; call login(perms='write') or pass token")
    config = dataclasses.replace(config, cache=None)
    nsid = require_id((yield from persistently(config, lambda: call_method(config, test.LOGIN, {}))).id)
    path = backup.folder / f"restore-{nsid}.sqlite" if journal is None else Path(journal).expanduser()
    opened = yield from run_blocking(partial(_open_journal, path, nsid, dry_run=dry_run))
    session = RestoreSession(config, backup, nsid, backup.account.nsid, include, opened)
    session.losses = Losses(session.owner, include, is_same_account=session.is_same_account)
    session.requests[test.LOGIN.method] += 1
    try:
        yield from run_blocking(partial(_read_backup, session))
        alike = yield from _list_account(session)
        yield from _find_restored(session, alike)
        if opened is not None:
            session.finished = yield from run_blocking(partial(opened.restored_photos, include))
    except BaseException:
        close_session(session)
        raise
    return session


def close_session(session: RestoreSession) -> None:
    """Close the journal, so that other programs can open it. Performs I/O."""
    if session.journal is not None:
        session.journal.close()


def _open_journal(path: Path, nsid: str, *, dry_run: bool) -> RestoreJournal | None:
    if dry_run and not path.exists():
        return None
    journal = RestoreJournal(path)
    try:
        journal.require_account(nsid)
    except BaseException:
        journal.close()
        raise
    return journal


def _read_backup(session: RestoreSession) -> None:
    """List the photos to restore, the oldest first. Performs I/O."""
    found: list[SavedPhoto] = []
    files: Counter[str] = Counter()
    hashes: dict[str, str] = {}
    likenesses: dict[str, Likeness] = {}
    for photo_id in session.backup.photo_ids():
        try:
            saved = session.backup.photo(photo_id)
        except BackupError as error:
            session.problems.append((photo_id, "document", error.message))
            continue
        if saved.deleted is not None:
            continue
        session.losses.add_photo(saved)
        if saved.file is None:
            session.without_file.append(photo_id)
            continue
        values = values_of(saved, session.owner)
        found.append(SavedPhoto(photo_id, values.posted.timestamp() if values.posted else 0.0, saved.file.size))
        hashes[photo_id] = saved.file.sha256
        files[saved.file.sha256] += 1
        if len(values.tags) >= MAX_TAGS:
            likenesses[photo_id] = likeness_of(saved.photo)
    found.sort(key=lambda one: (one.posted, len(one.id), one.id))
    session.photos = [dataclasses.replace(one, has_twin=True) if files[hashes[one.id]] > 1 else one for one in found]
    for one in found:
        if one.id in likenesses:
            session.unmarked.setdefault(likenesses[one.id], []).append(one.id)
    session.losses.add_account(session.backup)


def _list_account(session: RestoreSession) -> Flow[dict[Likeness, list[str]]]:
    """List the photos of the account, and the backup ids in their machine tags.

    Returns:
        The photos without such a tag whose title, tags and date equal those of a photo that cannot have it, the oldest first.
    """
    alike: dict[Likeness, list[str]] = {}

    def add(found: Sequence[Photo]) -> None:
        for photo in found:
            session.listed[photo.id] = OWN_ID.findall(photo.machine_tags or "")
            if session.unmarked and not session.listed[photo.id] and (likeness := likeness_of(photo)) in session.unmarked:
                alike.setdefault(likeness, []).insert(0, photo.id)

    extras = ["machine_tags", *(("tags", "date_taken") if session.unmarked else ())]
    yield from list_pages(session, people.GET_PHOTOS, {"user_id": "me", "extras": extras}, add, needs_all=True)
    return alike


def list_pages(
    session: RestoreSession,
    endpoint: Endpoint[Any],
    arguments: Mapping[str, Any],
    add: Callable[[Any], object],
    *,
    needs_all: bool = False,
) -> Flow[None]:
    """Request the pages of a list, and pass the items of each to a function.

    With `needs_all`, missing items raise `MalformedResponse`, because the restore would create them again.
    """

    def call(config: ClientConfig, endpoint: Endpoint[Any], arguments: Mapping[str, object]) -> Flow[Any]:
        page = yield from persistently(config, partial(call_method, config, endpoint, arguments))
        session.requests[endpoint.method] += 1
        return page

    reader = ListReader(session.config, endpoint, arguments, is_exact=needs_all, call=call)
    while reader.next_page is not None:
        yield from reader.read()
        add(reader.items)
    if needs_all and reader.shortfall:
        raise MalformedResponse(endpoint.method, f"the list of the account lacks items: {reader.shortfall}")


def _find_restored(session: RestoreSession, alike: Mapping[Likeness, list[str]]) -> Flow[None]:
    """Find the photos that the account contains: by their machine tags, by the journal, or by equal titles, tags and dates."""
    wanted = {*(one.id for one in session.photos), *session.without_file}
    for photo_id, marks in session.listed.items():
        if session.is_same_account and photo_id in wanted:
            session.photo_ids[photo_id] = photo_id
            session.losses.remove_photo(photo_id)
        for mark in marks:
            if mark in wanted:
                session.photo_ids.setdefault(mark, photo_id)
    uploaded: dict[str, str] = {} if session.journal is None else (yield from run_blocking(session.journal.uploaded_photos))
    for saved_id, photo_id in uploaded.items():
        if saved_id not in wanted:
            continue
        if photo_id not in session.listed and not (yield from _exists(session, photo_id)):
            session.photo_ids.pop(saved_id, None)
            yield from run_blocking(partial(session.open_journal.restart, saved_id))
            continue
        session.photo_ids[saved_id] = photo_id
    known = set(session.photo_ids.values())
    for likeness, saved_ids in session.unmarked.items():
        # Photos with the same likeness were uploaded in the order of their ids here.
        missing = [one for one in saved_ids if one not in session.photo_ids]
        found = [one for one in alike.get(likeness, ()) if one not in known]
        session.photo_ids |= dict(zip(missing, found, strict=False))
    for photo_id in session.without_file:
        if photo_id not in session.photo_ids:
            session.problems.append((photo_id, "file", "the backup does not contain it; run the backup again"))


def _exists(session: RestoreSession, photo_id: str) -> Flow[bool]:
    """Return whether a photo exists that the list lacks: Flickr lists new photos with a delay."""
    config = session.config
    try:
        yield from persistently(config, lambda: call_method(config, photos.GET_INFO, {"photo_id": photo_id}))
    except ApiError as error:
        if error.code != NOT_FOUND:
            raise
        return False
    return True


def is_temporary(error: FlickrError) -> bool:
    """Return whether a later attempt may succeed."""
    return classify(error.reason if isinstance(error, MaybeDelivered) else error).transient


def concerns_all(error: FlickrError) -> bool:
    """Return whether other steps would fail for the same reason."""
    if isinstance(error, ApiError):
        return error.code in AUTHENTICATION_CODES
    return not isinstance(error, ArgumentError) and not is_temporary(error)


def persistently(config: ClientConfig, step: Callable[[], Flow[T]]) -> Flow[T]:
    """Run a step again and again while its failures are temporary: a restore takes hours. Its repetition must be harmless."""
    pause = config.retries.initial_delay
    for attempt in range(1, MAX_ATTEMPTS + 1):
        try:
            return (yield from step())
        except FlickrError as error:
            reason = error.reason if isinstance(error, MaybeDelivered) else error
            delay = max(pause, classify(reason).wait or 0.0)
            if not is_temporary(error) or attempt == MAX_ATTEMPTS or delay > MAX_WAIT:
                raise
        yield Sleep(delay)
        pause = min(2 * pause, config.retries.max_delay)
    raise AssertionError("unreachable")
