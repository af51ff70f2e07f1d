"""Responses are limited in time and size."""

from __future__ import annotations

import gzip
import socket

import pytest

from flickr_sdk import (
    MalformedResponse,
    TimedOut,
    Timeout,
)

from ..support.socket_server import Script, both, drip, error_of, server


@both
@pytest.mark.parametrize("prefix", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n"])
def test_response_sent_byte_by_byte_ends_at_the_deadline(kind: type, prefix: bytes) -> None:
    with server(drip(prefix)) as url:
        error = error_of(kind, url, timeout=Timeout(total=0.8, read=20))
    assert isinstance(error, TimedOut)
    assert error.message.endswith(" within 0.8 s (Timeout.total)")
    assert error.attempts == 1
    assert error.elapsed >= 0.7


def flood(headers: bytes, chunk: bytes) -> Script:
    """Send headers and an endless body."""
    started: set[int] = set()

    def script(connection: socket.socket) -> None:
        if connection.fileno() not in started:
            connection.sendall(b"HTTP/1.1 200 OK\r\n" + headers + b"\r\n\r\n")
            started.add(connection.fileno())
        connection.sendall(chunk)

    return script


@both
def test_endless_response_is_rejected_and_not_retried(kind: type) -> None:
    with server(flood(b"Connection: close", b"x" * 65536)) as url:
        error = error_of(kind, url)
    assert isinstance(error, MalformedResponse)
    assert "larger than 32 MiB" in str(error)
    assert error.attempts == 1


@both
def test_compressed_response_is_limited_by_its_decoded_size(kind: type) -> None:
    bomb = gzip.compress(b"\0" * (80 * 2**20))
    assert len(bomb) < 100_000
    with server(flood(b"Content-Encoding: gzip\r\nContent-Length: %d" % len(bomb), bomb)) as url:
        error = error_of(kind, url)
    assert "larger than 32 MiB" in str(error)
