"""Every paged method has a walk under its own name, in both clients."""

from __future__ import annotations

import asyncio
import itertools
import operator
import pickle

import pytest

from flickr_sdk import UnknownMethodError
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.method_lookup import find_endpoint

from ..support.paged import AsyncFlavor, Flavor, PagedServer, SyncFlavor


def test_flickrs_camel_case_name_reaches_the_same_walk(flavor: Flavor) -> None:
    flickr = flavor.client(PagedServer(range(3)))
    assert len(flavor.all(flickr.walk.people.getPhotos("me"))) == 3
    assert len(flavor.all(flickr.walk.photos.search(tags="x"))) == 3


def test_unknown_walk_name_is_rejected_with_the_known_ones(flavor: Flavor) -> None:
    flickr = flavor.client(PagedServer([]))
    message = r"flickr.walk.photos.get_info does not exist; the paged methods here are .*get_recent"
    with pytest.raises(UnknownMethodError, match=message):
        _ = flickr.walk.photos.get_info
    with pytest.raises(UnknownMethodError) as caught:
        _ = flickr.walk.poeple
    assert caught.value.suggestion == "people"
    assert not hasattr(flickr.walk, "__wrapped__")
    assert repr(flickr.walk.groups.discuss) == "<walks of flickr.groups.discuss>"


def test_walks_use_the_options_of_a_copied_client(flavor: Flavor) -> None:
    server = PagedServer(range(3))
    flickr = flavor.client(server)
    assert len(flavor.all(flickr.walk())) == 3
    strict = flickr.options(strict=True)
    assert strict.walk is not flickr.walk
    assert len(flavor.all(strict.walk())) == 3


def test_walker_cannot_be_pickled(flavor: Flavor) -> None:
    with pytest.raises(TypeError, match="cannot pickle or copy"):
        pickle.dumps(flavor.client(PagedServer([])).walk())


def test_plain_for_loop_over_an_async_walker_raises() -> None:
    with asyncio.Runner() as runner:
        walker = AsyncFlavor(runner).client(PagedServer(range(3))).walk()
        with pytest.raises(TypeError, match="not iterable"):
            iter(walker)


def test_every_paged_method_has_a_walk_in_both_clients() -> None:
    with asyncio.Runner() as runner:
        clients = [SyncFlavor().client(PagedServer([])), AsyncFlavor(runner).client(PagedServer([]))]
        walked = {
            python: find_endpoint(catalog, wire)
            for wire, python in catalog.METHODS.items()
            if find_endpoint(catalog, wire).paging
        }
        for client, python in itertools.product(clients, walked):
            method = operator.attrgetter(python)(client.walk)
            required = [name for name, param in walked[python].params.items() if param.required and name != "api_key"]
            assert method(*("1" for _ in required)).report.method == walked[python].method
    assert len(walked) == 52
