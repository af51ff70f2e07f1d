"""pytest fixtures for programs that use Flickr, available wherever this package is installed; see `docs/testing.md`.

pytest imports this module in every run, so that everything else is loaded only by the fixtures.
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
"""The origin of requests that never leave the process."""
CLIENTS: Final = frozenset(("async_flickr_client", "flickr_client"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the command-line options."""
    group = parser.getgroup("flickr")
    group.addoption(
        "--flickr-live", action="store_true", help=f"connect the clients of the fixtures to Flickr, with {KEY} and {SECRET}"
    )
    group.addoption("--flickr-user", metavar="NAME", help="with --flickr-live: the account whose stored token is used")


def pytest_configure(config: pytest.Config) -> None:
    """Reject invalid options, and skip tests that require a login if the live client is unauthenticated."""
    live, user = config.getoption("--flickr-live"), config.getoption("--flickr-user")
    if user and not live:
        raise pytest.UsageError("--flickr-user requires --flickr-live; the users of the emulator need no login")
    missing = [name for name in (KEY, *([SECRET] if user else [])) if not os.environ.get(name)]
    if live and missing:
        raise pytest.UsageError(f"--flickr-live requires {' and '.join(missing)} in the environment")
    if live and not user:
        config.pluginmanager.register(_skips_logins(), "flickr-logins")


def _skips_logins() -> object:
    """Create a plugin that skips tests whose calls require a login."""
    # Created only on demand, because pytest before version 8 does not support such wrappers.

    class Skips:
        @pytest.hookimpl(wrapper=True)
        def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
            try:
                return (yield)
            except Exception as error:
                from .errors import InsufficientPermissions

                if isinstance(error, InsufficientPermissions) and CLIENTS.intersection(getattr(item, "fixturenames", ())):
                    pytest.skip(f"{error.method} requires a login; pass --flickr-user")
                raise

    return Skips()


@pytest.fixture
def flickr_emulator_options() -> Mapping[str, Any]:
    """The arguments of the emulator. Override the fixture to change them, for example to return `{"empty": True}`."""
    return {}


@pytest.fixture
def flickr_emulator(request: pytest.FixtureRequest, flickr_emulator_options: Mapping[str, Any]) -> Iterator[Emulator]:
    """A new emulator in this process, without a socket. With `--flickr-live`, the test is skipped."""
    if request.config.getoption("--flickr-live"):
        pytest.skip("the test uses the emulator, which --flickr-live replaces by Flickr")
    from .emulator import Emulator

    emulator = Emulator(**flickr_emulator_options)
    yield emulator
    emulator.stop()


@pytest.fixture
def flickr_server(flickr_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Emulator:
    """The same emulator, on a socket and in the environment, so that every `Flickr()` without arguments talks to it."""
    flickr_emulator.start()
    monkeypatch.setenv(KEY, flickr_emulator.api_key)
    monkeypatch.setenv(SECRET, flickr_emulator.api_secret)
    monkeypatch.setenv(BASE_URL, flickr_emulator.base_url)
    for name in TOKEN:  # a token for Flickr is invalid at the emulator
        monkeypatch.delenv(name, raising=False)
    return flickr_emulator


@pytest.fixture
def flickr_client(request: pytest.FixtureRequest) -> Iterator[Flickr]:
    """A client of the emulator, authenticated as its first user with all permissions; with `--flickr-live`, of Flickr."""
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
    """The asynchronous counterpart of `flickr_client`."""
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
