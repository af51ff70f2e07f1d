"""A call with an arbitrary response returns or raises a `FlickrError`."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flickr_sdk import AsyncFlickr, Flickr, FlickrError
from flickr_sdk.models import Photo

from ..support.raw_server import RawServer
from ..support.socket_server import KEY

SECRET, TOKEN = "fedcba9876543210", ("72157720000000001-0123456789abcdef", "0011223344556677")

few = settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

DATES = st.sampled_from(
    [
        f"Sun, 06 Nov {10**20} 08:49:37 GMT",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "Mon, 01 Jan 0001 00:00:00 +2359",
        f"Sun, 06 Nov 1994 08:49:37 +{10**20}",
        "Sun, 99 Nov 1994 99:99:99 GMT",
    ]
).map(str.encode)
NUMBERS = st.sampled_from(["-1", "nan", "inf", "1e999", "0x10", "9" * 400, "1.5", "1_0", "\u0661", "+7"]).map(str.encode)
RANGES = st.builds(lambda *parts: b"".join(parts), st.sampled_from([b"bytes ", b"bytes */", b""]), NUMBERS, NUMBERS)
TYPES = st.sampled_from([b"text/html", b"image/jpeg; charset=nope", b'a/b; c="', b";;=", b"x", b"text/\xff"])
BYTES = st.binary(max_size=30).map(lambda raw: raw.translate(None, b"\r\n\0"))
VALUES = st.one_of(DATES, NUMBERS, RANGES, TYPES, BYTES, st.just(b""))
NAMES = st.sampled_from(
    [
        *(b"Date", b"Retry-After", b"Content-Type", b"Content-Length", b"Content-Range", b"Content-Encoding", b"ETag"),
        *(b"Last-Modified", b"Location", b"Set-Cookie", b"Transfer-Encoding", b"Connection", b"Expires", b"X-Other", b"\xff"),
    ]
)
HEADERS = st.lists(st.tuples(NAMES, VALUES), max_size=6)
STATUS_LINES = st.one_of(
    st.builds(
        lambda status, reason: b"HTTP/1.1 %d " % status + reason,
        st.sampled_from([200, 200, 206, 204, 301, 302, 304, 400, 401, 404, 416, 429, 429, 500, 503, 503, 599, 999]),
        st.one_of(BYTES, st.just("\u00fc".encode())),
    ),
    st.sampled_from([b"HTTP/1.1 99999999999999999999 x", b"HTTP/9.9 200", b"HTTP/1.1 200", b"HTTP/1.1 -1 x", b"", b"\xff"]),
)
BODIES = st.one_of(
    st.sampled_from([b'{"stat":"ok"}', b'<rsp stat="ok"><photoid>1</photoid></rsp>', b"<html>", b"", b"\xff\xd8\xff"]),
    st.binary(max_size=40),
)


@pytest.fixture(scope="module")
def raw() -> Iterator[RawServer]:
    server = RawServer()
    yield server
    server.close()


def photo(url: str) -> Photo:
    parts = {"id": "1", "owner": "10000001@N01", "secret": "2", "server": "3", "farm": 66, "title": ""}
    return Photo.model_validate({**parts, "url_o": url})


CALLS: dict[str, Any] = {
    "read": lambda flickr, folder: flickr.test.echo(),
    "write": lambda flickr, folder: flickr.photos.delete(photo_id="1"),
    "upload": lambda flickr, folder: flickr.upload(b"photo"),
    "download": lambda flickr, folder: flickr.download(
        photo(f"{flickr._config.origins.rest}1_o.jpg"), "original", to=folder / "1.jpg"
    ),
    "request token": lambda flickr, folder: flickr.start_login("oob"),
    "legacy": lambda flickr, folder: flickr.auth.get_token(frob="1-2-3"),
}


URLS = st.one_of(
    st.sampled_from(
        [
            *("", "/", "//", "///", "?", "#", ":", "x:", "1.jpg", "../..", "//[", "http://[::1", "https://[::1]:x/", "https://"),
            *("https://live.staticflickr.com:999999/1.jpg", "https://live.staticflickr.com:-1/1.jpg", "https://a@b@c/1.jpg"),
            *("https://\ud800.example/", "https://\u2100.example/", f"https://{'a' * 300}.example/", "https://xn--\u00fc/"),
            *("https://live.staticflickr.com/\x00", "https://live.staticflickr.com/\r\nX: y", "https://.../", "https://[v1.x]/"),
            *("file:///etc/passwd", "data:image/jpeg,x", "javascript:x", "https:1.jpg", "https://1\\@2/", "https://a:b@c:9/"),
            f"https://live.staticflickr.com/{'a' * 70000}",
            "https://live.staticflickr.com/photo_unavailable.gif",
        ]
    ),
    st.text(max_size=20).map(lambda text: f"https://{text}"),
    st.text(max_size=20),
)


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
@few
@given(source=URLS, location=URLS)
@example("https://live.staticflickr.com/1.jpg", "https://[::1")
@example("https://live.staticflickr.com/1.jpg", "https://live.staticflickr.com:999999/")
@example("https://[::1", "")
def test_download_from_any_url_and_redirect_raises_a_flickr_error(kind: type, tmp_path: Path, source: str, location: str) -> None:
    answers: list[httpx.Response] = []

    def redirect(request: httpx.Request) -> httpx.Response:
        answers.append(httpx.Response(302, headers=[(b"Location", location.encode("utf-8", "surrogatepass"))]))
        return answers[-1] if len(answers) == 1 else httpx.Response(200, text="page", headers={"Content-Type": "text/html"})

    async def run() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(redirect)) as http:
            await AsyncFlickr(KEY, retries=0, http_client=http).download(photo(source), "original", to=tmp_path / "1.jpg")

    def run_sync() -> None:
        with httpx.Client(transport=httpx.MockTransport(redirect)) as http:
            Flickr(KEY, retries=0, http_client=http).download(photo(source), "original", to=tmp_path / "1.jpg")

    with pytest.raises(FlickrError):
        asyncio.run(run()) if kind is AsyncFlickr else run_sync()


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
@few
@given(line=STATUS_LINES, headers=HEADERS, body=BODIES)
@example(b"HTTP/1.1 503 x", [(b"Retry-After", f"Sun, 06 Nov {10**20} 08:49:37 GMT".encode())], b"")
@example(b"HTTP/1.1 401 x", [(b"Date", f"Sun, 06 Nov {10**20} 08:49:37 GMT".encode())], b"oauth_problem=timestamp_refused")
@example(b"HTTP/1.1 206 x", [(b"Content-Range", b"bytes 0-" + b"9" * 5000 + b"/" + b"9" * 5000)], b"x")
@example(b"HTTP/1.1 200 x", [(b"Set-Cookie", b"a=b; expires=Sun, 06 Nov 99999999999999 08:49:37 GMT; max-age=x")], b"")
def test_any_response_is_read_or_raises_a_flickr_error(
    raw: RawServer, tmp_path: Path, kind: type, call: str, line: bytes, headers: list[tuple[bytes, bytes]], body: bytes
) -> None:
    head = b"".join(b"\r\n" + name + b": " + value for name, value in headers)
    raw.reply = line + head + b"\r\nConnection: close\r\n\r\n" + body
    options: dict[str, Any] = {"base_url": raw.url, "token": TOKEN, "retries": 0, "limiter": False, "timeout": 10}

    async def run() -> None:
        async with AsyncFlickr(KEY, SECRET, **options) as flickr:
            await CALLS[call](flickr, tmp_path)

    with warnings.catch_warnings(), suppress(FlickrError):
        warnings.simplefilter("ignore")
        if kind is AsyncFlickr:
            asyncio.run(run())
        else:
            with Flickr(KEY, SECRET, **options) as flickr:
                CALLS[call](flickr, tmp_path)
