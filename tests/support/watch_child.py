"""A program that watches, prints each photo, and waits for a line: `python -m tests.support.watch_child STATE`."""

from __future__ import annotations

import sys

from flickr_sdk import Flickr


def main() -> None:
    with Flickr(limiter=False) as flickr:
        for photo in flickr.watch(tags=["aurora"], state=sys.argv[1], since=0, every=0.2):
            print(photo.title, flush=True)
            sys.stdin.readline()


if __name__ == "__main__":
    main()
