"""Sections 3 to 3.3 of flickrapi's documentation, version 1.4: the logins of desktop and web applications.

Each test is one statement of it; its name begins with the section's number.
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
def own() -> Iterator[Emulator]:
    """An emulator whose key has a callback address, as a web application's key has."""
    with Emulator(legacy_callback="http://app.example/back") as running:
        yield running


@pytest.fixture
def web(own: Emulator, monkeypatch: pytest.MonkeyPatch) -> flickrapi.FlickrAPI:
    monkeypatch.setenv("FLICKR_BASE_URL", own.base_url)
    return flickrapi.FlickrAPI(own.api_key, own.api_secret, store_token=False)


def log_in(flickr: flickrapi.FlickrAPI, perms: str = "write") -> str:
    """Do what the documentation's example does."""
    (token, frob) = flickr.get_token_part_one(perms=perms)
    given = flickr.get_token_part_two((token, frob))
    assert isinstance(given, str)
    return given


def who(flickr: flickrapi.FlickrAPI) -> str:
    user = flickr.test_login(format="etree").find("user")
    assert user is not None
    return user.attrib["id"]


def test_3_a_call_that_needs_a_login_fails_without_one(flickr: flickrapi.FlickrAPI) -> None:
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
def test_3_a_login_needs_the_secret(emulator: Emulator, begin: Callable[[flickrapi.FlickrAPI], object]) -> None:
    before = len(emulator.requests)
    with pytest.raises(flickrapi.IllegalArgumentException, match="requires the API secret; pass secret="):
        begin(flickrapi.FlickrAPI(emulator.api_key))
    assert len(emulator.requests) == before


