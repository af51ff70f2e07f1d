"""Iterate over the commands of a flow, which every driver does in the same way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, Self, TypeVar

from .commands import Command, Flow

T = TypeVar("T")


class FlowSteps(Generic[T]):
    """The commands of a flow. Each one is executed inside `outcome`, and its `value` set, before the next is requested."""

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._error: Exception | None = None
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
        try:
            return self._flow.send(value) if error is None else self._flow.throw(error)
        except StopIteration as end:
            self.result = end.value
            raise
        finally:
            del error  # its traceback refers to this frame

    @contextmanager
    def outcome(self) -> Iterator[None]:
        """Raise an error of the block inside the flow, with the next step."""
        try:
            yield
        except Exception as error:
            self._error = error
