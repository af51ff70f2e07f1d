"""A write that may have been delivered is repeated only if the repeat changes nothing, for every method that changes data."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
import yaml

from flickr_sdk import AsyncFlickr, Flickr, MaybeDelivered, Retries
from flickr_sdk._generated import catalog
from flickr_sdk._method.endpoint import Endpoint
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk.emulator import Emulator, VirtualClock

from ..conftest import ROOT
from ..support.arguments import every_argument

ENDPOINTS: dict[str, Endpoint[Any]] = {method: find_endpoint(catalog, method) for method in sorted(catalog.METHODS)}
WRITES = [method for method, endpoint in ENDPOINTS.items() if endpoint.post]
HARMLESS = sorted(catalog.IDEMPOTENT_WRITES)
# This method requires a legacy token.
DELICATE = sorted(set(WRITES) - set(HARMLESS) - {"flickr.auth.oauth.getAccessToken"})
UNLESS = [(method, name) for method in HARMLESS for name in (ENDPOINTS[method].repeats or ((), ()))[1]]

ARGUMENTS: dict[str, dict[str, Any]] = {
    "flickr.galleries.editPhoto": {"comment": "Another comment"},
    "flickr.photosets.orderSets": {"photoset_ids": ["72177720300000004"]},
}


class Outcome(NamedTuple):
    """The result of a call, or its error, the number of requests, and the world afterwards."""

    result: Any
    requests: int
    world: list[str]


class Bench:
    """An emulator with a stopped clock, whose world is restored before each call, and a client of each flavor."""

    def __init__(self, emulator: Emulator, runner: asyncio.Runner) -> None:
        self.emulator, self.runner = emulator, runner
        options: dict[str, Any] = {
            "token": emulator.access_token("delete"),
            "base_url": emulator.base_url,
            "retries": Retries(2, initial_delay=0.001),
            "limiter": False,
        }
        self.sync = Flickr(emulator.api_key, emulator.api_secret, **options)
        self.awaited: Any = AsyncFlickr(emulator.api_key, emulator.api_secret, **options)
        self.initial = sqlite3.connect(":memory:")
        emulator.world.connection.backup(self.initial)

    def close(self) -> None:
        self.sync.close()
        self.runner.run(self.awaited.aclose())
        self.initial.close()

    def call(self, method: str, arguments: dict[str, Any], fault: Any = "", *, is_async: bool = False) -> Outcome:
        """Call a method in the initial world, optionally with a fault of its first request."""
        self.initial.backup(self.emulator.world.connection)
        given = {name: value for name, value in (every_argument(ENDPOINTS[method]) | arguments).items() if value is not None}
        if fault:
            self.emulator.faults.add(fault, method=method, times=1)
        before = len(self.emulator.requests)
        try:
            result = self.runner.run(self.awaited.call(method, **given)) if is_async else self.sync.call(method, **given)
        except MaybeDelivered as error:
            result = error
        return Outcome(result, len(self.emulator.requests) - before, world(self.emulator.world.connection))


def world(connection: sqlite3.Connection) -> list[str]:
    """Dump the world, without the search index, whose segments depend on the history."""
    return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "photos_text_')]


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Emulator(clock=VirtualClock()) as emulator, asyncio.Runner() as runner:
        made = Bench(emulator, runner)
        yield made
        made.close()


def harmless_arguments(method: str) -> dict[str, Any]:
    """Arguments with which a repeat is harmless."""
    repeats = ENDPOINTS[method].repeats
    assert repeats is not None
    return ARGUMENTS.get(method, {}) | dict.fromkeys(repeats.unless)


@pytest.mark.parametrize("method", HARMLESS)
def test_second_delivery_of_a_harmless_write_changes_nothing(bench: Bench, method: str) -> None:
    arguments = harmless_arguments(method)
    once = bench.call(method, arguments)
    assert once.requests == 1
    assert once.world != world(bench.initial), "the first delivery changes the world"
    for is_async in (False, True):
        twice = bench.call(method, arguments, "lost", is_async=is_async)
        assert twice.requests == 2
        assert twice.result == once.result, "the call returns what it returns without the fault"
        assert twice.world == once.world


@pytest.mark.parametrize("method", DELICATE)
def test_any_other_write_is_delivered_once(bench: Bench, method: str) -> None:
    for is_async in (False, True):
        lost = bench.call(method, {}, "lost", is_async=is_async)
        assert lost.requests == 1
        assert isinstance(lost.result, MaybeDelivered)
        assert not lost.result.repeatable


@pytest.mark.parametrize(("method", "name"), UNLESS)
def test_write_with_an_argument_that_forbids_repeats_is_delivered_once(bench: Bench, method: str, name: str) -> None:
    given = {name: every_argument(ENDPOINTS[method])[name]}
    lost = bench.call(method, harmless_arguments(method) | given, "lost")
    assert lost.requests == 1
    assert isinstance(lost.result, MaybeDelivered)


def test_spec_decides_about_every_write() -> None:
    decided = yaml.safe_load((ROOT / "spec" / "types" / "repeats.yaml").read_text())
    assert sorted(decided) == WRITES


def test_write_is_either_harmless_or_delicate() -> None:
    assert len(HARMLESS) > 30
    assert set(HARMLESS) < set(WRITES)
    for name in ("addComment", "notes.add", "rotate", "photosets.create", "galleries.create", "estimonial", "postPhoto"):
        assert any(name in method for method in DELICATE)
        assert not any(name in method for method in HARMLESS)
