"""Login with both clients, against the emulator."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from flickr_sdk.auth import MemoryStore
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ConfigurationError, InsufficientPermissions

from ..support.application import ADA, BEN
from ..support.clients import Make, who
from ..support.person import Person

BACK = "http://app.example/back"
PHOTO = "52000000101"


def test_login_receives_the_callback_of_the_browser(make: Make) -> None:
    store = MemoryStore()
    client, person = make(token_store=store), Person(user=BEN)
    assert client.token is None
    token = client.login("write", open_url=person.open_url)
    assert (token.user_nsid, token.username, token.fullname, token.perms) == (BEN, "Ben Okafor", "Ben Okafor", "write")
    assert client.token == token
    assert who(client) == BEN
    assert "return to the terminal" in person.last_page()
    callback = urlsplit(person.urls[0])
    assert callback.path == "/services/oauth/authorize"
    assert parse_qs(callback.query)["perms"] == ["write"]
    assert who(make(token_store=store)) == BEN


@pytest.mark.parametrize("dashes", [True, False])
def test_verification_code_works_with_and_without_dashes(make: Make, dashes: bool) -> None:
    client, person = make(token_store=MemoryStore()), Person()
    begun = client.start_login("oob")
    assert repr(begun) == f"<LoginRequest {begun.url.partition('?')[0]}>"
    code = person.code(begun.url)
    token = client.finish_login(begun.state, code if dashes else code.replace("-", ""))
    assert token.perms == "read"
    assert client.token is None, "the client of a web application serves many users"
    assert who(make(token=token)) == ADA


@pytest.mark.parametrize("headless", [True, False])
def test_login_asks_for_a_code_without_a_browser(make: Make, headless: bool) -> None:
    client, person = make(), Person()
    opened: list[str] = []

    def no_browser(url: str) -> bool:
        opened.append(url)
        return False

    client.login(headless=headless, keep=False, open_url=no_browser, ask=person.type_code)
    assert len(opened) == (0 if headless else 1)
    assert who(client) == ADA


@pytest.mark.parametrize("shape", ["address", "path", "parameters"])
def test_web_application_starts_and_finishes_a_login_in_two_requests(make: Make, shape: str) -> None:
    begun = make().start_login(f"{BACK}?next=1", "delete")
    assert isinstance(begun.state, str) and begun.state.isascii()
    location = Person().decide(begun.url).location
    assert location.startswith(f"{BACK}?next=1&")
    params = {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
    path = f"{urlsplit(location).path}?{urlsplit(location).query}"
    answer = {"address": location, "path": path, "parameters": params}[shape]
    token = make().finish_login(begun.state, answer)  # another process may do it
    assert (token.perms, token.user_nsid) == ("delete", ADA)


def test_token_grants_the_requested_permission_only(make: Make) -> None:
    def attempts(client: Any) -> list[str]:
        done = []
        for perms, method, given in (
            ("read", "flickr.test.login", {}),
            ("write", "flickr.photos.addTags", {"photo_id": PHOTO, "tags": "a"}),
            ("delete", "flickr.photos.delete", {"photo_id": PHOTO}),
        ):
            with suppress(InsufficientPermissions):
                client.call(method, **given)
                done.append(perms)
        return done

    for number, perms in enumerate(("read", "write", "delete"), 1):
        client, person = make(), Person()
        client.login(perms, headless=True, keep=False, ask=person.type_code)
        assert attempts(client) == ["read", "write", "delete"][:number]
    client.login("read", headless=True, keep=False, ask=Person().type_code)
    with pytest.raises(InsufficientPermissions, match=r'requires write .*Sign in with `flickr.login\(perms="write"\)`') as caught:
        client.call("flickr.photos.addTags", photo_id=PHOTO, tags="a")
    assert caught.value.code == 99


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_oauth_parameters_follow_oauth_placement(make: Make, emulator: Emulator, placement: str) -> None:
    client, person = make(oauth_placement=placement), Person()
    client.login("write", headless=True, keep=False, ask=person.type_code)
    assert who(client) == ADA
    client.call("flickr.photos.addTags", photo_id=PHOTO, tags="ü +~()!*'%&=")
    assert emulator.requests[-1]["tags"] == "ü +~()!*'%&="
    assert ("oauth_signature" in emulator.requests[-1]) == (placement == "parameters")
    assert "api_key" not in emulator.requests[-1]


@pytest.mark.parametrize("placement", ["header", "parameters"])
def test_check_token_works_with_and_without_a_token(make: Make, emulator: Emulator, placement: str) -> None:
    checked, own = emulator.access_token("read", BEN), tuple(emulator.access_token("write", ADA))
    for token in (None, own):
        answer = make(token=token, oauth_placement=placement).call(
            "flickr.auth.oauth.checkToken", oauth_token=checked.oauth_token
        )
        assert (answer.perms, answer.user.nsid) == ("read", BEN)


def test_unknown_oauth_placement_is_rejected(make: Make) -> None:
    with pytest.raises(ConfigurationError, match="oauth_placement is 'body'; pass 'header' or 'parameters'"):
        make(oauth_placement="body")
