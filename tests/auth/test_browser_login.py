"""Chromium on the pages of the emulator, headless."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from flickr_sdk import AsyncFlickr, Flickr, Token
from flickr_sdk.auth import LegacyAuth
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import LoginError

from ..support.application import ADA, AUTHORIZE, BEN, LEGACY, REST, Application, form_fields
from ..support.chromium import chromium, wait_for
from ..support.signing import api_sig

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("chromium")) as driver:
        yield driver


def test_user_authorizes_in_the_browser_and_returns_to_the_application(browser: Any, app: Application) -> None:
    callback = f"{app.emulator.base_url}{REST}?{urlencode({'method': 'flickr.test.echo', 'api_key': app.key})}"
    request_token = app.request_token(callback)
    query = urlencode({"oauth_token": request_token[0], "perms": "delete"})
    browser.get(f"{app.emulator.base_url}{AUTHORIZE}?{query}")
    assert browser.title == "Authorize an application"
    browser.find_element("css selector", f"input[value='{BEN}']").click()
    browser.find_element("css selector", "button[value=yes]").click()
    wait_for(browser, lambda driver: "oauth_verifier=" in driver.current_url)
    brought = dict(parse_qsl(urlsplit(browser.current_url).query))
    assert (brought["method"], brought["oauth_token"]) == ("flickr.test.echo", request_token[0])
    given = form_fields(app.exchange(request_token, brought["oauth_verifier"]))
    assert given["user_nsid"] == BEN
    assert app.call("flickr.test.login", (given["oauth_token"], given["oauth_token_secret"]))["user"]["id"] == BEN


@pytest.mark.parametrize("awaited", [False, True], ids=["Flickr", "AsyncFlickr"])
def test_terminal_login_completes_in_the_browser(browser: Any, emulator: Emulator, awaited: bool) -> None:
    def open_url(url: str) -> bool:
        browser.get(url)
        browser.find_element("css selector", f"input[value='{BEN}']").click()
        browser.find_element("css selector", "button[value=yes]").click()
        return True

    given: Any = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url}

    async def log_in() -> tuple[Token, str]:
        async with AsyncFlickr(**given) as flickr:
            token = await flickr.login("write", keep=False, open_url=open_url)
            return token, (await flickr.test.login()).id

    if awaited:
        token, whose = asyncio.run(log_in())
    else:
        with Flickr(**given) as flickr:
            token = flickr.login("write", keep=False, open_url=open_url)
            whose = flickr.test.login().id
    assert (token.user_nsid, token.perms, whose) == (BEN, "write", BEN)
    wait_for(browser, lambda driver: "return to the terminal" in driver.page_source)
    assert browser.title == "Flickr login"


def test_user_who_refuses_in_the_browser_is_sent_back_to_the_terminal(browser: Any, emulator: Emulator) -> None:
    def open_url(url: str) -> bool:
        browser.get(url)
        browser.find_element("css selector", "button[value=no]").click()
        return True

    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        with pytest.raises(LoginError, match="the user did not authorize the application"):
            flickr.login(keep=False, open_url=open_url)
    wait_for(browser, lambda driver: "Not authorized" in driver.page_source)


def test_legacy_desktop_login_completes_in_the_browser(browser: Any, emulator: Emulator) -> None:
    def open_url(url: str) -> bool:
        browser.get(url)
        browser.find_element("css selector", "button[value=yes]").click()
        wait_for(browser, lambda driver: driver.title == "The application is authorized")
        return True

    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        legacy = LegacyAuth(flickr)
        part_one = legacy.get_token_part_one("write", lambda frob, perms: legacy.validate_frob(frob, "write", open_url=open_url))
        token = legacy.get_token_part_two(part_one)
        assert (token.user_nsid, token.perms) == (ADA, "write")
        assert legacy.client(token).test.login().id == ADA


def test_verification_code_is_reachable_with_the_keyboard(browser: Any, app: Application) -> None:
    from selenium.webdriver import ActionChains, Keys

    request_token = app.request_token("oob")
    browser.get(f"{app.emulator.base_url}{AUTHORIZE}?{urlencode({'oauth_token': request_token[0], 'perms': 'write'})}")
    wait_for(browser, lambda driver: driver.switch_to.active_element.get_attribute("value") == ADA)
    ActionChains(browser).send_keys(Keys.ARROW_DOWN).send_keys(Keys.TAB).perform()
    assert browser.switch_to.active_element.text == "OK, I'll authorize it"
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    code = wait_for(browser, lambda driver: driver.find_elements("id", "code"))[0].text
    assert form_fields(app.exchange(request_token, code))["user_nsid"] == BEN


def test_user_refuses_authorization(browser: Any, app: Application) -> None:
    request_token = app.request_token("oob")
    browser.get(f"{app.emulator.base_url}{AUTHORIZE}?{urlencode({'oauth_token': request_token[0]})}")
    browser.find_element("css selector", "button[value=no]").click()
    wait_for(browser, lambda driver: "not authorized" in driver.title)
    assert app.exchange(request_token, "123-456-789").text == "oauth_problem=permission_denied"


def test_user_authorizes_a_legacy_frob(browser: Any, app: Application) -> None:
    frob = app.legacy("flickr.auth.getFrob")["frob"]["_content"]
    given = {"api_key": app.key, "perms": "write", "frob": frob}
    query = urlencode({**given, "api_sig": api_sig(app.secret, **given)})
    browser.get(f"{app.emulator.base_url}{LEGACY}?{query}")
    browser.find_element("css selector", "button[value=yes]").click()
    wait_for(browser, lambda driver: driver.title == "The application is authorized")
    assert app.legacy("flickr.auth.getToken", frob=frob)["auth"]["user"]["nsid"] == ADA