def test_3_token_and_signature_are_passed_along_with_each_call(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    token = log_in(flickr)
    for _ in range(2):
        flickr.photos_getInfo(photo_id=PHOTO)
        sent = dict(emulator.requests[-1])
        assert sent["auth_token"] == token
        assert sent.pop("api_sig") == api_sig(emulator.api_secret, **sent)


def test_3_the_two_phases_of_the_example_log_somebody_in(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    (token, frob) = flickr.get_token_part_one(perms="write")
    assert not token
    assert frob
    flickr.get_token_part_two((token, frob))
    assert who(flickr) == ADA


def test_3_the_first_phase_looks_at_the_stored_token_first(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    log_in(flickr)
    again = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    (token, frob) = again.get_token_part_one(perms="write")
    assert token
    assert frob is None
    assert len(opened) == 1, "no browser was needed"
    assert methods(emulator)[-1] == "flickr.auth.checkToken", "but Flickr was asked whether the token is still good"
    again.get_token_part_two((token, frob))
    assert who(again) == ADA


def test_3_a_browser_opens_where_the_application_is_not_authenticated(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    _, frob = flickr.get_token_part_one(perms="write")
    said = dict(parse_qsl(urlsplit(opened[0]).query))
    assert opened[0].startswith(f"{emulator.base_url}/services/auth/?")
    assert (said["frob"], said["perms"], said["api_key"]) == (frob, "write", emulator.api_key)


def test_3_without_the_users_permission_the_second_phase_fails(
    flickr: flickrapi.FlickrAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: True)
    parts = flickr.get_token_part_one(perms="write")
    with pytest.raises(flickrapi.FlickrError) as failed:
        flickr.get_token_part_two(parts)
    assert failed.value.code == 108


def test_3_the_second_phase_remembers_the_token_for_future_calls(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    token = log_in(flickr)
    assert flickr.token_cache.token == token
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)) == ADA


def test_3_a_stored_token_that_permits_less_does_not_do(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    log_in(flickr, "read")
    assert flickr.get_token_part_one(perms="read")[0]
    assert not flickr.get_token_part_one(perms="delete")[0]
    assert len(opened) == 2


def test_3_a_stored_token_that_was_revoked_is_forgotten(
    flickr: flickrapi.FlickrAPI, emulator: Emulator, opened: list[str]
) -> None:
    emulator.revoke(log_in(flickr))
    (token, frob) = flickr.get_token_part_one(perms="write")
    assert not token
    assert flickr.token_cache.token is None
    flickr.get_token_part_two((token, frob))
    assert who(flickr) == ADA


def test_3_1_a_callback_takes_the_place_of_the_browser(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    given: list[tuple[str, str]] = []

    def auth(frob: str, perms: str) -> None:
        given.append((frob, perms))

    (token, frob) = flickr.get_token_part_one("write", auth)
    assert given == [(frob, "write")]
    assert not token
    assert opened == []
    assert flickr.get_token_part_one(perms="write", auth_callback=False)[1]
    assert opened == []


def test_3_1_a_callback_may_wrap_the_browsers_start(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    told: list[str] = []

    def auth(frob: str, perms: str) -> None:
        told.append(f"Please give us permission {perms}")
        flickr.validate_frob(frob, perms)

    flickr.get_token_part_two(flickr.get_token_part_one(perms="delete", auth_callback=auth))
    assert told == ["Please give us permission delete"]
    assert len(opened) == 1
    assert who(flickr) == ADA


def test_3_1_what_is_no_function_is_refused(flickr: flickrapi.FlickrAPI) -> None:
    with pytest.raises(ValueError, match="auth_callback is not callable"):
        flickr.get_token_part_one(perms="write", auth_callback="auth")  # type: ignore[arg-type]  # the point of the test


def come_back(own: Emulator, url: str, user: str = BEN) -> dict[str, str]:
    """Go where a login link leads, say yes, and tell what the application's callback is given."""
    with httpx.Client(base_url=own.base_url) as http:
        back = press(http, http.get(url), "yes", user)
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))


def test_3_2_step_3_a_login_link_is_made_from_the_permissions(web: flickrapi.FlickrAPI, own: Emulator) -> None:
    url = web.web_login_url("write")
    said = {"api_key": own.api_key, "perms": "write"}
    assert dict(parse_qsl(urlsplit(url).query)) == {**said, "api_sig": api_sig(own.api_secret, **said)}
    assert come_back(own, url)["frob"]


def test_3_2_step_5_the_frob_becomes_a_token_which_is_remembered(web: flickrapi.FlickrAPI, own: Emulator) -> None:
    token = web.get_token(come_back(own, web.web_login_url("write"))["frob"])
    assert token
    assert who(web) == BEN


def test_3_2_step_6_calls_are_signed_as_usual(web: flickrapi.FlickrAPI, own: Emulator) -> None:
    web.get_token(come_back(own, web.web_login_url("write"), ADA)["frob"])
    web.photos_setMeta(photo_id=PHOTO, title="Nordlys & møter", description="~*'")
    sent = dict(own.requests[-1])
    assert sent.pop("api_sig") == api_sig(own.api_secret, **sent)


def test_3_3_an_object_is_bound_to_a_user_by_name(emulator: Emulator, home: Path) -> None:
    for name, user in (("ada", ADA), ("ben", BEN)):
        one = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username=name)
        one.get_token(emulator.frob("read", user))
    for name, user in (("ben", BEN), ("ada", ADA)):
        assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username=name)) == user
    stored = sorted(file.name for file in (home / ".flickr" / emulator.api_key).iterdir())
    assert stored == ["auth-ada.token", "auth-ben.token"]
    stranger = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username="mira")
    assert stranger.token_cache.token is None, "nobody gets another one's token"


def test_3_3_a_token_that_was_kept_in_a_cookie_is_passed_in(emulator: Emulator, home: Path) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    cookie = first.get_token(emulator.frob("read", BEN))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=cookie)
    assert who(flickr) == BEN
    assert list(home.iterdir()) == [], "it is not stored on disk"


def test_3_3_a_token_that_is_passed_in_goes_before_what_is_stored(emulator: Emulator) -> None:
    flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret).get_token(emulator.frob("read", ADA))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("read", BEN))
    assert who(flickr) == BEN
