"""Runs of upload batches, for tests."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from flickr_sdk import AsyncFlickr, Flickr, Retries
from flickr_sdk.emulator import Emulator

from .clients import BLOCKING
from .pictures import saved

T = TypeVar("T", Flickr, AsyncFlickr)

UPLOAD_PATH = "/services/upload/"


class BatchRunner:
    """Runs batches with the same journal, with a client of one flavor."""

    def __init__(self, kind: str, emulator: Emulator, folder: Path) -> None:
        self.kind, self.emulator, self.folder = kind, emulator, folder
        self.journal = folder / "upload.sqlite"
        self.token: Any = emulator.access_token("write")
        self.client_options: dict[str, Any] = {}
        self.now: Callable[[], float] = time.time

    def run(
        self,
        files: Sequence[Any],
        *,
        progress: Any = None,
        arguments: dict[str, Any] | None = None,
        between: Callable[[], object] = lambda: None,
        **options: Any,
    ) -> Any:
        """Add files, call `between`, run the batch, and return the report."""
        given: dict[str, Any] = {"token": self.token, "base_url": self.emulator.base_url, "limiter": False}
        given |= {"retries": Retries(1, initial_delay=0.01, max_delay=0.02), **self.client_options}
        options = {"journal": self.journal, "lookup_timeout": 0.0, **options}
        key, secret = self.emulator.api_key, self.emulator.api_secret
        arguments = arguments or {}
        if self.kind == BLOCKING:
            with self._on_time(Flickr(key, secret, **given)) as flickr, flickr.uploads(**options) as uploads:
                for file in files:
                    uploads.add(file, **arguments)
                between()
                return uploads.run(progress)

        async def go() -> Any:
            async with self._on_time(AsyncFlickr(key, secret, **given)) as flickr, flickr.uploads(**options) as uploads:
                for file in files:
                    await uploads.add(file, **arguments)
                between()
                return await uploads.run(progress)

        return asyncio.run(go())

    def _on_time(self, client: T) -> T:
        """Set the clock of a client."""
        flickr: Any = client
        flickr._config = dataclasses.replace(flickr._config, now=self.now)
        return client

    def create_files(self, number: int, size: int = 0) -> list[Path]:
        return [saved(self.folder / f"{index:03}.png", index, size) for index in range(number)]

    def uploaded_titles(self) -> list[str]:
        """Return the titles of the uploaded photos."""
        with self.emulator.world.transaction():
            query = "SELECT title FROM photos JOIN uploads ON photo_id = id ORDER BY title"
            return [row["title"] for row in self.emulator.world.all(query)]

    def upload_requests(self) -> int:
        return sum(request.path == UPLOAD_PATH for request in self.emulator.requests)


def titles(number: int) -> list[str]:
    return [f"{index:03}" for index in range(number)]
