"""Fixtures for the tests of uploads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.emulator import Emulator, UploadLimits

from ..support.clients import AWAITING, BLOCKING, Make
from ..support.upload_parts import BIG, FAST_RETRIES
from ..support.upload_runner import BatchRunner


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator(upload_limits=UploadLimits(photo=2 * BIG)) as running:
        yield running


@pytest.fixture
def client(make: Make, emulator: Emulator) -> Any:
    """A client of either flavor with write permission."""
    return make(token=emulator.access_token("write"), retries=FAST_RETRIES)


@pytest.fixture(params=[BLOCKING, AWAITING])
def runner(request: pytest.FixtureRequest, emulator: Emulator, tmp_path: Path) -> BatchRunner:
    """Runs batches with a client of either flavor."""
    return BatchRunner(request.param, emulator, tmp_path)
