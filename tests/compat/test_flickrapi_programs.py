"""Calls as programs for flickrapi 1.4 and 2 make them."""

from __future__ import annotations

import hashlib
import io
import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken
from flickr_sdk.compat.flickrapi.core import make_bytes
from flickr_sdk.emulator import Emulator

from ..support.application import ADA, BEN, REST, code_on
from ..support.pictures import picture as png
from ..support.pictures import saved
from .conftest import methods
from .test_documented_login import who
from .test_login import authorize

PHOTO = "52000000101"


def access_token(emulator: Emulator, user: str = ADA, perms: Any = "write") -> FlickrAccessToken:
    return FlickrAccessToken(*emulator.access_token(perms, user), perms)


@pytest.fixture
def flickr(emulator: Emulator) -> flickrapi.FlickrAPI:
    """An API object with an OAuth token."""
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=access_token(emulator))


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(saved(tmp_path / "a.b winter.png"))


def uploader(flickr: flickrapi.FlickrAPI, response: Any) -> str | None:
    info = flickr.photos_getInfo(photo_id=response.findtext("photoid"))
    owner = info.find("photo/owner")
    assert owner is not None
    return owner.get("nsid")


@pytest.mark.parametrize("form", ["token", "key", "string"])
def test_upload_accepts_the_token_of_the_object(flickr: flickrapi.FlickrAPI, emulator: Emulator, file: str, form: str) -> None:
    token = flickr.token_cache.token
    assert isinstance(token, FlickrAccessToken)
    given: Any = {"token": token, "key": token.token, "string": str(token)}[form]
    assert uploader(flickr, flickr.upload(file, None, auth_token=given, title="x")) == ADA
    assert emulator.requests[-2]["title"] == "x"
    named: Any = {"auth_token": given}
    assert flickr.test_login(**named).find("user").get("id") == ADA


@pytest.mark.parametrize(("call", "user"), [("upload", BEN), ("replace", ADA)])
def test_upload_uses_another_token_for_one_call(emulator: Emulator, file: str, call: str, user: str) -> None:
    unauthenticated = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    given: Any
    for given in (emulator.legacy_token("write", user), access_token(emulator, user)):
        response = unauthenticated.upload(file, auth_token=given, api_key=emulator.api_key)
        if call == "replace":
            response = unauthenticated.replace(file, response.findtext("photoid") or "", auth_token=given)
        assert uploader(unauthenticated, response) == user
    with pytest.raises(flickrapi.IllegalArgumentException, match="unauthenticated"):
        unauthenticated.upload(file, auth_token=None)


@pytest.mark.parametrize("name", ["api_sig", "method", "api_key", "oauth_signature"])
def test_reserved_upload_argument_is_rejected(flickr: flickrapi.FlickrAPI, emulator: Emulator, file: str, name: str) -> None:
    before = len(emulator.requests)
    given: Any = {name: "x"}
    with pytest.raises(flickrapi.IllegalArgumentException, match=name):
        flickr.upload(file, **given)
    with pytest.raises(flickrapi.IllegalArgumentException, match=name):
        flickr.replace(file, PHOTO, **given)
    assert len(emulator.requests) == before


def test_title_defaults_to_the_file_name_as_in_version_2(emulator: Emulator, file: str) -> None:
    theirs = pytest.importorskip("flickrapi", reason="flickrapi is not installed")
    token = access_token(emulator)
    original = theirs.FlickrAPI(
        emulator.api_key, emulator.api_secret, token=theirs.auth.FlickrAccessToken(*vars(token).values()), store_token=False
    )
    original.REST_URL, original.UPLOAD_URL = emulator.base_url + REST, f"{emulator.base_url}/services/upload/"
    mine = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token)
    titles = []
    for name in (file, Path(file), "folder/Tromsø.tar.gz", ".hidden"):
        for client in (original, mine):
            client.upload(name, io.BytesIO(png()))
            titles.append(emulator.requests[-1]["title"])
    for client in (original, mine):
        client.upload(file, io.BytesIO(png()), title="")
        titles.append(emulator.requests[-1]["title"])
    original.flickr_oauth.session.close()
    assert titles[::2] == titles[1::2] == ["a.b winter.png", "a.b winter.png", "Tromsø.tar.gz", ".hidden", ""]
    mine.upload(file)
    assert emulator.requests[-1]["title"] == "a.b winter.png"


