"""Lists at Flickr as sources of a download batch, by their URLs and as models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ArgumentError, Flickr, parse_url
from flickr_sdk.downloads.sources import PhotoItem, PhotoList, extras_for, parse_item
from flickr_sdk.emulator import Emulator

from ..support.clients import AWAITING, BLOCKING
from ..support.download_runner import DownloadRunner

PEOPLE = "https://www.flickr.com/photos"


@pytest.fixture
def ada(emulator: Emulator) -> Flickr:
    return Flickr(emulator.api_key, emulator.api_secret, token=emulator.access_token("read"), base_url=emulator.base_url)


@pytest.fixture(params=[BLOCKING, AWAITING])
def lists(request: pytest.FixtureRequest, emulator: Emulator, tmp_path: Path) -> DownloadRunner:
    """Runs batches with an authenticated client of either flavor, and small files."""
    runner = DownloadRunner(request.param, tmp_path, emulator.base_url)
    key, token = {"api_key": emulator.api_key, "api_secret": emulator.api_secret}, emulator.access_token("read")
    runner.client_options |= {**key, "token": token}
    return runner


def ids(photos: Any) -> set[str]:
    return {photo.id for photo in photos}


def test_info_of_a_photo_is_looked_up_once(lists: DownloadRunner, emulator: Emulator) -> None:
    emulator.requests.clear()
    (entry,) = lists.run("52000000101", names="{title}", sidecar="json").done
    assert entry.path == "Aurora over the fjord-52000000101.jpg"
    called = [request.method for request in emulator.requests if request.method]
    assert sorted(called) == ["flickr.photos.getInfo", "flickr.photos.getSizes", "flickr.photos.people.getList"]


def test_photos_of_lists_are_downloaded(lists: DownloadRunner, ada: Flickr) -> None:
    with ada as flickr:
        walk, nsid = flickr.walk, "10000001@N01"
        (album, *_) = walk.photosets.get_list(user_id=nsid)
        (gallery, *_) = walk.galleries.get_list(user_id=nsid)
        expected: list[tuple[Any, Any]] = [
            (f"{PEOPLE}/adalindqvist/albums/{album.id}", walk.photosets.get_photos(album.id)),
            (album, walk.photosets.get_photos(album.id)),
            (f"{PEOPLE}/adalindqvist/", walk.people.get_photos(nsid)),
            (f"{PEOPLE}/{nsid}", walk.people.get_photos(nsid)),
            (f"{PEOPLE}/adalindqvist/favorites", walk.favorites.get_list(user_id=nsid)),
            ("https://www.flickr.com/groups/nightskies/pool", walk.groups.pools.get_photos("20000001@N21")),
            (gallery.url, walk.galleries.get_photos(gallery.id)),
            (gallery, walk.galleries.get_photos(gallery.id)),
            ("https://www.flickr.com/photos/tags/aurora", walk(tags=["aurora"])),
        ]
        for number, (source, photos) in enumerate(expected):
            wanted = ids(photos)
            assert wanted
            report = lists.run(source, to=lists.folder / str(number), journal=None, size="t")
            assert {entry.photo_id for entry in report.entries if entry.photo_id} == wanted
            assert len(report.done) == report.downloaded > 0
            assert [entry.state for entry in report.entries if entry.url] == ["listed"]


def test_file_names_contain_the_title_of_the_album(lists: DownloadRunner, ada: Flickr) -> None:
    with ada as flickr:
        album = flickr.photosets.get_info("72177720300000004")
    sources = (album, f"{PEOPLE}/adalindqvist/albums/72177720300000004")
    for number, source in enumerate(sources):
        report = lists.run(source, to=lists.folder / str(number), journal=None, size="t", names="{album}/{id}")
        assert [entry.path for entry in report.done] == ["Reindeer/52000000102.jpg"]
    report = lists.run(["52000000102"], journal=None, size="t", names="{album}/{id}")
    assert [entry.path for entry in report.done] == ["no album/52000000102.jpg"]


def test_list_that_is_not_there_is_reported(lists: DownloadRunner) -> None:
    missing = [f"{PEOPLE}/adalindqvist/albums/1", f"{PEOPLE}/nobody/", "https://www.flickr.com/groups/nobody/"]
    report = lists.run([*missing, "52000000101"], size="t")
    assert {entry.url.rstrip("/"): entry.reason for entry in report.failed} == {url.rstrip("/"): "not_found" for url in missing}
    assert [entry.photo_id for entry in report.done] == ["52000000101"]


def test_photos_of_walks_need_no_further_call(lists: DownloadRunner, emulator: Emulator) -> None:
    lists.run(lambda flickr: flickr.walk.people.get_photos("me", extras=["url_t", "media"], per_page=2), size="t")
    lookups = [request["photo_id"] for request in emulator.requests if request.method == "flickr.photos.getSizes"]
    # The URLs of videos are not in lists.
    assert sorted(lookups) == ["52000000103", "52000000104"]


@pytest.mark.parametrize("size", ["original", "largest", "b", "Large 2048", "6k", "f", "HD MP4"])
def test_extras_contain_the_url_of_the_size(size: str) -> None:
    extras = extras_for(size)
    assert extras[:2] == ("media", "original_format")
    assert (
        extras[2:]
        == {
            "original": ("url_o",),
            "largest": ("url_o",),
            "b": ("url_l",),
            "Large 2048": ("url_k",),
            "6k": ("url_6k",),
            "f": ("url_f",),
            "HD MP4": (),
        }[size]
    )


class TestItems:
    @pytest.mark.parametrize(
        "item",
        [
            "53000000001",
            " 53000000001\n",
            53000000001,
            f"{PEOPLE}/adalindqvist/53000000001",
            f"{PEOPLE}/adalindqvist/53000000001/in/album-72177720300000001",
            "https://live.staticflickr.com/65535/53000000001_0123456789_b.jpg",
            "https://flic.kr/p/2oJKWCg",
            parse_url(f"{PEOPLE}/adalindqvist/53000000001"),
        ],
    )
    def test_ids_and_urls_of_photos(self, item: Any) -> None:
        found = parse_item(item)
        assert isinstance(found, PhotoItem)
        assert found.photo_id == found.photo
        assert found.photo_id.isdigit()

    @pytest.mark.parametrize(
        ("item", "expected"),
        [
            ("flickr.com/photos/ada/sets/5", PhotoList("album", "5", "ada", f"{PEOPLE}/ada/albums/5")),
            ("https://flic.kr/s/aHsjACZfPE", None),
            (f"{PEOPLE}/ada/faves/page2", PhotoList("favorites", "ada", "", f"{PEOPLE}/ada/favorites/")),
            (f"{PEOPLE}/ada/tags/sea", None),
        ],
    )
    def test_urls_of_lists(self, item: str, expected: PhotoList | None) -> None:
        found = parse_item(item)
        assert isinstance(found, PhotoList)
        assert expected is None or found == expected
        again = parse_item(found.url)
        assert isinstance(again, PhotoList)
        assert (again.kind, again.id, again.url) == (found.kind, found.id, found.url)

    @pytest.mark.parametrize(
        "item",
        ["", "aurora", "http://example.org/1", -1, 1.5, True, None, b"53000000001", f"{PEOPLE}/ada/collections/1", object()],
    )
    def test_other_items_are_rejected(self, item: Any) -> None:
        with pytest.raises(ArgumentError, match="downloads.add: argument 'source' .*; pass a photo, its id, or the URL"):
            parse_item(item)
