"""Unmodified third-party clients that send their requests to an emulator instead of Flickr."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from .application import ACCESS, ADA, AUTHORIZE, REQUEST, REST, press

UPLOAD, REPLACE = "/services/upload/", "/services/replace/"


def click(url: str, decision: str = "yes", user: str = ADA) -> httpx.Response:
    """Authorize the application at the URL that a client shows."""
    with httpx.Client(base_url=url) as http:
        return press(http, http.get(url), decision, user)


@contextmanager
def flickrapi_of(emulator: Emulator, folder: Path, monkeypatch: pytest.MonkeyPatch, **options: Any) -> Iterator[Any]:
    """Return a flickrapi client that stores its tokens in a folder."""
    module = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def recorded(path: Any, *arguments: Any, **given: Any) -> sqlite3.Connection:
        if not str(path).startswith(str(folder)):
            return connect(path, *arguments, **given)
        opened.append(connect(path, *arguments, check_same_thread=False, **given))
        return opened[-1]

    # flickrapi caches the tokens of a key for the life of the process.
    module.tokencache.OAuthTokenCache.RAM_CACHE.clear()
    with monkeypatch.context() as patch:
        # flickrapi does not close its token databases.
        patch.setattr("sqlite3.connect", recorded)
        given = {"token_cache_location": str(folder), "format": "parsed-json", **options}
        client = module.FlickrAPI(emulator.api_key, emulator.api_secret, **given)
        client.REST_URL = emulator.base_url + REST
        client.UPLOAD_URL = emulator.base_url + UPLOAD
        client.REPLACE_URL = emulator.base_url + REPLACE
        client.flickr_oauth.REQUEST_TOKEN_URL = emulator.base_url + REQUEST
        client.flickr_oauth.AUTHORIZE_URL = emulator.base_url + AUTHORIZE
        client.flickr_oauth.ACCESS_TOKEN_URL = emulator.base_url + ACCESS
        yield client
        client.flickr_oauth.session.close()
        for connection in opened:
            connection.close()


def flickr_api_of(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the module flickr_api, which stores its settings in module variables."""
    module = pytest.importorskip("flickr_api", reason="flickr_api is not installed")
    from flickr_api import api, auth, keys, method_call

    upload = import_module("flickr_api.upload")

    monkeypatch.setattr(keys, "API_KEY", emulator.api_key)
    monkeypatch.setattr(keys, "API_SECRET", emulator.api_secret)
    monkeypatch.setattr(auth, "TOKEN_REQUEST_URL", emulator.base_url + REQUEST)
    monkeypatch.setattr(auth, "AUTHORIZE_URL", emulator.base_url + AUTHORIZE)
    monkeypatch.setattr(auth, "ACCESS_TOKEN_URL", emulator.base_url + ACCESS)
    monkeypatch.setattr(auth, "AUTH_HANDLER", None)
    monkeypatch.setattr(upload, "UPLOAD_URL", emulator.base_url + UPLOAD)
    monkeypatch.setattr(upload, "REPLACE_URL", emulator.base_url + REPLACE)
    # The URL is the default of an argument.
    rest = emulator.base_url + REST
    defaults = tuple(rest if one == method_call.REST_URL else one for one in method_call.call_api.__defaults__ or ())
    assert rest in defaults
    monkeypatch.setattr(method_call.call_api, "__defaults__", defaults)
    assert api.flickr
    return module
