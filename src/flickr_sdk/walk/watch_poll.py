"""Poll a search repeatedly, and return each new photo once."""

from __future__ import annotations

import email.utils
import os
import re
import threading
import warnings
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from .._pipeline.commands import Flow, Sleep, run_blocking
from .._pipeline.config_parser import parse_path
from .._pipeline.failure_class import classify
from .._pipeline.raw_call import call_raw
from .._pipeline.short_pages import ShortPages
from .._utils.close_names import NamesClose
from .._utils.fork import ForkAware
from .._utils.number_checks import is_integer, is_positive_number
from .._utils.safe_repr import shown
from .._utils.stack_level import library_stack_level
from .._utils.unpicklable import Unpicklable
from .._wire.arguments import encode
from .._wire.known_values import warn_unknown_values
from ..errors.base import ArgumentError, FlickrError, UsageError
from ..errors.response_errors import HttpStatusError
from ..errors.state_errors import IncompleteWarning, RateLimited, WatchWarning
from .page_fetcher import fetch_page
from .pager import WHOLE, page_size
from .search_identity import describe_search
from .watch_state import WatchState

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.call import ClientConfig

MAX_BACKOFF: Final = 900.0
"""The longest pause after failed polls in seconds, unless the pause between two polls is longer."""
MAX_RESULTS: Final = 4000
"""Flickr returns no more photos of one search."""
IGNORED: Final = ("extras",)
"""Arguments that do not change which photos a search finds."""


@dataclass(frozen=True)
class WatchQuery:
    """The search that a watch repeats, and the options of `watch()`."""

    endpoint: Endpoint[Page[Photo]]
    arguments: Mapping[str, str]
    config: ClientConfig
    every: float
    state: Path | None
    since: int | None
    overlap: int
    ids: dict[str, str] = field(default_factory=dict)  # of the URLs in arguments, once they were looked up

    @classmethod
    def create(
        cls,
        endpoint: Endpoint[Page[Photo]],
        arguments: Mapping[str, object],
        *,
        config: ClientConfig,
        every: float,
        state: str | os.PathLike[str] | None,
        since: object,
        overlap: int,
    ) -> Self:
        """Validate the options, and encode the arguments."""
        method = endpoint.method
        if not is_positive_number(every):
            raise ArgumentError("watch", "every", f"is {shown(every)}; pass a positive number of seconds")
        if not is_integer(overlap, 0):
            raise ArgumentError("watch", "overlap", f"is {shown(overlap)}; pass a number of seconds as an integer, or 0")
        encoded = encode(method, endpoint.params, arguments)
        warn_unknown_values(method, endpoint.params, encoded)
        extras = [extra for extra in encoded.get("extras", "").split(",") if extra and extra != "date_upload"]
        encoded |= {"extras": ",".join([*extras, "date_upload"]), "sort": "date-posted-asc"}
        path = None if state is None else parse_path("state", state)
        # A cached response would hide new photos.
        return cls(endpoint, encoded, config.replace(cache=None), every, path, _since(endpoint, since), overlap)

    def open_state(self) -> WatchState:
        """Open the state file, or create it."""
        search = {name: value for name, value in self.arguments.items() if name not in IGNORED}
        text, alias = describe_search(self.config, self.endpoint.method, search)
        return WatchState(self.state, text, self.config.timeout.total, alias)


def _since(endpoint: Endpoint[Any], since: object) -> int | None:
    if since is None:
        return None
    params = {"since": (endpoint.params or {})["min_upload_date"]}
    text = encode("watch", params, {"since": since})["since"]
    if not re.fullmatch(r"-?\d+", text):
        raise ArgumentError("watch", "since", f"is {text!r}; pass a timezone-aware datetime or a Unix timestamp")
    return int(text)


