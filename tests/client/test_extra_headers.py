"""`options(headers=...)` adds headers to requests."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, ConfigurationError, Flickr
from flickr_sdk._pipeline.extra_headers import OWN
from flickr_sdk.errors import HttpStatusError

from ..support.paged import Flavor, SyncFlavor

KEY, SECRET = "0123456789abcdef0123456789abcdef", "fedcba9876543210"
TOKEN = ("72157720000000001-0123456789abcdef", "0011223344556677")
ECHO = b'{"method": {"_content": "flickr.test.echo"}, "stat": "ok"}'
UPLOADED = b'<rsp stat="ok"><photoid>52000000999</photoid></rsp>'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
HEADERS = {"X-Gateway-Key": "gateway-0123456789", "Accept-Language": "de, en;q=0.5"}


class Recording:
    """A server that records the headers of requests by host."""

    def __init__(self, flavor: Flavor) -> None:
        self.flavor = flavor
        self.requests: list[tuple[str, Mapping[str, str]]] = []

    def client(self, **options: Any) -> Any:
        transport = httpx.MockTransport(self.respond)
        given: dict[str, Any] = {"token": TOKEN, "limiter": False, "image_limiter": False, "retries": 0, **options}
        if isinstance(self.flavor, SyncFlavor):
            return Flickr(KEY, SECRET, http_client=httpx.Client(transport=transport), **given)
        return AsyncFlickr(KEY, SECRET, http_client=httpx.AsyncClient(transport=transport), **given)

    def respond(self, request: httpx.Request) -> httpx.Response:
        self.requests.append((request.url.host, request.headers))
        if request.url.path == "/services/upload/":
            return httpx.Response(200, content=UPLOADED)
        if request.url.host == "live.staticflickr.com":
            return httpx.Response(302, headers={"Location": "https://cdn.example.org/1.png"})
        if request.url.path.endswith(".png"):
            return httpx.Response(200, content=PNG, headers={"Content-Type": "image/png"})
        if "/oauth/" in request.url.path:
            return httpx.Response(200, text="oauth_callback_confirmed=true&oauth_token=t-1&oauth_token_secret=s-1")
        return httpx.Response(200, content=ECHO)

    def has_extra(self) -> list[tuple[str, bool]]:
        """The host of each request, and whether it had all of the extra headers."""
        return [
            (host, HEADERS.items() <= {name: headers.get(name) for name in HEADERS}.items()) for host, headers in self.requests
        ]


@pytest.fixture
def server(flavor: Flavor) -> Recording:
    return Recording(flavor)


def test_calls_uploads_and_logins_send_the_headers(server: Recording) -> None:
    client = server.client()
    copy = client.options(headers=HEADERS)
    server.flavor.wait(copy.test.echo())
    server.flavor.wait(copy.options(timeout=5).call("flickr.test.echo"))
    server.flavor.wait(copy.raw(copy.test.echo)())
    server.flavor.wait(copy.upload(PNG))
    server.flavor.wait(copy.start_login("oob"))
    server.flavor.wait(client.test.echo())
    server.flavor.wait(copy.options(headers={}).test.echo())
    api, upload, oauth = "api.flickr.com", "up.flickr.com", "www.flickr.com"
    assert server.has_extra() == [
        *[(api, True)] * 3,
        (upload, True),
        (oauth, True),
        (api, False),
        (api, False),
    ]
    assert all(headers["User-Agent"].startswith("flickr-sdk") for _, headers in server.requests)
    assert server.requests[3][1]["Content-Type"].startswith("multipart/form-data")


@pytest.mark.parametrize("options", [{"token": None}, {"oauth_placement": "parameters"}, {}])
def test_signed_and_unsigned_calls_send_the_headers(server: Recording, options: dict[str, Any]) -> None:
    client = server.client(**options)
    server.flavor.wait(client.options(headers=HEADERS).test.echo())
    assert server.has_extra() == [("api.flickr.com", True)]


def test_download_sends_the_headers_to_hosts_of_flickr_only(server: Recording, tmp_path: Path) -> None:
    client = server.client().options(headers=HEADERS)
    for number, url in enumerate(("https://live.staticflickr.com/1.png", "https://photos.example.org/1.png")):
        photo = SimpleNamespace(id="1", url_o=url)
        server.flavor.wait(client.download(photo, to=tmp_path / f"{number}.png"))
    assert server.has_extra() == [
        ("live.staticflickr.com", True),
        ("cdn.example.org", False),
        ("photos.example.org", False),
    ]


def test_download_sends_the_headers_to_base_url(server: Recording, tmp_path: Path) -> None:
    client = server.client(base_url="https://gateway.example.org").options(headers=HEADERS)
    photo = SimpleNamespace(id="1", url_o="https://live.staticflickr.com/1.png")
    server.flavor.wait(client.download(photo, to=tmp_path / "1.png"))
    assert server.has_extra() == [("gateway.example.org", True)]


def test_cache_separates_responses_to_different_headers(server: Recording) -> None:
    client = server.client(cache=True)
    for headers in ({}, {"Accept-Language": "de"}, {"accept-language": "de"}, {"Accept-Language": "en"}):
        server.flavor.wait(client.options(headers=headers).call("flickr.photos.getNew"))
    assert [headers.get("Accept-Language") for _, headers in server.requests] == [None, "de", "en"]


def test_errors_do_not_contain_values_of_secret_headers(server: Recording) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500, text=f"bad key {request.headers['X-Gateway-Key']} {request.headers['X-Token'][7:]}")

    server.respond = respond  # type: ignore[method-assign]  # the response is the subject of this test
    client = server.client().options(headers={**HEADERS, "X-Token": "Bearer t0ps3cr3t"})
    with pytest.raises(HttpStatusError) as caught:
        server.flavor.wait(client.call("flickr.photos.getNew"))
    assert caught.value.body == "bad key ... ..."
    assert "gateway-0123456789" not in repr(client._config) + repr(vars(caught.value))


@pytest.mark.parametrize("name", [*OWN, "Authorization", "HOST", "Content-Length"])
def test_headers_that_the_client_sets_are_rejected(name: str) -> None:
    with (
        Flickr(KEY) as flickr,
        pytest.raises(ConfigurationError, match=rf"headers has '{name}', which the client sets; omit it: "),
    ):
        flickr.options(headers={name: "0011223344556677"})


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({"X-Key": "0011223344\r\nHost: example.org"}, r"headers\['X-Key'\] has a line break"),
        ({"X-Key": "0011223344\n"}, r"headers\['X-Key'\] has a line break"),
        ({"X-Key": " 0011223344"}, r"headers\['X-Key'\] has a line break, a leading or trailing space"),
        ({"X-Key": "0011223344\0"}, r"headers\['X-Key'\] has .* not printable ASCII; remove it"),
        ({"X-Key": "0011223344é"}, r"headers\['X-Key'\] has .* not printable ASCII; remove it"),
        ({"X-Key": 112233}, r"headers\['X-Key'\] is an int; pass a string"),
        ({"X-Key": None}, r"headers\['X-Key'\] is None; pass a string"),
        ({"X-Key": "1", "x-key": "2"}, "headers has 'x-key' twice, in different case; pass it once"),
        ({"X Key": "0011223344"}, "headers has the name 'X Key'; pass names of letters, digits and hyphens"),
        ({"X-Key:": "0011223344"}, "headers has the name .*; pass names of letters"),
        ({"": "0011223344"}, "headers has the name ''; pass names"),
        ({b"X-Key": "0011223344"}, "headers has the name a bytes; pass names"),
        ([("X-Key", "0011223344")], "headers is a list; pass a mapping, such as {'Accept-Language': 'de'}"),
        ("X-Key: 0011223344", "headers is a str; pass a mapping"),
    ],
)
def test_invalid_headers_are_rejected_without_their_values(headers: Any, message: str) -> None:
    with Flickr(KEY) as flickr, pytest.raises(ConfigurationError, match=f"^{message}") as caught:
        flickr.options(headers=headers)
    assert "0011223344" not in str(caught.value)


def test_headers_are_copied() -> None:
    given = dict(HEADERS)
    with Flickr(KEY) as flickr:
        copy = flickr.options(headers=given)
        given["Host"] = "example.org"
        assert copy._config.headers == HEADERS
        assert flickr.options(headers={"X-Empty": ""})._config.headers == {"X-Empty": ""}


class EchoHandler(BaseHTTPRequestHandler):
    seen: list[Mapping[str, str]]

    def do_GET(self) -> None:
        self.seen.append(self.headers)
        self.send_response(200)
        self.send_header("Content-Length", str(len(ECHO)))
        self.end_headers()
        self.wfile.write(ECHO)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def echo() -> Iterator[tuple[str, list[Mapping[str, str]]]]:
    seen: list[Mapping[str, str]] = []
    server = HTTPServer(("127.0.0.1", 0), type("Handler", (EchoHandler,), {"seen": seen}))
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()
    thread.join()
    server.server_close()


def test_own_connections_send_the_headers(echo: tuple[str, list[Mapping[str, str]]]) -> None:
    base_url, seen = echo

    async def main() -> None:
        async with AsyncFlickr(KEY, base_url=base_url) as flickr:
            await flickr.options(headers=HEADERS).test.echo()

    with Flickr(KEY, base_url=base_url) as flickr:
        flickr.options(headers=HEADERS).test.echo()
    asyncio.run(main())
    assert [{name: headers[name] for name in HEADERS} for headers in seen] == [HEADERS, HEADERS]
