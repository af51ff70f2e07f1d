"""Later calls return what earlier calls changed: photos, tags, notes, comments and favorites."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest

from flickr_sdk import ApiError
from flickr_sdk.emulator import Emulator
from flickr_sdk.models import License

from ..support.worlds import (
    ADA,
    ALBUM,
    AURORA,
    BEN,
    ICE,
    MARKET,
    MIRA,
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


Change = Callable[[People], object]
Read = Callable[[People], object]

CHANGES: dict[str, tuple[Change, Read, object]] = {
    "a title": (
        lambda p: p.ada.photos.set_meta(photo_id=REINDEER, title="Two reindeer"),
        lambda p: (info(p).title, info(p).description),
        ("Two reindeer", ""),
    ),
    "an emptied description": (
        lambda p: p.ada.photos.set_meta(photo_id=AURORA, description=""),
        lambda p: (info(p, AURORA).title, info(p, AURORA).description),
        ("Aurora over the fjord", ""),
    ),
    "tags added": (
        lambda p: p.ada.photos.add_tags(photo_id=REINDEER, tags=["Snow", "noon light", "camera:iso=100"]),
        lambda p: [(tag.raw, tag.text, tag.machine_tag) for tag in info(p).tags],
        [
            ("reindeer", "reindeer", False),
            ("snow", "snow", False),
            ("noon light", "noonlight", False),
            ("camera:iso=100", "camera:iso=100", True),
        ],
    ),
    "tags set": (
        lambda p: p.ada.photos.set_tags(photo_id=REINDEER, tags=["snow", "elk"]),
        lambda p: [one.tags for one in p.anonymous.photos.search(user_id=ADA, tags=["elk"], extras=["tags"])],
        ["snow elk"],
    ),
    "all tags taken away": (
        lambda p: p.ada.call("flickr.photos.setTags", photo_id=REINDEER, tags=""),
        lambda p: (info(p).tags, p.anonymous.photos.search(user_id=ADA, tags=["reindeer"]).total),
        ([], 0),
    ),
    "a tag removed": (
        lambda p: p.ada.photos.remove_tag(tag_id=info(p).tags[0].id),
        lambda p: [tag.raw for tag in p.ada.tags.get_list_photo(photo_id=REINDEER).tags],
        ["snow"],
    ),
    "the date of upload": (
        lambda p: p.ada.photos.set_dates(photo_id=REINDEER, date_posted=dt.datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)),
        lambda p: info(p).dates.posted,
        dt.datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC),
    ),
    "the date taken": (
        lambda p: p.ada.photos.set_dates(photo_id=PLOUGH, date_taken="2019-07", date_taken_granularity=4),
        lambda p: (info(p, PLOUGH).dates.taken, info(p, PLOUGH).dates.takengranularity, info(p, PLOUGH).dates.takenunknown),
        (dt.datetime(2019, 7, 1), 4, False),
    ),
    "permissions": (
        lambda p: p.ada.photos.set_perms(photo_id=REINDEER, is_public=False, is_friend=True, is_family=True, perm_comment=1),
        lambda p: p.ada.photos.get_perms(photo_id=REINDEER).model_dump(
            include={"ispublic", "isfriend", "isfamily", "permcomment"}
        ),
        {"ispublic": False, "isfriend": True, "isfamily": True, "permcomment": 1},
    ),
    "a license": (
        lambda p: p.ada.photos.licenses.set_license(photo_id=REINDEER, license_id=4),
        lambda p: (
            info(p).license,
            [(one.old_license, one.new_license) for one in p.ada.photos.licenses.get_license_history(photo_id=REINDEER)],
        ),
        (4, [("All Rights Reserved", "CC BY 2.0")]),
    ),
    "the safety level": (
        lambda p: p.ada.photos.set_safety_level(photo_id=REINDEER, safety_level=3),
        lambda p: info(p).safety_level,
        2,
    ),
    "the kind of picture": (
        lambda p: p.ada.photos.set_content_type(photo_id=REINDEER, content_type=2),
        lambda p: [
            (one.id, one.content_type) for one in p.ada.photos.search(user_id="me", content_types=[1], extras=["content_type"])
        ],
        [(REINDEER, 1)],
    ),
    "a location": (
        lambda p: p.ada.photos.geo.set_location(photo_id=REINDEER, lat=69.6512345, lon=18.9571, accuracy=14, context=2),
        lambda p: (
            (where := p.anonymous.photos.geo.get_location(photo_id=REINDEER).location).latitude,
            where.longitude,
            where.accuracy,
            where.context,
            where.locality and where.locality.text,
        ),
        (69.651234, 18.9571, 14, 2, "Tromsø"),
    ),
    "a location removed": (
        lambda p: p.ada.photos.geo.remove_location(photo_id=AURORA),
        lambda p: (info(p, AURORA).location, ids(p.ada.photos.get_with_geo_data())),
        (None, []),
    ),
    "who may see a location": (
        lambda p: p.ada.photos.geo.set_perms(photo_id=AURORA, is_public=False, is_contact=False, is_friend=True, is_family=False),
        lambda p: (
            p.ada.photos.geo.get_perms(photo_id=AURORA).isfriend,
            [one.photos.get_info(photo_id=AURORA).location is not None for one in (p.ada, p.ben, p.mira, p.anonymous)],
        ),
        (True, [True, True, False, False]),
    ),
    "where a camera stood": (
        lambda p: p.ada.photos.geo.set_context(photo_id=AURORA, context=2),
        lambda p: (where := p.anonymous.photos.geo.get_location(photo_id=AURORA).location) and where.context,
        2,
    ),
    "a corrected place": (
        lambda p: p.ada.photos.geo.correct_location(photo_id=AURORA, foursquare_id="x", woe_id="90000001"),
        lambda p: (where := p.anonymous.photos.geo.get_location(photo_id=AURORA).location) and where.woeid,
        "90000001",
    ),
    "the place of all photos around": (
        lambda p: p.ada.photos.geo.batch_correct_location(lat=69.65, lon=18.95, accuracy=11, place_id="TRomsPLc1UaNorth02"),
        lambda p: [one.woeid for one in p.ada.photos.geo.photos_for_location(lat=69.65, lon=18.95, accuracy=11, extras=["geo"])],
        ["90000010"],
    ),
    "a rejected suggestion": (
        lambda p: p.ada.photos.suggestions.reject_suggestion(suggestion_id="10000001-72157700000010001"),
        lambda p: (len(p.ada.photos.suggestions.get_list()), len(p.ada.photos.suggestions.get_list(status_id=2))),
        (1, 1),
    ),
    "a withdrawn suggestion": (
        lambda p: p.ben.photos.suggestions.remove_suggestion(suggestion_id="10000001-72157700000010001"),
        lambda p: [one.photo_id for one in p.ada.photos.suggestions.get_list()],
        [TIMELAPSE],
    ),
    "a note": (
        lambda p: p.ada.photos.notes.add(photo_id=REINDEER, note_x=10, note_y=20, note_w=30, note_h=40, note_text="antlers"),
        lambda p: [(one.x, one.y, one.w, one.h, one.text, one.authorname) for one in info(p).notes],
        [(10, 20, 30, 40, "antlers", "ada.lindqvist")],
    ),
    "a note edited": (
        lambda p: p.ada.photos.notes.edit(
            note_id="72157700000006003", note_x=1, note_y=2, note_w=3, note_h=4, note_text="the new pier"
        ),
        lambda p: [(one.x, one.text) for one in info(p, TIMELAPSE).notes],
        [(1, "the new pier")],
    ),
    "a note deleted": (
        lambda p: p.ada.photos.notes.delete(note_id="72157700000006001"),
        lambda p: [one.text for one in info(p, AURORA).notes],
        ["the ferry"],
    ),
    "a person added": (
        lambda p: p.ada.photos.people.add(photo_id=REINDEER, user_id=BEN, person_x=1, person_y=2, person_w=3, person_h=4),
        lambda p: (
            [(one.nsid, one.x, one.h, one.added_by) for one in p.anonymous.photos.people.get_list(photo_id=REINDEER)],
            info(p).people.haspeople,
        ),
        ([(BEN, 1, 4, ADA)], True),
    ),
    "a person without a place": (
        lambda p: p.ben.photos.people.delete_coords(photo_id=AURORA, user_id=BEN),
        lambda p: [(one.nsid, one.x) for one in p.ada.photos.people.get_list(photo_id=AURORA)],
        [(BEN, None), (MIRA, None)],
    ),
    "a person removed": (
        lambda p: p.mira.photos.people.delete(photo_id=AURORA, user_id=MIRA),
        lambda p: [one.nsid for one in p.ada.photos.people.get_list(photo_id=AURORA)],
        [BEN],
    ),
    "a comment": (
        lambda p: p.ben.photos.comments.add_comment(photo_id=REINDEER, comment_text="<b>Cold?</b> & dark"),
        lambda p: (
            [(one.authorname, one.text) for one in p.anonymous.photos.comments.get_list(photo_id=REINDEER)],
            info(p).comments,
        ),
        ([("Ben Okafor", "<b>Cold?</b> & dark")], 1),
    ),
    "a comment edited": (
        lambda p: p.ben.photos.comments.edit_comment(comment_id=f"10000001-{AURORA}-72157700000007001", comment_text="Wow"),
        lambda p: next(one.text for one in p.anonymous.photos.comments.get_list(photo_id=AURORA)),
        "Wow",
    ),
    "a comment deleted by the photo's owner": (
        lambda p: p.ada.photos.comments.delete_comment(comment_id=f"10000001-{AURORA}-72157700000007001"),
        lambda p: (info(p, AURORA).comments, len(p.anonymous.photos.comments.get_list(photo_id=AURORA))),
        (1, 1),
    ),
    "a favorite": (
        lambda p: p.ada.favorites.add(photo_id=ICE),
        lambda p: (
            ids(p.ada.favorites.get_list()),
            info(p, ICE).isfavorite,
            [one.nsid for one in p.anonymous.photos.get_favorites(photo_id=ICE)],
        ),
        ([ICE, SUNSET, MARKET], True, [ADA]),
    ),
    "a favorite removed": (
        lambda p: p.ada.favorites.remove(photo_id=SUNSET),
        lambda p: (ids(p.ada.favorites.get_list()), info(p, SUNSET).isfavorite),
        ([MARKET], False),
    ),
    "a turn": (
        lambda p: p.ada.photos.transform.rotate(photo_id=AURORA, degrees=90),
        lambda p: (
            info(p, AURORA).rotation,
            info(p, AURORA).secret != "a1b2c3d4e5",
            p.ada.photos.get_sizes(photo_id=AURORA)[-1].width,
        ),
        (90, True, 3000),
    ),
    "an approved suggestion": (
        lambda p: p.ada.photos.suggestions.approve_suggestion(suggestion_id="10000001-72157700000010001"),
        lambda p: ((where := info(p).location) and (where.latitude, where.longitude), len(p.ada.photos.suggestions.get_list())),
        ((69.6512, 18.9571), 1),
    ),
    "a suggestion": (
        lambda p: p.ben.photos.suggestions.suggest_location(photo_id=PLOUGH, lat=69.7, lon=19.0, note="near the quay"),
        lambda p: [(one.photo_id, one.note) for one in p.ada.photos.suggestions.get_list()][-1],
        (PLOUGH, "near the quay"),
    ),
    "a deleted photo": (
        lambda p: p.ada.photos.delete(photo_id=AURORA),
        lambda p: (
            ids(p.ada.photosets.get_photos(photoset_id=ALBUM)),
            p.ada.photosets.get_info(photoset_id=ALBUM).primary,
            ids(p.mira.favorites.get_list()),
            ids(p.ada.photos.search(text="aurora")),
        ),
        ([REINDEER, TIMELAPSE], REINDEER, [TIMELAPSE], []),
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_later_calls_return_changed_data(people: People, change: str) -> None:
    do, read, expected = CHANGES[change]

    def told() -> object:
        try:
            return read(people)
        except ApiError as error:
            return error.code

    assert told() != expected, "the state differs before the change"
    do(people)
    assert told() == expected


@pytest.mark.parametrize(
    "change",
    [
        lambda f: f.photos.set_meta(photo_id=AURORA, title="Mine"),
        lambda f: f.photos.set_tags(photo_id=AURORA, tags=["mine"]),
        lambda f: f.photos.set_dates(photo_id=AURORA, date_taken="2020-01-01"),
        lambda f: f.photos.set_perms(photo_id=AURORA, is_public=False, is_friend=False, is_family=False),
        lambda f: f.photos.set_safety_level(photo_id=AURORA, safety_level=3),
        lambda f: f.photos.set_content_type(photo_id=AURORA, content_type=3),
        lambda f: f.photos.licenses.set_license(photo_id=AURORA, license_id=9),
        lambda f: f.photos.geo.set_location(photo_id=AURORA, lat=1, lon=1),
        lambda f: f.photos.geo.remove_location(photo_id=AURORA),
        lambda f: f.photos.transform.rotate(photo_id=AURORA, degrees=180),
        lambda f: f.photos.delete(photo_id=AURORA),
        lambda f: f.photosets.create(title="Mine", primary_photo_id=AURORA),
    ],
)
def test_users_cannot_change_objects_of_others(people: People, change: Callable[..., object]) -> None:
    before = people.world.changes, info(people, AURORA)
    with pytest.raises(ApiError, match="[Pp]hoto not found"):
        change(people.ben)
    assert (people.world.changes, info(people, AURORA)) == before


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda p: p.ada.photos.set_meta(photo_id=AURORA), 2),
        (lambda p: p.ada.photos.set_dates(photo_id=AURORA), 2),
        (lambda p: p.ada.photos.set_dates(photo_id=AURORA, date_posted=dt.datetime(2199, 1, 1, tzinfo=UTC)), 4),
        (lambda p: p.ada.photos.set_dates(photo_id=AURORA, date_taken="2199-01-01"), 6),
        (lambda p: p.ada.photos.set_dates(photo_id=AURORA, date_taken_granularity=11), 3),
        (lambda p: p.ada.call("flickr.photos.geo.setLocation", photo_id=AURORA, lat=0, lon=181), 4),
        (lambda p: p.ada.call("flickr.photos.setSafetyLevel", photo_id=AURORA, safety_level=4), 2),
        (lambda p: p.ada.call("flickr.photos.setContentType", photo_id=AURORA, content_type=9), 2),
        (lambda p: p.ada.photos.licenses.set_license(photo_id=AURORA, license_id=7), 4),
        (lambda p: p.ada.photos.licenses.get_available(photo_id="1"), 1),
        (lambda p: p.ada.photos.licenses.get_available(photo_id=AURORA, owner_id="99999999@N99"), 2),
        (lambda p: p.ada.photos.licenses.set_license(photo_id=AURORA, license_id=99), 2),
        (lambda p: p.ada.call("flickr.photos.transform.rotate", photo_id=AURORA, degrees=45), 2),
        (lambda p: p.ada.call("flickr.photos.geo.setLocation", photo_id=AURORA, lat=91, lon=0), 3),
        (lambda p: p.ada.call("flickr.photos.geo.setLocation", photo_id=AURORA, lat=0, lon=0, accuracy=17), 5),
        (lambda p: p.ada.photos.geo.get_location(photo_id=REINDEER), 2),
        (lambda p: p.ada.photos.geo.correct_location(photo_id=AURORA, foursquare_id="x"), 2),
        (lambda p: p.ada.photos.geo.correct_location(photo_id=AURORA, foursquare_id="x", woe_id="7"), 3),
        (lambda p: p.ada.photos.geo.batch_correct_location(lat=1, lon=1, accuracy=16, woe_id="90000001"), 6),
        (lambda p: p.mira.photos.suggestions.approve_suggestion(suggestion_id="10000001-72157700000010002"), 1),
        (lambda p: p.ada.photos.geo.remove_location(photo_id=REINDEER), 2),
        (lambda p: p.ada.photos.add_tags(photo_id=AURORA, tags=[f"tag{n}" for n in range(80)]), 2),
        (lambda p: p.ada.photos.remove_tag(tag_id=f"10000001-{REINDEER}-501"), 1),
        (lambda p: p.ada.favorites.add(photo_id=AURORA), 2),
        (lambda p: p.ada.favorites.add(photo_id=SUNSET), 3),
        (lambda p: p.mira.favorites.add(photo_id=MARKET), 4),
        (lambda p: p.ada.favorites.remove(photo_id=ICE), 1),
        (lambda p: p.ada.favorites.get_context(photo_id=ICE, user_id=ADA), 3),
        (lambda p: p.mira.photos.comments.edit_comment(comment_id=f"10000001-{AURORA}-72157700000007001", comment_text="x"), 2),
        (lambda p: p.mira.photos.comments.delete_comment(comment_id=f"10000001-{AURORA}-72157700000007001"), 2),
        (lambda p: p.ada.photos.comments.edit_comment(comment_id=f"10000001-{REINDEER}-72157700000007003", comment_text="x"), 2),
        (lambda p: p.mira.photos.comments.add_comment(photo_id=MARKET, comment_text="x"), 1),
        (lambda p: p.ada.photos.notes.add(photo_id=AURORA, note_x=490, note_y=0, note_w=20, note_h=9, note_text="x"), 5),
        (lambda p: p.ben.photos.notes.add(photo_id=SUNSET, note_x=1, note_y=1, note_w=2, note_h=2, note_text="x"), 2),
        (
            lambda p: p.ben.photos.notes.edit(note_id="72157700000006002", note_x=1, note_y=1, note_w=2, note_h=2, note_text="x"),
            2,
        ),
        (lambda p: p.ben.photos.notes.delete(note_id="72157700000006002"), 2),
        (lambda p: p.ada.photos.people.delete(photo_id=AURORA, user_id=ADA), 1),
        (lambda p: p.ben.photos.people.delete(photo_id=AURORA, user_id=MIRA), 3),
        (lambda p: p.ada.photos.people.add(photo_id=REINDEER, user_id=BEN, person_x=1), 6),
        (lambda p: p.ben.photos.people.add(photo_id=MARKET, user_id=MIRA), 7),
        (lambda p: p.ada.photos.recently_updated(min_date="when it was warm"), 2),
        (lambda p: p.ada.photos.get_counts(), 1),
        (lambda p: p.anonymous.favorites.get_list(), 1),
        (lambda p: p.anonymous.tags.get_related(tag="nobody wrote this"), 1),
        (lambda p: p.anonymous.call("flickr.tags.getHotList", period="year"), 1),
    ],
)
def test_rejected_call_fails_with_a_documented_code_and_changes_nothing(
    people: People, call: Callable[[People], object], code: int
) -> None:
    before = people.world.counts()
    with fails(code):
        call(people)
    assert people.world.counts() == before


def test_available_licenses_can_be_set(people: People) -> None:
    available = [one.id for one in people.ada.photos.licenses.get_available(photo_id=REINDEER, owner_id=ADA)]
    everything = [one.id for one in people.ada.photos.licenses.get_info()]
    assert [one for one in everything if one not in available] == [License.NO_KNOWN_COPYRIGHT]
    for one in available:
        people.ada.photos.licenses.set_license(photo_id=REINDEER, license_id=one)
        assert info(people).license == one
