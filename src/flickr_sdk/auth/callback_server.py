"""A login for a person at a terminal: by a browser on this machine, or by a code to type in."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import parse_qs, urlsplit

from ..errors.state_errors import LoginError

if TYPE_CHECKING:
    from types import TracebackType


__all__ = ["CallbackServer"]
POLL_SECONDS: Final = 0.05
"""How often the callback server looks whether it is still needed."""
DONE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Flickr login</title></head>
<body><h1>{heading}</h1><p>{text}</p></body></html>
"""


class _Server(ThreadingHTTPServer):
    """Serves each connection in a thread: browsers open some that they never use."""

    daemon_threads = True
    timeout = POLL_SECONDS

    def server_bind(self) -> None:
        """Bind without asking a name server for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about browsers that go away: the person's terminal is no log."""


class CallbackServer:
    """Waits on this machine for the browser that comes back from Flickr.

    The path is a random one, so that no other page can guess it.
    """

    def __init__(self) -> None:
        self._path = f"/{secrets.token_urlsafe(16)}"
        self._token = ""
        self._answer: str | None = None
        self._failure: BaseException | None = None
        self._ended = threading.Event()
        self._closing = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer._receive(self)

            def log_message(self, format: str, *args: object) -> None:
                """Keep quiet: the address holds the verifier."""

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with self._server:
            while not self._closing.is_set():
                self._server.handle_request()

    @property
    def url(self) -> str:
        """The callback to give to Flickr."""
        return f"http://127.0.0.1:{self._server.server_port}{self._path}"

    def expect(self, oauth_token: str) -> None:
        """Let nobody's coming back count but that of one login.

        Args:
            oauth_token: The login's request token.
        """
        self._token = oauth_token

    def _receive(self, request: BaseHTTPRequestHandler) -> None:
        path, _, query = request.path.partition("?")
        given = {name: values[0] for name, values in parse_qs(query).items()}
        refused = "oauth_problem" in given
        # A request without an answer, or with that of another login, is nobody's coming back: it must not end the wait.
        ours = given.get("oauth_token", self._token if refused else "")
        answered = refused or "oauth_verifier" in given
        wanted = answered and self._token != "" and _same(ours, self._token) and _same(path, self._path)
        if not wanted:
            status, page = 404, DONE.format(heading="Not found", text="This is no page of a login.")
        elif refused:
            status, page = 200, DONE.format(heading="Not authorized", text="You may close this page and return to the terminal.")
        else:
            status, page = 200, DONE.format(heading="Thank you", text="Close this page and return to the terminal.")
        body = page.encode()
        request.send_response(status)
        request.send_header("Content-Type", "text/html; charset=utf-8")
        request.send_header("Content-Length", str(len(body)))
        request.send_header("Connection", "close")
        request.end_headers()
        request.wfile.write(body)
        if wanted:
            self._answer = request.path
            self._ended.set()

    def wait_for(self, url: str, open_url: Callable[[str], bool], timeout: float) -> str | None:
        """Send the person to Flickr and wait for the callback.

        Args:
            url: Where Flickr asks for permission; its `oauth_token` is the one that has to come back.
            open_url: Opens the address and tells whether it could. A command that blocks is not waited for.
            timeout: Seconds to wait at most.

        Returns:
            The callback's path with its parameters; `None` where the address could not be opened.

        Raises:
            LoginError: Nobody came.
        """
        self.expect(parse_qs(urlsplit(url).query).get("oauth_token", [""])[0])

        def open_and_tell() -> None:
            try:
                could = open_url(url)
            except BaseException as error:  # raised where it can be seen, which is not in this thread
                self._failure, could = error, False
            if not could:
                self._ended.set()

        threading.Thread(target=open_and_tell, daemon=True).start()
        ended = self._ended.wait(timeout)
        if self._failure is not None:
            raise self._failure
        if not ended:
            raise LoginError(f"nobody came back from Flickr in {timeout:g} s; log in again, or with headless=True")
        return self._answer

    def answer(self, timeout: float) -> str:
        """Wait for the callback, where the person was sent to Flickr by other means.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            The callback's path with its parameters.

        Raises:
            LoginError: Nobody came.
        """
        self._ended.wait(timeout)
        if self._answer is None:
            raise LoginError(f"nobody came back from Flickr in {timeout:g} s; log in again")
        return self._answer

    def close(self) -> None:
        """Let go whoever waits, and the port a moment later; this itself never waits."""
        self._closing.set()
        self._ended.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()
        self._thread.join()


def _same(one: str, other: str) -> bool:
    return secrets.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode())
