"""A server that quotes the whole request in its response: no secret appears in errors, warnings, logs or traceback locals."""

from __future__ import annotations

import asyncio
import html
import json
import logging
import re
import traceback
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest

from flickr_sdk import ArgumentError, AsyncFlickr, Flickr, FlickrError
from flickr_sdk._utils.secret_names import SECRET_NAMES
from flickr_sdk.auth import LegacyAuth
from flickr_sdk.compat import flickrapi
from flickr_sdk.models import Photo

from ..support.raw_server import RawServer

pytestmark = pytest.mark.once

KEY, SECRET = "0123456789abcdef0123456789abcdef", "fedcba9876543210"
TOKEN = ("72157720000000001-0123456789abcdef", "0011223344556677")
FROB, VERIFIER, LEGACY = "1234-5678-frob-9012", "123-456-789", "72157720000000002-89abcdef"
MINI, PASSWORD = "987-654-321", "opensesame-7"

ECHOES: dict[str, Callable[[str], tuple[int, str]]] = {
    "html 200": lambda text: (200, f"<html><pre>{html.escape(text)}</pre></html>"),
    "html 403": lambda text: (403, f"<html><pre>{html.escape(text)}</pre></html>"),
    "html 502": lambda text: (502, f"<html><pre>{text}</pre></html>"),
    "json message": lambda text: (200, json.dumps({"stat": "fail", "code": 5, "message": text})),
    "json message, as PHP": lambda text: (200, json.dumps({"stat": "fail", "code": 5, "message": text}).replace("/", "\\/")),
    "json expired key": lambda text: (200, json.dumps({"stat": "fail", "code": 100, "message": f"Key expired {text}"})),
    "json stat": lambda text: (200, json.dumps({"stat": text})),
    "json root": lambda text: (200, json.dumps({"stat": "ok", "photo": {"id": [text], "owner": text, "dates": text}})),
    "xml message": lambda text: (200, f'<rsp stat="fail"><err code="3" msg="{html.escape(text)}"/></rsp>'),
    "xml stat": lambda text: (200, f'<rsp stat="{html.escape(text)}"/>'),
    "xml text": lambda text: (200, f"<rsp><a>{html.escape(text)}</rsp>"),
    "oauth problem": lambda text: (401, f"oauth_problem={quote(text)}"),
    "oauth parameters": lambda text: (400, f"oauth_problem=parameter_absent&oauth_parameters_absent={quote(text)}"),
    "plain": lambda text: (500, re.sub(r"[\r\n]+", " ", text)),
}


@pytest.fixture(autouse=True)
def _all_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tracebacks keep the frames of the library, whose local variables these tests look at."""
    monkeypatch.setenv("FLICKR_LOG", "debug")


@pytest.fixture(scope="module")
def server() -> Iterator[RawServer]:
    running = RawServer()
    yield running
    running.close()


def secrets_in(requests: list[bytes]) -> set[str]:
    """Return all keys, tokens, signatures and nonces of requests, decoded and as they were sent."""
    found = {KEY, SECRET, *TOKEN, FROB, LEGACY, VERIFIER, MINI, PASSWORD}
    for request in requests:
        text = request.decode("latin-1")
        for name in SECRET_NAMES:
            for value in re.findall(rf'\b{name}(?:=|"\r\n\r\n)"?([^\s&",]+)', text):
                found |= {value, unquote(value)}
    return {secret for secret in found if len(secret) > 7}


def shown(error: BaseException | None, expected_frames: list[int]) -> Iterator[str]:
    """Yield all strings of an error and its causes, and the local variables of the library's frames."""
    while error is not None:
        yield from (str(error), repr(error), repr(error.args), repr(vars(error)), error.__class__.__name__)
        for frame in traceback.TracebackException.from_exception(error, capture_locals=True).stack:
            if "/flickr_sdk/" in frame.filename:
                expected_frames.append(1)
                # The arguments of the program's own call are its own.
                own = {
                    "arguments",
                    "blog_password",
                    "frob",
                    "mini_token",
                    "oauth_token",
                    "state",
                    "callback",
                    "token",
                    "verifier",
                }
                own |= {"kwargs", "params"} if frame.name in ("do_flickr_call", "upload", "fetch_elements") else set()
                own -= {"arguments"} if "/_pipeline/" in frame.filename or frame.name == "do_flickr_call" else set()
                own -= {"params", "token"} if frame.name in ("do_flickr_call", "_send") else set()
                yield from (f"{frame.name} {name}={value}" for name, value in (frame.locals or {}).items() if name not in own)
        error = error.__cause__ or error.__context__  # also those that `from None` hides


