"""Sign in and out, and the account of a run."""

from __future__ import annotations

import json
import webbrowser
from collections.abc import Callable
from typing import Any
from urllib.request import urlopen

import pytest

from flickr_sdk.emulator import Emulator

from .conftest import FlickrCli

UNSIGNED = {"FLICKR_OAUTH_TOKEN": None, "FLICKR_OAUTH_TOKEN_SECRET": None}


@pytest.fixture
def sign_in(flickr_cli: FlickrCli, emulator: Emulator) -> Callable[..., Any]:
    """Sign in without a terminal: one command starts the login, another one finishes it."""

    def sign_in(user: str, *options: str) -> Any:
        started = json.loads(flickr_cli("login", "--no-browser", "--json", env=UNSIGNED).out)
        code = emulator.authorize(started["url"], user=user)
        return flickr_cli("login", "--code", code, "--json", *options, input=started["state"] + "\n", env=UNSIGNED)

    return sign_in


def test_login_in_two_steps_off_a_terminal(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    done = sign_in("10000001@N01")
    assert json.loads(done.out) == {"id": "10000001@N01", "username": "ada.lindqvist", "account": "ada.lindqvist"}
    assert flickr_cli("whoami", env=UNSIGNED).lines[0] == "id\t10000001@N01"


def test_login_with_the_browser(flickr_cli: FlickrCli, emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    def browse(url: str) -> bool:
        with urlopen(emulator.authorize(url, user="10000001@N01")) as page:
            return bool(page.status == 200)

    monkeypatch.setattr(webbrowser, "open", browse)
    assert flickr_cli("login", "--perms", "write", terminal=True, env=UNSIGNED).code == 0
    shown = json.loads(flickr_cli("whoami", "--json", env=UNSIGNED).out)
    assert (shown["username"], shown["permission"]) == ("ada.lindqvist", "write")


def test_accounts_are_listed_selected_and_removed(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    assert flickr_cli("logout", env=UNSIGNED).code == 4
    sign_in("10000002@N02")
    sign_in("10000001@N01", "--user", "ada")
    rows = [line.split("\t") for line in flickr_cli("accounts").lines]
    assert [(row[0], row[2], row[3]) for row in rows] == [("10000002@N02", rows[0][1], "false"), ("10000001@N01", "ada", "true")]
    for name in (rows[0][1], "10000002@N02"):
        assert json.loads(flickr_cli("whoami", "--user", name, "--json").out)["id"] == "10000002@N02"
    assert json.loads(flickr_cli("whoami", "--json", env={**UNSIGNED, "FLICKR_USER": "10000002@N02"}).out)["id"] == "10000002@N02"
    assert flickr_cli("logout", "--user", "ada").code == 0
    assert [line.split("\t")[0] for line in flickr_cli("accounts").lines] == ["10000002@N02"]


def test_token_of_the_variables_wins_over_the_stored_one(flickr_cli: FlickrCli, sign_in: Callable[..., Any]) -> None:
    sign_in("10000002@N02")
    assert json.loads(flickr_cli("whoami", "--json").out)["id"] == "10000001@N01"
    half = flickr_cli("whoami", env={"FLICKR_OAUTH_TOKEN_SECRET": ""})
    assert half.code == 2
    assert "FLICKR_OAUTH_TOKEN_SECRET is missing" in half.err


def test_wrong_code_and_permission_are_errors(flickr_cli: FlickrCli) -> None:
    assert flickr_cli("login", "--perms", "all").code == 2
    assert flickr_cli("login", "--code", "123-456-789", input="x\n").code == 4
