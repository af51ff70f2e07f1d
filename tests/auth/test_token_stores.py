"""Token stores: what all of them have in common, and what none of them tells."""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
import threading
import warnings
from pathlib import Path
from typing import Any

import pytest

import flickr_sdk.auth
from flickr_sdk.auth import DjangoSessionStore, FileStore, KeyringStore, MappingStore, MemoryStore, Token, TokenStore
from flickr_sdk.errors import ConfigurationError

from ..support.store_parts import ALICE, BOB, FINGERPRINT, KEY, OTHER_KEY, SECRETS, FakeKeyring, refusal


def test_a_token_comes_back_as_it_was_stored(store: TokenStore) -> None:
    assert store.get(KEY) is None
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    assert store.get(KEY, "alice") == ALICE
    assert store.get(KEY, "bob \U0001f98a") == BOB


def test_every_store_has_the_four_methods_of_the_protocol(store: TokenStore) -> None:
    assert isinstance(store, TokenStore)
    assert isinstance(MappingStore({}), TokenStore)
    assert not isinstance({}, TokenStore)


def test_without_a_name_the_account_that_was_stored_last_is_meant(store: TokenStore) -> None:
    store.set(KEY, ALICE, "first")
    store.set(KEY, BOB, "second")
    assert store.get(KEY) == BOB
    store.set(KEY, ALICE, "first")
    assert store.get(KEY) == ALICE
    assert store.users(KEY) == ["second", "first"]
    assert store.delete(KEY)
    assert store.get(KEY) == BOB
    assert store.users(KEY) == ["second"]


def test_a_name_that_is_not_known_gives_no_token_and_never_that_of_somebody_else(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    assert store.get(KEY, "bob") is None
    assert store.get(KEY, "Alice") is None
    assert store.get(KEY, "") is None
    assert not store.delete(KEY, "bob")
    assert not store.delete(KEY, "")
    assert store.users(KEY) == ["alice"]


def test_the_tokens_of_two_api_keys_do_not_meet(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(OTHER_KEY, BOB, "alice")
    assert (store.get(KEY), store.get(OTHER_KEY)) == (ALICE, BOB)
    assert store.delete(KEY)
    assert (store.get(KEY), store.get(OTHER_KEY)) == (None, BOB)
    assert (store.users(KEY), store.users(OTHER_KEY)) == ([], ["alice"])


def test_an_account_is_named_by_the_caller_or_the_user_name_or_the_nsid(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(KEY, Token("t", "s", user_nsid="52000002@N01"))
    store.set(KEY, Token("t", "s"))
    store.set(KEY, ALICE, "work/1: äö")
    assert store.users(KEY) == ["alice", "52000002@N01", "default", "work/1: äö"]
    assert store.get(KEY, "work/1: äö") == ALICE


def test_an_account_with_an_empty_name_is_refused(store: TokenStore) -> None:
    assert "user is empty" in refusal(lambda: store.set(KEY, ALICE, ""), ConfigurationError)
    assert store.users(KEY) == []


def test_a_new_token_takes_the_place_of_the_old_one(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(KEY, BOB, "alice")
    assert store.users(KEY) == ["alice"]
    assert store.get(KEY) == BOB


def test_a_token_can_be_forgotten_once(store: TokenStore) -> None:
    assert not store.delete(KEY)
    store.set(KEY, ALICE)
    assert store.delete(KEY, "alice")
    assert not store.delete(KEY, "alice")
    assert not store.delete(KEY)
    assert store.get(KEY) is None
    assert store.users(KEY) == []


def test_texts_that_no_encoding_knows_are_kept_too(store: TokenStore) -> None:
    strange = Token("t", "s", username="\ud800\x00\n", fullname='"\\')
    store.set(KEY, strange)
    assert store.get(KEY) == strange


def test_threads_can_share_a_store(store: TokenStore) -> None:
    failures: list[BaseException] = []
    start = threading.Barrier(8)

    def write(number: int) -> None:
        try:
            start.wait()
            for turn in range(10):
                store.set(KEY, ALICE, f"{number}-{turn}")
                assert store.get(KEY, f"{number}-{turn}") == ALICE
                if turn % 2:
                    assert store.delete(KEY, f"{number}-{turn}")
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert sorted(store.users(KEY)) == sorted(f"{number}-{turn}" for number in range(8) for turn in range(0, 10, 2))


def test_no_store_shows_a_secret(store: TokenStore, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    session: dict[str, Any] = {}
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        for one in (store, MappingStore(session), DjangoSessionStore(session)):
            one.set(KEY, ALICE)
            one.set(OTHER_KEY, BOB)
            one.get(KEY)
            one.delete(KEY)
            shown = f"{one} {one!r} {vars(one) if not isinstance(one, MappingStore) else ''}"
            assert not [secret for secret in SECRETS if secret in shown]
    assert not [secret for secret in SECRETS if secret in caplog.text]
    assert warned == []


def test_the_api_key_is_written_nowhere(file: Path, fake: FakeKeyring) -> None:
    session: dict[str, Any] = {}
    for store in (FileStore(file), KeyringStore(), MappingStore(session)):
        store.set(KEY, ALICE)
    for kept in (file.read_text(), str(fake.entries), str(session)):
        assert KEY not in kept
        assert FINGERPRINT in kept


def test_a_store_in_memory_or_in_a_session_refuses_to_be_pickled() -> None:
    session: dict[str, Any] = {}
    memory = MemoryStore()
    for store in (memory, MappingStore(session), DjangoSessionStore(session)):
        store.set(KEY, ALICE)
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            pickle.dumps(store)


def test_a_pickled_file_store_names_its_file_and_holds_no_token(file: Path) -> None:
    store = FileStore(file, lock_timeout=3)
    store.set(KEY, ALICE)
    pickled = pickle.dumps(store)
    assert not [secret for secret in SECRETS if secret.encode() in pickled]
    again = pickle.loads(pickled)
    assert (again.path, again.get(KEY)) == (file, ALICE)


def test_a_pickled_keyring_store_names_its_service_and_holds_no_token(fake: FakeKeyring) -> None:
    store = KeyringStore("another")
    store.set(KEY, ALICE)
    pickled = pickle.dumps(store)
    assert not [secret for secret in SECRETS if secret.encode() in pickled]
    assert pickle.loads(pickled).get(KEY) == ALICE


def test_a_store_loads_what_it_needs_when_it_needs_it() -> None:
    script = """
import sys
import flickr_sdk.auth
heavy = {"filelock", "platformdirs", "keyring", "json", "hashlib", "flickr_sdk.auth.file_store"}
assert not heavy & set(sys.modules), heavy & set(sys.modules)
store = flickr_sdk.auth.FileStore()
assert not {"filelock", "platformdirs", "keyring"} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_public_names_are_listed_and_others_are_attribute_errors() -> None:
    names = dir(flickr_sdk.auth)
    assert {"FileStore", "KeyringStore", "LegacyToken", "TokenStore"} <= set(names)
    assert names == sorted(names)
    assert [getattr(flickr_sdk.auth, name).__name__ for name in names if name != "Perms"] == [
        name for name in names if name != "Perms"
    ]
    with pytest.raises(AttributeError):
        _ = flickr_sdk.auth.FileStor  # type: ignore[attr-defined]  # the point of the test
