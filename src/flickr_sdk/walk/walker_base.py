"""Walkers: all items of a list that comes in pages, fetched as a loop asks for them."""

from __future__ import annotations

import operator
import warnings
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .._pipeline.events import call_hook
from .._utils.stack_level import library_stack_level
from .._utils.unpicklable import Unpicklable
from .._wire.params import encode
from ..errors.base import ArgumentError, OutOfRange, UsageError
from ..errors.state_errors import IncompleteWarning
from .pager import WHOLE, Cursor, Pager, WalkReport, Window, page_size

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.commands import Flow

__all__ = ["WalkProgressCallback", "Walk"]
ItemT = TypeVar("ItemT")
WalkProgressCallback = Callable[[WalkReport], object]
"""Is told after each page how far a walk has come."""


@dataclass(frozen=True)
class Walk(Generic[ItemT]):
    """What is to be walked, and how.

    Attributes:
        endpoint: The method.
        arguments: The call's arguments as texts.
        call: Makes the flow of one call.
        asked: How many items the program wants in one page; unset, as many as there can be.
        prefetch: How many pages are fetched at once; with 0, each when it is needed.
        progress: Is told after each page how far the walk has come.
        window: The part of the list.
    """

    endpoint: Endpoint[Page[ItemT]]
    arguments: Mapping[str, str]
    call: Callable[[Endpoint[Page[ItemT]], Mapping[str, str]], Flow[Page[ItemT]]]
    asked: int | None = None
    prefetch: int = 0
    progress: WalkProgressCallback | None = None
    window: Window = WHOLE

    def __post_init__(self) -> None:
        method, prefetch = self.endpoint.method, self.prefetch
        if isinstance(prefetch, bool) or not isinstance(prefetch, int) or prefetch < 0:
            raise ArgumentError(method, "prefetch", f"is {prefetch!r}; give a whole number of pages, 0 for none")
        if self.progress is not None and not callable(self.progress):
            raise ArgumentError(method, "progress", f"is {self.progress!r}; give a function that takes a WalkReport")
        self.pager()

    @classmethod
    def through(cls, endpoint: Endpoint[Page[ItemT]], arguments: Mapping[str, object], **options: Any) -> Walk[ItemT]:
        """Make a walk of a call's arguments, which are written once: what they hold may not be there a second time.

        Args:
            endpoint: The method.
            arguments: The arguments by Flickr's names.
            **options: The other attributes.

        Returns:
            The walk.

        Raises:
            ArgumentError: An argument cannot be used.
        """
        return cls(endpoint, encode(endpoint.method, endpoint.params, arguments), **options)

    def pager(self) -> Pager[ItemT]:
        """Begin at the beginning."""
        size = page_size(self.endpoint, self.arguments, self.asked, self.window)
        return Pager(self.endpoint, self.arguments, size, self.window)

    def part(self, index: object) -> Walk[ItemT]:
        """Give a part of the list.

        Args:
            index: What stands between the brackets: a position or a slice.

        Returns:
            The walk through it.

        Raises:
            OutOfRange: It counts from the end.
            UsageError: It is no position and no slice, or has a step.
        """
        if isinstance(index, slice):
            if index.step not in (None, 1):
                raise UsageError(f"a walk has no steps such as {index.step!r}; take them with itertools.islice")
            start, stop = self._position(index.start or 0), None if index.stop is None else self._position(index.stop)
        else:
            start = self._position(index)
            stop = start + 1
        return replace(self, window=self.window.part(start, stop))

    def _position(self, value: object) -> int:
        try:
            position = operator.index(cast("Any", value))
        except TypeError:
            raise UsageError(f"a walk has positions and slices, not [{value!r}]") from None
        if position < 0:
            raise OutOfRange(
                f"{self.endpoint.method}: [{position}] counts from the end, which a walk does not know; "
                "count from the start, or make a list of all items first"
            )
        return position

    def no_item(self, index: int, report: WalkReport) -> OutOfRange:
        """Make the error for a position behind the end."""
        why = "; ".join(report.limits) or "the list ends before it"
        return OutOfRange(f"{self.endpoint.method}: there is no item [{index}]; {why}")


class _Walker(Unpicklable, Generic[ItemT]):
    """What both walkers share: where the walk is, and what came that nobody took yet."""

    def __init__(self, walk: Walk[ItemT]) -> None:
        self._walk = walk
        self._pager = walk.pager()
        self._items: deque[ItemT] = deque()
        self._warned = False

    def __repr__(self) -> str:
        report = self.report
        return f"<{type(self).__name__} {report.method}: {report.items} items of {report.pages} pages{', done' * report.done}>"

    @property
    def report(self) -> WalkReport:
        """How far the walk has come, and at its end what is missing and why."""
        return self._pager.report

    @property
    def total(self) -> int | None:
        """How many items the whole list has, as Flickr says; `None` before the first page."""
        return self._pager.report.total

    @property
    def duplicates(self) -> int:
        """How many items came again and were left out."""
        return self._pager.report.duplicates

    def __length_hint__(self) -> int:
        left = self._pager.left
        return NotImplemented if left is None else left + len(self._items)

    def _wanted(self) -> dict[Cursor, Callable[[], Flow[Page[ItemT]]]]:
        walk, pager = self._walk, self._pager
        # What fetches ahead must not hold on to the walker, or nobody would notice that its consumer went away.
        return {
            cursor: partial(walk.call, walk.endpoint, pager.arguments(cursor)) for cursor in pager.wanted(max(1, walk.prefetch))
        }

    def _took(self, cursor: Cursor, page: Page[ItemT]) -> None:
        self._items.extend(self._pager.take(cursor, page))
        call_hook(self._walk.progress, self._pager.report)

    def _end(self) -> None:
        """Say once what Flickr kept back."""
        limits = self._pager.report.limits
        if limits and not self._warned:
            self._warned = True
            message = f"{self._pager.report.method}: items are missing: {'; '.join(limits)}"
            warnings.warn(message, IncompleteWarning, stacklevel=library_stack_level())
