"""Test the emulator over HTTP with a plain HTTP client."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest

from flickr_sdk.emulator import Emulator, catalog
from flickr_sdk.emulator.methods import HANDLERS

from ..conftest import METHOD_COUNT
from ..support.signing import OAuth

REST = "/services/rest/"
PHOTO, PERSON, GROUP = "52000000101", "10000001@N01", "20000001@N21"
ALBUM, GALLERY = "72177720300000001", "72157700000009001"
KNOWN = {"photo_id": PHOTO, "user_id": PERSON, "group_id": GROUP, "photoset_id": ALBUM, "gallery_id": GALLERY}
FITTING = {
    "flickr.galleries.addPhoto": {"gallery_id": "72157700000009011", "photo_id": "52000000401"},
    "flickr.groups.join": {"group_id": "20000003@N23"},
    "flickr.groups.pools.add": {"photo_id": "52000000102"},
    "flickr.photosets.addPhoto": {"photo_id": "52000000104"},
}
"""Arguments for methods that fail on the default objects, because those are already in the resulting state."""
CATALOG = catalog.load_catalog()
ARGUMENTS = {name: {one["name"] for one in info["arguments"]["argument"]} for name, info in CATALOG.reflection.items()}


@pytest.fixture(scope="module")
def plain(emulator: Emulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=emulator.base_url) as client:
        yield client


@pytest.fixture(scope="module")
def ada(emulator: Emulator) -> OAuth:
    """Sign requests with a token that has all permissions."""
    return OAuth(emulator.api_key, emulator.api_secret, *emulator.access_token("delete"))


@pytest.fixture
def call(emulator: Emulator, plain: httpx.Client, ada: OAuth) -> Any:
    def ask(method: str, **arguments: str) -> dict[str, Any]:
        common = {"api_key": emulator.api_key, "format": "json", "nojsoncallback": "1"}
        answer = plain.get(REST, params={**common, "method": method, **arguments}, auth=ada)
        assert answer.status_code == 200
        return dict(answer.json())

    return ask


def err(answer: httpx.Response) -> tuple[str, str]:
    """Return the code and message of a failed XML response."""
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    rsp = ElementTree.fromstring(answer.content)
    assert (rsp.tag, rsp.get("stat"), len(rsp)) == ("rsp", "fail", 1)
    return rsp[0].attrib["code"], rsp[0].attrib["msg"]


@pytest.mark.parametrize(
    ("key", "why"),
    [
        (None, "Key has invalid format"),
        ("", "Key has invalid format"),
        ("not-a-key", "Key has invalid format"),
        ("0123456789ABCDEF0123456789ABCDEF", "Key has invalid format"),
        ("0123456789abcdef0123456789abcdef", "Key not found"),
    ],
)
def test_call_without_valid_key_fails_with_100_in_xml(plain: httpx.Client, key: str | None, why: str) -> None:
    arguments = {"method": "flickr.test.null"} | ({} if key is None else {"api_key": key})
    assert err(plain.get(REST, params=arguments)) == ("100", f"Invalid API Key ({why})")


@pytest.mark.parametrize("method", ["flickr.fakeMethod", "flickr.photos.getInf", "", 'x"<&>'])
def test_unknown_method_fails_with_112_and_its_name(plain: httpx.Client, emulator: Emulator, method: str) -> None:
    answer = plain.get(REST, params={"method": method, "api_key": emulator.api_key})
    assert err(answer) == ("112", f'Method "{method}" not found')


def test_unimplemented_method_returns_its_first_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(HANDLERS, "flickr.cameras.getBrands")
    with Emulator() as emulator, httpx.Client(base_url=emulator.base_url) as client:
        asked = {"method": "flickr.cameras.getBrands", "api_key": emulator.api_key, "format": "json", "nojsoncallback": "1"}
        answer = client.get(REST, params=asked).json()
        assert answer == {**CATALOG.samples["flickr.cameras.getBrands"][0], "stat": "ok"}
        told = client.get("/_emulator/coverage").json()
    assert (told["counts"], told["methods"]["flickr.cameras.getBrands"]) == ({"state": METHOD_COUNT - 1, "sample": 1}, "sample")


@pytest.mark.parametrize("method", ["flickr.photos.RecentlyUpdated", "FLICKR.PHOTOS.RECENTLYUPDATED"])
def test_method_name_is_case_insensitive(call: Any, method: str) -> None:
    assert call(method, min_date="1") == call("flickr.photos.recentlyUpdated", min_date="1")


@pytest.mark.parametrize("name", ["php", "soap3", "JSON", "feed-rss_200", "<b>"])
def test_unknown_format_fails_with_111_in_xml(plain: httpx.Client, emulator: Emulator, name: str) -> None:
    arguments = {"method": "flickr.test.null", "api_key": emulator.api_key, "format": name, "nojsoncallback": "1"}
    assert err(plain.get(REST, params=arguments)) == ("111", f'Format "{name}" not found')


@pytest.mark.parametrize(
    ("method", "argument", "code", "message"),
    [
        ("flickr.photos.getInfo", "photo_id", 1, "Photo not found."),
        ("flickr.people.getInfo", "user_id", 1, "User not found"),
        ("flickr.people.getPhotos", "user_id", 2, "Unknown user"),
        ("flickr.photosets.getInfo", "photoset_id", 1, "Photoset not found"),
        ("flickr.photosets.addPhoto", "photoset_id", 1, "Photoset not found"),
        ("flickr.photosets.addPhoto", "photo_id", 2, "Photo not found"),
        ("flickr.groups.getInfo", "group_id", 1, "Group not found"),
        ("flickr.groups.join", "group_id", 2, "Group does not exist"),
        ("flickr.groups.pools.add", "group_id", 2, "Group not found"),
        ("flickr.galleries.addPhoto", "gallery_id", 2, "Invalid gallery ID"),
        ("flickr.galleries.addPhoto", "photo_id", 3, "Invalid photo ID"),
        ("flickr.stats.getPhotoStats", "photo_id", 4, "Photo not found"),
        ("flickr.profile.getProfile", "user_id", 1, "Invalid NSID provided"),
    ],
)
def test_unknown_id_fails_with_error_code_of_the_method(call: Any, method: str, argument: str, code: int, message: str) -> None:
    assert (code, message) in CATALOG.errors(method), "the message is Flickr's"
    arguments = arguments_of(method)
    assert call(method, **arguments)["stat"] == "ok"
    assert call(method, **{**arguments, argument: "999"}) == {"stat": "fail", "code": code, "message": message}


def arguments_of(method: str) -> dict[str, str]:
    """Return arguments with which a method succeeds."""
    return {
        **{name: KNOWN.get(name, "2024-02-12") for name in ARGUMENTS[method] - {"api_key"}},
        **FITTING.get(method, {}),
    }


def test_every_method_rejects_unknown_ids(call: Any) -> None:
    asked = 0
    for method, names in sorted(ARGUMENTS.items()):
        for argument in sorted(names & KNOWN.keys()):
            answer = call(method, **{**arguments_of(method), argument: "999"})
            own = [error for error in CATALOG.errors(method) if error[0] < 95]
            assert answer["stat"] == "fail", method
            assert not own or (answer["code"], answer["message"]) in own, f"{method} has errors of its own"
            asked += 1
    assert asked > 100


def test_id_of_another_object_type_is_rejected(call: Any) -> None:
    assert call("flickr.photos.getInfo", photo_id=ALBUM)["code"] == 1
    assert call("flickr.people.getInfo", user_id=GROUP)["code"] == 1
    assert call("flickr.people.getInfo", user_id="aurora")["code"] == 1, "an arbitrary word is not an id"
    assert call("flickr.groups.getInfo", group_id=PERSON)["code"] == 1
    assert call("flickr.photos.getContactsPublicPhotos", user_id="me")["stat"] == "ok"


@pytest.mark.parametrize(
    ("method", "argument", "code", "message"),
    [
        ("flickr.photos.getInfo", "photo_id", 1, "Photo not found."),
        ("flickr.photosets.create", "title", 1, "No title specified"),
        ("flickr.photosets.create", "primary_photo_id", 2, "Photo not found"),
        ("flickr.photos.comments.addComment", "comment_text", 8, "Blank comment."),
        ("flickr.photos.comments.editComment", "comment_id", 2, "Comment not found."),
        ("flickr.groups.search", "text", 1, "No text passed"),
        ("flickr.people.findByEmail", "find_email", 1, "User not found"),
        ("flickr.places.resolvePlaceId", "place_id", 2, "Place ID required."),
        ("flickr.galleries.create", "title", 1, "Required parameter missing"),
        ("flickr.reflection.getMethodInfo", "method_name", 1, "Method not found"),
        ("flickr.photos.upload.checkTickets", "tickets", 1, "Required argument tickets missing"),
    ],
)
@pytest.mark.parametrize("empty", [True, False])
def test_missing_or_empty_required_argument_fails(
    call: Any, method: str, argument: str, code: int, message: str, empty: bool
) -> None:
    arguments = {name: value for name, value in arguments_of(method).items() if name != argument}
    answer = call(method, **arguments, **({argument: ""} if empty else {}))
    assert answer == {"stat": "fail", "code": code, "message": message}


def test_reflection_lists_all_methods(call: Any) -> None:
    listed = [one["_content"] for one in call("flickr.reflection.getMethods")["methods"]["method"]]
    assert len(listed) == METHOD_COUNT
    assert sorted(listed) == listed
    for name in listed[::20]:
        info = call("flickr.reflection.getMethodInfo", method_name=name)
        assert info["method"]["name"] == name
        assert {"arguments", "errors"} <= info.keys()
    assert call("flickr.reflection.getMethodInfo", method_name="flickr.fakeMethod")["code"] == 1


@pytest.mark.parametrize(
    ("asked", "content_type", "start", "end"),
    [
        ({}, "text/xml; charset=utf-8", '<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">', "</rsp>\n"),
        ({"format": "rest"}, "text/xml; charset=utf-8", "<?xml", "</rsp>\n"),
        ({"format": "json"}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "jsoncallback": "show.it"}, "text/javascript; charset=utf-8", "show.it({", "})"),
        ({"format": "json", "jsoncallback": ""}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "jsoncallback": "alert(1);x"}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "jsoncallback": "<script>"}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "jsoncallback": "f\n"}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "jsoncallback": "é"}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "nojsoncallback": "0"}, "text/javascript; charset=utf-8", "jsonFlickrApi({", "})"),
        ({"format": "json", "nojsoncallback": "1"}, "application/json", "{", "}"),
        ({"format": "json", "nojsoncallback": "1", "jsoncallback": "f"}, "application/json", "{", "}"),
    ],
)
def test_format_determines_body_and_content_type(
    plain: httpx.Client, emulator: Emulator, ada: OAuth, asked: dict[str, str], content_type: str, start: str, end: str
) -> None:
    answer = plain.get(REST, params={"method": "flickr.test.login", "api_key": emulator.api_key, **asked}, auth=ada)
    assert answer.headers["content-type"] == content_type
    assert answer.text.startswith(start)
    assert answer.text.endswith(end)
    assert "alert" not in answer.text and "script>" not in answer.text
    failed = plain.get(REST, params={"method": "flickr.fakeMethod", "api_key": emulator.api_key, **asked})
    assert (failed.headers["content-type"], failed.text.startswith(start[:14])) == (content_type, True)


def test_json_escapes_slashes_and_non_ascii_characters(plain: httpx.Client, emulator: Emulator) -> None:
    common = {"method": "flickr.test.echo", "api_key": emulator.api_key, "format": "json", "nojsoncallback": "1"}
    answer = plain.get(REST, params={**common, "text": 'a/b é 日 \U0001f4f7 "\\ \n'})
    assert answer.content.isascii()
    assert b'"a\\/b \\u00e9 \\u65e5 \\ud83d\\udcf7 \\"\\\\ \\n"' in answer.content
    assert answer.json()["text"] == {"_content": 'a/b é 日 \U0001f4f7 "\\ \n'}


def test_xml_is_well_formed_for_any_argument(plain: httpx.Client, emulator: Emulator) -> None:
    odd = {
        "text": "<a & 'b' \"c\">\r\n\t日\U0001f4f7]]>",
        "zero": "a\x00b\x0bc\ufffe",
        "1st": "x",
        "<x>": "x",
        "a b": "x",
        "": "x",
    }
    common = {"method": "flickr.test.echo", "api_key": emulator.api_key}
    rsp = ElementTree.fromstring(plain.get(REST, params={**common, **odd}).content)
    assert {one.tag: one.text for one in rsp} == {**common, "text": odd["text"], "zero": "abc"}
    echoed = plain.get(REST, params={**common, **odd, "format": "json", "nojsoncallback": "1"}).json()
    assert {name: echoed[name]["_content"] for name in odd} == odd, "JSON can hold every name"


def test_arguments_are_read_from_query_and_form(plain: httpx.Client, emulator: Emulator) -> None:
    every = {
        "method": "flickr.test.echo",
        "api_key": emulator.api_key,
        "format": "json",
        "nojsoncallback": "1",
        "text": "æ ø+å&=%",
    }
    expected = {**{name: {"_content": value} for name, value in every.items()}, "stat": "ok"}
    assert plain.get(REST, params=every).json() == expected
    assert plain.get(REST.rstrip("/"), params=every).json() == expected
    assert plain.post(REST, data=every).json() == expected
    some = {name: every[name] for name in ("method", "api_key", "text")}
    rest = {name: every[name] for name in every.keys() - some.keys()}
    assert plain.post(REST, params=rest, data=some).json() == expected
    assert plain.post(REST, params=some, data=rest).json() == expected


@contextmanager
def raw(emulator: Emulator) -> Iterator[socket.socket]:
    port = int(emulator.base_url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        yield connection


def everything(connection: socket.socket) -> bytes:
    """Read until the server closes the connection."""
    return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("GET /services/soap/ HTTP/1.1", 405),
        ("GET /nothing HTTP/1.1", 404),
        ("POST /services/rest HTTP/1.1\r\nTransfer-Encoding: chunked", 411),
        ("GET /services/rest/ HTTP/1.1\r\nTransfer-Encoding: chunked", 411),
        ("POST /services/rest/ HTTP/1.1", 411),
        ("POST /services/rest/ HTTP/1.1\r\nContent-Length: 10485761", 413),
        (f"POST /services/rest/ HTTP/1.1\r\nContent-Length: {'9' * 20}", 413),
        (f"POST /services/rest/ HTTP/1.1\r\nContent-Length: {'9' * 5000}", 400),
        ("POST /services/rest/ HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2", 400),
        ("POST /services/rest/ HTTP/1.1\r\nTransfer-Encoding: gzip", 501),
        ("POST /services/rest/ HTTP/1.1\r\nContent-Length: -1", 400),
        ("POST /services/rest/ HTTP/1.1\r\nContent-Length: 1_0", 400),
        ("GET http://[x/services/rest/ HTTP/1.1", 400),
        ("DELETE /services/rest/ HTTP/1.1", 405),
        ("BREW /services/rest/ HTTP/1.1", 501),
        ("GET /services/rest/", 400),
        ("GET  HTTP/1.1", 400),
        ("GET /services/rest/ HTTP/2.0", 505),
        ("GET /services/rest/ HTTP/1.1\r\nno colon", 400),
        ("GET /services/rest/ HTTP/1.1\r\n X-Indented: a", 400),
        ("GET /services/rest/ HTTP/1.1\r\nHost: y", 400),
        (f"GET /{'x' * 70000} HTTP/1.1", 414),
        (f"GET / HTTP/1.1\r\nX: {'x' * 70000}", 431),
    ],
)
def test_invalid_http_request_gets_http_error(emulator: Emulator, head: str, status: int) -> None:
    with raw(emulator) as connection:
        connection.sendall(f"{head}\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        connection.shutdown(socket.SHUT_WR)
        answer = everything(connection)
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"onnection: close" in answer


def test_client_can_finish_sending_an_oversized_body_and_receives_413(emulator: Emulator) -> None:
    size = 30_000_000
    with raw(emulator) as connection:
        connection.sendall(f"POST /services/rest/ HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n\r\n".encode() + b"x" * size)
        connection.shutdown(socket.SHUT_WR)
        assert everything(connection).startswith(b"HTTP/1.1 413 ")


def test_truncated_form_is_not_handled() -> None:
    with Emulator() as own, raw(own) as connection:
        connection.sendall(b"POST /services/rest/ HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nmethod=flickr.photos.delete")
        connection.shutdown(socket.SHUT_WR)
        assert everything(connection) == b""
        assert own.requests == []


def test_connections_are_kept_alive(emulator: Emulator) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", int(emulator.base_url.rpartition(":")[2]), timeout=10)
    connection.connect()
    first = connection.sock
    for method, body in (
        ("GET", None),
        ("POST", b"method=flickr.test.null"),
        ("GET", b"a body that means nothing"),
        ("GET", None),
    ):
        connection.request(method, REST, body)
        assert b'code="100"' in connection.getresponse().read()
        assert connection.sock is first
    connection.close()


def test_fifty_concurrent_clients_each_receive_their_own_response(emulator: Emulator) -> None:
    together = Barrier(50)

    def ask(number: int) -> list[str]:
        with httpx.Client(base_url=emulator.base_url, timeout=30) as client:
            together.wait(60)
            common = {"method": "flickr.test.echo", "api_key": emulator.api_key, "format": "json", "nojsoncallback": "1"}
            answers = [client.post(REST, data={**common, "text": f"{number}-{turn}"}).json() for turn in range(4)]
            return [one["text"]["_content"] for one in answers]

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(ask, range(50)))
    assert answers == [[f"{number}-{turn}" for turn in range(4)] for number in range(50)]


def test_two_emulators_share_no_state() -> None:
    with Emulator() as one, Emulator() as other:
        assert (
            len({one.base_url, other.base_url})
            == len({one.api_key, other.api_key})
            == len({one.api_secret, other.api_secret})
            == 2
        )
        arguments = {"method": "flickr.panda.getList", "api_key": one.api_key}
        assert 'stat="ok"' in httpx.get(one.base_url + REST, params=arguments).text
        assert (one.requests, other.requests) == ([arguments], [])
        assert err(httpx.get(other.base_url + REST, params=arguments))[0] == "100"


def test_stopped_emulator_refuses_connections() -> None:
    with httpx.Client() as client:
        with Emulator() as own:
            assert client.get(own.base_url + REST).status_code == 200
        with pytest.raises(httpx.TransportError):
            client.get(own.base_url + REST)
        own.stop()
