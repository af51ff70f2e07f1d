"""Code that type checkers must reject. Each comment has the rule of mypy, the rule of pyright, and a word of the message."""

from __future__ import annotations

import httpx
import httpx2

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.contrib.django import flickr_login_required
from flickr_sdk.contrib.fastapi import FlickrLogin as FastApiLogin
from flickr_sdk.contrib.flask import FlickrLogin as FlaskLogin
from flickr_sdk.enums import License

older = flickrapi.FlickrAPI("key")
older.photos_serach(text="x")  # rejected: attr-defined | reportAttributeAccessIssue | photos_serach
older.photos.serach(text="x")  # rejected: attr-defined | reportAttributeAccessIssue | serach
older.photos_search(txt="x")  # rejected: call-overload | reportCallIssue | __call__
older.photos_getInfo(photo_id="1").titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
older.photos_getInfo(photo_id="1", format="json")["photo"]  # rejected: call-overload | reportCallIssue | __getitem__
older.upload("aurora.jpg", is_pubic=0)  # rejected: call-overload | reportCallIssue | upload
flickrapi.FlickrAPI("key", fail_on_error=False)  # rejected: call-overload | reportCallIssue | match

flickr = Flickr("key")
flickr.photos.get_infoo("1")  # rejected: attr-defined | reportAttributeAccessIssue | get_infoo
flickr.photo.get_info("1")  # rejected: attr-defined | reportAttributeAccessIssue | photo
flickr.photos.getInfo("1")  # rejected: attr-defined | reportAttributeAccessIssue | getInfo
flickr.photos.get_info(photo="1")  # rejected: call-arg | reportCallIssue | photo
flickr.photos.get_info()  # rejected: call-arg | reportCallIssue | photo_id
flickr.photos.get_info(1.5)  # rejected: arg-type | reportArgumentType | PhotoLike
flickr.photos.get_info("1", "secret")  # rejected: call-arg | reportCallIssue | positional
flickr.uploads("journal").add("a.jpg", geo=60.39)  # rejected: arg-type | reportArgumentType | geo
flickr.uploads("journal").add("a.jpg", after="flickr.photos.setMeta")  # rejected: arg-type | reportArgumentType | after
flickr.uploads("journal").add("a.jpg", license=99)  # rejected: arg-type | reportArgumentType | license
flickr.options(timeout="5")  # rejected: arg-type | reportArgumentType | timeout
flickr.photos.search(per_page="ten")  # rejected: arg-type | reportArgumentType | per_page
flickr.photos.search(extras=[1])  # rejected: list-item | reportArgumentType | int
flickr.photos.search(has_geo="yes")  # rejected: arg-type | reportArgumentType | has_geo
flickr.photos.get_info("1").titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
flickr.photos.get_info("1").attribution("htm")  # rejected: arg-type | reportArgumentType | htm
flickr.photos.search()[0].viewz  # rejected: attr-defined | reportAttributeAccessIssue | viewz
print(flickr.photos.search()[0].date_faved)  # rejected: attr-defined | reportAttributeAccessIssue | date_faved
print(flickr.photos.comments.add_comment("1", "Nice").author.upper())  # rejected: union-attr | reportOptionalMemberAccess | upper
print(flickr.photos.get_info("1").id + 1)  # rejected: operator | reportOperatorIssue | +
flickr.options(on_limit="never")  # rejected: arg-type | reportArgumentType | on_limit
Flickr("key", cache=300)  # rejected: arg-type | reportArgumentType | cache
Flickr("key", http_client=5)  # rejected: arg-type | reportArgumentType | http_client
Flickr("key", http_client=httpx.AsyncClient())  # rejected: arg-type | reportArgumentType | http_client
Flickr("key", http_client=httpx2.AsyncClient())  # rejected: arg-type | reportArgumentType | http_client
AsyncFlickr("key", http_client=httpx.Client())  # rejected: arg-type | reportArgumentType | http_client
AsyncFlickr("key", http_client=httpx2.Client())  # rejected: arg-type | reportArgumentType | http_client
Flickr("key", limiter=3600)  # rejected: arg-type | reportArgumentType | limiter
flickr.groups.get_info("1", "aurora")  # rejected: call-arg | reportCallIssue | positional
flickr.photos.search("1")  # rejected: call-arg | reportCallIssue | positional
flickr.backup("backup", details=["comment"])  # rejected: list-item | reportArgumentType | comment
flickr.downloads("photos", metadata=True)  # rejected: call-arg | reportCallIssue | metadata
flickr.walk.photos.get_info("1")  # rejected: attr-defined | reportAttributeAccessIssue | get_info
flickr.upload(5)  # rejected: arg-type | reportArgumentType | upload
flickr.upload("aurora.jpg", wait=False)  # rejected: call-arg | reportCallIssue | wait
flickr.start_upload("aurora.jpg").secret  # rejected: attr-defined | reportAttributeAccessIssue | secret
flickr.upload("aurora.jpg", progress=lambda sent: None)  # rejected: arg-type | reportArgumentType | upload
flickr.download(1.5)  # rejected: arg-type | reportArgumentType | PhotoLike
flickr.download("1", "hugde")  # rejected: arg-type | reportArgumentType | download
flickr.downloads()  # rejected: call-arg | reportCallIssue | to
flickr.downloads("photos", sidecar="exif")  # rejected: arg-type | reportArgumentType | sidecar
flickr.restore()  # rejected: call-arg | reportCallIssue | from_
flickr.restore("backup", dry_run="yes")  # rejected: arg-type | reportArgumentType | dry_run
flickr.downloads("photos", names=5)  # rejected: arg-type | reportArgumentType | names
flickr.downloads("photos").add(1.5)  # rejected: arg-type | reportArgumentType | add
flickr.walk(page=2)  # rejected: call-arg | reportCallIssue | page
flickr.walk(prefetch="4")  # rejected: arg-type | reportArgumentType | prefetch
flickr.walk_set()  # rejected: call-arg | reportCallIssue | photoset_id
flickr.walk()["1"]  # rejected: call-overload | reportArgumentType | __getitem__
len(flickr.walk())  # rejected: arg-type | reportArgumentType | Walker
flickr.walk()[0].titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
flickr.harvest(sort="relevance")  # rejected: call-arg | reportCallIssue | sort
flickr.watch(min_upload_date=0)  # rejected: call-arg | reportCallIssue | min_upload_date
flickr.contact_sheet([1.5], "sheet.jpg")  # rejected: list-item | reportArgumentType | float
flickr.fetch_shard("1")  # rejected: arg-type | reportArgumentType | Shard

