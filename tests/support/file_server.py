"""A file server that sends the responses of a test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class FileResponse:
    """A response. The body is sent unchanged, even if the headers contradict it, and then the connection is closed."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True)
class FileRequest:
    path: str
    headers: Message
    verb: str = "GET"


Respond = Callable[[FileRequest], FileResponse]


def ranged(request: FileRequest, body: bytes, etag: str, *, obey_if_range: bool = True, **headers: str) -> FileResponse:
    """Respond as a file server does, which may ignore `If-Range`."""
    given = {"Content-Type": "image/jpeg", "ETag": etag, **{name.replace("_", "-"): value for name, value in headers.items()}}
    start = request.headers.get("Range", "")
    known = request.headers.get("If-Range") in (None, etag, given.get("Last-Modified"))
    if not start.startswith("bytes=") or (obey_if_range and not known):
        return FileResponse(200, {**given, "Content-Length": str(len(body))}, body)
    first = int(start.removeprefix("bytes=").partition("-")[0])
    if first >= len(body):
        return FileResponse(416, {"Content-Range": f"bytes */{len(body)}", "Content-Length": "0"})
    rest = body[first:]
    content_range = f"bytes {first}-{len(body) - 1}/{len(body)}"
    return FileResponse(206, {**given, "Content-Range": content_range, "Content-Length": str(len(rest))}, rest)


@contextmanager
def file_server(respond: Respond) -> Iterator[str]:
    """Run a server, and return its origin."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            response = respond(FileRequest(self.path, self.headers, self.command))
            self.close_connection = True
            # Clients that were killed or that refuse a response close the connection.
            with suppress(OSError):
                self.send_response_only(response.status)
                for name, value in response.headers.items():
                    self.send_header(name, value)
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(b"" if self.command == "HEAD" else response.body)

        do_HEAD = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = False

        def handle_error(self, request: object, client_address: object) -> None:
            pass  # a client that was killed

    with Server(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
