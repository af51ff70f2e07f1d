"""Sign in and out, and the account of a run."""

from __future__ import annotations

import json
import re
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from flickr_sdk.auth import FileStore, MemoryStore
from flickr_sdk.cli.context import Cli
from flickr_sdk.cli.sign_in import sign_in as sign_in_at
from flickr_sdk.emulator import Emulator
from flickr_sdk.types import Token

from .conftest import FlickrCli, Sent, Stream

UNSIGNED = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}
BROWSER = {**UNSIGNED, "BROWSER": "firefox"}
REMOTE = {**UNSIGNED, "BROWSER": None, "DISPLAY": None, "WAYLAND_DISPLAY": None, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}


@pytest.fixture
def sign_in(flickr_cli: FlickrCli, emulator: Emulator) -> Callable[..., Any]:
    """Sign in without a terminal: one command starts the login, another one finishes it."""

    def sign_in(user: str, *options: str) -> Any:
        started = json.loads(flickr_cli("login", "--no-browser", "--json", env=UNSIGNED).out)
        code = emulator.authorize(started["url"], user=user)
        return flickr_cli("login", "--code", code, "--json", *options, input=started["state"] + "\n", env=UNSIGNED)

    return sign_in


def test_login_without_a_terminal_has_two_steps(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    done = sign_in("10000001@N01")
    shown = {"id": "10000001@N01", "username": "ada.lindqvist", "account": "ada.lindqvist", "default": True}
    assert (json.loads(done.out), done.err) == (shown, "")
    assert flickr_cli("whoami", env=UNSIGNED).lines[0] == "id\t10000001@N01"


def test_login_with_the_browser(flickr_cli: FlickrCli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    def browse(url: str) -> bool:
        with urlopen(emulator.authorize(url, user="10000001@N01")) as page:
            return bool(page.status == 200)

    monkeypatch.setattr(webbrowser, "open", browse)
    result = flickr_cli("login", "--perms", "write", terminal=True, env=BROWSER)
    assert result.code == 0
    assert result.err.startswith("If no browser shows Flickr's page, open this URL on this machine:\nhttp://")
    assert flickr_cli("login", "--json", env=BROWSER).err == ""
    shown = json.loads(flickr_cli("whoami", "--json", env=UNSIGNED).out)
    assert (shown["username"], shown["permission"]) == ("ada.lindqvist", "write")


def test_accounts_are_listed_selected_and_removed(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    assert flickr_cli("logout", env=UNSIGNED).code == 4
    sign_in("10000002@N02")
    sign_in("10000001@N01", "--user", "ada")
    rows = [line.split("\t") for line in flickr_cli("accounts", env=UNSIGNED).lines]
    assert [(row[0], row[2], row[3]) for row in rows] == [("10000002@N02", rows[0][1], "false"), ("10000001@N01", "ada", "true")]
    for name in (rows[0][1], "10000002@N02"):
        assert json.loads(flickr_cli("whoami", "--user", name, "--json").out)["id"] == "10000002@N02"
    assert json.loads(flickr_cli("whoami", "--json", env={**UNSIGNED, "FLICKR_USER": "10000002@N02"}).out)["id"] == "10000002@N02"
    assert flickr_cli("logout", "--user", "ada").code == 0
    assert [line.split("\t")[0] for line in flickr_cli("accounts").lines] == ["10000002@N02"]


def defaults(flickr_cli: FlickrCli, **env: str | None) -> list[str]:
    """Return the accounts that `flickr accounts` shows as the default."""
    rows = json.loads(flickr_cli("accounts", "--json", env={**UNSIGNED, **env}).out)
    return [row["account"] for row in rows if row["default"]]


def test_default_account_is_the_last_login_until_one_is_selected(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02", "--user", "ben")
    second = sign_in("10000001@N01", "--user", "ada")
    assert json.loads(second.out)["default"] is True
    (warning,) = json.loads(second.err)["warnings"]
    assert warning == "the default account is now 'ada', and was 'ben'; to change it, run flickr accounts use ben"
    assert defaults(flickr_cli) == ["ada"]
    used = flickr_cli("accounts", "use", "ben", env=UNSIGNED)
    assert (used.code, used.out.split("\n")[0], used.err) == (0, "id\t10000002@N02", "")
    assert defaults(flickr_cli) == ["ben"]
    assert json.loads(flickr_cli("whoami", "--json", env=UNSIGNED).out)["id"] == "10000002@N02"
    third = sign_in("10000003@N03", "--user", "mira")
    assert json.loads(third.out)["default"] is False
    (warning,) = json.loads(third.err)["warnings"]
    assert warning.startswith(
        "the default account is still 'ben'; to use 'mira', pass --user mira, or run flickr accounts use mira"
    )
    assert json.loads(flickr_cli("whoami", "--json", env=UNSIGNED).out)["id"] == "10000002@N02"
    again = sign_in("10000002@N02", "--user", "ben")
    assert (json.loads(again.out)["default"], again.err) == (True, "")


def test_accounts_show_the_default_of_every_setting(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02", "--user", "ben")
    sign_in("10000001@N01", "--user", "ada")
    assert defaults(flickr_cli, FLICKR_USER="10000002@N02") == ["ben"]
    assert flickr_cli("config", "set", "user", "ben").code == 0
    assert defaults(flickr_cli) == ["ben"]
    assert defaults(flickr_cli, FLICKR_OAUTH_TOKEN="token") == []
    replaced = flickr_cli("accounts", "use", "ada")
    assert "warning: FLICKR_OAUTH_TOKEN overrides the default account" in replaced.err
    assert "warning: FLICKR_USER overrides" in flickr_cli("accounts", "use", "ada", env={**UNSIGNED, "FLICKR_USER": "ben"}).err
    table = flickr_cli("accounts", terminal=True)
    assert "no account is the default, because FLICKR_OAUTH_TOKEN is set" in table.err
    assert flickr_cli("accounts", "list").out == flickr_cli("accounts").out
    assert "accounts use NAME" in flickr_cli("accounts", "--help").out


def test_dry_run_does_not_select_the_default_account(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02", "--user", "ben")
    sign_in("10000001@N01", "--user", "ada")
    assert flickr_cli("accounts", "use", "ben", "--dry-run", env=UNSIGNED).out == "accounts use account=ben\n"
    assert defaults(flickr_cli) == ["ada"]


def test_setting_that_selects_an_account_without_token_is_named(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02", "--user", "ben")
    sign_in("10000001@N01", "--user", "mira o'neil")
    flickr_cli("accounts", "use", "ben", env=UNSIGNED)
    left = flickr_cli("logout", env=UNSIGNED)
    assert "still selects 'ben', which has no token; run flickr accounts use NAME, or flickr config unset user" in left.err
    failed = flickr_cli("photos", "list", env=UNSIGNED)
    assert failed.code == 4
    assert "no token is stored for user 'ben', which the setting user in " in failed.err
    assert 'remedy: run flickr login --user ben, or flickr accounts use NAME with one of "mira o\'neil"' in failed.err
    assert 'or pass --user "mira o\'neil"' in failed.err
    variable = flickr_cli("photos", "list", env={**UNSIGNED, "FLICKR_USER": "zoe"}).err
    assert "'zoe', which FLICKR_USER selects\n" in variable
    assert ", or unset FLICKR_USER\n" in variable
    assert defaults(flickr_cli) == []


def test_second_step_of_a_login_reads_the_output_of_the_first(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    started = 0
    for options in ((), ("--json",), ("--csv",)):
        printed = flickr_cli("login", "--no-browser", *options, env=UNSIGNED).out
        found = re.search(r"http[^\s,\"]*", printed)
        assert found is not None
        code = emulator.authorize(found[0], user="10000001@N01")
        given = printed if "--csv" not in options else printed.rstrip().rpartition(",")[2]
        assert flickr_cli("login", "--code", code, input=given, env=UNSIGNED).code == 0
        started += 1
    assert started == 3


def test_unknown_title_names_the_account_and_the_others(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02", "--user", "ben")
    alone = flickr_cli("albums", "show", "Northern lights", env=UNSIGNED)
    assert alone.code == 3
    assert alone.err.startswith("error: none of the albums of 'Ben Okafor' has the title 'Northern lights'\n")
    assert "--user NAME" not in alone.err
    sign_in("10000001@N01", "--user", "ada")
    assert flickr_cli("albums", "show", "Northern lights", env=UNSIGNED).code == 0
    for things, name in (("albums", "Northern lights"), ("groups", "Night Skies!"), ("galleries", "Light")):
        failed = flickr_cli(things, "show", name, "--user", "ben", env=UNSIGNED)
        assert failed.code == 3
        assert f"none of the {things} of 'Ben Okafor'" in failed.err
        assert failed.err.endswith(", or pass --user NAME for another account (ben, ada)\n")


def test_completion_offers_stored_accounts_and_the_albums_of_the_default_one(
    flickr_cli: FlickrCli, sign_in: Callable[..., Any]
) -> None:
    def complete(line: str) -> list[str]:
        words = {"COMP_WORDS": line, "COMP_CWORD": str(len(line.split()) - 1), "_FLICKR_COMPLETE": "complete_bash"}
        return flickr_cli(env={**UNSIGNED, **words}).lines

    sign_in("10000001@N01", "--user", "ada")
    assert "72177720300000001" in complete("flickr albums show 7")
    sign_in("10000002@N02", "--user", "ben")
    assert complete("flickr albums show 7") == ["72177720300000002"]
    assert complete("flickr accounts use a") == ["ada"]
    assert complete("flickr accounts use b") == ["ben"]


WRONG = "00000000000000000000000000000000"


@pytest.mark.parametrize(
    ("line", "env", "code", "remedy"),
    [
        ("whoami", {"FLICKR_OAUTH_TOKEN": WRONG}, 4, "FLICKR_OAUTH_TOKEN overrides flickr login; unset both variables"),
        ("photos list", {"FLICKR_OAUTH_TOKEN_SECRET": WRONG[:16]}, 1, "or the token secret in FLICKR_OAUTH_TOKEN_SECRET; flickr"),
        ("photos list", {"FLICKR_API_KEY": WRONG}, 2, "correct the API key in FLICKR_API_KEY (keys: "),
        ("search fjord", {**UNSIGNED, "FLICKR_API_KEY": WRONG}, 2, "correct the API key in FLICKR_API_KEY (keys: "),
        ("login --no-browser", {**UNSIGNED, "FLICKR_API_SECRET": WRONG[:16]}, 1, "correct the API secret in FLICKR_API_SECRET\n"),
        ("search fjord", {"FLICKR_BASE_URL": "http://127.0.0.1:9"}, 7, "FLICKR_BASE_URL (http://127.0.0.1:9), or unset FLICKR"),
    ],
)
def test_rejected_setting_is_named_with_its_variable(
    flickr_cli: FlickrCli, line: str, env: dict[str, str | None], code: int, remedy: str
) -> None:
    failed = flickr_cli(*line.split(), "--retries", "0", env=env)
    assert (failed.code, failed.out) == (code, "")
    assert remedy in failed.err.partition("\nremedy: ")[2]
    assert WRONG[:16] not in failed.err


def test_rejected_setting_of_the_configuration_file_is_named(
    flickr_cli: FlickrCli, sign_in: Callable[..., Any], settings: dict[str, str]
) -> None:
    sign_in("10000002@N02", "--user", "ben")
    path = settings["FLICKR_CONFIG"]
    for name, value, variable, remedy in (
        (
            "api_secret",
            WRONG[:16],
            "FLICKR_API_SECRET",
            f"API secret in {path}: flickr config set api_secret -, or run flickr login",
        ),
        (
            "base_url",
            "http://127.0.0.1:9",
            "FLICKR_BASE_URL",
            f"{path} (http://127.0.0.1:9), or run flickr config unset",
        ),
        ("api_key", WRONG, "FLICKR_API_KEY", f"API key in {path}: flickr config set api_key KEY"),
    ):
        assert flickr_cli("config", "set", name, value).code == 0
        env = {variable: None} | (UNSIGNED if name == "api_secret" else {})
        assert remedy in flickr_cli("photos", "list", "--retries", "0", env=env).err
        assert flickr_cli("config", "unset", name).code == 0


def test_revoked_token_of_the_store_names_its_account(
    flickr_cli: FlickrCli, sign_in: Callable[..., Any], settings: dict[str, str]
) -> None:
    store = FileStore(Path(settings["XDG_CONFIG_HOME"]) / "flickr-sdk" / "tokens.json")
    store.set(settings["FLICKR_API_KEY"], Token("72157720000000001-0123456789abcdef", "0123456789abcdef"), "ben")
    for options, env in (((), UNSIGNED), (("--user", "ben"), {})):
        failed = flickr_cli("photos", "list", *options, env=env)
        assert (failed.code, failed.err.count("remedy: run flickr login --user ben, because")) == (4, 1)


def test_token_in_variables_overrides_the_stored_one(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02")
    assert json.loads(flickr_cli("whoami", "--json").out)["id"] == "10000001@N01"
    half = flickr_cli("whoami", env={"FLICKR_OAUTH_TOKEN_SECRET": ""})
    assert half.code == 2
    assert "FLICKR_OAUTH_TOKEN_SECRET is missing" in half.err


def test_login_on_a_remote_terminal_asks_for_the_code(
    settings: dict[str, str], emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli = Cli()
    for name, value in {**settings, **REMOTE}.items():
        monkeypatch.setenv(name, value) if value else monkeypatch.delenv(name, raising=False)
    stderr = Stream(terminal=True)
    monkeypatch.setattr(sys, "stdin", Stream(terminal=True))
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setattr(webbrowser, "open", lambda url: pytest.fail("no browser is opened"))
    shown: list[str] = []

    def answer(question: str, option: str) -> str:
        first, url, rest = stderr.data().decode().split("\n")
        shown.extend((first, rest, question))
        return emulator.authorize(url, user="10000001@N01")

    monkeypatch.setattr(cli, "ask", answer)
    with cli.closing:
        token = sign_in_at(cli, cli.create_client(token_store=MemoryStore()), "read", no_browser=False, code=None, wait=5)
    assert token is not None
    assert token.username == "ada.lindqvist"
    assert shown == [
        "Open this URL in a browser, on any machine:",
        "",
        "Authorize the application, and enter the code that Flickr shows:",
    ]


def test_login_without_browser_and_terminal_suggests_two_steps(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    sent = Sent(emulator)
    result = flickr_cli("login", "--json", env=REMOTE)
    assert (result.code, result.out) == (2, "")
    report = json.loads(result.err)
    assert report["code"] == "input_required"
    assert "flickr login --no-browser" in report["remedy"]
    assert sent.all() == []


def test_failed_browser_logins_suggest_the_next_step(
    flickr_cli: FlickrCli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(url: str) -> bool:
        with urlopen(emulator.authorize(url, user="10000001@N01", allow=False)):
            return True

    monkeypatch.setattr(webbrowser, "open", refuse)
    refused = flickr_cli("login", env=BROWSER)
    assert refused.code == 4
    assert refused.err.endswith("remedy: run flickr login again, and choose to authorize the application\n")
    monkeypatch.setattr(webbrowser, "open", lambda url: True)
    late = flickr_cli("login", "--wait", "0.1", env=BROWSER)
    assert late.code == 4
    assert "error: no callback arrived within 0.1 s\nremedy: run flickr login again, or flickr login --no-browser" in late.err
    monkeypatch.setattr(webbrowser, "open", lambda url: False)
    assert "error: the browser cannot be opened\n" in flickr_cli("login", env=BROWSER).err
    assert flickr_cli("login", "--wait", "0").err.startswith("error: --wait is invalid: 0\n")


def test_login_warns_about_a_variable_that_overrides_the_token(
    flickr_cli: FlickrCli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = json.loads(flickr_cli("login", "--no-browser", "--json").out)
    done = flickr_cli("login", "--code", emulator.authorize(started["url"], user="10000001@N01"), input=started["state"])
    assert done.code == 0
    assert done.err.startswith("warning: FLICKR_OAUTH_TOKEN overrides the stored token")


def test_wrong_codes_states_and_permissions_are_errors(flickr_cli: FlickrCli, emulator: Emulator) -> None:
    assert flickr_cli("login", "--perms", "all").code == 2
    without_secret = flickr_cli("login", env={"FLICKR_API_SECRET": ""})
    assert (without_secret.code, "set FLICKR_API_SECRET" in without_secret.err) == (2, True)
    wrong_state = flickr_cli("login", "--code", "123-456-789", input="x\n")
    assert wrong_state.code == 4
    assert "remedy: run flickr login --no-browser > login.txt again" in wrong_state.err
    started = json.loads(flickr_cli("login", "--no-browser", "--json", env=UNSIGNED).out)

    def finish(code: str, remedy: str) -> None:
        result = flickr_cli("login", "--code", code, input=started["state"])
        assert (result.code, result.out) == (4, "")
        assert remedy in result.err

    finish("12", "such as 123-456-789")
    finish("123-456-789", "open the login URL, and authorize the application")
    emulator.authorize(started["url"], user="10000001@N01")
    finish("123-456-789", "enter the code of the new URL")
