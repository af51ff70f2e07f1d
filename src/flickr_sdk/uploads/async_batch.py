"""UploadTask many files with a client that is awaited, each exactly once, across crashes and restarts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Self, TypeVar

from .._pipeline.async_runner import AsyncRunner
from .batch_base import CONCURRENCY, BatchProgressCallback, ManyUploads, _plan, is_stop

if TYPE_CHECKING:
    import os
    from types import TracebackType

    from .._generated.enums import ContentType, SafetyLevel, SearchVisibility
    from .batch import Plan, UploadEntry
    from .batch_progress import BatchReport
    from .upload_arguments import Tags
__all__ = ["AsyncUploads", "AsyncBatchMethods"]
T = TypeVar("T")


class AsyncUploads(ManyUploads):
    """Many uploads with a journal; made by `AsyncFlickr.uploads`."""

    def __init__(self, client: AsyncBatchMethods, path: str | os.PathLike[str], concurrency: int, plan: Plan) -> None:
        super().__init__(path, concurrency, plan)
        self._client = client

    async def add(
        self,
        path: str | os.PathLike[str],
        *,
        title: str | None = None,
        description: str | None = None,
        tags: Tags | None = None,
        is_public: bool | None = None,
        is_friend: bool | None = None,
        is_family: bool | None = None,
        safety_level: SafetyLevel | int | None = None,
        content_type: ContentType | int | None = None,
        hidden: SearchVisibility | int | None = None,
    ) -> UploadEntry:
        """Put a file into the journal; see `Uploads.add`."""
        arguments: dict[str, object] = {
            "title": title,
            "description": description,
            "tags": tags,
            "is_public": is_public,
            "is_friend": is_friend,
            "is_family": is_family,
            "safety_level": safety_level,
            "content_type": content_type,
            "hidden": hidden,
        }
        await self._client._ready()
        return await self._aside(lambda: self._added(self._client._config, path, arguments))

    async def entries(self) -> list[UploadEntry]:
        """List what is in the journal; see `Uploads.entries`."""
        return await self._aside(lambda: self._open().entries())

    async def run(self, progress: BatchProgressCallback | None = None) -> BatchReport:
        """Upload what is in the journal and no photo yet; see `Uploads.run`.

        Args:
            progress: Is told of the totals in the event loop; a coroutine function is awaited.
        """
        with self._alone():
            return await self._run(progress)

    async def _run(self, progress: BatchProgressCallback | None) -> BatchReport:
        import asyncio
        import inspect

        client = self._client
        await client._ready()
        tally, pending = await client._run(self._begun(client._config, progress))
        turns: Iterator[UploadEntry] = iter(pending)
        failures: list[Exception] = []

        async def work() -> None:
            for entry in turns:
                if self._stopping.is_set():
                    return
                try:
                    told = await client._run(self._work(tally, client._config, entry))
                    if inspect.isawaitable(told):
                        await told
                except Exception as error:
                    if not is_stop(error, self._stopping.is_set()):
                        failures.append(error)
                    self._stopping.set()
                    return

        await asyncio.gather(*(work() for _ in range(min(self._concurrency, len(pending)))))
        if failures:
            raise failures[0]
        return await self._aside(self._report)

    async def aclose(self) -> None:
        """Close the journal, and let other programs have it."""
        await self._aside(self._shut)

    async def _aside(self, work: Callable[[], T]) -> T:
        import asyncio

        return await asyncio.to_thread(work)

    async def __aenter__(self) -> Self:
        await self._aside(self._open)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()


class AsyncBatchMethods(AsyncRunner):
    """Uploads of many files by a client that is awaited."""

    def uploads(
        self,
        journal: str | os.PathLike[str],
        *,
        concurrency: int = CONCURRENCY,
        mark: bool = True,
        dedup: bool = True,
        attempts: int = 5,
        patience: float = 60.0,
    ) -> AsyncUploads:
        """Upload many files, each exactly once, whatever happens to the program or the network; see `Flickr.uploads`."""
        return AsyncUploads(self, journal, concurrency, _plan(mark, dedup, attempts, patience))
