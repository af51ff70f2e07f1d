"""The world of the emulator for the replay, with data for all recorded response shapes."""

from __future__ import annotations

from typing import Any, Final

from flickr_sdk.emulator import World

from .pictures import picture

NOW: Final = 1_709_300_000
"""Shortly after the latest event of the default world."""

ADA, BEN, MIRA, GONE = "10000001@N01", "10000002@N02", "10000003@N03", "10000009@N09"

PLAIN: Final[dict[str, Any]] = {"date_taken": "2024-02-20 12:00:00", "date_upload": NOW - 5000}
LARGE: Final[dict[str, Any]] = {**PLAIN, "width": 8000, "height": 6000}
PLACED: Final[dict[str, Any]] = {"latitude": 69.649208, "longitude": 18.955324, "accuracy": 16, "place": "90000101"}
TALKED_OF: Final[dict[str, Any]] = {
    "comments": [{"author": BEN, "date_create": NOW - 4000, "text": "Fine"}],
    "notes": [{"author": MIRA, "x": 1, "y": 2, "w": 3, "h": 4, "text": "Here"}],
    "faves": [{"nsid": BEN, "date_faved": NOW - 4000}],
    "people": [{"nsid": BEN, "added_by": ADA, "date_added": NOW - 4000}],
}

PHOTOS: Final[dict[int, dict[str, Any]]] = {
    # Large, geotagged or not, without albums and tags.
    52000001001: {**LARGE, **PLACED},
    52000001002: {**LARGE},
    52000001003: {**PLAIN, "width": 640, "height": 480},
    # Videos, with and without metadata.
    52000001004: {
        **PLAIN,
        **PLACED,
        **TALKED_OF,
        "media": "video",
        "duration": 12,
        "tags": ["snow"],
        "width": 1920,
        "height": 1080,
    },
    52000001005: {**PLAIN, "media": "video", "duration": 3, "width": 1280, "height": 720},
    52000001006: {**LARGE, **PLACED, "tags": ["sunset", "sea"], "description": "Low sun"},
    # Of a person without a Pro account, with a license, in a neighborhood.
    52000001007: {**LARGE, **PLACED, "owner": BEN, "place": "90000105", "media": "video", "duration": 23, "tags": ["delhi"]},
    52000001008: {**LARGE, "owner": BEN, "license": 1, "description": "Take it"},
    # Without comment permission.
    52000001009: {**PLAIN, "owner": BEN, "perm_comment": 0},
}
CANDIDATES: Final[dict[str, list[str]]] = {
    "photo_id": [
        "52000000101", "52000000102", "52000000103", "52000000104", "52000000201", "52000000301", "52000000401",
        *map(str, PHOTOS),
    ],
    "photoset_id": ["72177720300000001", "72177720300000004", "72177720300000002"],
    "user_id": [ADA, BEN, MIRA, "10000004@N04", GONE],
    "gallery_id": ["72157700000009001", "72157700000009011", "72157700000009002"],
    "group_id": ["20000001@N21", "20000003@N23"],
    "url": ["https://www.flickr.com/photos/adalindqvist/", "https://www.flickr.com/groups/nightskies/"],
    "primary_photo_id": ["52000000101"],
    "photo_ids": ["52000000101"],
    "photoset_ids": ["72177720300000004"],
    "tickets": ["10000001-1", "10000001-2", "10000001-3", "10000001-4"],
    "comment_id": ["10000001-52000000101-72157700000007999"],
    "username": ["ada.lindqvist"],
    "find_email": ["ada.lindqvist@example.org"],
    "tag_id": ["10000001-52000000101-501"],
    "min_date": ["1"],
}  # fmt: skip
"""Substitutes for the ids and names in recorded requests."""


def furnish(world: World) -> None:
    """Reset the world to the default one and add the missing data."""
    with world.transaction():
        world.reset()
        world.add_photos([{"owner": ADA, **photo, "id": number} for number, photo in PHOTOS.items()])
        world.add_person("gone", nsid=GONE, is_deleted=1)
        values = {"photo_id": 52000000101, "author": ADA, "date_create": NOW - 100}
        world.put("comments", id=72157700000007999, text="Thanks", **values)
        for number, (ready, photo, failed) in enumerate(((0, 52000000101, 0), (NOW * 2, 52000000102, 0), (0, None, 1)), start=1):
            world.put("tickets", id=f"10000001-{number}", owner=ADA, photo_id=photo, ready_at=ready, failed=failed)


IMAGE: Final = picture()
