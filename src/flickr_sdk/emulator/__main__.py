"""Run the emulator: `python -m flickr_sdk.emulator`."""

from __future__ import annotations

import argparse
import math
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import Final, NoReturn

from .server import Emulator
from .sign_in import is_callback_url
from .world import Quirks
from .world.images import MissingPillow

__all__ = ["main"]

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def main(arguments: Sequence[str] | None = None, *, program: str = "python -m flickr_sdk.emulator") -> int:
    """Run the emulator until it is interrupted, and return the exit code.

    Args:
        arguments: The command line without the program name; `sys.argv` by default.
        program: The name of the program in messages.
    """
    parser = argparse.ArgumentParser(prog=program, description="Run a local emulator of the Flickr API.")
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
    if options.legacy_callback is not None and not is_callback_url(options.legacy_callback):
        parser.error(f"--legacy-callback is {options.legacy_callback!r}, expected a URL such as http://localhost:8000/callback")
    if not 0 <= options.ticket_delay < math.inf:
        parser.error(f"--ticket-delay is {options.ticket_delay}, expected a number of seconds, 0 or more")
    for number in SIGNALS:
        # Set explicitly: shells start background jobs with SIGINT ignored.
        signal.signal(number, _interrupt)
    try:
        try:
            emulator = Emulator(
                host=options.host,
                port=options.port,
                legacy_callback=options.legacy_callback,
                ticket_delay=options.ticket_delay,
                seed=options.seed,
                data=options.data,
                empty=options.empty,
                quirks=Quirks.none() if options.no_quirks else None,
                allowed_hosts=options.allow_host,
                api_key=options.api_key,
                api_secret=options.api_secret,
            )
        except (OSError, ValueError) as error:
            print(error, file=sys.stderr)
            return 1
        try:
            url = emulator.listen()
        except (OSError, OverflowError, UnicodeError) as error:
            print(f"cannot listen on {options.host}:{options.port}: {error}", file=sys.stderr)
            return 1
        try:
            lines = [
                f"listening on {url}",
                f"export FLICKR_BASE_URL={url}",
                f"export FLICKR_API_KEY={emulator.api_key}",
                f"export FLICKR_API_SECRET={emulator.api_secret}",
            ]
            # A seed may have no user who can sign in.
            with suppress(ValueError):
                token = emulator.saved_access_token("delete")
                lines.append(f"export FLICKR_OAUTH_TOKEN={token.oauth_token}")
                lines.append(f"export FLICKR_OAUTH_TOKEN_SECRET={token.oauth_token_secret}")
            print("\n".join(lines), flush=True)
            if find_spec("PIL") is None:
                print(f"images cannot be downloaded: {MissingPillow()}", file=sys.stderr)
            emulator.serve_forever()
        finally:
            emulator.stop()
    except KeyboardInterrupt:
        pass
    return 0


def _interrupt(*_: object) -> NoReturn:
    """Start the shutdown, and ignore further signals during it."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
