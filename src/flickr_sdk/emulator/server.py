"""The emulator over HTTP."""

from __future__ import annotations

import secrets
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import TYPE_CHECKING, Any, Final, Self
from urllib.parse import parse_qsl, urlsplit

from . import catalog
from .accounts import AccessToken, Accounts, people
from .auth_methods import AuthMethods
from .consents import Consents
from .gate import Gate
from .messages import Answer, Request
from .rest import Rest
from .signin import SignIn, is_callback

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Emulator"]

LARGEST_FORM: Final = 10 * 1024 * 1024
LARGEST_DIGITS: Final = 12
LARGEST_REST: Final = 256 * 1024 * 1024
"""How much of a refused body is read, to be thrown away."""
LINGER: Final = 2.0
"""How long a refused client may stay silent, in seconds."""
REST_PATHS: Final = ("/services/rest", "/services/rest/")
FORM: Final = "application/x-www-form-urlencoded"


class _Handler(BaseHTTPRequestHandler):
    """Reads requests and writes answers."""

    protocol_version = "HTTP/1.1"
    server_version = "flickr-emulator"
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        self._read(needed=False)

    def do_POST(self) -> None:
        self._read(needed=True)

    def _read(self, *, needed: bool) -> None:
        """Read the body, which also keeps it out of the next request on this connection."""
        length = self.headers.get("Content-Length", "" if needed or "Transfer-Encoding" in self.headers else "0")
        if not length:
            return self._refuse(411, "Length Required")
        if not (length.isascii() and length.isdigit()):
            return self._refuse(400, "Bad Request")
        if len(length) > LARGEST_DIGITS or int(length) > LARGEST_FORM:
            return self._refuse(413, "Payload Too Large")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            self.close_connection = True
            return None
        # A body of another kind has no arguments, and no signature covers it.
        is_form = needed and (self.headers.get("Content-Type") or FORM).partition(";")[0].strip().lower() == FORM
        return self._serve(body.decode("utf-8", "replace") if is_form else "")

    def _serve(self, form: str) -> None:
        try:
            parts = urlsplit(self.path)
        except ValueError:
            return self._write(_page(400, "Bad Request"))
        # Through a proxy the whole address arrives, and with it the host that was meant and signed.
        origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"http://{self.headers.get('Host', '')}"
        request = Request(
            self.command,
            origin + parts.path,
            tuple(parse_qsl(parts.query, keep_blank_values=True)),
            tuple(parse_qsl(form, keep_blank_values=True)),
            self.headers.get("Authorization", ""),
        )
        if parts.path in REST_PATHS:
            return self._write(self._server.rest.answer(request))
        if parts.path in self._server.sign_in.by_path:
            return self._write(self._server.sign_in.answer(parts.path, request))
        return self._write(_page(404, "Not Found"))

    @property
    def _server(self) -> _Server:
        assert isinstance(self.server, _Server)
        return self.server

    def _refuse(self, status: int, reason: str) -> None:
        """Answer before the body was read."""
        self.close_connection = True
        self._write(_page(status, reason))
        self.wfile.flush()
        # To close while the client still sends would reset the connection, and the client might never see the answer.
        self.connection.settimeout(LINGER)
        left = LARGEST_REST
        try:
            while left > 0 and (chunk := self.rfile.read1(65536)):
                left -= len(chunk)
        except OSError:
            pass

    def _write(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        for name, value in answer.headers:
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: a request line holds keys and tokens."""


def _page(status: int, reason: str) -> Answer:
    return Answer(f"<html><body><h1>{status} {reason}</h1></body></html>\n".encode(), "text/html", status)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], rest: Rest, sign_in: SignIn) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.rest = rest
        self.sign_in = sign_in
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Handler)

    def server_bind(self) -> None:
        """Bind without asking a name server for the host's full name, which can take long and is of no use here."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection and remember it."""
        connection, address = super().get_request()
        with self._lock:
            self._connections.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        """Close a connection and forget it."""
        with self._lock:
            self._connections.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """End the connections that clients keep alive, so that a stopped emulator answers no more."""
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet when a client goes away in the middle of a request; raise everything else to the log."""
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
        clock: Tells the time in Unix seconds, for timestamps and for what expires.
        legacy_callback: The key's callback address for web applications that use the older way to log in.

    Attributes:
        api_key: A valid key.
        api_secret: Its secret.

    Raises:
        ValueError: The callback is no address.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        clock: Callable[[], float] = time.time,
        legacy_callback: str | None = None,
    ) -> None:
        if legacy_callback is not None and not is_callback(legacy_callback):
            raise ValueError(
                f"legacy_callback is {legacy_callback!r}, expected an address such as http://localhost:8000/callback"
            )
        self.api_key: str = secrets.token_hex(16)
        self.api_secret: str = secrets.token_hex(8)
        api = catalog.load()
        self._accounts = Accounts({self.api_key: self.api_secret}, people(api))
        self._consents = Consents(self._accounts, clock, legacy_callback)
        gate = Gate(self._accounts, clock)
        self._rest = Rest(api, frozenset((self.api_key,)), gate, AuthMethods(self._accounts, self._consents))
        self._server = _Server((host, port), self._rest, SignIn(self._accounts, self._consents, gate))
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
        """The arguments of every call so far in order, with `method`, as they were sent in the address and the form."""
        return list(self._rest.log)

    def access_token(self, perms: str = "write", user: str | None = None) -> AccessToken:
        """Make an access token of OAuth, as if somebody had just logged in.

        Args:
            perms: What it permits: `read`, `write` or `delete`, each with those before it; or `none`.
            user: Who gives it, by NSID, username or path alias; by default Ada Lindqvist.

        Returns:
            The token and its secret.

        Raises:
            ValueError: There is no such permission or person.
        """
        grant = self._accounts.grant(self.api_key, self._accounts.user(user), perms, oauth=True)
        return AccessToken(grant.token, grant.secret)

    def legacy_token(self, perms: str = "write", user: str | None = None) -> str:
        """Make a token of the older way to log in.

        Args:
            perms: What it permits.
            user: Who gives it.

        Returns:
            The token, for `auth_token`.

        Raises:
            ValueError: There is no such permission or person.
        """
        return self._accounts.grant(self.api_key, self._accounts.user(user), perms, oauth=False).token

    def frob(self, perms: str = "write", user: str | None = None) -> str:
        """Make a frob to which somebody has consented, which `flickr.auth.getToken` exchanges for a token of the older way.

        Args:
            perms: What it permits.
            user: Who consented.

        Returns:
            The frob.

        Raises:
            ValueError: There is no such permission or person.
        """
        pending = self._consents.frob(self.api_key)
        self._consents.decide(pending, self._accounts.user(user), perms)
        return pending.token

    def mini_token(self, perms: str = "write", user: str | None = None) -> str:
        """Make a mini-token, which `flickr.auth.getFullToken` exchanges for a token of the older way.

        Args:
            perms: What it permits.
            user: Who gives it.

        Returns:
            Nine digits with dashes.

        Raises:
            ValueError: There is no such permission or person.
        """
        return self._consents.mini_token(self.api_key, self._accounts.user(user), perms)

    def revoke(self, token: AccessToken | str) -> None:
        """Make a token invalid, as people do on Flickr's pages.

        Args:
            token: A token of either kind.

        Raises:
            ValueError: It never was a token.
        """
        self._accounts.revoke(token if isinstance(token, str) else token.oauth_token)

    def start(self) -> Self:
        """Serve in a thread of its own.

        Returns:
            The emulator.
        """
        if self._thread is not None:
            return self
        if self._server.fileno() < 0:
            raise RuntimeError("this emulator is stopped; make a new one")
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
        self._server.hang_up()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()
