"""Exit codes, and errors as text and JSON."""

from __future__ import annotations

import json

import pytest

from flickr_sdk.cli.errors import MEANINGS, ExitCode
from flickr_sdk.emulator import Emulator

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


def test_typos_of_commands_get_a_suggestion(flickr_cli: FlickrCli) -> None:
    assert "did you mean albums?" in flickr_cli("album").err
    assert "did you mean list?" in flickr_cli("albums", "lst").err


def test_missing_album_is_not_found(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "show", "1", "--json"), 3)
    assert (report["code"], report["method"], report["flickr_code"]) == ("not_found", "flickr.photosets.getInfo", 1)
    assert str(report["remedy"]).startswith("check the photoset's id")


def test_write_without_token_is_not_signed_in(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "delete", ALBUM, "--yes", "--json", env=UNSIGNED), 4)
    assert report["remedy"] == "run flickr login"
    assert flickr_cli("whoami", env=UNSIGNED).code == 4


def test_unknown_user_is_not_signed_in(flickr_cli: FlickrCli) -> None:
    assert error_of(flickr_cli("albums", "list", "--user", "nobody", "--json"), 4)["code"] == "not_signed_in"


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


def test_missing_key_says_where_to_set_it(flickr_cli: FlickrCli) -> None:
    report = error_of(flickr_cli("albums", "list", "--json", env={"FLICKR_API_KEY": ""}), 2)
    assert report["code"] == "no_api_key"
    assert "flickr config set api_key" in str(report["remedy"])


def test_unknown_option_is_reported_with_the_options_of_the_command(flickr_cli: FlickrCli) -> None:
    listed = flickr_cli("photos", "list", "--untagged")
    assert listed.code == 2
    assert listed.err.startswith("error: no such option: --untagged\nremedy: use --user-id, --album, --only, --privacy, ")
    assert listed.err.endswith(", or see flickr photos list --help\n")
    assert "did you mean --photo-id?" in flickr_cli("api", "photos.getInfo", "--photo_id", "1").err
    assert "did you mean --json or --jsonl?" in flickr_cli("albums", "show", "1", "--jsno").err
    assert "remedy: see flickr albums order --help" in flickr_cli("albums", "order", "1", "--zzzz").err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("albums list --limit x", "error: --limit is 'x'\nremedy: pass a whole number\n"),
        ("albums list --timeout nan", "error: --timeout is 'nan'\nremedy: pass a number\n"),
        ("photos rotate 52000000101 --degrees 1.5", "error: --degrees is '1.5'\nremedy: pass a whole number\n"),
    ],
)
def test_number_of_an_option_is_checked_in_plain_words(flickr_cli: FlickrCli, line: str, message: str) -> None:
    result = flickr_cli(*line.split())
    assert (result.code, result.out, result.err) == (2, "", message)
