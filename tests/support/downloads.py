"""Helpers for tests of downloads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flickr_sdk.emulator import Emulator

SIZE = 3_000_000
"""The size of the original in bytes."""
FILES = "/65535/*"
"""The paths of files on the image host."""


def file_requests(emulator: Emulator) -> list[Any]:
    """Return the requests to the image host."""
    return [request for request in emulator.requests if request.path.startswith("/65535/")]


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
