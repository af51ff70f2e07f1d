"""The behavior that all token stores share."""

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


def test_stored_token_is_returned_unchanged(store: TokenStore) -> None:
    assert store.get(KEY) is None
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    assert store.get(KEY, "alice") == ALICE
    assert store.get(KEY, "bob \U0001f98a") == BOB


def test_every_store_implements_the_protocol(store: TokenStore) -> None:
    assert isinstance(store, TokenStore)
    assert isinstance(MappingStore({}), TokenStore)
    assert not isinstance({}, TokenStore)


def test_default_account_is_the_one_stored_last(store: TokenStore) -> None:
    store.set(KEY, ALICE, "first")
    store.set(KEY, BOB, "second")
    assert store.get(KEY) == BOB
    store.set(KEY, ALICE, "first")
    assert store.get(KEY) == ALICE
    assert store.users(KEY) == ["second", "first"]
    assert store.delete(KEY)
    assert store.get(KEY) == BOB
    assert store.users(KEY) == ["second"]


def test_unknown_account_has_no_token(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    assert store.get(KEY, "bob") is None
    assert store.get(KEY, "Alice") is None
    assert store.get(KEY, "") is None
    assert not store.delete(KEY, "bob")
    assert not store.delete(KEY, "")
    assert store.users(KEY) == ["alice"]


def test_stores_separate_the_tokens_of_two_api_keys(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(OTHER_KEY, BOB, "alice")
    assert (store.get(KEY), store.get(OTHER_KEY)) == (ALICE, BOB)
    assert store.delete(KEY)
    assert (store.get(KEY), store.get(OTHER_KEY)) == (None, BOB)
    assert (store.users(KEY), store.users(OTHER_KEY)) == ([], ["alice"])


def test_account_name_is_the_argument_or_the_username_or_the_nsid(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(KEY, Token("t", "s", user_nsid="52000002@N01"))
    store.set(KEY, Token("t", "s"))
    store.set(KEY, ALICE, "work/1: äö")
    assert store.users(KEY) == ["alice", "52000002@N01", "default", "work/1: äö"]
    assert store.get(KEY, "work/1: äö") == ALICE


def test_empty_account_name_is_rejected(store: TokenStore) -> None:
    assert "user is empty" in refusal(lambda: store.set(KEY, ALICE, ""), ConfigurationError)
    assert store.users(KEY) == []


def test_new_token_replaces_the_old_one(store: TokenStore) -> None:
    store.set(KEY, ALICE)
    store.set(KEY, BOB, "alice")
    assert store.users(KEY) == ["alice"]
    assert store.get(KEY) == BOB


def test_token_can_be_deleted_once(store: TokenStore) -> None:
    assert not store.delete(KEY)
    store.set(KEY, ALICE)
    assert store.delete(KEY, "alice")
    assert not store.delete(KEY, "alice")
    assert not store.delete(KEY)
    assert store.get(KEY) is None
    assert store.users(KEY) == []


def test_strings_with_surrogates_are_stored(store: TokenStore) -> None:
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


def test_repr_of_a_store_contains_no_secret(store: TokenStore, caplog: pytest.LogCaptureFixture) -> None:
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


def test_api_key_is_not_stored(file: Path, fake: FakeKeyring) -> None:
    session: dict[str, Any] = {}
    for store in (FileStore(file), KeyringStore(), MappingStore(session)):
        store.set(KEY, ALICE)
    for kept in (file.read_text(), str(fake.entries), str(session)):
        assert KEY not in kept
        assert FINGERPRINT in kept


def test_memory_and_session_stores_cannot_be_pickled() -> None:
    session: dict[str, Any] = {}
    memory = MemoryStore()
    for store in (memory, MappingStore(session), DjangoSessionStore(session)):
        store.set(KEY, ALICE)
        with pytest.raises(TypeError, match="cannot pickle or copy"):
            pickle.dumps(store)


def test_pickled_file_store_contains_its_path_and_no_token(file: Path) -> None:
    store = FileStore(file, lock_timeout=3)
    store.set(KEY, ALICE)
    pickled = pickle.dumps(store)
    assert not [secret for secret in SECRETS if secret.encode() in pickled]
    again = pickle.loads(pickled)
    assert (again.path, again.get(KEY)) == (file, ALICE)


def test_pickled_keyring_store_contains_its_service_and_no_token(fake: FakeKeyring) -> None:
    store = KeyringStore("another")
    store.set(KEY, ALICE)
    pickled = pickle.dumps(store)
    assert not [secret for secret in SECRETS if secret.encode() in pickled]
    assert pickle.loads(pickled).get(KEY) == ALICE


def test_stores_import_their_dependencies_lazily() -> None:
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
