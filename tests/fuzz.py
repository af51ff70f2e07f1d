"""Feeds `parse_response` with damaged answers, guided by what they reach: `python -m tests.fuzz -max_total_time=60`.

The options are those of libFuzzer. It ends with an error, and writes the answer into a file, when anything but a payload or an
error of the library's own comes out, when an answer takes longer than 10 seconds, or more than a gigabyte.
"""

from __future__ import annotations

import sys
from typing import Any

import atheris

with atheris.instrument_imports(include=["flickr_sdk"], enable_loader_override=False):
    from .support.mutations import LARGEST, PIECES, cut, survives, wholes

    for one in wholes():
        survives(one.method, one.body, one.format)  # loads the models, which are loaded late, while they can be watched

BOUNDS = ("-timeout=10", "-rss_limit_mb=1024", f"-max_len={LARGEST}")


def try_one(data: bytes) -> None:
    """Damage one answer as the data say, and parse it."""
    wish: Any = atheris.FuzzedDataProvider(data)
    whole = wholes()[wish.ConsumeIntInRange(0, len(wholes()) - 1)]
    body = whole.body
    for _ in range(wish.ConsumeIntInRange(0, 4)):
        start, length = wish.ConsumeIntInRange(0, LARGEST), wish.ConsumeIntInRange(0, 64)
        piece = PIECES[wish.ConsumeIntInRange(0, len(PIECES) - 1)] if wish.ConsumeBool() else wish.ConsumeBytes(16)
        body = cut(body, start, length, piece)
    rest = wish.ConsumeBytes(wish.remaining_bytes())
    survives(whole.method, rest if wish.ConsumeBool() and rest else body + rest, whole.format)


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *BOUNDS, *sys.argv[1:]], try_one)
    atheris.Fuzz()
