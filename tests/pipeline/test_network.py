"""The two drivers over real sockets: limits, connections, proxies and HTTP/2."""

from __future__ import annotations

import asyncio
import gc
import gzip
import importlib.util
import os
import socket
import subprocess
import sys
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx
import pytest

from flickr_sdk import (
    AsyncFlickr,
    ConfigurationError,
    Flickr,
    FlickrError,
    HttpStatusError,
    MalformedResponse,
    Retries,
    TimedOut,
    Timeout,
    TransportError,
    UsageError,
)
from flickr_sdk.emulator import Emulator

from ..conftest import ROOT

KEY = "0123456789abcdef0123456789abcdef"
Script = Callable[[socket.socket], None]


@contextmanager
def server(script: Script) -> Iterator[str]:
    """A server that reads a request and then does what it likes with the socket."""
    ended = threading.Event()

    def serve(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(0.1)
            connection.recv(65536)
            while not ended.is_set():
                script(connection)

    def accept() -> None:
        with suppress(OSError):
            while True:
                thread = threading.Thread(target=serve, args=(listening.accept()[0],))
                thread.start()
                threads.append(thread)

    threads: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            ended.set()
            listening.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for thread in threads:
                thread.join()


def ask(kind: type, url: str, method: str = "flickr.test.null", **options: Any) -> FlickrError:
    """Call a method with a client of either kind and give the error."""

    async def ask_and_wait() -> None:
        async with AsyncFlickr(KEY, base_url=url, **options) as flickr:
            await flickr.call(method)

    def ask_blocking() -> None:
        with Flickr(KEY, base_url=url, **options) as flickr:
            flickr.call(method)

    with pytest.raises(FlickrError) as caught:
        asyncio.run(ask_and_wait()) if kind is AsyncFlickr else ask_blocking()
    return caught.value


both = pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])


def drip(prefix: bytes) -> Script:
    """Sends a beginning, then one byte at a time for ten seconds, and then ends."""
    sent: Counter[int] = Counter()

    def script(connection: socket.socket) -> None:
        sent[connection.fileno()] += 1
        connection.sendall(b"x" if sent[connection.fileno()] > 1 else prefix)
        time.sleep(0.05)
        if sent[connection.fileno()] > 200:
            connection.close()

    return script


