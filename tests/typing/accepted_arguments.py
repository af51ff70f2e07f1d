"""Arguments that type checkers must accept. This code never runs."""

from __future__ import annotations

import datetime as dt
from typing import assert_type

from flickr_sdk import (
    Flickr,
)
from flickr_sdk.enums import License, PhotoExtra, PrivacyFilter, SafetyLevel
from flickr_sdk.models import (
    Gallery,
    Group,
    Photo,
    User,
)
from flickr_sdk.walk import Walker


def arguments(flickr: Flickr) -> None:
    flickr.photos.search(min_upload_date=dt.datetime.now(dt.UTC), license=[License(4), 5], has_geo=True)
    flickr.photos.search(min_upload_date=1707649200, max_upload_date="1707649200", license=4, bbox=(1.0, 2.0, 3.0, 4.0))
    flickr.photos.add_tags("1", ["a", "b c"])
    flickr.photos.add_tags(photo_id="1", tags="a b")


def optional_ids_by_position(flickr: Flickr, group: Group, me: User) -> None:
    flickr.groups.get_info(group, lang="de")
    flickr.groups.get_info(group_path_alias="aurora")
    flickr.galleries.get_list(me)
    flickr.favorites.get_list(me, per_page=5)
    flickr.photosets.get_list("1")
    flickr.walk.photosets.get_list(me)
    flickr.urls.get_user_photos(me)
    flickr.places.get_info("1")


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
