"""Complete logins at the emulator, with each integration."""

from __future__ import annotations

import html
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.parse import unquote

import httpx
import pytest

from flickr_sdk import Token
from flickr_sdk.emulator import Emulator

from .sites import Browser, Site
from .visits import ADA, BEN, MIRA, NAMES, decide, fields_of, log_in, name_on


def test_public_page_requires_no_login(browser: Browser, emulator: Emulator) -> None:
    calls = len(emulator.requests)
    assert browser.get("/").status == 200
    assert len(emulator.requests) == calls


@pytest.mark.parametrize("user", [ADA, MIRA], ids=["ada", "a name to be escaped"])
def test_visitor_signs_in_at_flickr_and_is_recognized(site: Site, browser: Browser, at_flickr: httpx.Client, user: str) -> None:
    log_in(site, browser, at_flickr, user)
    assert name_on(browser.get(site.me)) == NAMES[user]
    assert name_on(browser.get(site.me)) == NAMES[user]


def test_sessions_of_two_visitors_do_not_mix(site: Site, at_flickr: httpx.Client) -> None:
    first, second = site.visitor(), site.visitor()
    asked_first, asked_second = first.get(site.me), second.get(site.me)
    back_second = decide(at_flickr, asked_second, BEN)
    back_first = decide(at_flickr, asked_first, ADA)
    for visitor, back in ((second, back_second), (first, back_first)):
        assert visitor.get(back).status == 303
    assert name_on(first.get(site.me)) == NAMES[ADA]
    assert name_on(second.get(site.me)) == NAMES[BEN]
    assert name_on(first.get(site.me)) == NAMES[ADA]


@pytest.mark.once
# The database of the model is in the memory of one thread.
@pytest.mark.parametrize("site", ["django", "django-async", "flask", "fastapi"], indirect=True)
def test_sessions_of_many_visitors_in_threads_do_not_mix(site: Site, at_flickr: httpx.Client) -> None:
    users = [ADA, BEN, MIRA] * 3
    together = Barrier(len(users))

    def visit(user: str) -> list[str]:
        visitor = site.visitor()
        together.wait(60)
        log_in(site, visitor, at_flickr, user)
        together.wait(60)
        return [name_on(visitor.get(site.me)) for _ in range(2)]

    with ThreadPoolExecutor(len(users)) as pool:
        seen = list(pool.map(visit, users))
    assert seen == [[NAMES[user]] * 2 for user in users]


def test_refusal_is_reported_and_login_can_be_repeated(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    refused = browser.get(decide(at_flickr, browser.get(site.me), ADA, "no"))
    text = "The login failed: the user did not authorize the application; start the login again to ask the user again."
    assert (refused.status, refused.text) == (403, text)
    log_in(site, browser, at_flickr, ADA)
    assert name_on(browser.get(site.me)) == NAMES[ADA]


def test_login_is_required_after_logout(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(site, browser, at_flickr, ADA)
    page = browser.get(site.me)
    out = browser.post(site.logout, fields_of(page.text))
    assert (out.status, out.location) == (303, "/")
    assert "/services/oauth/authorize?" in browser.get(site.me).location


def test_page_requests_missing_permission_and_keeps_its_query(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(site, browser, at_flickr, BEN)
    asked = browser.get(site.desk)
    assert asked.location.endswith("&perms=write")
    back = browser.get(decide(at_flickr, asked, BEN))
    assert back.location == site.desk
    page = browser.get(site.desk)
    assert (page.status, html.unescape(page.text)) == (200, f"Desk a b of {NAMES[BEN]}")
    # Write permission includes read permission.
    assert name_on(browser.get(site.me)) == NAMES[BEN]


def test_login_link_returns_to_the_page_that_it_names(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    asked = browser.get(f"{site.login}?next=/desk/n%25C3%25A6r%3Fx%3D1%23top")
    assert asked.location.endswith("&perms=read")
    back = browser.get(decide(at_flickr, asked, ADA))
    assert (back.status, back.location) == (303, "/desk/n%C3%A6r?x=1#top")
    assert name_on(browser.get(site.me)) == NAMES[ADA]


def test_logins_of_several_tabs_can_be_finished_in_any_order(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    tabs = [browser.get(f"{site.login}?next=/tab/{number}") for number in range(3)]
    callbacks = [decide(at_flickr, tab, ADA) for tab in tabs]
    for number in (2, 0, 1):
        assert browser.get(callbacks[number]).location == f"/tab/{number}"
    assert name_on(browser.get(site.me)) == NAMES[ADA]


@pytest.mark.parametrize("site", ["flask", "fastapi"], indirect=True)
def test_form_of_a_visitor_without_a_login_returns_to_the_first_page(
    site: Site, browser: Browser, at_flickr: httpx.Client
) -> None:
    asked = browser.post(site.me)
    assert browser.get(decide(at_flickr, asked, ADA)).location == "/"


ODD_PAGES = [
    ("/desk/%0d%0aSet-Cookie:%20a=b", "/desk/%0D%0ASet-Cookie%3A%20a%3Db"),
    ("/desk/%00", "/desk/%00"),
    ("/desk/a%5Cb", "/desk/a%5Cb"),
    ("/desk/a%3Fb%23c", "/desk/a%3Fb%23c"),
    ("/desk/N%C3%A6r%E6%97%A5", "/desk/N%C3%A6r%E6%97%A5"),
    ("/desk/%22%3E%3Cb%3E", "/desk/%22%3E%3Cb%3E"),
    ("/desk/a?next=//example.org/&x=%0d%0aX", "/desk/a?next=//example.org/&x=%0d%0aX"),
    ("/desk/a?" + "x" * 3000, "/"),
]


@pytest.mark.parametrize(("page", "returned"), ODD_PAGES, ids=[page[:30] for page, _ in ODD_PAGES])
def test_visitor_returns_to_the_page_whatever_its_name_is(
    site: Site, browser: Browser, at_flickr: httpx.Client, page: str, returned: str
) -> None:
    back = browser.get(decide(at_flickr, browser.get(page), ADA))
    assert back.status == 303
    assert not re.search(r"[\r\n\\]|^//", back.location)
    assert unquote(back.location) == unquote(returned)
    if returned != "/":
        shown = browser.get(back.location)
        assert shown.status == 200
        assert "<b>" not in shown.text


def test_revoked_token_is_deleted_and_login_required(
    site: Site, browser: Browser, at_flickr: httpx.Client, emulator: Emulator, stored: list[Token]
) -> None:
    log_in(site, browser, at_flickr, ADA)
    assert name_on(browser.get(site.me)) == NAMES[ADA]
    emulator.revoke(stored[-1].oauth_token)
    asked = browser.get(site.me)
    assert "/services/oauth/authorize?" in asked.location
    back = browser.get(decide(at_flickr, asked, BEN))
    assert (back.status, back.location) == (303, site.me)
    assert name_on(browser.get(site.me)) == NAMES[BEN]
