"""Compressed bodies are decoded in pieces, within the limits of size and time."""

from __future__ import annotations

import asyncio
import gzip
import json
import tracemalloc
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, HttpStatusError, MalformedResponse
from flickr_sdk._http.content_decoder import PIECE_BYTES, UndecodableBody, decoder_for

from ..support.request_kinds import KINDS, PHOTO, send
from ..support.socket_server import KEY, both, error_of, reply, server

OK = b'{"stat":"ok","who":"' + b"aurora" * 1000 + b'"}'
MIB = 2**20


@cache
def bomb() -> bytes:
    """Compress 128 MiB to 128 KiB, of which one read from a socket decodes to 64 MiB."""
    return gzip.compress(bytes(128 * MIB))


def zipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)  # without the time, the ids of the tests are constant


def raw_deflate(data: bytes) -> bytes:
    compressor = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return compressor.compress(data) + compressor.flush()


def call(kind: type, url: str, **options: Any) -> Any:
    async def call_async() -> Any:
        async with AsyncFlickr(KEY, base_url=url, **options) as flickr:
            return await flickr.call("flickr.test.unknown")

    if kind is AsyncFlickr:
        return asyncio.run(call_async())
    with Flickr(KEY, base_url=url, **options) as flickr:
        return flickr.call("flickr.test.unknown")


@both
@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        (b"gzip", zipped(OK)),
        (b"X-GZIP", zipped(OK)),
        (b"gzip, identity", zipped(OK)),
        (b"deflate", zlib.compress(OK)),
        (b"deflate", raw_deflate(OK)),
        (b"identity", OK),
        (b"", OK),
        (b"gzip", zipped(OK[:50]) + zipped(OK[50:])),
    ],
)
@pytest.mark.usefixtures("http_library")
def test_supported_encodings_are_decoded(kind: type, encoding: bytes, body: bytes) -> None:
    with server(reply(b"200 OK", b"Content-Encoding: " + encoding, body)) as url:
        assert call(kind, url)["who"] == "aurora" * 1000


def test_only_supported_encodings_are_requested() -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["accept-encoding"])
        return httpx.Response(200, stream=httpx.ByteStream(OK))

    with httpx.Client(transport=httpx.MockTransport(respond), headers={"Accept-Encoding": "br, zstd"}) as http:
        Flickr(KEY, http_client=http).call("flickr.test.unknown")
    assert seen == ["gzip, deflate"]


@pytest.mark.parametrize(("kind", "name"), KINDS)
@pytest.mark.parametrize("encoding", [b"gzip, gzip", b"br", b"unknown-" + b"x" * 10_000])
def test_other_encodings_are_rejected_in_every_kind_of_request(kind: Any, name: str, encoding: bytes, tmp_path: Path) -> None:
    with server(reply(b"200 OK", b"Content-Encoding: " + encoding, zipped(bomb()))) as url, pytest.raises(FlickrError) as caught:
        send(kind, name, url, tmp_path, retries=0)
    assert "Content-Encoding" in str(caught.value)
    assert len(str(caught.value)) < 400
    assert not [file for file in tmp_path.iterdir() if file.name != "b.jpg"]


@pytest.mark.parametrize(("kind", "name"), KINDS)
def test_bomb_is_rejected_before_it_fills_the_memory(kind: Any, name: str, tmp_path: Path) -> None:
    body = bomb()
    tracemalloc.start()
    try:
        with server(reply(b"200 OK", b"Content-Encoding: gzip", body)) as url, pytest.raises(FlickrError):
            send(kind, name, url, tmp_path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 50 * MIB


@both
@pytest.mark.parametrize("status", [b"401 Unauthorized", b"503 Service Unavailable", b"302 Found", b"201 Created"])
@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        (b"gzip", bomb),
        (b"gzip, gzip", lambda: b"x"),
        (b"br", lambda: b"x" * MIB),
        (b"gzip", lambda: b"not compressed"),
        (b"gzip", lambda: zipped(OK)[:50]),
        (b"identity", lambda: b"x" * 2 * MIB),
    ],
    ids=["bomb", "stacked", "brotli", "invalid", "truncated", "long"],
)
def test_error_page_that_cannot_be_decoded_still_raises_its_status(
    kind: type, status: bytes, encoding: bytes, body: Callable[[], bytes]
) -> None:
    with server(reply(status, b"Content-Encoding: " + encoding, body())) as url:
        error = error_of(kind, url, retries=0)
    assert type(error) is HttpStatusError
    assert error.http_status == int(status[:3])