@both
@pytest.mark.parametrize("prefix", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n"])
def test_an_answer_that_comes_byte_by_byte_ends_with_the_calls_time(kind: type, prefix: bytes) -> None:
    with server(drip(prefix)) as url:
        error = ask(kind, url, timeout=Timeout(total=0.8, read=20))
    assert isinstance(error, TimedOut), "whoever waits for the end is told that it is none"
    assert error.message.endswith(" within 0.8 s (Timeout.total)")
    assert error.attempts == 1
    assert error.elapsed >= 0.7


def flood(headers: bytes, chunk: bytes) -> Script:
    """Sends headers and then a body without end."""
    begun: set[int] = set()

    def script(connection: socket.socket) -> None:
        if connection.fileno() not in begun:
            connection.sendall(b"HTTP/1.1 200 OK\r\n" + headers + b"\r\n\r\n")
            begun.add(connection.fileno())
        connection.sendall(chunk)

    return script


@both
def test_an_answer_without_end_is_refused_and_not_asked_for_again(kind: type) -> None:
    with server(flood(b"Connection: close", b"x" * 65536)) as url:
        error = ask(kind, url)
    assert isinstance(error, MalformedResponse)
    assert "larger than 32 MiB" in str(error)
    assert error.attempts == 1


@both
def test_a_small_answer_that_unpacks_to_a_huge_one_is_refused(kind: type) -> None:
    bomb = gzip.compress(b"\0" * (80 * 2**20))
    assert len(bomb) < 100_000
    with server(flood(b"Content-Encoding: gzip\r\nContent-Length: %d" % len(bomb), bomb)) as url:
        error = ask(kind, url)
    assert "larger than 32 MiB" in str(error)


@both
def test_a_write_is_repeated_where_no_connection_was_made(kind: type) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # not listening: connections are refused
        url = f"http://127.0.0.1:{held.getsockname()[1]}"
        error = ask(kind, url, "flickr.test.change", retries=Retries(2, first=0.01))
    assert type(error) is TransportError
    assert (error.phase, error.attempts) == ("connect", 3)


@both
def test_a_proxy_that_refuses_has_let_nothing_through(kind: type) -> None:
    def refuse(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        connection.close()

    with server(refuse) as url:
        error = ask(
            kind, "https://flickr.example", "flickr.test.change", proxy=url.replace("//", "//me:s3cret@"), retries=Retries(1)
        )
    assert type(error) is TransportError
    assert error.phase == "connect"
    assert "s3cret" not in f"{error} {error!r} {vars(error)}"


def test_calls_go_through_a_proxy(emulator: Emulator) -> None:
    token = emulator.access_token("read")
    with Flickr(
        emulator.api_key, emulator.api_secret, token=token, base_url="http://127.0.0.1:9", proxy=emulator.base_url
    ) as flickr:
        assert flickr.test.login().username


@pytest.mark.parametrize("proxy", ["", "s3cret", "ftp://me:s3cret@proxy.example", "http://", 5, "http://me:s3cret@proxy:port"])
def test_a_proxy_that_cannot_be_one_is_refused_and_not_shown(proxy: Any) -> None:
    with pytest.raises(ConfigurationError, match="proxy") as caught:
        Flickr(KEY, proxy=proxy)
    assert "s3cret" not in str(caught.value)
    assert caught.value.__context__ is None


@both
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_PROXY", "http://me:s3cret@proxy:port"),
        ("SSL_CERT_FILE", "/s3cret/not/there"),
        ("ALL_PROXY", "s3cret://proxy.example"),
    ],
)
def test_an_environment_that_cannot_be_used_is_an_error_that_says_where_to_look(
    kind: type, name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    error = ask(kind, "http://127.0.0.1:9", retries=0)
    assert type(error) is ConfigurationError
    assert name in str(error)
    assert "s3cret" not in f"{error} {error.__cause__} {error.__context__}"


def test_what_an_extra_package_is_needed_for_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match=r"flickr-sdk\[http2\]"):
        Flickr(KEY, http2=True)
    with pytest.raises(ConfigurationError, match=r"httpx\[socks\]"):
        Flickr(KEY, proxy="socks5://127.0.0.1:1080")


def test_what_a_client_of_ones_own_does_by_itself_is_refused() -> None:
    with httpx.Client() as http:
        for options in ({"proxy": "http://127.0.0.1:3128"}, {"http2": True}):
            with pytest.raises(ConfigurationError, match="http_client"):
                Flickr(KEY, http_client=http, **options)


def test_one_connection_serves_many_calls() -> None:
    with Emulator() as emulator:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            for _ in range(20):
                flickr.test.echo()
        assert (emulator.requests.total, emulator.requests.connections) == (20, 1)


def test_one_connection_serves_many_awaited_calls() -> None:
    async def ask_often(emulator: Emulator) -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            for _ in range(20):
                await flickr.test.echo()

    with Emulator() as emulator:
        asyncio.run(ask_often(emulator))
        assert (emulator.requests.total, emulator.requests.connections) == (20, 1)


def test_a_client_may_be_used_in_one_event_loop_after_the_other() -> None:
    async def ask_often(flickr: AsyncFlickr, last: bool) -> int:
        # More than there are connections, so that some wait for their turn.
        answers = await asyncio.gather(*(flickr.test.echo() for _ in range(60)))
        if last:
            await flickr.aclose()
        return len(answers)

    with Emulator() as emulator, warnings.catch_warnings():
        # The connections of a loop that is over are closed when they are collected, with a warning.
        warnings.simplefilter("ignore", ResourceWarning)
        flickr = AsyncFlickr(emulator.api_key, base_url=emulator.base_url, limiter=False)
        for last in (False, False, True):
            assert asyncio.run(ask_often(flickr, last)) == 60
            gc.collect()


def test_another_event_loop_than_that_of_asyncio_is_refused() -> None:
    call: Any = AsyncFlickr(KEY, base_url="http://127.0.0.1:9").test.echo()
    with pytest.raises(UsageError, match="running asyncio event loop"):
        call.send(None)


