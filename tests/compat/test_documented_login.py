"""Sections 3 to 3.3 of flickrapi's documentation, version 1.4: the logins of desktop and web applications.

Each test proves one statement; its name starts with the number of the section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, BEN, press
from ..support.signing import api_sig
from .conftest import methods

PHOTO = "52000000101"


@pytest.fixture
def web_emulator() -> Iterator[Emulator]:
    """An emulator whose API key has a callback URL, like the key of a web application."""
    with Emulator(legacy_callback="http://app.example/back") as running:
        yield running


@pytest.fixture
def web(web_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> flickrapi.FlickrAPI:
    monkeypatch.setenv("FLICKR_BASE_URL", web_emulator.base_url)
    return flickrapi.FlickrAPI(web_emulator.api_key, web_emulator.api_secret, store_token=False)


def log_in(flickr: flickrapi.FlickrAPI, perms: str = "write") -> str:
    """Sign in as in the example of the documentation."""
    (token, frob) = flickr.get_token_part_one(perms=perms)
    received = flickr.get_token_part_two((token, frob))
    assert isinstance(received, str)
    return received


def who(flickr: flickrapi.FlickrAPI) -> str:
    user = flickr.test_login(format="etree").find("user")
    assert user is not None
    return user.attrib["id"]


def test_3_call_that_needs_a_login_fails_without_one(flickr: flickrapi.FlickrAPI) -> None:
    with pytest.raises(flickrapi.FlickrError) as failed:
        flickr.test_login()
    assert failed.value.code == 99


@pytest.mark.parametrize(
    "begin",
    [
        lambda flickr: flickr.get_token_part_one(perms="write"),
        lambda flickr: flickr.get_token("a-frob"),
        lambda flickr: flickr.web_login_url("read"),
        lambda flickr: flickr.get_request_token(oauth_callback="oob"),
        lambda flickr: flickr.authenticate_console(perms="read"),
    ],
    ids=["part one", "frob", "web", "request token", "console"],
)
def test_3_login_requires_the_secret(emulator: Emulator, begin: Callable[[flickrapi.FlickrAPI], object]) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.IllegalArgumentException, match="requires the API secret; pass secret="):
        begin(flickrapi.FlickrAPI(emulator.api_key))
    assert len(emulator.requests) == before


def test_3_each_call_sends_token_and_signature(flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]) -> None:
    token = log_in(flickr)
    for _ in range(2):
        flickr.photos_getInfo(photo_id=PHOTO)
        sent = dict(emulator.requests[-1])
        assert sent["auth_token"] == token
        assert sent.pop("api_sig") == api_sig(emulator.api_secret, **sent)


def test_3_get_token_part_two_stores_the_token(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    (token, frob) = flickr.get_token_part_one(perms="write")
    assert not token
    assert frob
    flickr.get_token_part_two((token, frob))
    assert who(flickr) == ADA


def test_3_part_one_returns_a_valid_stored_token(flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]) -> None:
    log_in(flickr)
    again = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    (token, frob) = again.get_token_part_one(perms="write")
    assert token
    assert frob is None
    assert len(opened) == 1, "no browser opened"
    assert methods(emulator)[-1] == "flickr.auth.checkToken", "Flickr checked the token"
    again.get_token_part_two((token, frob))
    assert who(again) == ADA


def test_3_part_one_opens_a_browser(flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]) -> None:
    _, frob = flickr.get_token_part_one(perms="write")
    sent = dict(parse_qsl(urlsplit(opened[0]).query))
    assert opened[0].startswith(f"{emulator.base_url}/services/auth/?")
    assert (sent["frob"], sent["perms"], sent["api_key"]) == (frob, "write", emulator.api_key)


def test_3_part_two_fails_without_authorization(flickr: flickrapi.FlickrAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: True)
    parts = flickr.get_token_part_one(perms="write")
    with pytest.raises(flickrapi.FlickrError) as failed:
        flickr.get_token_part_two(parts)
    assert failed.value.code == 108


def test_3_part_two_stores_the_token(flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]) -> None:
    token = log_in(flickr)
    assert flickr.token_cache.token == token
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)) == ADA


def test_3_stored_token_with_a_lower_permission_is_not_returned(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    log_in(flickr, "read")
    assert flickr.get_token_part_one(perms="read")[0]
    assert not flickr.get_token_part_one(perms="delete")[0]
    assert len(opened) == 2


def test_3_revoked_stored_token_is_deleted(flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]) -> None:
    emulator.revoke(log_in(flickr))
    (token, frob) = flickr.get_token_part_one(perms="write")
    assert not token
    assert flickr.token_cache.token is None
    flickr.get_token_part_two((token, frob))
    assert who(flickr) == ADA


def test_3_1_callback_replaces_the_browser(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    calls: list[tuple[str, str]] = []

    def auth(frob: str, perms: str) -> None:
        calls.append((frob, perms))

    (token, frob) = flickr.get_token_part_one("write", auth)
    assert calls == [(frob, "write")]
    assert not token
    assert opened == []
    assert flickr.get_token_part_one(perms="write", auth_callback=False)[1]
    assert opened == []


def test_3_1_callback_can_call_validate_frob(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    messages: list[str] = []

    def auth(frob: str, perms: str) -> None:
        messages.append(f"Please give us permission {perms}")
        flickr.validate_frob(frob, perms)

    flickr.get_token_part_two(flickr.get_token_part_one(perms="delete", auth_callback=auth))
    assert messages == ["Please give us permission delete"]
    assert len(opened) == 1
    assert who(flickr) == ADA


def test_3_1_callback_must_be_callable(flickr: flickrapi.FlickrAPI) -> None:
    with pytest.raises(ValueError, match="is not callable; pass a function"):
        flickr.get_token_part_one(perms="write", auth_callback="auth")  # type: ignore[arg-type]  # the point of the test


def authorize(web_emulator: Emulator, url: str, user: str = BEN) -> dict[str, str]:
    """Authorize the application at a login URL, and return the arguments of its callback."""
    with httpx.Client(base_url=web_emulator.base_url) as http:
        back = press(http, http.get(url), "yes", user)
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))


def test_3_2_step_3_login_url_contains_the_permission(web: flickrapi.FlickrAPI, web_emulator: Emulator) -> None:
    url = web.web_login_url("write")
    sent = {"api_key": web_emulator.api_key, "perms": "write"}
    assert dict(parse_qsl(urlsplit(url).query)) == {**sent, "api_sig": api_sig(web_emulator.api_secret, **sent)}
    assert authorize(web_emulator, url)["frob"]


def test_3_2_step_5_get_token_stores_the_token(web: flickrapi.FlickrAPI, web_emulator: Emulator) -> None:
    token = web.get_token(authorize(web_emulator, web.web_login_url("write"))["frob"])
    assert token
    assert who(web) == BEN


def test_3_2_step_6_calls_are_signed(web: flickrapi.FlickrAPI, web_emulator: Emulator) -> None:
    web.get_token(authorize(web_emulator, web.web_login_url("write"), ADA)["frob"])
    web.photos_setMeta(photo_id=PHOTO, title="Nordlys & møter", description="~*'")
    sent = dict(web_emulator.requests[-1])
    assert sent.pop("api_sig") == api_sig(web_emulator.api_secret, **sent)


def test_3_3_username_selects_the_stored_token(emulator: Emulator, home: Path) -> None:
    for name, user in (("ada", ADA), ("ben", BEN)):
        flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username=name)
        flickr.get_token(emulator.frob("read", user))
    for name, user in (("ben", BEN), ("ada", ADA)):
        assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username=name)) == user
    stored = sorted(file.name for file in (home / ".flickr" / emulator.api_key).iterdir())
    assert stored == ["auth-ada.token", "auth-ben.token"]
    other = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username="mira")
    assert other.token_cache.token is None, "a token belongs to one user"


def test_3_3_token_argument_is_used_and_not_stored(emulator: Emulator, home: Path) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    cookie = first.get_token(emulator.frob("read", BEN))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=cookie)
    assert who(flickr) == BEN
    assert list(home.iterdir()) == [], "the token is not stored"


def test_3_3_token_argument_overrides_the_stored_token(emulator: Emulator) -> None:
    flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret).get_token(emulator.frob("read", ADA))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("read", BEN))
    assert who(flickr) == BEN
