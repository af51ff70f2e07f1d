"""Items of pages are read by validators for their keys and kinds of values, which pydantic-core runs without Python."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic_core import SchemaValidator

from flickr_sdk._generated import catalog
from flickr_sdk._pipeline import response_parser
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._pipeline.response_parser import parse_body
from flickr_sdk._wire import fast_parser, item_reader
from flickr_sdk._wire.fast_parser import FastPageParser
from flickr_sdk._wire.item_reader import ItemValidators
from flickr_sdk._wire.json import VALUE_MARKS, is_oversized
from flickr_sdk.errors import MalformedResponse
from flickr_sdk.models import Photo
from tests.support.photo_pages import SEARCH, compact_body_of, photo

PHOTOS = [photo(number) for number in range(300)]
BODY = compact_body_of(PHOTOS)


@pytest.fixture
def parser() -> FastPageParser:
    found = response_parser._fast_parser(find_endpoint(catalog, SEARCH))
    assert found is not None
    return found


class Recorder:
    """A validator that records the sizes of what it decodes."""

    def __init__(self, validator: SchemaValidator) -> None:
        self._validator = validator
        self.sizes: list[int] = []

    def validate_json(self, body: bytes) -> Any:
        self.sizes.append(len(body))
        return self._validator.validate_json(body)


def test_long_page_is_decoded_part_by_part(parser: FastPageParser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_parser, "PART_BYTES", 10_000)
    validator = Recorder(ItemValidators(Photo, parser._page_schema).get(PHOTOS[0]))
    page = parser._decode(validator, BODY, BODY.index(b'{"id"'))  # type: ignore[arg-type]  # behaves like a validator
    assert page is not None
    assert [item.id for item in page["photos"]["photo"]] == [values["id"] for values in PHOTOS]
    assert len(validator.sizes) >= 5
    assert max(validator.sizes) < len(BODY) / 3


def test_first_item_selects_the_validator(parser: FastPageParser) -> None:
    assert parser._first_item(BODY) == (PHOTOS[0], BODY.index(b'{"id"'))


def test_only_a_page_with_few_values_is_read_by_the_fast_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies: list[bytes] = []
    monkeypatch.setattr(FastPageParser, "parse", lambda _, body: bodies.append(body))
    oversized = compact_body_of(PHOTOS, numbers=[0] * 300_000)
    assert is_oversized(oversized, VALUE_MARKS)
    endpoint = find_endpoint(catalog, SEARCH)
    assert len(parse_body(endpoint, BODY, strict=False)) == 300
    with pytest.raises(MalformedResponse, match="values"):
        parse_body(endpoint, oversized, strict=False)
    assert bodies == [BODY]


def test_objects_with_the_same_keys_are_read_without_python_code() -> None:
    """`None` would mean that they are read one by one."""
    photos = ItemValidators(Photo).read_uniform(json.loads(json.dumps(PHOTOS)))
    assert photos is not None
    assert [one.id for one in photos] == [values["id"] for values in PHOTOS]
    assert {type(one) for one in photos} == {Photo}


def test_a_union_is_reduced_to_the_member_of_the_first_item() -> None:
    number, text = {"type": "int", "strict": True}, {"type": "str", "strict": True}
    union: Any = {"type": "union", "choices": [number, text], "mode": "left_to_right"}
    assert item_reader._sample_first(union, "a", exact=True) == text
    assert item_reader._sample_first(union, 5, exact=True) == number
    assert item_reader._sample_first(union, "a", exact=False)["choices"] == [text, number]
    assert item_reader._sample_first(union, "", exact=True)["choices"] == [number, text]


def test_validators_are_limited_in_number() -> None:
    validators, known = ItemValidators(Photo), [*Photo.model_fields][:80]
    firsts = [{"id": "1", "title": "t", "url_o": "u"[:number], f"key{number}": 1} for number in range(len(known))]
    assert len(firsts) > item_reader.MAX_VALIDATORS
    for count, first in enumerate(firsts, 1):
        validators.get(first)
        assert len(validators._validators) == (count - 1) % item_reader.MAX_VALIDATORS + 1