def photo(url: str) -> Photo:
    parts = {"id": "1", "owner": "10000001@N01", "secret": "2", "server": "3", "farm": 66, "title": ""}
    return Photo.model_validate({**parts, "url_o": f"{url}/1_o.jpg"})


CALLS: dict[str, Callable[[Any, str, Path], Any]] = {
    "read": lambda flickr, url, folder: flickr.photos.get_info(photo_id="1"),
    "strict read": lambda flickr, url, folder: flickr.options(strict=True).photos.get_info(photo_id="1"),
    "write": lambda flickr, url, folder: flickr.photos.set_meta(photo_id="1", title="a"),
    "dynamic": lambda flickr, url, folder: flickr.call("flickr.photos.somethingNew", photo_id="1"),
    "upload": lambda flickr, url, folder: flickr.upload(b"photo"),
    "replace": lambda flickr, url, folder: flickr.replace(b"photo", "1"),
    "download": lambda flickr, url, folder: flickr.download(photo(url), "original", to=folder / "1.jpg"),
    "request token": lambda flickr, url, folder: flickr.start_login("oob"),
    "legacy token": lambda flickr, url, folder: flickr.auth.get_token(frob=FROB),
    "full token": lambda flickr, url, folder: flickr.auth.get_full_token(mini_token=MINI),
    "blog post": lambda flickr, url, folder: flickr.blogs.post_photo(
        blog_id="1", photo_id="2", title="a", description="b", blog_password=PASSWORD
    ),
    "dynamic secrets": lambda flickr, url, folder: flickr.call(
        "flickr.novelties.signIn", password=PASSWORD, verifier=VERIFIER, oauth_verifier=VERIFIER
    ),
    "check token": lambda flickr, url, folder: flickr.auth.oauth.check_token(oauth_token=TOKEN[0]),
}


def fail(kind: type, call: str, url: str, folder: Path, placement: Any) -> FlickrError | None:
    options: dict[str, Any] = {"base_url": url, "token": TOKEN, "retries": 0, "timeout": 10, "oauth_placement": placement}

    async def run() -> None:
        async with AsyncFlickr(KEY, SECRET, **options) as flickr:
            await CALLS[call](flickr, url, folder)

    try:
        if kind is AsyncFlickr:
            asyncio.run(run())
        else:
            with Flickr(KEY, SECRET, **options) as flickr:
                CALLS[call](flickr, url, folder)
    except FlickrError as error:
        return error
    return None


def check(server: RawServer, echo: str, caplog: pytest.LogCaptureFixture, fail: Callable[[], BaseException | None]) -> int:
    """Run a call against the echo, and assert that nothing shows a secret. Returns whether it failed."""

    def respond(request: bytes) -> bytes:
        text = request.decode("latin-1")
        status, body = ECHOES[echo](text)
        line = re.sub(r"[^ -~]+", " ", text)
        return f"HTTP/1.1 {status} {line}\r\nX-Echo: {line}\r\nConnection: close\r\n\r\n{body}".encode("latin-1")

    server.respond = respond
    server.requests.clear()
    caplog.clear()
    caplog.set_level(logging.DEBUG, "flickr_sdk")
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        error = fail()
    assert server.requests
    frames: list[int] = []
    said = [*shown(error, frames), *(str(one.message) for one in warned), *(record.getMessage() for record in caplog.records)]
    assert error is None or len(frames) > 3
    for secret in secrets_in(server.requests):
        for text in said:
            assert secret not in text, f"{secret} in {text[:2000]}"
    return error is not None


