"""Tokens of users whose sessions are cookies, and the return path."""

from __future__ import annotations

from pathlib import Path

import pytest

from flickr_sdk import Token
from flickr_sdk.auth import FileStore, MemoryStore
from flickr_sdk.contrib._web.pending_logins import KEY, pending_logins
from flickr_sdk.contrib._web.return_path import local_path, path_of_request
from flickr_sdk.contrib._web.session_tokens import SessionTokens, default_store

TOKEN = Token("token-1", "secret-1")


class Clock:
    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


def test_session_contains_a_random_name_in_place_of_the_token() -> None:
    tokens, session = SessionTokens(MemoryStore(), "key"), {}
    tokens.set(session, TOKEN)
    assert tokens.get(session) == TOKEN
    assert len(session) == 1
    assert "token-1" not in str(session)
    other: dict[str, str] = {}
    tokens.set(other, TOKEN)
    assert session != other


@pytest.mark.parametrize("value", [None, 3, "", "ada.lindqvist", "web.1.short", ["web"], "web.1700000000." + "a" * 44])
def test_other_values_in_the_session_give_no_token(value: object) -> None:
    store = MemoryStore()
    store.set("key", TOKEN, "ada.lindqvist")
    tokens, session = SessionTokens(store, "key"), {"flickr_session": value}
    assert tokens.get(session) is None
    tokens.delete(session)
    assert session == {}
    assert store.users("key") == ["ada.lindqvist"]


def test_login_expires_and_the_next_one_deletes_its_token() -> None:
    clock, store = Clock(), MemoryStore()
    store.set("key", TOKEN, "ada.lindqvist")
    tokens = SessionTokens(store, "key", max_age=60, now=clock)
    old: dict[str, str] = {}
    tokens.set(old, TOKEN)
    clock.now += 60
    assert tokens.get(old) == TOKEN
    clock.now += 1
    assert tokens.get(old) is None
    assert len(store.users("key")) == 2
    new: dict[str, str] = {}
    tokens.set(new, TOKEN)
    assert tokens.get(new) == TOKEN
    assert store.users("key") == ["ada.lindqvist", new["flickr_session"]], "accounts of other programs stay"


def test_new_login_replaces_the_token_of_the_session() -> None:
    store, session = MemoryStore(), {}
    tokens = SessionTokens(store, "key")
    for _ in range(3):
        tokens.set(session, TOKEN)
    assert store.users("key") == [session["flickr_session"]]


def test_default_store_is_not_the_token_file_of_the_user() -> None:
    assert default_store().path != FileStore().path
    assert default_store().path.parent == FileStore().path.parent
    assert default_store().path.name == "web-tokens.json"


def test_tokens_survive_a_restart_of_the_server(tmp_path: Path) -> None:
    file, session = tmp_path / "tokens.json", {}
    SessionTokens(FileStore(file), "key").set(session, TOKEN)
    assert SessionTokens(FileStore(file), "key").get(session) == TOKEN


@pytest.mark.parametrize("value", [None, "text", [1, 2], [["a", "b", "c"]], [["a", "b", "c", 4]], {"a": 1}])
def test_logins_of_other_programs_in_the_session_are_ignored(value: object) -> None:
    assert pending_logins({KEY: value}) == []


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/", "/"),
        ("/a/b?c=d&e=%20#f", "/a/b?c=d&e=%20#f"),
        ("/a b", "/a%20b"),
        ("/ær?x=日", "/%C3%A6r?x=%E6%97%A5"),
        ("/a?next=//example.org", "/a?next=//example.org"),
        ("/a?b//c", "/a?b//c"),
        ("/\ud800", "/default"),
        ("", "/default"),
        (None, "/default"),
        (["/a"], "/default"),
        ("a", "/default"),
        ("/a//b", "/default"),
        ("/a\x7f", "/default"),
        ("/a\n", "/default"),
    ],
)
def test_local_path_is_escaped_or_replaced(target: object, expected: str) -> None:
    assert local_path(target, "/default") == expected


@pytest.mark.parametrize("path", ["//example.org/a", "/\\example.org", "\\\\example.org", "//", "/\r\n//example.org", "a"])
def test_path_of_a_request_stays_on_the_site(path: str) -> None:
    for query in (b"", b"a=\r\n//b\\"):
        found = path_of_request(path, query, "/")
        assert found == "/" or (found[0] == "/" and found[1] not in "/\\" and found.isprintable() and "\\" not in found)
