"""Every list that comes in pages has a walk under its method's names, by both clients."""

from __future__ import annotations

import asyncio
import itertools
import operator
import pickle

import pytest

from flickr_sdk import UnknownMethodError
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.method_lookup import find_endpoint

from ..support.paged import Awaiting, Blocking, Either, Paged


def test_flickrs_own_spelling_leads_to_the_same_walk(either: Either) -> None:
    flickr = either.client(Paged(range(3)))
    assert len(either.all(flickr.walk.people.getPhotos("me"))) == 3
    assert len(either.all(flickr.walk.photos.search(tags="x"))) == 3


def test_a_name_that_does_not_come_in_pages_is_refused_with_what_does(either: Either) -> None:
    flickr = either.client(Paged([]))
    with pytest.raises(
        UnknownMethodError, match=r"flickr.walk.photos.get_info does not exist; what comes in pages here: .*get_recent"
    ):
        _ = flickr.walk.photos.get_info
    with pytest.raises(UnknownMethodError) as caught:
        _ = flickr.walk.poeple
    assert caught.value.suggestion == "people"
    assert not hasattr(flickr.walk, "__wrapped__")
    assert repr(flickr.walk.groups.discuss) == "<walks through flickr.groups.discuss>"


def test_a_copy_with_other_options_walks_with_them(either: Either) -> None:
    server = Paged(range(3))
    flickr = either.client(server)
    assert len(either.all(flickr.walk())) == 3
    strict = flickr.options(strict=True)
    assert strict.walk is not flickr.walk
    assert len(either.all(strict.walk())) == 3


def test_a_walker_is_not_pickled(either: Either) -> None:
    with pytest.raises(TypeError, match="is not pickled"):
        pickle.dumps(either.client(Paged([])).walk())


def test_a_plain_loop_over_an_asynchronous_walker_is_refused() -> None:
    with asyncio.Runner() as runner:
        walker = Awaiting(runner).client(Paged(range(3))).walk()
        with pytest.raises(TypeError, match="not iterable"):
            iter(walker)


def test_every_list_that_comes_in_pages_is_walked_by_both_clients() -> None:
    with asyncio.Runner() as runner:
        clients = [Blocking().client(Paged([])), Awaiting(runner).client(Paged([]))]
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