def test_file_name_of_any_form_becomes_the_title(flickr: flickrapi.FlickrAPI, emulator: Emulator, tmp_path: Path) -> None:
    flickr.upload(os.fsencode(saved(tmp_path / "aurora.png")))
    assert emulator.requests[-1]["title"] == "aurora.png"
    flickr.upload(str(tmp_path / "aurora.png"), title=None)
    assert emulator.requests[-1]["title"] == "aurora.png"
    undecodable = os.fsencode(tmp_path) + b"/\xff.png"
    Path(os.fsdecode(undecodable)).write_bytes(png())
    flickr.upload(undecodable)
    assert emulator.requests[-1]["title"] == "\ufffd.png"


def test_replacement_ignores_the_arguments_of_an_upload(flickr: flickrapi.FlickrAPI, emulator: Emulator, file: str) -> None:
    photo = flickr.upload(file, title="before").findtext("photoid")
    assert photo
    flickr.replace(file, photo, title="after", is_public="0")
    assert emulator.requests[-1].keys() & {"title", "is_public", "photo_id"} == {"photo_id"}
    with pytest.raises(flickrapi.IllegalArgumentException, match="replace has no argument 'titel'"):
        flickr.replace(file, photo, titel="after")  # type: ignore[call-overload]  # the point of the test


def test_access_token_put_back_by_its_key_and_secret_signs_calls(emulator: Emulator, file: str) -> None:
    first = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    first.get_request_token(oauth_callback="oob")
    first.get_access_token(code_on(authorize(first.auth_url(perms="write"), user=BEN)))
    session = first.flickr_oauth.resource_owner_key, first.flickr_oauth.resource_owner_secret
    token = first.token_cache.token
    assert isinstance(token, FlickrAccessToken)
    assert session == (token.token, token.token_secret)
    second = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    second.flickr_oauth.resource_owner_key, second.flickr_oauth.resource_owner_secret = session
    assert who(second) == BEN
    assert uploader(second, second.upload(file)) == BEN
    third = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=access_token(emulator))
    assert who(third) == ADA
    client = third.flickr_oauth.oauth.client
    client.resource_owner_secret, client.resource_owner_key = session[1], session[0]
    assert who(third) == BEN, "it replaces the token of the object"
    third.flickr_oauth.token = None
    assert third.flickr_oauth.signing_token is None
    assert who(third) == ADA


def test_login_replaces_a_token_that_was_put_back(emulator: Emulator, opened: list[str]) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    ben = access_token(emulator, BEN)
    flickr.flickr_oauth.resource_owner_key, flickr.flickr_oauth.resource_owner_secret = ben.token, ben.token_secret
    assert who(flickr) == BEN
    flickr.authenticate_via_browser(perms="read")
    assert who(flickr) == ADA
    flickr.flickr_oauth.resource_owner_key, flickr.flickr_oauth.resource_owner_secret = ben.token, ben.token_secret
    flickr.get_token(emulator.frob("read", ADA))
    assert who(flickr) == ADA


def test_keys_of_a_stored_token_can_be_read_but_start_no_login(emulator: Emulator) -> None:
    token = access_token(emulator)
    login = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token).flickr_oauth
    assert (login.resource_owner_key, login.resource_owner_secret) == (token.token, token.token_secret)
    assert login.oauth_token == login.token == token
    with pytest.raises(flickrapi.FlickrError, match="no login is in progress"):
        login.auth_url()
    unused = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False).flickr_oauth
    assert (unused.resource_owner_key, unused.resource_owner_secret) == (None, None)


def test_verifier_of_the_callback_is_returned(flickr: flickrapi.FlickrAPI, opened: list[str]) -> None:
    login = flickr.flickr_oauth
    login.get_request_token()
    login.auth_via_browser(perms="read")
    assert login.verifier
    assert "oauth" not in login.verifier
    assert login.parse_oauth_response(b"oauth_token=a%2Fb&fullname=") == {"oauth_token": "a/b"}
    assert login.get_access_token().user_nsid == ADA


@pytest.mark.parametrize(
    "call",
    [
        lambda flickr: flickr.photos.getinfo(photo_id=PHOTO),
        lambda flickr: flickr.photos_getinfo(photo_id=PHOTO),
        lambda flickr: flickr.PHOTOS.GETINFO(photo_id=PHOTO),
        lambda flickr: flickr.Photos_GetInfo(photo_id=PHOTO),
        lambda flickr: flickr.do_flickr_call("FLICKR.photos.getinfo", photo_id=PHOTO),
    ],
)
def test_method_names_ignore_the_case_as_flickr_does(flickr: flickrapi.FlickrAPI, emulator: Emulator, call: Any) -> None:
    assert call(flickr).find("photo").get("id") == PHOTO
    assert methods(emulator)[-1] == "flickr.photos.getInfo"


