"""Run the emulator: `python -m flickr_sdk.emulator`."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Final, NoReturn

from .server import Emulator
from .sign_in import is_callback_url
from .world import Quirks
from .world.images import MissingPillow

__all__ = ["main"]

SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted.

    Args:
        arguments: The command line without the program's name.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m flickr_sdk.emulator", description="A Flickr on this machine.")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (default: a free one)")
    parser.add_argument("--legacy-callback", metavar="URL", help="the key's callback address for the older way to log in")
    parser.add_argument("--data", metavar="FILE", help="keep people and photos in this file (default: in memory)")
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument("--seed", metavar="FILE", help="begin with what this JSON describes (default: a small world)")
    begin.add_argument("--empty", action="store_true", help="begin with the people of the made-up world alone")
    parser.add_argument(
        "--ticket-delay", type=float, default=0.0, metavar="SECONDS", help="how long asynchronous uploads take (default: no time)"
    )
    parser.add_argument("--no-quirks", action="store_true", help="search without the limits and oddities of Flickr's searches")
    options = parser.parse_args(arguments)
    if options.legacy_callback is not None and not is_callback_url(options.legacy_callback):
        parser.error(
            f"--legacy-callback is {options.legacy_callback!r}, expected an address such as http://localhost:8000/callback"
        )
    for number in SIGNALS:
        # Set even where a shell has its background jobs ignore an interrupt.
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
            )
        except (OSError, ValueError) as error:
            print(error, file=sys.stderr)
            return 1
        try:
            address = emulator.base_url
        except (OSError, OverflowError, UnicodeError) as error:
            print(f"cannot listen on {options.host}:{options.port}: {error}", file=sys.stderr)
            return 1
        try:
            lines = (
                f"listening on {address}",
                f"export FLICKR_BASE_URL={address}",
                f"export FLICKR_API_KEY={emulator.api_key}",
                f"export FLICKR_API_SECRET={emulator.api_secret}",
            )
            print("\n".join(lines), flush=True)
            if find_spec("PIL") is None:
                print(f"there are no pictures to download: {MissingPillow()}", file=sys.stderr)
            emulator.serve_forever()
        finally:
            emulator.stop()
    except KeyboardInterrupt:
        pass
    return 0


def _interrupt(*_: object) -> NoReturn:
    """Leave once; a second signal does not disturb the leaving."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
