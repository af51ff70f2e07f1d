"""Run the emulator: `python -m flickr_sdk.emulator`."""

from __future__ import annotations

import argparse
import math
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import Any, Final, NoReturn

from .server import Emulator
from .sign_in import is_callback_url
from .world import Quirks
from .world.images import MissingPillow

__all__ = ["StartError", "invalid_option", "main", "serve", "startup_lines", "variables"]

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the emulator until it is interrupted, and return the exit code.

    Args:
        arguments: The command line without the program name; `sys.argv` by default.
    """
    parser = argparse.ArgumentParser(prog="python -m flickr_sdk.emulator", description="Run a local emulator of the Flickr API.")
    parser.add_argument("--host", default="127.0.0.1", help="host name or IP address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: a free port)")
    parser.add_argument("--api-key", metavar="KEY", help="API key, 32 hexadecimal digits (default: that of --data, or a new one)")
    parser.add_argument("--api-secret", metavar="SECRET", help="secret of the API key, 16 hexadecimal digits")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="host name with a dot under which browsers reach it"
    )
    parser.add_argument("--legacy-callback", metavar="URL", help="callback URL of the API key, for legacy authentication")
    parser.add_argument("--data", metavar="FILE", help="store people and photos in this file (default: in memory)")
    initial_data = parser.add_mutually_exclusive_group()
    initial_data.add_argument("--seed", metavar="FILE", help="load the initial data from a JSON file (default: sample data)")
    initial_data.add_argument("--empty", action="store_true", help="start with the people of the sample data only")
    parser.add_argument(
        "--ticket-delay", type=float, default=0.0, metavar="SECONDS", help="time that an asynchronous upload takes (default: 0)"
    )
    parser.add_argument("--no-quirks", action="store_true", help="search without the limits and quirks of Flickr's search")
    options = parser.parse_args(arguments)
    if problem := invalid_option(options.legacy_callback, options.ticket_delay):
        parser.error(problem)
    settings = vars(options)
    try:
        serve(
            lambda emulator, url: print("\n".join(startup_lines(emulator, url)), flush=True),
            quirks=Quirks.none() if settings.pop("no_quirks") else None,
            allowed_hosts=settings.pop("allow_host"),
            **settings,
        )
    except StartError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def invalid_option(legacy_callback: str | None, ticket_delay: float) -> str:
    """Return the problem with the options of a command line; empty if they are valid."""
    if legacy_callback is not None and not is_callback_url(legacy_callback):
        return f"--legacy-callback is {legacy_callback!r}, expected a URL such as http://localhost:8000/callback"
    if not 0 <= ticket_delay < math.inf:
        return f"--ticket-delay is {ticket_delay}, expected a number of seconds, 0 or more"
    return ""


class StartError(Exception):
    """The emulator cannot start."""


def serve(announce: Callable[[Emulator, str], object], *, host: str, port: int, **settings: Any) -> None:
    """Run an emulator until it is interrupted.

    Args:
        announce: Called with the emulator and its URL as soon as it accepts connections.
        host: The host name or IP address to listen on.
        port: The port; 0 for a free one.
        settings: Other arguments of `Emulator`.

    Raises:
        StartError: A setting is invalid, or the port is not available.
    """
    for number in SIGNALS:
        # Set explicitly: shells start background jobs with SIGINT ignored.
        signal.signal(number, _interrupt)
    with suppress(KeyboardInterrupt):
        try:
            emulator = Emulator(host=host, port=port, **settings)
        except (OSError, ValueError) as error:
            raise StartError(str(error)) from error
        try:
            url = emulator.listen()
        except (OSError, OverflowError, UnicodeError) as error:
            raise StartError(f"cannot listen on {host}:{port}: {error}") from error
        try:
            announce(emulator, url)
            if find_spec("PIL") is None:
                print(f"images cannot be downloaded: {MissingPillow()}", file=sys.stderr)
            emulator.serve_forever()
        finally:
            emulator.stop()


def variables(emulator: Emulator, url: str) -> dict[str, str]:
    """Return the environment variables with which `Flickr()` uses the emulator, as a user with all permissions."""
    found = {"FLICKR_BASE_URL": url, "FLICKR_API_KEY": emulator.api_key, "FLICKR_API_SECRET": emulator.api_secret}
    # A seed may have no user who can sign in.
    with suppress(ValueError):
        token = emulator.saved_access_token("delete")
        found |= {"FLICKR_OAUTH_TOKEN": token.oauth_token, "FLICKR_OAUTH_TOKEN_SECRET": token.oauth_token_secret}
    return found


def startup_lines(emulator: Emulator, url: str) -> list[str]:
    """Return the lines that a command prints when the emulator accepts connections."""
    return [f"listening on {url}", *(f"export {name}={value}" for name, value in variables(emulator, url).items())]


def _interrupt(*_: object) -> NoReturn:
    """Start the shutdown, and ignore further signals during it."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
