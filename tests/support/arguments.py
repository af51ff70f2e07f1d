"""A valid value for every argument of every method, from the emulator's world."""

from __future__ import annotations

import datetime as dt
from typing import Any

from flickr_sdk import BBox
from flickr_sdk._method.endpoint import Endpoint, Param

BY_NAME: dict[str, Any] = {
    "brand": "fjordcam",
    "collection_id": "72157700000008001",
    "contacts": "all",
    "date": dt.date(2024, 2, 12),
    "date_until": dt.date(2024, 2, 12),
    "domain": "flickr.com",
    "find_email": "ada.lindqvist@example.org",
    "gallery_id": "72157700000009001",
    "group_id": "20000001@N21",
    "comment_id": "10000003-52000000301-72157700000007003",
    "machine_tags": ["camera:lens="],
    "method_name": "flickr.photos.getInfo",
    "namespace": "camera",
    "note_id": "72157700000006003",
    "panda_name": "ling ling",
    "photo_id": "52000000101",
    "photo_ids": ["52000000101", "52000000102"],
    "photoset_id": "72177720300000001",
    "place_id": "TRmsoPLc1UaNorth01",
    "place_ids": ["TRmsoPLc1UaNorth01"],
    "place_type": "locality",
    "place_type_id": 7,
    "predicate": "lens",
    "primary_photo_id": "52000000101",
    "suggestion_id": "10000001-72157700000010001",
    "tag": "aurora",
    "user_id": "10000001@N01",
    "username": "ada.lindqvist",
    "woe_id": "90000101",
}

BY_METHOD: dict[str, dict[str, Any]] = {
    "flickr.blogs.postPhoto": {"blog_id": "72157700000004001"},
    "flickr.collections.getTree": {"collection_id": "72157700000008002"},
    "flickr.contacts.getList": {"sort": "name"},
    "flickr.favorites.add": {"photo_id": "52000000401"},
    "flickr.favorites.getContext": {"photo_id": "52000000301"},
    "flickr.favorites.remove": {"photo_id": "52000000301"},
    "flickr.galleries.addPhoto": {"gallery_id": "72157700000009011", "photo_id": "52000000401"},
    "flickr.galleries.create": {"primary_photo_id": "52000000301"},
    "flickr.galleries.editMeta": {"gallery_id": "72157700000009011"},
    "flickr.galleries.editPhoto": {"gallery_id": "72157700000009011", "photo_id": "52000000301"},
    "flickr.galleries.editPhotos": {
        "gallery_id": "72157700000009011",
        "photo_ids": ["52000000301"],
        "primary_photo_id": "52000000301",
    },
    "flickr.galleries.removePhoto": {"gallery_id": "72157700000009011", "photo_id": "52000000301"},
    "flickr.groups.discuss.replies.delete": {"reply_id": "72157700000000601"},
    "flickr.groups.discuss.replies.edit": {"reply_id": "72157700000000601"},
    "flickr.groups.discuss.replies.getInfo": {"reply_id": "72157700000000601"},
    "flickr.groups.join": {"group_id": "20000003@N23"},
    "flickr.groups.joinRequest": {"group_id": "20000004@N24"},
    "flickr.groups.pools.add": {"photo_id": "52000000102"},
    "flickr.photos.licenses.getAvailable": {"owner_id": "10000001@N01"},
    "flickr.photos.licenses.setLicense": {"license_id": 4},
    "flickr.photos.people.delete": {"user_id": "10000002@N02"},
    "flickr.photos.people.deleteCoords": {"user_id": "10000002@N02"},
    "flickr.photos.people.editCoords": {"user_id": "10000002@N02"},
    "flickr.photos.removeTag": {"tag_id": "10000001-52000000101-501"},
    "flickr.photos.transform.rotate": {"degrees": 90},
    "flickr.photosets.addPhoto": {"photo_id": "52000000104"},
    "flickr.photosets.comments.deleteComment": {"comment_id": "10000001-72177720300000001-72157700000007103"},
    "flickr.photosets.comments.editComment": {"comment_id": "10000001-72177720300000001-72157700000007103"},
    "flickr.photosets.orderSets": {"photoset_ids": ["72177720300000004"]},
    "flickr.places.find": {"query": "Troms"},
    "flickr.places.getInfoByUrl": {"url": "/Norway/Troms"},
    "flickr.places.placesForBoundingBox": {"place_type": "region", "place_type_id": 8},
    "flickr.places.resolvePlaceURL": {"url": "/Norway/Troms"},
    "flickr.push.subscribe": {
        "topic": "geo",
        "callback": "https://ada.example.org/push?of=tromso",
        "verify": "sync",
        "lease_seconds": 3600,
    },
    "flickr.push.unsubscribe": {
        "topic": "contacts_photos",
        "callback": "https://ada.example.org/push?of=contacts",
        "verify": "sync",
    },
    "flickr.stats.getMostPopularPhotoDateRange": {"sort": "views"},
    "flickr.stats.getPopularPhotos": {"sort": "favorites"},
    "flickr.tags.getHotList": {"period": "day"},
    "flickr.testimonials.addTestimonial": {"user_id": "10000002@N02"},
    "flickr.testimonials.approveTestimonial": {"testimonial_id": "72157700000003001"},
    "flickr.testimonials.deleteTestimonial": {"testimonial_id": "72157700000003003"},
    "flickr.testimonials.editTestimonial": {"testimonial_id": "72157700000003003", "user_id": "10000003@N03"},
    "flickr.urls.lookupGallery": {"url": "https://www.flickr.com/photos/mira/galleries/72157700000009001"},
    "flickr.urls.lookupGroup": {"url": "https://www.flickr.com/groups/nightskies/"},
    "flickr.urls.lookupUser": {"url": "https://www.flickr.com/photos/adalindqvist/"},
}

BY_KIND: dict[str, Any] = {
    "bbox": BBox(18.5, 69.5, 19.5, 70.0),
    "bool": True,
    "day": dt.date(2024, 2, 10),
    "float": 69.649208,
    **dict.fromkeys(("album", "gallery", "group", "id", "person", "photo"), "72157700000000501"),
    **{kind: ["90000101", "90000010"] for kind in ("albums", "ids", "people", "photos")},
    "int": 1,
    "ints": [1, 2],
    "phrase": "yesterday",
    "str": "Nordlys & møter",
    "strs": ["geo", "tags"],
    "tags": ["aurora", "northern lights"],
    "taken": dt.datetime(2024, 2, 10, 23, 14, 5),
    "takens": [dt.datetime(2024, 2, 10), dt.datetime(2024, 2, 11)],
    "time_or_taken": dt.datetime(2024, 2, 10, 23, 14, 5),
    "timestamp": dt.datetime(2024, 2, 11, 11, 0, tzinfo=dt.UTC),
    "timestamps": [1707649200, dt.datetime(2024, 2, 12, tzinfo=dt.UTC)],
    "words": ["geo", "tags"],
}


def every_argument(endpoint: Endpoint[object]) -> dict[str, Any]:
    """Return a value for each argument of a method, by Flickr's names."""
    assert endpoint.params is not None
    own = BY_METHOD.get(endpoint.method, {})
    return {name: own.get(name, BY_NAME.get(name, _value(param))) for name, param in endpoint.params.items()}


def _value(param: Param) -> Any:
    """Return the first known value, or one of the kind."""
    if not param.values:
        return BY_KIND[param.kind]
    known: list[Any] = [int(value) if param.kind in ("int", "ints") else value for value in param.values[:2]]
    return known if param.kind in ("ints", "words") else known[0]
