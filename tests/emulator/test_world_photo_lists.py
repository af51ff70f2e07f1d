"""Test lists of photos, tags and comments."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import httpx
import pytest

from flickr_sdk.emulator import Emulator

from ..support.pictures import picture
from ..support.signing import OAuth
from ..support.worlds import (
    ADA,
    AURORA,
    BEN,
    MARKET,
    PLOUGH,
    REINDEER,
    SUNSET,
    TIMELAPSE,
    People,
    fails,
    ids,
    people_of,
)

UTC = dt.UTC


@pytest.fixture
def people(emulator: Emulator) -> Iterator[People]:
    yield from people_of(emulator)


def info(people: People, photo: str = REINDEER):
    return people.ada.photos.get_info(photo_id=photo)


def test_lists_and_photo_info_agree(people: People) -> None:
    extras = [
        "date_upload",
        "date_taken",
        "license",
        "views",
        "tags",
        "geo",
        "owner_name",
        "last_update",
        "media",
        "original_format",
    ]
    (listed,) = people.ada.photos.search(user_id="me", tags=["aurora"], extras=extras)
    full = info(people, AURORA)
    assert (listed.title, listed.secret, listed.dateupload) == (full.title, full.secret, full.dates.posted)
    assert (listed.datetaken, listed.license, listed.views) == (full.dates.taken, full.license, full.views)
    assert listed.tags == " ".join(tag.text for tag in full.tags)
    assert full.location and listed.coordinates == (full.location.latitude, full.location.longitude)
    assert (listed.ownername, listed.lastupdate, listed.media) == (full.owner.username, full.dates.lastupdate, full.media)
    assert (listed.originalsecret, listed.originalformat) == (full.originalsecret, full.originalformat)


def test_photostream_context_returns_older_and_newer_photos(people: People) -> None:
    context = people.anonymous.photos.get_context(photo_id=REINDEER)
    assert context.prevphoto and context.nextphoto
    assert (context.prevphoto.id, context.nextphoto.id, context.count) == (AURORA, TIMELAPSE, 4)
    assert people.anonymous.photos.get_context(photo_id=AURORA).prevphoto is None
    after = people.ada.favorites.get_context(photo_id=SUNSET, user_id=ADA).nextphoto
    assert after and after.id == MARKET


def test_lists_of_own_photos(people: People) -> None:
    ada = people.ada.photos
    assert ids(ada.get_untagged()) == [PLOUGH, TIMELAPSE]
    assert ids(ada.get_not_in_set()) == [PLOUGH]
    assert ids(ada.get_with_geo_data()) == [AURORA]
    assert ids(ada.get_without_geo_data(media="photos")) == [REINDEER]
    assert ids(ada.get_popular(sort="views")) == [AURORA, REINDEER, TIMELAPSE, PLOUGH]
    assert ids(ada.recently_updated(min_date=1709000000)) == [PLOUGH, AURORA]
    assert ids(ada.get_contacts_photos()) == [SUNSET, MARKET]
    assert ids(ada.get_contacts_photos(just_friends=True, include_self=True, single_photo=True)) == [PLOUGH, SUNSET]
    assert ids(people.anonymous.photos.get_contacts_public_photos(user_id=ADA)) == [SUNSET]
    counts = ada.get_counts(dates=[1706745600, 1707700000, 1709251200, 1709294400])
    assert [one.count for one in counts] == [1, 2, 1]
    contexts = ada.get_all_contexts(photo_id=AURORA)
    assert [[one.title for one in part] for part in (contexts.set, contexts.pool, contexts.gallery)] == [
        ["Northern lights"],
        ["Night Skies"],
        ["Best of the north"],
    ]


def test_popular_photos_report_each_page_as_the_whole_list(people: People) -> None:
    pages = [people.anonymous.photos.get_popular(user_id=ADA, per_page=3, page=number) for number in (1, 2, 3)]
    assert [(page.page, page.pages, page.per_page, page.total) for page in pages] == [(1, 1, 3, 3), (2, 1, 3, 1), (3, 1, 3, 0)]
    found = list(people.anonymous.walk.photos.get_popular(user_id=ADA, per_page=3))
    assert ids(found) == [photo.id for page in pages for photo in page]
    assert len(found) == 4


def test_recent_comments_on_photos_of_contacts_are_listed(people: People) -> None:
    assert len(people.ada.photos.comments.get_recent_for_contacts()) == 0
    people.ben.photos.comments.add_comment(photo_id=SUNSET, comment_text="Where?")
    assert ids(people.ada.photos.comments.get_recent_for_contacts()) == [SUNSET]
    assert ids(people.ada.photos.comments.get_recent_for_contacts(contacts_filter=[BEN])) == []


def test_tags_are_counted_by_user_and_by_co_occurrence(people: People) -> None:
    people.ada.photos.add_tags(photo_id=REINDEER, tags=["aurora", "camera:lens=85mm"])
    tags = people.anonymous.tags
    assert tags.get_list_user(user_id=BEN).tags == [], "a photo for friends is not counted"
    assert people.ben.tags.get_list_user().tags == ["market"]
    assert [(one.text, one.count) for one in tags.get_list_user_popular(user_id=ADA, count=1).tags] == [("aurora", 2)]
    assert [(one.clean, list(one.raw)) for one in people.ada.tags.get_list_user_raw(tag="aurora").tags] == [
        ("aurora", ["Aurora", "aurora"])
    ]
    assert set(tags.get_related(tag="aurora")) == {"northernlights", "reindeer", "snow"}
    machine = people.anonymous.machinetags
    assert [(one.text, one.usage) for one in machine.get_namespaces()] == [("camera", 2)]
    assert [one.text for one in machine.get_values(namespace="camera", predicate="lens")] == ["20mm", "85mm"]
    assert [one.text for one in machine.get_pairs(namespace="camera")] == ["camera:lens"]
    assert [one.text for one in machine.get_recent_values(added_since=1720000000)] == ["85mm"]
    with fails(1):
        machine.get_predicates(namespace="not one")


def test_failed_call_is_rolled_back(people: People) -> None:
    with fails(2):
        people.ada.photos.add_tags(photo_id=REINDEER, tags=[f"word{number}" for number in range(100)])
    assert [tag.raw for tag in info(people).tags] == ["reindeer", "snow"]
    assert people.ada.photos.search(tags=["word1"]).total == 0


def test_upload_with_an_invalid_safety_level_gets_the_default_of_its_owner(people: People) -> None:
    emulator = people.emulator
    url = f"{emulator.base_url}/services/upload/"
    given = {"safety_level": "4", "content_type": "9", "hidden": "3"}
    signed = OAuth(emulator.api_key, emulator.api_secret, *emulator.access_token("write")).parameters("POST", url, given.items())
    answer = httpx.post(url, data={**given, **dict(signed)}, files={"photo": ("wave.png", picture())})
    photo = re.search(r"<photoid>(\d+)</photoid>", answer.text)
    assert photo is not None
    (found,) = people.ada.photos.search(user_id="me", text="wave", extras=["safety_level", "content_type"])
    assert (found.id, found.safety_level, found.content_type) == (photo[1], 0, 0)
