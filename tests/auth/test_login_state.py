"""The signed state between `start_login` and `finish_login`."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import random
import re
from typing import Any

import pytest

from flickr_sdk import Flickr, LoginError
from flickr_sdk._pipeline.call import ClientConfig
from flickr_sdk.auth import Token
from flickr_sdk.auth.login_state import MAX_AGE, read_state, write_state
from flickr_sdk.emulator import Emulator

from ..support.person import Person

NOW = 1_700_000_000.0
TOKEN = Token("72157720-token", "0123456789abcdef", "write")


def config(secret: str = "fedcba9876543210", now: float = NOW) -> ClientConfig:
    return ClientConfig("0f1e2d3c", secret, now=lambda: now)


@pytest.mark.parametrize("token", [TOKEN, Token("", ""), Token("ü \ud7ff", '"', "read"), Token("x" * 10_000, "s")])
def test_state_is_read_with_the_same_api_secret_only(token: Token) -> None:
    state = write_state(config(), token)
    assert re.fullmatch(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}", state), "needs no encoding in URLs and cookies"
    assert read_state(config(), state) == token
    for secret in ("fedcba9876543211", ""):
        with pytest.raises(LoginError, match="from another application"):
            read_state(config(secret), state)


def test_state_is_json_signed_with_hmac_sha256() -> None:
    payload, _, signature = write_state(config(), TOKEN).partition(".")
    content = json.loads(base64.urlsafe_b64decode(payload + "=="))
    assert content == {
        "oauth_token": "72157720-token",
        "oauth_token_secret": "0123456789abcdef",
        "perms": "write",
        "issued_at": NOW,
    }
    key = hmac.new(b"fedcba9876543210", b"flickr-sdk login state", hashlib.sha256).digest()
    expected = hmac.new(key, payload.encode(), hashlib.sha256).digest()
    assert base64.urlsafe_b64decode(signature + "=") == expected


def test_any_changed_character_invalidates_a_state() -> None:
    state = write_state(config(), TOKEN)
    rng = random.Random(1)
    for position, character in enumerate(state):
        other = rng.choice([each for each in "ABCDabcd0189-_." if each != character])
        with pytest.raises(LoginError, match="missing, damaged or from another application"):
            read_state(config(), f"{state[:position]}{other}{state[position + 1 :]}")
        with pytest.raises(LoginError):
            read_state(config(), state[:position])
    for addition in ("=", ".", "A", "\n"):
        with pytest.raises(LoginError):
            read_state(config(), state + addition)


@pytest.mark.parametrize("state", [None, 7, b"x", "", "ü", "%%%%", "AAAA", ".", "..", [], {"a": "b"}])
def test_value_that_is_not_a_state_is_rejected(state: Any) -> None:
    with pytest.raises(LoginError, match="the login state is missing"):
        read_state(config(), state)


def test_state_expires_after_24_hours() -> None:
    state = write_state(config(), TOKEN)
    assert read_state(config(now=NOW + MAX_AGE), state) == TOKEN
    assert read_state(config(now=NOW - 60), state) == TOKEN, "the clocks of two servers may differ"
    with pytest.raises(LoginError, match="the login was started more than 24 hours ago; start the login again"):
        read_state(config(now=NOW + MAX_AGE + 1), state)


def test_state_of_a_login_works_for_its_application_only(emulator: Emulator) -> None:
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        request = flickr.start_login("http://app.example/back")
        assert emulator.api_secret not in request.state + str(base64.urlsafe_b64decode(request.state.partition(".")[0] + "=="))
        location = Person().decide(request.url).location
        with Flickr("k", "s", base_url=emulator.base_url) as other, pytest.raises(LoginError, match="start the login again"):
            other.finish_login(request.state, location)
        assert flickr.finish_login(request.state, location).user_nsid
