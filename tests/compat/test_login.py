"""Logging in as flickrapi 2 does, and its files of tokens."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx
import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import Token
from flickr_sdk.auth import LegacyToken
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, BEN, code_on, press
from .test_seed_login import who


def go(url: str, decision: str = "yes", user: str = ADA) -> httpx.Response:
    with httpx.Client(base_url=url) as http:
        return press(http, http.get(url), decision, user)


def test_the_token_folder_may_be_a_path(emulator: Emulator, tmp_path: Path) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token_cache_location=tmp_path / "tokens")
    flickr.get_token(emulator.frob("read", BEN))
    assert (tmp_path / "tokens" / emulator.api_key / "auth.token").is_file()
    assert who(flickr) == BEN


def test_a_browser_on_this_machine_logs_somebody_in(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    flickr.authenticate_via_browser(perms="delete")
    assert who(flickr) == ADA
    kept = flickr.token_cache.token
    assert isinstance(kept, FlickrAccessToken)
    assert (kept.access_level, kept.username, kept.user_nsid) == ("delete", "ada.lindqvist", ADA)
    assert kept.has_level("write")
    flickr.authenticate_via_browser(perms="write")
    assert len(opened) == 1, "the token that is there does"


def test_a_code_that_is_typed_in_logs_somebody_in(
    flickr: flickrapi.FlickrAPI, monkeypatch: pytest.MonkeyPatch, opened: list[str]
) -> None:
    def typed(text: str) -> str:
        url = next(word for word in text.split() if word.startswith("http"))
        return code_on(go(url, user=BEN))

    monkeypatch.setattr("builtins.input", typed)
    flickr.authenticate_console(perms="read")
    assert who(flickr) == BEN
    assert opened == [], "no browser on this machine was needed"


def test_the_steps_of_a_login_can_be_taken_one_by_one(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.get_request_token(oauth_callback="oob")
    url = flickr.auth_url(perms="write")
    assert url.startswith(f"{emulator.base_url}/services/oauth/authorize?")
    assert parse_qs(urlsplit(url).query)["perms"] == ["write"]
    code = code_on(go(url))
    flickr.get_access_token(code)
    assert who(flickr) == ADA
    assert flickr.token_valid(perms="write")
    assert not flickr.token_valid(perms="delete")
    assert who(flickr) == ADA, "a token that permits less is no reason to forget it"


def test_a_web_application_ends_in_another_object_what_it_began_in_one(emulator: Emulator) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    first.get_request_token(oauth_callback="http://app.example/callback")
    back = go(first.auth_url(perms="read"), user=BEN).headers["location"]
    session = {
        name: getattr(first.flickr_oauth, name)
        for name in ("resource_owner_key", "resource_owner_secret", "requested_permissions")
    }
    given = dict(parse_qsl(urlsplit(back).query))
    assert given["oauth_token"] == session["resource_owner_key"]
    second = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    for name, value in session.items():
        setattr(second.flickr_oauth, name, value)
    second.get_access_token(given["oauth_verifier"])
    assert who(second) == BEN
    token = second.token_cache.token
    assert isinstance(token, FlickrAccessToken)
    assert token.access_level == "read"
    third = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token)
    assert who(third) == BEN


@pytest.mark.parametrize("forgotten", [None, "", "none"])
def test_permissions_that_were_not_remembered_are_asked_of_flickr(emulator: Emulator, forgotten: str | None) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    first.get_request_token(oauth_callback="oob")
    code = code_on(go(first.auth_url(perms="delete")))
    first.flickr_oauth.requested_permissions = forgotten
    first.get_access_token(code)
    token = first.token_cache.token
    assert isinstance(token, FlickrAccessToken)
    assert token.access_level == "delete"


def test_without_a_callback_the_user_comes_back_to_this_machine(flickr: flickrapi.FlickrAPI) -> None:
    flickr.get_request_token()
    url = flickr.auth_url(perms="read")

    def visit() -> None:
        httpx.get(go(url).headers["location"])

    visitor = threading.Thread(target=visit)
    visitor.start()
    flickr.get_access_token()
    visitor.join()
    assert who(flickr) == ADA
    assert flickr.flickr_oauth.auth_http_server is None, "nobody listens any more"


def test_the_parts_of_a_login_can_be_taken_by_themselves(
    flickr: flickrapi.FlickrAPI, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    login = flickr.flickr_oauth
    login.get_request_token()
    login.auth_via_browser(perms="write")
    assert len(opened) == 1
    first = login.get_access_token()
    assert (first.user_nsid, first.access_level) == (ADA, "write")
    login.get_request_token(oauth_callback="oob")
    assert login.oauth.client.resource_owner_secret == login.resource_owner_secret
    monkeypatch.setattr("builtins.input", lambda text: code_on(go(text.split()[1], user=BEN)))
    login.auth_via_console(perms="read")
    assert login.get_access_token().user_nsid == BEN
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        login.auth_via_browser()
    login.get_request_token(oauth_callback="oob")
    with pytest.raises(flickrapi.FlickrError, match="the login uses another callback"):
        login.auth_via_browser()
    login.get_request_token()
    monkeypatch.setattr("builtins.print", lambda text: httpx.get(go(text.split()[1]).headers["location"]))
    login.auth_via_console()
    assert login.get_access_token().user_nsid == ADA


def test_a_step_by_the_browser_fails_where_there_is_none(flickr: flickrapi.FlickrAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: False)
    monkeypatch.setattr("flickr_sdk.compat.flickrapi.auth.LOGIN_SECONDS", 0.01)
    flickr.get_request_token()
    with pytest.raises(flickrapi.FlickrError, match="no browser could be opened"):
        flickr.flickr_oauth.auth_via_browser(perms="read")


def test_a_token_may_be_set_on_the_login_and_is_stored_nowhere(emulator: Emulator, home: Path) -> None:
    token = FlickrAccessToken.from_token(Token(*emulator.access_token("write", BEN), perms="write"))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    assert flickr.flickr_oauth.token is None
    flickr.flickr_oauth.token = token
    assert who(flickr) == BEN
    assert flickr.flickr_oauth.token is token
    assert list(home.iterdir()) == []
    flickr.get_token(emulator.frob("read", ADA))
    assert who(flickr) == ADA, "a new login takes its place"
    with pytest.raises(flickrapi.IllegalArgumentException, match="token has the unsupported type str"):
        flickr.flickr_oauth.token = "72157-token"  # type: ignore[assignment]  # the point of the test


def test_a_program_may_say_what_it_is_called(emulator: Emulator) -> None:
    agents: list[str] = []
    with httpx.Client(event_hooks={"request": [lambda request: agents.append(request.headers["user-agent"])]}) as client:
        flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, http_client=client)
        flickr.flickr_oauth.session.headers.update({"User-Agent": "Aurora Watch v3"})
        flickr.test_echo()
        flickr.get_request_token(oauth_callback="oob")
    assert agents == ["Aurora Watch v3"] * 2
    for wrong in ({"Authorization": "x"}, {"User-Agent": "a\r\nb"}):
        with pytest.raises(flickrapi.IllegalArgumentException, match="the header"):
            flickr.flickr_oauth.session.headers.update(wrong)
    flickr.flickr_oauth.session.close()


def test_steps_in_the_wrong_order_are_errors(flickr: flickrapi.FlickrAPI) -> None:
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        flickr.auth_url(perms="read")
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        flickr.get_access_token("123-456-789")
    flickr.get_request_token(oauth_callback="oob")
    with pytest.raises(flickrapi.FlickrError, match="the verifier is missing"):
        flickr.get_access_token()
    with pytest.raises(ValueError, match="perms='admin'"):
        flickr.auth_url(perms="admin")


def test_somebody_who_says_no_is_not_logged_in(flickr: flickrapi.FlickrAPI) -> None:
    flickr.get_request_token(oauth_callback="oob")
    go(flickr.auth_url(perms="read"), "no")
    with pytest.raises(flickrapi.FlickrError, match="access_token"):
        flickr.get_access_token("123-456-789")
    assert flickr.token_cache.token is None


def test_a_revoked_token_is_forgotten_when_it_is_looked_at(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.token_cache = cache = flickrapi.SimpleTokenCache()
    cache.token = FlickrAccessToken.from_token(Token(*emulator.access_token("read"), perms="read"))
    assert flickr.token_valid()
    emulator.revoke(cache.token.token)
    with pytest.raises(flickrapi.FlickrError, match="Error: 98: Invalid auth token") as refused:
        flickr.test_login()
    assert refused.value.code == 98
    assert not flickr.token_valid()
    assert cache.token is None


def test_a_token_is_kept_while_flickr_cannot_be_asked(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    token = FlickrAccessToken.from_token(Token(*emulator.access_token("read"), perms="read"))
    quick = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, retries=0)
    with emulator.faults.add("http-503"), pytest.raises(flickrapi.FlickrError, match="503"):
        quick.token_valid()
    assert quick.token_cache.token is token
    assert quick.token_valid()


@pytest.mark.parametrize("kind", ["FlickrAccessToken", "Token", "LegacyToken", "text"])
def test_tokens_of_every_kind_may_be_passed_in(emulator: Emulator, kind: str) -> None:
    token = Token(*emulator.access_token("read", BEN), perms="read")
    legacy = emulator.legacy_token("read", BEN)
    given: Any = {
        "FlickrAccessToken": FlickrAccessToken.from_token(token),
        "Token": token,
        "LegacyToken": LegacyToken(legacy),
        "text": legacy,
    }[kind]
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=given)) == BEN


def test_what_a_token_permits_is_for_flickr_to_say_where_it_is_not_known(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=Token(*emulator.access_token("write", ADA)))
    assert flickr.token_valid(perms="write")
    assert not flickr.token_valid(perms="delete")


def test_a_login_that_flickr_refuses_leaves_nobody_listening(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI("0" * 32, emulator.api_secret, store_token=False)
    with pytest.raises(flickrapi.FlickrError, match="consumer_key_unknown"):
        flickr.get_request_token()
    assert flickr.flickr_oauth.auth_http_server is None
    assert [one.name for one in threading.enumerate() if "(serve_forever)" in one.name] == []


def test_what_is_no_token_is_refused(emulator: Emulator) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="token has the unsupported type tuple"):
        flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=("a", "b"))  # type: ignore[call-overload]
    with pytest.raises(flickrapi.IllegalArgumentException, match="access_level must be"):
        FlickrAccessToken("a", "b", "admin")
    other = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    other.token_cache.token = object()  # type: ignore[misc]  # the point of the test
    with pytest.raises(flickrapi.IllegalArgumentException, match="token_cache.token has the unsupported type object"):
        other.test_echo()
    nobody = flickrapi.FlickrAPI(emulator.api_key, token="72157-token")
    with pytest.raises(flickrapi.IllegalArgumentException, match="a token requires the API secret"):
        nobody.test_login()


# Files


def of_flickrapi(folder: Path, key: str, token: FlickrAccessToken, lookup_key: str = "") -> Path:
    """Let flickrapi 2.4.0 itself store a token, as it does: for everybody to read."""
    theirs = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    made: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembered(*arguments: Any, **options: Any) -> sqlite3.Connection:
        made.append(connect(*arguments, **options))
        return made[-1]

    with pytest.MonkeyPatch.context() as patch:
        # It never closes its databases.
        patch.setattr("sqlite3.connect", remembered)
        cache = theirs.OAuthTokenCache(key, lookup_key, path=str(folder))
        cache.token = theirs.auth.FlickrAccessToken(
            token.token, token.token_secret, token.access_level, token.fullname, token.username, token.user_nsid
        )
        cache.RAM_CACHE.clear()
    for one in made:
        one.close()
    return folder / "oauth-tokens.sqlite"


TOKEN = FlickrAccessToken("72157-a", "5ec7e7", "write", "Ada Lindqvist", "ada.lindqvist", ADA)


def test_the_token_file_of_flickrapi_2_is_read_and_closed_to_others(emulator: Emulator, home: Path) -> None:
    token = FlickrAccessToken.from_token(Token(*emulator.access_token("write", BEN), "write", BEN, "Ben Okafor"))
    file = of_flickrapi(home / ".flickr", emulator.api_key, token)
    file.chmod(0o644)
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)) == BEN
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert flickrapi.OAuthTokenCache(emulator.api_key).token == token
    assert flickrapi.OAuthTokenCache("another key").token is None


def test_flickrapi_2_reads_what_was_stored_here(tmp_path: Path) -> None:
    theirs = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    flickrapi.OAuthTokenCache("key", "ada", path=str(tmp_path)).token = TOKEN
    with closing(sqlite3.connect(tmp_path / "oauth-tokens.sqlite")) as opened:
        row = opened.execute("SELECT * FROM oauth_tokens").fetchone()
        version = opened.execute("SELECT version FROM oauth_cache_db_version").fetchone()
    assert row == ("key", "ada", TOKEN.token, TOKEN.token_secret, "write", "Ada Lindqvist", "ada.lindqvist", ADA)
    assert version == (theirs.OAuthTokenCache.DB_VERSION,)


def test_a_token_file_is_its_owners_alone_and_there_is_none_before_there_is_a_token(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    cache = flickrapi.OAuthTokenCache("key", path=str(folder))
    assert cache.token is None
    cache.forget()
    assert not (tmp_path / "a").exists()
    cache.token = TOKEN
    assert stat.S_IMODE((folder / "oauth-tokens.sqlite").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert cache.token == TOKEN
    cache.forget()
    assert cache.token is None


def test_accounts_keys_and_folders_are_kept_apart(tmp_path: Path) -> None:
    for number, (key, user, folder) in enumerate([("a", "", "x"), ("a", "ada", "x"), ("b", "", "x"), ("a", "", "y")]):
        cache = flickrapi.OAuthTokenCache(key, user, path=str(tmp_path / folder))
        assert cache.token is None
        cache.token = FlickrAccessToken(f"token-{number}", "5ec7e7", "read")
    first = flickrapi.OAuthTokenCache("a", "", path=str(tmp_path / "x")).token
    assert first is not None
    assert first.token == "token-0"


def test_a_login_of_one_kind_takes_the_place_of_the_other(emulator: Emulator, flickr: flickrapi.FlickrAPI) -> None:
    flickr.get_token(emulator.frob("read", ADA))
    assert isinstance(flickr.token_cache.token, str)
    flickr.get_request_token(oauth_callback="oob")
    flickr.get_access_token(code_on(go(flickr.auth_url(perms="read"), user=BEN)))
    again = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    assert isinstance(again.token_cache.token, FlickrAccessToken)
    assert who(again) == BEN
    again.get_token(emulator.frob("read", ADA))
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)) == ADA


@pytest.mark.parametrize("damage", ["no database", "other version", "folder"])
def test_a_file_that_cannot_be_used_is_an_error_that_names_it(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "oauth-tokens.sqlite"
    if damage == "no database":
        file.write_bytes(b"no database at all, but long enough to be looked at" * 10)
    elif damage == "folder":
        file.mkdir()
    else:
        with closing(sqlite3.connect(file)) as opened:
            opened.executescript(
                "CREATE TABLE oauth_cache_db_version (version int); INSERT INTO oauth_cache_db_version VALUES (7)"
            )
    cache = flickrapi.OAuthTokenCache("key", path=str(tmp_path))
    with pytest.raises(flickrapi.CacheDatabaseError, match=r"oauth-tokens\.sqlite"):
        _ = cache.token
    with pytest.raises(flickrapi.CacheDatabaseError, match=r"oauth-tokens\.sqlite"):
        cache.token = TOKEN


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such modes")
def test_a_folder_that_everybody_can_write_to_is_no_place_for_tokens(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    flickrapi.OAuthTokenCache("key", path=str(folder)).token = TOKEN
    flickrapi.TokenCache("key", path=str(folder)).token = "72157-token"
    for one in (folder, folder / "key"):
        one.chmod(0o777)
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        _ = flickrapi.OAuthTokenCache("key", path=str(folder)).token
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        _ = flickrapi.TokenCache("key", path=str(folder)).token
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        flickrapi.OAuthTokenCache("key", path=str(folder)).token = TOKEN
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        flickrapi.TokenCache("key", path=str(folder)).token = "72157-other"


@pytest.mark.parametrize("name", ["../other", "a/b", "..", "\0"])
def test_a_users_name_does_not_lead_out_of_the_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="not valid in a file name"):
        flickrapi.TokenCache("key", name, path=str(tmp_path))


def test_a_token_shows_its_user_but_not_itself(emulator: Emulator) -> None:
    assert TOKEN.token not in repr(TOKEN) + str(TOKEN)
    assert "Ada Lindqvist" in repr(TOKEN)
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=TOKEN)
    shown = repr(flickr) + repr(flickr.flickr_oauth) + repr(flickr.token_cache)
    assert not [one for one in (emulator.api_key, emulator.api_secret, TOKEN.token, TOKEN.token_secret) if one in shown]
