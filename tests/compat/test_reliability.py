"""Security and reliability: differences from flickrapi."""

from __future__ import annotations

import gc
import logging
import pickle
import threading
from pathlib import Path
from xml.etree import ElementTree

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import FlickrError, MaybeDelivered, Retries, Token
from flickr_sdk.compat.flickrapi.auth import FlickrAccessToken
from flickr_sdk.emulator import Emulator
from flickr_sdk.rate_limit import MemoryLimiter

from ..support.application import ADA, BEN, code_on
from .conftest import methods
from .test_documented_login import who
from .test_login import authorize

PHOTO = "52000000101"
QUICK = Retries(3, initial_delay=0.01)


@pytest.fixture
def quick(emulator: Emulator) -> flickrapi.FlickrAPI:
    return flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, retries=QUICK)


@pytest.mark.parametrize("fault", ["http-502", "http-503", "fail-105", "fail-201", "reset", "close", "garbage"])
@pytest.mark.parametrize("format", ["etree", "xmlnode", "parsed-json"])
def test_occasional_fault_is_retried(quick: flickrapi.FlickrAPI, emulator: Emulator, fault: str, format: str) -> None:
    with emulator.faults.add(fault, times=2) as struck:
        response = quick.photos_getInfo(photo_id=PHOTO, format=format)
    assert struck.struck == 2
    assert response is not None


@pytest.mark.parametrize("fault", ["fail-105", "fail-0"])
@pytest.mark.parametrize("format", ["rest", "json"])
def test_unparsed_response_is_retried_while_flickr_is_unavailable(
    quick: flickrapi.FlickrAPI, emulator: Emulator, fault: str, format: str
) -> None:
    with emulator.faults.add(fault, times=2):
        assert b"Aurora" in quick.photos_getInfo(photo_id=PHOTO, format=format)  # type: ignore[operator]  # bytes
    with emulator.faults.add(fault, probability=1):
        assert b"unavailable" in quick.photos_getInfo(photo_id=PHOTO, format=format).replace(b"not currently ", b"un")  # type: ignore[union-attr]


@pytest.mark.parametrize("fault", ["http-502", "garbage", "reset", "truncated"])
@pytest.mark.parametrize("format", ["etree", "xmlnode", "parsed-json"])
def test_invalid_response_raises_flickr_error(emulator: Emulator, fault: str, format: str) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, retries=0)
    with emulator.faults.add(fault), pytest.raises(flickrapi.FlickrError) as failed:
        flickr.photos_getInfo(photo_id=PHOTO, format=format)
    assert failed.value.code is None
    assert isinstance(failed.value, FlickrError)
    assert "photos.getInfo" in str(failed.value)
    again = pickle.loads(pickle.dumps(failed.value))
    assert (type(again), str(again), again.code) == (type(failed.value), str(failed.value), None)


def test_write_that_may_have_taken_effect_is_sent_once(emulator: Emulator) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("write"), retries=QUICK)
    before = len(emulator.requests)
    with emulator.faults.add("lost", method="flickr.photos.comments.addComment"):
        with pytest.raises(flickrapi.FlickrError, match="may have taken effect") as unsure:
            flickr.photos_comments_addComment(photo_id=PHOTO, comment_text="What a light!")
    assert isinstance(unsure.value.__cause__, MaybeDelivered)
    assert len(emulator.requests) == before + 1


@pytest.mark.parametrize("format", ["etree", "xmlnode", "parsed-json", "rest", "json"])
def test_write_whose_repeats_are_harmless_is_retried(emulator: Emulator, format: str) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=emulator.legacy_token("write"), retries=QUICK)
    plain = flickr.favorites_add(photo_id="52000000401", format=format)
    flickr.favorites_remove(photo_id="52000000401")
    with emulator.faults.add("lost", method="flickr.favorites.add") as lost:
        repeated = flickr.favorites_add(photo_id="52000000401", format=format)
    assert lost.struck == 1
    assert type(repeated) is type(plain)
    if format in ("rest", "json", "parsed-json"):
        assert repeated == plain
    with pytest.raises(flickrapi.FlickrError, match="favorites"):
        flickr.favorites_add(photo_id="52000000401", format="etree")


