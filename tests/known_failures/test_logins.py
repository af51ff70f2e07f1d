"""Failures 58 to 60: logins in a browser, and URLs."""

from __future__ import annotations

import socket
import threading
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from flickr_sdk import UsageError, parse_url
from flickr_sdk.auth.callback_server import CallbackServer

from ..support.clients import Make, who
from ..support.person import Person, visit


def test_58_login_prints_the_url_that_a_browser_may_not_show(
    make: Make, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[str] = []
    # As on many machines without a screen, the browser reports success, and the user copies the URL from the terminal.
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url) or Person().open_url(url))
    client = make()
    assert client.login(keep=False).username == "ada.lindqvist"
    assert who(client) == "10000001@N01"
    assert opened == [line for line in capsys.readouterr().err.splitlines() if line.startswith("http")]


def test_59_other_connections_neither_end_nor_delay_a_login() -> None:
    before = set(threading.enumerate())
    with CallbackServer() as server, ExitStack() as stack:
        server.expect("a")
        parts = urlsplit(server.url)
        for _ in range(100):
            idle = stack.enter_context(socket.create_connection((parts.hostname, parts.port), timeout=10))
            idle.sendall(b"GET /")
        assert visit(f"http://{parts.netloc}/?oauth_token=a&oauth_verifier=b").status == 404
        assert visit(f"{server.url}?oauth_token=a&oauth_verifier=b").status == 200
        assert len(set(threading.enumerate()) - before) == 1
        assert "oauth_verifier=b" in server.wait(10)
    assert set(threading.enumerate()) <= before


def test_60_all_forms_of_urls_are_parsed_and_lookalikes_rejected() -> None:
    for url in (
        "https://flic.kr/s/aHsjybZ5ZD",
        "http://www.flickr.com/photos/ada/sets/72157628959784871/show/",
        "https://www.flickr.com/slideShow/index.gne?set_id=72157628959784871",
    ):
        assert parse_url(url).album_id == "72157628959784871"
    for url in (
        "https://m.flickr.com/#/photos/ada/53",
        "http://flickr.com/photo_zoom.gne?id=53&size=o",
        "https://embedr.flickr.com/photos/53",
        "(https://www.flickr.com/photos/ada/53/in/pool-aurora).",
    ):
        assert parse_url(url).photo_id == "53"
    for url in (
        "https://www.flickr.com@example.org/photos/ada/53",
        "https://www.flickr.com:8080/photos/ada/53",
        "https://www.flickr.com.example.org/photos/ada/53",
    ):
        with pytest.raises(UsageError, match="is not the URL of a photo"):
            parse_url(url)
