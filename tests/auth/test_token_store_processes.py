"""One token file in many processes, some of which are killed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from flickr_sdk.auth import FileStore, Token

pytestmark = pytest.mark.once

KEY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
PROCESSES = 8
WRITES = 60

WRITER = """
import sys
from flickr_sdk.auth import FileStore
from flickr_sdk.auth import Token

file, key, number, writes = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
store = FileStore(file, lock_timeout=120)
print("ready", flush=True)
sys.stdin.readline()
for turn in range(writes):
    store.set(key, Token(f"token-{number}-{turn}", f"secret-{number}-{turn}"), f"{number}-{turn}")
"""

# A process with one thread can fork, and a forked child starts at once.
KILLER = """
import os
import random
import signal
import sys
from flickr_sdk.auth import FileStore, file_store
from flickr_sdk.auth import Token

store, key = FileStore(sys.argv[1]), sys.argv[2]
FIRST = Token("first-token", "first-secret", username="first")
OLD = Token("old-token", "old-secret" * 500, username="second")
NEW = Token("new-token", "new-secret" * 500, username="second")


def fork(work):
    child = os.fork()
    if child:
        return child
    try:
        work()
    finally:
        os._exit(0)


def was_killed(child):
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def check():
    # The file is complete, keeps earlier tokens and can be written immediately.
    assert store.get(key, "first") == FIRST
    found = store.get(key, "second")
    assert found in (OLD, NEW), found
    FileStore(sys.argv[1], lock_timeout=5).set(key, OLD)
    assert store.get(key, "second") == OLD
    return found


store.set(key, FIRST)
store.set(key, OLD)
"""

KILLED_AT_EVERY_LINE = (
    KILLER
    + """
def die_at(line):
    left = line

    def trace(frame, event, argument):
        nonlocal left
        if frame.f_code.co_filename != file_store.__file__:
            return None
        if event == "line":
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)
    store.set(key, NEW)


line, seen = 0, []
while was_killed(fork(lambda: die_at(line))):
    seen.append(check())
    line += 1
assert store.get(key, "second") == NEW, "the one that was not killed has written"
print(line, seen.count(OLD), seen.count(NEW))
"""
)

KILLED_FROM_OUTSIDE = (
    KILLER
    + """
def write_for_ever(pipe):
    while True:
        store.set(key, NEW)
        store.set(key, OLD)
        os.write(pipe, b".")


seen = []
for _ in range(int(sys.argv[3])):
    reading, writing = os.pipe()
    child = fork(lambda: write_for_ever(writing))
    os.close(writing)
    for _ in range(random.randrange(1, 5)):
        assert os.read(reading, 1) == b"."
    os.kill(child, signal.SIGKILL)
    assert was_killed(child)
    os.close(reading)
    seen.append(check())
print(len(seen))
"""
)


def run(script: str, *arguments: str) -> list[int]:
    done = subprocess.run([sys.executable, "-c", script, *arguments], check=True, stdout=subprocess.PIPE, text=True)
    return [int(word) for word in done.stdout.split()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tokens.json"


def test_eight_processes_lose_no_write_and_readers_see_complete_files(file: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(file), KEY]
    writers = [
        subprocess.Popen([*command, str(number), str(WRITES)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for number in range(PROCESSES)
    ]
    try:
        for writer in writers:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "ready\n"
        for writer in writers:
            assert writer.stdin is not None
            writer.stdin.write("go\n")
            writer.stdin.flush()
        reader, counts = FileStore(file), [0]
        while any(writer.poll() is None for writer in writers):
            counts.append(len(reader.users(KEY)))
            if counts[-1]:
                newest = reader.get(KEY)
                assert newest is not None
                assert newest.oauth_token_secret == newest.oauth_token.replace("token", "secret")
    finally:
        for writer in writers:
            writer.kill()
            writer.communicate()
    assert [writer.returncode for writer in writers] == [0] * PROCESSES
    assert counts == sorted(counts), "a reader missed a completed write"
    assert len(set(counts)) > 20, "the reader has seen the file grow"
    for number in range(PROCESSES):
        own = [name for name in reader.users(KEY) if name.startswith(f"{number}-")]
        assert own == [f"{number}-{turn}" for turn in range(WRITES)]
    assert reader.get(KEY, "3-33") == Token("token-3-33", "secret-3-33")
    assert json.loads(file.read_bytes())["version"] == 1
    assert {path.name for path in file.parent.iterdir()} <= {"tokens.json", "tokens.json.lock"}


def test_process_killed_at_any_line_of_a_write_leaves_a_valid_file(file: Path) -> None:
    kills, before, after = run(KILLED_AT_EVERY_LINE, str(file), KEY)
    assert kills == before + after
    assert kills >= 50
    assert before > 20
    assert after > 3
    assert {path.name for path in file.parent.iterdir()} <= {"tokens.json", "tokens.json.lock"}


def test_process_killed_while_writing_leaves_a_valid_file(file: Path) -> None:
    assert run(KILLED_FROM_OUTSIDE, str(file), KEY, "50") == [50]
    assert FileStore(file).users(KEY) == ["first", "second"]
