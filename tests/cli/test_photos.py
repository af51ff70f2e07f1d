"""`flickr photos`, `search`, `show` and `open`."""

from __future__ import annotations

import json
import sys
import webbrowser
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, Sent

AURORA = "52000000101"
REINDEER = "52000000102"
PAGE = f"https://www.flickr.com/photos/adalindqvist/{AURORA}/"
IDS = ("--fields", "id")


def test_license_of_a_photo_has_its_name(flickr_cli: FlickrCli) -> None:
    shown = [" ".join(line.split()) for line in flickr_cli("photos", "show", AURORA, "--color", "never", terminal=True).lines]
    assert "license All rights reserved" in shown
    document = json.loads(flickr_cli("photos", "show", AURORA, "--json").out)
    assert (document["license"], document["license_name"]) == (0, "All rights reserved")
    assert {"license\t0", "license_name\tAll rights reserved"} < set(flickr_cli("photos", "show", AURORA).lines)
    listed = flickr_cli("photos", "list", "--fields", "license,license_name").lines
    assert set(listed) == {"0\tAll rights reserved"}
    assert len(flickr_cli("photos", "sizes", AURORA, "--limit", "2").lines) == 2
    assert len(flickr_cli("photos", "exif", AURORA, "--limit", "2").lines) == 2
    for help in (flickr_cli("--help").out, flickr_cli("photos", "show", "--help").out):
        assert "license_name" in help


def test_search_by_words_tags_and_owner(flickr_cli: FlickrCli) -> None:
    for arguments in (("--tags", "aurora"), ("fjord",), ("--user-id", "10000001@N01", "--tags", "Aurora,northern lights")):
        assert AURORA in flickr_cli("search", *arguments, *IDS).lines
    assert flickr_cli("photos", "search", "--tags", "aurora", *IDS) == flickr_cli("search", "--tags", "aurora", *IDS)
    assert flickr_cli("search").code == 2
    row = json.loads(flickr_cli("search", "--tags", "aurora", "--user-id", "10000001@N01", "--jsonl").lines[0])
    assert (row["id"], row["ownername"], row["page_url"][-11:]) == (AURORA, "ada.lindqvist", AURORA)


def test_selected_fields_request_their_extras(flickr_cli: FlickrCli) -> None:
    line = flickr_cli("search", "--tags", "aurora", "--fields", "license,latitude,tags,url_m").lines[0].split("\t")
    assert line[:2] == ["0", "69.649208"]
    assert "northernlights" in line[2]
    assert line[3].endswith("_m.jpg") or line[3].startswith("http")
    album = flickr_cli("albums", "photos", "72177720300000001", "--fields", "license").lines
    assert album[0] == "0"


def test_own_photos_are_listed_and_filtered(flickr_cli: FlickrCli) -> None:
    mine = flickr_cli("photos", "list", *IDS).lines
    assert {AURORA, REINDEER} <= set(mine)
    assert flickr_cli("search", "--mine", *IDS).lines == mine
    assert flickr_cli("photos", "list", "--limit", "1", *IDS).lines == mine[:1]
    private = flickr_cli("photos", "list", "--privacy", "private", *IDS).lines
    assert set(private) < set(mine)
    for only in ("untagged", "not-in-album", "without-location", "with-location", "recently-updated"):
        result = flickr_cli("photos", "list", "--only", only, *IDS)
        assert result.code == 0
        assert set(result.lines) <= set(mine)
    assert flickr_cli("photos", "list", "--only", "best").code == 2
    assert flickr_cli("photos", "list", "--privacy", "secret").code == 2


