"""Legacy tokens: signed calls, storage and the exchange for OAuth tokens."""

from __future__ import annotations

import logging
import pickle
import stat
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ApiError, Flickr, Token
from flickr_sdk.auth import FileStore, LegacyAuth, MappingStore, MemoryStore
from flickr_sdk.auth.legacy_base import LegacyToken
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import InsufficientPermissions, InvalidToken, LoginError, TokenStoreError

from ..support.application import ADA, BEN
from ..support.legacy_parts import BEN_TOKEN, authorized, facts
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


def test_legacy_calls_carry_the_token_and_a_signature_over_all_arguments(own: Emulator, legacy: LegacyAuth) -> None:
    client = legacy.client(own.legacy_token("delete", ADA))
    assert client.test.login().id == ADA
    client.photos.set_meta(photo_id="52000000101", title="Grüße, ~+&=", description="")
    for sent in map(dict, own.requests[-2:]):
        signature = sent.pop("api_sig")
        assert "auth_token" in sent
        assert not [name for name in sent if name.startswith("oauth")]
        assert signature == api_sig(own.api_secret, **sent)


def test_legacy_token_grants_its_permission_only(own: Emulator, legacy: LegacyAuth) -> None:
    reader = legacy.client(own.legacy_token("read"))
    assert reader.test.login().id == ADA
    with pytest.raises(InsufficientPermissions):
        reader.photos.delete(photo_id="52000000101")
    legacy.client(own.legacy_token("delete")).photos.delete(photo_id="52000000101")


def test_client_copy_with_a_token_does_not_change_the_original(own: Emulator) -> None:
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


def test_check_token_returns_the_user_until_the_token_is_revoked(own: Emulator, legacy: LegacyAuth) -> None:
    text = own.legacy_token("write", BEN)
    token = legacy.check_token(text)
    assert (token.token, facts(token)) == (text, BEN_TOKEN)
    assert legacy.check_token(token) == token
    own.revoke(text)
    with pytest.raises(InvalidToken, match="error 98"):
        legacy.check_token(token)
    with pytest.raises(InvalidToken, match="error 98"):
        legacy.client(token).test.login()


def test_permission_includes_lower_permissions() -> None:
    assert [LegacyToken("t", "write").permits(one) for one in ("none", "read", "write", "delete")] == [True, True, True, False]
    assert LegacyToken("t").permits("delete")
    for token in (LegacyToken("t", "delete"), Token("t", "s"), Token("t", "s", "read")):
        for wrong in ("admin", "", None):
            with pytest.raises(ValueError, match="pass 'none', 'read', 'write' or 'delete'"):
                token.permits(wrong)  # type: ignore[arg-type]  # the point of the test


def test_tokens_of_two_users_do_not_mix(own: Emulator, flickr: Flickr, tmp_path: Path) -> None:
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


def test_default_token_is_the_latest_and_others_are_found_by_username(own: Emulator, legacy: LegacyAuth) -> None:
    ben = legacy.get_token(authorized(own, legacy, user=BEN))
    ada = legacy.get_token(authorized(own, legacy, user=ADA))
    assert legacy.stored_token() == ada, "the last one"
    assert LegacyAuth(legacy._flickr, store=legacy._tokens._store, user="Ben Okafor").stored_token() == ben


@pytest.mark.parametrize("name", ["Ben Okafor", BEN])
def test_account_is_found_and_deleted_by_username_and_nsid(own: Emulator, legacy: LegacyAuth, name: str) -> None:
    ben = legacy.get_token(authorized(own, legacy, user=BEN))
    ada = legacy.get_token(authorized(own, legacy, user=ADA))
    named = LegacyAuth(legacy._flickr, store=legacy._tokens._store, user=name)
    assert named.stored_token() == ben
    again = named.get_token(authorized(own, legacy, user=BEN))
    assert named.stored_token() == again
    assert named.forget()
    assert named.stored_token() is None
    assert not named.forget()
    assert legacy.stored_token() == ada
    assert legacy.forget()
    assert legacy.stored_token() is None, "all names select the same account"


