"""Test API keys, tokens, permissions and revocation."""

from __future__ import annotations

import pytest

from flickr_sdk.emulator import Emulator, catalog

from ..support.application import ADA, BEN, INVALID_TOKEN, JSON, REST, Application, fail, problem

METHODS = {name: info["method"] for name, info in catalog.load_catalog().reflection.items()}
LEVELS = ("none", "read", "write", "delete")


def test_method_requires_permission_declared_in_reflection(app: Application) -> None:
    tokens = {level: app.emulator.access_token(level) for level in LEVELS}
    tried = 0
    for name, method in sorted(METHODS.items()):
        if not method["needslogin"]:
            continue
        needed = LEVELS[method["requiredperms"]]
        for number, level in enumerate(LEVELS):
            answer = app.call(name, tokens[level])
            message = f"Insufficient permissions. Method requires {needed} privileges; {level} granted."
            assert (answer.get("message") == message) is (number < method["requiredperms"]), f"{name} with {level}"
            assert answer.get("code") != 99 or answer["message"] == message
            tried += 1
        message = f"Insufficient permissions. Method requires {needed} privileges; none granted."
        assert fail(app.call(name)) == (99, message)
        assert fail(app.legacy(name)) == (99, message)
    assert tried == 4 * 126


def test_public_methods_need_only_the_key(app: Application) -> None:
    called = 0
    for name, method in sorted(METHODS.items()):
        if not method["needslogin"] and not name.startswith("flickr.auth."):
            assert app.call(name).get("code") not in (96, 97, 98, 99, 100), name
            called += 1
    assert called > 80


def test_oauth_request_without_token_is_unauthenticated(app: Application) -> None:
    assert app.call("flickr.panda.getList", ("", ""))["stat"] == "ok"
    answer = app.http.get(REST, params={"method": "flickr.test.login"}, auth=app.oauth())
    assert problem(answer, 400) == "oauth_problem=parameter_absent&oauth_parameters_absent=oauth_token"


def test_login_returns_user_of_token(app: Application) -> None:
    people = {
        "ada.lindqvist": {"id": ADA, "username": {"_content": "ada.lindqvist"}, "path_alias": "adalindqvist"},
        BEN: {"id": BEN, "username": {"_content": "Ben Okafor"}, "path_alias": None},
        "mira": {"id": "10000003@N03", "username": {"_content": "mira o'neil"}, "path_alias": "mira"},
    }
    for name, user in people.items():
        assert app.call("flickr.test.login", app.emulator.access_token("read", name))["user"] == user
        token = app.emulator.legacy_token("read", user=name)
        assert app.legacy("flickr.test.login", auth_token=token)["user"] == user
    assert app.call("flickr.test.login", app.emulator.access_token())["user"]["id"] == ADA
    assert len(people) == 3


def test_tokens_are_issued_only_for_known_users_and_permissions(own: Emulator) -> None:
    for make in (own.access_token, own.legacy_token, own.mini_token, own.frob):
        with pytest.raises(ValueError, match="perms='all' is not a permission; expected one of none, read, write, delete"):
            make("all")
        with pytest.raises(ValueError, match=r"unknown user 'eve'.*ada\.lindqvist \(10000001@N01\)"):
            make("read", "eve")


def test_revoked_token_fails_with_98_and_http_200(app: Application) -> None:
    token, other = app.emulator.access_token("delete"), app.emulator.access_token("delete")
    assert app.call("flickr.test.login", token)["stat"] == "ok"
    app.emulator.revoke(token)
    for method in ("flickr.test.login", "flickr.photos.delete", "flickr.panda.getList", "flickr.auth.oauth.checkToken"):
        assert fail(app.call(method, token)) == INVALID_TOKEN, method
    assert fail(app.call("flickr.auth.oauth.checkToken", other, oauth_token=token[0])) == INVALID_TOKEN
    assert app.call("flickr.test.login", other)["stat"] == "ok"
    old = app.emulator.legacy_token()
    app.emulator.revoke(old)
    assert fail(app.legacy("flickr.test.login", auth_token=old)) == INVALID_TOKEN
    app.emulator.revoke(other.oauth_token)
    assert fail(app.call("flickr.test.login", other)) == INVALID_TOKEN
    with pytest.raises(ValueError, match="unknown token; pass one that this emulator issued"):
        app.emulator.revoke("x")


def test_check_token_prefers_argument_over_header(app: Application) -> None:
    mine, other = app.emulator.access_token("delete"), app.emulator.access_token("none", BEN)
    check = "flickr.auth.oauth.checkToken"
    assert app.call(check, mine, oauth_token=other[0])["oauth"]["user"]["nsid"] == BEN
    assert app.call(check, mine, oauth_token=other[0])["oauth"]["perms"] == {"_content": "none"}
    assert app.call(check, mine)["oauth"]["token"] == {"_content": mine[0]}
    assert app.call(check, ("", ""), oauth_token=mine[0])["oauth"]["perms"] == {"_content": "delete"}, (
        "no authentication is required"
    )
    assert fail(app.call(check, mine, oauth_token="x")) == INVALID_TOKEN
    assert fail(app.call(check, oauth_token=mine[0])) == (97, "Missing signature")


def test_signed_call_needs_no_separate_api_key(app: Application) -> None:
    token = app.emulator.access_token()
    assert app.call("flickr.test.login", token, api_key=app.key)["stat"] == "ok"
    assert fail(app.call("flickr.test.login", token, api_key="0" * 32)) == (100, "Invalid API Key (Key not found)")


def test_echo_of_signed_call_contains_all_parameters(app: Application) -> None:
    token = app.emulator.access_token()
    echo = app.call("flickr.test.echo", token, text="a b")
    assert {"oauth_nonce", "oauth_signature", "api_sig", "api_auth_is_oauth"} <= echo.keys()
    assert (echo["text"], echo["auth_token"], echo["api_key"]) == (
        {"_content": "a b"},
        {"_content": token[0]},
        {"_content": app.key},
    )
    assert app.emulator.requests[-1] == {"method": "flickr.test.echo", **JSON, "text": "a b"}


def test_echo_method_can_serve_as_callback(app: Application) -> None:
    token = app.call("flickr.test.echo", None, oauth_token="t", oauth_verifier="v")
    assert (token["oauth_token"], token["oauth_verifier"]) == ({"_content": "t"}, {"_content": "v"})
