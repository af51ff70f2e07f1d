"""Helpers for tests of uploads."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx

from flickr_sdk import Retries
from flickr_sdk.emulator import Emulator

BIG = 8 * 1024 * 1024
FAST_RETRIES = Retries(2, initial_delay=0.01)


def upload_requests(emulator: Emulator) -> list[Any]:
    """Return the requests to the upload endpoint."""
    return [request for request in emulator.requests if request.path == "/services/upload/"]


def uploaded(emulator: Emulator) -> dict[str, str]:
    """Return the checksums of the uploaded photos by id."""
    with emulator.world.transaction():
        return {str(row["photo_id"]): row["digest"] for row in emulator.world.all("SELECT photo_id, digest FROM uploads")}


def wrong_tags(emulator: Emulator) -> list[tuple[str, str]]:
    """Return the ids and machine tags of uploaded photos whose tag is not the checksum of their file."""
    query = "SELECT photo_id, digest, raw FROM uploads JOIN tags USING (photo_id) WHERE namespace = 'flickrsdk'"
    with emulator.world.transaction():
        rows = emulator.world.all(query)
    tags = [(str(row["photo_id"]), row["raw"], f"flickrsdk:sha256={row['digest']}") for row in rows]
    return [(photo, tag) for photo, tag, right in tags if tag != right]


class EarlyResponse(httpx.BaseTransport):
    """A transport that may respond before it has read the whole request."""

    def __init__(self, respond: Callable[[httpx.Request], httpx.Response]) -> None:
        self._respond = respond

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._respond(request)


def wait_until(condition: Callable[[], bool]) -> bool:
    """Wait up to a minute for a condition."""
    end = time.monotonic() + 60
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True
