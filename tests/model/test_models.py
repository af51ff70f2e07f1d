"""Models: types of fields, copies and pickles, pages, and derived URLs."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
import types
import typing
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Annotated, Any, Literal, get_args

import pydantic
import pytest

from flickr_sdk import FlickrModel, Page, UsageError, parse_response, shorturl
from flickr_sdk import _model as parts
from flickr_sdk._generated import models
from flickr_sdk._utils.secret_names import response_may_hold_secret
from flickr_sdk.emulator import catalog
from flickr_sdk.emulator.response_formats import json_body
from flickr_sdk.models import ContextPhoto, License, MediaType, PermissionLevel, Photo
from flickr_sdk.urls import OwnSecretSuffix, SharedSecretSuffix
from flickr_sdk.urls.builders import SUFFIXES, has_own_secret

CATALOG = catalog.load_catalog()
EVERY_MODEL = [getattr(models, name) for name in dir(models)]
FREE_FORM: dict[str, str] = {}
"""Fields that accept any JSON, as `Model.field`, and why. It is empty: every field has a type."""


def types_in(annotation: Any) -> Iterator[Any]:
    """Yield all types inside an annotation, including containers."""
    if isinstance(annotation, types.GenericAlias) or typing.get_origin(annotation) is not None:
        yield typing.get_origin(annotation)
        if typing.get_origin(annotation) is not Literal:
            for arg in typing.get_args(annotation)[: 1 if typing.get_origin(annotation) is Annotated else None]:
                yield from types_in(arg)
    else:
        yield annotation


def test_no_field_is_annotated_with_any() -> None:
    plain = {str, int, float, bool, dt.datetime, dt.date, type(None), None}
    containers = {list, Literal, Annotated, typing.Union, types.UnionType}
    seen = 0
    for model in EVERY_MODEL:
        model.model_rebuild()
        for name, field in model.model_fields.items():
            for kind in types_in(field.annotation):
                is_known = kind in plain | containers or (isinstance(kind, type) and issubclass(kind, (FlickrModel, IntEnum)))
                assert is_known or f"{model.__name__}.{name}" in FREE_FORM, f"{model.__name__}.{name} contains {kind}"
                seen += 1
    assert seen > 2000
    assert list(types_in(dict[str, Any])) == [dict, str, Any], "the check finds `Any`"


@pytest.mark.parametrize("method", sorted(CATALOG.samples))
def test_response_can_be_copied_pickled_and_dumped_as_json(method: str) -> None:
    assert CATALOG.samples[method]
    for sample in CATALOG.samples[method]:
        body = json_body({**sample, "stat": "ok"})
        payload: Any = parse_response(method, body)
        assert payload == parse_response(method, body)
        assert repr(payload) == repr(parse_response(method, body))
        copies = [copy.copy(payload), copy.deepcopy(payload)]
        if response_may_hold_secret(method) and isinstance(payload, FlickrModel):
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
                with pytest.raises(TypeError, match="contains a key or a token and cannot be pickled"):
                    pickle.dumps(payload, protocol)
        else:
            copies.append(pickle.loads(pickle.dumps(payload)))
        for other in copies:
            assert other == payload
            assert type(other) is type(payload)
        for item in payload if type(payload) is list else [payload]:
            if isinstance(item, FlickrModel):
                dumped = item.model_dump(mode="json")
                assert json.loads(json.dumps(dumped)) == dumped
                assert dumped.keys() == {*type(item).model_fields, *(item.model_extra or {})}


def test_copy_contains_unknown_keys() -> None:
    body = json.dumps({"stat": "ok", "pandas": {"panda": [{"_content": "ling ling"}]}, "zoo": "Sendai"})
    pandas: Any = parse_response("flickr.panda.getList", body)
    assert (pandas, pandas.model_extra) == (["ling ling"], {"zoo": "Sendai"})
    user: Any = parse_response("flickr.test.login", '{"stat":"ok","user":{"id":"1","username":"A","pets":[{"cats":2}]},"n":1}')
    assert (user.pets, user.model_extra, user.n) == ([{"cats": 2}], {"pets": [{"cats": 2}], "n": 1}, 1)
    for original in (pandas, user):
        for other in (pickle.loads(pickle.dumps(original)), copy.copy(original), copy.deepcopy(original)):
            assert (other, other.model_extra) == (original, original.model_extra)
    assert user != parse_response("flickr.test.login", '{"stat":"ok","user":{"id":"1","username":"A"}}')
    with pytest.raises(AttributeError):
        user.dogs


# Pages


class Item(FlickrModel):
    id: parts.Str


class Items(Page[Item]):
    items: Annotated[list[Item], parts.NoneIsEmptyList()] = pydantic.Field(default=[], alias="item")


def page(**more: Any) -> Items:
    return Items.model_validate({"item": [{"id": n} for n in range(3)], **more})


def test_page_is_a_sequence_of_its_items() -> None:
    items = page()
    assert isinstance(items, Sequence)
    assert [item.id for item in items] == ["0", "1", "2"]
    assert (len(items), items[0].id, items[-1].id) == (3, "0", "2")
    assert [item.id for item in items[1:]] == ["1", "2"]
    assert [item.id for item in reversed(items)] == ["2", "1", "0"]
    assert Item(id="1") in items and Item(id="9") not in items and "1" not in items
    assert (items.index(Item(id="2")), items.count(Item(id="2"))) == (2, 1)
    assert items and not Items()
    first, *_, last = items
    assert (first.id, last.id) == ("0", "2")
    with pytest.raises(IndexError):
        items[3]
    with pytest.raises(ValueError, match="^$"):
        items.index(Item(id="9"))


def test_pages_with_equal_items_and_numbers_are_equal() -> None:
    assert page() == page()
    assert page(page=1) == page(page="1")
    assert page(page=1) != page(page=2)
    assert page(new=1) != page()


@pytest.mark.parametrize("number", [2, "2"])
@pytest.mark.parametrize("key", ["perpage", "per_page"])
def test_page_numbers_may_have_any_form(number: Any, key: str) -> None:
    result = page(page=number, pages=number, total=number, **{key: number})
    assert (result.page, result.pages, result.per_page, result.total, result.model_extra) == (2, 2, 2, 2, {})
    both = page(perpage=number, per_page=number)
    assert (both.per_page, both.model_extra) == (2, {})
    assert page(has_next_page=number == 2 or "1").has_next_page is True
    assert page(continuation=-1).continuation == "-1"
    none = page()
    assert (none.page, none.pages, none.per_page, none.total, none.has_next_page, none.continuation) == (None,) * 6


def test_every_generated_page_is_a_sequence() -> None:
    pages = [model for model in EVERY_MODEL if issubclass(model, Page)]
    assert len(pages) > 20
    for model in pages:
        taken = model.model_fields.keys() & {"count", "index", "items"} - {"items"}
        assert not taken, f"{model.__name__} has a field in the place of a sequence's method"
        assert not model.model_construct()


# Values


class Values(FlickrModel):
    number: parts.IntOrNone = None
    big: parts.Int = 0
    ratio: parts.FloatOrNone = None
    flag: parts.FlagOrNone = None
    word: parts.StrOrNone = None
    time: parts.TimeOrNone = None
    taken: parts.TakenOrNone = None
    day: parts.DateOrNone = None
    lots: parts.IntOrLots = None
    license: Annotated[License | None, parts.EmptyIsNone()] = None
    media: Annotated[MediaType | str | None, parts.STR_OR_NONE] = None
    text: parts.TextOrNone = None
    tags: Annotated[list[Item], parts.Wrapped("tag")] = pydantic.Field(default=[])
    words: Annotated[list[parts.Text], parts.Wrapped("word")] = pydantic.Field(default=[])
    listed: Annotated[list[parts.Str], parts.NoneIsEmptyList()] = pydantic.Field(default=[])
    other: Annotated[Item | None, parts.NoneIfZeroId()] = None


def value(name: str, wire: Any) -> Any:
    """Validate one value as JSON, like a response."""
    return getattr(Values.model_validate_json(json.dumps({name: wire})), name)


POSTED = dt.datetime(2024, 2, 11, 11, tzinfo=dt.UTC)
GOOD = [
    ("number", 5, 5), ("number", "5", 5), ("number", "-5", -5), ("number", "", None), ("number", None, None),
    ("number", "007", 7), ("number", 2**40, 2**40), ("number", str(2**70), 2**70),
    ("ratio", "69.649208", 69.649208), ("ratio", 0, 0.0), ("ratio", "", None), ("ratio", "-1e-3", -0.001),
    ("flag", "1", True), ("flag", 0, False), ("flag", "", False), ("flag", None, None), ("flag", False, False),
    ("word", 5, "5"), ("word", "", ""), ("word", None, None),
    ("time", 1707649200, POSTED), ("time", "1707649200", POSTED), ("time", "", None), ("time", None, None),
    ("time", 0, None), ("time", "0", None), ("time", -86400, dt.datetime(1969, 12, 31, tzinfo=dt.UTC)),
    ("taken", "2024-02-10 23:14:05", dt.datetime(2024, 2, 10, 23, 14, 5)), ("taken", "", None), ("taken", None, None),
    ("taken", "0000-00-00 00:00:00", None), ("taken", "2009-00-00 00:00:00", dt.datetime(2009, 1, 1)),
    ("taken", "2009-07-00 00:00:00", dt.datetime(2009, 7, 1)), ("taken", "2009", dt.datetime(2009, 1, 1)),
    ("taken", "2009-07", dt.datetime(2009, 7, 1)), ("taken", "1826-01-01 00:00:00", dt.datetime(1826, 1, 1)),
    ("day", "2010-04-01", dt.date(2010, 4, 1)), ("day", "2010-04-00", dt.date(2010, 4, 1)), ("day", "0000-00-00", None),
    ("lots", "lots", "lots"), ("lots", "5", 5), ("lots", "", None), ("lots", None, None),
    ("license", "4", License.CC_BY_2_0), ("license", 4, License.CC_BY_2_0), ("license", "", None), ("license", None, None),
    ("license", "99", License(99)),
    ("media", "photo", "photo"), ("media", "hologram", "hologram"), ("media", None, None),
    ("text", {"_content": "a"}, "a"), ("text", "a", "a"), ("text", {"_content": 5}, "5"), ("text", None, None),
    ("words", {"word": [{"_content": "a"}, "b"]}, ["a", "b"]), ("words", [], []), ("words", None, []), ("words", "", []),
    ("tags", {"tag": [{"id": 1}]}, [Item(id="1")]), ("tags", {"tag": []}, []), ("tags", {}, []),
    ("listed", [1, "b"], ["1", "b"]), ("listed", None, []), ("listed", "", []),
    ("other", {"id": 0, "is_faved": 0}, None), ("other", {"id": "0"}, None), ("other", {"id": "5"}, Item(id="5")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "wire", "expected"), GOOD)
def test_wire_value_is_converted(name: str, wire: Any, expected: Any) -> None:
    read = value(name, wire)
    assert read == expected
    assert type(read) is type(expected)


BAD = [
    ("number", "many"), ("number", 1.5), ("number", []), ("number", {}), ("big", ""), ("big", None),
    ("ratio", "NaN"), ("ratio", "Infinity"), ("ratio", "north"), ("flag", 2), ("flag", "maybe"),
    ("word", []), ("word", {}), ("time", "yesterday"), ("taken", "soon"), ("taken", "2024-13-01 00:00:00"),
    ("taken", "2023-02-29 00:00:00"), ("taken", "2024-02-10 25:00:00"), ("taken", 1707649200), ("day", "April"),
    ("lots", "few"), ("license", "free"), ("license", 1.5), ("media", []), ("text", {"_content": "a", "new": 1}),
    ("tags", {"tag": [], "total": 0}), ("tags", {"tag": "a"}), ("listed", {"a": 1}), ("other", {"id": []}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "wire"), BAD)
def test_invalid_wire_value_is_rejected(name: str, wire: Any) -> None:
    with pytest.raises(pydantic.ValidationError):
        value(name, wire)


def test_timestamps_are_timezone_aware_and_taken_dates_naive() -> None:
    assert value("time", "1707649200").tzinfo is not None
    assert value("time", "1707649200").utcoffset() == dt.timedelta(0)
    assert value("taken", "2024-02-10 23:14:05").tzinfo is None


# Enumerations


def test_unknown_number_becomes_an_enum_member() -> None:
    new = License(99)
    assert (new, new.value, new.name, isinstance(new, License)) == (99, 99, "UNKNOWN_99", True)
    assert new == License(99) and new != License(98) and len({new, License(99), 99}) == 1
    assert "UNKNOWN_99" in repr(new)
    assert new not in list(License)
    for other in (pickle.loads(pickle.dumps(new)), copy.copy(new), copy.deepcopy(new)):
        assert (other, other.name, type(other)) == (99, "UNKNOWN_99", License)
    assert json.dumps(new) == "99"
    assert PermissionLevel(99) != 98


@pytest.mark.parametrize("wrong", ["4", "free", None, 1.5, True, object()])
def test_only_integers_become_enum_members(wrong: Any) -> None:
    if wrong is True:
        assert License(wrong) is License.CC_BY_NC_SA_2_0, "Python holds True for 1"
        return
    with pytest.raises(ValueError, match="is not a valid License"):
        License(wrong)


# URLs, coordinates and secrets


def photo(**more: Any) -> Photo:
    parts = {"id": "4325695128", "owner": "1@N1", "secret": "ab12", "server": "65535", "farm": 66, "title": "t"}
    return Photo.model_validate({**parts, **more})


BASE = "https://live.staticflickr.com/65535/4325695128"


@pytest.mark.parametrize(
    ("suffix", "more", "expected"),
    [
        ("", {}, f"{BASE}_ab12.jpg"),
        ("b", {}, f"{BASE}_ab12_b.jpg"),
        ("q", {}, f"{BASE}_ab12_q.jpg"),
        ("h", {}, None),
        ("h", {"secret_h": "hh"}, f"{BASE}_hh_h.jpg"),
        ("k", {"secret_k": "kk"}, f"{BASE}_kk_k.jpg"),
        ("k", {"url_k": "https://x/k.jpg", "secret_k": "kk"}, "https://x/k.jpg"),
        ("6k", {}, None),
        ("6k", {"url_6k": "https://x/6k.jpg"}, "https://x/6k.jpg"),
        ("o", {}, None),
        ("o", {"originalsecret": "oo"}, f"{BASE}_oo_o.jpg"),
        ("o", {"originalsecret": "oo", "originalformat": "png"}, f"{BASE}_oo_o.png"),
        ("o", {"url_o": "https://x/o.jpg"}, "https://x/o.jpg"),
        ("", {"url_m": "https://x/500.jpg"}, "https://x/500.jpg"),
        ("m", {"url_s": "https://x/240.jpg", "url_m": "https://x/500.jpg"}, "https://x/240.jpg"),
        ("s", {"url_sq": "https://x/75.jpg"}, "https://x/75.jpg"),
        ("b", {"url_l": "https://x/1024.jpg"}, "https://x/1024.jpg"),
        ("z", {"url_z": ""}, f"{BASE}_ab12_z.jpg"),
    ],
)
def test_url_of_a_size_is_built_from_the_response(suffix: str, more: dict[str, Any], expected: str | None) -> None:
    assert photo(**more).url(suffix) == expected


@pytest.mark.parametrize("more", [{"secret": "", "url_l": "https://x/1024.jpg"}, {"server": ""}])
def test_url_of_a_photo_without_server_or_secret_raises(more: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="no URL of photo '4325695128' in size 'z'.*call flickr.photos.get_sizes"):
        photo(**more).url("z")
    assert photo(**more).url("k") is None


def test_page_url_of_a_photo_without_owner_is_the_short_url() -> None:
    assert photo(owner="").page_url == "https://flic.kr/p/7Afjsu"
    assert Photo.model_construct(id="4325695128").page_url == "https://flic.kr/p/7Afjsu"


def test_suffix_types_name_each_size_once() -> None:
    shared, own = get_args(SharedSecretSuffix), get_args(OwnSecretSuffix)
    assert {*shared, *own} == SUFFIXES.keys()
    assert not any(has_own_secret(suffix) for suffix in shared)
    assert all(has_own_secret(suffix) for suffix in own)


@pytest.mark.parametrize("more", [{}, {"secret": ""}])
def test_unknown_size_raises(more: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="'xl'"):
        photo(**more).url("xl")


def test_photo_has_page_url_short_url_and_coordinates() -> None:
    result = photo()
    assert result.page_url == "https://www.flickr.com/photos/1@N1/4325695128"
    assert result.short_url == "https://flic.kr/p/7Afjsu"
    assert shorturl.decode(result.short_url) == result.id
    neighbor = ContextPhoto.model_validate({"id": "4325695128", "secret": "ab12", "title": "t", "url": "/photos/ada/4325695128/"})
    assert neighbor.page_url is None
    assert photo(latitude="69.5", longitude=-18, accuracy="16").coordinates == (69.5, -18.0)
    for nowhere in ({}, {"latitude": 0, "longitude": 0, "accuracy": 0}, {"latitude": "", "longitude": ""}):
        assert photo(**nowhere).coordinates is None
    info: Any = parse_response("flickr.photos.getInfo", json_body({**CATALOG.samples["flickr.photos.getInfo"][0], "stat": "ok"}))
    assert info.page_url == "https://www.flickr.com/photos/10000001@N01/52000000101"
    assert info.url("b") == "https://live.staticflickr.com/65535/52000000101_a1b2c3d4e5_b.jpg"


@pytest.mark.parametrize(
    ("icon", "expected"),
    [
        ({"iconserver": "5501", "iconfarm": 6}, "https://farm6.staticflickr.com/5501/buddyicons/10000001@N01.jpg"),
        ({"iconserver": 5501, "iconfarm": "6"}, "https://farm6.staticflickr.com/5501/buddyicons/10000001@N01.jpg"),
        ({"iconserver": "0", "iconfarm": 0}, "https://www.flickr.com/images/buddyicon.gif"),
        ({"iconserver": ""}, "https://www.flickr.com/images/buddyicon.gif"),
        ({}, "https://www.flickr.com/images/buddyicon.gif"),
    ],
)
def test_icon_url_is_built_from_the_response(icon: dict[str, Any], expected: str) -> None:
    person = {"nsid": "10000001@N01", "username": "Ada", **icon}
    found: Any = parse_response("flickr.contacts.getList", json.dumps({"stat": "ok", "contacts": {"contact": [person]}}))
    assert found[0].icon_url == expected


def test_token_in_an_unknown_value_is_neither_shown_nor_pickled() -> None:
    for inside in (
        {"oauth_token": "72157720-x"},
        [{"token": {"_content": "72157720-x"}}],
        {"a": [{"b": {"frob": "72157720-x"}}]},
    ):
        body = json.dumps({"stat": "ok", "user": {"id": "1@N01", "username": {"_content": "a"}, "further": inside}})
        user = parse_response("flickr.test.login", body)
        assert "72157720-x" not in repr(user) + str(user)
        with pytest.raises(TypeError, match="contains a key or a token"):
            pickle.dumps(user)


@pytest.mark.parametrize(("method", "key"), [("replies", "reply"), ("topics", "topic")])
def test_message_in_the_response_to_a_new_discussion_message_is_returned(method: str, key: str) -> None:
    add = f"flickr.groups.discuss.{method}.add"
    assert parse_response(add, '{"stat": "ok"}', strict=True) is None
    message = {key: {"id": "72157700000000301", "message": {"_content": "Sleep."}}}
    assert parse_response(add, json.dumps({**message, "stat": "ok"}), strict=True) == message


@pytest.mark.parametrize("kind", ["getAllTestimonialsAboutBy", "getPendingTestimonialsAboutBy", "getTestimonialsAboutBy"])
def test_single_testimonial_needs_no_page_counts(kind: str) -> None:
    body = '{"testimonials": {"testimonial": [{"id": "31", "body": {"_content": "Patient."}}]}, "stat": "ok"}'
    page = parse_response(f"flickr.testimonials.{kind}", body, strict=True)
    assert isinstance(page, Page)
    assert ([one.body for one in page], page.page, page.pages, page.total) == (["Patient."], None, None, None)
