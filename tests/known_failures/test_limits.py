"""Failures 65 to 67: the size of responses, nested calls, and the proxies of the environment."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from flickr_sdk import Flickr, FlickrError, TimedOut
from flickr_sdk.emulator import Emulator

from ..support.socket_server import KEY, both, drip, error_of, reply, server

MIB = 2**20
PHOTO: Any = SimpleNamespace(id="1", media="photo", url_s="https://live.staticflickr.com/1/1_a_m.jpg")


@both
@pytest.mark.parametrize("status", [b"200 OK", b"502 Bad Gateway"])
def test_65_small_response_does_not_become_large(kind: type, status: bytes) -> None:
    body = gzip.compress(gzip.compress(bytes(200 * MIB)))
    assert len(body) < 10_000
    with server(reply(status, b"Content-Encoding: gzip, gzip", body)) as url:
        tracemalloc.start()
        try:
            error_of(kind, url, retries=0)
            assert tracemalloc.get_traced_memory()[1] < 100 * MIB
        finally:
            tracemalloc.stop()


def test_66_call_in_a_callback_keeps_the_time_limit_of_the_outer_call(emulator: Emulator, tmp_path: Path) -> None:
    results: list[str] = []

    def call(*_: object) -> None:
        with Flickr(emulator.api_key, base_url=emulator.base_url) as inner:
            results.append(inner.test.echo().format)

    endless = b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n" + bytes(range(256)) * 3000
    with server(drip(endless)) as url, Flickr(KEY, base_url=url, image_limiter=False, retries=0) as flickr:
        with pytest.raises(TimedOut, match=r"within 0\.8 s \(Timeout\.total\)"):
            flickr.download(PHOTO, "m", to=tmp_path / "a.jpg", timeout=0.8, progress=call)
    assert results


@pytest.mark.parametrize("value", ["http://127.0.0.1:9", "socks4://127.0.0.1:9", "garbage://", "http://[::1"])
def test_67_proxy_variables_affect_only_requests_that_need_them(
    value: str, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv(name.lower(), value)
    monkeypatch.setenv("no_proxy", "fd07::/64,*.example")
    with Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        assert flickr.test.echo().format == "json"
    with Flickr(KEY, retries=0, timeout=5) as other, pytest.raises(FlickrError):
        other.test.echo()
