"""Failures 12 to 19, 40, 41 and 43: signatures, logins, secrets and arguments."""

from __future__ import annotations

import logging
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import ConfigurationError, Flickr, FlickrError, OAuthProblem, UnknownMethodError, UsageError
from flickr_sdk.auth import FileStore, MemoryStore, Token
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import ArgumentError, InvalidToken

from ..client.test_imports import loaded_after
from ..support.clients import Make, who
from ..support.person import Person

PHOTO = "52000000101"
STRINGS = [
    "( ) ! * ' | ^",
    "mira o'neil",
    "日本の写真",
    "Müller & Söhne = 100 % + ~ ?#/",
    "two  spaces, \N{SNOWMAN}",
    "%20 %C3%BC",
]


@pytest.mark.parametrize("placement", ["header", "parameters"])
@pytest.mark.parametrize("text", STRINGS)
def test_12_special_characters_are_signed_correctly(text: str, placement: str, make: Make, emulator: Emulator) -> None:
    client = make(token=emulator.access_token("write"), oauth_placement=placement)
    client.photos.set_meta(photo_id=PHOTO, title=text, description=text)
    assert (emulator.requests[-1].verb, emulator.requests[-1]["title"]) == ("POST", text)
    client.photos.search(text=text)
    assert (emulator.requests[-1].verb, emulator.requests[-1]["text"]) == ("GET", text)


def test_13_misspelled_argument_is_rejected_and_wrong_signature_is_explained(make: Make, emulator: Emulator) -> None:
    token = emulator.access_token("read")
    before = emulator.requests.total
    with pytest.raises(TypeError, match="titel"):
        make(token=token).photos.set_meta(photo_id=PHOTO, titel="Aurora", description="")
    assert emulator.requests.total == before
    with pytest.raises(OAuthProblem, match="signature_invalid: Flickr received exactly what was signed, so a secret is wrong"):
        make(token=token, api_secret="wrong").test.login()


def test_14_login_works_without_a_browser_on_the_same_machine(make: Make) -> None:
    client = make()
    assert client.login(headless=True, ask=Person().type_code, keep=False).username == "ada.lindqvist"
    assert who(client) == "10000001@N01"


def test_15_token_file_is_private_and_created_with_the_first_token(tmp_path: Path, emulator: Emulator) -> None:
    file = tmp_path / "settings" / "tokens.json"
    store = FileStore(file)
    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url, token_store=store) as client:
        client.test.echo()
        assert not file.parent.exists()
        client.save_token(Token(*emulator.access_token("read"), username="ada.lindqvist"))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    # The file contains neither the API secret nor the API key.
    assert emulator.api_secret not in file.read_text() and emulator.api_key not in file.read_text()


def test_16_calls_use_the_token_of_their_client(emulator: Emulator) -> None:
    names = {"Ben Okafor": "10000002@N02", "mira o'neil": "10000003@N03", "ada.lindqvist": "10000001@N01"}
    given: dict[str, Any] = {"api_key": emulator.api_key, "api_secret": emulator.api_secret, "base_url": emulator.base_url}
    clients = {name: Flickr(**given, token=emulator.access_token("read", name)) for name in names}
    with ThreadPoolExecutor(6) as pool:
        users = list(names) * 20
        assert list(pool.map(lambda name: who(clients[name]), users)) == [names[name] for name in users]
    for client in clients.values():
        client.close()
    store = MemoryStore()
    store.set(emulator.api_key, Token(*emulator.access_token("read", "Ben Okafor"), username="Ben Okafor"))
    with (
        Flickr(**given, user="ada.lindqvist", token_store=store) as ada,
        pytest.raises(ConfigurationError, match="ada.lindqvist"),
    ):
        ada.photos.get_info(photo_id=PHOTO)
    with Flickr(**given) as unauthenticated:
        unauthenticated.photos.get_info(photo_id=PHOTO)
    assert emulator.requests[-1].caller is None


