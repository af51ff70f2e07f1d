"""Test signing in to the emulator with OAuth 1.0a: the token endpoints and the authorization page."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..support.application import (
    ACCESS,
    ADA,
    AUTHORIZE,
    BEN,
    INVALID_TOKEN,
    REQUEST,
    REST,
    Application,
    Clock,
    Form,
    code_on,
    fail,
    form_fields,
    press,
    problem,
)


@pytest.mark.parametrize("dashes", [True, False])
def test_out_of_band_sign_in_with_verifier_code(app: Application, dashes: bool) -> None:
    request_token = app.request_token("oob")
    code = code_on(app.click(request_token[0], user=BEN, perms="read"))
    answer = app.exchange(request_token, code if dashes else code.replace("-", ""))
    assert answer.text.startswith("fullname=Ben%20Okafor&oauth_token=")
    given = form_fields(answer)
    assert list(given) == ["fullname", "oauth_token", "oauth_token_secret", "user_nsid", "username"]
    assert (given["user_nsid"], given["username"]) == (BEN, "Ben Okafor")
    token = given["oauth_token"], given["oauth_token_secret"]
    assert app.call("flickr.test.login", token)["user"]["id"] == BEN
    described = app.call("flickr.auth.oauth.checkToken", token, oauth_token=token[0])["oauth"]
    assert described == {
        "token": {"_content": token[0]},
        "perms": {"_content": "read"},
        "user": {"nsid": BEN, "username": "Ben Okafor", "fullname": "Ben Okafor"},
    }


@pytest.mark.parametrize(
    ("callback", "start"),
    [
        ("http://localhost:8000/back", "http://localhost:8000/back?oauth_token="),
        ("https://app.example/back?state=a%20b&x=", "https://app.example/back?state=a%20b&x=&oauth_token="),
        ("https://app.example?x#part", "https://app.example?x&oauth_token="),
        ("my-app+1.0://logged-in", "my-app+1.0://logged-in?oauth_token="),
        ("my-app:///", "my-app:///?oauth_token="),
    ],
)
def test_browser_is_redirected_with_verifier(app: Application, callback: str, start: str) -> None:
    request_token = app.request_token(callback)
    back = app.click(request_token[0])
    assert back.status_code == 302
    assert back.headers["location"].startswith(start)
    brought = dict(parse_qsl(urlsplit(back.headers["location"]).query))
    assert brought["oauth_token"] == request_token[0]
    assert urlsplit(back.headers["location"]).fragment == urlsplit(callback).fragment
    given = form_fields(app.exchange(request_token, brought["oauth_verifier"]))
    assert given["user_nsid"] == ADA


@pytest.mark.parametrize("place", ["header", "arguments", "both"])
@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_token_endpoints_accept_parameters_in_header_query_and_form(app: Application, verb: str, place: str) -> None:
    def send(path: str, token: tuple[str, str], extra: dict[str, str]) -> dict[str, str]:
        inside = {"header": {}, "arguments": {}, "both": extra}[place]
        oauth = app.oauth(token, changed={} if place == "both" else dict(extra))
        if place == "arguments":
            inside = dict(oauth.parameters(verb, app.emulator.base_url + path, ()))
        # flickrapi does "both": it sends the callback in the form and the other parameters in the header.
        auth = httpx.Auth() if place == "arguments" else oauth
        return form_fields(
            app.http.get(path, params=inside, auth=auth) if verb == "GET" else app.http.post(path, data=inside, auth=auth)
        )

    request_token = send(REQUEST, ("", ""), {"oauth_callback": "oob"})
    code = code_on(app.click(request_token["oauth_token"]))
    given = send(ACCESS, (request_token["oauth_token"], request_token["oauth_token_secret"]), {"oauth_verifier": code})
    assert given["user_nsid"] == ADA


def test_denial_redirects_with_user_refused(app: Application) -> None:
    request_token = app.request_token("http://app.example/back")
    back = app.click(request_token[0], "no")
    assert (back.status_code, back.headers["location"]) == (
        302,
        f"http://app.example/back?oauth_token={request_token[0]}&oauth_problem=user_refused",
    )
    assert problem(app.exchange(request_token, "1234")) == "oauth_problem=permission_denied"


def test_denial_without_callback_shows_page(app: Application) -> None:
    page = app.click(app.request_token("oob")[0], "no")
    assert page.status_code == 200
    assert "not authorized" in page.text and 'id="code"' not in page.text


def test_request_token_is_exchanged_once_by_concurrent_requests(app: Application) -> None:
    for _ in range(5):
        request_token = app.request_token()
        code = code_on(app.click(request_token[0]))
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(app.exchange, [request_token] * 4, [code] * 4))
        assert sorted(one.status_code for one in answers) == [200, 401, 401, 401]
        assert problem(app.exchange(request_token, code)) == "oauth_problem=token_rejected"


def test_used_request_token_has_no_authorization_page(app: Application) -> None:
    request_token = app.request_token()
    form_fields(app.exchange(request_token, code_on(app.click(request_token[0]))))
    page = app.http.get(AUTHORIZE, params={"oauth_token": request_token[0]})
    assert page.status_code == 400
    assert "unknown or already used" in page.text


def test_user_decides_once(app: Application) -> None:
    request_token = app.request_token()
    page = app.http.get(AUTHORIZE, params={"oauth_token": request_token[0], "perms": "read"})
    code = code_on(press(app.http, page, "yes", ADA))
    assert press(app.http, page, "yes", BEN).status_code == 400
    assert app.http.get(AUTHORIZE, params={"oauth_token": request_token[0]}).status_code == 400
    assert form_fields(app.exchange(request_token, code))["user_nsid"] == ADA


@pytest.mark.parametrize(("wait", "expired"), [(3599, False), (3600, True)])
def test_request_token_expires_after_one_hour(app: Application, clock: Clock, wait: int, expired: bool) -> None:
    late, request_token = app.request_token(), app.request_token()
    code = code_on(app.click(request_token[0]))
    clock.now += wait
    page = app.http.get(AUTHORIZE, params={"oauth_token": late[0]})
    answer = app.exchange(request_token, code)
    if expired:
        assert problem(answer) == "oauth_problem=token_expired"
        assert (page.status_code, "token_expired" in page.text) == (400, True)
    else:
        assert (page.status_code, answer.status_code) == (200, 200)


def test_access_token_does_not_expire(app: Application, clock: Clock) -> None:
    token = app.emulator.access_token()
    clock.now += 10 * 365 * 86400
    assert app.call("flickr.test.login", token)["stat"] == "ok"


def test_correct_verifier_works_after_a_wrong_one(app: Application) -> None:
    request_token = app.request_token()
    assert problem(app.exchange(request_token, "123-456-789")) == "oauth_problem=permission_unknown"
    code = code_on(app.click(request_token[0]))
    wrong = f"{(int(code.replace('-', '')) + 1) % 10**9:09}"
    assert problem(app.exchange(request_token, wrong)) == "oauth_problem=verifier_invalid"
    assert (
        problem(app.exchange(request_token, None), 400) == "oauth_problem=parameter_absent&oauth_parameters_absent=oauth_verifier"
    )
    assert (
        problem(app.exchange(request_token, ""), 400) == "oauth_problem=parameter_absent&oauth_parameters_absent=oauth_verifier"
    )
    assert app.exchange(request_token, code).status_code == 200


def test_exchange_without_token_reports_missing_parameter(app: Application) -> None:
    answer = app.http.post(ACCESS, auth=app.oauth(changed={"oauth_verifier": "1"}))
    assert problem(answer, 400) == "oauth_problem=parameter_absent&oauth_parameters_absent=oauth_token"


def test_request_and_access_tokens_are_not_interchangeable(app: Application) -> None:
    request_token, token, old = app.request_token(), app.emulator.access_token(), app.emulator.legacy_token()
    rejected = "oauth_problem=token_rejected"
    assert problem(app.exchange(token, "1")) == rejected
    assert problem(app.http.get(REST, params={"method": "flickr.test.login"}, auth=app.oauth(request_token))) == rejected
    assert problem(app.http.get(REST, params={"method": "flickr.test.login"}, auth=app.oauth((old, "")))) == rejected
    assert problem(app.http.post(REQUEST, auth=app.oauth(token, changed={"oauth_callback": "oob"}))) == rejected
    assert fail(app.legacy("flickr.test.login", auth_token=token[0])) == INVALID_TOKEN


def test_empty_token_counts_as_missing(app: Application) -> None:
    assert form_fields(app.http.post(REQUEST, auth=app.oauth(changed={"oauth_callback": "oob", "oauth_token": ""})))


@pytest.mark.parametrize(
    ("callback", "text"),
    [
        (None, "parameter_absent&oauth_parameters_absent=oauth_callback"),
        ("", "parameter_absent&oauth_parameters_absent=oauth_callback"),
        ("/back", "parameter_rejected&oauth_parameters_rejected=oauth_callback"),
        ("http://x/\r\nSet-Cookie: a=b", "parameter_rejected&oauth_parameters_rejected=oauth_callback"),
        ("http://x/å", "parameter_rejected&oauth_parameters_rejected=oauth_callback"),
        ("http://x/a b", "parameter_rejected&oauth_parameters_rejected=oauth_callback"),
    ],
)
def test_callback_must_be_a_url_or_oob(app: Application, callback: str | None, text: str) -> None:
    answer = app.http.post(REQUEST, auth=app.oauth(changed={"oauth_callback": callback}))
    assert problem(answer, 400) == f"oauth_problem={text}"


# Authorization page


@pytest.mark.parametrize("perms", ["read", "write", "delete"])
def test_page_grants_the_requested_permission(app: Application, perms: str) -> None:
    request_token = app.request_token()
    given = form_fields(app.exchange(request_token, code_on(app.click(request_token[0], perms=perms))))
    token = given["oauth_token"], given["oauth_token_secret"]
    assert app.call("flickr.auth.oauth.checkToken", token)["oauth"]["perms"]["_content"] == perms


def test_page_defaults_to_read_permission(app: Application) -> None:
    request_token = app.request_token()
    page = app.http.get(AUTHORIZE, params={"oauth_token": request_token[0]})
    assert {one["value"] for one in Form(page).inputs if one["name"] == "perms"} == {"read"}


@pytest.mark.parametrize("perms", ["none", "all", "Read", "<b>"])
def test_page_rejects_unknown_permissions(app: Application, perms: str) -> None:
    page = app.http.get(AUTHORIZE, params={"oauth_token": app.request_token()[0], "perms": perms})
    assert page.status_code == 400
    assert "<b>" not in page.text


def test_page_works_with_keyboard_and_screen_reader(app: Application) -> None:
    page = app.http.get(AUTHORIZE, params={"oauth_token": app.request_token()[0], "perms": "write"})
    form = Form(page)
    radios = [one for one in form.inputs if one["type"] == "radio"]
    assert [one["value"] for one in radios] == [ADA, BEN, "10000003@N03"]
    assert ["checked" in one and "autofocus" in one for one in radios] == [True, False, False]
    assert [(one["type"], one["value"]) for one in form.buttons] == [("submit", "yes"), ("submit", "no")], (
        "the Enter key authorizes the application"
    )
    assert page.text.count("<label>") == len(radios)
    assert '<html lang="en">' in page.text and "<legend>" in page.text and "<title>" in page.text
    assert "OK, I'll authorize it</button>" in page.text and "No thanks</button>" in page.text
    assert "mira o&#x27;neil" in page.text, "names are escaped"
    assert "<script" not in page.text
    assert page.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "given",
    [{"decision": "yes", "user": "99999999@N99"}, {"decision": "yes"}, {"user": ADA}, {"decision": "maybe", "user": ADA}],
)
def test_incomplete_form_records_no_decision(app: Application, given: dict[str, str]) -> None:
    request_token = app.request_token()
    assert app.http.post(AUTHORIZE, data={"oauth_token": request_token[0], "perms": "read", **given}).status_code == 400
    assert code_on(app.click(request_token[0]))


@pytest.mark.parametrize("token", ["", "unknown", "<script>"])
def test_unknown_request_token_shows_error_page(app: Application, token: str) -> None:
    page = app.http.get(AUTHORIZE, params={"oauth_token": token})
    assert page.status_code == 400
    assert "unknown" in page.text and "<script>" not in page.text


def test_user_revokes_permission_on_page(app: Application, own: Emulator) -> None:
    tokens = {user: [own.access_token("read", user), own.access_token("write", user)] for user in (ADA, BEN)}
    legacy = own.legacy_token("read", ADA)
    page = app.http.get("/services/auth/list.gne")
    assert (page.status_code, page.text.count("<form")) == (200, 2)
    assert "Remove permission of ada.lindqvist" in page.text
    assert not [one for several in tokens.values() for pair in several for one in pair if one in page.text]
    left = app.http.post("/services/auth/list.gne", data={"user": ADA})
    assert "ada.lindqvist" not in left.text
    assert "Ben Okafor" in left.text
    for token in tokens[ADA]:
        assert fail(app.call("flickr.test.login", token)) == INVALID_TOKEN
    assert fail(app.legacy("flickr.auth.checkToken", auth_token=legacy)) == INVALID_TOKEN
    for token in tokens[BEN]:
        assert app.call("flickr.test.login", token)["user"]["id"] == BEN
    assert app.http.post("/services/auth/list.gne", data={"user": ADA}).status_code == 400
    app.http.post("/services/auth/list.gne", data={"user": BEN})
    assert "No user has authorized the application." in app.http.get("/services/auth/list.gne").text


def test_repr_of_stored_tokens_contains_no_secret(own: Emulator) -> None:
    token, legacy = own.access_token(), own.legacy_token()
    grants = [
        own._accounts.find_token(token.oauth_token, own.api_key, oauth=True),
        own._accounts.find_token(legacy, own.api_key, oauth=False),
    ]
    pending = own._authorizations.create_request_token(own.api_key, "oob")
    own._authorizations.record_decision(pending, own._accounts.user(None), "read")
    assert all(grants)
    shown = repr((own, token, grants, pending, own._accounts, own._authorizations))
    secrets = (own.api_key, own.api_secret, *token, legacy, pending.token, pending.secret, pending.verifier)
    assert not [one for one in secrets if one in shown]
    assert tuple(token) == (token.oauth_token, token.oauth_token_secret)
