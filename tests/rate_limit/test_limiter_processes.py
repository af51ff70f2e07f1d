"""Processes that share a rate limiter."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager

import pytest

from flickr_sdk.emulator import Emulator

from ..conftest import ROOT
from ..support.limiters import crowded
from ..support.upload_parts import wait_until

pytestmark = pytest.mark.once

WORKER = """
import json, sys, time
from flickr_sdk import Flickr, Hooks
from flickr_sdk.rate_limit import RedisLimiter, SqliteLimiter

store, base_url, key, calls, seconds, rounds = sys.argv[1:]
sent = []
limiter = (RedisLimiter if store.startswith("redis:") else SqliteLimiter)(store, int(calls), float(seconds))
hooks = Hooks(request=lambda _: sent.append(time.monotonic()))
with Flickr(key, base_url=base_url, limiter=limiter, hooks=hooks, retries=0) as flickr:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(int(rounds)):
        flickr.test.echo()
print(json.dumps(sent))
"""
FORKED = """
import os, sys
from flickr_sdk.rate_limit import SqliteLimiter

limiter = SqliteLimiter(sys.argv[1], 5, 60.0)
first = limiter.reserve("key", 0.0).granted
child = os.fork()
granted = sum(limiter.reserve("key", 0.0).granted for _ in range(3))
if child == 0:
    os._exit(granted)
print(first + granted + os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


def run_python(code, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def accepts_connections(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def redis_server(port):
    """Run a Redis server."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed; test_limiters.py tests the same limiter on a simulated server")
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", ""]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            assert wait_until(lambda: accepts_connections(port))
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()


@pytest.fixture(params=["sqlite", "redis"])
def store(request, tmp_path, unused_port):
    """The file or server of a limiter that processes share."""
    if request.param == "sqlite":
        yield tmp_path / "limits.db"
    else:
        with redis_server(unused_port) as url:
            yield url


def test_four_processes_never_exceed_their_shared_limit(store):
    processes, calls, seconds, rounds = 4, 60, 1.0, 40
    with Emulator() as emulator:
        arguments = (store, emulator.base_url, emulator.api_key, calls, seconds, rounds)
        workers = [run_python(WORKER, *arguments) for _ in range(processes)]
        for worker in workers:
            assert worker.stdout.readline() == "ready\n"
        for worker in workers:
            worker.stdin.write("go\n")
            worker.stdin.flush()
        times = [json.loads(worker.communicate(timeout=60)[0]) for worker in workers]
        assert len(emulator.requests) == processes * rounds
    assert [len(each) for each in times] == [rounds] * processes
    sent = [time for each in times for time in each]
    assert not crowded(sent, calls, seconds)
    # The last third is sent after two full windows.
    assert max(sent) - min(sent) > 2 * seconds


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_limiter_used_before_a_fork_counts_the_calls_of_both_processes(tmp_path):
    worker = run_python(FORKED, tmp_path / "limits.db")
    assert worker.communicate(timeout=60)[0] == "5\n"