@pytest.mark.parametrize("echo", ECHOES)
@pytest.mark.parametrize("placement", ["header", "parameters"])
@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
def test_echoed_request_is_shown_without_its_secrets(
    server: RawServer, echo: str, placement: str, kind: type, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    failed = sum(check(server, echo, caplog, partial(fail, kind, call, server.url, tmp_path, placement)) for call in CALLS)
    assert failed >= len(CALLS) - 5


@pytest.mark.parametrize("echo", ECHOES)
def test_legacy_signatures_are_not_shown(server: RawServer, echo: str, caplog: pytest.LogCaptureFixture) -> None:
    def call(use: Callable[[Any], Any]) -> BaseException | None:
        with Flickr(KEY, SECRET, base_url=server.url, retries=0) as flickr:
            try:
                use(LegacyAuth(flickr))
            except FlickrError as error:
                return error
        return None

    uses: list[Callable[[Any], Any]] = [
        lambda legacy: legacy.client(LEGACY).photos.get_info(photo_id="1"),
        lambda legacy: legacy.client(LEGACY).upload(b"photo"),
        lambda legacy: legacy.check_token(LEGACY),
        lambda legacy: legacy.get_token(FROB),
    ]
    assert sum(check(server, echo, caplog, partial(call, use)) for use in uses) >= 3


@pytest.mark.parametrize("echo", ECHOES)
@pytest.mark.parametrize("format", ["etree", "parsed-json", "xmlnode"])
def test_exceptions_of_flickrapi_show_no_secret(
    server: RawServer, echo: str, format: str, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    picture = tmp_path / "1.jpg"
    picture.write_bytes(b"photo")
    token = flickrapi.auth.FlickrAccessToken(*TOKEN, "write")

    def call(use: Callable[[Any], Any]) -> BaseException | None:
        with flickrapi.FlickrAPI(
            KEY, SECRET, token=token, store_token=False, format=format, base_url=server.url, retries=0
        ) as api:
            try:
                use(api)
            except FlickrError as error:
                return error
        return None

    uses: list[Callable[[Any], Any]] = [
        lambda api: api.photos.getInfo(photo_id="1"),
        lambda api: api.upload(str(picture)),
        lambda api: api.upload(str(picture), auth_token=LEGACY),
        lambda api: api.get_request_token("oob"),
        lambda api: api.get_token(FROB),
        lambda api: api.photos.delete(photo_id="1", auth_token=LEGACY),
        lambda api: api.blogs.postPhoto(blog_id="1", photo_id="2", title="a", description="b", blog_password=PASSWORD),
    ]
    assert sum(check(server, echo, caplog, partial(call, use)) for use in uses) >= 4


@pytest.mark.parametrize(
    "use",
    [
        lambda flickr: flickr.auth.get_token(frob=FROB.encode()),
        lambda flickr: flickr.auth.get_full_token(mini_token=[MINI]),
        lambda flickr: flickr.call("flickr.novelties.signIn", password={1: PASSWORD}),
        lambda flickr: flickr.call("flickr.novelties.signIn", oauth_token=f"\udc80{TOKEN[0]}"),
        lambda flickr: flickr.call("flickr.novelties.signIn", verifier=f"\0{VERIFIER}"),
    ],
)
def test_rejected_arguments_show_no_secret(use: Callable[[Any], Any]) -> None:
    with Flickr(KEY, SECRET) as flickr, pytest.raises(ArgumentError) as caught:
        use(flickr)
    frames: list[int] = []
    said = list(shown(caught.value, frames))
    assert frames
    for secret in (FROB, MINI, PASSWORD, TOKEN[0], VERIFIER):
        assert not [text for text in said if secret in text]


def test_walk_of_flickrapi_shows_no_token(server: RawServer, caplog: pytest.LogCaptureFixture) -> None:
    def walk() -> BaseException | None:
        with flickrapi.FlickrAPI(KEY, SECRET, store_token=False, base_url=server.url, retries=0) as api:
            with pytest.raises(FlickrError) as caught:
                list(api.walk(user_id="1", auth_token=LEGACY))
        return caught.value

    assert check(server, "html 403", caplog, walk)
