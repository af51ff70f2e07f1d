"""The authentication before OAuth, from an application's side: frobs, mini-tokens, and the way to OAuth."""

from __future__ import annotations

import asyncio
import logging
import pickle
import stat
import threading
import traceback
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from flickr_sdk import ApiError, AsyncFlickr, ConfigurationError, Flickr, LoginError, MalformedResponse, Token, UsageError
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InsufficientPermissions, InvalidSignature, InvalidToken, TokenStoreError
from flickr_sdk.legacy_auth import AsyncLegacyAuth, LegacyAuth, LegacyToken
from flickr_sdk.stores import FileStore, MappingStore, MemoryStore

from .application import ADA, BEN, press
from .signing import api_sig

T = TypeVar("T")

BEN_TOKEN = {"perms": "write", "user_nsid": BEN, "username": "Ben Okafor", "fullname": "Ben Okafor"}


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


def person(own: Emulator, decision: str = "yes", user: str = BEN) -> Callable[[str], bool]:
    """Somebody in front of a browser, who answers Flickr's question."""

    def open_url(url: str) -> bool:
        with httpx.Client(base_url=own.base_url) as http:
            press(http, http.get(url), decision, user)
        return True

    return open_url


def authorized(own: Emulator, legacy: LegacyAuth, perms: str = "write", user: str = BEN) -> str:
    frob = legacy._flickr.auth.get_frob()
    legacy.validate_frob(frob, perms, open_url=person(own, user=user))
    return frob


def facts(token: LegacyToken | Token) -> dict[str, str]:
    return {name: getattr(token, name) for name in BEN_TOKEN}


def run(work: Callable[[AsyncFlickr], Awaitable[T]], own: Emulator) -> T:
    async def main() -> T:
        async with AsyncFlickr(own.api_key, own.api_secret, base_url=own.base_url) as flickr:
            return await work(flickr)

    return asyncio.run(main())


# The web flow.


def test_a_web_application_trades_the_frob_of_its_callback(own: Emulator, legacy: LegacyAuth) -> None:
    with httpx.Client(base_url=own.base_url) as http:
        back = press(http, http.get(legacy.web_login_url("write", extra="säß 1")), "yes", BEN)
    brought = dict(parse_qsl(urlsplit(back.headers["location"]).query))
    assert brought["extra"] == "säß 1"
    token = legacy.get_token(brought["frob"])
    assert facts(token) == BEN_TOKEN
    assert legacy.client(token).test.login().id == BEN


def test_the_login_address_is_signed_over_all_that_it_says(own: Emulator, legacy: LegacyAuth) -> None:
    for url, more in (
        (legacy.web_login_url("read"), {}),
        (legacy.web_login_url("read", extra="a b"), {"extra": "a b"}),
        (legacy.desktop_login_url("1-2-3", "read"), {"frob": "1-2-3"}),
    ):
        address, _, query = url.partition("?")
        said = {"api_key": own.api_key, "perms": "read", **more}
        assert address == f"{own.base_url}/services/auth/"
        assert dict(parse_qsl(query)) == {**said, "api_sig": api_sig(own.api_secret, **said)}


def test_without_an_emulator_the_login_address_is_flickrs() -> None:
    with Flickr("k", "s") as flickr:
        assert LegacyAuth(flickr).web_login_url("read").startswith("https://www.flickr.com/services/auth/?api_key=k&")


@pytest.mark.parametrize("perms", ["none", "", "Write", "admin"])
def test_permissions_that_nobody_can_ask_for_are_refused_before_anything_is_sent(
    own: Emulator, legacy: LegacyAuth, perms: str
) -> None:
    for ask in (
        lambda: legacy.web_login_url(perms),
        lambda: legacy.validate_frob("frob", perms, open_url=person(own)),
        lambda: legacy.get_token_part_one(perms),
    ):
        with pytest.raises(ConfigurationError, match="give 'read', 'write' or 'delete'"):
            ask()
    assert own.requests == []


# The desktop flow.


