"""Tokens that clients use, store, read and delete."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.auth import MemoryStore, Token
from flickr_sdk.compat.flickrapi import FlickrAPI, IllegalArgumentException
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ConfigurationError, InsufficientPermissions, InvalidToken, LoginError, TokenStoreError

from ..support.application import ADA, BEN
from ..support.clients import Make, who
from ..support.person import Person
from ..support.pictures import picture

BACK = "http://app.example/back"
PHOTO = "52000000101"


def test_token_argument_takes_a_token_or_a_pair(make: Make, emulator: Emulator) -> None:
    pair = emulator.access_token("read", BEN)
    for token in (Token(*pair), tuple(pair)):
        client = make(token=token)
        assert who(client) == BEN
        assert client.token == Token(*pair)
    invalid = [("only one",), (1, 2), Token(1, 2), Token("a", "b", perms=3), Token("", "b"), Token("a\n", "b"), 3]  # type: ignore[arg-type]  # the point of the test
    for wrong in invalid:
        with pytest.raises(ConfigurationError, match="token is invalid; pass a Token, or a pair"):
            make(token=wrong)
    with pytest.raises(IllegalArgumentException, match="token is invalid"):
        FlickrAPI("key", "secret", token=Token("é", "b")).test.login()


def test_stored_token_is_found_by_user_or_by_the_last_login(make: Make) -> None:
    store = MemoryStore()
    names = {}
    for user in (BEN, ADA):
        names[user] = make(token_store=store).login(headless=True, ask=Person(user=user).type_code).username
    make(token_store=store, user="work").login(headless=True, ask=Person(user=BEN).type_code)
    for user, name in names.items():
        assert who(make(token_store=store, user=name)) == user
    assert who(make(token_store=store, user="work")) == BEN
    assert who(make(token_store=store)) == BEN
    for user, name in names.items():
        assert who(make(token_store=store, user=user)) == user, "the NSID selects the account regardless of its name"
        assert name != user


def test_token_argument_bypasses_the_store(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    kept = Token(*emulator.access_token(user=BEN), username="Ben Okafor")
    store.set(emulator.api_key, kept)
    client = make(token_store=store, token=tuple(emulator.access_token(user=ADA)))
    assert who(client) == ADA
    client.logout()
    assert store.get(emulator.api_key) == kept, "the token of another user was deleted"


def test_keep_false_stores_nothing(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    client = make(token_store=store)
    client.login(headless=True, keep=False, ask=Person().type_code)
    assert who(client) == ADA
    assert store.users(emulator.api_key) == []


def test_logout_deletes_this_account_only(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    make(token_store=store).login(headless=True, ask=Person(user=BEN).type_code)
    make(token_store=store, user="home").login(headless=True, ask=Person(user=ADA).type_code)
    client = make(token_store=store)
    assert who(client) == ADA
    for _ in range(2):
        client.logout()
        assert client.token is None
        assert store.users(emulator.api_key) == ["Ben Okafor"]
    with pytest.raises(InsufficientPermissions):
        who(client)


def test_logout_keeps_a_newer_token_of_the_same_account(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    make(token_store=store).login(headless=True, ask=Person().type_code)
    old = make(token_store=store)
    assert old.token
    newer = make(token_store=store).login(headless=True, ask=Person().type_code)
    old.logout()
    assert store.get(emulator.api_key) == newer


def test_logout_ignores_accounts_that_another_process_removed_meanwhile(make: Make, emulator: Emulator) -> None:
    class Shared(MemoryStore):
        def users(self, api_key: str) -> list[str]:
            return ["removed", *super().users(api_key), "removed too"]

    store = Shared()
    client = make(token_store=store)
    client.login(headless=True, ask=Person().type_code)
    assert store.get(emulator.api_key, "removed") is None
    client.logout()
    assert (client.token, store.users(emulator.api_key)) == (None, ["removed", "removed too"])


def test_logout_without_a_store_forgets_the_token(make: Make, emulator: Emulator) -> None:
    client = make(token=emulator.access_token())
    for _ in range(2):
        client.logout()
        assert client.token is None
    with pytest.raises(InsufficientPermissions):
        who(client)


def test_revoked_token_is_reported_and_deleted_by_logout(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    client = make(token_store=store)
    emulator.revoke(client.login(headless=True, ask=Person().type_code).oauth_token)
    with pytest.raises(InvalidToken, match="Sign in again") as caught:
        who(client)
    assert caught.value.code == 98
    client.logout()
    assert store.users(emulator.api_key) == []


def test_copy_with_another_token_acts_for_another_user(make: Make, emulator: Emulator) -> None:
    client = make(token=emulator.access_token("read", ADA), user=ADA)
    pair = emulator.access_token("read", BEN)
    for token in (Token(*pair), tuple(pair)):
        assert who(client.options(token=token)) == BEN
    assert who(client) == ADA
    with pytest.raises(ConfigurationError, match="token is invalid; pass a Token, or a pair"):
        client.options(token=("a", ""))
    with pytest.raises(ConfigurationError, match="a token requires the API secret; pass api_secret"):
        make(api_secret="").options(token=pair)


def test_copies_with_other_options_keep_the_token(make: Make) -> None:
    client = make()
    client.login(headless=True, keep=False, ask=Person().type_code)
    assert who(client.options(timeout=5)) == ADA
    assert client.options(strict=True).token == client.token


def test_concurrent_logins_of_two_users_do_not_mix(emulator: Emulator) -> None:
    def work(user: str) -> list[str]:
        with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            seen = []
            for turn in range(5):
                person = Person(user=user)
                if turn % 2:
                    client.login(headless=True, keep=False, ask=person.type_code)
                else:
                    client.login(keep=False, open_url=person.open_url)
                    person.last_page()
                seen += [who(client) for _ in range(5)]
            return seen

    users = [ADA, BEN] * 4
    with ThreadPoolExecutor(len(users)) as pool:
        assert list(pool.map(work, users)) == [[user] * 25 for user in users]


def test_one_client_signs_many_users_in_concurrently(emulator: Emulator) -> None:
    async def one(client: AsyncFlickr, user: str) -> str:
        begun = await client.start_login(BACK)
        back = await asyncio.to_thread(Person(user=user).decide, begun.url)
        return (await client.finish_login(begun.state, back.location)).user_nsid

    async def everybody() -> list[str]:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            return await asyncio.gather(*(one(client, user) for user in users))

    users = [ADA, BEN] * 10
    assert asyncio.run(everybody()) == users


def test_calls_for_a_user_without_a_token_are_rejected_until_login(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    client = make(token_store=store, user="unknown")
    sent = len(emulator.requests)
    for method in ("flickr.test.login", "flickr.photos.search"):
        with pytest.raises(ConfigurationError, match=r"no token is stored for user 'unknown'; call login\(\), or omit user"):
            client.call(method)
    assert len(emulator.requests) == sent
    client.login(headless=True, ask=Person(user=BEN).type_code)
    assert who(client) == BEN
    assert store.users(emulator.api_key) == ["unknown"]
    client.logout()
    with pytest.raises(ConfigurationError, match="no token is stored for user 'unknown'"):
        who(client)


@pytest.mark.parametrize("user", ["", 7, b"ada"])
def test_invalid_user_is_rejected(make: Make, user: Any) -> None:
    with pytest.raises(ConfigurationError, match="^user is .*; pass an account name"):
        make(token_store=MemoryStore(), user=user)


@pytest.mark.parametrize("name", ["ada.lindqvist", ADA, "work"])
@pytest.mark.parametrize("keep", [True, False])
def test_login_of_another_user_overwrites_nothing(make: Make, emulator: Emulator, name: str, keep: bool) -> None:
    store = MemoryStore()
    ada = make(token_store=store, user=name).login(headless=True, ask=Person(user=ADA).type_code)
    client = make(token_store=store, user=name)
    with pytest.raises(LoginError, match=f"user .{name}. is ada.lindqvist {ADA}, but Ben Okafor {BEN} authorized"):
        client.login(headless=True, keep=keep, ask=Person(user=BEN).type_code)
    assert client.token == ada
    assert [store.get(emulator.api_key, one) for one in store.users(emulator.api_key)] == [ada]


def test_login_of_another_user_is_rejected_for_an_nsid(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    with pytest.raises(LoginError, match=f"is {ADA}, but Ben Okafor {BEN} authorized"):
        make(token_store=store, user=ADA).login(headless=True, ask=Person(user=BEN).type_code)
    assert store.users(emulator.api_key) == []
    make(token_store=store, user=ADA).login(headless=True, ask=Person(user=ADA).type_code)
    assert store.users(emulator.api_key) == ["ada.lindqvist"], "all names select the same account"


def test_save_token_stores_under_the_clients_api_key(make: Make, emulator: Emulator) -> None:
    store = MemoryStore()
    client = make(token_store=store)
    for user, name in ((BEN, "customer-17"), (ADA, None)):
        begun = client.start_login("oob")
        client.save_token(client.finish_login(begun.state, Person(user=user).code(begun.url)), name)
    assert client.token is None, "the client of a web application serves many users"
    assert store.users(emulator.api_key) == ["customer-17", "ada.lindqvist"]
    assert who(make(token_store=store, user="customer-17")) == BEN
    with pytest.raises(ConfigurationError, match="user is empty"):
        client.save_token(Token("a", "b"), "")


class SlowStore(MemoryStore):
    """Records each operation and its thread."""

    def __init__(self) -> None:
        super().__init__()
        self.work: list[tuple[str, int]] = []

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        self.work.append(("get", threading.get_ident()))
        return super().get(api_key, user)

    def users(self, api_key: str) -> list[str]:
        self.work.append(("users", threading.get_ident()))
        return super().users(api_key)

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        self.work.append(("set", threading.get_ident()))
        super().set(api_key, token, user)

    def delete(self, api_key: str, user: str | None = None) -> bool:
        self.work.append(("delete", threading.get_ident()))
        return super().delete(api_key, user)


def test_async_client_uses_the_store_outside_the_event_loop(emulator: Emulator) -> None:
    store = SlowStore()

    async def log_in_and_out() -> int:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, token_store=store) as client:
            token = await client.login(headless=True, ask=Person().type_code)
            await client.save_token(token, "again")
            assert client.token == token
            await client.logout()
        return threading.get_ident()

    loop = asyncio.run(log_in_and_out())
    assert {what for what, _ in store.work} == {"get", "set", "users", "delete"}
    assert loop not in {thread for _, thread in store.work}
    assert store.users(emulator.api_key) == []


@pytest.mark.parametrize("entered", [True, False])
def test_stored_token_is_read_once_and_outside_the_event_loop(emulator: Emulator, entered: bool) -> None:
    store = SlowStore()
    MemoryStore.set(store, emulator.api_key, Token(*emulator.access_token(user=BEN), username="Ben Okafor"))

    async def call() -> int:
        client = AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, token_store=store)
        assert store.work == [], "the constructor does not read it"
        if entered:
            await client.__aenter__()
            assert client.token is not None
        copy = client.options(timeout=30)
        assert {str(one.id) for one in await asyncio.gather(*(client.test.login() for _ in range(5)))} == {BEN}
        assert (await copy.test.login()).id == BEN
        await client.aclose()
        return threading.get_ident()

    loop = asyncio.run(call())
    assert [what for what, _ in store.work] == ["get"], "copies share the token"
    assert loop not in {thread for _, thread in store.work}


def test_first_async_operation_of_any_kind_uses_the_stored_token(emulator: Emulator) -> None:
    store = MemoryStore()
    store.set(emulator.api_key, Token(*emulator.access_token("write", user=ADA)))
    given: dict[str, Any] = {"base_url": emulator.base_url, "token_store": store}

    def first(work: Callable[[AsyncFlickr], Awaitable[object]]) -> str:
        async def begin() -> None:
            client = AsyncFlickr(emulator.api_key, emulator.api_secret, **given)
            await work(client)
            await client.aclose()

        asyncio.run(begin())
        return emulator.requests[-1].caller

    async def walk(client: AsyncFlickr) -> None:
        assert [photo async for photo in client.walk.photos.search(text="aurora")]

    assert first(lambda client: client.test.login()) == ADA
    assert first(lambda client: client.upload(io.BytesIO(picture()))) == ADA
    assert first(walk) == ADA


def test_unreadable_store_is_read_again_by_the_next_call(emulator: Emulator) -> None:
    class Locked(MemoryStore):
        locked = True

        def get(self, api_key: str, user: str | None = None) -> Token | None:
            if self.locked:
                raise TokenStoreError("keyring", "is locked. Unlock it")
            return super().get(api_key, user)

    async def ask() -> None:
        store = Locked()
        store.set(emulator.api_key, Token(*emulator.access_token(user=ADA)))
        client = AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, token_store=store)
        for _ in range(2):
            with pytest.raises(TokenStoreError, match="keyring: is locked. Unlock it"):
                await client.test.login()
        store.locked = False
        assert (await client.test.login()).id == ADA
        await client.aclose()

    asyncio.run(ask())


def test_token_of_an_async_client_is_available_before_its_first_call(emulator: Emulator) -> None:
    store = MemoryStore()
    client = AsyncFlickr(emulator.api_key, emulator.api_secret, token_store=store)
    store.set(emulator.api_key, Token("a", "b", username="Ben Okafor"))
    assert client.token == Token("a", "b", username="Ben Okafor")
    with pytest.raises(ConfigurationError, match="a stored token requires the API secret"):
        assert AsyncFlickr(emulator.api_key, "", token_store=store).token is None
