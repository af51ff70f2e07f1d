"""Drift: only strict mode raises, no value is lost, and exactly the values that drifted are reported."""

from __future__ import annotations

import copy
import json
import random
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import BaseModel

from flickr_sdk import SchemaDrift, SchemaDriftWarning, parse_response
from flickr_sdk._generated import catalog
from flickr_sdk._model.wire_schema import WireField, schema_of
from flickr_sdk._pipeline import response_parser
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._utils.secret_names import HIDDEN, response_may_hold_secret
from flickr_sdk.emulator.catalog import load_catalog
from flickr_sdk.types import Drift

SAMPLES = [
    (method, response) for method, responses in sorted(load_catalog().samples.items()) for response in responses if response
]
SEED = 20240301


@dataclass
class Place:
    """A value of a sample, its path, and the field that parses it."""

    holder: Any
    key: Any
    path: str
    field: WireField | None
    item: bool = False

    @property
    def value(self) -> Any:
        return self.holder[self.key]


def reported(method: str, value: object) -> object:
    """Return the value of the expected drift, which is hidden if it may be a token."""
    return HIDDEN if response_may_hold_secret(method) else value


def join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def places(value: dict[str, Any], slots: dict[str, WireField], path: str) -> Iterator[Place]:
    """Yield the places of the known fields of an object and of everything inside them."""
    for key in list(value):
        field = slots.get(key)
        # A second value under another name is not parsed; it is kept if it differs.
        if field is not None and key == next(name for name in field.keys if name in value):
            yield from _inside(Place(value, key, join(path, key), field))


def _inside(place: Place) -> Iterator[Place]:
    field = place.field
    assert field is not None
    if field.wrapper is not None and isinstance(place.value, dict):
        if field.wrapper not in place.value:
            return
        place = Place(place.value, field.wrapper, join(place.path, field.wrapper), field)
    yield place
    if field.is_list and isinstance(place.value, list):
        for number, item in enumerate(place.value):
            inner = Place(place.value, number, f"{place.path}[{number}]", field, item=True)
            yield inner
            if field.model is not None and isinstance(item, dict):
                yield from places(item, schema_of(field.model).by_key, inner.path)
    elif field.model is not None and isinstance(place.value, dict):
        if field.none_if_zero_id and place.value.get("id") in (0, "0"):
            return
        yield from places(place.value, schema_of(field.model).by_key, place.path)


def all_places(method: str, response: dict[str, Any]) -> list[Place]:
    endpoint = find_endpoint(catalog, method)
    assert endpoint.response is not None
    root = response_parser.payload_field(endpoint)
    if endpoint.response.root is None:
        assert root.model is not None
        return list(places(response, schema_of(root.model).by_key, ""))
    return list(places(response, {endpoint.response.root: root}, ""))


def is_leaf(place: Place) -> bool:
    return not isinstance(place.value, (dict, list))


def parse(method: str, response: dict[str, Any]) -> tuple[Any, list[Drift]]:
    drifts: list[Drift] = []
    body = json.dumps({**response, "stat": "ok"})
    return parse_response(method, body, on_drift=drifts.append), drifts


def swap_type(value: Any) -> Any:
    """Convert a number to a string, or a string of digits to a number."""
    if isinstance(value, bool) or value in (None, "", 0, "0"):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str) and value.isdigit() and str(int(value)) == value:
        return int(value)
    return value


def all_values(value: Any) -> str:
    """Show all values of a payload, including the tokens that its repr hides."""
    parts = [value] if isinstance(value, BaseModel) else value if isinstance(value, list) else []
    dumps = [part.model_dump(warnings=False) for part in parts if isinstance(part, BaseModel)]
    return f"{value!r} {dumps!r}"


