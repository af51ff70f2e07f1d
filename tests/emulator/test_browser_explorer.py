"""Test the Explorer in headless Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from ..support.application import ADA
from ..support.chromium import chromium, wait_for

PHOTO = "52000000101"

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with chromium(tmp_path_factory.mktemp("chromium"), "--window-size=1400,1000") as driver:
        yield driver


@pytest.fixture
def plain_browser(browser: Any) -> Iterator[Any]:
    """The browser with JavaScript disabled."""
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    yield browser
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.fixture
def running(browser: Any) -> Iterator[Emulator]:
    with Emulator() as one:
        yield one
        # A page that polls the emulator reports an error when it has stopped.
        browser.get("about:blank")
        browser_errors(browser)


def browser_errors(browser: Any) -> list[str]:
    """Return the console errors since the last call."""
    return [one["message"] for one in browser.get_log("browser")]


def find(browser: Any, selector: str) -> Any:
    return browser.find_element("css selector", selector)


def test_user_finds_a_method_and_calls_it(browser: Any, running: Emulator) -> None:
    browser.get(running.base_url)
    assert browser.title == "Explorer - Flickr emulator"
    find(browser, "#filter").send_keys("photos.getin")
    shown = [one for one in browser.find_elements("css selector", ".methods li a") if one.is_displayed()]
    assert [one.text for one in shown] == ["getInfo"]
    shown[0].click()
    wait_for(browser, lambda driver: driver.title.startswith("flickr.photos.getInfo"))
    field = find(browser, "#a-photo_id")
    field.clear()
    field.send_keys(PHOTO)
    find(browser, "button.primary").click()
    wait_for(browser, lambda driver: driver.find_elements("css selector", "#result [role=status]"))
    assert "Aurora over the fjord" in find(browser, "pre[aria-label='Response']").text
    assert find(browser, "pre[aria-label='Python code for Flickr']").text == (
        f'result: PhotoInfo = flickr.photos.get_info(photo_id="{PHOTO}")'
    )
    assert [one.method for one in running.requests] == ["flickr.photos.getInfo"]
    assert browser_errors(browser) == []


def test_write_method_changes_the_photo_page(browser: Any, running: Emulator) -> None:
    browser.get(f"{running.base_url}/services/api/explore/flickr.photos.setMeta?photo_id={PHOTO}&_as={ADA}")
    find(browser, "#a-title").send_keys("Nordlys <& møter>")
    find(browser, "button.primary").click()
    status = wait_for(browser, lambda driver: driver.find_elements("css selector", "#result [role=status]"))
    assert status[0].text.startswith("ok")
    browser.get(f"{running.base_url}/photos/{ADA}/{PHOTO}/")
    assert find(browser, "h1").text == "Nordlys <& møter>"
    assert running.requests[-1].caller == ADA
    assert browser_errors(browser) == []


def test_request_log_updates_without_a_reload(browser: Any, running: Emulator) -> None:
    browser.get(f"{running.base_url}/_explorer/requests")
    assert browser.find_elements("css selector", "#rows tr") == []
    token = running.access_token("write")
    with Flickr(running.api_key, running.api_secret, token=token, base_url=running.base_url) as flickr:
        flickr.test.login()
        wait_for(browser, lambda driver: "test.login" in find(driver, "#rows").text)
        assert wait_for(browser, lambda driver: find(driver, "#log-status").get_attribute("textContent")) == "1 new request"
        assert "Ada Lindqvist" in find(browser, "#rows tr").text
        find(browser, "#pause").click()
        assert find(browser, "#pause").get_attribute("aria-pressed") == "true"
        flickr.photos.get_info(photo_id=PHOTO)
        find(browser, "#pause").click()
        wait_for(browser, lambda driver: "photos.getInfo" in find(driver, "#rows").text)
    assert len(browser.find_elements("css selector", "#rows tr")) == 2
    assert browser_errors(browser) == []


def test_gallery_rows_have_uniform_height(browser: Any, running: Emulator) -> None:
    browser.get(f"{running.base_url}/photos/")
    loaded = "return [...document.querySelectorAll('.gallery img')].every((one) => one.complete && one.naturalWidth > 0)"
    wait_for(browser, lambda driver: driver.execute_script(loaded))
    boxes = browser.execute_script(
        "return [...document.querySelectorAll('.gallery li')].map((one) => one.getBoundingClientRect())"
        ".map((box) => [Math.round(box.top), Math.round(box.height), Math.round(box.right)])"
    )
    assert len(boxes) > 2
    rows: dict[int, set[int]] = {}
    for top, height, right in boxes:
        rows.setdefault(top, set()).add(height)
        assert right <= 1400
    for heights in rows.values():
        assert max(heights) - min(heights) <= 1
    assert len(running.requests) == 0
    assert browser_errors(browser) == []


def test_pages_do_not_scroll_horizontally(browser: Any, running: Emulator) -> None:
    httpx.get(f"{running.base_url}/services/rest/", params={"method": "flickr.test.echo", "long": "x" * 300})
    try:
        for path in (
            "/",
            "/services/api/explore/flickr.photos.suggestions.approveSuggestion",
            f"/services/api/explore/flickr.photos.getInfo?photo_id={PHOTO}&_call=1",
            "/photos/",
            f"/photos/{ADA}/{PHOTO}/",
            "/_explorer/requests",
            "/_explorer/faults",
            "/_explorer/coverage",
        ):
            browser.get(running.base_url + path)
            for width in (360, 800, 1400):
                size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
                browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
                wait_for(browser, lambda driver, width=width: driver.execute_script("return innerWidth") == width)
                assert browser.execute_script("return document.documentElement.scrollWidth") <= width, path
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_form_is_usable_with_the_keyboard(browser: Any, running: Emulator) -> None:
    from selenium.webdriver import ActionChains, Keys

    browser.get(f"{running.base_url}/services/api/explore/flickr.photos.getInfo?photo_id={PHOTO}")
    ActionChains(browser).send_keys(Keys.TAB).perform()
    assert browser.switch_to.active_element.text == "Skip to content"
    ActionChains(browser).send_keys(Keys.ENTER).send_keys(Keys.TAB).perform()
    reached = []
    while browser.switch_to.active_element.get_attribute("type") != "submit":
        reached.append(browser.switch_to.active_element.get_attribute("id"))
        assert len(reached) < 20, reached
        ActionChains(browser).send_keys(Keys.TAB).perform()
    assert [one for one in reached if one] == ["a-photo_id", "a-secret", "as"]
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    wait_for(browser, lambda driver: driver.find_elements("css selector", "#result [role=status]"))


def test_explorer_works_without_javascript(plain_browser: Any, running: Emulator) -> None:
    browser = plain_browser
    browser.get(running.base_url)
    assert not find(browser, "#filter").is_displayed()
    find(browser, "#find").send_keys("addTags")
    find(browser, ".find button").click()
    wait_for(browser, lambda driver: driver.find_elements("css selector", ".found a"))[0].click()
    wait_for(browser, lambda driver: driver.title.startswith("flickr.photos.addTags"))
    find(browser, "#a-tags").send_keys("nordlys")
    find(browser, "button.primary").click()
    assert wait_for(browser, lambda driver: driver.find_elements("css selector", "#result [role=status]"))[0].text.startswith(
        "ok"
    )
    assert running.requests[-1].method == "flickr.photos.addTags"
    browser.get(f"{running.base_url}/_explorer/requests")
    assert "photos.addTags" in find(browser, "#rows").text
    assert find(browser, ".reload").is_displayed()
