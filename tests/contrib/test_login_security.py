"""Attacks on logins: forged and repeated callbacks, redirects to other sites, forms of other sites, and tokens in cookies."""

from __future__ import annotations

import base64
import logging
import re
import zlib
from contextlib import suppress

import httpx
import pytest

from flickr_sdk import Token

from .sites import Browser, Site
from .visits import ADA, BEN, NAMES, decide, fields_of, log_in, name_on


def test_callback_of_another_login_is_rejected(site: Site, at_flickr: httpx.Client) -> None:
    victim, attacker = site.visitor(), site.visitor()
    own = decide(at_flickr, victim.get(site.me), ADA)
    foreign = decide(at_flickr, attacker.get(site.me), BEN)
    refused = victim.get(foreign)
    assert refused.status == 403
    assert "belongs to another login; start the login again" in refused.text
    assert victim.get(site.me).status == 303, "the victim is still unauthenticated"
    # Neither login has ended.
    assert attacker.get(foreign).status == 303
    assert victim.get(own).status == 303
    assert name_on(victim.get(site.me)) == NAMES[ADA]


def test_callback_without_a_login_is_rejected(site: Site, at_flickr: httpx.Client) -> None:
    stranger, other = site.visitor(), site.visitor()
    refused = stranger.get(decide(at_flickr, other.get(site.me), BEN))
    assert (refused.status, refused.text) == (400, "No login is in progress in this browser.")


def test_callback_works_once(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    back = decide(at_flickr, browser.get(site.me), ADA)
    assert browser.get(back).status == 303
    assert browser.get(back).status == 400
    assert name_on(browser.get(site.me)) == NAMES[ADA]


def test_callback_with_a_wrong_verifier_ends_the_login(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    back = decide(at_flickr, browser.get(site.me), ADA)
    refused = browser.get(re.sub(r"oauth_verifier=[^&]+", "oauth_verifier=%3Cb%3E", back))
    assert refused.status == 403
    assert "Flickr rejected the login (verifier_invalid). Sign in again." in refused.text
    assert "<b>" not in refused.text
    assert browser.get(back).status == 400


def test_callback_without_parameters_is_rejected(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    assert browser.get(site.callback).status == 400
    asked = browser.get(site.me)
    for forged in ("", "?oauth_token=", "?oauth_token=1&oauth_verifier=2", "?oauth_problem=user_refused"):
        assert browser.get(site.callback + forged).status == 403
    assert browser.get(decide(at_flickr, asked, ADA)).status == 303, "forged callbacks do not end the login"


def test_logout_requires_a_post_request(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(site, browser, at_flickr, ADA)
    assert browser.get(site.logout).status == 405
    assert name_on(browser.get(site.me)) == NAMES[ADA]


FOREIGN = [
    {"Origin": "https://example.org"},
    {"Origin": "null"},
    {"Origin": "http://["},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
]


def test_logout_rejects_forms_of_other_sites(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(site, browser, at_flickr, ADA)
    attempts: list[dict[str, str]] = [{}] if site.name.startswith("django") else FOREIGN
    for headers in attempts:
        assert browser.post(site.logout, {}, headers).status == 403
    assert name_on(browser.get(site.me)) == NAMES[ADA]


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {}])
def test_logout_accepts_forms_of_the_site(site: Site, browser: Browser, at_flickr: httpx.Client, headers: dict[str, str]) -> None:
    log_in(site, browser, at_flickr, ADA)
    page = browser.get(site.me)
    assert browser.post(site.logout, fields_of(page.text), headers).status == 303
    assert browser.get(site.me).status == 303


FOREIGN_PAGES = [
    "//example.org/a",
    "/\\example.org",
    "\\\\example.org",
    "\\/example.org",
    "///example.org",
    "/.//example.org",
    "/a/..//example.org",
    "/\t/example.org",
    "/\r\n/example.org",
    "/a\r\nLocation: https://example.org",
    "/\x00a",
    "\t//example.org",
    " //example.org",
    "https://example.org/a",
    "https:/example.org",
    "//localhost@example.org",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,a",
    "example.org",
    "/" + "a" * 600,
]


@pytest.mark.parametrize("site", ["django", "flask", "fastapi"], indirect=True)
@pytest.mark.parametrize("next", FOREIGN_PAGES, ids=[ascii(next[:30]) for next in FOREIGN_PAGES])
def test_login_never_returns_to_another_site(site: Site, browser: Browser, at_flickr: httpx.Client, next: str) -> None:
    asked = browser.get(str(httpx.URL(site.login, params={"next": next})))
    back = browser.get(decide(at_flickr, asked, ADA))
    assert (back.status, back.location) == (303, "/")
    page = browser.get(site.me)
    out = browser.post(site.logout, {**fields_of(page.text), "next": next})
    assert (out.status, out.location) == (303, "/")


@pytest.mark.parametrize("page", ["/%2F/example.org/me", "/%5Cexample.org/me", "/.//example.org/me"])
def test_redirect_never_leaves_the_site(browser: Browser, at_flickr: httpx.Client, page: str) -> None:
    for path in (page, f"{page}/"):
        sent = browser.get(path)
        assert sent.status == 404 or "//example.org" not in sent.location.replace("\\", "/")


def test_session_cookies_are_http_only_and_same_site_lax(site: Site, browser: Browser) -> None:
    cookies = browser.get(site.me).cookies.lower()
    if site.name != "django-model":  # the cookie was set by the login to the project
        assert "httponly" in cookies
        assert "samesite=lax" in cookies


def test_redirects_of_the_login_are_not_cached(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    back = browser.get(decide(at_flickr, browser.get(site.me), ADA))
    assert back.status == 303
    assert back.cache == "no-store"


def test_token_is_in_no_url_cookie_or_log_line(
    site: Site,
    browser: Browser,
    at_flickr: httpx.Client,
    stored: list[Token],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    asked = browser.get(site.me)
    back = browser.get(decide(at_flickr, asked, ADA))
    page = browser.get(site.me)
    assert name_on(page) == NAMES[ADA]
    (token,) = stored
    shown = "".join(part for answer in (asked, back, page) for part in (answer.text, answer.location, decoded(answer.cookies)))
    for secret in (token.oauth_token, token.oauth_token_secret):
        assert secret not in shown
        assert secret not in caplog.text


@pytest.mark.parametrize("site", ["flask", "fastapi"], indirect=True)
def test_copied_cookie_is_worthless_after_logout(site: Site, browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(site, browser, at_flickr, ADA)
    thief = site.visitor()
    thief.take_cookies(browser)
    assert name_on(thief.get(site.me)) == NAMES[ADA]
    assert browser.post(site.logout).status == 303
    assert thief.get(site.me).status == 303


def decoded(cookies: str) -> str:
    """Return cookies with their readable contents."""
    shown = cookies
    for value in re.findall(r"[\w-]{16,}", cookies):
        for padding in ("", "=", "=="):
            with suppress(ValueError):
                data = base64.b64decode(value + padding, b"-_")
                shown += data.decode("latin-1")
                with suppress(zlib.error):
                    shown += zlib.decompress(data).decode("latin-1")
    return shown
