"""`Emulator.authorize` signs in as a browser does."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk import Flickr, LoginError
from flickr_sdk.emulator import Emulator

BACK = "https://app.example/back?page=a%26b"


@pytest.fixture
def login(emulator: Emulator) -> Iterator[Flickr]:
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        yield flickr


@pytest.mark.parametrize(("user", "username"), [(None, "ada.lindqvist"), ("10000002@N02", "Ben Okafor"), ("mira", "mira o'neil")])
def test_user_is_redirected_to_the_callback(emulator: Emulator, login: Flickr, user: str | None, username: str) -> None:
    started = login.start_login(BACK, perms="delete")
    callback = emulator.authorize(started.url, user=user)
    assert callback.startswith(f"{BACK}&oauth_token=")
    token = login.finish_login(started.state, callback)
    assert (token.username, token.perms) == (username, "delete")


def test_login_is_refused(emulator: Emulator, login: Flickr) -> None:
    started = login.start_login(BACK)
    callback = emulator.authorize(started.url, allow=False)
    with pytest.raises(LoginError, match="did not authorize"):
        login.finish_login(started.state, callback)


def test_emulator_that_does_not_listen_authorizes_too() -> None:
    emulator = Emulator()
    with (
        httpx.Client(transport=emulator.transport) as http,
        Flickr(emulator.api_key, emulator.api_secret, base_url="http://localhost", http_client=http) as flickr,
    ):
        started = flickr.start_login(BACK)
        assert flickr.finish_login(started.state, emulator.authorize(started.url)).username == "ada.lindqvist"
    emulator.stop()


def test_completed_login_and_other_pages_are_rejected(emulator: Emulator, login: Flickr) -> None:
    started = login.start_login(BACK)
    emulator.authorize(started.url)
    with pytest.raises(ValueError, match="authorize: This request has already been approved or denied"):
        emulator.authorize(started.url)
    with pytest.raises(ValueError, match="the URL is not that of an authorization page"):
        emulator.authorize(f"{emulator.base_url}/services/rest/")
    with pytest.raises(ValueError, match="'login' is not the URL of an authorization page"):
        emulator.authorize("login")
    with pytest.raises(ValueError, match="dora"):
        emulator.authorize(started.url, user="dora")
