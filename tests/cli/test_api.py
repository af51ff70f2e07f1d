"""`flickr api`: every method of the catalog, with its help and completion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flickr_sdk._generated.catalog import METHODS
from flickr_sdk.cli.api_catalog import load_method
from flickr_sdk.cli.api_command import method_command
from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli, Sent

PHOTO = "52000000101"


def test_page_has_the_selected_fields_and_the_limit(flickr_cli: FlickrCli) -> None:
    document = json.loads(flickr_cli("api", "photosets.getList", "--json", "--fields", "id,title", "--limit", "1").out)
    assert document["items"] == [{"id": "72177720300000001", "title": "Northern lights"}]
    assert document["total"] == 2
    assert flickr_cli("api", "photosets.getList", "--limit", "1", "--fields", "id").lines == ["72177720300000001"]
    assert len(flickr_cli("api", "--list", "--limit", "3").lines) == 3
    assert flickr_cli("api", "test.null", "--csv").lines == ["stat", "ok"]
    assert flickr_cli("api", "test.echo", "a=b", "--color", "never", terminal=True).code == 0
    assert len(flickr_cli("api", "--search", "geo", "--limit", "3").lines) == 3


def test_secrets_that_a_response_repeats_are_hidden(flickr_cli: FlickrCli, settings: dict[str, str]) -> None:
    secrets = [
        settings[name] for name in ("FLICKR_API_KEY", "FLICKR_API_SECRET", "FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")
    ]
    token = settings["FLICKR_OAUTH_TOKEN"]
    checked = 0
    for line in (("test.echo", "a=b"), ("auth.oauth.checkToken", f"oauth_token={token}")):
        for form in ((), ("--json",), ("--csv",)):
            shown = flickr_cli("api", *line, *form)
            assert shown.code == 0
            assert not [one for one in secrets if one in shown.out + shown.err]
            assert "(hidden)" in shown.out
            checked += 1
    assert checked == 6
    echo = json.loads(flickr_cli("api", "test.echo", "a=b", "--json").out)
    assert {echo[name] for name in ("oauth_signature", "oauth_nonce", "oauth_token", "api_key")} == {"(hidden)"}
    assert echo["a"] == "b"
    assert token in flickr_cli("api", "test.echo", "--raw").out


def test_help_shows_the_examples_once(flickr_cli: FlickrCli) -> None:
    help = flickr_cli("api", "--help").out
    assert help.count("xample") == 1
    assert "flickr api photos.search --help" in help


def test_list_prints_one_full_name_per_line(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("api", "--list").lines == list(METHODS)
    assert flickr_cli("api", "--list", terminal=True).lines == list(METHODS)
    assert [one["id"] for one in json.loads(flickr_cli("api", "--list", "--json").out)] == list(METHODS)


def test_search_finds_methods_by_name_and_description(flickr_cli: FlickrCli) -> None:
    found = [line.split("\t")[0] for line in flickr_cli("api", "--search", "album").lines]
    assert "flickr.photosets.create" in found  # Flickr calls albums photosets
    assert flickr_cli("api", "--search", "zzz").lines == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("photos.getInfo", f"photo_id={PHOTO}"),
        ("flickr.photos.getInfo", f"photo_id={PHOTO}"),
        ("photos.get_info", "--photo-id", PHOTO),
        ("PHOTOS.GETINFO", "--photo-id", PHOTO),
    ],
)
def test_every_spelling_reaches_the_method(flickr_cli: FlickrCli, arguments: tuple[str, ...]) -> None:
    result = flickr_cli("api", *arguments, "--json")
    assert (result.code, json.loads(result.out)["id"]) == (0, PHOTO)


def test_lists_show_items_and_json_has_the_page(flickr_cli: FlickrCli) -> None:
    lines = flickr_cli("api", "photosets.getList", "per_page=1").lines
    assert [line.split("\t")[:2] for line in lines] == [["72177720300000001", "Northern lights"]]
    page = json.loads(flickr_cli("api", "photosets.getList", "per_page=1", "--json").out)
    assert (page["pages"], page["total"], len(page["items"])) == (2, 2, 1)
    assert len(flickr_cli("api", "photosets.getList", "--per-page", "1", "--all").lines) == 2
    assert len(flickr_cli("api", "photosets.getList", "--all", "--limit", "1").lines) == 1
    assert flickr_cli("api", "test.login", "--all").code == 2
    assert "page has no effect with --all" in flickr_cli("api", "photosets.getList", "page=2", "--all").err


def test_raw_prints_the_response_of_flickr(flickr_cli: FlickrCli) -> None:
    response = json.loads(flickr_cli("api", "photos.getInfo", f"photo_id={PHOTO}", "--raw").raw)
    assert response["stat"] == "ok"
    assert response["photo"]["title"] == {"_content": "Aurora over the fjord"}


def test_boolean_arguments_are_true_or_false(flickr_cli: FlickrCli) -> None:
    fields = ("--fields", "id")
    with_place = flickr_cli("api", "photos.search", "tags=aurora", "has_geo=true", *fields).lines
    without = flickr_cli("api", "photos.search", "tags=aurora", "--has-geo", "false", *fields).lines
    assert with_place == [PHOTO]
    assert PHOTO not in without


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("photos.getInf",), "did you mean photos.getInfo"),
        (("nonsense",), "flickr api --search"),
        (("photos.getInfo",), "requires photo_id"),
        (("photos.getInfo", "52000000101"), "write NAME=VALUE, such as photo_id=52000000101"),
        (("photos.getInfo", "photo_id:=1"), "write photo_id=1; all values are strings"),
        (("photos.getInfo", "photo_id=1", "photo_id=2"), "appears twice"),
        (("photos.getInfo", "photo_id=1", "--photo-id", "2"), "appears twice"),
        (("photos.getExif", "photo=1"), "did you mean photo_id?"),
        (("photos.getExif", "id=1"), "did you mean photo_id?"),
        (("photos.search", "tag=x"), "did you mean tags or"),
        (("photos.search", "per_page=x"), "must be an integer"),
        (("photos.search", "has_geo=maybe"), "use true or false"),
        (("photos.search", "min_taken_date=yesterday"), "pass a date such as"),
        (("photos.getInfo", "photo_id@/nonexistent"), "photo_id@FILE reads a file"),
    ],
)
def test_invalid_calls_suggest_a_remedy_and_send_nothing(
    flickr_cli: FlickrCli, emulator: Emulator, arguments: tuple[str, ...], message: str
) -> None:
    sent = Sent(emulator)
    result = flickr_cli("api", *arguments)
    assert result.code == 2
    assert message in result.err
    assert sent.all() == []


@pytest.mark.parametrize("name", ["photo_id", "photoId", "photo-id", "PHOTO_ID"])
def test_names_of_arguments_have_any_spelling(flickr_cli: FlickrCli, name: str) -> None:
    assert flickr_cli("api", "photos.getInfo", f"{name}={PHOTO}", "--fields", "id").lines == [PHOTO]


def test_values_are_read_from_files_and_standard_input(flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("Zwölf\nlines\n", encoding="utf-8")
    sent = Sent(emulator)
    assert flickr_cli("api", "photos.setMeta", "photo_id@-", f"description@{text}", "title=@x", input=f"{PHOTO}\n").code == 0
    request = sent.all()[0]
    assert (request["photo_id"], request["description"], request["title"]) == (PHOTO, "Zwölf\nlines", "@x")


def test_unknown_names_and_values_are_sent_with_a_warning(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    result = flickr_cli("api", "photos.search", "tags=aurora", "new=1", "sort=relevanc", "extras=geo,zzz", "--fields", "id")
    assert result.lines == [PHOTO]
    assert [line.partition(";")[0] for line in result.err.splitlines()] == [
        "warning: flickr.photos.search has no argument 'new', so Flickr may ignore it",
        "warning: sort=relevanc is not a known value, so Flickr may ignore it",
        "warning: extras=zzz is not a known value, so Flickr may ignore it",
    ]
    assert "did you mean relevance?" in result.err
    request = sent.all()[0]
    assert (request["new"], request["sort"]) == ("1", "relevanc")


def test_unknown_method_is_sent_to_flickr(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    assert flickr_cli("api", "panda.getBambooForest", "kind=1").code == 3
    assert [(one.method, one["kind"]) for one in sent.all()] == [("flickr.panda.getBambooForest", "1")]


def test_help_describes_arguments_and_errors(flickr_cli: FlickrCli) -> None:
    text = " ".join(flickr_cli("api", "photosets.create", "--help").out.split())
    assert "--primary-photo-id PHOTO" in text
    assert "This method changes data. It requires a token with write permission." in text
    assert "Error codes: 1: The title is missing." in text
    assert "--json" in text


def test_every_method_has_a_command_with_all_its_arguments() -> None:
    checked = 0
    for name in METHODS:
        method = load_method(name)
        command = method_command(name, method)
        options = {option for parameter in command.params for option in parameter.opts}
        missing = {f"--{one.name.replace('_', '-')}" for one in method.arguments} - options
        assert missing <= {"--limit"}, name
        checked += len(method.arguments)
    assert checked > 500


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("flickr api photos.getIn", ["photos.getInfo"]),
        ("flickr api photos.get_in", ["photos.get_info"]),
        ("flickr api flickr.photosets.cr", ["flickr.photosets.create"]),
        ("flickr api photosets.create --pri", ["--primary-photo-id"]),
        ("flickr api photosets.create primary_photo_id", ["primary_photo_id="]),
        ("flickr api photos.search tag_mode=", ["tag_mode=any", "tag_mode=all"]),
        ("flickr api photos.search --sort rel", ["relevance"]),
        ("flickr api photos.search --extras date_taken,url_o", ["date_taken,url_o"]),
        ("flickr albums cr", ["create"]),
        ("flickr albums list --js", ["--json", "--jsonl"]),
        ("flickr --prof", ["--profile"]),
    ],
)
def test_words_are_completed(flickr_cli: FlickrCli, line: str, expected: list[str]) -> None:
    words = line.split(" ")
    env = {"_FLICKR_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    assert flickr_cli(env=env).lines == expected


def test_ids_of_albums_are_completed_from_a_cache(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    line = "flickr albums show 721777203"
    env = {"_FLICKR_COMPLETE": "complete_bash", "COMP_WORDS": line, "COMP_CWORD": "3"}
    sent = Sent(emulator)
    for _ in range(2):
        assert flickr_cli(env=env).lines == ["72177720300000001", "72177720300000004"]
    assert [one.method for one in sent.all()] == ["flickr.photosets.getList"]
    by_title = flickr_cli(env={**env, "COMP_WORDS": "flickr albums show Rein"})
    assert by_title.lines == ["Reindeer"]
    of_option = flickr_cli(env={**env, "COMP_WORDS": "flickr download --album 7217", "COMP_CWORD": "3"})
    assert of_option.lines == ["72177720300000001", "72177720300000004"]
    offline = flickr_cli(env={**env, "FLICKR_API_KEY": ""})
    assert (offline.out.strip(), offline.err) == ("", "")


@pytest.mark.parametrize(
    "call",
    [
        ("photos.delete", f"photo_id={PHOTO}"),
        ("photosets.delete", "photoset_id=72177720300000004", "--raw"),
        ("groups.leave", "--group-id", "20000001@N21"),
        ("flickr.things.deleteThing", "thing_id=1"),
    ],
    ids=lambda call: str(call[0]),
)
def test_deleting_methods_require_confirmation(flickr_cli: FlickrCli, emulator: Emulator, call: tuple[str, ...]) -> None:
    sent = Sent(emulator)
    refused = flickr_cli("api", *call, "--json")
    assert (refused.code, json.loads(refused.err)["code"]) == (2, "confirmation_required")
    canceled = flickr_cli("api", *call, input="n\n", terminal=True)
    assert canceled.code == 1
    assert canceled.err.startswith(f"Send flickr.{call[0].removeprefix('flickr.')} ")
    assert flickr_cli("api", *call, "--dry-run").code == 0
    assert sent.all() == []
    flickr_cli("api", *call, "--yes")
    assert len(sent.writes()) == 1


@pytest.mark.parametrize(
    "line",
    [
        "contacts.getList",
        f"photos.getFavorites photo_id={PHOTO}",
        "people.getGroups user_id=10000001@N01",
        "groups.pools.getGroups",
    ],
)
def test_ids_of_people_and_groups_are_in_the_column_id(flickr_cli: FlickrCli, line: str) -> None:
    call = ("api", *line.split())
    result = json.loads(flickr_cli(*call, "--json").out)
    items = result if isinstance(result, list) else result["items"]
    ids = [one["nsid"] for one in items]
    assert [one["id"] for one in items] == ids != []
    assert [json.loads(text)["id"] for text in flickr_cli(*call, "--jsonl").lines] == ids
    header, *rows = [text.split(",") for text in flickr_cli(*call, "--csv").lines]
    assert header[0] == "id"
    assert "nsid" not in header
    assert [row[0] for row in rows] == ids
    assert flickr_cli(*call, "--fields", "id").lines == ids


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv", ""])
def test_output_of_a_method_and_of_one_item_is_read_by_commands(flickr_cli: FlickrCli, form: str) -> None:
    found = flickr_cli("api", "photos.search", "tags=aurora", *form.split()).out
    assert flickr_cli("photos", "add-tags", "-", "--tags", "x", input=found).lines == [f"{PHOTO}\ttagged"]
    shown = flickr_cli("albums", "show", "72177720300000004", *form.split()).out
    assert flickr_cli("albums", "add", "-", PHOTO, input=shown).lines == [f"{PHOTO}\tadded"]
    assert flickr_cli("albums", "show", "-", "--fields", "id", input=shown).lines == ["72177720300000004"]
