"""Arbitrary accounts that are saved, restored to another account and saved again: the backups are equal."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from flickr_sdk.emulator import Emulator

from ..support.backups import comparable, comparable_parts
from ..support.pictures import picture
from .restore_parts import GROUP, MIRA, OTHER, OWNER, PARTS, VIDEO, WITH_PARTS, Target, add_others, client_of

PHOTOS = int(os.environ.get("FLICKR_SDK_ROUND_TRIP_PHOTOS", "3"))
"""The number of photos. More of them take minutes."""
DRAWN = min(PHOTOS, 8)
"""How many photos are drawn, because an example has a limited size; others repeat their values with other files."""
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12).map(str.strip)
NAMES = st.sampled_from(["❄️ «Ü»", "a/b\\c", "CON", "..", "<b>&amp;</b>", "مرحبا", "1,2 3", "x:y=z"]) | TEXTS
TAGS = NAMES.map(lambda text: text.replace('"', ""))
FLAGS = st.integers(0, 1)
AUDIENCE = st.fixed_dictionaries({f"geo_{name}": FLAGS for name in ("public", "contact", "friend", "family")})
PLACES = st.none() | st.tuples(
    st.integers(-89_999_999, 89_999_999), st.integers(-179_999_999, 179_999_999), st.integers(1, 16), st.integers(0, 2), AUDIENCE
)
TAKEN = st.none() | st.tuples(
    st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2016, 1, 1)).map(lambda time: time.replace(microsecond=0)),
    st.sampled_from([0, 4, 6, 8]),
)
PHOTO = st.fixed_dictionaries(
    {
        "title": NAMES,
        "description": NAMES,
        "tags": st.lists(TAGS, max_size=4),
        "is_public": FLAGS,
        "is_friend": FLAGS,
        "is_family": FLAGS,
        "perm_comment": st.integers(0, 3),
        "perm_addmeta": st.integers(0, 3),
        "license": st.sampled_from([0, 1, 2, 3, 4, 5, 6, 9, 10]),
        "safety_level": st.integers(0, 2),
        "content_type": st.integers(0, 3),
        "rotation": st.sampled_from([0, 0, 90, 180, 270]),
        "date_upload": st.integers(1_000_000_000, 1_600_000_000),
    }
)
COMMENTS = st.lists(NAMES.filter(bool), max_size=2)
PHOTO_PARTS = st.tuples(
    PHOTO,
    TAKEN,
    PLACES,
    st.booleans(),
    st.lists(NAMES, max_size=2),
    st.booleans(),
    COMMENTS,
    st.booleans(),
    st.integers(0, PHOTOS),
)
ALBUMS = st.lists(
    st.tuples(NAMES.filter(bool), NAMES, st.lists(st.integers(0, 10**6), min_size=1), st.integers(0, 10**6), COMMENTS), max_size=3
)
OTHERS = st.lists(st.integers(0, 3), unique=True, max_size=3)
GALLERIES = st.lists(st.tuples(NAMES.filter(bool), NAMES, OTHERS, st.integers(0, 3), NAMES), max_size=2)


@pytest.fixture(scope="module")
def emulators() -> Iterator[tuple[Emulator, Emulator]]:
    with Emulator(empty=True) as source, Emulator(empty=True) as target:
        yield source, target


def add_photo(source: Target, parts: Any) -> str:
    """Add a photo with arbitrary values."""
    values, taken, place, is_video, notes, has_person, comments, is_in_group, content = parts
    given_values = dict(values)
    if taken is not None:
        given_values |= {"date_taken": taken[0].isoformat(" "), "taken_granularity": taken[1]}
    if place is not None:
        latitude, longitude, accuracy, context, audience = place
        given_values |= {"latitude": latitude / 1e6, "longitude": longitude / 1e6, "accuracy": accuracy, **audience}
        given_values["geo_context"] = context
    if is_video:
        given_values |= {"media": "video", "rotation": 0}
    file = VIDEO + bytes([content % 256]) if is_video else picture(content)
    photo_id = source.emulator.world.add_photo(OWNER, file, **given_values)
    for text in notes:
        source.flickr.photos.notes.add(photo_id, 0, 0, 1, 1, text or "A note")
    if has_person and given_values["is_public"]:
        source.flickr.photos.people.add(photo_id, MIRA)
    for text in comments:
        source.flickr.photos.comments.add_comment(photo_id=photo_id, comment_text=text)
    if is_in_group:
        source.flickr.groups.pools.add(photo_id=photo_id, group_id=GROUP)
    return photo_id


def add_album(source: Target, ids: list[str], album: Any) -> None:
    """Add an album, in a collection of its own."""
    title, description, numbers, cover, comments = album
    members = list(dict.fromkeys(ids[number % len(ids)] for number in numbers))
    album_id = source.flickr.photosets.create(title=title, description=description, primary_photo_id=members[0]).id
    source.flickr.photosets.edit_photos(album_id, members[cover % len(members)], members)
    for text in comments:
        source.flickr.photosets.comments.add_comment(album_id, text)
    world = source.emulator.world
    with world.transaction():
        number = world.put("collections", owner=OWNER, title=title, date_create=1)
        world.put("collection_photosets", collection_id=number, photoset_id=int(album_id), position=0)


def add_gallery(source: Target, others: list[str], gallery: Any) -> None:
    """Add a gallery of photos of another person."""
    title, description, numbers, cover, comment = gallery
    gallery_id = source.flickr.galleries.create(title=title, description=description or "d").id
    source.flickr.galleries.edit_meta(gallery_id, title, description=description)
    photos = [others[number] for number in numbers]
    for photo_id in photos:
        source.flickr.galleries.add_photo(gallery_id=gallery_id, photo_id=photo_id, comment=comment)
    if photos:
        source.flickr.galleries.edit_photos(gallery_id, photos[cover % len(photos)], photos[::-1])


@pytest.mark.once
@settings(
    max_examples=5 if PHOTOS < 10 else 1,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    database=None,
    phases=[Phase.generate],
)
@given(st.lists(PHOTO_PARTS, min_size=1 if PHOTOS == DRAWN else DRAWN, max_size=DRAWN), ALBUMS, GALLERIES, OTHERS)
def test_restored_backup_is_equal_in_all_that_the_api_can_set(
    emulators: tuple[Emulator, Emulator], photos: list[Any], albums: list[Any], galleries: list[Any], favorites: list[int]
) -> None:
    for emulator in emulators:
        emulator.world.reset()
    with ExitStack() as stack, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        users = zip(emulators, (OWNER, OTHER), strict=True)
        source, target = (Target(emulator, client_of(emulator, stack, user), folder / user) for emulator, user in users)
        repeated = [(*photos[number % DRAWN][:-1], number) for number in range(DRAWN, PHOTOS)] if PHOTOS > DRAWN else []
        others, _ = map(add_others, emulators)
        ids = [add_photo(source, parts) for parts in [*photos, *repeated]]
        for album in albums:
            add_album(source, ids, album)
        for gallery in galleries:
            add_gallery(source, others, gallery)
        for number in favorites:
            source.flickr.favorites.add(others[number])
        backup = source.saved(source.folder, WITH_PARTS)
        saved, parts = comparable(backup), comparable_parts(backup)
        report = target.flickr.restore(source.folder, include=list(PARTS))
        assert (report.problems, report.remaining) == ((), 0)
        assert len(report.photo_ids) == len(set(report.photo_ids.values())) == len(ids)
        lost = {one.what: one.count for one in report.not_restored}
        assert lost.get("collections", 0) == len(backup.collections()) == len(albums)
        again = target.saved(target.folder, WITH_PARTS)
        assert comparable(again) == saved
        assert comparable_parts(again) == parts
        assert backup.account.nsid == OWNER
