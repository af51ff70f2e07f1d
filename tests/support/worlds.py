"""An emulator with the built-in world, and a client for each of its users."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from flickr_sdk import ApiError, Flickr
from flickr_sdk.emulator import Emulator

ADA, BEN, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"
AURORA, REINDEER, TIMELAPSE, PLOUGH = "52000000101", "52000000102", "52000000103", "52000000104"
MARKET, SUNSET, ICE = "52000000201", "52000000301", "52000000401"
ALBUM = "72177720300000001"


class People:
    """Clients of the users of one emulator; `anonymous` is unauthenticated."""

    def __init__(self, emulator: Emulator, stack: ExitStack) -> None:
        self.emulator = emulator
        self.world = emulator.world

        def client(user: str | None) -> Flickr:
            token = emulator.access_token("delete", user) if user else None
            made = Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url)
            return stack.enter_context(made)

        self.ada, self.ben, self.mira, self.anonymous = (client(one) for one in (ADA, BEN, MIRA, None))

    def of(self, name: str) -> Flickr:
        return getattr(self, name)


def fails(code: int) -> Any:
    """Expect a failure with an error code."""
    return pytest.raises(ApiError, check=lambda error: error.code == code)


def people_of(emulator: Emulator) -> Iterator[People]:
    with ExitStack() as stack:
        yield People(emulator, stack)


def ids(photos: Any) -> list[str]:
    return [one.id for one in photos]
