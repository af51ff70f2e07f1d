"""Iterate over the commands of a flow, which every driver does in the same way."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from ..errors.base import FlickrError
from .commands import Command, Flow
from .unexpected_values import CAUSED, caused_error, noted_drifts

if TYPE_CHECKING:
    from ..types import Drift

T = TypeVar("T")


def clear_locals(error: BaseException) -> None:
    """Clear the local variables of the library's frames that raised an error: they hold requests and bodies of responses."""
    seen: list[BaseException] = []
    remaining: list[BaseException | None] = [error]
    while remaining:
        one = remaining.pop()
        if one is None or one in seen:
            continue
        seen.append(one)
        remaining += (one.__cause__, one.__context__)
        for frame, _ in traceback.walk_tb(one.__traceback__):
            if frame.f_globals.get("__name__", "").startswith("flickr_sdk."):
                with suppress(RuntimeError):  # the frame is still running
                    frame.clear()


class FlowSteps(Generic[T]):
    """The commands of a flow. Each one is executed inside `outcome`, and its `value` set, before the next is requested."""

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._error: Exception | None = None
        self._drifts: list[Drift] = []
        self.value: object = None
        self.result: T

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # An interrupted flow must release what it holds now, not when it is garbage-collected.
        self._flow.close()

    def __iter__(self) -> Iterator[Command]:
        return self

    def __next__(self) -> Command:
        error, value = self._error, self.value
        self._error = self.value = None
        outer = noted_drifts.set(self._drifts)
        try:
            return self._flow.send(value) if error is None else self._flow.throw(error)
        except StopIteration as end:
            self.result = end.value
            raise
        except FlickrError as failure:
            clear_locals(failure)
            raise
        except CAUSED as failure:
            caused = caused_error(failure, self._drifts)
            if caused is None:
                raise
            clear_locals(failure)
            raise caused from failure
        finally:
            noted_drifts.reset(outer)
            del error  # its traceback refers to this frame

    @contextmanager
    def outcome(self) -> Iterator[None]:
        """Raise an error of the block inside the flow, with the next step."""
        try:
            yield
        except Exception as error:
            self._error = error
