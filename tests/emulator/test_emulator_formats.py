"""Test the response formats other than XML and JSON, with third-party parsers where they exist."""

from __future__ import annotations

import json
import xmlrpc.client
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest

from flickr_sdk.emulator import Emulator
from flickr_sdk.emulator.php_serialize import php_serialize

from ..support.application import REST
from ..support.signing import api_sig

PHOTO = "52000000101"
SOAP = {
    "soap": ("http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    "soap2": ("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8"),
}


def unserialized(text: bytes) -> Any:
    """Parse the output of PHP's `serialize` as strictly as PHP."""
    value, rest = _read(text)
    assert rest == b""
    return value


def _read(text: bytes) -> tuple[Any, bytes]:
    if text.startswith(b"N;"):
        return None, text[2:]
    kind, _, rest = text.partition(b":")
    if kind in (b"b", b"i", b"d"):
        number, _, rest = rest.partition(b";")
        return {b"b": lambda one: one == b"1", b"i": int, b"d": float}[kind](number), rest
    length, _, rest = rest.partition(b":")
    if kind == b"s":
        size = int(length)
        assert (rest[:1], rest[size + 1 : size + 3]) == (b'"', b'";')
        return rest[1 : size + 1].decode(), rest[size + 3 :]
    assert (kind, rest[:1]) == (b"a", b"{")
    rest = rest[1:]
    pairs = {}
    for _ in range(int(length)):
        key, rest = _read(rest)
        pairs[key], rest = _read(rest)
    assert rest[:1] == b"}"
    return pairs, rest[1:]


def as_php(value: Any) -> Any:
    """Convert a JSON value to PHP's form: a list becomes an array with numeric keys."""
    if isinstance(value, dict):
        return {key: as_php(one) for key, one in value.items()}
    return dict(enumerate(map(as_php, value))) if isinstance(value, list) else value


@pytest.fixture
def http(emulator: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(transport=emulator.transport, base_url="http://localhost") as client:
        yield client


def ask(http: httpx.Client, emulator: Emulator, method: str, **arguments: str) -> httpx.Response:
    return http.get(REST, params={"method": method, "api_key": emulator.api_key, **arguments})


@pytest.mark.parametrize(
    "value", [None, True, False, 0, -7, 1.5, "", 'a";s:1:"b', "日本 ☃", [], {}, [1, [2]], {"a": {"b": [None]}}]
)
def test_php_serialize_round_trips(value: Any) -> None:
    assert unserialized(php_serialize(value)) == as_php(value)


@pytest.mark.parametrize(("method", "stat"), [("flickr.photos.getInfo", "ok"), ("flickr.photos.delete", "fail")])
def test_php_serial_response_equals_json_response(method: str, stat: str, emulator: Emulator, http: httpx.Client) -> None:
    as_json = ask(http, emulator, method, photo_id=PHOTO, format="json", nojsoncallback="1").json()
    answer = ask(http, emulator, method, photo_id=PHOTO, format="php_serial")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert unserialized(answer.content) == as_php(as_json)
    assert as_json["stat"] == stat


def payload(http: httpx.Client, emulator: Emulator, method: str, **arguments: str) -> list[str]:
    """Parse the XML elements of a response."""
    root = ElementTree.fromstring(ask(http, emulator, method, **arguments).content)
    return [canonical(one) for one in root]


def canonical(element: ElementTree.Element) -> str:
    return ElementTree.canonicalize(ElementTree.tostring(element), strip_text=True)


def test_xmlrpc_client_of_standard_library_works(emulator: Emulator, http: httpx.Client) -> None:
    with xmlrpc.client.ServerProxy(f"{emulator.base_url}/services/xmlrpc/") as server:
        text = server.flickr.photos.getInfo({"api_key": emulator.api_key, "photo_id": PHOTO})
        assert [canonical(ElementTree.fromstring(str(text)))] == payload(http, emulator, "flickr.photos.getInfo", photo_id=PHOTO)
        logged = emulator.requests[-2]
        assert (logged.path, logged.method, logged["photo_id"]) == ("/services/xmlrpc/", "flickr.photos.getInfo", PHOTO)
        assert server.flickr.test.echo({"api_key": emulator.api_key, "number": 7, "yes": True, "odd": "<&☃"})
        with pytest.raises(xmlrpc.client.Fault) as refused:
            server.flickr.photos.getInfo({"api_key": emulator.api_key, "photo_id": "1"})
        assert refused.value.faultCode == 1
        assert "not found" in refused.value.faultString


def test_xmlrpc_call_accepts_legacy_signature(emulator: Emulator) -> None:
    given = {"api_key": emulator.api_key, "auth_token": emulator.legacy_token("read"), "method": "flickr.test.login"}
    with xmlrpc.client.ServerProxy(f"{emulator.base_url}/services/xmlrpc/") as server:
        signed = {**given, "format": "xmlrpc"}
        text = str(server.flickr.test.login({**given, "api_sig": api_sig(emulator.api_secret, **signed)}))
    assert "ada.lindqvist" in text


def test_xmlrpc_call_can_request_json_response(emulator: Emulator, http: httpx.Client) -> None:
    members = {"api_key": emulator.api_key, "format": "json", "nojsoncallback": "1", "a": "b"}
    body = xmlrpc.client.dumps((members,), "flickr.test.echo")
    assert http.post("/services/xmlrpc/", content=body).json()["a"] == {"_content": "b"}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no xml",
        b"<methodCall><methodName>flickr.test.echo</methodName></methodCall>",
        b"<methodCall><methodName>flickr.test.echo</methodName><params><param><value>a</value></param></params></methodCall>",
        xmlrpc.client.dumps(({"api_key": ["a", "list"]},), "flickr.test.echo").encode(),
        xmlrpc.client.dumps(({}, {}), "flickr.test.echo").encode(),
        b'<!DOCTYPE a [<!ENTITY b "c">]><methodCall/>',
        b"<methodCall><params><param><value><int>x</int></value></param></params></methodCall>",
        xmlrpc.client.dumps(xmlrpc.client.Fault(1, "a fault is no call"), methodresponse=True).encode(),
    ],
)
def test_invalid_xmlrpc_call_fails_with_115(body: bytes, http: httpx.Client) -> None:
    answer = http.post("/services/xmlrpc/", content=body)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
    with pytest.raises(xmlrpc.client.Fault, match="<Fault 115: 'Invalid XML-RPC Method Call'>"):
        xmlrpc.client.loads(answer.content)


