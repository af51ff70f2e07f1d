"""The emulator's HTTP server: parsing, routing, keep-alive and streamed request bodies."""

from __future__ import annotations

import hashlib
import re
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk.emulator.dispatcher import Dispatcher
from flickr_sdk.emulator.listener import MAX_HEAD_SIZE, Listener
from flickr_sdk.emulator.messages import Request, Response
from flickr_sdk.emulator.routes import Routes

GREETING = b"hello"


class Served:
    """A server with routes of its own, and what they recorded."""

    def __init__(self) -> None:
        routes = Routes()
        self.seen: list[Any] = []
        routes.add("/greeting", lambda _: Response(GREETING, "text/plain", headers=(("X-Kind", "short"),)))
        routes.add("/form/", self.form)
        routes.add("/headers", self.headers)
        routes.add("/digest/", self.digest, verbs=("POST",), streams=True, max_body_size=2**30)
        routes.add("/refuse/", lambda _: Response(b"no", "text/plain", 403), streams=True, max_body_size=2**30)
        routes.add(re.compile(r"/(\d+)_([a-z]+)\.jpg"), lambda one: Response(one.path.encode(), "image/jpeg"))
        routes.add("/broken", self.broken)
        self.service = Dispatcher(routes, time.time)
        self.listener = Listener(("127.0.0.1", 0), self.service)
        self.url = f"http://127.0.0.1:{self.listener.server_address[1]}"

    def form(self, request: Request) -> Response:
        return Response(repr((request.form, request.body.remaining)).encode(), "text/plain")

    def headers(self, request: Request) -> Response:
        return Response(repr((request.headers["x-twice"], request.headers["x-folded"])).encode(), "text/plain")

    def digest(self, request: Request) -> Response:
        digest = hashlib.sha1(usedforsecurity=False)
        largest = 0
        while piece := request.body.read(50_000):
            digest.update(piece)
            largest = max(largest, len(piece))
        self.seen.append(largest)
        request.logged.arguments["title"] = "read by the route"
        return Response(digest.hexdigest().encode(), "text/plain")

    def broken(self, request: Request) -> Response:
        raise LookupError(f"nothing for {request.verb}")

    def exchange(self, *sent: bytes, end: bool = True) -> bytes:
        """Send bytes, then read until the server closes the connection."""
        with socket.create_connection(self.listener.server_address[:2], timeout=10) as connection:
            for piece in sent:
                connection.sendall(piece)
                time.sleep(0.02)
            if end:
                connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    made = Served()
    thread = threading.Thread(target=made.listener.serve_forever, args=(0.02,))
    thread.start()
    yield made
    made.listener.shutdown()
    made.listener.server_close()
    made.listener.close_connections()
    thread.join(60)


@pytest.fixture
def http(served: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served.url) as client:
        yield client


def test_route_streams_a_request_body(served: Served, http: httpx.Client) -> None:
    content = bytes(range(256)) * 20_000
    for _ in range(2):
        answer = http.post("/digest/", content=content)
        assert answer.text == hashlib.sha1(content, usedforsecurity=False).hexdigest()
    assert served.seen[-1] == 50_000, "no read returns more than its size"
    entry = served.service.log[-1]
    assert (entry.received, entry["title"]) == (len(content), "read by the route")


def test_unread_body_is_not_parsed_as_the_next_request(http: httpx.Client) -> None:
    answer = http.post("/refuse/", content=b"x" * 3_000_000)
    assert (answer.status_code, answer.headers["connection"]) == (403, "close")
    assert http.get("/greeting").content == GREETING


def test_only_form_bodies_are_parsed_as_arguments(http: httpx.Client) -> None:
    for kind, form in (
        ("application/x-www-form-urlencoded; charset=utf-8", "((('a', '1'),), 0)"),
        ("application/json", "((), 0)"),
        ("multipart/form-data; boundary=x", "((), 0)"),
    ):
        assert http.post("/form", content=b"a=1", headers={"Content-Type": kind}).text == form


def test_multipart_form_is_parsed_and_its_file_discarded(http: httpx.Client) -> None:
    text = http.post("/form", data={"a": "1", "b": "å&="}, files={"photo": ("a.png", b"x" * 100_000)}).text
    assert text == "((('a', '1'), ('b', 'å&=')), 0)"


