"""Mutations of API responses for property tests with Hypothesis and for fuzzing with Atheris."""

from __future__ import annotations

import json
import warnings
from functools import cache
from typing import Any, Final, NamedTuple

from flickr_sdk import FlickrError, parse_response
from flickr_sdk._pipeline.response_parser import Format
from flickr_sdk.emulator import catalog
from flickr_sdk.emulator.response_formats import json_body, jsonp_body, xml_body

LARGEST: Final = 64 * 1024


class Whole(NamedTuple):
    """An undamaged response of a method."""

    method: str
    format: Format
    body: bytes


@cache
def wholes() -> list[Whole]:
    """Return every sample and a failure of each method, in every format."""
    found = []
    for method, samples in sorted(catalog.load_catalog().samples.items()):
        answers: list[Any] = [{"stat": "ok", **sample} for sample in samples]
        for answer in [*answers, {"stat": "fail", "code": 1, "message": "not found"}]:
            found += [
                Whole(method, "json", json_body(answer)),
                Whole(method, "json", jsonp_body(answer, "show")),
                Whole(method, "xml", xml_body(answer)),
            ]
    return found


def survives(method: str, body: bytes, format: Format) -> FlickrError | None:
    """Parse a response and return its `FlickrError`, if any; every other exception is a defect."""
    failure = None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for strict in (True, False):
            try:
                # The repr of a parsed response must not fail either.
                repr(parse_response(method, body, format=format, strict=strict))
            except FlickrError as error:
                failure = error
            else:
                return None
    assert failure is not None
    assert str(failure)
    assert len(failure.body) <= 200
    return failure


PIECES: Final = (
    b"\x00",
    b"\xff\xfe",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b'"\\ud800"',
    b"[" * 500,
    b'{"a":' * 500,
    b"<a>" * 150,
    b"<a>" * 5000,
    b"</a>",
    b"&lol;",
    b"&#x0;",
    b"<![CDATA[",
    b"<!DOCTYPE rsp [<!ENTITY a 'b'>]>",
    b"<?xml version='1.0' encoding='utf-7'?>",
    b"1e999",
    b"-1e999",
    b"NaN",
    b"9" * 5000,
    b"-" + b"9" * 300,
    b'"' + b"9" * 30 + b'"',
    b"null",
    b"true",
    b"[]",
    b"{}",
    b'""',
    b'"0000-00-00 00:00:00"',
    b'"stat":"ok",',
    b"(" * 2000,
    b" " * 2000,
)
"""Fragments that are inserted into responses."""


def cut(body: bytes, start: int, length: int, piece: bytes) -> bytes:
    """Replace a part of a response."""
    start %= len(body) + 1
    return (body[:start] + piece + body[start + length :])[:LARGEST]


def flipped(body: bytes, bits: list[int]) -> bytes:
    """Flip the given bits."""
    damaged = bytearray(body)
    for bit in bits:
        if damaged:
            damaged[(bit >> 3) % len(damaged)] ^= 1 << (bit & 7)
    return bytes(damaged)


def with_value(body: bytes, number: int, value: Any) -> bytes:
    """Replace one value of a JSON response, selected by a number, with a value of any type."""
    places: list[tuple[Any, Any]] = []

    def walk(one: Any) -> None:
        for key in one if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ():
            places.append((one, key))
            walk(one[key])

    answer = json.loads(body)
    walk(answer)
    inside, key = places[number % len(places)]
    inside[key] = value
    return json.dumps(answer).encode()
