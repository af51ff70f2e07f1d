"""A forked process uses the objects of its parent, beside the running calls and the held locks of the parent's threads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ..conftest import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

PREPARE = """
import asyncio, faulthandler, gc, json, multiprocessing, os, signal, sqlite3, sys, threading
from contextlib import closing
from pathlib import Path

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, Token, UsageError
from flickr_sdk.auth import FileStore, MemoryStore
from flickr_sdk.cache import MemoryCache, SqliteCache
from flickr_sdk.rate_limit import MemoryLimiter, SqliteLimiter

faulthandler.dump_traceback_later(60, exit=True)
way, url, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
KEY = "0123456789abcdef0123456789abcdef"


def client(kind=Flickr, **options):
    return kind(KEY, "secret", base_url=url, timeout=20, retries=0, **{"limiter": False, **options})


def start(work):
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def fork(do):
    def work():
        signal.alarm(60)  # ends a child that hangs
        do()

    if way == "multiprocessing":
        child = multiprocessing.get_context("fork").Process(target=work)
        child.start()
        return lambda: (child.join(), child.exitcode)[1]
    child = os.fork()
    if not child:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return lambda: os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
"""

RUNNING_CALL = """
import urllib.request

flickr = client(cache=True)
results = []
running = start(lambda: results.append(flickr.call("flickr.test.null", who="both")))
urllib.request.urlopen(url + "/await?count=1").read()  # the call of the thread has arrived
wait = fork(lambda: flickr.call("flickr.test.null", who="both"))
print(wait())
running.join()
assert len(results) == 1
print(1, flickr.call("flickr.test.echo", who="parent") is not None)
"""

HELD_LOCKS = """
held = [threading.Event(), threading.Event()]
store, memory, limiter, lazy = MemoryStore(), MemoryCache(), MemoryLimiter(), client(token=("a", "b"))
memory.set("key", b"before")
store.set(KEY, Token("token", "secret", username="ada"))


def hold():
    with store._lock, memory._lock, limiter._lock:
        held[0].set()
        held[1].wait()


thread = start(hold)
held[0].wait()


def work():
    store.set(KEY, Token("other", "secret", username="ben"))
    assert store.users(KEY) == ["ada", "ben"]
    memory.set("key", b"value")
    assert memory.get("key") == b"value"
    assert limiter.reserve("key", 0.0).granted


wait = fork(work)
print(wait())
held[1].set()
thread.join()
assert memory.get("key") == b"before"
print(1, store.users(KEY) == ["ada"])
"""

STATE_FILES = """
cache, limiter = SqliteCache(folder / "cache"), SqliteLimiter(folder / "limits", 100_000, 60.0)
tokens = FileStore(folder / "tokens")
flickr = client(cache=cache, limiter=limiter)
span = {"min_upload_date": 1700000000, "max_upload_date": 1700086399}
harvest = flickr.harvest(tags=["aurora"], checkpoint=folder / "checkpoint", **span)
stopping, turns = threading.Event(), [0, 0]


def use(name, turn):
    cache.set(f"{name}-{turn}", b"value")
    assert limiter.reserve("key", 0.0).granted
    tokens.set(KEY, Token("token", "secret"), f"{name}-{turn}")
    harvest.report
    flickr.call("flickr.test.echo", turn=f"{name}-{turn}")


def keep_using(number):
    while not stopping.is_set():
        use(number, turns[number])
        turns[number] += 1


def work():
    for turn in range(5):
        use("child", turn)
    assert list(harvest) == []
    for state in (cache, limiter, harvest):
        state.close()


list(harvest)
tokens.set(KEY, Token("token", "secret"), "first")
flickr.call("flickr.test.null")  # imports what the threads use
threads = [start(lambda number=number: keep_using(number)) for number in (0, 1)]
statuses = [wait() for wait in [fork(work) for _ in range(3)]]
stopping.set()
for thread in threads:
    thread.join()
assert len(cache) == sum(turns) + 5 + 2, (len(cache), turns)  # the responses to test.null and to the harvest
assert len([name for name in tokens.users(KEY) if name.startswith("child")]) == 5
with closing(sqlite3.connect(folder / "limits")) as limits:
    (slots,) = limits.execute("SELECT count(*) FROM calls_key").fetchone()
