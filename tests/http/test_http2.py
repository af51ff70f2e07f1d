"""HTTP/2, against a small server that supports only HTTP/2."""

from __future__ import annotations

import asyncio
import logging
import ssl
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any
from urllib.parse import quote

import h2.connection
import h2.events
import hpack
import pytest
import trustme

from flickr_sdk import AsyncFlickr, Flickr

KEY = "0123456789abcdef0123456789abcdef"
ANSWER = b'{"stat":"ok"}'
UPLOADED = b'<rsp stat="ok"><photoid>1</photoid></rsp>'
SECRET, TOKEN = "fedcba9876543210", ("72157720000000001-89abcdef01234567", "0011223344556677")


class Handler(BaseRequestHandler):
    def handle(self) -> None:
        server: Any = self.server
        with suppress(OSError), server.context.wrap_socket(self.request, server_side=True) as stream:
            server.connections += 1
            self.speak(stream, server)

    def speak(self, stream: ssl.SSLSocket, server: Any) -> None:
        h2_side = h2.connection.H2Connection(h2.connection.H2Configuration(client_side=False))
        h2_side.initiate_connection()
        stream.sendall(h2_side.data_to_send())
        while data := stream.recv(65536):
            for event in h2_side.receive_data(data):
                if isinstance(event, h2.events.RequestReceived):
                    server.seen.append(dict(event.headers)[b":path"].partition(b"?")[0])
                    server.lengths.append(int(dict(event.headers).get(b"content-length", 0)))
                elif isinstance(event, h2.events.DataReceived):
                    server.received += len(event.data)
                    h2_side.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                elif isinstance(event, h2.events.StreamEnded):
                    answer = UPLOADED if server.seen[-1] == b"/services/upload/" else ANSWER
                    h2_side.send_headers(event.stream_id, [(":status", "200"), ("content-length", str(len(answer)))])
                    h2_side.send_data(event.stream_id, answer, end_stream=True)
            stream.sendall(h2_side.data_to_send())


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    authority = trustme.CA()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(["h2"])
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        running.context, running.seen, running.connections = context, [], 0  # type: ignore[attr-defined]  # its handler's
        running.lengths, running.received = [], 0  # type: ignore[attr-defined]  # its handler's
        thread = Thread(target=running.serve_forever, args=(0.02,))
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def test_http2_is_used_if_requested(server: Any) -> None:
    url = f"https://127.0.0.1:{server.server_address[1]}"
    with Flickr(KEY, base_url=url, http2=True) as flickr:
        flickr.test.null()
        flickr.test.null()
    assert (server.seen, server.connections) == ([b"/services/rest/"] * 2, 1)


def test_async_calls_share_one_http2_connection(server: Any) -> None:
    async def ask() -> None:
        url = f"https://127.0.0.1:{server.server_address[1]}"
        async with AsyncFlickr(KEY, base_url=url, http2=True) as flickr:
            await flickr.test.null()
            await asyncio.gather(*(flickr.test.null() for _ in range(20)))

    asyncio.run(ask())
    assert (len(server.seen), server.connections) == (21, 1)


@pytest.mark.parametrize("awaited", [False, True], ids=["Flickr", "AsyncFlickr"])
def test_upload_observes_http2_flow_control(server: Any, awaited: bool) -> None:
    url, told, size = f"https://127.0.0.1:{server.server_address[1]}", [], 1_000_000
    client: Any = {False: Flickr, True: AsyncFlickr}[awaited](KEY, SECRET, token=TOKEN, base_url=url, http2=True)

    def tell(sent: int, total: int) -> None:
        told.append((sent, total))

    async def upload() -> Any:
        async with client:
            return await client.upload(bytes(size), progress=tell)

    if awaited:
        photo = asyncio.run(upload())
    else:
        with client:
            photo = client.upload(bytes(size), progress=tell)
    assert photo == "1"
    assert told[-1] == (size, size)
    assert server.lengths == [server.received]


@pytest.mark.parametrize("placement", ["header", "parameters"])
@pytest.mark.parametrize("awaited", [False, True], ids=["Flickr", "AsyncFlickr"])
def test_http2_log_hides_headers_and_urls_with_secrets(
    server: Any, caplog: pytest.LogCaptureFixture, placement: Any, awaited: bool
) -> None:
    url = f"https://127.0.0.1:{server.server_address[1]}"
    client: Any = {False: Flickr, True: AsyncFlickr}[awaited](
        KEY, SECRET, token=TOKEN, base_url=url, http2=True, oauth_placement=placement
    )

    async def ask() -> None:
        async with client:
            await client.test.null()

    this, loggers = threading.get_ident(), ("hpack.hpack", "hpack.table", "httpx", "httpcore")
    for name in loggers:
        caplog.set_level(logging.DEBUG, name)
    if awaited:
        asyncio.run(ask())
    else:
        with client:
            client.test.null()
    # The server of this test decodes requests in its own thread.
    lines = [record.getMessage() for record in caplog.records if record.thread == this]
    assert any("HTTP/2 200" in line for line in lines)
    assert not [line for line in lines if "oauth" in line or KEY in line or quote(TOKEN[0]) in line]
    before = len(caplog.records)
    hpack.Encoder().encode([("x-other", "1")])
    assert "x-other" in str([record.getMessage() for record in caplog.records[before:]]), "requests of other programs are logged"
