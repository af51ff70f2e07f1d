"""`flickr albums`, as an example of a command group."""

from __future__ import annotations

import json

from flickr_sdk import Flickr

from .conftest import FlickrCli

NORTHERN_LIGHTS = "72177720300000001"
REINDEER = "72177720300000004"


def test_list_shows_ids_first(flickr_cli: FlickrCli) -> None:
    result = flickr_cli("albums", "list")
    assert (result.code, result.err) == (0, "")
    assert [line.split("\t")[:2] for line in result.lines] == [[NORTHERN_LIGHTS, "Northern lights"], [REINDEER, "Reindeer"]]
    assert flickr_cli("albums", "list", "--limit", "1").lines == result.lines[:1]


def test_pages_of_albums_are_fields(flickr_cli: FlickrCli) -> None:
    pages = flickr_cli("albums", "list", "--fields", "page_url").lines
    assert [page.rpartition("/")[2] for page in pages] == [NORTHERN_LIGHTS, REINDEER]


def test_list_is_sorted(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("albums", "list", "--sort", "-title", "--fields", "id").lines == [REINDEER, NORTHERN_LIGHTS]
    assert flickr_cli("albums", "list", "--sort", "photos", "--limit", "1", "--fields", "id").lines == [REINDEER]
    assert flickr_cli("albums", "list", "--sort", "size").code == 2


def test_albums_of_another_person_are_listed_by_nsid_and_url(flickr_cli: FlickrCli) -> None:
    by_id = flickr_cli("albums", "list", "--user-id", "10000001@N01")
    by_url = flickr_cli("albums", "list", "--user-id", "https://www.flickr.com/photos/adalindqvist/")
    by_alias = flickr_cli("albums", "list", "--user-id", "adalindqvist")
    assert by_id.code == by_url.code == by_alias.code == 0
    assert by_alias.lines == by_id.lines
    assert by_id.lines == by_url.lines != []


def test_show_and_photos_accept_the_url_of_an_album(flickr_cli: FlickrCli) -> None:
    url = f"https://www.flickr.com/photos/adalindqvist/albums/{NORTHERN_LIGHTS}"
    assert json.loads(flickr_cli("albums", "show", url, "--json").out)["title"] == "Northern lights"
    photos = flickr_cli("albums", "photos", url, "--fields", "id").lines
    assert photos == ["52000000101", "52000000102", "52000000103"]


def test_album_is_created_with_more_photos(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    arguments = ("albums", "create", "--title", "New", "--primary-photo-id", "52000000101", "52000000102", "--json")
    created = json.loads(flickr_cli(*arguments).out)
    assert created["title"] == "New"
    assert [photo.id for photo in flickr.walk_set(created["id"])] == ["52000000101", "52000000102"]


def test_first_photo_is_the_cover_by_default(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    created = json.loads(flickr_cli("albums", "create", "--title", "New", "-", "--json", input="52000000102\n52000000101\n").out)
    album = flickr.photosets.get_info(created["id"])
    assert (album.primary, album.photos) == ("52000000102", 2)
    assert "the photos are missing" in flickr_cli("albums", "create", "--title", "New").err


def test_album_is_reported_if_photos_cannot_be_added(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    arguments = ("albums", "create", "--title", "New", "52000000101", "52000000999", "52000000102")
    result = flickr_cli(*arguments)
    assert (result.code, result.lines[1]) == (8, "title\tNew")
    assert "52000000999: flickr.photosets.addPhoto: Photo not found" in result.err
    assert "error: the album was created without 1 photo\n" in result.err
    report = flickr_cli(*arguments, "--json")
    failure = json.loads(report.err)
    assert (report.code, report.out, [one["id"] for one in failure["failed"]]) == (8, "", ["52000000999"])
    assert [photo.id for photo in flickr.walk_set(failure["done"][0]["id"])] == ["52000000101", "52000000102"]


def test_photo_already_in_the_album_is_reported_as_present(flickr_cli: FlickrCli) -> None:
    for _ in range(2):
        result = flickr_cli("albums", "add", NORTHERN_LIGHTS, "52000000101", "52000000102")
        assert (result.code, result.lines) == (0, ["52000000101\tpresent", "52000000102\tpresent"])
    assert flickr_cli("favorites", "add", "52000000301").lines == ["52000000301\tpresent"]


def test_update_keeps_omitted_values(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    before = flickr.photosets.get_info(NORTHERN_LIGHTS)
    assert flickr_cli("albums", "update", NORTHERN_LIGHTS, "--title", "Winter").code == 0
    assert flickr_cli("albums", "update", NORTHERN_LIGHTS, "--primary-photo-id", "52000000102").code == 0
    after = flickr.photosets.get_info(NORTHERN_LIGHTS)
    assert (after.title, after.description, after.primary) == ("Winter", before.description, "52000000102")
    assert flickr_cli("albums", "update", NORTHERN_LIGHTS).code == 2


def test_photos_are_added_and_removed_by_ids_on_standard_input(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    added = flickr_cli("albums", "add", REINDEER, "-", input="52000000101\tAurora\n52000000103\n")
    assert added.lines == ["52000000101\tadded", "52000000103\tadded"]
    assert flickr_cli("albums", "remove", REINDEER, "52000000103").lines == ["52000000103\tremoved"]
    assert {"52000000101", "52000000102"} >= {photo.id for photo in flickr.walk_set(REINDEER)} >= {"52000000101"}


def test_order_changes_the_order(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("albums", "order", REINDEER, NORTHERN_LIGHTS).code == 0
    assert flickr_cli("albums", "list", "--fields", "id").lines == [REINDEER, NORTHERN_LIGHTS]


def test_delete_asks_for_confirmation_without_yes(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    refused = flickr_cli("albums", "delete", REINDEER, "--json")
    assert (refused.code, refused.out) == (2, "")
    assert json.loads(refused.err)["code"] == "confirmation_required"
    declined = flickr_cli("albums", "delete", REINDEER, input="n\n", terminal=True)
    assert declined.code == 1
    assert "Delete 1 album? [y/N]" in declined.err
    assert len(flickr.photosets.get_list()) == 2
    assert flickr_cli("albums", "delete", REINDEER, "--yes").lines == [f"{REINDEER}\tdeleted"]
    assert [album.id for album in flickr.photosets.get_list()] == [NORTHERN_LIGHTS]


def test_failed_items_do_not_stop_the_others(flickr_cli: FlickrCli) -> None:
    result = flickr_cli("albums", "delete", "9", REINDEER, "--yes")
    assert (result.code, result.lines) == (8, [f"{REINDEER}\tdeleted"])
    assert "9: flickr.photosets.delete: Photoset not found" in result.err
    report = flickr_cli("albums", "remove", NORTHERN_LIGHTS, "52000000999", "52000000102", "--json")
    failure = json.loads(report.err)
    assert (report.code, report.out, failure["code"]) == (8, "", "partly_done")
    assert [one["id"] for one in failure["failed"]] == ["52000000999"]
    assert failure["done"] == [{"id": "52000000102", "status": "removed"}]
