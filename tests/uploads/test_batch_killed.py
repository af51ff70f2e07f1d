"""Batches of a program that is killed or interrupted upload each file exactly once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.pictures import saved
from ..support.upload_parts import wait_until

FILES, KILLS = 50, 5
MAX_EVENTS = FILES // KILLS
"""More events than a killed program has. Each file has at least two, so that no killed program uploads the last file."""


def start(emulator: Emulator, folder: Path, token: tuple[str, str], stdin: int = subprocess.DEVNULL) -> subprocess.Popen[str]:
    """Start the program. With a pipe as its input, it waits for a line after each progress event."""
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "FLICKR_API_KEY": emulator.api_key,
        "FLICKR_API_SECRET": emulator.api_secret,
        "FLICKR_BASE_URL": emulator.base_url,
    }
    command = [sys.executable, "-m", "tests.support.upload_child", str(folder / "photos"), str(folder / "upload.sqlite"), *token]
    return subprocess.Popen(command, env=env, stdin=stdin, stdout=subprocess.PIPE, text=True)


@pytest.mark.once
def test_killed_program_uploads_each_file_once(tmp_path: Path) -> None:
    rng = random.Random(20)
    (tmp_path / "photos").mkdir()
    for number in range(FILES):
        saved(tmp_path / "photos" / f"{number:03}.png", number, rng.randrange(100, 300_000))
    with Emulator() as emulator:
        token = emulator.access_token("write")
        for _ in range(KILLS):
            with start(emulator, tmp_path, token, subprocess.PIPE) as process:
                assert process.stdin is not None and process.stdout is not None
                for _ in range(rng.randint(1, MAX_EVENTS - 1)):
                    assert not process.stdout.readline().startswith("report")
                    process.stdin.write("\n")
                    process.stdin.flush()
                # The program cannot report more than one further event, but it sends and records files meanwhile.
                time.sleep(rng.random() * 0.02)
                process.send_signal(signal.SIGKILL)
                assert process.wait() == -signal.SIGKILL
            assert wait_until(lambda: not emulator.requests.in_flight)
        with start(emulator, tmp_path, token) as process:
            assert process.stdout is not None
            last = process.stdout.read().splitlines()[-1]
        with emulator.world.transaction():
            titles = [row["title"] for row in emulator.world.all("SELECT title FROM photos JOIN uploads ON photo_id = id")]
    assert last == f"report {FILES} 0 0 {FILES}"
    assert sorted(titles) == [f"{number:03}" for number in range(FILES)]


@pytest.mark.once
def test_second_interrupt_ends_the_program_without_duplicates(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    for number in range(3):
        saved(tmp_path / "photos" / f"{number:03}.png", number, 1000)
    with Emulator() as emulator:
        token = emulator.access_token("write")
        emulator.faults.add("slow-start", path="/services/upload/", delay=600)
        with start(emulator, tmp_path, token) as process:
            assert process.stdout is not None
            assert process.stdout.readline(), "the run has begun"
            for _ in range(6000):
                if emulator.faults.struck["slow-start"]:
                    break
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            assert "interrupted\n" in iter(process.stdout.readline, "")
            try:
                # The program may still be in its signal handler, where a second signal counts as the first.
                for _ in range(240):
                    process.send_signal(signal.SIGINT)
                    with suppress(subprocess.TimeoutExpired):
                        process.wait(0.5)
                        break
                assert process.poll() is not None
            finally:
                process.kill()
        assert emulator.faults.struck["slow-start"] == 1
        with start(emulator, tmp_path, token) as process:
            assert process.stdout is not None
            last = process.stdout.read().splitlines()[-1]
        with emulator.world.transaction():
            titles = [row["title"] for row in emulator.world.all("SELECT title FROM photos JOIN uploads ON photo_id = id")]
    assert last == "report 3 0 0 3"
    assert sorted(titles) == ["000", "001", "002"]