@pytest.mark.once
@pytest.mark.parametrize(("method", "response"), SAMPLES, ids=lambda value: value if isinstance(value, str) else "")
class TestMutations:
    """Each sample is changed in several places, which a fixed seed chooses."""

    def changed_samples(
        self, method: str, response: dict[str, Any], accept: Any, limit: int = 8
    ) -> Iterator[tuple[dict[str, Any], Place]]:
        count = len(all_places(method, response))
        order = random.Random(f"{SEED} {method}").sample(range(count), count)
        found = 0
        for number in order:
            changed = copy.deepcopy(response)
            place = all_places(method, changed)[number]
            if accept(place):
                found += 1
                yield changed, place
            if found == limit:
                return

    def test_numbers_may_be_strings_and_strings_numbers(self, method: str, response: dict[str, Any]) -> None:
        expected, none = parse(method, response)
        assert none == []
        changed = copy.deepcopy(response)
        for place in all_places(method, changed):
            if is_leaf(place):
                place.holder[place.key] = swap_type(place.value)
        actual, drifts = parse(method, changed)
        assert drifts == []
        assert actual == expected

    def test_object_instead_of_a_scalar_is_kept_and_reported(self, method: str, response: dict[str, Any]) -> None:
        for changed, place in self.changed_samples(method, response, is_leaf):  # may be empty
            place.holder[place.key] = {"garbage": ["of", 1]}
            actual, drifts = parse(method, changed)
            assert [(drift.path, drift.value) for drift in drifts] == [(place.path, reported(method, {"garbage": ["of", 1]}))]
            assert "{'garbage': ['of', 1]}" in all_values(actual)

    def test_string_instead_of_an_object_is_kept_and_reported(self, method: str, response: dict[str, Any]) -> None:
        def objects(place: Place) -> bool:
            return isinstance(place.value, dict) and place.field is not None and place.field.model is not None

        for changed, place in self.changed_samples(method, response, objects):  # may be empty
            place.holder[place.key] = "not an object"
            actual, drifts = parse(method, changed)
            assert [(drift.path, drift.value) for drift in drifts] == [(place.path, reported(method, "not an object"))]
            assert "not an object" in all_values(actual)

    def test_single_item_instead_of_a_list_is_kept_and_reported(self, method: str, response: dict[str, Any]) -> None:
        def list_of_items(place: Place) -> bool:
            return isinstance(place.value, list) and bool(place.value)

        for changed, place in self.changed_samples(method, response, list_of_items):  # may be empty
            element = place.value[0]
            place.holder[place.key] = element
            _, drifts = parse(method, changed)
            assert [(drift.path, drift.value) for drift in drifts] == [(place.path, reported(method, element))]

    def test_null_is_drift_only_in_required_fields(self, method: str, response: dict[str, Any]) -> None:
        for changed, place in self.changed_samples(method, response, lambda place: True):  # may be empty
            place.holder[place.key] = None
            _, drifts = parse(method, changed)
            assert [drift.path for drift in drifts] in ([], [place.path])
            assert place.field is not None
            if not place.field.required or (place.field.is_list and not place.item):
                assert not drifts or place.item

    def test_optional_key_may_be_missing(self, method: str, response: dict[str, Any]) -> None:
        def optional(place: Place) -> bool:
            return isinstance(place.holder, dict) and place.field is not None and not place.field.required

        for changed, place in self.changed_samples(method, response, optional):  # may be empty
            del place.holder[place.key]
            _, drifts = parse(method, changed)
            assert drifts == []

    def test_unknown_key_is_kept_and_not_reported(self, method: str, response: dict[str, Any]) -> None:
        in_object = lambda place: isinstance(place.holder, dict)  # noqa: E731
        for changed, place in self.changed_samples(method, response, in_object):  # may be empty
            place.holder["key_of_tomorrow"] = "value of tomorrow"
            actual, drifts = parse(method, changed)
            assert drifts == []
            assert "value of tomorrow" in repr(getattr(actual, "model_extra", "")) + all_values(actual)


def test_samples_cover_enough_fields() -> None:
    all_samples = [place for method, response in SAMPLES for place in all_places(method, response)]
    # A test that changes a sample checks nothing if the sample has no such place.
    assert sum(isinstance(place.value, list) and bool(place.value) for place in all_samples) > 100
    assert sum(isinstance(place.value, dict) and place.field is not None for place in all_samples) > 100
    assert (
        sum(isinstance(place.holder, dict) and place.field is not None and not place.field.required for place in all_samples)
        > 100
    )
    assert len(SAMPLES) > 150
    assert sum(map(is_leaf, all_samples)) > 2000
    assert sum(isinstance(place.value, list) for place in all_samples) > 150


BODY = (
    b'{"photos":{"page":1,"total":"many","photo":[{"id":"1","owner":"1@N01","secret":"s","server":"1","title":"x","farm":"nine"}]},'
    b'"stat":"ok"}'
)


