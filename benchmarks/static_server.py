"""A loopback server with responses in memory, in a process of its own.

It does not verify signatures, so that its own cost is small, and counts connections and requests. Other benchmarks use the
emulator, which verifies every request. It can delay its responses.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar
from urllib.request import urlopen

from .responses import BODIES

COUNTS = "/counts"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_METHOD = re.compile(rb"\bmethod=([\w.]+)")


class Connection(asyncio.Protocol):
    """A connection, open until the client closes it."""

    counts: ClassVar[dict[str, int]] = {"connections": 0, "requests": 0}
    delay: ClassVar[float] = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.buffer = b""
        self.counted = False

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            found = _LENGTH.search(self.buffer, 0, end)
            whole = end + 4 + (int(found[1]) if found else 0)
            if len(self.buffer) < whole:
                return
            request, self.buffer = self.buffer[:whole], self.buffer[whole:]
            self.respond(request)

    def body(self, method: str, form: str, request: bytes) -> bytes:
        """Return the body of a response."""
        return BODIES[f"{method}.{form}"]

    def respond(self, request: bytes) -> None:
        if request.startswith(b"GET " + COUNTS.encode()):
            kind, body = "application/json", json.dumps(self.counts).encode()
        else:
            self.counts["connections"] += not self.counted
            self.counts["requests"] += 1
            self.counted = True
            found = _METHOD.search(request)
            form = "json" if b"format=json" in request else "xml"
            kind, body = f"application/{form}", self.body(found[1].decode() if found else "", form, request)
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}; charset=utf-8\r\ncontent-length: {len(body)}\r\n\r\n"
        response = head.encode() + body
        if self.delay:
            asyncio.get_running_loop().call_later(self.delay, self.transport.write, response)
        else:
            self.transport.write(response)


async def serve(certificate: str | None = None, connection: Callable[[], Connection] = Connection) -> None:
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    server = await asyncio.get_running_loop().create_server(connection, "127.0.0.1", 0, ssl=context)
    print(f"listening on http{'s' if context else ''}://localhost:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


class Static:
    """A running server."""

    def __init__(self, base_url: str, context: ssl.SSLContext | None = None) -> None:
        self.base_url = base_url
        self._context = context

    def counts(self) -> dict[str, int]:
        """Return the number of connections and requests so far."""
        with urlopen(self.base_url + COUNTS, context=self._context) as response:
            counts: dict[str, int] = json.load(response)
        return counts


@contextmanager
def listening(*module: str) -> Iterator[str]:
    """Run the module of a server in its own process, and yield the URL that it prints."""
    command = [sys.executable, "-m", *module]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().rpartition(" ")[2].strip()
        finally:
            process.terminate()


@contextmanager
def static(certificate: Path | None = None, authority: Path | None = None, *, delay: float = 0.0) -> Iterator[Static]:
    """Run the server, with TLS if a certificate is given. It responds after a delay in seconds."""
    extra = [*(["--certificate", str(certificate)] if certificate else []), *(["--delay", str(delay)] if delay else [])]
    context = ssl.create_default_context(cafile=authority) if authority else None
    with listening("benchmarks.static_server", *extra) as base_url:
        yield Static(base_url, context)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--certificate")
    parser.add_argument("--delay", type=float, default=0.0)
    options = parser.parse_args()
    Connection.delay = options.delay
    asyncio.run(serve(options.certificate))