def test_16_cookies_are_not_sent_back(make: Make) -> None:
    seen: list[str | None] = []

    class Cookies(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            seen.append(self.headers["Cookie"])
            self.send_response(200)
            self.send_header("Set-Cookie", "session=ada; Path=/")
            self.send_header("Content-Length", "13")
            self.end_headers()
            self.wfile.write(b'{"stat":"ok"}')

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Cookies) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        client = make(base_url=f"http://127.0.0.1:{server.server_port}", limiter=False)
        for _ in range(3):
            client.call("flickr.test.null")
        client.aclose() if hasattr(client, "_target") else client.close()
        server.shutdown()
        thread.join()
    assert seen == [None] * 3


def test_17_revoked_token_raises_invalid_token(make: Make, emulator: Emulator) -> None:
    token = emulator.access_token("read")
    client = make(token=token)
    assert who(client) == "10000001@N01"
    emulator.revoke(token)
    with pytest.raises(InvalidToken, match="Sign in again") as caught:
        client.test.login()
    assert caught.value.code == 98


def test_18_stored_token_is_available_in_the_next_run_without_a_database(tmp_path: Path) -> None:
    FileStore(tmp_path / "tokens.json").set("key", Token("token", "secret", username="ada.lindqvist"))
    again = FileStore(tmp_path / "tokens.json").get("key", "ada.lindqvist")
    assert again == Token("token", "secret", username="ada.lindqvist")
    assert "sqlite3" not in loaded_after("from flickr_sdk.auth import FileStore; FileStore('x').get('key')")


def test_19_logs_and_messages_contain_no_secrets(
    make: Make, emulator: Emulator, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    client, person, messages = make(), Person(), list[str]()
    token = client.login("write", headless=True, ask=person.type_code, keep=False)
    client.photos.add_tags(photo_id=PHOTO, tags=["aurora"])
    emulator.revoke(token.oauth_token)
    for attempt in (client.test.login, lambda: make(token=token, api_secret="0123456789fedcba").test.login()):
        with pytest.raises(FlickrError) as caught:
            attempt()
        messages += [str(caught.value), repr(caught.value), str(vars(caught.value))]
    texts = [*messages, *(record.getMessage() for record in caplog.records)]
    assert len(caplog.records) > 10
    secrets = [emulator.api_key, emulator.api_secret, token.oauth_token, token.oauth_token_secret, "0123456789fedcba"]
    assert not [text for text in texts for secret in secrets if secret in text]
    assert not [text for text in texts if "oauth_signature" in text or "oauth_verifier=" in text]


def test_40_lists_are_joined_with_commas_and_420_ids_are_sent_with_post(user: Any, emulator: Emulator) -> None:
    user.photos.search(tags=["aurora"], extras="geo, date_taken")
    assert emulator.requests[-1]["extras"] == "geo,date_taken"
    for missing_comma in ("geo date_taken", ["geo date_taken"]):
        with pytest.raises(ArgumentError, match="a keyword without spaces"):
            user.photos.search(extras=missing_comma)
    ids = [str(52000000000 + number) for number in range(420)]
    user.photos.upload.check_tickets(tickets=ids)
    last = emulator.requests[-1]
    assert (last.verb, last.status, last["tickets"]) == ("POST", 200, ",".join(ids))


def test_41_none_is_not_sent(user: Any, emulator: Emulator) -> None:
    user.photos.search(text="aurora", user_id=None, tags=None)
    user.call("flickr.photos.search", text="aurora", user_id=None, anything=None)
    requests = emulator.requests[-2:]
    assert [request.method for request in requests] == ["flickr.photos.search"] * 2
    for request in requests:
        assert set(request.arguments) - {"method", "format", "nojsoncallback"} == {"text"} | {
            name for name in request.arguments if name.startswith("oauth_")
        }


def test_43_misspelled_method_is_rejected_without_a_request(user: Any, sent: list[Any]) -> None:
    with pytest.raises(UnknownMethodError, match="did you mean flickr.photos.get_info"):
        user.photos.get_inof(photo_id=PHOTO)
    with pytest.raises(UnknownMethodError, match="did you mean flickr.photos"):
        user.photo
    with pytest.raises(UsageError, match="pass the name of a method"):
        user.call("photos_getInfo")
    assert not sent
