from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, Retries
from flickr_sdk.emulator import Emulator

from ..support.clients import AWAITING, BLOCKING, Awaited, Make
from ..support.download_runner import DownloadRunner, ImageServer, image_server
from ..support.downloads import SIZE
from ..support.pictures import picture


@pytest.fixture
def emulator() -> Iterator[Emulator]:
    """An emulator for one test."""
    with Emulator() as running:
        yield running


@pytest.fixture
def ada(make: Make, emulator: Emulator) -> Any:
    """A client with write access, sync or async."""
    return make(token=emulator.access_token("write"), retries=Retries(2, initial_delay=0.01))


@pytest.fixture
def photo(ada: Any) -> str:
    """A photo whose original has 3 MB."""
    return str(ada.upload(picture(7, SIZE)))


@pytest.fixture(params=[BLOCKING, AWAITING])
def client(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A client of either kind that retries twice, without an emulator."""
    options: dict[str, Any] = {"image_limiter": False, "retries": Retries(2, initial_delay=0.001)}
    if request.param == BLOCKING:
        with Flickr("key", **options) as flickr:
            yield flickr
        return
    with asyncio.Runner() as runner:
        awaited = Awaited(AsyncFlickr("key", **options), runner)
        yield awaited
        awaited.aclose()


@pytest.fixture(params=[BLOCKING, AWAITING])
def batches(request: pytest.FixtureRequest, images: ImageServer, tmp_path: Path) -> DownloadRunner:
    """Runs download batches with a client of either flavor, from the server `images`."""
    return DownloadRunner(request.param, tmp_path, images.origin)


@pytest.fixture
def images() -> Iterator[ImageServer]:
    """An image host for one test, which also looks up the URLs of its files."""
    with image_server() as server:
        yield server
