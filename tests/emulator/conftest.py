"""Tests of the emulator send invalid values deliberately."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = str(Path(__file__).parent)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if str(item.path).startswith(HERE):
            item.add_marker(pytest.mark.filterwarnings("ignore::flickr_sdk.errors.UnknownValueWarning"))
