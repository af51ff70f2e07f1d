"""Raw responses that type checkers must accept. This code never runs."""

from __future__ import annotations

import asyncio
from typing import assert_type

from flickr_sdk import (
    AsyncFlickr,
    Flickr,
    Page,
    RawResponse,
    WalkReport,
)
from flickr_sdk.models import (
    Member,
    Photo,
    PhotoInfo,
    PhotoPage,
)
from flickr_sdk.walk import AsyncRawPages, RawPages


def raw_responses(flickr: Flickr) -> None:
    response = flickr.raw(flickr.photos.get_info)(photo_id="1")
    assert_type(response, RawResponse[PhotoInfo])
    assert_type(response.parse(), PhotoInfo)
    assert_type(response.content, bytes)
    assert_type(response.headers["date"], str)
    assert_type((response.status, response.attempts, response.elapsed), tuple[int, int, float])
    assert_type(flickr.raw(flickr.photos.search)(tags=["aurora"], per_page=5).parse(), PhotoPage)
    assert_type(flickr.raw(flickr.photos.delete)("1"), RawResponse[None])
    assert_type(flickr.raw(flickr.call)("flickr.test.echo", x=1), RawResponse[object])
    pages = flickr.raw(flickr.walk)(tags=["aurora"], per_page=50, prefetch=2)
    assert_type(pages, RawPages[Photo])
    for page in pages:
        assert_type(page, RawResponse[Page[Photo]])
    assert_type(flickr.raw(flickr.walk.groups.members.get_list)("1"), RawPages[Member])
    assert_type(flickr.raw(flickr.walk_set)("1").report, WalkReport)


async def awaited_raw_responses(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.raw(flickr.photos.get_info)(photo_id="1"), RawResponse[PhotoInfo])
    assert_type(await asyncio.create_task(flickr.raw(flickr.photos.get_info)("1")), RawResponse[PhotoInfo])
    assert_type(await flickr.raw(flickr.call)("flickr.test.echo", x=1), RawResponse[object])
    async with flickr.raw(flickr.walk)(tags=["aurora"]) as pages:
        assert_type(pages, AsyncRawPages[Photo])
        async for page in pages:
            assert_type(page.parse(), Page[Photo])