def test_walks_ignore_the_case_of_the_method(flickr: flickrapi.FlickrAPI) -> None:
    client: Any = flickr
    found = [photo.get("id") for photo in client.data_walker(client.people.getphotos, user_id="me", per_page=2)]
    assert found == [photo.get("id") for photo in flickr.walk_user(per_page=2)]
    assert len(found) > 2


def test_methods_know_their_name(flickr: flickrapi.FlickrAPI) -> None:
    client: Any = flickr
    for call in (client.photos_getInfo, client.photos.getInfo, client.photos.getinfo):
        assert call.method == "flickr.photos.getInfo"
    assert client.novelties.getNew.method == "flickr.novelties.getNew"


def test_requests_are_signed_as_in_version_1(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI("key", "secret", store_token=False)
    expected = hashlib.md5(b"secretapi_keykeytitleMoney \xe2\x82\xac").hexdigest()
    given: dict[str, Any]
    for given in ({"title": "Money €", "api_key": "key"}, {"title": "Money €".encode(), "api_key": b"key"}):
        assert flickr.sign(given) == expected
        assert dict(parse_qsl(flickr.encode_and_sign(given))) == {"title": "Money €", "api_key": "key", "api_sig": expected}
    unsigned = flickrapi.FlickrAPI("key", store_token=False)
    assert unsigned.encode_and_sign({"a": 1}) == "a=1"
    with pytest.raises(flickrapi.IllegalArgumentException, match="a signature requires the API secret"):
        unsigned.sign({"a": "1"})
    with pytest.raises(flickrapi.IllegalArgumentException, match="not valid UTF-8"):
        flickr.sign({"a": b"\xff"})
    assert flickrapi.make_utf8({"a": "é", "b": b"\xff", "c": 1}) == make_bytes({"a": "é", "b": b"\xff", "c": 1})
    assert make_bytes({"a": "é", "b": b"\xff", "c": 1}) == {"a": "é".encode(), "b": b"\xff", "c": b"1"}


def test_signature_of_version_1_is_accepted(emulator: Emulator) -> None:
    import httpx

    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    token = emulator.legacy_token("read", BEN)
    query = flickr.encode_and_sign({"method": "flickr.test.login", "api_key": flickr.api_key, "auth_token": token})
    response = httpx.get(f"{emulator.base_url}{flickr.flickr_rest_form}?{query}")
    assert flickr.parse_etree(response.content).find("user").get("id") == BEN  # type: ignore[union-attr]
    assert flickr.parse_xmlnode(response.text)["stat"] == "ok"
    assert flickr.parse_json('{"stat": "ok"}') == {"stat": "ok"}
    with pytest.raises(flickrapi.FlickrError, match="Error: 1: gone") as failed:
        flickr.parse_etree('<rsp stat="fail"><err code="1" msg="gone"/></rsp>')
    assert failed.value.code == 1


@pytest.mark.parametrize("name", ["flickr_rest_form", "flickr_upload_form", "flickr_replace_form", "flickr_auth_form"])
def test_paths_of_version_1_can_be_changed(flickr: flickrapi.FlickrAPI, emulator: Emulator, name: str, file: str) -> None:
    assert getattr(flickr, name) == f"/services/{name.split('_')[1]}/"
    setattr(flickr, name, "/elsewhere/")
    call = {"upload": lambda: flickr.upload(file), "replace": lambda: flickr.replace(file, PHOTO)}.get(name.split("_")[1])
    if name == "flickr_auth_form":
        assert flickr.web_login_url("read").startswith(f"{emulator.base_url}/elsewhere/?")
    else:
        with pytest.raises(flickrapi.FlickrError, match="404"):
            (call or flickr.test_null)()
    setattr(flickr, name, "http://elsewhere.example/")
    with pytest.raises(flickrapi.IllegalArgumentException, match="elsewhere[.]example are not secure"):
        flickr.web_login_url("read") if name == "flickr_auth_form" else (call or flickr.test_null)()


def test_default_timeout_of_the_login_limits_calls(flickr: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    flickr.flickr_oauth.default_timeout = 0.2
    with emulator.faults.add("slow-start", delay=5), pytest.raises(flickrapi.FlickrError, match="0.2 s"):
        flickr.test_null()
    with pytest.raises(flickrapi.IllegalArgumentException, match="timeout"):
        flickr.test_null(timeout=-1)


@pytest.mark.parametrize("perms", ["read", b"read"])
def test_console_login_of_version_1_accepts_a_callback(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch, perms: str | bytes
) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    frobs: list[tuple[str, str]] = []
    prompts: list[str] = []

    def press_enter(prompt: str) -> str:
        prompts.append(prompt)
        authorize(flickr.auth_url("read", frobs[0][0]), user=BEN)
        return ""

    monkeypatch.setattr("builtins.input", press_enter)
    for _ in range(2):
        flickr.authenticate_console(perms, lambda frob, perms: frobs.append((frob, perms)))
    assert who(flickr) == BEN
    assert [perms for _, perms in frobs] == ["read"], "the stored token is sufficient"
    assert len(prompts) == 1


def test_token_of_the_login_object_signs_calls_without_being_stored(emulator: Emulator, home: Path) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret)
    login = flickr.flickr_oauth
    login.get_request_token(oauth_callback="oob")
    login.verifier = code_on(authorize(login.auth_url(perms="read"), user=BEN))
    token = login.get_access_token()
    assert login.token == token
    assert who(flickr) == BEN
    assert flickr.token_cache.token is None
    assert list(home.iterdir()) == []


def test_call_builder_calls_any_object_with_the_arguments_of_the_program() -> None:
    calls: list[tuple[str, dict[str, Any]]] = []

    class Faker:
        def do_flickr_call(self, method_name: str, **kwargs: Any) -> bytes:
            calls.append((method_name, kwargs))
            return b""

    builder = flickrapi.call_builder.CallBuilder(Faker())
    assert repr(builder.photos.getInfo) == "CallBuilder('flickr.photos.getInfo')"
    builder.photos.getInfo(photo_id="1234")
    builder.photos.getInfo(photo_id="1234", timeout=5)
    assert calls == [
        ("flickr.photos.getInfo", {"photo_id": "1234"}),
        ("flickr.photos.getInfo", {"photo_id": "1234", "timeout": 5}),
    ]


def test_lock_of_another_object_is_not_released(tmp_path: Path) -> None:
    first, second = (flickrapi.LockingTokenCache("key", path=tmp_path) for _ in range(2))
    second.release()
    first.acquire()
    with pytest.raises(flickrapi.LockingError, match="belongs to another process or object"):
        second.release()
    with pytest.raises(flickrapi.LockingError, match="is locked by another"):
        second.acquire(timeout=0.01)
    first.release()
    second.release()
    second.token = "72157-token"
    assert first.token == "72157-token"


def test_program_that_passes_its_token_to_every_call_synchronizes_an_album(
    emulator: Emulator, opened: list[str], tmp_path: Path
) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, username="ada")
    token = flickr.get_token_part_two(flickr.get_token_part_one(perms="delete"))
    common: dict[str, Any] = {"format": "json", "nojsoncallback": 1, "auth_token": token}
    visibility: Any = {"is_public": 0, "is_friend": 0, "is_family": 0, "safety_level": 1, "content_type": 1, "hidden": 2}
    ids = []
    for name in ("first.png", "second.png"):
        file = str(saved(tmp_path / name))
        response: Any = flickr.upload(file, None, auth_token=token, title=name, description="winter", **visibility)
        ids.append(response.find("photoid").text)
    album = json.loads(flickr.photosets_create(primary_photo_id=ids[0], title="winter", description="winter", **common))
    album_id = album["photoset"]["id"]
    assert json.loads(flickr.photosets_addPhoto(photoset_id=album_id, photo_id=ids[1], **common))["stat"] == "ok"
    titles, page = [], 1
    while True:
        listed = json.loads(flickr.photosets_getPhotos(photoset_id=album_id, page=page, per_page=1, **common))
        if listed["stat"] != "ok" or page > listed["photoset"]["pages"]:
            break
        titles += [photo["title"] for photo in listed["photoset"]["photo"]]
        page += 1
    assert titles == ["first.png", "second.png"]
    unauthenticated = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    with pytest.raises(flickrapi.FlickrError, match="not found"):
        unauthenticated.photos_getInfo(photo_id=ids[0])
    assert len(opened) == 1
