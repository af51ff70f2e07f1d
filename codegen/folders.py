"""Folders that are replaced as a whole."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["swap"]


def swap(new: Path, out: Path, old: Path) -> None:
    """Put a folder in the place of another, which comes back should that fail.

    Args:
        new: The folder.
        out: Its place.
        old: Where the folder goes that is there; the caller removes it.
    """
    if not out.exists():
        os.replace(new, out)
        return
    os.replace(out, old)
    try:
        os.replace(new, out)
    except BaseException:
        os.replace(old, out)
        raise
