"""A running upload as an asynchronous iterator over its progress."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from .._utils.unpicklable import Unpicklable
from ..errors.base import UsageError
from ..errors.upload_errors import UploadCancelled

if TYPE_CHECKING:
    from types import TracebackType

    from .multipart import UploadProgressCallback
    from .upload import UploadedPhoto


class UploadTask(Unpicklable):
    """A running upload; returned by `AsyncFlickr.upload_task`.

    `async with` starts the upload and waits until it is complete. Iteration yields the number of bytes sent and the total. A slow
    consumer receives the latest values only.
    """

    def __init__(self, start: Callable[[UploadProgressCallback], Awaitable[UploadedPhoto]]) -> None:
        self._start = start
        self._task: asyncio.Future[UploadedPhoto] | None = None
        self._latest: tuple[int, int] | None = None
        self._cancelled = False

    def __repr__(self) -> str:
        state = "not started" if self._task is None else "done" if self._task.done() else "running"
        return f"<{type(self).__name__} {state}>"

    @property
    def photo(self) -> UploadedPhoto:
        """The photo, after the upload is complete.

        Raises:
            UsageError: The upload is not complete.
        """
        if self._task is None or not self._task.done():
            raise UsageError("the upload is not complete; read photo after the async with statement")
        return self._task.result()

    def cancel(self) -> None:
        """Stop the upload: `UploadCancelled` is raised after the current chunk, and Flickr creates no photo."""
        self._cancelled = True

    def _report(self, sent: int, total: int) -> None:
        if self._cancelled:
            raise UploadCancelled
        self._latest = (sent, total)
        self._changed.set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> tuple[int, int]:
        if self._task is None:
            raise UsageError("the upload has not started; use async with")
        while self._latest is None:
            if self._task.done():
                await self._task
                raise StopAsyncIteration
            self._changed.clear()
            await self._changed.wait()
        latest, self._latest = self._latest, None
        return latest

    async def __aenter__(self) -> Self:
        self._changed = asyncio.Event()
        self._task = asyncio.ensure_future(self._start(self._report))
        self._task.add_done_callback(lambda _: self._changed.set())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._task is not None
        if error is None:
            await self._task
            return
        # The error of the block is raised; the upload is canceled.
        self._task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await self._task
