"""The web examples: error pages and their status codes."""

from __future__ import annotations

import base64
import re
import socket
import zlib
from contextlib import suppress

import httpx
import pytest

from flickr_sdk import ConfigurationError, Token
from flickr_sdk.auth import MappingStore
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import TokenStoreError

from .browsers import ADA, BEN, NAMES, Browser, FastApi, Flask, Server, decide, desk, log_in, me, name_on

pytestmark = pytest.mark.once


def test_unreachable_flickr_is_reported_with_status_504(
    browser: Browser, at_flickr: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = decide(at_flickr, browser.get(me(browser)), ADA)
    log_in(browser, at_flickr, BEN)
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # not listening: connections are refused
        monkeypatch.setenv("FLICKR_BASE_URL", f"http://127.0.0.1:{held.getsockname()[1]}")
        asked = browser.get(desk(browser))  # the login cannot start
        page = browser.get(me(browser))  # the call cannot be sent
        returned = browser.get(back)  # no login is in progress
    for problem in (asked, page):
        assert (problem.status, problem.text) == (504, "Flickr is unreachable. Try again later.")
    assert returned.status == 400


def test_login_can_be_finished_when_flickr_is_reachable_again(
    browser: Browser, at_flickr: httpx.Client, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = decide(at_flickr, browser.get(me(browser)), ADA)
    with socket.socket() as held, monkeypatch.context() as away:
        held.bind(("127.0.0.1", 0))
        away.setenv("FLICKR_BASE_URL", f"http://127.0.0.1:{held.getsockname()[1]}")
        assert browser.get(back).status == 504
    assert browser.get(back).status in (302, 303)
    assert name_on(browser.get(me(browser))) == NAMES[ADA]


def test_unreadable_session_is_reported_with_status_500(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(store: MappingStore, api_key: str, user: str | None = None) -> Token | None:
        raise TokenStoreError("session key 'flickr_token'", "the value is not a token")

    monkeypatch.setattr(MappingStore, "get", damaged)
    page = browser.get(me(browser))
    assert (page.status, page.text) == (500, "Your login cannot be read or stored. Try again later.")


@pytest.mark.parametrize(
    ("answer", "status"), [(httpx.Response(502, text="<h1>Bad gateway"), 502), (httpx.Response(200, text="{}"), 502)]
)
def test_unexpected_response_is_reported_with_status_502(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, answer: httpx.Response, status: int
) -> None:
    with Server(answer) as url:
        monkeypatch.setenv("FLICKR_BASE_URL", url)
        page = browser.get(me(browser))
    assert (page.status, page.text) == (status, "Flickr returned an invalid response. Try again later.")


def test_configuration_error_is_not_reported_as_an_error_of_flickr(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLICKR_API_SECRET", "")
    with pytest.raises(ConfigurationError, match="requires the API secret"):
        browser.get(me(browser))


@pytest.mark.parametrize("kind", [Flask, FastApi])
def test_session_cookie_contains_no_api_key_and_no_api_secret(kind: type[Browser], emulator: Emulator) -> None:
    cookies = kind().get("/me").cookies
    value = re.search(r"session=([^;]+)", cookies)
    assert value
    shown = b""
    for part in value[1].split("."):
        for padded in (part, f"{part}=", f"{part}=="):
            with suppress(ValueError):
                data = base64.b64decode(padded, b"-_")
                shown += data
                with suppress(zlib.error):
                    shown += zlib.decompress(data)
    assert b"flickr_login" in shown
    states = [state.partition(b".")[0] for state in re.findall(rb'"state": ?"([^"]+)"', shown)]
    assert states
    contents = [base64.urlsafe_b64decode(state + b"==") for state in states]
    assert b"oauth_token" in contents[0], "the request token is signed, not encrypted"
    shown += contents[0]
    assert emulator.api_key.encode() not in shown
    assert emulator.api_secret.encode() not in shown
