"""From an answer's bytes to what a call returns, or to the error that it raises."""

from __future__ import annotations

import sys


def library_stack_level() -> int:
    """Count the frames between a warning and the user's own line, which it should point at."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("flickr_sdk."):
        level, frame = level + 1, frame.f_back
    return level
