"""`flickr groups`, `galleries`, `people`, `contacts`, `favorites`, `comments` and `stats`."""

from __future__ import annotations

import json

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli

AURORA, REINDEER = "52000000101", "52000000102"
OTHERS = "52000000301"
ADA, NIGHT_SKIES = "10000001@N01", "20000001@N21"
GALLERY = "https://www.flickr.com/photos/adalindqvist/galleries/72157700000009011"
ALBUM = "https://www.flickr.com/photos/adalindqvist/albums/72177720300000001"
IDS = ("--fields", "id")


def test_groups_are_listed_and_changed(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    def pool() -> set[str]:
        return {photo.id for photo in flickr.walk.groups.pools.get_photos(NIGHT_SKIES)}

    assert NIGHT_SKIES in flickr_cli("groups", "list", *IDS).lines
    assert flickr_cli("groups", "photos", "https://www.flickr.com/groups/nightskies/", *IDS).lines == [AURORA, OTHERS]
    before = pool()
    assert REINDEER not in before
    assert flickr_cli("groups", "add", NIGHT_SKIES, REINDEER).lines == [f"{REINDEER}\tadded"]
    assert pool() == before | {REINDEER}
    assert flickr_cli("groups", "remove", NIGHT_SKIES, REINDEER).code == 0
    assert pool() == before
    assert flickr_cli("groups", "leave", NIGHT_SKIES, "--yes").lines == [f"{NIGHT_SKIES}\tleft"]
    assert NIGHT_SKIES not in flickr_cli("groups", "list", *IDS).lines
    assert flickr_cli("groups", "join", NIGHT_SKIES, "--accept-rules").code == 0


def test_groups_and_albums_of_a_photo(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("groups", "list", "--photo", AURORA, "--fields", "id,name,members,photos").lines == [
        f"{NIGHT_SKIES}\tNight Skies\t3\t2"
    ]
    albums = flickr_cli("albums", "list", "--photo", f"https://www.flickr.com/photos/adalindqvist/{AURORA}")
    assert albums.lines == ["72177720300000001\tNorthern lights\t2\t1"]
    assert flickr_cli("albums", "list", "--photo", OTHERS).out == ""
    assert flickr_cli("albums", "list", "--photo", AURORA, "--sort", "title").code == 2
    assert flickr_cli("groups", "list", "--photo", AURORA, "--user-id", "me").code == 2


def test_statistics_of_an_account_without_them_name_the_alternative(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    token, secret = emulator.access_token("read", "10000002@N02")
    failed = flickr_cli("stats", "popular", env={"FLICKR_OAUTH_TOKEN": token, "FLICKR_OAUTH_TOKEN_SECRET": secret})
    assert (failed.code, failed.out) == (5, "")
    assert failed.err.endswith("for your views, use flickr photos list --sort -views --limit 20\n")
    order = flickr_cli("search", "--mine", "--sort", "views-desc")
    assert order.code == 2
    assert "; flickr photos list --sort -views sorts your photos by views" in order.err


def test_photo_awaits_approval_in_a_moderated_pool(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    token, secret = emulator.access_token("write", "10000002@N02")
    env = {"FLICKR_OAUTH_TOKEN": token, "FLICKR_OAUTH_TOKEN_SECRET": secret}
    for _ in range(2):
        result = flickr_cli("groups", "add", "night skies", "52000000201", env=env)
        assert (result.code, result.lines) == (0, ["52000000201\tpending"])


def test_galleries_are_created_and_changed(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    created = json.loads(flickr_cli("galleries", "create", "--title", "New", "--description", "D", "--json").out)
    gallery = created["id"]
    assert flickr_cli("galleries", "add", gallery, OTHERS, "--comment", "Nice").lines == [f"{OTHERS}\tadded"]
    assert flickr_cli("galleries", "photos", gallery, *IDS).lines == [OTHERS]
    assert flickr_cli("galleries", "update", gallery, "--description", "Other").code == 0
    assert flickr.galleries.get_info(gallery).title == "New"
    assert flickr_cli("galleries", "remove", gallery, OTHERS).code == 0
    assert flickr_cli("galleries", "update", gallery).code == 2
    assert gallery in flickr_cli("galleries", "list", *IDS).lines
    assert flickr_cli("galleries", "list", "--photo", AURORA, *IDS).lines == ["10000003-72157700000009001"]


@pytest.mark.parametrize("person", [ADA, "https://www.flickr.com/people/adalindqvist/", "ada.lindqvist", "me"])
def test_person_is_accepted_in_every_form(flickr_cli: FlickrCli, person: str) -> None:
    assert json.loads(flickr_cli("people", "show", person, "--json").out)["id"] == ADA
    assert AURORA in flickr_cli("people", "photos", person, *IDS).lines


def test_favorites_are_added_and_removed(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    before = flickr_cli("favorites", "list", *IDS).lines
    assert OTHERS in before
    assert flickr_cli("favorites", "remove", OTHERS).lines == [f"{OTHERS}\tremoved"]
    assert OTHERS not in {photo.id for photo in flickr.favorites.get_list()}
    assert flickr_cli("favorites", "add", OTHERS).lines == [f"{OTHERS}\tadded"]
    assert set(flickr_cli("favorites", "list", *IDS).lines) == set(before)


@pytest.mark.parametrize(("target", "options"), [(AURORA, ()), (ALBUM, ("--album",)), ("northern lights", ())])
def test_comments_are_added_changed_and_deleted(flickr_cli: FlickrCli, target: str, options: tuple[str, ...]) -> None:
    before = flickr_cli("comments", "list", target, *IDS).lines
    added = json.loads(flickr_cli("comments", "add", target, "Great", "--json").out)["id"]
    assert flickr_cli("comments", "edit", added, "Greater", *options).lines == [f"{added}\tchanged"]
    assert flickr_cli("comments", "list", target, "--fields", "id,text").lines[-1] == f"{added}\tGreater"
    assert flickr_cli("comments", "delete", added, *options).code == 2
    assert flickr_cli("comments", "delete", "-", *options, "--yes", input=f"{added}\n").code == 0
    assert flickr_cli("comments", "list", target, *IDS).lines == before


def test_id_of_a_photo_is_not_accepted_as_a_comment(flickr_cli: FlickrCli) -> None:
    for command in (("comments", "delete", AURORA, "--yes"), ("comments", "edit", AURORA, "x")):
        result = flickr_cli(*command)
        assert result.code == 2
        assert f"flickr comments list {AURORA} --fields id" in result.err
    unknown = flickr_cli("comments", "list", "aurora")
    assert (unknown.code, "use flickr search --text aurora" in unknown.err) == (3, True)


def test_statistics_are_for_a_day(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("stats", "referrers").code == 0
    assert flickr_cli("stats", "referrers", AURORA, "--domain", "flickr.com").code == 0
    old = flickr_cli("stats", "photo", AURORA, "--date", "2004-02-28")
    assert old.code == 1
    assert "28 days" in old.err
    assert flickr_cli("stats", "photo", "--date", "yesterday").code == 2
