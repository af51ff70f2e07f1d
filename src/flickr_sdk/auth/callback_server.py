"""A server on this machine that receives the callback of a login."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from http import HTTPStatus
from typing import Final, Self
from urllib.parse import parse_qs, urlsplit

from ..errors.state_errors import LoginError
from .loopback_server import LoopbackServer

PAGE: Final = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Flickr login</title></head>
<body><h1>{heading}</h1><p>{text}</p></body></html>
"""


class CallbackServer:
    """Receives the callback of one login, on a random path that no other page can guess."""

    def __init__(self) -> None:
        self._path = f"/{secrets.token_urlsafe(16)}"
        self._token = ""
        self._callback: str | None = None
        self._failure: BaseException | None = None
        self._ended = threading.Event()
        self._server = LoopbackServer(self._respond)

    @property
    def url(self) -> str:
        """The callback URL for Flickr."""
        return f"http://127.0.0.1:{self._server.port}{self._path}"

    def expect(self, oauth_token: str) -> None:
        """Accept only the callback of the login with this request token."""
        self._token = oauth_token

    def _respond(self, target: str) -> tuple[HTTPStatus, str]:
        path, _, query = target.partition("?")
        params = {name: values[0] for name, values in parse_qs(query).items()}
        refused = "oauth_problem" in params
        # A request without parameters, or with those of another login, must not end the wait.
        token = params.get("oauth_token", self._token if refused else "")
        complete = refused or "oauth_verifier" in params
        accepted = complete and self._token != "" and _equal(token, self._token) and _equal(path, self._path)
        heading = "Not found" if not accepted else "Not authorized" if refused else "Thank you"
        text = "Close this page and return to the terminal." if accepted else "No login uses this page."
        if accepted:
            self._callback = target
            self._ended.set()
        return HTTPStatus.OK if accepted else HTTPStatus.NOT_FOUND, PAGE.format(heading=heading, text=text)

    def open_and_wait(self, url: str, open_url: Callable[[str], bool], timeout: float) -> str | None:
        """Open the authorization page, and return the path and query of its callback; `None` if the page cannot be opened."""
        self.expect(parse_qs(urlsplit(url).query).get("oauth_token", [""])[0])

        def run_open_url() -> None:
            try:
                opened = open_url(url)
            except BaseException as error:  # raised in the thread that called `login`
                self._failure, opened = error, False
            if not opened:
                self._ended.set()

        threading.Thread(target=run_open_url, daemon=True).start()
        ended = self._ended.wait(timeout)
        if self._failure is not None:
            raise self._failure
        if not ended:
            raise LoginError(f"no callback arrived within {timeout:g} s; sign in again, or pass headless=True")
        return self._callback

    def wait(self, timeout: float) -> str:
        """Return the path and query of the callback, or raise `LoginError` after `timeout` seconds."""
        self._ended.wait(timeout)
        if self._callback is None:
            raise LoginError(f"no callback arrived within {timeout:g} s; sign in again")
        return self._callback

    def close(self) -> None:
        """End all waits and release the port shortly afterwards; does not block."""
        self._server.close()
        self._ended.set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        self._server.thread.join()


def _equal(first: str, second: str) -> bool:
    return secrets.compare_digest(first.encode("utf-8", "surrogatepass"), second.encode())