def test_photo_is_shown_with_its_details(flickr_cli: FlickrCli) -> None:
    fields = dict(line.split("\t") for line in flickr_cli("show", PAGE, "--full").lines)
    assert fields["privacy"] == "public"
    assert fields["tags"] == "Aurora,northern lights,camera:lens=20mm"
    assert fields["albums"] == "Northern lights"
    assert "Square 75x75" in fields["sizes"]
    assert flickr_cli("photos", "show", AURORA).lines == flickr_cli("show", AURORA).lines
    full = json.loads(flickr_cli("show", AURORA, "--full", "--json").out)
    assert (full["camera"], full["groups"][0]["title"]) == ("Fjordcam M2", "Night Skies")
    assert flickr_cli("photos", "sizes", AURORA).lines[0].startswith("Square\t75\t75\thttp")
    assert "Exposure\t8 sec" in flickr_cli("photos", "exif", AURORA).out


@pytest.mark.parametrize(
    ("thing", "field", "value"),
    [
        ("https://www.flickr.com/photos/adalindqvist/albums/72177720300000001", "title", "Northern lights"),
        ("https://www.flickr.com/photos/adalindqvist/", "username", "ada.lindqvist"),
        ("10000001@N01", "id", "10000001@N01"),
        ("https://www.flickr.com/groups/nightskies/", "name", "Night Skies"),
        ("https://www.flickr.com/photos/adalindqvist/galleries/72157700000009011", "title", "From elsewhere"),
    ],
)
def test_show_detects_the_kind_of_a_url(flickr_cli: FlickrCli, thing: str, field: str, value: str) -> None:
    shown = json.loads(flickr_cli("show", thing, "--json").out)
    assert shown[field] == value
    assert shown["id"]


def test_open_opens_the_page(flickr_cli: FlickrCli, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: bool(opened.append(url)) or True)
    assert flickr_cli("open", AURORA).code == 0
    assert flickr_cli("open", "10000001@N01").code == 0
    assert opened[0].endswith(f"/{AURORA}")
    assert opened[1].endswith("/10000001@N01/")
    assert flickr_cli("open", PAGE, "--print").lines == [f"https://www.flickr.com/photos/adalindqvist/{AURORA}"]
    assert flickr_cli("open", "x").code == 2


@pytest.mark.parametrize("supported", [True, False])
def test_thumbnail_appears_in_terminals_that_show_images(
    flickr_cli: FlickrCli, monkeypatch: pytest.MonkeyPatch, supported: bool
) -> None:
    class Image:
        def __init__(self, file: Path, width: int) -> None:
            self._text = "image" if file.stat().st_size and width else "nothing"

        def __rich__(self) -> str:
            return self._text

    library = ModuleType("textual_image.renderable")
    vars(library).update(Image=Image, SixelImage=Image if supported else None, TGPImage=None)
    package = ModuleType("textual_image")
    package.__spec__ = ModuleSpec("textual_image", None)
    monkeypatch.setitem(sys.modules, "textual_image", package)
    monkeypatch.setitem(sys.modules, "textual_image.renderable", library)
    shown = flickr_cli("show", AURORA, "--color", "never", terminal=True)
    assert shown.code == 0
    assert shown.lines[0].startswith("image" if supported else "id ")
    assert flickr_cli("show", AURORA).lines[0] == f"id\t{AURORA}"


