"""Distinguish the errors of a progress callback, which stop a batch, from those of a transfer."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager


class RecordedCallback:
    """Calls a synchronous or asynchronous progress callback, and records the errors that it raises."""

    def __init__(self, callback: Callable[..., object]) -> None:
        self._callback = callback
        self._errors: list[Exception] = []

    def __call__(self, *values: object) -> object:
        """Call the callback, and return its result, which may be awaitable."""
        with self._recording():
            result = self._callback(*values)
        return self._await(result) if inspect.isawaitable(result) else None

    def raised(self, error: BaseException) -> bool:
        """Whether the callback raised this error."""
        return any(error is known for known in self._errors)

    async def _await(self, awaitable: Awaitable[object]) -> None:
        with self._recording():
            await awaitable

    @contextmanager
    def _recording(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            self._errors.append(error)
            raise
