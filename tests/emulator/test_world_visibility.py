"""Visibility depends on the calling user."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from flickr_sdk import ApiError, Flickr
from flickr_sdk.emulator import Emulator

from ..support.worlds import ADA, MIRA, People, fails, ids, people_of

ALL_CALLERS = ("ada", "ben", "mira", "anonymous")
SHOWN = {
    # For Ada, Ben is a friend and mira is family.
    (1, 0, 0): {"ada", "ben", "mira", "anonymous"},
    (0, 1, 0): {"ada", "ben"},
    (0, 0, 1): {"ada", "mira"},
    (0, 1, 1): {"ada", "ben", "mira"},
    (0, 0, 0): {"ada"},
}


@pytest.fixture
def people(emulator: Emulator) -> Iterator[People]:
    yield from people_of(emulator)


def add(people: People, **values: Any) -> str:
    photo = people.world.add_photo(ADA, title="A quiet bay", tags=["quietbay"], latitude=69.65, longitude=18.95, **values)
    people.world.put("photoset_photos", photoset_id=72177720300000001, photo_id=int(photo), position=9)
    people.world.put("pool_photos", group_id="20000001@N21", photo_id=int(photo), added_by=ADA, date_added=1708000001)
    people.world.put("comments", photo_id=int(photo), author=MIRA, date_create=1708000001, text="Where?")
    return photo


ONE: dict[str, Callable[[Flickr, str], object]] = {
    "getInfo": lambda f, photo: f.photos.get_info(photo_id=photo),
    "getSizes": lambda f, photo: f.photos.get_sizes(photo_id=photo),
    "getExif": lambda f, photo: f.photos.get_exif(photo_id=photo),
    "getContext": lambda f, photo: f.photos.get_context(photo_id=photo),
    "getAllContexts": lambda f, photo: f.photos.get_all_contexts(photo_id=photo),
    "getFavorites": lambda f, photo: f.photos.get_favorites(photo_id=photo),
    "comments.getList": lambda f, photo: f.photos.comments.get_list(photo_id=photo),
    "people.getList": lambda f, photo: f.photos.people.get_list(photo_id=photo),
    "geo.getLocation": lambda f, photo: f.photos.geo.get_location(photo_id=photo),
    "tags.getListPhoto": lambda f, photo: f.tags.get_list_photo(photo_id=photo),
}
LISTS: dict[str, Callable[[Flickr], Any]] = {
    "search": lambda f: f.photos.search(tags=["quietbay"]),
    "search by text": lambda f: f.photos.search(text="quiet bay"),
    "search in a stream": lambda f: f.photos.search(user_id=ADA),
    "search in a pool": lambda f: f.photos.search(group_id="20000001@N21"),
    "an album": lambda f: f.photosets.get_photos(photoset_id="72177720300000001"),
}


def can(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except ApiError as error:
        return "Photo not found" not in error.message
    return True


@pytest.mark.parametrize(("flags", "shown"), SHOWN.items())
@pytest.mark.parametrize("name", ONE)
def test_hidden_photo_is_not_found(people: People, name: str, flags: tuple[int, int, int], shown: set[str]) -> None:
    photo = add(people, **dict(zip(("is_public", "is_friend", "is_family"), flags, strict=True)))
    assert {who for who in ALL_CALLERS if can(lambda who=who: ONE[name](people.of(who), photo))} == shown


@pytest.mark.parametrize(("flags", "shown"), SHOWN.items())
@pytest.mark.parametrize("name", LISTS)
def test_hidden_photo_is_in_no_list(people: People, name: str, flags: tuple[int, int, int], shown: set[str]) -> None:
    photo = add(people, **dict(zip(("is_public", "is_friend", "is_family"), flags, strict=True)))
    listed = {who: LISTS[name](people.of(who)) for who in ALL_CALLERS}
    assert {who for who, found in listed.items() if photo in ids(found)} == shown
    assert all(found.total == len(found) for found in listed.values()), "totals count visible photos only"


def test_secret_gives_access_to_a_private_photo(people: People) -> None:
    photo = add(people, is_public=0)
    secret = people.ada.photos.get_info(photo_id=photo).secret
    assert people.anonymous.photos.get_info(photo_id=photo, secret=secret).title == "A quiet bay"
    with fails(1):
        people.anonymous.photos.get_info(photo_id=photo, secret="0123456789")


@pytest.mark.parametrize(
    ("level", "allowed"),
    [(0, {"ada"}), (1, {"ada", "ben"}), (2, {"ada", "ben", "mira"}), (3, {"ada", "ben", "mira", "other"})],
)
def test_permission_levels_for_comments_and_tags(people: People, level: int, allowed: set[str]) -> None:
    people.world.add_contact(ADA, MIRA)
    other = people.world.add_person("other")
    photo = add(people, perm_comment=level, perm_addmeta=level)
    emulator = people.emulator
    for who in ("ada", "ben", "mira", "other"):
        me = other if who == "other" else who
        token = emulator.access_token("write", {"ada": ADA, "ben": "Ben Okafor", "mira": MIRA}.get(who, me))
        with Flickr(emulator.api_key, emulator.api_secret, token=token, base_url=emulator.base_url) as client:
            seen = client.photos.get_info(photo_id=photo).editability
            assert (seen.cancomment, seen.canaddmeta) == (who in allowed, who in allowed)
            if who in allowed:
                assert client.photos.comments.add_comment(photo_id=photo, comment_text="Nice") is not None
                assert len(client.photos.add_tags(photo_id=photo, tags=[f"by {who}"])) == 1
            else:
                with fails(99):
                    client.photos.comments.add_comment(photo_id=photo, comment_text="Nice")
                with fails(1):
                    client.photos.add_tags(photo_id=photo, tags=["mine"])
    assert not people.anonymous.photos.get_info(photo_id=photo).editability.cancomment


def test_contact_who_becomes_a_friend_sees_more_photos(people: People) -> None:
    photo = add(people, is_public=0, is_friend=1)
    with fails(1):
        people.mira.photos.get_info(photo_id=photo)
    people.world.add_contact(ADA, MIRA, friend=True)
    assert people.mira.photos.get_info(photo_id=photo).id == photo


def test_only_the_owner_reads_permissions(people: People) -> None:
    photo = add(people)
    assert people.ada.photos.get_info(photo_id=photo).permissions is not None
    assert people.anonymous.photos.get_info(photo_id=photo).permissions is None
    with fails(1):
        people.ben.photos.get_perms(photo_id=photo)
