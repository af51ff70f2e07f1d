"""Characters that are invalid in JSON or XML are replaced, and reported as drift; the rest of the response is kept."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from typing import Any, cast
from xml.etree import ElementTree

import pytest

import flickr_sdk.compat.flickrapi as flickrapi
from flickr_sdk import ApiError, AsyncFlickr, Flickr, MalformedResponse, SchemaDrift, SchemaDriftWarning, parse_response
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode
from flickr_sdk.types import Drift
from flickr_sdk.uploads import upload

from ..support.socket_server import KEY, Script, both, server

METHOD = "flickr.test.login"
PATH = "user.username._content"

BYTES = [b"\x01", b"\0", b"\x1f", b"\xff", b"\xe9", b"\xe2\x82", b"\xc0\x80", b"\xed\xa0\xbd\xed\xb8\x80", b"\xf5\x80\x80\x80"]
"""Control characters, Latin-1, truncated and overlong UTF-8, encoded surrogates, and code points beyond Unicode."""
JSON_ONLY = [b"\\ud800", b"\\udc00", b"\\uDFFF\\uD800", b"\\ud83d\\u0041"]
XML_ONLY = [
    *[b"&#1;", b"&#0;", b"&#x1F;", b"&#xD800;", b"&#57343;", b"&#xFFFE;", b"&#65535;", b"&#x110000;", b"&#" + b"9" * 5000 + b";"],
    *["\ufffe".encode(), "\uffff".encode(), b"&#0000001;"],
]


def json_body(inside: bytes) -> bytes:
    return b'{"user":{"id":"1","username":{"_content":"A%sB"},"path_alias":"ada"},"stat":"ok"}' % inside


def xml_body(inside: bytes, head: bytes = b'<?xml version="1.0" encoding="utf-8" ?>\n') -> bytes:
    user = b'<user id="1" path_alias="ada"><username>A%sB</username></user>'
    return head + b'<rsp stat="ok">' + user % inside + b"</rsp>"


BODIES = [("json", json_body(inside)) for inside in (*BYTES, *JSON_ONLY)]
BODIES += [("xml", xml_body(inside)) for inside in (*BYTES, *XML_ONLY)]
XML_BODIES = [body for format, body in BODIES if format == "xml"]


def parsed(body: bytes, format: str, method: str = METHOD) -> tuple[Any, list[Drift]]:
    drifts: list[Drift] = []
    return parse_response(method, body, format=format, on_drift=drifts.append), drifts  # type: ignore[arg-type]  # a parameter of the test


def assert_repaired(text: str) -> None:
    assert text.startswith("A") and text.endswith("B")
    inside = text[1:-1].removesuffix("A" if "A" in text[1:] else "")
    assert inside and set(inside) == {"\ufffd"}


@pytest.mark.parametrize(("format", "body"), BODIES)
def test_invalid_character_is_replaced_and_reported(format: str, body: bytes) -> None:
    user, drifts = parsed(body, format)
    assert_repaired(user.username)
    assert (user.id, user.path_alias) == ("1", "ada")
    assert [(drift.path, drift.value, drift.expected) for drift in drifts] == [(PATH, user.username, "valid characters")]
    with pytest.raises(SchemaDrift, match=r"user\.username\._content is .*, expected valid characters"):
        parse_response(METHOD, body, format=format, strict=True)  # type: ignore[arg-type]  # a parameter of the test


def test_invalid_character_warns_once_without_a_hook() -> None:
    body = b'{"user":{"id":"1","username":"a","path_alias":"\xff"},"stat":"ok"}'
    with pytest.warns(SchemaDriftWarning, match=r"user\.path_alias is '\ufffd', expected valid characters"):
        parse_response(METHOD, body)
    user: Any = parse_response(METHOD, body)
    assert user.path_alias == "\ufffd"


@pytest.mark.parametrize("raw", [b"\t", b"\n", b"\r\n"])
def test_unescaped_white_space_in_json_is_kept_and_reported(raw: bytes) -> None:
    user, drifts = parsed(json_body(raw), "json")
    assert user.username == f"A{raw.decode()}B"
    assert [drift.path for drift in drifts] == [PATH]


@pytest.mark.parametrize(
    ("format", "body", "text"),
    [
        ("json", json_body(b"\\u0001"), "A\x01B"),
        ("json", json_body(b"\\ud83d\\ude00"), "A\U0001f600B"),
        ("json", json_body(b"\\\\ud800"), "A\\ud800B"),
        ("json", json_body("\ufdd0\ufffd".encode()), "A\ufdd0\ufffdB"),
        ("json", b"\xef\xbb\xbf" + json_body(b""), "AB"),
        ("json", b"\xef\xbb\xbfjsonFlickrApi(" + json_body(b"") + b")", "AB"),
        ("xml", xml_body(b"&#9;&#x1F600;\xed\x9f\xbf"), "A\t\U0001f600\ud7ffB"),
        ("xml", xml_body("\ufdd0\ufffd".encode()), "A\ufdd0\ufffdB"),
        ("xml", b"\xef\xbb\xbf" + xml_body(b""), "AB"),
    ],
)
def test_valid_characters_are_not_drift(format: str, body: bytes, text: str) -> None:
    user, drifts = parsed(body, format)
    assert (user.username, drifts) == (text, [])


def test_replacement_character_of_the_response_is_not_reported_beside_an_invalid_one() -> None:
    body = json_body(b"\xff").replace(b"ada", "a\ufffd".encode())
    assert [drift.path for drift in parsed(body, "json")[1]] == [PATH]


def test_declared_latin_1_with_a_control_character_is_decoded() -> None:
    head = b'<?xml version="1.0" encoding="ISO-8859-1"?>'
    user, drifts = parsed(xml_body(b"\xe9\x01", head), "xml")
    assert (user.username, [drift.path for drift in drifts]) == ("A\xe9\ufffdB", [PATH])


@pytest.mark.parametrize(
    ("format", "body"),
    [
        ("json", b'{"user":{"id":"1","na\xffme":"x","username":"a"},"stat":"ok"}'),
        ("xml", b'<rsp stat="ok"><user id="1" name="x\x02"><username>a</username></user></rsp>'),
        ("json", b'{"user":{"id":"1","username":"a","new":[{"of":["\xff"]}]},"stat":"ok"}'),
    ],
)
def test_unknown_keys_and_values_are_repaired(format: str, body: bytes) -> None:
    user, drifts = parsed(body, format)
    assert (user.id, user.username, len(drifts)) == ("1", "a", 1)
    assert "\ufffd" in str(user.model_extra)


def test_failure_with_an_invalid_character_raises_its_error() -> None:
    for format, body in (
        ("json", b'{"stat":"fail","code":1,"message":"User \xff"}'),
        ("xml", b'<rsp stat="fail"><err code="1" msg="User &#2;"/></rsp>'),
    ):
        with pytest.raises(ApiError, match="User \ufffd"):
            parsed(body, format, "flickr.people.getInfo")


@pytest.mark.parametrize(
    ("format", "body"),
    [
        ("json", b'\x01{"user":{"id":"1","username":"a"},"stat":"ok"}'),
        ("json", b'{"user":{"id":"1","username":"\xff'),
        ("json", b'{"user":{"id":"1","username":"\\\xff"},"stat":"ok"}'),
        ("xml", b'<rsp stat="ok"><us\x01er id="1"><username>a</username></user></rsp>'),
        ("xml", xml_body(b"&nbsp;\x01")),
        ("xml", xml_body(b"\x01")[:-3]),
        ("xml", b"<!DOCTYPE rsp>" + xml_body(b"\x01", b"")),
        ("xml", xml_body(b"\x01", b'<?xml version="1.0" encoding="zlib"?>')),
    ],
)
def test_only_characters_are_repaired(format: str, body: bytes) -> None:
    with pytest.raises(MalformedResponse):
        parsed(body, format)


@pytest.mark.parametrize("where", [0, 250, 499])
@pytest.mark.parametrize("inside", [b"\xff", b"\x01", b"\\ud800"])
def test_one_invalid_character_leaves_a_long_page_typed(where: int, inside: bytes) -> None:
    photos = [{"id": str(n), "owner": "1@N01", "secret": "s", "server": "1", "title": f"-{n}-", "farm": "9"} for n in range(500)]
    body = json.dumps({"photos": {"page": 1, "photo": photos}, "stat": "ok"}).encode()
    page, drifts = parsed(body.replace(b"-%d-" % where, inside), "json", "flickr.photos.search")
    assert [drift.path for drift in drifts] == [f"photos.photo[{where}].title"]
    assert [photo.title for photo in page] == ["\ufffd" if n == where else f"-{n}-" for n in range(500)]
    assert {photo.farm for photo in page} == {9}


def test_repair_is_linear() -> None:
    def calls(count: int, body: bytes, format: str) -> int:
        counted = 0

        def count_one(frame: object, event: str, _: object) -> None:
            nonlocal counted
            counted += event == "call"

        sys.setprofile(count_one)
        try:
            parsed(body, format)
        finally:
            sys.setprofile(None)
        return counted

    for format, body in (("json", json_body), ("xml", xml_body)):
        small, large = (calls(count, body(b"\x01a" * count), format) for count in (500, 5000))
        assert small <= large < 15 * small


@pytest.mark.parametrize("body", XML_BODIES)
def test_xml_objects_of_flickrapi_are_repaired(body: bytes) -> None:
    node = XMLNode.parse(body)
    assert_repaired(node.user[0].username[0].text)
    assert node.user[0]["path_alias"] == "ada"
    assert XMLNode.parse('<rsp stat="ok" a="\ud800"/>')["a"] == "\ufffd" * 3


@pytest.mark.parametrize("inside", [b"5\x01", b"&#1;5"])
def test_photo_id_of_an_upload_survives_an_invalid_character_beside_it(inside: bytes) -> None:
    body = b'<rsp stat="ok"><photoid secret="%s">52</photoid></rsp>' % inside
    result = upload.parse_response("upload", body)
    assert result.photo is not None and result.photo.id == "52"


def respond(body: bytes, kind: bytes, requests: list[bytes]) -> Script:
    def send(connection: socket.socket) -> None:
        requests.append(kind)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % (kind, len(body))
        connection.sendall(head + body)
        connection.shutdown(socket.SHUT_RDWR)
        raise OSError

    return send


@both
@pytest.mark.parametrize("inside", [b"\xff", b"\x01", b"\\ud800"])
def test_clients_do_not_retry_an_invalid_character(kind: type, inside: bytes) -> None:
    drifts: list[Drift] = []

    async def call(url: str) -> Any:
        async with AsyncFlickr(KEY, base_url=url, on_drift=drifts.append) as flickr:
            return await flickr.call(METHOD)

    requests: list[bytes] = []
    with server(respond(json_body(inside), b"application/json", requests)) as url:
        if kind is AsyncFlickr:
            user = asyncio.run(call(url))
        else:
            with Flickr(KEY, base_url=url, on_drift=drifts.append) as flickr:
                user = cast("Any", flickr.call(METHOD))
    assert_repaired(user.username)
    assert ([drift.path for drift in drifts], len(requests)) == ([PATH], 1)


@pytest.mark.parametrize("body", [xml_body(b"\x01"), xml_body(b"\0"), xml_body(b"&#1;"), xml_body(b"\xff")])
def test_element_trees_of_flickrapi_are_repaired(body: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    requests: list[bytes] = []
    with server(respond(body, b"text/xml", requests)) as url:
        monkeypatch.setenv("FLICKR_BASE_URL", url)
        tree = flickrapi.FlickrAPI(KEY, "s" * 16).test_login()
    assert isinstance(tree, ElementTree.Element)
    assert (tree.findtext("user/username"), len(requests)) == ("A\ufffdB", 1)


@pytest.mark.parametrize("head", [b"<!DOCTYPE rsp>", b'<!DOCTYPE rsp [<!ENTITY a "A">]>'])
def test_element_trees_of_flickrapi_have_no_document_type(head: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with server(respond(xml_body(b"\0", head), b"text/xml", [])) as url:
        monkeypatch.setenv("FLICKR_BASE_URL", url)
        with pytest.raises(flickrapi.FlickrError, match="document type"):
            flickrapi.FlickrAPI(KEY, "s" * 16, retries=0).test_login()


@pytest.mark.parametrize("inside", [b"\xff", b"\x01", b"\\ud800"])
def test_parsed_json_of_flickrapi_is_repaired(inside: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    with server(respond(json_body(inside), b"application/json", [])) as url:
        monkeypatch.setenv("FLICKR_BASE_URL", url)
        value: Any = flickrapi.FlickrAPI(KEY, "s" * 16, format="parsed-json").test_login()
    assert value["user"]["username"]["_content"] == "A\ufffdB"
