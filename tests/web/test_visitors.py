"""The web examples: complete logins at the emulator."""

from __future__ import annotations

import html
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.parse import unquote

import httpx
import pytest
from starlette.requests import Request

from examples import django_login, fastapi_login, flask_login
from flickr_sdk import Token
from flickr_sdk.auth import MappingStore
from flickr_sdk.emulator import Emulator

from .browsers import (
    ADA,
    BEN,
    MIRA,
    NAMES,
    Browser,
    Django,
    FastApi,
    Flask,
    callback,
    decide,
    desk,
    fields_of,
    log_in,
    logout,
    me,
    name_on,
)

pytestmark = pytest.mark.once


def test_public_page_requires_no_login(browser: Browser, emulator: Emulator) -> None:
    calls = len(emulator.requests)
    assert browser.get("/").status == 200
    assert len(emulator.requests) == calls


@pytest.mark.parametrize("user", [ADA, MIRA], ids=["ada", "a name to be escaped"])
def test_visitor_signs_in_at_flickr_and_is_recognized(browser: Browser, at_flickr: httpx.Client, user: str) -> None:
    log_in(browser, at_flickr, user)
    assert name_on(browser.get(me(browser))) == NAMES[user]
    assert name_on(browser.get(me(browser))) == NAMES[user]


def test_sessions_of_two_visitors_do_not_mix(framework: type[Browser], at_flickr: httpx.Client) -> None:
    first, second = framework(), framework()
    asked_first, asked_second = first.get(me(first)), second.get(me(second))
    back_second = decide(at_flickr, asked_second, BEN)
    back_first = decide(at_flickr, asked_first, ADA)
    for visitor, back in ((second, back_second), (first, back_first)):
        assert visitor.get(back).status in (302, 303)
    assert name_on(first.get(me(first))) == NAMES[ADA]
    assert name_on(second.get(me(second))) == NAMES[BEN]
    assert name_on(first.get(me(first))) == NAMES[ADA]


def test_sessions_of_many_visitors_in_threads_do_not_mix(framework: type[Browser], at_flickr: httpx.Client) -> None:
    users = [ADA, BEN, MIRA] * 4
    together = Barrier(len(users))

    def visit(user: str) -> list[str]:
        visitor = framework()
        together.wait(30)
        log_in(visitor, at_flickr, user)
        together.wait(30)
        return [name_on(visitor.get(me(visitor))) for _ in range(3)]

    with ThreadPoolExecutor(len(users)) as pool:
        seen = list(pool.map(visit, users))
    assert seen == [[NAMES[user]] * 3 for user in users]


def test_refusal_is_reported_and_login_can_be_repeated(browser: Browser, at_flickr: httpx.Client) -> None:
    refused = browser.get(decide(at_flickr, browser.get(me(browser)), ADA, "no"))
    text = "The login failed: the user did not authorize the application; start the login again to ask the user again."
    assert (refused.status, refused.text) == (403, text)
    log_in(browser, at_flickr, ADA)
    assert name_on(browser.get(me(browser))) == NAMES[ADA]


def test_callback_of_another_login_is_rejected(framework: type[Browser], at_flickr: httpx.Client) -> None:
    victim, attacker = framework(), framework()
    own = victim.get(me(victim))
    foreign = decide(at_flickr, attacker.get(me(attacker)), BEN)
    refused = victim.get(foreign)
    assert refused.status == 403
    assert "belongs to another login; start the login again" in refused.text
    assert victim.get(me(victim)).status in (302, 303), "the victim is still unauthenticated"
    # The callback still works for its own login.
    assert attacker.get(foreign).status in (302, 303)
    assert own.location


def test_foreign_callback_does_not_end_the_pending_login(framework: type[Browser], at_flickr: httpx.Client) -> None:
    victim, attacker = framework(), framework()
    own = victim.get(me(victim))
    assert victim.get(decide(at_flickr, attacker.get(me(attacker)), BEN)).status == 403
    assert victim.get(decide(at_flickr, own, ADA)).status in (302, 303)
    assert name_on(victim.get(me(victim))) == NAMES[ADA]


def test_callback_without_a_login_is_rejected(framework: type[Browser], at_flickr: httpx.Client) -> None:
    stranger, other = framework(), framework()
    refused = stranger.get(decide(at_flickr, other.get(me(other)), BEN))
    assert refused.status == 400
    assert "No login is in progress in this browser" in refused.text


def test_callback_works_once(browser: Browser, at_flickr: httpx.Client) -> None:
    back = decide(at_flickr, browser.get(me(browser)), ADA)
    assert browser.get(back).status in (302, 303)
    again = browser.get(back)
    assert again.status == 400
    assert name_on(browser.get(me(browser))) == NAMES[ADA]


def test_callback_with_a_wrong_verifier_is_rejected(browser: Browser, at_flickr: httpx.Client) -> None:
    back = decide(at_flickr, browser.get(me(browser)), ADA)
    refused = browser.get(re.sub(r"oauth_verifier=[^&]+", "oauth_verifier=%3Cb%3E", back))
    assert refused.status == 403
    assert "Flickr rejected the login (verifier_invalid). Sign in again." in refused.text
    assert "<b>" not in refused.text


def test_callback_without_parameters_is_rejected(browser: Browser) -> None:
    assert browser.get(callback(browser)).status == 400
    assert browser.get(me(browser)).location
    assert browser.get(callback(browser)).status == 403


