"""What tests of uploads share."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx

from flickr_sdk import Retries
from flickr_sdk.emulator import Emulator

BIG = 8 * 1024 * 1024
QUICK = Retries(2, first=0.01)


def uploads(emulator: Emulator) -> list[Any]:
    """The requests of the upload service."""
    return [one for one in emulator.requests if one.path == "/services/upload/"]


def kept(emulator: Emulator) -> dict[str, str]:
    """The photos that were uploaded: what is the same for the same bytes, by id."""
    with emulator.world.transaction():
        return {str(row["photo_id"]): row["digest"] for row in emulator.world.all("SELECT photo_id, digest FROM uploads")}


class Hasty(httpx.BaseTransport):
    """Answers before it has read the whole."""

    def __init__(self, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        self.handle_request = answer  # type: ignore[method-assign]  # it is one


def eventually(what: Callable[[], bool]) -> bool:
    for _ in range(500):
        if what():
            return True
        time.sleep(0.01)
    return False
