"""A login for a person at a terminal: by a browser on this machine, or by a code to type in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .._pipeline.commands import RunInteractive
from ..errors.state_errors import LoginError
from .callback_server import CallbackServer
from .oauth import OUT_OF_BAND, LoginRequest, start

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from .._pipeline.commands import Flow
    from ..types import Perms

__all__ = ["ask_for_code", "by_browser", "by_code", "open_in_browser"]


def by_browser(
    settings: ClientConfig, perms: Perms, open_url: Callable[[str], bool], timeout: float
) -> Flow[tuple[LoginRequest, str] | None]:
    """Send a person to Flickr in a browser of this machine, and wait for it to come back.

    Args:
        settings: What the client is set to.
        perms: What the application may do.
        open_url: Opens an address and tells whether it could.
        timeout: Seconds to wait at most.

    Yields:
        What is to be done.

    Returns:
        The login and what came back; `None` where there is no browser.

    Raises:
        LoginError: Nobody came back.
    """
    server = CallbackServer()

    def wait() -> str | None:
        with server:
            return server.wait_for(begun.url, open_url, timeout)

    try:
        begun = yield from start(settings, server.url, perms)
        came = yield RunInteractive(wait)
    finally:
        server.close()
    return None if came is None else (begun, came)


def by_code(settings: ClientConfig, perms: Perms, ask: Callable[[str], str]) -> Flow[tuple[LoginRequest, str]]:
    """Send a person to Flickr with any browser, and ask for the code that it shows.

    Args:
        settings: What the client is set to.
        perms: What the application may do.
        ask: Shows a text and gives what was typed in.

    Yields:
        What is to be done.

    Returns:
        The login, and the code.

    Raises:
        LoginError: Nothing was typed in.
    """
    begun = yield from start(settings, OUT_OF_BAND, perms)
    return begun, (yield RunInteractive(lambda: ask_for_code(begun.url, ask)))


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