def test_call_ends_at_its_timeout(quick: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    with emulator.faults.add("slow-start", delay=30, probability=1):
        with pytest.raises(flickrapi.FlickrError, match=r"within 0\.3 s"):
            quick.photos_getInfo(photo_id=PHOTO, timeout=0.3)
        short = flickrapi.FlickrAPI(emulator.api_key, timeout=0.3)
        with pytest.raises(flickrapi.FlickrError, match=r"within 0\.3 s"):
            short.photos.getInfo(photo_id=PHOTO)


def test_calls_use_the_rate_limiter(emulator: Emulator) -> None:
    limiter = MemoryLimiter(2)
    flickr = flickrapi.FlickrAPI(emulator.api_key, limiter=limiter, on_limit="raise")
    for _ in range(2):
        flickr.test_null(format="rest")
    with pytest.raises(flickrapi.FlickrError, match="limit"):
        flickr.test_null(format="rest")


def test_objects_share_their_connections(emulator: Emulator) -> None:
    before = emulator.requests.connections
    for _ in range(5):
        flickrapi.FlickrAPI(emulator.api_key).test_echo()
    assert emulator.requests.connections == before + 1


def test_misspelled_method_is_not_sent(quick: flickrapi.FlickrAPI, emulator: Emulator) -> None:
    before = len(emulator.requests)
    for call in (lambda: quick.photos_serach(text="x"), lambda: quick.photos.getInfos(photo_id=PHOTO)):  # type: ignore[attr-defined]
        with pytest.raises(flickrapi.FlickrError, match="did you mean flickr.photos.") as failed:
            call()
        assert failed.value.code == 112
    assert len(emulator.requests) == before
    with pytest.raises(flickrapi.FlickrError, match="112"):
        quick.do_flickr_call("flickr.photos.getInfos", photo_id=PHOTO)
    assert methods(emulator)[-1] == "flickr.photos.getInfos", "do_flickr_call sends any name"


@pytest.mark.parametrize("name", ["method", "api_sig", "api_key"])
def test_reserved_argument_is_rejected(quick: flickrapi.FlickrAPI, name: str) -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match=name):
        quick.test_echo(**{name: "x"})
    quick.test_echo(api_key=quick.api_key)


def test_log_contains_no_secrets(emulator: Emulator, caplog: pytest.LogCaptureFixture, home: Path) -> None:
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, retries=QUICK)
    flickrapi.set_log_level(logging.DEBUG)
    try:
        with caplog.at_level(logging.DEBUG):
            flickr.get_request_token(oauth_callback="oob")
            key, secret = flickr.flickr_oauth.resource_owner_key, flickr.flickr_oauth.resource_owner_secret
            code = code_on(authorize(flickr.auth_url(perms="write"), user=BEN))
            caplog.clear()
            flickr.get_access_token(code)
            with emulator.faults.add("http-502", times=1):
                who(flickr)
            legacy = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
            frob = emulator.frob("read")
            older = legacy.get_token(frob)
            who(legacy)
            with pytest.raises(flickrapi.FlickrError):
                legacy.photos_delete(photo_id=PHOTO)
    finally:
        flickrapi.set_log_level(logging.NOTSET)
    assert len(caplog.records) > 6
    token = flickr.token_cache.token
    assert isinstance(token, FlickrAccessToken)
    log = "\n".join(record.getMessage() for record in caplog.records)
    secrets = [emulator.api_key, emulator.api_secret, key, secret, code, token.token, token.token_secret, frob, older]
    assert [secret for secret in secrets if secret in log] == []


def test_set_log_level_sets_the_level(quick: flickrapi.FlickrAPI, caplog: pytest.LogCaptureFixture) -> None:
    flickrapi.set_log_level(logging.DEBUG)
    quick.test_echo()
    logged = len(caplog.records)
    assert logged
    flickrapi.set_log_level(logging.WARNING)
    quick.test_echo()
    flickrapi.set_log_level(logging.NOTSET)
    assert len(caplog.records) == logged


