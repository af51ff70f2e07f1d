"""Responses are limited in time and size."""

from __future__ import annotations

import ast
import gc
import re
import socket

import pytest

from flickr_sdk import (
    MalformedResponse,
    TimedOut,
    Timeout,
)

from ..conftest import ROOT
from ..support.socket_server import Script, both, drip, error_of, server

pytestmark = pytest.mark.once


@both
@pytest.mark.parametrize(
    "prefix",
    [
        b"HTTP/1.1 200 O",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n",
        b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 9999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;extension=",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX-Trailer: ",
    ],
)
def test_response_sent_byte_by_byte_ends_at_the_deadline(kind: type, prefix: bytes) -> None:
    with server(drip(prefix)) as url:
        error = error_of(kind, url, timeout=Timeout(total=0.4, read=20))
    assert isinstance(error, TimedOut)
    assert error.message.endswith(" within 0.4 s (Timeout.total)")
    assert error.attempts == 1
    assert error.elapsed >= 0.3


def flood(start: bytes, chunk: bytes) -> Script:
    """Send a prefix, and then a chunk repeatedly."""
    started: set[int] = set()

    def script(connection: socket.socket) -> None:
        if connection.fileno() not in started:
            connection.sendall(start)
            started.add(connection.fileno())
        connection.sendall(chunk)

    return script


@both
@pytest.mark.usefixtures("http_library")
def test_endless_response_is_rejected_and_not_retried(kind: type) -> None:
    with server(flood(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"x" * 65536)) as url:
        error = error_of(kind, url)
    assert isinstance(error, MalformedResponse)
    assert "larger than 32 MiB" in str(error)
    assert error.attempts == 1


@both
@pytest.mark.parametrize(
    ("start", "repeated"),
    [
        (b"HTTP/1.1 200 ", b"x" * 65536),
        (b"HTTP/1.1 200 OK\r\n", b"X-Header: 1\r\n" * 5000),
        (b"HTTP/1.1 200 OK\r\nX-Header: ", b"x" * 65536),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2000),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X-Trailer: 1\r\n" * 5000),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 5000),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1;" + b"x" * 65536),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"f" * 65536),
    ],
    ids=["status line", "headers", "header", "informational", "trailers", "chunks", "chunk extension", "chunk size"],
)
def test_endless_data_ends_at_the_deadline_or_before(kind: type, start: bytes, repeated: bytes) -> None:
    with server(flood(start, repeated)) as url:
        error = error_of(kind, url, timeout=Timeout(total=0.4, read=20))
    assert error.elapsed < 15


@both
@pytest.mark.parametrize(
    "prefix", [b"", b"HTTP/1.1 200 O", b"HTTP/1.1 200 Connection established\r\n\r\n"], ids=["silent", "slow", "TLS"]
)
def test_stalled_proxy_ends_at_the_deadline(kind: type, prefix: bytes) -> None:
    with server(drip(prefix)) as url:
        error = error_of(kind, "https://flickr.example", proxy=url, timeout=Timeout(total=0.4, read=20, connect=20))
    assert isinstance(error, TimedOut) or prefix.endswith(b"\n"), error
    assert error.elapsed < 15


@both
def test_stalled_tls_handshake_ends_at_the_deadline(kind: type) -> None:
    with server(drip(b"\x16\x03\x03\x40\x00")) as url:
        error = error_of(kind, url.replace("http:", "https:"), timeout=Timeout(total=0.4, read=20, connect=20))
    assert isinstance(error, TimedOut)
    assert error.phase == "connect"
    gc.collect()  # reports a socket that stays open


def test_http_modules_use_public_names_of_dependencies() -> None:
    own = ("self", "cls", "self._own")
    checked = 0
    for file in sorted((ROOT / "src/flickr_sdk/_http").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            checked += 1
            if isinstance(node, ast.Attribute) and re.match("_[^_]", node.attr):
                assert ast.unparse(node.value) in own, f"{file.name}:{node.lineno}"
            if isinstance(node, ast.ImportFrom) and not node.level:
                assert not re.search(r"(^|\.)_[^_]", node.module or ""), f"{file.name}:{node.lineno}"
    assert checked > 1000
