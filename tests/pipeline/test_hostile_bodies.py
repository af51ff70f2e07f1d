"""Responses whose size, nesting or number of values is hostile end within the limits of time and memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pydantic import ValidationError

from flickr_sdk import Flickr, FlickrError, MalformedResponse, OAuthProblem, TimedOut, parse_response
from flickr_sdk._wire.signature_diagnosis import TOO_LONG, diagnose
from flickr_sdk.models import PhotoPage

from ..support.request_kinds import SENT_BY_CLIENTS, send
from ..support.socket_server import both, error_of, reply, server

MIB = 2**20
PAGE = b'{"stat":"ok","photos":{"page":1,"pages":1,"perpage":500,"total":500,"photo":[%s]}}'
XML = b'<rsp stat="ok"><photos page="1" pages="1" perpage="1" total="1">%s</photos></rsp>'


def peak_of(action: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("method", ["flickr.photos.search", "flickr.unknown.method", "flickr.tags.getListUserRaw"])
@pytest.mark.parametrize(
    "body",
    [
        lambda: PAGE % b",".join([b"{}"] * MIB),
        lambda: PAGE % b",".join([b"[]"] * MIB),
        lambda: PAGE % b",".join([b"1"] * MIB),
        lambda: PAGE % b",".join([b"null"] * MIB),
        lambda: PAGE % b",".join([b"[" * 150 + b"]" * 150] * 4000),
        lambda: b'{"stat":"ok",' + b",".join(b'"k%d":1' % i for i in range(MIB)) + b"}",
        lambda: b'{"stat":"ok","photos":' + b"[" * MIB + b"]" * MIB + b"}",
        lambda: b'{"stat":"ok","photos":' + b'{"a":' * MIB + b"1" + b"}" * MIB + b"}",
        lambda: b'"' * 4 * MIB,
    ],
    ids=["objects", "lists", "numbers", "null", "nested", "keys", "deep lists", "deep objects", "quotes"],
)
def test_json_with_too_many_values_is_rejected_before_it_is_decoded(method: str, body: Callable[[], bytes]) -> None:
    whole = body()

    def parse() -> None:
        with pytest.raises(MalformedResponse, match="more than 250000 values"):
            parse_response(method, whole)

    assert peak_of(parse) < 2 * MIB


@pytest.mark.parametrize(
    "inside",
    [
        lambda: b"<a/>" * MIB,
        lambda: b"<photo/>" * MIB,
        lambda: b"<a>" * MIB + b"</a>" * MIB,
        lambda: b"<!---->" * MIB,
        lambda: b"<a " + b" ".join(b'a%d=""' % i for i in range(MIB)) + b"/>",
        lambda: b"&amp;" * MIB,
        lambda: b"&#1;" * MIB,
    ],
    ids=["elements", "photos", "deep", "comments", "attributes", "entities", "invalid references"],
)
def test_xml_with_too_many_values_is_rejected_before_it_is_decoded(inside: Callable[[], bytes]) -> None:
    whole = XML % inside()

    def parse() -> None:
        with pytest.raises(MalformedResponse, match="more than 250000 values"):
            parse_response("flickr.photos.search", whole, format="xml")

    assert peak_of(parse) < 2 * len(whole)


@pytest.mark.parametrize(
    "unit", [b"\xff", b"\x01", b"\x01a", b"\xed\xa0\x80"], ids=["bytes", "controls", "alternating", "surrogates"]
)
@pytest.mark.parametrize("size", [MIB, 9 * MIB])
def test_repair_of_xml_takes_memory_in_proportion_to_the_body(unit: bytes, size: int) -> None:
    body = b'<rsp stat="fail"><err code="1" msg="%s"/></rsp>' % (unit * (size // len(unit)))

    def parse() -> None:
        with pytest.raises(FlickrError):
            parse_response("flickr.photos.search", body, format="xml")

    assert peak_of(parse) < 40 * size


@pytest.mark.parametrize(
    "name", ["compat etree", "compat xmlnode", "compat parsed-json", "codegen fetch", "upload", "legacy token"]
)
def test_every_parser_rejects_too_many_values(name: str, tmp_path: Path) -> None:
    is_xml = name in ("compat etree", "compat xmlnode", "upload")
    body = XML % (b"<a/>" * 300_000) if is_xml else PAGE % b",".join([b"{}"] * 300_000)
    with server(reply(b"200 OK", b"", body)) as url, pytest.raises(FlickrError, match="more than 250000 values"):
        send(Flickr, name, url, tmp_path, retries=0)


def test_errors_of_list_items_are_not_collected() -> None:
    # Each takes several hundred bytes, which Python does not count.
    with pytest.raises(ValidationError) as caught:
        PhotoPage.model_validate({"photo": [[]] * 1000})
    assert caught.value.error_count() < 20


def test_all_items_of_an_unexpected_type_are_reported() -> None:
    drifts: list[Any] = []
    parse_response("flickr.photos.search", PAGE % b",".join([b"[]"] * 1000), on_drift=drifts.append)
    assert len(drifts) == 1000


def test_response_with_too_many_unexpected_values_is_rejected() -> None:
    with pytest.raises(MalformedResponse) as caught:
        parse_response("flickr.photos.search", PAGE % b",".join([b"[]"] * 60_000), on_drift=lambda _: None)
    assert caught.value.method == "flickr.photos.search"
    assert caught.value.problem == (
        "more than 50000 values of the response have an unexpected type; check that it is a response of this method"
    )


@both
@pytest.mark.parametrize("item", [b"{}", b'{"id":"1","farm":"x","k%d":1}'])
def test_parsing_counts_against_the_time_limit(kind: type, item: bytes) -> None:
    items = [item % number if b"%" in item else item for number in range(40_000)]
    with server(reply(b"200 OK", b"", PAGE % b",".join(items))) as url:
        error = error_of(kind, url, "flickr.photos.search", timeout=0.1)
    assert type(error) is TimedOut
    assert error.message == "the response was not parsed within 0.1 s (Timeout.total)" or "no response" in error.message
    assert error.elapsed < 15


HOSTILE_STRINGS = {
    "many": lambda: "&".join(f"k{number}=v{number}" for number in range(400_000)),
    "secret": lambda: "oauth_token=" + "ab" * 3 * MIB,
    "repeated": lambda: "&".join(["a=1"] * 400_000),
    "short": lambda: "&".join(f"oauth_x{number}={'abcdefgh'[: number % 8 + 1]}" for number in range(300_000)),
}


@both
@pytest.mark.parametrize("name", HOSTILE_STRINGS)
@pytest.mark.parametrize("size", [100_000, 8 * MIB])
def test_long_signature_base_string_is_diagnosed_in_linear_time(kind: type, name: str, size: int, tmp_path: Path) -> None:
    sbs = f"GET&http%3A%2F%2Fx&{quote(HOSTILE_STRINGS[name]()[: size // 2], safe='')}"[:size]
    body = f"oauth_problem=signature_invalid&debug_sbs={sbs}".encode()
    with server(reply(b"401 Unauthorized", b"", body)) as url, pytest.raises(OAuthProblem) as caught:
        send(kind, "read", url, tmp_path, retries=0, timeout=30)
    assert (TOO_LONG in str(caught.value)) is (size > 2**18)
    assert len(str(caught.value)) < 2000
    assert caught.value.elapsed < 25


def test_work_of_a_diagnosis_grows_with_its_input() -> None:
    signed = "GET&http%3A%2F%2Fx&" + quote("a=1&oauth_token=72157720000000001-89abcdef01234567", safe="")
    for name, make in HOSTILE_STRINGS.items():
        text = make()
        peaks = [peak_of(lambda text=text, n=n: diagnose(signed, f"GET&u&{quote(text[:n], safe='')}")) for n in (10_000, 80_000)]  # type: ignore[misc]
        assert peaks[1] < 16 * max(peaks[0], 100_000), name


@both
@pytest.mark.parametrize("name", SENT_BY_CLIENTS)
@pytest.mark.parametrize(
    "body",
    [lambda: b"{}" * 2 * MIB, lambda: b"oauth_problem=signature_invalid&debug_sbs=" + b"a=1&" * MIB],
    ids=["json", "sbs"],
)
def test_error_pages_of_every_kind_of_request_are_limited(
    kind: Any, name: str, body: Callable[[], bytes], tmp_path: Path
) -> None:
    page = body()

    def request() -> None:
        with server(reply(b"401 Unauthorized", b"", page)) as url, pytest.raises(FlickrError) as caught:
            send(kind, name, url, tmp_path, retries=0)
        assert len(str(caught.value)) < 3000

    assert peak_of(request) < 1.5 * len(page)  # the server makes one copy


@both
@pytest.mark.parametrize("name", ["legacy token", "legacy to OAuth"])
@pytest.mark.parametrize(
    "auth",
    ['""', '"x"', "1", "[]", "[[]]", "{}", '{"token":{},"perms":1,"user":2}', '{"token":"t","perms":"read","user":[]}'],
)
@pytest.mark.filterwarnings("ignore::flickr_sdk.SchemaDriftWarning")
def test_legacy_token_of_another_type_is_rejected(kind: Any, name: str, auth: str, tmp_path: Path) -> None:
    body = f'{{"stat":"ok","auth":{auth}}}'.encode()
    with server(reply(b"200 OK", b"", body)) as url, pytest.raises(FlickrError):
        send(kind, name, url, tmp_path, retries=0)