def test_a_desktop_application_logs_in_in_two_phases(own: Emulator, legacy: LegacyAuth) -> None:
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
    assert again == (token, None), "the kept token permits it, so nobody is asked"
    assert legacy.get_token_part_two(again) == token
    assert [one["method"] for one in own.requests[asked:]] == ["flickr.auth.checkToken"]


def test_the_default_callback_opens_the_persons_browser(
    own: Emulator, legacy: LegacyAuth, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda url: opened.append(url) or person(own)(url))
    assert facts(legacy.get_token_part_two(legacy.get_token_part_one("write"))) == BEN_TOKEN
    assert len(opened) == 1


def test_where_no_browser_opens_the_person_is_not_waited_for(legacy: LegacyAuth) -> None:
    with pytest.raises(LoginError, match="show the address of desktop_login_url"):
        legacy.validate_frob("frob", "read", open_url=lambda url: False)


def test_a_callback_takes_the_place_of_the_browser(own: Emulator, legacy: LegacyAuth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", pytest.fail)
    given: list[tuple[str, str]] = []
    token, frob = legacy.get_token_part_one("delete", auth_callback=lambda *both: given.append(both))
    assert (token, given) == (None, [(frob, "delete")])


def test_a_kept_token_that_permits_too_little_is_not_enough(own: Emulator, legacy: LegacyAuth) -> None:
    legacy.get_token(authorized(own, legacy, "read"))
    token, frob = legacy.get_token_part_one("write", lambda frob, perms: None)
    assert (token, bool(frob)) == (None, True)
    assert legacy.stored_token() is not None, "it is still valid"


def test_a_kept_token_that_was_revoked_is_forgotten(own: Emulator, legacy: LegacyAuth) -> None:
    kept = legacy.get_token(authorized(own, legacy))
    own.revoke(kept.token)
    token, frob = legacy.get_token_part_one("read", lambda frob, perms: None)
    assert (token, bool(frob)) == (None, True)
    assert legacy.stored_token() is None


@pytest.mark.parametrize("decision", ["not asked", "no"])
def test_a_frob_that_nobody_authorized_gives_no_token(own: Emulator, legacy: LegacyAuth, decision: str) -> None:
    frob = legacy._flickr.auth.get_frob()
    if decision == "no":
        legacy.validate_frob(frob, "write", open_url=person(own, "no"))
    with pytest.raises(ApiError, match="not authorized the application: start again with a new frob") as caught:
        legacy.get_token_part_two((None, frob))
    assert (caught.value.method, caught.value.code) == ("flickr.auth.getToken", 108)
    assert legacy.stored_token() is None


def test_a_frob_is_taken_once(own: Emulator, legacy: LegacyAuth) -> None:
    frob = authorized(own, legacy)
    token = legacy.get_token(frob)
    with pytest.raises(ApiError, match="error 108") as caught:
        legacy.get_token(frob)
    assert frob not in str(caught.value)
    assert legacy.stored_token() == token, "the first one stays"


def test_a_frob_can_still_be_authorized_after_a_look_that_came_too_early(own: Emulator, legacy: LegacyAuth) -> None:
    frob = legacy._flickr.auth.get_frob()
    with pytest.raises(ApiError, match="error 108"):
        legacy.get_token(frob)
    legacy.validate_frob(frob, "write", open_url=person(own))
    assert facts(legacy.get_token(frob)) == BEN_TOKEN


def test_the_second_phase_needs_what_the_first_gave(legacy: LegacyAuth) -> None:
    parts: list[Any] = [(None, None), "x", "xy", None, (None, 7), ("text", None), (None, "frob", 1), [None, "frob"]]
    for part_one in parts:
        with pytest.raises(UsageError, match="neither a token nor a frob"):
            legacy.get_token_part_two(part_one)
    with pytest.raises(ConfigurationError, match="frob is empty"):
        legacy.validate_frob("", "read")


# Mini-tokens.


@pytest.mark.parametrize("written", ["{}", " {} ", "no dashes", "spaces"])
def test_a_mini_token_is_traded_once_however_it_is_typed(own: Emulator, legacy: LegacyAuth, written: str) -> None:
    shown = own.mini_token("write", BEN)
    separators = {"no dashes": "", "spaces": " "}
    typed = shown.replace("-", separators[written]) if written in separators else written.format(shown)
    token = legacy.get_full_token(typed)
    assert (facts(token), legacy.stored_token()) == (BEN_TOKEN, token)
    assert legacy.client(token).test.login().id == BEN
    with pytest.raises(ApiError, match="error 1: Mini-token not found"):
        legacy.get_full_token(typed)


@pytest.mark.parametrize("typed", ["", "123-456", "123-456-7890", "12a-456-789", "１２３-456-789", None, 123456789])
def test_a_mini_token_has_nine_digits(own: Emulator, legacy: LegacyAuth, typed: Any) -> None:
    with pytest.raises(LoginError, match="not nine digits"):
        legacy.get_full_token(typed)
    assert own.requests == []


# Secrets and signatures.


def test_a_wrong_secret_has_code_96_and_says_what_to_do(own: Emulator) -> None:
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


def test_without_a_secret_there_is_no_old_authentication(own: Emulator) -> None:
    with Flickr(own.api_key, base_url=own.base_url) as flickr:
        with pytest.raises(ConfigurationError, match="needs the API secret"):
            LegacyAuth(flickr)


@pytest.mark.parametrize("bad", ["", None, 5, Token("a", "b")])
def test_what_is_no_token_is_refused(legacy: LegacyAuth, bad: Any) -> None:
    for use in (legacy.client, legacy.check_token, legacy.to_oauth):
        with pytest.raises(ConfigurationError, match="give a LegacyToken or its text"):
            use(bad)


def test_an_answer_without_a_token_is_none() -> None:
    body = {
        "stat": "ok",
        "auth": {"token": {"_content": ""}, "perms": {"_content": "read"}, "user": {"nsid": BEN, "username": "b"}},
    }
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=body))) as http:
        with Flickr("k", "s", http_client=http) as flickr, pytest.raises(MalformedResponse, match="holds no token"):
            LegacyAuth(flickr).get_token("1-2-3")


