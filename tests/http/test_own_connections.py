"""The client's own connections send and log the same as a client of httpx or httpx2."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_plus

import httpcore
import httpx
import httpx2
import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk._http.target import InvalidURL, parse_target
from flickr_sdk._pipeline.api_call import MAX_QUERY_LENGTH

from ..support.raw_server import RawServer
from ..support.socket_server import KEY, both

OK = b'HTTP/1.1 200 Fine\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{"stat":"ok"}'
SECRET, TOKEN = "0123456789abcdef", ("72157600000000000-0123456789abcdef", "fedcba9876543210")
LIBRARIES = (httpx, httpx2)


@pytest.fixture
def raw_server() -> Iterator[RawServer]:
    server = RawServer()
    server.reply = OK
    yield server
    server.close()


def call(
    kind: type, base_url: str, library: Any, arguments: dict[str, Any], method: str = "flickr.test.echo", **options: Any
) -> None:
    """Call a method over the client's own connections, or with a client of a library."""

    async def call_async() -> None:
        http = library.AsyncClient() if library else None
        async with AsyncFlickr(KEY, http_client=http, base_url=base_url, **options) as flickr:
            await flickr.call(method, **arguments)
        if http is not None:
            await http.aclose()

    def call_sync() -> None:
        http = library.Client() if library else None
        with Flickr(KEY, http_client=http, base_url=base_url, **options) as flickr:
            flickr.call(method, **arguments)
        if http is not None:
            http.close()

    asyncio.run(call_async()) if kind is AsyncFlickr else call_sync()


def parts(request: bytes) -> tuple[bytes, set[tuple[bytes, bytes]], bytes]:
    """Split a request into its first line, its headers, and its body."""
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.split(b"\r\n")
    pairs = [(name.lower(), value.strip()) for name, _, value in (line.partition(b":") for line in lines)]
    assert len(dict(pairs)) == len(pairs) > 4
    return first, set(pairs), body


@both
@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"text": "Ærøskøbing & 50% + ~tilde* 'quoted' \"double\" <tag> [a] {b} | \\ ^ ` ; , / ? : @ # !"},
        {"text": "line\r\nbreak\ttab \x7f \u200f 🌌"},
        {"text": "x" * 3000},
        {"text": "%2F%zz%", "a.b:c-d": "1"},
    ],
    ids=["none", "special", "control", "by POST", "percent"],
)
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST"])
def test_own_connections_send_what_http_libraries_send(
    kind: type, arguments: dict[str, Any], host: str, raw_server: RawServer
) -> None:
    url = raw_server.url.replace("127.0.0.1", host)
    for method in ("flickr.test.echo", "flickr.test.newThing"):
        for library in (None, *LIBRARIES):
            call(kind, url, library, arguments, method)
    own, *got = map(parts, raw_server.requests)
    posted = got[2:]
    assert got[:2] == [own, own]
    assert posted == [posted[0]] * 3 and posted[0][0].startswith(b"POST")
    assert (b"host", url.lower().removeprefix("http://").encode()) in own[1]


@both
@pytest.mark.parametrize("signed", [False, True])
def test_own_connections_log_what_http_libraries_log(
    kind: type, signed: bool, raw_server: RawServer, caplog: pytest.LogCaptureFixture
) -> None:
    logged: list[list[str]] = []
    for library in (None, *LIBRARIES):
        caplog.clear()
        with caplog.at_level("INFO", "httpx"), caplog.at_level("INFO", "httpx2"):
            options: dict[str, Any] = {"api_secret": SECRET, "token": TOKEN} if signed else {}
            call(kind, raw_server.url, library, {"text": "northern lights"}, **options)
        logged.append([one.getMessage() for one in caplog.records if one.name in ("httpx", "httpx2")])
    assert logged == [logged[0]] * 3
    (line,) = logged[0]
    assert line.startswith(f"HTTP Request: GET {raw_server.url}/services/rest/") and line.endswith('"HTTP/1.1 200 Fine"')
    # The arguments of an unsigned call contain the key.
    assert ("text=northern+lights" in line) is signed
    assert KEY not in line and TOKEN[0] not in line


@pytest.mark.parametrize("query", ["", "a=1&b=%20%2F+x"])
@pytest.mark.parametrize(
    "url",
    [
        *("https://api.flickr.com/services/rest/", "http://127.0.0.1:8080/services/upload/", "http://localhost:1/a"),
        *("https://live.staticflickr.com/65535/1_2_o.jpg", "https://live.staticflickr.com", "https://h.example/a/../b/./c"),
        *("https://h.example:443/a", "http://127.0.0.1:80/a", "https://h.example:8443/a?x=1&y=%zz", "https://h.example/a?"),
        *("HTTPS://H.Example/A", "https://bücher.example/grün stück", "http://[::1]:8080/a", "https://me:pw@h.example/a"),
        *("https://h.example/%41%zz%", "https://h.example/a#b", "https://h.example/.a/..b/c..", "https://h.example//a//b/"),
        *("https://h_x.example/a", "https://h.example./a", "https://10.0.0.1/a", "https://h.example/a:b;c=d@e"),
    ],
)
def test_url_is_split_as_by_httpx(url: str, query: str) -> None:
    target, expected = parse_target(url), httpx.URL(url)
    if query:
        expected = expected.copy_with(query=query.encode())
    assert (target.scheme, target.port, target.authority) == (expected.scheme, expected.port, expected.netloc)
    core = target.url(query)
    assert isinstance(core, httpcore.URL)
    assert (core.scheme, core.host, core.port) == (expected.raw_scheme, expected.raw_host, expected.port)
    assert core.target.rstrip(b"?") == expected.raw_path.rstrip(b"?")


@pytest.mark.parametrize("url", ["https://999.1.1.1/", "https://[::1/", "https://h.example/\0"])
def test_invalid_url_is_rejected(url: str) -> None:
    with pytest.raises(InvalidURL) as caught:
        parse_target(url)
    assert url not in str(caught.value)


@pytest.mark.parametrize("flavor", ["Flickr", "AsyncFlickr"])
def test_call_over_own_connections_loads_no_httpx(flavor: str, raw_server: RawServer) -> None:
    script = f"""
import asyncio, sys
from flickr_sdk import Flickr, AsyncFlickr
call = {flavor}({KEY!r}, base_url={raw_server.url!r}).call("flickr.test.null")
if {flavor} is AsyncFlickr:
    async def run(): return await call
    call = asyncio.run(run())
assert call is None, call
print("httpcore" in sys.modules, sorted({{"httpx", "http.client", "urllib.request"}} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.split(maxsplit=1) == ["True", "[]\n"]


@pytest.mark.parametrize("character", ["a", " ", "%", "ä", "あ", "🎈"])
def test_verb_depends_on_the_encoded_length_of_the_arguments(character: str, raw_server: RawServer) -> None:
    encoded, fixed = len(quote_plus(character)), len("method=flickr.test.echo&format=json&nojsoncallback=1&text=")
    most = (MAX_QUERY_LENGTH - fixed) // encoded
    for times in (1, most // 2, most, most + 1, 2 * most):
        call(Flickr, raw_server.url, False, {"text": character * times})
    assert [request.partition(b" ")[0] for request in raw_server.requests] == [b"GET"] * 3 + [b"POST"] * 2