def test_login_is_required_after_logout(browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(browser, at_flickr, ADA)
    page = browser.get(me(browser))
    out = browser.post(logout(browser), fields_of(page.text))
    assert (out.status, out.location) in ((302, "/"), (303, "/"))
    asked = browser.get(me(browser))
    assert asked.status in (302, 303)
    assert "/services/oauth/authorize?" in asked.location


def test_logout_requires_a_post_request(browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(browser, at_flickr, ADA)
    assert browser.get(logout(browser)).status == 405
    assert name_on(browser.get(me(browser))) == NAMES[ADA]


def test_django_logout_rejects_cross_site_requests(at_flickr: httpx.Client) -> None:
    browser = Django()
    log_in(browser, at_flickr, ADA)
    assert browser.post("/logout/", {}).status == 403
    assert name_on(browser.get("/me/")) == NAMES[ADA]


def test_page_requests_missing_permission_and_keeps_its_query(browser: Browser, at_flickr: httpx.Client) -> None:
    log_in(browser, at_flickr, BEN)
    asked = browser.get(desk(browser))
    assert asked.location.endswith("&perms=write")
    back = browser.get(decide(at_flickr, asked, BEN))
    assert back.location == desk(browser)
    page = browser.get(desk(browser))
    assert (page.status, html.unescape(page.text)) == (200, f"Desk a b of {NAMES[BEN]}")
    # Write permission includes read permission.
    assert name_on(browser.get(me(browser))) == NAMES[BEN]


ODD_PAGES = [
    ("/desk/%0d%0aX", "/desk/%0D%0AX"),
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
    browser: Browser, at_flickr: httpx.Client, page: str, returned: str
) -> None:
    if isinstance(browser, Django):
        page, returned = (re.sub(r"(?<=/desk/)[^?/]+", r"\g<0>/", path) for path in (page, returned))
    back = browser.get(decide(at_flickr, browser.get(page), ADA))
    assert back.status in (302, 303)
    assert not re.search(r"[\r\n\\]|^//", back.location)
    assert unquote(back.location) == unquote(returned)
    if returned != "/":
        shown = browser.get(back.location)
        assert shown.status == 200
        assert "<b>" not in shown.text


@pytest.mark.parametrize("page", ["/%2F/example.org/me", "/%5Cexample.org/me", "/.//example.org/me"])
def test_redirect_never_leaves_the_application(browser: Browser, at_flickr: httpx.Client, page: str) -> None:
    for path in (page, f"{page}/"):
        sent = browser.get(path)
        if sent.status == 404 or "/services/oauth/" not in sent.location:
            assert "//example.org" not in sent.location.replace("\\", "/")
            continue
        back = browser.get(decide(at_flickr, sent, ADA))
        assert re.match(r"/(?![/\\])", back.location)


@pytest.mark.parametrize("path", ["//example.org/a", "/\\example.org", "\\\\example.org", "//", "/\r\n//example.org", "a"])
def test_page_to_return_to_is_a_path_of_the_application(path: str) -> None:
    with flask_login.app.test_request_context("/x") as context:
        context.request.path = path
        pages = [flask_login.page_to_return_to()]
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
    pages.append(fastapi_login.page_to_return_to(Request(scope)))
    for page in pages:
        assert re.fullmatch(r"/(?!/)[\w%./-]*", page, re.ASCII), page


def test_revoked_token_is_deleted_and_login_required(
    browser: Browser, at_flickr: httpx.Client, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Token] = []
    keep = MappingStore.set

    def watched(store: MappingStore, api_key: str, token: Token, user: str | None = None) -> None:
        given.append(token)
        keep(store, api_key, token, user)

    monkeypatch.setattr(MappingStore, "set", watched)
    log_in(browser, at_flickr, ADA)
    assert name_on(browser.get(me(browser))) == NAMES[ADA]
    emulator.revoke(given[-1].oauth_token)
    asked = browser.get(me(browser))
    assert "/services/oauth/authorize?" in asked.location
    assert browser.get(decide(at_flickr, asked, BEN)).status in (302, 303)
    assert name_on(browser.get(me(browser))) == NAMES[BEN]


def test_session_cookies_are_http_only_and_same_site_lax(browser: Browser) -> None:
    cookies = browser.get(me(browser)).cookies.lower()
    assert "httponly" in cookies
    assert "samesite=lax" in cookies


def test_django_session_keeps_the_token_on_the_server_and_rotates_its_id(at_flickr: httpx.Client) -> None:
    browser = Django()
    asked = browser.get("/me/")
    before = re.search(r"sessionid=(\w+)", asked.cookies)
    after = re.search(r"sessionid=(\w+)", browser.get(decide(at_flickr, asked, ADA)).cookies)
    assert before and after
    assert before[1] != after[1]
    assert len(after[1]) == 32


def test_examples_store_no_visitor_outside_the_session(at_flickr: httpx.Client) -> None:
    examples = (django_login, flask_login, fastapi_login)
    names = [set(vars(example)) for example in examples]
    for kind in (Django, Flask, FastApi):
        log_in(kind(), at_flickr, MIRA)
    assert [set(vars(example)) for example in examples] == names
    for example in examples:
        assert NAMES[MIRA] not in repr(vars(example))
