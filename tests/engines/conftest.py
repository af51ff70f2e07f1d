"""A day with 9,600 photos, beyond Flickr's limit of 4,000, and programs that read it with an engine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.searched import DAY, NOON, upload_times

ADA = "10000001@N01"
FIRST = 52_000_000_000
COUNT = 9600
IDS = [str(FIRST + number) for number in range(COUNT)]
SEARCH = {"user_id": ADA, "min_upload_date": NOON, "max_upload_date": NOON + DAY - 1}
ARRIVAL_WINDOW = 0.8
"""The seconds in which at most 10 calls arrive at a rate of 10 calls a second. The emulator logs when a request arrives, which is
later than when it was sent if the machine is busy."""
Run = Callable[[str], Any]


@pytest.fixture(scope="session")
def day() -> Iterator[Emulator]:
    photos = [
        {"id": FIRST + number, "owner": ADA, "date_upload": time, "license": number % 6, "title": f"Photo {number}"}
        | ({"latitude": 60 + number / 1000, "longitude": 18.9, "accuracy": 16} if number % 3 == 0 else {})
        for number, time in enumerate(upload_times(COUNT))
    ]
    with Emulator(seed={"people": [{"nsid": ADA, "username": "ada.lindqvist"}], "photos": photos}) as running:
        yield running


@pytest.fixture
def run(day: Emulator, tmp_path: Path) -> Run:
    """Run a program in the folder of the test, and return the JSON that it prints last."""
    environ = {
        **os.environ,
        "FLICKR_API_KEY": day.api_key,
        "FLICKR_BASE_URL": day.base_url,
        "FLICKR_LIMITER": str(tmp_path / "limits.sqlite"),
        "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
    }

    def run_program(program: str) -> Any:
        file = tmp_path / "program.py"
        file.write_text(textwrap.dedent(program), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, file.name], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
        assert day.api_key not in done.stdout + done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run_program
