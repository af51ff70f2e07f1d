"""Sign in with a browser, with a code on a terminal, or in two steps without a terminal."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any, Final, NoReturn

from ..errors import LoginError, OAuthProblem
from .errors import CliError, ExitCode

if TYPE_CHECKING:
    from .. import Flickr
    from ..types import Token
    from .context import Cli

__all__ = ["has_browser", "sign_in"]

AGAIN: Final = "run flickr login again"
TWO_STEPS: Final = "run flickr login --no-browser > login.txt, open its URL, and run flickr login --code CODE < login.txt"
REMEDIES: Final = {
    "no callback arrived": "run flickr login again, or flickr login --no-browser if the browser is on another machine",
    "the user did not authorize": "run flickr login again, and choose to authorize the application",
    "the login state": "run flickr login --no-browser > login.txt again, then flickr login --code CODE < login.txt",
    "the verification code": "enter the nine digits as Flickr shows them, such as 123-456-789",
}
"""Remedies for failed logins, by the prefixes of their messages."""
PROBLEMS: Final = {
    "verifier_invalid": ("Flickr rejects the code", f"{AGAIN}, and enter the code of the new URL"),
    "permission_unknown": ("the application is not authorized yet", "open the login URL, and authorize the application"),
}
"""Messages and remedies, by Flickr's name for the problem."""


def has_browser() -> bool:
    """Return whether this machine can show a page to the user. Text browsers on a remote terminal cannot show Flickr's page."""
    if os.environ.get("BROWSER"):
        return True
    has_display = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    is_remote = bool(os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"))
    return has_display or (not sys.platform.startswith("linux") and not is_remote)


def sign_in(cli: Cli, client: Flickr, perms: Any, *, no_browser: bool, code: str | None, wait: float) -> Token | None:
    """Return the access token; `None` if the command has printed the URL and the state for a second command.

    Args:
        cli: The run.
        client: The client.
        perms: The permission.
        no_browser: Whether to ask for a code instead of opening a browser.
        code: The code that finishes a login. Its state is read from standard input.
        wait: The time limit of the sign-in in the browser, in seconds.

    Raises:
        CliError: The login failed.
    """
    if not cli.settings.get("api_secret"):
        remedy = "set FLICKR_API_SECRET, or run flickr config set api_secret -"
        raise CliError(ExitCode.USAGE, "a login requires the API secret", remedy)
    if code is not None and no_browser:
        raise CliError(ExitCode.USAGE, "--no-browser has no effect with --code", "omit it")
    interactive = sys.stdin.isatty() and sys.stderr.isatty()
    try:
        if code is not None:
            return client.finish_login(_read_state(cli, interactive), code)
        if no_browser and not interactive:
            request = client.start_login("oob", perms)
            cli.output.item({"url": request.url, "state": request.state}, ["url", "state"])
            return None
        headless = no_browser or not has_browser()
        if headless and not interactive:
            problem = "the login requires a browser or a terminal"
            raise CliError(ExitCode.USAGE, problem, TWO_STEPS, code="input_required")
        return client.login(
            perms,
            headless=headless,
            timeout=wait,
            keep=False,
            open_url=lambda url: _open(cli, url),
            ask=lambda prompt: _ask(cli, prompt, interactive=interactive),
        )
    except LoginError as error:
        _fail(error)
    except OAuthProblem as error:
        if error.problem not in PROBLEMS:
            raise
        raise CliError(ExitCode.NOT_SIGNED_IN, *PROBLEMS[error.problem]) from error


def _read_state(cli: Cli, interactive: bool) -> str:
    if interactive:
        return cli.ask("Enter the state that flickr login --no-browser printed:", "the state on standard input")
    return _state_in(sys.stdin.read())


def _state_in(text: str) -> str:
    """Return the state from the output of `flickr login --no-browser`, or from the state alone."""
    try:
        document = json.loads(text)
    except ValueError:
        lines = text.strip().splitlines()
        fields = dict(line.split("\t", 1) for line in lines if "\t" in line)
        return fields.get("state", lines[0] if lines else "").strip()
    return str(document.get("state", "")) if isinstance(document, dict) else str(document)


def _open(cli: Cli, url: str) -> bool:
    """Open the browser, and show the URL in case no window appears."""
    import webbrowser

    try:
        opened = webbrowser.open(url)
    except webbrowser.Error:
        return False
    if opened:
        cli.event("login", url=url)
        options = cli.settings.options
        # Also written without a terminal, because the command waits.
        if not (cli.output.is_json or options.get("events") or options.get("quiet")):
            sys.stderr.write(f"If no browser shows Flickr's page, open this URL on this machine:\n{url}\n")
            sys.stderr.flush()
    return opened


def _ask(cli: Cli, prompt: str, *, interactive: bool) -> str:
    if not interactive:
        raise CliError(ExitCode.USAGE, "the browser cannot be opened", TWO_STEPS, code="input_required")
    url = prompt.partition("\n")[0].removeprefix("Open ")
    sys.stderr.write(f"Open this URL in a browser, on any machine:\n{url}\n")
    return cli.ask("Authorize the application, and enter the code that Flickr shows:", "--code")


def _fail(error: LoginError) -> NoReturn:
    problem, _, remedy = str(error).partition("; ")
    known = next((text for beginning, text in REMEDIES.items() if problem.startswith(beginning)), None)
    raise CliError(ExitCode.NOT_SIGNED_IN, problem, known or (AGAIN if "again" in remedy or not remedy else remedy)) from error