def test_100_continue_is_sent_only_if_the_body_is_read(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flickr_sdk.emulator.listener.DRAIN_TIMEOUT", 60.0)
    head = b"POST /%s HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n\r\n"
    wanted = served.exchange(head % b"digest/", b"abc")
    assert wanted.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
    assert wanted.endswith(hashlib.sha1(b"abc", usedforsecurity=False).hexdigest().encode())
    # Draining would wait for a body that this client never sends.
    assert served.exchange(head % b"refuse/", end=False).startswith(b"HTTP/1.1 403 ")


def test_requests_may_be_split_or_pipelined(served: Served) -> None:
    one = b"GET /greeting HTTP/1.1\r\nHost: x\r\n\r\n"
    post = b"POST /form/ HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=1"
    together = served.exchange(one + post + b"\r\n" + one)
    assert together.count(b"HTTP/1.1 200 OK") == 3
    assert together.count(GREETING) == 2 and b"'a', '1'" in together
    assert served.exchange(*(one[start : start + 9] for start in range(0, len(one), 9))).endswith(GREETING)


def test_http_1_1_request_needs_a_host_and_http_1_0_request_does_not(served: Served) -> None:
    assert served.exchange(b"GET /greeting HTTP/1.1\r\n\r\n").startswith(b"HTTP/1.1 400 ")
    assert served.exchange(b"GET /greeting HTTP/1.0\r\n\r\n").endswith(GREETING)


def test_head_of_the_maximum_size_is_accepted(served: Served) -> None:
    head = b"GET /greeting HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: "
    padding = MAX_HEAD_SIZE - len(head)
    assert served.exchange(head + b"x" * padding + b"\r\n\r\n").endswith(GREETING)
    assert served.exchange(head + b"x" * (padding + 1) + b"\r\n\r\n").startswith(b"HTTP/1.1 431 ")


def test_repeated_and_folded_headers_are_joined(served: Served) -> None:
    sent = b"GET /headers HTTP/1.0\r\nX-Twice: a\r\nX-Folded: b\r\n c\r\nx-twice: d\r\n\r\n"
    assert served.exchange(sent).endswith(b"('a, d', 'b c')")


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("GET /greeting HTTP/1.1\r\nHost: x", True),
        ("GET /greeting HTTP/1.1\r\nHost: x\r\nConnection: Close", False),
        ("GET /greeting HTTP/1.0", False),
        ("GET /greeting HTTP/1.0\r\nConnection: Keep-Alive", True),
    ],
)
def test_connection_header_decides_whether_a_connection_is_kept_alive(served: Served, head: str, kept: bool) -> None:
    answer = served.exchange(f"{head}\r\n\r\n".encode() * 2)
    assert answer.count(GREETING) == (2 if kept else 1)
    assert (b"Connection: close" in answer) is not kept


def test_head_request_returns_headers_without_a_body(http: httpx.Client) -> None:
    for _ in range(2):
        answer = http.head("/greeting")
        assert (answer.status_code, answer.content, answer.headers["content-length"]) == (200, b"", "5")
        assert answer.headers["x-kind"] == "short"


def test_routes_match_an_optional_trailing_slash_and_patterns(http: httpx.Client) -> None:
    assert [http.get(path).status_code for path in ("/form", "/form/", "/greeting", "/greeting/")] == [200, 200, 200, 404]
    assert http.get("/52_abc.jpg").content == b"/52_abc.jpg"
    assert http.get("/52_abc.jpg/x").status_code == 404
    refused = http.get("/digest/")
    assert (refused.status_code, refused.headers["allow"]) == (405, "POST")


def test_failing_route_returns_500_and_is_logged(http: httpx.Client, caplog: pytest.LogCaptureFixture) -> None:
    answer = http.get("/broken", params={"api_key": "very-secret"})
    assert (answer.status_code, answer.headers["content-type"]) == (500, "text/html")
    assert "LookupError: nothing for GET" in caplog.text
    assert "very-secret" not in caplog.text
    assert http.get("/greeting").content == GREETING


def test_incomplete_body_ends_the_request(served: Served) -> None:
    assert served.exchange(b"POST /digest/ HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nabc") == b""
    assert (served.service.log[-1].status, served.service.log[-1].received) == (None, 3)
    assert served.service.log.in_flight == 0
