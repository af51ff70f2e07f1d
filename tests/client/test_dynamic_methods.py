"""Names without a stub: Flickr's own spellings, new methods and typos."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from flickr_sdk import ApiError, ArgumentError, AsyncFlickr, Flickr, UnknownMethodError
from flickr_sdk.client.dynamic_methods import OTHER_FLAVOR
from flickr_sdk.emulator import Emulator

from ..support.clients import Make


class EchoHandler(BaseHTTPRequestHandler):
    """Responds to every method with its name and arguments."""

    def do_GET(self) -> None:
        self.respond(urlsplit(self.path).query)

    def do_POST(self) -> None:
        self.respond(self.rfile.read(int(self.headers["Content-Length"])).decode())

    def respond(self, query: str) -> None:
        arguments = parse_qs(query)
        body = f'{{"did":{{"method":"{arguments["method"][0]}","x":"{arguments.get("x", [""])[0]}"}},"stat":"ok"}}'.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def echo_server() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), EchoHandler)
    thread = Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    "spelling",
    [
        lambda f: f.photos.get_info(photo_id="52000000101"),
        lambda f: f.photos.getInfo(photo_id="52000000101"),
        lambda f: f.photos_getInfo(photo_id="52000000101"),
        lambda f: f.photos_get_info(photo_id="52000000101"),
        lambda f: f.call("flickr.photos.getInfo", photo_id="52000000101"),
        lambda f: f.call("photos.getInfo", photo_id="52000000101"),
        lambda f: f.call("flickr.photos.getinfo", photo_id="52000000101"),
        lambda f: f.call("FLICKR.PHOTOS.GETINFO", photo_id="52000000101"),
    ],
)
def test_all_spellings_of_a_method_return_the_same(spelling: Any, flickr: Flickr) -> None:
    expected = flickr.photos.get_info(photo_id="52000000101")
    response = spelling(flickr)
    assert type(response) is type(expected)
    assert response == expected


def test_nested_namespace_is_found_in_flickrs_spelling(flickr: Any) -> None:
    comments = flickr.photos.comments.get_list(photo_id="52000000101")
    assert flickr.photos_comments_getList(photo_id="52000000101") == comments
    assert flickr.photos.comments_getList(photo_id="52000000101") == comments


@pytest.mark.parametrize(
    "spelling",
    [
        lambda f: f.photos.getSomethingNew(x=1),
        lambda f: f.photos_getSomethingNew(x=1),
        lambda f: f.call("flickr.photos.getSomethingNew", x=1),
    ],
)
def test_unknown_method_is_forwarded_and_returns_a_dict(spelling: Any, echo_server: str) -> None:
    with Flickr("key", base_url=echo_server) as flickr:
        assert spelling(flickr) == {"did": {"method": "flickr.photos.getSomethingNew", "x": "1"}}


def test_unknown_namespace_is_forwarded(echo_server: str) -> None:
    with Flickr("key", base_url=echo_server) as flickr:
        client: Any = flickr
        assert client.newthing.doIt() == {"did": {"method": "flickr.newthing.doIt", "x": ""}}
        assert client.newthing.below.doIt(x=2) == {"did": {"method": "flickr.newthing.below.doIt", "x": "2"}}


def test_async_client_forwards_unknown_methods(echo_server: str) -> None:
    async def call() -> object:
        async with AsyncFlickr("key", base_url=echo_server) as flickr:
            client: Any = flickr
            return await client.newthing.doIt(x=3)

    assert asyncio.run(call()) == {"did": {"method": "flickr.newthing.doIt", "x": "3"}}


@pytest.mark.parametrize(
    ("misspelled", "suggestion"),
    [
        (lambda f: f.photos.get_infoo, "flickr.photos.get_info"),
        (lambda f: f.photos.getInfos, "flickr.photos.get_info"),
        (lambda f: f.photos.getinfo, "flickr.photos.get_info"),
        (lambda f: f.photos.serach, "flickr.photos.search"),
        (lambda f: f.photo, "flickr.photos"),
        (lambda f: f.photos_getInfoo, "flickr.photos.get_info"),
        (lambda f: f.photos.coments, "flickr.photos.comments"),
        (lambda f: f.uplod("x.jpg"), "flickr.upload"),
        (lambda f: f.harvset, "flickr.harvest"),
        (lambda f: f.walkk, "flickr.walk"),
        (lambda f: f.optons(timeout=5), "flickr.options"),
        (lambda f: f.start_uplaod, "flickr.start_upload"),
        (lambda f: f.wait_for_ticket, "flickr.wait_for_tickets"),
        (lambda f: f.walk_sett, "flickr.walk_set"),
        (lambda f: f.logout_, "flickr.logout"),
    ],
)
def test_typo_is_rejected_with_a_suggestion_and_no_request(misspelled: Any, suggestion: str) -> None:
    with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        with pytest.raises(UnknownMethodError) as caught:
            misspelled(flickr)
        assert caught.value.suggestion == suggestion
        assert "did you mean" in str(caught.value)
        assert emulator.requests == []


@pytest.mark.parametrize("kind", [Flickr, AsyncFlickr])
@pytest.mark.parametrize("name", sorted(inspect.signature(Flickr.__init__).parameters.keys() - {"self", "token", "cache"}))
def test_constructor_arguments_are_not_attributes(kind: type[Flickr | AsyncFlickr], name: str) -> None:
    with pytest.raises(UnknownMethodError, match=f"does not expose its argument '{name}'"):
        getattr(kind("key"), name)


def test_hint_for_call_is_limited_to_names_of_methods() -> None:
    client: Any = Flickr("key")
    with pytest.raises(UnknownMethodError, match=r"flickr.call\('flickr.photos.get_infoo'\) sends any name"):
        client.photos.get_infoo
    for name in ("photo", "photos_getInfoo", "uplod"):
        with pytest.raises(UnknownMethodError) as caught:
            getattr(client, name)
        assert "flickr.call(" not in str(caught.value)


@pytest.mark.parametrize("name", ["newthing_", "api_key_of_mine_"])
def test_names_with_a_trailing_underscore_are_never_forwarded(name: str, flickr: Flickr) -> None:
    assert not hasattr(flickr, name)
    assert not hasattr(flickr.photos, name)


def test_call_forwards_names_that_look_like_typos(echo_server: str) -> None:
    with Flickr("key", base_url=echo_server) as flickr:
        assert flickr.call("flickr.photos.getInfoo") == {"did": {"method": "flickr.photos.getInfoo", "x": ""}}


@pytest.mark.parametrize("name", ["_private", "__iter__", "_repr_html_", "__getstate_of_mine__"])
def test_names_with_a_leading_underscore_are_never_forwarded(name: str, flickr: Flickr) -> None:
    assert not hasattr(flickr, name)
    assert not hasattr(flickr.photos, name)
    assert not hasattr(flickr.newthing, name)  # type: ignore[attr-defined]  # resolved at run time only


def test_attribute_access_sends_no_request() -> None:
    with Emulator() as emulator, Flickr(emulator.api_key, base_url=emulator.base_url) as flickr:
        assert hasattr(flickr.photos, "getSomethingNew")
        assert not hasattr(flickr.photos, "get_infoo")
        repr(flickr.newthing.doIt)  # type: ignore[attr-defined]  # resolved at run time only
        assert emulator.requests == []


def test_unknown_method_rejects_positional_arguments(flickr: Any) -> None:
    with pytest.raises(ArgumentError, match="pass keyword arguments"):
        flickr.newthing.doIt("x")


def test_unknown_method_raises_the_error_of_the_server(flickr: Any) -> None:
    with pytest.raises(ApiError) as caught:
        flickr.photos.getSomethingNew(x=1)
    assert caught.value.code == 112


def test_client_cannot_be_copied_or_pickled(flickr: Flickr) -> None:
    for attempt in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError):
            attempt(flickr)


@pytest.mark.parametrize("client", [Flickr, AsyncFlickr])
def test_client_whose_constructor_failed_has_a_repr(client: type) -> None:
    assert repr(object.__new__(client)) == f"<{client.__name__} (not created)>"


class TestOtherFlavor:
    """Names that only one of the clients has."""

    @staticmethod
    def public_names(cls: type) -> set[str]:
        return {name for name in dir(cls) if not name.startswith("_")}

    def test_every_name_of_one_client_has_a_counterpart_in_the_other(self) -> None:
        names, async_names = self.public_names(Flickr), self.public_names(AsyncFlickr)
        assert {name for name, (owner, _) in OTHER_FLAVOR.items() if owner == "Flickr"} == names - async_names
        assert {name for name, (owner, _) in OTHER_FLAVOR.items() if owner == "AsyncFlickr"} == async_names - names
        for owner, counterpart in OTHER_FLAVOR.values():
            assert counterpart in (async_names if owner == "Flickr" else names)

    @pytest.mark.parametrize(
        ("client", "name", "message"),
        [
            (Flickr, "upload_task", "Flickr has no 'upload_task', which belongs to AsyncFlickr; did you mean flickr.upload?"),
            (Flickr, "uploadTask", "Flickr has no 'upload_task', which belongs to AsyncFlickr; did you mean flickr.upload?"),
            (Flickr, "aclose", "Flickr has no 'aclose', which belongs to AsyncFlickr; did you mean flickr.close?"),
            (AsyncFlickr, "close", "AsyncFlickr has no 'close', which belongs to Flickr; did you mean flickr.aclose?"),
        ],
    )
    def test_name_of_the_other_client_is_rejected_with_the_right_one(self, client: type, name: str, message: str) -> None:
        flickr = client("0123456789abcdef0123456789abcdef")
        with pytest.raises(AttributeError) as caught:
            getattr(flickr, name)
        assert isinstance(caught.value, UnknownMethodError)
        assert (str(caught.value), caught.value.suggestion) == (message, message.rpartition(" ")[2].rstrip("?"))
        assert not hasattr(flickr, name)


@pytest.mark.parametrize(
    "open_one",
    [
        lambda flickr, folder: flickr.walk(tags=["aurora"]),
        lambda flickr, folder: flickr.walk.photosets.get_list(user_id="me"),
        lambda flickr, folder: flickr.harvest(tags=["aurora"]),
        lambda flickr, folder: flickr.uploads(journal=folder / "journal"),
    ],
    ids=["walk", "typed walk", "harvest", "uploads"],
)
def test_close_of_the_other_client_is_suggested(make: Make, open_one: Callable[[Any, Path], Any], tmp_path: Path) -> None:
    one = open_one(make(), tmp_path)
    own, other = ("close", "aclose") if hasattr(one, "close") else ("aclose", "close")
    assert hasattr(one, own)
    with pytest.raises(AttributeError, match=f"has no attribute '{other}'; did you mean {own}[?]$"):
        getattr(one, other)
    with pytest.raises(AttributeError, match="has no attribute 'closes'$"):
        _ = one.closes
    if own == "close":
        one.close()
    else:
        asyncio.run(one.aclose())
