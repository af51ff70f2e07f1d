"""Test that damaged responses raise only `FlickrError`, in bounded time and memory."""

from __future__ import annotations

import gc
import time
import tracemalloc
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flickr_sdk import SchemaDriftWarning, parse_response
from flickr_sdk._pipeline.response_parser import Format

from ..support.mutations import PIECES, Whole, cut, flipped, survives, wholes, with_value

pytestmark = pytest.mark.once

EXAMPLES = settings(
    max_examples=150, deadline=timedelta(seconds=5), derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
any_whole = st.deferred(lambda: st.sampled_from(wholes()))
any_value = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("0") | st.just(10**400),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from(["_content", "stat", "id", "x"]), inside),
    max_leaves=6,
)


@EXAMPLES
@given(any_whole, st.lists(st.integers(0, 2**20), min_size=1, max_size=40))
def test_flipped_bits_raise_only_flickr_errors(whole: Whole, bits: list[int]) -> None:
    survives(whole.method, flipped(whole.body, bits), whole.format)


@EXAMPLES
@given(any_whole, st.integers(0, 2**16), st.sampled_from(["json", "xml"]))
def test_truncated_responses_raise_only_flickr_errors(whole: Whole, length: int, format: Format) -> None:
    survives(whole.method, whole.body[: length % len(whole.body)], format)


@EXAMPLES
@given(any_whole, st.integers(0, 2**16), st.integers(0, 40), st.sampled_from(PIECES), st.integers(0, 2**16))
def test_inserted_fragments_raise_only_flickr_errors(whole: Whole, start: int, length: int, piece: bytes, again: int) -> None:
    once = cut(whole.body, start, length, piece)
    survives(whole.method, once, whole.format)
    survives(whole.method, cut(once, again, 1, piece), whole.format)


@EXAMPLES
@given(any_whole.filter(lambda whole: whole.body.startswith(b"{")), st.integers(0, 2**16), any_value)
def test_values_of_other_types_raise_only_flickr_errors(whole: Whole, number: int, value: Any) -> None:
    survives(whole.method, with_value(whole.body, number, value), "json")


@EXAMPLES
@given(any_whole, any_whole)
def test_responses_of_other_methods_raise_only_flickr_errors(whole: Whole, other: Whole) -> None:
    survives(whole.method, other.body, other.format)


@EXAMPLES
@given(st.binary(max_size=200), st.sampled_from(["json", "xml"]))
def test_random_bytes_raise_only_flickr_errors(body: bytes, format: Format) -> None:
    survives("flickr.photos.getInfo", body, format)


def nested(depth: int) -> bytes:
    return b'{"stat":"ok","photo":' + b'{"a":' * depth + b"1" + b"}" * (depth + 1)


BOMBS: dict[str, tuple[Format, bytes]] = {
    "json nested in lists": ("json", b"[" * 1_000_000),
    "json nested in objects": ("json", b'{"a":' * 1_000_000),
    "json that ends, nested 200 deep": ("json", nested(200)),
    "json that ends, nested 900 deep": ("json", nested(900)),
    "json that ends, nested 5000 deep": ("json", nested(5000)),
    "a number of a million digits": ("json", b'{"stat":"ok","photo":{"views":' + b"9" * 1_000_000 + b"}}"),
    "a text of a million digits": ("json", b'{"stat":"ok","photo":{"id":"1","views":"' + b"9" * 1_000_000 + b'"}}'),
    "a date beyond all dates": ("json", b'{"stat":"ok","photo":{"id":"1","dates":{"posted":"99999999999999999999"}}}'),
    "many open brackets": ("json", b"a(" * 500_000),
    "many spaces": ("json", b" " * 1_000_000 + b"("),
    "many brackets after a name": ("json", b"name" + b" " * 500_000 + b"(" * 500_000),
    "many spaces after a wrapped answer": ("json", b"a()" + b" " * 300_000 + b"x"),
    "many semicolons": ("json", b"a(" + b");" * 300_000 + b"x"),
    "many keys": ("json", b'{"stat":"ok","photo":{' + b",".join(b'"k%d":%d' % (n, n) for n in range(20_000)) + b"}}"),
    "many drifts": ("json", b'{"stat":"ok","photos":{"photo":[' + b",".join([b'{"farm":[]}'] * 500) + b"]}}"),
    "xml nested": ("xml", b"<rsp>" * 300_000),
    "xml entities": (
        "xml",
        b'<?xml version="1.0"?><!DOCTYPE rsp [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
        + b']><rsp stat="ok"><photo id="&m;"/></rsp>',
    ),
    "xml from elsewhere": ("xml", b'<!DOCTYPE rsp [<!ENTITY a SYSTEM "file:///etc/passwd">]><rsp stat="ok">&a;</rsp>'),
    "xml attributes": ("xml", b'<rsp stat="ok"><photo ' + b" ".join(b'a%d=""' % n for n in range(20_000)) + b"/></rsp>"),
    "xml comments": ("xml", b"<!--" + b"-" * 1_000_000),
}


@pytest.mark.parametrize("name", BOMBS)
def test_hostile_response_uses_bounded_time_and_memory(name: str) -> None:
    format, body = BOMBS[name]
    method = "flickr.photos.search" if b'"photos"' in body else "flickr.photos.getInfo"
    survives(method, b"{}", "json")  # exclude one-time loading from the measurement
    gc.collect()
    tracemalloc.start()
    begun = time.process_time()
    try:
        survives(method, body, format)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # A photo of a few bytes becomes an object with 160 fields.
    assert peak < 1500 * min(len(body), 20_000) + 60 * len(body)
    assert time.process_time() - begun < 20, "the time must not grow with the square of the size"


def test_list_in_place_of_a_photo_is_kept_unchanged() -> None:
    with pytest.warns(SchemaDriftWarning):
        page: Any = parse_response("flickr.photos.getRecent", b'{"stat":"ok","photos":{"page":1,"photo":[[[]]]}}')
    assert list(page) == [[[]]]


def test_undamaged_responses_are_parsed() -> None:
    failures = [whole for whole in wholes() if survives(whole.method, whole.body, whole.format) is None]
    assert len(failures) > 400, "undamaged responses are parsed"
