"""Code that type checkers must accept, with the types that they must infer. It never runs."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any, assert_type

import flickr_sdk
import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import (
    ApiError,
    AsyncFlickr,
    BatchProgress,
    BatchReport,
    BBox,
    DownloadReport,
    Flickr,
    FlickrUrl,
    HarvestReport,
    Hooks,
    MaybeDelivered,
    Page,
    RawResponse,
    Retries,
    TicketState,
    Timeout,
    UploadedPhoto,
    UploadEntry,
    WalkReport,
    parse_url,
)
from flickr_sdk.cache import Cache, MemoryCache, SqliteCache
from flickr_sdk.downloads import ContactSheet, NameTemplate
from flickr_sdk.emulator import Emulator, VirtualClock
from flickr_sdk.enums import LICENSES, License, LicenseTerms, PhotoExtra, PrivacyFilter, SafetyLevel
from flickr_sdk.errors import InvalidToken, LicenseNotAvailable
from flickr_sdk.harvest import Harvest, Shard, ShardResult
from flickr_sdk.models import (
    Contact,
    FavoritePhoto,
    Gallery,
    Group,
    LicenseInfo,
    Member,
    NewComment,
    Photo,
    PhotoInfo,
    PhotoPage,
    StatsDomain,
    User,
)
from flickr_sdk.rate_limit import MemoryLimiter, RedisLimiter, SqliteLimiter
from flickr_sdk.uploads import AsyncTicket, Permissions, Step, Ticket
from flickr_sdk.walk import AsyncRawPages, AsyncWalker, AsyncWatch, RawPages, Walker, Watch


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


def uncertain(error: MaybeDelivered) -> None:
    assert_type(error.repeatable, bool)


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


def moving_photos(flickr: Flickr) -> None:
    assert_type(flickr.upload("aurora.jpg", tags=["aurora"], progress=lambda sent, total: print(sent / total)), UploadedPhoto)
    assert_type(flickr.start_upload(Path("aurora.jpg")), Ticket)
    assert_type(flickr.start_replace(b"...", "1"), Ticket)
    assert_type(flickr.upload(iter([b"..."]), length=3, callback=lambda progress, done: None), UploadedPhoto)
    assert_type(flickr.replace("aurora.jpg", "1"), UploadedPhoto)
    assert_type(flickr.ticket("1-2").wait(), UploadedPhoto)
    assert_type(flickr.wait_for_tickets(["1-2"]), list[TicketState])
    try:
        flickr.photos.licenses.set_license("1", License(4))
    except LicenseNotAvailable as error:
        assert_type(error.remedy, str)
        assert_type(flickr.photos.licenses.get_available("1", owner_id="10000001@N01"), list[LicenseInfo])
    assert_type(flickr.download(flickr.photos.search()[0], "b", to="photos/"), Path)
    assert_type(flickr.download("1", progress=print), Path)
    assert_type(parse_url("https://flic.kr/p/7Afjsu"), FlickrUrl)
    same: str = flickr.upload("aurora.jpg")
    print(flickr.photos.get_info(same), flickr.uploads("journal").run().photos)


def followed(flickr: Flickr) -> None:
    def on_batch(progress: BatchProgress) -> None:
        assert_type(progress.rate, float | None)

    def on_walk(progress: WalkReport) -> None:
        assert_type(progress.items, int)

    def on_harvest(progress: HarvestReport) -> None:
        assert_type(progress.photos, int)

    report: BatchReport = flickr.uploads("journal").run(progress=on_batch)
    failed: list[UploadEntry] = report.failed
    assert_type(failed[0].error, str)
    flickr.uploads("a").add("b", album="A", geo=(1.0, 2), license=4, permissions=Permissions(), after=[Step("c", group_id="1")])
    downloads = flickr.downloads("photos", journal="photos.sqlite", size="b", names="{title}-{id}.{ext}", sidecar=("json", "xmp"))
    downloads.add(["1", 2, parse_url("https://flic.kr/p/7Afjsu")])
    downloads.add(flickr.walk(tags=["aurora"], extras=downloads.extras))
    downloads.add([*flickr.harvest(tags=["aurora"]), flickr.photosets.get_list()[0]])
    files: DownloadReport = downloads.run(progress=on_batch)
    assert_type(files.done[0].path, str)
    assert_type(NameTemplate("{title}").format(flickr.photos.search(text="x")[0], album="A"), str)
    flickr.walk(tags=["aurora"], progress=on_walk)
    flickr.harvest(tags=["aurora"], progress=on_harvest)


def emulators() -> None:
    with Emulator(clock=lambda: 0.0) as emulator:
        assert_type(emulator.clock, VirtualClock)
        assert_type(emulator.clock.advance(60), float)


async def moving_photos_in_asyncio(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.upload("aurora.jpg"), UploadedPhoto)
    assert_type(await flickr.start_upload("aurora.jpg"), AsyncTicket)
    async with flickr.upload_task("aurora.jpg") as upload:
        async for sent, total in upload:
            assert_type((sent, total), tuple[int, int])
    assert_type(upload.photo, UploadedPhoto)
    async with flickr.downloads("photos") as downloads:
        await downloads.add(flickr.walk(tags=["aurora"]))
        assert_type(await downloads.run(), DownloadReport)
    assert_type(await flickr.download("1"), Path)


def arguments(flickr: Flickr) -> None:
    flickr.photos.search(min_upload_date=dt.datetime.now(dt.UTC), license=[License(4), 5], has_geo=True)
    flickr.photos.search(min_upload_date=1707649200, max_upload_date="1707649200", license=4, bbox=(1.0, 2.0, 3.0, 4.0))
    flickr.photos.add_tags("1", ["a", "b c"])
    flickr.photos.add_tags(photo_id="1", tags="a b")


def closed_values(flickr: Flickr) -> None:
    flickr.photos.search(sort="relevance", tag_mode="all", media="photos", privacy_filter=PrivacyFilter.FRIENDS, safe_search=1)
    flickr.photos.search(extras="geo", license=[License.CC_BY_2_0, 5], content_types=[0, 3], geo_context=2)
    flickr.photos.licenses.set_license("1", 4)
    flickr.upload("aurora.jpg", safety_level=SafetyLevel.SAFE, content_type=2, hidden=1)
    flickr.login(perms="write")
    extras: list[PhotoExtra] = ["date_taken", "url_o"]
    flickr.walk(extras=extras, sort="date-taken-asc")
    flickr.push.subscribe("a_topic_of_tomorrow", "https://example.org/", "sync")


def flexible_ids(flickr: Flickr, group: Group, gallery: Gallery, me: User) -> None:
    photo = flickr.photos.search()[0]
    info = flickr.photos.get_info(photo)
    album = flickr.photosets.get_list()[0]
    flickr.photos.get_info(52000000101)
    flickr.photos.get_info(info)
    flickr.photos.get_info(flickr.wait_for_tickets(["1-2"])[0])
    flickr.photosets.add_photo(album, flickr.upload("aurora.jpg"))
    flickr.photosets.reorder_photos(flickr.photosets.create("Aurora", photo), [photo, info, "3", 4])
    flickr.photosets.reorder_photos(album, flickr.photosets.get_photos(album))
    flickr.people.get_info(info.owner)
    flickr.people.get_photos(me)
    flickr.groups.pools.add(photo, group)
    flickr.galleries.add_photo(gallery, photo)
    flickr.replace("aurora.jpg", photo)
    flickr.download(photo)
    flickr.download(info, flickr.photos.get_sizes(info)[0])
    assert_type(flickr.walk(user_id=info.owner, group_id=group), Walker[Photo])
    flickr.walk_set(album)
    flickr.harvest(user_id=flickr.contacts.get_list()[0])
    flickr.walk.people.get_photos("https://www.flickr.com/photos/adalindqvist/")


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


class Followed:
    def read(self, size: int) -> bytes:
        return bytes(size)


def flickrapis(key: str, photo: str) -> None:
    flickr = flickrapi.FlickrAPI(key, "secret")
    assert_type(flickr, flickrapi.FlickrAPI[flickrapi.Element])
    assert_type(flickr.photos_search(text="x", per_page="10", min_upload_date=dt.date(2026, 1, 2)), flickrapi.Element)
    assert_type(flickr.photos.geo.getLocation(photo_id=photo, timeout=5), flickrapi.Element)
    assert_type(flickr.photos_getInfo(photo_id=photo, format="xmlnode"), flickrapi.XMLNode)
    assert_type(flickr.photos_getInfo(photo_id=photo, format="parsed-json"), dict[str, Any])
    assert_type(flickr.photos_getInfo(photo_id=photo, format="rest"), bytes)
    assert_type(flickr.photos_getInfo(photo_id=photo, format=key), flickrapi.Element | flickrapi.XMLNode | dict[str, Any] | bytes)
    assert_type(flickrapi.FlickrAPI(key, format="xmlnode").photos_getInfo(photo_id=photo).photo[0].title[0].text, str)
    assert_type(flickrapi.FlickrAPI(key, format="parsed-json").photos.getInfo(photo_id=photo), dict[str, Any])
    assert_type(flickrapi.FlickrAPI(key, format="json", cache=True).photos.getInfo(photo_id=photo), bytes)
    some = flickrapi.FlickrAPI(key, "secret", None, None, key)
    assert_type(some.photos_getInfo(photo_id=photo), flickrapi.Element | flickrapi.XMLNode | dict[str, Any] | bytes)
    assert_type(flickr.upload("a.jpg", title="A"), flickrapi.Element)
    assert_type(flickr.upload("a.jpg", Followed()), flickrapi.Element)
    assert_type(next(flickr.walk(text="x")).get("title"), str | None)
    flickr.cache = flickrapi.SimpleCache(timeout=300, max_entries=200)
    flickr.token_cache = flickrapi.LockingTokenCache(key)
    assert_type(flickrapi.FlickrError("failed", 1).code, int | None)


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


def sheets(flickr: Flickr) -> None:
    assert_type(flickr.contact_sheet(flickr.photos.search(tags="aurora"), "sheet.jpg", columns=4), ContactSheet)
    flickr.contact_sheet(flickr.walk(tags="aurora")[:20], to=Path("sheet.png"), captions=False)
    flickr.contact_sheet(["1", "2"], to="sheet.webp", font="font.ttf")
    assert_type(flickr.photosets.get_list()[0].cover_url("q"), str | None)


async def awaited_sheets(flickr: AsyncFlickr) -> None:
    assert_type(await flickr.contact_sheet(flickr.walk(tags="aurora"), "sheet.jpg"), ContactSheet)
    await flickr.contact_sheet(await flickr.photos.search(tags="aurora"), "sheet.jpg")


async def awaited_harvests(flickr: AsyncFlickr) -> None:
    async with flickr.harvest(tags="aurora") as harvest:
        async for photo in harvest:
            assert_type(photo, Photo)
        async for shard in harvest.shards():
            assert_type(await harvest.add(await flickr.fetch_shard(shard)), list[Photo])


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
