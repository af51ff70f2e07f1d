"""Calls, their results and their errors that type checkers must accept. This code never runs."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

import flickr_sdk
from flickr_sdk import (
    ApiError,
    AsyncFlickr,
    BBox,
    Flickr,
    Hooks,
    MaybeDelivered,
    Page,
    Retries,
    Timeout,
)
from flickr_sdk.cache import Cache, MemoryCache, SqliteCache
from flickr_sdk.emulator import Emulator, VirtualClock
from flickr_sdk.enums import LICENSES, License, LicenseTerms
from flickr_sdk.errors import InvalidToken
from flickr_sdk.models import (
    FavoritePhoto,
    NewComment,
    Photo,
    PhotoInfo,
    PhotoPage,
)
from flickr_sdk.rate_limit import MemoryLimiter, RedisLimiter, SqliteLimiter


def reads(flickr: Flickr) -> None:
    info = flickr.photos.get_info("1")
    assert_type(info, PhotoInfo)
    assert_type(info.id, str)
    assert_type(info.url("b"), str)
    assert_type(info.short_url, str)
    page = flickr.photos.search(tags=["aurora"], extras=["geo", "url_o"], bbox=BBox(1, 2, 3, 4))
    assert_type(page, PhotoPage)
    assert_type(page.total, int | None)
    assert_type(page[0], Photo)
    assert_type(page[:2], list[Photo])
    for photo in page:
        assert_type(photo, Photo)
        assert_type(photo.views, int | None)
        assert_type(photo.latitude, float | None)
        assert_type(photo.datetaken, dt.datetime | None)
    same: Page[Photo] = page
    print(len(same))


def licenses(info: PhotoInfo, photo: Photo) -> None:
    assert_type(info.attribution(), str)
    assert_type(photo.attribution("markdown"), str)
    assert_type(photo.license_terms, LicenseTerms | None)
    assert_type(LICENSES[License.CC_BY_2_0], LicenseTerms)
    assert_type(LICENSES[4].spdx_id, str | None)
    assert_type(LICENSES[4].allows_commercial_use, bool | None)


def required_fields(flickr: Flickr) -> None:
    photo = flickr.photos.search()[0]
    print(photo.owner.upper(), photo.farm + 1)
    print(flickr.photosets.get_photos("1")[0].owner.upper(), flickr.photosets.get_photos("1").ownername.upper())
    for walked in flickr.walk_set("1"):
        print(walked.owner.upper())
    favorite = flickr.favorites.get_list()[0]
    assert_type(favorite, FavoritePhoto)
    assert_type(favorite.date_faved, dt.datetime)
    same: Photo = favorite
    assert_type(next(flickr.walk.favorites.get_list()), FavoritePhoto)
    comment = flickr.photos.comments.get_list("1")[0]
    print(comment.author.upper(), comment.authorname.upper(), comment.text.upper(), comment.datecreate.year, same.id)
    assert_type(flickr.photos.comments.add_comment("1", "Nice"), NewComment)
    assert_type(flickr.photosets.comments.add_comment("1", "Nice").author, str | None)
    size = max(flickr.photos.get_sizes("1"), key=lambda each: each.width * each.height)
    print(size.url.upper(), size.media.upper())
    album = flickr.photosets.get_info("1")
    print(album.primary.upper(), album.photos + album.count_views, album.date_create.year, album.description.upper())
    info = flickr.photos.get_info("1")
    print(info.views + 1, info.media.upper(), info.comments + 1, info.usage.candownload, info.dates.lastupdate.year)
    assert_type(info.license, License)
    person = flickr.people.get_info("1")
    print(person.photos.count + 1, person.photosurl.upper(), person.profileurl.upper())
    gallery = flickr.galleries.get_list(user_id="1")[0]
    print(gallery.count_photos + gallery.count_videos, gallery.date_create.year, gallery.description.upper())
    print(flickr.photos.get_favorites("1")[0].favedate.year, info.tags[0].author.upper(), info.notes[0].text.upper())


def writes(flickr: Flickr) -> None:
    flickr.photos.delete("1")
    flickr.options(timeout=5, strict=True).photos.delete("1")
    flickr.options(timeout=Timeout(total=5.0, read=1.0), retries=Retries(5), hooks=Hooks(retry=print)).photos.delete("1")
    flickr.options(retries=0, headers={"Accept-Language": "de"})
    flickr.options(token=("token", "secret")).options(token=flickr.token)


def fails(error: ApiError | MaybeDelivered) -> None:
    assert_type(error.method, str)
    assert_type(error.attempts, int)
    if isinstance(error, ApiError):
        assert_type(error.code, int)
    else:
        assert_type(error.code, int | None)
        assert_type(error.arguments, dict[str, str])


async def awaited(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.photos.get_info("1"), PhotoInfo)
    async with flickr:
        assert_type(await flickr.photos.search(text="x"), PhotoPage)


def errors(flickr: Flickr) -> None:
    try:
        flickr.test.null()
    except InvalidToken as error:
        assert_type(error.code, int)
    except ApiError as error:
        assert_type(error.explanation, str | None)


def forms() -> None:
    assert_type(flickr_sdk.parse_response("flickr.test.null", b"", format="xml", strict=True), object)
    with Flickr("key", "secret", base_url="https://example.org") as flickr:
        assert_type(flickr, Flickr)
        assert_type(flickr.call("flickr.test.echo", x=1), object)


def shared(cache: SqliteCache) -> None:
    with Flickr(cache=MemoryCache(60), limiter=SqliteLimiter("limits.db"), image_limiter=False, on_limit="raise") as flickr:
        assert_type(flickr.cache, Cache | None)
        flickr.options(cache="refresh", on_limit=30.5).wait_for_image_host()
    AsyncFlickr(cache=cache, limiter=MemoryLimiter(60, 60), image_limiter=RedisLimiter("redis://localhost"))


def emulators() -> None:
    with Emulator(clock=lambda: 0.0) as emulator:
        assert_type(emulator.clock, VirtualClock)
        assert_type(emulator.clock.advance(60), float)


def uncertain(error: MaybeDelivered) -> None:
    assert_type(error.repeatable, bool)