def test_drift_warns_once_per_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(response_parser, "_warned", set())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(3):
            parse_response("flickr.photos.getRecent", BODY)
    assert [warning.category for warning in caught] == [SchemaDriftWarning] * 2
    assert str(caught[0].message).startswith("flickr.photos.getRecent: photos.photo[0].farm is 'nine', expected an integer")


def test_strict_mode_raises_instead_of_warning() -> None:
    with pytest.raises(SchemaDrift) as caught:
        parse_response("flickr.photos.getRecent", BODY, strict=True)
    assert caught.value.path == "photos.photo[0].farm"
    assert caught.value.value == "nine"


def test_missing_required_value_is_reported_as_missing() -> None:
    drifts: list[Drift] = []
    page: Any = parse_response("flickr.photos.getRecent", BODY.replace(b'"id":"1",', b""), on_drift=drifts.append)
    assert [(drift.path, drift.missing) for drift in drifts if drift.missing] == [("photos.photo[0].id", True)]
    assert page[0].id is None
    with pytest.raises(SchemaDrift, match=r"photos\.photo\[0\]\.id .* missing"):
        parse_response("flickr.photos.getRecent", BODY.replace(b'"id":"1",', b""), strict=True)


def test_drift_in_one_photo_leaves_the_others_typed() -> None:
    photos = [
        {"id": str(n), "owner": "1@N01", "secret": "s", "server": "1", "title": "x", "farm": "9", "views": str(n)}
        for n in range(600)
    ]
    photos[300]["views"] = "a lot"
    body = json.dumps({"photos": {"page": 1, "photo": photos}, "stat": "ok"})
    drifts: list[Drift] = []
    page: Any = parse_response("flickr.photos.getRecent", body, on_drift=drifts.append)
    assert [drift.path for drift in drifts] == ["photos.photo[300].views"]
    assert page[300].views == "a lot"
    assert [photo.views for photo in page[:3]] == [0, 1, 2]
    assert page[300].farm == 9


def page_of(photos: list[dict[str, Any]]) -> bytes:
    return json.dumps({"photos": {"page": 1, "photo": photos}, "stat": "ok"}).encode()


def some_photos(count: int) -> list[dict[str, Any]]:
    return [
        {
            "id": str(n),
            "owner": "10000001@N01",
            "secret": "s",
            "server": "1",
            "title": f"x{n}",
            "farm": 9,
            "datetaken": "2024-02-10 23:14:05",
            "width_l": "1024",
        }
        for n in range(count)
    ]


@pytest.mark.parametrize(
    "odd",
    [
        {"datetaken": "0000-00-00 00:00:00"},
        {"width_l": "", "license": ""},
        {"views": 5, "tags": "a b"},
        {"farm": None},
        {"title": {"_content": "boxed"}},
        {"description": {"_content": "d", "key_of_tomorrow": 1}},
        {"key_of_tomorrow": [1]},
        {"views": "a lot"},
        {"id": None},
        {},
    ],
)
@pytest.mark.parametrize("where", [0, 250, 499])
def test_long_page_parses_like_its_single_photos(odd: dict[str, Any], where: int) -> None:
    """The fast parser of long pages must return the same as pydantic."""
    photos = some_photos(500)
    photos[where] |= odd
    drifts: list[Drift] = []
    for _ in range(2):
        page: Any = parse_response("flickr.photos.search", page_of(photos), on_drift=drifts.append)
        assert len(page) == 500
        single: list[Any] = []
        for number in {0, 1, where, 499}:
            single_page: Any = parse_response("flickr.photos.search", page_of([photos[number]]), on_drift=single.append)
            assert single_page[0] == page[number]
            assert single_page[0].model_dump() == page[number].model_dump()
            assert single_page[0].model_fields_set == page[number].model_fields_set
    assert len(drifts) == 2 * len({drift.path for drift in drifts})
    assert {drift.path for drift in drifts} == {drift.path.replace("[0]", f"[{where}]") for drift in single}


def test_long_jsonp_page_parses_like_json() -> None:
    body = page_of(some_photos(500))
    assert parse_response("flickr.photos.search", b"jsonFlickrApi(" + body + b")") == parse_response("flickr.photos.search", body)
