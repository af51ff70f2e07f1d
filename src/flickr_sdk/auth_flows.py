"""A login for a person at a terminal: by a browser on this machine, or by a code to type in."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Final

from .errors import LoginError

__all__ = ["CallbackServer", "ask_for_code", "open_in_browser"]

DONE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Flickr login</title></head>
<body><h1>{heading}</h1><p>{text}</p></body></html>
"""


class _Server(ThreadingHTTPServer):
    """Serves each connection in a thread: browsers open some that they never use."""

    daemon_threads = True

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
        self._answer: str | None = None
        self._come = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer._receive(self)

            def log_message(self, format: str, *args: object) -> None:
                """Keep quiet: the address holds the verifier."""

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """The callback to give to Flickr."""
        return f"http://127.0.0.1:{self._server.server_port}{self._path}"

    def _receive(self, request: BaseHTTPRequestHandler) -> None:
        path = request.path.partition("?")[0]
        # A request without an answer is nobody's coming back: it must not end the wait.
        answered = "oauth_verifier=" in request.path or "oauth_problem=" in request.path
        wanted = answered and secrets.compare_digest(path.encode(), self._path.encode())
        refused = "oauth_problem" in request.path
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
            self._come.set()

    def wait(self, timeout: float) -> str:
        """Wait for the callback.

        Args:
            timeout: Seconds to wait at most.

        Returns:
            The callback's path with its parameters.

        Raises:
            LoginError: Nobody came.
        """
        if not self._come.wait(timeout) or self._answer is None:
            raise LoginError(f"nobody came back from Flickr in {timeout:g} s; log in again, or with headless=True")
        return self._answer

    def close(self) -> None:
        """Free the port, and let go whoever waits."""
        self._come.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def open_in_browser(url: str) -> bool:
    """Open an address in the person's browser.

    Args:
        url: The address.

    Returns:
        Whether there is a browser to open it in.
    """
    import webbrowser

    try:
        return webbrowser.open(url)
    except webbrowser.Error:
        return False


def ask_for_code(url: str, ask: Callable[[str], str]) -> str:
    """Send a person to Flickr and ask for the code that it shows.

    Args:
        url: Where to go.
        ask: Shows a text and gives what was typed in, as `input` does.

    Returns:
        What was typed in.

    Raises:
        LoginError: Nothing was typed in.
    """
    try:
        code = ask(f"Open {url}\nauthorize the application, and type the code that Flickr shows: ").strip()
    except EOFError:
        code = ""
    if not code:
        raise LoginError("no code was typed in; log in again")
    return code