def envelope(space: str, **arguments: str) -> bytes:
    root = ElementTree.Element(f"{{{space}}}Envelope")
    asked = ElementTree.SubElement(ElementTree.SubElement(root, f"{{{space}}}Body"), "{urn:flickr}FlickrRequest")
    for name, value in arguments.items():
        ElementTree.SubElement(asked, name).text = value
    return ElementTree.tostring(root)


@pytest.mark.parametrize("version", SOAP)
def test_soap_response_uses_version_of_request(version: str, emulator: Emulator, http: httpx.Client) -> None:
    space, kind = SOAP[version]
    given = {"api_key": emulator.api_key, "method": "flickr.photos.getInfo", "photo_id": PHOTO}
    answer = http.post("/services/soap/", content=envelope(space, **given))
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    text = ElementTree.fromstring(answer.content).findtext(f"{{{space}}}Body/{{urn:flickr}}FlickrResponse")
    assert [canonical(ElementTree.fromstring(str(text)))] == payload(http, emulator, "flickr.photos.getInfo", photo_id=PHOTO)
    failed = http.post("/services/soap/", content=envelope(space, **{**given, "photo_id": "1"}))
    fault = ElementTree.fromstring(failed.content).find(f"{{{space}}}Body/{{{space}}}Fault")
    assert fault is not None
    assert (fault.findtext("faultcode"), fault.findtext("faultstring")) == ("flickr.error.1", "Photo not found.")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<a/>",
        envelope("urn:other", method="flickr.test.echo"),
        envelope(SOAP["soap"][0]).replace(b"FlickrRequest", b"Other"),
        b'<!DOCTYPE a [<!ENTITY b "c">]>' + envelope(SOAP["soap"][0]),
    ],
)
def test_invalid_soap_envelope_fails_with_114(body: bytes, http: httpx.Client) -> None:
    answer = http.post("/services/soap/", content=body)
    assert "<faultcode>flickr.error.114</faultcode>" in answer.text
    assert "<faultstring>Invalid SOAP envelope</faultstring>" in answer.text


@pytest.mark.parametrize("name", ["xmlrpc", "soap", "soap2", "php_serial"])
def test_rest_endpoint_supports_all_formats(name: str, emulator: Emulator, http: httpx.Client) -> None:
    answer = ask(http, emulator, "flickr.test.echo", format=name, odd="a\r\n<b>&☃")
    assert answer.status_code == 200
    if name == "xmlrpc":
        ((text,), _) = xmlrpc.client.loads(answer.content)
        root = ElementTree.fromstring(f"<all>{text}</all>")
    elif name == "php_serial":
        assert unserialized(answer.content)["odd"] == {"_content": "a\r\n<b>&☃"}
        return
    else:
        whole = ElementTree.fromstring(answer.content)
        root = ElementTree.fromstring(f"<all>{whole.findtext('.//{urn:flickr}FlickrResponse')}</all>")
    assert root.findtext("odd") == "a\r\n<b>&☃"


def test_unknown_format_fails_with_111(emulator: Emulator, http: httpx.Client) -> None:
    for name in ("feed-rss_200", "feed-atom_10", "yaml"):
        root = ElementTree.fromstring(ask(http, emulator, "flickr.test.echo", format=name).content)
        error = root.find("err")
        assert error is not None
        assert error.attrib == {"code": "111", "msg": f'Format "{name}" not found'}
    assert json.loads(ask(http, emulator, "flickr.test.echo", format="json", nojsoncallback="1").content)["stat"] == "ok"
