"""The exact limits of response bodies, and the deadline of each operation of a socket."""

from __future__ import annotations

import gzip
import socket
import time
import zlib

import httpcore
import pytest

from flickr_sdk._http import body_reader
from flickr_sdk._http.attempt_deadline import DeadlineBackend, deadline
from flickr_sdk._http.body_reader import BodyReader
from flickr_sdk._pipeline.commands import Limits, Request, Send
from flickr_sdk.errors import MalformedResponse, TimedOut

LIMIT = 1000


@pytest.fixture(autouse=True)
def limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body_reader, "MAX_RESPONSE_BYTES", LIMIT)
    monkeypatch.setattr(body_reader, "MAX_ERROR_BYTES", LIMIT)


def reader(status: int, encoding: str = "", *, seconds: float = 60.0) -> BodyReader:
    request = Request("flickr.test.echo", "GET", "https://api.flickr.com/services/rest/", {}, "agent")
    reader = BodyReader(Send(request, Limits(seconds, 1, 1, 1, 1, seconds)))
    reader.begin(status, {"content-encoding": encoding} if encoding else {}, is_decoded=False)
    return reader


@pytest.mark.parametrize("status", [200, 502])
@pytest.mark.parametrize("size", [LIMIT - 1, LIMIT])
@pytest.mark.parametrize("chunk", [1, 7, LIMIT])
def test_body_up_to_the_limit_is_read(status: int, size: int, chunk: int) -> None:
    body, bounded = bytes(range(256)) * 4, reader(status)
    assert all(bounded.add(body[:size][start : start + chunk]) for start in range(0, size, chunk))
    bounded.finish()
    assert bounded.response(status, {}).body == body[:size]


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_body_one_byte_beyond_the_limit_is_rejected(encoding: str) -> None:
    body = bytes(LIMIT + 1)
    with pytest.raises(MalformedResponse, match="larger than") as caught:
        reader(200, encoding).add(gzip.compress(body) if encoding else body)
    assert not caught.value.retryable


def test_error_page_is_cut_at_the_limit() -> None:
    body, bounded = bytes(range(256)) * 5, reader(502)
    assert bounded.add(body[:600])
    assert not bounded.add(body[600:])
    assert not bounded.add(b"more")
    assert bounded.response(502, {}).body == body[:LIMIT]


@pytest.mark.parametrize(
    ("encoding", "body", "problem", "retryable"),
    [
        ("br", b"x", "the response has the unsupported Content-Encoding 'br'; check the proxies", False),
        ("gzip, gzip", b"x", "the response has the unsupported Content-Encoding 'gzip, gzip'; check the proxies", False),
        # Without the time, the id of the test is constant.
        ("gzip", gzip.compress(b"x", mtime=0)[:-1], "the gzip data of the response is truncated", True),
        ("deflate", zlib.compress(b"x") + b"y", "the response has more data than its deflate stream", True),
    ],
)
def test_undecodable_body_is_named_unless_the_status_is_an_error(
    encoding: str, body: bytes, problem: str, retryable: bool
) -> None:
    def read(status: int) -> BodyReader:
        bounded = reader(status, encoding)
        bounded.add(body)
        bounded.finish()
        return bounded

    with pytest.raises(MalformedResponse) as caught:
        read(200)
    assert (caught.value.method, caught.value.problem, caught.value.retryable) == ("flickr.test.echo", problem, retryable)
    assert read(502).response(502, {}).truncated


def test_response_has_its_status_headers_and_body() -> None:
    bounded = reader(200)
    bounded.add(b"ab")
    bounded.add(b"c")
    response = bounded.response(200, {"x": "1"}, saved=True)
    assert (response.status, response.headers, response.body, response.saved) == (200, {"x": "1"}, b"abc", True)
    assert not response.truncated
    assert not bounded.response(200, {}).saved


def test_body_that_the_program_decoded_is_not_decoded_again() -> None:
    bounded = reader(200)
    bounded.begin(200, {"content-encoding": "gzip"}, is_decoded=True)
    assert bounded.add(b"plain")
    bounded.finish()
    assert bounded.response(200, {}).body == b"plain"


def test_chunk_after_the_deadline_raises_timed_out() -> None:
    with pytest.raises(TimedOut) as caught:
        reader(200, seconds=0.0).add(b"x")
    assert caught.value.method == "flickr.test.echo"
    assert caught.value.problem == "no response from api.flickr.com within 0 s (Timeout.total)"
    assert caught.value.phase == "exchange"


@pytest.mark.parametrize("operation", ["read", "write"])
def test_operations_of_a_socket_end_at_the_deadline_and_not_at_their_own_longer_limit(operation: str) -> None:
    errors = {"read": httpcore.ReadTimeout, "write": httpcore.WriteTimeout}
    start = time.monotonic()
    # The server neither reads nor writes.
    with socket.create_server(("127.0.0.1", 0)) as server, deadline(start + 0.2):
        stream = DeadlineBackend().connect_tcp("127.0.0.1", server.getsockname()[1], timeout=30)
        with pytest.raises(errors[operation]):
            stream.write(bytes(50_000_000), timeout=30) if operation == "write" else stream.read(1, timeout=30)
        stream.close()
    assert time.monotonic() - start < 15
