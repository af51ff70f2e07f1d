"""A program that watches and is killed or interrupted misses no photo, and repeats at most the one that it was processing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.watching import ADA, SEED, START

PHOTOS, KILLS = 40, 4
MAX_READS = PHOTOS // (KILLS + 1)
"""So that no killed program returns the last photo."""


def start(emulator: Emulator, state: Path) -> subprocess.Popen[str]:
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "FLICKR_API_KEY": emulator.api_key,
        "FLICKR_BASE_URL": emulator.base_url,
    }
    command = [sys.executable, "-m", "tests.support.watch_child", str(state)]
    return subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def read(process: subprocess.Popen[str]) -> str:
    """Return the next photo, and let the program ask for another."""
    assert process.stdout is not None and process.stdin is not None
    title = process.stdout.readline().strip()
    process.stdin.write("\n")
    process.stdin.flush()
    return title


def add_photos(emulator: Emulator, count: int) -> None:
    emulator.world.add_photos({"owner": ADA, "title": f"{n}", "tags": ["aurora"], "date_upload": START + n} for n in range(count))


@pytest.mark.once
def test_killed_program_misses_no_photo(tmp_path: Path) -> None:
    rng = random.Random(17)
    printed: list[str] = []
    with Emulator(seed=SEED) as emulator:
        add_photos(emulator, PHOTOS)
        for _ in range(KILLS):
            with start(emulator, tmp_path / "aurora.watch") as process:
                printed += [read(process) for _ in range(rng.randint(1, MAX_READS - 1))]
                time.sleep(rng.random() * 0.02)
                process.kill()
                assert process.stdout is not None
                printed += process.stdout.read().split()
                assert process.wait() == -signal.SIGKILL
        with start(emulator, tmp_path / "aurora.watch") as process:
            while len(set(printed)) < PHOTOS and (title := read(process)):
                printed.append(title)
            process.kill()
    assert {int(title) for title in printed} == set(range(PHOTOS))
    repeated = Counter(printed)
    assert max(repeated.values()) <= 2
    assert sum(count - 1 for count in repeated.values()) <= KILLS


@pytest.mark.once
def test_interrupted_program_ends_and_keeps_its_state(tmp_path: Path) -> None:
    with Emulator(seed=SEED) as emulator:
        add_photos(emulator, 3)
        with start(emulator, tmp_path / "aurora.watch") as process:
            assert process.stderr is not None
            assert [read(process) for _ in range(3)] == ["0", "1", "2"]
            polls = len(emulator.requests)
            for _ in range(1000):
                if len(emulator.requests) > polls:
                    break  # the program has marked the last photo and polls again
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            assert "KeyboardInterrupt" in process.stderr.read()
        with start(emulator, tmp_path / "aurora.watch") as process:
            emulator.world.add_photo(ADA, title="New", tags=["aurora"], date_upload=START + 60)
            assert read(process) == "New"
            process.kill()
