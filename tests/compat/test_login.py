"""The login of flickrapi 2, and its token database."""

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
from .test_documented_login import who


def authorize(url: str, decision: str = "yes", user: str = ADA) -> httpx.Response:
    with httpx.Client(base_url=url) as http:
        return press(http, http.get(url), decision, user)


def test_token_directory_can_be_a_path_object(emulator: Emulator, tmp_path: Path) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token_cache_location=tmp_path / "tokens")
    flickr.get_token(emulator.frob("read", BEN))
    assert (tmp_path / "tokens" / emulator.api_key / "auth.token").is_file()
    assert who(flickr) == BEN


def test_login_with_a_browser_on_this_machine(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    flickr.authenticate_via_browser(perms="delete")
    assert who(flickr) == ADA
    kept = flickr.token_cache.token
    assert isinstance(kept, FlickrAccessToken)
    assert (kept.access_level, kept.username, kept.user_nsid) == ("delete", "ada.lindqvist", ADA)
    assert kept.has_level("write")
    flickr.authenticate_via_browser(perms="write")
    assert len(opened) == 1, "the stored token is sufficient"


def test_login_with_a_verification_code(flickr: flickrapi.FlickrAPI, monkeypatch: pytest.MonkeyPatch, opened: list[str]) -> None:
    def typed(text: str) -> str:
        url = next(word for word in text.split() if word.startswith("http"))
        return code_on(authorize(url, user=BEN))

    monkeypatch.setattr("builtins.input", typed)
    flickr.authenticate_console(perms="read")
    assert who(flickr) == BEN
    assert opened == [], "no browser opened on this machine"


def test_login_in_steps_stores_the_token(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.get_request_token(oauth_callback="oob")
    url = flickr.auth_url(perms="write")
    assert url.startswith(f"{emulator.base_url}/services/oauth/authorize?")
    assert parse_qs(urlsplit(url).query)["perms"] == ["write"]
    code = code_on(authorize(url))
    flickr.get_access_token(code)
    assert who(flickr) == ADA
    assert flickr.token_valid(perms="write")
    assert not flickr.token_valid(perms="delete")
    assert who(flickr) == ADA, "a token with a lower permission is kept"


def test_login_can_be_finished_by_another_object(emulator: Emulator) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    first.get_request_token(oauth_callback="http://app.example/callback")
    back = authorize(first.auth_url(perms="read"), user=BEN).headers["location"]
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


@pytest.mark.parametrize("permissions", [None, "", "none"])
def test_unknown_permission_is_fetched_from_flickr(emulator: Emulator, permissions: str | None) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    first.get_request_token(oauth_callback="oob")
    code = code_on(authorize(first.auth_url(perms="delete")))
    first.flickr_oauth.requested_permissions = permissions
    first.get_access_token(code)
    token = first.token_cache.token
    assert isinstance(token, FlickrAccessToken)
    assert token.access_level == "delete"


def test_default_callback_is_on_this_machine(flickr: flickrapi.FlickrAPI) -> None:
    flickr.get_request_token()
    url = flickr.auth_url(perms="read")

    def visit() -> None:
        httpx.get(authorize(url).headers["location"])

    visitor = threading.Thread(target=visit)
    visitor.start()
    flickr.get_access_token()
    visitor.join()
    assert who(flickr) == ADA
    assert flickr.flickr_oauth.auth_http_server is None, "the callback server is closed"


def test_steps_of_flickr_oauth_work_separately(
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
    monkeypatch.setattr("builtins.input", lambda text: code_on(authorize(text.split()[1], user=BEN)))
    login.auth_via_console(perms="read")
    assert login.get_access_token().user_nsid == BEN
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        login.auth_via_browser()
    login.get_request_token(oauth_callback="oob")
    with pytest.raises(flickrapi.FlickrError, match="the login uses another callback"):
        login.auth_via_browser()
    login.get_request_token()
    monkeypatch.setattr("builtins.print", lambda text: httpx.get(authorize(text.split()[1]).headers["location"]))
    login.auth_via_console()
    assert login.get_access_token().user_nsid == ADA


def test_auth_via_browser_fails_without_a_browser(flickr: flickrapi.FlickrAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: False)
    monkeypatch.setattr("flickr_sdk.compat.flickrapi.auth.LOGIN_SECONDS", 0.01)
    flickr.get_request_token()
    with pytest.raises(flickrapi.FlickrError, match="no browser could be opened"):
        flickr.flickr_oauth.auth_via_browser(perms="read")


def test_token_set_on_flickr_oauth_is_not_stored(emulator: Emulator, home: Path) -> None:
    token = FlickrAccessToken.from_token(Token(*emulator.access_token("write", BEN), perms="write"))
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    assert flickr.flickr_oauth.token is None
    flickr.flickr_oauth.token = token
    assert who(flickr) == BEN
    assert flickr.flickr_oauth.token is token
    assert list(home.iterdir()) == []
    flickr.get_token(emulator.frob("read", ADA))
    assert who(flickr) == ADA, "a new login replaces it"
    with pytest.raises(flickrapi.IllegalArgumentException, match="token has the unsupported type str"):
        flickr.flickr_oauth.token = "72157-token"  # type: ignore[assignment]  # the point of the test


def test_user_agent_can_be_set(emulator: Emulator) -> None:
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


def test_login_steps_in_the_wrong_order_raise_an_error(flickr: flickrapi.FlickrAPI) -> None:
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        flickr.auth_url(perms="read")
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        flickr.get_access_token("123-456-789")
    flickr.get_request_token(oauth_callback="oob")
    with pytest.raises(flickrapi.FlickrError, match="the verifier is missing"):
        flickr.get_access_token()
    with pytest.raises(ValueError, match="perms='admin'"):
        flickr.auth_url(perms="admin")


def test_refused_login_raises_an_error(flickr: flickrapi.FlickrAPI) -> None:
    flickr.get_request_token(oauth_callback="oob")
    authorize(flickr.auth_url(perms="read"), "no")
    with pytest.raises(flickrapi.FlickrError, match="access_token"):
        flickr.get_access_token("123-456-789")
    assert flickr.token_cache.token is None


def test_token_valid_deletes_a_revoked_token(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.token_cache = cache = flickrapi.SimpleTokenCache()
    cache.token = FlickrAccessToken.from_token(Token(*emulator.access_token("read"), perms="read"))
    assert flickr.token_valid()
    emulator.revoke(cache.token.token)
    with pytest.raises(flickrapi.FlickrError, match="Error: 98: Invalid auth token") as refused:
        flickr.test_login()
    assert refused.value.code == 98
    assert not flickr.token_valid()
    assert cache.token is None


def test_token_valid_keeps_the_token_if_flickr_is_unavailable(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    token = FlickrAccessToken.from_token(Token(*emulator.access_token("read"), perms="read"))
    quick = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token, retries=0)
    with emulator.faults.add("http-503"), pytest.raises(flickrapi.FlickrError, match="503"):
        quick.token_valid()
    assert quick.token_cache.token is token
    assert quick.token_valid()


@pytest.mark.parametrize("kind", ["FlickrAccessToken", "Token", "LegacyToken", "string"])
def test_constructor_accepts_every_kind_of_token(emulator: Emulator, kind: str) -> None:
    token = Token(*emulator.access_token("read", BEN), perms="read")
    legacy = emulator.legacy_token("read", BEN)
    given: Any = {
        "FlickrAccessToken": FlickrAccessToken.from_token(token),
        "Token": token,
        "LegacyToken": LegacyToken(legacy),
        "string": legacy,
    }[kind]
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=given)) == BEN


def test_token_valid_fetches_unknown_permissions(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=Token(*emulator.access_token("write", ADA)))
    assert flickr.token_valid(perms="write")
    assert not flickr.token_valid(perms="delete")


def test_rejected_login_closes_the_callback_server(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI("0" * 32, emulator.api_secret, store_token=False)
    with pytest.raises(flickrapi.FlickrError, match="consumer_key_unknown"):
        flickr.get_request_token()
    assert flickr.flickr_oauth.auth_http_server is None
    assert [thread.name for thread in threading.enumerate() if "(serve_forever)" in thread.name] == []


def test_invalid_token_is_rejected(emulator: Emulator) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="token has the unsupported type tuple"):
        flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=("a", "b"))  # type: ignore[call-overload]
    with pytest.raises(flickrapi.IllegalArgumentException, match="access_level must be"):
        FlickrAccessToken("a", "b", "admin")
    other = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    other.token_cache.token = object()  # type: ignore[misc]  # the point of the test
    with pytest.raises(flickrapi.IllegalArgumentException, match="token_cache.token has the unsupported type object"):
        other.test_echo()
    unauthenticated = flickrapi.FlickrAPI(emulator.api_key, token="72157-token")
    with pytest.raises(flickrapi.IllegalArgumentException, match="a token requires the API secret"):
        unauthenticated.test_login()


def database_of_flickrapi(folder: Path, key: str, token: FlickrAccessToken, lookup_key: str = "") -> Path:
    """Store a token with flickrapi 2.4.0, which makes the database readable by every user."""
    theirs = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    connections: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def recording_connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connections.append(connect(*arguments, **options))
        return connections[-1]

    with pytest.MonkeyPatch.context() as patch:
        # flickrapi does not close its databases.
        patch.setattr("sqlite3.connect", recording_connect)
        cache = theirs.OAuthTokenCache(key, lookup_key, path=str(folder))
        cache.token = theirs.auth.FlickrAccessToken(
            token.token, token.token_secret, token.access_level, token.fullname, token.username, token.user_nsid
        )
        cache.RAM_CACHE.clear()
    for connection in connections:
        connection.close()
    return folder / "oauth-tokens.sqlite"


TOKEN = FlickrAccessToken("72157-a", "5ec7e7", "write", "Ada Lindqvist", "ada.lindqvist", ADA)


def test_token_database_of_flickrapi_2_is_read_and_restricted(emulator: Emulator, home: Path) -> None:
    token = FlickrAccessToken.from_token(Token(*emulator.access_token("write", BEN), "write", BEN, "Ben Okafor"))
    file = database_of_flickrapi(home / ".flickr", emulator.api_key, token)
    file.chmod(0o644)
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)) == BEN
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert flickrapi.OAuthTokenCache(emulator.api_key).token == token
    assert flickrapi.OAuthTokenCache("another key").token is None