flickr.raw(flickr.photos.get_info)(photo="1")  # rejected: call-arg | reportCallIssue | photo
flickr.raw(flickr.photos.get_info)(photo_id=["1"])  # rejected: arg-type | reportArgumentType | photo_id
flickr.raw(flickr.photos.get_info)("1").title  # rejected: attr-defined | reportAttributeAccessIssue | title
flickr.raw(flickr.photos.get_info)("1").parse().titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
flickr.raw(flickr.walk)(page=2)  # rejected: call-arg | reportCallIssue | page
flickr.raw(flickr.upload)("aurora.jpg")  # rejected: operator | reportCallIssue | callable
flickr.raw(flickr.watch)(tags=["aurora"])  # rejected: operator | reportCallIssue | callable
flickr.raw(flickr.download)("1")  # rejected: operator | reportCallIssue | callable
flickr.raw(flickr.harvest)(text="x")  # rejected: operator | reportCallIssue | callable
flickr.options(headers={"X-Key": 1})  # rejected: dict-item | reportArgumentType | int
flickr.raw("flickr.photos.getInfo")  # rejected: call-overload | reportArgumentType | raw

flickr.photos.search(extras=["geo", "date_takn"])  # rejected: list-item | reportArgumentType | date_takn
flickr.photos.search(extras="geo,date_taken")  # rejected: arg-type | reportArgumentType | geo,date_taken
flickr.photos.search(sort="relevanse")  # rejected: arg-type | reportArgumentType | relevanse
flickr.photos.search(tag_mode="every")  # rejected: arg-type | reportArgumentType | every
flickr.photos.search(privacy_filter=6)  # rejected: arg-type | reportArgumentType | privacy_filter
flickr.photos.search(privacy_filter=License(4))  # rejected: arg-type | reportArgumentType | License
flickr.photos.search(license=[4, 99])  # rejected: list-item | reportArgumentType | 99
flickr.photos.licenses.set_license("1", 17)  # rejected: arg-type | reportArgumentType | 17
flickr.walk(media="movies")  # rejected: arg-type | reportArgumentType | movies
flickr.upload("aurora.jpg", safety_level=4)  # rejected: arg-type | reportArgumentType | safety_level
flickr.login(perms="wirte")  # rejected: arg-type | reportArgumentType | wirte
FastApiLogin().required("wirte")  # rejected: arg-type | reportArgumentType | wirte
FlaskLogin().login_required(perms="wirte")  # rejected: call-overload | reportArgumentType | login_required
flickr_login_required(perms="wirte")  # rejected: call-overload | reportArgumentType | flickr_login_required

photo, album = flickr.photos.search()[0], flickr.photosets.get_info("1")
flickr.photos.get_info(album)  # rejected: arg-type | reportArgumentType | PhotoLike
flickr.photosets.add_photo(photo, album.id)  # rejected: arg-type | reportArgumentType | AlbumLike
flickr.photosets.reorder_photos(album, [album])  # rejected: list-item | reportArgumentType | PhotoLike
flickr.people.get_info(photo)  # rejected: arg-type | reportArgumentType | PersonLike
flickr.walk(group_id=album)  # rejected: arg-type | reportArgumentType | GroupLike
flickr.walk_set(photo)  # rejected: arg-type | reportArgumentType | AlbumLike
flickr.galleries.get_photos(album)  # rejected: arg-type | reportArgumentType | GalleryLike
flickr.replace("aurora.jpg", album)  # rejected: arg-type | reportArgumentType | PhotoLike
flickr.download(album)  # rejected: arg-type | reportArgumentType | PhotoLike


async def unawaited(client: AsyncFlickr) -> None:
    print(client.photos.get_info("1").title)  # rejected: attr-defined | reportAttributeAccessIssue | title
    for photo in client.walk():  # rejected: misc | reportGeneralTypeIssues | not
        print(photo)
    print(client.raw(client.photos.get_info)("1").content)  # rejected: attr-defined | reportAttributeAccessIssue | content
    await client.raw(client.upload)("aurora.jpg")  # rejected: operator | reportCallIssue | callable
    client.raw(client.watch)(tags=["aurora"])  # rejected: operator | reportCallIssue | callable
    for response in client.raw(client.walk)():  # rejected: attr-defined | reportGeneralTypeIssues | not
        print(response)


def unknown_file_options() -> None:
    flickr.harvest().write("aurora.csv", if_exists="skip")  # rejected: arg-type | reportArgumentType | skip
    flickr.harvest().write("aurora.csv", format="xls")  # rejected: arg-type | reportArgumentType | xls
