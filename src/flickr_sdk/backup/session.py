"""What the steps of a run share: the account, the files, the index, the problems, and calls that survive faults."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._generated.endpoints import people, test
from .._pipeline.api_call import call_method
from .._pipeline.commands import Sleep, run_blocking
from .._pipeline.failure_class import classify
from .._pipeline.unexpected_values import usable
from ..config import MAX_WAIT
from ..errors.backup_errors import BackupError
from ..errors.base import ArgumentError, FlickrError
from ..errors.response_errors import ApiError, MalformedResponse
from .details import recorded_details
from .index import BackupIndex
from .layout import INDEX, Json
from .report import BackupProblem
from .store import BackupStore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._generated.models import PersonInfo
    from .._method.endpoint import Endpoint
    from .._model.base import FlickrModel
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from .details import Detail

T = TypeVar("T")

MAX_ATTEMPTS: Final = 6
"""How many times a call with temporary failures is made, with the client's own retries in each of them."""
PER_PAGE: Final = 500
AUTHENTICATION_CODES: Final = frozenset(range(95, 101))


@dataclasses.dataclass
class Counters:
    """What a run has done so far."""

    changed: int = 0
    deleted: int = 0
    albums: int = 0
    downloaded: int = 0
    bytes: int = 0
    incomplete: int = 0


@dataclasses.dataclass
class BackupSession:
    """A run of a backup.

    Attributes:
        config: The configuration of the client.
        person: The account.
        is_own: Whether the account is that of the token.
        details: The chosen details.
        store: The documents.
        index: The index.
        started: The time of the start as a Unix timestamp.
        writes_xmp: Whether files get XMP sidecars.
        makes_album_folders: Whether albums get folders of links.
        problems: What could not be saved.
        postponed: The ids of photos with temporary problems.
        counters: What the run has done.
    """

    config: ClientConfig
    person: PersonInfo
    is_own: bool
    details: tuple[Detail, ...]
    store: BackupStore
    index: BackupIndex
    started: float
    writes_xmp: bool = True
    makes_album_folders: bool = False
    problems: list[BackupProblem] = dataclasses.field(default_factory=list)
    postponed: set[str] = dataclasses.field(default_factory=set)
    counters: Counters = dataclasses.field(default_factory=Counters)

    @property
    def detail_names(self) -> str:
        """The details of each photo, as they stand in the index."""
        from .details import PHOTO_DETAILS

        return " ".join(name for name in PHOTO_DETAILS if name in self.details)

    def add_problem(self, photo_id: str, what: str, error: FlickrError) -> None:
        """Record what could not be saved."""
        self.problems.append(BackupProblem(photo_id, what, error.message))

    def add_shortfall(self, what: str, problem: str, *, is_temporary: bool, photo_id: str = "") -> None:
        """Record that Flickr returned a list without all of its items. The next run requests it again."""
        self.problems.append(BackupProblem(photo_id, what, problem))
        # For other accounts, Flickr counts items that it does not show, so these lists stay incomplete.
        self.counters.incomplete += is_temporary and self.is_own

    def close(self) -> None:
        """Close the index, so that other programs can open it."""
        self.index.close()


def find_account(config: ClientConfig, user: object, method: str = "backup") -> Flow[tuple[PersonInfo, bool]]:
    """Return the account, and whether it is that of the token."""
    is_authenticated = config.token is not None or config.legacy_token is not None
    if user == "me" and not is_authenticated:
        raise ArgumentError(method, "user", "is 'me', which needs a client with a token; pass a user, or sign in first")
    login = (yield from call_persistently(config, test.LOGIN, {})) if is_authenticated else None
    person = yield from call_persistently(config, people.GET_INFO, {"user_id": login.id if user == "me" and login else user})
    return person, login is not None and login.id == person.nsid


def open_session(
    config: ClientConfig,
    to: Any,
    person: PersonInfo,
    is_own: bool,
    details: tuple[Detail, ...] | None,
    xmp: bool | None,
    album_folders: bool | None,
) -> BackupSession:
    """Open or create the backup. Options that are `None` are those of the last run. Performs I/O."""
    store = BackupStore(to, person.nsid, person.username or person.nsid, is_own=is_own)
    index = BackupIndex(store.folder / INDEX)
    try:
        chosen = recorded_details(store.options.get("details")) if details is None else details
        writes_xmp = store.options.get("xmp") is not False if xmp is None else bool(xmp)
        makes_folders = store.options.get("album_folders") is True if album_folders is None else bool(album_folders)
        # Recorded at the start, so that the run after an interrupted one saves the same.
        store.change_manifest(details=list(chosen), xmp=writes_xmp, album_folders=makes_folders)
    except BaseException:
        index.close()
        raise
    return BackupSession(config, person, is_own, chosen, store, index, config.now(), writes_xmp, makes_folders)


def call_persistently(config: ClientConfig, endpoint: Endpoint[T], arguments: Mapping[str, object]) -> Flow[T]:
    """Call a method, again and again while its failures are temporary: a backup takes hours."""
    pause = config.retries.initial_delay
    for attempt in range(1, MAX_ATTEMPTS + 1):
        try:
            return (yield from call_method(config, endpoint, arguments))
        except FlickrError as error:
            failure = classify(error)
            delay = max(pause, failure.wait or 0.0)
            if not failure.transient or attempt == MAX_ATTEMPTS or delay > MAX_WAIT:
                raise
        yield Sleep(delay)
        pause = min(2 * pause, config.retries.max_delay)
    raise AssertionError("unreachable")


def tolerate(session: BackupSession, what: str, flow: Flow[T]) -> Flow[T | None]:
    """Run a step of the account; a failure that concerns this step only becomes a problem of the report."""
    try:
        return (yield from usable(flow))
    except (ApiError, MalformedResponse) as error:
        if isinstance(error, MalformedResponse) and error.retryable:
            raise
        if isinstance(error, ApiError) and error.code in AUTHENTICATION_CODES - {99}:
            raise
        session.add_problem("", what, error)
        return None


def dump(model: FlickrModel) -> Json:
    """Return a model as JSON values: all that the response contained, unknown keys too."""
    return model.model_dump(mode="json", exclude_unset=True)


def dump_all(models: Iterable[FlickrModel]) -> list[Json]:
    """Return models as JSON values."""
    return [dump(model) for model in models]


def utc_text(timestamp: float) -> str:
    """Return a Unix timestamp as text."""
    return dt.datetime.fromtimestamp(int(timestamp), dt.UTC).isoformat().replace("+00:00", "Z")


def write_streamed_list(session: BackupSession, name: str, path: str) -> None:
    """Write a long list of the index as a document, item by item. Performs I/O."""

    def parts() -> Iterator[str]:
        yield f'{{\n "format": "flickr-backup/list",\n "version": 1,\n "name": {json.dumps(name)},\n "items": ['
        for number, item in enumerate(session.index.items(name)):
            yield f"{',' * bool(number)}\n  {item}"
        yield "\n ]\n}\n"

    session.store.write_parts(path, parts())


def blocking(work: Any, *arguments: Any, **options: Any) -> Flow[Any]:
    """Return the flow of a function that performs I/O."""
    return run_blocking(partial(work, *arguments, **options))


__all__ = [
    "BackupError",
    "BackupSession",
    "blocking",
    "call_persistently",
    "dump",
    "dump_all",
    "find_account",
    "open_session",
    "tolerate",
    "utc_text",
    "write_streamed_list",
]
