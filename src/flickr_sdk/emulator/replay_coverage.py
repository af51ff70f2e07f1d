"""How many recorded requests are answered as Flickr answered them."""

from __future__ import annotations

import json
from importlib import resources

__all__ = ["replay_coverage"]


def replay_coverage() -> dict[str, list[int]]:
    """Tell what came of asking this emulator what was once asked of Flickr.

    Returns:
        By method or service: how many recorded requests were answered in the recorded shape, and how many there are.
    """
    file = resources.files(__package__ or "flickr_sdk.emulator") / "replayed.json"
    counts: dict[str, list[int]] = json.loads(file.read_text(encoding="utf-8"))
    return counts
