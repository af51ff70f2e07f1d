"""Test the legacy authentication of the emulator: frobs, mini-tokens and `api_sig`."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..support.application import ADA, BEN, INVALID_TOKEN, JSON, LEGACY, REST, Application, Clock, fail, press
from ..support.signing import api_sig, header


def test_desktop_application_signs_in_with_frob(app: Application) -> None:
    frob = app.legacy("flickr.auth.getFrob")["frob"]["_content"]
    assert fail(app.legacy("flickr.auth.getToken", frob=frob)) == (108, "Invalid frob"), "the user has not decided yet"
    page = press(app.http, app.legacy_page(perms="delete", frob=frob), "yes", BEN)
    assert (page.status_code, "authorized" in page.text) == (200, True)
    given = app.legacy("flickr.auth.getToken", frob=frob)["auth"]
    assert (given["perms"], given["user"]) == (
        {"_content": "delete"},
        {"nsid": BEN, "username": "Ben Okafor", "fullname": "Ben Okafor"},
    )
    token = given["token"]["_content"]
    assert app.legacy("flickr.test.login", auth_token=token)["user"]["id"] == BEN
    assert app.legacy("flickr.auth.checkToken", auth_token=token)["auth"] == given
    assert fail(app.legacy("flickr.auth.getToken", frob=frob)) == (108, "Invalid frob"), "a frob can be exchanged once"
    assert app.legacy_page(perms="delete", frob=frob).status_code == 400


def test_web_application_receives_frob_at_callback(app: Application) -> None:
    back = press(app.http, app.legacy_page(perms="write", extra="a b"), "yes", ADA)
    assert back.status_code == 302
    assert back.headers["location"].startswith("http://app.example/back?keep=1&frob=")
    brought = dict(parse_qsl(urlsplit(back.headers["location"]).query))
    assert brought["extra"] == "a b"
    given = app.legacy("flickr.auth.getToken", frob=brought["frob"])["auth"]
    assert (given["perms"]["_content"], given["user"]["nsid"]) == ("write", ADA)


def test_web_application_without_callback_cannot_sign_in(app: Application) -> None:
    with Emulator() as own, httpx.Client(base_url=own.base_url) as http:
        page = Application(own, http, app.clock).legacy_page(perms="write")
    assert (page.status_code, "legacy_callback" in page.text) == (400, True)
    with pytest.raises(ValueError, match="legacy_callback is '/back'"):
        Emulator(legacy_callback="/back")


def test_denial_sends_no_frob(app: Application) -> None:
    frob = app.legacy("flickr.auth.getFrob")["frob"]["_content"]
    assert "not authorized" in press(app.http, app.legacy_page(perms="read", frob=frob), "no", ADA).text
    assert fail(app.legacy("flickr.auth.getToken", frob=frob)) == (108, "Invalid frob")
    refused = press(app.http, app.legacy_page(perms="read"), "no", ADA)
    assert (refused.status_code, "not authorized" in refused.text) == (200, True)


def test_emulator_creates_authorized_frob(app: Application) -> None:
    given = app.legacy("flickr.auth.getToken", frob=app.emulator.frob("read", BEN))["auth"]
    assert (given["perms"]["_content"], given["user"]["nsid"]) == ("read", BEN)


def test_frob_expires(app: Application, clock: Clock) -> None:
    frob = app.legacy("flickr.auth.getFrob")["frob"]["_content"]
    press(app.http, app.legacy_page(perms="read", frob=frob), "yes", ADA)
    late = app.legacy("flickr.auth.getFrob")["frob"]["_content"]
    clock.now += 3600
    assert fail(app.legacy("flickr.auth.getToken", frob=frob)) == (108, "Invalid frob")
    assert app.legacy_page(perms="read", frob=late).status_code == 400


@pytest.mark.parametrize(
    "given",
    [
        {"perms": "none"},
        {"perms": "all"},
        {},
        {"perms": "read", "api_sig": "0" * 32},
        {"perms": "read", "api_sig": ""},
        {"perms": "read", "api_key": "0" * 32},
        {"perms": "read", "frob": "unknown"},
    ],
)
def test_legacy_page_rejects_invalid_requests(app: Application, given: dict[str, str]) -> None:
    arguments = {"api_key": app.key, **{name: value for name, value in given.items() if name != "api_sig"}}
    signed = {**arguments, "api_sig": given.get("api_sig", api_sig(app.secret, **arguments))}
    for verb in ("GET", "POST"):
        extra = {"user": ADA, "decision": "yes"} if verb == "POST" else {}
        answer = app.http.request(verb, LEGACY, params={**signed, **extra}, headers={"Content-Length": "0"})
        assert answer.status_code == 400


@pytest.mark.parametrize("dashes", [True, False])
def test_mini_token_is_exchanged_once(app: Application, dashes: bool) -> None:
    mini = app.emulator.mini_token("write", BEN)
    assert re.fullmatch(r"\d{3}-\d{3}-\d{3}", mini)
    given = app.legacy("flickr.auth.getFullToken", mini_token=mini if dashes else mini.replace("-", ""))["auth"]
    assert app.legacy("flickr.test.login", auth_token=given["token"]["_content"])["user"]["id"] == BEN
    assert fail(app.legacy("flickr.auth.getFullToken", mini_token=mini)) == (1, "Mini-token not found")
    assert fail(app.legacy("flickr.auth.getFullToken")) == (1, "Mini-token not found")


def test_legacy_token_is_exchanged_for_oauth_token_and_revoked(app: Application) -> None:
    old = app.emulator.legacy_token("delete", BEN)
    given = app.legacy("flickr.auth.oauth.getAccessToken", auth_token=old)["auth"]["access_token"]
    token = given["oauth_token"], given["oauth_token_secret"]
    described = app.call("flickr.auth.oauth.checkToken", token)["oauth"]
    assert (described["perms"]["_content"], described["user"]["nsid"]) == ("delete", BEN)
    for method in ("flickr.test.login", "flickr.auth.checkToken", "flickr.auth.oauth.getAccessToken"):
        assert fail(app.legacy(method, auth_token=old)) == INVALID_TOKEN
    assert fail(app.legacy("flickr.auth.oauth.getAccessToken")) == INVALID_TOKEN
    assert fail(app.call("flickr.auth.oauth.getAccessToken", token)) == INVALID_TOKEN


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("flickr.auth.getFrob", {}),
        ("flickr.auth.getToken", {"frob": "x"}),
        ("flickr.auth.getFullToken", {"mini_token": "123456789"}),
        ("flickr.auth.checkToken", {"auth_token": "x"}),
        ("flickr.auth.oauth.getAccessToken", {"auth_token": "x"}),
        ("flickr.auth.oauth.checkToken", {"oauth_token": "x"}),
        ("flickr.panda.getList", {"auth_token": "x"}),
    ],
)
def test_unsigned_calls_of_signed_methods_are_rejected(app: Application, method: str, arguments: dict[str, str]) -> None:
    assert fail(app.call(method, None, **arguments)) == (97, "Missing signature")
    assert fail(app.call(method, None, **arguments, api_sig="0" * 32)) == (96, "Invalid signature")


def test_legacy_signature_covers_every_argument(app: Application) -> None:
    token = app.emulator.legacy_token()
    given = {"method": "flickr.test.login", "api_key": app.key, "auth_token": token, "text": "æ +&=", "empty": "", **JSON}
    good = {**given, "api_sig": api_sig(app.secret, **given)}
    assert app.http.get(REST, params=good).json()["stat"] == "ok"
    assert app.http.post(REST, data=good).json()["stat"] == "ok"
    for changed in ({"text": "æ"}, {"more": ""}, {"api_sig": good["api_sig"].upper()}, {"api_sig": "é"}):
        assert fail(app.http.get(REST, params={**good, **changed}).json()) == (96, "Invalid signature"), changed


def test_legacy_token_has_permission_levels(app: Application) -> None:
    token = app.emulator.legacy_token("write")
    message = "Insufficient permissions. Method requires delete privileges; write granted."
    assert fail(app.legacy("flickr.photos.delete", auth_token=token, photo_id="52000000101")) == (99, message)
    token = app.emulator.legacy_token("delete")
    assert app.legacy("flickr.photos.delete", auth_token=token, photo_id="52000000101") == {"stat": "ok"}


def test_body_of_other_media_type_is_not_signed(app: Application) -> None:
    token = app.emulator.access_token()
    body = '{"text": "a"}'
    url, arguments = app.emulator.base_url + REST, (("method", "flickr.test.login"), *JSON.items())
    headers = {"Authorization": header(app.oauth(token).parameters("POST", url, arguments)), "Content-Type": "application/json"}
    assert app.http.post(REST, params=arguments, content=body, headers=headers).json()["stat"] == "ok"
    assert app.emulator.requests[-1] == dict(arguments)


def test_repr_and_str_contain_no_secret(app: Application) -> None:
    token = app.emulator.access_token()
    app.call("flickr.test.login", token)
    shown = repr(app.emulator) + repr(vars(app.emulator))
    assert app.secret not in shown.replace(f"'api_secret': '{app.secret}'", "")
    assert token.oauth_token_secret not in shown
