"""Fuzz `parse_response` with corrupted responses, guided by coverage: `python -m tests.fuzz -max_total_time=60`.

The options are those of libFuzzer. The fuzzer fails and writes the response to a file if `parse_response` raises an error other
than `FlickrError`, or needs more than 10 seconds or 1 GiB.
"""

from __future__ import annotations

import sys
from typing import Any

import atheris

with atheris.instrument_imports(include=["flickr_sdk"], enable_loader_override=False):
    from .support.mutations import LARGEST, PIECES, cut, survives, wholes

    # Imports the models, which load on first use, while they are instrumented.
    for sample in wholes():
        survives(sample.method, sample.body, sample.format)

BOUNDS = ("-timeout=10", "-rss_limit_mb=1024", f"-max_len={LARGEST}")


def try_one(data: bytes) -> None:
    """Corrupt a response as the data determine, and parse it."""
    provider: Any = atheris.FuzzedDataProvider(data)
    sample = wholes()[provider.ConsumeIntInRange(0, len(wholes()) - 1)]
    body = sample.body
    for _ in range(provider.ConsumeIntInRange(0, 4)):
        start, length = provider.ConsumeIntInRange(0, LARGEST), provider.ConsumeIntInRange(0, 64)
        piece = PIECES[provider.ConsumeIntInRange(0, len(PIECES) - 1)] if provider.ConsumeBool() else provider.ConsumeBytes(16)
        body = cut(body, start, length, piece)
    rest = provider.ConsumeBytes(provider.remaining_bytes())
    survives(sample.method, rest if provider.ConsumeBool() and rest else body + rest, sample.format)


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *BOUNDS, *sys.argv[1:]], try_one)
    atheris.Fuzz()