FORKED = """
import os, sys
from flickr_sdk import Flickr

with Flickr(sys.argv[1], base_url=sys.argv[2]) as flickr:
    flickr.test.echo()
    child = os.fork()
    who = "parent" if child else "child"
    told = [str(flickr.call("flickr.test.echo", who=who).who) for _ in range(3)]
    if not child:
        os._exit(told == ["child"] * 3)
print(told, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_the_two_sides_of_a_fork_do_not_share_a_connection(emulator: Emulator) -> None:
    before = emulator.requests.connections
    command = [sys.executable, "-c", FORKED, emulator.api_key, emulator.base_url]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == f"{['parent'] * 3} 1\n"
    assert emulator.requests.connections == before + 2


def test_420_ids_arrive_whole_signed_and_in_no_address(emulator: Emulator) -> None:
    ids = [f"{52000000000 + number}-{'0' * 16}" for number in range(420)]
    token = emulator.access_token("read")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as flickr:
        flickr.photos.upload.check_tickets(tickets=ids)
    last = emulator.requests[-1]
    assert (last.verb, last.status, last["tickets"]) == ("POST", 200, ",".join(ids))


def test_a_call_that_is_cancelled_leaves_nothing_behind() -> None:
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


@both
def test_a_client_of_ones_own_may_raise_for_a_status_and_may_not_sign(kind: type, emulator: Emulator) -> None:
    def blocking(response: httpx.Response) -> None:
        response.raise_for_status()

    async def awaited(response: httpx.Response) -> None:
        response.raise_for_status()

    given: dict[str, Any] = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url}
    given |= {"token": emulator.access_token("write"), "retries": Retries(2, first=0.01), "limiter": False}

    def ask_blocking() -> str:
        with httpx.Client(auth=("me", "s3cret"), event_hooks={"response": [blocking]}) as http:
            return Flickr(**given, http_client=http).test.login().id

    async def ask_and_wait() -> str:
        async with httpx.AsyncClient(auth=("me", "s3cret"), event_hooks={"response": [awaited]}) as http:
            return (await AsyncFlickr(**given, http_client=http).test.login()).id

    def ask() -> str:
        return asyncio.run(ask_and_wait()) if kind is AsyncFlickr else ask_blocking()

    with emulator.faults.add("http-503", times=2):
        assert ask() == "10000001@N01"
    with emulator.faults.add("http-503", times=3), pytest.raises(HttpStatusError, match="503") as caught:
        ask()
    assert caught.value.http_status == 503


def test_a_redirect_is_not_followed_for_it_would_carry_the_signature_elsewhere() -> None:
    def redirect(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n")
        connection.close()

    with server(redirect) as url, httpx.Client(follow_redirects=True) as http:
        error = ask(Flickr, url, http_client=http)
    assert isinstance(error, HttpStatusError)
    assert (error.http_status, error.attempts) == (302, 1)


def test_who_finds_no_free_connection_in_time_has_sent_nothing() -> None:
    async def crowd(emulator: Emulator) -> list[Any]:
        given: dict[str, Any] = {"retries": 0, "timeout": Timeout(pool=0.4), "limiter": False}
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url, **given) as flickr:
            return await asyncio.gather(*(flickr.test.echo() for _ in range(60)), return_exceptions=True)

    with Emulator() as emulator:
        emulator.faults.add("slow-start", delay=2.0, times=60)
        came = asyncio.run(crowd(emulator))
        assert emulator.requests.total == 50
    late = [one for one in came if isinstance(one, Exception)]
    assert len(late) == 10
    for error in late:
        assert isinstance(error, TimedOut)
        assert error.phase == "connect"
        assert "no free connection to 127.0.0.1:" in str(error) and "within 0.4 s (Timeout.pool)" in str(error)


def test_the_client_of_all_requests_is_made_once_and_outside_the_event_loop(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    make = httpx.AsyncClient

    def noted(**options: Any) -> httpx.AsyncClient:
        threads.append(threading.get_ident())
        return make(**options)

    async def ask() -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            monkeypatch.setattr(httpx, "AsyncClient", noted)
            await asyncio.gather(*(flickr.test.echo() for _ in range(10)))

    asyncio.run(ask())
    assert len(threads) == 1
    assert threading.get_ident() not in threads, "it reads the certificates, which takes its time"


def test_a_request_that_is_given_up_while_the_client_is_made_leaves_it_to_the_next(emulator: Emulator) -> None:
    async def ask() -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            first = asyncio.create_task(flickr.test.echo())
            await asyncio.sleep(0)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            await flickr.test.echo()

    asyncio.run(ask())
