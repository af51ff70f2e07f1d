"""Long pages: their photos are the same as those of short pages, and only the photos that drift are parsed one by one."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import threading
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from flickr_sdk import SchemaDrift, parse_response
from flickr_sdk._generated import catalog
from flickr_sdk._pipeline.method_lookup import find_endpoint
from flickr_sdk._pipeline.response_parser import Format, parse_body
from flickr_sdk._wire import fast_parser
from flickr_sdk.errors import MalformedResponse
from flickr_sdk.models import Photo
from flickr_sdk.types import Drift
from tests.support.photo_pages import SEARCH, Values, body_of, compact_body_of, described, parse, photo, xml_body_of

CHANGES: dict[str, Values] = {
    "none": {},
    "a known key": {"tags": "aurora fjord", "machine_tags": ""},
    "an unknown key": {"key_of_tomorrow": [1, {"a": None}]},
    "unknown keys and a known one": {"b": 1, "views": "5", "a": 2},
    "an unknown key and a drift": {"views": "a lot", "key_of_tomorrow": "x"},
    "a drift": {"farm": "sixty"},
    "zero coordinates": {"latitude": 0, "longitude": "0", "accuracy": 0},
    "a place in the Atlantic": {"latitude": 0, "longitude": "0", "accuracy": "3"},
    "an unknown enumeration member": {"datetakengranularity": "77"},
    "a date without a day": {"datetaken": "2024-00-00 00:00:00"},
    "no upload time": {"dateupload": "0"},
    "nested text": {"description": {"_content": "Facing north"}, "title": {"_content": "Aurora"}},
    "empty strings": {"width_o": "", "license": "", "ownername": "", "ispublic": ""},
}
REMOVED = ("datetaken", "farm", "latitude", "title")


def is_scalar(value: object) -> bool:
    return isinstance(value, (str, int))


def long_pages(values: Values) -> dict[str, list[Values]]:
    """Return pages that contain a photo, first, last or always."""
    others = [photo(number) for number in range(299)]
    return {
        "first": [values, *others],
        "last": [*others, values],
        "always": [{**values, "id": str(number)} for number in range(299)] + [values],
        "among others": [*others[:100], {**photo(1), "views": 7}, values, {**photo(2), "b": "x"}, *others[100:]],
    }


@pytest.mark.parametrize("change", CHANGES)
def test_photo_is_the_same_in_short_and_long_pages(change: str) -> None:
    values = {**photo(1000), **CHANGES[change]}
    short, short_drifts = parse(body_of([values]))
    expected = described(short[0])
    pages = long_pages(values)
    assert pages
    for name, photos in pages.items():
        for attempt in range(3):  # the parser learns from the first pages
            page, drifts = parse(body_of(photos))
            found = page[photos.index(values)]
            assert described(found) == expected, (name, attempt)
            assert found == short[0]
            assert bool(drifts) == bool(short_drifts)


@pytest.mark.parametrize("removed", REMOVED)
def test_photo_without_a_key_is_the_same_in_short_and_long_pages(removed: str) -> None:
    values = {key: value for key, value in photo(1000).items() if key != removed}
    short, short_drifts = parse(body_of([values]))
    pages = long_pages(values)
    assert pages
    for name, photos in pages.items():
        for attempt in range(3):
            page, drifts = parse(body_of(photos))
            assert described(page[photos.index(values)]) == described(short[0]), (name, attempt)
            assert {drift.missing for drift in drifts} == {drift.missing for drift in short_drifts}


def test_photo_stores_only_its_fields_in_their_order() -> None:
    photos = [photo(number) for number in range(300)]
    expected = [name for name in Photo.model_fields if name in photos[0]]
    for body in (body_of(photos), body_of(photos[:1]), body_of([dict(reversed(one.items())) for one in photos])):
        page, _ = parse(body)
        assert list(vars(page[0])) == expected
    assert list(vars(Photo.model_validate(photos[0]))) == expected


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(
    "reproduce",
    [lambda item: pickle.loads(pickle.dumps(item)), copy.copy, copy.deepcopy, lambda item: item.model_copy()],
    ids=["pickle", "copy", "deepcopy", "model_copy"],
)
def test_photo_is_copied_before_and_after_its_parts_were_read(change: str, reproduce: Callable[[Any], Any]) -> None:
    photos = [{**photo(number), **CHANGES[change]} for number in range(300)]
    page, _ = parse(body_of(photos))
    unread = reproduce(page[0])
    assert described(unread) == described(page[0])
    assert described(reproduce(page[0])) == described(page[0])
    assert unread == page[0]
    assert unread.model_fields_set is not page[0].model_fields_set


def test_parts_of_a_photo_follow_later_changes() -> None:
    page, _ = parse(body_of([photo(number) for number in range(300)]))
    item, other, third, fourth = page[:4]
    item.views = 5
    assert item.model_fields_set == {*photo(0), "views"}
    del other.width_o
    assert other.width_o is None
    assert other.model_fields_set == set(photo(0))
    third.key_of_tomorrow = 1
    assert third.model_extra == {"key_of_tomorrow": 1}
    assert third.model_dump()["key_of_tomorrow"] == 1
    fourth.model_fields_set.add("views")
    assert fourth.model_fields_set == {*photo(0), "views"}
    assert fourth.model_dump(exclude_unset=True)["views"] is None
    assert page[5].model_copy(update={"views": 3}).model_fields_set == {*photo(0), "views"}


def test_threads_that_read_the_parts_of_a_photo_first_get_the_same_objects() -> None:
    page, _ = parse(body_of([photo(number) for number in range(500)]))
    start = threading.Barrier(8)
    seen: list[list[tuple[int, int]]] = []
    failures: list[BaseException] = []

    def read(number: int) -> None:
        start.wait()
        found = []
        try:
            for index, item in enumerate(page):
                assert item.model_extra is not None
                item.model_fields_set.add(f"added by {number}")
                item.model_extra[f"added by {number}"] = index
                found.append((id(item.model_fields_set), id(item.model_extra)))
                assert item.title == f"Aurora {index}"
        except BaseException as error:  # reported by the test
            failures.append(error)
        seen.append(found)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(seen) == 8
    assert all(found == seen[0] for found in seen)
    added = {f"added by {number}" for number in range(8)}
    assert all(item.model_fields_set == {*photo(0), *added} and item.model_extra.keys() == added for item in page)


@dataclass
class Steps:
    """Counts the values that are parsed one by one."""

    count: int = 0

    def __call__(self) -> None:
        self.count += 1


def work(body: bytes, format: Format = "json") -> int:
    """Count the values that are parsed one by one, after the parser has learned from the page."""
    counts = []
    for _ in range(2):
        steps = Steps()
        endpoint = find_endpoint(catalog, SEARCH)
        parse_body(endpoint, body, format=format, strict=False, on_drift=lambda drift: None, check_deadline=steps)
        counts.append(steps.count)
    assert counts[0] > 0
    return counts[-1]


@pytest.mark.parametrize("drift", [{"farm": "sixty"}, {"id": None}, {"title": {"a": 1}}, {"ispublic": "maybe"}])
def test_drift_in_one_photo_costs_no_work_for_the_others(drift: Values) -> None:
    photos = [photo(number) for number in range(500)]
    photos[250] |= drift
    assert work(body_of(photos)) < 10


@pytest.mark.parametrize("change", [change for change in CHANGES if "drift" not in change])
def test_photos_that_fit_are_not_parsed_one_by_one(change: str) -> None:
    photos = [photo(number) | (CHANGES[change] if number % 3 else {}) for number in range(500)]
    assert work(body_of(photos)) < 10
    for one in photos[::7]:
        del one["datetaken"]
    assert work(body_of(photos)) < 10


def test_drift_of_the_page_leaves_its_photos_typed() -> None:
    photos = [photo(number) for number in range(500)]
    photos[3]["farm"] = "sixty"
    page, drifts = parse(body_of(photos, total="many"))
    assert [drift.path for drift in drifts] == ["photos.photo[3].farm", "photos.total"]
    assert page.total == "many"
    assert [item.farm for item in page[:5]] == [66, 66, 66, "sixty", 66]
    with pytest.raises(SchemaDrift):
        parse_response(SEARCH, body_of(photos), strict=True)


@pytest.mark.parametrize("wrong", ["a string", 7, None, [], ["x"]])
def test_item_that_is_no_object_is_reported(wrong: object) -> None:
    photos: list[Any] = [photo(number) for number in range(500)]
    photos[100] = wrong
    page, drifts = parse(body_of(photos))
    assert [(drift.path, drift.value) for drift in drifts] == [("photos.photo[100]", wrong)]
    assert page[100] == wrong
    assert type(page[101]) is Photo


def test_keys_beside_a_long_page_are_kept() -> None:
    whole = json.loads(body_of([photo(number) for number in range(500)], unknown={"deep": [1]}))
    page, drifts = parse(json.dumps({**whole, "extra_of_tomorrow": 1}).encode())
    assert drifts == []
    assert page.model_extra == {"unknown": {"deep": [1]}, "extra_of_tomorrow": 1}


@pytest.fixture
def short_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_parser, "PART_BYTES", 10_000)


@pytest.mark.usefixtures("short_parts")
@pytest.mark.parametrize("change", CHANGES)
def test_photo_is_the_same_in_all_parts_of_a_page(change: str) -> None:
    changed = (0, 1, 150, 299)
    photos = [photo(number) | (CHANGES[change] if number in changed else {}) for number in range(300)]
    body = compact_body_of(photos, unknown={"deep": [1]})
    assert len(body) > 3 * fast_parser.PART_BYTES
    expected, expected_drifts = parse(body_of(photos, unknown={"deep": [1]}))
    page, drifts = parse(body)
    assert [described(page[index]) for index in changed] == [described(expected[index]) for index in changed]
    assert [item.id for item in page] == [one["id"] for one in photos]
    assert page.model_extra == expected.model_extra == {"unknown": {"deep": [1]}}
    assert drifts == expected_drifts


@pytest.mark.usefixtures("short_parts")
@pytest.mark.parametrize(
    "nested",
    [{"new": [{"id": "1"}, {"id": "2"}]}, {"title": '},{"'}, {"new": "},{"}, {"photo": [{"id": "1"}, {"id": "2"}]}],
    ids=["list of objects", "string like a separator", "separator at the end of a string", "list with the key of the page"],
)
def test_separators_inside_photos_are_no_ends_of_parts(nested: Values) -> None:
    photos = [photo(number) | (nested if number % 2 else {}) for number in range(300)]
    page, drifts = parse(compact_body_of(photos))
    assert page == parse(body_of(photos))[0]
    assert [item.id for item in page] == [one["id"] for one in photos]
    assert drifts == []


@pytest.mark.usefixtures("short_parts")
def test_the_last_list_of_a_repeated_key_is_the_page() -> None:
    body = compact_body_of([photo(number) for number in range(300)])
    other = json.dumps([photo(7)]).encode()
    page, _ = parse(body.replace(b'},"stat"', b',"photo":' + other + b'},"stat"'))
    assert [item.id for item in page] == [photo(7)["id"]]


@pytest.mark.usefixtures("short_parts")
@pytest.mark.parametrize("cut", [30_000, -1_000])
def test_incomplete_long_page_is_malformed(cut: int) -> None:
    body = compact_body_of([photo(number) for number in range(300)])
    with pytest.raises(MalformedResponse, match="not valid JSON"):
        parse(body[:cut])


def test_photos_take_less_memory_than_dictionaries() -> None:
    body = body_of([photo(number) for number in range(500)])
    parse(body)
    sizes = []
    for load in (lambda: json.loads(body), lambda: parse(body)):
        gc.collect()
        tracemalloc.start()
        try:
            loaded: object = load()
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
        finally:
            tracemalloc.stop()
        assert loaded
    assert sizes[1] < 0.9 * sizes[0]


@pytest.mark.parametrize("change", [change for change, values in CHANGES.items() if all(map(is_scalar, values.values()))])
def test_photo_is_the_same_in_xml_and_json(change: str) -> None:
    photos = [photo(number) for number in range(300)]
    photos[200] |= CHANGES[change]
    strings = [{key: str(value) for key, value in one.items()} for one in photos]
    expected, json_drifts = parse(body_of(strings))
    for _ in range(2):
        drifts: list[Drift] = []
        page: Any = parse_response(SEARCH, xml_body_of(photos), format="xml", on_drift=drifts.append)
        assert [described(page[index]) for index in (0, 200, 299)] == [described(expected[index]) for index in (0, 200, 299)]
        assert page == expected
        assert [drift.path for drift in drifts] == [drift.path for drift in json_drifts]


def test_photos_with_child_elements_are_the_same_in_xml_and_json() -> None:
    photos = [photo(number) for number in range(300)]
    inside = "<description>Facing <b>north</b> &amp; up</description><new a='1'><x /><x>2</x></new>"
    page: Any = parse_response(SEARCH, xml_body_of(photos, inside), format="xml", strict=True)
    new = {"a": "1", "x": [{"_content": ""}, {"_content": "2"}]}
    assert all(item.model_extra == {"new": new, "description.b": {"_content": "north"}} for item in page)


def test_xml_photos_that_fit_are_not_parsed_one_by_one() -> None:
    photos = [photo(number) for number in range(500)]
    photos[7]["farm"] = "sixty"
    assert work(xml_body_of(photos), "xml") < 10
