"""Run the emulator: `python -m flickr_sdk.emulator`."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence

from .server import Emulator


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
    options = parser.parse_args(arguments)
    try:
        emulator = Emulator(host=options.host, port=options.port)
    except (OSError, OverflowError) as error:
        print(f"cannot listen on {options.host}:{options.port}: {error}", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    print(f"listening on {emulator.base_url}", flush=True)
    print(f"export FLICKR_BASE_URL={emulator.base_url}")
    print(f"export FLICKR_API_KEY={emulator.api_key}")
    print(f"export FLICKR_API_SECRET={emulator.api_secret}", flush=True)
    try:
        emulator.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        emulator.stop()
    return 0


sys.exit(main())