def test_login_of_another_user_overwrites_nothing(own: Emulator, flickr: Flickr) -> None:
    store = MemoryStore()
    legacy = LegacyAuth(flickr, store=store, user="work")
    ada = legacy.get_token(authorized(own, legacy, user=ADA))
    told = f"user 'work' is ada.lindqvist {ADA}, but Ben Okafor {BEN} authorized"
    with pytest.raises(LoginError, match=told):
        legacy.get_token(authorized(own, legacy, user=BEN))
    with pytest.raises(LoginError, match=told):
        legacy.get_full_token(own.mini_token("write", BEN))
    assert legacy.stored_token() == ada


def test_exchange_does_not_replace_the_oauth_token_of_another_user(own: Emulator, flickr: Flickr) -> None:
    store = MemoryStore()
    oauth = Token(*own.access_token(user=ADA), user_nsid=ADA, username="ada.lindqvist")
    store.set(own.api_key, oauth, "work")
    text = own.legacy_token("write", BEN)
    with pytest.raises(LoginError, match="no token was stored"):
        LegacyAuth(flickr, store=store, user="work").to_oauth(text)
    assert [store.get(own.api_key, one) for one in store.users(own.api_key)] == [oauth]
    assert facts(LegacyAuth(flickr).check_token(text)) == BEN_TOKEN, "it was not exchanged"


def test_tokens_of_two_api_keys_do_not_mix(own: Emulator, legacy: LegacyAuth) -> None:
    legacy.get_token(authorized(own, legacy))
    with Flickr("0123456789abcdef0123456789abcdef", "s") as stranger:
        assert LegacyAuth(stranger, store=legacy._tokens._store).stored_token() is None


def test_stored_legacy_token_is_not_used_as_an_oauth_token(own: Emulator, flickr: Flickr) -> None:
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


def test_without_a_store_nothing_is_stored(
    own: Emulator, flickr: Flickr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    legacy = LegacyAuth(flickr)
    legacy.get_token(authorized(own, legacy))
    assert legacy.stored_token() is None
    assert not legacy.forget()
    assert list(tmp_path.iterdir()) == []


def test_session_can_store_a_legacy_token(own: Emulator, flickr: Flickr) -> None:
    session: dict[str, Any] = {}
    legacy = LegacyAuth(flickr, store=MappingStore(session))
    token = legacy.get_token(authorized(own, legacy))
    assert list(session) == ["flickr_token"]
    assert LegacyAuth(flickr, store=MappingStore(session)).stored_token() == token


def test_threads_share_one_token_file(own: Emulator, flickr: Flickr, tmp_path: Path) -> None:
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


@pytest.mark.parametrize("as_text", [False, True])
def test_exchanged_token_becomes_invalid(own: Emulator, legacy: LegacyAuth, as_text: bool) -> None:
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
    with Flickr(own.api_key, own.api_secret, token_store=legacy._tokens._store, base_url=own.base_url) as flickr:
        assert flickr.token == new, "it replaced the old token in the store"


def test_token_stays_valid_if_the_store_is_not_writable(own: Emulator, flickr: Flickr, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    file.write_text("somebody else's")
    text = own.legacy_token("write", BEN)
    legacy = LegacyAuth(flickr, store=FileStore(file))
    with pytest.raises(TokenStoreError, match="tokens.json"):
        legacy.to_oauth(text)
    assert facts(legacy.check_token(text)) == BEN_TOKEN
    assert file.read_text() == "somebody else's"


def test_repr_log_and_traceback_contain_no_legacy_secret(own: Emulator, flickr: Flickr, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    texts: list[str] = []
    legacy = LegacyAuth(flickr, store=MemoryStore())
    frob = authorized(own, legacy)
    token = legacy.get_token(frob)
    client = legacy.client(token)
    client.test.login()
    for one in (legacy, token, client, client._config, legacy._tokens._store, legacy.stored_token()):
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


def test_legacy_token_store_cannot_be_pickled(own: Emulator, legacy: LegacyAuth) -> None:
    for one in (legacy, legacy.client(own.legacy_token())):
        with pytest.raises(TypeError, match="cannot pickle or copy"):
            pickle.dumps(one)
