"""Fixtures for tests of programs that use Flickr. pytest finds them where this package is installed; see `docs/testing.md`.

pytest imports this module in every run, so nothing is loaded here before a test asks for it.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from . import AsyncFlickr, Flickr
    from .emulator import Emulator

__all__ = ["async_flickr_client", "flickr_client", "flickr_emulator", "flickr_emulator_options", "flickr_server"]

KEY, SECRET, BASE_URL = "FLICKR_API_KEY", "FLICKR_API_SECRET", "FLICKR_BASE_URL"
TOKEN: Final = ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")
ORIGIN: Final = "http://localhost"
"""What requests that never leave the process are addressed to."""
CLIENTS: Final = frozenset(("async_flickr_client", "flickr_client"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options."""
    group = parser.getgroup("flickr")
    group.addoption(
        "--flickr-live", action="store_true", help=f"let the fixtures' clients talk to Flickr, with {KEY} and {SECRET}"
    )
    group.addoption("--flickr-user", metavar="NAME", help="with --flickr-live: who is logged in, from the default token store")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a run that could not begin, and have tests skipped that need a login where nobody is logged in at Flickr."""
    live, user = config.getoption("--flickr-live"), config.getoption("--flickr-user")
    if user and not live:
        raise pytest.UsageError("--flickr-user is for --flickr-live; the emulator's people need no login")
    missing = [name for name in (KEY, *([SECRET] if user else [])) if not os.environ.get(name)]
    if live and missing:
        raise pytest.UsageError(f"--flickr-live needs {' and '.join(missing)} in the environment")
    if live and not user:
        config.pluginmanager.register(_skips_logins(), "flickr-logins")


def _skips_logins() -> object:
    """Make what skips tests of which a call needs a login."""
    # It is made only where it is needed: versions of pytest before 8 know no such wrappers.

    class Skips:
        @pytest.hookimpl(wrapper=True)
        def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
            try:
                return (yield)
            except Exception as error:
                from .errors import InsufficientPermissions

                if isinstance(error, InsufficientPermissions) and CLIENTS.intersection(getattr(item, "fixturenames", ())):
                    pytest.skip(f"{error.method} needs a login; name somebody with --flickr-user")
                raise

    return Skips()


@pytest.fixture
def flickr_emulator_options() -> Mapping[str, Any]:
    """What the emulator is made with, for tests to replace: a fixture of this name that gives `{"empty": True}`, for example."""
    return {}


@pytest.fixture
def flickr_emulator(request: pytest.FixtureRequest, flickr_emulator_options: Mapping[str, Any]) -> Iterator[Emulator]:
    """A fresh emulator, in this process and without a socket. With `--flickr-live` the test is skipped."""
    if request.config.getoption("--flickr-live"):
        pytest.skip("--flickr-live: there is no emulator whose world, faults, clock or log a test could use")
    from .emulator import Emulator

    emulator = Emulator(**flickr_emulator_options)
    yield emulator
    emulator.stop()


@pytest.fixture
def flickr_server(flickr_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Emulator:
    """The same emulator, on a socket and in the environment, so that every `Flickr()` without arguments talks to it."""
    monkeypatch.setenv(KEY, flickr_emulator.api_key)
    monkeypatch.setenv(SECRET, flickr_emulator.api_secret)
    monkeypatch.setenv(BASE_URL, flickr_emulator.base_url)
    for name in TOKEN:  # a token for Flickr is invalid at the emulator
        monkeypatch.delenv(name, raising=False)
    return flickr_emulator.start()


@pytest.fixture
def flickr_client(request: pytest.FixtureRequest) -> Iterator[Flickr]:
    """A client of the test's emulator, logged in as its first person with all permissions; with `--flickr-live`, of Flickr."""
    from . import Flickr

    if request.config.getoption("--flickr-live"):
        with Flickr(user=request.config.getoption("--flickr-user")) as client:
            yield client
        return
    import httpx

    emulator: Emulator = request.getfixturevalue("flickr_emulator")
    with httpx.Client(transport=emulator.transport) as http, Flickr(**_config(emulator), http_client=http) as client:
        yield client


@pytest.fixture
def async_flickr_client(request: pytest.FixtureRequest) -> Iterator[AsyncFlickr]:
    """The same for `asyncio`."""
    import asyncio

    from . import AsyncFlickr

    if request.config.getoption("--flickr-live"):
        client = AsyncFlickr(user=request.config.getoption("--flickr-user"))
        yield client
        asyncio.run(client.aclose())
        return
    import httpx

    emulator: Emulator = request.getfixturevalue("flickr_emulator")
    http = httpx.AsyncClient(transport=emulator.transport)
    client = AsyncFlickr(**_config(emulator), http_client=http)
    yield client
    asyncio.run(client.aclose())
    asyncio.run(http.aclose())


def _config(emulator: Emulator) -> dict[str, Any]:
    token = emulator.access_token("delete")
    return {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "token": token, "base_url": ORIGIN}
