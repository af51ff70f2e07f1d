"""Turn errors that unexpected values of responses cause in this package into `MalformedResponse`.

Models keep values of undocumented types, so that a program can read the rest of a response. The package's own code, such as a
backup, may need these values.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, TypeVar

from .._utils.safe_repr import shown
from ..errors.base import FlickrError
from ..errors.response_errors import MalformedResponse

if TYPE_CHECKING:
    from ..types import Drift
    from .commands import Flow

T = TypeVar("T")

CAUSED: Final = (AttributeError, TypeError, ValueError, LookupError, ArithmeticError)
"""The errors that a value of an unexpected type can cause."""
LIBRARIES: Final = frozenset((*sys.stdlib_module_names, "pydantic"))
"""Packages that raise such errors on behalf of their callers."""
noted_drifts: Final[ContextVar[list[Drift] | None]] = ContextVar("flickr_sdk.drifts", default=None)
"""The first drift in the responses of the running flow."""
_latest: list[Drift] = []
"""The latest drift in the process, because a flow may use values from another flow."""


def note_drifts(drifts: Iterable[Drift]) -> None:
    """Record the drifts of a response for the flow that received it."""
    noted, first = noted_drifts.get(), list(drifts)[:1]
    _latest[:] = first
    if noted is not None and not noted:
        noted.extend(first)


def caused_error(error: Exception, noted: list[Drift] | None = None) -> MalformedResponse | None:
    """Return the error to raise if an unexpected value caused another one; `None` if it has another cause."""
    drifts = noted or _latest
    if not drifts or isinstance(error, FlickrError) or not _is_own(error):
        return None
    drift = drifts[0]
    value = "missing" if drift.missing else shown(drift.value)
    problem = f"{drift.path} is {value}, expected {drift.expected}; report it if the next request returns it too"
    caused = MalformedResponse(drift.method, problem)
    caused.retryable = False  # the call may be a write
    return caused


@contextmanager
def using_responses() -> Iterator[None]:
    """Raise `MalformedResponse` if the block fails because of an unexpected value of a response."""
    try:
        yield
    except CAUSED as error:
        caused = caused_error(error)
        if caused is None:
            raise
        raise caused from error


def usable(flow: Flow[T]) -> Flow[T]:
    """Run a flow. Raise `MalformedResponse` if it fails because of an unexpected value of a response."""
    try:
        return (yield from flow)
    except CAUSED as error:
        caused = caused_error(error, noted_drifts.get())
        if caused is None:
            raise
        raise caused from error


def _is_own(error: Exception) -> bool:
    """Whether this package raised an error, and not a callback of the program."""
    modules = [frame.f_globals.get("__name__", "") for frame, _ in traceback.walk_tb(error.__traceback__)]
    while modules and modules[-1].partition(".")[0] in LIBRARIES:
        modules.pop()
    return bool(modules) and modules[-1].startswith("flickr_sdk.")
