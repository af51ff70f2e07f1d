"""The deprecated authentication: frobs, mini-tokens and the async class."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from flickr_sdk import ApiError, AsyncFlickr, ConfigurationError, Flickr, LoginError, MalformedResponse, Token, UsageError
from flickr_sdk.auth import AsyncLegacyAuth, LegacyAuth, MemoryStore
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InvalidSignature, InvalidToken

from ..support.application import ADA, BEN, press
from ..support.legacy_parts import BEN_TOKEN, authorized, facts, person, run
from ..support.signing import api_sig


@pytest.fixture
def own() -> Iterator[Emulator]:
    with Emulator(legacy_callback="http://app.example/back?keep=1") as running:
        yield running


@pytest.fixture
def flickr(own: Emulator) -> Iterator[Flickr]:
    with Flickr(own.api_key, own.api_secret, base_url=own.base_url) as client:
        yield client


@pytest.fixture
def legacy(flickr: Flickr) -> LegacyAuth:
    return LegacyAuth(flickr, store=MemoryStore())


def test_web_application_exchanges_the_frob_of_its_callback(own: Emulator, legacy: LegacyAuth) -> None:
    with httpx.Client(base_url=own.base_url) as http:
        back = press(http, http.get(legacy.web_login_url("write", extra="säß 1")), "yes", BEN)
    brought = dict(parse_qsl(urlsplit(back.headers["location"]).query))
    assert brought["extra"] == "säß 1"
    token = legacy.get_token(brought["frob"])
    assert facts(token) == BEN_TOKEN
    assert legacy.client(token).test.login().id == BEN


def test_login_url_is_signed_over_all_parameters(own: Emulator, legacy: LegacyAuth) -> None:
    for url, more in (
        (legacy.web_login_url("read"), {}),
        (legacy.web_login_url("read", extra="a b"), {"extra": "a b"}),
        (legacy.desktop_login_url("1-2-3", "read"), {"frob": "1-2-3"}),
    ):
        address, _, query = url.partition("?")
        said = {"api_key": own.api_key, "perms": "read", **more}
        assert address == f"{own.base_url}/services/auth/"
        assert dict(parse_qsl(query)) == {**said, "api_sig": api_sig(own.api_secret, **said)}


def test_login_url_points_to_flickr_by_default() -> None:
    with Flickr("k", "s") as flickr:
        assert LegacyAuth(flickr).web_login_url("read").startswith("https://www.flickr.com/services/auth/?api_key=k&")


@pytest.mark.parametrize("perms", ["none", "", "Write", "admin"])
def test_invalid_perms_are_rejected_before_a_request(own: Emulator, legacy: LegacyAuth, perms: str) -> None:
    for ask in (
        lambda: legacy.web_login_url(perms),
        lambda: legacy.validate_frob("frob", perms, open_url=person(own)),
        lambda: legacy.get_token_part_one(perms),
    ):
        with pytest.raises(ConfigurationError, match="pass 'read', 'write' or 'delete'"):
            ask()
    assert own.requests == []


def test_desktop_application_signs_in_in_two_phases(own: Emulator, legacy: LegacyAuth) -> None:
    def send_user(frob: str, perms: str) -> None:
        legacy.validate_frob(frob, perms, open_url=person(own))

    part_one = legacy.get_token_part_one("write", send_user)
    token, frob = part_one
    assert token is None
    assert frob
    token = legacy.get_token_part_two(part_one)
    assert facts(token) == BEN_TOKEN
    assert legacy.stored_token() == token
    asked = len(own.requests)
    again = legacy.get_token_part_one("read", auth_callback=pytest.fail)
    assert again == (token, None), "the stored token has the permission"
    assert legacy.get_token_part_two(again) == token
    assert [one["method"] for one in own.requests[asked:]] == ["flickr.auth.checkToken"]


def test_default_callback_opens_the_browser(own: Emulator, legacy: LegacyAuth, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url) or person(own)(url))
    assert facts(legacy.get_token_part_two(legacy.get_token_part_one("write"))) == BEN_TOKEN
    assert len(opened) == 1


def test_missing_browser_is_a_login_error(legacy: LegacyAuth) -> None:
    with pytest.raises(LoginError, match="show the URL of desktop_login_url"):
        legacy.validate_frob("frob", "read", open_url=lambda url: False)


def test_auth_callback_replaces_the_browser(own: Emulator, legacy: LegacyAuth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", pytest.fail)
    given: list[tuple[str, str]] = []
    token, frob = legacy.get_token_part_one("delete", auth_callback=lambda *both: given.append(both))
    assert (token, given) == (None, [(frob, "delete")])


def test_stored_token_with_too_little_permission_starts_a_new_login(own: Emulator, legacy: LegacyAuth) -> None:
    legacy.get_token(authorized(own, legacy, "read"))
    token, frob = legacy.get_token_part_one("write", lambda frob, perms: None)
    assert (token, bool(frob)) == (None, True)
    assert legacy.stored_token() is not None, "it is still valid"


def test_revoked_stored_token_is_deleted(own: Emulator, legacy: LegacyAuth) -> None:
    kept = legacy.get_token(authorized(own, legacy))
    own.revoke(kept.token)
    token, frob = legacy.get_token_part_one("read", lambda frob, perms: None)
    assert (token, bool(frob)) == (None, True)
    assert legacy.stored_token() is None


@pytest.mark.parametrize("decision", ["not asked", "no"])
def test_unauthorized_frob_is_rejected(own: Emulator, legacy: LegacyAuth, decision: str) -> None:
    frob = legacy._flickr.auth.get_frob()
    if decision == "no":
        legacy.validate_frob(frob, "write", open_url=person(own, "no"))
    with pytest.raises(ApiError, match="not authorized by its user: start again with a new frob") as caught:
        legacy.get_token_part_two((None, frob))
    assert (caught.value.method, caught.value.code) == ("flickr.auth.getToken", 108)
    assert legacy.stored_token() is None


def test_frob_works_once(own: Emulator, legacy: LegacyAuth) -> None:
    frob = authorized(own, legacy)
    token = legacy.get_token(frob)
    with pytest.raises(ApiError, match="error 108") as caught:
        legacy.get_token(frob)
    assert frob not in str(caught.value)
    assert legacy.stored_token() == token, "the first one stays"


def test_frob_can_be_authorized_after_an_early_attempt(own: Emulator, legacy: LegacyAuth) -> None:
    frob = legacy._flickr.auth.get_frob()
    with pytest.raises(ApiError, match="error 108"):
        legacy.get_token(frob)
    legacy.validate_frob(frob, "write", open_url=person(own))
    assert facts(legacy.get_token(frob)) == BEN_TOKEN


def test_part_two_requires_the_result_of_part_one(legacy: LegacyAuth) -> None:
    parts: list[Any] = [(None, None), "x", "xy", None, (None, 7), ("text", None), (None, "frob", 1), [None, "frob"]]
    for part_one in parts:
        with pytest.raises(UsageError, match="neither a token nor a frob"):
            legacy.get_token_part_two(part_one)
    with pytest.raises(ConfigurationError, match="frob is empty"):
        legacy.validate_frob("", "read")


@pytest.mark.parametrize("written", ["{}", " {} ", "no dashes", "spaces"])
def test_mini_token_works_once_in_any_notation(own: Emulator, legacy: LegacyAuth, written: str) -> None:
    shown = own.mini_token("write", BEN)
    separators = {"no dashes": "", "spaces": " "}
    typed = shown.replace("-", separators[written]) if written in separators else written.format(shown)
    token = legacy.get_full_token(typed)
    assert (facts(token), legacy.stored_token()) == (BEN_TOKEN, token)
    assert legacy.client(token).test.login().id == BEN
    with pytest.raises(ApiError, match="error 1: Mini-token not found"):
        legacy.get_full_token(typed)


@pytest.mark.parametrize("typed", ["", "123-456", "123-456-7890", "12a-456-789", "１２３-456-789", None, 123456789])
def test_mini_token_without_nine_digits_is_rejected(own: Emulator, legacy: LegacyAuth, typed: Any) -> None:
    with pytest.raises(LoginError, match="does not consist of nine digits"):
        legacy.get_full_token(typed)
    assert own.requests == []


def test_wrong_secret_raises_code_96_with_a_remedy(own: Emulator) -> None:
    with Flickr(own.api_key, "wrong", base_url=own.base_url) as flickr:
        wrong = LegacyAuth(flickr)
        token = own.legacy_token()
        for ask in (
            flickr.auth.get_frob,
            lambda: wrong.get_token_part_one("read", pytest.fail),
            lambda: wrong.get_token("1-2-3"),
            lambda: wrong.get_full_token("123-456-789"),
            lambda: wrong.check_token(token),
            wrong.client(token).test.login,
        ):
            with pytest.raises(InvalidSignature, match="error 96: .*Check that the API secret belongs to the API key"):
                ask()
        with httpx.Client() as http:
            assert http.get(wrong.web_login_url("read")).status_code == 400


def test_legacy_auth_requires_the_api_secret(own: Emulator) -> None:
    with Flickr(own.api_key, base_url=own.base_url) as flickr:
        with pytest.raises(ConfigurationError, match="requires the API secret"):
            LegacyAuth(flickr)


@pytest.mark.parametrize("bad", ["", None, 5, Token("a", "b")])
def test_value_that_is_not_a_token_is_rejected(legacy: LegacyAuth, bad: Any) -> None:
    for use in (legacy.client, legacy.check_token, legacy.to_oauth):
        with pytest.raises(ConfigurationError, match="pass a LegacyToken or its string"):
            use(bad)


def test_response_without_a_token_is_malformed() -> None:
    body = {
        "stat": "ok",
        "auth": {"token": {"_content": ""}, "perms": {"_content": "read"}, "user": {"nsid": BEN, "username": "b"}},
    }
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=body))) as http:
        with Flickr("k", "s", http_client=http) as flickr, pytest.raises(MalformedResponse, match="contains no token"):
            LegacyAuth(flickr).get_token("1-2-3")


def test_async_legacy_auth_signs_in_in_two_phases_and_exchanges_for_oauth(own: Emulator) -> None:
    async def work(flickr: AsyncFlickr) -> None:
        legacy = AsyncLegacyAuth(flickr, store=MemoryStore())

        async def send(frob: str, perms: str) -> None:
            await legacy.validate_frob(frob, perms, open_url=person(own))

        part_one = await legacy.get_token_part_one("write", send)
        token = await legacy.get_token_part_two(part_one)
        assert facts(token) == BEN_TOKEN
        assert (await legacy.client(token).test.login()).id == BEN
        assert await legacy.get_token_part_one("write", pytest.fail) == (token, None)
        assert await legacy.get_token_part_two((token, None)) == token
        with pytest.raises(ApiError, match="start again with a new frob"):
            await legacy.get_token_part_two(part_one)
        new = await legacy.to_oauth(token)
        assert facts(new) == BEN_TOKEN
        with pytest.raises(InvalidToken):
            await legacy.check_token(token)
        assert await legacy.stored_token() is None

    run(work, own)


def test_async_legacy_auth_takes_plain_callbacks_and_mini_tokens(own: Emulator) -> None:
    async def work(flickr: AsyncFlickr) -> None:
        legacy = AsyncLegacyAuth(flickr, store=MemoryStore())
        token = await legacy.get_full_token(own.mini_token("write", BEN))
        assert await legacy.stored_token() == token
        assert await legacy.forget()
        assert not await legacy.forget(token)
        legacy._tokens.set(token)
        own.revoke(token.token)
        given: list[tuple[str, str]] = []
        kept, frob = await legacy.get_token_part_one("read", lambda *both: given.append(both))
        assert (kept, given) == (None, [(frob, "read")])
        assert await legacy.stored_token() is None
        with pytest.raises(LoginError, match="no browser"):
            await legacy.validate_frob("frob", "read", open_url=lambda url: False)

    run(work, own)


def test_async_legacy_auth_uses_store_and_callback_outside_the_event_loop(own: Emulator) -> None:
    loop = threading.get_ident()
    seen: set[tuple[str, int]] = set()

    class Noted(MemoryStore):
        def get(self, *arguments: Any) -> Token | None:
            seen.add(("get", threading.get_ident()))
            return super().get(*arguments)

        def set(self, *arguments: Any) -> None:
            seen.add(("set", threading.get_ident()))
            super().set(*arguments)

        def delete(self, *arguments: Any) -> bool:
            seen.add(("delete", threading.get_ident()))
            return super().delete(*arguments)

    def send(frob: str, perms: str) -> None:
        seen.add(("person", threading.get_ident()))

    async def work(flickr: AsyncFlickr) -> None:
        legacy = AsyncLegacyAuth(flickr, store=Noted())
        await legacy.get_token_part_one("write", send)
        token = await legacy.get_full_token(own.mini_token("write", BEN))
        assert await legacy.stored_token() == token
        await legacy.to_oauth(token)
        await legacy.forget()

    run(work, own)
    assert {what for what, _ in seen} == {"get", "set", "delete", "person"}
    assert loop not in {thread for _, thread in seen}


def test_async_client_with_a_store_makes_legacy_calls(own: Emulator) -> None:
    store = MemoryStore()
    store.set(own.api_key, Token(*own.access_token(user=ADA)))

    async def work(flickr: AsyncFlickr) -> None:
        async with AsyncFlickr(own.api_key, own.api_secret, base_url=own.base_url, token_store=store) as unread:
            assert (await AsyncLegacyAuth(unread).client(own.legacy_token("read", BEN)).test.login()).id == BEN
        late = AsyncFlickr(own.api_key, own.api_secret, base_url=own.base_url, token_store=store)
        assert (await AsyncLegacyAuth(late).client(own.legacy_token("read", BEN)).test.login()).id == BEN
        await late.aclose()

    run(work, own)


def test_invalid_arguments_of_legacy_auth_are_rejected(flickr: Flickr) -> None:
    for client in (3, None, Flickr, MemoryStore()):
        with pytest.raises(ConfigurationError, match=r"flickr is .*; pass a client such as Flickr\(\)"):
            LegacyAuth(client)  # type: ignore[type-var]  # the point of the test
    with pytest.raises(ConfigurationError, match="store is int; pass a store"):
        LegacyAuth(flickr, store=3)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ConfigurationError, match="user is 3; pass an account name"):
        LegacyAuth(flickr, user=3)  # type: ignore[arg-type]  # the point of the test
