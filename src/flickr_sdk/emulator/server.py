"""The emulator over HTTP."""

from __future__ import annotations

import secrets
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import parse_qsl, urlsplit

from . import catalog
from .rest import Answer, Rest

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Emulator"]

LARGEST_FORM: Final = 10 * 1024 * 1024
REST_PATHS: Final = ("/services/rest", "/services/rest/")


class _Handler(BaseHTTPRequestHandler):
    """Reads requests and writes answers."""

    protocol_version = "HTTP/1.1"
    server_version = "flickr-emulator"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        self._serve("")

    def do_POST(self) -> None:
        try:
            length = int(self.headers.get("Content-Length", ""))
        except ValueError:
            return self._refuse(411, "Length Required")
        if not 0 <= length <= LARGEST_FORM:
            return self._refuse(413, "Payload Too Large")
        return self._serve(self.rfile.read(length).decode("utf-8", "replace"))

    def _serve(self, form: str) -> None:
        parts = urlsplit(self.path)
        if parts.path not in REST_PATHS:
            return self._refuse(404, "Not Found")
        pairs = [*parse_qsl(parts.query, keep_blank_values=True), *parse_qsl(form, keep_blank_values=True)]
        return self._write(self._rest.answer(dict(pairs)))

    @property
    def _rest(self) -> Rest:
        assert isinstance(self.server, _Server)
        return self.server.rest

    def _refuse(self, status: int, reason: str) -> None:
        self.close_connection = True
        self._write(Answer(f"<html><body><h1>{status} {reason}</h1></body></html>\n".encode(), "text/html", status))

    def _write(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: a request line holds keys and tokens."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], rest: Rest) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, _Handler)
        self.rest = rest

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet when a client goes away in the middle of a request; raise everything else to the log."""
        import sys

        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typeshed names a private type


class Emulator:
    """A Flickr on this machine.

    ::

        with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
            flickr.test.echo()

    Args:
        host: The address to listen on.
        port: The port; 0 for a free one.

    Attributes:
        api_key: A valid key.
        api_secret: Its secret.
    """

    def __init__(self, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self.api_key: str = secrets.token_hex(16)
        self.api_secret: str = secrets.token_hex(8)
        self._rest = Rest(catalog.load(), frozenset((self.api_key,)))
        self._server = _Server((host, port), self._rest)
        self._thread: threading.Thread | None = None

    def __repr__(self) -> str:
        return f"<Emulator {self.base_url}>"

    @property
    def base_url(self) -> str:
        """The origin that the emulator listens on, such as `http://127.0.0.1:8080`."""
        host, port = self._server.server_address[:2]
        name = str(host)
        return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"

    @property
    def requests(self) -> list[dict[str, str]]:
        """The arguments of every call so far, `method` and `api_key` included, in order."""
        return list(self._rest.log)

    def start(self) -> Self:
        """Serve in a thread of its own.

        Returns:
            The emulator.
        """
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="flickr-emulator", daemon=True)
        self._thread.start()
        return self

    def serve_forever(self) -> None:
        """Serve in this thread until interrupted."""
        self._server.serve_forever()

    def stop(self) -> None:
        """Stop serving and free the port."""
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._thread = None
        self._server.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()
