"""Sign a user in at this machine: with a browser, or with a verification code that the user types in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from .._pipeline.commands import RunInteractive
from ..errors.state_errors import LoginError
from .callback_server import CallbackServer
from .oauth import OUT_OF_BAND, LoginRequest, start_login

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..types import Perms


def login_with_browser(
    config: ClientConfig, perms: Perms, open_url: Callable[[str], bool], timeout: float
) -> Flow[tuple[LoginRequest, str] | None]:
    """Return the login and its callback; `None` if no browser could be opened."""
    server = CallbackServer()

    def wait() -> str | None:
        with server:
            return server.open_and_wait(request.url, open_url, timeout)

    try:
        request = yield from start_login(config, server.url, perms)
        callback = yield RunInteractive(wait)
    finally:
        server.close()
    return None if callback is None else (request, callback)


def login_with_code(config: ClientConfig, perms: Perms, ask: Callable[[str], str]) -> Flow[tuple[LoginRequest, str]]:
    """Return the login and the verification code."""
    request = yield from start_login(config, OUT_OF_BAND, perms)
    return request, (yield RunInteractive(lambda: prompt_for_code(request.url, ask)))


def open_in_browser(url: str) -> bool:
    """Return whether a browser was opened, and print the URL to the standard error stream if so.

    Many machines without a screen report that they opened a browser. The URL shows what the login waits for.
    """
    import webbrowser

    try:
        opened = webbrowser.open(url)
    except webbrowser.Error:
        return False
    if opened and sys.stderr is not None:
        print(f"If no browser shows Flickr's page, open this URL on this machine:\n{url}", file=sys.stderr)
    return opened


def prompt_for_code(url: str, ask: Callable[[str], str]) -> str:
    """Return the verification code that the user entered."""
    try:
        code = ask(f"Open {url}\nauthorize the application, and enter the code that Flickr shows: ").strip()
    except EOFError:
        code = ""
    if not code:
        raise LoginError("no verification code was entered; sign in again")
    return code
