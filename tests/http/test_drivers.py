"""The commands of flows, as both drivers run them."""

from __future__ import annotations

import asyncio
import contextvars
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack
from typing import Any

import httpcore
import pytest

from flickr_sdk import UsageError
from flickr_sdk._http.async_driver import AsyncDriver
from flickr_sdk._http.attempt_deadline import DeadlineBackend, deadline
from flickr_sdk._http.sync_driver import Driver
from flickr_sdk._pipeline.commands import Command, Flow, RunBlocking, RunInteractive, Sleep, WaitForFuture

Run = Callable[[Flow[Any]], Any]


@pytest.fixture(params=["Driver", "AsyncDriver"])
def run(request: pytest.FixtureRequest) -> Run:
    return Driver().run if request.param == "Driver" else lambda flow: asyncio.run(AsyncDriver().run(flow))


def flow_of(*commands: Command) -> Flow[list[Any]]:
    results = []
    for command in commands:
        results.append((yield command))
    return results


@pytest.mark.parametrize("kind", [RunBlocking, RunInteractive])
def test_function_is_run_and_its_result_returned(run: Run, kind: Any) -> None:
    assert run(flow_of(kind(lambda: 1), kind(lambda: "b"), Sleep(0.0))) == [1, "b", None]


@pytest.mark.parametrize("kind", [RunBlocking, RunInteractive])
@pytest.mark.parametrize("error", [ValueError("inside"), EOFError("no input")])
def test_error_of_a_function_is_raised_in_the_flow(run: Run, kind: Any, error: Exception) -> None:
    def fail() -> None:
        raise error

    def flow() -> Flow[str]:
        try:
            yield kind(fail)
        except (ValueError, EOFError) as caught:
            return f"{type(caught).__name__} {caught}"
        return "no error"

    assert run(flow()) == f"{type(error).__name__} {error}"
    with pytest.raises(type(error), match=str(error)):
        run(flow_of(kind(fail)))


def test_finished_future_ends_the_wait_and_an_unfinished_one_does_not(run: Run) -> None:
    done, never, late = Future[int](), Future[int](), Future[int]()
    done.set_result(1)
    timer = threading.Timer(0.1, late.set_result, [2])
    timer.start()
    assert run(flow_of(WaitForFuture(done, 60), WaitForFuture(never, 0.01), WaitForFuture(late, 60))) == [None] * 3
    assert late.done()
    assert not never.done() and not never.cancelled()
    timer.join()


def test_async_driver_runs_functions_in_other_threads() -> None:
    variable = contextvars.ContextVar("variable", default="outside")

    async def main() -> list[Any]:
        variable.set("inside")
        return await AsyncDriver().run(
            flow_of(RunBlocking(threading.current_thread), RunInteractive(threading.current_thread), RunBlocking(variable.get))
        )

    blocking, interactive, value = asyncio.run(main())
    assert threading.current_thread() not in (blocking, interactive)
    assert interactive.daemon, "the interpreter would wait for a user who never responds"
    assert value == "inside"


@pytest.mark.parametrize("ends", ["returns", "raises"])
def test_canceled_wait_for_the_user_leaves_nothing_behind(ends: str, recwarn: pytest.WarningsRecorder) -> None:
    asked, answered = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def ask() -> str:
        threads.append(threading.current_thread())
        asked.set()
        assert answered.wait(60)
        if ends == "raises":
            raise EOFError
        return "late"

    async def main(*, in_loop: bool) -> None:
        task = asyncio.create_task(AsyncDriver().run(flow_of(RunInteractive(ask))))
        await asyncio.to_thread(asked.wait, 10)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        if in_loop:
            answered.set()
            await asyncio.to_thread(threads[-1].join, 10)
            await asyncio.sleep(0)

    for in_loop in (True, False):
        asked.clear()
        answered.clear()
        asyncio.run(main(in_loop=in_loop))
        answered.set()
        threads[-1].join(60)
        assert not threads[-1].is_alive()
    assert not recwarn.list


def test_async_driver_requires_asyncio() -> None:
    flow = AsyncDriver().run(flow_of(Sleep(0.0)))
    with pytest.raises(UsageError) as caught:
        flow.send(None)
    assert str(caught.value) == "AsyncFlickr requires a running asyncio event loop; use asyncio.run, or Flickr"


def test_connection_ends_at_its_own_limit_before_the_deadline() -> None:
    with socket.socket() as full, ExitStack() as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]

        def connect_often() -> None:
            # The system accepts a few connections for a program that does not; further ones wait.
            for _ in range(20):
                waiting.callback(DeadlineBackend().connect_tcp("127.0.0.1", port, timeout=0.2).close)

        with deadline(time.monotonic() + 30), pytest.raises(httpcore.ConnectTimeout, match="timed out"):
            connect_often()
        with deadline(time.monotonic() - 1), pytest.raises(httpcore.ConnectTimeout, match="deadline of the attempt has passed"):
            connect_often()
