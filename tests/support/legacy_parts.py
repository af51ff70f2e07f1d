"""Helpers for tests of the deprecated authentication: a user, logins and token fields."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import httpx

from flickr_sdk import AsyncFlickr, Token
from flickr_sdk.auth import LegacyAuth
from flickr_sdk.auth.legacy_base import LegacyToken
from flickr_sdk.emulator import Emulator

from .application import BEN, press

T = TypeVar("T")

BEN_TOKEN = {"perms": "write", "user_nsid": BEN, "username": "Ben Okafor", "fullname": "Ben Okafor"}


def person(own: Emulator, decision: str = "yes", user: str = BEN) -> Callable[[str], bool]:
    """A user who submits the authorization page in a browser."""

    def open_url(url: str) -> bool:
        with httpx.Client(base_url=own.base_url) as http:
            press(http, http.get(url), decision, user)
        return True

    return open_url


def authorized(own: Emulator, legacy: LegacyAuth, perms: str = "write", user: str = BEN) -> str:
    frob = legacy._flickr.auth.get_frob()
    legacy.validate_frob(frob, perms, open_url=person(own, user=user))
    return frob


def facts(token: LegacyToken | Token) -> dict[str, str]:
    return {name: getattr(token, name) for name in BEN_TOKEN}


def run(work: Callable[[AsyncFlickr], Awaitable[T]], own: Emulator) -> T:
    async def main() -> T:
        async with AsyncFlickr(own.api_key, own.api_secret, base_url=own.base_url) as flickr:
            return await work(flickr)

    return asyncio.run(main())