assert slots == sum(turns) + 15, (slots, turns)
for name in ("cache", "limits", "checkpoint"):
    with closing(sqlite3.connect(folder / name)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
print(max(map(abs, statuses)))
print(1, list(harvest) == [])
"""

JOURNAL = """
flickr = client(token=("token", "secret"))
batch = flickr.uploads(folder / "journal")
(folder / "a.jpg").write_bytes(b"content")
batch.add(folder / "a.jpg")


def work():
    try:
        batch.entries()
    except UsageError as error:
        assert "create another batch with uploads()" in str(error)
    else:
        raise AssertionError("the child used the journal of its parent")
    batch.close()
    try:
        flickr.uploads(folder / "journal").entries()
    except FlickrError as error:
        assert "is in use by another program" in str(error)
    else:
        raise AssertionError("the parent has lost its lock")


print(fork(work)())
(folder / "b.jpg").write_bytes(b"other content")
batch.add(folder / "b.jpg")
print(1, len(batch.entries()) == 2)
"""

PREFETCHING_WALK = """
walker = client().walk.photos.search(tags=["aurora"], per_page=2, prefetch=3)
first = next(walker)


def work():
    assert len(list(walker)) == 7


print(fork(work)())
print(1, len(list(walker)) == 7)
"""

GIVEN_CLIENT = """
import httpx

with httpx.Client() as http:
    flickr = client(http_client=http)
    unused = client(http_client=httpx.Client())
    flickr.test.echo()

    def work():
        unused.test.echo()
        try:
            flickr.test.echo()
        except UsageError as error:
            assert "create another HTTP client in this process" in str(error)
        else:
            raise AssertionError("two processes shared a connection")

    print(fork(work)())
    print(1, flickr.test.echo() is not None)
"""

ASYNC_CLIENT = """
flickr = client(AsyncFlickr, cache=True)
walker = flickr.walk.photos.search(tags=["aurora"], per_page=2, prefetch=3)


async def use():
    await flickr.call("flickr.test.echo", who="parent")
    await anext(walker)
    return fork(work)


def work():
    asyncio.run(child())


async def child():
    await flickr.call("flickr.test.echo", who="child")
    assert len([photo async for photo in walker]) == 7


async def parent():
    status = await use()
    print(await asyncio.to_thread(status))
    await flickr.call("flickr.test.echo", who="parent again")
    print(1, len([photo async for photo in walker]) == 7)
    await flickr.aclose()

asyncio.run(parent())
"""

IMPORT = """
sys.path.insert(0, str(folder))
(folder / "gate.py").write_text("import threading; started, release = threading.Event(), threading.Event()")
import gate, types

# A module of this package that another thread is importing.
(folder / "slow.py").write_text("import gate; gate.started.set(); gate.release.wait()")
import flickr_sdk
flickr_sdk.__path__.append(str(folder))
thread = start(lambda: __import__("flickr_sdk.slow"))
gate.started.wait()
threading.Timer(0.2, gate.release.set).start()


def work():
    import flickr_sdk.slow


print(fork(work)())
thread.join()
print(1, True)
"""

SCRIPTS = {
    "running call": RUNNING_CALL,
    "held locks": HELD_LOCKS,
    "state files": STATE_FILES,
    "journal": JOURNAL,
    "prefetching walk": PREFETCHING_WALK,
    "given client": GIVEN_CLIENT,
    "async client": ASYNC_CLIENT,
    "import": IMPORT,
}


class Handler(BaseHTTPRequestHandler):
    """Holds the first two requests with `who=both` until both have arrived, and pages a search of eight photos."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        if self.path.startswith("/await"):
            self.server.arrived.wait(30)
            self.respond({})
        elif "photos.search" in self.path:
            arguments = dict(pair.split("=") for pair in self.path.partition("?")[2].split("&"))
            page, size = int(arguments["page"]), int(arguments["per_page"])
            total = 0 if "min_upload_date" in arguments else 8
            photos = [{"id": str(number)} for number in range(total)][(page - 1) * size : page * size]
            photo = [{**each, "owner": "1@N01", "secret": "a", "server": "1", "farm": 1, "title": ""} for each in photos]
            self.respond({"photos": {"page": page, "pages": -(-total // size), "perpage": size, "total": total, "photo": photo}})
        else:
            if "who=both" in self.path:
                self.server.arrived.set()
                self.server.both.wait(30)
            self.respond({})

    def respond(self, content: dict[str, object]) -> None:
        body = json.dumps({**content, "stat": "ok"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Sets `arrived` when the first held request arrives."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.arrived = threading.Event()
        self.both = threading.Barrier(2)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("way", ["os.fork", "multiprocessing"])
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_forked_process_and_its_parent_continue(script: str, way: str, server: Server, tmp_path: Path) -> None:
    command = [sys.executable, "-c", PREPARE + script, way, f"http://127.0.0.1:{server.server_port}", str(tmp_path)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == ("0\n1 True\n", 0), done.stderr
