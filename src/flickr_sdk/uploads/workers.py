"""Work on the items of a batch in parallel, in tasks or in threads. The items are read one at a time, as they are needed."""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterable
from typing import Final, TypeVar

from ..errors.base import FlickrError

T = TypeVar("T")

SIGNAL_SECONDS: Final = 0.5
"""The length of the steps of a wait, in seconds. A signal that arrives just before a step does not end the step."""


async def run_tasks(
    work: Callable[[T], Awaitable[object]],
    items: Iterable[T] | AsyncIterator[T],
    count: int,
    stopping: threading.Event,
    cancellation: type[FlickrError],
) -> None:
    """Call `work` for each item until `stopping` is set; the first error sets it and is raised at the end.

    Errors of the class `cancellation` are expected once `stopping` is set.
    """
    import asyncio

    remaining = items if isinstance(items, AsyncIterator) else _iterate(items)
    lock = asyncio.Lock()  # an asynchronous generator serves one task at a time
    errors: list[Exception] = []

    async def run_worker() -> None:
        while not stopping.is_set():
            try:
                async with lock:
                    try:
                        item = await anext(remaining)
                    except StopAsyncIteration:
                        return
                await work(item)
            except Exception as error:
                if not (stopping.is_set() and isinstance(error, cancellation)):
                    errors.append(error)
                stopping.set()

    await asyncio.gather(*(run_worker() for _ in range(count)))
    if isinstance(remaining, AsyncGenerator):
        await remaining.aclose()
    if errors:
        raise errors[0]


async def _iterate(items: Iterable[T]) -> AsyncIterator[T]:
    for item in items:
        yield item


def run_threads(
    work: Callable[[T], object],
    items: Iterable[T],
    count: int,
    stopping: threading.Event,
    cancellation: type[FlickrError],
) -> None:
    """Call `work` for each item until `stopping` is set; the first error sets it and is raised at the end.

    Errors of the class `cancellation` are expected once `stopping` is set.
    """
    remaining, lock = iter(items), threading.Lock()
    errors: list[BaseException] = []
    ended = [threading.Event() for _ in range(count)]

    def run_worker(number: int) -> None:
        try:
            work_on_items()
        finally:
            ended[number].set()

    def work_on_items() -> None:
        while not stopping.is_set():
            try:
                with lock:
                    try:
                        item = next(remaining)
                    except StopIteration:
                        return
                work(item)
            except BaseException as error:
                if not (stopping.is_set() and isinstance(error, cancellation)):
                    errors.append(error)
                stopping.set()

    # Daemon threads do not keep an exiting program alive: the journal knows the state of each file.
    workers = [threading.Thread(target=run_worker, args=(number,), name="flickr-batch", daemon=True) for number in range(count)]

    def wait() -> None:
        for worker, event in zip(workers, ended, strict=True):
            if worker.ident is not None:
                # Not only `join`: before Python 3.13, an interrupted `join` marks the thread as stopped.
                while not event.wait(SIGNAL_SECONDS):
                    pass
                worker.join()

    try:
        for worker in workers:
            worker.start()
        wait()
    except BaseException:
        # After Ctrl+C, unfinished requests are canceled and pending responses are awaited. A second Ctrl+C ends that wait.
        stopping.set()
        wait()
        raise
    if isinstance(remaining, Generator):
        remaining.close()
    if errors:
        raise errors[0]
