"""Send the requests of a test with an HTTP client of httpx or httpx2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from flickr_sdk._http.async_driver import AsyncDriver
from flickr_sdk._http.sync_driver import Driver


@contextmanager
def using_library(monkeypatch: pytest.MonkeyPatch, library: Any) -> Iterator[None]:
    """Give every driver without an HTTP client one of a library. The client is closed with the driver."""
    made: list[Any] = []

    def prepare(kind: Any, client_type: Any) -> None:
        make = kind.__init__

        def with_client(driver: Any, client: Any = None, *, proxy: str | None = None, http2: bool = False) -> None:
            if client is None and proxy is None and not http2:
                # The tests use no TLS, and loading certificates takes longer than most of them.
                client = client_type(verify=False)
                made.append(client)
                driver.own_client = client
            make(driver, client, proxy=proxy, http2=http2)

        monkeypatch.setattr(kind, "__init__", with_client)

    close = AsyncDriver.close

    async def close_both(driver: Any) -> None:
        await close(driver)
        if hasattr(driver, "own_client"):
            await driver.own_client.aclose()

    prepare(Driver, library.Client)
    prepare(AsyncDriver, library.AsyncClient)
    monkeypatch.setattr(AsyncDriver, "close", close_both)
    yield
    for client in made:
        if isinstance(client, library.Client):
            client.close()
