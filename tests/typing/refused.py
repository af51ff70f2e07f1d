"""What type checkers must refuse, line by line: the comment names what mypy and pyright say about it."""

from __future__ import annotations

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import AsyncFlickr, Flickr

older = flickrapi.FlickrAPI("key")
older.photos_serach(text="x")  # refused: attr-defined | reportAttributeAccessIssue | photos_serach
older.photos.serach(text="x")  # refused: attr-defined | reportAttributeAccessIssue | serach
older.photos_search(txt="x")  # refused: call-overload | reportCallIssue | __call__
older.photos_getInfo(photo_id="1").titel  # refused: attr-defined | reportAttributeAccessIssue | titel
older.photos_getInfo(photo_id="1", format="json")["photo"]  # refused: call-overload | reportCallIssue | __getitem__
older.upload("aurora.jpg", is_pubic=0)  # refused: call-overload | reportCallIssue | upload
flickrapi.FlickrAPI("key", fail_on_error=False)  # refused: call-overload | reportCallIssue | match

flickr = Flickr("key")
flickr.photos.get_infoo("1")  # refused: attr-defined | reportAttributeAccessIssue | get_infoo
flickr.photo.get_info("1")  # refused: attr-defined | reportAttributeAccessIssue | photo
flickr.photos.getInfo("1")  # refused: attr-defined | reportAttributeAccessIssue | getInfo
flickr.photos.get_info(photo="1")  # refused: call-arg | reportCallIssue | photo
flickr.photos.get_info()  # refused: call-arg | reportCallIssue | photo_id
flickr.photos.get_info(1)  # refused: arg-type | reportArgumentType | get_info
flickr.photos.get_info("1", "secret")  # refused: call-arg | reportCallIssue | positional
flickr.options(timeout="5")  # refused: arg-type | reportArgumentType | timeout
flickr.photos.search(per_page="ten")  # refused: arg-type | reportArgumentType | per_page
flickr.photos.search(extras=[1])  # refused: list-item | reportArgumentType | int
flickr.photos.search(has_geo="yes")  # refused: arg-type | reportArgumentType | has_geo
flickr.photos.get_info("1").titel  # refused: attr-defined | reportAttributeAccessIssue | titel
flickr.photos.search()[0].viewz  # refused: attr-defined | reportAttributeAccessIssue | viewz
print(flickr.photos.get_info("1").id + 1)  # refused: operator | reportOperatorIssue | +
flickr.options(on_limit="never")  # refused: arg-type | reportArgumentType | on_limit
Flickr("key", cache=300)  # refused: arg-type | reportArgumentType | cache
Flickr("key", limiter=3600)  # refused: arg-type | reportArgumentType | limiter
flickr.walk.photos.get_info("1")  # refused: attr-defined | reportAttributeAccessIssue | get_info
flickr.upload(5)  # refused: arg-type | reportArgumentType | upload
flickr.upload("aurora.jpg", wait=False)  # refused: call-arg | reportCallIssue | wait
flickr.start_upload("aurora.jpg").secret  # refused: attr-defined | reportAttributeAccessIssue | secret
flickr.upload("aurora.jpg", progress=lambda sent: None)  # refused: arg-type | reportArgumentType | upload
flickr.download(1)  # refused: arg-type | reportArgumentType | download
flickr.walk(page=2)  # refused: call-arg | reportCallIssue | page
flickr.walk(prefetch="4")  # refused: arg-type | reportArgumentType | prefetch
flickr.walk_set()  # refused: call-arg | reportCallIssue | photoset_id
flickr.walk()["1"]  # refused: call-overload | reportArgumentType | __getitem__
len(flickr.walk())  # refused: arg-type | reportArgumentType | Walker
flickr.walk()[0].titel  # refused: attr-defined | reportAttributeAccessIssue | titel
flickr.harvest(sort="relevance")  # refused: call-arg | reportCallIssue | sort
flickr.fetch_shard("1")  # refused: arg-type | reportArgumentType | Shard


async def unawaited(client: AsyncFlickr) -> None:
    print(client.photos.get_info("1").title)  # refused: attr-defined | reportAttributeAccessIssue | title
    for photo in client.walk():  # refused: misc | reportGeneralTypeIssues | not
        print(photo)
