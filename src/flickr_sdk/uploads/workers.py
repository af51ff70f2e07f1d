"""Upload the files of a batch in parallel, in tasks or in threads."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from ..errors.upload_errors import UploadCancelled

T = TypeVar("T")


async def run_tasks(work: Callable[[T], Awaitable[object]], items: Sequence[T], count: int, stopping: threading.Event) -> None:
    """Call `work` for each item until `stopping` is set; the first error sets it and is raised at the end."""
    import asyncio

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


def run_threads(work: Callable[[T], object], items: Sequence[T], count: int, stopping: threading.Event) -> None:
    """Call `work` for each item until `stopping` is set; the first error sets it and is raised at the end."""
    remaining, lock = iter(items), threading.Lock()
    errors: list[BaseException] = []

    def run_worker() -> None:
        while not stopping.is_set():
            try:
                with lock:
                    item = next(remaining)
            except StopIteration:
                return
            try:
                work(item)
            except BaseException as error:
                if not (stopping.is_set() and isinstance(error, UploadCancelled)):
                    errors.append(error)
                stopping.set()

    # Daemon threads do not keep an exiting program alive: the journal knows which files were sent without a response.
    workers = [threading.Thread(target=run_worker, name="flickr-upload", daemon=True) for _ in range(min(count, len(items)))]
    try:
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    except BaseException:
        # After Ctrl+C, unfinished requests are canceled and pending responses are awaited. A second Ctrl+C ends that wait.
        stopping.set()
        for worker in workers:
            if worker.ident is not None:
                worker.join()
        raise
    if errors:
        raise errors[0]