# Calls with a token.


def test_calls_with_a_token_carry_it_and_a_signature_over_everything(own: Emulator, legacy: LegacyAuth) -> None:
    client = legacy.client(own.legacy_token("delete", BEN))
    assert client.test.login().id == BEN
    client.photos.set_meta(photo_id="52000000101", title="Grüße, ~+&=", description="")
    for sent in map(dict, own.requests[-2:]):
        signature = sent.pop("api_sig")
        assert "auth_token" in sent
        assert not [name for name in sent if name.startswith("oauth")]
        assert signature == api_sig(own.api_secret, **sent)


def test_a_token_permits_what_it_says(own: Emulator, legacy: LegacyAuth) -> None:
    reader = legacy.client(own.legacy_token("read"))
    assert reader.test.login().id == ADA
    with pytest.raises(InsufficientPermissions):
        reader.photos.delete(photo_id="52000000101")
    legacy.client(own.legacy_token("delete")).photos.delete(photo_id="52000000101")


def test_a_client_with_a_token_leaves_the_original_as_it_was(own: Emulator) -> None:
    token = own.access_token(user=ADA)
    with Flickr(own.api_key, own.api_secret, token=token, base_url=own.base_url) as flickr:
        other = LegacyAuth(flickr).client(own.legacy_token(user=BEN))
        assert (flickr.test.login().id, other.test.login().id) == (ADA, BEN)
        assert (other.token, flickr.token) == (None, Token(*token))
        assert (str(other.legacy_token and other.legacy_token.token), flickr.legacy_token) == (
            own.requests[-1]["auth_token"],
            None,
        )
        other.logout()
        assert other.legacy_token is None
        with pytest.raises(InsufficientPermissions):
            other.test.login()
        assert flickr.test.login().id == ADA


def test_check_token_tells_whose_it_is_until_it_is_revoked(own: Emulator, legacy: LegacyAuth) -> None:
    text = own.legacy_token("write", BEN)
    token = legacy.check_token(text)
    assert (token.token, facts(token)) == (text, BEN_TOKEN)
    assert legacy.check_token(token) == token
    own.revoke(text)
    with pytest.raises(InvalidToken, match="error 98"):
        legacy.check_token(token)
    with pytest.raises(InvalidToken, match="error 98"):
        legacy.client(token).test.login()


