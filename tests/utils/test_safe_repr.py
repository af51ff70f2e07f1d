"""Rejected values in error messages."""

from __future__ import annotations

import contextlib
import re
import uuid
from typing import Any

import httpx
import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk._utils.safe_repr import shown, type_name
from flickr_sdk.auth import LegacyAuth, Token
from flickr_sdk.errors import FlickrError


@pytest.mark.parametrize("value", ["", "3", "90 s", "http/1.1", "headers", 5, 2.5, True, None])
def test_short_values_are_shown(value: object) -> None:
    assert shown(value) == repr(value)


@pytest.mark.parametrize("value", ["fedcba9876543210", "0123456789abcdef" * 2, "123-456-789", "123456789", "7215760-abc"])
def test_strings_that_may_be_secrets_are_not_shown(value: str) -> None:
    assert shown(value) == f"a string of {len(value)} characters"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "None"),
        (1, "an int"),
        ([], "a list"),
        (object(), "an object"),
        (contextlib.ExitStack(), "an ExitStack"),
        (uuid.UUID(int=0), "a UUID"),
    ],
)
def test_type_has_the_right_article(value: object, text: str) -> None:
    assert type_name(value) == text


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: Flickr("key", timeout="3"), "timeout is '3'; "),  # type: ignore[arg-type]  # invalid on purpose
        (lambda: Flickr("key", http_client=7), "http_client is an int; "),  # type: ignore[arg-type]
        (lambda: Flickr("key", http_client=httpx.AsyncClient()), "http_client is an AsyncClient; "),  # type: ignore[arg-type]
        (lambda: AsyncFlickr("key", http_client=httpx.Client()), "http_client is a Client; "),  # type: ignore[arg-type]
        (lambda: Flickr("key", "secret").finish_login("x", 5), "the callback is an int; "),  # type: ignore[arg-type]
        (lambda: Flickr("key", "secret", token=("a", "b")).upload(None), "argument 'file' is None; "),  # type: ignore[arg-type]
        (lambda: Flickr("key", "secret", token=("a", "b")).upload(5), "argument 'file' is an int; "),  # type: ignore[arg-type]
        (lambda: Flickr("key", "secret").save_token(Token("a", "b"), 5), "user is an int; "),  # type: ignore[arg-type]
        (lambda: LegacyAuth(Flickr("key", "secret")).check_token(5), "token is an int; "),  # type: ignore[arg-type]
        (lambda: LegacyAuth(Flickr("key", "secret")).check_token(""), "token is an empty string; "),
    ],
)
def test_messages_about_types_are_grammatical(call: Any, message: str) -> None:
    with pytest.raises(FlickrError, match=re.escape(message)):
        call()


def test_missing_token_fields_are_listed() -> None:
    with pytest.raises(ValueError, match="^oauth_token and oauth_token_secret are missing"):
        Token.from_dict({})
    with pytest.raises(ValueError, match="^oauth_token_secret is missing"):
        Token.from_dict({"oauth_token": "a"})