class BaseWatch(Unpicklable, ForkAware, NamesClose):
    """The state of a watch: the poll in progress, and the photos that were not returned yet.

    Photos are fetched in the order of their upload, page by page. The next page begins at the upload time of the last photo
    instead of at a page number, so a poll is not limited to 4,000 photos, and new photos do not shift the pages.
    """

    def __init__(self, query: WatchQuery) -> None:
        self._query = query
        self._state: WatchState | None = None
        self._opening = threading.Lock()
        self._closed = False
        self._photos: deque[tuple[Photo, int]] = deque()
        self._returned: tuple[str, int] | None = None  # the photo that the loop is processing
        self._cursor: int | None = None  # the upload time at which the next page begins; `None` between two polls
        self._page = 1  # the number of the next page that begins there
        self._poll_time = 0  # the time at Flickr when the poll began
        self._reached: int | None = None  # the position after the photos that are waiting
        self._server_time: int | None = None
        self._due = -float("inf")
        self._failures = 0
        self._count = self._polls = 0

    def _after_fork_in_child(self) -> None:
        self._opening = threading.Lock()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._query.endpoint.method}: {self._count} photos of {self._polls} polls>"

    def _open(self) -> WatchState:
        with self._opening:
            if self._closed:
                raise UsageError(f"{self!r} is closed; create another watch")
            if self._state is None:
                self._state = self._query.open_state()
            return self._state

    def _next_photo(self) -> Flow[Photo]:
        """Return the next new photo, waiting if necessary."""
        state = yield from run_blocking(self._open)
        if self._returned is not None:
            # The request for the next photo shows that the loop has processed the previous photo.
            yield from run_blocking(partial(state.mark_seen, *self._returned))
            self._returned = None
        while not self._photos:
            if self._reached is not None:
                yield from run_blocking(partial(state.advance, self._reached))
                self._reached = None
            if (pause := self._due - self._query.config.clock()) > 0:
                yield Sleep(pause)
                state = yield from run_blocking(self._open)  # another thread may have closed the watch in the meantime
            yield from self._poll(state)
        photo, uploaded = self._photos.popleft()
        self._returned = photo.id, uploaded
        self._count += 1
        return photo

    def _poll(self, state: WatchState) -> Flow[None]:
        """Fetch a page. After a temporary failure, schedule another attempt and warn."""
        clock, start = self._query.config.clock, self._query.config.clock()
        try:
            page = yield from self._fetch(state)
        except FlickrError as error:
            if not _is_temporary(error):
                raise
            self._failures += 1
            delay = self._delay(error)
            self._due = clock() + delay
            warnings.warn(f"watch: {error}; polling again in {delay:.0f} s", WatchWarning, stacklevel=library_stack_level())
            return
        self._failures = 0
        yield from self._add(state, page)
        if self._cursor is None:
            self._polls += 1
            self._due = start + self._query.every

    def _fetch(self, state: WatchState) -> Flow[Page[Photo]]:
        query = self._query
        is_new_poll, local_time = self._cursor is None, int(query.config.now())
        first = state.position if state.position is not None else query.since
        cursor = self._cursor if self._cursor is not None else local_time if first is None else first
        size = page_size(query.endpoint, query.arguments, None, WHOLE)
        position = {"min_upload_date": str(cursor), "per_page": str(size), "page": str(self._page)}
        short_pages = ShortPages(query.endpoint, size, self._page)
        arguments = {**query.arguments, **position}
        page = yield from fetch_page(query.config, query.endpoint, arguments, short_pages, self._call, query.ids)
        if is_new_poll:
            # The clock of this machine may be wrong.
            self._poll_time = local_time if self._server_time is None else self._server_time
            if state.position is None:
                # Without `since`, the watch begins at the first poll.
                yield from run_blocking(partial(state.advance, self._poll_time if first is None else first))
        self._cursor = cursor
        return page

    def _call(self, config: ClientConfig, endpoint: Endpoint[Any], arguments: Mapping[str, str]) -> Flow[Any]:
        """Call a method, and record Flickr's time."""
        response = yield from call_raw(config, endpoint, arguments)
        try:
            self._server_time = int(email.utils.parsedate_to_datetime(response.headers.get("date", "")).timestamp())
        except (ValueError, OverflowError):
            self._server_time = None
        return response.parse()

    def _add(self, state: WatchState, page: Page[Photo]) -> Flow[None]:
        """Queue the new photos of a page, and move on to the next page, or to the end of the poll."""
        assert self._cursor is not None
        assert state.position is not None
        dated = [(photo, self._poll_time if photo.dateupload is None else int(photo.dateupload.timestamp())) for photo in page]
        seen = (yield from run_blocking(partial(state.seen, [photo.id for photo in page]))) if page else set()
        # Flickr also returns photos just outside of short ranges of time.
        new = {photo.id: (photo, time) for photo, time in dated if photo.id not in seen and time >= state.position}
        self._photos.extend(new.values())
        # Photos of this time and later may still be missing.
        settled = self._poll_time - self._query.overlap
        last = max((time for _, time in dated), default=self._cursor)
        if self._cursor < state.position:
            # The clock of this machine is behind: the first page had photos from before the watch began.
            self._cursor = None
        elif not page or page.pages is None or page.pages <= self._page:
            self._cursor, self._page, self._reached = None, 1, settled
        elif last > self._cursor:
            self._cursor, self._page, self._reached = last, 1, min(last, settled)
        elif (self._page + 1) * len(page) <= MAX_RESULTS:
            self._page += 1
        else:
            message = f"watch: Flickr returns only {MAX_RESULTS:,} photos with the upload time {self._cursor}"
            self._cursor, self._page = self._cursor + 1, 1
            warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())

    def _delay(self, error: FlickrError) -> float:
        """Return the pause after a failed poll in seconds."""
        every = self._query.every
        backoff = min(every * 2.0 ** min(self._failures - 1, 30), max(every, MAX_BACKOFF))
        wait = error.wait if isinstance(error, RateLimited) else error.retry_after if isinstance(error, HttpStatusError) else None
        return max(backoff, wait or 0.0)

    def _close_state(self) -> None:
        with self._opening:
            self._closed = True
            state, self._state = self._state, None
        self._photos.clear()
        if state is not None:
            state.close()


def _is_temporary(error: FlickrError) -> bool:
    """Whether a later poll may succeed."""
    return isinstance(error, RateLimited) or classify(error).transient