def test_set_meta_keeps_omitted_values(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    before = flickr.photos.get_info(AURORA)
    assert flickr_cli("photos", "set-meta", AURORA, "--title", "Polar lights").lines == [f"{AURORA}\tchanged"]
    after = flickr.photos.get_info(AURORA)
    assert (after.title, after.description) == ("Polar lights", before.description)
    assert flickr_cli("photos", "set-meta", AURORA, "--description", "").code == 0
    assert flickr.photos.get_info(AURORA).title == "Polar lights"


def test_tags_are_set_added_and_removed(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    def tags() -> list[str | None]:
        return [tag.raw for tag in flickr.photos.get_info(AURORA).tags]

    assert flickr_cli("photos", "set-tags", AURORA, "--tags", "one, two words").code == 0
    assert tags() == ["one", "two words"]
    assert flickr_cli("photos", "add-tags", AURORA, "--tags", "three", "--tags", "camera:lens=50mm").code == 0
    assert flickr_cli("photos", "remove-tag", AURORA, "--tag", "Two Words,three").code == 0
    assert tags() == ["one", "camera:lens=50mm"]
    assert flickr_cli("photos", "remove-tag", AURORA, "--tag", "none of these").code == 3
    assert flickr_cli("photos", "set-tags", AURORA, "--tags", "").code == 0
    assert tags() == []


def test_search_accepts_names_of_licenses(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    for given, sent_as in (("cc-by", "4,11"), ("CC BY 2.0,cc0", "4,9"), ("4,5", "4,5")):
        sent = Sent(emulator)
        assert flickr_cli("search", "--mine", "--license", given).code == 0
        assert [one.arguments["license"] for one in sent.all()] == [sent_as]


def test_privacy_location_license_and_rotation_change(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    assert flickr_cli("photos", "set-privacy", AURORA, REINDEER, "--friends", "--family").code == 0
    assert flickr_cli("photos", "set-location", AURORA, "--lat", "-12.5", "--lon", "-70.25").code == 0
    assert flickr_cli("photos", "set-license", AURORA, "--license", "cc by 2.0").code == 0
    assert flickr_cli("photos", "rotate", AURORA, "--degrees", "180").code == 0
    photo = flickr.photos.get_info(AURORA)
    assert (photo.visibility.isfriend, photo.visibility.isfamily, photo.visibility.ispublic) == (True, True, False)
    assert photo.location is not None
    assert (photo.location.latitude, photo.location.longitude) == (-12.5, -70.25)
    assert (photo.license, photo.rotation) == (4, 180)
    assert flickr_cli("photos", "set-location", AURORA, "--remove").code == 0
    assert flickr.photos.get_info(AURORA).location is None


def test_photos_are_deleted_after_confirmation(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    result = flickr_cli("photos", "delete", AURORA, PAGE.replace(AURORA, REINDEER), input="y\n", terminal=True)
    assert result.code == 0
    assert "Delete 2 photos permanently? [y/N]" in result.err
    assert not {AURORA, REINDEER} & {photo.id for photo in flickr.walk.people.get_photos("me")}


@pytest.mark.parametrize(
    "arguments",
    [
        ("set-meta", AURORA),
        ("add-tags", AURORA, "--tags", ","),
        ("set-privacy", AURORA),
        ("set-privacy", AURORA, "--public", "--private"),
        ("set-location", AURORA, "--lat", "1"),
        ("set-location", AURORA, "--lat", "1", "--lon", "2", "--remove"),
        ("set-license", AURORA, "--license", "CC BY 9"),
        ("rotate", AURORA, "--degrees", "45"),
    ],
)
def test_incomplete_changes_are_usage_errors(flickr_cli: FlickrCli, emulator: Emulator, arguments: tuple[str, ...]) -> None:
    sent = Sent(emulator)
    assert flickr_cli("photos", *arguments).code == 2
    assert sent.writes() == []


@pytest.mark.parametrize(
    ("sort", "field"),
    [("views", "views"), ("taken", "taken"), ("uploaded", "uploaded"), ("title", "title"), ("faves", "count_faves")],
)
def test_photos_are_sorted_before_the_limit(flickr_cli: FlickrCli, sort: str, field: str) -> None:
    def listed(*options: str) -> list[object]:
        rows = json.loads(flickr_cli("photos", "list", "--fields", f"id,{field}", "--json", *options).out)
        return [row[field].casefold() if field == "title" else row[field] for row in rows]

    found = listed("--sort", sort)
    assert len(found) == 4
    assert found == sorted(found, key=lambda one: (one is not None, one))
    assert listed("--sort", f"-{sort}", "--limit", "2") == found[:-3:-1]
    assert flickr_cli("photos", "list", "--sort", f"{sort}-desc").err.startswith(f"error: --sort is invalid: '{sort}-desc'\n")
