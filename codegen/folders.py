"""Replace folders atomically."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["swap"]


def swap(new: Path, out: Path, old: Path) -> None:
    """Move `out` to `old`, then `new` to `out`; restore `out` on failure."""
    if not out.exists():
        os.replace(new, out)
        return
    os.replace(out, old)
    try:
        os.replace(new, out)
    except BaseException:
        os.replace(old, out)
        raise
