"""A call that the program's own code makes inside another call leaves the limits of the outer call in force."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, Hooks, MaybeDelivered, Retries, TimedOut, Timeout
from flickr_sdk._http.attempt_deadline import deadline, remaining
from flickr_sdk.emulator import Emulator

from ..support.request_kinds import PHOTO, SECRET, TOKEN
from ..support.socket_server import KEY, both, drip, reply, server

LIMITS = Timeout(total=0.8, read=30.0, write=30.0)
HEADERS = b"HTTP/1.1 200 OK\r\nX-Slow: "


def make(kind: type, emulator: Emulator, url: str, **options: Any) -> tuple[Any, Callable[..., Any], list[str]]:
    """Make a client for `url`, and a callback that calls the emulator, with a list of the results."""
    results: list[str] = []
    outer = kind(KEY, SECRET, token=TOKEN, base_url=url, limiter=False, retries=0, **options)

    def call_sync(*_: object) -> None:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as inner:
            results.append(inner.test.echo().format)

    async def call_async(*_: object) -> None:
        async with AsyncFlickr(emulator.api_key, base_url=emulator.base_url) as inner:
            results.append((await inner.test.echo()).format)

    return outer, call_async if kind is AsyncFlickr else call_sync, results


def run(client: Any, start: Callable[[], Any]) -> Any:
    async def run_async() -> Any:
        async with client:
            return await start()

    if isinstance(client, AsyncFlickr):
        return asyncio.run(run_async())
    with client:
        return start()


@both
def test_upload_ends_at_its_deadline_after_a_call_in_its_callback(kind: type, emulator: Emulator) -> None:
    with server(drip(HEADERS)) as url:
        client, callback, results = make(kind, emulator, url)
        with pytest.raises(MaybeDelivered, match=r"within 0\.8 s \(Timeout\.total\)"):
            run(client, lambda: client.upload(bytes(100), filename="a.jpg", timeout=LIMITS, progress=callback))
    assert "json" in results


@both
def test_download_ends_at_its_deadline_after_a_call_in_its_callback(kind: type, emulator: Emulator, tmp_path: Path) -> None:
    prefix = b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + bytes(600_000)
    with server(drip(prefix)) as url:
        client, callback, results = make(kind, emulator, url)
        with pytest.raises(TimedOut, match=r"within 0\.8 s \(Timeout\.total\)"):
            run(client, lambda: client.download(PHOTO, "m", to=tmp_path / "a.jpg", timeout=LIMITS, progress=callback))
    assert "json" in results


def test_call_ends_at_its_deadline_after_a_call_in_an_event_hook(emulator: Emulator) -> None:
    def respond(request: httpx.Request) -> None:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as inner:
            left.append(remaining(None, TimeoutError))
            inner.test.echo()
            left.append(remaining(None, TimeoutError))

    left: list[float | None] = []
    with server(reply(b"200 OK", b"", b'{"stat":"ok"}')) as url, httpx.Client(event_hooks={"request": [respond]}) as http:
        Flickr(KEY, base_url=url, http_client=http).call("flickr.test.null")
    assert len(left) == 2 and all(left)


@both
def test_call_ends_at_its_deadline_after_calls_in_hooks(kind: type, emulator: Emulator) -> None:
    results: list[str] = []

    def call(_: object) -> None:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as inner:
            results.append(inner.test.echo().format)

    with server(drip(HEADERS)) as url:
        client, _, _ = make(kind, emulator, url, timeout=LIMITS, hooks=Hooks(request=call))
        with pytest.raises(TimedOut, match=r"within 0\.8 s \(Timeout\.total\)"):
            run(client, lambda: client.test.null())
    assert results == ["json"]


def test_retries_of_a_call_after_a_nested_call_keep_the_deadline(emulator: Emulator) -> None:
    with server(reply(b"503 Service Unavailable", b"", b"")) as url:
        client, callback, results = make(Flickr, emulator, url)
        client = client.options(
            retries=Retries(100, initial_delay=0.01, max_delay=0.05), hooks=Hooks(retry=callback), timeout=0.8
        )
        with pytest.raises(FlickrError, match=r"503|Timeout\.total") as caught:
            client.test.null()
    assert results
    assert caught.value.elapsed < 20


def test_deadline_of_a_block_ends_with_the_block() -> None:
    assert remaining(7.0, TimeoutError) == 7.0
    with deadline(time.monotonic() + 100):
        with deadline(time.monotonic() + 10):
            assert 0 < remaining(None, TimeoutError) <= 10
        assert 10 < remaining(None, TimeoutError) <= 100
        assert remaining(5.0, TimeoutError) == 5.0
        with pytest.raises(TimeoutError), deadline(time.monotonic() - 1):
            remaining(5.0, TimeoutError)
    assert remaining(None, TimeoutError) is None
