from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from flickr_sdk import Retries
from flickr_sdk.emulator import Emulator

from ..support.clients import Make
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
