"""Run a limited number of flows concurrently, and return their results in the order in which they are requested."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import weakref
from collections.abc import Callable, Coroutine, Hashable, Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any, Generic, TypeVar

from .._utils.fork import ForkAware
from .commands import Flow, RunBlocking, Sleep
from .flow_steps import FlowSteps

T = TypeVar("T")


class _Stopped(Exception):
    """The result of the flow is not needed any more."""


def _stoppable(flow: Flow[T], stop: threading.Event) -> Flow[T]:
    """Let a flow be stopped before each command and while it waits: a rate limiter may hold it up for hours."""
    with FlowSteps(flow) as steps:
        for command in steps:
            if stop.is_set():
                raise _Stopped
            with steps.outcome():
                steps.value = yield RunBlocking(partial(stop.wait, command.seconds)) if isinstance(command, Sleep) else command
    return steps.result


class Prefetcher(ForkAware, Generic[T]):
    """Runs flows in daemon threads, at most `limit` at once; with 0, each flow runs where its result is requested."""

    def __init__(self, run: Callable[[Flow[T]], T], limit: int) -> None:
        self._run = run
        self._limit = limit
        self._slots = threading.Semaphore(max(1, limit))
        self._started: dict[Hashable, _StartedFlow[T]] = {}
        # A consumer that is dropped without `close` leaves no waiting thread behind.
        weakref.finalize(self, _stop, self._started)
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        # The threads of these flows are in the parent.
        self._slots = threading.Semaphore(max(1, self._limit))
        self._started.clear()

    def prefetch(self, flows: Mapping[Any, Callable[[], Flow[T]]]) -> None:
        """Start the flows that have not started, and stop those that are not in the mapping."""
        for key in [key for key in self._started if key not in flows]:
            self._started.pop(key).stop.set()
        for key, make_flow in flows.items() if self._limit else ():
            if key not in self._started:
                self._started[key] = started = _StartedFlow[T]()
                arguments = (_work, self._run, make_flow, self._slots, started)
                target = contextvars.copy_context().run
                threading.Thread(target=target, args=arguments, name="flickr_sdk prefetch", daemon=True).start()

    def result(self, key: Hashable, make_flow: Callable[[], Flow[T]]) -> T:
        """Wait for the result of a flow and forget it. A flow that has not started runs in this thread."""
        started = self._started.get(key)
        if started is None:
            return self._run(make_flow())
        try:
            return started.future.result()
        except _Stopped:
            # Another thread has stopped prefetching, and this one still needs the result.
            return self._run(make_flow())
        finally:
            if started.future.done():
                self._started.pop(key, None)

    def close(self) -> None:
        """Stop all flows, each before its next command or while it waits, and forget them."""
        _stop(self._started)
        self._started.clear()


class _StartedFlow(Generic[T]):
    def __init__(self) -> None:
        self.future: Future[T] = Future()
        self.stop = threading.Event()


def _stop(started: Mapping[Hashable, _StartedFlow[Any]]) -> None:
    for flow in list(started.values()):
        flow.stop.set()


def _work(
    run: Callable[[Flow[T]], T], make_flow: Callable[[], Flow[T]], slots: threading.Semaphore, started: _StartedFlow[T]
) -> None:
    with slots:
        try:
            started.future.set_result(run(_stoppable(make_flow(), started.stop)))
        except BaseException as error:
            started.future.set_exception(error)


class AsyncPrefetcher(ForkAware, Generic[T]):
    """Runs flows in tasks, at most `limit` at once; with 0, each flow runs where its result is requested."""

    def __init__(self, run: Callable[[Flow[T]], Coroutine[Any, Any, T]], limit: int) -> None:
        self._run = run
        self._limit = limit
        self._slots = asyncio.Semaphore(max(1, limit))
        self._tasks: dict[Hashable, asyncio.Task[T]] = {}
        self._finalizer = weakref.finalize(self, _cancel, self._tasks)
        self._watch_forks()

    def _after_fork_in_child(self) -> None:
        # These tasks belong to the event loop of the parent.
        self._slots = asyncio.Semaphore(max(1, self._limit))
        self._abandoned = dict(self._tasks)
        self._tasks.clear()

    def prefetch(self, flows: Mapping[Any, Callable[[], Flow[T]]]) -> None:
        """Start the flows that have not started, and cancel those that are not in the mapping."""
        for key in [key for key in self._tasks if key not in flows]:
            self._tasks.pop(key).cancel()
        for key, make_flow in flows.items() if self._limit else ():
            if key not in self._tasks:
                self._tasks[key] = task = asyncio.create_task(_run_in_slot(self._run, make_flow, self._slots))
                task.add_done_callback(_retrieve_exception)

    async def result(self, key: Hashable, make_flow: Callable[[], Flow[T]]) -> T:
        """Wait for the result of a flow and forget it. A flow that has not started runs in this task."""
        task = self._tasks.get(key)
        if task is None:
            return await self._run(make_flow())
        try:
            # The waiting task may be canceled, and the walk continued afterwards.
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            waiting = asyncio.current_task()
            if not task.cancelled() or waiting is None or waiting.cancelling():
                raise
            # Another task has stopped prefetching, and this one still needs the result.
            return await self._run(make_flow())
        finally:
            if task.done():
                self._tasks.pop(key, None)

    async def close(self) -> None:
        """Cancel all tasks, wait for their end, and forget them."""
        tasks = list(self._tasks.values())
        self._tasks.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _run_in_slot(
    run: Callable[[Flow[T]], Coroutine[Any, Any, T]], make_flow: Callable[[], Flow[T]], slots: asyncio.Semaphore
) -> T:
    async with slots:
        return await run(make_flow())


def _retrieve_exception(task: asyncio.Task[Any]) -> None:
    """Mark an exception as retrieved, because asyncio reports others, and the result may not be needed any more."""
    if not task.cancelled():
        task.exception()


def _cancel(tasks: Mapping[Hashable, asyncio.Task[Any]]) -> None:
    for task in list(tasks.values()):
        loop = task.get_loop()
        if not task.done() and not loop.is_closed():
            # The garbage collector may run in any thread.
            loop.call_soon_threadsafe(task.cancel)
