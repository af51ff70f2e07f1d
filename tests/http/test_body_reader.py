"""The exact limits of response bodies, and the deadline of each operation of a socket."""

from __future__ import annotations

import gzip
import socket
import time

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


def test_chunk_after_the_deadline_raises_timed_out() -> None:
    with pytest.raises(TimedOut):
        reader(200, seconds=0.0).add(b"x")


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
