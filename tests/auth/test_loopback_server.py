"""The HTTP server of a login: other programs on the machine can neither block it nor make it grow."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from flickr_sdk.auth import loopback_server
from flickr_sdk.auth.callback_server import CallbackServer
from flickr_sdk.compat.flickrapi.auth import OAuthTokenHTTPServer

from ..support.person import visit

CALLBACK = "?oauth_token=a&oauth_verifier=b"


@pytest.fixture(params=[CallbackServer, OAuthTokenHTTPServer])
def server(request: pytest.FixtureRequest) -> Iterator[CallbackServer]:
    with request.param() as running:
        running.expect("a")
        yield running


@pytest.fixture
def connections() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def connect(server: CallbackServer, connections: ExitStack, data: bytes = b"") -> socket.socket:
    parts = urlsplit(server.url)
    connection = connections.enter_context(socket.create_connection((parts.hostname, parts.port), timeout=30))
    connection.sendall(data)
    return connection


def is_ended(connection: socket.socket) -> bool:
    """Wait for the end of a connection."""
    try:
        return connection.recv(1) == b""
    except ConnectionError:
        return True


def exchange(server: CallbackServer, connections: ExitStack, *parts: bytes) -> bytes:
    connection = connect(server, connections)
    response = b""
    try:
        for part in parts:
            connection.sendall(part)
        while received := connection.recv(4096):
            response += received
    except ConnectionError:
        pass
    return response


@pytest.mark.parametrize(
    "data", [b"", b"GET /", b"GET / HTTP/1.1\r\nX: ", b"\x16\x03\x01"], ids=["idle", "line", "headers", "tls"]
)
def test_unfinished_requests_use_no_threads_and_end_with_the_server(connections: ExitStack, data: bytes) -> None:
    before = set(threading.enumerate())
    with CallbackServer() as server:
        server.expect("a")
        opened = [connect(server, connections, data) for _ in range(300)]
        assert visit(server.url + CALLBACK).status == 200, "the callback is served"
        assert len(set(threading.enumerate()) - before) == 1
        assert len(server._server._connections) <= loopback_server.MAX_CONNECTIONS
    assert set(threading.enumerate()) <= before
    assert all(map(is_ended, opened))


def test_slow_request_ends_after_its_time(
    server: CallbackServer, connections: ExitStack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loopback_server, "MAX_CONNECTION_SECONDS", 0.2)
    slow = connect(server, connections)
    slow.settimeout(0.02)
    sent, ended = 0, False
    while not ended and sent < 1000:
        try:
            slow.sendall(b"G")
            sent += 1
            ended = not slow.recv(1)
        except TimeoutError:
            continue
        except ConnectionError:
            ended = True
    assert ended
    assert sent > 1, "each byte arrived in time"


@pytest.mark.parametrize(
    "request_head",
    [b"GET /" + b"a" * 2**20, b"GET / HTTP/1.1\r\nCookie: " + b"a" * 2**20, b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 2**18],
)
def test_huge_request_ends_without_being_kept(server: CallbackServer, connections: ExitStack, request_head: bytes) -> None:
    assert exchange(server, connections, request_head, b"\r\n\r\n") == b""
    assert visit(server.url + CALLBACK).status == 200


@pytest.mark.parametrize(
    "line",
    [
        b"POST / HTTP/1.1",
        b"HEAD / HTTP/1.1",
        b"GET http://127.0.0.1/ HTTP/1.1",
        b"GET /",
        b"GET /a b HTTP/1.1",
        b"\xff",
        b"GET / HTTP/2.0",
    ],
)
def test_other_requests_are_rejected(server: CallbackServer, connections: ExitStack, line: bytes) -> None:
    assert exchange(server, connections, line + b"\r\n\r\n").startswith(b"HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\n")


def test_request_may_arrive_in_parts_with_cookies(server: CallbackServer, connections: ExitStack) -> None:
    target = urlsplit(server.url).path.encode() + CALLBACK.encode()
    cookies = b"Cookie: " + b"a" * 30_000
    response = exchange(server, connections, b"GET ", target, b" HTTP/1.1\r", b"\nHost: x\r\n", cookies, b"\r\n\r\n")
    assert response.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"Cache-Control: no-store\r\n" in response
    assert b"Thank you" in response


@pytest.mark.parametrize("path", [b"/%0d%0aX: y", b"/\xff?oauth_verifier=\xff&oauth_token=a", b"/?" + b"a=b&" * 10_000])
def test_odd_paths_are_not_found(server: CallbackServer, connections: ExitStack, path: bytes) -> None:
    response = exchange(server, connections, b"GET " + path.replace(b" ", b"%20") + b" HTTP/1.1\r\n\r\n")
    assert response.startswith(b"HTTP/1.1 404 Not Found\r\n")


def test_clients_that_leave_do_not_end_the_server(server: CallbackServer, connections: ExitStack) -> None:
    for data in (b"", b"GET ", b"GET / HTTP/1.1\r\n\r\n"):
        for _ in range(20):
            connect(server, connections, data).close()
    assert visit(server.url + CALLBACK).status == 200
