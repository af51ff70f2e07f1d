"""Proxies, and HTTP clients of the program."""

from __future__ import annotations

import asyncio
import importlib.util
import socket
import subprocess
import sys
import time
from typing import Any

import httpx
import httpx2
import pytest

from flickr_sdk import (
    AsyncFlickr,
    ConfigurationError,
    Flickr,
    FlickrError,
    HttpStatusError,
    Retries,
    TimedOut,
    Timeout,
    TransportError,
)
from flickr_sdk.emulator import Emulator

from ..support.socket_server import KEY, both, error_of, server

LIBRARIES = (httpx, httpx2)


@both
def test_write_is_retried_after_a_refused_connection(kind: type) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # not listening, so that connections are refused
        url = f"http://127.0.0.1:{held.getsockname()[1]}"
        error = error_of(kind, url, "flickr.test.change", retries=Retries(2, initial_delay=0.01))
    assert type(error) is TransportError
    assert (error.phase, error.attempts) == ("connect", 3)


@both
def test_rejection_by_the_proxy_means_that_nothing_was_sent(kind: type) -> None:
    def reject(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        connection.close()

    with server(reject) as url:
        error = error_of(
            kind, "https://flickr.example", "flickr.test.change", proxy=url.replace("//", "//me:s3cret@"), retries=Retries(1)
        )
    assert type(error) is TransportError
    assert error.phase == "connect"
    assert "s3cret" not in f"{error} {error!r} {vars(error)}"


def test_calls_use_the_proxy(emulator: Emulator) -> None:
    token = emulator.access_token("read")
    with Flickr(
        emulator.api_key, emulator.api_secret, token=token, base_url="http://127.0.0.1:9", proxy=emulator.base_url
    ) as flickr:
        assert flickr.test.login().username


@pytest.mark.parametrize("proxy", ["", "s3cret", "ftp://me:s3cret@proxy.example", "http://", 5, "http://me:s3cret@proxy:port"])
def test_invalid_proxy_is_rejected_and_not_shown(proxy: Any) -> None:
    with pytest.raises(ConfigurationError, match="proxy") as caught:
        Flickr(KEY, proxy=proxy)
    assert "s3cret" not in str(caught.value)
    assert caught.value.__context__ is None


def test_missing_extra_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ConfigurationError, match=r"flickr-sdk\[http2\]"):
        Flickr(KEY, http2=True)
    with pytest.raises(ConfigurationError, match=r"httpx\[socks\]"):
        Flickr(KEY, proxy="socks5://127.0.0.1:1080")


@pytest.mark.parametrize("library", LIBRARIES)
def test_proxy_and_http2_conflict_with_http_client(library: Any) -> None:
    with library.Client() as http:
        for options in ({"proxy": "http://127.0.0.1:3128"}, {"http2": True}):
            with pytest.raises(ConfigurationError, match="http_client"):
                Flickr(KEY, http_client=http, **options)


@both
@pytest.mark.parametrize("library", LIBRARIES)
def test_http_client_may_raise_for_status_and_its_auth_is_ignored(kind: type, library: Any, emulator: Emulator) -> None:
    def sync_hook(response: Any) -> None:
        response.raise_for_status()

    async def async_hook(response: Any) -> None:
        response.raise_for_status()

    given: dict[str, Any] = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url}
    given |= {"token": emulator.access_token("write"), "retries": Retries(2, initial_delay=0.01), "limiter": False}

    def call_sync() -> str:
        with library.Client(auth=("me", "s3cret"), event_hooks={"response": [sync_hook]}) as http:
            return Flickr(**given, http_client=http).test.login().id

    async def call_async() -> str:
        async with library.AsyncClient(auth=("me", "s3cret"), event_hooks={"response": [async_hook]}) as http:
            return (await AsyncFlickr(**given, http_client=http).test.login()).id

    def call() -> str:
        return asyncio.run(call_async()) if kind is AsyncFlickr else call_sync()

    with emulator.faults.add("http-503", times=2):
        assert call() == "10000001@N01"
    with emulator.faults.add("http-503", times=3), pytest.raises(HttpStatusError, match="503") as caught:
        call()
    assert caught.value.http_status == 503


@pytest.mark.parametrize("library", LIBRARIES)
def test_redirect_is_not_followed(library: Any) -> None:
    def redirect(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n")
        connection.close()

    with server(redirect) as url, library.Client(follow_redirects=True) as http:
        error = error_of(Flickr, url, http_client=http)
    assert isinstance(error, HttpStatusError)
    assert (error.http_status, error.attempts) == (302, 1)


@both
@pytest.mark.parametrize("library", LIBRARIES)
def test_time_limits_apply_to_the_http_client(kind: type, library: Any) -> None:
    def wait(connection: socket.socket) -> None:
        time.sleep(0.01)

    async def fail() -> FlickrError:
        async with library.AsyncClient(verify=False) as http, AsyncFlickr(KEY, base_url=url, http_client=http, **given) as flickr:
            with pytest.raises(FlickrError) as caught:
                await flickr.call("flickr.test.null")
        return caught.value

    with server(wait) as url:
        given: dict[str, Any] = {"retries": 0, "timeout": Timeout(total=5.0, read=0.05)}
        if kind is AsyncFlickr:
            error = asyncio.run(fail())
        else:
            with library.Client(verify=False) as http:
                error = error_of(kind, url, http_client=http, **given)
    assert isinstance(error, TimedOut)
    assert "within 0.05 s (Timeout.read)" in str(error)


@pytest.mark.parametrize("library", LIBRARIES)
def test_client_that_is_closed_or_of_the_other_flavor_is_rejected(library: Any) -> None:
    with library.Client(verify=False) as http:
        expected = "http_client is a Client; AsyncFlickr requires an httpx.AsyncClient or httpx2.AsyncClient"
        with pytest.raises(ConfigurationError, match=f"^{expected}$"):
            AsyncFlickr(KEY, http_client=http)  # type: ignore[arg-type]  # the point of the test
        with pytest.raises(ConfigurationError, match="Flickr requires an httpx.Client or httpx2.Client"):
            Flickr(KEY, http_client=httpx.AsyncClient())  # type: ignore[arg-type]  # the point of the test
    with Flickr(KEY, http_client=http) as flickr, pytest.raises(FlickrError, match="http_client of this client is closed"):
        flickr.call("flickr.test.null")


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_only_the_library_of_the_http_client_is_needed(name: str, emulator: Emulator) -> None:
    other = {"httpx": "httpx2", "httpx2": "httpx"}[name]
    script = f"""
import sys
sys.modules["{other}"] = None
import {name}
from flickr_sdk import Flickr
with {name}.Client() as http, Flickr("{emulator.api_key}", base_url="{emulator.base_url}", http_client=http) as flickr:
    print(flickr.test.echo().format)
"""
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "json\n"


@pytest.mark.once
def test_httpx2_may_take_the_place_of_httpx_in_the_process(emulator: Emulator) -> None:
    script = f"""
import httpx2
httpx2.alias_httpx()
import httpx
from flickr_sdk import Flickr
given = {{"api_key": "{emulator.api_key}", "base_url": "{emulator.base_url}"}}
with Flickr(**given) as flickr, httpx.Client() as http, Flickr(**given, http_client=http) as other:
    print(httpx is httpx2, flickr.test.echo().format, other.test.echo().format)
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout == "True json json\n"
