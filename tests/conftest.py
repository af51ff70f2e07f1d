from __future__ import annotations

import asyncio
import gc
import importlib
import logging
import os
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.auth import FileStore, KeyringStore, MemoryStore, TokenStore
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit.memory import DEFAULT_IMAGE_LIMITER, DEFAULT_LIMITER

from .support.application import Application, Clock
from .support.clients import AWAITING, BLOCKING, Awaited, Make
from .support.http_libraries import using_library
from .support.paged import AsyncFlavor, Flavor, SyncFlavor
from .support.store_parts import FakeKeyring, using

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
METHOD_COUNT = len(list((ROOT / "spec" / "reflection").glob("flickr.*.json")))

ONCE = ("cli", "codegen", "contrib", "data", "emulator", "engines")
"""Folders of tests that run on one version of Python, because they take long and depend little on the version."""


@cache
def is_once(folder: Path) -> bool:
    """Return whether the tests of a folder run on one version of Python."""
    return folder.is_relative_to(TESTS) and not {*folder.relative_to(TESTS).parts}.isdisjoint(ONCE)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if is_once(item.path.parent):
            item.add_marker(pytest.mark.once)


for _number in (signal.SIGINT, signal.SIGHUP):
    # A shell may run pytest in the background or with nohup. The programs under test must not inherit that.
    if signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, lambda *_: None)

gc.disable()


def pytest_collection_finish() -> None:
    """Exclude all modules and tests from garbage collections, which some tests start, and which take long with them."""
    gc.enable()
    # Loaded later, it would not find the objects that refer to the random generators of other packages.
    importlib.import_module("hypothesis")
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a single certificate: reading all certificate authorities takes longer than most tests."""
    file = tmp_path_factory.mktemp("certificates") / "authority.pem"
    trustme.CA().cert_pem.write_to_path(str(file))
    return file


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, one_certificate: Path) -> None:
    for name in ("API_KEY", "API_SECRET", "BASE_URL", "LOG", "OAUTH_TOKEN", "OAUTH_TOKEN_SECRET"):
        monkeypatch.delenv(f"FLICKR_{name}", raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(one_certificate))


@pytest.fixture(autouse=True)
def _log_as_it_was() -> Iterator[None]:
    """Undo the setup of the log by a test that sets `FLICKR_LOG`."""
    log = logging.getLogger("flickr_sdk")
    handlers, level = log.handlers[:], log.level
    yield
    log.handlers[:] = handlers
    log.setLevel(level)


@pytest.fixture(autouse=True)
def _unused_rate_limits() -> None:
    """Forget the calls of earlier tests: all clients of a process share the default rate limiters, which allow 3,600 an hour."""
    for limiter in (DEFAULT_LIMITER, DEFAULT_IMAGE_LIMITER):
        limiter._slots.clear()
        limiter._paused_until.clear()


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(autouse=True)
def _the_world_as_it_was(request: pytest.FixtureRequest) -> Iterator[None]:
    """Clear the log of the shared emulator before a test, and undo its changes to the world and to the clock afterwards."""
    if "emulator" not in request.fixturenames:
        yield
        return
    emulator = request.getfixturevalue("emulator")
    world, clock = emulator.world, emulator.clock
    before, offset = world.changes, clock() - time.time()
    emulator.requests.clear()  # a full log drops requests that a test counts
    yield
    if clock.running and abs(clock() - time.time() - offset) > 1:
        clock.set(time.time() + offset)
    if world.changes != before:
        world.reset()


@pytest.fixture
def flickr(emulator: Emulator) -> Iterator[Flickr]:
    """A client with all permissions."""
    token = emulator.access_token("delete")
    with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client:
        yield client


@pytest.fixture(params=[BLOCKING, AWAITING])
def make(request: pytest.FixtureRequest, emulator: Emulator) -> Iterator[Make]:
    """Makes clients of either kind."""
    with asyncio.Runner() as runner, ExitStack() as stack:

        def make(**options: Any) -> Any:
            given = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url, **options}
            if request.param == BLOCKING:
                return stack.enter_context(Flickr(**given))
            client = Awaited(AsyncFlickr(**given), runner)
            stack.callback(client.aclose)
            return client

        yield make


@pytest.fixture(params=["Flickr", "AsyncFlickr"])
def flavor(request: pytest.FixtureRequest) -> Iterator[Flavor]:
    """Each flavor of the client, with a server that is a Python object."""
    if request.param == "Flickr":
        yield SyncFlavor()
        return
    with asyncio.Runner() as runner:
        yield AsyncFlavor(runner)


@pytest.fixture
def clock() -> Clock:
    """A clock that changes only when it is set."""
    return Clock()


@pytest.fixture
def own(clock: Clock) -> Iterator[Emulator]:
    """An emulator for one test, with the fixture `clock` as its clock."""
    with Emulator(clock=clock, legacy_callback="http://app.example/back?keep=1") as running:
        yield running


@pytest.fixture
def app(own: Emulator, clock: Clock) -> Iterator[Application]:
    """An application with the API key of the emulator `own`."""
    with httpx.Client(base_url=own.base_url) as http:
        yield Application(own, http, clock)


@pytest.fixture
def unused_port() -> int:
    """A port that no server uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def recorded() -> Path:
    """The folder of recorded reflection and traffic, which is not part of the project."""
    folder = Path(os.environ.get("FLICKR_SDK_RECORDED", ROOT.parent / "shared"))
    if not (folder / "reflection").is_dir():
        # Recordings of real accounts must not be published.
        pytest.skip(f"the recorded data is not part of the project, and {folder} lacks it; set FLICKR_SDK_RECORDED")
    return folder


@pytest.fixture
def fake() -> Iterator[FakeKeyring]:
    backend = FakeKeyring()
    with using(backend):
        yield backend


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "tokens.json"


LIBRARIES = [pytest.param(name, marks=pytest.mark.once) for name in ("httpx", "httpx2")]


@pytest.fixture(params=["own connections", *LIBRARIES])
def http_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Send the requests of a test over a client's own connections, and with an HTTP client of each library."""
    if request.param == "own connections":
        yield request.param
        return
    with using_library(monkeypatch, importlib.import_module(request.param)):
        yield request.param


@pytest.fixture(params=LIBRARIES)
def given_library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Send the requests of a test with an HTTP client of each library."""
    with using_library(monkeypatch, importlib.import_module(request.param)):
        yield request.param


@pytest.fixture(params=["memory", "file", "keyring"])
def store(request: pytest.FixtureRequest, file: Path) -> TokenStore:
    if request.param == "keyring":
        request.getfixturevalue("fake")
    makers: dict[str, Callable[[], TokenStore]] = {
        "memory": MemoryStore,
        "file": lambda: FileStore(file),
        "keyring": KeyringStore,
    }
    return makers[request.param]()
