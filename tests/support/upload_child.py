"""A program that uploads a folder: `python -m tests.support.upload_child FOLDER JOURNAL TOKEN TOKEN_SECRET`.

It prints a line for each progress event, and when it is interrupted. If its input is a pipe, it waits for a line of input after
each event, so that it does no more work than its parent permits.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import NoReturn

from flickr_sdk import BatchProgress, Flickr, Retries


def write_line(line: object) -> None:
    """Write a line at once. `print` in a signal handler may interrupt `print` in another thread between text and line end."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def interrupted(*_: object) -> NoReturn:
    write_line("interrupted")
    raise KeyboardInterrupt


def report(progress: BatchProgress) -> None:
    write_line(progress)
    if not sys.stdin.isatty():
        sys.stdin.readline()


def main(folder: str, journal: str, token: str, token_secret: str) -> None:
    with (
        Flickr(token=(token, token_secret), limiter=False, retries=Retries(1, initial_delay=0.01)) as flickr,
        flickr.uploads(journal=journal, lookup_timeout=0.2) as uploads,
    ):
        for path in sorted(Path(folder).iterdir()):
            uploads.add(path, title=path.stem, is_public=False)
        result = uploads.run(progress=report)
        write_line(f"report {len(result.done)} {len(result.failed)} {len(result.remaining)} {len(result.photos)}")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, interrupted)
    main(*sys.argv[1:])
