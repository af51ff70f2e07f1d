"""Call every method over HTTP with all its arguments, with both clients, and check the declared return type."""

from __future__ import annotations

import asyncio
import inspect
import typing
from collections.abc import Mapping
from typing import Any

import pydantic
import pytest

from flickr_sdk import AsyncFlickr, Flickr, models
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk.emulator import Emulator, VirtualClock
from flickr_sdk.errors import InvalidToken

from ..conftest import METHOD_COUNT
from ..support.arguments import every_argument
from ..support.signing import login_arguments

METHODS = sorted(catalog.METHODS)

# This method requires a legacy token; these tests authenticate with OAuth.
CALLED = [method for method in METHODS if method != "flickr.auth.oauth.getAccessToken"]

NEW_EACH_TIME = {"flickr.auth.getFrob", "flickr.auth.getFullToken", "flickr.auth.getToken", "flickr.test.echo"}
"""Methods whose response differs on every call, because it contains a new token or the nonce."""


@pytest.fixture(scope="module")
def emulator() -> typing.Iterator[Emulator]:
    """An emulator with a stopped clock, so that repeated calls happen at the same time."""
    with Emulator(clock=VirtualClock()) as running:
        yield running


def real_arguments(emulator: Emulator, wire: str) -> dict[str, Any]:
    return every_argument(find_endpoint(catalog, wire)) | login_arguments(emulator, wire)


class _Names(dict[str, Any]):
    """Resolve the names in annotations: builtins, JsonValue and all models."""

    def __missing__(self, name: str) -> Any:
        if name == "JsonValue":
            return pydantic.JsonValue
        if hasattr(__builtins__, name) or name in ("str", "int", "dict", "list", "bool", "None"):
            raise KeyError(name)
        return getattr(models, name)


def fits(value: object, declared: Any) -> bool:
    """Return whether a value and its items match a declared type."""
    if declared is None or declared is type(None):
        return value is None
    origin, args = typing.get_origin(declared), typing.get_args(declared)
    if origin is None:
        return isinstance(value, declared)
    if origin is list:
        return isinstance(value, list) and all(fits(item, args[0]) for item in value)
    if origin is dict:
        return isinstance(value, dict) and all(isinstance(key, str) for key in value)
    return any(fits(value, arg) for arg in args)


def declared_type(method: Any) -> Any:
    return eval(method.__annotations__["return"], {}, _Names())


def python_arguments(method: Any, wire: Mapping[str, Any]) -> dict[str, Any]:
    """Map values to the argument names of the stub; both are in Flickr's order, with required arguments first."""
    names = [name for name in inspect.signature(method).parameters if name != "self"]
    by_plain = {name.replace("_", "").lower(): value for name, value in wire.items()}
    assert len(names) == len(wire), "the stub has exactly the arguments of the method"
    return {name: by_plain[name.replace("_", "").lower()] for name in names}


def stub(client: Any, wire: str) -> Any:
    for part in catalog.METHODS[wire].split("."):
        client = getattr(client, part)
    return client


@pytest.fixture(scope="module")
def loop() -> typing.Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def test_all_methods_of_reflection_are_called() -> None:
    assert len(METHODS) == METHOD_COUNT


@pytest.mark.parametrize("wire", CALLED)
def test_method_returns_declared_type(wire: str, flickr: Flickr, emulator: Emulator) -> None:
    method = stub(flickr, wire)
    arguments = python_arguments(method, real_arguments(emulator, wire))
    result = method(**arguments)
    assert fits(result, declared_type(method)), f"{result!r} does not match {method.__annotations__['return']}"


@pytest.mark.parametrize("wire", CALLED)
def test_async_method_returns_the_same(wire: str, emulator: Emulator, flickr: Flickr, loop: asyncio.Runner) -> None:
    arguments = real_arguments(emulator, wire)

    async def ask() -> object:
        token = emulator.access_token("delete")
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client:
            method = stub(client, wire)
            result = await method(**python_arguments(method, arguments))
            assert fits(result, declared_type(method))
            return result

    awaited = loop.run(ask())
    emulator.world.reset()
    if wire not in NEW_EACH_TIME:
        blocking = stub(flickr, wire)
        assert awaited == blocking(**python_arguments(blocking, arguments))


def test_oauth_token_cannot_be_exchanged_for_oauth_token(flickr: Flickr) -> None:
    with pytest.raises(InvalidToken):
        flickr.auth.oauth.get_access_token()


WALKED = [method for method in METHODS if find_endpoint(catalog, method).paging]


def walk_of(client: Any, wire: str, arguments: dict[str, Any]) -> Any:
    """Create the walk of a method, which takes the arguments of the method except `page`."""
    method = stub(client.walk, wire)
    names = set(inspect.signature(method).parameters) - {"self", "per_page", "prefetch", "progress"}
    given = python_arguments(stub(client, wire), arguments)
    assert names == given.keys() - {"page", "per_page", "continuation"}
    return method(**{name: given[name] for name in names})


@pytest.mark.parametrize("wire", WALKED)
def test_walk_yields_items_of_the_method_pages(wire: str, flickr: Flickr, emulator: Emulator) -> None:
    arguments = real_arguments(emulator, wire)
    items = list(walk_of(flickr, wire, arguments))
    page = stub(flickr, wire)(**{**python_arguments(stub(flickr, wire), arguments), "page": 1, "per_page": 50})
    assert items == list(page)
    item = typing.get_args(type(page).model_fields["items"].annotation)[0]
    assert all(isinstance(one, item) for one in items)


def test_async_walk_yields_the_same_items(emulator: Emulator, flickr: Flickr, loop: asyncio.Runner) -> None:
    async def ask() -> dict[str, list[Any]]:
        token = emulator.access_token("delete")
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client:
            walks = {wire: walk_of(client, wire, real_arguments(emulator, wire)) for wire in WALKED}
            return {wire: [one async for one in walk] for wire, walk in walks.items()}

    found = loop.run(ask())
    assert found == {wire: list(walk_of(flickr, wire, real_arguments(emulator, wire))) for wire in WALKED}
    assert sum(map(len, found.values())) > 30
