"""Tokens in the system keyring."""

from __future__ import annotations

import sys

import pytest
from keyring.backends import fail, null

from flickr_sdk.auth import KeyringStore
from flickr_sdk.errors import ConfigurationError

from ..support.store_parts import ALICE, BOB, FINGERPRINT, KEY, FakeKeyring, TalkativeKeyring, refusal, using


def test_keyring_has_one_entry_per_account(fake: FakeKeyring) -> None:
    KeyringStore().set(KEY, ALICE)
    KeyringStore().set(KEY, BOB)
    assert {service for service, _ in fake.entries} == {"flickr-sdk"}
    assert sorted(name for _, name in fake.entries) == [FINGERPRINT, f"{FINGERPRINT}/alice", f"{FINGERPRINT}/bob \U0001f98a"]
    assert KeyringStore().get(KEY, "alice") == ALICE
    assert KeyringStore("another").get(KEY) is None


def test_deleting_the_last_account_empties_the_keyring(fake: FakeKeyring) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    assert store.delete(KEY)
    assert store.delete(KEY)
    assert fake.entries == {}


def test_account_that_was_deleted_outside_the_store_is_skipped(fake: FakeKeyring) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    store.set(KEY, BOB)
    del fake.entries["flickr-sdk", f"{FINGERPRINT}/bob \U0001f98a"]
    assert store.get(KEY) == ALICE
    assert store.users(KEY) == ["alice"]
    assert not store.delete(KEY, "bob \U0001f98a")
    assert store.delete(KEY)
    assert store.get(KEY) is None


def test_unlisted_account_can_be_read_and_deleted_by_name(fake: FakeKeyring) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    del fake.entries["flickr-sdk", FINGERPRINT]
    assert store.users(KEY) == []
    assert store.get(KEY, "alice") == ALICE
    assert store.delete(KEY, "alice")
    assert fake.entries == {}


@pytest.mark.parametrize("text", ["", "null", "{", "7", '"text"', "{}", "[1]", '{"oauth_token": 1, "oauth_token_secret": 2}'])
def test_damaged_keyring_entry_is_reported_and_not_changed(fake: FakeKeyring, text: str) -> None:
    store = KeyringStore()
    store.set(KEY, ALICE)
    entry = "flickr-sdk", f"{FINGERPRINT}/alice"
    fake.entries[entry] = text
    message = refusal(lambda: store.get(KEY))
    assert message.startswith(f"keyring service 'flickr-sdk': entry '{FINGERPRINT}/alice' is damaged")
    assert fake.entries[entry] == text
    fake.entries["flickr-sdk", FINGERPRINT] = text
    for act in (lambda: store.users(KEY), lambda: store.set(KEY, BOB), lambda: store.delete(KEY)):
        assert f"entry '{FINGERPRINT}' is damaged" in refusal(act)
    assert fake.entries == {entry: text, ("flickr-sdk", FINGERPRINT): text}


def test_missing_keyring_package_names_the_install_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    message = refusal(KeyringStore, ConfigurationError)
    assert message == 'the package keyring is not installed; run pip install "flickr-sdk[keyring]"'


def test_system_without_a_keyring_is_a_configuration_error() -> None:
    with using(fail.Keyring()):  # type: ignore[no-untyped-call]  # keyring leaves it without types
        store = KeyringStore()
        for act in (lambda: store.get(KEY), lambda: store.users(KEY), lambda: store.set(KEY, ALICE), lambda: store.delete(KEY)):
            message = refusal(act, ConfigurationError)
            assert "no usable keyring" in message
            assert 'pip install "flickr-sdk[keyring]"' in message
            assert "FileStore" in message


def test_disabled_keyring_is_a_configuration_error() -> None:
    with using(null.Keyring()):  # type: ignore[no-untyped-call]  # keyring leaves it without types
        assert KeyringStore().get(KEY) is None
        assert "is disabled" in refusal(lambda: KeyringStore().set(KEY, ALICE), ConfigurationError)


def test_error_of_the_keyring_backend_is_not_quoted() -> None:
    with using(TalkativeKeyring()):
        message = refusal(lambda: KeyringStore().set(KEY, ALICE))
    assert message.startswith("keyring service 'flickr-sdk': could not set an entry (CalledProcessError); unlock")
