"""Every method is called over HTTP with all its arguments, by both clients, and gives what its signature says."""

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
from flickr_sdk._pipeline.method_lookup import find
from flickr_sdk.emulator import Emulator, VirtualClock
from flickr_sdk.errors import InvalidToken

from ..support.arguments import every_argument
from ..support.signing import login_arguments

METHODS = sorted(catalog.METHODS)

# This one takes a token of the older scheme, which the client of these tests does not have.
CALLED = [method for method in METHODS if method != "flickr.auth.oauth.getAccessToken"]

NEW_EACH_TIME = {"flickr.auth.getFrob", "flickr.auth.getFullToken", "flickr.auth.getToken", "flickr.test.echo"}
"""Methods that never give the same answer twice: they hand out tokens, or repeat a nonce."""


@pytest.fixture(scope="module")
def emulator() -> typing.Iterator[Emulator]:
    """One whose clock stands still, so that what is done twice is done at the same time."""
    with Emulator(clock=VirtualClock()) as running:
        yield running


def real_arguments(emulator: Emulator, wire: str) -> dict[str, Any]:
    return every_argument(find(catalog, wire)) | login_arguments(emulator, wire)


class _Names(dict[str, Any]):
    """The names that annotations use: builtins, JsonValue, and all models."""

    def __missing__(self, name: str) -> Any:
        if name == "JsonValue":
            return pydantic.JsonValue
        if hasattr(__builtins__, name) or name in ("str", "int", "dict", "list", "bool", "None"):
            raise KeyError(name)
        return getattr(models, name)


def fits(value: object, declared: Any) -> bool:
    """Tell whether a value is an instance of a declared type, items included."""
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
    """Put values under the stub's own names; both stand in Flickr's order, required ones apart."""
    names = [name for name in inspect.signature(method).parameters if name != "self"]
    by_plain = {name.replace("_", "").lower(): value for name, value in wire.items()}
    assert len(names) == len(wire), "the stub has all arguments and no others"
    return {name: by_plain[name.replace("_", "").lower()] for name in names}


def stub(client: Any, wire: str) -> Any:
    for part in catalog.METHODS[wire].split("."):
        client = getattr(client, part)
    return client


@pytest.fixture(scope="module")
def loop() -> typing.Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def test_there_are_all_methods_of_the_reflection() -> None:
    assert len(METHODS) == 223


@pytest.mark.parametrize("wire", CALLED)
def test_a_method_answers_what_its_signature_says(wire: str, flickr: Flickr, emulator: Emulator) -> None:
    method = stub(flickr, wire)
    arguments = python_arguments(method, real_arguments(emulator, wire))
    answer = method(**arguments)
    assert fits(answer, declared_type(method)), f"{answer!r} is no {method.__annotations__['return']}"


@pytest.mark.parametrize("wire", CALLED)
def test_an_awaited_method_answers_the_same(wire: str, emulator: Emulator, flickr: Flickr, loop: asyncio.Runner) -> None:
    arguments = real_arguments(emulator, wire)

    async def ask() -> object:
        token = emulator.access_token("delete")
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client:
            method = stub(client, wire)
            answer = await method(**python_arguments(method, arguments))
            assert fits(answer, declared_type(method))
            return answer

    awaited = loop.run(ask())
    emulator.world.reset()
    if wire not in NEW_EACH_TIME:
        blocking = stub(flickr, wire)
        assert awaited == blocking(**python_arguments(blocking, arguments))


def test_a_token_of_oauth_cannot_be_exchanged_for_one(flickr: Flickr) -> None:
    with pytest.raises(InvalidToken):
        flickr.auth.oauth.get_access_token()


WALKED = [method for method in METHODS if find(catalog, method).paging]


def walk_of(client: Any, wire: str, arguments: dict[str, Any]) -> Any:
    """Make the walk through a method's list: what it takes is what the method takes, but for the pages."""
    method = stub(client.walk, wire)
    names = set(inspect.signature(method).parameters) - {"self", "per_page", "prefetch", "progress"}
    given = python_arguments(stub(client, wire), arguments)
    assert names == given.keys() - {"page", "per_page", "continuation"}
    return method(**{name: given[name] for name in names})


@pytest.mark.parametrize("wire", WALKED)
def test_a_walk_gives_the_items_of_the_methods_pages(wire: str, flickr: Flickr, emulator: Emulator) -> None:
    arguments = real_arguments(emulator, wire)
    items = list(walk_of(flickr, wire, arguments))
    page = stub(flickr, wire)(**{**python_arguments(stub(flickr, wire), arguments), "page": 1, "per_page": 50})
    assert items == list(page)
    item = typing.get_args(type(page).model_fields["items"].annotation)[0]
    assert all(isinstance(one, item) for one in items)


def test_an_awaited_walk_gives_the_same_items(emulator: Emulator, flickr: Flickr, loop: asyncio.Runner) -> None:
    async def ask() -> dict[str, list[Any]]:
        token = emulator.access_token("delete")
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client:
            walks = {wire: walk_of(client, wire, real_arguments(emulator, wire)) for wire in WALKED}
            return {wire: [one async for one in walk] for wire, walk in walks.items()}

    found = loop.run(ask())
    assert found == {wire: list(walk_of(flickr, wire, real_arguments(emulator, wire))) for wire in WALKED}
    assert sum(map(len, found.values())) > 30
