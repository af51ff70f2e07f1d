"""Look up albums, groups, galleries and people by name, and reject invalid ids before a request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, Sent

AURORA, FJORD, HARBOR = "52000000101", "52000000102", "52000000103"
LIGHTS, REINDEER = "72177720300000001", "72177720300000004"
ALBUM_PAGE = f"https://www.flickr.com/photos/adalindqvist/albums/{LIGHTS}"
ADA, BEN, MIRA = "10000001@N01", "10000002@N02", "10000003@N03"
NIGHT_SKIES = "20000001@N21"
GALLERY = "10000001-72157700000009011"
UNSIGNED = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}
IDS = ("--fields", "id")


def methods(sent: Sent) -> list[str]:
    return [(one.method or one.path).removeprefix("flickr.") for one in sent.all()]


@pytest.mark.parametrize("album", [LIGHTS, ALBUM_PAGE, "Northern lights", "NORTHERN  LIGHTS"])
def test_album_is_an_id_a_url_or_a_title(flickr_cli: FlickrCli, emulator: Emulator, album: str) -> None:
    sent = Sent(emulator)
    assert flickr_cli("albums", "photos", album, *IDS).lines == [AURORA, FJORD, HARBOR]
    looked_up = ["photosets.getList"] if album.lower().startswith("north") else []
    assert methods(sent) == [*looked_up, "photosets.getPhotos"]


def test_all_commands_of_albums_accept_titles(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    assert json.loads(flickr_cli("albums", "show", "reindeer", "--json").out)["id"] == REINDEER
    assert flickr_cli("albums", "add", "reindeer", AURORA).lines == [f"{AURORA}\tadded"]
    assert flickr_cli("photos", "list", "--album", "reindeer", *IDS).lines == [FJORD, AURORA]
    assert flickr_cli("albums", "remove", "reindeer", AURORA).lines == [f"{AURORA}\tremoved"]
    assert flickr_cli("albums", "update", "reindeer", "--description", "Herd").lines == [f"{REINDEER}\tupdated"]
    assert flickr.photosets.get_info(REINDEER).description == "Herd"
    assert flickr_cli("albums", "order", "Reindeer", "-", input="northern lights\n").code == 0
    assert flickr_cli("albums", "list", *IDS).lines == [REINDEER, LIGHTS]
    assert flickr_cli("comments", "add", "reindeer", "Hi").code == 0
    assert flickr_cli("comments", "list", "reindeer", "--fields", "text").lines == ["Hi"]
    assert flickr_cli("photos", "list", "--album", "reindeer", "--only", "untagged").code == 2


def test_titles_are_requested_once_per_run(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    assert flickr_cli("albums", "order", "Reindeer", "northern lights", REINDEER).code == 0
    assert methods(sent) == ["photosets.getList", "photosets.orderSets"]


def test_confirmation_prompt_shows_title_and_id(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    declined = flickr_cli("albums", "delete", "reindeer", LIGHTS, input="n\n", terminal=True)
    assert declined.code == 1
    assert f"Delete 2 albums: 'Reindeer' ({REINDEER}), {LIGHTS}? [y/N]" in declined.err
    unanswered = flickr_cli("albums", "delete", "reindeer")
    assert unanswered.code == 2
    assert f"'Reindeer' ({REINDEER})" in unanswered.err
    assert sent.writes() == []
    assert flickr_cli("albums", "delete", "reindeer", "--yes").lines == [f"{REINDEER}\tdeleted"]


def test_ambiguous_title_is_a_usage_error_with_the_ids(flickr_cli: FlickrCli, flickr: Flickr, emulator: Emulator) -> None:
    second = flickr.photosets.create("REINDEER", AURORA).id
    sent = Sent(emulator)
    refused = flickr_cli("albums", "delete", "Reindeer", "--yes", "--json")
    report = json.loads(refused.err)
    assert (refused.code, report["code"], set(report["ids"])) == (2, "ambiguous", {REINDEER, second})
    assert all(id in report["message"] for id in report["ids"])
    assert sent.writes() == []


@pytest.mark.parametrize(("title", "meant"), [("reinder", "Reindeer"), ("lights", "'Northern lights'"), ("zzz", "")])
def test_unknown_title_is_not_found_with_similar_ones(flickr_cli: FlickrCli, title: str, meant: str) -> None:
    result = flickr_cli("albums", "show", title)
    assert result.code == 3
    assert result.err.startswith(f"error: none of your albums has the title '{title}'\n")
    assert result.err.endswith("see flickr albums list\n")
    assert (f"did you mean {meant}?" in result.err) == bool(meant)


def test_title_may_contain_a_slash(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    created = flickr.photosets.create("Winter 2023/24", AURORA).id
    assert json.loads(flickr_cli("albums", "show", "winter 2023/24", "--json").out)["id"] == created
    assert flickr_cli("albums", "show", "https://www.flickr.com/nothing").code == 2


def test_short_number_is_a_title_before_it_is_an_id(flickr_cli: FlickrCli, flickr: Flickr) -> None:
    created = flickr.photosets.create("2024", AURORA).id
    assert json.loads(flickr_cli("albums", "show", "2024", "--json").out)["id"] == created
    missing = json.loads(flickr_cli("albums", "show", "2023", "--json").err)
    assert (missing["code"], missing["method"]) == ("not_found", "flickr.photosets.getInfo")


def test_albums_of_another_person_are_found_by_title(flickr_cli: FlickrCli) -> None:
    arguments = ("albums", "photos", "northern lights", "--user-id", "adalindqvist", *IDS)
    assert flickr_cli(*arguments, env=UNSIGNED).lines == [AURORA, FJORD, HARBOR]
    unknown = flickr_cli("albums", "show", "northern", "--user-id", ADA)
    assert unknown.err.endswith(f"see flickr albums list --user-id {ADA}\n")


def test_title_without_a_token_is_not_signed_in(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    for command in (("albums", "show", "lights"), ("galleries", "show", "best of"), ("people", "show", "me")):
        result = flickr_cli(*command, env=UNSIGNED)
        assert result.code == 4, command
        assert "run flickr login" in result.err
    assert sent.all() == []


def test_groups_are_found_by_name_and_path_alias(flickr_cli: FlickrCli) -> None:
    photos = flickr_cli("groups", "photos", NIGHT_SKIES, *IDS).lines
    for group in ("night skies", "nightskies", "https://www.flickr.com/groups/nightskies/"):
        assert flickr_cli("groups", "photos", group, *IDS).lines == photos != []
    assert set(flickr_cli("search", "--group-id", "Night Skies", *IDS).lines) == set(photos)
    assert flickr_cli("groups", "photos", "nightskies", *IDS, env=UNSIGNED).code == 0
    unknown = flickr_cli("groups", "show", "night sky")
    assert unknown.code == 3
    assert "did you mean 'Night Skies'? see flickr groups list, or flickr groups search 'night sky'" in unknown.err
    asked = flickr_cli("groups", "leave", "night skies", input="n\n", terminal=True)
    assert f"Leave the group 'Night Skies' ({NIGHT_SKIES})?" in asked.err


def test_galleries_are_found_by_title(flickr_cli: FlickrCli) -> None:
    for gallery in (GALLERY, "from elsewhere"):
        assert json.loads(flickr_cli("galleries", "show", gallery, "--json").out)["id"] == GALLERY
        assert flickr_cli("galleries", "photos", gallery).code == 0
    assert "did you mean 'From elsewhere'? see flickr galleries list" in flickr_cli("galleries", "show", "elsewhere").err
    others = flickr_cli("galleries", "photos", "best of the north", "--user-id", "mira", *IDS, env=UNSIGNED)
    assert others.lines == [AURORA]
    unknown = flickr_cli("galleries", "show", "north", "--user-id", "mira")
    assert "did you mean 'Best of the north'? see flickr galleries list --user-id 10000003@N03" in unknown.err


@pytest.mark.parametrize(
    ("person", "id", "calls"),
    [
        (MIRA, MIRA, []),
        (MIRA.lower(), MIRA, []),
        ("mira", MIRA, ["urls.lookupUser"]),
        ("mira o'neil", MIRA, ["people.findByUsername"]),
        ("ada.lindqvist", ADA, ["people.findByUsername"]),
        ("Ben Okafor", BEN, ["people.findByUsername"]),
    ],
)
def test_person_is_found_by_every_name(flickr_cli: FlickrCli, emulator: Emulator, person: str, id: str, calls: list[str]) -> None:
    sent = Sent(emulator)
    assert json.loads(flickr_cli("people", "show", person, "--json").out)["id"] == id
    assert methods(sent) == [*calls, "people.getInfo"]
    by_id = flickr_cli("photos", "list", "--user-id", id, *IDS).lines
    assert flickr_cli("photos", "list", "--user-id", person, *IDS).lines == by_id != []


def test_contact_is_found_by_real_name(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    people = [emulator.world.add_person(f"fjell{number}", realname="Ingrid Berg") for number in range(2)]
    emulator.world.add_contact(ADA, people[0])
    assert json.loads(flickr_cli("people", "show", "ingrid berg", "--json").out)["id"] == people[0]
    assert flickr_cli("people", "show", "ingrid berg", env=UNSIGNED).code == 3
    emulator.world.add_contact(ADA, people[1])
    ambiguous = json.loads(flickr_cli("people", "show", "ingrid berg", "--json").err)
    assert (ambiguous["code"], set(ambiguous["ids"])) == ("ambiguous", set(people))


def test_repeated_argument_is_changed_once(flickr_cli: FlickrCli) -> None:
    result = flickr_cli("albums", "delete", "reindeer", REINDEER, "--yes")
    assert (result.code, result.lines) == (0, [f"{REINDEER}\tdeleted"])


def test_unknown_person_is_not_found(flickr_cli: FlickrCli) -> None:
    for command in (("people", "show", "ben okafr"), ("favorites", "list", "--user-id", "ben okafr")):
        result = flickr_cli(*command)
        assert result.code == 3
        assert "no person has the path alias or username 'ben okafr'" in result.err
        assert "did you mean 'Ben Okafor'? see flickr contacts list" in result.err
    assert flickr_cli("people", "show", "nobody", env=UNSIGNED).code == 3


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("photos", "show", "abc"), "flickr search --text abc"),
        (("photos", "sizes", "two words"), "flickr search --text 'two words'"),
        (("photos", "delete", f"{AURORA},{FJORD}", "--yes"), "separate the ids with spaces"),
        (("photos", "show", f"{AURORA}_a1b2_o.jpg"), f"did you mean {AURORA}?"),
        (("photos", "show", LIGHTS), f"use flickr albums show {LIGHTS}"),
        (("photos", "show", GALLERY), f"use flickr galleries show {GALLERY}"),
        (("photos", "rotate", AURORA, "90"), "pass --degrees 90"),
        (("photos", "set-meta", "abc", "--title", "x"), "such as 52000000101"),
        (("favorites", "add", "abc"), "flickr search --text abc"),
        (("stats", "photo", "abc"), "flickr search --text abc"),
        (("licenses", "abc"), "flickr search --text abc"),
        (("replace", "abc", "x.jpg"), "flickr search --text abc"),
        (("albums", "add", AURORA, LIGHTS), "pass the album before the photos"),
        (("albums", "remove", AURORA, "Reindeer"), "pass the album before the photos"),
        (("albums", "create", "--title", "x", "--primary-photo-id", "abc"), "flickr search --text abc"),
        (("groups", "add", AURORA, NIGHT_SKIES), "pass the group before the photos"),
        (("galleries", "add", AURORA, GALLERY), "pass the gallery before the photos"),
        (("show", "abc"), "flickr albums show abc"),
        (("download", "Northern lights"), "use --album 'Northern lights'"),
        (("download", AURORA, "--size", "zz"), "use original, largest, a suffix"),
        (("download", AURORA, "--size", "1024"), "pass --size b for 1024 pixels"),
        (("download", f"{AURORA},Aurora"), "pass one URL or id per line"),
        (("download", AURORA, "folder"), "--to folder for the folder"),
        (("download", "--album", "x", "--tags", "y"), "omit --album, or the options of the search"),
    ],
)
def test_invalid_ids_are_usage_errors_before_a_request(
    flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path, arguments: tuple[str, ...], hint: str
) -> None:
    sent = Sent(emulator)
    folder = tmp_path / "folder"
    result = flickr_cli(*arguments, *(("--to", str(folder)) if arguments[0] == "download" else ()))
    assert result.code == 2
    assert hint in result.err
    assert sent.all() == []
    assert not folder.exists()


@pytest.mark.parametrize(
    "command", [("photos", "add-tags", "-", "--tags", "x"), ("albums", "add", REINDEER, "-"), ("download", "-")]
)
def test_invalid_line_of_standard_input_is_numbered(flickr_cli: FlickrCli, emulator: Emulator, command: tuple[str, ...]) -> None:
    sent = Sent(emulator)
    result = flickr_cli(*command, input=f"{AURORA}\tAurora\n\nAurora over the fjord\n")
    assert result.code == 2
    assert result.err.startswith("error: line 3 of standard input: 'Aurora over the fjord' is n")
    assert sent.all() == []
    assert "pass ids alone" in flickr_cli("favorites", "add", "-", input="title,id\n").err


@pytest.mark.parametrize(
    "format", [(), ("--json",), ("--jsonl",), ("--csv",), ("--csv", "--fields", "id,title"), ("--template", "{page_url}")]
)
def test_output_of_a_command_is_input_of_another(flickr_cli: FlickrCli, format: tuple[str, ...]) -> None:
    printed = flickr_cli("albums", "photos", LIGHTS, *format).out
    added = flickr_cli("albums", "add", REINDEER, "-", input=printed)
    assert (added.code, [line.split("\t")[0] for line in added.lines]) == (0, [AURORA, FJORD, HARBOR])
    albums = flickr_cli("albums", "list", *format).out
    assert flickr_cli("albums", "order", "-", input=albums, env={}).code == 0


def test_invalid_items_of_standard_input_are_named(flickr_cli: FlickrCli) -> None:
    for text, place in (
        ('[{"id": "52000000101"}, {"id": "abc"}]', "item 2 of standard input: 'abc'"),
        ('[{"title": "abc"}]', "line 1 of standard input: "),
        ("[1, 2", "line 1 of standard input: '[1, 2'"),
        ("id,title\nabc,x\n", "a row of standard input: 'abc'"),
    ):
        result = flickr_cli("favorites", "add", "-", input=text)
        assert (result.code, place in result.err) == (2, True), result.err


def test_empty_standard_input_is_a_usage_error(flickr_cli: FlickrCli) -> None:
    for command in (("show", "-"), ("comments", "list", "-"), ("albums", "show", "-"), ("open", "-", "--print")):
        assert "standard input has 0 lines" in flickr_cli(*command).err, command


def test_albums_are_downloaded_by_title_and_id(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    for number, source in enumerate(
        [("--album", "northern lights"), ("--album", "northern lights", "--user-id", "adalindqvist"), (LIGHTS,), (ALBUM_PAGE,)]
    ):
        to = ("--size", "m", "--to", str(tmp_path / str(number)), "--names", "{album}/{id}.{ext}")
        lines = flickr_cli("download", *source, *to).lines
        assert {line.split("\t")[0] for line in lines} == {AURORA, FJORD, HARBOR}
        assert len(list((tmp_path / str(number) / "Northern lights").iterdir())) == 3
    first = ("download", LIGHTS, "--album", "reindeer", "--limit", "4", "--size", "m", "--names", "{album}/{id}.{ext}")
    assert len(flickr_cli(*first, "--to", str(tmp_path / "first")).lines) == 3
    found = {file.relative_to(tmp_path / "first").as_posix() for file in (tmp_path / "first").glob("*/*.jpg")}
    assert {file.partition("/")[0] for file in found} <= {"Northern lights", "Reindeer"}
    planned = flickr_cli("download", "--album", "Reindeer", "--album", LIGHTS, "--dry-run", "--to", str(tmp_path / "x"))
    assert len(planned.lines) == 4
    assert flickr_cli("download", "--album", "reinder").code == 3


def test_people_and_galleries_are_downloaded_by_id(flickr_cli: FlickrCli, tmp_path: Path) -> None:
    own = [flickr_cli("download", source, "--dry-run").lines for source in ("me", ADA)]
    assert len(own[0]) == 4
    assert own[0] == own[1]
    assert flickr_cli("download", MIRA, "--size", "m", "--to", str(tmp_path)).code == 0
    gallery = flickr_cli("galleries", "photos", GALLERY, *IDS).lines
    assert [line.split()[1] for line in flickr_cli("download", GALLERY, "--dry-run").lines] == [
        f"photo_id={id}" for id in gallery
    ]


def test_ids_without_a_url_are_shown_and_opened(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("show", LIGHTS, "--fields", "title").lines == ["Northern lights"]
    assert flickr_cli("show", GALLERY, "--fields", "title").lines == ["From elsewhere"]
    assert flickr_cli("show", "me", "--fields", "username").lines == ["ada.lindqvist"]
    assert flickr_cli("open", "me", "--print").lines == [f"https://www.flickr.com/photos/{ADA}/"]
    page = flickr_cli("open", LIGHTS, "--print").lines[0]
    assert json.loads(flickr_cli("url", "parse", page, "--json").out)[0]["album_id"] == LIGHTS
    assert flickr_cli("open", GALLERY, "--print").lines[0].endswith(f"/galleries/{GALLERY.partition('-')[2]}")
