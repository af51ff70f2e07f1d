"""Fixtures of the harvest tests."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of a checkpoint."""
    return tmp_path / "aurora.sqlite"
