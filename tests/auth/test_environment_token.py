"""The access token of the environment: FLICKR_OAUTH_TOKEN and FLICKR_OAUTH_TOKEN_SECRET."""

from __future__ import annotations

from pathlib import Path

import pytest

from flickr_sdk.auth import FileStore, MemoryStore, Token
from flickr_sdk.compat.flickrapi import FlickrAPI
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ConfigurationError, InvalidToken

from ..support.application import ADA, BEN
from ..support.clients import Make, who

NAMES = ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")


@pytest.fixture
def environment_token(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Token:
    token = Token(*emulator.access_token(user=BEN))
    monkeypatch.setenv(NAMES[0], token.oauth_token)
    monkeypatch.setenv(NAMES[1], token.oauth_token_secret)
    return token


def test_client_uses_the_token_of_the_environment(make: Make, environment_token: Token) -> None:
    client = make()
    assert client.token == environment_token
    assert who(client) == BEN
    client.logout()
    assert client.token is None


def test_explicit_token_wins_over_the_environment(make: Make, emulator: Emulator, environment_token: Token) -> None:
    assert who(make(token=tuple(emulator.access_token(user=ADA)))) == ADA


def test_token_store_wins_over_the_environment(make: Make, emulator: Emulator, environment_token: Token) -> None:
    store = MemoryStore()
    assert make(token_store=store).token is None
    store.set(emulator.api_key, Token(*emulator.access_token(user=ADA)))
    assert who(make(token_store=store)) == ADA


def test_user_argument_overrides_the_environment(
    make: Make, emulator: Emulator, environment_token: Token, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    FileStore().set(emulator.api_key, Token(*emulator.access_token(user=ADA)), "work")
    assert who(make(user="work")) == ADA
    with pytest.raises(ConfigurationError, match="no token is stored for user 'home'"):
        who(make(user="home"))


@pytest.mark.parametrize("other", [None, ""])
@pytest.mark.parametrize("present", NAMES)
def test_one_variable_alone_is_an_error_that_names_both(
    make: Make, monkeypatch: pytest.MonkeyPatch, present: str, other: str | None
) -> None:
    (absent,) = {*NAMES} - {present}
    monkeypatch.setenv(present, "0123456789abcdef")
    if other is not None:
        monkeypatch.setenv(absent, other)
    with pytest.raises(ConfigurationError, match=f"^{present} is set, but {absent} is missing or empty; set both") as caught:
        make()
    assert "0123456789abcdef" not in str(caught.value)
    assert make(token=("a", "b")).token == Token("a", "b")
    assert make(token_store=MemoryStore()).token is None


def test_empty_variables_count_as_unset(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert make().token is None


def test_token_of_the_environment_requires_the_api_secret(make: Make, environment_token: Token) -> None:
    with pytest.raises(ConfigurationError, match="FLICKR_API_SECRET"):
        make(api_secret="")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", ["ü", " ", "0123456789abcdef\n", " 0123456789abcdef", "0123\t4567"])
def test_invalid_variable_is_an_error_that_names_it(
    make: Make, environment_token: Token, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=f"^{name} contains a space or a non-ASCII character; set it to ") as caught:
        make()
    assert "0123" not in str(caught.value)


def test_api_secret_with_whitespace_is_an_error(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigurationError, match="the API secret is invalid; pass api_secret=..., or set FLICKR_API_SECRET"):
        make(api_secret="0123456789abcdef\n")


def test_remedy_of_an_invalid_token_names_the_variables(emulator: Emulator, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "0123456789abcdef")
    with pytest.raises(InvalidToken, match="FLICKR_OAUTH_TOKEN"):
        who(make())


def test_flickrapi_ignores_the_token_of_the_environment(emulator: Emulator, environment_token: Token) -> None:
    flickr = FlickrAPI(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, store_token=False)
    assert flickr._client().token is None