def test_flickrapi_2_reads_the_token_database(tmp_path: Path) -> None:
    theirs = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    flickrapi.OAuthTokenCache("key", "ada", path=str(tmp_path)).token = TOKEN
    with closing(sqlite3.connect(tmp_path / "oauth-tokens.sqlite")) as opened:
        row = opened.execute("SELECT * FROM oauth_tokens").fetchone()
        version = opened.execute("SELECT version FROM oauth_cache_db_version").fetchone()
    assert row == ("key", "ada", TOKEN.token, TOKEN.token_secret, "write", "Ada Lindqvist", "ada.lindqvist", ADA)
    assert version == (theirs.OAuthTokenCache.DB_VERSION,)


def test_token_database_is_private_and_created_with_the_first_token(tmp_path: Path) -> None:
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


def test_tokens_are_separate_for_each_user_key_and_directory(tmp_path: Path) -> None:
    for number, (key, user, folder) in enumerate([("a", "", "x"), ("a", "ada", "x"), ("b", "", "x"), ("a", "", "y")]):
        cache = flickrapi.OAuthTokenCache(key, user, path=str(tmp_path / folder))
        assert cache.token is None
        cache.token = FlickrAccessToken(f"token-{number}", "5ec7e7", "read")
    first = flickrapi.OAuthTokenCache("a", "", path=str(tmp_path / "x")).token
    assert first is not None
    assert first.token == "token-0"


