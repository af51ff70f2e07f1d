"""The pages that visitors see if a login fails, and errors of the configuration."""

from __future__ import annotations

import httpx
import pytest
from django.test import override_settings

from flickr_sdk import ConfigurationError, Token
from flickr_sdk.auth import MappingStore, MemoryStore
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import TokenStoreError

from .sites import NAMES as SITES
from .sites import Browser, FastApiSite, FlaskSite, Site, running
from .visits import ADA, NAMES, Server, decide, name_on


@pytest.mark.parametrize("name", SITES)
def test_unreachable_flickr_is_reported_with_status_504(name: str, emulator: Emulator, unused_port: int) -> None:
    with running(name, emulator, f"http://127.0.0.1:{unused_port}") as site:
        browser = site.visitor()
        for path in (site.me, site.login):
            page = browser.get(path)
            assert page.status == 504
            assert "Flickr is unreachable. Try again later." in page.text


def test_login_can_be_finished_when_flickr_is_reachable_again(
    site: Site, browser: Browser, at_flickr: httpx.Client, emulator: Emulator
) -> None:
    back = decide(at_flickr, browser.get(site.me), ADA)
    with emulator.faults.add("reset", path="/services/oauth/access_token", takes_effect=False) as fault:
        assert browser.get(back).status == 504
    assert fault.struck == 1
    assert browser.get(back).status == 303
    assert name_on(browser.get(site.me)) == NAMES[ADA]


@pytest.mark.parametrize("answer", [httpx.Response(502, text="<h1>Bad gateway"), httpx.Response(200, text="{}")])
@pytest.mark.parametrize("name", SITES)
def test_invalid_response_is_reported_with_status_502(name: str, emulator: Emulator, answer: httpx.Response) -> None:
    with Server(answer) as url, running(name, emulator, url) as site:
        page = site.visitor().get(site.login)
    assert (page.status, page.text) == (502, "Flickr returned an invalid response. Try again later.")


@pytest.mark.parametrize("site", ["django", "django-async", "flask", "fastapi"], indirect=True)
def test_unreadable_token_is_reported_with_status_500(
    site: Site, browser: Browser, at_flickr: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(store: object, api_key: str, user: str | None = None) -> Token | None:
        raise TokenStoreError("session key 'flickr_token'", "the value is not a token")

    assert browser.get(decide(at_flickr, browser.get(site.me), ADA)).status == 303
    for kind in (MappingStore, MemoryStore):
        monkeypatch.setattr(kind, "get", damaged)
    page = browser.get(site.me)
    assert page.status == 500
    assert "Your login cannot be read or stored. Try again later." in page.text


def test_missing_api_key_is_an_error_of_the_application(emulator: Emulator) -> None:
    site = FlaskSite(emulator)
    site.app.config["FLICKR_API_KEY"] = None
    with pytest.raises(ConfigurationError, match="the API key is missing; pass api_key=..., or set FLICKR_API_KEY"):
        site.visitor().get(site.me)


def test_missing_api_secret_is_an_error_of_the_application(emulator: Emulator) -> None:
    with running("django", emulator) as site, override_settings(FLICKR_API_SECRET=""):
        with pytest.raises(ConfigurationError, match="requires the API secret"):
            site.visitor().get(site.me)


def test_missing_session_middleware_is_reported(emulator: Emulator) -> None:
    site = FastApiSite(emulator)
    site.app.user_middleware.clear()
    with pytest.raises(ConfigurationError, match="the request has no session; add SessionMiddleware of starlette"):
        site.visitor().get(site.me)
