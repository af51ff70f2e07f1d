"""An upload that is under way, as an asynchronous iterator over its progress."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from .._utils.unpicklable import Unpicklable
from ..errors.base import UsageError
from ..errors.upload_errors import UploadCancelled

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

    from .multipart import UploadProgressCallback
    from .upload import UploadedPhoto

__all__ = ["UploadTask"]


class UploadTask(Unpicklable):
    """An upload that is under way; made by `AsyncFlickr.upload_task`.

    It begins with `async with` and is done at its end. To iterate is to be told how many bytes the connection has taken, and how
    many there are; whoever is slower than the connection is told the latest.
    """

    def __init__(self, start: Callable[[UploadProgressCallback], Awaitable[UploadedPhoto]]) -> None:
        self._start = start
        self._task: asyncio.Future[UploadedPhoto] | None = None
        self._latest: tuple[int, int] | None = None
        self._cancelled = False

    @property
    def photo(self) -> UploadedPhoto:
        """The photo, once the upload is done.

        Raises:
            UsageError: It is not.
        """
        if self._task is None or not self._task.done():
            raise UsageError("the upload is not done; ask for its photo after `async with`")
        return self._task.result()

    def cancel(self) -> None:
        """Stop the upload: before the next piece `UploadCancelled` is raised, and Flickr makes no photo."""
        self._cancelled = True

    def _tell(self, sent: int, total: int) -> None:
        if self._cancelled:
            raise UploadCancelled
        self._latest = (sent, total)
        self._news.set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> tuple[int, int]:
        if self._task is None:
            raise UsageError("the upload has not begun; use `async with`")
        while self._latest is None:
            if self._task.done():
                await self._task
                raise StopAsyncIteration
            self._news.clear()
            await self._news.wait()
        latest, self._latest = self._latest, None
        return latest

    async def __aenter__(self) -> Self:
        import asyncio

        self._news = asyncio.Event()
        self._task = asyncio.ensure_future(self._start(self._tell))
        self._task.add_done_callback(lambda _: self._news.set())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        import asyncio

        assert self._task is not None
        if error is None:
            await self._task
            return
        # What the block has raised counts; the upload is broken off.
        self._task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await self._task
