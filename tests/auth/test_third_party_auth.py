"""Login of flickrapi and flickr_api at the emulator, unmodified but for the host."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..support.application import ADA, code_on
from ..support.third_party import click, flickr_api_of, flickrapi_of

PHOTO = "52000000101"
ODD = "Nordlys & møter (1+1=2) ~*'日"


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    with Emulator() as own:
        yield own


@pytest.fixture
def flickrapi(emulator: Emulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    with flickrapi_of(emulator, tmp_path, monkeypatch) as client:
        yield client


def test_flickrapi_signs_in_with_a_code(flickrapi: Any) -> None:
    assert not flickrapi.token_valid(perms="write")
    flickrapi.get_request_token(oauth_callback="oob")
    flickrapi.get_access_token(code_on(click(flickrapi.auth_url(perms="write"))))
    assert flickrapi.token_valid(perms="write"), "it asks flickr.auth.oauth.checkToken"
    assert flickrapi.test.login()["user"]["id"] == ADA
    assert flickrapi.photos.setMeta(photo_id=PHOTO, title=ODD, description="")["stat"] == "ok"
    assert flickrapi.test.echo(text=ODD)["text"] == {"_content": ODD}


def test_flickrapi_signs_in_with_its_callback_server(flickrapi: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    clicks: list[threading.Thread] = []

    def browser(url: str) -> bool:
        def follow() -> None:
            back = click(url)
            httpx.get(back.headers["location"])

        clicks.append(threading.Thread(target=follow))
        clicks[0].start()
        return True

    servers: list[Any] = []
    start = flickrapi.flickr_oauth._start_http_server

    def remembered() -> None:
        start()
        servers.append(flickrapi.flickr_oauth.auth_http_server)

    monkeypatch.setattr("webbrowser.open_new_tab", browser)
    # flickrapi does not close its server.
    monkeypatch.setattr(flickrapi.flickr_oauth, "_start_http_server", remembered)
    flickrapi.authenticate_via_browser(perms="delete")
    clicks[0].join(60)
    for server in servers:
        server.server_close()
    assert flickrapi.test.login()["user"]["id"] == ADA
    assert flickrapi.photos.delete(photo_id=PHOTO)["stat"] == "ok"


def test_flickrapi_calls_without_a_login(flickrapi: Any) -> None:
    assert flickrapi.photos.search(text="aurora", format="etree").get("stat") == "ok"


def test_flickrapi_reports_a_revoked_token(flickrapi: Any, emulator: Emulator) -> None:
    flickrapi.get_request_token(oauth_callback="oob")
    flickrapi.get_access_token(code_on(click(flickrapi.auth_url(perms="read"))))
    emulator.revoke(flickrapi.token_cache.token.token)
    with pytest.raises(Exception, match="^Error: 98: Invalid auth token$"):
        flickrapi.test.login()
    assert not flickrapi.token_valid(perms="read")


@pytest.fixture
def flickr_api(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Any:
    return flickr_api_of(emulator, monkeypatch)


def test_flickr_api_signs_in_with_a_code(flickr_api: Any) -> None:
    handler = flickr_api.auth.AuthHandler(callback="oob")
    handler.set_verifier(code_on(click(handler.get_authorization_url("write"))))
    flickr_api.set_auth_handler(handler)
    assert flickr_api.test.login().id == ADA
    answer = flickr_api.api.flickr.photos.setMeta(photo_id=PHOTO, title=ODD, description="")
    assert ElementTree.fromstring(answer).get("stat") == "ok"
    echo = ElementTree.fromstring(flickr_api.api.flickr.test.echo(text=ODD))
    assert echo.findtext("text") == ODD
    with pytest.raises(flickr_api.flickrerrors.FlickrAPIError, match="Method requires delete privileges; write granted"):
        flickr_api.Photo(id=PHOTO).delete()


def test_flickr_api_signs_in_with_its_default_callback(flickr_api: Any, emulator: Emulator) -> None:
    with pytest.warns(UserWarning, match="No 'callback' was provided"):
        handler = flickr_api.auth.AuthHandler()
    back = click(handler.get_authorization_url("read"))
    # Its default callback is Flickr's echo method at its public URL.
    address = back.headers["location"].replace("https://api.flickr.com", emulator.base_url)
    echo = ElementTree.fromstring(httpx.get(address).content)
    handler.set_verifier(echo.findtext("oauth_verifier"))
    flickr_api.set_auth_handler(handler)
    assert flickr_api.test.login().id == ADA


def test_flickr_api_reports_a_refusal(flickr_api: Any) -> None:
    handler = flickr_api.auth.AuthHandler(callback="oob")
    assert "not authorized" in click(handler.get_authorization_url("write"), "no").text
    import requests

    with pytest.raises(requests.HTTPError, match="401") as refused:
        handler.set_verifier("123-456-789")
    assert refused.value.response is not None
    assert refused.value.response.text == "oauth_problem=permission_denied"
