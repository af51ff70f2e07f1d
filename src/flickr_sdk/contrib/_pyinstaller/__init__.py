"""The hook with which PyInstaller finds the data files and the lazily imported modules of this package."""

from __future__ import annotations

from pathlib import Path

__all__ = ["hook_folders"]


def hook_folders() -> list[str]:
    """Return the folder of the hooks; PyInstaller calls it through an entry point."""
    return [str(Path(__file__).parent)]
