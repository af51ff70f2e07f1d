"""Walks, harvests and watches that type checkers must accept. This code never runs."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from flickr_sdk import (
    AsyncFlickr,
    Flickr,
    HarvestReport,
    Page,
)
from flickr_sdk.harvest import Harvest, Shard, ShardResult
from flickr_sdk.models import (
    Contact,
    Member,
    Photo,
    StatsDomain,
)
from flickr_sdk.walk import AsyncWalker, AsyncWatch, Walker, Watch


def walks(flickr: Flickr) -> None:
    walker = flickr.walk(tags=["aurora"], extras=["geo"], per_page=50, prefetch=4, progress=print)
    assert_type(walker, Walker[Photo])
    for photo in walker:
        assert_type(photo, Photo)
    assert_type(walker[:25], Walker[Photo])
    assert_type(walker[5:21][7], Photo)
    for page in walker.pages():
        assert_type(page, Page[Photo])
    assert_type(walker.report.total, int | None)
    assert_type(next(flickr.walk_set("1")), Photo)
    assert_type(flickr.walk.contacts.get_list()[0], Contact)
    assert_type(flickr.walk.groups.members.get_list("1"), Walker[Member])
    for domain in flickr.walk.stats.get_photo_domains("2024-02-11"):
        assert_type(domain, StatsDomain)


async def awaited_walks(flickr: AsyncFlickr) -> None:
    async with flickr.walk(text="aurora", prefetch=4) as walker:
        assert_type(walker, AsyncWalker[Photo])
        async for photo in walker[:25]:
            assert_type(photo, Photo)
        assert_type(await walker[7], Photo)
        async for page in walker.pages():
            assert_type(page, Page[Photo])
    assert_type(flickr.walk.people.get_photos("me"), AsyncWalker[Photo])


def harvests(flickr: Flickr) -> None:
    with flickr.harvest(tags="aurora", checkpoint="aurora.sqlite", shortest=900, prefetch=2, progress=print) as harvest:
        assert_type(harvest, Harvest)
        for photo in harvest:
            assert_type(photo, Photo)
        for shard in harvest.shards():
            assert_type(shard, Shard)
            assert_type(flickr.fetch_shard(shard), ShardResult)
            assert_type(harvest.add(harvest.fetch_shard(shard)), list[Photo])
        assert_type(harvest.report, HarvestReport)


async def awaited_harvests(flickr: AsyncFlickr) -> None:
    async with flickr.harvest(tags="aurora") as harvest:
        async for photo in harvest:
            assert_type(photo, Photo)
        async for shard in harvest.shards():
            assert_type(await harvest.add(await flickr.fetch_shard(shard)), list[Photo])


def watches(flickr: Flickr) -> None:
    with flickr.watch(tags=["aurora"], every=30, state="aurora.watch", since=dt.datetime.now(dt.UTC), overlap=600) as watch:
        assert_type(watch, Watch)
        for photo in watch:
            assert_type(photo, Photo)


async def awaited_watches(flickr: AsyncFlickr) -> None:
    async with flickr.watch(user_id="1@N1", since=0) as watch:
        assert_type(watch, AsyncWatch)
        async for photo in watch:
            assert_type(photo, Photo)
        assert_type(await anext(watch), Photo)
