"""Code that type checkers must reject. Each comment has the rule of mypy, the rule of pyright, and a word of the message."""

from __future__ import annotations

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import AsyncFlickr, Flickr

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
flickr.photos.get_info(1)  # rejected: arg-type | reportArgumentType | get_info
flickr.photos.get_info("1", "secret")  # rejected: call-arg | reportCallIssue | positional
flickr.options(timeout="5")  # rejected: arg-type | reportArgumentType | timeout
flickr.photos.search(per_page="ten")  # rejected: arg-type | reportArgumentType | per_page
flickr.photos.search(extras=[1])  # rejected: list-item | reportArgumentType | int
flickr.photos.search(has_geo="yes")  # rejected: arg-type | reportArgumentType | has_geo
flickr.photos.get_info("1").titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
flickr.photos.get_info("1").attribution("htm")  # rejected: arg-type | reportArgumentType | htm
flickr.photos.search()[0].viewz  # rejected: attr-defined | reportAttributeAccessIssue | viewz
print(flickr.photos.get_info("1").id + 1)  # rejected: operator | reportOperatorIssue | +
flickr.options(on_limit="never")  # rejected: arg-type | reportArgumentType | on_limit
Flickr("key", cache=300)  # rejected: arg-type | reportArgumentType | cache
Flickr("key", limiter=3600)  # rejected: arg-type | reportArgumentType | limiter
flickr.walk.photos.get_info("1")  # rejected: attr-defined | reportAttributeAccessIssue | get_info
flickr.upload(5)  # rejected: arg-type | reportArgumentType | upload
flickr.upload("aurora.jpg", wait=False)  # rejected: call-arg | reportCallIssue | wait
flickr.start_upload("aurora.jpg").secret  # rejected: attr-defined | reportAttributeAccessIssue | secret
flickr.upload("aurora.jpg", progress=lambda sent: None)  # rejected: arg-type | reportArgumentType | upload
flickr.download(1)  # rejected: arg-type | reportArgumentType | download
flickr.downloads()  # rejected: call-arg | reportCallIssue | downloads
flickr.downloads("photos").add(1.5)  # rejected: arg-type | reportArgumentType | add
flickr.walk(page=2)  # rejected: call-arg | reportCallIssue | page
flickr.walk(prefetch="4")  # rejected: arg-type | reportArgumentType | prefetch
flickr.walk_set()  # rejected: call-arg | reportCallIssue | photoset_id
flickr.walk()["1"]  # rejected: call-overload | reportArgumentType | __getitem__
len(flickr.walk())  # rejected: arg-type | reportArgumentType | Walker
flickr.walk()[0].titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
flickr.harvest(sort="relevance")  # rejected: call-arg | reportCallIssue | sort
flickr.fetch_shard("1")  # rejected: arg-type | reportArgumentType | Shard

flickr.raw(flickr.photos.get_info)(photo="1")  # rejected: call-arg | reportCallIssue | photo
flickr.raw(flickr.photos.get_info)(photo_id=["1"])  # rejected: arg-type | reportArgumentType | photo_id
flickr.raw(flickr.photos.get_info)("1").title  # rejected: attr-defined | reportAttributeAccessIssue | title
flickr.raw(flickr.photos.get_info)("1").parse().titel  # rejected: attr-defined | reportAttributeAccessIssue | titel
flickr.raw(flickr.walk)(page=2)  # rejected: call-arg | reportCallIssue | page
flickr.options(headers={"X-Key": 1})  # rejected: dict-item | reportArgumentType | int
flickr.raw("flickr.photos.getInfo")  # rejected: call-overload | reportArgumentType | raw


async def unawaited(client: AsyncFlickr) -> None:
    print(client.photos.get_info("1").title)  # rejected: attr-defined | reportAttributeAccessIssue | title
    for photo in client.walk():  # rejected: misc | reportGeneralTypeIssues | not
        print(photo)
    print(client.raw(client.photos.get_info)("1").content)  # rejected: attr-defined | reportAttributeAccessIssue | content
    for response in client.raw(client.walk)():  # rejected: attr-defined | reportGeneralTypeIssues | not
        print(response)
