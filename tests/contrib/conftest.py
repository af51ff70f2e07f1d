from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from django.core.management import call_command
from django.db import connections

from flickr_sdk import Token
from flickr_sdk.auth import MappingStore, MemoryStore
from flickr_sdk.contrib.django import ModelTokenStore
from flickr_sdk.emulator import Emulator

from .sites import NAMES, Browser, Site, running


@pytest.fixture(scope="session", autouse=True)
def _tables() -> Iterator[None]:
    call_command("migrate", verbosity=0)
    yield
    connections.close_all()


@pytest.fixture(params=NAMES)
def site(request: pytest.FixtureRequest, emulator: Emulator) -> Iterator[Site]:
    with running(request.param, emulator) as found:
        yield found


@pytest.fixture
def browser(site: Site) -> Browser:
    return site.visitor()


@pytest.fixture
def at_flickr() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client


@pytest.fixture
def stored(monkeypatch: pytest.MonkeyPatch) -> list[Token]:
    """The tokens that the sites store."""
    tokens: list[Token] = []

    def watch(kind: type) -> None:
        keep = kind.set  # type: ignore[attr-defined]  # all token stores have it

        def watched(store: object, api_key: str, token: Token, user: str | None = None) -> None:
            tokens.append(token)
            keep(store, api_key, token, user)

        monkeypatch.setattr(kind, "set", watched)

    for kind in (MappingStore, MemoryStore, ModelTokenStore):
        watch(kind)
    return tokens
