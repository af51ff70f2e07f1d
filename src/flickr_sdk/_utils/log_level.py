"""The environment variable `FLICKR_LOG`."""

from __future__ import annotations

import os


def log_level() -> str:
    """Return the value of `FLICKR_LOG` in lower case; empty if it is unset."""
    return os.environ.get("FLICKR_LOG", "").strip().lower()
