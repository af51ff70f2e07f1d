"""Find the caller of the library, for warnings."""

from __future__ import annotations

import sys


def library_stack_level() -> int:
    """Return the `stacklevel` at which a warning points to the line that called the library."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("flickr_sdk."):
        level, frame = level + 1, frame.f_back
    return level
