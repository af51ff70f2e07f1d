"""pydantic and the models of the first response load while the response is under way."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

import pytest

SETUP: Final = """
import asyncio, os, socket, sys, threading, time
from flickr_sdk import AsyncFlickr, Flickr

BODY = b'{"user": {"id": "1@N01", "username": {"_content": "aurora"}}, "stat": "ok"}'
PARSER = "flickr_sdk._pipeline.response_parser"
events = []

def until(condition):
    end = time.monotonic() + 60
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)

def before_response():
    until(lambda: PARSER in sys.modules and "flickr_sdk._generated.models.person" in sys.modules)
    events.append("loaded" if PARSER in sys.modules else "not loaded")

def respond(times):
    with listener:
        for _ in range(times):
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                before_response()
                head = b"HTTP/1.1 200 OK\\r\\nConnection: close\\r\\nContent-Length: %d\\r\\n\\r\\n"
                connection.sendall(head % len(BODY) + BODY)

def serve(times):
    thread = threading.Thread(target=respond, args=(times,), name="server")
    thread.start()
    return thread

listener = socket.create_server(("127.0.0.1", 0))
base_url = f"http://127.0.0.1:{listener.getsockname()[1]}"
"""
SYNC = """
flickr = Flickr("key", base_url=base_url, retries=0{options})
call = lambda: flickr.people.find_by_username(username="aurora")
"""
ASYNC = """
async def run():
    async with AsyncFlickr("key", base_url=base_url, retries=0{options}) as flickr:
        return await flickr.people.find_by_username(username="aurora")
call = lambda: asyncio.run(run())
"""


def output(code: str) -> str:
    # Later versions of Python warn when a process with several threads forks.
    warnings = ["-W", "error", "-W", "ignore:This process:DeprecationWarning"]
    done = subprocess.run([sys.executable, *warnings, "-c", SETUP + code], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


both = pytest.mark.parametrize("client", [SYNC, ASYNC], ids=["Flickr", "AsyncFlickr"])


@both
@pytest.mark.parametrize("given", [False, True])
def test_parser_loads_before_the_first_response_arrives(client: str, given: bool) -> None:
    kind = "Client" if client == SYNC else "AsyncClient"
    options = f", http_client=__import__('httpx').{kind}()" if given else ""
    code = f"""{client.format(options=options)}
server = serve(1)
assert PARSER not in sys.modules and "pydantic" not in sys.modules
print(call().username)
server.join()
print(events)
if {given} and {client == SYNC}: flickr._driver._given.close()
"""
    assert output(code) == "aurora\n['loaded']\n"


@both
def test_only_the_first_call_starts_a_thread(client: str) -> None:
    code = f"""{client.format(options="")}
started = []
start = threading.Thread.start
def recording(thread):
    started.append(thread.name)
    start(thread)
server = serve(3)
threading.Thread.start = recording
for _ in range(3):
    call()
server.join()
print(started.count("flickr_sdk import"), len(events))
"""
    assert output(code) == "1 3\n"


@both
def test_error_of_the_import_is_raised_by_the_call(client: str) -> None:
    code = f"""{client.format(options="")}
before_response = lambda: None
server = serve(1)
sys.modules["pydantic"] = None
try:
    call()
except ImportError as error:
    print(error.name)
server.join()
del sys.modules["pydantic"]
before_response = lambda: None
listener = socket.create_server(("127.0.0.1", listener.getsockname()[1] if listener.fileno() >= 0 else int(base_url[17:])))
server = serve(1)
print(call().username)
server.join()
"""
    assert output(code) == "pydantic\naurora\n"


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="forks")
def test_process_forked_while_the_parser_loads_can_call() -> None:
    code = f"""{SYNC.format(options="")}
statuses = []
def before_response():
    if not statuses:
        until(lambda: any(one.name == "flickr_sdk import" for one in threading.enumerate()))
        child = os.fork()
        if not child:
            from flickr_sdk import parse_response
            os._exit(0 if parse_response("flickr.people.findByUsername", BODY).username == "aurora" else 1)
        statuses.append(os.waitpid(child, 0)[1])
server = serve(1)
print(call().username)
server.join()
print(statuses)
"""
    assert output(code) == "aurora\n[0]\n"


@both
def test_program_that_ends_while_the_parser_loads_ends_quietly(client: str) -> None:
    code = f"""{client.format(options="")}
def before_response():
    until(lambda: "pydantic" in sys.modules)
    raise SystemExit
server = serve(1)
try:
    call()
except Exception as error:
    print(type(error).__name__)
"""
    assert output(code) == "TransportError\n"


def test_first_calls_in_several_threads_share_one_load() -> None:
    code = f"""{SYNC.format(options="")}
before_response = lambda: None
server = serve(8)
names = []
threads = [threading.Thread(target=lambda: names.append(call().username)) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
server.join()
print(names == ["aurora"] * 8)
"""
    assert output(code) == "True\n"
