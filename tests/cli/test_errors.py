"""Exit codes, and errors as text and JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from flickr_sdk.cli.app import build
from flickr_sdk.cli.command_hints import GROUP_SYNONYMS, MEANT_COMMANDS, MEANT_OPTIONS, SYNONYMS
from flickr_sdk.cli.command_table import COMMANDS
from flickr_sdk.cli.errors import MEANINGS, ExitCode
from flickr_sdk.cli.lazy_group import load_command
from flickr_sdk.cli.remedies import with_commands
from flickr_sdk.emulator import Emulator, FaultKind
from flickr_sdk.errors import api_errors, upload_errors

from .conftest import FlickrCli, Sent

ALBUM = "72177720300000001"
UNSIGNED = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}


def error_of(result: object, code: int) -> dict[str, object]:
    assert isinstance(result, tuple)
    assert (result[0], result[1]) == (code, "")
    report = json.loads(result[2])
    assert report["exit_code"] == code
    assert report["message"]
    assert report["remedy"]
    return dict(report)


def test_every_exit_code_is_explained_in_the_help(flickr_cli: FlickrCli) -> None:
    assert set(MEANINGS) == set(ExitCode)
    text = " ".join(flickr_cli("--help").out.split())
    assert all(f"{int(code)} " in text.partition("Exit codes:")[2] for code in ExitCode)


@pytest.mark.parametrize(
    "arguments",
    [
        ("albms",),
        ("albums", "lst"),
        ("albums", "list", "--bogus"),
        ("albums", "create"),
        ("albums", "list", "--limit", "many"),
        ("albums", "list", "--fields", "id,"),
        ("albums", "show", "https://www.flickr.com/photos/adalindqvist/52000000101/"),
        ("albums", "show", "https://example.org/x"),
        ("albums", "list", "--profile", "none"),
        ("search", "--tags", "x", "--sort", "bogus"),
    ],
)
def test_usage_errors_exit_with_2_and_send_nothing(flickr_cli: FlickrCli, emulator: Emulator, arguments: tuple[str, ...]) -> None:
    sent = Sent(emulator)
    assert error_of(flickr_cli(*arguments, "--json"), 2)["code"] == "usage"
    text = flickr_cli(*arguments)
    assert text.code == 2
    assert text.err.startswith("error: ")
    assert sent.all() == []


def test_misspelled_command_suggests_the_closest_one(flickr_cli: FlickrCli) -> None:
    assert "did you mean flickr albums?" in flickr_cli("album").err
    assert "did you mean list?" in flickr_cli("albums", "lst").err
    assert "did you mean update?" in flickr_cli("albums", "rename").err
    assert "did you mean flickr people show NAME?" in flickr_cli("people", "find").err
    assert "use show, photos, groups, limits, or see flickr people --help" in flickr_cli("people", "zzz").err


@pytest.mark.parametrize(
    ("arguments", "message", "remedy"),
    [
        (
            ("albums", "create", "Trip", "52000000101"),
            "missing option --title",
            "write flickr albums create [PHOTO...] --title TEXT",
        ),
        (("comments", "add", "52000000101"), "missing argument TEXT", "write flickr comments add PHOTO|ALBUM TEXT"),
        (
            ("favorites", "list", "mira"),
            "unexpected argument: mira",
            "write flickr favorites list, with options such as --user-id PERSON; see flickr favorites list --help",
        ),
        (("albums", "create", "--title"), "option --title requires a value", "pass --title VALUE"),
        (("albums", "list", "--limit", "many"), "--limit is invalid: 'many'", "pass a whole number"),
        (("watch", "--tags", "x", "--every=soon"), "--every is invalid: 'soon'", "pass a number"),
        (("albums", "list", "--format", "json"), "no such option: --format", "use --json, --jsonl, --csv or --parquet"),
        (("photos", "list", "--untagged"), "no such option: --untagged", "use --only untagged"),
        (("search", "x", "--since", "2024"), "no such option: --since", "use --min-taken-date DATE"),
        (("upload", "x", "-r"), "no such option: -r", "omit it; folders are read with the folders inside"),
        (("backup", "folder"), "the folder is missing", "pass --to FOLDER, or --plan"),
        (("albums", "list", "-n", "2"), "no such option: -n", "use --limit N"),
        (("search", "x", "--owner", "ada"), "no such option: --owner", "use --user-id PERSON"),
        (("albums", "delete", "x", "--force"), "no such option: --force", "use --yes"),
        (("download", "-o", "x", "1"), "no such option: -o", "use --to FOLDER"),
        (
            ("watch", "aurora"),
            "unexpected argument: aurora",
            "write flickr watch, with options such as --text WORDS, --every SECONDS, --state FILE, --since DATE; "
            "see flickr watch --help",
        ),
        (("albums", "download", "x"), "unknown command 'download'", "did you mean flickr download --album ALBUM?"),
        (("harvest", "--album", "x"), "no such option: --album", "use flickr albums photos ALBUM"),
    ],
)
def test_invalid_command_line_suggests_a_valid_one(
    flickr_cli: FlickrCli, arguments: tuple[str, ...], message: str, remedy: str
) -> None:
    result = flickr_cli(*arguments)
    assert (result.code, result.err) == (2, f"error: {message}\nremedy: {remedy}\n")


def test_missing_album_is_not_found(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "show", "1", "--json"), 3)
    assert (report["code"], report["method"], report["flickr_code"]) == ("not_found", "flickr.photosets.getInfo", 1)
    assert str(report["remedy"]).startswith("check the album's id with flickr albums list")


def test_write_without_token_is_not_signed_in(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "delete", ALBUM, "--yes", "--json", env=UNSIGNED), 4)
    assert report["remedy"] == "run flickr login"
    assert flickr_cli("whoami", env=UNSIGNED).code == 4


def test_own_data_without_token_is_not_signed_in(flickr_cli: FlickrCli, emulator: Emulator, tmp_path: Path) -> None:
    sent = Sent(emulator)
    file = tmp_path / "one.png"
    file.write_bytes(b"\x89PNG")
    for line in (
        "albums list",
        "photos list",
        "galleries list",
        "favorites list",
        "search --mine",
        "search x --privacy private",
        "download --mine",
        "harvest --mine --plan",
        "watch --mine",
        f"upload {file}",
        f"backup --to {tmp_path / 'backup'}",
    ):
        report = error_of(flickr_cli(*line.split(), "--json", env=UNSIGNED), 4)
        assert str(report["remedy"]).startswith("run flickr login"), line
    assert sent.all() == []
    delete = error_of(flickr_cli("photos", "delete", "52000000101", "--yes", "--json", env=UNSIGNED), 4)
    assert delete["remedy"] == "run flickr login --perms delete"


def test_unknown_user_is_not_signed_in(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "list", "--user", "Ben Okafor", "--json"), 4)
    assert report["code"] == "not_signed_in"
    assert str(report["remedy"]).startswith("run flickr login --user 'Ben Okafor'")
    assert str(report["remedy"]).endswith("; to see the photos of another person, pass --user-id 'Ben Okafor'")


def test_token_without_permission_is_a_permission_error(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    token, secret = emulator.access_token("read")
    env = {"FLICKR_OAUTH_TOKEN": token, "FLICKR_OAUTH_TOKEN_SECRET": secret}
    assert error_of(flickr_cli("albums", "delete", ALBUM, "--yes", "--json", env=env), 5)["code"] == "permission"


def test_unreachable_server_is_a_network_error(flickr_cli: FlickrCli, unused_port: int) -> None:
    env = {"FLICKR_BASE_URL": f"http://127.0.0.1:{unused_port}"}
    assert error_of(flickr_cli("albums", "list", "--retries", "0", "--json", env=env), 7)["code"] == "network"


def test_rate_limit_of_the_server_has_its_own_code(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    emulator.faults.add("http-429")
    report = error_of(flickr_cli("albums", "list", "--retries", "0", "--json"), 6)
    assert report["code"] == "rate_limit"


@pytest.mark.parametrize(
    "command",
    [
        ("albums", "create", "--title", "T", "--primary-photo-id", "52000000101"),
        ("api", "photosets.create", "title=T", "primary_photo_id=52000000101"),
    ],
    ids=lambda command: str(command[0]),
)
def test_write_without_a_response_is_unconfirmed(flickr_cli: FlickrCli, emulator: Emulator, command: tuple[str, ...]) -> None:
    emulator.faults.add("lost", method="flickr.photosets.create")
    report = error_of(flickr_cli(*command, "--json"), 9)
    assert (report["code"], report["method"]) == ("unconfirmed", "flickr.photosets.create")
    assert report["remedy"] == "compare the result of flickr albums list"
    assert "T" in flickr_cli("albums", "list", "--fields", "title").lines


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("http-503", 7),
        ("fail-105", 7),
        ("reset", 7),
        ("close", 7),
        ("cut-off", 7),
        ("disabled-key", 2),
        ("garbage", 1),
        ("truncated", 1),
    ],
)
def test_faulty_response_is_one_json_error(flickr_cli: FlickrCli, emulator: Emulator, fault: FaultKind, code: int) -> None:
    with emulator.faults.add(fault):
        error_of(flickr_cli("albums", "list", "--retries", "0", "--json"), code)


def test_error_of_a_method_without_a_remedy_refers_to_the_help_of_the_method(flickr_cli: FlickrCli) -> None:
    result = flickr_cli("--json", "api", "auth.getToken", "frob=x")
    assert result.code == 1
    assert json.loads(result.err)["remedy"] == "see flickr api auth.getToken --help"
    assert flickr_cli("api", "auth.getToken", "--help").code == 0


def test_missing_key_error_explains_where_to_set_it(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "list", "--json", env={"FLICKR_API_KEY": ""}), 2)
    assert report["code"] == "no_api_key"
    assert "flickr config set api_key" in str(report["remedy"])


def test_missing_secret_error_explains_where_to_set_it(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "list", "--json", env={"FLICKR_API_SECRET": ""}), 2)
    assert report["message"] == "a token requires the API secret"
    assert report["remedy"] == "set FLICKR_API_SECRET, or run flickr config set api_secret -"


def test_unknown_option_is_reported_with_the_options_of_the_command(flickr_cli: FlickrCli) -> None:
    listed = flickr_cli("photos", "list", "--unfiled")
    assert listed.code == 2
    assert listed.err.startswith("error: no such option: --unfiled\nremedy: use --user-id, --album, --only, --privacy, ")
    assert listed.err.endswith(", or see flickr photos list --help\n")
    assert "did you mean --photo-id?" in flickr_cli("api", "photos.getInfo", "--photo_id", "1").err
    assert "did you mean --json or --jsonl?" in flickr_cli("albums", "show", "1", "--jsno").err
    assert "remedy: see flickr albums order --help" in flickr_cli("albums", "order", "1", "--zzzz").err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("albums list --limit x", "error: --limit is invalid: 'x'\nremedy: pass a whole number\n"),
        ("albums list --timeout nan", "error: --timeout is invalid: 'nan'\nremedy: pass a number\n"),
        ("photos rotate 52000000101 --degrees 1.5", "error: --degrees is invalid: '1.5'\nremedy: pass a whole number\n"),
    ],
)
def test_invalid_number_is_reported_without_pydantic(flickr_cli: FlickrCli, line: str, message: str) -> None:
    result = flickr_cli(*line.split())
    assert (result.code, result.out, result.err) == (2, "", message)


@pytest.mark.parametrize(
    ("arguments", "message", "remedy"),
    [
        (
            ("search", "x", "--min-taken-date", "29.02.2024"),
            "--min-taken-date is invalid: '29.02.2024'",
            "pass a date such as 2024-02-29",
        ),
        (("search", "x", "--min-upload-date", "today"), "--min-upload-date is invalid: 'today'", "pass a date such as "),
        (("search", "x", "--media", "video"), "--media is invalid: 'video'", "did you mean 'videos'?\n"),
        (("search", "x", "--sort", "newest"), "--sort is invalid: 'newest'", "use one of date-posted-asc, "),
        (("search", "x", "--bbox", "1,2,3"), "--bbox is invalid: '1,2,3'", "pass W,S,E,N: "),
        (("search", "x", "--safe-search", "safe"), "--safe-search is invalid: 'safe'", "pass N: 1 safe, "),
        (("search", "x", "--extras", "geoo"), "--extras is invalid: 'geoo'", "did you mean 'geo'?\n"),
        (("search", "x", "--license", "cc byy"), "'cc byy' is not a known license", "did you mean 'CC BY"),
        (("contacts", "list", "--filter", "friend"), "--filter is invalid: 'friend'", "did you mean 'friends'?\n"),
        (("photos", "set-license", "1", "--license", "99"), "--license is invalid: '99'", "use one of 0, 1, "),
        (
            ("photos", "set-license", "1", "--license", "cc-by"),
            "several licenses have the name 'cc-by'",
            "did you mean 'CC BY 2.0' or ",
        ),
        (("photos", "set-location", "1", "59.9", "10.7"), "59.9 10.7 are not ids of photos", "pass --lat 59.9 --lon 10.7\n"),
        (
            ("url", "build", "photo", "1", "--owner", "Ben Okafor"),
            "--owner is invalid: 'Ben Okafor'",
            "pass an NSID or a path alias; ",
        ),
    ],
)
def test_invalid_values_name_the_option_and_send_nothing(
    flickr_cli: FlickrCli, emulator: Emulator, arguments: tuple[str, ...], message: str, remedy: str
) -> None:
    sent = Sent(emulator)
    result = flickr_cli(*arguments)
    assert result.code == 2
    assert result.err.startswith(f"error: {message}\nremedy: {remedy}")
    assert sent.all() == []
    assert flickr_cli("api", "photos.search", "bbox=1").err.startswith("error: flickr.photos.search: argument 'bbox' must be ")


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (("upload", ""), "argument PATH"),
        (("photos", "delete", "", "--yes"), "argument PHOTO"),
        (("albums", "delete", " ", "--yes"), "argument ALBUM"),
        (("download", "1", "--to", ""), "--to"),
        (("backup", "--to", ""), "--to"),
        (("search", "--mine", "--tags", ""), "--tags"),
        (("search", "--mine", "--tags", " , "), "--tags"),
        (("search", "x", "--group-id", ""), "--group-id"),
        (("search", "--mine", "--license", ""), "--license"),
        (("harvest", "--mine", "--text", "", "--plan"), "--text"),
        (("photos", "list", "--privacy", ""), "--privacy"),
        (("photos", "remove-tag", "52000000101", "--tag", ""), "--tag"),
        (("groups", "photos", "20000001@N21", "--tag", ""), "--tag"),
    ],
)
def test_empty_value_does_not_select_more(
    flickr_cli: FlickrCli, emulator: Emulator, arguments: tuple[str, ...], name: str
) -> None:
    sent = Sent(emulator)
    result = flickr_cli(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {name} is empty\nremedy: pass ")
    assert sent.all() == []
    assert flickr_cli("photos", "set-tags", "52000000101", "--tags", "").code == 0


def test_remedies_of_the_library_name_commands() -> None:
    checked = 0
    for module in (api_errors, upload_errors):
        for kind in vars(module).values():
            remedy = getattr(kind, "remedy", "")
            if isinstance(remedy, str) and remedy:
                checked += 1
                text = with_commands(remedy)
                assert not re.search(r"`|\bflickr\.(?!com)|\w\(|=|_sdk|\bclient\b", text), text
                for group, name in re.findall(r"\bflickr ([a-z]+)(?: ([a-z-]+))?", text):
                    is_group = COMMANDS[group].group and group != "api"
                    assert not is_group or name in load_command(group).commands, text
    assert checked > 20
    assert with_commands("call login(perms='write') or pass token") == "run flickr login --perms write"
    assert with_commands("see flickr.photos.getInfo, or flickr.foo.bar") == "see flickr photos show PHOTO, or flickr api foo.bar"
    assert (
        with_commands("flickr.photos.getSizes: see flickr.photos.getInfo")
        == "flickr.photos.getSizes: see flickr photos show PHOTO"
    )
    url = "see https://www.flickr.com/services/api/"
    assert with_commands(url) == url


def test_hints_name_commands_and_options_that_exist() -> None:
    lines = [*MEANT_COMMANDS.values(), *SYNONYMS.values(), *(line for meant in MEANT_OPTIONS.values() for line in meant)]
    all_options: set[str] = {name for one in build().params for name in one.opts}
    inner: set[str] = set()
    for name, entry in COMMANDS.items():
        loaded = load_command(name)
        commands = loaded.commands.values() if entry.group and name != "api" else [loaded]
        inner |= {one.name for one in commands}
        all_options |= {option for one in commands for parameter in one.params for option in parameter.opts}
    checked = 0
    for line in lines:
        assert set(re.findall(r"--[a-z][\w-]+", line)) <= {*all_options, "--list"}, line
        words = re.sub(r"^.*?\bflickr ", "", line).split() if "flickr " in line else []
        if words and not words[0].startswith("-"):
            checked += 1
            entry = COMMANDS[words[0]]
            assert len(words) == 1 or not entry.group or words[0] == "api" or words[1] in load_command(words[0]).commands, line
    assert checked > 20
    assert set(GROUP_SYNONYMS.values()) <= inner
    assert all(known.rpartition(" ")[0].removeprefix("flickr ") in COMMANDS for known in MEANT_COMMANDS)


def test_errors_about_people_name_commands(flickr_cli: FlickrCli) -> None:
    for command in (("show", "https://www.flickr.com/people/nope"), ("people", "show", "zz@example.org")):
        result = flickr_cli(*command)
        assert (result.code, result.err.splitlines()[1]) == (3, "remedy: check the name with flickr people show NAME")


@pytest.mark.parametrize("line", ["photos list --only untagged", "checksums add --all", "checksums find -", "search --mine"])
def test_list_of_the_account_requires_a_login(flickr_cli: FlickrCli, line: str) -> None:
    assert error_of(flickr_cli(*line.split(), "--json", env=UNSIGNED), 4)["code"] == "not_signed_in"