def test_a_token_permits_what_is_below_it() -> None:
    assert [LegacyToken("t", "write").permits(one) for one in ("none", "read", "write", "delete")] == [True, True, True, False]
    assert LegacyToken("t").permits("delete")
    for token in (LegacyToken("t", "delete"), Token("t", "s"), Token("t", "s", "read")):
        for wrong in ("admin", "", None):
            with pytest.raises(ValueError, match="give 'none', 'read', 'write' or 'delete'"):
                token.permits(wrong)  # type: ignore[arg-type]  # the point of the test


# Where tokens are kept.


def test_two_users_are_kept_apart(own: Emulator, flickr: Flickr, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    first, second = (LegacyAuth(flickr, store=FileStore(file), user=name) for name in ("first", "second"))
    ada = first.get_token(authorized(own, first, user=ADA))
    assert second.stored_token() is None
    ben = second.get_token(authorized(own, second, user=BEN))
    reopened = [LegacyAuth(flickr, store=FileStore(file), user=name) for name in ("first", "second")]
    assert [one.stored_token() for one in reopened] == [ada, ben]
    assert reopened[0].forget()
    assert [one.stored_token() for one in reopened] == [None, ben]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_user_without_a_name_is_kept_by_the_name_flickr_tells(own: Emulator, legacy: LegacyAuth) -> None:
    ben = legacy.get_token(authorized(own, legacy, user=BEN))
    ada = legacy.get_token(authorized(own, legacy, user=ADA))
    assert legacy.stored_token() == ada, "the last one"
    assert LegacyAuth(legacy._flickr, store=legacy._store, user="Ben Okafor").stored_token() == ben


def test_two_keys_are_kept_apart(own: Emulator, legacy: LegacyAuth) -> None:
    legacy.get_token(authorized(own, legacy))
    with Flickr("0123456789abcdef0123456789abcdef", "s") as stranger:
        assert LegacyAuth(stranger, store=legacy._store).stored_token() is None


def test_a_kept_token_is_not_taken_for_one_of_oauth(own: Emulator, flickr: Flickr) -> None:
    store = MemoryStore()
    legacy = LegacyAuth(flickr, store=store)
    token = legacy.get_token(authorized(own, legacy))
    with Flickr(own.api_key, own.api_secret, token_store=store, base_url=own.base_url) as other:
        assert other.token is None
    oauth = Token("a", "b", username="Ben Okafor")
    store.set(own.api_key, oauth)
    assert (store.get(own.api_key), legacy.stored_token()) == (oauth, token)
    assert legacy.forget()
    assert (store.get(own.api_key), legacy.stored_token()) == (oauth, None)


def test_without_a_store_nothing_is_kept(own: Emulator, flickr: Flickr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    legacy = LegacyAuth(flickr)
    legacy.get_token(authorized(own, legacy))
    assert legacy.stored_token() is None
    assert not legacy.forget()
    assert list(tmp_path.iterdir()) == []


def test_a_visitors_session_can_be_the_store(own: Emulator, flickr: Flickr) -> None:
    session: dict[str, Any] = {}
    legacy = LegacyAuth(flickr, store=MappingStore(session))
    token = legacy.get_token(authorized(own, legacy))
    assert list(session) == ["flickr_token"]
    assert LegacyAuth(flickr, store=MappingStore(session)).stored_token() == token


def test_many_threads_use_one_file(own: Emulator, flickr: Flickr, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    texts = {f"user{number}": own.legacy_token("write", BEN) for number in range(8)}
    minis = {name: own.mini_token("write", BEN) for name in texts}
    kept: dict[str, LegacyToken] = {}

    def work(name: str) -> None:
        kept[name] = LegacyAuth(flickr, store=FileStore(file), user=name).get_full_token(minis[name])

    threads = [threading.Thread(target=work, args=(name,)) for name in texts]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(kept) == len({one.token for one in kept.values()}) == 8
    found = {name: LegacyAuth(flickr, store=FileStore(file), user=name).stored_token() for name in texts}
    assert found == kept


# To OAuth.


@pytest.mark.parametrize("as_text", [False, True])
def test_a_token_becomes_one_of_oauth_and_dies(own: Emulator, legacy: LegacyAuth, as_text: bool) -> None:
    old = legacy.get_token(authorized(own, legacy))
    new = legacy.to_oauth(old.token if as_text else old)
    assert facts(new) == BEN_TOKEN
    with Flickr(own.api_key, own.api_secret, token=new, base_url=own.base_url) as flickr:
        assert flickr.test.login().id == BEN
    with pytest.raises(InvalidToken):
        legacy.check_token(old)
    with pytest.raises(InvalidToken):
        legacy.to_oauth(old)
    assert legacy.stored_token() is None
    with Flickr(own.api_key, own.api_secret, token_store=legacy._store, base_url=own.base_url) as flickr:
        assert flickr.token == new, "it took the old one's place in the store"


def test_a_token_lives_on_where_its_successor_could_not_be_kept(own: Emulator, flickr: Flickr, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    file.write_text("somebody else's")
    text = own.legacy_token("write", BEN)
    legacy = LegacyAuth(flickr, store=FileStore(file))
    with pytest.raises(TokenStoreError, match="tokens.json"):
        legacy.to_oauth(text)
    assert facts(legacy.check_token(text)) == BEN_TOKEN
    assert file.read_text() == "somebody else's"


# The twin.


def test_the_twin_logs_in_in_two_phases_and_moves_to_oauth(own: Emulator) -> None:
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
        assert legacy.stored_token() is None

    run(work, own)


def test_the_twin_takes_plain_callbacks_and_mini_tokens_and_forgets_revoked_tokens(own: Emulator) -> None:
    async def work(flickr: AsyncFlickr) -> None:
        legacy = AsyncLegacyAuth(flickr, store=MemoryStore())
        token = await legacy.get_full_token(own.mini_token("write", BEN))
        assert legacy.stored_token() == token
        own.revoke(token.token)
        given: list[tuple[str, str]] = []
        kept, frob = await legacy.get_token_part_one("read", lambda *both: given.append(both))
        assert (kept, given) == (None, [(frob, "read")])
        assert legacy.stored_token() is None
        with pytest.raises(LoginError, match="no browser"):
            await legacy.validate_frob("frob", "read", open_url=lambda url: False)

    run(work, own)


# Nothing tells secrets.


def test_secrets_stand_in_no_text_log_or_traceback(own: Emulator, flickr: Flickr, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    texts: list[str] = []
    legacy = LegacyAuth(flickr, store=MemoryStore())
    frob = authorized(own, legacy)
    token = legacy.get_token(frob)
    client = legacy.client(token)
    client.test.login()
    for one in (legacy, token, client, client._settings, legacy._store, legacy.stored_token()):
        texts += [repr(one), str(one)]
    for wrong in (lambda: legacy.get_token(frob), lambda: client.photos.delete(photo_id="52000000101")):
        with pytest.raises(ApiError) as caught:
            wrong()
        texts += ["".join(traceback.format_exception(caught.value)), repr(caught.value)]
    new = legacy.to_oauth(token)
    with pytest.raises(InvalidToken) as dead:
        legacy.check_token(token)
    texts += ["".join(traceback.format_exception(dead.value)), repr(new)]
    signatures = [one["api_sig"] for one in own.requests if "api_sig" in one]
    secrets = [own.api_key, own.api_secret, frob, token.token, new.oauth_token, new.oauth_token_secret, *signatures]
    assert len(signatures) > 5
    text = "\n".join([*texts, caplog.text])
    assert "flickr.auth.getToken" in text
    assert "HTTP Request" in caplog.text
    assert [one for one in secrets if one in text] == []


def test_what_holds_a_token_is_not_pickled(own: Emulator, legacy: LegacyAuth) -> None:
    for one in (legacy, legacy.client(own.legacy_token())):
        with pytest.raises(TypeError, match="pickled"):
            pickle.dumps(one)
