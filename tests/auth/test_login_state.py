"""The state of a login, which browsers may keep and nobody but the application can read."""

from __future__ import annotations

import base64
import random

import pytest

from flickr_sdk import Flickr, LoginError
from flickr_sdk.auth.login_state import seal, unseal
from flickr_sdk.emulator import Emulator

from ..support.person import Person

SECRET = "fedcba9876543210"


@pytest.mark.parametrize("text", ["", "a", "ü \ud7ff", '{"oauth_token": "72157720-x"}', "x" * 10_000])
def test_what_was_sealed_is_read_with_the_same_secret_only(text: str) -> None:
    sealed = seal(SECRET, text)
    assert sealed.isascii()
    assert unseal(SECRET, sealed) == text
    assert unseal("fedcba9876543211", sealed) is None
    assert unseal("", sealed) is None


def test_a_sealed_text_shows_nothing_and_is_never_the_same_twice() -> None:
    every = {seal(SECRET, "72157720-token") for _ in range(50)}
    assert len(every) == 50
    for sealed in every:
        assert b"72157720" not in base64.urlsafe_b64decode(sealed)


def test_no_change_of_a_sealed_text_goes_unnoticed() -> None:
    data = base64.urlsafe_b64decode(seal(SECRET, "72157720-token"))
    rng, changed = random.Random(1), 0
    for place in range(len(data)):
        other = data[:place] + bytes([data[place] ^ rng.randrange(1, 256)]) + data[place + 1 :]
        assert unseal(SECRET, base64.urlsafe_b64encode(other).decode()) is None
        changed += 1
    assert changed == len(data) > 60
    for cut in range(len(data)):
        assert unseal(SECRET, base64.urlsafe_b64encode(data[:cut]).decode()) is None
    for garbage in (None, 7, b"x", "", "ü", "%%%%", "AAAA"):
        assert unseal(SECRET, garbage) is None  # type: ignore[arg-type]  # sessions give anything


def test_the_state_of_a_login_holds_no_secret_in_plain_and_belongs_to_its_application(emulator: Emulator) -> None:
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        begun = flickr.start_login("http://app.example/back")
        assert b"oauth_token" not in base64.urlsafe_b64decode(begun.state)
        location = Person().decide(begun.url).location
        with Flickr("k", "s", base_url=emulator.base_url) as other, pytest.raises(LoginError, match="start the login again"):
            other.finish_login(begun.state, location)
        assert flickr.finish_login(begun.state, location).user_nsid
