"""A call, from the client's settings to the error that it raises."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import httpx
import pytest

from flickr_sdk import (
    ApiError,
    ArgumentError,
    AsyncFlickr,
    ConfigurationError,
    Flickr,
    FlickrError,
    HttpStatusError,
    MalformedResponse,
    SchemaDrift,
    SchemaDriftWarning,
    TimedOut,
    TransportError,
)
from flickr_sdk.emulator import Emulator

KEY = "0123456789abcdef0123456789abcdef"


@contextmanager
def server(status: int, body: bytes, *, wait: Event | None = None) -> Iterator[tuple[str, list[tuple[str, str, bytes]]]]:
    """A server that sends the same response to every request."""
    seen: list[tuple[str, str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            seen.append((self.command, self.path, content))
            if wait:
                wait.wait(5)
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=running.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}", seen
    finally:
        if wait:
            wait.set()
        running.shutdown()
        thread.join()
        running.server_close()


def test_environment_configures_the_client(monkeypatch: pytest.MonkeyPatch, emulator: Emulator) -> None:
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    with Flickr() as flickr:
        assert "flickr.test.echo" in flickr.call("flickr.reflection.getMethods")  # type: ignore[operator]  # object


def test_missing_key_error_names_the_argument_and_the_variable() -> None:
    with pytest.raises(ConfigurationError, match="FLICKR_API_KEY"):
        Flickr()


@pytest.mark.parametrize(
    "base_url",
    [
        "http://api.example.org",
        "ftp://127.0.0.1",
        "127.0.0.1:80",
        "https://",
        "https://a/b",
        "https://u:p@a",
        "http://127.0.0.1:x",
    ],
)
def test_unsafe_base_url_is_rejected(base_url: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url"):
        Flickr(KEY, base_url=base_url)


@pytest.mark.parametrize("timeout", [0, -1, float("inf"), float("nan"), True, None.__class__])
def test_timeout_must_be_a_positive_number(timeout: Any) -> None:
    with pytest.raises(ConfigurationError, match="timeout"):
        Flickr(KEY, timeout=timeout)
    with Flickr(KEY) as flickr, pytest.raises(ConfigurationError, match="timeout"):
        flickr.options(timeout=timeout)


def test_read_is_sent_by_get_and_write_by_post() -> None:
    with server(200, b'{"stat":"ok"}') as (url, seen), Flickr(KEY, base_url=url) as flickr:
        flickr.test.null()
        flickr.photos.delete(photo_id="1")
    assert [(verb, path.partition("?")[0]) for verb, path, _ in seen] == [("GET", "/services/rest/"), ("POST", "/services/rest/")]
    assert b"method=flickr.photos.delete" in seen[1][2]


def test_long_arguments_are_sent_by_post() -> None:
    with server(200, b'{"stat":"ok"}') as (url, seen), Flickr(KEY, base_url=url) as flickr:
        flickr.call("flickr.test.null", ids=[str(52000000000 + n) for n in range(420)])
    assert [verb for verb, _, _ in seen] == ["POST"]


def test_unicode_arguments_arrive_unchanged(flickr: Flickr) -> None:
    text = "Nordlys & møter = 100% ~ 日没 '!*()' + \n 😀"
    echo: Any = flickr.call("flickr.test.echo", text=text)
    assert echo.text == {"_content": text} or echo.text == text


def test_argument_that_the_client_sets_is_rejected(flickr: Flickr) -> None:
    for name in ("api_key", "format", "nojsoncallback"):
        with pytest.raises(ArgumentError, match="set by the client"):
            flickr.call("flickr.test.echo", **{name: "x"})


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (502, b"<html>Bad gateway</html>", HttpStatusError),
        (429, b"<html>Too many requests</html>", HttpStatusError),
        (301, b"", HttpStatusError),
        (401, b"oauth_problem=signature_invalid&debug_sbs=GET%26s3cret", HttpStatusError),
        (200, b"<html>Sorry</html>", MalformedResponse),
        (200, b"", MalformedResponse),
        (200, b"[1]", MalformedResponse),
        (200, b'{"photos":{}', MalformedResponse),
        (200, b'{"person":{"id":"1"},"stat":"ok"}', MalformedResponse),
        (200, b'<?xml version="1.0"?><rsp stat="ok"><photo id="1" /></rsp>', MalformedResponse),
        (200, b'{"photo":{"id":"1"}}', MalformedResponse),
        (200, b'{"stat":"fail","code":105,"message":"Service currently unavailable"}', ApiError),
        (200, b'{"stat":"fail"}', ApiError),
        (200, b"\xff\xfe{}", MalformedResponse),
        (200, b"[" * 100_000, MalformedResponse),
    ],
)
def test_invalid_response_raises_an_error_of_the_library(status: int, body: bytes, error: type[FlickrError]) -> None:
    with server(status, body) as (url, _), Flickr(KEY, base_url=url, retries=0) as flickr, pytest.raises(error) as caught:
        flickr.photos.get_info(photo_id="1")
    text = f"{caught.value} {caught.value!r} {vars(caught.value)}"
    assert "flickr.photos.getInfo" in text
    assert KEY not in text
    assert "s3cret" not in text
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is type(caught.value)
    assert str(again) == str(caught.value)


def test_api_error_has_the_documented_explanation(flickr: Flickr) -> None:
    with pytest.raises(ApiError) as caught:
        flickr.photos.get_info(photo_id="1")
    assert caught.value.code == 1
    assert caught.value.explanation is not None
    assert "photo" in caught.value.explanation
    assert caught.value.explanation in str(caught.value)


def test_common_error_code_has_its_own_class(emulator: Emulator) -> None:
    from flickr_sdk.errors import ApiError as Base
    from flickr_sdk.errors import InvalidApiKey

    with Flickr("wrong", base_url=emulator.base_url) as flickr, pytest.raises(InvalidApiKey) as caught:
        flickr.test.echo()
    assert isinstance(caught.value, Base)
    assert "key" in caught.value.remedy.lower()


def test_refused_connection_raises_transport_error() -> None:
    with (
        Flickr(KEY, base_url="http://127.0.0.1:9", retries=0) as flickr,
        pytest.raises(TransportError, match="127.0.0.1") as caught,
    ):
        flickr.test.null()
    assert KEY not in str(caught.value) + repr(caught.value.__cause__) + repr(caught.value.__context__)


def test_silent_server_raises_timed_out() -> None:
    with server(200, b"", wait=Event()) as (url, _), Flickr(KEY, base_url=url) as flickr:
        with pytest.raises(TimedOut, match=r"no response from 127\.0\.0\.1:\d+ within 0\.5 s \(Timeout\.total\)"):
            flickr.options(timeout=0.5).test.null()


def test_options_copy_shares_connections_and_leaves_the_client_unchanged() -> None:
    with server(200, b'{"stat":"ok"}') as (url, _), Flickr(KEY, base_url=url) as flickr:
        photos = flickr.photos
        strict = flickr.options(strict=True)
        assert strict.photos is not photos
        assert flickr.photos is photos
        strict.close()
        assert flickr.test.null() is None


def test_drift_warns_raises_or_calls_the_hook() -> None:
    body = b'{"photos":{"page":"one","photo":[]},"stat":"ok"}'
    with server(200, body) as (url, _), Flickr(KEY, base_url=url) as flickr:
        with pytest.warns(SchemaDriftWarning, match=r"flickr\.photos\.getRecent: photos\.page is 'one'"):
            assert flickr.photos.get_recent().page == "one"
        found: list[Any] = []
        assert flickr.options(on_drift=found.append).photos.get_recent().page == "one"
        assert [(drift.path, drift.value) for drift in found] == [("photos.page", "one")]
        with pytest.raises(SchemaDrift, match="photos.page"):
            flickr.options(strict=True).photos.get_recent()


def test_http_client_argument_is_used_and_left_open(emulator: Emulator) -> None:
    with httpx.Client() as http:
        with Flickr(emulator.api_key, base_url=emulator.base_url, http_client=http) as flickr:
            flickr.photos.licenses.get_info()
        assert not http.is_closed


def test_app_name_is_in_the_user_agent() -> None:
    heard: list[str] = []
    transport = httpx.MockTransport(
        lambda request: heard.append(request.headers["User-Agent"]) or httpx.Response(200, content=b'{"stat":"ok"}')  # type: ignore[func-returns-value]  # append
    )
    with httpx.Client(transport=transport) as http, Flickr(KEY, http_client=http, app_name="museum/2.0") as flickr:
        flickr.test.null()
    assert heard == ["museum/2.0 flickr-sdk/0.1.0"]


def test_async_client_raises_the_same_errors() -> None:
    async def ask(url: str) -> None:
        async with AsyncFlickr(KEY, base_url=url, retries=0) as flickr:
            await flickr.photos.get_info(photo_id="1")

    with server(502, b"<html>") as (url, _), pytest.raises(HttpStatusError):
        asyncio.run(ask(url))
    with pytest.raises(TransportError):
        asyncio.run(ask("http://127.0.0.1:9"))


def test_repr_of_a_client_hides_the_key(emulator: Emulator) -> None:
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        shown = f"{flickr!r} {flickr} {flickr.photos!r} {flickr._config!r}"
    assert emulator.api_key not in shown
    assert emulator.api_secret not in shown


def test_closed_client_rejects_calls(emulator: Emulator) -> None:
    flickr = Flickr(emulator.api_key, base_url=emulator.base_url)
    flickr.close()
    with pytest.raises(FlickrError, match="closed"):
        flickr.test.null()


@pytest.mark.parametrize(
    "settings",
    [
        {"api_key": ""},
        {"api_key": 5},
        {"app_name": "a\nb"},
        {"app_name": "Überfoto"},
        {"base_url": 5},
        {"base_url": ""},
        {"base_url": "https://me:s3cret@example.org"},
        {"http_client": 5},
        {"on_drift": 5},
    ],
)
def test_invalid_options_are_rejected_by_the_constructor(settings: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Flickr(**{"api_key": KEY, **settings})
    assert "s3cret" not in str(caught.value)


def test_http_client_of_the_other_flavor_is_rejected() -> None:
    with httpx.Client() as blocking, pytest.raises(ConfigurationError, match="AsyncClient"):
        AsyncFlickr(KEY, http_client=blocking)  # type: ignore[arg-type]  # the point of the test


def test_closed_http_client_rejects_calls(emulator: Emulator) -> None:
    http = httpx.Client()
    http.close()
    with Flickr(emulator.api_key, base_url=emulator.base_url, http_client=http) as flickr:
        with pytest.raises(FlickrError, match="closed"):
            flickr.test.null()


def test_aclose_of_the_sync_client_suggests_close(flickr: Flickr) -> None:
    with pytest.raises(AttributeError, match="did you mean flickr.close"):
        _ = flickr.aclose  # type: ignore[attr-defined]  # the point of the test


def test_log_hides_the_key(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"), Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        flickr.photos.get_info(photo_id="52000000101")
    assert "HTTP Request: GET" in caplog.text
    assert emulator.api_key not in caplog.text


@pytest.mark.parametrize("arguments", [(None, b"{}"), ("flickr.test.null", None), ("flickr.test.null", {})])
def test_parse_response_rejects_arguments_of_other_types(arguments: Any) -> None:
    from flickr_sdk import UsageError, parse_response

    with pytest.raises(UsageError, match="body"):
        parse_response(*arguments)
    with pytest.raises(UsageError, match="yaml"):
        parse_response("flickr.test.null", b"", format="yaml")  # type: ignore[arg-type]  # the point of the test
