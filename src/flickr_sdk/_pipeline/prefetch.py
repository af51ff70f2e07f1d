"""Runs several flows at once, so many and no more, and gives their results in the order that they are asked for."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import weakref
from collections.abc import Callable, Coroutine, Hashable, Mapping
from concurrent.futures import Future
from typing import Any, Generic, TypeVar

from .commands import Command, Flow, RunBlocking, Sleep

__all__ = ["AsyncPrefetcher", "Prefetcher"]

T = TypeVar("T")


class _Stopped(Exception):
    """Nobody waits for the flow any more."""


def _stoppable(flow: Flow[T], stop: threading.Event) -> Flow[T]:
    """Let a flow end early when it is about to do something, or while it waits: the wait for a rate limiter may take hours."""
    try:
        command = next(flow)
        while True:
            if stop.is_set():
                raise _Stopped
            try:
                came = yield _interruptible(command, stop)
            except Exception as error:
                command = flow.throw(error)
            else:
                command = flow.send(came)
    except StopIteration as end:
        return end.value  # type: ignore[no-any-return]  # typeshed types StopIteration.value as Any
    finally:
        flow.close()


def _interruptible(command: Command, stop: threading.Event) -> Command:
    if not isinstance(command, Sleep):
        return command
    seconds = command.seconds

    def wait() -> None:
        stop.wait(seconds)

    return RunBlocking(wait)


class Prefetcher(Generic[T]):
    """Runs flows in threads.

    The threads are of the kind that does not keep a program from ending.

    Args:
        run: Runs one flow to its end.
        most: How many run at once; with 0, each runs where its result is taken.
    """

    def __init__(self, run: Callable[[Flow[T]], T], most: int) -> None:
        self._run = run
        self._most = most
        self._turns = threading.Semaphore(max(1, most))
        self._begun: dict[Hashable, _Begun[T]] = {}
        # A consumer that goes away without a word leaves nothing behind that waits.
        weakref.finalize(self, _stop, self._begun)

    def want(self, flows: Mapping[Any, Callable[[], Flow[T]]]) -> None:
        """Begin what is wanted and has not begun; stop what is not wanted any more.

        Args:
            flows: What makes each flow, by its name.
        """
        for name in [name for name in self._begun if name not in flows]:
            self._begun.pop(name).stop.set()
        for name, flow in flows.items() if self._most else ():
            if name not in self._begun:
                begun: _Begun[T] = _Begun()
                self._begun[name] = begun
                arguments = (self._run, flow, self._turns, begun)
                target = contextvars.copy_context().run
                threading.Thread(target=target, args=(_work, *arguments), name="flickr_sdk ahead", daemon=True).start()

    def take(self, name: Hashable, flow: Callable[[], Flow[T]]) -> T:
        """Wait for a result; it is given once.

        Args:
            name: Whose.
            flow: What makes the flow, where it has not begun.

        Returns:
            The result.
        """
        begun = self._begun.get(name)
        if begun is None:
            return self._run(flow())
        try:
            return begun.future.result()
        except _Stopped:
            # Somebody else has stopped what is fetched ahead, and who waits here still wants it.
            return self._run(flow())
        finally:
            if begun.future.done():
                self._begun.pop(name, None)

    def close(self) -> None:
        """Stop what runs, as soon as it is about to send or to wait, and forget all."""
        _stop(self._begun)
        self._begun.clear()


class _Begun(Generic[T]):
    """A flow that runs in a thread, or is about to."""

    def __init__(self) -> None:
        self.future: Future[T] = Future()
        self.stop = threading.Event()


def _stop(begun: Mapping[Hashable, _Begun[Any]]) -> None:
    for one in list(begun.values()):
        one.stop.set()


def _work(run: Callable[[Flow[T]], T], flow: Callable[[], Flow[T]], turns: threading.Semaphore, begun: _Begun[T]) -> None:
    with turns:
        try:
            begun.future.set_result(run(_stoppable(flow(), begun.stop)))
        except BaseException as error:
            begun.future.set_exception(error)


class AsyncPrefetcher(Generic[T]):
    """Runs flows in tasks.

    Args:
        run: Runs one flow to its end.
        most: How many run at once; with 0, each runs where its result is taken.
    """

    def __init__(self, run: Callable[[Flow[T]], Coroutine[Any, Any, T]], most: int) -> None:
        self._run = run
        self._most = most
        self._turns = asyncio.Semaphore(max(1, most))
        self._begun: dict[Hashable, asyncio.Task[T]] = {}
        self._finalizer = weakref.finalize(self, _cancel, self._begun)

    def want(self, flows: Mapping[Any, Callable[[], Flow[T]]]) -> None:
        """Begin what is wanted and has not begun; cancel what is not wanted any more.

        Args:
            flows: What makes each flow, by its name.
        """
        for name in [name for name in self._begun if name not in flows]:
            self._begun.pop(name).cancel()
        for name, flow in flows.items() if self._most else ():
            if name not in self._begun:
                self._begun[name] = task = asyncio.create_task(_turn(self._run, flow, self._turns))
                task.add_done_callback(_look)

    async def take(self, name: Hashable, flow: Callable[[], Flow[T]]) -> T:
        """Wait for a result; it is given once.

        Args:
            name: Whose.
            flow: What makes the flow, where it has not begun.

        Returns:
            The result.
        """
        task = self._begun.get(name)
        if task is None:
            return await self._run(flow())
        try:
            # Who waits may be cancelled; the walk can go on all the same.
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            waiting = asyncio.current_task()
            if not task.cancelled() or waiting is None or waiting.cancelling():
                raise
            # Somebody else has stopped what is fetched ahead, and who waits here still wants it.
            return await self._run(flow())
        finally:
            if task.done():
                self._begun.pop(name, None)

    async def close(self) -> None:
        """Cancel what runs, wait until it has ended, and forget all."""
        tasks = list(self._begun.values())
        self._begun.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _turn(run: Callable[[Flow[T]], Coroutine[Any, Any, T]], flow: Callable[[], Flow[T]], turns: asyncio.Semaphore) -> T:
    async with turns:
        return await run(flow())


def _look(task: asyncio.Task[Any]) -> None:
    """Take note of a failure that perhaps nobody waits for: asyncio would report it."""
    if not task.cancelled():
        task.exception()


def _cancel(tasks: Mapping[Hashable, asyncio.Task[Any]]) -> None:
    for task in list(tasks.values()):
        loop = task.get_loop()
        if not task.done() and not loop.is_closed():
            # What is collected may be collected in any thread.
            loop.call_soon_threadsafe(task.cancel)