@both
@pytest.mark.parametrize(
    ("encoding", "body", "message"),
    [
        (b"gzip", zipped(OK)[:-3], "the gzip data of the response is truncated"),
        (b"gzip", zipped(OK)[:5], "the gzip data of the response is truncated"),
        (b"deflate", zlib.compress(OK)[:40], "the deflate data of the response is truncated"),
        (b"gzip", b"\x1f\x8b" + b"?" * 100, "not valid gzip data"),
        (b"gzip", zipped(OK)[:-8] + bytes(8), "not valid gzip data"),
        (b"gzip", zipped(OK) + b"garbage", "not valid gzip data"),
        (b"deflate", zlib.compress(OK) + b"garbage", "more data than its deflate stream"),
        (b"gzip", OK, "not valid gzip data"),
    ],
)
@pytest.mark.usefixtures("http_library")
def test_damaged_body_is_rejected_and_may_be_retried(kind: type, encoding: bytes, body: bytes, message: str) -> None:
    with server(reply(b"200 OK", b"Content-Encoding: " + encoding, body)) as url:
        error = error_of(kind, url, retries=0)
    assert type(error) is MalformedResponse
    assert message in str(error)
    assert error.retryable


@both
def test_unsupported_encoding_is_not_retried(kind: type) -> None:
    with server(reply(b"200 OK", b"Content-Encoding: br", b"x")) as url:
        assert error_of(kind, url).attempts == 1


@both
@pytest.mark.parametrize(
    ("status", "headers"), [(b"200 OK", b""), (b"206 Partial Content", b"Content-Range: bytes 4-99/100\r\n")]
)
@pytest.mark.usefixtures("http_library")
def test_compressed_file_is_neither_saved_nor_resumed(kind: Any, status: bytes, headers: bytes, tmp_path: Path) -> None:
    with server(reply(status, headers + b"Content-Encoding: gzip", zipped(b"picture"))) as url:
        source = PHOTO.url_s.replace("https://live.staticflickr.com", url)
        (tmp_path / "a.jpg.part").write_bytes(b"pict")
        (tmp_path / "a.jpg.part.json").write_text(json.dumps({"url": source, "validator": '"1"'}))
        with pytest.raises(MalformedResponse, match="a file with the Content-Encoding 'gzip'"):
            send(kind, "download", url, tmp_path, retries=0)
    assert not (tmp_path / "a.jpg").exists()
    assert (tmp_path / "a.jpg.part").read_bytes() == b"pict"


@both
def test_http_client_may_have_read_the_body(kind: type) -> None:
    body = zipped(OK)

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=body)

    async def read(response: httpx.Response) -> None:
        await response.aread()

    hooks: dict[str, Any] = {"response": [read if kind is AsyncFlickr else httpx.Response.read]}
    for given in ({}, {"event_hooks": hooks}):

        async def call_async(given: dict[str, Any] = given) -> Any:
            async with httpx.AsyncClient(transport=httpx.MockTransport(respond), **given) as http:
                return await AsyncFlickr(KEY, http_client=http).call("flickr.test.unknown")

        if kind is AsyncFlickr:
            assert asyncio.run(call_async())["who"]
        else:
            with httpx.Client(transport=httpx.MockTransport(respond), **given) as http:
                assert Flickr(KEY, http_client=http).call("flickr.test.unknown")["who"]


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
@pytest.mark.parametrize("size", [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 5 * PIECE_BYTES])
@pytest.mark.parametrize("step", [1, 7, 10**6])
def test_pieces_are_limited_in_size_and_complete(encoding: str, size: int, step: int) -> None:
    data = bytes(size)
    compressed = zipped(data) if encoding == "gzip" else zlib.compress(data)
    decoder = decoder_for(encoding)
    pieces = [piece for at in range(0, len(compressed), step) for piece in decoder.decode(compressed[at : at + step])]
    decoder.finish()
    assert b"".join(pieces) == data
    assert max(map(len, pieces), default=0) <= PIECE_BYTES


def test_every_truncated_stream_is_detected() -> None:
    compressed = zipped(OK)
    for length in range(1, len(compressed)):
        decoder = decoder_for("gzip")
        list(decoder.decode(compressed[:length]))
        with pytest.raises(UndecodableBody, match="truncated"):
            decoder.finish()
