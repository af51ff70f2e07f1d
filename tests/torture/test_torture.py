"""A few kills of each scenario, always at the same file operations."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from random import Random

import pytest

from .__main__ import SCENARIOS
from .kill_loop import Scenario, torture
from .rejections import download_despite_rejections

pytestmark = [pytest.mark.once, pytest.mark.skipif(os.name != "posix", reason="the system has no SIGKILL")]


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS.keys())
def test_scenario_survives_a_few_kills(scenario: Callable[[Path], AbstractContextManager[Scenario]], tmp_path: Path) -> None:
    with scenario(tmp_path) as running:
        report = torture(running, 3, Random(7), only_operations=True)
    assert report.kills == report.at_operations == 3


def test_rejections_by_the_image_host_fail_no_download(tmp_path: Path) -> None:
    outcome = download_despite_rejections(tmp_path, 200)
    assert (outcome.done, outcome.failed, outcome.remaining) == (200, 0, 0)
    assert outcome.rejected > 50
    # A rejection costs one more request each, apart from those that were sent together.
    assert outcome.requests < 2 * outcome.done
