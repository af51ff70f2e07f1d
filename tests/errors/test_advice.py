"""The remedies of errors follow from their facts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import Flickr, FlickrError, MalformedResponse, MaybeDelivered, OAuthProblem
from flickr_sdk._method.endpoint import untyped
from flickr_sdk.compat import flickrapi
from flickr_sdk.compat.flickrapi._responses import response_reader
from flickr_sdk.emulator import Emulator

from ..support.pictures import saved

KEY, SECRET = "0123456789abcdef0123456789abcdef", "fedcba9876543210"
TOKEN = ("72157720000000001-0123456789abcdef", "0011223344556677")


def error_of(body: str, call: Any, status: int = 200, headers: Any = None) -> FlickrError:
    transport = httpx.MockTransport(lambda _: httpx.Response(status, text=body, headers=headers))
    with httpx.Client(transport=transport) as http, pytest.raises(FlickrError) as caught:
        call(Flickr(KEY, SECRET, token=TOKEN, retries=0, http_client=http))
    return caught.value


@pytest.mark.parametrize(
    ("message", "perms"),
    [
        ("Insufficient permissions. Method requires write privileges; read granted.", "delete"),
        ("Insufficient permissions. Method requires delete privileges; read granted.", "delete"),
        ("User not logged in / Insufficient permissions", "delete"),
    ],
)
def test_remedy_names_the_permission_that_the_method_needs(message: str, perms: str) -> None:
    body = f'{{"stat":"fail","code":99,"message":"{message}"}}'
    error = error_of(body, lambda flickr: flickr.photos.delete(photo_id="1"))
    assert f'login(perms="{perms}")' in str(error)
    assert f'login(perms="{perms}")' in str(error_of(body, lambda flickr: flickr.call("flickr.photos.delete", photo_id="1")))


def test_remedy_of_an_unauthenticated_read_names_read() -> None:
    body = '{"stat":"fail","code":99,"message":"User not logged in / Insufficient permissions"}'
    assert 'login(perms="read")' in str(error_of(body, lambda flickr: flickr.test.login()))


def test_remedies_of_flickrapi_name_its_own_methods(emulator: Emulator) -> None:
    token = emulator.access_token("read")
    own = flickrapi.auth.FlickrAccessToken(token.oauth_token, token.oauth_token_secret, "read")
    options: dict[str, Any] = {"store_token": False, "base_url": emulator.base_url}
    with flickrapi.FlickrAPI(emulator.api_key, emulator.api_secret, token=own, **options) as flickr:
        with pytest.raises(flickrapi.FlickrError) as caught:
            flickr.photos.delete(photo_id="52000000101")
        assert 'flickr.authenticate_via_browser(perms="delete")' in str(caught.value.__cause__)
        emulator.revoke(token.oauth_token)
        with pytest.raises(flickrapi.FlickrError) as revoked:
            flickr.test.login()
    assert "`authenticate_via_browser`" in str(revoked.value.__cause__)
    assert "FLICKR_OAUTH_TOKEN" not in str(revoked.value.__cause__)


def test_usage_errors_of_flickrapi_name_its_own_arguments(tmp_path: Path) -> None:
    own = flickrapi.auth.FlickrAccessToken(*TOKEN, "read")
    calls: dict[str, Any] = {
        "secret=": lambda: flickrapi.FlickrAPI(KEY, token=own, store_token=False).test.login(),
        "secret": lambda: flickrapi.FlickrAPI(KEY, "no secret", store_token=False),
        "api_key=": lambda: flickrapi.FlickrAPI("", SECRET, store_token=False),
        "authenticate_via_browser(perms='write')": lambda: flickrapi.FlickrAPI(KEY, SECRET, token=own, store_token=False).upload(
            str(saved(tmp_path / "1.png"))
        ),
    }
    for remedy, call in calls.items():
        with pytest.raises(flickrapi.IllegalArgumentException) as caught:
            call()
        message = str(caught.value)
        assert remedy in message
        assert not re.search(r"FLICKR_|api_secret|(?<!_)\blogin\(", message), message


def test_remedy_of_flickrapi_for_a_missing_signature_names_its_argument() -> None:
    body = '<rsp stat="fail"><err code="97" msg="Missing signature"/></rsp>'
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, text=body))) as http:
        api = flickrapi.FlickrAPI(KEY, store_token=False, http_client=http)
        with pytest.raises(flickrapi.FlickrError) as caught:
            api.test.null()
    assert "Pass `secret` to the client" in str(caught.value.__cause__)


@pytest.mark.parametrize("body", ["<html>", "<!DOCTYPE html><p>", "{}", "", "<rsp/>", "<other/>"])
def test_unreadable_response_of_an_upload_has_a_remedy(body: str) -> None:
    error = error_of(body, lambda flickr: flickr.upload(b"photo"))
    assert isinstance(error, MaybeDelivered)
    assert str(error.reason).endswith("; check the proxy and base_url")


@pytest.mark.parametrize("body", ["{}", '{"stat":"new"}', "<html>", ""])
def test_unreadable_response_of_flickrapi_has_a_remedy(body: str) -> None:
    with pytest.raises(MalformedResponse, match="check the proxy and base_url$"):
        response_reader(untyped("flickr.test.null"), "parsed-json")(body.encode())


def test_token_response_without_a_token_has_a_remedy() -> None:
    error = error_of("<html>", lambda flickr: flickr.start_login("oob"))
    assert str(error).endswith("the response contains no token; check the proxy and base_url")


def test_hidden_album_may_exist(flickr: Flickr) -> None:
    with pytest.raises(FlickrError, match="does not exist, or the calling user cannot see it"):
        flickr.photosets.get_info(photoset_id="9")


@pytest.mark.parametrize("date", [f"Sun, 06 Nov {10**20} 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_clock_is_not_blamed_for_an_absurd_date(date: str) -> None:
    error = error_of("oauth_problem=timestamp_refused", lambda flickr: flickr.test.login(), 401, {"Date": date})
    assert isinstance(error, OAuthProblem)
    assert "minutes" not in str(error)