def test_new_login_replaces_the_other_kind_of_token(emulator: Emulator, flickr: flickrapi.FlickrAPI) -> None:
    flickr.get_token(emulator.frob("read", ADA))
    assert isinstance(flickr.token_cache.token, str)
    flickr.get_request_token(oauth_callback="oob")
    flickr.get_access_token(code_on(authorize(flickr.auth_url(perms="read"), user=BEN)))
    again = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    assert isinstance(again.token_cache.token, FlickrAccessToken)
    assert who(again) == BEN
    again.get_token(emulator.frob("read", ADA))
    assert who(flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)) == ADA


@pytest.mark.parametrize("damage", ["no database", "other version", "folder"])
def test_error_names_the_unusable_token_database(tmp_path: Path, damage: str) -> None:
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
def test_world_writable_token_directory_is_rejected(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    flickrapi.OAuthTokenCache("key", path=str(folder)).token = TOKEN
    flickrapi.TokenCache("key", path=str(folder)).token = "72157-token"
    for directory in (folder, folder / "key"):
        directory.chmod(0o777)
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        _ = flickrapi.OAuthTokenCache("key", path=str(folder)).token
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        _ = flickrapi.TokenCache("key", path=str(folder)).token
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        flickrapi.OAuthTokenCache("key", path=str(folder)).token = TOKEN
    with pytest.raises(flickrapi.CacheDatabaseError, match="chmod o-w"):
        flickrapi.TokenCache("key", path=str(folder)).token = "72157-other"


@pytest.mark.parametrize("name", ["../other", "a/b", "..", "\0"])
def test_username_with_a_path_is_rejected(name: str, tmp_path: Path) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="not valid in a file name"):
        flickrapi.TokenCache("key", name, path=str(tmp_path))


def test_repr_of_a_token_hides_its_secrets(emulator: Emulator) -> None:
    assert TOKEN.token not in repr(TOKEN) + str(TOKEN)
    assert "Ada Lindqvist" in repr(TOKEN)
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=TOKEN)
    shown = repr(flickr) + repr(flickr.flickr_oauth) + repr(flickr.token_cache)
    assert not [secret for secret in (emulator.api_key, emulator.api_secret, TOKEN.token, TOKEN.token_secret) if secret in shown]
