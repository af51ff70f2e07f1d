"""Connections are reused, released, and never shared with another process or event loop."""

from __future__ import annotations

import asyncio
import gc
import os
import ssl
import subprocess
import sys
import threading
import warnings
from typing import Any

import pytest

from flickr_sdk import (
    AsyncFlickr,
    Flickr,
    TimedOut,
    Timeout,
    TransportError,
    UsageError,
)
from flickr_sdk._http import routed_transport
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.socket_server import KEY


def test_calls_reuse_one_connection() -> None:
    with Emulator() as emulator:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            for _ in range(20):
                flickr.test.echo()
        assert (emulator.requests.total, emulator.requests.connections) == (20, 1)


def test_async_calls_reuse_one_connection() -> None:
    async def call_repeatedly(emulator: Emulator) -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            for _ in range(20):
                await flickr.test.echo()

    with Emulator() as emulator:
        asyncio.run(call_repeatedly(emulator))
        assert (emulator.requests.total, emulator.requests.connections) == (20, 1)


def test_async_client_works_in_successive_event_loops() -> None:
    async def call_repeatedly(flickr: AsyncFlickr, last: bool) -> int:
        # More calls than connections, so that some of them wait.
        results = await asyncio.gather(*(flickr.test.echo() for _ in range(60)))
        if last:
            await flickr.aclose()
        return len(results)

    with Emulator() as emulator, warnings.catch_warnings():
        # Connections of a closed loop are closed by the garbage collector, with a warning.
        warnings.simplefilter("ignore", ResourceWarning)
        flickr = AsyncFlickr(emulator.api_key, base_url=emulator.base_url, limiter=False)
        for last in (False, False, True):
            assert asyncio.run(call_repeatedly(flickr, last)) == 60
            gc.collect()


def test_event_loop_other_than_asyncio_is_rejected() -> None:
    coroutine: Any = AsyncFlickr(KEY, base_url="http://127.0.0.1:9").test.echo()
    with pytest.raises(UsageError, match="running asyncio event loop"):
        coroutine.send(None)


FORKED = """
import os, sys
from flickr_sdk import Flickr

with Flickr(sys.argv[1], base_url=sys.argv[2]) as flickr:
    flickr.test.echo()
    child = os.fork()
    who = "parent" if child else "child"
    received = [str(flickr.call("flickr.test.echo", who=who).who) for _ in range(3)]
    if not child:
        os._exit(received == ["child"] * 3)
print(received, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_forked_process_opens_its_own_connection(emulator: Emulator) -> None:
    before = emulator.requests.connections
    command = [sys.executable, "-c", FORKED, emulator.api_key, emulator.base_url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{['parent'] * 3} 1\n"
    assert emulator.requests.connections == before + 2


def test_420_ids_are_signed_and_sent_in_the_body(emulator: Emulator) -> None:
    ids = [f"{52000000000 + number}-{'0' * 16}" for number in range(420)]
    token = emulator.access_token("read")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        flickr.photos.upload.check_tickets(tickets=ids)
    last = emulator.requests[-1]
    assert (last.verb, last.status, last["tickets"]) == ("POST", 200, ",".join(ids))


def test_canceled_call_releases_its_connection() -> None:
    async def cancel(emulator: Emulator) -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            emulator.faults.add("slow-start", delay=1.0)
            task = asyncio.create_task(flickr.test.echo())  # type: ignore[arg-type]  # a coroutine at run time
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await flickr.test.echo()
        assert len(asyncio.all_tasks()) == 1

    with Emulator() as emulator:
        asyncio.run(cancel(emulator))


def test_pool_timeout_means_that_nothing_was_sent() -> None:
    async def call_concurrently(emulator: Emulator) -> list[Any]:
        options: dict[str, Any] = {"retries": 0, "timeout": Timeout(pool=0.4), "limiter": False}
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url, **options) as flickr:
            return await asyncio.gather(*(flickr.test.echo() for _ in range(60)), return_exceptions=True)

    with Emulator() as emulator:
        emulator.faults.add("slow-start", delay=2.0, times=60)
        results = asyncio.run(call_concurrently(emulator))
        assert emulator.requests.total == 50
    errors = [one for one in results if isinstance(one, Exception)]
    assert len(errors) == 10
    for error in errors:
        assert isinstance(error, TimedOut)
        assert error.phase == "connect"
        assert "no free connection to 127.0.0.1:" in str(error) and "within 0.4 s (Timeout.pool)" in str(error)


def test_certificates_are_loaded_once_in_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[int] = []
    load = routed_transport.tls_context

    def recording() -> ssl.SSLContext:
        threads.append(threading.get_ident())
        return load()

    async def call() -> None:
        monkeypatch.setattr(routed_transport, "tls_context", recording)
        async with AsyncFlickr(KEY, base_url="https://127.0.0.1:9", retries=0) as flickr:
            errors = await asyncio.gather(*(flickr.test.echo() for _ in range(10)), return_exceptions=True)
            assert {type(error) for error in errors} == {TransportError}

    asyncio.run(call())
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_request_canceled_while_the_http_client_is_created_leaves_it_usable(emulator: Emulator) -> None:
    async def call() -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            first = asyncio.create_task(flickr.test.echo())
            await asyncio.sleep(0)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            await flickr.test.echo()

    asyncio.run(call())
