"""Upload the files of a batch in parallel tasks. `thread_workers` does the same with threads."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from ..errors.upload_errors import UploadCancelled

if TYPE_CHECKING:
    import threading

T = TypeVar("T")


async def run_workers(work: Callable[[T], Awaitable[object]], items: Sequence[T], count: int, stopping: threading.Event) -> None:
    """Call `work` for each item until `stopping` is set; the first error sets it and is raised at the end."""
    remaining = iter(items)
    errors: list[Exception] = []

    async def run_worker() -> None:
        for item in remaining:
            if stopping.is_set():
                return
            try:
                await work(item)
            except Exception as error:
                if not (stopping.is_set() and isinstance(error, UploadCancelled)):
                    errors.append(error)
                stopping.set()

    await asyncio.gather(*(run_worker() for _ in range(min(count, len(items)))))
    if errors:
        raise errors[0]
