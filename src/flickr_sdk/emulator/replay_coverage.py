"""The results of replaying recorded Flickr requests against the emulator."""

from __future__ import annotations

import json
from importlib import resources

__all__ = ["replay_coverage"]


def replay_coverage() -> dict[str, list[int]]:
    """Load the number of matching responses and the number of replayed requests, by method or service."""
    file = resources.files(__package__ or "flickr_sdk.emulator") / "replayed.json"
    counts: dict[str, list[int]] = json.loads(file.read_text(encoding="utf-8"))
    return counts