def test_threads_can_share_an_object(emulator: Emulator) -> None:
    tokens = {user: FlickrAccessToken.from_token(Token(*emulator.access_token("read", user), "read")) for user in (ADA, BEN)}
    clients = {user: flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=token) for user, token in tokens.items()}
    seen: list[tuple[str, str]] = []

    def work(user: str) -> None:
        seen.extend((user, who(clients[user])) for _ in range(10))

    threads = [threading.Thread(target=work, args=(user,)) for user in (ADA, BEN, ADA, BEN)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 40
    assert [pair for pair in seen if pair[0] != pair[1]] == []


BOMB = (
    b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rsp stat="ok"><x>&b;</x></rsp>"""
)


def test_xml_with_a_document_type_is_rejected() -> None:
    from flickr_sdk._method.endpoint import untyped
    from flickr_sdk.compat.flickrapi._responses import response_reader

    for body in (BOMB, BOMB.decode().encode("utf-16")):
        for format in ("etree", "xmlnode"):
            with pytest.raises(FlickrError):
                response_reader(untyped("flickr.test.null"), format)(body)


def test_token_can_be_pickled_but_an_object_cannot(quick: flickrapi.FlickrAPI) -> None:
    with pytest.raises(TypeError, match="cannot pickle or copy"):
        pickle.dumps(quick)
    token = FlickrAccessToken("token", "secret", "write", "Ada Lindqvist")
    assert pickle.loads(pickle.dumps(token)) == token


def test_element_can_be_pickled(quick: flickrapi.FlickrAPI) -> None:
    response = quick.photos_getInfo(photo_id=PHOTO)
    again = pickle.loads(pickle.dumps(response))
    assert ElementTree.tostring(again) == ElementTree.tostring(response)
    assert [element.tag for element in response.getchildren()] == ["photo"]


def test_child_named_like_an_attribute_gets_an_underscore(quick: flickrapi.FlickrAPI) -> None:
    echo = quick.test_echo(text="aurora", name="Ada", xml="1", attrib="2", parse="3", format="xmlnode")
    assert echo.text_[0].text == "aurora"
    assert echo.name[0].text == "Ada"
    assert [echo.xml_[0].text, echo.attrib_[0].text, echo.parse_[0].text] == ["1", "2", "3"]
    assert echo["stat"] == "ok"
    assert "stat" in echo
    assert echo.get("nothing") is None
    with pytest.raises(flickrapi.FlickrError, match="not well-formed XML"):
        flickrapi.XMLNode.parse("<rsp>")


def test_name_that_cannot_be_sent_is_rejected(quick: flickrapi.FlickrAPI) -> None:
    for name in ("flickr.test.\ud800", "\udfff"):
        with pytest.raises(flickrapi.IllegalArgumentException, match="lone surrogate"):
            quick.do_flickr_call(name)
        with pytest.raises(flickrapi.IllegalArgumentException, match="lone surrogate"):
            quick.test.echo(format=name)


@pytest.mark.parametrize("host", ["flickr_host", "REST_URL"])
def test_host_can_be_set_but_plain_http_is_for_loopback_only(
    emulator: Emulator, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    monkeypatch.delenv("FLICKR_BASE_URL")
    flickr = flickrapi.FlickrAPI(emulator.api_key, retries=0)
    address = emulator.base_url.removeprefix("http://")
    setattr(flickr, host, address if host == "flickr_host" else f"{emulator.base_url}/services/rest/")
    assert flickr.test_echo().attrib["stat"] == "ok"
    if host == "flickr_host":
        flickr.flickr_host = "flickr.example"
        assert flickr._config().origins.rest == "https://flickr.example/services/rest/"
        assert flickr._config().origins.upload == "https://flickr.example/services/upload/"
    else:
        flickr.REST_URL = "http://flickr.example/services/rest/"
        with pytest.raises(flickrapi.IllegalArgumentException, match="requests to http://flickr.example are not secure"):
            flickr.test_echo()


def test_login_urls_can_be_set(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLICKR_BASE_URL")
    flickr = flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, store_token=False)
    flickr.REST_URL = f"{emulator.base_url}/services/rest/"
    flickr.flickr_oauth.REQUEST_TOKEN_URL = f"{emulator.base_url}/services/oauth/request_token"
    flickr.flickr_oauth.AUTHORIZE_URL = f"{emulator.base_url}/services/oauth/authorize"
    flickr.flickr_oauth.ACCESS_TOKEN_URL = f"{emulator.base_url}/services/oauth/access_token"
    flickr.get_request_token(oauth_callback="oob")
    url = flickr.auth_url()
    assert url.startswith(f"{emulator.base_url}/services/oauth/authorize?")
    flickr.get_access_token(code_on(authorize(url)))
    assert who(flickr) == ADA
    flickr.flickr_oauth.AUTHORIZE_URL = f"{emulator.base_url}/elsewhere/authorize"
    with pytest.raises(flickrapi.IllegalArgumentException, match="must share a parent"):
        flickr.get_request_token(oauth_callback="oob")


def test_api_key_is_required() -> None:
    with pytest.raises(flickrapi.IllegalArgumentException, match="API key"):
        flickrapi.FlickrAPI("")
    assert flickrapi.FlickrAPI(b"key", b"secret").api_key == "key"


def test_dir_lists_every_method(quick: flickrapi.FlickrAPI) -> None:
    assert "photos_search" in dir(quick)
    assert "photos.search" in quick.trait_names()
    assert repr(quick.photos.search) == "CallBuilder('flickr.photos.search')"


def test_closing_is_optional(emulator: Emulator) -> None:
    with flickrapi.FlickrAPI(emulator.api_key) as flickr:
        flickr.test_echo()
    flickr.test_echo()
    del flickr
    gc.collect()
